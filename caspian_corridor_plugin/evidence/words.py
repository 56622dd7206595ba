"""Codes of the tables as words: each through `translate("Popup", …)`, with the English text as a literal."""

from __future__ import annotations

from .model import Translate, Verdict


def readable(code: str) -> str:
    """An unknown code as people would write it."""
    return code.replace("_", " ")


def status(code: str, translate: Translate) -> str:
    """The word for a status."""
    return {
        "operational": translate("Popup", "in operation"),
        "under_construction": translate("Popup", "under construction"),
        "planned": translate("Popup", "planned"),
        "proposed": translate("Popup", "proposed"),
        "historic": translate("Popup", "historic"),
    }.get(code, readable(code))


def mode(code: str, translate: Translate) -> str:
    """The word for a mode of transport."""
    return {
        "rail": translate("Popup", "rail"),
        "rail_ferry": translate("Popup", "rail ferry"),
        "sea": translate("Popup", "sea"),
        "road": translate("Popup", "road"),
        "air": translate("Popup", "air"),
    }.get(code, readable(code))


def verdict(code: Verdict, translate: Translate) -> str:
    """The word for a verdict, as it stands on the badge."""
    return {
        Verdict.SUPPORTED: translate("Popup", "supported"),
        Verdict.CONTRADICTED: translate("Popup", "contradicted"),
        Verdict.OVERTAKEN: translate("Popup", "overtaken by events"),
        Verdict.SELF_CONTRADICTORY: translate("Popup", "contradicts itself"),
        Verdict.NOT_CHECKED: translate("Popup", "not checked"),
    }[code]


def geometry_class(code: str, translate: Translate) -> str:
    """How a line was drawn, as a clause."""
    return {
        "traced": translate("Popup", "traced along the track"),
        "through_stations": translate("Popup", "drawn through its stations"),
        "schematic": translate("Popup", "schematic: the course is approximate"),
        "endpoints": translate("Popup", "only the two ends are known; the line between them is straight"),
    }.get(code, readable(code))


def kind(code: str, translate: Translate) -> str:
    """The word for a kind of place, event or subject."""
    return {
        "station": translate("Popup", "station"),
        "border_crossing": translate("Popup", "border crossing"),
        "port": translate("Popup", "port"),
        "logistics_centre": translate("Popup", "logistics centre"),
        "city": translate("Popup", "city"),
        "airport": translate("Popup", "airport"),
        "energy_field": translate("Popup", "energy field"),
        "treaty": translate("Popup", "treaty"),
        "council": translate("Popup", "council"),
        "memorandum": translate("Popup", "memorandum"),
        "fund": translate("Popup", "fund"),
        "visit": translate("Popup", "visit"),
        "study": translate("Popup", "study"),
        "opening": translate("Popup", "opening"),
        "construction": translate("Popup", "construction"),
        "flight": translate("Popup", "flight"),
        "energy": translate("Popup", "energy"),
        "disruption": translate("Popup", "disruption"),
        "catchment": translate("Popup", "catchment"),
        "corridor": translate("Popup", "corridor"),
        "section": translate("Popup", "section"),
        "place": translate("Popup", "place"),
        "event": translate("Popup", "event"),
        **_modes_as_kinds(translate),
    }.get(code, readable(code))


def _modes_as_kinds(translate: Translate) -> dict[str, str]:
    return {code: mode(code, translate) for code in ("rail", "rail_ferry", "sea", "road", "air")}


def coordinate_quality(code: str, translate: Translate) -> str:
    """How sure a place's position is, as a clause."""
    return {
        "verified": translate("Popup", "position checked against the map of OpenStreetMap"),
        "sourced": translate("Popup", "position as its source gives it"),
        "approximate": translate("Popup", "position approximate"),
    }.get(code, readable(code))


def electrified(code: str, translate: Translate) -> str:
    """Whether a line is electrified."""
    return {
        "yes": translate("Popup", "yes"),
        "no": translate("Popup", "no"),
        "partly": translate("Popup", "partly"),
    }.get(code, readable(code))


def country(code: str, translate: Translate) -> str:
    """The everyday name of a country by its ISO 3166 code; the code itself for those outside the region."""
    return {
        "AF": translate("Popup", "Afghanistan"),
        "AM": translate("Popup", "Armenia"),
        "AZ": translate("Popup", "Azerbaijan"),
        "BG": translate("Popup", "Bulgaria"),
        "CN": translate("Popup", "China"),
        "GE": translate("Popup", "Georgia"),
        "IR": translate("Popup", "Iran"),
        "KG": translate("Popup", "Kyrgyzstan"),
        "KZ": translate("Popup", "Kazakhstan"),
        "RO": translate("Popup", "Romania"),
        "RU": translate("Popup", "Russia"),
        "TJ": translate("Popup", "Tajikistan"),
        "TM": translate("Popup", "Turkmenistan"),
        "TR": translate("Popup", "Türkiye"),
        "UA": translate("Popup", "Ukraine"),
        "UZ": translate("Popup", "Uzbekistan"),
    }.get(code, code)


def amount(number: str, unit: str, power: int, translate: Translate) -> str:
    """A number of units in words: `power` 9 and 6 say billion and million. The unit may be empty."""
    shown = {
        9: translate("Popup", "{number} billion {unit}"),
        6: translate("Popup", "{number} million {unit}"),
    }.get(power, translate("Popup", "{number} {unit}"))
    return shown.format(number=number, unit=unit).strip()


def unit_symbol(code: str) -> str:
    """The international symbol of a unit; empty where it is said in words."""
    return _SYMBOLS.get(code, "")


_SYMBOLS = {
    "km": "km",
    "m": "m",
    "mm": "mm",
    "km2": "km²",
    "m3": "m³",
    "km_h": "km/h",
    "km_per_day": "km/d",
    "percent": "%",
    "TEU": "TEU",
}


def confidence(code: str, translate: Translate) -> str:
    """How sure a figure is."""
    return {
        "high": translate("Popup", "high confidence"),
        "medium": translate("Popup", "medium confidence"),
        "low": translate("Popup", "low confidence"),
    }.get(code, readable(code))
