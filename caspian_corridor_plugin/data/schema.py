"""The compiled data: every table and column, with type, unit, description, who may see it and where it comes from.

The compiler writes these columns, readers read them, and field aliases, the GeoPackage's own data dictionary, the pack
and docs/data.md describe them from here. Texts are English literals that `make translations-update` extracts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from . import codes
from .codes import Vocabulary
from .language import NOTHING, Text, Translate

# Types of columns
TEXT, INTEGER, REAL, BINARY = "text", "integer", "real", "binary"
# Forms of text
PLAIN, ID, LIST, INTEGERS, YES_NO, DATE, JSON, HTML = (
    "plain",
    "id",
    "list",
    "integers",
    "yes_no",
    "date",
    "json",
    "html",
)
# Who may see a column: everyone, or those who join, filter and style by it
PUBLIC, TECHNICAL = "public", "technical"
# Geometries
POINTS, LINES, AREAS = "Point", "MultiLineString", "MultiPolygon"


@dataclass(frozen=True)
class Column:
    """One column of a compiled table.

    `label` is its short name for a form (without unit), `source` the column of resources/source/ that it comes from
    or the words for how it is worked out. `needed` columns must be there for a file to be of use; `nullable` ones may
    be empty. `sources_in` names the column that holds the ids of this value's own sources.
    """

    name: str
    label: Text
    description: Text
    kind: str = TEXT
    form: str = PLAIN
    unit: str = ""
    vocabulary: Vocabulary | None = None
    audience: str = PUBLIC
    nullable: bool = True
    needed: bool = False
    source: str = ""
    sources_in: str = ""
    #: True where further languages stand in columns of this name and their code, such as `tip_html_ru`.
    localised: bool = False

    def alias(self, translate: Translate) -> str:
        """Return the column's name for people: label and unit; the field's own name where it has no label."""
        if not self.label:
            return self.name
        shown = self.label.in_words(translate)
        if not self.unit:
            return shown
        return translate("Fields", "{name} ({unit})").format(name=shown, unit=codes.UNIT.word(self.unit, translate))


@dataclass(frozen=True)
class Table:
    """One compiled table; `geometry` is None for a table without one, `key` names the columns that make a row unique."""

    name: str
    description: Text
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ("id",)
    geometry: str | None = None
    #: False where a file of an earlier version may lack the table.
    needed: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the declared columns, in the order in which they are written."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column | None:
        """Return the column of this name, `tip_html_ru` and its like included; None for an unknown one."""
        for column in self.columns:
            if column.name == name:
                return column
        for column in self.columns:
            code = name[len(column.name) :] if name.startswith(column.name) else ""
            if column.localised and _LANGUAGE.fullmatch(code):
                return replace(column, name=name)
        return None

    def written(self, languages: Iterable[str] = ()) -> tuple[Column, ...]:
        """Return the columns as the compiler writes them, with one more for each language where they are localised."""
        found: list[Column] = []
        for column in self.columns:
            found.append(column)
            if column.localised:
                found += [replace(column, name=f"{column.name}_{code.lower()}") for code in languages]
        return tuple(found)

    @property
    def needed_columns(self) -> tuple[str, ...]:
        """The names of the columns without which a file is of no use."""
        return tuple(column.name for column in self.columns if column.needed)


_LANGUAGE = re.compile(r"_[a-z]{2,3}(_[a-z0-9]+)?")

# --- columns that mean the same wherever they stand ------------------------------------------------------------------

_COLUMNS: dict[str, Column] = {
    column.name: column
    for column in (
        Column(
            "id",
            NOTHING,
            Text("Fields", "Stable identifier in English ASCII; the part after “@” names the period of a row."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="id",
        ),
        Column(
            "name",
            Text("Fields", "Name"),
            Text("Fields", "Name in English."),
            nullable=False,
            needed=True,
            source="name_en, or the names of its two ends",
        ),
        Column(
            "name_ar",
            Text("Fields", "Name in Arabic"),
            Text("Fields", "Name in Arabic."),
            source="name_ar, or the names of its two ends",
        ),
        Column(
            "name_ru",
            Text("Fields", "Name in Russian"),
            Text("Fields", "Name in Russian."),
            source="name_ru, or the names of its two ends",
        ),
        Column(
            "name_local",
            Text("Fields", "Local name"),
            Text("Fields", "Name in the language and script of the place."),
            source="places.name_local",
        ),
        Column("name_en", Text("Fields", "Name"), Text("Fields", "Name in English."), needed=True, source="name_en"),
        Column(
            "kind",
            Text("Fields", "Kind"),
            Text("Fields", "What the row is: the kind of place, event, line or subject, as a code."),
            form=ID,
            nullable=False,
            source="kind or mode",
        ),
        Column(
            "status",
            Text("Fields", "Status"),
            Text("Fields", "State of the thing in the row’s period, as a code."),
            form=ID,
            vocabulary=codes.STATUS,
            nullable=False,
            needed=True,
            source="section_status.status or status",
            sources_in="status_source_ids",
        ),
        Column(
            "valid_from",
            Text("Fields", "Valid from"),
            Text("Fields", "First day on which the row holds; empty where it has held since before this record."),
            form=DATE,
            source="from_date, valid_from or date",
        ),
        Column(
            "valid_to",
            Text("Fields", "Valid until"),
            Text("Fields", "First day on which the row no longer holds; empty where no end is known."),
            form=DATE,
            source="from_date of the next row, or valid_to",
        ),
        Column(
            "geometry_class",
            Text("Fields", "How it is drawn"),
            Text("Fields", "How far the drawn shape can be trusted, as a code."),
            form=ID,
            vocabulary=codes.GEOMETRY_CLASS,
            nullable=False,
            needed=True,
            source="geometry_class or coord_quality",
            sources_in="geometry_source_ids",
        ),
        Column(
            "claim_ids",
            Text("Fields", "Claims"),
            Text("Fields", "Identifiers of the article’s claims that speak of the row, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="claims.subject_ids, turned round",
        ),
        Column(
            "source_ids",
            Text("Fields", "Sources"),
            Text("Fields", "Identifiers of every source behind the row, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="source_ids and the sources of each value",
        ),
        Column(
            "geometry_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the drawn shape and of what the row says as a whole."),
            form=LIST,
            audience=TECHNICAL,
            source="source_ids",
        ),
        Column(
            "status_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the status in the row’s period."),
            form=LIST,
            audience=TECHNICAL,
            source="section_status.source_ids or source_ids",
        ),
        Column(
            "official_km_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the official length."),
            form=LIST,
            audience=TECHNICAL,
            source="sections.official_km_source_ids",
        ),
        Column(
            "gauge_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the gauge in the row’s period."),
            form=LIST,
            audience=TECHNICAL,
            source="section_attributes.source_ids or sections.attributes_source_ids",
        ),
        Column(
            "electrified_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the electrification in the row’s period."),
            form=LIST,
            audience=TECHNICAL,
            source="section_attributes.source_ids or sections.attributes_source_ids",
        ),
        Column(
            "tracks_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the number of tracks in the row’s period."),
            form=LIST,
            audience=TECHNICAL,
            source="section_attributes.source_ids or sections.attributes_source_ids",
        ),
        Column(
            "opened_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sources of the day of opening."),
            form=LIST,
            audience=TECHNICAL,
            source="section_attributes.source_ids or sections.attributes_source_ids",
        ),
        Column(
            "tip_html",
            NOTHING,
            Text("Fields", "Text of the map tip as rich text."),
            form=HTML,
            audience=TECHNICAL,
            source="worded from the row’s other columns",
            localised=True,
        ),
        Column(
            "note",
            Text("Fields", "Note"),
            Text("Fields", "Remark of the editors, in English."),
            source="note",
        ),
        Column(
            "section_id",
            NOTHING,
            Text("Fields", "Identifier of the section, alike in all its periods and layers."),
            form=ID,
            audience=TECHNICAL,
            source="sections.id",
        ),
        Column(
            "corridor_ids",
            NOTHING,
            Text("Fields", "Identifiers of the corridors that use the section, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            source="corridor_sections.corridor_id",
        ),
        Column(
            "mode",
            Text("Fields", "Mode of transport"),
            Text("Fields", "Mode of transport, as a code."),
            form=ID,
            vocabulary=codes.MODE,
            source="sections.mode",
        ),
        Column(
            "length_km",
            Text("Fields", "Length of the drawn line"),
            Text("Fields", "Length along the drawn line, measured on the WGS 84 ellipsoid."),
            kind=REAL,
            unit="km",
            source="measured on sections.geojson",
            sources_in="geometry_source_ids",
        ),
        Column(
            "official_km",
            Text("Fields", "Official length"),
            Text("Fields", "Length as the railway or another authority states it."),
            kind=REAL,
            unit="km",
            source="sections.official_km",
            sources_in="official_km_source_ids",
        ),
        Column(
            "gauge_mm",
            Text("Fields", "Track gauge"),
            Text("Fields", "Distance between the rails; two values, separated by a semicolon, where both are laid."),
            form=INTEGERS,
            unit="mm",
            source="sections.gauge_mm or section_attributes.value",
            sources_in="gauge_source_ids",
        ),
        Column(
            "country",
            Text("Fields", "Country"),
            Text("Fields", "Countries by ISO 3166-1 alpha-2 code, separated by semicolons."),
            form=LIST,
            vocabulary=codes.COUNTRY,
            source="country",
        ),
        Column(
            "electrified",
            Text("Fields", "Electrified"),
            Text("Fields", "Whether the line is electrified in the row’s period: yes, no or partly."),
            form=ID,
            vocabulary=codes.ELECTRIFIED,
            source="sections.electrified or section_attributes.value",
            sources_in="electrified_source_ids",
        ),
        Column(
            "tracks",
            Text("Fields", "Number of tracks"),
            Text("Fields", "Number of parallel running tracks in the row’s period."),
            kind=INTEGER,
            source="sections.tracks or section_attributes.value",
            sources_in="tracks_source_ids",
        ),
        Column(
            "opened",
            Text("Fields", "Opened"),
            Text("Fields", "Day, month or year in which the line was opened to traffic."),
            form=DATE,
            source="sections.opened or section_attributes.value",
            sources_in="opened_source_ids",
        ),
        Column(
            "from_name",
            Text("Fields", "From"),
            Text("Fields", "English name of the place where the line begins."),
            source="places.name_en of from_id",
        ),
        Column(
            "to_name",
            Text("Fields", "To"),
            Text("Fields", "English name of the place where the line ends."),
            source="places.name_en of to_id",
        ),
        Column(
            "from_name_ar",
            Text("Fields", "From, in Arabic"),
            Text("Fields", "Arabic name of the place where the line begins."),
            source="places.name_ar of from_id",
        ),
        Column(
            "to_name_ar",
            Text("Fields", "To, in Arabic"),
            Text("Fields", "Arabic name of the place where the line ends."),
            source="places.name_ar of to_id",
        ),
        Column(
            "from_name_ru",
            Text("Fields", "From, in Russian"),
            Text("Fields", "Russian name of the place where the line begins."),
            source="places.name_ru of from_id",
        ),
        Column(
            "to_name_ru",
            Text("Fields", "To, in Russian"),
            Text("Fields", "Russian name of the place where the line ends."),
            source="places.name_ru of to_id",
        ),
        Column(
            "from_id",
            NOTHING,
            Text("Fields", "Identifier of the place where the section begins."),
            form=ID,
            audience=TECHNICAL,
            needed=True,
            source="sections.from_id",
        ),
        Column(
            "to_id",
            NOTHING,
            Text("Fields", "Identifier of the place where the section ends."),
            form=ID,
            audience=TECHNICAL,
            needed=True,
            source="sections.to_id",
        ),
        Column(
            "drawn_how",
            Text("Fields", "How the line was drawn"),
            Text("Fields", "One sentence in English on how the line was drawn."),
            source="sections.drawn_how",
        ),
        Column(
            "length_note",
            Text("Fields", "Note on the length"),
            Text("Fields", "Why the drawn and the official length differ, in English."),
            source="sections.length_note",
        ),
        Column(
            "area_km2",
            Text("Fields", "Area"),
            Text("Fields", "Area on the WGS 84 ellipsoid, water included."),
            kind=REAL,
            unit="km2",
            source="measured on the drawn shape",
            sources_in="source_ids",
        ),
        Column(
            "distance_km",
            Text("Fields", "Distance from the corridor"),
            Text("Fields", "Stated width of the catchment on this side of the corridor."),
            kind=REAL,
            unit="km",
            source="facts.value of catchment_north_km and catchment_south_km",
            sources_in="source_ids",
        ),
        Column(
            "rank",
            NOTHING,
            Text("Fields", "Importance on the map, from 1 (first to be named) to 4."),
            kind=INTEGER,
            audience=TECHNICAL,
            source="rank",
        ),
        Column(
            "gauge_break",
            Text("Fields", "Break of gauge"),
            Text("Fields", "Whether wagons must change gauge here: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            source="places.gauge_break",
        ),
        Column(
            "coord_quality",
            Text("Fields", "Quality of the position"),
            Text("Fields", "How sure the position is, as a code."),
            form=ID,
            vocabulary=codes.COORD_QUALITY,
            source="places.coord_quality",
        ),
        Column(
            "aliases",
            Text("Fields", "Other names"),
            Text("Fields", "Other spellings and former names, separated by semicolons."),
            form=LIST,
            source="places.aliases",
        ),
        Column(
            "osm_node",
            Text("Fields", "OpenStreetMap node"),
            Text("Fields", "Number of the place’s node in OpenStreetMap."),
            source="places.osm_node",
        ),
        Column(
            "unlocode",
            Text("Fields", "UN/LOCODE"),
            Text("Fields", "UN/LOCODE of the place, without a space."),
            source="places.unlocode",
            sources_in="identifier_source_ids",
        ),
        Column(
            "iata",
            Text("Fields", "IATA code"),
            Text("Fields", "Three-letter IATA code of the airport."),
            source="places.iata",
            sources_in="identifier_source_ids",
        ),
        Column(
            "wikidata",
            Text("Fields", "Wikidata"),
            Text("Fields", "Wikidata item of the place, such as Q123."),
            source="places.wikidata",
            sources_in="identifier_source_ids",
        ),
        Column(
            "station_code",
            Text("Fields", "Station code"),
            Text("Fields", "Railway station code (ESR or UIC) as public lists give it."),
            source="places.station_code",
            sources_in="identifier_source_ids",
        ),
        Column(
            "identifier_source_ids",
            NOTHING,
            Text("Fields", "Identifiers of the public lists that the codes of the place come from."),
            form=LIST,
            audience=TECHNICAL,
            source="places.identifier_source_ids",
        ),
        Column(
            "date",
            Text("Fields", "Date"),
            Text("Fields", "Day, month or year of the event."),
            form=DATE,
            source="events.date",
            sources_in="source_ids",
        ),
        Column(
            "date_end",
            Text("Fields", "Last day"),
            Text("Fields", "Last day of an event of several days."),
            form=DATE,
            source="events.date_end",
            sources_in="source_ids",
        ),
        Column(
            "place_id",
            NOTHING,
            Text("Fields", "Identifier of the place."),
            form=ID,
            audience=TECHNICAL,
            source="place_id",
        ),
        Column(
            "layer",
            NOTHING,
            Text("Fields", "Map layer that shows it."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="corridors.layer",
        ),
        Column(
            "short",
            Text("Fields", "Short name"),
            Text("Fields", "Short name, as on a road sign."),
            source="corridors.short",
        ),
        Column(
            "named_by_article",
            Text("Fields", "Named by the article"),
            Text("Fields", "Whether the article names it: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            source="corridors.named_by_article",
        ),
        Column(
            "section_ids",
            NOTHING,
            Text("Fields", "Identifiers of the sections in order of travel, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            source="corridor_sections.section_id",
        ),
        Column(
            "from_date",
            Text("Fields", "Since"),
            Text("Fields", "Day, month or year from which it holds; empty where it has held since before this record."),
            form=DATE,
            source="from_date",
        ),
        Column(
            "subject_id",
            NOTHING,
            Text("Fields", "Identifier of the subject: of a section, place, corridor, event or a subject of its own."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="subject_id",
        ),
        Column(
            "feature_id",
            NOTHING,
            Text("Fields", "Identifier of a feature, without its period."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="subjects, corridor_sections and events, followed to their features",
        ),
        Column(
            "source_id",
            NOTHING,
            Text("Fields", "Identifier of the source."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="source_id",
        ),
        Column(
            "paragraph",
            Text("Fields", "Paragraph"),
            Text("Fields", "Number of the paragraph of the article."),
            nullable=False,
            needed=True,
            source="paragraph",
        ),
        Column(
            "statement_en",
            Text("Fields", "Claim"),
            Text("Fields", "The claim in English, in the project’s own words."),
            nullable=False,
            needed=True,
            source="claims.statement_en",
        ),
        Column(
            "statement_ar",
            Text("Fields", "Claim in Arabic"),
            Text("Fields", "The claim in Arabic, in the project’s own words."),
            nullable=False,
            needed=True,
            source="claims.statement_ar",
        ),
        Column(
            "locator",
            Text("Fields", "Locator"),
            Text("Fields", "At most eight words of the article by which the place is found."),
            source="claims.locator",
        ),
        Column(
            "claim_type",
            Text("Fields", "Type of claim"),
            Text("Fields", "What the claim is about: route, project, agreement, trade and so on."),
            form=ID,
            source="claims.claim_type",
        ),
        Column(
            "geographic",
            Text("Fields", "Can be mapped"),
            Text("Fields", "Whether the claim speaks of something that a map can show: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            source="claims.geographic",
        ),
        Column(
            "period",
            Text("Fields", "Period"),
            Text("Fields", "Period that the statement or figure covers."),
            source="period",
        ),
        Column(
            "subject_ids",
            NOTHING,
            Text("Fields", "Identifiers of the subjects that the claim speaks of, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            nullable=False,
            source="claims.subject_ids",
        ),
        Column(
            "feature_ids",
            NOTHING,
            Text("Fields", "Identifiers of the features that carry the claim, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            nullable=False,
            source="claims.subject_ids, followed to their features",
        ),
        Column(
            "verdict",
            Text("Fields", "Verdict"),
            Text("Fields", "How the claim stands against other sources, as a code."),
            form=ID,
            vocabulary=codes.VERDICT,
            nullable=False,
            needed=True,
            source="claims.verdict",
            sources_in="verdict_source_ids",
        ),
        Column(
            "verdict_date",
            Text("Fields", "Checked on"),
            Text("Fields", "Day on which the verdict was reached."),
            form=DATE,
            source="claims.verdict_date",
        ),
        Column(
            "verdict_source_ids",
            Text("Fields", "Sources of the verdict"),
            Text("Fields", "Identifiers of the sources that the verdict rests on, separated by semicolons."),
            form=LIST,
            audience=TECHNICAL,
            nullable=False,
            source="claims.verdict_source_ids",
        ),
        Column(
            "verdict_note_en",
            Text("Fields", "Why"),
            Text("Fields", "Why the verdict is what it is, in English."),
            source="claims.verdict_note_en",
            sources_in="verdict_source_ids",
        ),
        Column(
            "verdict_note_ar",
            Text("Fields", "Why, in Arabic"),
            Text("Fields", "Why the verdict is what it is, in Arabic."),
            source="claims.verdict_note_ar",
            sources_in="verdict_source_ids",
        ),
        Column(
            "summary_en",
            Text("Fields", "Summary"),
            Text("Fields", "Summary of the paragraph in English, in the project’s own words."),
            needed=True,
            source="article_paragraphs.summary_en",
        ),
        Column(
            "summary_ar",
            Text("Fields", "Summary in Arabic"),
            Text("Fields", "Summary of the paragraph in Arabic, in the project’s own words."),
            source="article_paragraphs.summary_ar",
        ),
        Column(
            "subject_name",
            Text("Fields", "Subject"),
            Text("Fields", "English name of the subject."),
            source="name of the subject",
        ),
        Column(
            "subject_name_ar",
            Text("Fields", "Subject in Arabic"),
            Text("Fields", "Arabic name of the subject."),
            source="name of the subject",
        ),
        Column(
            "attribute",
            Text("Fields", "Attribute"),
            Text("Fields", "What the value says of the subject, as a code of the table of attributes."),
            form=ID,
            nullable=False,
            needed=True,
            source="attribute",
        ),
        Column(
            "value",
            Text("Fields", "Value"),
            Text("Fields", "The value as written: a number in the unit, a date, a period or words."),
            nullable=False,
            needed=True,
            source="value",
            sources_in="source_ids",
        ),
        Column(
            "value_num",
            Text("Fields", "Value as a number"),
            Text("Fields", "The value where it is a number, in the unit of the row."),
            kind=REAL,
            source="facts.value",
            sources_in="source_ids",
        ),
        Column(
            "unit",
            Text("Fields", "Unit"),
            Text("Fields", "Unit of the value, as a code of the table of units."),
            form=ID,
            source="unit",
        ),
        Column(
            "as_of",
            Text("Fields", "Speaks of"),
            Text("Fields", "Day, month or year that the value speaks of."),
            form=DATE,
            source="facts.as_of",
        ),
        Column(
            "said_on",
            Text("Fields", "Said on"),
            Text("Fields", "Day, month or year on which a plan, forecast or statement was made."),
            form=DATE,
            source="facts.said_on",
        ),
        Column(
            "scope",
            Text("Fields", "Scope"),
            Text("Fields", "What exactly was counted or measured, as a code of the table of scopes."),
            form=ID,
            source="facts.scope",
        ),
        Column(
            "nature",
            Text("Fields", "Nature of the value"),
            Text("Fields", "Whether the value was measured or is a plan, a forecast or an estimate, as a code."),
            form=ID,
            vocabulary=codes.NATURE,
            source="facts.nature",
        ),
        Column(
            "low",
            Text("Fields", "Low"),
            Text("Fields", "Lower end of the range, in the unit of the row."),
            kind=REAL,
            source="low",
            sources_in="source_ids",
        ),
        Column(
            "central",
            Text("Fields", "Central value"),
            Text("Fields", "Value that is used unless another is asked for, in the unit of the row."),
            kind=REAL,
            needed=True,
            source="parameters.central",
            sources_in="source_ids",
        ),
        Column(
            "high",
            Text("Fields", "High"),
            Text("Fields", "Upper end of the range, in the unit of the row."),
            kind=REAL,
            source="high",
            sources_in="source_ids",
        ),
        Column(
            "confidence",
            Text("Fields", "Confidence"),
            Text("Fields", "How sure the editors are of the row, as a code."),
            form=ID,
            vocabulary=codes.CONFIDENCE,
            source="confidence",
        ),
        Column(
            "group",
            NOTHING,
            Text("Fields", "Attributes of one group speak of one thing: their values about a subject are compared."),
            form=ID,
            audience=TECHNICAL,
            source="attributes.group",
        ),
        Column(
            "tolerance_pct",
            Text("Fields", "Tolerance"),
            Text("Fields", "Values of the group that differ by no more than this share agree."),
            kind=REAL,
            unit="percent",
            source="attributes.tolerance_pct",
        ),
        Column(
            "needs_scope",
            NOTHING,
            Text("Fields", "Whether a fact of this attribute must say its scope: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            audience=TECHNICAL,
            source="attributes.needs_scope",
        ),
        Column(
            "quantity",
            Text("Fields", "Quantity"),
            Text("Fields", "Quantity that the unit measures."),
            source="units.quantity",
        ),
        Column(
            "csl",
            NOTHING,
            Text("Fields", "The whole bibliographic record as a CSL-JSON item."),
            form=JSON,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="sources.json",
        ),
        Column(
            "title",
            Text("Fields", "Title"),
            Text("Fields", "Title as printed, in its language and script."),
            source="sources.json: title",
        ),
        Column(
            "title_translation",
            Text("Fields", "Translated title"),
            Text(
                "Fields", "English translation of a title in another language, made for this atlas or by the publisher."
            ),
            source="sources.json: custom.title_translation",
        ),
        Column(
            "publisher",
            Text("Fields", "Published by"),
            Text("Fields", "Publisher, newspaper, site or series."),
            source="sources.json: publisher or container-title",
        ),
        Column(
            "issued",
            Text("Fields", "Published on"),
            Text("Fields", "Day, month or year of publication."),
            form=DATE,
            source="sources.json: issued",
        ),
        Column(
            "url",
            Text("Fields", "Address"),
            Text("Fields", "Address on the web."),
            source="sources.json: URL",
        ),
        Column(
            "language",
            Text("Fields", "Language"),
            Text("Fields", "Language of the source, as a code."),
            form=ID,
            source="sources.json: language",
        ),
        Column(
            "accessed",
            Text("Fields", "Looked at on"),
            Text("Fields", "Day on which the address was last looked at."),
            form=DATE,
            source="sources.json: accessed",
        ),
        Column(
            "applies_to",
            Text("Fields", "Applies to"),
            Text(
                "Fields", "What the parameter applies to: selectors joined by semicolons, such as mode=rail;country=KZ."
            ),
            audience=TECHNICAL,
            source="parameters.applies_to",
        ),
        Column(
            "assumption",
            Text("Fields", "Assumption"),
            Text("Fields", "Whether the value is the project’s own assumption: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            source="assumption",
        ),
        Column(
            "key",
            NOTHING,
            Text("Fields", "Name of a property of the whole file."),
            form=ID,
            audience=TECHNICAL,
            nullable=False,
            needed=True,
            source="worked out by the compiler",
        ),
        Column(
            "lon",
            Text("Fields", "Longitude"),
            Text("Fields", "Longitude on WGS 84, east positive."),
            kind=REAL,
            unit="degree",
            source="lon",
        ),
        Column(
            "lat",
            Text("Fields", "Latitude"),
            Text("Fields", "Latitude on WGS 84, north positive."),
            kind=REAL,
            unit="degree",
            source="lat",
        ),
        Column(
            "from_node",
            NOTHING,
            Text("Fields", "Identifier of the node where the edge begins."),
            kind=INTEGER,
            audience=TECHNICAL,
            nullable=False,
            source="from_node",
        ),
        Column(
            "to_node",
            NOTHING,
            Text("Fields", "Identifier of the node where the edge ends."),
            kind=INTEGER,
            audience=TECHNICAL,
            nullable=False,
            source="to_node",
        ),
        Column(
            "reason",
            Text("Fields", "Reason"),
            Text("Fields", "Why a hole of the network was closed here, in English."),
            source="network_closures.reason",
        ),
        Column(
            "iso_a2",
            Text("Fields", "ISO code"),
            Text("Fields", "ISO 3166-1 alpha-2 code of the country."),
            form=ID,
            source="iso_a2",
        ),
        Column(
            "in_story",
            NOTHING,
            Text("Fields", "Whether corridors of the atlas pass through the country: yes or no."),
            form=YES_NO,
            vocabulary=codes.YES_NO,
            audience=TECHNICAL,
            source="in_story",
        ),
        Column(
            "country_a",
            Text("Fields", "Country on one side"),
            Text("Fields", "ISO 3166-1 alpha-2 code of the country on one side of the border."),
            form=ID,
            source="country_a",
        ),
        Column(
            "country_b",
            Text("Fields", "Country on the other side"),
            Text("Fields", "ISO 3166-1 alpha-2 code of the country on the other side of the border."),
            form=ID,
            source="country_b",
        ),
        Column(
            "angle",
            NOTHING,
            Text("Fields", "Angle of the name on the map, in degrees anticlockwise."),
            kind=INTEGER,
            unit="degree",
            audience=TECHNICAL,
            source="angle",
        ),
        Column(
            "size_rank",
            NOTHING,
            Text("Fields", "Size of the name on the map, from 1 (largest)."),
            kind=INTEGER,
            audience=TECHNICAL,
            source="size_rank",
        ),
    )
}


def _pick(names: str, *others: Column) -> tuple[Column, ...]:
    """The shared columns of these names, in order; `others` stand in for those of their name that differ."""
    own = {column.name: column for column in others}
    return tuple(own.get(name) or _COLUMNS[name] for name in names.split())


def _like(name: str, **changes: object) -> Column:
    return replace(_COLUMNS[name], **changes)  # type: ignore[arg-type]


# --- map layers -------------------------------------------------------------------------------------------------------

LINE_LAYERS = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail", "context", "flights")
CATCHMENT_LAYER = "ctcn_catchment"

_FIRST = "id name name_ar name_ru name_local kind status valid_from valid_to geometry_class claim_ids source_ids"
_LAST = "tip_html note"
_MAP = f"{_FIRST} geometry_source_ids status_source_ids {_LAST}"
_LINE = (
    f"{_MAP} section_id corridor_ids mode length_km official_km gauge_mm country electrified tracks opened "
    "from_name to_name from_name_ar to_name_ar from_name_ru to_name_ru drawn_how "
    "official_km_source_ids gauge_source_ids electrified_source_ids tracks_source_ids opened_source_ids"
)
_PLACE = (
    f"{_MAP} country rank gauge_break coord_quality aliases osm_node unlocode iata wikidata station_code "
    "identifier_source_ids"
)
_LINE_KIND = _like("kind", vocabulary=codes.MODE)
_EVENT_KIND = _like("kind", vocabulary=codes.EVENT_KIND)
_PLACE_KIND = _like("kind", vocabulary=codes.PLACE_KIND)
_ONE_COUNTRY = _like(
    "country", form=ID, description=Text("Fields", "Country by its ISO 3166-1 alpha-2 code."), source="places.country"
)

MAP_LAYERS: tuple[Table, ...] = (
    Table(
        "middle_corridor",
        Text("Fields", "Sections of the Middle Corridor (TITR), one row for each section and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        "ctcn",
        Text("Fields", "Sections of the Central Trans-Caspian Network, one row for each section and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        "samarkand_baku",
        Text("Fields", "Sections of the links between Samarkand and Baku, one row for each section and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        "kazakh_rail",
        Text("Fields", "Sections of the Kazakh rail extensions, one row for each section and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        "context",
        Text("Fields", "Sections of projects around the corridor, one row for each section and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        "flights",
        Text("Fields", "Direct flights, one row for each connection and period."),
        _pick(_LINE, _LINE_KIND),
        geometry=LINES,
    ),
    Table(
        CATCHMENT_LAYER,
        Text("Fields", "Stated catchment of the Central Trans-Caspian Network, one polygon on either side."),
        _pick(f"{_MAP} area_km2 distance_km"),
        geometry=AREAS,
    ),
    Table(
        "places",
        Text("Fields", "Stations, ports, crossings, airports and cities, one point for each place."),
        _pick(_PLACE, _PLACE_KIND, _ONE_COUNTRY),
        geometry=POINTS,
    ),
    Table(
        "energy",
        Text("Fields", "Energy fields, one point for each."),
        _pick(_PLACE, _PLACE_KIND, _ONE_COUNTRY),
        geometry=POINTS,
    ),
    Table(
        "events",
        Text("Fields", "Treaties, meetings, openings and other events, one point for each."),
        _pick(f"{_MAP} date date_end place_id rank", _EVENT_KIND),
        geometry=POINTS,
    ),
    Table(
        "councils",
        Text("Fields", "Councils of several states, a line through the capitals of the members."),
        _pick(_LINE),
        geometry=LINES,
    ),
)

# --- tables -----------------------------------------------------------------------------------------------------------

RECORD_TABLES: tuple[Table, ...] = (
    Table(
        "sections",
        Text("Fields", "Unique stretches that corridors share, as they are on the day of the data."),
        _pick(
            "id name name_ar name_ru from_id to_id mode status country length_km official_km gauge_mm electrified "
            "tracks opened geometry_class claim_ids source_ids corridor_ids drawn_how length_note note "
            "geometry_source_ids status_source_ids official_km_source_ids gauge_source_ids electrified_source_ids "
            "tracks_source_ids opened_source_ids"
        ),
        geometry=LINES,
    ),
    Table(
        "corridors",
        Text("Fields", "Corridors with their sections in order of travel."),
        _pick(
            "id layer name name_ar short named_by_article section_ids length_km claim_ids source_ids note",
            _like("length_km", source="sum of the sections", sources_in="source_ids"),
        ),
    ),
    Table(
        "section_status",
        Text("Fields", "Since when each section has had each status, and who says so."),
        _pick(
            "section_id from_date status tracks electrified source_ids note",
            _like("section_id", needed=True, nullable=False),
            _like("status", sources_in="source_ids"),
            _like("tracks", source="section_status.tracks", sources_in="source_ids"),
            _like("electrified", source="section_status.electrified", sources_in="source_ids"),
        ),
        key=("section_id", "from_date"),
    ),
    Table(
        "section_attributes",
        Text("Fields", "Each attribute of each section with the day from which it holds and its own sources."),
        _pick(
            "section_id attribute value from_date source_ids assumption note",
            _like("section_id", needed=True, nullable=False),
        ),
        key=("section_id", "attribute", "from_date"),
        needed=False,
    ),
    Table(
        "subjects",
        Text("Fields", "Everything that claims and facts speak of, by name."),
        _pick("id name name_ar kind"),
    ),
    Table(
        "subject_features",
        Text("Fields", "Which features of the map show which subject."),
        _pick("subject_id feature_id"),
        key=("subject_id", "feature_id"),
    ),
    Table(
        "claims",
        Text("Fields", "What the article says, claim by claim, and how each claim stands against other sources."),
        _pick(
            "id source_id paragraph statement_en statement_ar locator claim_type geographic period subject_ids "
            "feature_ids verdict verdict_date verdict_source_ids verdict_note_en verdict_note_ar"
        ),
    ),
    Table(
        "paragraphs",
        Text("Fields", "Paragraphs of the article, summarised in the project’s own words."),
        _pick("paragraph summary_en summary_ar"),
        key=("paragraph",),
    ),
    Table(
        "facts",
        Text("Fields", "Figures and dates about subjects, each with its unit, day, range and sources."),
        _pick(
            "id subject_id subject_name subject_name_ar attribute value value_num unit scope period as_of said_on "
            "nature low high confidence source_ids claim_ids note"
        ),
    ),
    Table(
        "attributes",
        Text("Fields", "What facts can be about, and which of them speak of one thing."),
        _pick("attribute name_en name_ar name_ru group tolerance_pct needs_scope"),
        key=("attribute",),
    ),
    Table(
        "scopes",
        Text("Fields", "What exactly a figure counts or measures, for figures that must not be compared otherwise."),
        _pick("scope name_en name_ar name_ru", _like("scope", needed=True, nullable=False)),
        key=("scope",),
        needed=False,
    ),
    Table(
        "units",
        Text("Fields", "Units of the facts and parameters."),
        _pick("unit name_en name_ar name_ru quantity", _like("unit", needed=True, nullable=False)),
        key=("unit",),
    ),
    Table(
        "sources",
        Text("Fields", "Sources as bibliographic records."),
        _pick("id csl title title_translation publisher issued url language accessed"),
    ),
    Table(
        "parameters",
        Text("Fields", "Parameters of the model of cost, time and emissions, each with its range and sources."),
        _pick("id name unit low central high applies_to source_ids assumption note"),
    ),
    Table(
        "meta",
        Text("Fields", "Properties of the whole file: the day that the data speak for and what they were made from."),
        _pick("key value", _like("value", sources_in="")),
        key=("key",),
    ),
)

_BASE_ID = _like("id", kind=TEXT, needed=False)
_NODE_ID = _like(
    "id", kind=INTEGER, form=PLAIN, needed=False, description=Text("Fields", "Number that identifies the row.")
)
_OPTIONAL_NAME = _like("name_en", needed=False)

BASE_TABLES: tuple[Table, ...] = (
    Table(
        "base_countries",
        Text("Fields", "Countries of the region, generalised."),
        _pick("id name_en name_ar name_ru name_local iso_a2 in_story source_ids", _BASE_ID, _OPTIONAL_NAME),
        geometry=AREAS,
        needed=False,
    ),
    Table(
        "base_borders",
        Text("Fields", "Borders of the region, generalised; disputed ones are marked."),
        _pick(
            "id country_a country_b status note source_ids",
            _BASE_ID,
            _like("status", vocabulary=codes.BORDER_STATUS, sources_in="source_ids", source="status"),
        ),
        geometry=LINES,
        needed=False,
    ),
    Table(
        "base_sea",
        Text(
            "Fields", "The open sea: one row without a shape, which its style draws over the whole map, below all land."
        ),
        _pick("id kind name_en source_ids", _BASE_ID, _OPTIONAL_NAME, _like("kind", vocabulary=codes.WATER_KIND)),
        geometry=AREAS,
        needed=False,
    ),
    Table(
        "base_water",
        Text("Fields", "Seas and lakes of the region, generalised."),
        _pick(
            "id kind name_en name_ar name_ru name_local rank source_ids",
            _BASE_ID,
            _OPTIONAL_NAME,
            _like("kind", vocabulary=codes.WATER_KIND),
        ),
        geometry=AREAS,
        needed=False,
    ),
    Table(
        "base_rivers",
        Text("Fields", "Great rivers and canals of the region, generalised."),
        _pick(
            "id kind name_en name_ar name_ru name_local rank source_ids",
            _BASE_ID,
            _OPTIONAL_NAME,
            _like("kind", vocabulary=codes.WATER_KIND),
        ),
        geometry=LINES,
        needed=False,
    ),
    Table(
        "base_labels",
        Text("Fields", "Names of countries and waters, where the map writes them."),
        _pick(
            "id name_en name_ar name_ru name_local kind lon lat angle size_rank source_ids",
            _BASE_ID,
            _OPTIONAL_NAME,
            _like("kind", vocabulary=codes.WATER_KIND),
        ),
        geometry=POINTS,
        needed=False,
    ),
)

NETWORK_TABLES: tuple[Table, ...] = (
    Table(
        "network_nodes",
        Text("Fields", "Nodes of the routable network of the region."),
        _pick("id lon lat country kind place_id", _NODE_ID),
    ),
    Table(
        "network_edges",
        Text("Fields", "Edges of the routable network of the region."),
        _pick(
            "id from_node to_node mode length_km country gauge_mm section_id source course",
            _NODE_ID,
            _like("length_km", source="network_edges.length_km", sources_in=""),
            _like("gauge_mm", source="network_edges.gauge_mm", sources_in=""),
            Column(
                "source",
                Text("Fields", "Origin of the edge"),
                Text("Fields", "Where the edge comes from: graph, closure, connector or curated."),
                form=ID,
                audience=TECHNICAL,
                source="network_edges.source",
            ),
            Column(
                "course",
                Text("Fields", "Course of the edge"),
                Text(
                    "Fields", "Vertices between the two nodes along mapped track, as an encoded polyline; often empty."
                ),
                audience=TECHNICAL,
                source="network_edges.course",
            ),
        ),
    ),
    Table(
        "network_closures",
        Text("Fields", "Holes of the network that were closed by hand, each with its reason."),
        _pick(
            "id from_node to_node mode length_km reason source_ids confidence",
            _like("length_km", source="network_closures.length_km", sources_in="source_ids"),
        ),
        needed=False,
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in (*MAP_LAYERS, *RECORD_TABLES, *BASE_TABLES, *NETWORK_TABLES)}
#: The fingerprint of the search structure: no table for people, and left out of gpkg_contents.
INDEX_TABLE = "network_index"

#: Attributes of a section that may change with time, and the columns that hold their sources.
SECTION_ATTRIBUTES: dict[str, str] = {
    "gauge_mm": "gauge_source_ids",
    "electrified": "electrified_source_ids",
    "tracks": "tracks_source_ids",
    "opened": "opened_source_ids",
    "official_km": "official_km_source_ids",
}


def layer_names() -> tuple[str, ...]:
    """Return the names of the map layers, in the order in which they are written."""
    return tuple(table.name for table in MAP_LAYERS)


def describe(table: str, columns: Iterable[str], translate: Translate) -> list[tuple[str, str, str]]:
    """Return name, alias and description of some columns of a table, in words.

    Parameters
    ----------
    table : name of the compiled table
    columns : names of columns; those that the schema does not know, such as `fid`, are left out
    translate : callable of (context, English text)
    """
    known = TABLES.get(table)
    found = []
    for name in columns:
        column = known.column(name) if known else None
        if column is not None:
            found.append((name, column.alias(translate), column.description.in_words(translate)))
    return found
