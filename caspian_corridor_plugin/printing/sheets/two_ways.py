"""Samarkand to Baku by two ways: two maps of one scale, and a table of hours, kilometres, borders and cost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPointXY,
    QgsRectangle,
    QgsRuleBasedRenderer,
)
from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QPolygonF

from ...atlas import find, palette, periods, symbols
from ...compat import text_of
from ...evidence import typeset
from ...translation import translate
from .. import map_items, map_labels, sheet_frame, sheet_styles, themes, typography
from ..context import PREFIX
from ..corridor_map import RADIUS_MM, in_place, kind_of, place_renderer, short_name
from ..errors import PrintError
from ..label_placement import LabelBox, Obstacles
from ..map_labels import LabelRequest, MapFrame
from ..page import Page
from ..references import References
from ..sheet import Rect
from ..steps import Steps
from ..tables_and_keys import Column, Sample, Table, draw_panel, draw_table, fitting_points, panel_height

if TYPE_CHECKING:
    from ...network.routes import Leg, Route

# By rail and ship: what the two systems offer for the same goods.
_MODES = ("rail", "rail_ferry", "sea")
_WATER = ("rail_ferry", "sea")
_ENDS = ("samarkand", "baku")
_END_PLACES = ("uz_samarkand", "az_baku")
_TABLE_WIDTH = 0.7
# A place this near to a way, in degrees, is on it.
_ON_THE_WAY = 0.03


@dataclass
class Way:
    """One way, as a line in degrees, with its sources."""

    key: str
    route: Route
    line: QgsGeometry
    sources: list[str]
    assumed: list[str]

    @property
    def legs(self) -> list[Leg]:
        return [leg for leg in self.route.legs if leg.kind == "run" and len(leg.points) > 1]

    @property
    def port(self) -> str:
        """The place where the goods go on board."""
        return self.route.sailings[0].split("__")[0] if self.route.sailings else ""

    def hours(self, *kinds: str, water: bool = False) -> float:
        return self._sum("time", kinds, water)

    def km_at_sea(self) -> float:
        return self._sum("distance", ("run",), True)

    def _sum(self, measure: str, kinds: tuple[str, ...], water: bool) -> float:
        return sum(
            leg.values[measure].central
            for leg in self.route.legs
            if leg.kind in kinds and (leg.kind != "run" or (leg.mode in _WATER) == water)
        )


def ways(page: Page) -> list[Way]:
    """The best way by Turkmenistan and the best by the Kazakh ports. Raises PrintError."""
    from ...network.errors import NetworkError
    from ...network.lab import open_lab

    path = Path(find.data_path(find.layers(page.context.project)["claims"]))
    try:
        lab = open_lab(path)
        routes = _routes(lab)
    except NetworkError as error:
        raise PrintError(str(error)) from error
    chosen = []
    for key, country in (("samarkand_baku", "TM"), ("middle_corridor", "KZ")):
        route = next((one for one in routes if country in one.countries), None)
        if route is None:
            raise PrintError(translate("Messages", "The network has no way for one of the two routes of this sheet."))
        used = lab.costs.parameters_of(route.consumption)
        assumed = [source for parameter in used for source in parameter.source_ids]
        chosen.append(Way(key, route, _line(lab, route), _sources(page, route), assumed))
    return chosen


# The last laboratory asked, with what it found: one sheet after another is made of the same data.
_found: list[tuple[Any, list[Route]]] = []


def _routes(lab: Any) -> list[Route]:
    """The ways by rail and ship that really differ."""
    from ...network import compare

    if not _found or _found[0][0] is not lab:
        rows = compare.compare(lab, *_ENDS, [lab.conditions("today", modes=_MODES)], "time", 6).rows
        _found[:] = [(lab, [row.route for row in rows if row.route is not None])]
    return _found[0][1]


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
        for feature in periods.WholeLayers(page.context.project)[key].getFeatures():
            if text_of(feature["section_id"]) in used:
                used.discard(text_of(feature["section_id"]))
                found.extend(part for part in text_of(feature["source_ids"]).split(";") if part)
    return found


def fill_in_steps(page: Page) -> Steps[None]:
    """Draw the sheet in one step."""
    yield
    _fill(page)


def _fill(page: Page) -> None:
    context = page.context
    both = ways(page)
    refs = page.references([([*way.sources, *way.assumed], True) for way in both])
    place = page.frames(refs)
    body = page.placed(place.map)
    size = context.size
    places = {
        text_of(one["id"]): QgsFeature(one) for one in periods.WholeLayers(context.project)["places"].getFeatures()
    }
    table = Table(_columns(page), _rows(page, both, places), frozenset({0, 5, 7, 8, 9, 10, 11}))
    samples = _samples(page, both)
    upright = body.height > body.width
    table_width = body.width if upright else _TABLE_WIDTH * body.width
    points = fitting_points(page, table, table_width, context.poster * size.small_pt)
    note = page.lines(_note(page, both, refs), size.small_pt, table_width)
    note_height = len(note) * size.line(size.small_pt) + 0.5 * size.gap
    panel_width = body.width if upright else body.width - table_width - 1.5 * size.gap
    panel = panel_height(page, panel_width, samples)
    table_height = table.height(page, points)
    foot = table_height + note_height + size.gap + panel if upright else max(table_height + note_height, panel)
    heading = 1.6 * size.line(size.legend_pt)
    room = body.height - foot - size.gap
    gap = 2 * size.gap
    if upright:
        boxes = [Rect(body.x, body.y + at * (room + size.gap) / 2, body.width, (room - size.gap) / 2) for at in (0, 1)]
    else:
        width = (body.width - gap) / 2
        boxes = [Rect(body.x + at * (width + gap), body.y, width, room) for at in (0, 1)]
    wanted = _wanted(page, both)
    titles = _titles(page, both, places)
    first: QgsLayoutItemMap | None = None
    for at, (way, title, box) in enumerate(zip(both, titles, boxes)):
        suffix = f"_{at + 1}" if at else ""
        font = palette.font(context.language.code, bold=True)
        title_points = typography.fit(title, font, 1.15 * size.legend_pt, 0.97 * box.width, 0.7)
        page.text(f"heading{suffix}", replace(box, height=heading), title, title_points, bold=True)
        rect = Rect(box.x, box.y + heading, box.width, box.height - heading)
        item = _map(page, rect, way, wanted, suffix, places)
        first = first or item
    top = body.y + room + size.gap
    draw_table(page, Rect(body.x, top, table_width, table_height), table, points)
    page.text(
        "note",
        Rect(body.x, top + table_height + 0.5 * size.gap, table_width, note_height - 0.5 * size.gap),
        "\n".join(note),
        size.small_pt,
        color=palette.INK_SOFT,
    )
    if upright:
        panel_rect = Rect(body.x, body.bottom - panel, panel_width, panel)
    else:
        panel_rect = Rect(body.right - panel_width, top, panel_width, max(panel, table_height))
    if first is not None:
        item = first
        draw_panel(page, panel_rect, item, samples, lambda small: _overview(page, small, item))
    sheet_frame.finish(context, page.foot, place, refs)


def _overview(page: Page, rect: Rect, item: QgsLayoutItemMap) -> None:
    map_items.overview(page.context, item, page.placed(rect))


# -- the maps ------------------------------------------------------------------------------------


def _map(
    page: Page, rect: Rect, way: Way, wanted: QgsRectangle, suffix: str, places: dict[str, QgsFeature]
) -> QgsLayoutItemMap:
    """The ground, the way on it, and above both the names; gives the ground."""
    context = page.context
    ground_layers = tuple(layer for layer in themes.BASE if layer != "base_labels")
    item = page.map(f"map{suffix}", rect, replace(context.theme, layers=ground_layers), wanted)
    map_labels.pin(MapFrame(item, page.placed(rect), context), [])
    _draw(page, item, page.placed(rect), way, f"route{suffix}")
    above = replace(context.theme, layers=("places", "base_water", "base_countries"))
    names = page.map(f"names{suffix}", rect, above, wanted)
    names.setBackgroundEnabled(False)
    layers = periods.WholeLayers(context.project)
    for key in ("base_water", "base_countries"):
        map_labels.restyle(names, layers[key], lambda copy: copy.setRenderer(QgsNullSymbolRenderer()))
    shown = [place for place, feature in places.items() if _is_shown(way, place, feature)]
    map_labels.restyle(names, layers["places"], lambda copy: copy.setRenderer(_place_renderer(page, shown)))
    map_frame = MapFrame(names, page.placed(rect), context)
    wanted_names = [_place_name(page, map_frame, place, places[place]) for place in shown]
    line = map_frame.along(way.line)
    obstacles = Obstacles(
        map_frame.frame.shrunk(1.6 * context.size.growth),
        line,
        [(one.name.x, one.name.y, one.name.radius) for one in wanted_names],
        clear=0.7 * context.size.growth,
    )
    country = "kz" if way.key == "middle_corridor" else "tm"
    wanted_names.append(map_labels.shield(map_frame, palette.SHIELD[way.key], way.key, line, country, "base_countries"))
    wanted_names.extend(map_labels.areas(map_frame, obstacles, context.size.legend_pt, lakes=1))
    map_labels.put(map_frame, wanted_names, obstacles)
    return item


def _is_shown(way: Way, place: str, feature: QgsFeature) -> bool:
    """The two ends, the ports, the border crossings, and the chief places on the way."""
    if place in _END_PLACES:
        return True
    if way.line.distance(feature.geometry()) > _ON_THE_WAY:
        return False
    kind = text_of(feature["kind"])
    crossed = {leg.from_name for leg in way.route.legs if leg.kind == "border"}
    if kind == "border_crossing":
        return text_of(feature["name"]) in crossed
    if kind == "port":
        return any(place in sailing.split("__") for sailing in way.route.sailings)
    return kind in ("city", "station") and int(feature["rank"]) <= 2 and not _beside_an_end(feature)


def _beside_an_end(feature: QgsFeature) -> bool:
    return text_of(feature["id"]).startswith(tuple(f"{end}_" for end in _END_PLACES))


def _place_name(page: Page, map_frame: MapFrame, place: str, feature: QgsFeature) -> LabelRequest:
    context = page.context
    growth = context.size.growth
    x, y = map_frame.of_degrees(feature.geometry().asPoint())
    end = place in _END_PLACES
    text = short_name(page.local(feature, "name"))
    points = context.poster * max(context.size.small_pt, (9.0 if end else 7.2) * growth)
    parts = map_labels.in_lines(text, points=points, bold=end, code=context.language.code)
    lines = [map_labels.label_line(part, context.language, points, bold=end, growth=growth) for part in parts]
    radius = (2.0 if end else RADIUS_MM.get(kind_of(feature), 0.9)) * growth
    return map_labels.label_request(
        LabelBox(f"place:{place}", 0.0, 0.0, x, y, radius, 0 if end else 2), lines, "places", place, leader=True
    )


def _end_symbol() -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": palette.CASING, "outline_color": palette.INK, "outline_width": "0.8", "size": "3.2"}
    )


def _place_renderer(page: Page, shown: list[str]) -> QgsRuleBasedRenderer:
    """The atlas's symbols for what is on the way, a ring for its two ends."""
    renderer = place_renderer(page, [place for place in shown if place not in _END_PLACES])
    ring = _end_symbol()
    sheet_styles.grow_symbol(ring, page.context.size.growth)
    ends = ",".join(f"'{place}'" for place in _END_PLACES)
    renderer.rootRule().appendChild(QgsRuleBasedRenderer.Rule(ring, 0, 0, f'"id" in ({ends})'))
    return renderer


def _wanted(page: Page, both: list[Way]) -> QgsRectangle:
    """Both ways with room for names, in the maps' CRS."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), page.context.theme.crs(), page.context.project
    )
    box = QgsRectangle()
    for way in both:
        geometry = QgsGeometry(way.line)
        geometry.transform(transform)
        box.combineExtentWith(geometry.boundingBox())
    box.scale(1.14)
    return box


def _symbol(way: Way, mode: str) -> QgsLineSymbol:
    return in_place(symbols.sailing(way.key) if mode in _WATER else symbols.rail(way.key, "operational"))


def _draw(page: Page, item: QgsLayoutItemMap, rect: Rect, way: Way, name: str) -> None:
    """The way itself, as lines of the layout over the map: parts of it run on tracks that are no corridor's."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), item.crs(), page.context.project)
    extent = item.extent()
    per_mm = extent.width() / rect.width
    for number, leg in enumerate(way.legs):
        geometry = QgsGeometry.fromPolylineXY([QgsPointXY(lon, lat) for lon, lat in leg.points])
        geometry.transform(transform)
        points = [
            QPointF(
                rect.x + (point.x() - extent.xMinimum()) / per_mm, rect.y + (extent.yMaximum() - point.y()) / per_mm
            )
            for point in geometry.simplify(0.15 * per_mm).asPolyline()
        ]
        line = QgsLayoutItemPolyline(QPolygonF(points), page.context.layout)
        symbol = _symbol(way, leg.mode)
        sheet_styles.grow_symbol(symbol, page.context.size.growth)
        line.setSymbol(symbol)
        line.setId(f"{PREFIX}{name}{f'_leg{number}' if number else ''}{page.context.suffix}")
        page.context.layout.addLayoutItem(line)


# -- words and numbers ---------------------------------------------------------------------------


def _titles(page: Page, both: list[Way], places: dict[str, QgsFeature]) -> list[str]:
    translate = page.context.language.translate
    ports = [short_name(page.local(places[way.port], "name")) if way.port in places else "" for way in both]
    return [
        translate("Sheet", "Samarkand–Baku links (S–B), by {port}").format(port=ports[0]),
        translate("Sheet", "Middle Corridor (TITR), by {port}").format(port=ports[1]),
    ]


def _columns(page: Page) -> list[Column]:
    translate = page.context.language.translate
    return [
        Column(""),
        Column(palette.SHIELD["samarkand_baku"], number=True),
        Column(palette.SHIELD["middle_corridor"], number=True),
        Column(translate("Sheet", "TITR minus S–B"), number=True),
    ]


def _rows(page: Page, both: list[Way], places: dict[str, QgsFeature]) -> list[list[str]]:
    language = page.context.language
    translate = language.translate
    units = {
        "time": translate("Sheet", "{number} h"),
        "distance": translate("Sheet", "{number} km"),
        "cost": translate("Sheet", "{number} USD/t"),
        "emissions": translate("Sheet", "{number} kg/t"),
    }

    def measured(text: str, unit: str) -> str:
        return units[unit].format(number=isolated(text)) if unit else isolated(text)

    def isolated(text: str) -> str:
        return typography.left_to_right(text) if language.is_rtl else text

    def plain(value: float) -> str:
        return typeset.number(round(value), language, 0)

    def said(value: float, unit: str, low: float | None = None, high: float | None = None) -> str:
        text = plain(value)
        if low is not None and high is not None and round(low) != round(high):
            text = f"{isolated(text)} ({isolated(f'{plain(low)}–{plain(high)}')})"
            return units[unit].format(number=text)
        return measured(text, unit)

    def difference(values: list[float], unit: str) -> str:
        # Of what stands in the two columns: a reader who works it out finds the same.
        apart = round(values[1]) - round(values[0])
        sign = "+" if apart > 0 else "−" if apart < 0 else ""
        return measured(sign + plain(abs(apart)), unit)

    def whole(name: str, measure: str) -> list[str]:
        ranges = [way.route.values[measure] for way in both]
        return [
            name,
            *(said(one.central, measure, one.low, one.high) for one in ranges),
            difference([one.central for one in ranges], measure),
        ]

    def part(name: str, values: list[float], unit: str) -> list[str]:
        return [name, *(said(value, unit) for value in values), difference(values, unit)]

    def sailing(way: Way) -> str:
        ends = [end for one in way.route.sailings for end in one.split("__")[:2]]
        names = [short_name(page.local(places[end], "name")) for end in ends if end in places]
        return " – ".join(names)

    return [
        whole(translate("Sheet", "Time, with the range of the assumptions"), "time"),
        part(translate("Sheet", "   on the rails"), [way.hours("run") for way in both], "time"),
        part(translate("Sheet", "   at sea"), [way.hours("run", water=True) for way in both], "time"),
        part(translate("Sheet", "   at borders"), [way.hours("border", "gauge") for way in both], "time"),
        part(
            translate("Sheet", "   in ports, with the wait for a ship"),
            [way.hours("change", "wait") for way in both],
            "time",
        ),
        whole(translate("Sheet", "Distance"), "distance"),
        part(translate("Sheet", "   at sea"), [way.km_at_sea() for way in both], "distance"),
        part(translate("Sheet", "Borders crossed"), [float(way.route.borders) for way in both], ""),
        part(translate("Sheet", "Changes between rail and ship"), [float(way.route.transfers) for way in both], ""),
        whole(translate("Sheet", "Cost, with the range of the assumptions"), "cost"),
        whole(translate("Sheet", "CO₂, with the range of the assumptions"), "emissions"),
        [translate("Sheet", "Sailing"), *(sailing(way) for way in both), ""],
    ]


def _note(page: Page, both: list[Way], refs: References) -> str:
    assumed = [source for way in both for source in way.assumed]
    return page.context.language.translate(
        "Sheet",
        "Worked out by the network of this atlas for rail and ship, waiting at borders and ports included; the speeds, "
        "waits and prices behind it are assumptions with a low, a central and a high value, not timetables or tariffs: "
        "{sources}.",
    ).format(sources=page.cited(refs, assumed))


def _samples(page: Page, both: list[Way]) -> list[Sample]:
    """What the symbols of the two maps mean."""
    translate = page.context.language.translate
    return [
        Sample(_symbol(both[0], "rail"), translate("Sheet", "S–B: railway")),
        Sample(_symbol(both[0], "sea"), translate("Sheet", "S–B: sailing (course schematic)")),
        Sample(_symbol(both[1], "rail"), translate("Sheet", "TITR: railway")),
        Sample(_symbol(both[1], "sea"), translate("Sheet", "TITR: sailing (course schematic)")),
        Sample(_end_symbol(), translate("Sheet", "Start and end of both ways")),
        Sample(symbols.place("port"), translate("Atlas", "Port")),
        Sample(symbols.place("border_crossing"), translate("Atlas", "Border crossing")),
        Sample(symbols.place("station"), translate("Atlas", "Station")),
    ]
