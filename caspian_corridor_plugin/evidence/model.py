"""What is said, by whom and how sure: plain values that carry their evidence with them.

Lengths are kilometres, areas square kilometres, gauges millimetres. Dates are ISO 8601 in the precision
that is known (`2025`, `2025-07`, `2025-07-21`); an empty date means that none is known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Protocol

#: ``translate(context, text)``: the text in the reader's language, or the text itself.
Translate = Callable[[str, str], str]

#: The source that the atlas maps and cites before any other.
ARTICLE_ID = "alvefagh_2024"
#: The source that stands for the project's own judgement.
ASSUMPTION_ID = "assumption"


class LanguageLike(Protocol):
    """What the evidence room asks of a language: its code (`en`, `ar`, `pt_BR`) and its direction."""

    @property
    def code(self) -> str:
        """The language's code."""

    @property
    def is_rtl(self) -> bool:
        """Whether it is written from right to left."""


@dataclass(frozen=True)
class PlainLanguage:
    """A language that needs nothing but its code; useful in tests and scripts."""

    code: str = "en"
    is_rtl: bool = False


ENGLISH = PlainLanguage("en")
ARABIC = PlainLanguage("ar", is_rtl=True)


def untranslated(context: str, text: str) -> str:  # noqa: ARG001 (the shape that callers pass)
    """The English text as it is: a `translate` for when there is no other."""
    return text


def is_arabic(language: LanguageLike) -> bool:
    """Whether the reader gets the Arabic names and statements."""
    return language.code.replace("-", "_").split("_")[0] == "ar"


def in_language(english: str, arabic: str, language: LanguageLike) -> str:
    """The Arabic text for readers of Arabic where there is one, the English text otherwise."""
    if is_arabic(language):
        return arabic or english
    return english or arabic


class Verdict(Enum):
    """How a claim of the article stands against other sources."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    OVERTAKEN = "overtaken"
    SELF_CONTRADICTORY = "self_contradictory"
    NOT_CHECKED = "not_checked"

    @classmethod
    def of(cls, code: str) -> Verdict:
        """The verdict for a code; an unknown or empty code has not been checked."""
        for verdict in cls:
            if verdict.value == code:
                return verdict
        return cls.NOT_CHECKED


@dataclass(frozen=True)
class Source:
    """One publication; `csl` is its whole CSL-JSON item."""

    id: str
    title: str
    publisher: str = ""
    issued: str = ""
    url: str = ""
    language: str = ""
    accessed: str = ""
    csl: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_article(self) -> bool:
        """Whether this is the article that the atlas maps."""
        return self.id == ARTICLE_ID

    @property
    def is_assumption(self) -> bool:
        """Whether this is the project's own judgement and no publication."""
        return self.id == ASSUMPTION_ID


@dataclass(frozen=True)
class Claim:
    """One statement of the article in our own words, where it stands there, and how it holds up."""

    id: str
    source_id: str
    paragraph: str
    statement_en: str
    statement_ar: str
    locator: str = ""
    claim_type: str = ""
    geographic: bool = False
    period: str = ""
    subject_ids: tuple[str, ...] = ()
    feature_ids: tuple[str, ...] = ()
    verdict: Verdict = Verdict.NOT_CHECKED
    verdict_date: str = ""
    verdict_source_ids: tuple[str, ...] = ()
    verdict_note_en: str = ""
    verdict_note_ar: str = ""

    def statement(self, language: LanguageLike) -> str:
        """The statement in Arabic for readers of Arabic, in English for all others."""
        return in_language(self.statement_en, self.statement_ar, language)

    def verdict_note(self, language: LanguageLike) -> str:
        """Why the verdict is what it is, in Arabic or English."""
        return in_language(self.verdict_note_en, self.verdict_note_ar, language)


@dataclass(frozen=True)
class Fact:
    """A value with its unit, its date, its range and everyone who says so."""

    id: str
    subject_id: str
    attribute: str
    value: str
    unit: str = ""
    as_of: str = ""
    low: float | None = None
    high: float | None = None
    confidence: str = ""
    source_ids: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()
    note: str = ""
    subject_name: str = ""
    subject_name_ar: str = ""

    @property
    def number(self) -> float | None:
        """The value as a number in `unit`; None where it is words or a date."""
        return as_number(self.value)


@dataclass(frozen=True)
class Attribute:
    """What a fact is about: its name in both languages, and the group whose values compete."""

    code: str
    name_en: str
    name_ar: str
    group: str = ""

    def label(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.name_en, self.name_ar, language)


@dataclass(frozen=True)
class Unit:
    """A unit: its name in both languages and the quantity that it measures (`length`, `date` …)."""

    code: str
    name_en: str
    name_ar: str
    quantity: str = ""

    def label(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.name_en, self.name_ar, language)


@dataclass(frozen=True)
class Subject:
    """What claims and facts speak of: a subject of its own, or a corridor, section, place, event or council."""

    id: str
    name: str
    name_ar: str
    kind: str = ""

    def label(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.name, self.name_ar, language)


@dataclass(frozen=True)
class Corridor:
    """A corridor as a row of its own: its layer, its short name (the shield) and its sections in order."""

    id: str
    layer: str
    name: str
    name_ar: str
    short: str = ""
    named_by_article: bool = False
    section_ids: tuple[str, ...] = ()
    length_km: float | None = None
    claim_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""

    def label(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.name, self.name_ar, language)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the article, summarised in our own words."""

    number: str
    summary_en: str
    summary_ar: str

    def summary(self, language: LanguageLike) -> str:
        """The summary in Arabic or English."""
        return in_language(self.summary_en, self.summary_ar, language)


@dataclass(frozen=True)
class Parameter:
    """A number of the cost and time model, with its range in `unit`."""

    id: str
    name: str
    unit: str
    low: float | None
    central: float | None
    high: float | None
    applies_to: str = ""
    source_ids: tuple[str, ...] = ()
    assumption: bool = False
    note: str = ""


@dataclass(frozen=True)
class StatusChange:
    """Since when a section has a status (empty: since before this record), and who says so."""

    section_id: str
    from_date: str
    status: str
    source_ids: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class StatusAt:
    """The status on a chosen day: since when, until when (both in their own precision), and who says so."""

    status: str
    since: str = ""
    until: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Feature:
    """One row of a map layer. `length_km` is measured on the ellipsoid along the drawn line."""

    id: str
    layer: str
    name: str
    name_ar: str = ""
    name_local: str = ""
    name_ru: str = ""
    aliases: tuple[str, ...] = ()
    kind: str = ""
    status: str = ""
    valid_from: str = ""
    valid_to: str = ""
    geometry_class: str = ""
    claim_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""
    section_id: str = ""
    corridor_ids: tuple[str, ...] = ()
    mode: str = ""
    length_km: float | None = None
    official_km: float | None = None
    gauge_mm: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    electrified: str = ""
    tracks: int | None = None
    opened: str = ""
    from_name: str = ""
    to_name: str = ""
    from_name_ar: str = ""
    to_name_ar: str = ""
    drawn_how: str = ""
    official_km_source_ids: tuple[str, ...] = ()
    attributes_source_ids: tuple[str, ...] = ()
    area_km2: float | None = None
    distance_km: float | None = None
    rank: int | None = None
    gauge_break: bool = False
    coord_quality: str = ""
    date: str = ""
    date_end: str = ""
    place_id: str = ""

    @property
    def base_id(self) -> str:
        """The id without the period: what subjects, claims and facts point at."""
        return self.section_id or self.id.split("@", maxsplit=1)[0]

    def label(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.name, self.name_ar, language)

    @classmethod
    def from_mapping(cls, layer: str, row: Mapping[str, Any]) -> Feature:
        """The feature for a row's fields, as sqlite or a map layer hands them out.

        Unknown fields are passed over, absent and NULL ones are empty; nothing is raised.
        """
        values: dict[str, Any] = {"id": "", "name": ""}
        for names, read in _READERS:
            values.update((name, read(row, name)) for name in names if row.get(name) is not None)
        return cls(layer=layer, **values)


_TEXT_FIELDS = (
    "id",
    "name",
    "name_ar",
    "name_local",
    "name_ru",
    "kind",
    "status",
    "valid_from",
    "valid_to",
    "geometry_class",
    "note",
    "section_id",
    "mode",
    "electrified",
    "opened",
    "from_name",
    "to_name",
    "from_name_ar",
    "to_name_ar",
    "drawn_how",
    "coord_quality",
    "date",
    "date_end",
    "place_id",
)
_LIST_FIELDS = (
    "aliases",
    "claim_ids",
    "source_ids",
    "corridor_ids",
    "gauge_mm",
    "country",
    "official_km_source_ids",
    "attributes_source_ids",
)
_NUMBER_FIELDS = ("length_km", "official_km", "area_km2", "distance_km")
_WHOLE_FIELDS = ("tracks", "rank")


# -- reading loosely typed rows ----------------------------------------------------------------------------------------


def text(row: Mapping[str, Any], name: str) -> str:
    """A field as text; empty when absent, NULL or of a kind that only a null would have."""
    value = row.get(name)
    if isinstance(value, str):
        return value.strip()
    return str(value) if value is not None and _is_plain(value) else ""


def ids(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The items of a semicolon-separated field, each once."""
    return split_list(text(row, name))


def split_list(joined: str) -> tuple[str, ...]:
    """The items of a semicolon-separated list, each once, in order."""
    if not joined:
        return ()
    return tuple(dict.fromkeys(item.strip() for item in joined.split(";") if item.strip()))


def number(row: Mapping[str, Any], name: str) -> float | None:
    """A field as a number; None when it is absent, NULL or not a number."""
    return as_number(text(row, name))


def whole_number(row: Mapping[str, Any], name: str) -> int | None:
    """A field as a whole number; None when it is absent, NULL or not one."""
    value = number(row, name)
    return int(value) if value is not None and value == int(value) else None


def yes(row: Mapping[str, Any], name: str) -> bool:
    """Whether a yes/no field says yes."""
    return text(row, name).casefold() in ("yes", "true", "1")


def as_number(written: str) -> float | None:
    """A number from its plain notation (`-12.5`, `1e6`); None for anything else, infinities included."""
    try:
        value = float(written)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def _is_plain(value: object) -> bool:
    return isinstance(value, (int, float)) and value == value  # noqa: PLR0124 (NaN differs from itself)


_READERS: tuple[tuple[tuple[str, ...], Callable[[Mapping[str, Any], str], Any]], ...] = (
    (_TEXT_FIELDS, text),
    (_LIST_FIELDS, ids),
    (_NUMBER_FIELDS, number),
    (_WHOLE_FIELDS, whole_number),
    (("gauge_break",), yes),
)
