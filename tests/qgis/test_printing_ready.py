"""The ready sheets: two ways compared, a strip atlas, a timeline, a locator map."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from contextlib import closing

import pytest
from qgis.core import QgsLayoutItemPolyline, QgsLayoutItemShape, QgsProject
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build
from caspian_corridor_plugin.printing import SheetSpec, make_layout, print_map
from caspian_corridor_plugin.printing.sheet import SHEETS
from caspian_corridor_plugin.translation import Language
from tests.qgis.ready_sheets import (
    LANGUAGES,
    SIZES,
    drawn_labels,
    frame,
    hold_to_the_rules,
    labels,
    own_items,
    plain,
    shapes,
    table,
)


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


def western(text):
    """Text with the digits of English."""
    return text.translate({ord(digit): str(at) for at, digit in enumerate("٠١٢٣٤٥٦٧٨٩")})


def pdf_text(path):
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    return plain(done.stdout.decode("utf-8"))


@pytest.mark.pairwise
@pytest.mark.parametrize("theme", ["comparison", "timeline", "locator"])
@pytest.mark.parametrize(("page", "orientation"), SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_keeps_to_its_margins_and_its_texts_apart(project, theme, page, orientation, language):
    hold_to_the_rules(project, theme, page, orientation, language)


SAYS = {
    "comparison": ("Time, with the range", "Borders crossed", "Turkmenbashi", "Kuryk", "USD/t", "not timetables"),
    "strip": (
        "1 of 4: Khorgos",
        "Gauge, mm",
        "1435 / 1520",
        "Almaty-1",
        "Poti sea port",
        "535.2",
        "to Khorgos, sheet 1",
    ),
    "timeline": ("Treaty on allied", "Interstate Council", "2017"),
    "locator": ("For readers who do not see the map", "Trans-Caspian route", "Istanbul"),
}


@pytest.mark.parametrize("theme", SHEETS)
def test_the_pdf_says_what_the_sheet_is_for(project, tmp_path, theme):
    path = print_map(project, SheetSpec(theme=theme), tmp_path / "sheet.pdf")
    text = pdf_text(path)
    for said in (*SAYS[theme], "© OpenStreetMap contributors", "Boundaries and names shown", "[1] Al-Vefagh", "2024"):
        assert said in text, said
    done = subprocess.run(
        ["pdftoppm", "-r", "20", str(path), str(tmp_path / "x")], capture_output=True, check=True, timeout=60
    )
    assert b"Error" not in done.stderr


# -- the timeline --------------------------------------------------------------------------------


def test_the_timeline_ends_at_the_sheets_date(project):
    def events(as_of):
        layout = make_layout(project, SheetSpec(theme="timeline", as_of=as_of))
        items = own_items(layout)
        texts = [items[name].text() for name in items if re.fullmatch(r"event_\d+", name)]
        marks = [items[name] for name in items if name.startswith("dot_")]
        assert len(texts) == len(marks) and all(isinstance(one, QgsLayoutItemShape) for one in marks)
        return texts

    early, late = events("2023-01-01"), events("2026-11-01")
    assert 5 < len(early) < len(late)
    assert not [text for text in early if "Treaty on allied" in text]


def test_a_timeline_without_events_is_a_sheet_too(project):
    layout = make_layout(project, SheetSpec(theme="timeline", as_of="1999-01-01"))
    items = own_items(layout)
    assert "title" in items and not [name for name in items if name.startswith("event_")]


@pytest.mark.parametrize(("page", "orientation"), [("A4", "landscape"), ("A4", "portrait"), ("A0", "landscape")])
def test_events_of_one_month_can_be_counted(project, page, orientation):
    layout = make_layout(project, SheetSpec(theme="timeline", page=page, orientation=orientation))
    dots = shapes(layout, "dot_")
    by_colour = {}
    for one in dots:
        by_colour.setdefault((one.symbol().color().name(), one.shapeType()), []).append(frame(one))
    counts = []
    for marks in by_colour.values():
        counts.append(len(marks))
        for at, mark in enumerate(marks):
            for other in marks[at + 1 :]:
                assert not mark.adjusted(0.2, 0.2, -0.2, -0.2).intersects(other)
    said = sorted(int(re.search(r"\((\d+)\)$", plain(one.text())).group(1)) for one in lanes(layout))
    assert said == sorted(counts)


def lanes(layout):
    return [one for name, one in labels(layout).items() if name.startswith("lane_name_")]


@pytest.mark.pairwise
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "orientation"), [("A4", "landscape"), ("16:9", "landscape"), ("A3", "portrait")])
def test_the_timeline_cites_every_source_and_ends_within_its_panel(project, data, language, page, orientation):
    layout = make_layout(
        project, SheetSpec(theme="timeline", language=language, page=page, orientation=orientation, as_of="2026-11-01")
    )
    items = own_items(layout)
    foot = plain(items["sources"].text() + " " + items["sources_2"].text())
    numbers = {int(number) for number in re.findall(r"\[(\d+)\]", foot)}
    events = [items[name] for name in items if re.fullmatch(r"event_\d+", name)]
    (everything,) = data.execute("select count(*) from events where date <= '2026-11-01'").fetchone()
    (first,) = data.execute("select count(*) from events where rank = 1 and date <= '2026-11-01'").fetchone()
    assert first <= len(events) <= everything
    note = plain(items["axis_note"].text()) if "axis_note" in items else ""
    assert len(events) == everything or str(everything - len(events)) in western(note)
    for one in events:
        cited = re.search(r"\[([\d–, ]+)\]$", plain(one.text()).strip())
        assert cited, one.text()
        assert {int(number) for number in re.findall(r"\d+", cited.group(1))} <= numbers
    panel = frame(items["panel"])
    assert all(panel.adjusted(0.5, 0.5, -0.5, -0.5).contains(frame(one)) for one in events)


def test_the_date_stands_on_the_axis(project):
    layout = make_layout(project, SheetSpec(theme="timeline", as_of="2026-03-15"))
    items = own_items(layout)
    mark, years = frame(items["as_of"]), frame(items["tick_2026"])
    assert years.left() < mark.left()
    assert all(frame(one).left() <= mark.left() + 0.5 for name, one in items.items() if name.startswith("dot_"))
    assert "15 March 2026" in items["as_of_text"].text()


# -- the comparison ------------------------------------------------------------------------------


def number_of(cell):
    return float(re.match(r"[+−]?[\d,]+", cell).group().replace(",", "").replace("−", "-"))


def test_the_compared_maps_have_one_scale_and_the_ways_lie_on_them(project):
    layout = make_layout(project, SheetSpec(theme="comparison"))
    items = own_items(layout)
    first, second = items["map"], items["map_2"]
    assert first.scale() == pytest.approx(second.scale())
    assert items["names"].extent() == first.extent()
    for name, own in (("route", first), ("route_2", second)):
        parts = [one for key, one in items.items() if re.fullmatch(rf"{name}(_leg\d)?", key)]
        parts = [one for one in parts if isinstance(one, QgsLayoutItemPolyline)]
        assert parts
        for one in parts:
            assert frame(own).adjusted(-4, -4, 4, 4).contains(one.sceneBoundingRect())


def test_the_table_compares_time_distance_cost_and_emissions(project):
    rows = table(make_layout(project, SheetSpec(theme="comparison")))
    by_name = {}
    for row in rows[1:]:
        by_name.setdefault(row[0], row[1:])
    assert rows[0][1:] == ["S–B", "TITR", "TITR minus S–B"]
    time = by_name["Time, with the range of the assumptions"]
    parts = ["on the rails", "at sea", "at borders", "in ports, with the wait for a ship"]
    for column in (0, 1):
        assert sum(number_of(by_name[part][column]) for part in parts) == pytest.approx(number_of(time[column]), abs=2)
        assert re.fullmatch(r"\d+ \(\d+–\d+\) h", time[column])
    assert 1000 < number_of(by_name["Distance"][0]) < number_of(by_name["Distance"][1])
    assert by_name["Distance"][0].endswith(" km") and by_name["Distance"][2].startswith("+")
    for row in rows[1:-1]:
        assert number_of(row[3]) == pytest.approx(number_of(row[2]) - number_of(row[1])), row
    for name, unit in (("Cost", "USD/t"), ("CO₂", "kg/t")):
        assert by_name[f"{name}, with the range of the assumptions"][0].endswith(unit)
    assert by_name["Sailing"][:2] == ["Turkmenbashi port – Port of Baku", "Kuryk port – Port of Baku"]


def test_the_comparison_cites_what_its_assumptions_rest_on(project):
    layout = make_layout(project, SheetSpec(theme="comparison"))
    items = own_items(layout)
    cited = re.search(r"\[([\d–, \u00a0]+)\]", items["note"].text()).group(1)
    foot = items["sources"].text() + items["sources_2"].text()
    for number in re.findall(r"\d+", cited):
        assert f"[{number}]" in foot
    assert "CAREC" in foot


# -- the locator ---------------------------------------------------------------------------------


def test_the_locator_names_what_its_words_speak_of(project):
    layout = make_layout(project, SheetSpec(theme="locator"))
    items = own_items(layout)
    said = plain(items["alternative_text"].text())
    assert layout.customProperty("caspian_corridor/alternative_text") in said
    on_map = {plain(one.labelText) for one in drawn_labels(items["map"])}
    for name in (
        "Istanbul",
        "Tbilisi",
        "Baku",
        "Ashgabat",
        "Turkmenabat",
        "Samarkand",
        "Tashkent",
        "Dostyk",
        "Altynkol",
    ):
        assert name in said and name in on_map, name
    assert {"Caspian Sea", "KAZAKHSTAN", "TURKMENISTAN", "TITR", "S–B"} <= on_map
    assert len([text for text in on_map if not text.isupper()]) < 22, "few names"


@pytest.mark.parametrize("ending", ["pdf", "png", "svg"])
def test_the_file_of_a_locator_carries_its_words_and_the_project_keeps_its_own(project, tmp_path, ending):
    metadata = project.metadata()
    metadata.setTitle("Mine")
    metadata.setAbstract("My own words")
    project.setMetadata(metadata)
    project.setDirty(False)
    path = print_map(project, SheetSpec(theme="locator", dpi=50), tmp_path / f"locator.{ending}")
    assert (project.metadata().title(), project.metadata().abstract()) == ("Mine", "My own words")
    assert not project.isDirty() and not project.signalsBlocked()
    if ending == "pdf":
        written = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, timeout=60).stdout.decode()
    elif ending == "svg":
        written = path.read_text(encoding="utf-8")
    else:
        image = QImage(str(path))
        written = " ".join(image.text(key) for key in image.textKeys())
    assert "Two ways between Central Asia and the Caucasus" in plain(written)
    assert "A map from the Balkans in the west to the border of China in the east." in plain(written)


@pytest.mark.parametrize("theme", SHEETS)
def test_an_arabic_sheet_is_mirrored_and_drawn(project, tmp_path, theme):
    layouts = [make_layout(project, SheetSpec(theme=theme, language=one)) for one in ("en", "ar")]
    english, arabic = (own_items(layout) for layout in layouts)
    assert frame(english["title"]).left() == pytest.approx(10.0)
    assert frame(arabic["title"]).right() == pytest.approx(287.0)
    for name in ("panel", "overview"):
        if name in english and theme not in ("timeline",):
            assert frame(english[name]).left() + frame(arabic[name]).right() == pytest.approx(297.0, abs=40.0)
    path = print_map(project, SheetSpec(theme=theme, language="ar", dpi=60), tmp_path / "ar.png")
    image = QImage(str(path))
    dark = [
        sum(image.pixelColor(x, y).lightness() < 110 for x in span for y in range(28, 42))
        for span in (range(30, 200), range(500, 670))
    ]
    assert dark[1] > 40 and dark[0] == 0, "the title is on the right"
    assert QRectF(image.rect()).width() == pytest.approx(297 / 25.4 * 60, abs=2)
