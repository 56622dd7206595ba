"""A sheet of what the canvas shows: the same ground, turned as it is, and nothing of it hidden."""

from __future__ import annotations

import math

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtCore import QSize

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build
from caspian_corridor_plugin.printing import PrintError, SheetSpec, make_layout
from caspian_corridor_plugin.translation import Language
from tests.qgis.ready_sheets import frame, own_items

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
CANVASES = [
    ("EPSG:3857", (58, 37, 70, 44), 30.0, SheetSpec(theme="atlas")),
    ("EPSG:4326", (45, 38, 60, 45), 0.0, SheetSpec(theme="atlas", orientation="portrait", language="ar")),
    ("EPSG:32642", (66, 39, 71, 43), -75.0, SheetSpec(theme="middle_corridor", page="A3", orientation="portrait")),
    ("EPSG:2056", (40, 38, 50, 43), 180.0, SheetSpec(theme="atlas", page="16:9", second_language="ru")),
]


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


def canvas(project, code, box, rotation):
    """Settings of a map canvas that shows a box in degrees."""
    crs = QgsCoordinateReferenceSystem(code)
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setOutputSize(QSize(1000, 640))
    settings.setExtent(QgsCoordinateTransform(WGS84, crs, project).transformBoundingBox(QgsRectangle(*box)))
    settings.setRotation(rotation)
    return settings


def sheet_of(shown, spec):
    crs = shown.destinationCrs()
    pixel, size = shown.mapUnitsPerPixel(), shown.outputSize()
    middle = shown.visibleExtent().center()
    extent = QgsReferencedRectangle(
        QgsRectangle.fromCenterAndSize(middle, size.width() * pixel, size.height() * pixel), crs
    )
    given = {name: getattr(spec, name) for name in ("theme", "page", "orientation", "language", "second_language")}
    return SheetSpec(**given, extent=extent, crs=crs, rotation=shown.rotation())


def legend_text(layout):
    legends = [one for name, one in own_items(layout).items() if name.startswith("legend")]
    nodes = [(one.model(), node) for one in legends for node in one.model().rootGroup().findLayers()]
    return " ".join(str(entry.data(0)) for model, node in nodes for entry in model.layerLegendNodes(node))


def ground(polygon):
    return QgsGeometry.fromPolygonXY([[QgsPointXY(corner) for corner in polygon]])


def under(item, panel):
    """The ground below a rectangle of the page, in the map's CRS."""
    box, rect = item.mapRectFromItem(panel, panel.rect()), item.rect()
    extent, angle = item.extent(), math.radians(item.mapRotation())
    per_mm, middle = extent.width() / rect.width(), extent.center()
    corners = []
    for x, y in (
        (box.left(), box.top()),
        (box.right(), box.top()),
        (box.right(), box.bottom()),
        (box.left(), box.bottom()),
    ):
        across, up = (x - rect.center().x()) * per_mm, (rect.center().y() - y) * per_mm
        corners.append(
            QgsPointXY(
                middle.x() + across * math.cos(angle) - up * math.sin(angle),
                middle.y() + across * math.sin(angle) + up * math.cos(angle),
            )
        )
    return ground(corners)


@pytest.mark.parametrize(("code", "box", "rotation", "spec"), CANVASES, ids=[one[0] for one in CANVASES])
def test_the_sheet_shows_all_of_the_canvas_as_it_lies(project, code, box, rotation, spec):
    shown = canvas(project, code, box, rotation)
    layout = make_layout(project, sheet_of(shown, spec))
    items = own_items(layout)
    item, panel = items["map"], items["panel"]
    assert item.crs() == shown.destinationCrs() and item.mapRotation() == rotation
    wanted = ground(shown.visiblePolygon())
    on_sheet = ground(item.visibleExtentPolygon())
    assert on_sheet.buffer(1e-3 * item.extent().width(), 4).contains(wanted)
    # As large as the page allows: the canvas reaches from edge to edge one way, or up to the panel.
    assert wanted.area() > 0.3 * on_sheet.area()
    hidden = under(item, panel).intersection(wanted)
    assert hidden.area() < 0.003 * wanted.area()
    assert {frame(panel).intersects(frame(items[name])) for name in ("scalebar", "north")} == {True}


def test_the_legend_of_a_turned_sheet_names_what_it_shows(project):
    code, box, rotation, spec = CANVASES[0]
    layout = make_layout(project, sheet_of(canvas(project, code, box, rotation), spec))
    said = legend_text(layout)
    for text in ("Samarkand–Baku links", "Middle Corridor", "Kazakh rail extensions", "Station"):
        assert text in said
    assert "Sailing" not in said, "the sea is beyond the canvas"


def test_a_system_that_is_not_tied_to_the_earth_is_refused_in_a_sentence(project):
    site = QgsCoordinateReferenceSystem.fromWkt('LOCAL_CS["Site grid",UNIT["metre",1]]')
    assert site.isValid(), "QGIS itself takes it for a map"
    extent = QgsReferencedRectangle(QgsRectangle(0, 0, 1000, 1000), site)
    for spec in (SheetSpec(extent=extent, crs=site), SheetSpec(extent=extent)):
        with pytest.raises(PrintError, match="“Site grid” says nothing of a place on the earth"):
            make_layout(project, spec)
