"""Samarkand to Baku by two ways: two maps of one scale, and a table of hours, kilometres and borders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLineSymbol,
    QgsPointXY,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ..atlas import find, palette
from ..compat import text_of
from ..evidence import typeset
from ..translation import translate
from . import layout as single
from . import themes
from .errors import PrintError
from .parts import PREFIX
from .ready import PAPER, Page
from .sheet import Rect

if TYPE_CHECKING:
    from ..network.routes import Route

# By rail and ship: what the two systems offer for the same goods.
_MODES = ("rail", "rail_ferry", "sea")
_ENDS = ("samarkand", "baku")


@dataclass
class Way:
    """One way, as a line in degrees, with its sources."""

    key: str
    route: Route
    line: QgsGeometry
    sources: list[str]


def ways(page: Page) -> list[Way]:
    """The best way by Turkmenistan and the best by the Kazakh ports. Raises PrintError."""
    from ..network import compare
    from ..network.errors import NetworkError
    from ..network.lab import open_lab

    path = Path(find.data_path(find.layers(page.job.project)["claims"]))
    try:
        lab = open_lab(path)
        found = compare.compare(lab, *_ENDS, [lab.conditions("today", modes=_MODES)], "time", 6)
    except NetworkError as error:
        raise PrintError(str(error)) from error
    routes = [row.route for row in found.rows if row.route is not None]
    chosen = []
    for key, country in (("samarkand_baku", "TM"), ("middle_corridor", "KZ")):
        route = next((one for one in routes if country in one.countries), None)
        if route is None:
            raise PrintError(translate("Messages", "The network has no way for one of the two routes of this sheet."))
        chosen.append(Way(key, route, _line(lab, route), _sources(page, route)))
    return chosen


def _line(lab: Any, route: Route) -> QgsGeometry:
    points: list[QgsPointXY] = []
    for edge, backwards in route.edges:
        vertices = lab.line_of_edge(edge)
        points.extend(QgsPointXY(lon, lat) for lon, lat in (reversed(vertices) if backwards else vertices))
    return QgsGeometry.fromPolylineXY(points)


def _sources(page: Page, route: Route) -> list[str]:
    used = set(route.sections)
    found: list[str] = []
    for key in ("samarkand_baku", "middle_corridor", "context"):
        for feature in find.layers(page.job.project)[key].getFeatures():
            if text_of(feature["section_id"]) in used:
                used.discard(text_of(feature["section_id"]))
                found.extend(part for part in text_of(feature["source_ids"]).split(";") if part)
    return [*found, "assumption"]


def fill(page: Page) -> None:
    job = page.job
    both = ways(page)
    refs = page.references([(way.sources, True) for way in both])
    place = page.frames(refs)
    body = page.placed(place.map)
    size, gap = job.size, 2 * job.size.gap
    titles = [
        job.language.translate("Sheet", "Samarkand–Baku links, by Turkmenbashi"),
        job.language.translate("Sheet", "Middle Corridor (TITR), by Aktau or Kuryk"),
    ]
    rows = _rows(page, both)
    line = size.line(size.legend_pt)
    row_height = 1.55 * line
    table_height = row_height * (len(rows) + 1)
    note = page.lines(_note(page), size.small_pt, body.width)
    note_height = len(note) * size.line(size.small_pt)
    upright = body.height > body.width
    heading = 1.5 * line
    room = body.height - table_height - note_height - 2 * size.gap
    if upright:
        boxes = [Rect(body.x, body.y + at * (room / 2), body.width, room / 2 - size.gap) for at in (0, 1)]
    else:
        width = (body.width - gap) / 2
        boxes = [Rect(body.x + at * (width + gap), body.y, width, room) for at in (0, 1)]
    wanted = _wanted(page, both)
    for at, (way, title, box) in enumerate(zip(both, titles, boxes)):
        suffix = f"_{at + 1}" if at else ""
        page.text(f"heading{suffix}", Rect(box.x, box.y, box.width, heading), title, 1.1 * size.legend_pt, bold=True)
        rect = Rect(box.x, box.y + heading, box.width, box.height - heading)
        theme = replace(job.theme, key=way.key)
        ground = tuple(layer for layer in themes.BASE if layer != "base_labels")
        item = page.map(f"map{suffix}", rect, replace(theme, layers=ground), wanted)
        _draw(page, item, page.placed(rect), way, f"route{suffix}")
        # Names stand above the line.
        names = page.map(f"names{suffix}", rect, replace(theme, layers=("places", "base_labels")), wanted)
        names.setBackgroundEnabled(False)
        page.furniture(names, rect, _points(page, way), suffix)
    top = body.y + room + size.gap
    _table(page, Rect(body.x, top, body.width, table_height), titles, rows)
    below = Rect(body.x, top + table_height + size.gap, body.width, note_height)
    page.text("note", below, "\n".join(note), size.small_pt, color=palette.INK_SOFT)
    single.finish(job, page.foot, place, refs)


def _wanted(page: Page, both: list[Way]) -> QgsRectangle:
    crs = page.job.theme.crs()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), crs, page.job.project)
    box = QgsRectangle()
    box.setMinimal()
    for way in both:
        geometry = QgsGeometry(way.line)
        geometry.transform(transform)
        box.combineExtentWith(geometry.boundingBox())
    box.scale(1.14)
    return box


def _points(page: Page, way: Way) -> list[QgsPointXY]:
    """Along the way, in the map's CRS."""
    geometry = QgsGeometry(way.line)
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    geometry.transform(QgsCoordinateTransform(crs, page.job.theme.crs(), page.job.project))
    return [QgsPointXY(vertex) for vertex in geometry.vertices()]


def _draw(page: Page, item: QgsLayoutItemMap, rect: Rect, way: Way, name: str) -> None:
    """The way itself, as a line of the layout over the map."""
    geometry = QgsGeometry(way.line)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), item.crs(), page.job.project)
    geometry.transform(transform)
    extent = item.extent()
    per_mm = extent.width() / rect.width
    points = [
        QPointF(rect.x + (point.x() - extent.xMinimum()) / per_mm, rect.y + (extent.yMaximum() - point.y()) / per_mm)
        for point in geometry.simplify(0.15 * per_mm).asPolyline()
    ]
    growth = page.job.size.growth
    for part, color, width in (("_casing", palette.CASING, 1.5), ("", palette.SYSTEM[way.key], 0.95)):
        line = QgsLayoutItemPolyline(QPolygonF(points), page.job.layout)
        line.setSymbol(
            QgsLineSymbol.createSimple(
                {"line_color": color, "line_width": str(width * growth), "joinstyle": "round", "capstyle": "round"}
            )
        )
        line.setId(PREFIX + name + part + page.job.suffix)
        page.job.layout.addLayoutItem(line)


def _rows(page: Page, both: list[Way]) -> list[tuple[str, list[str]]]:
    language = page.job.language
    sections = {}
    for key in ("samarkand_baku", "middle_corridor", "context"):
        for feature in find.layers(page.job.project)[key].getFeatures():
            sections[text_of(feature["section_id"])] = page.local(feature, "name")

    def hours(route: Route) -> str:
        value = route.values["time"]
        return page.number(f"{value.central:.0f} ({value.low:.0f}–{value.high:.0f})")

    return [
        (language.translate("Sheet", "Hours, with the range of the assumptions"), [hours(way.route) for way in both]),
        (
            language.translate("Sheet", "Kilometres"),
            [
                page.number(typeset.number(round(way.route.values["distance"].central), page.job.language))
                for way in both
            ],
        ),
        (language.translate("Sheet", "Borders crossed"), [page.number(str(way.route.borders)) for way in both]),
        (
            language.translate("Sheet", "Changes between rail and ship"),
            [page.number(str(way.route.transfers)) for way in both],
        ),
        (
            language.translate("Sheet", "Sailing"),
            [", ".join(sections.get(one, one) for one in way.route.sailings) for way in both],
        ),
    ]


def _note(page: Page) -> str:
    return page.job.language.translate(
        "Sheet",
        "Worked out by the network of this atlas for rail and ship, waiting at borders and ports included; the speeds and "
        "waits behind it are assumptions with a low, a central and a high value, not timetables.",
    )


def _table(page: Page, rect: Rect, titles: list[str], rows: list[tuple[str, list[str]]]) -> None:
    size = page.job.size
    height = rect.height / (len(rows) + 1)
    first = 0.3 * rect.width
    other = (rect.width - first) / 2
    pad = 0.22 * height
    line = size.line(size.legend_pt)
    page.shape("table", Rect(rect.x, rect.y, rect.width, rect.height), PAPER, palette.BORDER)
    for at, (name, values) in enumerate([("", titles), *rows]):
        y = rect.y + at * height
        if at:
            page.shape(f"rule_{at}", Rect(rect.x, y, rect.width, 0.12 * size.growth), palette.BORDER)
        cells = [(rect.x, first, name), *((rect.x + first + n * other, other, value) for n, value in enumerate(values))]
        for n, (x, width, text) in enumerate(cells):
            if text:
                place = Rect(x + size.gap, y + pad, width - 2 * size.gap, line)
                page.text(f"cell_{at}_{n}", place, text, size.legend_pt, bold=not at)
