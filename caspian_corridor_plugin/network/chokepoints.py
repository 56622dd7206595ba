"""What the loss of each place or section costs each pair of places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from . import joining
from .errors import NetworkError
from .hierarchy import INFINITY
from .lab import Conditions, Lab
from .names import Stop
from .routes import NoRoute, Route, assemble, between

#: Kinds of place whose loss is tried; stations only where goods change there.
_KINDS = ("port", "border_crossing", "logistics_centre")


@dataclass(frozen=True)
class Loss:
    """One place or section less: what the pair pays then, and by how much more; infinity where nothing is left."""

    origin: Stop
    destination: Stop
    kind: str
    element_id: str
    name: str
    lon: float
    lat: float
    before: float
    after: float
    by_way_of: tuple[str, ...]

    @property
    def increase(self) -> float:
        """How much dearer the pair becomes."""
        return self.after - self.before

    @property
    def increase_pct(self) -> float:
        """The same in per cent."""
        return 100.0 * self.increase / self.before if self.before else INFINITY


def parse_pairs(text: str) -> list[tuple[str, str]]:
    """Pairs written `origin>destination`, separated by semicolons."""
    pairs = []
    for part in text.split(";"):
        if not part.strip():
            continue
        origin, arrow, destination = part.partition(">")
        if not arrow or not origin.strip() or not destination.strip():
            raise NetworkError("bad_pair", text=part.strip())
        pairs.append((origin.strip(), destination.strip()))
    if not pairs:
        raise NetworkError("bad_pair", text=text)
    return pairs


def losses(
    lab: Lab,
    origin: Stop,
    destination: Stop,
    conditions: Conditions,
    measure: str,
    progress: Callable[[float], bool] = lambda _share: True,
) -> Iterator[Loss] | NoRoute:
    """The losses along the best route of one pair; what lies off it costs the pair nothing.

    `progress` is told the share that is done and answers whether to go on.
    """
    conditions = lab.admit(conditions, (origin, destination))
    best = between(lab, (origin, destination), conditions, measure)
    if isinstance(best, NoRoute):
        return best
    return _losses(lab, best, conditions, measure, progress)


def _losses(
    lab: Lab, best: Route, conditions: Conditions, measure: str, progress: Callable[[float], bool]
) -> Iterator[Loss]:
    elements = list(_elements(lab, best))
    origin, destination = best.stops[0], best.stops[-1]
    before = best.values[measure].central
    for at, (kind, identifier, name, lon, lat) in enumerate(elements):
        if not progress(at / len(elements)):
            raise NetworkError("cancelled")
        if kind == "section":
            without = replace(conditions, avoid_sections=conditions.avoid_sections | {identifier})
        else:
            without = replace(conditions, avoid_places=conditions.avoid_places | {identifier})
        metric = lab.metric(measure, without)
        lines, extra = lab.network.lines, lab.access_weight(measure, best.stops)
        way = joining.best(metric, lab.network, lines, origin, destination, lab.weigh(measure, metric), extra)
        after = INFINITY if way is None else assemble(lab, best.stops, way.steps, measure).values[measure].central
        ways = () if way is None else _sailings(lab, [(step.edge, step.backward) for step in way.steps])
        yield Loss(origin, destination, kind, identifier, name, lon, lat, before, after, ways)


def _sailings(lab: Lab, edges: Sequence[tuple[int, bool]]) -> tuple[str, ...]:
    """The sailings and borders of a detour, to name it by."""
    found: dict[str, None] = {}
    for edge, backward in edges:
        for key_at, _ in lab.network.consumption(edge, backward):
            key = lab.network.keys[key_at]
            if key.kind == "wait":
                found.setdefault(key.section)
            elif key.kind == "border" and key.country:
                found.setdefault(f"{key.country}-{key.other}")
    return tuple(found)


def _elements(lab: Lab, route: Route) -> Iterator[tuple[str, str, str, float, float]]:
    """The places and sections of a route whose loss is worth trying."""
    network = lab.network
    ends = {stop.place_id for stop in (route.stops[0], route.stops[-1])}
    ends |= {network.node_place[int(network.state_node[s])] for stop in route.stops for s in stop.states}
    changing: set[int] = set()
    passed: dict[str, None] = {}
    for edge, backward in route.edges:
        changes = network.edge_changes[edge] and network.consumption(edge, backward)
        for state in (int(network.edge_from[edge]), int(network.edge_to[edge])):
            node = int(network.state_node[state])
            if network.node_place[node]:
                passed.setdefault(network.node_place[node])
            if changes:
                changing.add(node)
    at_change = {network.node_place[node] for node in changing}
    for identifier in passed:
        place = lab.tables.places.get(identifier)
        if place is not None and identifier not in ends and (place.kind in _KINDS or identifier in at_change):
            yield "place", identifier, place.name, place.lon, place.lat
    for identifier in route.sections:
        section = lab.tables.sections.get(identifier)
        if section is None:
            continue
        one, other = (lab.tables.places.get(place) for place in (section.from_id, section.to_id))
        if one is not None and other is not None:
            yield "section", identifier, section.name, (one.lon + other.lon) / 2, (one.lat + other.lat) / 2
