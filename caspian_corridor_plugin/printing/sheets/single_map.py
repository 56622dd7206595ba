"""One map with its panel: legend, overview, scale bar and north arrow."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsRectangle,
    QgsReferencedRectangle,
)

from ...atlas import build, palette, spec
from .. import legend as legend_content
from .. import map_items, references, sheet_frame, visible
from ..context import SheetContext, add, place_at
from ..errors import nowhere, too_wide
from ..map_view import CoverageGrid, Stacked, View, best, stacked
from ..page import Page
from ..sheet import (
    Content,
    Frames,
    Rect,
    frames,
    legend_names,
    panel_fits,
)
from ..steps import Steps

LEGENDS = legend_names(4)

# Two maps one above the other have to be this much larger than one.
_WORTH_TWO_MAPS = 0.95
# A conic projection of half the earth says nothing any more.
_WIDEST_M = 2.5e7


def fill_in_steps(page: Page) -> Steps[None]:
    """Draw the map with its panel of legend, overview and scale bar."""
    context, draft, store = page.context, page.draft, page.store
    sheet_spec, language, size = context.spec, context.language, context.size
    place = frames(sheet_spec, draft, language.is_rtl)
    wanted = _wanted(context)
    map_item = map_items.main_map(context, place.map)
    sheet_frame.fit_map(map_item, place, View(), wanted)
    yield
    panel = _panel(context, place.panel)
    legends = [_legend(context, place, name) for name in LEGENDS]

    whole, content, refs, said = wanted, draft, references.References(), ""
    upper: QgsLayoutItemMap | None = None
    for _ in range(2):  # what is visible decides the panel's size, and that what is visible
        seen = yield from visible.look_in_steps(map_item)
        if upper is not None:
            seen = visible.merged(seen, (yield from visible.look_in_steps(upper)))
        refs = references.number(seen, store, language, size, page.source_lines)
        sections = _sections(context, seen, refs)
        before, said = said, repr([[entry.label for entry in section.entries] for section in sections])
        if said == before:
            break
        enough = replace(draft, source_lines=max(1, refs.lines))
        candidates = yield from _candidates(context, legends, sections, enough)
        if sheet_spec.extent is None:
            wanted = tight(seen, whole)
        occupied = _occupied(context, seen, wanted)
        view, content = best(sheet_spec, candidates, wanted, occupied, language.is_rtl)
        place = frames(sheet_spec, content, language.is_rtl)
        halves = yield from _halves(context, legends, sections, enough, seen, wanted)
        if (
            halves is not None
            and halves.per_mm < _WORTH_TWO_MAPS * view.extent(wanted, place.map).width() / place.map.width
        ):
            content = halves.content
            place = frames(sheet_spec, content, language.is_rtl)
            upper = upper or map_items.main_map(context, place.outside["map_2"], "map_2")
            sheet_frame.show(upper, place.outside["map_2"], halves.upper)
            sheet_frame.show(map_item, place.map, halves.lower)
        else:
            sheet_frame.fit_map(map_item, place, view, wanted)
        yield
    _fill(context, legends, sections, content)
    yield

    _furnish(context, map_item, panel, legends, place)
    if upper is not None:
        strip = place.outside["map_2"]
        map_items.graticule(context, upper, replace(place, map=strip, panel=replace(strip, y=strip.bottom, height=0.0)))
        map_items.outline(context, upper)
    sheet_frame.finish(context, page.foot, place, refs)


def _furnish(
    context: SheetContext,
    item: QgsLayoutItemMap,
    panel: QgsLayoutItemShape,
    legends: list[QgsLayoutItemLegend],
    place: Frames,
) -> None:
    """What stands on the map."""
    map_items.graticule(context, item, place)
    place_at(panel, place.panel)
    item.addLabelBlockingItem(panel)
    for legend, name in zip(legends, LEGENDS):
        if name in place.insets:
            legend.setResizeToContents(False)
            legend.setLinkedMap(item)
            place_at(legend, place.insets[name])
        else:
            context.layout.removeLayoutItem(legend)
    map_items.scalebar(context, item, place.insets["scalebar"])
    map_items.north(context, item, place.insets["north"])
    if "overview" in place.insets:
        map_items.overview(context, item, place.insets["overview"])


def _occupied(context: SheetContext, seen: list[visible.VisibleLayer], wanted: QgsRectangle) -> CoverageGrid:
    """What the panel must not cover: the theme's features, and all of a canvas."""
    if context.spec.crs is not None:
        return CoverageGrid.full(wanted)
    points = (point for one in seen if one.key and one.key != "ctcn_catchment" for point in one.points)
    return CoverageGrid(points, wanted)


def _wanted(context: SheetContext) -> QgsRectangle:
    """The extent that must be seen, in the map's CRS. Raises PrintError where it is too wide, or nowhere."""
    if context.spec.crs is not None and context.spec.extent is not None:
        _check_crs(context.spec.crs)
        _transformed(context, context.spec.extent, context.spec.crs, build.route_crs())
        return QgsRectangle(context.spec.extent)
    extent = context.spec.extent or context.theme.wgs84_extent()
    own = extent.crs() if isinstance(extent, QgsReferencedRectangle) else QgsCoordinateReferenceSystem("EPSG:4326")
    _check_crs(own)
    wanted = _transformed(context, extent, own, context.theme.crs())
    if context.spec.extent is None:
        wanted.scale(1.04)
    return wanted


# How the definitions of systems begin that are not tied to the earth, in the kinds of WKT.
_UNTIED = ("LOCAL_CS", "ENGCRS", "ENGINEERINGCRS")


def _check_crs(crs: QgsCoordinateReferenceSystem) -> None:
    if not crs.isValid() or crs.toWkt().startswith(_UNTIED):
        raise nowhere(crs.description() or crs.authid())


def _transformed(
    context: SheetContext, extent: QgsRectangle, own: QgsCoordinateReferenceSystem, other: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    found = QgsCoordinateTransform(own, other, context.project).transformBoundingBox(extent)
    if not found.isFinite() or max(found.width(), found.height()) > _WIDEST_M:
        raise too_wide()
    return found


def tight(seen: list[visible.VisibleLayer], whole: QgsRectangle) -> QgsRectangle:
    """What the lines of the systems take up of the theme's extent, with room for names at the ends."""
    tight = QgsRectangle()
    for one in seen:
        if one.key in spec.SYSTEMS:
            for point in one.points:
                if whole.contains(point):
                    tight.combineExtentWith(point.x(), point.y())
    if tight.isEmpty():
        return whole
    tight.grow(0.03 * tight.width())
    return tight


def _panel(context: SheetContext, rect: Rect) -> QgsLayoutItemShape:
    shape = QgsLayoutItemShape(context.layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "#FDFCF9",
                "outline_color": palette.INK_SOFT,
                "outline_width": str(0.2 * context.size.growth),
                "joinstyle": "miter",
            }
        )
    )
    add(context, shape, "panel", rect)
    return shape


def _legend(context: SheetContext, place: Frames, name: str) -> QgsLayoutItemLegend:
    """An empty legend. It learns of its map when it is filled: each entry would ask for styles anew."""
    legend = QgsLayoutItemLegend(context.layout)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().removeAllChildren()
    legend.setBackgroundEnabled(False)
    add(context, legend, name, place.insets["legend"])
    return legend


def _sections(
    context: SheetContext, seen: list[visible.VisibleLayer], refs: references.References
) -> list[legend_content.Section]:
    numbers = {one.key: refs.of(one) for one in seen}
    sections = legend_content.sections(seen, numbers, context.language, context.size.growth)
    if context.second is not None:
        legend_content.add_second(sections, legend_content.sections(seen, {}, context.second), context.second)
    return sections


def _candidates(
    context: SheetContext, legends: list[QgsLayoutItemLegend], sections: list[legend_content.Section], draft: Content
) -> Steps[list[Content]]:
    """Panels that the legend fits: a column, a wider or smaller one if need be, or two side by side."""
    size = context.size
    found = []
    for points, column, overview in (
        (size.legend_pt, size.column_width, True),
        (size.legend_pt, 1.3 * size.column_width, True),
        (size.small_pt, 1.3 * size.column_width, True),
        (size.small_pt, 1.3 * size.column_width, False),
    ):
        content = replace(draft, legend_width=column, overview=overview, legend_points=points)
        _fill(context, legends, sections, content)
        width, height = legend_size(legends[0])
        content = replace(content, legend_width=max(width, column), legend_height=height)
        found = [content]
        yield
        if panel_fits(context.spec, content):
            break
    if len(sections) > 1:
        content = replace(draft, legend_width=size.column_width, second_height=1.0, legend_points=size.legend_pt)
        _fill(context, legends, sections, content)
        sizes = [legend_size(legend) for legend in legends]
        content = replace(
            content,
            legend_width=max(size.column_width, *(width for width, _ in sizes)),
            legend_height=sizes[0][1],
            second_height=sizes[1][1],
        )
        if panel_fits(context.spec, content):
            found = [*(one for one in found if one.overview), content]
        yield
    if context.spec.crs is not None:
        for count in range(len(sections), 0, -1):
            strip = yield from _strip(context, legends, legend_content.in_columns(sections, count), draft)
            if strip is not None:
                found.append(strip)
                break
    elif size.page_width > size.page_height:
        strip = yield from _strip(context, legends, [[section] for section in sections], draft)
        if strip is not None:
            found.append(strip)
    return found


def _halves(
    context: SheetContext,
    legends: list[QgsLayoutItemLegend],
    sections: list[legend_content.Section],
    draft: Content,
    seen: list[visible.VisibleLayer],
    wanted: QgsRectangle,
) -> Steps[Stacked | None]:
    """Two maps above a legend in columns, for a wide theme on an upright page."""
    if context.size.page_width > context.size.page_height or context.spec.extent is not None:
        return None
    lines = [point for one in seen if one.key in spec.SYSTEMS for point in one.points]
    found = []
    for count in range(len(sections), 1, -1):
        strip = yield from _strip(context, legends, legend_content.in_columns(sections, count), draft)
        if strip is not None:
            found.append(stacked(context.spec, strip, lines, wanted, context.language.is_rtl))
    return min((one for one in found if one is not None), key=lambda one: one.per_mm, default=None)


def _strip(
    context: SheetContext, legends: list[QgsLayoutItemLegend], parts: list[list[legend_content.Section]], draft: Content
) -> Steps[Content | None]:
    """A legend in columns side by side, if the page is wide enough for it."""
    size = context.size
    if not 0 < len(parts) <= len(legends):
        return None
    wide, least = zip(*(legend_content.widths(part, context.language, size) for part in parts))
    columns = list(wide)
    content = replace(draft, legend_points=size.small_pt, strip=tuple((column, 0.0) for column in columns))
    while True:
        # As wide as their longest lines, then the widest narrower until all have room.
        while not panel_fits(context.spec, content):
            room = [column - narrowest for column, narrowest in zip(columns, least)]
            at = max(range(len(columns)), key=lambda n: (room[n] > 0, columns[n]))
            if room[at] <= 0:
                return None
            columns[at] = max(columns[at] - size.growth, least[at])
            content = replace(
                content, strip=tuple((column, height) for column, (_, height) in zip(columns, content.strip))
            )
        before = content.strip
        _fill_parts(context, legends, parts, _strip_settings(content))
        heights = [legend_size(legend)[1] for legend in legends[: len(parts)]]
        content = replace(content, strip=tuple(zip(columns, heights)))
        yield
        if content.strip == before or panel_fits(context.spec, content):
            return content


def _strip_settings(content: Content) -> list[legend_content.Setting]:
    return [legend_content.Setting(content.legend_points, width, tight=True) for width, _ in content.strip]


def _fill(
    context: SheetContext, legends: list[QgsLayoutItemLegend], sections: list[legend_content.Section], content: Content
) -> None:
    if content.strip:
        parts = legend_content.in_columns(sections, len(content.strip))
        _fill_parts(context, legends, parts, _strip_settings(content))
        return
    # The overview below the second legend takes about the room of six lines, the scale bar that of two.
    parts = legend_content.in_columns(sections, 2, (2, 6)) if content.second_height else [sections]
    _fill_parts(
        context, legends, parts, [legend_content.Setting(content.legend_points, content.legend_width)] * len(parts)
    )


def _fill_parts(
    context: SheetContext,
    legends: list[QgsLayoutItemLegend],
    parts: list[list[legend_content.Section]],
    settings: list[legend_content.Setting],
) -> None:
    for legend, part, setting in zip(legends, parts, settings):
        legend_content.fill(legend, part, context.language, context.size, setting)


def legend_size(legend: QgsLayoutItemLegend) -> tuple[float, float]:
    """Width and height that the legend needs, in millimetres."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    return size.width(), size.height()
