"""Citations for the clipboard: numbered as in the popup, with the atlas, and without direction marks."""

from __future__ import annotations

import re

import pytest

from caspian_corridor_plugin.evidence import ARABIC, ENGLISH, EvidenceStore, cite, render_popup, untranslated
from tests.unit import evidence_fixture

EDITION = cite.Edition("Caspian Corridor", "9.8.7", "2026-05-01")
LANGUAGES = pytest.mark.parametrize("language", [ENGLISH, ARABIC], ids=["en", "ar"])
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("evidence") / "atlas.gpkg"
    return EvidenceStore.open(evidence_fixture.write(path, evidence_fixture.rows()))


def all_features(store):
    return [feature for feature in store.all_features if not feature.layer.startswith("base_")]


@LANGUAGES
def test_everything_is_numbered_as_in_the_popup(store, language):
    for feature in all_features(store):
        view = render_popup(feature, store, language, untranslated, "2024-11-03")
        lines = cite.everything(view.content, EDITION, language, untranslated).splitlines()
        assert lines[0] == view.title
        assert [line.split("]")[0] + "]" for line in lines[1:-1]] == [f"[{one.number}]" for one in view.content.sources]
        assert lines[-1] == "Caspian Corridor, version 9.8.7, data of 2026-05-01"
        assert not BIDI.search("\n".join(lines))


@LANGUAGES
def test_each_link_of_the_popup_cites_what_it_stands_on(store, language):
    tried = 0
    for feature in all_features(store):
        view = render_popup(feature, store, language, untranslated, "2024-11-03", linked=True)
        links = re.findall(r'<a href="cite:(\d+)">(.*?)</a>', view.html)
        assert [int(at) for at, _ in links] == list(range(len(links)))
        for at, inner in links:
            said = cite.one(view.content, int(at), EDITION, language, untranslated)
            first, *rest = said.splitlines()
            value = BIDI.sub("", re.sub("<[^>]+>", "", inner)).replace("&nbsp;", "\u00a0").split(",")[0].split("،")[0]
            assert value.split("&")[0].strip() in first
            numbers = set(re.findall(r"\[(\d+)\]", first))
            assert numbers == {re.match(r"\[(\d+)\]", line).group(1) for line in rest[:-1]}
            assert "9.8.7" in rest[-1]
            assert not BIDI.search(said)
            tried += 1
    assert tried > 5


def test_a_popup_that_is_not_for_the_screen_has_no_such_links(store):
    view = render_popup(all_features(store)[0], store, ENGLISH, untranslated)
    assert "cite:" not in view.html
    assert cite.one(view.content, 999, EDITION, ENGLISH, untranslated) == ""


@LANGUAGES
def test_a_claim_names_its_paragraph_its_verdict_and_its_sources(store, language):
    for claim in store.all_claims:
        said = cite.claim_sentence(claim, store, EDITION, language, untranslated)
        first, *rest = said.splitlines()
        assert first.startswith(BIDI.sub("", claim.statement(language))[:20])
        assert f"¶\u00a0{claim.paragraph}" in first
        assert len(rest) == 1 + len({claim.source_id, *claim.verdict_source_ids})
        assert rest[0].startswith("[1] ")
        assert not BIDI.search(said)
