"""A plugin repository of our own on the loopback, so that QGIS's own plugin manager has something to install from."""

from __future__ import annotations

import functools
import http.server
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

from tools import hub_rules


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
