"""What the page "Compare" asks and what it is told: plain data, worked out in any thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SCENARIOS = ("article", "today", "2030")
MEASURES = ("time", "cost", "distance", "emissions")
#: Corridors that are looked for in each scenario.
CORRIDORS = 4
_ANSWERS_KEPT = 48


@dataclass(frozen=True)
class Question:
    """From where to where, by what measure, in which scenarios; places by id, name or `lon,lat`."""

    origin: str
    destination: str
    measure: str
    scenarios: tuple[str, ...]


@dataclass
class Line:
    """One corridor in one scenario; `row` is that of the laboratory, `row.route` None where there is no such way."""

    scenario: str
    row: Any

    @property
    def route(self) -> Any:
        return self.row.route


@dataclass
class Corridor:
    """A way through the same countries by the same sailings, with a line for each scenario that was asked for."""

    label: str
    countries: tuple[str, ...]
    sailings: tuple[str, ...]
    system: str
    lines: list[Line] = field(default_factory=list)

    def best(self, measure: str) -> float:
        return min(line.route.values[measure].central for line in self.lines if line.route is not None)


@dataclass
class Answer:
    """The corridors, the best first; none of them where no scenario has a way, and then `none` says why."""

    question: Question
    origin: str
    destination: str
    ends: tuple[tuple[float, float], tuple[float, float]]
    corridors: list[Corridor]
    dates: dict[str, str]
    decisive: dict[str, Any]
    none: dict[str, Any]
    data_version: str

    def rows(self) -> list[Any]:
        return [line.row for corridor in self.corridors for line in corridor.lines if line.route is not None]

    def best_line(self, scenario: str) -> tuple[Corridor, Line] | None:
        """The best corridor of a scenario."""
        measure = self.question.measure
        found = [
            (corridor, line)
            for corridor in self.corridors
            for line in corridor.lines
            if line.scenario == scenario and line.route is not None
        ]
        return min(found, key=lambda one: one[1].route.values[measure].central) if found else None


class Laboratory:
    """Answers questions and remembers each scenario's answer, so that only what is new is worked out."""

    def __init__(self, path: Path, cache_folder: Path | None, layer_of_corridor: Callable[[], dict[str, str]]) -> None:
        self._path = path
        self._cache_folder = cache_folder
        self._layer_of_corridor = layer_of_corridor
        self._answers: dict[tuple[Any, ...], Any] = {}
        self._lab: Any = None

    def open(self) -> Any:
        """The laboratory itself; raises NetworkError."""
        from ..network.lab import open_lab

        self._layer_of_corridor()
        self._lab = open_lab(self._path, self._cache_folder)
        return self._lab

    def answer(self, question: Question, cancelled: Callable[[], bool] = lambda: False) -> Answer:
        """Raises NetworkError."""
        lab = self._lab if self.knows(question) else self.open()
        layers = self._layer_of_corridor()
        found = {}
        for scenario in question.scenarios:
            if cancelled():
                from ..network.errors import NetworkError

                raise NetworkError("cancelled")
            found[scenario] = self._of_scenario(lab, question, scenario)
        stops, *_ = next(iter(found.values()))
        corridors: dict[tuple[Any, ...], Corridor] = {}
        for _, comparison in found.values():
            for row in comparison.rows:
                if row.route is not None and row.route.signature not in corridors:
                    corridors[row.route.signature] = Corridor(
                        row.corridor, row.route.countries, row.route.sailings, system_of(lab, row.route, layers)
                    )
        for signature, corridor in corridors.items():
            for scenario, (_, comparison) in found.items():
                corridor.lines.append(Line(scenario, _row_of(comparison, signature, corridor.label, scenario)))
        return Answer(
            question,
            stops[0].name,
            stops[1].name,
            ((stops[0].lon, stops[0].lat), (stops[1].lon, stops[1].lat)),
            sorted(corridors.values(), key=lambda corridor: corridor.best(question.measure)),
            {scenario: comparison.rows[0].date for scenario, (_, comparison) in found.items()},
            {scenario: comparison.decisive.get(scenario) for scenario, (_, comparison) in found.items()},
            {scenario: comparison.rows[0].none for scenario, (_, comparison) in found.items()},
            lab.tables.data_version,
        )

    def knows(self, question: Question) -> bool:
        """Whether the answer is at hand, with nothing left to be worked out."""
        lab = self._lab
        return lab is not None and all(
            _key(lab, question, scenario) in self._answers for scenario in question.scenarios
        )

    def _of_scenario(self, lab: Any, question: Question, scenario: str) -> tuple[Any, Any]:
        from ..network import compare
        from ..network.routes import stops_of

        key = _key(lab, question, scenario)
        if key not in self._answers:
            conditions = lab.conditions(scenario)
            stops = stops_of(lab, (question.origin, question.destination), conditions)
            comparison = compare.compare(
                lab, question.origin, question.destination, [conditions], question.measure, CORRIDORS
            )
            while len(self._answers) >= _ANSWERS_KEPT:
                self._answers.pop(next(iter(self._answers)))
            self._answers[key] = (stops, comparison)
        return self._answers[key]


def _key(lab: Any, question: Question, scenario: str) -> tuple[Any, ...]:
    return (lab.tables.built_from, id(lab), question.origin, question.destination, question.measure, scenario)


def _row_of(comparison: Any, signature: tuple[Any, ...], label: str, scenario: str) -> Any:
    for row in comparison.rows:
        if row.route is not None and row.route.signature == signature:
            return row
    from ..network.compare import Row

    first = comparison.rows[0]
    return Row(label, scenario, first.date, None, none=first.none)


def system_of(lab: Any, route: Any, layers: dict[str, str]) -> str:
    """The system of the atlas that gives a route its colour: the one with most km of what the route runs on."""
    lengths: dict[str, float] = {}
    sections = set(route.sections)
    for identifier, members in ((one.id, one.section_ids) for one in lab.tables.corridors.values()):
        layer = layers.get(identifier, "context")
        if layer in ("context", "flights"):
            continue
        used = sum(
            lab.tables.sections[one].travelled_km for one in sections & set(members) if one in lab.tables.sections
        )
        lengths[layer] = max(lengths.get(layer, 0.0), used)
    best = max(lengths.items(), key=lambda one: one[1], default=("context", 0.0))
    return best[0] if best[1] > 0 else "context"


def split_hours(route: Any) -> tuple[float, float]:
    """Hours under way, and hours at borders, in ports, at changes of gauge and waiting."""
    moving = sum(leg.values["time"].central for leg in route.legs if leg.kind == "run")
    return moving, route.values["time"].central - moving


def same_way(one: Any, other: Any) -> bool:
    """Whether two routes are the same, mile for mile."""
    return one is not None and other is not None and one.edges == other.edges


# -- the table that is written -------------------------------------------------------------------------------------

CSV_FIELDS = (
    "origin",
    "destination",
    "corridor",
    "scenario",
    "as_of",
    "rank",
    "time_h_low",
    "time_h",
    "time_h_high",
    "distance_km",
    "cost_usd_t_low",
    "cost_usd_t",
    "cost_usd_t_high",
    "co2_kg_t_low",
    "co2_kg_t",
    "co2_kg_t_high",
    "borders",
    "transshipments",
    "optimised",
    "wins_pct",
    "decided_by",
    "bottleneck_mt_year",
    "bottleneck_of",
    "corridor_ids",
    "section_ids",
    "data_version",
    "reason",
)


def table(answer: Answer, reason: Callable[[Any], str]) -> list[list[str]]:
    """The answer as rows of text, numbers with a point and no grouping; the first row names the fields."""
    rows = [list(CSV_FIELDS)]
    ends = [answer.origin, answer.destination]
    for corridor in answer.corridors:
        rows.extend([*ends, *_cells(answer, corridor, line, reason)] for line in corridor.lines)
    if not answer.corridors:
        for scenario, none in answer.none.items():
            told = ["", scenario, answer.dates[scenario]]
            rows.append([*ends, *told, *[""] * (len(CSV_FIELDS) - 7), answer.data_version, reason(none)])
    return rows


def _cells(answer: Answer, corridor: Corridor, line: Line, reason: Callable[[Any], str]) -> Iterable[str]:
    row, route = line.row, line.route
    head = [corridor.label, line.scenario, answer.dates[line.scenario]]
    if route is None:
        return [*head, *[""] * (len(CSV_FIELDS) - 7), answer.data_version, reason(row.none)]
    ranges = []
    for measure in ("time", "distance", "cost", "emissions"):
        value = route.values[measure]
        ends = (value.central,) if measure == "distance" else (value.low, value.central, value.high)
        ranges += [f"{one:.2f}" for one in ends]
    deciding, limit = answer.decisive.get(line.scenario), row.limit
    return [
        *head,
        str(row.rank),
        *ranges,
        str(route.borders),
        str(route.transfers),
        answer.question.measure,
        f"{row.spread.wins_pct:.1f}",
        deciding.parameter.id if deciding is not None else "",
        limit.value if limit is not None else "",
        limit.subject_id if limit is not None else "",
        ";".join(row.corridor_ids),
        ";".join(route.sections),
        answer.data_version,
        "",
    ]
