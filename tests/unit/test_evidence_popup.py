"""The popup: what it says, that nothing in a field can break out of it, and that it suits any palette."""

from __future__ import annotations

import ast
import re
from dataclasses import fields, replace
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caspian_corridor_plugin.evidence import (
    ARABIC,
    BADGE_COLOURS,
    ENGLISH,
    EvidenceStore,
    Feature,
    PlainLanguage,
    PopupView,
    Verdict,
    render_popup,
    typeset,
    untranslated,
)
from tests.unit import evidence_fixture

NBSP = "\u00a0"
ROOM = evidence_fixture.ROOT / "caspian_corridor_plugin" / "evidence"
ALLOWED_TAGS = {"html", "body", "p", "div", "br", "hr", "b", "i", "a", "big", "small", "span", "table", "tr", "td"}
ALLOWED_ATTRIBUTES = {"dir", "align", "valign", "width", "border", "cellspacing", "cellpadding", "style", "href"}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    path = tmp_path_factory.mktemp("evidence") / "atlas.gpkg"
    return EvidenceStore.open(evidence_fixture.write(path, evidence_fixture.rows()))


@pytest.fixture(scope="module")
def section(store):
    return store.feature("a__b__new", "kazakh_rail")


class Reader(HTMLParser):
    """Takes HTML apart: its tags, its links, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.text += " " if tag in ("br", "hr", "p", "div", "td") else ""
        if tag not in ("br", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    @property
    def links(self):
        return [value for name, value in self.attributes if name == "href"]


def bare(text: str) -> str:
    """Text as a reader sees it: no isolates, plain spaces."""
    return re.sub(r"\s+", " ", typeset.without_isolates(text))


def english(feature: Feature, store: EvidenceStore, as_of: str = "2024-11-03") -> tuple[PopupView, str]:
    view = render_popup(feature, store, ENGLISH, untranslated, as_of)
    return view, bare(Reader(view.html).text)


# -- what it says ------------------------------------------------------------------------------------------------------


def test_names_status_and_traits(section, store):
    view, text = english(section, store)
    assert view.title == "Aktau – Baku"
    assert "أكتاو – باكو" in text
    assert "under construction since November 2023 [1] (as of 3 November 2024)" in text
    assert "rail · Kazakhstan · Azerbaijan" in text
    assert "Part of: Line One" in text


def test_the_status_follows_the_date(section, store):
    assert "planned until November 2023" in english(section, store, "2023-06")[1]
    assert "in operation since 2027" in english(section, store, "2030")[1]
    assert "(as of June 2023)" in english(section, store, "2023-06")[1]


def test_official_and_drawn_length_are_both_said_where_they_differ(section, store):
    assert "152 km [1, 2] official; 163 km along the drawn line, a difference of 7 %" in english(section, store)[1]
    close = replace(section, official_km=162.0)
    assert "162 km [1, 2] official; 163 km along the drawn line" in english(close, store)[1]
    assert "a difference of" not in english(close, store)[1]
    assert "163 km [1, 2] along the drawn line" in english(replace(section, official_km=None), store)[1]


def test_figures_have_units_ranges_years_and_sources(section, store):
    text = english(section, store)[1]
    assert "Gauge 1,520 mm [1, 2]" in text
    assert "Freight in the year 4.484 million tonnes (4,000,000–5,000,000), 2024 [1]" in text
    assert "before that: 2.764 million tonnes, 2023 [1]" in text
    assert "Signed 23 August 2024" in text
    assert "also given as: August 2024" in text
    assert "9 million" not in text, "a figure for 2030 is not known in 2024"
    assert "9 million tonnes, 2030" in english(section, store, "2030")[1]


def test_competing_values_stand_side_by_side(section, store):
    text = english(section, store, "2026-11-23")[1]
    table = text[text.index("Sources disagree") : text.index("What the article says")]
    assert "The new railway: Length" in table
    assert "152 km 2023-11-28 Казправда [3]" in table
    assert "203 km 2025-01 Development Bank [1]" in table
    assert "Track <and> sidings." in table
    assert "Sources disagree" not in english(section, store)[1]


def test_claims_carry_verdict_statement_place_and_locator(section, store):
    view, text = english(section, store)
    assert "overtaken by events" in text
    assert "checked on 23 November 2026" in text
    assert "The railway should be ready in 2025." in text
    assert "يُنتظر أن تكتمل السكة في 2025." in text
    assert "¶ 4: «المتوقع اكتماله في عام 2025»" in text
    assert f"background-color:{BADGE_COLOURS[Verdict.OVERTAKEN]}" in view.html
    assert '<div dir="rtl" align="right">يُنتظر' in view.html
    assert "Cite the article as:" in text
    assert "2024-11-03, ¶¶ 4, 5" in text


def test_how_a_line_was_drawn_is_said_in_words(section, store):
    text = english(section, store)[1]
    assert "How it is drawn: drawn through its stations · Smooth line through its stations." in text
    place = english(store.feature("a", "places"), store)[1]
    assert "position checked against the map of OpenStreetMap" in place


def test_every_number_in_brackets_is_a_source_of_the_list(section, store):
    for as_of in ("2023-06", "2024-11-03", "2030"):
        view = render_popup(section, store, ENGLISH, untranslated, as_of)
        body, _, listed = bare(view.plain_text).partition(" Sources 1. ")
        cited = {number for group in re.findall(r"\[([\d, –]+)\]", body) for number in _numbers(group)}
        given_numbers = {int(number) for number in re.findall(r"(?:^| )(\d+)\. ", f"1. {listed}")}
        assert cited <= given_numbers
        assert 1 in cited


def _numbers(group: str) -> set[int]:
    found: set[int] = set()
    for part in group.split(","):
        ends = [int(end) for end in part.strip().split("–")]
        found.update(range(ends[0], ends[-1] + 1))
    return found


def test_the_plain_text_has_no_markup(section, store):
    view = render_popup(section, store, ENGLISH, untranslated, "2024-11-03")
    assert not re.search(r"</?[a-z]+[ >]", view.plain_text)
    assert "\n\n\n" not in view.plain_text


def test_events_and_places(store):
    event = english(store.feature("ev_treaty", "events"), store)[1]
    assert event.strip().startswith("Treaty signed توقيع المعاهدة 23 August 2024 [1] treaty")
    place = english(store.feature("a", "places"), store)[1]
    assert "Depth of water 7.7 m" not in place
    assert "Depth of water 7.7 m" in english(store.feature("a", "places"), store, "2025")[1]


def test_readers_of_arabic_get_arabic_from_right_to_left(section, store):
    view = render_popup(section, store, ARABIC, untranslated, "2024-11-03")
    text = bare(Reader(view.html).text)
    assert view.title == "أكتاو – باكو"
    assert '<body dir="rtl">' in view.html
    assert 'align="left"' not in view.html
    assert "يُنتظر أن تكتمل السكة في 2025." in text
    assert "The railway should be ready" not in text
    assert "3 نوفمبر 2024" in text
    assert "تأجل إلى 2027." in text
    cells = re.findall(r"<tr>(.*?)</tr>", view.html)[0]
    assert cells.index("152") < cells.index("Length"), "tables are mirrored here, since Qt does not"


def test_every_text_goes_through_translate(section, store):
    asked = []

    def translate(context, text):
        asked.append(context)
        return text.upper()

    view = render_popup(
        section, store, PlainLanguage("xx"), lambda context, text: translate(context, text).lower(), None
    )
    assert set(asked) == {"Popup", "Codes"}
    assert "sources" in view.html


def test_an_impossible_date_is_refused(section, store):
    with pytest.raises(ValueError, match="is not a date"):
        render_popup(section, store, ENGLISH, untranslated, "yesterday")


# -- safety and looks --------------------------------------------------------------------------------------------------


def assert_well_behaved(html: str) -> None:
    reader = Reader(html)
    assert not reader.open
    assert set(reader.tags) <= ALLOWED_TAGS
    assert {name for name, _ in reader.attributes} <= ALLOWED_ATTRIBUTES
    for link in reader.links:
        assert link.startswith(("http://", "https://"))
    for name, value in reader.attributes:
        if name == "style":
            assert re.fullmatch(r"margin-bottom:0|background-color:#[0-9A-F]{6}; color:#FFFFFF;", value)
        if name == "width":
            assert value.endswith("%")


def test_only_the_subset_that_qt_shows_and_no_colour_but_badges(section, store):
    for language in (ENGLISH, ARABIC):
        for as_of in ("2023", "2024-11-03", "2030"):
            html = render_popup(section, store, language, untranslated, as_of).html
            assert_well_behaved(html)
            assert "px" not in html


HOSTILE = st.text(alphabet=st.sampled_from("<>&\"'/=;: \u202e\u2066abBс\x00\n٣ا")) | st.sampled_from(
    ["<script>alert(1)</script>", "</td></tr></table><b>", '"><img src=x onerror=y>', "&lt;b&gt;", "<!--", "{number}"]
)
TEXT_FIELDS = [
    one.name for one in fields(Feature) if one.type == "str" and one.name not in ("id", "layer", "section_id")
]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_field_of_a_feature_can_break_out(section, store, data):
    names = data.draw(st.lists(st.sampled_from(TEXT_FIELDS), min_size=1, max_size=6, unique=True))
    hostile = {name: data.draw(HOSTILE, label=name) for name in names}
    feature = replace(section, **hostile, country=(data.draw(HOSTILE),))
    view = render_popup(feature, store, data.draw(st.sampled_from([ENGLISH, ARABIC])), untranslated, "2024-11-03")
    assert_well_behaved(view.html)
    assert "\x00" not in view.html


@pytest.mark.parametrize(
    "table", ["claims", "facts", "sources", "corridors", "subjects", "attributes", "units", "section_status"]
)
def test_no_field_of_any_table_can_break_out(tmp_path, table):
    tables = evidence_fixture.rows()
    for row in tables[table]:
        for name, value in row.items():
            harmless = (
                "id",
                "csl",
                "verdict",
                "subject",
                "feature",
                "attribute",
                "unit",
                "section_id",
                "claim",
                "layer",
            )
            keep = name.startswith(harmless) or name.endswith(("_id", "_ids", "date")) or not isinstance(value, str)
            if not keep:
                row[name] = f"</td><script>{value}</script>"
    store = EvidenceStore.open(evidence_fixture.write(tmp_path / "hostile.gpkg", tables))
    feature = store.feature("a__b__new", "kazakh_rail")
    for language in (ENGLISH, ARABIC):
        assert_well_behaved(render_popup(feature, store, language, untranslated, "2026").html)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("verdict", list(Verdict))
def test_badges_can_be_read(verdict):
    assert 1.05 / (luminance(BADGE_COLOURS[verdict]) + 0.05) >= 4.5


def test_translate_is_called_with_literals_alone():
    for path in sorted(ROOM.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = (
                isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "translate"
            )
            if named and len(node.args) != 1:  # str.translate takes one
                assert all(isinstance(one, ast.Constant) for one in node.args), f"{path.name}:{node.lineno}"
                assert node.args[0].value == "Popup"


# -- the file that is shipped ------------------------------------------------------------------------------------------


def test_every_feature_of_the_shipped_atlas_has_a_popup_in_both_languages():
    if not evidence_fixture.COMPILED.is_file():
        pytest.skip("resources/caspian_corridor.gpkg is built by `make data`")
    store = EvidenceStore.open(evidence_fixture.COMPILED)
    for feature in store.all_features:
        for language in (ENGLISH, ARABIC):
            view = render_popup(feature, store, language, untranslated, "2026-11-23")
            assert view.title, feature.id
            assert "[1" in bare(view.plain_text), feature.id
            assert not re.search(r"\{[a-z]*\}|None|\bnan\b", view.plain_text), feature.id
        assert_well_behaved(view.html)
