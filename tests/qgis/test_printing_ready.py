"""The ready sheets: two ways compared, a strip atlas, a timeline, a locator map."""

from __future__ import annotations

import itertools
import re
import subprocess

import pytest
from qgis.core import (
    QgsLayoutItemHtml,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsProject,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QImage

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build
from caspian_corridor_plugin.printing import SheetSpec, make_layout, print_map
from caspian_corridor_plugin.printing.sheet import SHEETS
from caspian_corridor_plugin.translation import Language


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


def own_items(layout):
    return {
        one.id().partition("/")[2]: one
        for one in layout.items()
        if hasattr(one, "id") and one.id().startswith("caspian_corridor/")
    }


def frame(one):
    return one.mapRectToScene(one.rect())


def plain(text):
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text))


def pdf_text(path):
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    return plain(done.stdout.decode("utf-8"))


SIZES = [("A4", "landscape", "en"), ("A4", "portrait", "ar"), ("A3", "landscape", "ar"), ("16:9", "landscape", "en")]


@pytest.mark.parametrize("theme", SHEETS)
@pytest.mark.parametrize(("page", "orientation", "language"), SIZES)
def test_no_text_touches_another_and_all_stands_within_the_margins(project, theme, page, orientation, language):
    layout = make_layout(project, SheetSpec(theme=theme, page=page, orientation=orientation, language=language))
    pages = [one.mapRectToScene(one.rect()) for one in layout.pageCollection().pages()]
    items = own_items(layout)
    assert not [one for one in layout.multiFrames() if isinstance(one, QgsLayoutItemHtml)]
    for name, one in items.items():
        if not isinstance(one, QgsLayoutItemPolyline):
            assert any(rect.adjusted(9.9, 9.9, -9.9, -9.9).contains(frame(one)) for rect in pages), name
    texts = {name: frame(one) for name, one in items.items() if isinstance(one, QgsLayoutItemLabel)}
    assert len(texts) >= 6
    for (one, first), (other, second) in itertools.combinations(texts.items(), 2):
        assert not first.adjusted(0.05, 0.05, -0.05, -0.05).intersects(second), (one, other)
    maps = [
        frame(one)
        for one in items.values()
        if isinstance(one, QgsLayoutItemMap) and one.id().partition("/")[2].startswith("map")
    ]
    for rect in maps:
        assert rect.width() > 40 and rect.height() > 40
        for name, text in texts.items():
            assert not rect.adjusted(0.05, 0.05, -0.05, -0.05).intersects(text), name


@pytest.mark.parametrize("theme", SHEETS)
def test_a_text_fits_its_frame(project, theme):
    layout = make_layout(project, SheetSpec(theme=theme))
    for name, one in own_items(layout).items():
        if isinstance(one, QgsLayoutItemLabel) and one.text():
            needed = one.sizeForText()
            assert needed.width() <= one.rect().width() + 0.6, name
            assert needed.height() <= one.rect().height() + 0.9, name


SAYS = {
    "comparison": ("Hours, with the range", "Borders crossed", "Turkmenbashi", "Kuryk", "not timetables"),
    "strip": ("1 of 4: Khorgos", "Gauge, mm", "1435 / 1520", "Almaty-1", "Poti sea port", "535.2"),
    "timeline": ("Treaty on allied relations signed", "First meeting of the Supreme Interstate Council", "2017"),
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


def test_the_strip_has_a_page_for_each_stretch_and_pictures_have_one(project, tmp_path):
    layout = make_layout(project, SheetSpec(theme="strip"))
    assert layout.pageCollection().pageCount() == 4
    rows = [name for name in own_items(layout) if re.fullmatch(r"cell_[1-9]\d*_0(/\d)?", name)]
    assert len(rows) == 43, "each section of the corridor has its line"
    for ending in ("png", "svg"):
        print_map(project, SheetSpec(theme="strip", dpi=50), tmp_path / f"strip.{ending}")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["strip.png", "strip.svg"]


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


def test_the_compared_maps_have_one_scale_and_the_ways_lie_on_them(project):
    layout = make_layout(project, SheetSpec(theme="comparison"))
    items = own_items(layout)
    first, second = items["map"], items["map_2"]
    assert first.scale() == pytest.approx(second.scale())
    for name, own in (("route", first), ("route_2", second)):
        assert frame(own).contains(items[name].sceneBoundingRect().adjusted(1, 1, -1, -1))
    hours = [float(re.match(r"\d+", plain(items[f"cell_1_{n}"].text())).group()) for n in (1, 2)]
    km = [float(plain(items[f"cell_2_{n}"].text()).replace(",", "")) for n in (1, 2)]
    assert 50 < hours[0] < hours[1] and 1000 < km[0] < km[1]


@pytest.mark.parametrize("theme", SHEETS)
def test_an_arabic_sheet_is_mirrored_and_drawn(project, tmp_path, theme):
    layouts = [make_layout(project, SheetSpec(theme=theme, language=one)) for one in ("en", "ar")]
    english, arabic = (own_items(layout) for layout in layouts)
    if theme != "timeline":  # its columns break elsewhere
        assert english.keys() == arabic.keys()
    assert frame(english["title"]).left() == pytest.approx(10.0)
    assert frame(arabic["title"]).right() == pytest.approx(287.0)
    path = print_map(project, SheetSpec(theme=theme, language="ar", dpi=60), tmp_path / "ar.png")
    image = QImage(str(path))
    dark = [
        sum(image.pixelColor(x, y).lightness() < 110 for x in span for y in range(28, 42))
        for span in (range(30, 200), range(500, 670))
    ]
    assert dark[1] > 40 and dark[0] == 0, "the title is on the right"
    assert QRectF(image.rect()).width() == pytest.approx(297 / 25.4 * 60, abs=2)
