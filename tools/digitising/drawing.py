"""Draws one section: along the tracks where they are mapped, else through the stations on the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

from . import shapes
from .guide import Guide, Hop, fit_stations
from .plans import PLANS, Plan
from .tracks import Station, TrackGraph

THIN_M = 45.0
#: A way along the tracks that is longer than this, compared with the straight line, has lost its way.
DETOUR = 2.6
#: A point this close to a track can be the end of a traced stretch.
BESIDE_M = 600.0
#: Track vertices this close to the place at the end are left out, so that the line runs straight up to it.
TRIM_M = 250.0
#: On a stretch longer than this, the track may end farther away from the point.
LONG_M = 30_000.0
FLIGHT_STEP_KM = 25.0
#: A turn sharper than this beside a leg shorter than that is a switch or a yard, not the line's course.
KINK_DEG = 92.0
KINK_LEG_M = 600.0
SEA_STEP_KM = 4.0


_THROUGH = "Through the OpenStreetMap stations and junctions of the line in order, straight in between."


class CannotDrawError(ValueError):
    """No way was found between the two places."""


@dataclass(frozen=True)
class Drawn:
    """The line and what is said about it; an empty class is settled by the measures."""

    points: list[tuple[float, float]]
    geometry_class: str
    how: str
    guide_km: float = 0.0


class Draughtsman:
    """Holds the tracks, the guides and the stations while sections are drawn."""

    def __init__(
        self,
        in_service: TrackGraph,
        with_building: TrackGraph,
        railways: Guide,
        highways: Callable[[], Guide],
        stations: Sequence[Station],
    ) -> None:
        self.in_service = in_service
        self.with_building = with_building
        self.railways = railways
        self.highways = highways
        self.stations = stations

    def draw(self, section: str, mode: str, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        """The line of a section between its two places."""
        plan = PLANS.get(section, Plan("road" if mode == "road" else "air" if mode == "air" else "rail"))
        makers = {
            "air": self._air,
            "sea": self._sea,
            "road": self._road,
            "new": self._new,
            "straight": self._straight,
            "chain": self._chain,
            "stations": self._stations,
            "rail": self._rail,
        }
        drawn = makers[plan.kind](plan, one, other)
        points = shapes.rounded([one, *_trimmed(drawn.points, one, other), other])
        return Drawn(points, plan.geometry_class or drawn.geometry_class, plan.how or drawn.how, drawn.guide_km)

    def _air(self, _plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        line = shapes.geodesic(one, other, FLIGHT_STEP_KM)
        return Drawn(line, "schematic", "Shortest line between the two airports; no flight path.")

    def _sea(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        line = shapes.thin(shapes.smooth([one, *plan.via, other], SEA_STEP_KM), 60)
        return Drawn(line, "schematic", plan.how)

    def _new(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        return Drawn(shapes.thin(shapes.smooth([one, *plan.via, other], 1.0), 30), "schematic", plan.how)

    def _straight(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        return Drawn([one, other], "endpoints", plan.how)

    def _chain(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        tracks = self.with_building if plan.building else self.in_service
        line = shapes.thin(self._trace_between([one, *plan.via, other], tracks), THIN_M)
        return Drawn(line, "through_stations", plan.how or _THROUGH)

    def _road(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        start, goal = plan.enter or one, plan.leave or other
        hops = self._hops(self.highways(), [start, *plan.via, goal], 9.0)
        line = shapes.thin(_without_spikes([hops[0].one, *[hop.other for hop in hops]], 120.0), 100)
        how = "Along the trunk road through the junctions of an OpenStreetMap road graph, straight in between."
        return Drawn(line, "schematic", how, sum(hop.length_km for hop in hops))

    def _rail(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        tracks = self.with_building if plan.building else self.in_service
        stops = [one, *plan.via, other]
        line: list[tuple[float, float]] = []
        for a, b in zip(stops, stops[1:]):
            piece = tracks.way(a, b, limit_m=shapes.distance_m(a, b) * DETOUR + 3000)
            if piece is None:
                return self._stations(plan, one, other)
            line += piece
        line = _without_spikes(shapes.thin(line, THIN_M), 150.0)
        return Drawn(line, "traced", "Along the OpenStreetMap tracks, thinned to 45 m.")

    def _stations(self, plan: Plan, one: tuple[float, float], other: tuple[float, float]) -> Drawn:
        tracks = self.with_building if plan.building else self.in_service
        stops = [one, *plan.via, plan.tail[0] if plan.tail else other]
        hops = (
            self._hops(self.railways, stops, 3.0)
            if plan.guide
            else [Hop(a, b, shapes.distance_m(a, b) / 1000 * 1.15) for a, b in zip(stops, stops[1:])]
        )
        stations = [s for s in self.stations if s.name not in plan.drop and s.node not in plan.drop]
        line = [hops[0].one]
        for hop in hops:
            line += fit_stations(hop, stations, plan.slack)[1:]
        line = _without_spikes(line) + list(plan.tail[1:])
        traced = shapes.thin(self._trace_between(line, tracks), THIN_M)
        guide_km = 0.0 if plan.tail or not plan.guide else sum(hop.length_km for hop in hops)
        return Drawn(traced, "through_stations", _THROUGH, guide_km)

    def _hops(self, guide: Guide, stops: Sequence[tuple[float, float]], reach_km: float) -> list[Hop]:
        hops: list[Hop] = []
        for a, b in zip(stops, stops[1:]):
            found = guide.way(a, b, reach_km)
            if found is None:
                raise CannotDrawError(f"no way in the guide graph from {a} to {b}")
            hops += found
        return hops

    def _trace_between(self, line: Sequence[tuple[float, float]], tracks: TrackGraph) -> list[tuple[float, float]]:
        """The line with those stretches replaced by track whose two ends lie beside mapped track."""
        out = [line[0]]
        for a, b in zip(line, line[1:]):
            far = shapes.distance_m(a, b)
            reach = BESIDE_M if far < LONG_M else 4 * BESIDE_M
            piece = tracks.way(a, b, reach_m=reach, limit_m=far * 1.35 + 1200)
            if piece is not None and far > 300:
                out += piece
            out.append(b)
        return out


def _trimmed(
    line: Sequence[tuple[float, float]], one: tuple[float, float], other: tuple[float, float]
) -> list[tuple[float, float]]:
    """The line without its vertices close to either end."""
    first, last = 0, len(line)
    while first < last and shapes.distance_m(line[first], one) < TRIM_M:
        first += 1
    while last > first and shapes.distance_m(line[last - 1], other) < TRIM_M:
        last -= 1
    return list(line[first:last])


def _without_spikes(line: list[tuple[float, float]], limit_deg: float = 110.0) -> list[tuple[float, float]]:
    """The line without vertices at which it turns back on itself, or turns sharply beside a short leg."""
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
