"""`make bench`: how long the plugin takes, side by side with the peers, as a table and in build/bench.json.

A benchmark is a function that gives its milliseconds, and the peers' where a peer can be run here:

    @benchmark("print_a4")
    def print_a4() -> Result:
        return Result(ours_ms=median_ms(print_the_sheet), peers={"a bare layout": median_ms(print_the_map)})

Each is run in a process of its own, with QGIS where it needs it; `python -m tools.benchmarks NAME…` runs some.
What is seen in a window is timed in one, by bench_window.py.
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
from functools import partial
from pathlib import Path
from typing import Any

from tools import bench_network, bench_window, desktop

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
        ours = median_ms(lambda: print_map(project, SheetSpec(page="A4"), target), runs=3)
        peer = median_ms(lambda: _bare_print(project, build.region_extent(project), target), runs=3)
    return Result(ours, {"a bare layout, the same map": peer})


def _bare_print(project: Any, extent: Any, target: str) -> None:
    """The same layers in the same styles on an A4 sheet: a map and nothing round it."""
    from qgis.core import QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutPoint, QgsLayoutSize, QgsPrintLayout

    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    drawn = QgsLayoutItemMap(layout)
    drawn.attemptMove(QgsLayoutPoint(10, 10))
    drawn.attemptResize(QgsLayoutSize(277, 190))
    drawn.setCrs(project.crs())
    drawn.setLayers(project.layerTreeRoot().checkedLayers())
    drawn.setExtent(extent)
    layout.addLayoutItem(drawn)
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 300
    if QgsLayoutExporter(layout).exportToPdf(target, settings) != QgsLayoutExporter.ExportResult.Success:
        raise RuntimeError("the bare layout could not be printed")
    if Path(target).stat().st_size < 50_000:
        raise RuntimeError("the bare layout shows no map")


bench_network.register(benchmark, Result, median_ms, data_file)


# -- running and showing ---------------------------------------------------------------------------------------------


def run_here(name: str) -> int:
    application = qgis_application()
    result = BENCHMARKS[name]()
    print(json.dumps(result.rows(name)), flush=True)
    # Leaving through QGIS's own end would only add its time, and its crashes.
    del application
    os._exit(0)


def run_in_window(names: list[str]) -> list[dict[str, Any]]:
    """All of them are measured together."""
    rows = []
    measured = bench_window.measure() if names else {}
    for name in names:
        ours, bare = measured[name]
        rows += Result(ours, {} if bare is None else {bench_window.PEERS[name]: bare}).rows(name)
    return rows


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
    known = [*bench_window.PEERS, *BENCHMARKS]
    if unknown := [name for name in arguments if name not in known]:
        print(f"bench: unknown: {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    rows: list[dict[str, Any]] = []
    failed = False
    wanted = arguments or known
    in_window = [name for name in wanted if name in bench_window.PEERS]
    turns: list[tuple[str, Callable[[], list[dict[str, Any]]]]] = [("window", partial(run_in_window, in_window))]
    turns += [(name, partial(run_apart, name)) for name in wanted if name not in in_window]
    for name, turn in turns:
        try:
            rows += turn()
        except (RuntimeError, desktop.DesktopError, subprocess.TimeoutExpired) as error:
            failed = True
            print(f"bench: {name}: {error}", file=sys.stderr)
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    print(table(rows))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
