"""Printed maps: what stands on them, how true they are, and what happens when they cannot be written."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayerTreeLayer,
    QgsLayoutExporter,
    QgsLayoutItemHtml,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLayoutSize,
    QgsMapRendererSequentialJob,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF, QSizeF
from qgis.PyQt.QtGui import QColor, QImage

from caspian_corridor_plugin import about, paths
from caspian_corridor_plugin.atlas import asof, build, find
from caspian_corridor_plugin.atlas import spec as atlas_spec
from caspian_corridor_plugin.evidence.store import EvidenceStore
from caspian_corridor_plugin.printing import (
    PrintError,
    SheetSpec,
    add_to_project,
    make_layout,
    picture,
    print_map,
    references,
    visible,
)
from caspian_corridor_plugin.printing.export import export
from caspian_corridor_plugin.printing.sheet import ORIENTATIONS, PAGES_MM, THEMES, measures
from caspian_corridor_plugin.printing.sheets.single_map import LEGENDS, legend_size
from caspian_corridor_plugin.translation import Language
from tests.qgis.few_fonts import print_with_fonts

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
ARABIC_WORDS = {
    "The Middle Corridor": "الممر الأوسط",
    "Boundaries and names shown on this map do not imply any opinion on the legal status of "
    "a territory or endorsement of its borders.": "لا تعبّر الحدود والأسماء الواردة في هذه الخريطة عن أي رأي",
    "As of {date}": "الوضع في {date}",
    "Systems": "الشبكات",
}


class _Words:
    def translate(self, context, text):
        return ARABIC_WORDS.get(text.decode() if isinstance(text, bytes) else text, "")


@pytest.fixture
def arabic(monkeypatch):
    """Arabic as a sheet meets it, whether or not the translations have been compiled."""
    real = Language.load

    def load(code):
        return Language("ar", _Words()) if code == "ar" else real(code)

    monkeypatch.setattr(Language, "load", load)
    return load("ar")


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


@pytest.fixture
def fresh_project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


def item(layout, name):
    found = layout.itemById(f"caspian_corridor/{name}")
    assert found is not None, name
    return found


def own_items(layout):
    return {
        one.id().partition("/")[2]: one
        for one in layout.items()
        if hasattr(one, "id") and one.id().startswith("caspian_corridor/")
    }


def frame(one):
    return one.mapRectToScene(one.rect())


def pdf_text(path):
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8")


def plain(text):
    """Text without marks of direction and with single spaces."""
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text))


# -- what stands on the sheet ----------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_a_sheet_has_all_that_a_map_must_have(project, theme):
    layout = make_layout(project, SheetSpec(theme=theme))
    names = set(own_items(layout))
    assert {
        "map",
        "title",
        "subtitle",
        "panel",
        "legend",
        "scalebar",
        "north",
        "overview",
        "sources",
        "sources_2",
        "credits",
        "disclaimer",
    } <= names
    assert not [one for one in layout.multiFrames() if isinstance(one, QgsLayoutItemHtml)]
    assert all(
        one.mode() == QgsLayoutItemLabel.Mode.ModeFont for one in layout.items() if isinstance(one, QgsLayoutItemLabel)
    )


def _sheets():
    """Each theme on each page, laid across and upright; each second one in Arabic with English beside it."""
    every = itertools.product(THEMES, PAGES_MM, ORIENTATIONS)
    for number, (theme, page, orientation) in enumerate(every):
        for language, second in (("en", ""), ("ar", "en")):
            if page == "A4" or (language == "ar") == bool((number + number // 12) % 2):
                yield SheetSpec(theme, page, orientation, language, second)


@pytest.mark.parametrize(
    "sheet", list(_sheets()), ids=lambda one: f"{one.theme}-{one.page}-{one.orientation}-{one.language}"
)
def test_items_in_the_layout_stand_apart(project, arabic, sheet):
    layout = make_layout(project, sheet)
    page_rect = QRectF(0, 0, *_page_size(layout)).adjusted(9.9, 9.9, -9.9, -9.9)
    frames = {name: frame(one) for name, one in own_items(layout).items()}
    for name, rect in frames.items():
        assert page_rect.contains(rect), name
    inside = {*LEGENDS, "scalebar", "north", "overview"}
    for (one, first), (other, second) in itertools.combinations(frames.items(), 2):
        if {one, other} & {"map", "panel"} and {one, other} <= inside | {"map", "panel"}:
            continue
        assert not first.adjusted(0.05, 0.05, -0.05, -0.05).intersects(second), (one, other)
    room = frames["map"].united(frames["panel"]).united(frames.get("map_2", frames["map"]))
    width, height = _page_size(layout)
    assert room.width() * room.height() / (width * height) >= 0.66
    for name in inside & set(frames):
        assert frames["panel"].adjusted(-0.05, -0.05, 0.05, 0.05).contains(frames[name]), name


def _page_size(layout):
    size = layout.pageCollection().page(0).rect()
    return size.width(), size.height()


@pytest.mark.pairwise
@pytest.mark.parametrize("page", ["A4", "A3", "16:9"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_legend_fits_its_frame(project, arabic, page, theme, language):
    layout = make_layout(project, SheetSpec(theme=theme, page=page, language=language))
    for name, one in own_items(layout).items():
        if isinstance(one, QgsLayoutItemLegend):
            width, height = legend_size(one)
            assert height <= one.rect().height() + 0.1, name
            assert width <= one.rect().width() + 0.1, name


@pytest.mark.parametrize("theme", THEMES)
def test_the_panel_covers_nothing_of_the_theme(project, theme):
    layout = make_layout(project, SheetSpec(theme=theme))
    map_item, panel = item(layout, "map"), item(layout, "panel")
    box = map_item.mapRectFromItem(panel, panel.rect())
    extent = map_item.extent()
    per_mm = extent.width() / map_item.rect().width()
    under = QgsRectangle(
        extent.xMinimum() + box.left() * per_mm,
        extent.yMaximum() - box.bottom() * per_mm,
        extent.xMinimum() + box.right() * per_mm,
        extent.yMaximum() - box.top() * per_mm,
    )
    under = under.intersect(extent)
    shown = {layer.id() for layer in map_item.layers()}
    for key in atlas_spec.SYSTEMS:
        layer = find.layers(project)[key]
        if layer.id() not in shown:
            continue
        transform = QgsCoordinateTransform(layer.crs(), map_item.crs(), project)
        for feature in layer.getFeatures():
            geometry = feature.geometry()
            geometry.transform(transform)
            inside = QgsRectangle(extent)
            if theme != "kazakh_rail" and geometry.intersects(inside):
                assert not geometry.intersects(under), feature["id"]


@pytest.mark.parametrize("theme", ["atlas", "middle_corridor", "samarkand_baku"])
def test_a_wide_theme_is_two_maps_of_one_scale_on_an_upright_page(project, theme):
    layout = make_layout(project, SheetSpec(theme=theme, orientation="portrait"))
    upper, lower = item(layout, "map_2"), item(layout, "map")
    assert upper.scale() == pytest.approx(lower.scale(), rel=1e-6)
    wide = make_layout(project, SheetSpec(theme=theme))
    assert lower.scale() < 1.15 * item(wide, "map").scale(), "hardly smaller than on the page laid across"
    both, missing = [QgsGeometry.fromRect(one.extent()) for one in (upper, lower)], []
    together = QgsGeometry.unaryUnion(both)
    assert both[0].intersects(both[1]), "the middle is on both"
    for key in atlas_spec.SYSTEMS:
        layer = find.layers(project)[key]
        if layer.id() in {one.id() for one in lower.layers()}:
            transform = QgsCoordinateTransform(layer.crs(), lower.crs(), project)
            for feature in layer.getFeatures():
                geometry = feature.geometry()
                geometry.transform(transform)
                if not together.contains(geometry):
                    missing.append(feature["id"])
    assert len(missing) <= 2, missing
    outlines = item(layout, "overview").overviews()
    assert outlines.size() == 2 and {outlines.overview(n).linkedMap() for n in (0, 1)} == {upper, lower}


@pytest.mark.parametrize("theme", ["atlas", "middle_corridor"])
def test_the_countries_of_the_story_are_named_and_the_overview_names_none(project, tmp_path, theme):
    text = pdf_text(print_map(project, SheetSpec(theme=theme), tmp_path / "map.pdf"))
    for name in ("TÜRKİYE", "GEORGIA", "ARMENIA", "AZERBAIJAN", "TURKMENISTAN", "UZBEKISTAN", "KAZAKHSTAN"):
        assert len(re.findall(rf"\b{name}\b", text)) == 1, name


@pytest.mark.parametrize(("page", "language"), [("A4", "en"), ("A4", "ar"), ("16:9", "ru"), ("A2", "en")])
def test_names_collide_with_nothing_and_the_story_is_named(project, page, language):
    layout = make_layout(project, SheetSpec(page=page, language=language))
    item_of_map = item(layout, "map")
    rect, dpi = item_of_map.rect(), 120
    size = QSizeF(rect.width() / 25.4 * dpi, rect.height() / 25.4 * dpi)
    job = QgsMapRendererSequentialJob(item_of_map.mapSettings(item_of_map.extent(), size, dpi, True))
    job.start()
    job.waitForFinished()
    labels = job.takeLabelingResults().labelsWithinRect(item_of_map.extent())
    boxes = [(one.labelText, one.labelRect) for one in labels if not (one.rotation or one.isUnplaced)]
    assert len(boxes) > 40
    for (one, first), (other, second) in itertools.combinations(boxes, 2):
        common = first.intersect(second)
        shared = 0.0 if common.isEmpty() else common.area()
        assert shared < 0.03 * min(first.area(), second.area()), (one, other)
    named = {plain(text).strip() for text, _ in boxes}
    field = {"ar": "name_ar", "ru": "name_ru"}.get(language, "name")
    wanted = {
        plain(re.sub(r"\s*\(.*\)", "", feature[field]))
        for feature in find.layers(project)["places"].getFeatures('"rank" = 1')
    }
    assert len(wanted & named) >= 0.75 * len(wanted), wanted - named
    for key in ("TITR", "CTCN", "S–B", "KZ"):
        assert key in named


def test_a_legend_in_two_languages_says_each_class_in_both(project):
    english, russian = Language.load("en"), Language.load("ru")
    layout = make_layout(project, SheetSpec(theme="atlas", page="A3", second_language="ru"))
    said = " | ".join(_all_labels(layout)).replace("\n", " ")
    for text in ("Railway in operation", "Sailing (course schematic)", "Break of gauge", "Border crossing"):
        assert english.translate("Atlas", text) in said
        assert russian.translate("Atlas", text) != text and russian.translate("Atlas", text) in said


def _labels(layout, name="legend"):
    legend = item(layout, name)
    texts = []
    for node in legend.model().rootGroup().findLayers():
        texts += [plain(str(one.data(0))) for one in legend.model().layerLegendNodes(node)]
    return texts


def _all_labels(layout):
    return [text for name in own_items(layout) if name.startswith("legend") for text in _labels(layout, name)]


def test_the_legend_shows_visible_classes_and_no_others(project):
    layout = make_layout(project, SheetSpec(theme="kazakh_rail"))
    text = " | ".join(_all_labels(layout))
    assert "Kazakh rail extensions [" in text
    assert "Under construction" in text
    assert "Sailing" not in text and "Port" not in text and "Middle Corridor" not in text


def test_a_class_of_another_date_is_not_in_the_legend(fresh_project):
    now = " | ".join(_all_labels(make_layout(fresh_project, SheetSpec(theme="kazakh_rail"))))
    asof.choose(fresh_project, "2015-01-01")
    then = " | ".join(_all_labels(make_layout(fresh_project, SheetSpec(theme="kazakh_rail"))))
    assert "Under construction" in now
    assert "Under construction" not in then


def test_the_legend_is_made_by_hand_and_survives_saving(fresh_project, tmp_path):
    layout = make_layout(fresh_project, SheetSpec(theme="middle_corridor"))
    before = _all_labels(layout)
    assert not item(layout, "legend").autoUpdateModel()
    name = add_to_project(fresh_project, layout)
    assert fresh_project.write(str(tmp_path / "sheet.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "sheet.qgz"))
    again = opened.layoutManager().layoutByName(name)
    assert _all_labels(again) == before
    assert item(again, "map").keepLayerSet() and item(again, "map").keepLayerStyles()
    del again
    opened.clear()


def test_sheets_of_one_name_get_names_of_their_own(fresh_project):
    specs = [SheetSpec(theme="kazakh_rail", page=page) for page in ("A4", "A3", "A2")]
    names = [add_to_project(fresh_project, make_layout(fresh_project, spec)) for spec in specs]
    assert len(set(names)) == 3
    assert {one.name() for one in fresh_project.layoutManager().layouts()} == set(names)


def test_a_sheet_printed_again_takes_the_place_of_the_one_before(fresh_project, tmp_path):
    manager = fresh_project.layoutManager()
    spec = SheetSpec(theme="kazakh_rail")
    names = [add_to_project(fresh_project, make_layout(fresh_project, spec)) for _ in "123"]
    assert names == ["Kazakh rail extensions"] * 3 and len(manager.layouts()) == 1
    own = manager.layoutByName(names[0])
    own.itemById("caspian_corridor/north").attemptMoveBy(2.0, 0.0)
    assert add_to_project(fresh_project, make_layout(fresh_project, spec)) == "Kazakh rail extensions (2)"
    assert len(manager.layouts()) == 2, "what a user edited stays"
    assert add_to_project(fresh_project, make_layout(fresh_project, spec)) == "Kazakh rail extensions (2)"
    theirs = QgsPrintLayout(fresh_project)
    theirs.setName("Kazakh rail extensions (3)")
    assert manager.addLayout(theirs)
    add_to_project(fresh_project, make_layout(fresh_project, spec))
    assert theirs in manager.layouts() and len(manager.layouts()) == 3


def test_a_theme_prints_its_layers_whatever_is_switched_on(fresh_project):
    for node in find.nodes(fresh_project):
        node.setItemVisibilityChecked(False)
    layout = make_layout(fresh_project, SheetSpec(theme="middle_corridor"))
    keys = [find.key_of(layer) for layer in item(layout, "map").layers()]
    assert "middle_corridor" in keys and "places" in keys and "ctcn" not in keys


def test_the_atlas_prints_what_is_switched_on_and_the_users_own_layers(fresh_project):
    own = QgsVectorLayer("Point?crs=EPSG:4326", "my warehouses", "memory")
    feature = next(find.layers(fresh_project)["places"].getFeatures())
    copy = type(feature)()
    copy.setGeometry(feature.geometry())
    assert own.dataProvider().addFeatures([copy])[0]
    fresh_project.addMapLayer(own)
    for node in find.nodes(fresh_project):
        if find.key_of(node.layer()) in ("ctcn", "flights"):
            node.setItemVisibilityChecked(False)
    layout = make_layout(fresh_project, SheetSpec(theme="atlas"))
    layers = item(layout, "map").layers()
    keys = {find.key_of(layer) for layer in layers}
    assert own in layers
    assert not {"ctcn", "flights", "context", "claims"} & keys
    text = " | ".join(_all_labels(layout))
    assert "CTCN" not in text
    names = [node.name() for name in own_items(layout) if name.startswith("legend") for node in _nodes(layout, name)]
    assert "my warehouses" in names


def _nodes(layout, name):
    root = item(layout, name).model().rootGroup()
    return [node for node in root.findLayers() if isinstance(node, QgsLayerTreeLayer)]


# -- sources -----------------------------------------------------------------------------------------


def test_each_number_in_the_legend_leads_to_a_source_at_the_foot(project):
    for theme in THEMES:
        layout = make_layout(project, SheetSpec(theme=theme))
        foot = plain(item(layout, "sources").text() + "\n" + item(layout, "sources_2").text())
        listed = {int(number) for number in re.findall(r"\[(\d+)\]", foot)}
        assert listed == set(range(1, len(listed) + 1))
        cited = set()
        for group in re.findall(r"\[([\d, –]+)\]", " ".join(_all_labels(layout))):
            for part in group.split(","):
                first, _, last = part.strip().partition("–")
                cited |= set(range(int(first), int(last or first) + 1))
        assert cited and cited <= listed
        assert "[1] " in foot and "Al-Vefagh" in foot.split("[2]")[0], "the article comes first"


@pytest.mark.parametrize("page", ["A4", "16:9", "A1"])
def test_every_source_has_its_number_on_every_page(project, page):
    layout = make_layout(project, SheetSpec(theme="atlas", page=page))
    foot = plain(item(layout, "sources").text() + "\n" + item(layout, "sources_2").text())
    numbers = [int(number) for number in re.findall(r"\[(\d+)\]", foot)]
    seen = visible.look(item(layout, "map"))
    store = EvidenceStore.open(find.data_path(find.layers(project)["claims"]))
    more = re.search(r"and (\d+) more: see", foot)
    left_out = int(more.group(1)) if more else 0
    assert numbers == list(range(1, len(references.ranked(seen, store)) - left_out + 1)) and len(numbers) > 15
    assert not left_out or page == "16:9", "a slide alone may be too low for all"


def test_where_room_is_short_titles_go_first_and_what_is_left_out_is_counted(project):
    layout = make_layout(project, SheetSpec(theme="atlas"))
    seen = visible.look(item(layout, "map"))
    store = EvidenceStore.open(find.data_path(find.layers(project)["claims"]))
    english, size = Language.load("en"), measures(SheetSpec())
    total = len(references.ranked(seen, store))
    titles = []
    for lines in (40, 8, 5, 2, 1):
        made = references.number(seen, store, english, size, lines)
        text = plain("\n".join(made.columns[0] + made.columns[1]))
        titles.append(text.count("“"))
        assert made.lines <= lines and len(re.findall(r"\[\d+\]", text)) == len(made.numbers) == total - made.left_out
        assert (f"and {made.left_out} more: see the bibliography" in text) == bool(made.left_out)
        if lines >= 5:
            assert not made.left_out
    assert titles == sorted(titles, reverse=True) and titles[0] > 20 > titles[1] > 0
    assert made.left_out > 5


def test_the_foot_lists_only_what_the_map_shows(project):
    store = EvidenceStore.open(find.data_path(find.layers(project)["claims"]))
    layout = make_layout(project, SheetSpec(theme="kazakh_rail", page="A0"))
    foot = plain(item(layout, "sources").text() + item(layout, "sources_2").text())
    count = len(re.findall(r"\[\d+\]", foot))
    assert 0 < count < len(store.all_sources) / 2
    assert "OpenStreetMap" not in foot, "the licence line names it"


# -- truth ---------------------------------------------------------------------------------------------


@pytest.mark.pairwise
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("extent", [None, QgsRectangle(27, 36, 45, 44)], ids=["own", "west"])
def test_the_scale_bar_is_true_at_the_centre(project, theme, extent):
    layout = make_layout(project, SheetSpec(theme=theme, extent=extent))
    bar, map_item = item(layout, "scalebar"), item(layout, "map")
    assert isinstance(bar, QgsLayoutItemScaleBar)
    shown_km = bar.unitsPerSegment() * bar.numberOfSegments() / bar.mapUnitsPerScaleBarUnit()
    assert shown_km == pytest.approx(round(shown_km, 3))
    drawn_mm = bar.unitsPerSegment() * bar.numberOfSegments() * map_item.rect().width() / map_item.extent().width()
    center, per_mm = map_item.extent().center(), map_item.extent().width() / map_item.rect().width()
    half = drawn_mm * per_mm / 2
    measure = QgsDistanceArea()
    measure.setSourceCrs(WGS84, project.transformContext())
    measure.setEllipsoid("WGS84")
    back = QgsCoordinateTransform(map_item.crs(), WGS84, project)
    ends = [back.transform(QgsPointXY(center.x() + side * half, center.y())) for side in (-1, 1)]
    true_km = measure.measureLine(*ends) / 1000
    assert shown_km == pytest.approx(true_km, rel=0.01)
    assert 10 < drawn_mm < bar.rect().width()


@pytest.mark.parametrize("theme", THEMES)
def test_the_wanted_extent_is_on_the_map(project, theme):
    wanted = QgsRectangle(60, 39, 66, 42)
    layout = make_layout(project, SheetSpec(theme=theme, extent=wanted))
    map_item = item(layout, "map")
    there = QgsCoordinateTransform(WGS84, map_item.crs(), project).transformBoundingBox(wanted)
    there.scale(0.999)
    assert map_item.extent().contains(there)
    assert map_item.extent().width() < 4 * there.width()


@pytest.mark.parametrize("orientation", ["landscape", "portrait"])
def test_where_nothing_of_the_atlas_is_there_is_still_a_sheet(project, orientation):
    sheet = SheetSpec(theme="middle_corridor", orientation=orientation, extent=QgsRectangle(60, 10, 80, 20))
    assert item(make_layout(project, sheet), "map").extent().width() > 1_000_000


def test_the_sheet_keeps_its_date(fresh_project, tmp_path):
    asof.choose(fresh_project, "2015-01-01")
    then = make_layout(fresh_project, SheetSpec(theme="kazakh_rail"))
    assert "1 January 2015" in item(then, "subtitle").text()
    first = _picture(then, tmp_path / "then.png")
    asof.choose(fresh_project, None)
    assert _picture(then, tmp_path / "later.png") == first
    today = make_layout(fresh_project, SheetSpec(theme="kazakh_rail"))
    assert _map_part(today, tmp_path / "today.png") != _map_part(then, tmp_path / "again.png")


def _picture(layout, path, dpi=60):
    export(layout, path, dpi)
    image = QImage(str(path))
    assert not image.isNull()
    return image


def _map_part(layout, path, dpi=60):
    image = _picture(layout, path, dpi)
    rect, scale = frame(item(layout, "map")), dpi / 25.4
    return image.copy(*(int(value * scale) for value in (rect.x(), rect.y(), rect.width() * 0.6, rect.height())))


# -- files -----------------------------------------------------------------------------------------------


def test_the_pdf_says_what_it_must_as_text(project, tmp_path):
    path = print_map(project, SheetSpec(theme="middle_corridor", title="A title of my own"), tmp_path / "map.pdf")
    text = plain(pdf_text(path))
    assert "A title of my own" in text
    assert "© OpenStreetMap contributors (ODbL 1.0)" in text
    assert "Made with Natural Earth" in text
    assert "Boundaries and names shown on this map do not imply" in text
    assert "[1]" in text and "Al-Vefagh" in text
    assert about.version() in text
    assert "data version" in text
    assert "Istanbul" in text and "Systems" in text
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    rows = [line.split() for line in fonts.splitlines()[2:]]
    assert rows and all("yes" in row for row in rows), "fonts are embedded"
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert re.search(r"Pages:\s+1\b", info)
    assert re.search(r"Page size:\s+84[12]\.?\d* x 595", info)


@pytest.mark.parametrize("ending", ["pdf", "png", "svg", "PDF"])
def test_each_kind_of_file_is_whole_and_alone(project, tmp_path, ending):
    path = print_map(project, SheetSpec(theme="kazakh_rail", dpi=72), tmp_path / f"map.{ending}")
    assert path.stat().st_size > 10_000
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_printing_over_an_old_file_replaces_it(project, tmp_path):
    target = tmp_path / "map.png"
    target.write_bytes(b"old")
    print_map(project, SheetSpec(theme="kazakh_rail", dpi=60), target)
    assert QImage(str(target)).width() > 600


def _no_folder(tmp_path, monkeypatch):
    return tmp_path / "nowhere" / "map.pdf"


def _unknown_ending(tmp_path, monkeypatch):
    return tmp_path / "map.docx"


def _failing_export(tmp_path, monkeypatch):
    monkeypatch.setattr(
        QgsLayoutExporter, "exportToPdf", lambda *_: QgsLayoutExporter.ExportResult.PrintError, raising=True
    )
    return tmp_path / "map.pdf"


def _a_folder_of_that_name(tmp_path, monkeypatch):
    (tmp_path / "map.pdf").mkdir()
    return tmp_path / "map.pdf"


@pytest.mark.parametrize("make", [_no_folder, _unknown_ending, _failing_export, _a_folder_of_that_name])
def test_what_cannot_be_written_is_one_sentence_and_leaves_nothing(project, tmp_path, monkeypatch, make):
    target = make(tmp_path, monkeypatch)
    before = sorted(one.name for one in tmp_path.iterdir())
    with pytest.raises(PrintError) as raised:
        print_map(project, SheetSpec(theme="kazakh_rail"), target)
    assert target.name in str(raised.value) or str(target.parent) in str(raised.value)
    assert sorted(one.name for one in tmp_path.iterdir()) == before


def print_into(folder, options, *names):
    """What came of printing into a file system of its own."""
    folder.mkdir()
    program = Path(__file__).with_name("places_to_print.py")
    command = [sys.executable, str(program), str(folder), options, *names]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def test_a_full_disk_is_named_and_holds_no_half_file(tmp_path):
    seen = print_into(tmp_path / "disk", "size=200k", "map.pdf", "map.png", "map.svg")
    for name, (written, said) in seen["outcomes"].items():
        assert not written
        assert said == f"{tmp_path / 'disk' / name} could not be written in full: is the disk full?"
    assert seen["left"] == []


def test_a_folder_that_may_not_be_written_in_is_named(tmp_path):
    seen = print_into(tmp_path / "shelf", "ro", "map.pdf")
    assert seen["outcomes"]["map.pdf"] == [
        "",
        f"{tmp_path / 'shelf' / 'map.pdf'} cannot be written: Read-only file system.",
    ]


# -- names of files -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def small_layout(project):
    return make_layout(project, SheetSpec(theme="kazakh_rail"))


@pytest.mark.parametrize("name", ["", "  ", "maps/"])
def test_a_file_without_a_name_is_asked_for(small_layout, name):
    with pytest.raises(PrintError, match=r"No file is named: give the sheet a name that ends in \.pdf"):
        export(small_layout, name)


def test_a_name_may_start_at_home_or_at_the_working_folder(small_layout, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert export(small_layout, "~/home.svg") == tmp_path / "home.svg"
    assert export(small_layout, "here.svg") == tmp_path / "here.svg"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["here.svg", "home.svg"]


def test_a_link_stays_and_what_it_leads_to_is_written(small_layout, tmp_path):
    (tmp_path / "kept").mkdir()
    real, link = tmp_path / "kept" / "map.svg", tmp_path / "link.svg"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert export(small_layout, link) == link
    assert link.is_symlink() and real.read_bytes().rstrip().endswith(b"</svg>")


def test_a_file_that_may_not_be_changed_and_a_folder_stay_as_they_are(small_layout, tmp_path):
    locked = tmp_path / "locked.svg"
    locked.write_text("old", encoding="utf-8")
    locked.chmod(0o444)
    with pytest.raises(PrintError, match="may not be changed: choose another name"):
        export(small_layout, locked)
    assert locked.read_text(encoding="utf-8") == "old"
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(PrintError, match="is a folder"):
        export(small_layout, tmp_path / "folder.pdf")


def test_a_pdf_has_its_title_and_never_the_name_of_the_account(fresh_project, tmp_path):
    def told():
        path = print_map(fresh_project, SheetSpec(theme="kazakh_rail", language="ru"), tmp_path / "map.pdf")
        return subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout

    metadata = fresh_project.metadata()
    metadata.setAuthor(QgsApplication.userFullName() or QgsApplication.userLoginName())
    fresh_project.setMetadata(metadata)
    title = Language.load("ru").translate("Sheet", "Kazakh rail extensions")
    info = told()
    assert title in info and not re.search(r"Author:\s*\S", info)
    metadata.setAuthor("Transport Research Unit")
    fresh_project.setMetadata(metadata)
    assert re.search(r"Author:\s*Transport Research Unit", told())
    assert fresh_project.metadata().title() == ""


# -- the size of a picture ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("page", "dpi", "largest"), [("A0", 1200, 699), ("A0", 700, 699), ("A1", 1000, 989)])
def test_a_picture_that_qt_cannot_draw_is_refused_before_the_work(project, tmp_path, page, dpi, largest):
    with pytest.raises(PrintError) as raised:
        print_map(project, SheetSpec(theme="kazakh_rail", page=page, dpi=dpi), tmp_path / "map.png")
    assert f"choose {largest} dpi or fewer, a smaller page, or PDF" in str(raised.value)
    assert "32767 a side" in str(raised.value)
    assert list(tmp_path.iterdir()) == []
    assert picture.dpi_by_pixels(*PAGES_MM[page]) == largest
    assert round(max(PAGES_MM[page]) / 25.4 * largest) <= picture.MOST_PIXELS
    assert round(max(PAGES_MM[page]) / 25.4 * (largest + 1)) > picture.MOST_PIXELS


def test_a_layout_of_other_making_is_measured_too(project, tmp_path):
    layout = make_layout(project, SheetSpec(theme="kazakh_rail"))
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(3000, 100))
    with pytest.raises(PrintError, match="choose 277 dpi"):
        export(layout, tmp_path / "map.png", 300)
    assert export(layout, tmp_path / "map.png", 72).is_file()


def test_the_widest_picture_is_drawn_to_its_last_pixel(project, tmp_path):
    """Qt leaves white whatever lies beyond its coordinates, and QGIS calls that a success."""
    layout = make_layout(project, SheetSpec(theme="kazakh_rail"))
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(1189, 20))
    black = QgsFillSymbol.createSimple({"color": "#000000", "outline_style": "no"})
    page.setPageStyleSymbol(black)
    for one in list(own_items(layout).values()):
        layout.removeLayoutItem(one)
    path = export(layout, tmp_path / "map.png", picture.dpi_by_pixels(1189, 20))
    drawn = QImage(str(path))
    assert 32000 < drawn.width() <= picture.MOST_PIXELS
    ends = [QColor(drawn.pixel(x, y)).name() for x in (1, drawn.width() - 2) for y in (1, drawn.height() - 2)]
    assert ends == ["#000000"] * 4


def test_memory_that_is_not_there_is_named_with_what_would_fit(monkeypatch, project, tmp_path):
    monkeypatch.setattr(picture, "free_bytes", lambda: 400_000_000)
    with pytest.raises(PrintError) as raised:
        print_map(project, SheetSpec(theme="kazakh_rail", page="A0", dpi=600), tmp_path / "map.png")
    largest = int(re.search(r"choose (\d+) dpi", str(raised.value)).group(1))
    pixels = PAGES_MM["A0"][0] * PAGES_MM["A0"][1] / 25.4**2 * largest**2
    assert "not enough memory" in str(raised.value) and 0.3 < pixels * 4 / 400_000_000 < 0.85
    assert list(tmp_path.iterdir()) == []
    assert print_map(project, SheetSpec(theme="kazakh_rail", page="A0", dpi=36), tmp_path / "map.png").is_file()


def test_memory_is_measured_where_the_system_promises_more_than_it_has():
    assert 0 < picture.free_bytes() <= os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


# -- fonts --------------------------------------------------------------------------------------------------------------


def test_no_arabic_font_at_all_is_said_and_the_sheet_is_printed(tmp_path):
    seen, target = print_with_fonts(tmp_path, "ar", "NotoSans-Regular")
    (said,) = seen["said"]
    assert "no font for Arabic letters" in said
    assert "DejaVu Sans, Noto Sans Arabic" in said
    assert said.count(".") == 1
    assert "OpenStreetMap" in pdf_text(target)


def test_sources_in_another_script_are_thought_of(tmp_path):
    seen, _ = print_with_fonts(tmp_path, "en", "NotoSans-Regular")
    assert ["no font for Arabic letters" in said for said in seen["said"]] == [True]


def test_another_font_of_the_script_stands_in_and_is_named(tmp_path):
    seen, target = print_with_fonts(tmp_path, "ar", "DejaVuSansMono", "NimbusSans-Regular")
    (said,) = seen["said"]
    assert seen["family"] == "DejaVu Sans Mono"
    assert "Arabic letters are set in DejaVu Sans Mono" in said
    fonts = subprocess.run(["pdffonts", str(target)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert "DejaVuSansMono" in fonts


def test_where_the_fonts_are_there_nothing_is_said(project, tmp_path):
    said = []
    print_map(project, SheetSpec(theme="kazakh_rail", language="ar", dpi=60), tmp_path / "map.png", said.append)
    assert said == []


# -- the place of the map on the earth ----------------------------------------------------------------------------------


def place_of(path, page=1):
    done = subprocess.run(
        ["gdalinfo", "--config", "GDAL_PAM_ENABLED", "NO", "-json", f"PDF:{page}:{path}"],
        capture_output=True,
        check=True,
        timeout=60,
    )
    told = json.loads(done.stdout)
    wkt = told.get("coordinateSystem", {}).get("wkt", "")
    return told.get("geoTransform"), QgsCoordinateReferenceSystem.fromWkt(wkt), told["size"]


@pytest.mark.parametrize("sheet", [SheetSpec(theme="atlas"), SheetSpec(theme="kazakh_rail", page="A3", language="ar")])
def test_the_pdf_knows_where_on_the_earth_it_lies(project, tmp_path, sheet):
    layout = make_layout(project, sheet)
    path = export(layout, tmp_path / "map.pdf", 300)
    transform, crs, (columns, rows) = place_of(path)
    map_item = item(layout, "map")
    points = [QgsPointXY(50, 40), QgsPointXY(68.5, 41), QgsPointXY(40, 45)]
    for point in points:
        there = [QgsCoordinateTransform(WGS84, one, project).transform(point) for one in (crs, map_item.crs())]
        assert there[0].distance(there[1]) < 1.0, "the same projection"
    width, height = _page_size(layout)
    extent, rect = map_item.extent(), frame(map_item)
    per_mm = extent.width() / rect.width()
    for x, y, east, north in (
        (rect.left(), rect.top(), extent.xMinimum(), extent.yMaximum()),
        (rect.right(), rect.bottom(), extent.xMaximum(), extent.yMinimum()),
    ):
        column, row = x / width * columns, y / height * rows  # whole pixels, and PDF counts whole points
        assert transform[0] + column * transform[1] == pytest.approx(east, abs=0.3 * per_mm)
        assert transform[3] + row * transform[5] == pytest.approx(north, abs=0.3 * per_mm)
    assert [one.name for one in tmp_path.iterdir()] == ["map.pdf"]


def test_a_reference_costs_neither_pages_nor_fonts(project, tmp_path):
    path = print_map(project, SheetSpec(theme="strip"), tmp_path / "strip.pdf")
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert int(re.search(r"Pages:\s+(\d+)", info).group(1)) > 1
    fonts = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True, timeout=60).stdout
    names = [line.split()[0] for line in fonts.splitlines()[2:]]
    assert len(names) == len(set(names))
    assert place_of(path)[0] is not None


@pytest.mark.parametrize("theme", ["comparison", "timeline"])
def test_a_sheet_that_is_not_one_map_claims_no_place(project, tmp_path, theme):
    path = print_map(project, SheetSpec(theme=theme), tmp_path / "sheet.pdf")
    transform, crs, _ = place_of(path)
    assert transform is None
    assert not crs.isValid()


def test_a_project_without_the_atlas_says_so(qgis_app, tmp_path):
    empty = QgsProject()
    with pytest.raises(PrintError, match="no atlas"):
        print_map(empty, SheetSpec(), tmp_path / "map.pdf")


# -- Arabic ---------------------------------------------------------------------------------------------------


def _ink(image, left, right, top, bottom):
    """Share of dark pixels in a part of the page; edges as shares of its width and height."""
    width, height = image.width(), image.height()
    dark = count = 0
    for x in range(int(left * width), int(right * width), 2):
        for y in range(int(top * height), int(bottom * height), 2):
            count += 1
            dark += image.pixelColor(x, y).lightness() < 110
    return dark / count


def test_an_arabic_sheet_is_the_mirror_of_an_english_one(project, arabic, tmp_path):
    pdf = print_map(project, SheetSpec(theme="middle_corridor", language="ar"), tmp_path / "ar.pdf")
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(pdf), str(tmp_path / "ar")], check=True, timeout=60)
    image = QImage(str(next(tmp_path.glob("ar*.png"))))
    head = (0.05, 0.085)
    assert _ink(image, 0.6, 0.97, *head) > 0.01, "the title is on the right"
    assert _ink(image, 0.03, 0.4, *head) == 0.0
    english = _picture(make_layout(project, SheetSpec(theme="middle_corridor")), tmp_path / "en.png", 80)
    assert _ink(english, 0.03, 0.4, *head) > 0.01
    assert _ink(english, 0.6, 0.97, *head) == 0.0
    layout = make_layout(project, SheetSpec(theme="middle_corridor", language="ar"))
    assert plain(item(layout, "title").text()) == "الممر الأوسط"
    assert frame(item(layout, "title")).right() == pytest.approx(287.0)
    legend = item(layout, "legend")
    assert (
        legend.symbolAlignment()
        != item(make_layout(project, SheetSpec(theme="middle_corridor")), "legend").symbolAlignment()
    )
    map_labels = item(layout, "map").layerStyleOverrides()
    assert any("name_ar" in style for style in map_labels.values())


def test_arabic_words_are_joined_and_in_order_in_the_pdf(project, arabic, tmp_path):
    """The word drawn in the PDF looks like the same word drawn by the picture exporter."""
    sheet = SheetSpec(theme="middle_corridor", language="ar")
    layout = make_layout(project, sheet)
    export(layout, tmp_path / "ar.pdf", 100)
    subprocess.run(
        ["pdftoppm", "-r", "100", "-png", str(tmp_path / "ar.pdf"), str(tmp_path / "pdf")], check=True, timeout=60
    )
    drawn = QImage(str(next(tmp_path.glob("pdf*.png"))))
    shown = _picture(layout, tmp_path / "ar.png", 100)
    rect, scale = frame(item(layout, "title")), 100 / 25.4
    box = [int(value * scale) for value in (rect.right() - 60, rect.y(), 60, rect.height())]
    one, other = drawn.copy(*box), shown.copy(*box)
    columns = [
        [sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height())) for x in range(image.width())]
        for image in (one, other)
    ]
    total = sum(columns[1])
    assert total > 50
    difference = min(sum(abs(a - b) for a, b in zip(columns[0][5 + shift :], columns[1][5:])) for shift in range(-3, 4))
    assert difference / total < 0.45


def test_two_languages_stand_side_by_side(project, arabic):
    layout = make_layout(project, SheetSpec(theme="middle_corridor", language="en", second_language="ar"))
    assert plain(item(layout, "title").text()) == "The Middle Corridor"
    assert plain(item(layout, "title_2").text()) == "الممر الأوسط"
    assert frame(item(layout, "title_2")).left() > frame(item(layout, "title")).right()
    assert "لا تعبّر" in item(layout, "disclaimer_2").text()
    places = find.layers(project)["places"].id()
    assert "name_ar" in item(layout, "map").layerStyleOverrides()[places]


def test_the_map_item_is_a_map_of_the_themes_projection(project):
    for theme, method in (("atlas", "Albers"), ("middle_corridor", "Lambert")):
        layout = make_layout(project, SheetSpec(theme=theme))
        map_item = item(layout, "map")
        assert isinstance(map_item, QgsLayoutItemMap)
        assert method in map_item.crs().toWkt()


def test_the_project_is_left_as_it_was(fresh_project, tmp_path):
    fresh_project.setDirty(False)
    styles = {key: layer.renderer().dump() for key, layer in find.layers(fresh_project).items() if layer.isSpatial()}
    print_map(fresh_project, SheetSpec(theme="atlas", language="en", page="A3", dpi=50), tmp_path / "map.png")
    assert not fresh_project.isDirty()
    assert not fresh_project.layoutManager().layouts()
    after = {key: layer.renderer().dump() for key, layer in find.layers(fresh_project).items() if layer.isSpatial()}
    assert after == styles


def test_nothing_of_the_program_is_needed_to_open_the_sheet(fresh_project, tmp_path):
    add_to_project(fresh_project, make_layout(fresh_project, SheetSpec(theme="kazakh_rail")))
    path = tmp_path / "sheet.qgz"
    assert fresh_project.write(str(path))
    with zipfile.ZipFile(path) as archive:
        text = archive.read("sheet.qgs").decode("utf-8")
    assert str(paths.root()) not in text
