"""What the tracked tables themselves promise: sound, cited throughout, and the whole article on the map."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from shapely import wkb
from shapely.geometry import Point

from caspian_corridor_plugin.data import schema as compiled
from caspian_corridor_plugin.data.records import ARTICLE_ID
from tools import schema
from tools.compiling.checks import check
from tools.compiling.linking import Links, link
from tools.compiling.reading import Problems, SourceTree, read_tree

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "source"

Row = dict[str, Any]


@pytest.fixture(scope="module")
def tree() -> SourceTree:
    """The tracked tables."""
    return read_tree(SOURCE, Problems())


@pytest.fixture(scope="module")
def links(tree: SourceTree) -> Links:
    """Which subject reaches which feature."""
    return link(tree)


def rows(folder: Path, table: str) -> list[Row]:
    """All rows of a compiled table."""
    with sqlite3.connect(f"file:{folder / 'built.gpkg'}?mode=ro", uri=True) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY fid")]


def shape_of(row: Row) -> Any:
    """The geometry of a row: a GeoPackage header with its envelope, then WKB."""
    blob = row["geom"]
    return wkb.loads(blob[8 + (0, 32, 48, 48, 64)[(blob[3] >> 1) & 7] :])


def items(cell: str | None) -> list[str]:
    """The items of a list cell."""
    return [item for item in (cell or "").split(";") if item]


def test_tables_are_sound() -> None:
    problems = Problems()
    tree = read_tree(SOURCE, problems)
    check(tree, link(tree), problems)
    assert not [str(problem) for problem in problems]


def test_every_claim_is_there_once(tree: SourceTree) -> None:
    assert [claim.text("id") for claim in tree.tables["claims"]] == [f"c{number:02d}" for number in range(1, 54)]


def test_claims_are_told_in_both_languages_in_our_own_words(tree: SourceTree) -> None:
    for claim in tree.tables["claims"]:
        assert claim.text("source_id") == ARTICLE_ID
        assert claim.text("locator") not in claim.text("statement_ar"), claim.text("id")
        if claim.text("verdict") != "not_checked":
            assert claim.text("verdict_note_en"), claim.text("id")
            assert claim.text("verdict_note_ar"), claim.text("id")


def test_each_geographic_claim_is_on_a_feature(built: Path) -> None:
    features: set[str] = set()
    for layer in compiled.layer_names():
        features |= {row.get("section_id") or row["id"] for row in rows(built, layer)}
    geographic = [claim for claim in rows(built, "claims") if claim["geographic"] == "yes"]
    assert geographic
    for claim in geographic:
        reached = items(claim["feature_ids"])
        assert reached, claim["id"]
        assert set(reached) <= features, claim["id"]


def test_each_claim_on_the_map_is_carried_by_a_row_that_holds_today(built: Path) -> None:
    carried = set()
    for layer in compiled.layer_names():
        for row in rows(built, layer):
            if (row["valid_from"] or "") <= schema.DATA_VERSION < (row["valid_to"] or "9999"):
                carried |= set(items(row["claim_ids"]))
    told = {claim["id"] for claim in rows(built, "claims") if claim["feature_ids"]}
    assert carried == told


def test_everything_that_the_article_names_is_drawn(built: Path, tree: SourceTree) -> None:
    drawn = {
        corridor
        for layer in compiled.LINE_LAYERS
        for row in rows(built, layer)
        for corridor in items(row["corridor_ids"])
    }
    named = {row.text("id") for row in tree.tables["corridors"] if row.yes("named_by_article")}
    assert named
    assert named <= drawn
    events = {row["id"] for row in rows(built, "events")}
    assert {row.text("id") for row in tree.tables["events"] if row.yes("named_by_article")} <= events


def test_every_layer_has_features(built: Path) -> None:
    assert [layer for layer in compiled.layer_names() if not rows(built, layer)] == []


def test_no_row_is_uncited_and_every_source_is_known(built: Path) -> None:
    known = {row["id"] for row in rows(built, "sources")}
    tables = [*compiled.layer_names(), "sections", "corridors", "facts", "parameters", "section_status"]
    for table in tables:
        for row in rows(built, table):
            cited = items(row["source_ids"])
            assert cited, (table, row)
            assert set(cited) <= known, (table, row)
    report = json.loads((built / "report.json").read_text(encoding="utf-8"))
    assert report["uncited_rows"] == {}


def test_every_source_can_be_cited(built: Path) -> None:
    for row in rows(built, "sources"):
        item = json.loads(row["csl"])
        assert item["id"] == row["id"]
        assert row["title"], row["id"]
        assert row["issued"] or row["accessed"], row["id"]


def test_ids_of_a_layer_are_unique_and_ascii(built: Path) -> None:
    for layer in compiled.layer_names():
        ids = [row["id"] for row in rows(built, layer)]
        assert len(ids) == len(set(ids)), layer
        assert all(identifier.isascii() for identifier in ids), layer


def test_one_row_of_each_section_holds_on_any_day(built: Path) -> None:
    for layer in compiled.LINE_LAYERS:
        for day in ("2024-11-03", schema.DATA_VERSION, "2030-01-01"):
            holding = [
                row["section_id"]
                for row in rows(built, layer)
                if (row["valid_from"] or "") <= day < (row["valid_to"] or "9999")
            ]
            assert len(holding) == len(set(holding)), (layer, day)
        today = {
            row["id"]
            for row in rows(built, layer)
            if (row["valid_from"] or "") <= schema.DATA_VERSION < (row["valid_to"] or "9999")
        }
        assert today == {row["section_id"] for row in rows(built, layer)}, layer


def test_verdicts_and_facts_cite_more_than_the_article(tree: SourceTree) -> None:
    """A claim is not supported by itself."""
    for claim in tree.tables["claims"]:
        if claim.text("verdict") in ("supported", "contradicted", "overtaken"):
            assert set(claim.ids("verdict_source_ids")) - {ARTICLE_ID}, claim.text("id")


def test_disagreements_keep_every_value(built: Path) -> None:
    report = json.loads((built / "report.json").read_text(encoding="utf-8"))
    facts = {row["id"]: row for row in rows(built, "facts")}
    assert report["disagreements"]
    for group in report["disagreements"]:
        assert len({facts[value["fact"]]["value"] for value in group["values"]}) > 1, group


@pytest.mark.parametrize(
    ("place", "side"),
    [
        ("uz_samarkand", "south"),
        ("uz_tashkent", "south"),
        ("tm_turkmenbashi", "south"),
        ("tr_dilucu", "south"),
        ("ge_gori", "north"),
        ("kz_zharyk", None),
        ("tr_ankara", None),
    ],
)
def test_catchment_knows_north_from_south(built: Path, tree: SourceTree, place: str, side: str | None) -> None:
    row = tree.by_id("places")[place]
    point = Point(row.number("lon"), row.number("lat"))
    holding = [
        area["id"].rsplit("_", 1)[-1] for area in rows(built, "ctcn_catchment") if shape_of(area).contains(point)
    ]
    assert holding == ([side] if side else [])


def test_compiling_takes_seconds_and_the_file_is_small(built: Path) -> None:
    assert float((built / "seconds").read_text(encoding="utf-8")) < 20.0
    assert (built / "built.gpkg").stat().st_size <= 12_000_000
