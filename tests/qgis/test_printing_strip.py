"""The strip atlas: the longest of the ready sheets, in a file of its own to run beside the others."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build
from caspian_corridor_plugin.printing import PrintError, SheetSpec, make_layout, print_map
from caspian_corridor_plugin.translation import Language
from tests.qgis.ready_sheets import LANGUAGES, SIZES, drawn_labels, hold_to_the_rules, own_items, plain, table


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


@pytest.fixture(scope="module")
def data():
    with closing(sqlite3.connect(f"{paths.data_file().as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        yield opened


@pytest.mark.pairwise
@pytest.mark.parametrize(("page", "orientation"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_to_its_margins_and_its_texts_apart(project, page, orientation, language):
    layout = hold_to_the_rules(project, "strip", page, orientation, language)
    pages = layout.pageCollection().pageCount()
    assert 1 <= pages <= 6
    assert sum(len(table(layout, number)) - 1 for number in range(pages)) == 43


def corridor_of(data, name):
    (sections,) = data.execute("select section_ids from corridors where id = ?", (name,)).fetchone()
    return sections.split(";")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_strip_has_a_line_for_each_section_and_adds_up(project, data, language):
    layout = make_layout(project, SheetSpec(theme="strip", language=language))
    rows = [row for page in range(layout.pageCollection().pageCount()) for row in table(layout, page)[1:]]
    sections = corridor_of(data, "titr_khorgos_south")
    assert len(rows) == len(sections) == 43

    def figure(text):
        return float(text.replace(",", "." if language == "ru" else "").replace("\u00a0", "").replace(" ", ""))

    km = 0.0
    for row, section in zip(rows, sections):
        length, gauge = data.execute("select length_km, gauge_mm from sections where id = ?", (section,)).fetchone()
        km += length
        assert figure(row[3]) == pytest.approx(length, abs=0.051)
        assert figure(row[4]) == pytest.approx(km, abs=0.2)
        assert re.search(r"[.,]\d$", row[3]) and re.search(r"[.,]\d$", row[4]), "units below units"
        assert row[5] == (gauge or "").replace(";", " / ")
    assert [row[1] for row in rows[:-1]] == [row[0] for row in rows[1:]], "one section ends where the next begins"


@pytest.mark.parametrize(
    ("page", "orientation", "language"),
    [
        ("A4", "landscape", "en"),
        ("A4", "portrait", "en"),
        ("A4", "landscape", "ar"),
        ("A4", "landscape", "ru"),
        ("A0", "landscape", "en"),
    ],
)
def test_every_station_of_a_stretch_has_its_name_on_the_map(project, page, orientation, language):
    layout = make_layout(project, SheetSpec(theme="strip", page=page, orientation=orientation, language=language))
    items = own_items(layout)
    for number in range(layout.pageCollection().pageCount()):
        item = items[f"map/{number + 1}" if number else "map"]
        drawn = drawn_labels(item)
        said = {plain(one.labelText).strip() for one in drawn}
        joined = " ".join(said)
        rows = table(layout, number)[1:]
        for name in {row[0] for row in rows} | {rows[-1][1]}:
            short = name.partition(" (")[0]
            assert short in said or all(word in joined for word in short.split()), name
        boxes = [one.labelRect for one in drawn]
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                shared = one.intersect(other)
                assert (
                    shared.isEmpty()
                    or shared.height() < 0.35 * min(one.height(), other.height())
                    or shared.width() < 0.02 * min(one.width(), other.width())
                )


def test_kilometres_stand_beside_most_stations_and_each_page_leads_to_the_next(project):
    layout = make_layout(project, SheetSpec(theme="strip"))
    items = own_items(layout)
    stations = kilometres = 0
    for number in range(4):
        suffix = f"/{number + 1}" if number else ""
        said = [plain(one.labelText) for one in drawn_labels(items["map" + suffix])]
        kilometres += sum(bool(re.fullmatch(r"km [\d,]+", text)) for text in said)
        stations += len(table(layout, number))
        for neighbour in (number - 1, number + 1):
            assert (f"onward_{neighbour + 1}{suffix}" in items) == (0 <= neighbour < 4)
    assert kilometres >= 0.9 * stations
    assert "sheet 2" in items["onward_2"].text()


def test_the_strip_explains_its_symbols_and_where_it_lies(project):
    layout = make_layout(project, SheetSpec(theme="strip"))
    items = own_items(layout)
    for number in range(4):
        suffix = f"/{number + 1}" if number else ""
        key = {plain(one.text()) for name, one in items.items() if re.fullmatch(rf"key_text_\d+{suffix}", name)}
        assert {"Railway in operation", "The corridor beyond this sheet", "Station"} <= key
        assert {"overview" + suffix, "scalebar" + suffix, "north" + suffix} <= items.keys()
    third = {plain(one.text()) for name, one in items.items() if re.fullmatch(r"key_text_\d+/3", name)}
    assert {"Sailing (course schematic)", "Port"} <= third
    assert "no source of this atlas says so" in items["note"].text()


@pytest.mark.parametrize(
    ("corridor", "title", "sections"),
    [
        ("samarkand_baku_tm", "Along the corridor: Samarkand – Turkmenbashi – Baku by rail and ferry", 26),
        ("darbaza_maktaaral_whole", "Along the corridor: Darbaza – Maktaaral, whole project", 3),
        ("air_baku_tashkent", "Along the corridor: Baku – Tashkent flights", 1),
        ("casca_plus", "Along the corridor: CASCA+ multimodal route", 56),
    ],
)
def test_the_strip_runs_along_any_corridor(project, corridor, title, sections):
    layout = make_layout(project, SheetSpec(theme="strip", corridor=corridor))
    assert plain(own_items(layout)["title"].text()).startswith(title)
    pages = layout.pageCollection().pageCount()
    assert sum(len(table(layout, page)) - 1 for page in range(pages)) == sections


def test_a_corridor_that_is_not_there_is_said_so_with_those_that_are(project):
    with pytest.raises(PrintError, match="titr_khorgos_south"):
        make_layout(project, SheetSpec(theme="strip", corridor="nowhere"))
    with pytest.raises(PrintError, match="date"):
        make_layout(project, SheetSpec(theme="strip", corridor="air_baku_samarkand", as_of="1999-01-01"))


def test_pictures_of_a_strip_are_its_first_page(project, tmp_path):
    """And whoever asks for one is told."""
    said = []
    for ending in ("png", "svg", "pdf"):
        print_map(project, SheetSpec(theme="strip", dpi=50), tmp_path / f"strip.{ending}", said.append)
    assert [one for one in said if "pages" in one] == [
        f"strip.{ending} holds the first of 4 pages: choose PDF for all of them." for ending in ("png", "svg")
    ]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["strip.pdf", "strip.png", "strip.svg"]
