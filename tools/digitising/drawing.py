"""Draws one section: along the tracks where they are mapped, else on the course that is drawn already."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from . import shapes
from .plans import Plan
from .shapes import Point
from .tracks import TrackGraph, Way

THIN_M = 25.0
#: A way along the tracks that is longer than this, compared with the straight line, has lost its way.
DETOUR = 2.6
#: A way that replaces a stretch of a drawn course may be this much longer, and this many metres more.
LONGER = 1.35
LONGER_M = 1200.0
#: A point of a drawn course this close to a track can be the end of a traced stretch.
BESIDE_M = 600.0
#: On a stretch longer than this, the track may end farther away from the point.
LONG_M = 30_000.0
#: Two stops this close to each other are joined straight where no track does it: the track of another line.
STEP_ACROSS_M = 700.0
#: Track vertices this close to the place at the end are left out, so that the line runs straight up to it.
TRIM_M = 250.0
FLIGHT_STEP_KM = 25.0
#: A turn sharper than this beside a leg shorter than that is a switch or a yard, not the line's course.
KINK_DEG = 92.0
KINK_LEG_M = 600.0
SPIKE_DEG = 150.0
SEA_STEP_KM = 4.0

TRACED = "Along the OpenStreetMap tracks, thinned to 25 m."
THROUGH = "Through the OpenStreetMap stations and junctions of the line in order, straight in between."
FLIGHT = "Shortest line between the two airports; no flight path."


class CannotDrawError(ValueError):
    """There is neither track nor a course to draw a section on."""


@dataclass(frozen=True)
class Drawn:
    """The line and what is said about it; for railways, the measures settle the class.

    `track_km` is the length along the tracks before thinning, 0 where not all of the line runs along tracks.
    """

    points: list[Point]
    geometry_class: str
    how: str
    track_km: float = 0.0


class TrackPool:
    """The tracks at hand, and a graph of those that serve a gauge, built when first asked for."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.ways = list(ways)
        self._graphs: dict[tuple[frozenset[str], bool, bool], TrackGraph] = {}

    def graph(self, gauges: Collection[str], *, building: bool = False, holes: bool = False) -> TrackGraph:
        """Return the graph of the tracks in service (and under construction with `building`) of some gauges in mm."""
        key = (frozenset(gauges), building, holes)
        if key not in self._graphs:
            kinds = ("rail", "construction") if building else ("rail",)
            chosen = [way for way in self.ways if way.railway in kinds and way.serves(gauges)]
            self._graphs[key] = TrackGraph(chosen, holes=holes)
        return self._graphs[key]


class Draughtsman:
    """Draws sections on the tracks at hand."""

    def __init__(self, tracks: TrackPool) -> None:
        self.tracks = tracks

    def draw(
        self, plan: Plan, ends: tuple[Point, Point], course: Sequence[Point] = (), gauges: Collection[str] = ()
    ) -> Drawn:
        """Draw a section between two places.

        `course` is the line as drawn so far, which serves where no tracks are mapped; `gauges` in mm.
        Raises CannotDrawError where there is neither.
        """
        one, other = ends
        if plan.kind == "straight":
            return Drawn([one, other], plan.geometry_class or "endpoints", plan.how)
        if plan.kind == "sea":
            line, track_km = shapes.thin(shapes.smooth([one, *plan.via, other], SEA_STEP_KM), 60), 0.0
        elif plan.kind == "new":
            line, track_km = shapes.thin(shapes.smooth([one, *plan.via, other], 1.0), 30), 0.0
        else:
            line, track_km = self._rail(plan, ends, course, gauges)
        points = shapes.rounded([one, *between_ends(line, one, other), other])
        if plan.kind != "rail":
            return Drawn(points, plan.geometry_class or "schematic", plan.how)
        return Drawn(points, plan.geometry_class or "traced", plan.how or TRACED, track_km)

    def _rail(
        self, plan: Plan, ends: tuple[Point, Point], course: Sequence[Point], gauges: Collection[str]
    ) -> tuple[list[Point], float]:
        stops = [ends[0], *plan.via, ends[1]]
        tracks = self.tracks.graph(gauges, building=plan.building)
        line: list[Point] = []
        whole = True
        for a, b in zip(stops, stops[1:]):
            far = shapes.distance_m(a, b)
            piece = tracks.way(a, b, limit_m=far * DETOUR + 3000)
            if piece is None and far <= STEP_ACROSS_M:
                piece = [a, b]
            if piece is None:
                whole = False
                stretch = stretch_between(course, a, b)
                if len(stretch) < 2:
                    raise CannotDrawError("no track leads from place to place, and no line is drawn that could serve")
                piece = self._follow(stretch, self.tracks.graph(gauges, building=plan.building, holes=True))
            line += piece
        track_km = shapes.length_km(without_spikes([ends[0], *line, ends[1]], SPIKE_DEG)) if whole else 0.0
        return without_spikes(shapes.thin(line, THIN_M), SPIKE_DEG), track_km

    def _follow(self, course: Sequence[Point], tracks: TrackGraph) -> list[Point]:
        """Return the course with its longest stretches along track replaced by the track."""
        a, b = course[0], course[-1]
        far = shapes.length_km(course) * 1000
        reach = BESIDE_M if far < LONG_M else 4 * BESIDE_M
        if far > 300:
            piece = tracks.way(a, b, reach_m=reach, limit_m=far * LONGER + LONGER_M)
            if piece is not None:
                return [a, *piece, b]
        if len(course) == 2:
            return self._from_both_ends(a, b, tracks) if far > 2 * reach else [a, b]
        run = np.cumsum([0.0, *(shapes.distance_m(p, q) for p, q in zip(course, course[1:]))])
        middle = int(np.clip(np.searchsorted(run, run[-1] / 2), 1, len(course) - 2))
        return self._follow(course[: middle + 1], tracks) + self._follow(course[middle:], tracks)[1:]

    @staticmethod
    def _from_both_ends(one: Point, other: Point, tracks: TrackGraph) -> list[Point]:
        """Return a stretch with a hole: along the tracks as far as they lead from either end, straight in between."""
        limit = shapes.distance_m(one, other) * LONGER + LONGER_M
        head = [one, *tracks.toward(one, other, reach_m=BESIDE_M, limit_m=limit)]
        limit = shapes.distance_m(head[-1], other) * LONGER + LONGER_M
        tail = [other, *tracks.toward(other, head[-1], reach_m=BESIDE_M, limit_m=limit)]
        return head + tail[::-1]


def partly(near_pct: float) -> str:
    """Return how a line is drawn of which so much, in percent, lies along track."""
    if near_pct < 5:
        return THROUGH
    return (
        f"Along the OpenStreetMap tracks where they are at hand ({near_pct:.0f} % of the length),"
        " else through stations and junctions in order."
    )


def flight(one: Point, other: Point) -> Drawn:
    """Return the shortest line between two airports."""
    return Drawn(shapes.rounded(shapes.geodesic(one, other, FLIGHT_STEP_KM)), "schematic", FLIGHT)


def stretch_between(course: Sequence[Point], one: Point, other: Point) -> list[Point]:
    """Return the part of a course between what lies nearest to two points, with these points as its ends."""
    if len(course) < 2:
        return []
    plane = shapes.to_plane(course)
    first, last = (int(np.argmin(np.hypot(*(plane - shapes.to_plane([p])[0]).T))) for p in (one, other))
    inner = list(course[min(first, last) : max(first, last) + 1])
    if first > last:
        inner.reverse()
    return [one, *between_ends(inner, one, other), other]


def between_ends(line: Sequence[Point], one: Point, other: Point) -> list[Point]:
    """Return the line without its vertices close to either of two points at its ends."""
    first, last = 0, len(line)
    while first < last and shapes.distance_m(line[first], one) < TRIM_M:
        first += 1
    while last > first and shapes.distance_m(line[last - 1], other) < TRIM_M:
        last -= 1
    return list(line[first:last])


def without_spikes(line: list[Point], limit_deg: float = 110.0) -> list[Point]:
    """Return the line without vertices at which it turns back on itself, or turns sharply beside a short leg."""
    line = list(line)
    while len(line) > 2:
        spikes = [
            (turn, i)
            for i, (turn, leg_m) in enumerate(shapes.turns(line), 1)
            if turn > (KINK_DEG if leg_m < KINK_LEG_M else limit_deg)
        ]
        if not spikes:
            break
        del line[max(spikes)[1]]
    return line
