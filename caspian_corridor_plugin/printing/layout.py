"""From a sheet's description to a print layout that can be edited like any other in QGIS."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timezone

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFillSymbol,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsLayoutSize,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)

from .. import about
from ..atlas import asof, palette, rights, spec
from ..data import dates
from ..evidence import typeset
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import legend as legend_content
from . import mapparts, references, themes, typography, visible
from .errors import too_wide
from .parts import MM, Job, add, label, place_at
from .sheet import (
    Content,
    Frames,
    Rect,
    SheetSpec,
    frames,
    legend_names,
    measures,
    panel_fits,
    source_lines_at_most,
)
from .steps import Steps
from .view import Occupied, Stacked, View, best, stacked

LEGENDS = legend_names(4)

# Two maps one above the other have to be this much larger than one.
_WORTH_TWO_MAPS = 0.95
# A conic projection of half the earth says nothing any more.
_WIDEST_M = 2.5e7


def build_steps(
    project: QgsProject,
    sheet_spec: SheetSpec,
    language: Language,
    second_language: Language | None,
    store: EvidenceStore,
) -> Steps[QgsPrintLayout]:
    """A layout with every item in place; it is not yet in the project's layout manager."""
    job, foot, draft, at_most = start(project, sheet_spec, language, second_language, store)
    layout, size = job.layout, job.size
    place = frames(sheet_spec, draft, language.is_rtl)
    wanted = _wanted(job)
    map_item = mapparts.main_map(job, place.map)
    fit_map(map_item, place, View(), wanted)
    yield
    panel = _panel(job, place.panel)
    legends = [_legend(job, place, name) for name in LEGENDS]

    whole, content, refs, said = wanted, draft, references.References(), ""
    upper: QgsLayoutItemMap | None = None
    for _ in range(2):  # what is visible decides the panel's size, and that what is visible
        seen = yield from visible.look_in_steps(map_item)
        if upper is not None:
            seen = visible.merged(seen, (yield from visible.look_in_steps(upper)))
        refs = references.number(seen, store, language, size, at_most)
        sections = _sections(job, seen, refs)
        before, said = said, repr([[entry.label for entry in section.entries] for section in sections])
        if said == before:
            break
        enough = replace(draft, source_lines=max(1, refs.lines))
        candidates = yield from _candidates(job, legends, sections, enough)
        if sheet_spec.extent is None:
            wanted = tight(seen, whole)
        occupied = Occupied(
            (point for one in seen if one.key and one.key != "ctcn_catchment" for point in one.points), wanted
        )
        view, content = best(sheet_spec, candidates, wanted, occupied, language.is_rtl)
        place = frames(sheet_spec, content, language.is_rtl)
        halves = yield from _halves(job, legends, sections, enough, seen, wanted)
        if (
            halves is not None
            and halves.per_mm < _WORTH_TWO_MAPS * view.extent(wanted, place.map).width() / place.map.width
        ):
            content = halves.content
            place = frames(sheet_spec, content, language.is_rtl)
            upper = upper or mapparts.main_map(job, place.outside["map_2"], "map_2")
            show(upper, place.outside["map_2"], halves.upper)
            show(map_item, place.map, halves.lower)
        else:
            fit_map(map_item, place, view, wanted)
        yield
    _fill(job, legends, sections, content)
    yield

    _furnish(job, map_item, panel, legends, place)
    if upper is not None:
        strip = place.outside["map_2"]
        mapparts.graticule(job, upper, replace(place, map=strip, panel=replace(strip, y=strip.bottom, height=0.0)))
        mapparts.outline(job, upper)
    finish(job, foot, place, refs)
    return layout


def start(
    project: QgsProject,
    sheet_spec: SheetSpec,
    language: Language,
    second_language: Language | None,
    store: EvidenceStore,
) -> tuple[Job, Foot, Content, int]:
    """An empty page, what its foot says, and how many lines of sources it has room for."""
    theme = themes.BY_KEY[sheet_spec.theme]
    leading = typography.leading(palette.font(language.code))
    second_leading = typography.leading(palette.font(second_language.code)) if second_language else leading
    size = measures(sheet_spec, leading)
    as_of = sheet_spec.as_of or asof.get(project) or datetime.now(timezone.utc).date().isoformat()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(size.page_width, size.page_height, MM))
    layout.renderContext().setDpi(sheet_spec.dpi)
    # The sheet keeps its date, whatever the project is switched to later.
    QgsExpressionContextUtils.setLayoutVariable(layout, asof.VARIABLE, as_of)
    job = Job(
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

    foot = Foot.of(job)
    draft = Content(
        legend_width=size.column_width,
        legend_height=40.0,
        source_lines=1,
        disclaimer_lines=len(foot.disclaimer),
        second_disclaimer_lines=len(foot.second_disclaimer),
        credits_lines=len(foot.credits),
        credits_width=foot.credits_width,
        leading=leading,
        second_leading=second_leading,
    )
    at_most = source_lines_at_most(sheet_spec, draft)
    draft = replace(draft, source_lines=at_most)
    return job, foot, draft, at_most


def finish(job: Job, foot: Foot, place: Frames, refs: references.References) -> None:
    """Titles, sources, licence and disclaimer."""
    _titles(job, place)
    for name, column in zip(("sources", "sources_2"), refs.columns):
        label(job, name, place.outside[name], "\n".join(column), job.size.small_pt)
    foot.place(job, place)
    job.layout.setName(_title_text(job, job.language))


def _furnish(
    job: Job,
    item: QgsLayoutItemMap,
    panel: QgsLayoutItemShape,
    legends: list[QgsLayoutItemLegend],
    place: Frames,
) -> None:
    """What stands on the map."""
    mapparts.graticule(job, item, place)
    place_at(panel, place.panel)
    item.addLabelBlockingItem(panel)
    for legend, name in zip(legends, LEGENDS):
        if name in place.insets:
            legend.setResizeToContents(False)
            legend.setLinkedMap(item)
            place_at(legend, place.insets[name])
        else:
            job.layout.removeLayoutItem(legend)
    mapparts.scalebar(job, item, place.insets["scalebar"])
    mapparts.north(job, item, place.insets["north"])
    if "overview" in place.insets:
        mapparts.overview(job, item, place.insets["overview"])


# -- text ----------------------------------------------------------------------------------------


def _title_text(job: Job, language: Language) -> str:
    if job.spec.title and language is job.language:
        return job.spec.title
    if language.code in job.titles:
        return job.titles[language.code]
    return themes.title(job.theme.key, language.translate)


def _subtitle_text(job: Job, language: Language) -> str:
    date = dates.say(job.as_of, language)
    text = language.translate("Sheet", "As of {date}").format(date=date)
    version = language.translate("Sheet", "data version {version}").format(
        version=typography.left_to_right(job.data_version) if language.is_rtl else job.data_version
    )
    projection = themes.projection_name(job.theme, language.translate)
    return f"{text} · {version}" if job.theme.key == "timeline" else f"{text} · {version} · {projection}"


def _titles(job: Job, place: Frames) -> None:
    both = [("", job.language, job.start)]
    if job.second is not None:
        both.append(("_2", job.second, job.end))
    for suffix, language, align in both:
        title = _title_text(job, language)
        rect = place.outside["title" + suffix]
        font = palette.font(language.code, bold=True)
        points = typography.fit(title, font, job.size.title_pt, rect.width * 0.97, 0.5)
        title = typography.shorten(title, font, points, rect.width * 0.97)
        label(
            job,
            "title" + suffix,
            rect,
            typography.directed(title, language.is_rtl),
            points,
            bold=True,
            align=align,
            language=language,
        )
        rect = place.outside["subtitle" + suffix]
        subtitle = _subtitle_text(job, language)
        font = palette.font(language.code)
        points = typography.fit(subtitle, font, job.size.subtitle_pt, rect.width * 0.97, 6.5 / 8.0)
        label(
            job,
            "subtitle" + suffix,
            rect,
            typography.directed(subtitle, language.is_rtl),
            points,
            align=align,
            language=language,
            color=palette.INK_SOFT,
        )


@dataclass(frozen=True)
class Foot:
    """The last lines of a sheet: licence and disclaimer."""

    credits: list[str]
    disclaimer: list[str]
    second_disclaimer: list[str]
    credits_width: float  # in millimetres; 0 where they take lines of their own

    @classmethod
    def of(cls, job: Job) -> Foot:
        width = job.size.page_width - 2 * job.size.margin
        font, points = palette.font(job.language.code), job.size.small_pt
        rtl = job.language.is_rtl
        parts = (
            *rights.credit_line().split(" · "),
            f"{about.NAME} {about.version()}",
        )
        credits_text = " · ".join(typeset.isolate(part, rtl) for part in parts)
        disclaimer = rights.disclaimer(job.language.translate)
        second = _wrapped(job, rights.disclaimer(job.second.translate), job.second) if job.second else []
        wide = typography.width_mm(credits_text, font, points) * 1.03
        first = typography.width_mm(disclaimer, font, points) * 1.03
        shared = wide if first + job.size.gap + wide <= width else 0.0
        lines = [disclaimer] if shared else _wrapped(job, disclaimer, job.language)
        credit_lines = [credits_text] if shared else _wrapped(job, credits_text, job.language)
        return cls(
            [typography.directed(line, rtl) for line in credit_lines],
            [typography.directed(line, rtl) for line in lines],
            second,
            shared,
        )

    def place(self, job: Job, place: Frames) -> None:
        for name, lines, language, align in (
            ("credits", self.credits, job.language, job.end if self.credits_width else job.start),
            ("disclaimer", self.disclaimer, job.language, job.start),
            ("disclaimer_2", self.second_disclaimer, job.second, job.end),
        ):
            if name in place.outside:
                label(
                    job,
                    name,
                    place.outside[name],
                    "\n".join(lines),
                    job.size.small_pt,
                    color=palette.INK_SOFT,
                    align=align,
                    language=language,
                )


def _wrapped(job: Job, text: str, language: Language) -> list[str]:
    width = (job.size.page_width - 2 * job.size.margin) * 0.97
    font = palette.font(language.code)
    return [
        typography.directed(line, language.is_rtl) for line in typography.wrap(text, font, job.size.small_pt, width)
    ]


def _wanted(job: Job) -> QgsRectangle:
    """The extent that must be seen, in the map's CRS."""
    extent = job.spec.extent or job.theme.wgs84_extent()
    own = extent.crs() if isinstance(extent, QgsReferencedRectangle) else QgsCoordinateReferenceSystem("EPSG:4326")
    wanted = QgsCoordinateTransform(own, job.theme.crs(), job.project).transformBoundingBox(extent)
    if max(wanted.width(), wanted.height()) > _WIDEST_M:
        raise too_wide()
    if job.spec.extent is None:
        wanted.scale(1.04)
    return wanted


def tight(seen: list[visible.Seen], whole: QgsRectangle) -> QgsRectangle:
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


def fit_map(item: QgsLayoutItemMap, place: Frames, view: View, wanted: QgsRectangle) -> None:
    show(item, place.map, view.extent(wanted, place.map))


def show(item: QgsLayoutItemMap, rect: Rect, extent: QgsRectangle) -> None:
    """Puts a map into its frame; setting the extent would change the frame's shape."""
    place_at(item, rect)
    item.setExtent(extent)
    place_at(item, rect)


def _panel(job: Job, rect: Rect) -> QgsLayoutItemShape:
    shape = QgsLayoutItemShape(job.layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(
        QgsFillSymbol.createSimple(
            {
                "color": "#FDFCF9",
                "outline_color": palette.INK_SOFT,
                "outline_width": str(0.2 * job.size.growth),
                "joinstyle": "miter",
            }
        )
    )
    add(job, shape, "panel", rect)
    return shape


def _legend(job: Job, place: Frames, name: str) -> QgsLayoutItemLegend:
    """An empty legend. It learns of its map when it is filled: each entry would ask for styles anew."""
    legend = QgsLayoutItemLegend(job.layout)
    legend.setAutoUpdateModel(False)
    legend.model().rootGroup().removeAllChildren()
    legend.setBackgroundEnabled(False)
    add(job, legend, name, place.insets["legend"])
    return legend


def _sections(job: Job, seen: list[visible.Seen], refs: references.References) -> list[legend_content.Section]:
    numbers = {one.key: refs.of(one) for one in seen}
    sections = legend_content.sections(seen, numbers, job.language, job.size.growth)
    if job.second is not None:
        legend_content.add_second(sections, legend_content.sections(seen, {}, job.second), job.second)
    return sections


def _candidates(
    job: Job, legends: list[QgsLayoutItemLegend], sections: list[legend_content.Section], draft: Content
) -> Steps[list[Content]]:
    """Panels that the legend fits: a column, a wider or smaller one if need be, or two side by side."""
    size = job.size
    found = []
    for points, column, overview in (
        (size.legend_pt, size.column_width, True),
        (size.legend_pt, 1.3 * size.column_width, True),
        (size.small_pt, 1.3 * size.column_width, True),
        (size.small_pt, 1.3 * size.column_width, False),
    ):
        content = replace(draft, legend_width=column, overview=overview, legend_points=points)
        _fill(job, legends, sections, content)
        width, height = _legend_size(legends[0])
        content = replace(content, legend_width=max(width, column), legend_height=height)
        found = [content]
        yield
        if panel_fits(job.spec, content):
            break
    if len(sections) > 1:
        content = replace(draft, legend_width=size.column_width, second_height=1.0, legend_points=size.legend_pt)
        _fill(job, legends, sections, content)
        sizes = [_legend_size(legend) for legend in legends]
        content = replace(
            content,
            legend_width=max(size.column_width, *(width for width, _ in sizes)),
            legend_height=sizes[0][1],
            second_height=sizes[1][1],
        )
        if panel_fits(job.spec, content):
            found = [*(one for one in found if one.overview), content]
        yield
    if size.page_width > size.page_height:
        strip = yield from _strip(job, legends, [[section] for section in sections], draft)
        if strip is not None:
            found.append(strip)
    return found


def _halves(
    job: Job,
    legends: list[QgsLayoutItemLegend],
    sections: list[legend_content.Section],
    draft: Content,
    seen: list[visible.Seen],
    wanted: QgsRectangle,
) -> Steps[Stacked | None]:
    """Two maps above a legend in columns, for a wide theme on an upright page."""
    if job.size.page_width > job.size.page_height or job.spec.extent is not None:
        return None
    lines = [point for one in seen if one.key in spec.SYSTEMS for point in one.points]
    found = []
    for count in range(len(sections), 1, -1):
        strip = yield from _strip(job, legends, legend_content.in_columns(sections, count), draft)
        if strip is not None:
            found.append(stacked(job.spec, strip, lines, wanted, job.language.is_rtl))
    return min((one for one in found if one is not None), key=lambda one: one.per_mm, default=None)


def _strip(
    job: Job, legends: list[QgsLayoutItemLegend], parts: list[list[legend_content.Section]], draft: Content
) -> Steps[Content | None]:
    """A legend in columns side by side, if the page is wide enough for it."""
    size = job.size
    if not 0 < len(parts) <= len(legends):
        return None
    wide, least = zip(*(legend_content.widths(part, job.language, size) for part in parts))
    columns = list(wide)
    content = replace(draft, legend_points=size.small_pt, strip=tuple((column, 0.0) for column in columns))
    while True:
        # As wide as their longest lines, then the widest narrower until all have room.
        while not panel_fits(job.spec, content):
            room = [column - narrowest for column, narrowest in zip(columns, least)]
            at = max(range(len(columns)), key=lambda n: (room[n] > 0, columns[n]))
            if room[at] <= 0:
                return None
            columns[at] = max(columns[at] - size.growth, least[at])
            content = replace(
                content, strip=tuple((column, height) for column, (_, height) in zip(columns, content.strip))
            )
        before = content.strip
        _fill_parts(job, legends, parts, _strip_settings(content))
        heights = [_legend_size(legend)[1] for legend in legends[: len(parts)]]
        content = replace(content, strip=tuple(zip(columns, heights)))
        yield
        if content.strip == before or panel_fits(job.spec, content):
            return content


def _strip_settings(content: Content) -> list[legend_content.Setting]:
    return [legend_content.Setting(content.legend_points, width, tight=True) for width, _ in content.strip]


def _fill(
    job: Job, legends: list[QgsLayoutItemLegend], sections: list[legend_content.Section], content: Content
) -> None:
    if content.strip:
        parts = legend_content.in_columns(sections, len(content.strip))
        _fill_parts(job, legends, parts, _strip_settings(content))
        return
    # The overview below the second legend takes about the room of six lines, the scale bar that of two.
    parts = legend_content.in_columns(sections, 2, (2, 6)) if content.second_height else [sections]
    _fill_parts(job, legends, parts, [legend_content.Setting(content.legend_points, content.legend_width)] * len(parts))


def _fill_parts(
    job: Job,
    legends: list[QgsLayoutItemLegend],
    parts: list[list[legend_content.Section]],
    settings: list[legend_content.Setting],
) -> None:
    for legend, part, setting in zip(legends, parts, settings):
        legend_content.fill(legend, part, job.language, job.size, setting)


def _legend_size(legend: QgsLayoutItemLegend) -> tuple[float, float]:
    """Width and height that the legend needs, in millimetres."""
    context = QgsLayoutUtils.createRenderContextForLayout(legend.layout(), None)
    size = QgsLegendRenderer(legend.model(), legend.legendSettings()).minimumSize(context)
    return size.width(), size.height()
