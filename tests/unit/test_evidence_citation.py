"""Footnotes, short citations, source lists and bibliographies."""

from __future__ import annotations

import json
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from bibtexparser.bparser import BibTexParser
from hypothesis import given, settings
from hypothesis import strategies as st

from caspian_corridor_plugin.evidence import ARABIC, ENGLISH, EvidenceStore, Source, bibliography, citation, typeset
from caspian_corridor_plugin.evidence.sources_on_map import source_ids_of, sources_on_map
from tests.unit import evidence_fixture

FSI, LRI, PDI = "\u2068", "\u2066", "\u2069"
TITLE = "باكو وطشقند تعززان شراكتهما الإستراتيجية"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("evidence") / "atlas.gpkg"
    return EvidenceStore.open(evidence_fixture.write(path, evidence_fixture.rows()))


# -- footnotes ---------------------------------------------------------------------------------------------------------


def test_the_article_for_readers_of_english(store):
    assert citation.footnote(store.article, ENGLISH, store.claim("c01")) == (
        f"{FSI}«{TITLE}»{PDI} [Baku and Tashkent strengthen their strategic partnership], "
        f"{FSI}الوفاق{PDI} / Al-Vefagh, 2024-11-03, ¶\u00a04: {FSI}«المتوقع اكتماله في عام 2025»{PDI}"
    )


def test_the_article_for_readers_of_arabic(store):
    assert citation.footnote(store.article, ARABIC, store.claim("c01")) == (
        f"«{TITLE}»، الوفاق / {FSI}Al-Vefagh{PDI}، {LRI}2024-11-03{PDI}، ¶\u00a0{LRI}4{PDI}: "
        f"{FSI}«المتوقع اكتماله في عام 2025»{PDI}"
    )


def test_a_report_names_its_authors_its_address_and_the_day_it_was_seen(store):
    assert citation.footnote(store.source("bank_2023"), ENGLISH) == (
        "Müller and Bank of $ & Co, “Rail & road: 50% more {freight}, #1 in C_A”, Development Bank, 2023-06, "
        "https://bank.example/report?a=1&b=2#c_d (accessed 2026-11-23)"
    )


def test_a_latin_citation_keeps_its_direction_in_an_arabic_list(store):
    shown = citation.footnote(store.source("bank_2023"), ARABIC)
    assert shown.startswith(LRI + "Müller and")
    assert shown.endswith(PDI)
    assert "، " not in shown


def test_html_citations_are_escaped_and_link_to_the_web_alone(store):
    shown = citation.footnote(store.source("bank_2023"), ENGLISH, html=True)
    assert '<a href="https://bank.example/report?a=1&amp;b=2#c_d">bank.example</a>' in shown
    assert "road: 50% more" in shown
    hostile = citation.footnote(store.source("bad_link"), ENGLISH, html=True)
    assert hostile == "“Click &lt;b&gt;here&lt;/b&gt;”, 2020"


def test_what_has_no_date_says_so(store):
    assert citation.footnote(store.source("assumption"), ENGLISH) == "“Assumption of this project”, Us, undated"


def test_paragraphs_are_counted_once_and_in_order(store):
    shown = citation.article_reference(store.article, ENGLISH, ("10", "4", "4", "5"))
    assert shown.endswith("2024-11-03, ¶¶\u00a04, 5, 10")
    assert citation.article_reference(store.article, ENGLISH, ("4",)).endswith("¶\u00a04")


def test_short_citations(store):
    assert citation.short(store.article) == f"{FSI}الوفاق{PDI} / Al-Vefagh, {FSI}«باكو وطشقند»{PDI}, 2024"
    assert citation.short(store.article, ARABIC) == f"الوفاق / {FSI}Al-Vefagh{PDI}، «باكو وطشقند»، {LRI}2024{PDI}"
    assert citation.short(store.source("news_2025")) == "Казправда, «Дарбаза – Мактаарал: проект», 2025"
    long = replace(store.source("assumption"), title="word " * 40)
    assert len(citation.short(long)) < 90
    assert citation.short(long).endswith("word …”")


@given(st.text(), st.text(), st.text(), st.sampled_from([ENGLISH, ARABIC]))
def test_citations_close_what_they_open(title, publisher, url, language):
    source = Source("any", title, publisher, "2024", url)
    for shown in (
        citation.short(source, language),
        citation.brief(source, language),
        citation.footnote(source, language),
    ):
        assert shown.count(FSI) + shown.count(LRI) == shown.count(PDI)
        assert "\n" not in shown


# -- the sources of a map ----------------------------------------------------------------------------------------------


def test_the_article_comes_first_then_by_first_use(store):
    feature = store.feature("a__b__new", "kazakh_rail")
    assert [one.source.id for one in sources_on_map([feature], store)] == ["alvefagh_2024", "bank_2023"]
    rows = [{"claim_ids": None, "source_ids": "news_2025;bank_2023"}, {"claim_ids": "c02", "source_ids": "nobody"}]
    found = sources_on_map(rows, store)
    assert [(one.number, one.source.id) for one in found] == [(1, "alvefagh_2024"), (2, "news_2025"), (3, "bank_2023")]
    assert found[1].text == "2. Казправда, «Дарбаза – Мактаарал: проект», 2025"
    assert source_ids_of([feature], store) == ("alvefagh_2024", "news_2025", "bank_2023")
    assert sources_on_map([], store) == ()


# -- bibliographies ----------------------------------------------------------------------------------------------------


def bibtex(text: str) -> list[dict[str, str]]:
    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    return bibtexparser.loads(text, parser).entries


def test_sources_come_once_and_in_order(store):
    twice = [*store.all_sources, *store.all_sources, replace(store.source("news_2025"), id="same_page")]
    assert bibliography.unique(twice) == store.all_sources


def test_csl_json_is_what_was_recorded(store):
    items = json.loads(bibliography.write(store.all_sources, "csl-json", assumptions=True))
    assert items[0] == evidence_fixture.ARTICLE_CSL
    assert [item["id"] for item in items] == [source.id for source in store.all_sources]
    bare = bibliography.csl_item(Source("x", "Title", "Us", "2024-11", "https://x.example", "en", "2026-11-23"))
    assert bare["issued"] == {"date-parts": [[2024, 11]]}
    assert (bare["type"], bare["publisher"], bare["URL"]) == ("document", "Us", "https://x.example")


def test_bibtex(store):
    entries = bibtex(bibliography.write(store.all_sources, "bibtex", assumptions=True))
    article, report = entries[:2]
    assert [entry["ID"] for entry in entries] == [source.id for source in store.all_sources]
    assert article["ENTRYTYPE"] == "article"
    assert article["title"] == f"{{{TITLE} [Baku and Tashkent strengthen their strategic partnership]}}"
    assert (article["journal"], article["year"], article["month"]) == ("الوفاق (Al-Vefagh)", "2024", "November")
    assert (article["date"], article["langid"]) == ("2024-11-03", "arabic")
    assert report["title"] == r"{Rail \& road: 50\% more \textbraceleft{}freight\textbraceright{}, \#1 in C\_A}"
    assert report["author"] == r"Müller, Änne and {Bank of \$ \& Co}"
    assert report["note"] == r"100\% \textasciitilde{} true"
    assert report["url"] == "https://bank.example/report?a=1&b=2#c_d"
    assert all("url" not in entry for entry in entries if entry["ID"] == "bad_link")


def test_bibtex_keys_are_ascii_and_differ():
    sources = [Source("ключ", "A", url="https://a.example"), Source("ключ!", "B"), Source("Source", "C")]
    keys = [entry["ID"] for entry in bibtex(bibliography.to_bibtex(sources))]
    assert keys == ["source", "source_2", "Source_3"]


def test_ris(store):
    text = bibliography.write(store.all_sources, "ris", assumptions=True)
    assert text.count("\r\n") == text.count("\n")
    assert text.endswith("ER  - \r\n")
    article, report, *_ = records = rispy.loads(text)
    assert len(records) == len(store.all_sources)
    assert (article["type_of_reference"], article["title"]) == ("NEWS", TITLE)
    assert article["translated_title"] == "Baku and Tashkent strengthen their strategic partnership"
    assert (article["year"], article["date"], article["language"]) == ("2024", "2024/11/03/", "ar")
    assert report["authors"] == ["Müller, Änne", "Bank of $ & Co"]
    assert report["urls"] == ["https://bank.example/report?a=1&b=2#c_d"]
    assert report["date"] == "2023/06//"


def test_plain_text_and_unknown_formats(store):
    lines = bibliography.write(store.all_sources, "text", assumptions=True).splitlines()
    assert lines[0].startswith(f"1. {FSI}«{TITLE}»")
    assert len(lines) == len(store.all_sources)
    with pytest.raises(ValueError, match="csl-json, bibtex, ris, text"):
        bibliography.write(store.all_sources, "docx")


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.text()), max_size=4))
def test_any_text_survives_the_way_into_a_reference_manager(fields):
    sources = [
        Source(f"s{at}", title, csl={"type": "report", "title": title, "publisher": publisher, "note": note})
        for at, (title, publisher, note) in enumerate(fields)
    ]
    entries = bibtex(bibliography.to_bibtex(sources))
    records = rispy.loads(bibliography.to_ris(sources))
    assert [entry["ID"] for entry in entries] == [source.id for source in sources]
    assert [record["id"] for record in records] == [source.id for source in sources]
    for source, record in zip(sources, records):
        assert record.get("title", "") == typeset.clean(source.title)


def test_the_whole_shipped_bibliography_can_be_imported():
    if not evidence_fixture.COMPILED.is_file():
        pytest.skip("resources/caspian_corridor.gpkg is built by `make data`")
    store = EvidenceStore.open(evidence_fixture.COMPILED)
    expected = [source.id for source in bibliography.unique(store.all_sources)]
    assert [entry["ID"] for entry in bibtex(bibliography.to_bibtex(store.all_sources))] == expected
    assert [record["id"] for record in rispy.loads(bibliography.to_ris(store.all_sources))] == expected
    assert [item["id"] for item in json.loads(bibliography.to_csl_json(store.all_sources))] == expected
    assert len(expected) == len(store.all_sources), "two sources are one publication"


def test_brief_citations_say_who_and_when(store):
    assert citation.brief(store.article) == "Al-Vefagh, 2024-11-03"
    assert citation.brief(store.article, ARABIC) == f"الوفاق، {LRI}2024-11-03{PDI}"
    assert citation.brief(store.source("news_2025")) == "Казправда, 2025-09-04"
    assert citation.brief(store.source("news_2025"), ARABIC) == f"{LRI}Казправда, 2025-09-04{PDI}"
    nobody = Source("any", "A leaflet")
    assert citation.brief(nobody) == "“A leaflet”"


# -- as a librarian wants them -----------------------------------------------------------------------------------------

KUN_UZ = Source(
    "kun",
    "Строительство линии завершат",
    issued="2025-01-06",
    url="https://kun.example/1",
    language="ru",
    csl={
        "type": "webpage",
        "title": "Строительство линии завершат",
        "container-title": "Kun.uz",
        "custom": {"title_translation": "The line will be finished"},
        "source": "Copy shop",
    },
)
DESCRIBED = Source("label", "[Trade in 2020]", csl={"type": "webpage", "title": "[Trade in 2020]"}, issued="2021")


def test_a_printed_title_keeps_its_script_and_its_translation_is_marked():
    assert "Строительство линии завершат" in citation.footnote(KUN_UZ, ENGLISH)
    assert "[The line will be finished]" in citation.footnote(KUN_UZ, ENGLISH)
    (record,) = rispy.loads(bibliography.to_ris([KUN_UZ]))
    assert record["translated_title"] == "The line will be finished"
    assert record["database_provider"] == "Copy shop"


def test_a_description_stands_in_brackets_and_not_in_quotation_marks():
    assert citation.footnote(DESCRIBED, ENGLISH) == "[Trade in 2020], 2021"


def test_a_corporate_author_is_named_once():
    bank = Source("b", "Report", "World Bank", "2023", csl={"author": [{"literal": "World Bank"}], "title": "Report"})
    assert citation.footnote(bank, ENGLISH).count("World Bank") == 1


def test_assumptions_are_no_publication(store):
    own = Source(
        "assumption", "Assumption of this atlas", csl={"type": "document", "title": "Assumption of this atlas"}
    )
    for form in bibliography.FORMATS:
        assert "Assumption" not in bibliography.write([KUN_UZ, own], form)
        assert "Assumption" in bibliography.write([KUN_UZ, own], form, assumptions=True)


def test_an_article_names_its_journal_volume_and_issue():
    csl = {"type": "article-journal", "title": "T", "container-title": "Review", "volume": "11", "issue": "1"}
    (entry,) = bibtex(bibliography.to_bibtex([Source("j", "T", issued="2019", csl=csl)]))
    assert (entry["journal"], entry["volume"], entry["number"]) == ("Review", "11", "1")


def test_a_page_without_an_author_names_its_site_where_plain_styles_look():
    (entry,) = bibtex(bibliography.to_bibtex([KUN_UZ]))
    assert entry["howpublished"] == "Kun.uz"
