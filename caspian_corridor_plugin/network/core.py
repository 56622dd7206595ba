"""Distances over a graph that is too dense for a hierarchy, for many starts at once.

The method is *delta-stepping* (Meyer and Sanders, 2003): nodes are settled by belts of a width in weight, nearest belt
first. All starts share the belts, so that each step is a few operations on long arrays instead of one in Python for
each arc; Dijkstra's algorithm, node by node, takes several times as long from Python.
"""

from __future__ import annotations

from typing import Any

import numpy as np

Array = Any

#: How many distances are worked on at once: more are no faster, since they leave the processor's caches.
_CELLS = 1_000_000


class Core:
    """A graph of arcs with weights of at least zero, each in its own direction; infinity closes an arc.

    tail    where each arc begins; arcs are sorted by it
    given   the place of each arc in the arrays that the graph was made of
    """

    def __init__(self, node_count: int, tail: Array, head: Array, weight: Array) -> None:
        passable = np.flatnonzero(weight < np.inf)
        self.given = passable[np.argsort(tail[passable], kind="stable")]
        self.tail = tail[self.given].astype(np.intp)
        self.node_count = node_count
        self._head = head[self.given].astype(np.intp)
        self._weight = weight[self.given]
        self._first = np.searchsorted(self.tail, np.arange(node_count + 1))
        self._degree = np.diff(self._first)
        mean = float(self._weight.mean()) if len(self._weight) else 0.0
        # A narrow belt settles almost every node at once, a wide one needs fewer steps; without weights one belt does.
        self._belt = mean / 2 if mean > 0 else np.inf

    def spread(self, distances: Array) -> None:
        """Completes distances of shape (starts, nodes), which hold what is known and infinity elsewhere, in place."""
        at_once = max(1, _CELLS // max(1, self.node_count))
        for begin in range(0, len(distances), at_once):
            self._spread(distances[begin : begin + at_once].reshape(-1))

    def tree(self, distances: Array, ends: Array, beyond: Array) -> Array:
        """Completes distances of shape (nodes,), in place, until the best of the ends is known: ``beyond`` is what a way
        that ends there costs further on.

        Gives the arc by which each node was reached, -1 where it was known before or not reached.
        """
        arc_to = np.full(self.node_count, -1, dtype=np.intp)
        self._spread(distances, arc_to, (ends, beyond))
        return arc_to

    def _spread(self, known: Array, arc_to: Array | None = None, ends: tuple[Array, Array] | None = None) -> None:
        last_of = np.empty(known.size, dtype=np.intp)

        def once(cells: Array) -> Array:
            """Whether a cell is the last of its repeats."""
            position = np.arange(len(cells))
            last_of[cells] = position
            return last_of[cells] == position

        waiting = np.flatnonzero(known < np.inf)
        while len(waiting):
            nearest = float(known[waiting].min())
            if ends is not None and nearest >= (known[ends[0]] + ends[1]).min():
                return
            edge = max(nearest + self._belt, float(np.nextafter(nearest, np.inf)))
            within = known[waiting] < edge
            belt, later = waiting[within], [waiting[~within]]
            while len(belt):
                cells, reached, arcs = self._step(known, belt)
                better = np.arange(len(cells))
                while len(better):  # where a cell is repeated one value stays: those below it once more
                    known[cells[better]] = reached[better]
                    if arc_to is not None:
                        arc_to[cells[better]] = arcs[better]
                    better = np.flatnonzero(reached < known.take(cells))
                kept = once(cells)
                cells = cells[kept]
                reached = known.take(cells)
                within = reached < edge
                belt = cells[within]
                later.append(cells[~within])
            waiting = np.concatenate(later)
            waiting = waiting[known[waiting] >= edge]
            waiting = waiting[once(waiting)]

    def _step(self, known: Array, cells: Array) -> tuple[Array, Array, Array]:
        """Cells that are nearer by an arc from these than was known, perhaps several times; how near; by which arc."""
        node = cells % self.node_count
        degree = self._degree.take(node)
        ends = np.cumsum(degree)
        arcs = np.arange(int(ends[-1]))
        arcs += np.repeat(self._first.take(node) - (ends - degree), degree)
        reached = np.repeat(known.take(cells), degree)
        reached += self._weight.take(arcs)
        others = self._head.take(arcs)
        others += np.repeat(cells - node, degree)
        nearer = np.flatnonzero(reached < known.take(others))
        return others.take(nearer), reached.take(nearer), arcs.take(nearer)
