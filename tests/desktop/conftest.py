"""One run of a real QGIS window for all desktop tests, and one profile for qgis_process."""

from __future__ import annotations

import configparser
import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from tools import desktop, hub_rules

OUT = desktop.ROOT / "build" / "desktop"
DRIVER = Path(__file__).with_name("driver.py")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder over HTTP on the loopback, for as long as the block lasts."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def plugins_xml(package: Path, address: str) -> str:
    """The list of plugins as a repository serves it, from the metadata inside the ZIP."""
    import zipfile

    with zipfile.ZipFile(package) as archive:
        metadata = hub_rules.metadata_of(archive)
    fields = {
        "description": metadata["description"],
        "about": metadata["about"],
        "version": metadata["version"],
        "qgis_minimum_version": metadata["qgisMinimumVersion"],
        "qgis_maximum_version": metadata["qgisMaximumVersion"],
        "homepage": metadata["homepage"],
        "file_name": package.name,
        "icon": metadata["icon"],
        "author_name": metadata["author"],
        "download_url": f"{address}/{package.name}",
        "experimental": metadata["experimental"],
        "deprecated": metadata["deprecated"],
        "tracker": metadata["tracker"],
        "repository": metadata["repository"],
        "tags": metadata["tags"],
        "server": metadata["server"],
    }
    inside = "\n".join(f"    <{name}>{escape(value)}</{name}>" for name, value in fields.items())
    name, version = metadata["name"], metadata["version"]
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n<plugins>\n"
        f'  <pyqgis_plugin name="{name}" version="{version}">\n{inside}\n  </pyqgis_plugin>\n</plugins>\n'
    )


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
    result_file = OUT / "result.json"
    if not result_file.is_file():
        pytest.fail(f"QGIS ended with code {code} and no result:\n{log.read_text(errors='replace')[-4000:]}")
    result = json.loads(result_file.read_text(encoding="utf-8"))
    result["exit_code"] = code
    result["log"] = log.read_text(encoding="utf-8", errors="replace")
    return result


@pytest.fixture
def step(window_run: dict):
    """A step of the run by name; fails with the reason where the run did not come that far."""

    def get(name: str) -> dict:
        if name not in window_run["steps"]:
            failed = window_run["failed"] or {"step": "?", "why": "the run stopped"}
            reason = failed["why"].strip().splitlines()[-1]
            pytest.fail(f"not reached: {failed['step']} failed: {reason}", pytrace=False)
        return window_run["steps"][name]

    return get


@pytest.fixture(scope="session")
def version() -> str:
    metadata = configparser.ConfigParser()
    metadata.read(desktop.ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]
