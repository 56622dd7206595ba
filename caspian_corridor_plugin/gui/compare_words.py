"""Words and numbers of the page "Compare" in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..evidence import typeset
from ..translation import interface_language, translate
from .compare_model import Answer, Corridor, Line, Question, split_hours

_WORD_JOINER = "\u2060"
_UNBROKEN_DASH = f"–{_WORD_JOINER}"


class Names:
    """The data's English names in the language of the interface."""

    def __init__(self, store: Any) -> None:
        language = interface_language()
        self._of_id: dict[str, str] = {}
        self._of_english: dict[str, str] = {}
        if store is None:
            return
        for feature in (*store.sections, *store.all_features, *store.corridors, *store.subjects):
            shown = feature.label(language)
            self._of_id.setdefault(feature.id, shown)
            self._of_english.setdefault(feature.name, shown)

    def of(self, identifier: str, otherwise: str = "") -> str:
        return self._of_id.get(identifier) or otherwise or identifier

    def shown(self, english: str) -> str:
        return self._of_english.get(english, english)


def number(value: float, decimals: int = 0) -> str:
    return typeset.number(value, interface_language(), decimals)


def fine(value: float) -> str:
    """Small numbers with one place, large ones without."""
    return number(value, 1 if abs(value) < 10 else 0)


def isolated(text: str) -> str:
    return typeset.isolate(text, interface_language().is_rtl)


def unit(measure: str) -> str:
    return {
        "time": translate("Dock", "h"),
        "cost": translate("Dock", "USD/t"),
        "distance": translate("Dock", "km"),
        "emissions": translate("Dock", "kg CO₂/t"),
    }[measure]


def measure_name(measure: str) -> str:
    return {
        "time": translate("Dock", "Time"),
        "cost": translate("Dock", "Cost"),
        "distance": translate("Dock", "Distance"),
        "emissions": translate("Dock", "Emissions"),
    }[measure]


def scenario_name(scenario: str) -> str:
    return {
        "article": translate("Dock", "Article"),
        "today": translate("Dock", "Today"),
    }.get(scenario, scenario)


def mode_name(mode: str) -> str:
    return {
        "rail": translate("Dock", "Rail"),
        "road": translate("Dock", "Road"),
        "rail_ferry": translate("Dock", "Rail ferry"),
        "sea": translate("Dock", "Ship"),
        "transfer": translate("Dock", "Transfer"),
    }.get(mode, mode)


def amount(value: Any, measure: str) -> str:
    """Central value with its range, and the unit."""
    central = f"{number(value.central)} {unit(measure)}"
    if measure == "distance" or value.high - value.low < 0.5:
        return isolated(central)
    return f"{isolated(central)} ({isolated(span(value).replace('–', _UNBROKEN_DASH))})"


def span(value: Any) -> str:
    return f"{number(value.low)}–{number(value.high)}"


def corridor_name(corridor: Corridor, names: Names) -> str:
    """What tells a corridor from the others: its sailings, else its countries."""
    if not corridor.sailings:
        return translate("Dock", "Overland through {countries}").format(countries=isolated(countries(corridor)))
    return typeset.comma(interface_language()).join(names.of(sailing) for sailing in corridor.sailings)


def countries(corridor: Corridor) -> str:
    return "–".join(corridor.countries)


# -- sentences ---------------------------------------------------------------------------------------------------------


def headline(answer: Answer, names: Names) -> str:
    """The answer in one or two sentences."""
    question = answer.question
    scenario = "today" if "today" in question.scenarios else question.scenarios[0]
    best = answer.best_line(scenario)
    if best is None:
        found = [(one, answer.best_line(one)) for one in question.scenarios]
        scenario, best = next(((one, line) for one, line in found if line is not None), (scenario, None))
    if best is None:
        return ""
    corridor, line = best
    said = {
        "time": translate("Dock", "Fastest in the scenario “{scenario}”: {corridor}, {value}."),
        "cost": translate("Dock", "Cheapest in the scenario “{scenario}”: {corridor}, {value}."),
        "distance": translate("Dock", "Shortest in the scenario “{scenario}”: {corridor}, {value}."),
        "emissions": translate("Dock", "Least emissions in the scenario “{scenario}”: {corridor}, {value}."),
    }[question.measure].format(
        scenario=scenario_name(scenario),
        corridor=isolated(corridor_name(corridor, names)),
        value=amount(line.route.values[question.measure], question.measure),
    )
    return said + " " + _difference(answer)


def _difference(answer: Answer) -> str:
    scenarios = answer.question.scenarios
    if len(scenarios) < 2:
        return ""
    changed = any(
        one.route is None or other.route is None or one.route.edges != other.route.edges
        for corridor in answer.corridors
        for one, other in zip(corridor.lines, corridor.lines[1:])
    )
    if changed:
        return translate("Dock", "Scenarios differ where numbers are bold.")
    return translate("Dock", "The scenarios that were chosen make no difference here.")


def about_line(line: Line, answer: Answer, names: Names) -> str:
    """What is to be known of one corridor in one scenario, besides its legs."""
    route, row = line.route, line.row
    if route is None:
        return not_offered(line, names)
    moving, standing = split_hours(route)
    parts = [
        translate("Dock", "{moving} h under way, {standing} h at borders, in ports and waiting.").format(
            moving=isolated(number(moving)), standing=isolated(number(standing))
        )
    ]
    several = sum(1 for one in answer.corridors for other in one.lines if other.scenario == line.scenario) > 1
    if several and row.spread is not None:
        parts.append(
            translate("Dock", "Best in {share} % of the draws from the parameters’ ranges.").format(
                share=isolated(number(row.spread.wins_pct))
            )
        )
    return " ".join(parts)


def notes_on_line(line: Line, answer: Answer, names: Names) -> list[str]:
    """What limits a corridor in a scenario, and what decides whether it is the best."""
    notes = []
    deciding = answer.decisive.get(line.scenario)
    if line.route is not None and line.row.limit is not None:
        notes.append(
            translate("Dock", "Least published capacity: {value} Mt a year, {place}").format(
                value=isolated(line.row.limit.value), place=isolated(names.of(line.row.limit.subject_id))
            )
        )
    if line.route is not None and deciding is not None:
        notes.append(
            translate("Dock", "What decides between the best two: {parameter}").format(
                parameter=isolated(deciding.parameter.name)
            )
        )
    return notes


def not_offered(line: Line, names: Names) -> str:
    if line.row.none is None:
        return translate("Dock", "Not among the best ways of this scenario.")
    return reason(line.row.none, names)


def reason(none: Any, names: Names) -> str:
    """Why there is no route."""
    if none is None:
        return translate("Dock", "Not among the best ways of this scenario.")
    from ..network.words import no_route_text

    return no_route_text(none, translate, names.of)


def leg_name(leg: Any, names: Names) -> str:
    """One step of a route."""
    start = isolated(names.shown(leg.from_name))
    if leg.kind == "run":
        return f"{start} – {isolated(names.shown(leg.to_name))}"
    if leg.kind == "border" and not (leg.country and leg.other):
        said = translate("Dock", "Customs of {one}, {place}")
        return said.format(one=isolated(leg.other or leg.country), place=start)
    if leg.kind == "change" and leg.other and leg.other != leg.mode:
        said = translate("Dock", "{one} to {other}, {place}")
        return said.format(one=mode_name(leg.mode), other=mode_name(leg.other), place=start)
    said = {
        "border": translate("Dock", "Border {one}–{other}, {place}"),
        "gauge": translate("Dock", "Change of gauge, {place}"),
        "wait": translate("Dock", "Wait for the sailing, {place}"),
    }.get(leg.kind, translate("Dock", "Transshipment, {place}"))
    return said.format(one=isolated(leg.country), other=isolated(leg.other), place=start)


def step_name(leg: Any) -> str:
    """What kind of step it is, in a word."""
    if leg.kind == "run":
        return mode_name(leg.mode)
    return {
        "border": translate("Dock", "Border"),
        "gauge": translate("Dock", "Gauge"),
        "wait": translate("Dock", "Wait"),
        "change": translate("Dock", "Transfer"),
    }.get(leg.kind, leg.kind)


def line_text(corridor: Corridor, line: Line, names: Names) -> str:
    """One row of the table as a sentence, for those who hear it and for the clipboard."""
    head = f"{corridor_name(corridor, names)}, {scenario_name(line.scenario)}: "
    if line.route is None:
        return head + not_offered(line, names)
    values = line.route.values
    parts = [amount(values[measure], measure) for measure in ("time", "distance", "cost", "emissions")]
    parts.append(translate("Dock", "borders: {number}").format(number=line.route.borders))
    parts.append(translate("Dock", "transshipments: {number}").format(number=line.route.transfers))
    return head + typeset.semicolon(interface_language()).join(parts)


def whole_text(answer: Answer, names: Names) -> str:
    """Everything that the page shows, as text."""
    lines = [f"{names.shown(answer.origin)} – {names.shown(answer.destination)}", headline(answer, names)]
    lines += [line_text(corridor, line, names) for corridor in answer.corridors for line in corridor.lines]
    return typeset.without_isolates("\n".join(lines)).replace(_WORD_JOINER, "") + "\n"


# -- what went wrong ---------------------------------------------------------------------------------------------------


def problem(code: str, details: dict[str, Any], question: Question | None, choices: Iterable[Any]) -> str:
    """An error in the language of the interface; what can be chosen instead follows as links by the caller."""
    offered = bool(list(choices))
    text = isolated(str(details.get("text", "")))
    at_origin = question is None or str(details.get("text", "")).strip() == question.origin.strip()
    if code == "same_place":
        return translate("Dock", "Origin and destination are the same place. Choose another one.")
    if code == "ambiguous_place":
        said = translate("Dock", "“{text}” may mean several places:")
    elif code == "unknown_place" and offered:
        said = translate("Dock", "No place is called “{text}”. Similar:")
    elif code == "unknown_place":
        said = translate("Dock", "No place is called “{text}”. Try fewer letters, or pick the place on the map.")
    elif code == "far_from_network" and at_origin:
        said = translate("Dock", "The origin is {distance} km from the nearest line; at most {limit} km are allowed.")
    elif code == "far_from_network":
        said = translate(
            "Dock", "The destination is {distance} km from the nearest line; at most {limit} km are allowed."
        )
    else:
        return ""
    return said.format(text=text, distance=details.get("distance_km", ""), limit=details.get("limit_km", ""))
