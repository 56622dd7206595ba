"""An upgrade by QGIS's plugin manager runs the new version alone, whatever of the old one was open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.desktop import window
from tests.desktop.test_lifecycle import PLUGIN, next_version_of
from tools import desktop
from tools.plugin_repository import plugins_xml, served

pytestmark = [pytest.mark.desktop, pytest.mark.long, pytest.mark.timeout(400)]
OUT = desktop.ROOT / "build" / "desktop_upgrade"
DRIVER = Path(__file__).with_name("upgrade_driver.py")
PAGES = ("untouched", "layers", "article", "evidence", "compare", "print")


@pytest.fixture(scope="module")
def seen(package_zip: Path) -> dict:
    """What the driver saw in a real QGIS window."""
    folder = desktop.Folder.make(OUT)
    repository = OUT / "repository"
    repository.mkdir()
    newer = repository / f"{PLUGIN}.zip"
    next_version_of(package_zip, newer)
    log = OUT / "qgis.log"
    with served(repository) as address, desktop.virtual_screen(folder) as display:
        (repository / "plugins.xml").write_text(plugins_xml(newer, address), encoding="utf-8")
        folder.write_settings(enabled=False, repository=f"{address}/plugins.xml")
        variables = {
            "DISPLAY": display,
            "CASPIAN_CORRIDOR_OUT": str(OUT),
            "CASPIAN_CORRIDOR_FIRST": str(package_zip),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        code = desktop.run_qgis(folder, DRIVER, variables, seconds=320, log=log)
    return window.result(OUT, code, log)


@pytest.fixture
def step(seen: dict):
    return partial(window.step, seen)


def test_the_whole_run_came_to_its_end(seen: dict) -> None:
    window.came_to_its_end(seen)
    assert seen["steps"]["have_an_atlas"]["tabs"] == len(PAGES) - 1


@pytest.mark.parametrize("page", PAGES)
def test_no_module_and_no_class_of_the_old_version_stays(step, page: str) -> None:
    found = step(f"upgrade_{page}")
    assert found["old_modules"] > 5
    assert found["new_modules"] > 20
    assert found["left_over"] == []
    assert found["other_classes"] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_fault_is_still_told_in_a_sentence(step, page: str) -> None:
    """Two editions of one class of errors would let it pass by the one who catches it."""
    told = " ".join(step(f"upgrade_{page}")["told"])
    assert "no such folder" in told
    assert "Traceback" not in told


def test_nothing_is_left_when_it_is_switched_off(step) -> None:
    assert step("switched_off") == {**step("switched_off"), "modules": [], "classes": []}
