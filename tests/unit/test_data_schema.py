"""One declaration of the data: what is read is compiled, what is compiled is described, and every page says so."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from caspian_corridor_plugin.data import codes, file, language, links, records, schema
from caspian_corridor_plugin.data.language import untranslated
from tools import data_reference
from tools import schema as source_schema
from tools.compiling.speech import languages

RECORDS = [one for one in vars(records).values() if isinstance(one, type) and hasattr(one, "TABLE")]
#: Fields of records that stand in no column: where a row was found, and the coordinates of its point.
NOT_IN_A_COLUMN = {"Feature": {"layer"}, "Place": {"lon", "lat"}}
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def compiled(built: Path) -> Any:
    with closing(sqlite3.connect(file.sqlite_uri(built / "built.gpkg"), uri=True)) as connection:
        yield connection


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.__name__)
def test_every_field_of_a_record_is_a_declared_column(record: Any) -> None:
    columns = set(schema.TABLES[record.TABLE].names)
    read = {one.name for one in fields(record)} - NOT_IN_A_COLUMN.get(record.__name__, set())
    assert read - columns == set()


def test_every_field_of_a_feature_is_a_column_of_a_map_layer() -> None:
    columns = {name for table in schema.MAP_LAYERS for name in table.names}
    read = {one.name for one in fields(records.Feature)} - NOT_IN_A_COLUMN["Feature"]
    assert read - columns == set()


def test_every_declared_table_has_its_statement() -> None:
    assert set(file._QUERIES) == set(schema.TABLES)
    assert all(query == f"SELECT * FROM {name} ORDER BY rowid" for name, query in file._QUERIES.items())


@pytest.mark.parametrize("table", schema.TABLES.values(), ids=lambda one: one.name)
def test_every_column_is_described_and_every_public_one_has_a_label(table: schema.Table) -> None:
    assert table.description
    assert len(set(table.names)) == len(table.names)
    assert set(table.key) <= set(table.names)
    labels = [column.alias(untranslated) for column in table.columns]
    assert len(set(labels)) == len(labels), "two columns would share a name in forms"
    for column in table.columns:
        assert column.description.english.endswith("."), column.name
        assert column.source, column.name
        assert column.label or column.audience == schema.TECHNICAL, column.name
        assert not column.unit or column.unit in codes.UNIT, column.name
        assert not column.sources_in or column.sources_in in table.names, (column.name, column.sources_in)


def test_every_compiled_table_has_exactly_the_declared_columns(compiled: Any) -> None:
    spoken = [speech.code for speech in languages() if speech.suffix]
    assert {"ar", "ru"} <= set(spoken)
    present = {row[0] for row in compiled.execute("SELECT table_name FROM gpkg_contents")}
    assert present == set(schema.TABLES)
    kinds = {"TEXT": schema.TEXT, "REAL": schema.REAL, "MEDIUMINT": schema.INTEGER, "INTEGER": schema.INTEGER}
    for table in schema.TABLES.values():
        found = compiled.execute("SELECT name, type FROM pragma_table_info(?)", (table.name,)).fetchall()
        own = [(name, kinds[kind]) for name, kind in found if name not in ("fid", "geom")]
        assert own == [(column.name, column.kind) for column in table.written(spoken)], table.name


def test_every_compiled_column_is_described_in_the_file_itself(compiled: Any) -> None:
    described = {
        (table, column): (name, description)
        for table, column, name, description in compiled.execute(
            "SELECT table_name, column_name, name, description FROM gpkg_data_columns"
        )
    }
    for table in schema.TABLES.values():
        for (name,) in compiled.execute("SELECT name FROM pragma_table_info(?)", (table.name,)):
            if name not in ("fid", "geom"):
                assert described[table.name, name][1], (table.name, name)
    assert described["middle_corridor", "length_km"][0] == "Length of the drawn line (km)"
    titles = dict(compiled.execute("SELECT table_name, description FROM gpkg_contents"))
    assert all(titles.values())


def test_columns_that_must_not_be_empty_are_not(built: Path) -> None:
    for table in schema.TABLES.values():
        names = [column.name for column in table.columns if not column.nullable]
        rows = file.read(built / "built.gpkg", [table.name])[table.name]
        empty = {name for row in rows for name in names if row[name] is None}
        assert empty == set(), table.name


def test_codes_of_the_compiled_file_are_in_their_vocabularies(built: Path) -> None:
    for table in schema.TABLES.values():
        rows = file.read(built / "built.gpkg", [table.name])[table.name]
        for column in table.columns:
            if column.vocabulary is None or column.vocabulary is codes.COUNTRY:
                continue
            found = {code for row in rows for code in links.split(row[column.name])}
            assert found <= set(column.vocabulary.codes), (table.name, column.name)


def test_kinds_of_subjects_and_features_have_words(built: Path) -> None:
    rows = [
        row for table in file.read(built / "built.gpkg", ["subjects", *schema.layer_names()]).values() for row in table
    ]
    known = {code for one in codes._KINDS for code in one.codes}
    assert {row["kind"] for row in rows} <= known


def test_the_reference_page_is_as_the_schema_says() -> None:
    assert data_reference.PAGE.read_text(encoding="utf-8") == data_reference.page(), "run `make reference`"


@pytest.mark.parametrize("code", ["ar", "ru"])
def test_every_code_and_column_has_words_in_each_language(code: str) -> None:
    speech = next(one for one in languages() if one.code == code)
    for vocabulary in codes.VOCABULARIES.values():
        for one in vocabulary:
            assert one.text.in_words(speech.translate) != one.text.english, (vocabulary.name, one.code)
    for table in schema.TABLES.values():
        for column in table.columns:
            assert column.description.in_words(speech.translate) != column.description.english, column.name
            assert not column.label or column.alias(speech.translate) != column.alias(untranslated), column.name


def test_verdicts_and_codes_of_the_source_tables_are_the_same() -> None:
    assert tuple(verdict.value for verdict in records.Verdict) == codes.VERDICT.codes == source_schema.VERDICTS


def test_nobody_else_opens_the_data_file() -> None:
    """`sqlite3` is imported by the opener; by the pack, which writes its copy; and by nobody else."""
    importing = {
        path.relative_to(ROOT / "caspian_corridor_plugin").as_posix()
        for path in (ROOT / "caspian_corridor_plugin").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import) and any(alias.name == "sqlite3" for alias in node.names)
    }
    assert importing <= {"data/file.py", "network/data.py", "atlas/pack.py"}


# -- the small things --------------------------------------------------------------------------------------------------


def test_lists() -> None:
    assert links.split(" a; b;;a ") == ("a", "b")
    assert links.split(None) == links.split("") == links.split(3) == ()
    assert links.join(["a", "", "b", "a"]) == "a;b"


@pytest.mark.parametrize(
    ("code", "columns", "found"),
    [
        ("en", ("name", "name_ar"), ("name",)),
        ("ar", ("name", "name_ar"), ("name_ar", "name")),
        ("ar_EG", ("name", "name_ar", "name_ar_eg"), ("name_ar_eg", "name_ar", "name")),
        ("pt-BR", ("name_en", "name_pt"), ("name_pt", "name_en")),
        ("ru", ("statement_en", "statement_ar"), ()),
        ("zh", ("name", "name_ar", "name_ru"), ("name",)),
    ],
)
def test_columns_for_a_language(code: str, columns: tuple[str, ...], found: tuple[str, ...]) -> None:
    assert language.columns_for("name", code, columns) == found


def test_text_falls_back_to_english_where_a_cell_is_empty() -> None:
    row = {"name": "Poti", "name_ar": "بوتي", "name_ru": " ", "name_ka": None}
    assert [language.text_for(row, "name", code) for code in ("en", "ar", "ru", "ka")] == [
        "Poti",
        "بوتي",
        "Poti",
        "Poti",
    ]


def test_right_to_left() -> None:
    assert all(map(language.is_right_to_left, ("ar", "ar_EG", "fa-IR", "he", "ur", "ckb")))
    assert not any(map(language.is_right_to_left, ("en", "ru", "zh_Hans", "az", "")))


def test_unknown_codes_are_shown_readably() -> None:
    assert codes.STATUS.word("brand_new", untranslated) == "brand new"
    assert codes.kind("brand_new", untranslated) == "brand new"
    assert codes.COUNTRY.word("FR", untranslated) == "FR"


def test_a_localised_column_is_known_in_every_language() -> None:
    layer = schema.TABLES["places"]
    assert layer.column("tip_html_ru") is not None
    assert layer.column("tip_html_pt_br") is not None
    assert layer.column("status_ru") is None
    assert layer.column("nothing") is None
    assert [
        name for name, _, _ in schema.describe("places", ["fid", "name", "tip_html_ar", "nothing"], untranslated)
    ] == [
        "name",
        "tip_html_ar",
    ]


def test_a_value_has_its_own_sources() -> None:
    row = {"id": "a__b", "source_ids": "line;gauge;status", "geometry_source_ids": "line", "gauge_source_ids": "gauge"}
    feature = records.Feature.from_mapping("ctcn", {**row, "status_source_ids": "status"})
    assert feature.sources_of("gauge_mm") == ("gauge",)
    assert feature.sources_of("status") == ("status",)
    assert feature.sources_of("length_km") == feature.sources_of("tracks") == ("line",)
    older = records.Feature.from_mapping("ctcn", {"id": "a__b", "source_ids": "line"})
    assert older.sources_of("gauge_mm") == ("line",)
