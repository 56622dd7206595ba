"""Routes: the best one, the best ones that differ, their legs, and why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ..data.records import Fact
from . import joining
from .costs import DISTANCE, MEASURES, TIME, is_transfer
from .errors import NetworkError
from .graph import BORDER, MODES, RUN, WATER, Key, Network
from .hierarchy import INFINITY, Metric
from .joining import Joint, Step, Weigh
from .lab import Conditions, Lab, border_closed
from .names import DEFAULT_ACCESS, Access, Stop, distances_km
from .scenarios import Scenario

Array = Any

#: Alternatives may cost this many times the best route, and share this part of their length with each other.
STRETCH = 2.0
OVERLAP = 0.7
#: The kind of a leg between a point of the map and the line that it joins.
ACCESS = "access"
_PENALTY = 1.35
_PENALTY_AT_CHOKEPOINTS = 1.8
_ROUNDS_PER_ALTERNATIVE = 6


@dataclass(frozen=True)
class Range:
    """A value with all parameters at their central, better, and worse ends."""

    central: float
    low: float
    high: float


@dataclass
class Leg:
    """One step of a route. `kind` is run, border, gauge, change, wait or access; `points` are lon, lat."""

    kind: str
    mode: str
    country: str
    other: str
    from_name: str
    to_name: str
    section_ids: tuple[str, ...]
    points: list[tuple[float, float]]
    consumption: dict[int, float] = field(default_factory=dict)
    values: dict[str, Range] = field(default_factory=dict)
    last: Step | None = field(default=None, repr=False, compare=False)


@dataclass
class Route:
    """A way from origin to destination. `edges` are those that it uses, `steps` the parts of them that it uses."""

    stops: list[Stop]
    edges: list[tuple[int, bool]]
    steps: list[Step]
    legs: list[Leg]
    consumption: dict[int, float]
    values: dict[str, Range]
    measure: str
    sections: tuple[str, ...]
    countries: tuple[str, ...]
    sailings: tuple[str, ...]
    borders: int
    transfers: int
    km_by_edge: dict[int, float] = field(default_factory=dict, repr=False)

    @property
    def signature(self) -> tuple[Any, ...]:
        """Equal for routes through the same countries by the same sailings."""
        return (self.countries, self.sailings)


@dataclass(frozen=True)
class NoRoute:
    """Why there is no route; `code` is one of gap, closed, avoided, modes, one_way.

    links   (id, why): closed or avoided sections, places or countries on the way that would otherwise be taken
    gap     the two nearest ends of the pieces that no line joins, and the km between them
    """

    code: str
    links: tuple[tuple[str, str], ...] = ()
    gap: tuple[str, str, float] | None = None

    def english(self) -> str:
        """The reason in English, for logs and tables."""
        if self.gap is not None:
            return f"no line joins {self.gap[0]} and {self.gap[1]}, {self.gap[2]:.1f} km apart"
        return f"{self.code}: " + ", ".join(f"{link} ({why})" for link, why in self.links)


def find(
    lab: Lab,
    origin: str,
    destination: str,
    conditions: Conditions,
    measure: str = TIME,
    via: Sequence[str] = (),
    access: Access = DEFAULT_ACCESS,
) -> Route | NoRoute:
    """Return the best route, or why there is none."""
    stops = stops_of(lab, [origin, *via, destination], conditions, access)
    return between(lab, stops, conditions, measure)


def stops_of(lab: Lab, texts: Sequence[str], conditions: Conditions, access: Access = DEFAULT_ACCESS) -> list[Stop]:
    """Return the stops of a route; two neighbours may not be the same."""
    stops = [lab.stop(text, conditions, access) for text in texts]
    for one, other in zip(stops, stops[1:]):
        if joining.same(one, other):
            raise NetworkError("same_place", text=other.name)
    return stops


def between(lab: Lab, stops: Sequence[Stop], conditions: Conditions, measure: str) -> Route | NoRoute:
    """The best route through all stops in their order."""
    if measure not in MEASURES:
        raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
    conditions = lab.admit(conditions, stops)
    metric = lab.metric(measure, conditions)
    steps = _chain(lab, metric, lab.weigh(measure, metric), measure, stops)
    if steps is None:
        return explain(lab, stops, conditions)
    return assemble(lab, list(stops), steps, measure)


def _chain(lab: Lab, metric: Metric, weigh: Weigh, measure: str, stops: Sequence[Stop]) -> list[Step] | None:
    """The steps of the best way through the stops; at each the goods go on as they came."""
    network = lab.network
    lines, extra = network.lines, lab.access_weight(measure, stops)
    if len(stops) == 2:
        way = joining.best(metric, network, lines, stops[0], stops[1], weigh, extra)
        return None if way is None else way.steps
    ways: list[tuple[float, list[Step], Stop]] = [(0.0, [], single) for single in _singles(stops[0])]
    for at, stop in enumerate(stops[1:], 1):
        reached: list[tuple[float, list[Step], Stop]] = []
        # Goods that pass a port may stay on board.
        passing = at < len(stops) - 1 and stop.states
        nodes = network.nodes_of_place.get(stop.place_id, []) if passing else []
        states = tuple(state for node in nodes for state in network.states_of_node(node)) or stop.states
        for target in _singles(replace(stop, states=states)):
            found = []
            for weight, steps, source in ways:
                way = joining.best(metric, network, lines, source, target, weigh, extra)
                if way is not None:
                    found.append((weight + way.weight, steps + way.steps, target))
            if found:
                reached.append(min(found, key=lambda item: item[0]))
        ways = reached
    return min(ways, key=lambda way: way[0])[1] if ways else None


def _singles(stop: Stop) -> list[Stop]:
    """A stop once for each of its states and joints."""
    states = [replace(stop, states=(state,), joints=()) for state in stop.states]
    return states + [replace(stop, states=(), joints=(joint,)) for joint in stop.joints]


# --- from edges to legs ---------------------------------------------------------------------------------------------


def assemble(lab: Lab, stops: list[Stop], steps: list[Step], measure: str) -> Route:
    """Return the route that these steps make."""
    network = lab.network
    consumption: dict[int, float] = {}
    legs: list[Leg] = []
    sections: dict[str, None] = {}
    countries: dict[str, None] = {}
    sailings: dict[str, None] = {}
    km_by_edge: dict[int, float] = {}
    for step, way_here in _with_access(stops, steps):
        if step is None:
            _haul(lab, legs, consumption, way_here)
            continue
        edge, backward = step.edge, step.backward
        used = (
            network.consumption(edge, backward)
            if step.whole
            else network.part(edge, backward, step.share, step.between)
        )
        for key_at, quantity in used:
            consumption[key_at] = consumption.get(key_at, 0.0) + quantity
            key = network.keys[key_at]
            if key.kind == RUN:
                if key.section:
                    sections.setdefault(key.section)
                    if key.mode in WATER:
                        sailings.setdefault(key.section)
                if key.country:
                    countries.setdefault(key.country)
        if not network.edge_changes[edge]:
            km_by_edge[edge] = float(network.edge_km[edge]) * step.share
        _extend(lab, legs, step, used)
    _finish(lab, legs)
    keys = network.keys
    return Route(
        stops=stops,
        edges=[(step.edge, step.backward) for step in steps],
        steps=steps,
        legs=legs,
        consumption=consumption,
        values=values_of(lab, consumption),
        measure=measure,
        sections=tuple(sections),
        countries=tuple(countries),
        sailings=tuple(sailings),
        borders=round(sum(quantity for at, quantity in consumption.items() if keys[at].kind == BORDER)),
        transfers=round(sum(quantity for at, quantity in consumption.items() if is_transfer(keys[at]))),
        km_by_edge=km_by_edge,
    )


def values_of(lab: Lab, consumption: Mapping[int, float]) -> dict[str, Range]:
    """Hours, USD, km and CO₂ of what is consumed."""
    keys = np.fromiter(consumption, dtype=np.intp, count=len(consumption))
    quantities = np.fromiter(consumption.values(), dtype=float, count=len(consumption))
    return {measure: Range(*(lab.costs.ends(measure)[:, keys] @ quantities).tolist()) for measure in MEASURES}


def _with_access(
    stops: Sequence[Stop], steps: Sequence[Step]
) -> Iterator[tuple[Step | None, tuple[Stop, Joint, bool] | None]]:
    """The steps, with the hauls between points and lines where they count: None, and (stop, joint, towards it)."""
    added = {joint: stop for stop in stops if stop.added for joint in stop.joints}
    for step in steps:
        if step.start is not None and step.start in added:
            yield None, (added[step.start], step.start, False)
        yield step, None
        if step.end is not None and step.end in added:
            yield None, (added[step.end], step.end, True)


def _haul(lab: Lab, legs: list[Leg], consumption: dict[int, float], haul: tuple[Stop, Joint, bool] | None) -> None:
    """Adds the haul by road between a point and the line that it joins."""
    if haul is None or haul[1].access_km == 0:
        return
    stop, joint, arriving = haul
    key_at = lab.access_key(joint)
    points = [(stop.lon, stop.lat), (joint.position.lon, joint.position.lat)]
    used = {key_at: joint.access_km} if key_at >= 0 else {}
    for key, quantity in used.items():
        consumption[key] = consumption.get(key, 0.0) + quantity
    country = lab.network.keys[key_at].country if key_at >= 0 else ""
    ends = (_named(stop), _named(stop))
    legs.append(Leg(ACCESS, "road", country, "", *ends, (), points[::-1] if arriving else points, used))


def _named(stop: Stop) -> str:
    """The end of a leg that is a point of the map, until `_finish` gives names."""
    return f"={stop.name}"


def _extend(lab: Lab, legs: list[Leg], step: Step, used: list[tuple[int, float]]) -> None:
    network = lab.network
    if len(used) == 1 and legs and _continues(legs[-1], network.keys[used[0][0]]):
        _run_on(network, legs[-1], step, used)
        return
    nodes = network.nodes_of_edge(step.edge)
    if step.backward:
        nodes = (nodes[1], nodes[0])
    if legs:  # courses end beside their junctions, legs follow each other without a gap
        start = legs[-1].points[-1:]
    elif network.edge_changes[step.edge]:
        start = [(float(network.lon[nodes[0]]), float(network.lat[nodes[0]]))]
    else:
        start = network.lines.points_of(step)[:1]
    runs = []
    for at, quantity in used:
        key = network.keys[at]
        if key.kind == RUN:
            runs.append((at, quantity))
            continue
        name = key.place or str(nodes[0])
        legs.append(
            Leg(key.kind, key.mode, key.country, key.other, name, name, _one(key.section), start[:], {at: quantity})
        )
    if runs:
        names = dict.fromkeys(network.keys[at].country for at, _ in runs)
        country = "-".join(name for name in names if name)
        name = str(nodes[0]) if step.start is None else _joint_name(step.start)
        legs.append(Leg(RUN, network.keys[runs[0][0]].mode, country, "", name, "", (), start))
        _run_on(network, legs[-1], step, runs)


def _joint_name(joint: Joint) -> str:
    return f"={joint.position.lon:.4f},{joint.position.lat:.4f}"


def _continues(leg: Leg, key: Key) -> bool:
    """Whether running on by this key belongs to the leg."""
    return leg.mode == key.mode and leg.country == key.country and key.kind == RUN and leg.kind == RUN


def _run_on(network: Network, leg: Leg, step: Step, runs: list[tuple[int, float]]) -> None:
    """Adds a step to the leg that it continues."""
    leg.last = step
    if network.edge_changes[step.edge]:
        node = network.nodes_of_edge(step.edge)[0 if step.backward else 1]
        leg.points.append((float(network.lon[node]), float(network.lat[node])))
    else:
        drawn = network.lines.points_of(step)
        leg.points += drawn[1:] if drawn[0] == leg.points[-1] else drawn
    for at, quantity in runs:
        leg.consumption[at] = leg.consumption.get(at, 0.0) + quantity
        section = network.keys[at].section
        if section and section not in leg.section_ids:
            leg.section_ids = (*leg.section_ids, section)


def _one(text: str) -> tuple[str, ...]:
    return (text,) if text else ()


def _finish(lab: Lab, legs: list[Leg]) -> None:
    """Names and values, once the legs are whole."""
    for leg in legs:
        if leg.last is not None:
            node = lab.network.nodes_of_edge(leg.last.edge)[0 if leg.last.backward else 1]
            leg.to_name = str(node) if leg.last.end is None else _joint_name(leg.last.end)
        for end in ("from_name", "to_name"):
            text = getattr(leg, end)
            if text.startswith("="):
                name = text[1:]
            elif text.isdigit():
                name = lab.gazetteer.name_of_node(int(text))
            else:
                name = lab.tables.places[text].name
            setattr(leg, end, name)
        leg.values = values_of(lab, leg.consumption)


# --- alternatives ---------------------------------------------------------------------------------------------------


def alternatives(
    lab: Lab,
    stops: Sequence[Stop],
    conditions: Conditions,
    measure: str = TIME,
    count: int = 3,
    overlap: float = OVERLAP,
    stretch: float = STRETCH,
) -> list[Route]:
    """Up to `count` routes that really differ, the best first.

    What a route has used is made dearer, sailings and borders most, and the search repeated. A find is kept if it goes
    through other countries or by other sailings than those before it, or shares less than `overlap` of its length
    with each of them; and if it costs at most `stretch` times the best.
    """
    best = between(lab, stops, conditions, measure)
    if isinstance(best, NoRoute):
        return []
    kept = [best]
    conditions = lab.admit(conditions, stops)
    network = lab.network
    weights = [array.copy() for array in lab.edge_weights(measure, conditions)]
    last = best
    for _ in range(_ROUNDS_PER_ALTERNATIVE * max(count - 1, 0)):
        if len(kept) >= count:
            break
        for edge, _backward in last.edges:
            factor = _PENALTY_AT_CHOKEPOINTS if network.edge_changes[edge] else _PENALTY
            for array in weights:
                array[edge] *= factor
        metric = network.hierarchy.customise(*weights)
        steps = _chain(lab, metric, joining.linear(metric), measure, stops)
        if steps is None:
            break
        last = assemble(lab, list(stops), steps, measure)
        if last.values[measure].central > stretch * best.values[measure].central:
            continue
        if all(_differs(last, other, overlap) for other in kept):
            kept.append(last)
    return sorted(kept, key=lambda route: route.values[measure].central)


def shared(one: Route, other: Route) -> float:
    """The part of the first route's length that the other uses too."""
    total = sum(one.km_by_edge.values())
    common = sum(km for edge, km in one.km_by_edge.items() if edge in other.km_by_edge)
    return common / total if total else 1.0


def _differs(one: Route, other: Route, overlap: float) -> bool:
    return one.signature != other.signature or shared(one, other) <= overlap


# --- no route -------------------------------------------------------------------------------------------------------


def explain(lab: Lab, stops: Sequence[Stop], conditions: Conditions) -> NoRoute:
    """Which link is missing, closed or excluded."""
    network = lab.network
    conditions = lab.admit(conditions, stops)
    for one, other in zip(stops, stops[1:]):
        metric = lab.metric(DISTANCE, conditions)
        if joining.best(metric, network, network.lines, one, other, joining.linear(metric)) is not None:
            continue
        closed_forward, closed_backward = lab.edge_weights(DISTANCE, conditions)
        reluctant = network.hierarchy.customise(*_reluctant(lab, conditions))
        way = joining.best(reluctant, network, network.lines, one, other, joining.linear(reluctant))
        if way is None:
            return _gap(lab, one, other)
        links: dict[str, str] = {}
        for edge, turned, *_ in way.steps:
            if (closed_backward if turned else closed_forward)[edge] == INFINITY:
                _why_closed(lab, conditions, edge, links)
        avoided = all(why.startswith(("avoid", "no_transit")) for why in links.values())
        modes = all(why == "mode" for why in links.values())
        return NoRoute("modes" if modes else "avoided" if avoided else "closed", tuple(links.items()))
    return NoRoute("closed")


def _reluctant(lab: Lab, conditions: Conditions) -> tuple[Array, Array]:
    """Weights that go through what is closed where they must, so that the way tells what stands in it.

    What the question avoids counts as if it were open: it is the answer. A mode that was not chosen and a country
    without transit count ten times their length, a section that is not open a thousand times, a closed border most.
    """
    network = lab.network
    nowhere = replace(conditions, scenario=Scenario("", ""), no_transit=frozenset(), modes=MODES)
    by_choice = lab.closures(replace(conditions, scenario=Scenario("", ""))).keys & ~lab.closures(nowhere).keys
    not_open = lab.closures(replace(nowhere, scenario=conditions.scenario)).keys & ~lab.closures(nowhere).keys
    of_keys = lab.costs.vector(DISTANCE)
    of_keys = np.where(by_choice, of_keys * 10 + 1, of_keys)
    of_keys = np.where(not_open, of_keys * 1000 + 1, of_keys)
    of_keys += np.array([1.0e6 if border_closed(key) else 0.0 for key in network.keys])
    return network.weights(of_keys)


def _why_closed(lab: Lab, conditions: Conditions, edge: int, links: dict[str, str]) -> None:
    network, scenario = lab.network, conditions.scenario
    for key_at, _ in network.consumption(edge, False):
        key = network.keys[key_at]
        if key.section in conditions.avoid_sections:
            links.setdefault(key.section, "avoid_section")
        elif border_closed(key):
            links.setdefault(f"{key.country}-{key.other}", "border_closed")
        elif key.section in scenario.closed:
            links.setdefault(key.section, scenario.closed[key.section])
        elif key.kind == RUN and key.mode not in (*conditions.modes, "transfer"):
            links.setdefault(key.mode, "mode")
        for country in (key.country, key.other if key.kind == BORDER else ""):
            if country in conditions.avoid_countries:
                links.setdefault(country, "avoid_country")
            elif country in conditions.no_transit:
                links.setdefault(country, "no_transit")
    for state in (network.edge_from[edge], network.edge_to[edge]):
        node = int(network.state_node[state])
        for identifier in conditions.avoid_places:
            place = lab.tables.places[identifier]
            here = (np.array([network.lon[node]]), np.array([network.lat[node]]))
            if distances_km(place.lon, place.lat, *here)[0] <= 2.0 or network.node_place[node] == identifier:
                links.setdefault(identifier, "avoid_place")


def _gap(lab: Lab, one: Stop, other: Stop) -> NoRoute:
    """The two nearest nodes of the pieces in which the stops lie, with everything open."""
    network = lab.network
    metric = network.hierarchy.customise(*network.weights(lab.costs.vector(DISTANCE)))
    sides = []
    for stop in (one, other):
        starts = joining.seeds(network, stop, joining.linear(metric), True).weights
        reached = np.isfinite(metric.from_one(starts))
        sides.append(np.unique(network.state_node[reached]))
    near, far = sorted(sides, key=len)
    best = (INFINITY, -1, -1)
    for node in _spread(near):
        distances = distances_km(float(network.lon[node]), float(network.lat[node]), network.lon[far], network.lat[far])
        at = int(np.argmin(distances))
        best = min(best, (float(distances[at]), int(node), int(far[at])))
    names = [lab.gazetteer.name_of_node(node) for node in best[1:]]
    return NoRoute("gap", (), (names[0], names[1], best[0]))


def _spread(nodes: Array, limit: int = 1500) -> Iterable[int]:
    """All nodes, or so many of them spread over a large piece."""
    step = max(1, len(nodes) // limit)
    chosen: list[int] = nodes[::step].tolist()
    return chosen


# --- tonnage --------------------------------------------------------------------------------------------------------


def bottleneck(lab: Lab, route: Route) -> Fact | None:
    """The least published capacity (Mt a year) along a route, with its source."""
    used = {*route.sections}
    places = {lab.network.node_place[int(lab.network.state_node[s])] for e, _ in route.edges for s in _ends(lab, e)}
    newest: dict[str, Fact] = {}
    for limit in lab.tables.limits:
        sections = {item.split("@")[0] for item in lab.tables.features.get(limit.subject_id, ())}
        sections &= set(lab.tables.sections)
        on_route = limit.subject_id in used | places or (sections and sections <= used)
        if on_route and (limit.subject_id not in newest or newest[limit.subject_id].as_of <= limit.as_of):
            newest[limit.subject_id] = limit
    return min(newest.values(), key=lambda limit: _number(limit.value), default=None)


def _ends(lab: Lab, edge: int) -> tuple[int, int]:
    return int(lab.network.edge_from[edge]), int(lab.network.edge_to[edge])


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return INFINITY
