"""What `make data` refuses, and what it makes of tables that are sound."""

from __future__ import annotations

import copy
import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from shapely import wkb
from shapely.geometry import Point

from caspian_corridor_plugin.data import schema as compiled
from tools import compile_data, schema
from tools.compiling import geometry

ARCHITECTURE = Path(__file__).resolve().parents[2] / "docs" / "architecture.md"

Record = dict[str, str]


class Tables:
    """A tree of source tables that tests change before it is written."""

    def __init__(self, rows: dict[str, list[Record]], drawings: list[dict[str, Any]], sources: list[dict[str, Any]]):
        self.rows = rows
        self.drawings = drawings
        self.sources = sources
        self.base: dict[str, list[dict[str, Any]]] = {
            "base_countries": [
                _feature(
                    {"iso_a2": "KZ", "source_ids": "osm"},
                    "Polygon",
                    [[[50, 42], [80, 42], [80, 50], [50, 50], [50, 42]]],
                )
            ],
            "base_borders": [
                _feature({"status": "recognised", "source_ids": "osm"}, "LineString", [[50, 42], [80, 42]])
            ],
            "base_water": [
                _feature(
                    {"name_en": "Caspian Sea", "source_ids": "osm"},
                    "Polygon",
                    [[[49, 38], [52, 38], [52, 45], [49, 45], [49, 38]]],
                ),
                _feature({"name_en": "Amu Darya", "source_ids": "osm"}, "LineString", [[66, 37], [60, 42]]),
            ],
        }

    def row(self, table: str, identifier: str) -> Record:
        """The row of a table with that id."""
        return next(row for row in self.rows[table] if identifier in list(row.values())[:3])

    def drawing(self, identifier: str) -> dict[str, Any]:
        """The line of a section."""
        return next(item for item in self.drawings if item["properties"]["id"] == identifier)

    def write(self, folder: Path) -> Path:
        """Writes all files; returns their folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.rows.items():
            text = io.StringIO()
            writer = csv.writer(text, lineterminator="\n")
            columns = (
                [column.name for column in schema.TABLES[name].columns] if name in schema.TABLES else list(rows[0])
            )
            writer.writerow(columns)
            writer.writerows([row.get(column, "") for column in columns] for row in rows)
            (folder / f"{name}.csv").write_bytes(text.getvalue().encode())
        (folder / "sources.json").write_text(_one_a_line(self.sources, "[", "]"), encoding="utf-8")
        for name, features in {"sections": self.drawings, **self.base}.items():
            head = '{"type": "FeatureCollection", "features": ['
            (folder / f"{name}.geojson").write_text(_one_a_line(features, head, "]}"), encoding="utf-8")
        return folder


def _one_a_line(items: list[dict[str, Any]], head: str, foot: str) -> str:
    body = ",\n".join(json.dumps(item, ensure_ascii=False) for item in items)
    return f"{head}\n{body}\n{foot}\n"


def _feature(properties: dict[str, Any], kind: str, coordinates: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def _place(identifier: str, lon: float, lat: float, **more: str) -> Record:
    return {
        "id": identifier,
        "name_en": identifier.title(),
        "name_local": identifier.title(),
        "name_ar": f"مكان {identifier}",
        "country": "KZ",
        "kind": "station",
        "lon": str(lon),
        "lat": str(lat),
        "coord_quality": "verified",
        "rank": "2",
        "gauge_break": "no",
        "status": "operational",
        "source_ids": "osm",
        **more,
    }


def _section(start: str, end: str, mode: str = "rail", ending: str = "", **more: str) -> Record:
    return {
        "id": f"{start}__{end}{ending}",
        "from_id": start,
        "to_id": end,
        "mode": mode,
        "country": "KZ",
        "geometry_class": "traced",
        "drawn_how": "Along the track.",
        "source_ids": "osm",
        **more,
    }


COORDINATES = {
    "khorgos": (80.0, 44.0),
    "arys": (68.5, 42.5),
    "aktau": (51.2, 43.6),
    "baku": (49.5, 40.0),
    "kars": (43.1, 40.6),
    "tashkent": (69.3, 41.3),
    "ankara": (32.9, 39.9),
    "field": (51.0, 39.5),
}


def sound_tables() -> Tables:
    """The smallest tree in which every table has a row and every layer a feature."""
    places = [_place(name, lon, lat) for name, (lon, lat) in COORDINATES.items()]
    places[-1].update(kind="energy_field", coord_quality="approximate", country="AZ")
    sections = [
        _section("khorgos", "arys", gauge_mm="1435;1520", attributes_source_ids="osm", deviation_median_m="10",
                 deviation_p95_m="90", within_250m_pct="99.5"),
        _section("arys", "aktau", official_km="1450", official_km_source_ids="study", country="KZ;UZ",
                 deviation_median_m="20", deviation_p95_m="190", within_250m_pct="89.5"),
        _section("aktau", "baku", "sea", "__sea", name_en="The crossing", name_ar="العبور"),
        _section("kars", "baku"),
        _section("arys", "tashkent", geometry_class="schematic"),
        _section("baku", "tashkent", "air", "__air", geometry_class="endpoints"),
    ]  # fmt: skip
    drawings = []
    for section in sections:
        ends = [COORDINATES[section["from_id"]], COORDINATES[section["to_id"]]]
        drawings.append(_feature({"id": section["id"]}, "LineString", [list(end) for end in ends]))
    corridors = [
        {
            "id": name,
            "layer": layer,
            "name_en": name,
            "name_ar": f"ممر {name}",
            "named_by_article": "yes",
            "source_ids": "study",
        }
        for name, layer in (
            ("titr", "middle_corridor"),
            ("ctcn_core", "ctcn"),
            ("ctcn_link", "ctcn"),
            ("to_baku", "samarkand_baku"),
            ("relief", "kazakh_rail"),
            ("around", "context"),
            ("by_air", "flights"),
        )
    ]
    whole = [("khorgos__arys", "no"), ("arys__aktau", "no"), ("aktau__baku__sea", "no"), ("kars__baku", "yes")]
    ways = {
        "titr": whole[:3],
        "ctcn_core": whole,
        "ctcn_link": [("arys__tashkent", "no"), ("arys__tashkent", "yes")],
        "to_baku": [whole[2]],
        "relief": [("arys__tashkent", "yes")],
        "around": [whole[3]],
        "by_air": [("baku__tashkent__air", "no")],
    }
    steps = [
        {"corridor_id": corridor, "seq": str(seq), "section_id": section, "reversed": turned}
        for corridor, way in ways.items()
        for seq, (section, turned) in enumerate(way, start=1)
    ]
    status = [
        {"section_id": section["id"], "from_date": "", "status": "operational", "source_ids": "osm"}
        for section in sections
        if section["id"] != "arys__tashkent"
    ]
    for day, state in (("", "planned"), ("2023-11", "under_construction"), ("2027", "operational")):
        cited = "report" if day else "study"
        status.append({"section_id": "arys__tashkent", "from_date": day, "status": state, "source_ids": cited})
    rows: dict[str, list[Record]] = {
        "places": places,
        "corridors": corridors,
        "corridor_sections": steps,
        "sections": sections,
        "section_status": status,
        "subjects": [
            {"id": "relief_project", "name_en": "Relief", "name_ar": "تخفيف", "kind": "project",
             "corridor_ids": "relief"},
            {"id": "ctcn", "name_en": "The network", "name_ar": "الشبكة", "kind": "study", "corridor_ids": "ctcn_core"},
            {"id": "pact", "name_en": "The pact", "name_ar": "الميثاق", "kind": "treaty", "place_ids": "tashkent"},
            {"id": "mood", "name_en": "The mood", "name_ar": "المزاج", "kind": "other"},
        ],
        "events": [
            {"id": "signing", "date": "2024-08-23", "name_en": "Signing <first>", "name_ar": "توقيع", "kind": "treaty",
             "rank": "1", "place_id": "tashkent", "named_by_article": "yes", "subject_ids": "pact", "source_ids": "study"},
            {"id": "meeting", "date": "2024", "date_end": "2024-09", "name_en": "Meeting", "name_ar": "اجتماع",
             "kind": "council", "rank": "2", "place_id": "tashkent", "named_by_article": "no", "source_ids": "study"},
        ],
        "councils": [
            {"id": "two", "name_en": "Two", "name_ar": "اثنان", "member_place_ids": "baku;tashkent",
             "status": "operational", "valid_from": "2023-08", "source_ids": "study"},
            {"id": "three", "name_en": "Three", "name_ar": "ثلاثة", "member_place_ids": "ankara;baku;tashkent",
             "status": "operational", "source_ids": "study"},
        ],
        "claims": [
            _claim("c01", "pact", verdict="contradicted", verdict_date="2026-11", verdict_source_ids="study"),
            _claim("c02", "relief_project", geographic="yes"),
            _claim("c03", "titr", geographic="yes"),
            _claim("c04", "mood"),
            _claim("c05", "ctcn;arys", geographic="yes"),
        ],
        "article_paragraphs": [{"paragraph": "1", "summary_en": "All of it.", "summary_ar": "كله."}],
        "facts": [
            _fact("f01", "ctcn", "catchment_north_km", "300", "km"),
            _fact("f02", "ctcn", "catchment_south_km", "600", "km"),
            _fact("f03", "relief_project", "planned_completion", "2025", "date", claim_ids="c02"),
            _fact("f04", "relief_project", "construction_start", "2027-01", "date", source_ids="report"),
            _fact("f05", "titr", "freight", "4484000", "t", low="4000000", high="5000000"),
        ],
        "units": [
            {"unit": "km", "name_en": "km", "name_ar": "كم", "quantity": "length"},
            {"unit": "t", "name_en": "t", "name_ar": "طن", "quantity": "mass"},
            {"unit": "period", "name_en": "period", "name_ar": "مدة", "quantity": "period"},
            {"unit": "date", "name_en": "date", "name_ar": "تاريخ", "quantity": "date"},
        ],
        "attributes": [
            {"attribute": "catchment_north_km", "name_en": "North", "name_ar": "شمال", "group": "catchment_north"},
            {"attribute": "catchment_south_km", "name_en": "South", "name_ar": "جنوب", "group": "catchment_south"},
            {"attribute": "planned_completion", "name_en": "First plan", "name_ar": "خطة", "group": "completion"},
            {"attribute": "construction_start", "name_en": "Later plan", "name_ar": "خطة لاحقة", "group": "completion"},
            {"attribute": "freight", "name_en": "Freight", "name_ar": "شحن", "group": ""},
        ],
        "parameters": [
            {"id": "speed", "name": "Speed", "unit": "km", "low": "10", "central": "20", "high": "30",
             "applies_to": "rail", "source_ids": "assumption", "assumption": "yes"},
        ],
        "network_nodes": [{"id": str(at), "lon": str(60 + at), "lat": "42.5", "place_id": ""} for at in range(1, 4)],
        "network_edges": [
            {"id": "1", "from_node": "1", "to_node": "2", "mode": "rail", "length_km": "82.5", "gauge_mm": "1520",
             "section_id": "khorgos__arys"},
        ],
        "network_closures": [
            {"id": "gap", "from_node": "1", "to_node": "2", "reason": "a gap of 200 m", "source_ids": "osm"},
        ],
    }  # fmt: skip
    sources = [
        {"id": name, "type": "webpage", "title": name.title(), "issued": {"date-parts": [[year, 3]]}, "publisher": "P"}
        for name, year in (("osm", 2025), ("study", 2023), ("report", 2024), ("article", 2024), ("assumption", 2026))
    ]
    return Tables(rows, drawings, sources)


def _claim(identifier: str, subjects: str, **more: str) -> Record:
    return {
        "id": identifier,
        "source_id": "article",
        "paragraph": "1",
        "statement_en": f"Statement of {identifier}.",
        "statement_ar": "قول.",
        "locator": "one two three",
        "claim_type": "route",
        "geographic": "no",
        "subject_ids": subjects,
        "verdict": "not_checked",
        **more,
    }


def _fact(identifier: str, subject: str, attribute: str, value: str, unit: str, **more: str) -> Record:
    return {
        "id": identifier,
        "subject_id": subject,
        "attribute": attribute,
        "value": value,
        "unit": unit,
        "as_of": "2023-06",
        "confidence": "high",
        "source_ids": "study",
        **more,
    }


def run(folder: Path, *more: str) -> tuple[int, Path]:
    """Compiles a folder of tables; the exit code, and where the file would be."""
    target = folder.parent / "built.gpkg"
    report = folder.parent / "report.txt"
    code = compile_data.main(["--source", str(folder), "--output", str(target), "--report", str(report), *more])
    return code, target


# --- what is refused ---------------------------------------------------------------------------


def _set(table: str, identifier: str, **cells: str) -> Callable[[Tables], None]:
    return lambda tables: tables.row(table, identifier).update(cells)


def _append(table: str, **cells: str) -> Callable[[Tables], None]:
    return lambda tables: tables.rows.setdefault(table, []).append(cells)


def _both(*changes: Callable[[Tables], None]) -> Callable[[Tables], None]:
    def change(tables: Tables) -> None:
        for one in changes:
            one(tables)

    return change


def _repeat(table: str) -> Callable[[Tables], None]:
    return lambda tables: tables.rows[table].append(dict(tables.rows[table][0]))


def _drop(table: str, identifier: str) -> Callable[[Tables], None]:
    return lambda tables: tables.rows[table].remove(tables.row(table, identifier))


def _draw(identifier: str, kind: str, coordinates: Any) -> Callable[[Tables], None]:
    def change(tables: Tables) -> None:
        tables.drawing(identifier)["geometry"] = {"type": kind, "coordinates": coordinates}

    return change


def _undraw(tables: Tables) -> None:
    tables.drawings.pop(0)


def _draw_unknown(tables: Tables) -> None:
    tables.drawings.append(_feature({"id": "no__where"}, "LineString", [[60, 40], [61, 40]]))


def _repeat_drawing(tables: Tables) -> None:
    tables.drawings.append(copy.deepcopy(tables.drawings[0]))


def _repeat_source(tables: Tables) -> None:
    tables.sources.append(dict(tables.sources[0]))


def _untitle(tables: Tables) -> None:
    tables.sources[1].pop("title")


def _swap_status(tables: Tables) -> None:
    rows = tables.rows["section_status"]
    rows[-1], rows[-2] = rows[-2], rows[-1]


def _describe(**variables: object) -> Callable[[Tables], None]:
    """Change the second source."""
    return lambda tables: tables.sources[1].update(variables)


# Each fault: how to make it, the file and line that must be named, and words that must be said.
FAULTS: dict[str, tuple[Callable[[Tables], None], str, str]] = {
    "fact without the scope that its attribute needs": (
        _set("attributes", "catchment_north_km", needs_scope="yes"),
        "facts.csv:2",
        "catchment_north_km without scope",
    ),
    "unknown scope": (_set("facts", "f01", scope="rails"), "facts.csv:2", "unknown scope 'rails'"),
    "period the wrong way round": (_set("facts", "f01", period="2024/2023"), "facts.csv:2", "is no period"),
    "measured before it was said": (
        _set("facts", "f01", nature="measured", said_on="2023", as_of="2025"),
        "facts.csv:2",
        "measured in 2025, yet said on 2023",
    ),
    "code of a place without a source": (
        _set("places", "aktau", unlocode="KZAAU"),
        "places.csv",
        "unlocode without source",
    ),
    "code that is none": (
        _set("places", "aktau", iata="Aktau", identifier_source_ids="osm"),
        "places.csv",
        "iata 'Aktau' is no such code",
    ),
    "value of a section that nobody says": (
        _append("section_attributes", section_id="arys__tashkent", attribute="tracks", value="2", from_date="2025"),
        "section_attributes.csv:2",
        "tracks cited by nothing",
    ),
    "value of a section that is no number": (
        _append(
            "section_attributes",
            section_id="arys__tashkent",
            attribute="tracks",
            value="two",
            from_date="2025",
            source_ids="osm",
        ),
        "section_attributes.csv:2",
        "tracks 'two' is no whole number",
    ),
    "unknown unit": (_set("facts", "f05", unit="stone"), "facts.csv:6", "unknown unit 'stone'"),
    "unknown attribute": (_set("facts", "f05", attribute="smell"), "facts.csv:6", "unknown attribute 'smell'"),
    "unknown source": (_set("facts", "f05", source_ids="study;rumour"), "facts.csv:6", "unknown source_id 'rumour'"),
    "unknown claim": (_set("facts", "f05", claim_ids="c99"), "facts.csv:6", "unknown claim_id 'c99'"),
    "unknown subject of a fact": (_set("facts", "f05", subject_id="x"), "facts.csv:6", "unknown subject_id 'x'"),
    "unknown subject of a claim": (_set("claims", "c03", subject_ids="x"), "claims.csv:4", "unknown subject_id 'x'"),
    "unknown subject of an event": (
        _set("events", "signing", subject_ids="x"), "events.csv:2", "unknown subject_id 'x'"),
    "unknown paragraph": (_set("claims", "c03", paragraph="7"), "claims.csv:4", "unknown paragraph '7'"),
    "unknown verdict source": (
        _set("claims", "c01", verdict_source_ids="x"), "claims.csv:2", "unknown verdict_source_id 'x'"),
    "unknown parameter unit": (_set("parameters", "speed", unit="knot"), "parameters.csv:2", "unknown unit 'knot'"),
    "section from nowhere": (_set("sections", "khorgos__arys", from_id="x"), "sections.csv:2", "unknown from_id 'x'"),
    "corridor of nothing known": (
        _set("corridor_sections", "khorgos__arys", section_id="x"), "corridor_sections.csv", "unknown section_id 'x'"),
    "subject of nothing known": (
        _set("subjects", "relief_project", corridor_ids="x"), "subjects.csv:2", "unknown corridor_id 'x'"),
    "subject of no known place": (_set("subjects", "pact", place_ids="x"), "subjects.csv:4", "unknown place_id 'x'"),
    "subject of no known section": (
        _set("subjects", "pact", section_ids="x"), "subjects.csv:4", "unknown section_id 'x'"),
    "status of nothing known": (
        _set("section_status", "khorgos__arys", section_id="x"), "section_status.csv:2", "unknown section_id 'x'"),
    "event nowhere": (_set("events", "signing", place_id="x"), "events.csv:2", "unknown place_id 'x'"),
    "council of the unknown": (
        _set("councils", "two", member_place_ids="baku;x"), "councils.csv:2", "unknown member_place_id 'x'"),
    "duplicate place": (_repeat("places"), "places.csv:10", "duplicate id 'khorgos', first in line 2"),
    "duplicate claim": (_repeat("claims"), "claims.csv:7", "duplicate id 'c01'"),
    "duplicate unit": (_repeat("units"), "units.csv:6", "duplicate unit 'km'"),
    "duplicate step": (_repeat("corridor_sections"), "corridor_sections.csv", "duplicate corridor_id 'titr', seq '1'"),
    "duplicate source": (_repeat_source, "sources.json:7", "duplicate id 'osm'"),
    "section drawn twice": (_repeat_drawing, "sections.geojson:8", "'khorgos__arys' is drawn twice"),
    "one id, two things": (_set("subjects", "mood", id="kars"), "subjects.csv:5|places.csv:6", "id 'kars' is also in"),
    "id not ASCII": (_set("subjects", "mood", id="Mood"), "subjects.csv:5", "id 'Mood' is not of a–z, 0–9 and _"),
    "title in another script": (
        _describe(language="ru", title="A label"), "sources.json:3", "not in the script of its language 'ru'"),
    "title without translation": (
        _describe(language="ru", title="Дорога"), "sources.json:3", "the title of 'study' has no translation"),
    "verdict before its source": (
        _set("claims", "c01", verdict_date="2023-02"), "claims.csv:2", "rests on 'study' of 2023-03"),
    "status after its witnesses": (
        _set("section_status", "kars__baku", from_date="2026-01", source_ids="study"),
        "section_status.csv:5", "attested by nothing newer than 2023-03"),
    "untitled source": (_untitle, "sources.json:3", "source 'study' has no title"),
    "place outside the region": (_set("places", "ankara", lon="12"), "places.csv:8", "lon 12 lies outside the region"),
    "place with lat and lon swapped": (
        _set("places", "khorgos", lon="44", lat="80"), "places.csv:2", "lat 80 lies outside the region"),
    "coordinate that is none": (_set("places", "ankara", lat="39,9"), "places.csv:8", "lat '39,9' is no number"),
    "line outside the region": (
        _draw("arys__tashkent", "LineString", [[68.5, 42.5], [90, 42], [69.3, 41.3]]),
        "sections.geojson:6", "'arys__tashkent' leaves the region"),
    "date that is none": (_set("facts", "f05", as_of="2024-13"), "facts.csv:6", "as_of '2024-13' is no date"),
    "month as a word": (_set("events", "signing", date="August 2024"), "events.csv:2", "date 'August 2024' is no date"),
    "value that is no date": (_set("facts", "f03", value="soon"), "facts.csv:4", "value 'soon' is no date"),
    "period that is none": (
        _set("facts", "f03", value="2025", unit="period"), "facts.csv:4", "value '2025' is no period"),
    "value that is no number": (_set("facts", "f05", value="4 Mt"), "facts.csv:6", "value '4 Mt' is no number of t"),
    "uncited fact": (_set("facts", "f05", source_ids=""), "facts.csv:6", "source_ids is empty"),
    "uncited parameter": (_set("parameters", "speed", source_ids=""), "parameters.csv:2", "source_ids is empty"),
    "uncited status": (
        _set("section_status", "khorgos__arys", source_ids=""), "section_status.csv:2", "source_ids is empty"),
    "uncited place": (_set("places", "khorgos", source_ids=""), "places.csv:2", "source_ids is empty"),
    "uncited section": (_set("sections", "khorgos__arys", source_ids=""), "sections.csv:2", "source_ids is empty"),
    "uncited official length": (
        _set("sections", "arys__aktau", official_km_source_ids=""), "sections.csv:3", "official_km has no source"),
    "uncited gauge": (
        _set("sections", "khorgos__arys", attributes_source_ids=""), "sections.csv:2", "gauge_mm cited by nothing"),
    "uncited verdict": (
        _set("claims", "c01", verdict_source_ids=""), "claims.csv:2", "verdict contradicted without source"),
    "undated verdict": (_set("claims", "c01", verdict_date=""), "claims.csv:2", "verdict contradicted without date"),
    "hole in a corridor": (
        _set("corridor_sections", "arys__aktau", section_id="arys__tashkent"),
        "corridor_sections.csv:4", "corridor 'titr' has a hole: it reached 'tashkent' and goes on from 'aktau'"),
    "section the wrong way round": (
        lambda tables: tables.rows["corridor_sections"][6].update(reversed="no"),
        "corridor_sections.csv:8", "corridor 'ctcn_core' has a hole: it reached 'baku' and goes on from 'kars'"),
    "corridor without sections": (
        _drop("corridor_sections", "baku__tashkent__air"), "corridors.csv:8", "corridor 'by_air' has no section"),
    "section on no corridor": (
        _drop("corridor_sections", "baku__tashkent__air"), "sections.csv:7", "'baku__tashkent__air' is on no corridor"),
    "long quotation": (
        _set("claims", "c02", locator="one two three four five six seven eight nine"),
        "claims.csv:3", "the locator has 9 words"),
    "section without geometry": (_undraw, "sections.csv:2", "section 'khorgos__arys' has no geometry"),
    "geometry without section": (_draw_unknown, "sections.geojson:8", "geometry 'no__where' has no section"),
    "section drawn as a point": (
        _draw("khorgos__arys", "Point", [80.0, 44.0]), "sections.geojson:2", "'khorgos__arys' is a Point"),
    "end off its place": (
        _draw("khorgos__arys", "LineString", [[80.01, 44.0], [68.5, 42.5]]),
        "sections.geojson:2", "m off its from_id 'khorgos'"),
    "section drawn backwards": (
        _draw("khorgos__arys", "LineString", [[68.5, 42.5], [80.0, 44.0]]),
        "sections.geojson:2", "m off its to_id 'arys'"),
    "length without a word": (
        _set("sections", "arys__aktau", official_km="1000"), "sections.csv:3", "official are 1000 km"),
    "id that does not name its ends": (
        _set("sections", "kars__baku", id="baku__kars"), "sections.csv:5", "does not start with 'kars__baku'"),
    "unknown mode": (_set("sections", "khorgos__arys", mode="camel"), "sections.csv:2", "unknown mode 'camel'"),
    "unknown status": (
        _set("section_status", "khorgos__arys", status="open"), "section_status.csv:2", "unknown status 'open'"),
    "unknown kind": (_set("places", "khorgos", kind="inn"), "places.csv:2", "unknown kind 'inn'"),
    "unknown verdict": (_set("claims", "c01", verdict="doubtful"), "claims.csv:2", "unknown verdict 'doubtful'"),
    "unknown layer": (_set("corridors", "around", layer="rest"), "corridors.csv:7", "unknown layer 'rest'"),
    "unknown country": (_set("places", "khorgos", country="Kaz"), "places.csv:2", "country 'Kaz' is no country code"),
    "value above its range": (_set("facts", "f05", high="4100000"), "facts.csv:6", "out of its range"),
    "parameter below its range": (_set("parameters", "speed", low="25"), "parameters.csv:2", "not 25 ≤ 20 ≤ 30"),
    "rank five": (_set("places", "khorgos", rank="5"), "places.csv:2", "rank 5 is not within 1 … 4"),
    "geographic claim off the map": (
        _set("claims", "c04", geographic="yes"), "claims.csv:5", "claim 'c04' is geographic and reaches no feature"),
    "no status at all": (
        _drop("section_status", "kars__baku"), "sections.csv:5", "section 'kars__baku' has no status"),
    "no status today": (
        _set("section_status", "kars__baku", from_date="2031"), "section_status.csv:5", "has no status on 2026-11-23"),
    "status out of order": (_swap_status, "section_status.csv:9", "status rows out of order"),
    "end before beginning": (
        _set("events", "meeting", date_end="2023"), "events.csv:3", "date_end 2023 is before date 2024"),
    "council of one": (_set("councils", "two", member_place_ids="baku"), "councils.csv:2", "a council of one member"),
    "edge to nowhere": (_set("network_edges", "1", to_node="9"), "network_edges.csv:2", "unknown to_node '9'"),
    "edge of no section": (
        _set("network_edges", "1", section_id="x__y"), "network_edges.csv:2", "unknown section_id 'x__y'"),
    "edge of no length": (_set("network_edges", "1", length_km="-1"), "network_edges.csv:2", "length_km -1 is not within"),
    "edge by camel": (_set("network_edges", "1", mode="camel"), "network_edges.csv:2", "unknown mode 'camel'"),
    "node at no place": (_set("network_nodes", "1", place_id="x"), "network_nodes.csv:2", "unknown place_id 'x'"),
    "duplicate node": (_repeat("network_nodes"), "network_nodes.csv:5", "duplicate id '1'"),
    "uncited closure": (_set("network_closures", "gap", source_ids=""), "network_closures.csv:2", "source_ids is empty"),
    "uncited ground": (
        lambda tables: tables.base["base_borders"][0]["properties"].pop("source_ids"),
        "base_borders.geojson:1", "feature 1 has no source_ids"),
    "ground from the unknown": (
        lambda tables: tables.base["base_borders"][0]["properties"].update(source_ids="x"),
        "base_borders.geojson:1", "unknown source_id 'x'"),
    "bow tie": (
        lambda tables: tables.base["base_countries"][0]["geometry"].update(
            coordinates=[[[50, 42], [80, 50], [80, 42], [50, 50], [50, 42]]]),
        "base_countries.geojson:1", "feature 1 is not valid"),
    "node outside the region": (_set("network_nodes", "1", lon="5"), "network_nodes.csv:2", "lies outside the region"),
    "empty item": (_set("facts", "f05", source_ids="study;"), "facts.csv:6", "has an empty item"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_fault_is_named_with_file_and_line(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change, where, words = FAULTS[name]
    tables = sound_tables()
    change(tables)
    code, target = run(tables.write(tmp_path / "source"), "--check")
    said = capsys.readouterr().err.splitlines()
    assert code == 1
    assert not target.exists()
    pattern = re.compile(rf"(^|/)({where})(:\d+)?: ")
    matching = [line for line in said if pattern.search(line) and words in line]
    assert matching, said
    assert all(re.search(r"\.(csv|json|geojson):\d+: .+ — .+", line) for line in said[:-1])


@pytest.mark.parametrize(
    ("file", "change", "where", "words"),
    [
        ("claims.csv", lambda text: text.replace("\n", "\r\n"), "claims.csv:1", "a line ends in CR LF"),
        (
            "claims.csv",
            lambda text: text.replace("claim_type", "type"),
            "claims.csv:1",
            "missing: claim_type; unknown: type",
        ),
        ("units.csv", lambda text: text + "kg,kilogram\n", "units.csv:6", "2 cells under 5 columns"),
        ("units.csv", lambda text: text + '"kg,kilogram\n', "units.csv:6", "no CSV"),
        ("units.csv", lambda text: "", "units.csv:1", "the file is empty"),
        ("units.csv", lambda text: "\ufeff" + text, "units.csv:1", "byte order mark"),
        ("sources.json", lambda text: text.replace("},", "}", 1), "sources.json:2", "no JSON"),
        (
            "sections.geojson",
            lambda text: text.replace("LineString", "Curve", 1),
            "sections.geojson:2",
            "no usable geometry",
        ),
    ],
)
def test_broken_file_is_named_with_its_line(
    file: str,
    change: Callable[[str], str],
    where: str,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = sound_tables().write(tmp_path / "source")
    path = folder / file
    path.write_bytes(change(path.read_text(encoding="utf-8")).encode())
    code, _ = run(folder, "--check")
    said = capsys.readouterr().err.splitlines()
    assert code == 1
    assert any(f"{where}: " in line and words in line for line in said), said


def test_file_in_another_encoding_is_named_with_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = sound_tables().write(tmp_path / "source")
    path = folder / "units.csv"
    path.write_bytes(path.read_bytes() + "m,mètre,m,length\n".encode("latin-1"))
    assert run(folder, "--check")[0] == 1
    assert "units.csv:6: the file is not UTF-8" in capsys.readouterr().err


def test_a_description_in_brackets_needs_no_script_and_no_translation(tmp_path: Path) -> None:
    tables = sound_tables()
    tables.sources[1].update(language="ru", title="[A label]")
    assert run(tables.write(tmp_path / "source"), "--check")[0] == 0
    tables.sources[1].update(title="Дорога", custom={"title_translation": "Road"})
    assert run(tables.write(tmp_path / "source"), "--check")[0] == 0


@pytest.mark.parametrize(
    "name",
    [
        *(f"{table}.csv" for table in schema.TABLES if not schema.TABLES[table].optional),
        "sources.json",
        "base_water.geojson",
    ],
)
def test_missing_file_is_named(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = sound_tables().write(tmp_path / "source")
    (folder / name).unlink()
    assert run(folder, "--check")[0] == 1
    assert f"{name}:1: the file is missing" in capsys.readouterr().err


def test_all_faults_are_told_at_once_and_nothing_is_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = sound_tables()
    folder = tables.write(tmp_path / "source")
    code, target = run(folder)
    assert code == 0
    before = target.read_bytes()
    _set("facts", "f05", unit="stone")(tables)
    _set("claims", "c01", verdict="doubtful")(tables)
    _set("places", "khorgos", rank="5")(tables)
    tables.write(folder)
    capsys.readouterr()
    assert run(folder)[0] == 1
    said = capsys.readouterr().err
    assert [name in said for name in ("facts.csv:6", "claims.csv:2", "places.csv:2")] == [True, True, True]
    assert target.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.gpkg", "report.json", "report.txt", "source"]


# --- what is made ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The GeoPackage of the sound tables."""
    folder = sound_tables().write(tmp_path_factory.mktemp("sound") / "source")
    code, target = run(folder)
    assert code == 0
    return target


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    """All rows of a table of a GeoPackage."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY fid")]


def by_id(path: Path, table: str) -> dict[str, dict[str, Any]]:
    """The rows of a table by their id."""
    return {row["id"]: row for row in rows(path, table)}


def shape_of(row: dict[str, Any]) -> Any:
    """The geometry of a row: a GeoPackage header with its envelope, then WKB."""
    blob = row["geom"]
    envelope_bytes = (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7]
    return wkb.loads(blob[8 + envelope_bytes :])


def test_two_builds_are_equal_byte_for_byte(built: Path, tmp_path: Path) -> None:
    folder = sound_tables().write(tmp_path / "source")
    code, target = run(folder)
    assert code == 0
    assert target.read_bytes() == built.read_bytes()
    assert (tmp_path / "report.txt").read_bytes() == (built.parent / "report.txt").read_bytes()


def test_other_tables_give_another_file(built: Path, tmp_path: Path) -> None:
    tables = sound_tables()
    tables.row("facts", "f05")["value"] = "4484001"
    _, target = run(tables.write(tmp_path / "source"))
    assert target.read_bytes() != built.read_bytes()


def test_file_is_closed_and_keeps_no_log(built: Path) -> None:
    with sqlite3.connect(f"file:{built}?mode=ro", uri=True) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        changed = {day for (day,) in connection.execute("SELECT last_change FROM gpkg_contents")}
    assert changed == {f"{schema.DATA_VERSION}T00:00:00.000Z"}
    assert not list(built.parent.glob("*-wal")) + list(built.parent.glob("*-shm"))


def test_layers_and_tables_are_as_they_are_declared(built: Path) -> None:
    kinds = {
        compiled.LINES: ogr.wkbMultiLineString,
        compiled.AREAS: ogr.wkbMultiPolygon,
        compiled.POINTS: ogr.wkbPoint,
        None: ogr.wkbNone,
    }
    dataset = ogr.Open(str(built))
    for table in compiled.TABLES.values():
        layer = dataset.GetLayerByName(table.name)
        if not table.needed and layer is None:
            continue
        definition = layer.GetLayerDefn()
        found = [definition.GetFieldDefn(at).GetName() for at in range(definition.GetFieldCount())]
        assert found == [column.name for column in table.written(("ar", "ru"))], table.name
        assert layer.GetGeomType() == kinds[table.geometry], table.name
        if table.geometry:
            assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326", table.name
            assert layer.TestCapability(ogr.OLCFastSpatialFilter), table.name
    for name in (*compiled.layer_names(), "network_nodes", "network_edges", "base_countries", "base_rivers"):
        assert dataset.GetLayerByName(name).GetFeatureCount() > 0, name


def test_numbers_of_the_network_are_numbers(built: Path) -> None:
    node, edge = rows(built, "network_nodes")[0], rows(built, "network_edges")[0]
    assert (node["id"], node["lon"], node["lat"]) == (1, 61, 42.5)
    assert (edge["from_node"], edge["to_node"], edge["mode"], edge["length_km"]) == (1, 2, "rail", 82.5)


def test_section_is_drawn_once_for_each_layer_and_period(built: Path) -> None:
    drawn = by_id(built, "kazakh_rail")
    assert list(drawn) == ["arys__tashkent@0000", "arys__tashkent", "arys__tashkent@2027-01-01"]
    periods = [(row["status"], row["valid_from"], row["valid_to"]) for row in drawn.values()]
    assert periods == [
        ("planned", None, "2023-11-01"),
        ("under_construction", "2023-11-01", "2027-01-01"),
        ("operational", "2027-01-01", None),
    ]
    assert {row["section_id"] for row in drawn.values()} == {"arys__tashkent"}
    # The link goes there and back on the same section, which is still drawn once.
    assert list(by_id(built, "ctcn")).count("arys__tashkent") == 1
    assert by_id(built, "sections")["arys__tashkent"]["status"] == "under_construction"


def test_attribute_with_a_day_parts_the_rows_and_keeps_its_own_sources(tmp_path: Path) -> None:
    tables = sound_tables()
    section = {"section_id": "arys__tashkent", "attribute": "tracks"}
    tables.row("sections", "arys__tashkent").update(
        tracks="", electrified="no", attributes_source_ids="osm", gauge_mm="1520"
    )
    tables.rows["section_attributes"] = [
        {**section, "value": "1", "from_date": "", "source_ids": "osm", "note": "Single until the works."},
        {**section, "value": "2", "from_date": "2025-03", "source_ids": "osm;report"},
    ]
    code, target = run(tables.write(tmp_path / "source"))
    assert code == 0
    drawn = by_id(target, "kazakh_rail")
    found = [(row["valid_from"], row["valid_to"], row["status"], row["tracks"]) for row in drawn.values()]
    assert found == [
        (None, "2023-11-01", "planned", 1),
        ("2023-11-01", "2025-03-01", "under_construction", 1),
        ("2025-03-01", "2027-01-01", "under_construction", 2),
        ("2027-01-01", None, "operational", 2),
    ]
    now, before = drawn["arys__tashkent"], drawn["arys__tashkent@2023-11-01"]
    assert (now["tracks_source_ids"], before["tracks_source_ids"]) == ("osm;report", "osm")
    assert now["electrified_source_ids"] == now["gauge_source_ids"] == "osm"
    assert now["status_source_ids"] == before["status_source_ids"]
    assert set(now["tracks_source_ids"].split(";")) <= set(now["source_ids"].split(";"))
    assert "Single until the works." in before["note"] and "Single" not in (now["note"] or "")
    listed = [row for row in rows(target, "section_attributes") if row["section_id"] == "arys__tashkent"]
    assert [(row["attribute"], row["value"], row["from_date"]) for row in listed if row["attribute"] == "tracks"] == [
        ("tracks", "1", None),
        ("tracks", "2", "2025-03"),
    ]


def test_layers_share_sections_and_each_names_its_own_corridors(built: Path) -> None:
    assert by_id(built, "middle_corridor")["aktau__baku__sea"]["corridor_ids"] == "titr"
    assert by_id(built, "ctcn")["aktau__baku__sea"]["corridor_ids"] == "ctcn_core"
    assert by_id(built, "samarkand_baku")["aktau__baku__sea"]["corridor_ids"] == "to_baku"
    assert by_id(built, "sections")["aktau__baku__sea"]["corridor_ids"] == "titr;ctcn_core;to_baku"


def test_claims_reach_features_through_their_subjects(built: Path) -> None:
    claims = {name: row["feature_ids"] for name, row in by_id(built, "claims").items()}
    assert claims["c01"] == "tashkent;signing"
    assert claims["c02"] == "arys__tashkent"
    assert claims["c03"] == "khorgos__arys;arys__aktau;aktau__baku__sea"
    assert claims["c04"] == ""
    assert claims["c05"].split(";")[-1] == "arys"
    assert {"ctcn_catchment_north", "ctcn_catchment_south", "kars__baku"} <= set(claims["c05"].split(";"))


def test_features_carry_the_claims_of_their_layer(built: Path) -> None:
    assert by_id(built, "kazakh_rail")["arys__tashkent"]["claim_ids"] == "c02"
    assert by_id(built, "ctcn")["arys__tashkent"]["claim_ids"] == ""
    assert by_id(built, "middle_corridor")["khorgos__arys"]["claim_ids"] == "c03"
    assert by_id(built, "ctcn")["khorgos__arys"]["claim_ids"] == "c05"
    assert by_id(built, "sections")["khorgos__arys"]["claim_ids"] == "c03;c05"
    assert by_id(built, "places")["tashkent"]["claim_ids"] == "c01"
    assert by_id(built, "places")["arys"]["claim_ids"] == "c05"
    assert by_id(built, "events")["signing"]["claim_ids"] == "c01"
    assert by_id(built, "events")["meeting"]["claim_ids"] == ""
    assert by_id(built, "ctcn_catchment")["ctcn_catchment_north"]["claim_ids"] == "c05"


def test_claims_and_features_point_at_each_other(built: Path) -> None:
    carried: dict[str, set[str]] = {}
    for layer in ("sections", "places", "energy", "events", "councils", "ctcn_catchment"):
        for identifier, row in by_id(built, layer).items():
            for claim in filter(None, row["claim_ids"].split(";")):
                carried.setdefault(claim, set()).add(identifier)
    told = {claim: set(filter(None, row["feature_ids"].split(";"))) for claim, row in by_id(built, "claims").items()}
    assert carried == {claim: features for claim, features in told.items() if features}


def test_sources_of_a_feature_are_those_of_its_parts(built: Path) -> None:
    drawn = by_id(built, "middle_corridor")
    assert drawn["arys__aktau"]["source_ids"] == "osm;study"
    assert by_id(built, "kazakh_rail")["arys__tashkent"]["source_ids"] == "osm;report"
    assert by_id(built, "ctcn_catchment")["ctcn_catchment_south"]["source_ids"] == "study"


def test_names_and_lengths_of_sections(built: Path) -> None:
    row = by_id(built, "ctcn")["arys__aktau"]
    assert (row["name"], row["name_ar"]) == ("Arys – Aktau", "مكان arys – مكان aktau")
    crossing = by_id(built, "ctcn")["aktau__baku__sea"]
    assert (crossing["name"], crossing["name_ar"]) == ("The crossing", "العبور")
    length_m = geometry.GEOD.line_length([68.5, 51.2], [42.5, 43.6])
    assert row["length_km"] == round(length_m / 1000, 1)
    assert by_id(built, "ctcn")["khorgos__arys"]["gauge_mm"] == "1435;1520"


def test_energy_fields_are_no_places(built: Path) -> None:
    assert list(by_id(built, "energy")) == ["field"]
    assert "field" not in by_id(built, "places")
    assert by_id(built, "energy")["field"]["geometry_class"] == "schematic"


def test_events_share_the_point_of_their_place(built: Path) -> None:
    points = {shape_of(row).coords[0] for row in rows(built, "events")}
    assert points == {COORDINATES["tashkent"]}
    meeting = by_id(built, "events")["meeting"]
    assert (meeting["date"], meeting["date_end"], meeting["valid_from"]) == ("2024", "2024-09", "2024-01-01")


def test_councils_are_closed_geodesics(built: Path) -> None:
    councils = by_id(built, "councils")
    pair, ring = shape_of(councils["two"]).geoms[0], shape_of(councils["three"]).geoms[0]
    assert (pair.coords[0], pair.coords[-1]) == (COORDINATES["baku"], COORDINATES["tashkent"])
    assert ring.is_ring
    assert {COORDINATES[name] for name in ("ankara", "baku", "tashkent")} <= set(ring.coords)
    # The great circle from Baku to Tashkent bends north of the straight line on the plate.
    middle = pair.interpolate(0.5, normalized=True)
    straight_lat = (COORDINATES["baku"][1] + COORDINATES["tashkent"][1]) / 2
    assert middle.y > straight_lat + 0.3
    assert councils["two"]["mode"] is None


def test_catchment_lies_north_and_south_of_the_line(built: Path) -> None:
    rows_ = by_id(built, "ctcn_catchment")
    north, south = shape_of(rows_["ctcn_catchment_north"]), shape_of(rows_["ctcn_catchment_south"])
    assert north.is_valid
    assert south.is_valid
    assert north.intersection(south).area < 0.01 * north.area
    for start, end in (("khorgos", "arys"), ("arys", "aktau"), ("aktau", "baku"), ("kars", "baku")):
        (x0, y0), (x1, y1) = COORDINATES[start], COORDINATES[end]
        lon, lat = (x0 + x1) / 2, (y0 + y1) / 2
        steep = start == "aktau"  # the crossing runs from north-east to south-west
        above = Point(lon - 0.5, lat + 1) if steep else Point(lon, lat + 1.5)
        below = Point(lon + 0.5, lat - 1) if steep else Point(lon, lat - 1.5)
        assert (north.contains(above), south.contains(above)) == (True, False), (start, end)
        assert (north.contains(below), south.contains(below)) == (False, True), (start, end)


@pytest.mark.parametrize(("side", "sign", "distance_km"), [("north", 1, 300), ("south", -1, 600)])
def test_catchment_is_as_wide_as_the_source_says(built: Path, side: str, sign: int, distance_km: float) -> None:
    row = by_id(built, "ctcn_catchment")[f"ctcn_catchment_{side}"]
    shape = shape_of(row)
    (x0, y0), (x1, y1) = COORDINATES["arys"], COORDINATES["aktau"]
    azimuth, _, length_m = geometry.GEOD.inv(x0, y0, x1, y1)
    lon, lat, back = geometry.GEOD.fwd(x0, y0, azimuth, length_m / 2)
    square_to_line = back + 180 + 90 * sign  # westbound: right is north
    reached = 0.0
    for km in range(0, 1000, 5):
        x, y, _ = geometry.GEOD.fwd(lon, lat, square_to_line, km * 1000.0)
        if shape.buffer(1e-9).contains(Point(x, y)):
            reached = km
    assert reached == pytest.approx(distance_km, rel=0.03)
    assert row["distance_km"] == distance_km
    assert row["area_km2"] == pytest.approx(geometry.area_km2(shape), rel=1e-6)
    assert row["geometry_class"] == "schematic"


def test_catchment_ends_where_the_line_ends(built: Path) -> None:
    for row in rows(built, "ctcn_catchment"):
        west, _, east, _ = shape_of(row).bounds
        # Square across a line that runs a little askew, but never round the ends.
        assert east < COORDINATES["khorgos"][0] + 2.5
        assert west > COORDINATES["kars"][0] - 2.5


def test_tips_are_short_escaped_rich_text(built: Path) -> None:
    seen = 0
    for layer in compiled.layer_names():
        for row in rows(built, layer):
            for field in ("tip_html", "tip_html_ar"):
                tip = row[field]
                assert tip.count("<br>") <= 5
                assert set(re.findall(r"<(\w+)", tip)) <= {"b", "i", "br", "table", "tr", "td", "div"}
                seen += 1
            assert row["tip_html_ar"].startswith('<div dir="rtl">')
    assert seen > 20
    tip = by_id(built, "events")["signing"]["tip_html"]
    assert tip.startswith("<b>Signing &lt;first&gt;</b><br>2024-08-23 · treaty · Tashkent<br>")


def test_tip_of_a_line_says_what_it_is(built: Path) -> None:
    row = by_id(built, "kazakh_rail")["arys__tashkent"]
    assert row["tip_html"] == (
        "<b>Arys – Tashkent</b><br>"
        f"under construction since 2023-11 until 2027 · rail · {row['length_km']:.0f} km<br>"
        "Relief · First plan: 2025 (2023)<br>"
        "claims: c02 · not checked<br>"
        "sources: 2"
    )
    assert "قيد الإنشاء منذ 2023-11" in row["tip_html_ar"]
    official = by_id(built, "ctcn")["arys__aktau"]
    assert f"{official['length_km']:,.0f} km (official 1,450 km)" in official["tip_html"]


def test_tip_of_an_event_shows_figures_of_its_own_year_only(tmp_path: Path) -> None:
    tables = sound_tables()
    for year in ("2024", "2025"):
        tables.row("facts", "f05").update(subject_id="pact", attribute="cost_usd", as_of=year)
        tables.rows["attributes"].append({"attribute": "cost_usd", "name_en": "Cost", "name_ar": "كلفة"})
        _, target = run(tables.write(tmp_path / year / "source"))
        tables.rows["attributes"].pop()
        assert ("The pact · Cost: 4.484 million t (2024)" in by_id(target, "events")["signing"]["tip_html"]) == (
            year == "2024"
        )


def test_tip_says_which_claim_is_contradicted(tmp_path: Path) -> None:
    tables = sound_tables()
    tables.row("claims", "c02").update(subject_ids="pact")
    _, target = run(tables.write(tmp_path / "source"))
    assert "claims: c01, c02 · contradicted: c01<br>" in by_id(target, "events")["signing"]["tip_html"]


def test_facts_name_their_subject(built: Path) -> None:
    fact = by_id(built, "facts")["f05"]
    assert (fact["subject_name"], fact["subject_name_ar"]) == ("titr", "ممر titr")
    assert (fact["value"], fact["low"], fact["high"]) == ("4484000", 4000000.0, 5000000.0)


def test_subjects_lead_to_features(built: Path) -> None:
    pairs = {(row["subject_id"], row["feature_id"]) for row in rows(built, "subject_features")}
    assert {
        ("relief_project", "arys__tashkent"),
        ("titr", "khorgos__arys"),
        ("arys", "arys"),
        ("pact", "signing"),
        ("two", "two"),
        ("ctcn", "ctcn_catchment_north"),
        ("ctcn_catchment_north", "ctcn_catchment_north"),
    } <= pairs
    kinds = {row["id"]: row["kind"] for row in rows(built, "subjects")}
    assert (kinds["relief_project"], kinds["titr"], kinds["arys"]) == ("project", "corridor", "place")


def test_sources_keep_their_record(built: Path) -> None:
    source = by_id(built, "sources")["study"]
    assert json.loads(source["csl"])["issued"] == {"date-parts": [[2023, 3]]}
    assert (source["title"], source["issued"], source["publisher"]) == ("Study", "2023-03", "P")


def test_data_says_its_day_and_its_origin(built: Path) -> None:
    meta = {row["key"]: row["value"] for row in rows(built, "meta")}
    assert meta["data_version"] == schema.DATA_VERSION
    assert re.fullmatch(r"resources/source [0-9a-f]{16}", meta["built_from"])


def test_report_tells_coverage_disagreement_and_deviation(built: Path) -> None:
    report = json.loads((built.parent / "report.json").read_text(encoding="utf-8"))
    assert report["coverage"]["geographic_claims"] == report["coverage"]["geographic_claims_on_map"] == 3
    assert report["coverage"]["oldest_source"] == {"issued": "2023-03", "id": "study"}
    assert [(item["subject"], item["group"]) for item in report["disagreements"]] == [("relief_project", "completion")]
    assert report["uncited_rows"] == {}
    overall, by_country = report["deviation"]["overall"], report["deviation"]["by_country"]
    lengths = {name: row["length_km"] for name, row in by_id(built, "ctcn").items()}
    one, two = lengths["khorgos__arys"], lengths["arys__aktau"]
    assert overall["within_250m_pct"] == pytest.approx((99.5 * one + 89.5 * two) / (one + two), abs=0.1)
    assert by_country["UZ"]["within_250m_pct"] == 89.5
    assert by_country["KZ"]["within_250m_pct"] > overall["within_250m_pct"]
    assert report["network"]["components"] == 2
    text = (built.parent / "report.txt").read_text(encoding="utf-8")
    assert "3 of 3 geographic ones are on the map" in text
    assert "No uncited row." in text


def test_difference_in_length_is_fine_when_explained(tmp_path: Path) -> None:
    tables = sound_tables()
    tables.row("sections", "arys__aktau").update(official_km="1000", length_note="The figure leaves the desert out.")
    assert run(tables.write(tmp_path / "source"))[0] == 0
    assert "leaves the desert out" in (tmp_path / "report.txt").read_text(encoding="utf-8")
