"""Every value leads to the sources that its editors recorded: from the table to the compiled row and the popup."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from caspian_corridor_plugin.data import dates, schema
from caspian_corridor_plugin.data.links import split
from caspian_corridor_plugin.data.records import ASSUMPTION_ID
from caspian_corridor_plugin.evidence import ENGLISH, EvidenceStore, untranslated
from caspian_corridor_plugin.evidence.popup_content import PopupContent, popup_content

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "source"
#: Attributes of a section as the popup labels them.
LABELS = {
    "gauge_mm": "Gauge",
    "tracks": "Tracks",
    "electrified": "Electrified",
    "opened": "Opened",
    "official_km": "Length",
}


def table(name: str) -> list[dict[str, str]]:
    path = SOURCE / f"{name}.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def recorded() -> dict[tuple[str, str, str], tuple[str, tuple[str, ...]]]:
    """Section, attribute and first day → value and the ids of its sources, read from the tables as they are."""
    found: dict[tuple[str, str, str], tuple[str, tuple[str, ...]]] = {}
    cells: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
    for row in table("sections"):
        for name in LABELS:
            if row[name]:
                column = "official_km_source_ids" if name == "official_km" else "attributes_source_ids"
                assumed = name != "official_km" and row["attributes_assumption"] == "yes"
                sources = tuple(dict.fromkeys([*split(row[column]), *([ASSUMPTION_ID] if assumed else [])]))
                cells[row["id"], name] = found[row["id"], name, ""] = (row[name], sources)
    statuses: dict[str, list[dict[str, str]]] = {}
    for row in table("section_status"):
        statuses.setdefault(row["section_id"], []).append(row)
    for section, rows in statuses.items():
        for name in ("tracks", "electrified"):
            if not any(row.get(name) for row in rows):
                continue
            found.pop((section, name, ""), None)
            for row in rows:
                said = (row[name], split(row["source_ids"])) if row[name] else cells.get((section, name))
                if said:
                    found[section, name, row["from_date"]] = said
    for row in table("section_attributes"):
        assumed = row["assumption"] == "yes"
        sources = (*split(row["source_ids"]), *([ASSUMPTION_ID] if assumed else []))
        found[row["section_id"], row["attribute"], row["from_date"]] = (row["value"], sources)
    return found


@pytest.fixture(scope="module")
def store(built: Path) -> EvidenceStore:
    return EvidenceStore.open(built / "built.gpkg")


def holding(section: str, name: str, day: str, record: dict[Any, Any]) -> tuple[str, tuple[str, ...]] | None:
    """The value of an attribute on a day, as the tables say."""
    begun = [
        (dates.parse(since).first_day.isoformat() if since else "", said)  # type: ignore[union-attr]
        for (where, what, since), said in record.items()
        if (where, what) == (section, name)
    ]
    known = sorted((one for one in begun if one[0] <= day), key=lambda one: one[0])
    return known[-1][1] if known else None


def shown_sources(content: PopupContent, label: str) -> tuple[str, ...]:
    """The sources that the popup cites behind its first figure of that label."""
    figure = next(one for one in content.groups[0].figures if one.label == label)
    numbers = {one.number: one.source.id for one in content.sources}
    return tuple(numbers[ref] for ref in figure.value.refs)


def test_every_attribute_of_every_section_leads_to_its_own_sources(store: EvidenceStore) -> None:
    record = recorded()
    asked = 0
    for feature in store.all_features:
        if not feature.section_id or feature.layer == "councils":
            continue
        day = feature.valid_from or "0000-00-00"
        content = popup_content(feature, store, ENGLISH, untranslated, feature.valid_from or "1000")
        for name, label in LABELS.items():
            said = holding(feature.section_id, name, day, record)
            value = getattr(feature, name)
            if said is None:
                assert not value, (feature.id, name)
                continue
            written, sources = said
            assert set(feature.sources_of(name)) == set(sources), (feature.id, name)
            assert set(sources) <= set(feature.source_ids), (feature.id, name)
            if name == "gauge_mm":
                assert value == tuple(int(part) for part in split(written)), feature.id
            elif name in ("tracks", "official_km"):
                assert value == float(written), feature.id
            else:
                assert value == written, feature.id
            assert set(shown_sources(content, label)) == set(sources), (feature.id, name)
            asked += 1
    assert asked > 700


def test_every_status_leads_to_the_sources_of_its_period(store: EvidenceStore) -> None:
    said: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}
    for row in table("section_status"):
        since = dates.parse(row["from_date"])
        said[row["section_id"], since.first_day.isoformat() if since else ""] = (
            row["status"],
            split(row["source_ids"]),
        )
    for feature in store.all_features:
        if feature.section_id and feature.layer in schema.LINE_LAYERS:
            days = [day for section, day in said if section == feature.section_id and day <= feature.valid_from]
            status, sources = said[feature.section_id, max(days)]
            assert (feature.status, feature.status_source_ids) == (status, sources), feature.id
            assert store.status_at(feature, feature.valid_from or "1000").source_ids == sources


def test_the_line_itself_leads_to_who_drew_it(store: EvidenceStore) -> None:
    drawn = {row["id"]: split(row["source_ids"]) for row in table("sections")}
    for feature in store.all_features:
        if feature.section_id and feature.layer in schema.LINE_LAYERS:
            assert feature.sources_of("length_km") == drawn[feature.section_id], feature.id
            assert feature.sources_of("geometry_class") == drawn[feature.section_id], feature.id
