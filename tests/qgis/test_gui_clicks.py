"""A click on the map: what is nearest and drawn comes first, and everything under it can be chosen from a list."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsRenderContext,
    QgsSettings,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import LEFT, GuiBench

from caspian_corridor_plugin.atlas import asof, find
from caspian_corridor_plugin.gui.hit_testing import hits_at

A_LINE = "kz_kyzylorda__kz_kazaly"
SCALES = (20_000_000, 8_000_000, 2_500_000, 600_000, 60_000)


@pytest.fixture
def bench(qgis_app):
    made = GuiBench()
    made.iface.canvas.setRenderFlag(False)
    yield made
    made.close()


def look_at(bench, point, scale):
    canvas = bench.iface.canvas
    canvas.setCenter(point)
    canvas.zoomScale(scale)


def on_map(bench, layer, point):
    canvas = bench.iface.canvas
    transform = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), bench.project)
    return transform.transform(QgsPointXY(point))


def clicked(bench, point):
    """The point that a click on the pixel of this point gives."""
    canvas = bench.iface.canvas
    pixel = canvas.getCoordinateTransform().transform(point)
    return canvas.getCoordinateTransform().toMapCoordinates(round(pixel.x()), round(pixel.y()))


def is_drawn(bench, layer, feature):
    """Asked of QGIS itself, by another way than the code under test."""
    canvas = bench.iface.canvas
    context = QgsRenderContext.fromMapSettings(canvas.mapSettings())
    context.setExpressionContext(canvas.createExpressionContext())  # knows the scale, and places have no dates
    context.expressionContext().setFeature(feature)
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    drawn = bool(renderer.originalSymbolsForFeature(feature, context))
    renderer.stopRender(context)
    return drawn


@pytest.mark.parametrize(
    ("scale", "crs"),
    [
        *((scale, "") for scale in SCALES),
        (20_000_000, "EPSG:3857"),
        (2_500_000, "EPSG:4326"),
        (600_000, "EPSG:32640"),
    ],
)
def test_a_click_on_the_coordinates_of_each_drawn_place_finds_it_first(bench, scale, crs):
    if crs:
        bench.project.setCrs(QgsCoordinateReferenceSystem(crs))
        bench.iface.canvas.setDestinationCrs(bench.project.crs())
    layer = bench.layer("places")
    wrong, tried = [], 0
    for place in layer.getFeatures():
        point = on_map(bench, layer, place.geometry().asPoint())
        look_at(bench, point, scale)
        if not is_drawn(bench, layer, place):
            continue
        tried += 1
        hits = hits_at(bench.iface.canvas, bench.project, clicked(bench, point))
        found = [(find.key_of(one), feature["id"]) for one, feature in hits[:1]]
        if found != [("places", place["id"])]:
            wrong.append((place["id"], found))
    assert wrong == []
    assert tried >= {20_000_000: 25, 8_000_000: 40, 2_500_000: 90}.get(scale, 180)


def test_what_is_not_drawn_is_not_found(bench):
    places = bench.layer("places")
    small = next(places.getFeatures('"rank" = 4'))
    point = on_map(bench, places, small.geometry().asPoint())
    look_at(bench, point, 15_000_000)
    assert small["id"] not in [f["id"] for _, f in hits_at(bench.iface.canvas, bench.project, point)]
    look_at(bench, point, 100_000)
    assert small["id"] == hits_at(bench.iface.canvas, bench.project, point)[0][1]["id"]
    bench.node("places").setItemVisibilityChecked(False)
    bench.iface.bridge.setCanvasLayers()
    assert "places" not in {find.key_of(one) for one, _ in hits_at(bench.iface.canvas, bench.project, point)}


def test_a_section_is_found_once_a_layer_as_it_was_on_the_maps_date(bench):
    layer = bench.layer("kazakh_rail")
    section = "kz_syrdarya_bridge__kz_maktaaral"  # has had three statuses
    shape = next(row for row in layer.getFeatures() if row["section_id"] == section).geometry()
    point = on_map(bench, layer, shape.interpolate(shape.length() / 2).asPoint())
    look_at(bench, point, 500_000)
    for date in (None, "2021-01-01"):
        asof.choose(bench.project, date)
        bench.settle(0.05)
        canvas = bench.iface.canvas
        canvas.setCenter(point)
        hits = [f for one, f in hits_at(canvas, bench.project, point) if one is layer and f["section_id"] == section]
        assert len(hits) == 1
        day = date or "2999"
        assert (str(hits[0]["valid_from"] or "") or "0") <= day


def test_a_filter_of_the_users_is_respected(bench):
    layer = bench.layer("middle_corridor")
    row = next(layer.getFeatures(f"\"id\" = '{A_LINE}'"))
    shape = row.geometry()
    point = on_map(bench, layer, shape.interpolate(shape.length() / 2).asPoint())
    look_at(bench, point, 1_000_000)
    assert "middle_corridor" in {find.key_of(one) for one, _ in hits_at(bench.iface.canvas, bench.project, point)}
    layer.setSubsetString(f"section_id <> '{A_LINE}'")
    found = hits_at(bench.iface.canvas, bench.project, point)
    assert A_LINE not in [feature["id"] for one, feature in found if one is layer]


def test_areas_come_last_and_their_highlight_leaves_the_lines_to_be_seen(bench):
    bench.click_line("ctcn", next(f["id"] for f in bench.layer("ctcn").getFeatures() if f["mode"] == "rail"))
    pages = bench.controller.workbench.reader.last
    kinds = [bench.project.mapLayer(page.layer_id).geometryType() for page in pages]
    assert kinds == sorted(kinds)
    area = bench.layer("ctcn_catchment")
    feature = next(area.getFeatures())
    highlight = bench.controller.workbench.highlight
    highlight.show([(area, feature)])
    inside = on_map(bench, area, feature.geometry().poleOfInaccessibility(0.1)[0].asPoint())
    assert not highlight._band.asGeometry().contains(inside)
    assert not highlight._band.asGeometry().isEmpty()


def test_many_things_are_listed_with_name_kind_and_system(bench):
    bench.click_line("middle_corridor", A_LINE)
    popup = bench.controller.workbench.reader._popup
    chooser = popup.chooser
    assert chooser.isVisible()
    rows = [[chooser.topLevelItem(at).text(column) for column in range(3)] for at in range(chooser.topLevelItemCount())]
    assert len(rows) == len(bench.controller.workbench.reader.last) > 1
    assert all(all(cells) for cells in rows)
    assert ["Kyzylorda – Kazaly", "rail", "Middle Corridor (TITR)"] in rows
    last = chooser.topLevelItem(len(rows) - 1)
    chooser.scrollToItem(last)
    where = chooser.visualItemRect(last).center()
    QTest.mouseClick(chooser.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, where)
    assert popup._counter.text().startswith(f"{len(rows)}/")
    QTest.keyClick(chooser, Qt.Key.Key_Up)
    assert popup._counter.text().startswith(f"{len(rows) - 1}/")
    popup._next.click()
    assert chooser.currentItem() is last


def test_one_thing_alone_needs_no_list(bench):
    layer = bench.layer("places")
    place = next(layer.getFeatures("\"id\" = 'kz_darbaza'"))
    look_at(bench, on_map(bench, layer, place.geometry().asPoint()), 5_000)
    for key in ("kazakh_rail", "middle_corridor", "ctcn", "samarkand_baku", "ctcn_catchment"):
        bench.node(key).setItemVisibilityChecked(False)
    bench.iface.bridge.setCanvasLayers()
    bench.click_at(layer, place.geometry().asPoint())
    popup = bench.controller.workbench.reader._popup
    assert popup.isVisible()
    assert not popup.chooser.isVisible()


def test_the_page_evidence_holds_what_was_clicked_last_also_when_it_is_opened_later(bench):
    bench.click_line("middle_corridor", A_LINE)
    popup = bench.controller.workbench.reader._popup
    popup._next.click()
    shown = bench.controller.workbench.reader.last_shown
    evidence = bench.page("evidence")
    assert evidence.features.count() == len(bench.controller.workbench.reader.last)
    assert evidence.features.currentIndex() == 1
    assert shown.name in evidence.text.toPlainText()
    popup._next.click()
    assert evidence.features.currentIndex() == 2 % evidence.features.count()
    evidence.features.setCurrentIndex(0)
    evidence.features.activated.emit(0)
    assert popup._counter.text().startswith("1/")
    popup.close_popup()
    assert evidence.features.count()


def test_another_date_reads_the_same_thing_anew(bench):
    layer = bench.layer("kazakh_rail")
    row = next(f for f in layer.getFeatures() if f["section_id"] == "kz_syrdarya_bridge__kz_maktaaral")
    shape = row.geometry()
    bench.click_at(layer, shape.interpolate(shape.length() / 2).asPoint())
    evidence = bench.page("evidence")
    before = evidence.text.toPlainText()
    asof.choose(bench.project, "2021-06-30")
    bench.settle()
    assert bench.controller.workbench.reader.last_shown is not None
    assert "Maktaaral" in evidence.text.toPlainText()
    assert evidence.text.toPlainText() != before


@pytest.mark.parametrize("size", [(760, 480), (1000, 560), (1700, 950)])
def test_the_popup_uses_the_height_of_the_canvas_and_stays_on_it(bench, size):
    bench.iface.window.resize(*size)
    bench.settle()
    bench.controller.atlas.zoom_to_region()
    layer = bench.layer("places")
    place = next(layer.getFeatures("\"id\" = 'az_alat_port'"))
    bench.click_at(layer, place.geometry().asPoint())
    popup, canvas = bench.controller.workbench.reader._popup, bench.iface.canvas
    assert canvas.rect().contains(popup.geometry())
    share = 0.35 if canvas.width() >= 700 else 0.18
    assert popup.text.height() >= min(popup.text.document().size().height(), canvas.height() * share)
    at = popup._pixel(popup._point)
    assert not popup.geometry().contains(at) or canvas.width() < 700


def test_a_click_near_many_things_ends_quickly_where_a_layer_is_broken(bench):
    """A layer without a renderer, or with a symbol of the user's own, does no harm."""
    area = bench.layer("ctcn_catchment")
    area.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#ff0000"})))
    centre = bench.iface.canvas.extent().center()
    assert isinstance(hits_at(bench.iface.canvas, bench.project, centre), list)
    outside = QgsRectangle.fromCenterAndSize(QgsPointXY(1e12, 1e12), 1, 1).center()
    assert hits_at(bench.iface.canvas, bench.project, outside) == []


def test_the_users_own_search_radius_is_respected(bench):
    layer = bench.layer("places")
    place = next(layer.getFeatures("\"id\" = 'uz_tashkent'"))
    point = on_map(bench, layer, place.geometry().asPoint())
    look_at(bench, point, 8_000_000)
    canvas = bench.iface.canvas
    aside = QgsPointXY(point.x(), point.y() + 14 * canvas.mapUnitsPerPixel())
    key = "Map/searchRadiusMM"
    try:
        QgsSettings().setValue(key, 0.5)
        narrow = hits_at(canvas, bench.project, aside)
        QgsSettings().setValue(key, 8.0)
        wide = hits_at(canvas, bench.project, aside)
    finally:
        QgsSettings().remove(key)
    assert "uz_tashkent" not in [feature["id"] for _, feature in narrow]
    assert "uz_tashkent" in [feature["id"] for _, feature in wide]


def test_the_right_button_reads_nothing(bench):
    bench.controller.workbench.reader.set_reading(True)
    QTest.mouseClick(
        bench.iface.canvas.viewport(), Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(300, 300)
    )
    assert bench.controller.workbench.reader.last == []
