"""`make bench`: how long the plugin takes, side by side with the peers, as a table and in build/bench.json.

A benchmark is a function that gives its milliseconds, and the peers' where a peer can be run here:

    @benchmark("startup")
    def startup() -> Result:
        return Result(ours_ms=median_ms(import_plugin), peers={"an empty plugin": median_ms(import_empty)})

Each is run in a process of its own, with QGIS where it needs it; `python -m tools.benchmarks NAME…` runs some.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tools import bench_network

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "build" / "bench.json"
PLUGIN = "caspian_corridor_plugin"
NO_PEER = ""


@dataclass(frozen=True)
class Result:
    """Milliseconds of ours, and of each peer by its name."""

    ours_ms: float
    peers: dict[str, float] = field(default_factory=dict)

    def rows(self, name: str) -> list[dict[str, Any]]:
        if not self.peers:
            return [{"name": name, "ours_ms": round(self.ours_ms, 3), "peer": NO_PEER, "peer_ms": None, "ratio": None}]
        return [
            {
                "name": name,
                "ours_ms": round(self.ours_ms, 3),
                "peer": peer,
                "peer_ms": round(peer_ms, 3),
                "ratio": round(peer_ms / self.ours_ms, 2),
            }
            for peer, peer_ms in self.peers.items()
        ]


Benchmark = Callable[[], Result]
BENCHMARKS: dict[str, Benchmark] = {}


def benchmark(name: str) -> Callable[[Benchmark], Benchmark]:
    """Puts a function into the table under a name of the contract."""

    def register(function: Benchmark) -> Benchmark:
        BENCHMARKS[name] = function
        return function

    return register


def median_ms(action: Callable[[], object], runs: int = 7, warm_up: int = 1) -> float:
    """The median of some runs, after some that do not count."""
    for _ in range(warm_up):
        action()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def qgis_application() -> Any:
    """A QGIS without a window; keep the result until the end."""
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    return application


def data_file() -> Path:
    from caspian_corridor_plugin import paths

    return paths.data_file()


# -- the benchmarks ----------------------------------------------------------------------------------------------------


@benchmark("startup")
def startup() -> Result:
    """What QGIS waits for at its own start: importing the plugin and initGui()."""
    program = """
import sys, time
from unittest.mock import MagicMock
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QApplication, QMainWindow
application = QgsApplication([], True)
application.initQgis()
window = QMainWindow()
iface = MagicMock()
iface.mainWindow.return_value = window
start = time.perf_counter()
import caspian_corridor_plugin
plugin = caspian_corridor_plugin.classFactory(iface)
plugin.initGui()
print((time.perf_counter() - start) * 1000)
plugin.unload()
"""
    # As on a user's second start: with the compiled modules that Python keeps.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(ROOT / "build" / "pycache")
    taken = []
    for _ in range(6):
        done = subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        taken.append(float(done.stdout.split()[-1]))
    return Result(statistics.median(taken[1:]))


@benchmark("atlas_add")
def atlas_add() -> Result:
    """Every layer into an empty project, embedded and styled."""
    from qgis.core import QgsProject

    from caspian_corridor_plugin.atlas import build
    from caspian_corridor_plugin.translation import Language

    language = Language.load("en")

    def add() -> None:
        project = QgsProject()
        build.add_atlas(project, language, data_file())

    return Result(median_ms(add))


@benchmark("popup")
def popup() -> Result:
    """The text of a popup for each line of the Middle Corridor; the time for one."""
    from qgis.core import QgsVectorLayer

    from caspian_corridor_plugin.compat import is_null
    from caspian_corridor_plugin.evidence.model import Feature
    from caspian_corridor_plugin.evidence.popup import render_popup
    from caspian_corridor_plugin.evidence.store import EvidenceStore
    from caspian_corridor_plugin.translation import Language, translate

    store = EvidenceStore.open(data_file())
    language = Language.load("en")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "data.gpkg"
        copy.write_bytes(data_file().read_bytes())
        layer = QgsVectorLayer(f"{copy}|layername=middle_corridor", "middle_corridor", "ogr")
        names = layer.fields().names()
        rows = [
            {name: None if is_null(feature[name]) else feature[name] for name in names}
            for feature in layer.getFeatures()
        ]
        del layer

    def render_all() -> None:
        for row in rows:
            render_popup(Feature.from_mapping("middle_corridor", row), store, language, translate, None)

    return Result(median_ms(render_all) / max(len(rows), 1))


@benchmark("print_a4")
def print_a4() -> Result:
    """The atlas on an A4 sheet, as PDF."""
    from qgis.core import QgsProject

    from caspian_corridor_plugin.atlas import build
    from caspian_corridor_plugin.printing import SheetSpec, print_map
    from caspian_corridor_plugin.translation import Language

    project = QgsProject()
    build.add_atlas(project, Language.load("en"), data_file())
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "map.pdf")
        return Result(median_ms(lambda: print_map(project, SheetSpec(page="A4"), target), runs=3))


bench_network.register(benchmark, Result, median_ms, data_file)


# -- running and showing ---------------------------------------------------------------------------------------------


def run_here(name: str) -> int:
    application = qgis_application()
    result = BENCHMARKS[name]()
    print(json.dumps(result.rows(name)), flush=True)
    # Leaving through QGIS's own end would only add its time, and its crashes.
    del application
    os._exit(0)


def run_apart(name: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "tools.benchmarks", "--here", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.strip() or f"ended with code {done.returncode}")
    rows: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return rows


def table(rows: list[dict[str, Any]]) -> str:
    columns = ("name", "ours_ms", "peer", "peer_ms", "ratio")
    lines = [list(columns), *(["" if row[key] is None else str(row[key]) for key in columns] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(columns))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def main(arguments: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments[:1] == ["--here"]:
        return run_here(arguments[1])
    unknown = [name for name in arguments if name not in BENCHMARKS]
    if unknown:
        print(f"bench: unknown: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    rows: list[dict[str, Any]] = []
    failed = False
    for name in arguments or BENCHMARKS:
        try:
            rows += run_apart(name)
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            failed = True
            print(f"bench: {name}: {error}", file=sys.stderr)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    print(table(rows))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
