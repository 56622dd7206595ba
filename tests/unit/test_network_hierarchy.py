"""The search finds what networkx finds, whatever the shape, the weights, and what is closed."""

from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caspian_corridor_plugin.network import core, hierarchy
from tools import sample_network

Edges = list[tuple[int, int, float, float]]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, Edges]:
    """Any graph: loops, doubled edges, one-way and closed ones, ties, nodes without edges."""
    count = draw(st.integers(1, 14))
    node = st.integers(0, count - 1)
    weight = st.one_of(st.just(math.inf), st.just(0.0), st.integers(1, 4).map(float), st.floats(0.01, 100.0))
    return count, draw(st.lists(st.tuples(node, node, weight, weight), max_size=40))


def metric_of(count: int, edges: Edges, budget: int | None = None) -> hierarchy.Metric:
    start, end = (np.array([edge[side] for edge in edges], dtype=np.int64) for side in (0, 1))
    forward, backward = (np.array([edge[side] for edge in edges], dtype=float) for side in (2, 3))
    return hierarchy.Hierarchy(hierarchy.build(count, start, end, budget)).customise(forward, backward)


def networkx_of(count: int, edges: Edges) -> nx.DiGraph:
    graph = nx.DiGraph()
    graph.add_nodes_from(range(count))
    for start, end, forward, backward in edges:
        for one, other, weight in ((start, end, forward), (end, start, backward)):
            if weight != math.inf and weight < graph.get_edge_data(one, other, {"weight": math.inf})["weight"]:
                graph.add_edge(one, other, weight=weight)
    return graph


def walk(edges: Edges, path: hierarchy.Path, start: int) -> tuple[int, float]:
    """Where the path ends, and what its edges cost one by one."""
    here, total = start, 0.0
    for edge, backward in path.edges:
        one, other, ahead, back = edges[edge]
        assert here == (other if backward else one)
        here, total = (one, total + back) if backward else (other, total + ahead)
    return here, total


@settings(max_examples=200, deadline=None)
@given(graphs(), st.sampled_from([None, 0, 3]))
def test_every_pair_is_as_far_apart_as_networkx_says(graph: tuple[int, Edges], budget: int | None) -> None:
    count, edges = graph
    metric = metric_of(count, edges, budget)
    known = dict(nx.all_pairs_dijkstra_path_length(networkx_of(count, edges)))
    everyone = [{node: 0.0} for node in range(count)]
    matrix = metric.many(everyone, everyone)
    for start in range(count):
        to_all = metric.from_one({start: 0.0})
        for end in range(count):
            expected = known[start].get(end, math.inf)
            assert matrix[start, end] == pytest.approx(expected, rel=1e-12)
            assert to_all[end] == pytest.approx(expected, rel=1e-12)
            path = metric.path({start: 0.0}, {end: 0.0})
            if expected == math.inf:
                assert path is None
                continue
            assert path is not None
            assert path.weight == pytest.approx(expected, rel=1e-12)
            assert walk(edges, path, start) == (end, pytest.approx(expected, rel=1e-9))


@settings(max_examples=100, deadline=None)
@given(graphs(), st.data(), st.sampled_from([None, 0, 3]))
def test_several_starts_and_ends_with_their_own_costs(
    graph: tuple[int, Edges], data: st.DataObject, budget: int | None
) -> None:
    count, edges = graph
    ends = st.dictionaries(st.integers(0, count - 1), st.floats(0, 10), min_size=1, max_size=3)
    sources, targets = data.draw(ends), data.draw(ends)
    known = dict(nx.all_pairs_dijkstra_path_length(networkx_of(count, edges)))
    expected = min(
        one + known[start].get(end, math.inf) + other
        for start, one in sources.items()
        for end, other in targets.items()
    )
    metric = metric_of(count, edges, budget)
    assert metric.weight(sources, targets) == pytest.approx(expected, rel=1e-12)
    assert metric.many([sources], [targets])[0, 0] == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_railway_of_thousands_of_nodes(seed: int) -> None:
    count, start, end, km = sample_network.railway(4000, seed)
    edges = list(zip(start.tolist(), end.tolist(), km.tolist(), (km * 1.5).tolist()))
    metric = metric_of(count, edges)
    graph = networkx_of(count, edges)
    generator = np.random.default_rng(seed)
    for source in generator.integers(0, count, 4).tolist():
        known = nx.single_source_dijkstra_path_length(graph, source)
        expected = np.array([known.get(node, math.inf) for node in range(count)])
        np.testing.assert_allclose(metric.from_one({source: 0.0}), expected, rtol=1e-11)
        target = int(generator.integers(0, count))
        path = metric.path({source: 0.0}, {target: 0.0})
        assert path is not None
        assert walk(edges, path, source) == (target, pytest.approx(known[target], rel=1e-11))


def test_a_street_grid_keeps_a_core_and_is_still_right() -> None:
    count, start, end = sample_network.grid(40)
    weights = np.random.default_rng(3).random(len(start)) + 0.1
    edges = list(zip(start.tolist(), end.tolist(), weights.tolist(), weights.tolist()))
    metric = metric_of(count, edges, 2000)
    assert metric.hierarchy.shape.eliminated < count - 100
    graph = networkx_of(count, edges)
    known = nx.single_source_dijkstra_path_length(graph, 0)
    np.testing.assert_allclose(metric.from_one({0: 0.0}), [known[node] for node in range(count)], rtol=1e-11)
    ends = [{node: 0.0} for node in (5, 800, 1599)]
    assert metric.many([{0: 0.0}], ends)[0] == pytest.approx([known[5], known[800], known[1599]], rel=1e-11)
    for target in (5, 800, 1599):
        path = metric.path({0: 0.0}, {target: 0.0})
        assert path is not None
        assert walk(edges, path, 0) == (target, pytest.approx(known[target], rel=1e-11))


@pytest.mark.parametrize("cells", [1, 4000, 10**9])
def test_a_core_serves_all_starts_at_once_or_in_parts(cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights from a metre to a thousand kilometres, other ones backwards, some for nothing, some closed."""
    monkeypatch.setattr(core, "_CELLS", cells)
    count, start, end = sample_network.grid(30)
    generator = np.random.default_rng(8)
    forward, backward = 10.0 ** generator.uniform(-3, 3, (2, len(start)))
    forward[generator.random(len(start)) < 0.2] = math.inf
    backward[generator.random(len(start)) < 0.2] = 0.0
    edges = list(zip(start.tolist(), end.tolist(), forward.tolist(), backward.tolist()))
    metric = metric_of(count, edges, 900)
    assert 100 < metric.hierarchy.shape.eliminated < count - 100
    graph = networkx_of(count, edges)
    nodes = generator.integers(0, count, 9).tolist()
    matrix = metric.many([{node: 0.0} for node in nodes], [{node: 0.0} for node in nodes])
    for row, source in zip(matrix, nodes):
        known = nx.single_source_dijkstra_path_length(graph, source)
        np.testing.assert_allclose(row, [known.get(node, math.inf) for node in nodes], rtol=1e-11)


def test_what_an_arc_adds_may_be_nothing_beside_what_it_cost_to_come() -> None:
    metric = metric_of(3, [(0, 1, 1.0, 1.0), (1, 2, 1.0, 1.0)], 0)
    assert metric.weight({0: 1e18}, {2: 0.0}) == 1e18


def test_new_weights_need_no_new_shape() -> None:
    count, start, end, km = sample_network.railway(600)
    ready = hierarchy.Hierarchy(hierarchy.build(count, start, end))
    generator = np.random.default_rng(7)
    for _ in range(3):
        weights = km * generator.random(len(km))
        weights[generator.random(len(km)) < 0.05] = math.inf
        edges = list(zip(start.tolist(), end.tolist(), weights.tolist(), weights.tolist()))
        known = nx.single_source_dijkstra_path_length(networkx_of(count, edges), 0)
        found = ready.customise(weights, weights).from_one({0: 0.0})
        np.testing.assert_allclose(found, [known.get(node, math.inf) for node in range(count)], rtol=1e-11)


def test_many_weightings_at_once_are_each_as_alone() -> None:
    count, start, end, km = sample_network.railway(500)
    ready = hierarchy.Hierarchy(hierarchy.build(count, start, end))
    samples = km[:, None] * np.random.default_rng(5).random((len(km), 4))
    together = ready.customise(samples, samples)
    for at in range(4):
        alone = ready.customise(samples[:, at], samples[:, at])
        np.testing.assert_array_equal(together.up[:, at], alone.up)
        np.testing.assert_array_equal(together.down[:, at], alone.down)


def test_chains_and_dead_ends_cost_no_levels() -> None:
    """A line of a thousand nodes shrinks by halves, not node by node."""
    start = np.arange(999)
    shape = hierarchy.build(1000, start, start + 1)
    assert shape.eliminated == 1000
    assert len(shape.level_start) < 30
