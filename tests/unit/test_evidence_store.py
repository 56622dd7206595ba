"""Reading the compiled file: what is asked for is found, and what is wrong with a file is said in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from caspian_corridor_plugin.data.file import DataFileError, sqlite_uri
from caspian_corridor_plugin.evidence import EvidenceStore, Feature, Verdict
from tests.unit import evidence_fixture


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return evidence_fixture.write(tmp_path_factory.mktemp("evidence") / "atlas.gpkg", evidence_fixture.rows())


@pytest.fixture(scope="module")
def store(path):
    return EvidenceStore.open(path)


def test_values_come_with_their_evidence(store):
    fact = store.fact("f3")
    assert (fact.value, fact.number, fact.unit, fact.as_of) == ("4484000", 4484000.0, "t", "2024")
    assert (fact.low, fact.high, fact.source_ids) == (4.0e6, 5.0e6, ("bank_2023",))
    assert store.source("bank_2023").csl["publisher"] == "Development Bank"
    assert store.claim("c01").verdict is Verdict.OVERTAKEN
    assert store.article.id == "alvefagh_2024"
    assert store.data_version == "2026-11-23"


def test_unknown_ids_are_named_or_passed_over(store):
    with pytest.raises(KeyError, match="nobody"):
        store.source("nobody")
    with pytest.raises(KeyError, match="c99"):
        store.claim("c99")
    assert [one.id for one in store.sources(["bank_2023", "nobody", "bank_2023", "news_2025"])] == [
        "bank_2023",
        "news_2025",
    ]
    assert [one.id for one in store.claims(["c02", "c01", "c99"])] == ["c02", "c01"]
    assert store.feature("nobody") is None


def test_every_period_of_a_section_shares_its_facts_the_most_particular_first(store):
    now, past = store.facts_of_feature("a__b__new"), store.facts_of_feature("a__b__new@0000")
    assert now == past
    assert [fact.id for fact in now] == ["f1", "f2", "f3", "f4", "f5", "f6", "f7"]
    assert store.subjects_of_feature("a__b__new") == ("a__b__new", "project", "line_one")


def test_a_shared_section_speaks_of_the_corridor_that_was_asked_about(tmp_path):
    tables = evidence_fixture.rows()
    tables["corridors"][0]["section_ids"] = "a__b__new;b__c"
    other = {**tables["corridors"][0], "id": "line_two", "layer": "ctcn", "name": "Line Two"}
    tables["corridors"].append(other)
    tables["subject_features"].append({"subject_id": "line_two", "feature_id": "a__b__new"})
    tables["ctcn"] = [{**tables["kazakh_rail"][0], "corridor_ids": "line_two"}]
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "shared.gpkg", tables))
    first, second = (store.feature("a__b__new", layer) for layer in ("kazakh_rail", "ctcn"))
    assert "line_one" in store.subjects_of_row(first)
    assert "line_two" not in store.subjects_of_row(first)
    assert "line_two" in store.subjects_of_row(second)
    assert "line_one" not in store.subjects_of_row(second)
    assert set(store.subjects_of_feature("a__b__new")) == {"a__b__new", "project", "line_one", "line_two"}


def test_claims_know_their_features_and_paragraphs_their_claims(store):
    assert store.features_of_claim("c01") == ("a__b__new", "ev_treaty")
    assert store.features_of_claim("c02") == ("a__b__new",)
    assert [claim.id for claim in store.claims_of_paragraph("5")] == ["c02"]
    assert store.paragraphs[0].summary_en == "On the railway."


def test_the_status_on_a_day_is_said_in_the_precision_that_is_known(store):
    feature = store.feature("a__b__new", "kazakh_rail")
    before, during, after = (store.status_at(feature, day) for day in ("2023-06", "2024-11-03", "2030"))
    assert (before.status, before.since, before.until) == ("planned", "", "2023-11")
    assert (during.status, during.since, during.until) == ("under_construction", "2023-11", "2027")
    assert during.source_ids == ("bank_2023",)
    assert after.status == "operational"
    with pytest.raises(ValueError, match="is not a date"):
        store.status_at(feature, "last year")


def test_competing_values_stand_side_by_side(store):
    by_subject = store.disagreements("project")
    assert [(one.group, [fact.id for fact in one.facts]) for one in by_subject] == [("line_length", ["f1", "f2"])]
    assert store.disagreements("a__b__new") == by_subject
    assert store.disagreements("a__b__new", "2024-11-03") == ()
    assert store.all_disagreements() == by_subject


@pytest.mark.parametrize(
    ("one", "other", "unit", "disagree"),
    [
        ("152", "203", "km", True),
        ("152", "152.0", "km", False),
        ("-9.6", "-10", "", False),
        ("2764000", "2800000", "t", False),
        ("2764000", "2700000", "t", True),
        ("1000000", "1300000", "t", True),
        ("2024-08-23", "2024-08", "date", False),
        ("2024-08", "2024-10", "date", True),
        ("2025", "2026", "date", True),
        ("Uzbekistan", "uzbekistan", "", False),
        ("the presidents", "the prime ministers", "", True),
    ],
)
def test_rounding_and_reduced_dates_are_no_disagreement(tmp_path, one, other, unit, disagree):
    tables = evidence_fixture.rows()
    for fact, value in zip(tables["facts"][:2], (one, other)):
        fact.update(value=value, unit=unit)
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "a.gpkg", tables))
    assert bool(store.disagreements("project")) is disagree


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ({}, {}, True),
        ({"scope": "route"}, {"scope": "track"}, False),
        ({"scope": "route"}, {"scope": "route"}, True),
        ({"scope": "route"}, {}, False),
        ({"period": "2024"}, {"period": "2024-01/2024-06"}, False),
        ({"period": "2024"}, {"period": "2024-01/2024-12"}, True),
        ({"period": "2024"}, {}, True),
        ({"nature": "forecast"}, {"nature": "measured"}, False),
        ({"nature": "forecast"}, {}, False),
        ({"nature": "planned"}, {"nature": "forecast"}, True),
        ({"nature": "measured"}, {"nature": "estimate"}, True),
        ({"said_on": "2024-05", "as_of": "2030"}, {"as_of": "2030"}, False),
        ({"said_on": "2030-06", "as_of": "2030"}, {"as_of": "2030"}, True),
    ],
)
def test_what_differs_in_scope_period_or_nature_is_not_set_against_each_other(tmp_path, one, other, disagree):
    tables = evidence_fixture.rows()
    for fact, more in zip(tables["facts"][:2], (one, other)):
        fact.update(more)
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "a.gpkg", tables))
    assert bool(store.disagreements("project")) is disagree


@pytest.mark.parametrize(("tolerance", "disagree"), [(None, True), (20, True), (30, False)])
def test_a_stated_tolerance_makes_agreement(tmp_path, tolerance, disagree):
    tables = evidence_fixture.rows()
    tables["attributes"][0]["tolerance_pct"] = tolerance  # 152 and 203 km differ by a quarter
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "a.gpkg", tables))
    assert bool(store.disagreements("project")) is disagree


def test_a_value_of_another_scope_does_not_join_a_disagreement(tmp_path):
    tables = evidence_fixture.rows()
    track = {**tables["facts"][0], "id": "f1b", "value": "310", "scope": "track"}
    tables["facts"].insert(1, track)
    tables["scopes"] = [{"scope": "track", "name_en": "all tracks", "name_ar": "كل المسارات"}]
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "a.gpkg", tables))
    (dispute,) = store.disagreements("project")
    assert [fact.id for fact in dispute.facts] == ["f1", "f2"]
    assert store.scopes["track"].name_en == "all tracks"


def test_the_file_stays_as_it_is_and_no_handle_stays_open(path):
    before = path.read_bytes()
    EvidenceStore.open(path)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    handles = Path("/proc/self/fd")
    if handles.is_dir():
        assert path.resolve() not in [handle.resolve() for handle in handles.iterdir()]


@pytest.mark.parametrize("name", ["a b#c?d%41&e.gpkg", "Каспий قزوين.gpkg", "it's 100%.gpkg"])
def test_any_file_name_will_do(path, tmp_path, name):
    copy = shutil.copy(path, tmp_path / name)
    assert EvidenceStore.open(str(copy)).data_version == "2026-11-23"


@pytest.mark.parametrize(
    ("path_given", "start"),
    [
        (PurePosixPath("/home/me/a b.gpkg"), "file:///home/me/a%20b.gpkg?"),
        (PureWindowsPath(r"C:\Users\Ayşe\a#b.gpkg"), "file:///C:/Users/Ay%C5%9Fe/a%23b.gpkg?"),
        (PureWindowsPath(r"\\server\share\a?.gpkg"), "file:////server/share/a%3F.gpkg?"),
    ],
)
def test_addresses_of_files(path_given, start):
    assert sqlite_uri(path_given) == start + "mode=ro&immutable=1"


# -- what is wrong with a file -----------------------------------------------------------------------------------------


def assert_refused(path: Path, reason: str, *words: str) -> None:
    with pytest.raises(DataFileError) as caught:
        EvidenceStore.open(path)
    message = str(caught.value)
    assert caught.value.reason == reason
    assert caught.value.path == path
    assert "\n" not in message
    assert "make data" not in message
    for word in (str(path), "Reinstall the plugin", *words):
        assert word in message


def test_a_missing_file(tmp_path):
    assert_refused(tmp_path / "none.gpkg", "missing", "is missing")
    assert_refused(tmp_path, "missing")


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00" + b"\x00" * 200, b"not a database at all" * 100])
def test_a_damaged_file(tmp_path, content):
    damaged = tmp_path / "damaged.gpkg"
    damaged.write_bytes(content)
    assert_refused(damaged, "damaged" if content else "foreign")


def test_a_file_cut_short(path, tmp_path):
    short = tmp_path / "short.gpkg"
    short.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert_refused(short, "damaged")


def test_somebody_elses_file(tmp_path):
    foreign = tmp_path / "foreign.gpkg"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE roads (id)")
    connection.close()
    assert_refused(foreign, "foreign", "does not hold the data of this plugin")


def test_missing_tables_columns_and_rows_are_named(tmp_path):
    tables = evidence_fixture.rows()
    del tables["units"], tables["councils"]
    assert_refused(evidence_fixture.write(tmp_path / "tables.gpkg", tables), "incomplete", "units", "councils")

    columns = evidence_fixture.write(tmp_path / "columns.gpkg", evidence_fixture.rows())
    connection = sqlite3.connect(columns)
    connection.execute("ALTER TABLE claims RENAME COLUMN verdict TO opinion")
    connection.close()
    assert_refused(columns, "incomplete", "lacks claims.verdict")

    tables = evidence_fixture.rows()
    tables["sources"] = []
    assert_refused(evidence_fixture.write(tmp_path / "rows.gpkg", tables), "incomplete", "lacks sources")


def test_an_unreadable_source_is_named(tmp_path):
    tables = evidence_fixture.rows()
    tables["sources"][1]["csl"] = "{"
    assert_refused(evidence_fixture.write(tmp_path / "csl.gpkg", tables), "damaged", "bank_2023")


# -- rows of map layers ------------------------------------------------------------------------------------------------


def test_a_feature_from_the_fields_of_a_row():
    class Null:
        """What a map layer may hand out for NULL."""

    feature = Feature.from_mapping(
        "ctcn",
        {
            "id": "a__b@2020",
            "name": None,
            "status": Null(),
            "claim_ids": "c01; c02;;c01",
            "length_km": float("nan"),
            "official_km": 12,
            "tracks": 2.0,
            "gauge_break": "yes",
            "unknown": object(),
        },
    )
    assert (feature.id, feature.base_id, feature.name, feature.status) == ("a__b@2020", "a__b", "", "")
    assert feature.claim_ids == ("c01", "c02")
    assert (feature.length_km, feature.official_km, feature.tracks, feature.gauge_break) == (None, 12.0, 2, True)
    assert Feature.from_mapping("places", {}).id == ""


# -- the file that is shipped ------------------------------------------------------------------------------------------


def test_the_compiled_file_holds_together():
    if not evidence_fixture.COMPILED.is_file():
        pytest.skip("resources/caspian_corridor.gpkg is built by `make data`")
    store = EvidenceStore.open(evidence_fixture.COMPILED)
    assert len(store.all_claims) == 53
    assert store.article is not None
    for claim in store.all_claims:
        assert store.sources([claim.source_id]), claim.id
        assert len(store.sources(claim.verdict_source_ids)) == len(claim.verdict_source_ids), claim.id
    for feature in store.all_features:
        assert len(store.claims(feature.claim_ids)) == len(feature.claim_ids), feature.id
        assert len(store.sources(feature.source_ids)) == len(feature.source_ids), feature.id
    for fact in store.all_facts:
        assert store.subject(fact.subject_id), fact.id
        assert fact.attribute in store.attributes, fact.id
        assert not fact.unit or fact.unit in store.units, fact.id
