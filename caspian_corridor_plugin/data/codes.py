"""Codes of the tables and their words, each once: `STATUS.word("planned", translate)`.

A vocabulary is closed: the compiler refuses a code that it lacks. Words are English literals that `make
translations-update` carries into i18n/, so that a language remains one file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .language import NOTHING, Text, Translate


@dataclass(frozen=True)
class Code:
    """One code: its word, and where a single word says too little, a clause."""

    code: str
    text: Text
    long: Text = NOTHING


class Vocabulary:
    """The codes of one kind of column, in their order."""

    def __init__(self, name: str, *codes: Code) -> None:
        self.name = name
        self._codes = {one.code: one for one in codes}

    def __iter__(self) -> Iterator[Code]:
        return iter(self._codes.values())

    def __contains__(self, code: object) -> bool:
        return code in self._codes

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in their order."""
        return tuple(self._codes)

    def word(self, code: str, translate: Translate) -> str:
        """Return the word for a code; an unknown code comes back as people would write it."""
        found = self._codes.get(code)
        return found.text.in_words(translate) if found else readable(code)

    def clause(self, code: str, translate: Translate) -> str:
        """Return what the code means in a clause, or its word where that says enough."""
        found = self._codes.get(code)
        return (found.long or found.text).in_words(translate) if found else readable(code)


def readable(code: str) -> str:
    """Return an unknown code as people would write it: `border_crossing` gives "border crossing"."""
    return code.replace("_", " ")


STATUS = Vocabulary(
    "status",
    Code("operational", Text("Codes", "in operation")),
    Code("under_construction", Text("Codes", "under construction")),
    Code("planned", Text("Codes", "planned")),
    Code("proposed", Text("Codes", "proposed")),
    Code("historic", Text("Codes", "historic")),
)
MODE = Vocabulary(
    "mode",
    Code("rail", Text("Codes", "rail")),
    Code("rail_ferry", Text("Codes", "rail ferry")),
    Code("sea", Text("Codes", "sea")),
    Code("road", Text("Codes", "road")),
    Code("air", Text("Codes", "air")),
)
GEOMETRY_CLASS = Vocabulary(
    "geometry_class",
    Code("traced", Text("Codes", "traced"), Text("Codes", "traced along the track")),
    Code("through_stations", Text("Codes", "drawn through its stations")),
    Code("schematic", Text("Codes", "schematic"), Text("Codes", "schematic: the course is approximate")),
    Code(
        "endpoints",
        Text("Codes", "only its ends are known"),
        Text("Codes", "only the two ends are known; the line between them is straight"),
    ),
)
PLACE_KIND = Vocabulary(
    "place_kind",
    Code("station", Text("Codes", "station")),
    Code("border_crossing", Text("Codes", "border crossing")),
    Code("port", Text("Codes", "port")),
    Code("logistics_centre", Text("Codes", "logistics centre")),
    Code("city", Text("Codes", "city")),
    Code("airport", Text("Codes", "airport")),
    Code("energy_field", Text("Codes", "energy field")),
)
EVENT_KIND = Vocabulary(
    "event_kind",
    Code("treaty", Text("Codes", "treaty")),
    Code("council", Text("Codes", "council")),
    Code("memorandum", Text("Codes", "memorandum")),
    Code("fund", Text("Codes", "fund")),
    Code("visit", Text("Codes", "visit")),
    Code("study", Text("Codes", "study")),
    Code("opening", Text("Codes", "opening")),
    Code("construction", Text("Codes", "construction")),
    Code("flight", Text("Codes", "flight")),
    Code("energy", Text("Codes", "energy")),
    Code("disruption", Text("Codes", "disruption")),
)
#: What else a feature or a subject may be.
SUBJECT_KIND = Vocabulary(
    "subject_kind",
    Code("corridor", Text("Codes", "corridor")),
    Code("section", Text("Codes", "section")),
    Code("place", Text("Codes", "place")),
    Code("event", Text("Codes", "event")),
    Code("catchment", Text("Codes", "catchment")),
    Code("railway", Text("Codes", "railway")),
    Code("traffic", Text("Codes", "traffic")),
    Code("performance", Text("Codes", "performance")),
    Code("partnership", Text("Codes", "partnership")),
    Code("trade", Text("Codes", "trade")),
    Code("logistics", Text("Codes", "logistics")),
    Code("investment", Text("Codes", "investment")),
    Code("environment", Text("Codes", "environment")),
    Code("bridge", Text("Codes", "bridge")),
)
#: Gravest first: what a reader must not miss stands before what reassures.
VERDICT = Vocabulary(
    "verdict",
    Code("contradicted", Text("Codes", "contradicted")),
    Code("self_contradictory", Text("Codes", "contradicts itself")),
    Code("overtaken", Text("Codes", "overtaken by events")),
    Code("partly", Text("Codes", "partly supported")),
    Code("supported", Text("Codes", "supported")),
    Code("judgement", Text("Codes", "a judgement"), Text("Codes", "an opinion that no source can settle")),
    Code("not_checked", Text("Codes", "not checked")),
)
YES_NO = Vocabulary("yes_no", Code("yes", Text("Codes", "yes")), Code("no", Text("Codes", "no")))
ELECTRIFIED = Vocabulary(
    "electrified",
    Code("yes", Text("Codes", "yes")),
    Code("no", Text("Codes", "no")),
    Code("partly", Text("Codes", "partly")),
)
CONFIDENCE = Vocabulary(
    "confidence",
    Code("high", Text("Codes", "high confidence")),
    Code("medium", Text("Codes", "medium confidence")),
    Code("low", Text("Codes", "low confidence")),
)
COORD_QUALITY = Vocabulary(
    "coord_quality",
    Code("verified", Text("Codes", "verified"), Text("Codes", "position checked against the map of OpenStreetMap")),
    Code("sourced", Text("Codes", "as its source gives it"), Text("Codes", "position as its source gives it")),
    Code("approximate", Text("Codes", "approximate"), Text("Codes", "position approximate")),
)
#: What a fact's value is: a measured or agreed figure, or one that speaks of what is to come.
NATURE = Vocabulary(
    "nature",
    Code("measured", Text("Codes", "measured or recorded")),
    Code("planned", Text("Codes", "plan or target")),
    Code("forecast", Text("Codes", "forecast")),
    Code("estimate", Text("Codes", "estimate")),
)
BORDER_STATUS = Vocabulary(
    "border_status",
    Code("recognised", Text("Codes", "recognised border")),
    Code("disputed", Text("Codes", "disputed border")),
)
WATER_KIND = Vocabulary(
    "water_kind",
    Code("sea", Text("Codes", "sea")),
    Code("lake", Text("Codes", "lake")),
    Code("river", Text("Codes", "river")),
    Code("canal", Text("Codes", "canal")),
    Code("country", Text("Codes", "country")),
)
#: Everyday names by ISO 3166 alpha-2; codes of countries outside the region stay as they are.
COUNTRY = Vocabulary(
    "country",
    Code("AF", Text("Codes", "Afghanistan")),
    Code("AM", Text("Codes", "Armenia")),
    Code("AZ", Text("Codes", "Azerbaijan")),
    Code("BG", Text("Codes", "Bulgaria")),
    Code("CN", Text("Codes", "China")),
    Code("GE", Text("Codes", "Georgia")),
    Code("IR", Text("Codes", "Iran")),
    Code("KG", Text("Codes", "Kyrgyzstan")),
    Code("KZ", Text("Codes", "Kazakhstan")),
    Code("RO", Text("Codes", "Romania")),
    Code("RU", Text("Codes", "Russia")),
    Code("TJ", Text("Codes", "Tajikistan")),
    Code("TM", Text("Codes", "Turkmenistan")),
    Code("TR", Text("Codes", "Türkiye")),
    Code("UA", Text("Codes", "Ukraine")),
    Code("UZ", Text("Codes", "Uzbekistan")),
)
#: Units that columns are given in; the facts' own units stand in the table of units.
UNIT = Vocabulary(
    "unit",
    Code("km", Text("Codes", "km")),
    Code("m", Text("Codes", "m")),
    Code("mm", Text("Codes", "mm")),
    Code("km2", Text("Codes", "km²")),
    Code("percent", Text("Codes", "per cent")),
    Code("degree", Text("Codes", "degrees")),
)

VOCABULARIES: dict[str, Vocabulary] = {
    one.name: one
    for one in (
        STATUS,
        MODE,
        GEOMETRY_CLASS,
        PLACE_KIND,
        EVENT_KIND,
        SUBJECT_KIND,
        VERDICT,
        YES_NO,
        ELECTRIFIED,
        CONFIDENCE,
        COORD_QUALITY,
        NATURE,
        BORDER_STATUS,
        WATER_KIND,
        COUNTRY,
        UNIT,
    )
}
_KINDS = (PLACE_KIND, EVENT_KIND, MODE, SUBJECT_KIND)


def kind(code: str, translate: Translate) -> str:
    """Return the word for the kind of a feature or subject: of a place, an event, a line or anything else."""
    found = next((one for one in _KINDS if code in one), SUBJECT_KIND)
    return found.word(code, translate)
