"""Networks of the user's own: where lines join, what they cost, what a file brings back."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest

from caspian_corridor_plugin.network import measure, user
from caspian_corridor_plugin.network.errors import NetworkError
from tools import sample_network


def lines(*parts: list[tuple[float, float]], **more: Any) -> user.Lines:
    vertices = np.array([vertex for part in parts for vertex in part], dtype=float).reshape(-1, 2)
    starts = np.cumsum([0, *(len(part) for part in parts)])[:-1]
    return user.Lines(vertices[:, 0], vertices[:, 1], starts, **more)


def both(*values: float) -> tuple[Any, Any]:
    return np.array(values, dtype=float), np.array(values, dtype=float)


def test_lines_join_at_shared_vertices_and_not_where_they_only_cross() -> None:
    shared = user.build(lines([(0, 0), (1, 0), (2, 0)], [(1, 0), (1, 1)]))
    assert shared.network.edge_count == 3 and shared.network.state_count == 4
    crossing = user.build(lines([(0, 0), (2, 0)], [(1, -1), (1, 1)]))
    assert crossing.network.edge_count == 2
    assert crossing.route([crossing.stop(0, 0), crossing.stop(1, 1)], "distance") is None


def test_a_line_that_is_cut_shares_its_cost_by_length() -> None:
    network = user.build(lines([(0, 0), (1, 0), (4, 0)], [(1, 0), (1, 1)], costs={"cost": both(8, 1)}))
    totals, edges = network.route([network.stop(0, 0), network.stop(1, 1)], "cost") or ({}, [])
    assert totals["cost"] == pytest.approx(8 / 4 + 1, rel=1e-3) and len(edges) == 2


def test_lengths_are_those_of_the_ellipsoid() -> None:
    # A degree along the equator and a degree of latitude at 45° N on WGS 84.
    assert measure.step_km(np.array([0.0, 1.0]), np.array([0.0, 0.0]))[0] == pytest.approx(111.3195, abs=1e-3)
    assert measure.step_km(np.array([9.0, 9.0]), np.array([44.5, 45.5]))[0] == pytest.approx(111.132, abs=1e-2)
    assert measure.step_km(np.array([9.0, 9.0]), np.array([44.5, 44.5]))[0] == 0


def test_one_way_doubled_and_empty_parts() -> None:
    parts = lines(
        [(0, 0), (1, 0)],
        [(0, 0), (1, 0)],
        [(1, 0), (2, 0)],
        [(5, 5), (5, 5)],
        costs={"time": both(9, 2, 1, 0)},
        open_forward=np.array([True, True, True, True]),
        open_backward=np.array([True, True, False, True]),
    )
    network = user.build(parts)
    assert network.dropped == 1
    here, there = network.stop(0, 0), network.stop(2, 0)
    assert network.matrix([here], [there], "time")[0, 0] == pytest.approx(3)
    assert network.matrix([there], [here], "time")[0, 0] == math.inf
    assert network.network.lines.points(0, True) == [(1, 0), (0, 0)]


def test_the_file_brings_the_same_network_back(tmp_path: Path) -> None:
    count, start, end, km = sample_network.railway(800)
    generator = np.random.default_rng(0)
    lon, lat = generator.uniform(50, 60, count), generator.uniform(40, 45, count)
    vertices = np.stack([np.stack([lon[start], lat[start]], 1), np.stack([lon[end], lat[end]], 1)], 1).reshape(-1, 2)
    made = user.build(user.Lines(vertices[:, 0], vertices[:, 1], np.arange(len(start)) * 2, {"cost": (km, km * 2)}))
    path = tmp_path / "own.ccnet"
    path.write_bytes(user.to_bytes(made))
    again = user.load(path)
    assert user.load(path) is again  # kept in memory
    stops = [made.stop(float(lon[at]), float(lat[at])) for at in (1, 100, 700)]
    np.testing.assert_array_equal(made.matrix(stops, stops, "cost"), again.matrix(stops, stops, "cost"))
    graph = nx.DiGraph()
    for one, other, weight in zip(start.tolist(), end.tolist(), km.tolist()):
        for a, b, w in ((one, other, weight), (other, one, weight * 2)):
            if w < graph.get_edge_data(a, b, {"w": math.inf})["w"]:
                graph.add_edge(a, b, w=w)
    expected = nx.dijkstra_path_length(graph, 1, 700, weight="w")
    assert again.matrix(stops, stops, "cost")[0, 2] == pytest.approx(expected, rel=1e-9)
    reached = again.catchment(stops[0], (50.0, 500.0), "cost")
    assert 0 < reached.km_within(0) < reached.km_within(1)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(NetworkError) as caught:
        user.load(path)
    assert caught.value.code == "bad_network_file"


def test_what_cannot_be_asked_is_refused() -> None:
    network = user.build(lines([(0, 0), (1, 0)]))
    for ask, code in (
        (lambda: network.metric("emissions"), "unknown_measure"),
        (lambda: network.stop(50, 50), "far_from_network"),
        (lambda: network.route([network.stop(0, 0)] * 2, "distance"), "same_place"),
        (lambda: user.build(lines([(0, 0), (0, 0)])), "bad_edge"),
        (lambda: user.direction("sideways", 7), "bad_edge"),
        (lambda: user.cost("dear", "toll", 7), "bad_cost"),
        (lambda: user.cost(float("nan"), "toll", 7), "bad_cost"),
        (lambda: user.cost(0, "speed", 7, above_zero=True), "bad_cost"),
    ):
        with pytest.raises(NetworkError) as caught:
            ask()
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("", (True, True)),
        (None, (True, True)),
        ("no", (True, True)),
        ("yes", (True, False)),
        (-1, (False, True)),
        ("FT", (True, False)),
        (True, (True, False)),
        (False, (True, True)),
        ("True", (True, False)),
        (1.0, (True, False)),
        (-1.0, (False, True)),
        (0.0, (True, True)),
        ("Y", (True, False)),
        ("N", (True, True)),
        ("reversible", (True, True)),
        ("closed", (False, False)),
    ],
)
def test_directions_by_the_words_of_road_data(text: Any, ways: tuple[bool, bool]) -> None:
    assert user.direction(text, 1) == ways


def test_negative_and_missing_costs_close_a_direction() -> None:
    assert user.cost(-1, "toll", 7) == user.cost(None, "toll", 7) == math.inf and user.cost("2.5", "toll", 7) == 2.5
    costs = (np.array([1.0, math.inf]), np.array([math.inf, 1.0]))
    network = user.build(lines([(0, 0), (1, 0)], [(1, 0), (2, 0)], costs={"cost": costs}))
    start, middle, end = (network.stop(x, 0) for x in (0, 1, 2))
    assert network.matrix([start, middle], [middle, start], "cost")[0, 0] == pytest.approx(1)
    assert network.matrix([middle], [start], "cost")[0, 0] == math.inf
    assert network.matrix([end], [middle], "cost")[0, 0] == pytest.approx(1)


def test_a_ring_and_a_loop_on_a_stick_are_kept() -> None:
    ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)]
    alone = user.build(lines(ring))
    assert alone.network.edge_count == 1 and alone.dropped == 0
    around = alone.matrix([alone.stop(0.5, 0)], [alone.stop(1, 0.5)], "distance")[0, 0]
    assert around == pytest.approx(measure.step_km(np.array([0.5, 1, 1]), np.array([0.0, 0, 0.5])).sum(), rel=1e-9)
    stick = user.build(lines([(-1, 0), (0, 0)], ring))
    assert stick.network.edge_count == 2
    assert stick.matrix([stick.stop(-1, 0)], [stick.stop(1, 1)], "distance")[0, 0] == pytest.approx(
        measure.step_km(np.array([-1.0, 0, 1]), np.array([0.0, 0, 1])).sum(), rel=1e-6
    )


@pytest.mark.parametrize("seed", range(3))
def test_gaps_within_the_tolerance_are_joined_wherever_they_lie(seed: int) -> None:
    generator = np.random.default_rng(seed)
    for lon, lat in generator.uniform((-179, -70), (179, 70), (60, 2)).tolist():
        gap = 0.025e-3 / 111.2  # 2.5 cm, in degrees of latitude
        parts = lines([(lon, lat - 0.1), (lon, lat)], [(lon, lat + gap), (lon, lat + 0.1)])
        assert user.build(parts).network.state_count == 3
        assert user.build(parts, 0.0).network.state_count == 4
    wide = lines([(0, 0), (1, 0)], [(1.00005, 0), (2, 0)])
    assert user.build(wide).network.state_count == 4 and user.build(wide, 0.006).network.state_count == 3


def test_lines_join_over_the_meridian_of_180_degrees() -> None:
    network = user.build(lines([(179, 0), (180, 0)], [(-180, 0), (-179, 0)]))
    found = network.matrix([network.stop(179, 0)], [network.stop(-179, 0)], "distance")[0, 0]
    assert found == pytest.approx(2 * 111.3195, abs=1e-2)
