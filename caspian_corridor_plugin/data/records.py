"""Typed records of the compiled tables: one record for one concept, each value with its own sources.

Lengths are km, areas km², gauges mm, coordinates degrees on WGS 84. Dates are ISO 8601 in the precision that is known
(`2025`, `2025-07`, `2025-07-21`); an empty date means that none is known. The names of fields are the names of
columns, so that `read` needs nothing but the schema.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from enum import Enum
from typing import Any, ClassVar, TypeVar

from . import links, schema
from .language import LanguageLike, base_code, in_language

Row = Mapping[str, Any]

#: The source that the atlas maps and cites before any other.
ARTICLE_ID = "alvefagh_2024"
#: The source that stands for the project's own judgement.
ASSUMPTION_ID = "assumption"


class Verdict(Enum):
    """How a claim of the article stands against other sources, gravest first; words are in `codes.VERDICT`."""

    CONTRADICTED = "contradicted"
    SELF_CONTRADICTORY = "self_contradictory"
    OVERTAKEN = "overtaken"
    PARTLY = "partly"
    SUPPORTED = "supported"
    JUDGEMENT = "judgement"
    NOT_CHECKED = "not_checked"

    @classmethod
    def of(cls, code: str) -> Verdict:
        """Return the verdict for a code; an unknown or empty code has not been checked."""
        for verdict in cls:
            if verdict.value == code:
                return verdict
        return cls.NOT_CHECKED

    @property
    def needs_source(self) -> bool:
        """True where the verdict rests on sources other than the article; an opinion rests on none."""
        return self in (Verdict.CONTRADICTED, Verdict.OVERTAKEN, Verdict.PARTLY, Verdict.SUPPORTED)


def _own_name(english: str, arabic: str, russian: str, language: LanguageLike) -> str:
    own = {"ar": arabic, "ru": russian}.get(base_code(language.code), "")
    return own or english or arabic


@dataclass(frozen=True)
class Source:
    """One publication; `csl` is its whole CSL-JSON item."""

    TABLE: ClassVar[str] = "sources"

    id: str
    title: str
    publisher: str = ""
    issued: str = ""
    url: str = ""
    language: str = ""
    accessed: str = ""
    csl: Mapping[str, Any] = field(default_factory=dict)
    title_translation: str = ""

    @property
    def is_article(self) -> bool:
        """True for the article that the atlas maps."""
        return self.id == ARTICLE_ID

    @property
    def is_assumption(self) -> bool:
        """True for the project's own judgement, which is no publication."""
        return self.id == ASSUMPTION_ID


@dataclass(frozen=True)
class Claim:
    """One statement of the article in our own words, where it stands there, and how it holds up."""

    TABLE: ClassVar[str] = "claims"

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
        """Return the statement in Arabic for readers of Arabic, in English for all others."""
        return in_language(self.statement_en, self.statement_ar, language)

    def verdict_note(self, language: LanguageLike) -> str:
        """Return why the verdict is what it is, in Arabic or English."""
        return in_language(self.verdict_note_en, self.verdict_note_ar, language)


@dataclass(frozen=True)
class Fact:
    """A value with its unit, its day, its range and everyone who says so.

    `as_of` is the day that it speaks of, `said_on` that on which a plan or forecast was made, `period` the time that
    it covers, `scope` what exactly was counted.
    """

    TABLE: ClassVar[str] = "facts"

    id: str
    subject_id: str
    attribute: str
    value: str
    unit: str = ""
    scope: str = ""
    period: str = ""
    as_of: str = ""
    said_on: str = ""
    nature: str = ""
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
    """What a fact is about, and the group whose values compete.

    Values of the group that differ by at most `tolerance_pct` per cent agree; with `needs_scope`, values of different
    scopes are not compared.
    """

    TABLE: ClassVar[str] = "attributes"

    attribute: str
    name_en: str
    name_ar: str = ""
    group: str = ""
    tolerance_pct: float | None = None
    needs_scope: bool = False
    name_ru: str = ""

    @property
    def code(self) -> str:
        """The attribute's code."""
        return self.attribute

    def label(self, language: LanguageLike) -> str:
        """Return the name in the reader's language, in English where it is missing."""
        return _own_name(self.name_en, self.name_ar, self.name_ru, language)


@dataclass(frozen=True)
class Scope:
    """What exactly a figure counts or measures."""

    TABLE: ClassVar[str] = "scopes"

    scope: str
    name_en: str
    name_ar: str = ""
    name_ru: str = ""

    def label(self, language: LanguageLike) -> str:
        """Return the name in the reader's language, in English where it is missing."""
        return _own_name(self.name_en, self.name_ar, self.name_ru, language)


@dataclass(frozen=True)
class Unit:
    """A unit and the quantity that it measures (`length`, `date` …)."""

    TABLE: ClassVar[str] = "units"

    unit: str
    name_en: str
    name_ar: str = ""
    quantity: str = ""
    name_ru: str = ""

    @property
    def code(self) -> str:
        """The unit's code."""
        return self.unit

    def label(self, language: LanguageLike) -> str:
        """Return the name in the reader's language, in English where it is missing."""
        return _own_name(self.name_en, self.name_ar, self.name_ru, language)


@dataclass(frozen=True)
class Subject:
    """What claims and facts speak of: a subject of its own, or a corridor, section, place, event or council."""

    TABLE: ClassVar[str] = "subjects"

    id: str
    name: str
    name_ar: str = ""
    kind: str = ""

    def label(self, language: LanguageLike) -> str:
        """Return the name in Arabic or English."""
        return in_language(self.name, self.name_ar, language)


@dataclass(frozen=True)
class Corridor:
    """A corridor: its layer, its short name (the shield) and its sections in order of travel."""

    TABLE: ClassVar[str] = "corridors"

    id: str
    layer: str
    name: str
    name_ar: str = ""
    short: str = ""
    named_by_article: bool = False
    section_ids: tuple[str, ...] = ()
    length_km: float | None = None
    claim_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""

    def label(self, language: LanguageLike) -> str:
        """Return the name in Arabic or English."""
        return in_language(self.name, self.name_ar, language)


@dataclass(frozen=True)
class Section:
    """A stretch of line that corridors share, as it is on the day of the data."""

    TABLE: ClassVar[str] = "sections"

    id: str
    name: str
    from_id: str
    to_id: str
    name_ar: str = ""
    name_ru: str = ""
    mode: str = ""
    status: str = ""
    country: tuple[str, ...] = ()
    length_km: float | None = None
    official_km: float | None = None
    gauge_mm: tuple[int, ...] = ()
    electrified: str = ""
    tracks: int | None = None
    opened: str = ""
    geometry_class: str = ""
    corridor_ids: tuple[str, ...] = ()
    claim_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()

    def label(self, language: LanguageLike) -> str:
        """Return the name in the reader's language where the section has it, in English otherwise."""
        return _own_name(self.name, self.name_ar, self.name_ru, language)

    @property
    def travelled_km(self) -> float:
        """The official length, or that of the drawn line where none is stated; 0 where neither is known."""
        return self.official_km or self.length_km or 0.0


@dataclass(frozen=True)
class Place:
    """A place with its names in several scripts and its position."""

    TABLE: ClassVar[str] = "places"

    id: str
    name: str
    name_ar: str = ""
    name_ru: str = ""
    name_local: str = ""
    aliases: tuple[str, ...] = ()
    country: str = ""
    kind: str = ""
    rank: int = 4
    unlocode: str = ""
    iata: str = ""
    wikidata: str = ""
    station_code: str = ""
    lon: float = 0.0
    lat: float = 0.0

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling, the English one first, each once."""
        spellings = (self.name, self.name_local, self.name_ar, self.name_ru, *self.aliases)
        return tuple(dict.fromkeys(name for name in spellings if name))

    @property
    def identifiers(self) -> tuple[str, ...]:
        """Codes of public lists by which the place may be named: UN/LOCODE, IATA, Wikidata, station code."""
        return tuple(code for code in (self.unlocode, self.iata, self.wikidata, self.station_code) if code)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the article, summarised in our own words."""

    TABLE: ClassVar[str] = "paragraphs"

    paragraph: str
    summary_en: str
    summary_ar: str = ""

    @property
    def number(self) -> str:
        """The paragraph's number."""
        return self.paragraph

    def summary(self, language: LanguageLike) -> str:
        """Return the summary in Arabic or English."""
        return in_language(self.summary_en, self.summary_ar, language)


@dataclass(frozen=True)
class Parameter:
    """A number of the model of cost and time, with its range in `unit` and what it applies to."""

    TABLE: ClassVar[str] = "parameters"

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

    TABLE: ClassVar[str] = "section_status"

    section_id: str
    from_date: str
    status: str
    source_ids: tuple[str, ...] = ()
    note: str = ""
    tracks: int | None = None
    electrified: str = ""


@dataclass(frozen=True)
class AttributeChange:
    """Since when an attribute of a section has a value (empty: since before this record), and who says so."""

    TABLE: ClassVar[str] = "section_attributes"

    section_id: str
    attribute: str
    value: str
    from_date: str = ""
    source_ids: tuple[str, ...] = ()
    assumption: bool = False
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
    """One row of a map layer; what a layer has no column for stays empty."""

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
    geometry_source_ids: tuple[str, ...] = ()
    status_source_ids: tuple[str, ...] = ()
    note: str = ""
    section_id: str = ""
    corridor_ids: tuple[str, ...] = ()
    mode: str = ""
    length_km: float | None = None
    official_km: float | None = None
    official_km_source_ids: tuple[str, ...] = ()
    gauge_mm: tuple[int, ...] = ()
    gauge_source_ids: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    electrified: str = ""
    electrified_source_ids: tuple[str, ...] = ()
    tracks: int | None = None
    tracks_source_ids: tuple[str, ...] = ()
    opened: str = ""
    opened_source_ids: tuple[str, ...] = ()
    from_name: str = ""
    to_name: str = ""
    from_name_ar: str = ""
    to_name_ar: str = ""
    from_name_ru: str = ""
    to_name_ru: str = ""
    drawn_how: str = ""
    area_km2: float | None = None
    distance_km: float | None = None
    rank: int | None = None
    gauge_break: bool = False
    coord_quality: str = ""
    unlocode: str = ""
    iata: str = ""
    wikidata: str = ""
    station_code: str = ""
    osm_node: str = ""
    identifier_source_ids: tuple[str, ...] = ()
    date: str = ""
    date_end: str = ""
    place_id: str = ""

    @property
    def base_id(self) -> str:
        """The id without the period: what subjects, claims and facts point at."""
        return self.section_id or self.id.split("@", maxsplit=1)[0]

    def label(self, language: LanguageLike) -> str:
        """Return the name in the reader's language where the row has it, in English otherwise."""
        return _own_name(self.name, self.name_ar, self.name_ru, language)

    def sources_of(self, column: str) -> tuple[str, ...]:
        """Return the ids of the sources of one value: its own, or those of the row where none are told apart."""
        declared = _MAP_COLUMNS.get(column)
        own: tuple[str, ...] = getattr(self, declared.sources_in, ()) if declared and declared.sources_in else ()
        return own or self.geometry_source_ids or self.source_ids

    @classmethod
    def from_mapping(cls, layer: str, row: Row) -> Feature:
        """Return the feature for a row's fields, as SQLite or a map layer hands them out.

        Unknown fields are passed over, absent and NULL ones are empty; nothing is raised.
        """
        return cls(layer=layer, **{"id": "", "name": "", **_values(_readers(cls), row)})


#: Every column of a map layer, whichever has it.
_MAP_COLUMNS: dict[str, schema.Column] = {
    column.name: column for table in reversed(schema.MAP_LAYERS) for column in table.columns
}

# --- reading loosely typed rows ---------------------------------------------------------------------------------------

Record = TypeVar("Record")
Reader = Callable[[Row, str], Any]


def read_all(record: type[Record], rows: Iterable[Row]) -> list[Record]:
    """Return a record for each row of its table; absent, NULL and unusable cells leave a field at its default."""
    readers = _readers(record)
    blank = _blanks(record)
    return [record(**{**blank, **_values(readers, row)}) for row in rows]


def places(rows: Iterable[Row]) -> list[Place]:
    """Return a place for each row of `places` or `energy`, with its position from `lon`, `lat` or the geometry."""
    readers, blank = _readers(Place), _blanks(Place)
    found = []
    for row in rows:
        lon, lat = (row.get("lon"), row.get("lat")) if row.get("lon") is not None else point_of(row.get("geom"))
        found.append(Place(**{**blank, **_values(readers, row), "lon": float(lon or 0.0), "lat": float(lat or 0.0)}))
    return found


def grouped(rows: Iterable[Row], key: str, value: str) -> dict[str, tuple[str, ...]]:
    """Return the values of one column by those of another, each once, in the order of the rows."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        found.setdefault(text(row, key), {})[text(row, value)] = None
    return {one: tuple(many) for one, many in found.items()}


def text(row: Row, name: str) -> str:
    """Return a field as text; empty when absent, NULL or of a kind that only a null would have."""
    value = row.get(name)
    if isinstance(value, str):
        return value.strip()
    return str(value) if value is not None and _is_plain(value) else ""


def ids(row: Row, name: str) -> tuple[str, ...]:
    """Return the items of a semicolon-separated field, each once."""
    return links.split(text(row, name))


def number(row: Row, name: str) -> float | None:
    """Return a field as a number; None when it is absent, NULL or not a number."""
    return as_number(text(row, name))


def whole_number(row: Row, name: str) -> int | None:
    """Return a field as a whole number; None when it is absent, NULL or not one."""
    value = number(row, name)
    return int(value) if value is not None and value == int(value) else None


def whole_numbers(row: Row, name: str) -> tuple[int, ...]:
    """Return the whole numbers of a list; what is no number is passed over."""
    return tuple(int(item) for item in ids(row, name) if item.isascii() and item.isdigit())


def yes(row: Row, name: str) -> bool:
    """Return True where a yes/no field says yes."""
    return text(row, name).casefold() in ("yes", "true", "1")


def as_number(written: str) -> float | None:
    """Return a number from its plain notation (`-12.5`, `1e6`); None for anything else, infinities included."""
    try:
        value = float(written)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def _is_plain(value: object) -> bool:
    return isinstance(value, (int, float)) and value == value  # noqa: PLR0124 (NaN differs from itself)


class UnreadableCellError(ValueError):
    """A cell that must hold JSON holds none; names the row."""


def _json(row: Row, name: str) -> Mapping[str, Any]:
    try:
        found = json.loads(text(row, name) or "{}")
    except ValueError as error:
        raise UnreadableCellError(f"{text(row, 'id')}.{name}") from error
    return found if isinstance(found, dict) else {}


def _verdict(row: Row, name: str) -> Verdict:
    return Verdict.of(text(row, name))


_FORMS: dict[str, Reader] = {
    schema.LIST: ids,
    schema.INTEGERS: whole_numbers,
    schema.YES_NO: yes,
    schema.JSON: _json,
}
_KINDS: dict[str, Reader] = {schema.INTEGER: whole_number, schema.REAL: number}


def _readers(record: Any) -> tuple[tuple[str, Reader], ...]:
    """How each field of a record is read; worked out once."""
    if record not in _READERS:
        _READERS[record] = _make_readers(record)
    return _READERS[record]


_READERS: dict[Any, tuple[tuple[str, Reader], ...]] = {}


def _make_readers(record: Any) -> tuple[tuple[str, Reader], ...]:
    """How each field of a record is read: as the schema declares its column."""
    columns = _MAP_COLUMNS if record is Feature else {one.name: one for one in schema.TABLES[record.TABLE].columns}
    found: list[tuple[str, Reader]] = []
    for one in fields(record):
        column = columns.get(one.name)
        if column is None:
            continue
        reader = _FORMS.get(column.form) or _KINDS.get(column.kind) or text
        found.append((one.name, _verdict if record is Claim and one.name == "verdict" else reader))
    return tuple(found)


def _values(readers: Iterable[tuple[str, Reader]], row: Row) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, reader in readers:
        if row.get(name) is not None:
            value = reader(row, name)
            if value is not None:
                found[name] = value
    return found


def _blanks(record: Any) -> Mapping[str, Any]:
    """What the fields without a default hold where the row says nothing."""
    numbers = {name for name, reader in _readers(record) if reader in (number, whole_number)}
    return {
        one.name: None if one.name in numbers else ""
        for one in fields(record)
        if one.default is MISSING and one.default_factory is MISSING
    }


# --- plain geometry of the GeoPackage ---------------------------------------------------------------------------------

_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_LINE, _MULTI_LINE = 2, 5


def point_of(geometry: bytes | None) -> tuple[float, float]:
    """Return longitude and latitude of a GeoPackage point, degrees; 0, 0 where there is none."""
    if not geometry:
        return 0.0, 0.0
    start = 8 + _ENVELOPE_BYTES[(geometry[3] >> 1) & 7]
    order = "<" if geometry[start] else ">"
    lon, lat = struct.unpack_from(order + "dd", geometry, start + 5)
    return float(lon), float(lat)


def line_of(geometry: bytes) -> list[tuple[float, float]]:
    """Return the vertices of a GeoPackage line, or of a multi-line of one part; empty for any other.

    Raises struct.error for a geometry that is cut short.
    """
    at = 8 + _ENVELOPE_BYTES[(geometry[3] >> 1) & 7]
    order = "<" if geometry[at] else ">"
    kind, count = struct.unpack_from(order + "II", geometry, at + 1)
    if kind == _MULTI_LINE:
        if count != 1:
            return []
        at += 9
        order = "<" if geometry[at] else ">"
        kind, count = struct.unpack_from(order + "II", geometry, at + 1)
    if kind != _LINE:
        return []
    values = struct.unpack_from(f"{order}{2 * count}d", geometry, at + 9)
    return list(zip(values[::2], values[1::2]))
