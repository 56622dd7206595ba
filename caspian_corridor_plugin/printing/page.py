"""A sheet in the making: what its parts share, and the items that they add to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFillSymbol,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemShape,
    QgsRectangle,
    QgsVectorLayer,
)

from ..atlas import palette
from ..atlas.localised import local_text
from ..compat import text_of
from ..evidence import typeset
from ..evidence.store import EvidenceStore
from . import legend, map_items, sheet_frame, themes, typography
from .context import SheetContext, add, label
from .map_view import View
from .references import References
from .references import number as number_sources
from .sheet import Content, Frames, Rect, frames
from .visible import VisibleLayer

PAPER = "#FDFCF9"


@dataclass
class Page:
    """A sheet in the making: ``body`` is the room between title and sources, before mirroring."""

    context: SheetContext
    foot: sheet_frame.Foot
    draft: Content
    source_lines: int
    store: EvidenceStore
    any_layer: QgsVectorLayer  # what counts as seen belongs to some layer

    def references(self, rows: Iterable[tuple[Iterable[str], bool]], lines: int = 0) -> References:
        """Numbers for what is cited: source ids of each row, and whether the article speaks of it; ``lines`` are
        how many each column may have, 0 for as many as leave the map its share."""
        sources: Counter[str] = Counter()
        claims = False
        for cited, claimed in rows:
            sources.update(cited)
            claims = claims or claimed
        seen = VisibleLayer(self.any_layer, "events", sources=sources, has_claims=claims)
        return number_sources([seen], self.store, self.context.language, self.context.size, lines or self.source_lines)

    def frames(self, refs: References) -> Frames:
        content = replace(self.draft, source_lines=max(1, refs.lines))
        return frames(self.context.spec, content, self.context.language.is_rtl)

    def placed(self, rect: Rect) -> Rect:
        """On the sheet: the mirror image for languages from right to left."""
        return rect.mirrored(self.context.size.page_width) if self.context.language.is_rtl else rect

    def text(
        self, name: str, rect: Rect, text: str, points: float, bold: bool = False, color: str = palette.INK
    ) -> QgsLayoutItemLabel:
        directed = typography.directed(text, self.context.language.is_rtl)
        return label(self.context, name, self.placed(rect), directed, points, bold=bold, color=color)

    def lines(self, text: str, points: float, width: float, bold: bool = False) -> list[str]:
        font = palette.font(self.context.language.code, bold=bold)
        rtl = self.context.language.is_rtl
        # Newer releases measure larger type in whole points of a screen, up to three parts in a hundred wider.
        room = width * (0.965 if points > 1.05 * self.context.size.small_pt else 0.98)
        return [typography.directed(line, rtl) for line in typography.wrap(text, font, points, room)]

    def shape(
        self,
        name: str,
        rect: Rect,
        fill: str,
        outline: str = "",
        kind: QgsLayoutItemShape.Shape = QgsLayoutItemShape.Shape.Rectangle,
    ) -> QgsLayoutItemShape:
        item = QgsLayoutItemShape(self.context.layout)
        item.setShapeType(kind)
        style = {"color": fill, "outline_style": "no"}
        if outline:
            width = str(0.2 * self.context.size.growth)
            style = {"color": fill, "outline_color": outline, "outline_width": width, "joinstyle": "miter"}
        item.setSymbol(QgsFillSymbol.createSimple(style))
        add(self.context, item, name, self.placed(rect))
        return item

    def map(self, name: str, rect: Rect, theme: themes.Theme, wanted: QgsRectangle) -> QgsLayoutItemMap:
        """A map of a theme; ``wanted`` is in the map's CRS."""
        context = replace(self.context, theme=theme)
        item = map_items.main_map(context, self.placed(rect), name)
        self.fit(item, rect, wanted)
        return item

    def fit(self, item: QgsLayoutItemMap, rect: Rect, wanted: QgsRectangle) -> None:
        place = Frames(rect, self.placed(rect), Rect(0.0, 0.0, 0.0, 0.0))
        sheet_frame.fit_map(item, place, View(), wanted)

    def cited(self, refs: References, sources: Iterable[str], claimed: bool = False) -> str:
        seen = VisibleLayer(self.any_layer, "", sources=Counter(sources), has_claims=claimed)
        return legend.references(refs.of(seen), self.context.language)

    def local(self, feature: QgsFeature, field: str) -> str:
        """A name in the sheet's language, the English one where there is none."""
        return local_text(feature, field, self.context.language)

    def wanted(self, extent: tuple[float, float, float, float], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
        return QgsCoordinateTransform(wgs84, crs, self.context.project).transformBoundingBox(QgsRectangle(*extent))

    def number(self, value: str) -> str:
        return typeset.isolate(value, self.context.language.is_rtl)


def ids(feature: QgsFeature, field: str) -> list[str]:
    return [part.strip() for part in text_of(feature[field]).split(";") if part.strip()]
