"""Benchmarks in a real QGIS window, each in fresh processes, beside QGIS's bare calls for the same.

`tools/benchmarks.py` asks for them; what QGIS itself does is in bench_window_side.py.
"""

from __future__ import annotations

import json
import shutil
import statistics
from pathlib import Path

from tools import desktop

OUT = desktop.ROOT / "build" / "bench_window"
SIDE = Path(__file__).with_name("bench_window_side.py")
DATA = desktop.ROOT / "resources" / "caspian_corridor.gpkg"
RUNS = 5
# Name -> what the bare calls are; empty where QGIS has nothing like it.
PEERS = {
    "startup": "a plugin with one empty action",
    "startup_algorithms": "",
    "dock_first": "an empty QDockWidget",
    "atlas_add": "QgsVectorLayer, addMapLayers",
    "atlas_drawn": "QgsVectorLayer, addMapLayers",
    "toggle": "setItemVisibilityChecked",
    "toggle_drawn": "setItemVisibilityChecked",
    "popup_first": "",
    "popup": "QgsMapToolIdentify",
    "search_first": "",
    "search": "ILIKE over the same tables",
}
BARE_PLUGIN = """
from qgis.PyQt.QtWidgets import QAction


class Bare:
    def __init__(self, iface):
        self.iface = iface

    def initGui(self):
        self.action = QAction("Bare", self.iface.mainWindow())
        self.iface.addToolBarIcon(self.action)

    def unload(self):
        self.iface.removeToolBarIcon(self.action)


def classFactory(iface):
    return Bare(iface)
"""
BARE_METADATA = """[general]
name=Bare
description=A plugin that does nothing, to compare with
version=1.0.0
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=nobody
"""


def measure() -> dict[str, tuple[float, float | None]]:
    """Name -> the medians of ours and of the bare calls; one run before the first does not count."""
    folder = desktop.Folder.make(OUT)
    folder.install()
    folder.write_settings(enabled=False)
    bare = folder.plugins / "caspian_corridor_bare"
    bare.mkdir()
    (bare / "__init__.py").write_text(BARE_PLUGIN, encoding="utf-8")
    (bare / "metadata.txt").write_text(BARE_METADATA, encoding="utf-8")
    # Opening a GeoPackage may write beside it.
    data = OUT / "data.gpkg"
    shutil.copy(DATA, data)
    taken: dict[str, list[dict[str, float]]] = {"ours": [], "bare": []}
    with desktop.virtual_screen(folder) as display:
        for number in range(RUNS + 1):
            for turn, found in taken.items():
                times = _one_run(folder, turn, display, data)
                if number:
                    found.append(times)
    return {
        name: (
            statistics.median(times[name] for times in taken["ours"]),
            statistics.median(times[name] for times in taken["bare"]) if PEERS[name] else None,
        )
        for name in PEERS
    }


def _one_run(folder: desktop.Folder, turn: str, display: str, data: Path) -> dict[str, float]:
    log = OUT / f"qgis_{turn}.log"
    result = OUT / "times.json"
    result.unlink(missing_ok=True)
    variables = {
        "DISPLAY": display,
        "CASPIAN_CORRIDOR_OUT": str(OUT),
        "CASPIAN_CORRIDOR_BENCH": turn,
        "CASPIAN_CORRIDOR_DATA": str(data),
        "PYTHONDONTWRITEBYTECODE": "",  # as on a user's machine: the compiled modules are kept
    }
    code = desktop.run_qgis(folder, SIDE, variables, seconds=180, log=log)
    if code or not result.is_file():
        raise RuntimeError(f"QGIS ended with code {code}, see {log}")
    times: dict[str, float] = json.loads(result.read_text(encoding="utf-8"))
    return times
