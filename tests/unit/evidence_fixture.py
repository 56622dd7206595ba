"""A small file in the shape of the compiled GeoPackage, for tests that want to know every row."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from caspian_corridor_plugin.data import schema

ROOT = Path(__file__).resolve().parents[2]
COMPILED = ROOT / "resources" / "caspian_corridor.gpkg"

ARTICLE_CSL = {
    "id": "alvefagh_2024",
    "type": "article-newspaper",
    "title": "باكو وطشقند تعززان شراكتهما الإستراتيجية",
    "title-short": "باكو وطشقند",
    "container-title": "الوفاق (Al-Vefagh)",
    "issued": {"date-parts": [[2024, 11, 3]]},
    "language": "ar",
    "note": "Translated title: Baku and Tashkent strengthen their strategic partnership. Cited by paragraph.",
}
REPORT_CSL = {
    "id": "bank_2023",
    "type": "report",
    "title": "Rail & road: 50% more {freight}, #1 in C_A",
    "author": [{"family": "Müller", "given": "Änne"}, {"literal": "Bank of $ & Co"}],
    "publisher": "Development Bank",
    "issued": {"date-parts": [[2023, 6]]},
    "URL": "https://bank.example/report?a=1&b=2#c_d",
    "accessed": {"date-parts": [[2026, 11, 23]]},
    "language": "en",
    "note": "100% ~ true",
}
NEWS_CSL = {
    "id": "news_2025",
    "type": "webpage",
    "title": "Дарбаза – Мактаарал: проект",
    "container-title": "Казправда",
    "issued": {"date-parts": [[2025, 9, 4]]},
    "URL": "https://www.news.example/darbaza",
    "language": "ru",
}
BAD_LINK_CSL = {
    "id": "bad_link",
    "type": "webpage",
    "title": "Click <b>here</b>",
    "URL": "javascript:alert(1)",
    "issued": {"date-parts": [[2020]]},
}
ASSUMPTION_CSL = {"id": "assumption", "type": "document", "title": "Assumption of this project", "publisher": "Us"}


def csl_row(item: Mapping[str, Any], issued: str = "", accessed: str = "") -> dict[str, Any]:
    return {
        "id": item["id"],
        "csl": json.dumps(item, ensure_ascii=False),
        "title": item["title"],
        "publisher": item.get("container-title") or item.get("publisher"),
        "issued": issued,
        "url": item.get("URL"),
        "language": item.get("language"),
        "accessed": accessed,
    }


def rows() -> dict[str, list[dict[str, Any]]]:
    """The rows of every table; a fresh copy, to be changed at will."""
    line = {
        "section_id": "a__b__new",
        "name": "Aktau – Baku",
        "name_ar": "أكتاو – باكو",
        "name_local": "Ақтау – Bakı",
        "kind": "rail",
        "mode": "rail",
        "geometry_class": "through_stations",
        "claim_ids": "c01;c02",
        "source_ids": "bank_2023;alvefagh_2024",
        "corridor_ids": "line_one",
        "length_km": 163.2,
        "official_km": 152.0,
        "gauge_mm": "1520",
        "country": "KZ;AZ",
        "electrified": "no",
        "tracks": 1,
        "opened": "2027",
        "from_name": "Aktau",
        "to_name": "Baku",
        "from_name_ar": "أكتاو",
        "to_name_ar": "باكو",
        "drawn_how": "Smooth line through its stations.",
    }
    now = {**line, "id": "a__b__new", "status": "under_construction", "valid_from": "2023-11-01", "valid_to": None}
    past = {**line, "id": "a__b__new@0000", "status": "planned", "valid_from": None, "valid_to": "2023-11-01"}
    section = {name: line[name] for name in ("name", "name_ar", "mode", "country", "length_km", "official_km")}
    places = [
        _place("a", "Aktau", "أكتاو", name_ru="Актау", name_local="Ақтау", aliases="Aqtau;Shevchenko", rank=1),
        _place("b", "Baku", "باكو", name_ru="Баку", name_local="Bakı", country="AZ", kind="city", rank=1),
        _place("sy", "Syrdarya", "سيرداريا", name_ru="Сырдарья", name_local="Sirdaryo", country="UZ", rank=2),
    ]
    facts = [
        _fact("f1", "project", "line_length_km", "152", "km", "2023-11-28", "news_2025"),
        _fact("f2", "project", "line_length_km", "203", "km", "2025-01", "bank_2023", note="Track <and> sidings."),
        _fact("f3", "project", "freight", "4484000", "t", "2024", "bank_2023", low=4.0e6, high=5.0e6),
        _fact("f4", "project", "freight", "2764000", "t", "2023", "bank_2023"),
        _fact("f5", "project", "signed", "2024-08-23", "date", "2024", "news_2025"),
        _fact("f6", "project", "signed", "2024-08", "date", "2024-11-03", "alvefagh_2024", claim_ids="c01"),
        _fact("f7", "line_one", "freight", "9000000", "t", "2030", "assumption"),
        _fact("f8", "a", "depth", "7.7", "m", "2025", "bank_2023"),
    ]
    return {
        **{name: [] for name in schema.layer_names()},
        "kazakh_rail": [now, past],
        "places": places,
        "events": [
            {
                "id": "ev_treaty",
                "name": "Treaty signed",
                "name_ar": "توقيع المعاهدة",
                "kind": "treaty",
                "status": "operational",
                "geometry_class": "endpoints",
                "claim_ids": "c01",
                "source_ids": "bank_2023",
                "date": "2024-08-23",
                "place_id": "b",
            }
        ],
        "sections": [{**section, "id": "a__b__new", "from_id": "a", "to_id": "b", "source_ids": "bank_2023"}],
        "corridors": [
            {
                "id": "line_one",
                "layer": "kazakh_rail",
                "name": "Line One",
                "name_ar": "الخط الأول",
                "short": "KZ",
                "named_by_article": "yes",
                "section_ids": "a__b__new",
                "source_ids": "alvefagh_2024",
            }
        ],
        "section_status": [
            {"section_id": "a__b__new", "from_date": None, "status": "planned", "source_ids": "assumption"},
            {
                "section_id": "a__b__new",
                "from_date": "2023-11",
                "status": "under_construction",
                "source_ids": "bank_2023",
            },
            {"section_id": "a__b__new", "from_date": "2027", "status": "operational", "source_ids": "news_2025"},
        ],
        "subjects": [{"id": "project", "name": "The new railway", "name_ar": "السكة الجديدة", "kind": "project"}],
        "subject_features": [
            {"subject_id": "line_one", "feature_id": "a__b__new"},
            {"subject_id": "line_one", "feature_id": "a"},
            {"subject_id": "project", "feature_id": "a__b__new"},
            {"subject_id": "a", "feature_id": "a"},
        ],
        "claims": [
            _claim("c01", "4", "overtaken", "news_2025", subject_ids="project", feature_ids="a__b__new;ev_treaty"),
            _claim("c02", "5", "supported", "bank_2023", subject_ids="line_one", feature_ids="a__b__new"),
            _claim("c03", "7", "not_checked", "", statement_en="Gas output fell by a tenth."),
        ],
        "paragraphs": [{"paragraph": "4", "summary_en": "On the railway.", "summary_ar": "عن السكة."}],
        "facts": facts,
        "attributes": [
            {"attribute": "line_length_km", "name_en": "Length", "name_ar": "الطول", "group": "line_length"},
            {"attribute": "freight", "name_en": "Freight in the year", "name_ar": "البضائع", "group": None},
            {"attribute": "signed", "name_en": "Signed", "name_ar": "تاريخ التوقيع", "group": "signed"},
            {"attribute": "depth", "name_en": "Depth of water", "name_ar": "عمق المياه", "group": None},
        ],
        "units": [
            {"unit": "km", "name_en": "kilometres", "name_ar": "كم", "quantity": "length"},
            {"unit": "m", "name_en": "metres", "name_ar": "م", "quantity": "length"},
            {"unit": "t", "name_en": "tonnes", "name_ar": "طن", "quantity": "mass"},
            {"unit": "date", "name_en": "date", "name_ar": "تاريخ", "quantity": "date"},
        ],
        "sources": [
            csl_row(ARTICLE_CSL, "2024-11-03"),
            csl_row(REPORT_CSL, "2023-06", "2026-11-23"),
            csl_row(NEWS_CSL, "2025-09-04"),
            csl_row(BAD_LINK_CSL, "2020"),
            csl_row(ASSUMPTION_CSL),
        ],
        "parameters": [
            {
                "id": "rail_speed",
                "name": "Speed",
                "unit": "km_h",
                "low": 35.0,
                "central": 45.0,
                "high": 58.0,
                "source_ids": "bank_2023",
                "assumption": "no",
            }
        ],
        "meta": [{"key": "data_version", "value": "2026-11-23"}, {"key": "built_from", "value": "tables"}],
    }


def _place(place_id: str, name: str, name_ar: str, **more: Any) -> dict[str, Any]:
    place = {
        "id": place_id,
        "name": name,
        "name_ar": name_ar,
        "kind": "port",
        "status": "operational",
        "geometry_class": "traced",
        "claim_ids": None,
        "source_ids": "bank_2023",
        "country": "KZ",
        "gauge_break": "no",
        "coord_quality": "verified",
    }
    return {**place, **more}


def _fact(
    fact_id: str, subject: str, attribute: str, value: str, unit: str, as_of: str, source: str, **more: Any
) -> dict[str, Any]:
    fact = {
        "id": fact_id,
        "subject_id": subject,
        "attribute": attribute,
        "value": value,
        "unit": unit,
        "as_of": as_of,
        "confidence": "high",
        "source_ids": source,
    }
    return {**fact, **more}


def _claim(claim_id: str, paragraph: str, verdict: str, sources: str, **more: Any) -> dict[str, Any]:
    claim = {
        "id": claim_id,
        "source_id": "alvefagh_2024",
        "paragraph": paragraph,
        "statement_en": "The railway should be ready in 2025.",
        "statement_ar": "يُنتظر أن تكتمل السكة في 2025.",
        "locator": "المتوقع اكتماله في عام 2025",
        "claim_type": "date",
        "geographic": "yes",
        "verdict": verdict,
        "verdict_date": "2026-11-23" if sources else None,
        "verdict_source_ids": sources,
        "verdict_note_en": "Moved to 2027.",
        "verdict_note_ar": "تأجل إلى 2027.",
    }
    return {**claim, **more}


def write(path: Path, tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> Path:
    """Writes the tables with the columns of the schema (a table of no rows has its columns all the same)."""
    columns = {name: [column.name for column in table.written(("ar", "ru"))] for name, table in schema.TABLES.items()}
    with closing(sqlite3.connect(path)) as connection:
        for name, content in tables.items():
            names = ", ".join(f'"{column}"' for column in columns[name])
            connection.execute(f'CREATE TABLE "{name}" (fid INTEGER PRIMARY KEY, {names})')
            for row in content:
                unknown = set(row) - set(columns[name])
                if unknown:
                    raise ValueError(f"{name} has no {', '.join(sorted(unknown))}")
                marks = ", ".join("?" for _ in columns[name])
                values = [row.get(column) for column in columns[name]]
                connection.execute(f'INSERT INTO "{name}" ({names}) VALUES ({marks})', values)
        connection.commit()
    return path
