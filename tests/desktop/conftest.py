"""One run of a real QGIS window for all desktop tests, and one profile for qgis_process."""

from __future__ import annotations

import configparser
import shutil
from functools import partial
from pathlib import Path

import pytest

from tests.desktop import window
from tools import desktop
from tools.plugin_repository import plugins_xml, served

OUT = desktop.ROOT / "build" / "desktop"
DRIVER = Path(__file__).with_name("driver.py")


@pytest.fixture(scope="session")
def window_run(package_zip: Path) -> dict:
    """What the driver saw in a real QGIS window."""
    folder = desktop.Folder.make(OUT)
    repository = OUT / "repository"
    repository.mkdir()
    shutil.copy(package_zip, repository)
    with served(repository) as address, desktop.virtual_screen(folder) as display:
        (repository / "plugins.xml").write_text(plugins_xml(package_zip, address), encoding="utf-8")
        folder.write_settings(enabled=False, repository=f"{address}/plugins.xml")
        log = OUT / "qgis.log"
        code = desktop.run_qgis(
            folder, DRIVER, {"DISPLAY": display, "CASPIAN_CORRIDOR_OUT": str(OUT)}, seconds=280, log=log
        )
    return window.result(OUT, code, log)


@pytest.fixture
def step(window_run: dict):
    """A step of the run by name; fails with the reason where the run did not come that far."""

    return partial(window.step, window_run)


@pytest.fixture(scope="session")
def version() -> str:
    metadata = configparser.ConfigParser()
    metadata.read(desktop.ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]
