"""From a sheet's description to a print layout that can be edited like any other in QGIS."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from datetime import datetime, timezone

from qgis.core import (
    QgsBasicNumericFormat,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapGrid,
    QgsLayoutItemMapOverview,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLineSymbol,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsScaleBarSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor

from .. import about
from ..atlas import asof, palette, rights
from ..compat import set_label_format
from ..evidence import dates, typeset
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import legend as legend_content
from . import overrides, references, themes, typography, visible
from .sheet import (
    CORNERS,
    Content,
    Frames,
    Measures,
    Rect,
    SheetSpec,
    frames,
    measures,
    source_lines_at_most,
)

PREFIX = "caspian_corridor/"
_MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
_ACCENT = "#B03A2E"

_NORTH_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="70" height="90" viewBox="0 0 70 90">'
    '<path fill="#2B2B2B" d="M35 26L55 88L35 74Z"/>'
    '<path fill="#FFFFFF" stroke="#2B2B2B" stroke-width="2.2" stroke-linejoin="round" '
    'd="M35 26L15 88L35 74Z"/>'
    '<path fill="none" stroke="#2B2B2B" stroke-width="3.4" d="M28 20V3L42 20V3"/></svg>'
)


@dataclass
class _Sheet:
    """What the parts of a layout need to know while it is built."""

    layout: QgsPrintLayout
    project: QgsProject
    spec: SheetSpec
    theme: themes.Theme
    language: Language
    second: Language | None
    size: Measures
    as_of: str
    data_version: str

    @property
    def start(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.language.is_rtl else Qt.AlignmentFlag.AlignLeft

    @property
    def end(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self.language.is_rtl else Qt.AlignmentFlag.AlignRight


def build_layout(
    project: QgsProject,
    sheet_spec: SheetSpec,
    language: Language,
    second_language: Language | None,
    store: EvidenceStore,
) -> QgsPrintLayout:
    """A layout with every item in place; it is not yet in the project's layout manager."""
    theme = themes.THEMES[sheet_spec.theme]
    leading = max(typography.leading(palette.font(one.code)) for one in (language, second_language) if one is not None)
    size = measures(sheet_spec, leading)
    as_of = sheet_spec.as_of or asof.get(project) or datetime.now(timezone.utc).date().isoformat()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(size.page_width, size.page_height, _MM))
    layout.renderContext().setDpi(sheet_spec.dpi)
    # The sheet keeps its date, whatever the project is switched to later.
    QgsExpressionContextUtils.setLayoutVariable(layout, asof.VARIABLE, as_of)
    sheet = _Sheet(
        layout,
        project,
        sheet_spec,
        theme,
        language,
        second_language,
        size,
        as_of,
        store.data_version,
    )

    foot = _Foot.of(sheet)
    draft = Content(
        size.column_width,
        40.0,
        1,
        len(foot.disclaimer),
        len(foot.second_disclaimer),
        len(foot.credits),
        foot.credits_width,
        leading=leading,
    )
    at_most = source_lines_at_most(sheet_spec, draft)
    draft = replace(draft, source_lines=at_most)
    place = frames(sheet_spec, draft, language.is_rtl)
    map_item = _map(sheet, place.map)
    _fit(sheet, map_item, place, _View())
    legend_item = _legend(sheet, map_item, place)

    content, refs = draft, references.References()
    for _ in range(2):  # what is visible decides the panel's size, and that what is visible
        seen = visible.look(map_item)
        refs = references.number(seen, store, language, size, at_most)
        numbers = {one.key: refs.of(one) for one in seen}
        legend_content.fill(legend_item, legend_content.sections(seen, numbers, language), language, size)
        width, height = _legend_size(legend_item)
        content = replace(
            draft,
            legend_width=width,
            legend_height=height,
            source_lines=max(1, refs.lines),
        )
        view = _where(sheet, content, seen)
        content = replace(content, corner=view.corner)
        place = frames(sheet_spec, content, language.is_rtl)
        _place(map_item, place.map)
        _fit(sheet, map_item, place, view)

    _graticule(sheet, map_item, place)
    panel = _panel(sheet, place.panel)
    _place(legend_item, place.insets["legend"])
    legend_item.setResizeToContents(False)
    for item in (panel, legend_item):
        map_item.addLabelBlockingItem(item)
    layout.moveItemToTop(legend_item)
    _titles(sheet, place)
    _scalebar(sheet, map_item, place.insets["scalebar"])
    _north(sheet, map_item, place.insets["north"])
    _overview(sheet, map_item, place.insets["overview"])
    for name, column in zip(("sources", "sources_2"), refs.columns):
        _label(sheet, name, place.outside[name], "\n".join(column), size.small_pt)
    foot.place(sheet, place)
    layout.setName(_title_text(sheet, language))
    return layout


# -- text ----------------------------------------------------------------------------------------


def _title_text(sheet: _Sheet, language: Language) -> str:
    if sheet.spec.title and language is sheet.language:
        return sheet.spec.title
    return themes.title(sheet.theme.key, language.translate)


def _subtitle_text(sheet: _Sheet, language: Language) -> str:
    date = dates.say(sheet.as_of, language)
    text = language.translate("Sheet", "As of {date}").format(date=date)
    version = language.translate("Sheet", "data version {version}").format(
        version=typeset.isolate(sheet.data_version, language.is_rtl)
    )
    projection = themes.projection_name(sheet.theme, language.translate)
    return f"{text} · {version} · {projection}"


def _titles(sheet: _Sheet, place: Frames) -> None:
    both = [("", sheet.language, sheet.start)]
    if sheet.second is not None:
        both.append(("_2", sheet.second, sheet.end))
    for suffix, language, align in both:
        title = _title_text(sheet, language)
        rect = place.outside["title" + suffix]
        font = palette.font(language.code, bold=True)
        points = typography.fit(title, font, sheet.size.title_pt, rect.width * 0.97, 0.5)
        title = typography.shorten(title, font, points, rect.width * 0.97)
        _label(
            sheet,
            "title" + suffix,
            rect,
            typography.directed(title, language.is_rtl),
            points,
            bold=True,
            align=align,
            language=language,
        )
        rect = place.outside["subtitle" + suffix]
        subtitle = _subtitle_text(sheet, language)
        font = palette.font(language.code)
        points = typography.fit(subtitle, font, sheet.size.subtitle_pt, rect.width * 0.97, 6.5 / 8.0)
        _label(
            sheet,
            "subtitle" + suffix,
            rect,
            typography.directed(subtitle, language.is_rtl),
            points,
            align=align,
            language=language,
            color=palette.INK_SOFT,
        )


@dataclass(frozen=True)
class _Foot:
    """The last lines of a sheet: licence and disclaimer."""

    credits: list[str]
    disclaimer: list[str]
    second_disclaimer: list[str]
    credits_width: float  # in millimetres; 0 where they take lines of their own

    @classmethod
    def of(cls, sheet: _Sheet) -> _Foot:
        width = sheet.size.page_width - 2 * sheet.size.margin
        font, points = palette.font(sheet.language.code), sheet.size.small_pt
        rtl = sheet.language.is_rtl
        parts = (
            *rights.credit_line().split(" · "),
            f"{about.NAME} {about.version()}",
        )
        credits_text = " · ".join(typeset.isolate(part, rtl) for part in parts)
        disclaimer = rights.disclaimer(sheet.language.translate)
        second = _wrapped(sheet, rights.disclaimer(sheet.second.translate), sheet.second) if sheet.second else []
        wide = typography.width_mm(credits_text, font, points) * 1.03
        first = typography.width_mm(disclaimer, font, points) * 1.03
        shared = wide if first + sheet.size.gap + wide <= width else 0.0
        lines = [disclaimer] if shared else _wrapped(sheet, disclaimer, sheet.language)
        credit_lines = [credits_text] if shared else _wrapped(sheet, credits_text, sheet.language)
        return cls(
            [typography.directed(line, rtl) for line in credit_lines],
            [typography.directed(line, rtl) for line in lines],
            second,
            shared,
        )

    def place(self, sheet: _Sheet, place: Frames) -> None:
        for name, lines, language, align in (
            ("credits", self.credits, sheet.language, sheet.end if self.credits_width else sheet.start),
            ("disclaimer", self.disclaimer, sheet.language, sheet.start),
            ("disclaimer_2", self.second_disclaimer, sheet.second, sheet.end),
        ):
            if name in place.outside:
                _label(
                    sheet,
                    name,
                    place.outside[name],
                    "\n".join(lines),
                    sheet.size.small_pt,
                    color=palette.INK_SOFT,
                    align=align,
                    language=language,
                )


def _wrapped(sheet: _Sheet, text: str, language: Language) -> list[str]:
    width = (sheet.size.page_width - 2 * sheet.size.margin) * 0.97
    font = palette.font(language.code)
    return [
        typography.directed(line, language.is_rtl) for line in typography.wrap(text, font, sheet.size.small_pt, width)
    ]


def _label(
    sheet: _Sheet,
    name: str,
    rect: Rect,
    text: str,
    points: float,
    bold: bool = False,
    color: str = palette.INK,
    align: Qt.AlignmentFlag | None = None,
    language: Language | None = None,
) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(sheet.layout)
    set_label_format(
        label,
        typography.text_format((language or sheet.language).code, points, bold=bold, color=color),
    )
    label.setMarginX(0.0)
    label.setMarginY(0.0)
    label.setText(text)
    label.setHAlign(align or sheet.start)
    label.setVAlign(Qt.AlignmentFlag.AlignTop)
    _add(sheet, label, name, rect)
    return label


# -- map -----------------------------------------------------------------------------------------


def _map(sheet: _Sheet, rect: Rect) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(sheet.layout)
    _add(sheet, item, "map", rect)
    item.setCrs(sheet.theme.crs())
    layers = themes.layers(sheet.project, sheet.theme)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setLayerStyleOverrides(overrides.styles(layers, sheet.language, sheet.second, sheet.size.growth))
    item.setKeepLayerStyles(True)
    item.setBackgroundColor(QColor(palette.SEA))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(palette.INK_SOFT))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.25 * sheet.size.growth, _MM))
    return item


def _wanted(sheet: _Sheet) -> QgsRectangle:
    """The extent that must be seen, in the map's CRS."""
    wgs84 = sheet.spec.extent or sheet.theme.wgs84_extent()
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), sheet.theme.crs(), sheet.project)
    return transform.transformBoundingBox(wgs84)


@dataclass(frozen=True)
class _View:
    """Where the panel stands, and how the map lies behind it.

    ``loss`` tells how much smaller the map is than the frame would allow; ``x`` and ``y``, from 0
    to 1, where what must be seen stands in the room that is left: 0 is left and top.
    """

    corner: str = CORNERS[0]
    loss: float = 1.0
    x: float = 0.5
    y: float = 0.5

    def extent(self, wanted: QgsRectangle, whole: Rect) -> QgsRectangle:
        """The extent of the whole frame, in the map's CRS."""
        per_mm = max(wanted.width() / whole.width, wanted.height() / whole.height) * self.loss
        left = wanted.xMinimum() - self.x * (whole.width * per_mm - wanted.width())
        top = wanted.yMaximum() + self.y * (whole.height * per_mm - wanted.height())
        return QgsRectangle(left, top - whole.height * per_mm, left + whole.width * per_mm, top)

    def cost(self, rank: int) -> float:
        """How far from the best view, if nothing of the theme is covered."""
        off = abs(self.x - 0.5) + abs(self.y - 0.5)
        return self.loss * (1.0 + 0.015 * rank + 0.02 * off)


def _views() -> list[tuple[float, _View]]:
    """Every view that is tried, with its cost, the best first."""
    found = []
    for rank, corner in enumerate(CORNERS):
        for loss in (1.0, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4, 1.55, 1.75, 2.0):
            for x in (0.5, 0.25, 0.75, 0.0, 1.0):
                for y in (0.5, 0.25, 0.75, 0.0, 1.0):
                    view = _View(corner, loss, x, y)
                    found.append((view.cost(rank), view))
    return sorted(found, key=lambda pair: pair[0])


def _fit(sheet: _Sheet, item: QgsLayoutItemMap, place: Frames, view: _View) -> None:
    item.setExtent(view.extent(_wanted(sheet), place.map))
    _place(item, place.map)


def _where(sheet: _Sheet, content: Content, seen: list[visible.Seen]) -> _View:
    """The best view in which the panel covers nothing of the theme."""
    wanted = _wanted(sheet)
    grain = wanted.width() / 400
    points = {
        (round(point.x() / grain), round(point.y() / grain))
        for one in seen
        if one.key and one.key != "ctcn_catchment"
        for point in one.points
        if wanted.contains(point)
    }
    places = {corner: frames(sheet.spec, replace(content, corner=corner), sheet.language.is_rtl) for corner in CORNERS}
    fewest, fallback = len(points) + 1, _View()
    for _, view in _views():
        place = places[view.corner]
        under = _under_panel(view.extent(wanted, place.map), place, sheet.size.gap)
        left, right = under.xMinimum() / grain, under.xMaximum() / grain
        bottom, top = under.yMinimum() / grain, under.yMaximum() / grain
        covered = sum(1 for x, y in points if left <= x <= right and bottom <= y <= top)
        if not covered:
            return view
        if covered < fewest:
            fewest, fallback = covered, view
    return fallback


def _under_panel(extent: QgsRectangle, place: Frames, around_mm: float) -> QgsRectangle:
    """What the panel covers, and a little more, in the map's CRS."""
    per_mm = extent.width() / place.map.width
    panel = place.panel
    left = extent.xMinimum() + (panel.x - place.map.x - around_mm) * per_mm
    top = extent.yMaximum() - (panel.y - place.map.y - around_mm) * per_mm
    return QgsRectangle(
        left,
        top - (panel.height + 2 * around_mm) * per_mm,
        left + (panel.width + 2 * around_mm) * per_mm,
        top,
    )


def _graticule(sheet: _Sheet, item: QgsLayoutItemMap, place: Frames) -> None:
    """Meridians and parallels, about six across, with their degrees inside the frame, away from
    the panel."""
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(item.crs(), wgs84, sheet.project)
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
    line = QgsLineSymbol.createSimple({"line_color": "110,120,130,70", "line_width": str(0.1 * sheet.size.growth)})
    grid.setLineSymbol(line)
    grid.setAnnotationEnabled(True)
    space = "\u00a0" if sheet.language.is_rtl else ""
    east = sheet.language.translate("Sheet", "E")
    north = sheet.language.translate("Sheet", "N")
    grid.setAnnotationFormat(QgsLayoutItemMapGrid.AnnotationFormat.CustomFormat)
    grid.setAnnotationExpression(
        "floor(@grid_number) || '°' || "
        "if(@grid_number = floor(@grid_number), '', "
        "lpad(round((@grid_number - floor(@grid_number)) * 60), 2, '0') || '′') || "
        f"'{space}' || if(@grid_axis = 'x', '{east}', '{north}')"
    )
    grid.setAnnotationTextFormat(
        typography.text_format(sheet.language.code, sheet.size.small_pt, color=palette.SEA_LABEL)
    )
    side, shown = QgsLayoutItemMapGrid.BorderSide, QgsLayoutItemMapGrid.DisplayMode
    panel_left = place.panel.x - place.map.x < place.map.right - place.panel.right
    panel_low = place.panel.y - place.map.y > place.map.bottom - place.panel.bottom
    for border, mode in (
        (side.Left, shown.HideAll if panel_left else shown.LatitudeOnly),
        (side.Right, shown.LatitudeOnly if panel_left else shown.HideAll),
        (side.Top, shown.LongitudeOnly if panel_low else shown.HideAll),
        (side.Bottom, shown.HideAll if panel_low else shown.LongitudeOnly),
    ):
        grid.setAnnotationDisplay(mode, border)
        grid.setAnnotationPosition(QgsLayoutItemMapGrid.AnnotationPosition.InsideMapFrame, border)
    grid.setAnnotationFrameDistance(0.8 * sheet.size.growth)
    item.grids().addGrid(grid)


# -- the panel and what stands on it ----------------------------------------------------------------


def _panel(sheet: _Sheet, rect: Rect) -> QgsLayoutItemShape:
    shape = QgsLayoutItemShape(sheet.layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "#FDFCF9",
                "outline_color": palette.BORDER,
                "outline_width": str(0.2 * sheet.size.growth),
                "joinstyle": "miter",
            }
        )
    )
    _add(sheet, shape, "panel", rect)
    return shape


def _legend(sheet: _Sheet, item: QgsLayoutItemMap, place: Frames) -> QgsLayoutItemLegend:
    legend = QgsLayoutItemLegend(sheet.layout)
    legend.setLinkedMap(item)
    legend.setBackgroundEnabled(False)
    _add(sheet, legend, "legend", place.insets["legend"])
    return legend


def _legend_size(legend: QgsLayoutItemLegend) -> tuple[float, float]:
    """Width and height that the legend needs, in millimetres."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    return size.width(), size.height()


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


def _scalebar(sheet: _Sheet, item: QgsLayoutItemMap, rect: Rect) -> None:
    """A bar that is true at the middle of the map, in the middle's own scale."""
    extent = item.extent()
    per_mm = extent.width() / item.rect().width()
    factor = true_scale(item.crs(), extent.center(), 40.0 * per_mm, sheet.project)
    km_per_mm = per_mm * factor / 1000.0
    room_km = rect.width * 0.74 * km_per_mm
    step = _round_length(room_km / 2)
    bar = QgsLayoutItemScaleBar(sheet.layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(item)
    bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceUnknownUnit)
    bar.setMapUnitsPerScaleBarUnit(1000.0 / factor)
    bar.setUnitsPerSegment(step * 1000.0 / factor)
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitLabel(sheet.language.translate("Sheet", "km"))
    bar.setHeight(1.1 * sheet.size.growth)
    bar.setLineWidth(0.15 * sheet.size.growth)
    bar.setLabelBarSpace(0.8 * sheet.size.growth)
    bar.setBoxContentSpace(0.4)
    ink = QColor(palette.INK)
    bar.setFillColor(ink)
    bar.setLineColor(ink)
    bar.setTextFormat(typography.text_format(sheet.language.code, sheet.size.small_pt))
    number = QgsBasicNumericFormat()
    number.setNumberDecimalPlaces(1 if step < 1 else 0)
    number.setShowThousandsSeparator(False)
    bar.setNumericFormat(number)
    bar.setAlignment(
        QgsScaleBarSettings.Alignment.AlignRight if sheet.language.is_rtl else QgsScaleBarSettings.Alignment.AlignLeft
    )
    _add(sheet, bar, "scalebar", rect)


def _round_length(km: float) -> float:
    """The largest of 1, 2, 2.5 and 5 times a power of ten that is not longer than ``km``."""
    power = 1.0
    while power > km:
        power /= 10
    while power * 10 <= km:
        power *= 10
    return max(factor * power for factor in (1.0, 2.0, 2.5, 5.0) if factor * power <= km)


def _north(sheet: _Sheet, item: QgsLayoutItemMap, rect: Rect) -> None:
    picture = QgsLayoutItemPicture(sheet.layout)
    encoded = base64.b64encode(_NORTH_SVG.encode("utf-8")).decode("ascii")
    picture.setMode(QgsLayoutItemPicture.Format.FormatSVG)
    picture.setPicturePath("base64:" + encoded)
    picture.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
    picture.setPictureAnchor(QgsLayoutItem.ReferencePoint.Middle)
    _add(sheet, picture, "north", rect)
    picture.setLinkedMap(item)
    picture.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)


def _overview(sheet: _Sheet, item: QgsLayoutItemMap, rect: Rect) -> None:
    """Where the map lies: the ground alone, with the map's outline."""
    small = QgsLayoutItemMap(sheet.layout)
    _add(sheet, small, "overview", rect)
    small.setCrs(item.crs())
    layers = themes.base_layers(sheet.project)
    small.setLayers(layers)
    small.setKeepLayerSet(True)
    small.setBackgroundColor(QColor(palette.SEA))
    small.setFrameEnabled(True)
    small.setFrameStrokeColor(QColor(palette.BORDER))
    small.setFrameStrokeWidth(QgsLayoutMeasurement(0.2 * sheet.size.growth, _MM))
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), item.crs(), sheet.project)
    wanted = transform.transformBoundingBox(QgsRectangle(*sheet.theme.overview))
    whole = Rect(0, 0, rect.width, rect.height)
    small.setExtent(_View().extent(wanted, whole))
    overview = QgsLayoutItemMapOverview(about.PREFIX, small)
    overview.setLinkedMap(item)
    overview.setFrameSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "176,58,46,18",
                "outline_color": _ACCENT,
                "outline_width": str(0.35 * sheet.size.growth),
            }
        )
    )
    small.overviews().addOverview(overview)


# -- items -----------------------------------------------------------------------------------------


def _add(sheet: _Sheet, item: QgsLayoutItem, name: str, rect: Rect) -> None:
    item.setId(PREFIX + name)
    sheet.layout.addLayoutItem(item)
    _place(item, rect)


def _place(item: QgsLayoutItem, rect: Rect) -> None:
    item.attemptSetSceneRect(QRectF(rect.x, rect.y, rect.width, rect.height))
