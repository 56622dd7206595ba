"""What frames every sheet: page, titles, sources, licence and disclaimer."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import datetime, timezone

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
)

from .. import about
from ..atlas import asof, palette, periods, rights
from ..data import dates
from ..evidence import typeset
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import references, themes, typography
from .context import LANGUAGE, MM, SHEET, SheetContext, label, place_at
from .map_view import View
from .sheet import Content, Frames, Rect, SheetSpec, measures, source_lines_at_most


def start(
    project: QgsProject,
    sheet_spec: SheetSpec,
    language: Language,
    second_language: Language | None,
    store: EvidenceStore,
) -> tuple[SheetContext, Foot, Content, int]:
    """An empty page, what its foot says, and how many lines of sources it has room for."""
    theme = replace(themes.BY_KEY[sheet_spec.theme], own_crs=sheet_spec.crs)
    leading = typography.leading(palette.font(language.code))
    second_leading = typography.leading(palette.font(second_language.code)) if second_language else leading
    size = measures(sheet_spec, leading)
    as_of = sheet_spec.as_of or asof.get(project) or datetime.now(timezone.utc).date().isoformat()
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    periods.dress_alike(project)
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(size.page_width, size.page_height, MM))
    layout.renderContext().setDpi(sheet_spec.dpi)
    layout.setCustomProperty(LANGUAGE, sheet_spec.language)
    layout.setCustomProperty(SHEET, sheet_spec.key)
    # The sheet keeps its date, whatever the project is switched to later.
    QgsExpressionContextUtils.setLayoutVariable(layout, asof.VARIABLE, as_of)
    context = SheetContext(
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

    foot = Foot.of(context)
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
    return context, foot, draft, at_most


def finish(context: SheetContext, foot: Foot, place: Frames, refs: references.References) -> None:
    """Titles, sources, licence and disclaimer."""
    _titles(context, place)
    for name, column in zip(("sources", "sources_2"), refs.columns):
        label(context, name, place.outside[name], "\n".join(column), context.size.small_pt)
    foot.place(context, place)
    context.layout.setName(_title_text(context, context.language))


def fit_map(item: QgsLayoutItemMap, place: Frames, view: View, wanted: QgsRectangle) -> None:
    extent = view.extent(wanted, place.map)
    show(item, place.map, turned_about(extent, wanted.center(), item.mapRotation()))


def turned_about(extent: QgsRectangle, centre: QgsPointXY, degrees: float) -> QgsRectangle:
    """Return the extent of a map that is turned about its middle, so that ``centre`` stays where the extent puts it.

    ``degrees`` are clockwise, as QGIS turns maps.
    """
    if not degrees:
        return extent
    angle = math.radians(degrees)
    middle = extent.center()
    x, y = middle.x() - centre.x(), middle.y() - centre.y()
    moved = QgsPointXY(
        centre.x() + x * math.cos(angle) - y * math.sin(angle), centre.y() + x * math.sin(angle) + y * math.cos(angle)
    )
    return QgsRectangle.fromCenterAndSize(moved, extent.width(), extent.height())


def show(item: QgsLayoutItemMap, rect: Rect, extent: QgsRectangle) -> None:
    """Puts a map into its frame; setting the extent would change the frame's shape."""
    place_at(item, rect)
    item.setExtent(extent)
    place_at(item, rect)


# -- text ----------------------------------------------------------------------------------------


def _title_text(context: SheetContext, language: Language) -> str:
    if context.spec.title and language is context.language:
        return context.spec.title
    if language.code in context.titles:
        return context.titles[language.code]
    return themes.title(context.theme.key, language.translate)


def _subtitle_text(context: SheetContext, language: Language) -> str:
    date = dates.say(context.as_of, language)
    text = language.translate("Sheet", "As of {date}").format(date=date)
    version = language.translate("Sheet", "data version {version}").format(
        version=typography.left_to_right(context.data_version) if language.is_rtl else context.data_version
    )
    projection = themes.projection_name(context.theme, language.translate)
    return f"{text} · {version}" if context.theme.key == "timeline" else f"{text} · {version} · {projection}"


def _titles(context: SheetContext, place: Frames) -> None:
    both = [("", context.language, context.start)]
    if context.second is not None:
        both.append(("_2", context.second, context.end))
    for suffix, language, align in both:
        title = _title_text(context, language)
        rect = place.outside["title" + suffix]
        font = palette.font(language.code, bold=True)
        points = typography.fit(title, font, context.size.title_pt, rect.width * 0.97, 0.5)
        title = typography.shorten(title, font, points, rect.width * 0.97)
        label(
            context,
            "title" + suffix,
            rect,
            typography.directed(title, language.is_rtl),
            points,
            bold=True,
            align=align,
            language=language,
        )
        rect = place.outside["subtitle" + suffix]
        subtitle = _subtitle_text(context, language)
        font = palette.font(language.code)
        points = typography.fit(subtitle, font, context.size.subtitle_pt, rect.width * 0.97, 6.5 / 8.0)
        label(
            context,
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
    def of(cls, context: SheetContext) -> Foot:
        width = context.size.page_width - 2 * context.size.margin
        font, points = palette.font(context.language.code), context.size.small_pt
        rtl = context.language.is_rtl
        parts = (
            *rights.credit_line().split(" · "),
            f"{about.NAME} {about.version()}",
        )
        credits_text = " · ".join(typeset.isolate(part, rtl) for part in parts)
        disclaimer = rights.disclaimer(context.language.translate)
        second = (
            _wrapped(context, rights.disclaimer(context.second.translate), context.second) if context.second else []
        )
        wide = typography.width_mm(credits_text, font, points) * 1.03
        first = typography.width_mm(disclaimer, font, points) * 1.03
        shared = wide if first + context.size.gap + wide <= width else 0.0
        lines = [disclaimer] if shared else _wrapped(context, disclaimer, context.language)
        credit_lines = [credits_text] if shared else _wrapped(context, credits_text, context.language)
        return cls(
            [typography.directed(line, rtl) for line in credit_lines],
            [typography.directed(line, rtl) for line in lines],
            second,
            shared,
        )

    def place(self, context: SheetContext, place: Frames) -> None:
        for name, lines, language, align in (
            ("credits", self.credits, context.language, context.end if self.credits_width else context.start),
            ("disclaimer", self.disclaimer, context.language, context.start),
            ("disclaimer_2", self.second_disclaimer, context.second, context.end),
        ):
            if name in place.outside:
                label(
                    context,
                    name,
                    place.outside[name],
                    "\n".join(lines),
                    context.size.small_pt,
                    color=palette.INK_SOFT,
                    align=align,
                    language=language,
                )


def _wrapped(context: SheetContext, text: str, language: Language) -> list[str]:
    width = (context.size.page_width - 2 * context.size.margin) * 0.97
    font = palette.font(language.code)
    return [
        typography.directed(line, language.is_rtl) for line in typography.wrap(text, font, context.size.small_pt, width)
    ]
