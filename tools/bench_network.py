"""Benchmarks of the network: ours on the compiled data, the peers on the very same graph.

`tools/benchmarks.py` calls `register`. Peers work on the states and edges of our network with the same weights, so that
all of them answer the same question; what they need once (building their graph from arrays) is not counted, except for
QGIS's own algorithms, which build theirs anew at each call.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
PEERS = ROOT / "build" / "peers"
SCGRAPH = "scgraph==3.6.0"
PAIR = ("uz_samarkand", "ge_poti_port")
OWN_SIDE = 354  # a street grid of 354 × 354 junctions has 249,924 edges


def register(
    benchmark: Callable[[str], Callable[[Callable[[], Any]], Any]],
    result: Callable[..., Any],
    median_ms: Callable[..., float],
    data_file: Callable[[], Path],
) -> None:
    """Puts the benchmarks of the network into the table."""

    @benchmark("route_first")
    def route_first() -> Any:
        """From a Python that has loaded numpy to the first answer, in a process of its own."""
        program = (
            "import sys, time, json, numpy\n"
            "from pathlib import Path\n"
            "start = time.perf_counter()\n"
            "from caspian_corridor_plugin.network import lab, routes\n"
            "made = lab.open_lab(Path(sys.argv[1]), Path(sys.argv[2]))\n"
            f"routes.find(made, {PAIR[0]!r}, {PAIR[1]!r}, made.conditions())\n"
            "print((time.perf_counter() - start) * 1000)\n"
        )
        with tempfile.TemporaryDirectory() as folder:
            taken = []
            for _ in range(6):
                command = [sys.executable, "-c", program, str(data_file()), folder]
                done = subprocess.run(
                    command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=True, timeout=120
                )
                taken.append(float(done.stdout.split()[-1]))
        return result(float(np.median(taken[1:])))

    @benchmark("route_warm")
    def route_warm() -> Any:
        from caspian_corridor_plugin.network import routes

        case = _Case(data_file())
        ours = median_ms(lambda: routes.between(case.lab, case.stops, case.conditions, "time"), 21)
        return result(ours, _route_peers(case, median_ms))

    @benchmark("od_200")
    def od_200() -> Any:
        from scipy.sparse.csgraph import dijkstra

        case = _Case(data_file())
        generator = np.random.default_rng(1)
        sources, targets = (generator.choice(case.main_piece, 200, replace=False) for _ in range(2))
        ends = [[{int(node): 0.0} for node in nodes] for nodes in (sources, targets)]
        found = case.metric.many(*ends)
        peers = {}
        theirs = dijkstra(case.matrix, indices=sources)[:, targets]
        if not np.allclose(found, theirs, rtol=1e-9):
            raise RuntimeError("the matrices of scipy and ours differ")
        peers["scipy"] = median_ms(lambda: dijkstra(case.matrix, indices=sources)[:, targets], 3, 0)
        return result(median_ms(lambda: case.metric.many(*ends), 5), peers)

    @benchmark("catchment")
    def catchment() -> Any:
        from caspian_corridor_plugin.network import catchment as core

        case = _Case(data_file())
        limits = (24.0, 48.0, 96.0)
        ours = median_ms(lambda: core.compute(case.lab, case.stops[0], limits, case.conditions, "time"), 11)
        return result(ours, {"QGIS native:serviceareafrompoint": _qgis_ms(case, "area", median_ms)})

    _register_own(benchmark, result, median_ms)


def _register_own(
    benchmark: Callable[[str], Callable[[Callable[[], Any]], Any]],
    result: Callable[..., Any],
    median_ms: Callable[..., float],
) -> None:
    """Networks of the user's own."""

    @benchmark("user_network_build")
    def user_network_build() -> Any:
        from caspian_corridor_plugin.network import user

        lines = _own_lines()
        return result(median_ms(lambda: user.build(lines), 1, 0))

    @benchmark("user_network_route")
    def user_network_route() -> Any:
        from scipy.sparse.csgraph import dijkstra

        network, matrix, stops, junctions = _own_case()
        ends = junctions[:2]
        found = network.route(stops[:2], "distance")
        theirs = dijkstra(matrix, indices=ends[0])[ends[1]]
        if found is None or not np.isclose(found[0]["distance"], theirs, rtol=1e-9):
            raise RuntimeError("the routes of scipy and ours differ")
        ours = median_ms(lambda: network.route(stops[:2], "distance"), 5)
        peer = median_ms(lambda: dijkstra(matrix, indices=ends[0], return_predecessors=True), 5)
        return result(ours, {"scipy": peer})

    @benchmark("user_network_od_50")
    def user_network_od_50() -> Any:
        from scipy.sparse.csgraph import dijkstra

        network, matrix, stops, at = _own_case()
        network.matrix(stops[:1], stops[:1], "distance")
        start = time.perf_counter()
        ours = network.matrix(stops, stops, "distance")
        ours_ms = (time.perf_counter() - start) * 1000
        start = time.perf_counter()
        theirs = dijkstra(matrix, indices=at)[:, at]
        theirs_ms = (time.perf_counter() - start) * 1000
        if not np.allclose(ours, theirs, rtol=1e-9):
            raise RuntimeError("the matrices of scipy and ours differ")
        return result(ours_ms, {"scipy": theirs_ms})


def _environment() -> dict[str, str]:
    """As on a user's second start: with the compiled modules that Python keeps."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache")}


class _Case:
    """The regional network, warm, with the question that all are asked."""

    def __init__(self, path: Path) -> None:
        from caspian_corridor_plugin.network import lab, routes

        with tempfile.TemporaryDirectory() as folder:
            self.lab = lab.open_lab(path, Path(folder))
        self.conditions = self.lab.conditions()
        self.stops = routes.stops_of(self.lab, PAIR, self.conditions)
        self.metric = self.lab.metric("time", self.conditions)
        self.forward, self.backward = self.lab.edge_weights("time", self.conditions)
        self.matrix = _matrix(self.lab.network, self.forward, self.backward)
        reached = np.isfinite(self.metric.from_one({self.source: 0.0}))
        self.main_piece = np.flatnonzero(reached)

    @property
    def source(self) -> int:
        return int(self.stops[0].states[0])

    @property
    def target(self) -> int:
        return int(self.stops[1].states[0])


def _matrix(network: Any, forward: Any, backward: Any) -> Any:
    """The graph for scipy: the least weight of doubled edges, no closed ones."""
    from scipy.sparse import csr_matrix

    start = np.concatenate([network.edge_from, network.edge_to])
    end = np.concatenate([network.edge_to, network.edge_from])
    weight = np.concatenate([forward, backward])
    usable = np.isfinite(weight) & (start != end)
    start, end, weight = start[usable], end[usable], np.maximum(weight[usable], 1e-12)
    order = np.lexsort((weight, end, start))
    start, end, weight = start[order], end[order], weight[order]
    first = np.ones(len(start), dtype=bool)
    first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    size = network.state_count
    return csr_matrix((weight[first], (start[first], end[first])), shape=(size, size))


def _route_peers(case: _Case, median_ms: Callable[..., float]) -> dict[str, float]:
    import networkx as nx
    from scipy.sparse.csgraph import dijkstra

    expected = case.metric.weight({case.source: 0.0}, {case.target: 0.0})
    distances, _ = dijkstra(case.matrix, indices=case.source, return_predecessors=True)
    _agree("scipy", float(distances[case.target]), expected)
    peers = {"scipy": median_ms(lambda: dijkstra(case.matrix, indices=case.source, return_predecessors=True))}
    graph = nx.from_scipy_sparse_array(case.matrix, create_using=nx.DiGraph)
    _agree("networkx", nx.bidirectional_dijkstra(graph, case.source, case.target)[0], expected)
    peers["networkx"] = median_ms(lambda: nx.bidirectional_dijkstra(graph, case.source, case.target), 5)
    theirs = _scgraph(case, median_ms, expected)
    if theirs is not None:
        peers["scgraph"] = theirs
    peers["QGIS native:shortestpathpointtopoint"] = _qgis_ms(case, "path", median_ms)
    return peers


def _agree(peer: str, theirs: float, ours: float) -> None:
    if abs(theirs - ours) > 1e-9 * max(ours, 1.0):
        raise RuntimeError(f"{peer} finds {theirs}, ours is {ours}")


def _scgraph(case: _Case, median_ms: Callable[..., float], expected: float) -> float | None:
    """scgraph, if it can be had: it is fetched into build/peers."""
    if not PEERS.is_dir():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(PEERS), SCGRAPH]
        subprocess.run(command, check=False, capture_output=True, timeout=300)
    sys.path.insert(0, str(PEERS))
    try:
        from scgraph import Graph
    except ImportError as error:
        print(f"scgraph is not to be had: {error}", file=sys.stderr)
        return None
    finally:
        sys.path.remove(str(PEERS))
    rows: list[dict[int, float]] = [{} for _ in range(case.matrix.shape[0])]
    found = case.matrix.tocoo()
    for start, end, weight in zip(found.row.tolist(), found.col.tolist(), found.data.tolist()):
        rows[start][end] = weight
    graph = Graph(rows)
    _agree("scgraph", float(graph.dijkstra(case.source, case.target)["length"]), expected)
    return median_ms(lambda: graph.dijkstra(case.source, case.target))


def _qgis_ms(case: _Case, question: str, median_ms: Callable[..., float]) -> float:
    """QGIS's own analysis on the same lines, as its algorithms do it: build the graph, then ask."""
    from qgis.analysis import (
        QgsGraphAnalyzer,
        QgsGraphBuilder,
        QgsNetworkDistanceStrategy,
        QgsVectorLayerDirector,
    )
    from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    network = case.lab.network
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "lines", "memory")
    features = []
    for edge in np.flatnonzero(~network.edge_changes & np.isfinite(case.forward)).tolist():
        ends = (network.state_node[network.edge_from[edge]], network.state_node[network.edge_to[edge]])
        feature = QgsFeature()
        feature.setGeometry(
            QgsGeometry.fromPolylineXY([QgsPointXY(float(network.lon[at]), float(network.lat[at])) for at in ends])
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    points = [
        QgsPointXY(float(network.lon[network.state_node[at]]), float(network.lat[network.state_node[at]]))
        for at in (case.source, case.target)
    ]

    def ask() -> None:
        director = QgsVectorLayerDirector(layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
        director.addStrategy(QgsNetworkDistanceStrategy())
        builder = QgsGraphBuilder(QgsCoordinateReferenceSystem("EPSG:4326"), True, 0.0)
        snapped = director.makeGraph(builder, points)
        graph = builder.graph()
        tree = QgsGraphAnalyzer.dijkstra(graph, graph.findVertex(snapped[0]), 0)
        if question == "area":
            limit = 2_000_000.0
            reached = [at for at, cost in enumerate(tree[1]) if 0 <= cost <= limit]
            if not reached:
                raise RuntimeError("QGIS reaches nothing")

    return median_ms(ask, 3)


def _own_case() -> tuple[Any, Any, list[Any], list[int]]:
    """The street grid as a network of one's own and as scipy's matrix, with fifty of its junctions."""
    from caspian_corridor_plugin.network import user

    network = user.build(_own_lines())
    junctions = np.random.default_rng(4).choice(network.network.state_count, 50, replace=False).tolist()
    stops = [network.stop(float(network.network.lon[at]), float(network.network.lat[at])) for at in junctions]
    return network, _matrix(network.network, *network.weights["distance"]), stops, junctions


def _own_lines() -> Any:
    """A street grid of about 250,000 lines, a little uneven."""
    from caspian_corridor_plugin.network import user
    from tools import sample_network

    count, start, end = sample_network.grid(OWN_SIDE)
    generator = np.random.default_rng(2)
    node = np.arange(count)
    lon = 50 + node % OWN_SIDE * 0.01 + generator.normal(0, 0.001, count)
    lat = 40 + node // OWN_SIDE * 0.01 + generator.normal(0, 0.001, count)
    return user.Lines(
        np.stack([lon[start], lon[end]], axis=1).ravel(),
        np.stack([lat[start], lat[end]], axis=1).ravel(),
        np.arange(len(start)) * 2,
    )
