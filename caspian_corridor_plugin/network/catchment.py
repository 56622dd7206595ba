"""What can be reached from a place within so many hours, dollars, km or kg.

Lines are cut where a limit falls on them, along their true course.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .costs import MEASURES
from .errors import NetworkError
from .graph import WATER
from .lab import Conditions, Lab
from .names import Stop

Array = Any

#: Pieces that are cut at a time, so that a network of a million edges needs little memory.
_CHUNK = 20_000


@dataclass(frozen=True)
class Courses:
    """The vertices of edges, one edge after another: edge e has those from first[e] to last[e], both included."""

    lon: Array
    lat: Array
    first: Array
    last: Array


@dataclass(frozen=True)
class Parts:
    """Polylines one after another: part i has the vertices from start[i] up to start[i + 1]."""

    lon: Array
    lat: Array
    start: Array

    def __iter__(self) -> Iterator[list[tuple[float, float]]]:
        lon, lat, start = self.lon.tolist(), self.lat.tolist(), self.start.tolist()
        for one, other in zip(start, start[1:]):
            yield list(zip(lon[one:other], lat[one:other]))


@dataclass
class Catchment:
    """Reached pieces of lines; piece i lies between limits[band[i] - 1] (or 0) and limits[band[i]].

    share       where each piece begins and ends, as a share of its edge from the end at which it is entered
    backward    whether that end is the edge's second node
    cost        what it costs to reach the nearer and the farther end
    usable      the edges that may be used, reached or not
    """

    origin: Stop
    measure: str
    limits: tuple[float, ...]
    edge: Array
    band: Array
    cost: Array
    km: Array
    on_water: Array
    node_cost: Array
    share: Array
    backward: Array
    usable: Array
    usable_on_water: Array
    course_of_edges: Callable[[], Courses]
    _courses: Courses | None = None

    @property
    def courses(self) -> Courses:
        """The vertices of the network's edges, read when first needed."""
        if self._courses is None:
            self._courses = self.course_of_edges()
        return self._courses

    def pieces(self, chosen: Array) -> Iterator[Parts]:
        """The true course of the chosen pieces, some thousands at a time."""
        for at in range(0, len(chosen), _CHUNK):
            some = chosen[at : at + _CHUNK]
            yield cut(self.courses, self.edge[some], self.backward[some], self.share[some])

    def usable_lines(self) -> Iterator[Parts]:
        """The true course of every edge on land that may be used, some thousands at a time."""
        edges = self.usable[~self.usable_on_water]
        for at in range(0, len(edges), _CHUNK):
            some = edges[at : at + _CHUNK]
            yield cut(self.courses, some, np.zeros(len(some), dtype=bool), np.tile([0.0, 1.0], (len(some), 1)))

    def km_within(self, band: int) -> float:
        """Length of line reached within a limit."""
        return float(self.km[self.band <= band].sum())


def parse_breaks(text: str) -> tuple[float, ...]:
    """Limits from numbers that commas separate, in rising order."""
    try:
        limits = sorted({float(part) for part in text.replace(";", ",").split(",") if part.strip()})
    except ValueError as error:
        raise NetworkError("bad_breaks", text=text) from error
    if not limits or limits[0] <= 0 or not np.isfinite(limits[-1]):
        raise NetworkError("bad_breaks", text=text)
    return tuple(limits)


def compute(lab: Lab, origin: Stop, limits: Sequence[float], conditions: Conditions, measure: str) -> Catchment:
    """Everything that is reached within the greatest limit, cut at every limit."""
    if measure not in MEASURES:
        raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
    metric = lab.metric(measure, lab.admit(conditions, (origin,)))
    return reach(lab.network, metric, origin, tuple(limits), measure, partial(courses_of, lab))


def courses_of(lab: Lab) -> Courses:
    """The vertices of the atlas's edges: straight lines between junctions, and what is drawn for whole sections."""
    network = lab.network
    count = network.edge_count
    ends = np.stack([network.state_node[network.edge_from], network.state_node[network.edge_to]], axis=1)
    first = np.arange(0, 2 * count, 2, dtype=np.int64)
    last = first + 1
    at_places = np.array([bool(place) for place in network.node_place], dtype=bool)
    drawn: list[tuple[float, float]] = []
    for edge in np.flatnonzero(at_places[ends].all(axis=1) & ~network.edge_changes).tolist():
        line = lab.line_of_edge(edge)
        if len(line) > 2:
            first[edge] = 2 * count + len(drawn)
            drawn += line
            last[edge] = 2 * count + len(drawn) - 1
    more = np.array(drawn, dtype=float).reshape(-1, 2)
    nodes = ends.reshape(-1)
    return Courses(
        np.concatenate([network.lon[nodes], more[:, 0]]), np.concatenate([network.lat[nodes], more[:, 1]]), first, last
    )


def cut(courses: Courses, edges: Array, backward: Array, shares: Array) -> Parts:
    """Parts of edges along their true course.

    Parameters
    ----------
    edges : indices of edges, shape (k,)
    backward : whether each is followed from its last vertex to its first, shape (k,)
    shares : where each part begins and ends, as shares of the edge's length in that direction, shape (k, 2)
    """
    if not len(edges):
        return Parts(np.empty(0), np.empty(0), np.zeros(1, dtype=np.int64))
    count = courses.last[edges] - courses.first[edges] + 1
    begin = np.cumsum(count) - count
    piece = np.repeat(np.arange(len(edges)), count)
    offset = np.arange(int(count.sum())) - begin[piece]
    at = np.where(backward[piece], courses.last[edges][piece] - offset, courses.first[edges][piece] + offset)
    lon, lat = courses.lon[at], courses.lat[at]
    step = np.hypot(np.diff(lon) * np.cos(np.radians((lat[1:] + lat[:-1]) / 2)), np.diff(lat))
    along = np.concatenate([[0.0], np.cumsum(np.where(np.diff(piece) == 0, step, 0.0))])
    along -= along[begin][piece]
    whole = along[begin + count - 1]
    along /= np.where(whole > 0, whole, 1.0)[piece]
    # Each piece has its own stretch of the number line, so that one search finds the places in all of them.
    numbered = along + 2.0 * piece
    inner = (along > shares[:, 0][piece]) & (along < shares[:, 1][piece])
    inner[begin] = inner[begin + count - 1] = False
    kept = np.bincount(piece[inner], minlength=len(edges))
    start = np.concatenate([[0], np.cumsum(kept + 2)])
    found = np.empty((int(start[-1]), 2))
    for side, where in ((0, start[:-1]), (1, start[1:] - 1)):
        before = np.searchsorted(numbered, shares[:, side] + 2.0 * np.arange(len(edges)), side="right") - 1
        before = np.clip(before, begin, np.maximum(begin + count - 2, begin))
        after = np.minimum(before + 1, begin + count - 1)
        length = along[after] - along[before]
        part = np.clip((shares[:, side] - along[before]) / np.where(length > 0, length, 1.0), 0.0, 1.0)
        found[where, 0] = lon[before] + (lon[after] - lon[before]) * part
        found[where, 1] = lat[before] + (lat[after] - lat[before]) * part
    rank = np.arange(int(kept.sum())) - (np.cumsum(kept) - kept)[piece[inner]]
    slots = start[:-1][piece[inner]] + 1 + rank
    found[slots, 0], found[slots, 1] = lon[inner], lat[inner]
    return Parts(found[:, 0], found[:, 1], start)


def _nearest_of_each_row(network: Any, costs: Array) -> Array:
    """The lines, each once: of the edges that one row of the table has become, the one that is reached first."""
    lines = np.flatnonzero(~network.edge_changes)
    first = np.minimum(costs[network.edge_from[lines]], costs[network.edge_to[lines]])
    rows = network.edge_row[lines]
    order = np.lexsort((first, rows))
    return lines[order[np.diff(rows[order], prepend=-2) != 0]]


def reach(
    network: Any,
    metric: Any,
    origin: Stop,
    limits: tuple[float, ...],
    measure: str,
    course_of_edges: Callable[[], Courses],
) -> Catchment:
    """The same for any network with weights; ``course_of_edges`` gives the vertices of its edges."""
    costs = metric.from_one(dict.fromkeys(origin.states, 0.0))
    lines = _nearest_of_each_row(network, costs)
    starts, ends = network.edge_from[lines], network.edge_to[lines]
    pieces = []
    # Each line is entered from both ends; what is nearer from the other end is left to it.
    for near, far, weights in ((starts, ends, metric.forward[lines]), (ends, starts, metric.backward[lines])):
        usable = np.isfinite(costs[near]) & np.isfinite(weights) & (costs[near] < limits[-1])
        chosen = np.flatnonzero(usable)
        begin, weight = costs[near[chosen]], weights[chosen]
        beyond = np.minimum(costs[far[chosen]], begin + weight)
        # From the far end the point at share x costs beyond + (1 - x) · weight: both meet in the middle.
        back = metric.backward[lines] if near is starts else metric.forward[lines]
        meets = np.where(np.isfinite(back[chosen]), (beyond - begin + weight) / 2, weight)
        spent = np.minimum(np.minimum(meets, weight), limits[-1] - begin)
        previous = 0.0
        for band, limit in enumerate(limits):
            low = np.clip(previous - begin, 0.0, spent)
            high = np.clip(limit - begin, 0.0, spent)
            some = (high > low) | ((weight == 0) & (begin > previous) & (begin <= limit))
            at = chosen[some]
            share = np.divide(
                np.stack([low[some], high[some]], axis=1),
                weight[some][:, None],
                out=np.tile([0.0, 1.0], (int(some.sum()), 1)),
                where=weight[some][:, None] > 0,
            )
            turned = np.full(len(at), near is ends)
            pieces.append((lines[at], np.full(len(at), band), near[at], turned, share, begin[some], weight[some]))
            previous = limit
    edge, band_of, near_at, backward, share, begin, weight = (
        np.concatenate([piece[column] for piece in pieces]) for column in range(7)
    )
    nodes = np.full(len(network.node_id), np.inf)
    np.minimum.at(nodes, network.state_node, costs)
    water = np.array([layer.mode in WATER for layer in network.layers], dtype=bool)
    usable_lines = lines[np.isfinite(metric.forward[lines]) | np.isfinite(metric.backward[lines])]
    return Catchment(
        origin=origin,
        measure=measure,
        limits=limits,
        edge=edge,
        band=band_of,
        cost=begin[:, None] + share * weight[:, None],
        km=network.edge_km[edge] * (share[:, 1] - share[:, 0]),
        on_water=water[network.state_layer[near_at]],
        node_cost=nodes,
        share=share,
        backward=backward,
        usable=usable_lines,
        usable_on_water=water[network.state_layer[network.edge_from[usable_lines]]],
        course_of_edges=course_of_edges,
    )
