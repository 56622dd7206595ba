"""The evidence report: what it counts, what it fails on, how it is written."""

from __future__ import annotations

import csv
import io
from html.parser import HTMLParser

import pytest

from caspian_corridor_plugin.evidence import ARABIC, ENGLISH, EvidenceStore, Verdict, untranslated
from caspian_corridor_plugin.evidence.report import CSV_COLUMNS, UncitedValueError, evidence_report
from tests.unit import evidence_fixture


def report_of(tmp_path, tables=None):
    path = evidence_fixture.write(tmp_path / "atlas.gpkg", tables or evidence_fixture.rows())
    return evidence_report(EvidenceStore.open(path))


def table_of(report):
    return list(csv.DictReader(io.StringIO(report.to_csv(), newline="")))


def test_a_sound_atlas(tmp_path):
    report = report_of(tmp_path)
    assert report.ok
    assert report.raise_for_failures() is None
    assert report.verdicts[Verdict.OVERTAKEN] == report.verdicts[Verdict.SUPPORTED] == 1
    assert report.verdicts[Verdict.CONTRADICTED] == 0
    assert [claim.id for claim in report.contradictions] == ["c01"]
    assert [one.group for one in report.disagreements] == ["line_length"]
    assert [source.id for source in report.oldest] == ["bank_2023", "alvefagh_2024", "news_2025"]
    assert [source.id for source in report.undated] == ["assumption"]
    assert [source.id for source in report.unused] == ["bad_link"]
    coverage = {one.table: (one.total, one.cited, one.assumed) for one in report.coverage}
    assert coverage["facts"] == (8, 8, 1)
    assert coverage["kazakh_rail"] == (2, 2, 0)
    assert coverage["section_status"] == (3, 3, 1)


def uncite_fact(tables):
    tables["facts"][2]["source_ids"] = None


def unknown_source(tables):
    tables["places"][0]["source_ids"] = "nobody"


def uncite_parameter(tables):
    tables["parameters"][0]["source_ids"] = ""


def uncite_verdict(tables):
    tables["claims"][0]["verdict_source_ids"] = None


def undate_verdict(tables):
    tables["claims"][0]["verdict_date"] = None


def unknown_claim(tables):
    tables["facts"][0]["claim_ids"] = "c99"


def uncite_status(tables):
    tables["section_status"][1]["source_ids"] = None


@pytest.mark.parametrize(
    ("spoil", "table", "row_id", "problem"),
    [
        (uncite_fact, "facts", "f3", "no source"),
        (unknown_source, "places", "a", "unknown source nobody"),
        (uncite_parameter, "parameters", "rail_speed", "no source"),
        (uncite_verdict, "claims", "c01", "verdict without a source"),
        (undate_verdict, "claims", "c01", "verdict without a date"),
        (unknown_claim, "facts", "f1", "unknown claim c99"),
        (uncite_status, "section_status", "a__b__new@2023-11", "no source"),
    ],
)
def test_a_value_without_evidence_fails(tmp_path, spoil, table, row_id, problem):
    tables = evidence_fixture.rows()
    spoil(tables)
    report = report_of(tmp_path, tables)
    assert not report.ok
    assert [(one.table, one.id, one.problem) for one in report.failures] == [(table, row_id, problem)]
    with pytest.raises(UncitedValueError, match=f"1 values have no source on record; the first is {row_id} in {table}"):
        report.raise_for_failures()
    assert problem in report.to_html()
    assert [row["note"] for row in table_of(report) if row["section"] == "uncited"] == [problem]


def test_the_table(tmp_path):
    report = report_of(tmp_path)
    rows = table_of(report)
    assert tuple(rows[0]) == CSV_COLUMNS
    assert report.to_csv().count("\r\n") == len(rows) + 1
    assert [row["value"] for row in rows if row["section"] == "disagreements"] == ["152", "203"]
    assert [row["verdict"] for row in rows if row["section"] == "contradictions"] == ["overtaken"]
    assert next(row for row in rows if row["section"] == "oldest")["id"] == "bank_2023"


class Checker(HTMLParser):
    """Fails on tags that do not match, and gathers what would be loaded from elsewhere."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loads: list[str] = []
        self.scripts = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.scripts += tag == "script"
        self.loads += [value for name, value in attrs if name == "src" or (tag == "link" and name == "href")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", [ENGLISH, ARABIC])
def test_the_page(tmp_path, language):
    tables = evidence_fixture.rows()
    for claim in tables["claims"]:
        claim["statement_en"] = claim["statement_ar"] = "<script>alert(1)</script>"
    report = report_of(tmp_path, tables)
    html = report.to_html(language, untranslated)
    checked = Checker(html)
    assert not checked.open
    assert (checked.loads, checked.scripts) == ([], 0)
    direction = "rtl" if language.is_rtl else "ltr"
    assert f'<html lang="{language.code}" dir="{direction}">' in html
    for said in ("Every value has a source on record.", "Sources disagree", "203", "overtaken by events", "Coverage"):
        assert said in html


def test_the_shipped_atlas_has_no_uncited_value():
    if not evidence_fixture.COMPILED.is_file():
        pytest.skip("resources/caspian_corridor.gpkg is built by `make data`")
    report = evidence_report(EvidenceStore.open(evidence_fixture.COMPILED))
    assert report.failures == ()
    assert sum(report.verdicts.values()) == 53
    assert not Checker(report.to_html()).open
