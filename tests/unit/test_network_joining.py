"""Points on lines: the same answers as networkx on the same lines, cut at the points."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from caspian_corridor_plugin.network import joining, measure, user
from caspian_corridor_plugin.network.errors import NetworkError
from caspian_corridor_plugin.network.names import Access

GEOD = Geod(ellps="WGS84")
Line = list[tuple[float, float]]


def length_km(points: Line) -> float:
    return float(GEOD.line_length(*zip(*points))) / 1000


def as_lines(lines: list[Line], **more: Any) -> user.Lines:
    vertices = np.array([vertex for line in lines for vertex in line], dtype=float).reshape(-1, 2)
    starts = np.cumsum([0, *(len(line) for line in lines)])[:-1]
    return user.Lines(vertices[:, 0], vertices[:, 1], starts, **more)


class World:
    """Lines at random between a few junctions, with points on them, and the same lines cut at the points."""

    def __init__(self, seed: int) -> None:
        generator = np.random.default_rng(seed)
        self.junctions = [tuple(np.round(generator.uniform((60, 40), (64, 43)), 3).tolist()) for _ in range(6)]
        self.lines: list[Line] = []
        self.ways: list[tuple[bool, bool]] = []
        for _ in range(11):
            one, other = generator.integers(0, 6, 2).tolist()  # loops and parallel lines among them
            # Two straight lines would lie on each other, and a point on one would join both.
            straight = one != other and {self.junctions[one], self.junctions[other]} not in map(set, self.lines)
            bends = int(generator.integers(0 if straight else 1, 4))
            inner = [
                tuple(point) for point in generator.uniform((60, 40), (64, 43), (bends + (one == other), 2)).tolist()
            ]
            self.lines.append([self.junctions[one], *inner, self.junctions[other]])
            self.ways.append([(True, True), (True, True), (True, False), (False, True)][int(generator.integers(4))])
        self.points: list[tuple[int, int, float, tuple[float, float]]] = []
        for _ in range(7):
            line = int(generator.integers(len(self.lines)))
            if self.points and generator.random() < 0.3:
                line = self.points[-1][0]  # two points on one line
            segment = int(generator.integers(len(self.lines[line]) - 1))
            share = float(generator.choice([0.0, 1.0, *generator.random(6).tolist()]))
            (x1, y1), (x2, y2) = self.lines[line][segment : segment + 2]
            here = (
                (x1, y1) if share == 0 else (x2, y2) if share == 1 else (x1 + share * (x2 - x1), y1 + share * (y2 - y1))
            )
            self.points.append((line, segment, share, here))

    def network(self) -> user.UserNetwork:
        forward, backward = (np.array([way[side] for way in self.ways]) for side in (0, 1))
        return user.build(as_lines(self.lines, open_forward=forward, open_backward=backward))

    def cut(self, *chosen: int) -> nx.MultiDiGraph:
        """The lines cut at the chosen points; each point is a node of its own, ('p', number), at junctions too.

        A line that is cut is a little longer: its pieces are geodesics of their own.
        """
        graph = nx.MultiDiGraph()
        for number, (line, way) in enumerate(zip(self.lines, self.ways)):
            placed = [(point, self.points[point]) for point in chosen]
            marks = [(segment + share, point) for point, (at, segment, share, _) in placed if at == number]
            stops = sorted([(0.0, -1), (len(line) - 1.0, -2), *marks])
            name = {-1: line[0], -2: line[-1]}
            for (begin, one), (end, other) in pairwise(stops):
                inner = [line[at] for at in range(len(line)) if begin < at < end]
                piece = [self._at(line, begin, one), *inner, self._at(line, end, other)]
                km = length_km(piece) if piece[0] != piece[-1] or inner else 0.0
                ends = (name.get(one, ("p", one)), name.get(other, ("p", other)))
                if way[0]:
                    graph.add_edge(*ends, km=km)
                if way[1]:
                    graph.add_edge(*reversed(ends), km=km)
        if self.points[chosen[0]][3] == self.points[chosen[-1]][3]:  # one point, also against a one-way line
            graph.add_edge(("p", chosen[0]), ("p", chosen[-1]), km=0.0)
        for point in chosen:
            here = self.points[point][3]
            if here in self.junctions:  # a point at a junction is the junction, whatever line it was drawn on
                graph.add_edge(("p", point), here, km=0.0)
                graph.add_edge(here, ("p", point), km=0.0)
        return graph

    def _at(self, line: Line, at: float, point: int) -> tuple[float, float]:
        return line[int(at)] if point < 0 else self.points[point][3]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_points_on_lines_are_joined_as_on_lines_that_are_cut_there(seed: int) -> None:
    world = World(seed)
    network = world.network()
    stops = [network.stop(*here) for *_, here in world.points]
    for stop in stops:
        assert stop.access_km < 1e-6
    matrix = network.matrix(stops, stops, "distance")
    for one in range(len(stops)):
        for other in range(len(stops)):
            graph = world.cut(one, other)
            known = nx.single_source_dijkstra_path_length(graph, ("p", one), weight="km")
            expected = known.get(("p", other), math.inf)
            assert matrix[one, other] == pytest.approx(expected, rel=1e-9, abs=1e-9), (seed, one, other)
            if joining.same(stops[one], stops[other]):
                continue
            found = network.route([stops[one], stops[other]], "distance")
            if math.isinf(expected):
                assert found is None
                continue
            assert found is not None and found[0]["distance"] == pytest.approx(expected, rel=1e-9, abs=1e-9)
            points = network.points_of(found[1])
            assert length_km(points) == pytest.approx(expected, rel=1e-9, abs=1e-9)
            assert points[0] == pytest.approx(world.points[one][3], abs=1e-12)
            assert points[-1] == pytest.approx(world.points[other][3], abs=1e-12)


def test_the_middle_of_a_line_lies_halfway() -> None:
    network = user.build(as_lines([[(60, 40), (62, 40)]]))
    values = network.matrix([network.stop(61, 40)], [network.stop(62, 40), network.stop(60, 40)], "distance")
    assert values[0].tolist() == pytest.approx([85.3940, 85.3940], abs=1e-3)
    apart = network.matrix([network.stop(60.4, 40)], [network.stop(60.6, 40)], "distance")[0, 0]
    assert apart == pytest.approx(length_km([(60.4, 40), (60.6, 40)]), rel=1e-9)


def test_costs_are_shared_by_the_length_along_the_line() -> None:
    bent = [[(60.0, 40.0), (60.0, 41.0), (60.5, 41.0)]]
    network = user.build(as_lines(bent, costs={"cost": (np.array([9.0]), np.array([18.0]))}))
    start, corner = network.stop(60, 40), network.stop(60, 41)
    share = length_km(bent[0][:2]) / length_km(bent[0])
    assert network.matrix([start], [corner], "cost")[0, 0] == pytest.approx(9 * share, rel=1e-9)
    assert network.matrix([corner], [start], "cost")[0, 0] == pytest.approx(18 * share, rel=1e-9)


def test_the_way_to_the_line_is_measured_limited_and_counted_where_asked() -> None:
    network = user.build(as_lines([[(60, 40), (62, 40)]], costs={"time": (np.array([2.0]), np.array([2.0]))}))
    beside = network.stop(61, 40.1)
    assert beside.access_km == pytest.approx(length_km([(61, 40.1), (61, 40)]), rel=1e-6)
    with pytest.raises(NetworkError) as caught:
        network.stop(61, 40.1, access=Access(limit_km=5))
    assert caught.value.code == "far_from_network" and caught.value.details["distance_km"] == 11.1
    counted = network.stop(61, 40.1, access=Access(limit_km=20, add=True))
    end, haul = network.stop(62, 40), user.Haul(speed_km_h=10.0)
    plain, added = (network.route([stop, end], "time", haul) for stop in (beside, counted))
    assert plain is not None and added is not None
    assert plain[0]["time"] == pytest.approx(1, rel=1e-4)
    assert added[0]["time"] == pytest.approx(plain[0]["time"] + beside.access_km / 10)
    assert added[0]["distance"] - plain[0]["distance"] == pytest.approx(beside.access_km)
    assert network.matrix([counted], [end], "time", haul)[0, 0] == pytest.approx(added[0]["time"])


@pytest.mark.parametrize("seed", range(4))
def test_the_index_finds_what_a_look_at_every_line_finds(seed: int) -> None:
    generator = np.random.default_rng(seed)
    start = generator.uniform((50, 35), (70, 50), (3000, 2))
    end = start + generator.normal(0, 0.2, (3000, 2)) * np.where(generator.random((3000, 1)) < 0.01, 30, 1)
    vertices = np.stack([start, end], axis=1).reshape(-1, 2)
    first = np.arange(0, 6000, 2)
    lines = joining.EdgeLines(vertices[:, 0], vertices[:, 1], first, first + 1)
    usable = generator.random(3000) < 0.5
    for lon, lat in generator.uniform((45, 30), (75, 55), (60, 2)).tolist():
        found = lines.nearest(lon, lat, usable=usable)
        fresh = joining.EdgeLines(vertices[:, 0], vertices[:, 1], first, first + 1)
        assert found == fresh.nearest(lon, lat, usable=usable)


def test_lengths_are_those_of_the_ellipsoid_to_the_last_digits() -> None:
    generator = np.random.default_rng(3)
    for size in (1e-3, 0.1, 5, 60):
        lon, lat = generator.uniform(-180, 180, 500), generator.uniform(-75, 75, 500)
        lon_2, lat_2 = lon + generator.uniform(-1, 1, 500) * size, lat + generator.uniform(-1, 1, 500) * size / 5
        expected = GEOD.inv(lon, lat, lon_2, lat_2)[2]
        np.testing.assert_allclose(measure.geodesic_km(lon, lat, lon_2, lat_2) * 1000, expected, rtol=2e-9, atol=1e-6)


def test_a_catchment_begins_at_the_point_on_the_line() -> None:
    network = user.build(as_lines([[(60, 40), (61, 40), (62, 40)], [(62, 40), (62, 41)]]))
    found = network.catchment(network.stop(60.5, 40), (30.0, 100.0), "distance")
    # To both sides as far as the line goes, and on.
    assert found.km_within(0) == pytest.approx(60, rel=1e-4)
    west = length_km([(60, 40), (60.5, 40)])
    assert found.km_within(1) == pytest.approx(west + 100, rel=1e-4)
    assert found.cost.min() == 0
    vertices = {point for parts in found.pieces(np.arange(len(found.edge))) for part in parts for point in part}
    assert (61.0, 40.0) in vertices and any(math.isclose(x, 60.5, abs_tol=1e-5) and y == 40 for x, y in vertices)
