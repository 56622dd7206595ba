"""On and off two hundred times, an upgrade while everything is open, and a project that goes on without the plugin."""

from __future__ import annotations

import re
import zipfile
from functools import partial
from pathlib import Path

import pytest

from tests.desktop import window
from tools import desktop
from tools.plugin_repository import plugins_xml, served

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(400)]
OUT = desktop.ROOT / "build" / "desktop_lifecycle"
DRIVER = Path(__file__).with_name("lifecycle_driver.py")
NEXT_VERSION = "999.0.0"
PLUGIN = desktop.PLUGIN


def next_version_of(package: Path, target: Path) -> None:
    """The same plugin under a higher version, with one module more and one resource less."""
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("/metadata.txt"):
                content = re.sub(rb"(?m)^version=.*$", f"version={NEXT_VERSION}".encode(), content)
            if name.endswith(".py"):
                content += b"\n\nNEXT_VERSION = True\n"
            if not name.endswith("/icons/copy.svg"):
                new.writestr(name, content)
        new.writestr(f"{PLUGIN}/next_version.py", '"""New in this version."""\n\nNEXT_VERSION = True\n')


@pytest.fixture(scope="module")
def life(package_zip: Path) -> dict:
    """What the driver saw in a real QGIS window."""
    folder = desktop.Folder.make(OUT)
    folder.install(package_zip)
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
            "PYTHONDONTWRITEBYTECODE": "",  # as on a user's machine, and twice as fast
            "QT_LOGGING_RULES": "default.debug=true",  # for Qt's dump of who listens to what
        }
        code = desktop.run_qgis(folder, DRIVER, variables, seconds=320, log=log)
    return window.result(OUT, code, log)


@pytest.fixture
def step(life: dict):
    return partial(window.step, life)


def test_the_whole_run_came_to_its_end(life: dict) -> None:
    window.came_to_its_end(life)


def test_two_hundred_times_on_and_off_leave_every_count_where_it_was(step) -> None:
    seen = step("on_and_off")
    assert seen["times"] >= 200
    before, after = seen["before"], seen["after"]
    changed = {name: [before.get(name), count] for name, count in after.items() if before.get(name) != count}
    # QGIS itself closes connections to layers that nobody has used for a minute.
    fewer = changed.pop("open files", [0, 0])
    assert fewer[1] <= fewer[0]
    assert changed == {}
    assert len(before) > 200, "every signal of what outlives the plugin is counted"
    assert before["providers"] > 1
    assert before["objects of ours"] == before["translators"] == 0


def test_nothing_of_ours_is_left_in_the_window(life: dict, step) -> None:
    """Compared with a QGIS that had never seen the plugin."""
    before, after = life["before"], step("on_and_off")["in_window"][1]
    for kind in ("docks", "toolbars", "plugin_toolbar", "menus", "providers", "locator_filters"):
        assert after[kind] == before[kind], kind
    assert after["plugin_menu"] == [*before["plugin_menu"], "Neighbour"]
    assert after["ours"] == after["modules"] == []


def test_no_translator_is_installed_into_the_application(step) -> None:
    assert step("on_and_off")["language_changes"] == 0


def test_an_upgrade_of_the_plugin_in_use_leaves_one_whole_plugin(step, package_zip: Path) -> None:
    first, seen = step("install_first_version"), step("upgrade_in_use")
    with zipfile.ZipFile(package_zip) as archive:
        assert first["files"] == sorted(archive.namelist())
    assert first["active"]
    assert (seen["status"], seen["offered"]) == ("upgradeable", NEXT_VERSION)
    with zipfile.ZipFile(OUT / "repository" / f"{PLUGIN}.zip") as archive:
        assert seen["files"] == sorted(archive.namelist()), "nothing of the old version, all of the new"
    assert seen["active"]
    assert seen["version"] == NEXT_VERSION
    assert seen["marker"]
    assert seen["loaded_from"] == [seen["plugin_folder"]]
    assert seen["left_over"] == [], "modules of the old version, packages included"
    assert seen["old_dock_gone"]
    assert seen["in_window"]["plugin_toolbar"].count("caspian_corridor/action_dock") == 1
    assert seen["in_window"]["locator_filters"].count("caspian_corridor") == 1
    assert seen["in_window"]["providers"].count("caspiancorridor") == 1
    assert "caspian_corridor/dock" not in seen["in_window"]["docks"], "closed until it is asked for"
    assert seen["layers_valid"]


def test_no_file_of_the_plugin_is_held_open(step) -> None:
    """Windows removes no file that is open: an upgrade would end half-way."""
    assert step("upgrade_in_use")["held_before"] == []
    assert step("uninstall")["held_before"] == []
    assert not step("uninstall")["folder_left"]


def test_a_project_with_our_layers_goes_on_without_the_plugin(step) -> None:
    seen = step("work_on")
    assert seen["modules"] == step("uninstall")["modules"] == []
    assert seen["layers"][0] == seen["layers"][1] == step("add_atlas")["layers"]
    assert seen["valid"]
    whole, some, again = seen["features"]
    assert whole == again > some > 0
    assert min(seen["colours"]) > 60
    assert seen["saved"]
    assert seen["opened"]
    assert seen["tips"] > 5
