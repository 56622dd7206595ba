"""Search in the compiled data: numbers in digits and words, names in other languages, words for kinds."""

from __future__ import annotations

import pytest

from caspian_corridor_plugin.evidence import EvidenceStore
from caspian_corridor_plugin.evidence.search import SearchIndex, fold
from caspian_corridor_plugin.evidence.search_words import ALSO_CALLED, with_numbers
from tests.unit import evidence_fixture

pytestmark = pytest.mark.skipif(not evidence_fixture.COMPILED.is_file(), reason="the data are built by `make data`")


@pytest.fixture(scope="module")
def store():
    return EvidenceStore.open(evidence_fixture.COMPILED)


@pytest.fixture(scope="module")
def index(store):
    return SearchIndex.of(store)


@pytest.mark.parametrize(
    "query",
    [
        "10 million tonnes",
        "ten million tonnes",
        "10 млн тонн",
        "عشرة ملايين طن",
        "10,000,000 t",
        "10000000 tonnes",
        "10 mln t",
    ],
)
def test_an_amount_is_found_in_digits_and_words_of_each_language(index, query):
    found = [hit.entry for hit in index.find(query, 8)]
    assert {"fact", "claim"} <= {entry.kind for entry in found}
    assert any("10 million tonnes" in entry.label.replace("\u00a0", " ") for entry in found)


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("Orta Koridor", "corridor"),
        ("Средний коридор", "corridor"),
        ("中间走廊", "corridor"),
        ("ЕБРР", "corridor"),
        ("коридор", "corridor"),
        ("паром", "section"),
        ("договор", "event"),
        ("معاهدة", "event"),
        ("1520", "place"),
        ("gauge", "place"),
        ("колея", "place"),
        ("阿克套", "place"),
        ("巴库", "place"),
        ("17.5 billion", "fact"),
        ("17,5 млрд", "fact"),
    ],
)
def test_words_of_other_languages_find_something_of_the_right_kind(index, query, kind):
    hits = index.find(query, 5)
    assert hits
    assert hits[0].entry.kind == kind


@pytest.mark.parametrize(
    ("query", "place"), [("Khorgos", "cn_khorgos"), ("Baku", "az_baku"), ("Tashkent", "uz_tashkent")]
)
def test_a_town_comes_before_a_siding_of_its_name(index, query, place):
    assert index.find(query)[0].entry.id == place


def test_other_names_belong_to_what_the_data_know(store):
    known = {one.id for one in store.all_features} | {one.layer for one in store.corridors}
    assert sorted(set(ALSO_CALLED) - known) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("ten million tonnes", "10 млн т"), ("5 bn euro", "5 миллиардов евро"), ("4 000 km", "4000 км")],
)
def test_numbers_have_one_spelling(one, other):
    assert with_numbers(fold(one)) == with_numbers(fold(other))
