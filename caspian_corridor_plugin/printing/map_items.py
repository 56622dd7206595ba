"""The map and what belongs to it: graticule, scale bar, north arrow, overview."""

from __future__ import annotations

import base64
import math
from collections.abc import Callable, Sequence
from functools import partial

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutItemMarker,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutNorthArrowHandler,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsSvgMarkerSymbolLayer,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from .. import about
from ..atlas import palette
from . import sheet_styles, themes, typography
from .context import MM, PREFIX, SheetContext, add, place_at
from .map_view import View
from .sheet import Frames, Rect

_ACCENT = "#B03A2E"

_NORTH_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="70" height="90" viewBox="0 0 70 90">'
    '<path fill="#2B2B2B" d="M35 26L55 88L35 74Z"/>'
    '<path fill="#FFFFFF" stroke="#2B2B2B" stroke-width="2.2" stroke-linejoin="round" '
    'd="M35 26L15 88L35 74Z"/>'
    '<path fill="none" stroke="#2B2B2B" stroke-width="3.4" d="M28 20V3L42 20V3"/></svg>'
)


def main_map(context: SheetContext, rect: Rect, name: str = "map") -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(context.layout)
    add(context, item, name, rect)
    item.setCrs(context.theme.crs())
    item.setMapRotation(context.spec.rotation)
    layers = themes.layers(context.project, context.theme)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    sheet_style = partial(
        sheet_styles.for_sheet,
        language=context.language,
        second=context.second,
        growth=context.size.growth,
        dpi=context.spec.dpi,
    )
    item.setLayerStyleOverrides(_styles(context, "sheet", layers, sheet_style))
    item.setKeepLayerStyles(True)
    item.setLabelMargin(QgsLayoutMeasurement(1.2 * context.size.growth, MM))  # names keep off the frame
    item.setBackgroundColor(QColor(palette.SEA))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(palette.INK_SOFT))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25 * context.size.growth, MM))
    return item


def _styles(
    context: SheetContext, use: str, layers: Sequence[QgsMapLayer], style: Callable[[QgsMapLayer], str]
) -> dict[str, str]:
    """Layer id → style. Locks the map: what is restyled later leaves the sheet as it is."""
    known = context.styles.setdefault(use, {})
    for layer in layers:
        if layer.id() not in known:
            known[layer.id()] = style(layer)
    return {layer.id(): known[layer.id()] for layer in layers}


def graticule(context: SheetContext, item: QgsLayoutItemMap, place: Frames) -> None:
    """Meridians and parallels, about six across, with their degrees inside the frame, away from
    the panel."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(item.crs(), wgs84, context.project)
    extent = transform.transformBoundingBox(item.extent())
    step = 10.0
    for candidate in (10.0, 5.0, 2.0, 1.0, 0.5, 0.25, 0.1):
        step = candidate
        if max(extent.width(), extent.height()) / candidate >= 5:
            break
    grid = QgsLayoutItemMapGrid(about.PREFIX, item)
    grid.setCrs(wgs84)
    grid.setIntervalX(step)
    grid.setIntervalY(step)
    grid.setStyle(QgsLayoutItemMapGrid.GridStyle.Solid)
    line = QgsLineSymbol.createSimple({"line_color": "110,120,130,70", "line_width": str(0.1 * context.size.growth)})
    grid.setLineSymbol(line)
    grid.setAnnotationEnabled(True)
    panel_left = place.panel.x - place.map.x < place.map.right - place.panel.right
    panel_low = place.panel.y - place.map.y > place.map.bottom - place.panel.bottom
    space = "\u00a0" if context.language.is_rtl else ""
    east = context.language.translate("Sheet", "E")
    north = context.language.translate("Sheet", "N")
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    cut = ", ".join(f"{degrees:g}" for degrees in _at_corners(context, item, transform, step, top=panel_low)) or "-999"
    grid.setAnnotationExpression(
        f"if(@grid_axis = 'x' and @grid_number in ({cut}), '', floor(@grid_number) || '°' || "
        "if(@grid_number = floor(@grid_number), '', "
        "lpad(round((@grid_number - floor(@grid_number)) * 60), 2, '0') || '′') || "
        f"'{space}' || if(@grid_axis = 'x', '{east}', '{north}'))"
    )
    grid.setAnnotationTextFormat(
        typography.text_format(context.language.code, context.size.small_pt, color=palette.SEA_LABEL)
    )
    side, shown = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.DisplayMode
    for border, mode in (
        (side.Left, shown.HideAll if panel_left else shown.LatitudeOnly),
        (side.Right, shown.LatitudeOnly if panel_left else shown.HideAll),
        (side.Top, shown.LongitudeOnly if panel_low else shown.HideAll),
        (side.Bottom, shown.HideAll if panel_low else shown.LongitudeOnly),
    ):
        grid.setAnnotationDisplay(mode, border)
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame, border)
    grid.setAnnotationFrameDistance(0.8 * context.size.growth)
    item.grids().addGrid(grid)


def _at_corners(
    context: SheetContext, item: QgsLayoutItemMap, transform: QgsCoordinateTransform, step: float, top: bool
) -> list[float]:
    """Meridians that meet the upper or lower edge so near a corner that their label would be cut."""
    extent, found = item.extent(), set()
    y = extent.yMaximum() if top else extent.yMinimum()
    near = 8.0 * context.size.growth * extent.width() / item.rect().width()
    for corner in (extent.xMinimum(), extent.xMaximum()):
        ends = [transform.transform(QgsPointXY(x, y)).x() for x in (corner - near, corner + near)]
        low, high = min(ends), max(ends)
        degrees = math.ceil(low / step) * step
        while degrees <= high:
            found.add(round(degrees, 4))
            degrees += step
    return sorted(found)


def true_scale(
    sheet_crs: QgsCoordinateReferenceSystem, center: QgsPointXY, length: float, project: QgsProject
) -> float:
    """Metres on the ellipsoid for each map unit, along the map's horizontal through a point.

    ``length`` is in map units.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(sheet_crs, project.transformContext())
    measure.setEllipsoid("EPSG:7030")
    half = length / 2
    metres = measure.measureLine(QgsPointXY(center.x() - half, center.y()), QgsPointXY(center.x() + half, center.y()))
    return measure.convertLengthMeasurement(metres, QgsUnitTypes.DistanceUnit.DistanceMeters) / length


def scalebar(context: SheetContext, item: QgsLayoutItemMap, rect: Rect) -> None:
    """A bar that is true at the middle of the map, in the middle's own scale."""
    extent = item.extent()
    per_mm = extent.width() / item.rect().width()
    factor = true_scale(item.crs(), extent.center(), 40.0 * per_mm, context.project)
    km_per_mm = per_mm * factor / 1000.0
    room_km = rect.width * 0.74 * km_per_mm
    step = _round_length(room_km / 2)
    bar = QgsLayoutItemScaleBar(context.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceUnknownUnit)
    bar.setMapUnitsPerScaleBarUnit(1000.0 / factor)
    bar.setUnitsPerSegment(step * 1000.0 / factor)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    languages = sorted((one for one in (context.language, context.second) if one), key=lambda one: one.is_rtl)
    units = [language.translate("Sheet", "km") for language in languages]  # Latin first, so that digits stay in order
    bar.setUnitLabel(" · ".join(dict.fromkeys(units)))
    bar.setHeight(1.1 * context.size.growth)
    bar.setLabelBarSpace(0.8 * context.size.growth)
    bar.setBoxContentSpace(0.4)
    ink = {"outline_color": palette.INK, "outline_width": str(0.15 * context.size.growth)}
    bar.setLineSymbol(QgsLineSymbol.createSimple({"line_color": palette.INK, "line_width": ink["outline_width"]}))
    bar.setFillSymbol(QgsFillSymbol.createSimple({"color": palette.INK, **ink}))
    bar.setAlternateFillSymbol(QgsFillSymbol.createSimple({"color": "#FFFFFF", **ink}))
    bar.setTextFormat(typography.text_format(context.language.code, context.size.small_pt))
    number = QgsBasicNumericFormat()
    number.setNumberDecimalPlaces(1 if step < 1 else 0)
    number.setShowThousandsSeparator(False)
    bar.setNumericFormat(number)
    bar.setAlignment(
        QgsScaleBarSettings.Alignment.AlignRight if context.language.is_rtl else QgsScaleBarSettings.Alignment.AlignLeft
    )
    add(context, bar, "scalebar", rect)


def _round_length(km: float) -> float:
    """The largest of 1, 2, 2.5 and 5 times a power of ten that is not longer than ``km``."""
    power = 1.0
    while power > km:
        power /= 10
    while power * 10 <= km:
        power *= 10
    return max(factor * power for factor in (1.0, 2.0, 2.5, 5.0) if factor * power <= km)


def north(context: SheetContext, item: QgsLayoutItemMap, rect: Rect) -> None:
    """An arrow to true north at the middle of the map, where a conic projection turns it."""
    encoded = base64.b64encode(_NORTH_SVG.encode("utf-8")).decode("ascii")
    arrow = QgsSvgMarkerSymbolLayer("base64:" + encoded, rect.height * 0.72)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, arrow)
    marker = QgsLayoutItemMarker(context.layout)
    marker.setSymbol(symbol)
    add(context, marker, "north", rect)
    marker.setLinkedMap(item)
    marker.setNorthMode(QgsLayoutNorthArrowHandler.NorthMode.TrueNorth)
    # Its size is the symbol's; the middle stays.
    own = marker.rect()
    x, y = rect.x + (rect.width - own.width()) / 2, rect.y + (rect.height - own.height()) / 2
    place_at(marker, Rect(x, y, own.width(), own.height()))


def overview(
    context: SheetContext,
    item: QgsLayoutItemMap,
    rect: Rect,
    more: Sequence[QgsMapLayer] = (),
    wanted: QgsRectangle | None = None,
) -> QgsLayoutItemMap:
    """Where the map lies: the ground alone, with the map's outline; ``more`` are layers above the ground,
    ``wanted`` is what to show, in the map's CRS, none for the theme's own."""
    small = QgsLayoutItemMap(context.layout)
    add(context, small, "overview", rect)
    small.setCrs(item.crs())
    layers = [*more, *themes.base_layers(context.project)]
    small.setLayers(layers)
    small.setKeepLayerSet(True)
    small.setLayerStyleOverrides(_styles(context, "overview", layers, sheet_styles.without_names))
    small.setKeepLayerStyles(True)
    small.setBackgroundColor(QColor(palette.SEA))
    small.setFrameEnabled(True)
    small.setFrameStrokeColor(QColor(palette.BORDER))
    small.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * context.size.growth, MM))
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), item.crs(), context.project)
    wanted = wanted or transform.transformBoundingBox(QgsRectangle(*context.theme.overview))
    whole = Rect(0, 0, rect.width, rect.height)
    small.setExtent(View().extent(wanted, whole))
    _outline(context, small, item)
    return small


def outline(context: SheetContext, item: QgsLayoutItemMap) -> None:
    """Shows on the sheet's overview where another of its maps lies."""
    small = context.layout.itemById(PREFIX + "overview" + context.suffix)
    if isinstance(small, QgsLayoutItemMap):
        _outline(context, small, item)


def _outline(context: SheetContext, small: QgsLayoutItemMap, item: QgsLayoutItemMap) -> None:
    overview = QgsLayoutItemMapOverview(about.PREFIX, small)
    overview.setLinkedMap(item)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "176,58,46,18",
                "outline_color": _ACCENT,
                "outline_width": str(0.35 * context.size.growth),
            }
        )
    )
    small.overviews().addOverview(overview)
