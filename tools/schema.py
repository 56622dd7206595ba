"""The source tables of resources/source/, in code; the compiled tables are declared in the plugin's data/schema.py.

Lengths are km, gauges mm, areas km2, deviations m; coordinates are WGS 84 degrees, lon then lat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from caspian_corridor_plugin.data import codes
from caspian_corridor_plugin.data.schema import LINE_LAYERS, SECTION_ATTRIBUTES

#: The day that the data speaks for: rows that hold on this day keep the plain section id.
DATA_VERSION = "2026-11-23"

#: Degrees: west, south, east, north. Everything drawn lies inside, flights and the Black Sea included.
REGION = (24.0, 33.0, 84.0, 54.0)

#: A section must start and end this close to its places, in metres.
ENDPOINT_TOLERANCE_M = 50.0
#: Drawn and official length may differ by this share before the section must say why.
LENGTH_TOLERANCE = 0.05
#: A track counts as followed when the drawn line is this close to it, in metres.
FOLLOWED_WITHIN_M = 250.0
#: The article may be quoted with this many words at most.
LOCATOR_WORDS = 8

#: The corridor whose surroundings the catchment layer shows.
CATCHMENT_CORRIDOR = "ctcn_core"

STATUSES = codes.STATUS.codes
MODES = codes.MODE.codes
GEOMETRY_CLASSES = codes.GEOMETRY_CLASS.codes
PLACE_KINDS = codes.PLACE_KIND.codes
EVENT_KINDS = codes.EVENT_KIND.codes
VERDICTS = codes.VERDICT.codes
YES_NO = codes.YES_NO.codes
ELECTRIFIED = codes.ELECTRIFIED.codes
CONFIDENCES = codes.CONFIDENCE.codes
COORD_QUALITIES = codes.COORD_QUALITY.codes
NATURES = codes.NATURE.codes

#: Quantities of units.csv whose values are no numbers, and are shown without their unit.
NUMBERLESS = ("date", "period", "text")

#: What claims and facts may speak of: a name for "any of these tables".
ANY_SUBJECT = ("subjects", "corridors", "sections", "places", "events", "councils", "catchments")

# Kinds of column
ID = "id"
TEXT = "text"
TEXTS = "texts"
INTEGER = "integer"
INTEGERS = "integers"
NUMBER = "number"
DATE = "date"
PERIOD = "period"
CODE = "code"
COUNTRY = "country"
COUNTRIES = "countries"
REF = "ref"
REFS = "refs"


@dataclass(frozen=True)
class Column:
    """One column of a source table.

    `targets` are the tables whose ids it may hold, `pattern` what a text must look like in full; a file may do without
    an `optional` column.
    """

    name: str
    kind: str = TEXT
    required: bool = False
    codes: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    pattern: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Table:
    """One source table; `key` names the columns that no two rows may share."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    #: True where a tree may do without the file.
    optional: bool = False

    @property
    def file(self) -> str:
        """The file's name in resources/source/."""
        return f"{self.name}.csv"


def _id() -> Column:
    return Column("id", ID, required=True)


def _text(name: str, required: bool = False) -> Column:
    return Column(name, TEXT, required)


def _must(name: str) -> Column:
    return Column(name, TEXT, required=True)


def _code(name: str, codes: tuple[str, ...], required: bool = True) -> Column:
    return Column(name, CODE, required, codes=codes)


def _date(name: str, required: bool = False) -> Column:
    return Column(name, DATE, required)


def _ref(name: str, *targets: str, required: bool = True) -> Column:
    return Column(name, REF, required, targets=targets)


def _refs(name: str, *targets: str, required: bool = False) -> Column:
    return Column(name, REFS, required, targets=targets)


def _number(
    name: str,
    required: bool = False,
    low: float | None = None,
    high: float | None = None,
) -> Column:
    return Column(name, NUMBER, required, low=low, high=high)


def _integer(
    name: str,
    required: bool = False,
    low: float | None = None,
    high: float | None = None,
) -> Column:
    return Column(name, INTEGER, required, low=low, high=high)


def _may(column: Column) -> Column:
    """The column, which a file may do without."""
    return replace(column, optional=True)


def _coded(name: str, pattern: str) -> Column:
    """A code of a public list that a place may have."""
    return Column(name, TEXT, pattern=pattern, optional=True)


_CITED = _refs("source_ids", "sources", required=True)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table(
            "places",
            (
                _id(),
                _must("name_en"),
                _text("name_local"),
                _must("name_ar"),
                _text("name_ru"),
                Column("aliases", TEXTS),
                Column("country", COUNTRY, required=True),
                _code("kind", PLACE_KINDS),
                _number("lon", True, REGION[0], REGION[2]),
                _number("lat", True, REGION[1], REGION[3]),
                _code("coord_quality", COORD_QUALITIES),
                _integer("rank", True, 1, 4),
                _code("gauge_break", YES_NO),
                _code("status", STATUSES),
                _date("valid_from"),
                _date("valid_to"),
                _text("osm_node"),
                _coded("unlocode", r"[A-Z]{2}[A-Z2-9]{3}"),
                _coded("iata", r"[A-Z]{3}"),
                _coded("wikidata", r"Q[1-9][0-9]*"),
                _coded("station_code", r"[0-9]{5,7}"),
                _may(_refs("identifier_source_ids", "sources")),
                _CITED,
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "corridors",
            (
                _id(),
                _code("layer", LINE_LAYERS),
                _must("name_en"),
                _must("name_ar"),
                _text("short"),
                _code("named_by_article", YES_NO),
                _CITED,
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "corridor_sections",
            (
                _ref("corridor_id", "corridors"),
                _integer("seq", True, 1),
                _ref("section_id", "sections"),
                _code("reversed", YES_NO),
            ),
            ("corridor_id", "seq"),
        ),
        Table(
            "sections",
            (
                _id(),
                _text("name_en"),
                _text("name_ar"),
                _ref("from_id", "places"),
                _ref("to_id", "places"),
                _code("mode", MODES),
                Column("country", COUNTRIES),
                Column("gauge_mm", INTEGERS, low=600, high=1700),
                _code("electrified", ELECTRIFIED, required=False),
                _integer("tracks", low=1, high=4),
                _date("opened"),
                _number("official_km", low=0),
                _refs("official_km_source_ids", "sources"),
                _text("length_note"),
                _code("geometry_class", GEOMETRY_CLASSES),
                _must("drawn_how"),
                _refs("attributes_source_ids", "sources"),
                _code("attributes_assumption", YES_NO, required=False),
                _number("deviation_median_m", low=0),
                _number("deviation_p95_m", low=0),
                _number("within_250m_pct", low=0, high=100),
                _number("measured_km", low=0),
                _CITED,
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "section_status",
            (
                _ref("section_id", "sections"),
                _date("from_date"),
                _code("status", STATUSES),
                _integer("tracks", low=1, high=4),
                _code("electrified", ELECTRIFIED, required=False),
                _CITED,
                _text("note"),
            ),
            ("section_id", "from_date"),
        ),
        Table(
            "section_attributes",
            (
                _ref("section_id", "sections"),
                _code("attribute", tuple(SECTION_ATTRIBUTES)),
                _must("value"),
                _date("from_date"),
                _refs("source_ids", "sources"),
                _code("assumption", YES_NO, required=False),
                _text("note"),
            ),
            ("section_id", "attribute", "from_date"),
            optional=True,
        ),
        Table(
            "subjects",
            (
                _id(),
                _must("name_en"),
                _must("name_ar"),
                _must("kind"),
                _refs("corridor_ids", "corridors"),
                _refs("section_ids", "sections"),
                _refs("place_ids", "places"),
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "events",
            (
                _id(),
                _date("date", True),
                _date("date_end"),
                _must("name_en"),
                _must("name_ar"),
                _code("kind", EVENT_KINDS),
                _integer("rank", True, 1, 3),
                _ref("place_id", "places"),
                _code("named_by_article", YES_NO),
                _refs("subject_ids", *ANY_SUBJECT),
                _CITED,
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "councils",
            (
                _id(),
                _must("name_en"),
                _must("name_ar"),
                _refs("member_place_ids", "places", required=True),
                _code("status", STATUSES),
                _date("valid_from"),
                _date("valid_to"),
                _CITED,
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "claims",
            (
                _id(),
                _ref("source_id", "sources"),
                _ref("paragraph", "article_paragraphs"),
                _must("statement_en"),
                _must("statement_ar"),
                _must("locator"),
                _must("claim_type"),
                _code("geographic", YES_NO),
                _text("period"),
                _refs("subject_ids", *ANY_SUBJECT),
                _code("verdict", VERDICTS),
                _date("verdict_date"),
                _refs("verdict_source_ids", "sources"),
                _text("verdict_note_en"),
                _text("verdict_note_ar"),
            ),
            ("id",),
        ),
        Table(
            "article_paragraphs",
            (Column("paragraph", TEXT, True), _must("summary_en"), _must("summary_ar")),
            ("paragraph",),
        ),
        Table(
            "facts",
            (
                _id(),
                _ref("subject_id", *ANY_SUBJECT),
                _ref("attribute", "attributes"),
                _must("value"),
                _ref("unit", "units", required=False),
                _may(_ref("scope", "scopes", required=False)),
                _may(Column("period", PERIOD)),
                _date("as_of"),
                _may(_date("said_on")),
                _may(_code("nature", NATURES, required=False)),
                _number("low"),
                _number("high"),
                _code("confidence", CONFIDENCES),
                _CITED,
                _refs("claim_ids", "claims"),
                _text("note"),
            ),
            ("id",),
        ),
        Table(
            "units",
            (_must("unit"), _must("name_en"), _must("name_ar"), _may(_text("name_ru")), _must("quantity")),
            ("unit",),
        ),
        Table(
            "attributes",
            (
                _must("attribute"),
                _must("name_en"),
                _must("name_ar"),
                _may(_text("name_ru")),
                _text("group"),
                _may(_number("tolerance_pct", low=0, high=100)),
                _may(_code("needs_scope", YES_NO, required=False)),
            ),
            ("attribute",),
        ),
        Table(
            "scopes",
            (_must("scope"), _must("name_en"), _must("name_ar"), _may(_text("name_ru"))),
            ("scope",),
            optional=True,
        ),
        Table(
            "parameters",
            (
                _id(),
                _must("name"),
                _ref("unit", "units"),
                _number("low", True),
                _number("central", True),
                _number("high", True),
                _text("applies_to"),
                _CITED,
                _code("assumption", YES_NO),
                _text("note"),
            ),
            ("id",),
        ),
    )
}

#: Tables that `make upstream` writes. These columns must be there; others pass through as they are.
NETWORK_TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table(
            "network_nodes",
            (
                _integer("id", True, 1),
                _number("lon", True, REGION[0], REGION[2]),
                _number("lat", True, REGION[1], REGION[3]),
                _ref("place_id", "places", required=False),
            ),
            ("id",),
        ),
        Table(
            "network_edges",
            (
                _integer("id", True, 1),
                _ref("from_node", "network_nodes"),
                _ref("to_node", "network_nodes"),
                _code("mode", MODES),
                _number("length_km", True, 0),
                _ref("section_id", "sections", required=False),
            ),
            ("id",),
        ),
        Table(
            "network_closures",
            (
                _id(),
                _ref("from_node", "network_nodes"),
                _ref("to_node", "network_nodes"),
                _must("reason"),
                _CITED,
            ),
            ("id",),
        ),
    )
}
BASE_TABLES = ("base_countries", "base_borders", "base_water", "base_labels")
