"""Where points join the lines of a network: the nearest place on a line, not the nearest junction.

`EdgeLines` holds the courses of all edges and finds the nearest. A `Joint` is a point on an edge; a `Step` is an edge,
or the part of it between a joint and one of its ends, in a direction. `best`, `many` and `spread` answer questions
from and to stops that have joints: what is left of the edge counts in proportion to its length, and two joints of one
edge are also joined along it. The search itself only learns what it costs to begin or to end at a junction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from .hierarchy import INFINITY, Metric
from .measure import Point, Polyline, Position, degree_km, geodesic_km, nearest_on_segments, step_km

Array = Any

#: Lines whose distances from a point differ by less than this are equally near: a millimetre.
TIE_KM = 1e-6
#: So many points are looked up line by line before an index is worth its making.
_LOOKUPS_BEFORE_INDEX = 6
_RINGS = 40
#: So many courses are kept ready.
_KEPT = 20_000


class Joint(NamedTuple):
    """A point on an edge.

    position    where on the edge's course, in the edge's own direction
    line_km     length of the whole course
    access_km   from the point that was asked for to the edge
    """

    edge: int
    position: Position
    line_km: float
    access_km: float = 0.0


class Step(NamedTuple):
    """An edge in a direction, or a part of it: `share` of its length, from `start` or to `end` where these are given."""

    edge: int
    backward: bool
    share: float = 1.0
    start: Joint | None = None
    end: Joint | None = None

    @property
    def whole(self) -> bool:
        """Whether the step uses the edge from end to end."""
        return self.start is None and self.end is None

    @property
    def between(self) -> tuple[float, float]:
        """Where the step begins and ends on the edge, from 0 at its first junction to 1 at its second; ascending."""
        first, last = (0.0, 1.0)
        for joint, at_start in ((self.start, True), (self.end, False)):
            if joint is None:
                continue
            total = joint.position.before_km + joint.position.after_km
            at = joint.position.before_km / total if total else 0.0
            if at_start != self.backward:
                first = at
            else:
                last = at
        return first, last


class Way(NamedTuple):
    """The best way between two stops: its weight, and its steps in order."""

    weight: float
    steps: list[Step]


#: What a step weighs in the search.
Weigh = Callable[[Step], float]


class EdgeLines:
    """The courses of edges: the vertices of edge e are first[e] … last[e]; first is -1 for edges without a course."""

    def __init__(self, lon: Array, lat: Array, first: Array, last: Array) -> None:
        self.lon, self.lat, self.first, self.last = lon, lat, first, last
        self._segments: tuple[Array, Array] | None = None
        self._index: _Grid | None = None
        self._lookups = 0
        self._along: Array | None = None
        self._lines: dict[int, Polyline] = {}
        self._points: dict[int, tuple[Point, ...]] = {}

    def polyline(self, edge: int) -> Polyline:
        """Return the course of an edge in its own direction."""
        line = self._lines.get(edge)
        if line is None:
            part = slice(int(self.first[edge]), int(self.last[edge]) + 1)
            line = Polyline(self.lon[part], self.lat[part])
            if len(self._lines) > _KEPT:
                self._lines.clear()
            self._lines[edge] = line
        return line

    def points(self, edge: int, backward: bool = False) -> list[Point]:
        """Return the vertices of an edge in the direction of travel."""
        found = self._points.get(edge)
        if found is None:
            part = slice(int(self.first[edge]), int(self.last[edge]) + 1)
            found = tuple(zip(self.lon[part].tolist(), self.lat[part].tolist()))
            if len(self._points) > _KEPT:
                self._points.clear()
            self._points[edge] = found
        return list(found[::-1] if backward else found)

    def points_of(self, step: Step) -> list[Point]:
        """Return the vertices of a step in the direction of travel."""
        if step.whole:
            return self.points(step.edge, step.backward)
        line = self.polyline(step.edge)
        ends = (line.position(0, 0.0), line.position(len(line.lon) - 2, 1.0))
        start = step.start.position if step.start is not None else ends[1 if step.backward else 0]
        end = step.end.position if step.end is not None else ends[0 if step.backward else 1]
        return line.cut(start, end)

    @property
    def along_km(self) -> Array:
        """Length up to each vertex, over all courses one after another: differences count within a course only."""
        if self._along is None:
            self._along = np.concatenate([[0.0], np.cumsum(step_km(self.lon, self.lat))])
        return self._along

    def at_shares(self, edges: Array, shares: Array) -> tuple[Array, Array, Array]:
        """Return lon, lat at shares of the courses of edges, and the vertex before each."""
        along = self.along_km
        first, last = self.first[edges], self.last[edges]
        wanted = along[first] + shares * (along[last] - along[first])
        at = np.clip(np.searchsorted(along, wanted, side="right") - 1, first, last - 1)
        length = along[at + 1] - along[at]
        part = np.divide(wanted - along[at], length, out=np.zeros(len(at)), where=length > 0)
        apart = (self.lon[at + 1] - self.lon[at] + 180.0) % 360.0 - 180.0
        return self.lon[at] + part * apart, self.lat[at] + part * (self.lat[at + 1] - self.lat[at]), at

    @property
    def segments(self) -> tuple[Array, Array]:
        """The edge and the first vertex of each straight piece."""
        if self._segments is None:
            real = np.flatnonzero(self.first >= 0)
            counts = (self.last - self.first)[real]
            edges = np.repeat(real, counts)
            within = np.arange(len(edges)) - np.repeat(np.cumsum(counts) - counts, counts)
            self._segments = (edges, np.repeat(self.first[real], counts) + within)
        return self._segments

    def nearest(
        self, lon: float, lat: float, limit_km: float = INFINITY, usable: Array | None = None
    ) -> tuple[list[Joint], float]:
        """Return the nearest joints, several where lines are equally near, and the distance in km.

        Parameters
        ----------
        lon, lat : degrees
        limit_km : how far a line may lie away
        usable : which edges count, shape (edges,)

        Returns
        -------
        The joints, none where no line lies within the limit; and how far the nearest line lies away, infinity where
        no line is usable.
        """
        edges, at = self.segments
        self._lookups += 1
        if self._lookups > _LOOKUPS_BEFORE_INDEX and self._index is None and len(at):
            self._index = _Grid(self.lon[at], self.lat[at], self.lon[at + 1], self.lat[at + 1])
        near = None
        if self._index is not None:
            near = self._index.around(lon, lat, None if usable is None else usable[edges])
        if near is None:
            near = np.arange(len(at)) if usable is None else np.flatnonzero(usable[edges])
        if not len(near):
            return [], INFINITY
        one, other = at[near], at[near] + 1
        ends = (self.lon[one], self.lat[one], self.lon[other], self.lat[other])
        share = nearest_on_segments(lon, lat, *ends)
        wide, high = degree_km(lat)
        across = (ends[0] - lon + 180.0) % 360.0 - 180.0
        x = (across + share * ((ends[2] - ends[0] + 180.0) % 360.0 - 180.0)) * wide
        y = (ends[1] + share * (ends[3] - ends[1]) - lat) * high
        squared = x * x + y * y
        least = float(np.sqrt(squared.min()))
        close = np.flatnonzero(squared <= (least * (1 + 1e-6) + TIE_KM) ** 2)
        found: dict[int, Joint] = {}
        for candidate in close.tolist():
            edge = int(edges[near[candidate]])
            segment = int(one[candidate] - self.first[edge])
            line = self.polyline(edge)
            position = line.position(segment, float(share[candidate]))
            access = float(geodesic_km(lon, lat, position.lon, position.lat))
            if edge not in found or access < found[edge].access_km:
                found[edge] = Joint(edge, position, line.km, access)
        distance = min(joint.access_km for joint in found.values())
        if distance > limit_km:
            return [], distance
        return [joint for joint in found.values() if joint.access_km <= distance + TIE_KM], distance


class _Grid:
    """Straight pieces by the cells of a grid of degrees, so that few of them are looked at for a point."""

    def __init__(self, lon_1: Array, lat_1: Array, lon_2: Array, lat_2: Array) -> None:
        west, east = np.minimum(lon_1, lon_2), np.maximum(lon_1, lon_2)
        south, north = np.minimum(lat_1, lat_2), np.maximum(lat_1, lat_2)
        self._origin = (float(west.min()), float(south.min()))
        extent = (float(east.max()) - self._origin[0], float(north.max()) - self._origin[1])
        typical = float(np.mean(np.maximum(east - west, north - south)))
        count = len(west)
        self.cell = max(np.sqrt(max(extent[0] * extent[1], 1e-12) / count), typical, max(extent) / 4000, 1e-9)
        self._columns = int(extent[0] / self.cell) + 1
        self._rows = int(extent[1] / self.cell) + 1
        columns = [self._column(west), self._column(east)]
        rows = [self._row(south), self._row(north)]
        wide, high = columns[1] - columns[0] + 1, rows[1] - rows[0] + 1
        #: Pieces that lie in very many cells are looked at each time.
        self._long = np.flatnonzero(wide * high > 64)
        short = np.flatnonzero(wide * high <= 64)
        copies = (wide * high)[short]
        piece = np.repeat(short, copies)
        within = np.arange(len(piece)) - np.repeat(np.cumsum(copies) - copies, copies)
        row, column = np.divmod(within, wide[piece])
        cells = (rows[0][piece] + row) * self._columns + columns[0][piece] + column
        order = np.argsort(cells, kind="stable")
        self._pieces = piece[order]
        self._cells, self._start = np.unique(cells[order], return_index=True)
        self._start = np.append(self._start, len(order))

    def _column(self, lon: Array) -> Array:
        return np.floor((lon - self._origin[0]) / self.cell).astype(np.int64)

    def _row(self, lat: Array) -> Array:
        return np.floor((lat - self._origin[1]) / self.cell).astype(np.int64)

    def around(self, lon: float, lat: float, usable: Array | None) -> Array | None:
        """Return pieces among which is the nearest; None where all must be looked at."""
        if abs(lon) > 179 or abs(lat) > 85:
            return None
        column, row = int(self._column(np.float64(lon))), int(self._row(np.float64(lat)))
        wide, high = degree_km(lat)
        squeeze = min(wide, high) / max(wide, high)
        found: list[Array] = []
        enough = None
        for ring in range(_RINGS):
            if enough is not None and ring > enough:
                break
            pieces = self._ring(column, row, ring)
            if usable is not None:
                pieces = pieces[usable[pieces]]
            if len(pieces):
                found.append(pieces)
                if enough is None:
                    # What lies in this ring may be farther off than something in a later one, by the diagonal, and by
                    # the difference of the degrees.
                    enough = int(np.ceil((ring + 1) * np.sqrt(2) / squeeze)) + 1
        if enough is None or enough >= _RINGS:
            return None
        long = self._long if usable is None else self._long[usable[self._long]]
        return np.unique(np.concatenate([*found, long]))

    def _ring(self, column: int, row: int, ring: int) -> Array:
        columns = np.arange(max(column - ring, 0), min(column + ring, self._columns - 1) + 1)
        rows = np.arange(max(row - ring, 0), min(row + ring, self._rows - 1) + 1)
        if not len(columns) or not len(rows):
            return np.zeros(0, dtype=np.int64)
        x, y = np.meshgrid(columns, rows)
        edge = np.maximum(np.abs(x - column), np.abs(y - row)) == ring
        wanted = (y[edge] * self._columns + x[edge]).ravel()
        at = np.searchsorted(self._cells, wanted)
        at = at[(at < len(self._cells)) & (self._cells[np.minimum(at, len(self._cells) - 1)] == wanted)]
        return np.concatenate(
            [self._pieces[self._start[k] : self._start[k + 1]] for k in at.tolist()] or [self._long[:0]]
        )


# --- searching from joints ------------------------------------------------------------------------------------------


def linear(metric: Metric) -> Weigh:
    """Return the weights of steps under a metric, in proportion to their share."""

    def weigh(step: Step) -> float:
        if step.share == 0:
            return 0.0
        return float((metric.backward if step.backward else metric.forward)[step.edge]) * step.share

    return weigh


def _share(part_km: float, joint: Joint) -> float:
    return part_km / joint.line_km if joint.line_km > 0 else 0.0


def leaving(joint: Joint) -> tuple[Step, Step]:
    """Return the steps from a joint to the second and to the first junction of its edge."""
    after, before = joint.position.after_km, joint.position.before_km
    return (
        Step(joint.edge, False, _share(after, joint), start=joint),
        Step(joint.edge, True, _share(before, joint), start=joint),
    )


def arriving(joint: Joint) -> tuple[Step, Step]:
    """Return the steps to a joint from the first and from the second junction of its edge."""
    after, before = joint.position.after_km, joint.position.before_km
    return (
        Step(joint.edge, False, _share(before, joint), end=joint),
        Step(joint.edge, True, _share(after, joint), end=joint),
    )


def along(lines: EdgeLines, one: Joint, other: Joint) -> Step:
    """Return the step from one joint to another of the same edge, along it."""
    line = lines.polyline(one.edge)
    length = line.between_km(one.position, other.position)
    backward = (other.position.segment, other.position.before_km) < (one.position.segment, one.position.before_km)
    return Step(one.edge, backward, _share(length, one), one, other)


class Seeds(NamedTuple):
    """What it costs to begin (or to end) at junctions, and the step that leads there; None where a stop is there."""

    weights: dict[int, float]
    steps: dict[int, Step | None]


def seeds(
    network: Any, stop: Any, weigh: Weigh, depart: bool, surcharge: Callable[[Joint], float] | None = None
) -> Seeds:
    """Return where a search from a stop, or towards it, begins.

    Parameters
    ----------
    network : with `edge_from` and `edge_to`, the states at the ends of edges
    stop : with `states` and `joints`
    weigh : weight of a step
    depart : True where the way begins at the stop, False where it ends there
    surcharge : what the way between the stop and a joint weighs, where that counts
    """
    weights: dict[int, float] = dict.fromkeys(stop.states, 0.0)
    steps: dict[int, Step | None] = dict.fromkeys(stop.states)
    for joint in stop.joints:
        more = _beside(stop, joint, surcharge)
        for step in leaving(joint) if depart else arriving(joint):
            ends = (
                (network.edge_from, network.edge_to)
                if step.backward == depart
                else (network.edge_to, network.edge_from)
            )
            state = int(ends[0][joint.edge])
            weight = weigh(step) + more
            if weight < weights.get(state, INFINITY):
                weights[state], steps[state] = weight, step
    return Seeds(weights, steps)


def _beside(stop: Any, joint: Joint, surcharge: Callable[[Joint], float] | None) -> float:
    """What the way between a stop and the line weighs, where it counts."""
    return surcharge(joint) if surcharge is not None and stop.added else 0.0


def _common(one: Any, other: Any) -> Iterator[tuple[Joint, Joint]]:
    for joint in one.joints:
        for target in other.joints:
            if joint.edge == target.edge:
                yield joint, target


def best(
    metric: Metric,
    network: Any,
    lines: EdgeLines,
    origin: Any,
    destination: Any,
    weigh: Weigh,
    surcharge: Callable[[Joint], float] | None = None,
) -> Way | None:
    """Return the best way from one stop to another, or None."""
    ahead = seeds(network, origin, weigh, True, surcharge)
    behind = seeds(network, destination, weigh, False, surcharge)
    path = metric.path(ahead.weights, behind.weights) if ahead.weights and behind.weights else None
    found: Way | None = None
    if path is not None:
        first, last = ahead.steps[path.start], behind.steps[path.end]
        steps = [Step(edge, backward) for edge, backward in path.edges]
        steps = [*([first] if first is not None else []), *steps, *([last] if last is not None else [])]
        found = Way(path.weight, [step for step in steps if step.share > 0 or step.whole])
    for joint, target in _common(origin, destination):
        step = along(lines, joint, target)
        weight = weigh(step) + _beside(origin, joint, surcharge) + _beside(destination, target, surcharge)
        if weight < (found.weight if found is not None else INFINITY):
            found = Way(weight, [step])
    return found


def many(
    metric: Metric,
    network: Any,
    lines: EdgeLines,
    origins: Sequence[Any],
    destinations: Sequence[Any],
    weigh: Weigh,
    surcharge: Callable[[Joint], float] | None = None,
    carried: tuple[Weigh, Callable[[Joint], float] | None] | None = None,
) -> Array:
    """Return least weights between stops, shape (origins, destinations), infinity where there is no way.

    With `carried`, another weight of steps and of the ways to lines, the metric's weights are complex, and what the
    least ways weigh by the other is returned.
    """
    values = metric.many(
        [_weighted(seeds(network, stop, weigh, True, surcharge), stop, carried) for stop in origins],
        [_weighted(seeds(network, stop, weigh, False, surcharge), stop, carried) for stop in destinations],
    )
    on_edge: Mapping[int, list[tuple[int, Joint]]] = defaultdict(list)
    for column, stop in enumerate(destinations):
        for joint in stop.joints:
            on_edge[joint.edge].append((column, joint))
    for row, stop in enumerate(origins):
        for joint in stop.joints:
            for column, target in on_edge.get(joint.edge, ()):
                step = along(lines, joint, target)
                end = destinations[column]
                weight: Any = weigh(step) + _beside(stop, joint, surcharge) + _beside(end, target, surcharge)
                if carried is not None:
                    other, more = carried
                    beside = _beside(stop, joint, more) + _beside(end, target, more)
                    weight = complex(weight, other(step) + beside)
                values[row, column] = np.minimum(values[row, column], weight)
    if carried is None:
        return values
    return np.where(np.isfinite(values.real), values.imag, INFINITY)


def _weighted(
    found: Seeds, stop: Any, carried: tuple[Weigh, Callable[[Joint], float] | None] | None
) -> Mapping[int, Any]:
    """The weights of seeds, with what they carry where it is asked for."""
    if carried is None:
        return found.weights
    weigh, surcharge = carried
    weights: dict[int, complex] = {}
    for state, weight in found.weights.items():
        step = found.steps[state]
        joint = None if step is None else step.start or step.end
        other = 0.0 if step is None or joint is None else weigh(step) + _beside(stop, joint, surcharge)
        weights[state] = complex(weight, other if np.isfinite(other) else 0.0)
    return weights


def same(one: Any, other: Any) -> bool:
    """Whether two stops are one point of the network."""
    if set(one.states) & set(other.states):
        return True
    return any(
        abs(joint.position.before_km - target.position.before_km) < TIE_KM
        and abs(joint.position.after_km - target.position.after_km) < TIE_KM
        for joint, target in _common(one, other)
    )
