"""Labels on the maps of sheets: measure, place and pin them into the map's own labelling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLineSymbol,
    QgsMapLayerStyle,
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProperty,
    QgsRectangle,
    QgsRuleBasedLabeling,
    QgsSimpleLineCallout,
    QgsTextBackgroundSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

from ..atlas import find, palette, periods
from ..atlas.localised import local_text
from ..compat import show_label_always, text_of
from ..translation import Language
from . import label_placement, typography
from .context import SheetContext
from .label_placement import LabelBox, Obstacles, Placement
from .sheet import Rect

_WGS84 = "EPSG:4326"
_COUNTRY = "#8A8377"
# Arabic letters of one size look smaller than Latin ones.
_ARABIC_LARGER = 1.12


@dataclass
class LabelLine:
    """One line of a name: its text, and how it is set."""

    text: str
    text_format: QgsTextFormat
    width: float
    height: float


@dataclass
class LabelRequest:
    """Request for a label on a map: its lines, and the feature of a layer that it belongs to."""

    name: LabelBox
    lines: list[LabelLine]
    layer: str
    feature: str
    leader: bool = False
    spare: bool = False  # whether the last line may go where there is no room

    def without_last(self) -> LabelRequest:
        """The same with a line less."""
        lines = self.lines[:-1]
        width, height = _size(lines)
        return replace(self, lines=lines, spare=False, name=replace(self.name, width=width, height=height))


@dataclass
class MapFrame:
    """A map item in millimetres from its top left, with the transformations to degrees and back."""

    item: QgsLayoutItemMap
    rect: Rect
    context: SheetContext
    extent: QgsRectangle = field(init=False)

    def __post_init__(self) -> None:
        self.extent = self.item.extent()
        wgs84 = QgsCoordinateReferenceSystem(_WGS84)
        self.there = QgsCoordinateTransform(wgs84, self.item.crs(), self.context.project)
        self.back = QgsCoordinateTransform(self.item.crs(), wgs84, self.context.project)
        self.per_mm = self.extent.width() / self.rect.width

    @property
    def frame(self) -> Rect:
        return Rect(0.0, 0.0, self.rect.width, self.rect.height)

    def on_map(self, point: QgsPointXY) -> tuple[float, float]:
        """From the map's CRS."""
        return (
            (point.x() - self.extent.xMinimum()) / self.per_mm,
            (self.extent.yMaximum() - point.y()) / self.per_mm,
        )

    def of_degrees(self, point: QgsPointXY) -> tuple[float, float]:
        return self.on_map(self.there.transform(point))

    def degrees(self, x: float, y: float) -> QgsPointXY:
        at = QgsPointXY(self.extent.xMinimum() + x * self.per_mm, self.extent.yMaximum() - y * self.per_mm)
        return self.back.transform(at)

    def along(self, line: QgsGeometry, step: float = 0.8) -> list[tuple[float, float]]:
        """Points along a line in degrees, within the frame, so close that no name slips between."""
        geometry = QgsGeometry(line)
        geometry.transform(self.there)
        geometry = geometry.simplify(0.1 * self.per_mm).densifyByDistance(step * self.per_mm)
        points = (self.on_map(QgsPointXY(vertex)) for vertex in geometry.vertices())
        return [(x, y) for x, y in points if -2 <= x <= self.rect.width + 2 and -2 <= y <= self.rect.height + 2]


def label_line(
    text: str,
    language: Language,
    points: float,
    color: str = palette.INK,
    *,
    bold: bool = False,
    italic: bool = False,
    spacing: float = 0.0,
    halo: str = palette.LAND,
    growth: float = 1.0,
    dpi: int = 300,
) -> LabelLine:
    """A line of a name, with a halo in the ground's colour; ``spacing`` in sizes of the type."""
    italic = italic and not language.is_rtl
    if language.is_rtl:
        points *= _ARABIC_LARGER
    text = typography.directed(text, language.is_rtl)
    text_format = typography.text_format(language.code, points, bold=bold, italic=italic, color=color)
    buffer = text_format.buffer()
    buffer.setEnabled(True)
    buffer.setSize(0.6 * growth)
    buffer.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    buffer.setColor(palette.color(halo))
    buffer.setOpacity(0.85)
    text_format.setBuffer(buffer)
    font = palette.font(language.code, bold, italic)
    width = typography.width_mm(text, font, points)
    if spacing and not language.is_rtl:
        # QGIS spaces the letters of labels in pixels of a screen.
        own = text_format.font()
        own.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * points * 96.0 / dpi)
        text_format.setFont(own)
        width += len(text) * spacing * points * 25.4 / 96.0
    # A little more than measured: QGIS lays out its labels in whole pixels.
    return LabelLine(text, text_format, 1.02 * width, points * 25.4 / 72.0 * typography.leading(font) * 0.92)


def _size(lines: Sequence[LabelLine]) -> tuple[float, float]:
    return max(line.width for line in lines), sum(line.height for line in lines)


def label_request(
    name: LabelBox, lines: list[LabelLine], layer: str, feature: str, leader: bool = False, spare: bool = False
) -> LabelRequest:
    width, height = _size(lines)
    return LabelRequest(replace(name, width=width, height=height), lines, layer, feature, leader, spare)


# A name wider than this, in sizes of its type, is set in two lines.
_LONG = 12.0


def in_lines(text: str, longest: float = _LONG, points: float = 1.0, bold: bool = False, code: str = "en") -> list[str]:
    """A name of several words in one line or, if it is long, in two of about the same length."""
    font = palette.font(code, bold)
    words = text.split(" ")
    if len(words) < 2 or typography.width_mm(text, font, points) <= longest * points * 25.4 / 72.0:
        return [text]
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return list(min(cuts, key=lambda cut: max(typography.width_mm(half, font, points) for half in cut)))


# -- names of areas ------------------------------------------------------------------------------


def local(feature: QgsFeature, language: Language) -> str:
    """A name of the ground in the sheet's language."""
    return local_text(feature, "name", language)


def _areas(map_frame: MapFrame, layer: QgsVectorLayer, condition: str) -> Iterable[tuple[QgsFeature, QgsGeometry]]:
    """Features of the ground with what the map shows of them, in the map's CRS."""
    request = QgsFeatureRequest().setFilterRect(map_frame.back.transformBoundingBox(map_frame.extent))
    if condition:
        request.setFilterExpression(condition)
    frame = QgsGeometry.fromRect(map_frame.extent)
    for feature in layer.getFeatures(request):
        geometry = feature.geometry()
        geometry = geometry.simplify(0.25 * map_frame.per_mm / 111_000)
        geometry.transform(map_frame.there)
        if not geometry.isGeosValid():
            geometry = geometry.makeValid()
        shown = geometry.intersection(frame)
        if not shown.isEmpty():
            yield feature, shown


def _within(map_frame: MapFrame, shown: QgsGeometry, width: float, height: float) -> list[tuple[float, float]]:
    """Centres from which a text stays within an area, the most central first."""
    if shown.area() < 1.2 * width * height * map_frame.per_mm**2:
        return []
    engine = QgsGeometry.createGeometryEngine(shown.constGet())
    engine.prepareGeometry()
    half_width, half_height = width / 2 * map_frame.per_mm, height / 2 * map_frame.per_mm
    found = []
    for point in _spread(map_frame, shown):
        text = QgsGeometry.fromRect(
            QgsRectangle(
                point.x() - half_width, point.y() - half_height, point.x() + half_width, point.y() + half_height
            )
        )
        if engine.contains(text.constGet()):  # the variable keeps the rectangle alive
            found.append(map_frame.on_map(point))
    return found


_STEPS = 15


def _spread(map_frame: MapFrame, shown: QgsGeometry) -> list[QgsPointXY]:
    """Points all over the box of an area, the most central first."""
    box = shown.boundingBox()
    middle = shown.poleOfInaccessibility(2.0 * map_frame.per_mm)[0].asPoint()
    points = [
        QgsPointXY(
            box.xMinimum() + box.width() * column / _STEPS,
            box.yMinimum() + box.height() * row / _STEPS,
        )
        for row in range(1, _STEPS)
        for column in range(1, _STEPS)
    ]
    return sorted(points, key=lambda point: abs(point.x() - middle.x()) + 1.5 * abs(point.y() - middle.y()))


def _about(map_frame: MapFrame, shown: QgsGeometry) -> list[tuple[float, float]]:
    """Centres within an area that is too small for its name."""
    return [map_frame.on_map(point) for point in _spread(map_frame, shown) if shown.contains(point)]


def _clear(
    places: Sequence[tuple[float, float]], width: float, height: float, obstacles: Obstacles
) -> list[tuple[float, float]]:
    """The places where a text would lie on nothing."""
    found = []
    for x, y in places:
        rect = Rect(x - width / 2, y - height / 2, width, height)
        if not (
            obstacles.on_plates(rect)
            or obstacles.on_ways(rect)
            or obstacles.on_symbols(rect, (-1.0, -1.0))
            or not rect.inside(obstacles.frame)
        ):
            found.append((x, y))
    return found


_KEPT = 40


def areas(map_frame: MapFrame, obstacles: Obstacles, points: float, lakes: int = 2) -> list[LabelRequest]:
    """Names of countries, seas and lakes for what the map shows of them, as large as there is room clear of the
    lines; ``lakes`` is the last rank named."""
    context = map_frame.context
    language, growth = context.language, context.size.growth
    points *= context.poster
    layers = periods.WholeLayers(context.project)
    result = []
    named = f'"name_en" is not null and "rank" <= {max(lakes, 2)}'
    waters = list(_areas(map_frame, layers["base_water"], named))
    for feature, whole in _areas(map_frame, layers["base_countries"], ""):
        shown = whole
        for _, water in waters:  # a country's name stands on its land
            if shown.intersects(water):
                shown = shown.difference(water)
        text = local(feature, language)
        text = text if language.is_rtl else text.upper().replace("TÜRKIYE", "TÜRKİYE")
        for size, spacing in ((1.0, 0.09), (0.88, 0.06), (0.8, 0.03)):
            wide = max(size * points, context.size.small_pt)
            line = label_line(text, language, wide, _COUNTRY, spacing=spacing, growth=growth, dpi=context.spec.dpi)
            places = _clear(
                _within(map_frame, shown, line.width + growth, line.height), line.width, line.height, obstacles
            )
            if places:
                break
        if not places and text_of(feature["in_story"]) == "yes":
            # Of a small country's name the ends may stand beyond its border.
            places = _clear(_about(map_frame, shown), line.width, line.height, obstacles)
        if places:
            name = LabelBox(f"country:{feature['id']}", 0.0, 0.0, rank=5, places=tuple(places[:_KEPT]), must=False)
            result.append(label_request(name, [line], "base_countries", text_of(feature["id"])))
    named = f'"name_en" is not null and "rank" <= {lakes}'
    for feature, shown in _areas(map_frame, layers["base_water"], named):
        sea = text_of(feature["kind"]) == "sea"
        text = local(feature, language)
        whole, halves = [text], in_lines(text, 0.0, code=language.code)
        for size, said in ((1.15, whole), (1.0, whole), (1.0, halves), (0.9, halves)) if sea else ((0.9, whole),):
            lines = [
                label_line(
                    part,
                    language,
                    max(size * points, context.size.small_pt),
                    palette.SEA_LABEL,
                    italic=True,
                    spacing=0.09 if sea and len(said) == 1 else 0.0,
                    halo=palette.SEA,
                    growth=growth,
                    dpi=context.spec.dpi,
                )
                for part in said
            ]
            width, height = _size(lines)
            places = _clear(_within(map_frame, shown, width + growth, height), width, height, obstacles)
            if places:
                name = LabelBox(f"water:{feature['id']}", 0.0, 0.0, rank=4, places=tuple(places[:_KEPT]), must=False)
                result.append(label_request(name, lines, "base_water", text_of(feature["id"])))
                break
    return result


# -- shields -------------------------------------------------------------------------------------


def shield(
    map_frame: MapFrame, text: str, key: str, line: Sequence[tuple[float, float]], feature: str, layer: str
) -> LabelRequest:
    """The short name of a line in a plate of its colour, somewhere along it, best at its middle."""
    growth = map_frame.context.size.growth
    points = map_frame.context.poster * map_frame.context.size.small_pt
    # Latin letters in every language: another script's font would make the plate taller.
    text_format = typography.text_format("en", points, bold=True, color="#FFFFFF")
    plate = QgsTextBackgroundSettings()
    plate.setEnabled(True)
    plate.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    plate.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    plate.setSize(QSizeF(0.9 * growth, 0.35 * growth))
    plate.setSizeUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    plate.setRadii(QSizeF(0.6 * growth, 0.6 * growth))
    plate.setRadiiUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    plate.setFillColor(palette.color(key))
    plate.setStrokeColor(QColor(palette.CASING))
    plate.setStrokeWidth(0.25 * growth)
    plate.setStrokeWidthUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    text_format.setBackground(plate)
    font = palette.font("en", bold=True)
    height = points * 25.4 / 72.0 * typography.leading(font)
    own = LabelLine(text, text_format, typography.width_mm(text, font, points), height)
    count = len(line)
    order = sorted(range(count), key=lambda at: abs(at - count // 2))[:: max(1, count // 60)]
    places = tuple(line[at] for at in order)
    name = LabelBox(f"shield:{key}", 0.0, 0.0, rank=3, places=places, on_ways=True, must=False)
    one = label_request(name, [own], layer, feature)
    # The plate is larger than its letters.
    return replace(one, name=replace(one.name, width=own.width + 2.4 * growth, height=height + 0.8 * growth))


# -- pinning -------------------------------------------------------------------------------------


def put(map_frame: MapFrame, names: Sequence[LabelRequest], obstacles: Obstacles) -> dict[str, Placement]:
    """Places the names and pins them; gives where each stands, in millimetres on the map.

    Names with a line that may go are tried without it where they would stand badly with it.
    """
    names = list(names)
    placed = label_placement.place([one.name for one in names], obstacles)
    for at, one in enumerate(names):
        own = placed.get(one.name.key)
        if one.spare and (own is None or own.cost > label_placement.BEARABLE or own.ring > label_placement.LEADER_FROM):
            names[at] = one.without_last()
    placed = label_placement.place([one.name for one in names], obstacles)
    pin(map_frame, [(one, placed[one.name.key]) for one in names if one.name.key in placed])
    return placed


def restyle(item: QgsLayoutItemMap, layer: QgsVectorLayer, change: Callable[[QgsVectorLayer], None]) -> None:
    """Changes the style that a map keeps of a layer, and leaves the layer as it is.

    Renderers and rules are made within ``change``: Python must have let go of them when the copy takes them along.
    """
    sheet_styles = dict(item.layerStyleOverrides())
    # Without its data: a clone would open the file anew.
    copy = QgsVectorLayer(QgsWkbTypes.displayString(layer.wkbType()) + "?crs=EPSG:4326", "", "memory")
    QgsMapLayerStyle(sheet_styles[layer.id()]).writeToLayer(copy)
    change(copy)
    style = QgsMapLayerStyle()
    style.readFromLayer(copy)
    sheet_styles[layer.id()] = style.xmlData()
    item.setLayerStyleOverrides(sheet_styles)


def pin(map_frame: MapFrame, names: Sequence[tuple[LabelRequest, Placement]]) -> None:
    """Fixes names in the styles that the map keeps; its layers lose their own labels."""
    by_layer: dict[str, list[tuple[LabelRequest, Placement]]] = {}
    for one, place in names:
        by_layer.setdefault(one.layer, []).append((one, place))
    for layer in map_frame.item.layers():
        if not isinstance(layer, QgsVectorLayer):
            continue
        own = by_layer.get(find.key_of(layer), [])
        if own or layer.labelsEnabled():
            restyle(map_frame.item, layer, partial(_label, map_frame, own))


def _label(map_frame: MapFrame, names: Sequence[tuple[LabelRequest, Placement]], layer: QgsVectorLayer) -> None:
    root = QgsRuleBasedLabeling.Rule(None)
    for one, place in names:
        for rule in _rules(map_frame, one, place):
            root.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(bool(names))


def _rules(map_frame: MapFrame, one: LabelRequest, place: Placement) -> Iterable[QgsRuleBasedLabeling.Rule]:
    y = place.rect.y + (place.rect.height - sum(line.height for line in one.lines)) / 2
    # The line that leads to the symbol starts at the text's line that is next to it.
    nearest = len(one.lines) - 1 if place.rect.bottom <= one.name.y else 0
    for at, line in enumerate(one.lines):
        y += line.height
        x = place.rect.x + (1 - place.side) / 2 * (place.rect.width - line.width)
        settings = QgsPalLayerSettings()
        settings.fieldName = _quoted(line.text)
        settings.isExpression = True
        settings.setFormat(line.text_format)
        settings.placement = QgsPalLayerSettings.Placement.OverPoint
        if one.layer.startswith("base_"):
            settings.placement = QgsPalLayerSettings.Placement.Horizontal
        settings.priority = 10
        show_label_always(settings)
        corner = map_frame.degrees(x, y)
        properties = settings.dataDefinedProperties()
        properties.setProperty(QgsPalLayerSettings.Property.PositionX, QgsProperty.fromValue(corner.x()))
        properties.setProperty(QgsPalLayerSettings.Property.PositionY, QgsProperty.fromValue(corner.y()))
        settings.setDataDefinedProperties(properties)
        if one.leader and at == nearest and place.ring >= label_placement.LEADER_FROM:
            settings.setCallout(_leader(map_frame.context.size.growth))
        condition = f'"id" = {_quoted(one.feature)}'
        yield QgsRuleBasedLabeling.Rule(settings, 0, 0, condition, one.name.key)


def _leader(growth: float) -> QgsSimpleLineCallout:
    callout = QgsSimpleLineCallout()
    callout.setEnabled(True)
    callout.setLineSymbol(
        QgsLineSymbol.createSimple({"line_color": palette.INK_SOFT, "line_width": str(0.15 * growth)})
    )
    callout.setOffsetFromAnchor(1.0 * growth)
    callout.setOffsetFromAnchorUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    return callout


def _quoted(text: str) -> str:
    return str(QgsExpression.quotedString(text))
