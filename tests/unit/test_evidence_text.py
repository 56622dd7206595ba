"""Dates, numbers, isolates, quotation marks and links."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caspian_corridor_plugin.data import dates
from caspian_corridor_plugin.evidence import ARABIC, ENGLISH, PlainLanguage, typeset

RUSSIAN = PlainLanguage("ru")
LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"


# -- dates -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025", "2025"),
        ("2025-07", "2025-07"),
        ("2025-07-21", "2025-07-21"),
        (" 2024-02-29T10:00:00Z ", "2024-02-29"),
        ("٢٠٢٤-١١-٠٣", "2024-11-03"),
    ],
)
def test_dates_are_read_in_their_own_precision(written, iso):
    assert dates.parse(written).iso == iso


@pytest.mark.parametrize(
    "written", ["", None, "2025-13", "2025-00", "2025-02-30", "2025-00-10", "25", "soon", "2025-7"]
)
def test_what_is_no_date_is_none(written):
    assert dates.parse(written) is None


def test_reduced_dates_compare_by_their_first_day_and_overlap():
    year, month, day = (dates.parse(one) for one in ("2024", "2024-08", "2024-08-23"))
    assert sorted([day, month, year]) == [year, month, day]
    assert year.overlaps(day)
    assert month.overlaps(day)
    assert not day.overlaps(dates.parse("2024-09"))
    assert month.last_day == date(2024, 8, 31)


@pytest.mark.parametrize(
    ("language", "day", "month", "year"),
    [
        ("en", "3 November 2024", "November 2024", "2024"),
        ("ar", "3 نوفمبر 2024", "نوفمبر 2024", "2024"),
        ("ru", "3 ноября 2024", "ноябрь 2024", "2024"),
        ("uz", "3-noyabr 2024", "noyabr 2024", "2024"),
        ("kk", "2024 ж. 3 қараша", "2024 ж. қараша", "2024"),
        ("tr", "3 Kasım 2024", "Kasım 2024", "2024"),
        ("az", "3 noyabr 2024", "noyabr 2024", "2024"),
        ("zh_CN", "2024年11月3日", "2024年11月", "2024年"),
        ("xx", "2024-11-03", "2024-11", "2024"),
    ],
)
def test_dates_in_words(language, day, month, year):
    speaker = PlainLanguage(language)
    assert [dates.say(one, speaker) for one in ("2024-11-03", "2024-11", "2024")] == [day, month, year]
    assert dates.say(date(2024, 11, 3), speaker) == day
    assert dates.say("soon", speaker) == "soon"
    assert dates.say(None, speaker) == ""


def test_periods_are_half_open():
    assert dates.holds_on("2023-11", "2027", date(2023, 11, 1))
    assert not dates.holds_on("2023-11", "2027", date(2027, 1, 1))
    assert dates.holds_on("", "", date(1900, 1, 1))
    assert dates.day_of(None) == dates.today()


# -- numbers and letters -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "language", "shown"),
    [
        (1520, ENGLISH, "1,520"),
        (1520, ARABIC, "1,520"),
        (1520.5, RUSSIAN, "1\u00a0520,5"),
        (1520.5, PlainLanguage("tr"), "1.520,5"),
        (-9.6, ENGLISH, "\u22129.6"),
        (-9.6, ARABIC, "\u200e\u22129.6"),
        (0.0001, ENGLISH, "0"),
        (-0.0001, ENGLISH, "0"),
        (10, ENGLISH, "10"),
        (7.700, ENGLISH, "7.7"),
    ],
)
def test_numbers(value, language, shown):
    assert typeset.number(value, language) == shown


def test_isolates_keep_the_other_script_together():
    assert typeset.isolate("Baku", rtl=False) == "Baku"
    assert typeset.isolate("باكو", rtl=False) == f"{FSI}باكو{PDI}"
    assert typeset.isolate("Baku", rtl=True) == f"{FSI}Baku{PDI}"
    assert typeset.isolate("باكو", rtl=True) == "باكو"
    assert typeset.isolate("2024-11-03", rtl=True) == f"{LRI}2024-11-03{PDI}"
    assert typeset.isolate("", rtl=True) == ""


def test_marks_that_would_turn_a_line_round_do_not_get_through():
    assert typeset.isolate("a\u202eb\u2066c", rtl=False) == "abc"
    assert typeset.clean("one\ntwo\x00\u2028three") == "one two three"
    assert typeset.clean("78\u00a0km") == "78\u00a0km"


@given(st.text(), st.booleans())
def test_isolates_are_always_closed(text, rtl):
    shown = typeset.isolate(text, rtl)
    assert shown.count(FSI) + shown.count(LRI) == shown.count(PDI) <= 1
    assert typeset.without_isolates(shown) == typeset.clean(text)


def test_quotation_marks_of_the_texts_own_script():
    assert typeset.quoted("Rail", rtl=False) == "“Rail”"
    assert typeset.quoted("قطار", rtl=False) == f"{FSI}«قطار»{PDI}"
    assert typeset.quoted("Дарбаза", rtl=False) == "«Дарбаза»"


@given(st.text())
def test_escaped_text_cannot_leave_its_place(text):
    shown = typeset.escape(text)
    assert not set("<>\"'") & set(shown)
    assert "\x00" not in shown


@pytest.mark.parametrize("url", ["https://a.example/b?c=1&d=2#e_f~g", "http://a.example", "HTTPS://A.example/é"])
def test_web_addresses(url):
    assert typeset.web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://a.example",
        "https:///nohost",
        "https://",
        "//a.example",
        'https://a.example/"onclick="x',
        "https://a.example/<b>",
        "https://a.example/a b",
        "https://[broken",
        "https://a.example/\u202etxt",
        "data:text/html,x",
    ],
)
def test_anything_else_is_not_linked(url):
    assert typeset.web_address(url) == ""
