"""What can be reached from a place within so many hours, dollars, km or kg.

Lines are cut where a limit falls on them, along their true course.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from . import joining
from .costs import MEASURES
from .errors import NetworkError
from .graph import WATER, Network
from .hierarchy import Metric
from .joining import EdgeLines
from .lab import PLAIN, Conditions, Lab
from .names import Stop

Array = Any

#: Pieces that are cut at a time, so that a network of a million edges needs little memory.
_CHUNK = 20_000


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
    courses: EdgeLines

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
    """Limits in rising order, from numbers that commas separate; by semicolons, a comma in one is a decimal comma."""
    parts = text.replace(",", ".").split(";") if ";" in text else text.split(",")
    try:
        limits = sorted({float(part) for part in parts if part.strip()})
    except ValueError as error:
        raise NetworkError("bad_breaks", text=text) from error
    if not limits or limits[0] <= 0 or not np.isfinite(limits[-1]):
        raise NetworkError("bad_breaks", text=text)
    return tuple(limits)


def compute(lab: Lab, origin: Stop, limits: Sequence[float], conditions: Conditions, measure: str) -> Catchment:
    """Everything that is reached within the greatest limit, cut at every limit."""
    if measure not in MEASURES:
        raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
    metric = lab.metric(measure, lab.admit(conditions, (origin,)), PLAIN)
    weigh, surcharge = lab.weigh(measure, metric, PLAIN), lab.access_weight(measure, (origin,))
    return reach(lab.network, metric, origin, tuple(limits), measure, weigh, surcharge)


def cut(courses: EdgeLines, edges: Array, backward: Array, shares: Array) -> Parts:
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


def reach(
    network: Network,
    metric: Metric,
    origin: Stop,
    limits: tuple[float, ...],
    measure: str,
    weigh: joining.Weigh | None = None,
    surcharge: Callable[[joining.Joint], float] | None = None,
) -> Catchment:
    """Return what is reached on any network with weights, cut at every limit.

    Each line is entered from both ends; both floods meet where they cost the same. The line that the origin itself
    lies on is entered from there, to both sides.
    """
    weigh = joining.linear(metric) if weigh is None else weigh
    costs = metric.from_one(joining.seeds(network, origin, weigh, True, surcharge).weights)
    lines = _nearest_of_each_row(network, metric, costs)
    spans = _spans(network, metric, origin, lines, costs, surcharge)
    pieces = [*_entered(spans, limits, False), *_entered(spans.turned(), limits, True)]
    edge, band, share, cost, backward = (np.concatenate([piece[column] for piece in pieces]) for column in range(5))
    nodes = np.full(len(network.node_id), np.inf)
    np.minimum.at(nodes, network.state_node, costs)
    water = np.array([layer.mode in WATER for layer in network.layers], dtype=bool)
    usable = lines[np.isfinite(metric.forward[lines]) | np.isfinite(metric.backward[lines])]
    return Catchment(
        origin=origin,
        measure=measure,
        limits=limits,
        edge=edge,
        band=band,
        cost=cost,
        km=network.edge_km[edge] * (share[:, 1] - share[:, 0]),
        on_water=water[network.state_layer[network.edge_from[edge]]],
        node_cost=nodes,
        share=share,
        backward=backward,
        usable=usable,
        usable_on_water=water[network.state_layer[network.edge_from[usable]]],
        courses=network.lines,
    )


class _Spans(NamedTuple):
    """Lines, or the parts of them on both sides of the origin: where they begin and end as shares of their edges.

    near, far   what it costs to reach the first and the second end
    ahead, back what it costs to go from the first end to the second, and back
    """

    edge: Array
    begin: Array
    end: Array
    near: Array
    far: Array
    ahead: Array
    back: Array

    def turned(self) -> _Spans:
        """The same spans seen from their second ends."""
        return _Spans(self.edge, self.end, self.begin, self.far, self.near, self.back, self.ahead)


def _spans(
    network: Network,
    metric: Metric,
    origin: Stop,
    lines: Array,
    costs: Array,
    surcharge: Callable[[joining.Joint], float] | None,
) -> _Spans:
    rows = {int(network.edge_row[joint.edge]) for joint in origin.joints}
    lines = lines[~np.isin(network.edge_row[lines], list(rows))]
    count = len(lines)
    spans = [
        _Spans(
            lines,
            np.zeros(count),
            np.ones(count),
            costs[network.edge_from[lines]],
            costs[network.edge_to[lines]],
            metric.forward[lines],
            metric.backward[lines],
        )
    ]
    for joint in origin.joints:
        row = int(network.edge_row[joint.edge])
        if row not in rows:
            continue  # another edge of the same line
        rows.discard(row)
        edge, total = joint.edge, joint.position.before_km + joint.position.after_km
        at = joint.position.before_km / total if total else 0.0
        here = surcharge(joint) if surcharge is not None and origin.added else 0.0
        ends = (costs[network.edge_from[edge]], costs[network.edge_to[edge]])
        ahead, back = (float(weights[edge]) for weights in (metric.forward, metric.backward))
        for begin, end, near, far in ((0.0, at, ends[0], here), (at, 1.0, here, ends[1])):
            if end > begin:
                part = end - begin
                row_of = (edge, begin, end, near, far, ahead * part, back * part)
                spans.append(_Spans(*(np.array([value]) for value in row_of)))
    return _Spans(*(np.concatenate(columns) for columns in zip(*spans)))


def _entered(spans: _Spans, limits: tuple[float, ...], turned: bool) -> Iterator[tuple[Array, ...]]:
    """The pieces of spans that are reached from their first ends, band by band."""
    usable = np.isfinite(spans.near) & np.isfinite(spans.ahead) & (spans.near < limits[-1])
    spans = _Spans(*(column[usable] for column in spans))
    begin, weight = spans.near, spans.ahead
    # From the other end the point at share x costs far + (1 - x) · back: where that is less, it is left to the others.
    far = np.minimum(spans.far, begin + weight)
    both = np.isfinite(spans.back) & np.isfinite(spans.far)
    total = weight + np.where(both, spans.back, 0.0)
    meets = np.divide(
        far + np.where(both, spans.back, 0.0) - begin, total, out=np.ones(len(begin)), where=both & (total > 0)
    )
    spent = np.minimum(np.clip(meets, 0.0, 1.0) * weight, limits[-1] - begin)
    width = np.abs(spans.end - spans.begin)
    previous = 0.0
    for band, limit in enumerate(limits):
        low, high = np.clip(previous - begin, 0.0, spent), np.clip(limit - begin, 0.0, spent)
        free = (weight == 0) & (begin <= limit) & ((begin > previous) | (band == 0)) & (not turned)
        at = np.flatnonzero((high > low) | free)
        share = np.divide(
            np.stack([low[at], high[at]], axis=1),
            weight[at][:, None],
            out=np.tile([0.0, 1.0], (len(at), 1)),
            where=weight[at][:, None] > 0,
        )
        cost = begin[at][:, None] + share * weight[at][:, None]
        yield (
            spans.edge[at],
            np.full(len(at), band),
            np.abs(np.float64(turned) - spans.begin[at])[:, None] + share * width[at][:, None],
            cost,
            np.full(len(at), turned),
        )
        previous = limit


def _nearest_of_each_row(network: Network, metric: Metric, costs: Array) -> Array:
    """The lines, each once: of the edges that one row of the table has become, the one that is reached first."""
    lines = np.flatnonzero(~network.edge_changes)
    entered = [
        np.where(np.isfinite(weights[lines]), costs[ends[lines]], np.inf)
        for weights, ends in ((metric.forward, network.edge_from), (metric.backward, network.edge_to))
    ]
    first = np.minimum(*entered)
    rows = network.edge_row[lines]
    order = np.lexsort((first, rows))
    return lines[order[np.diff(rows[order], prepend=-2) != 0]]
