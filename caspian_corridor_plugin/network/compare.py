"""Corridors and scenarios side by side.

A corridor is a way through the same countries by the same sailings. For each scenario the routes that really differ
are found; for each corridor that any scenario offers there is one row a scenario, with the differences.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..data.records import Fact
from .errors import NetworkError
from .lab import Conditions, Lab
from .ranges import Decisive, Spread, decisive, spread
from .routes import NoRoute, Route, alternatives, between, bottleneck, stops_of


@dataclass
class Row:
    """One corridor in one scenario; `route` is None where the scenario does not offer it."""

    corridor: str
    scenario: str
    date: str
    route: Route | None
    rank: int = 0
    spread: Spread | None = None
    limit: Fact | None = None
    none: NoRoute | None = None
    corridor_ids: tuple[str, ...] = ()


@dataclass
class Comparison:
    """The rows, and for each scenario the parameter that decides between its two best routes."""

    rows: list[Row]
    decisive: dict[str, Decisive | None]


def compare(
    lab: Lab,
    origin: str,
    destination: str,
    conditions: Sequence[Conditions],
    measure: str,
    count: int = 4,
    progress: Callable[[float], bool] = lambda _share: True,
) -> Comparison:
    """All corridors in all scenarios."""
    found: list[tuple[Conditions, list[Route], NoRoute | None]] = []
    signatures: dict[tuple[Any, ...], str] = {}
    for at, condition in enumerate(conditions):
        if not progress(at / len(conditions)):
            raise NetworkError("cancelled")
        stops = stops_of(lab, (origin, destination), condition)
        routes = _one_each(alternatives(lab, stops, condition, measure, count))
        none = between(lab, stops, condition, measure) if not routes else None
        found.append((condition, routes, none if isinstance(none, NoRoute) else None))
        for route in routes:
            signatures.setdefault(route.signature, label(lab, route))
    rows = []
    deciding = {}
    for condition, routes, none in found:
        scenario = condition.scenario
        spreads = spread(lab, routes, measure)
        deciding[scenario.name] = decisive(lab, routes, measure)
        by_signature = {route.signature: at for at, route in enumerate(routes)}
        for signature, name in signatures.items():
            at_route = by_signature.get(signature)
            if at_route is None:
                rows.append(Row(name, scenario.name, scenario.date, None, none=none))
                continue
            route = routes[at_route]
            rows.append(
                Row(
                    name,
                    scenario.name,
                    scenario.date,
                    route,
                    at_route + 1,
                    spreads[at_route],
                    bottleneck(lab, route),
                    None,
                    corridors_of(lab, route),
                )
            )
        if not signatures:
            rows.append(Row("", scenario.name, scenario.date, None, none=none))
    return Comparison(rows, deciding)


def _one_each(routes: Sequence[Route]) -> list[Route]:
    """The best route of each corridor."""
    best: dict[tuple[Any, ...], Route] = {}
    for route in routes:
        best.setdefault(route.signature, route)
    return list(best.values())


def label(lab: Lab, route: Route) -> str:
    """A name for a corridor: its countries, and its sailings."""
    countries = "–".join(route.countries)
    names = [lab.tables.sections[item].name if item in lab.tables.sections else item for item in route.sailings]
    return f"{countries}: {', '.join(names)}" if names else countries


def corridors_of(lab: Lab, route: Route, least: float = 0.5) -> tuple[str, ...]:
    """The corridors of the atlas of which the route uses at least this part of the sections."""
    used = set(route.sections)
    found = []
    for identifier, corridor in lab.tables.corridors.items():
        sections = set(corridor.section_ids)
        if sections and len(used & sections) / len(corridor.section_ids) >= least:
            found.append(identifier)
    return tuple(found)
