"""A search structure that depends on the shape of the graph only, so that weights may change at any time.

The method is the *customizable contraction hierarchy*: nodes are eliminated one after another, those with the fewest
neighbours first; what remains between the neighbours of an eliminated node is bridged by a shortcut. Dead ends go
first, then chains of degree two, then the rest. The order and the shortcuts (`build`) know nothing of weights. New
weights are poured in bottom-up (`Hierarchy.customise`, some milliseconds, any mix of hours, dollars, closed lines),
and a search then only ever climbs: from the origin and from the destination to where the two meet.

Nodes are renumbered by rank. The arc `k` joins its lower end `tail[k]` to its upper end `head[k]`; its weight upward
is `up[k]`, downward `down[k]`. Weights are at least zero; infinity closes an arc.

A graph too dense to be eliminated within a budget of triangles, such as the street grid of a city, keeps its densest
part as a core, which is searched by itself.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .core import Core

Array = Any  # numpy.ndarray; its own stubs differ too much between the numpy versions that QGIS brings

INFINITY = float("inf")
#: Triangles that elimination may make: this many for each edge, and this many in any case.
_TRIANGLES_PER_EDGE = 4
_TRIANGLES_AT_LEAST = 400_000


@dataclass(frozen=True)
class Shape:
    """What a hierarchy is made of: arrays only, so that it can be stored and read back as it is.

    rank            rank of each node; the other arrays speak of ranks
    first           arcs of the node v are first[v] … first[v + 1] - 1
    head            upper end of each arc, ascending within a node
    level_start     ranks of one level are level_start[i] … level_start[i + 1] - 1; they are not joined by arcs
    eliminated      ranks below this one are eliminated, the others are the core
    edge_arc        arc of each edge of the graph; -1 for an edge that ends where it begins
    edge_reversed   whether the edge's first node is the arc's upper end
    side_a, side_b  the two arcs below each triangle: from its lowest node to the lower and to the upper of the others
    bridged         the arc above each triangle
    triangle_start  triangles of level i are triangle_start[i] … triangle_start[i + 1] - 1, by `bridged`
    """

    rank: Array
    first: Array
    head: Array
    level_start: Array
    eliminated: int
    edge_arc: Array
    edge_reversed: Array
    side_a: Array
    side_b: Array
    bridged: Array
    triangle_start: Array

    ARRAYS = (
        "rank",
        "first",
        "head",
        "level_start",
        "edge_arc",
        "edge_reversed",
        "side_a",
        "side_b",
        "bridged",
        "triangle_start",
    )


def build(node_count: int, edge_from: Array, edge_to: Array, budget: int | None = None) -> Shape:
    """The shape for a graph of edges that may be used in both directions; `budget` limits the triangles."""
    if budget is None:
        budget = max(_TRIANGLES_AT_LEAST, _TRIANGLES_PER_EDGE * len(edge_from))
    above, level, order = _eliminate(node_count, edge_from, edge_to, budget)
    eliminated = len(order)
    rank, level_start = _ranks(node_count, level, order)
    tail, head = _arcs(rank, above)
    first = np.searchsorted(tail, np.arange(node_count + 1)).astype(np.int32)
    keys = tail.astype(np.int64) * node_count + head
    edge_arc, edge_reversed = _edges_on_arcs(node_count, keys, rank, edge_from, edge_to)
    side_a, side_b, bridged, triangle_start = _triangles(node_count, keys, first, head, level_start, eliminated)
    return Shape(
        rank=rank.astype(np.int32),
        first=first,
        head=head.astype(np.int32),
        level_start=level_start.astype(np.int32),
        eliminated=eliminated,
        edge_arc=edge_arc,
        edge_reversed=edge_reversed,
        side_a=side_a,
        side_b=side_b,
        bridged=bridged,
        triangle_start=triangle_start,
    )


def _eliminate(
    node_count: int, edge_from: Array, edge_to: Array, budget: int
) -> tuple[list[Sequence[int]], list[int], list[int]]:
    """Neighbours above each node, level of each node, and the order of elimination."""
    neighbours: list[set[int]] = [set() for _ in range(node_count)]
    for start, end in zip(edge_from.tolist(), edge_to.tolist()):
        if start != end:
            neighbours[start].add(end)
            neighbours[end].add(start)
    level = [0] * node_count
    above: list[Sequence[int]] = [()] * node_count
    order: list[int] = []
    gone = bytearray(node_count)
    # Fewest neighbours first, and among these the lowest level. Ends of chains wait for their middles (both count as
    # two neighbours), so that chains shrink by halves, and levels stay few.
    queue = [(max(len(around), 2), 0, node) for node, around in enumerate(neighbours)]
    heapq.heapify(queue)
    push, pop = heapq.heappush, heapq.heappop
    while queue:
        seen_degree, seen_level, node = pop(queue)
        around = neighbours[node]
        degree = len(around)
        if gone[node] or seen_degree != max(degree, 2) or seen_level != level[node]:
            continue
        budget -= degree * (degree - 1) // 2
        if budget < 0:
            break
        gone[node] = 1
        order.append(node)
        above[node] = tuple(around)
        next_level = seen_level + 1
        for other in around:
            theirs = neighbours[other]
            if degree > 1:
                theirs |= around
                theirs.discard(other)
            theirs.discard(node)
            if level[other] < next_level:  # noqa: PLR1730 (max() is slower here)
                level[other] = next_level
            push(queue, (max(len(theirs), 2), level[other], other))
        neighbours[node] = set()
    for node in range(node_count):
        if not gone[node]:
            above[node] = tuple(neighbours[node])
    return above, level, order


def _ranks(node_count: int, level: list[int], order: list[int]) -> tuple[Array, Array]:
    """Ranks by level; the core on top, its nodes one level each."""
    levels = np.asarray(level, dtype=np.int64)
    in_order = np.asarray(order, dtype=np.int64)
    rank = np.full(node_count, -1, dtype=np.int64)
    eliminated_levels = levels[in_order]
    by_level = np.argsort(eliminated_levels, kind="stable")
    rank[in_order[by_level]] = np.arange(len(in_order))
    core = np.flatnonzero(rank < 0)
    rank[core] = np.arange(len(in_order), node_count)
    sorted_levels = eliminated_levels[by_level]
    starts = np.flatnonzero(np.diff(sorted_levels, prepend=-1)) if len(sorted_levels) else np.zeros(0, dtype=np.int64)
    return rank, np.append(starts, len(in_order))


def _arcs(rank: Array, above: list[Sequence[int]]) -> tuple[Array, Array]:
    counts = np.fromiter((len(nodes) for nodes in above), dtype=np.int64, count=len(above))
    others = np.fromiter((node for nodes in above for node in nodes), dtype=np.int64, count=int(counts.sum()))
    tail = rank[np.repeat(np.arange(len(above)), counts)]
    head = rank[others] if len(others) else others
    upward = tail < head  # within the core each pair stands there twice
    tail, head = tail[upward], head[upward]
    by_tail = np.lexsort((head, tail))
    return tail[by_tail], head[by_tail]


def _edges_on_arcs(node_count: int, keys: Array, rank: Array, edge_from: Array, edge_to: Array) -> tuple[Array, Array]:
    start, end = rank[edge_from], rank[edge_to]
    low, high = np.minimum(start, end), np.maximum(start, end)
    if not len(keys):
        return np.full(len(start), -1, dtype=np.int32), np.zeros(len(start), dtype=bool)
    position = np.searchsorted(keys, low * node_count + high)
    edge_arc = np.where(low == high, -1, np.minimum(position, len(keys) - 1))
    return edge_arc.astype(np.int32), start > end


def _triangles(
    node_count: int, keys: Array, first: Array, head: Array, level_start: Array, eliminated: int
) -> tuple[Array, Array, Array, Array]:
    degree = np.diff(first)[:eliminated].astype(np.int64)
    lower, upper = [], []
    for count in np.unique(degree[degree > 1]).tolist():
        nodes = np.flatnonzero(degree == count)
        one, other = np.triu_indices(count, 1)
        base = first[nodes].astype(np.int64)[:, None]
        lower.append((base + one[None, :]).ravel())
        upper.append((base + other[None, :]).ravel())
    empty = np.zeros(0, dtype=np.int64)
    side_a = np.concatenate(lower) if lower else empty
    side_b = np.concatenate(upper) if upper else empty
    bridged = np.searchsorted(keys, head[side_a].astype(np.int64) * node_count + head[side_b])
    node = np.searchsorted(first, side_a, side="right") - 1
    level = np.searchsorted(level_start, node, side="right") - 1
    by_level = np.lexsort((bridged, level))
    triangle_start = np.searchsorted(level[by_level], np.arange(len(level_start)))
    return (
        side_a[by_level].astype(np.int32),
        side_b[by_level].astype(np.int32),
        bridged[by_level].astype(np.int32),
        triangle_start.astype(np.int32),
    )


class Hierarchy:
    """A shape, ready to take weights."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.node_count = len(shape.rank)
        self.arc_count = len(shape.head)
        self.first: list[int] = shape.first.tolist()
        self.head: list[int] = shape.head.tolist()
        self.rank: list[int] = shape.rank.tolist()
        self.node_of = np.empty(self.node_count, dtype=np.int64)
        self.node_of[shape.rank] = np.arange(self.node_count)
        first = shape.first
        has_parent = np.diff(first) > 0
        parent = np.full(self.node_count, -1, dtype=np.int64)
        parent[has_parent] = shape.head[first[:-1][has_parent]]
        parent[shape.eliminated :] = -1
        self.parent: list[int] = parent.tolist()
        self._levels = self._triangles_by_level()
        self._sweeps: list[tuple[Array, slice, Array, Array]] | None = None
        on_arc = np.flatnonzero(shape.edge_arc >= 0)
        self.edges_by_arc = on_arc[np.argsort(shape.edge_arc[on_arc], kind="stable")]
        arcs = shape.edge_arc[self.edges_by_arc]
        self._arc_starts = np.flatnonzero(np.diff(arcs, prepend=-1)) if len(arcs) else np.zeros(0, dtype=np.int64)
        self._arcs_with_edges = arcs[self._arc_starts]
        self.edges_turned = shape.edge_reversed[self.edges_by_arc]

    def _triangles_by_level(self) -> list[tuple[Array, Array, Array, Array]]:
        shape = self.shape
        levels = []
        bounds = shape.triangle_start.tolist()
        new_arc = np.diff(shape.bridged, prepend=-1) != 0
        side_a, side_b, bridged = (getattr(shape, name).astype(np.intp) for name in ("side_a", "side_b", "bridged"))
        for start, end in zip(bounds, bounds[1:]):
            if start == end:
                continue
            fresh = new_arc[start:end].copy()
            fresh[0] = True
            starts = np.flatnonzero(fresh)
            levels.append((side_a[start:end], side_b[start:end], starts, bridged[start:end][starts]))
        return levels

    @property
    def sweeps(self) -> list[tuple[Array, slice, Array, Array]]:
        """From the top level down: ranks that have arcs upward, their arcs, where each rank's arcs start, heads."""
        if self._sweeps is None:
            self._sweeps = self._arcs_by_level()
        return self._sweeps

    def _arcs_by_level(self) -> list[tuple[Array, slice, Array, Array]]:
        first, head = self.shape.first, self.shape.head.astype(np.intp)
        sweeps = []
        bounds = self.shape.level_start.tolist()
        for start, end in reversed(list(zip(bounds, bounds[1:]))):
            arcs = slice(int(first[start]), int(first[end]))
            if arcs.start == arcs.stop:
                continue
            begins = first[start:end] - arcs.start
            has_arcs = np.diff(first[start : end + 1]) > 0
            ranks = np.arange(start, end)[has_arcs]
            sweeps.append((ranks, arcs, begins[has_arcs].astype(np.intp), head[arcs]))
        return sweeps

    def customise(self, forward: Array, backward: Array) -> Metric:
        """Pours in the weights of all edges, from first to second node and back.

        Further axes are allowed: weights of shape (edges, samples) fill all samples at once.
        """
        shape = (self.arc_count, *forward.shape[1:])
        up = np.full(shape, INFINITY, dtype=forward.dtype)
        down = np.full(shape, INFINITY, dtype=forward.dtype)
        if len(self.edges_by_arc):
            one, other = forward[self.edges_by_arc], backward[self.edges_by_arc]
            turned = self.edges_turned.reshape((-1, *([1] * (forward.ndim - 1))))
            up[self._arcs_with_edges] = np.minimum.reduceat(np.where(turned, other, one), self._arc_starts, axis=0)
            down[self._arcs_with_edges] = np.minimum.reduceat(np.where(turned, one, other), self._arc_starts, axis=0)
        minimum, reduceat = np.minimum, np.minimum.reduceat
        for side_a, side_b, starts, arcs in self._levels:
            up_a, up_b, down_a, down_b = up[side_a], up[side_b], down[side_a], down[side_b]
            up[arcs] = minimum(up[arcs], reduceat(down_a + up_b, starts, axis=0))
            down[arcs] = minimum(down[arcs], reduceat(down_b + up_a, starts, axis=0))
        return Metric(self, forward, backward, up, down)


@dataclass(frozen=True)
class Path:
    """A shortest path: its weight, its edges as (edge, whether it is used backwards), and the nodes at its ends."""

    weight: float
    edges: list[tuple[int, bool]]
    start: int = -1
    end: int = -1


class Metric:
    """A hierarchy with weights: shortest paths one to one, one to all, many to many."""

    def __init__(self, hierarchy: Hierarchy, forward: Array, backward: Array, up: Array, down: Array) -> None:
        self.hierarchy = hierarchy
        self.forward = forward
        self.backward = backward
        self.up = up
        self.down = down
        self._lists: tuple[list[float], list[float]] | None = None
        self._middles: tuple[Array, Array, Array, Array] | None = None
        self._core_graph: Core | None = None

    # --- one to one -------------------------------------------------------------------------------------------------

    def lists(self) -> tuple[list[float], list[float]]:
        """The weights as lists, upward and downward, which pure Python reads faster."""
        if self._lists is None:
            self._lists = (self.up.tolist(), self.down.tolist())
        return self._lists

    def path(self, sources: Mapping[int, float], targets: Mapping[int, float]) -> Path | None:
        """The best path from any source to any target; nodes with what it costs to start or end there."""
        best, meeting, ahead, behind = self._meet(sources, targets)
        if best == INFINITY:
            return None
        climb: list[tuple[int, bool]] = []
        node = meeting
        while ahead[node][1] >= 0:
            _, arc, node, downward = ahead[node]
            climb.append((arc, downward))
        climb.reverse()
        start, node = node, meeting
        while behind[node][1] >= 0:
            _, arc, node, downward = behind[node]
            climb.append((arc, downward))
        node_of = self.hierarchy.node_of
        return Path(best, self._unpack(climb), int(node_of[start]), int(node_of[node]))

    def weight(self, sources: Mapping[int, float], targets: Mapping[int, float]) -> float:
        """The weight of the best path, infinity where there is none."""
        return self._meet(sources, targets)[0]

    def _meet(
        self, sources: Mapping[int, float], targets: Mapping[int, float]
    ) -> tuple[float, int, dict[int, Any], dict[int, Any]]:
        up, down = self.lists()
        ahead = self._climb(sources, up, False)
        behind = self._climb(targets, down, True)
        if self.hierarchy.shape.eliminated < self.hierarchy.node_count:
            self._cross_core(ahead, behind)
        if len(behind) < len(ahead):
            common = [(ahead[node][0] + label[0], node) for node, label in behind.items() if node in ahead]
        else:
            common = [(label[0] + behind[node][0], node) for node, label in ahead.items() if node in behind]
        best, meeting = min(common, default=(INFINITY, -1))
        return best, meeting, ahead, behind

    def _climb(self, starts: Mapping[int, float], weights: list[float], downward: bool) -> dict[int, Any]:
        """Labels (weight, arc, node before, direction of the arc) of everything above the starting nodes."""
        hierarchy = self.hierarchy
        first, head, parent, rank = hierarchy.first, hierarchy.head, hierarchy.parent, hierarchy.rank
        labels: dict[int, Any] = {}
        above: set[int] = set()
        for node, weight in starts.items():
            node = rank[node]  # noqa: PLW2901
            if node not in labels or weight < labels[node][0]:
                labels[node] = (weight, -1, -1, downward)
            while node >= 0 and node not in above:
                above.add(node)
                node = parent[node]  # noqa: PLW2901
        eliminated = hierarchy.shape.eliminated
        for node in sorted(above):
            if node >= eliminated:
                break
            label = labels.get(node)
            if label is None:
                continue
            here = label[0]
            for arc in range(first[node], first[node + 1]):
                weight = here + weights[arc]
                if weight != INFINITY:
                    known = labels.get(head[arc])
                    if known is None or weight < known[0]:
                        labels[head[arc]] = (weight, arc, node, downward)
        return labels

    def _cross_core(self, ahead: dict[int, Any], behind: Mapping[int, Any]) -> None:
        """Adds the labels of the best way through the core, from those ahead that reached it to those behind."""
        hierarchy = self.hierarchy
        eliminated = hierarchy.shape.eliminated
        ends = [node for node in behind if node >= eliminated]
        if not ends:
            return
        core = self._core()
        distances = np.full(core.node_count, INFINITY)
        for node, label in ahead.items():
            if node >= eliminated:
                distances[node - eliminated] = label[0]
        at, beyond = np.array(ends) - eliminated, np.array([behind[node][0] for node in ends])
        arc_to = core.tree(distances, at, beyond)
        node = int(at[np.argmin(distances[at] + beyond)])
        first_arc, arcs = int(hierarchy.shape.first[eliminated]), hierarchy.arc_count
        while arc_to[node] >= 0:
            arc = int(arc_to[node])
            before = int(core.tail[arc])
            downward, place = divmod(int(core.given[arc]), arcs - first_arc)
            ahead[node + eliminated] = (
                float(distances[node]),
                first_arc + place,
                before + eliminated,
                bool(downward),
            )
            node = before

    def _core(self) -> Core:
        """The core with its arcs upward, and then the same arcs downward."""
        if self._core_graph is None:
            shape = self.hierarchy.shape
            arcs = slice(int(shape.first[shape.eliminated]), self.hierarchy.arc_count)
            size = self.hierarchy.node_count - shape.eliminated
            tail = np.repeat(np.arange(size), np.diff(shape.first[shape.eliminated :]))
            head = shape.head[arcs] - shape.eliminated
            self._core_graph = Core(
                size,
                np.concatenate([tail, head]),
                np.concatenate([head, tail]),
                np.concatenate([self.up[arcs], self.down[arcs]]),
            )
        return self._core_graph

    # --- unpacking --------------------------------------------------------------------------------------------------

    def _origins(self) -> tuple[Array, Array, Array, Array]:
        """For each arc, upward and downward: its edge, or -1 and the triangle below it."""
        if self._middles is None:
            hierarchy, shape = self.hierarchy, self.hierarchy.shape
            found = []
            for weights, upward in ((self.up, True), (self.down, False)):
                triangle = np.full(hierarchy.arc_count, -1, dtype=np.int64)
                one, other = (shape.side_a, shape.side_b) if upward else (shape.side_b, shape.side_a)
                exact = np.flatnonzero(self.down[one] + self.up[other] == weights[shape.bridged])
                triangle[shape.bridged[exact]] = exact
                edge = np.full(hierarchy.arc_count, -1, dtype=np.int64)
                by_arc = hierarchy.edges_by_arc
                turned = hierarchy.edges_turned if upward else ~hierarchy.edges_turned
                of_edge = np.where(turned, self.backward[by_arc], self.forward[by_arc])
                arcs = shape.edge_arc[by_arc]
                exact = np.flatnonzero(of_edge == weights[arcs])
                edge[arcs[exact]] = by_arc[exact]
                found += [edge, triangle]
            self._middles = (found[0], found[1], found[2], found[3])
        return self._middles

    def _unpack(self, arcs: Iterable[tuple[int, bool]]) -> list[tuple[int, bool]]:
        edge_up, triangle_up, edge_down, triangle_down = self._origins()
        shape = self.hierarchy.shape
        turned = shape.edge_reversed
        side_a, side_b = shape.side_a, shape.side_b
        edges: list[tuple[int, bool]] = []
        stack = list(arcs)
        stack.reverse()
        while stack:
            arc, downward = stack.pop()
            edge = edge_down[arc] if downward else edge_up[arc]
            if edge >= 0:
                edges.append((int(edge), bool(turned[edge]) != downward))
            elif downward:
                triangle = triangle_down[arc]
                stack.append((side_a[triangle], False))
                stack.append((side_b[triangle], True))
            else:
                triangle = triangle_up[arc]
                stack.append((side_b[triangle], False))
                stack.append((side_a[triangle], True))
        return edges

    # --- one to all, many to many -----------------------------------------------------------------------------------

    def from_one(self, sources: Mapping[int, float]) -> Array:
        """The weight from the sources to every node."""
        up, _ = self.lists()
        labels = self._climb(sources, up, False)
        weights = np.full(self.hierarchy.node_count, INFINITY)
        weights[list(labels)] = [label[0] for label in labels.values()]
        eliminated = self.hierarchy.shape.eliminated
        if eliminated < self.hierarchy.node_count:
            self._core().spread(weights[None, eliminated:])
        down = self.down
        for ranks, arcs, starts, heads in self.hierarchy.sweeps:
            reached = np.minimum.reduceat(weights[heads] + down[arcs], starts)
            weights[ranks] = np.minimum(weights[ranks], reached)
        return weights[self.hierarchy.shape.rank]

    def many(self, sources: Sequence[Mapping[int, Any]], targets: Sequence[Mapping[int, Any]]) -> Array:
        """The weights from each of the sources to each of the targets, as a matrix.

        Weights may be complex: the way with the least real part is taken, and the imaginary part of its weights is
        summed along it.
        """
        climbed = self._matrix_up(sources)
        return self._matrix_down(climbed, len(sources), targets)

    def _above(self, starts: Iterable[Mapping[int, float]]) -> list[int]:
        rank, parent = self.hierarchy.rank, self.hierarchy.parent
        above: set[int] = set()
        for start in starts:
            for node in start:
                at = rank[node]
                while at >= 0 and at not in above:
                    above.add(at)
                    at = parent[at]
        return sorted(above)

    def _matrix_up(self, sources: Sequence[Mapping[int, float]]) -> dict[int, Array]:
        hierarchy = self.hierarchy
        first, rank, heads = hierarchy.first, hierarchy.rank, hierarchy.head
        labels: dict[int, Array] = {}
        for column, source in enumerate(sources):
            for node, weight in source.items():
                row = labels.setdefault(rank[node], np.full(len(sources), INFINITY, dtype=self.up.dtype))
                row[column] = np.minimum(row[column], weight)
        eliminated = hierarchy.shape.eliminated
        up = self.lists()[0]
        for node in self._above(sources):
            if node >= eliminated:
                break
            row = labels.get(node)
            if row is None:
                continue
            for arc in range(first[node], first[node + 1]):
                if abs(up[arc]) == INFINITY:
                    continue
                known = labels.get(heads[arc])
                if known is None:
                    labels[heads[arc]] = row + up[arc]
                else:
                    np.minimum(known, row + up[arc], out=known)
        if eliminated < hierarchy.node_count:
            self._matrix_core(labels, len(sources))
        return labels

    def _matrix_core(self, labels: dict[int, Array], count: int) -> None:
        eliminated = self.hierarchy.shape.eliminated
        matrix = np.full((count, self.hierarchy.node_count - eliminated), INFINITY, dtype=self.up.dtype)
        for node, row in labels.items():
            if node >= eliminated:
                matrix[:, node - eliminated] = row
        self._core().spread(matrix)
        # A row for each node, of which few are asked for.
        labels.update(enumerate(matrix.T, start=eliminated))

    def _matrix_down(self, labels: dict[int, Array], count: int, targets: Sequence[Mapping[int, float]]) -> Array:
        hierarchy = self.hierarchy
        eliminated, first, heads, rank = hierarchy.shape.eliminated, hierarchy.first, hierarchy.head, hierarchy.rank
        down = self.lists()[1]
        nothing = np.full(count, INFINITY, dtype=self.up.dtype)
        wanted = self._above(targets)
        for node in reversed(wanted):
            if node >= eliminated:
                continue
            row = labels.get(node)
            row = nothing.copy() if row is None else row
            for arc in range(first[node], first[node + 1]):
                upper = labels.get(heads[arc])
                if upper is not None and abs(down[arc]) != INFINITY:
                    np.minimum(row, upper + down[arc], out=row)
            labels[node] = row
        result = np.full((count, len(targets)), INFINITY, dtype=self.up.dtype)
        for column, target in enumerate(targets):
            for node, weight in target.items():
                row = labels.get(rank[node])
                if row is not None:
                    np.minimum(result[:, column], row + weight, out=result[:, column])
        return result
