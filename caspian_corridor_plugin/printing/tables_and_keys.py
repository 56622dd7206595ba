"""What stands beside the maps of the ready sheets: tables, keys of symbols, panels."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qgis.core import (
    QgsLayoutItemMap,
    QgsLayoutItemMarker,
    QgsLayoutItemPolyline,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSymbol,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QPolygonF

from ..atlas import palette
from . import map_items, typography
from .context import PREFIX, add, label, place_at
from .page import PAPER, Page
from .sheet import Rect
from .sheet_styles import grow_symbol

# -- tables --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Column:
    """``number`` columns stand flush right in every language: units below units."""

    head: str
    number: bool = False


@dataclass(frozen=True)
class Table:
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    bold: frozenset[int] = frozenset()  # rows whose first cell is bold

    def height(self, page: Page, points: float) -> float:
        return (len(self.rows) + 1) * row_height(page, points)


def row_height(page: Page, points: float) -> float:
    return 1.32 * page.context.size.line(points)


def _widths(page: Page, table: Table, points: float) -> list[float]:
    """What each column needs for its longest cell."""
    code = page.context.language.code
    head, plain = palette.font(code, bold=True), palette.font(code)
    found = []
    for at, column in enumerate(table.columns):
        font = head if table.bold and not at else plain
        cells = [typography.width_mm(row[at], font, points) for row in table.rows]
        found.append(1.03 * max([typography.width_mm(column.head, head, points), *cells]))
    return found


def fitting_points(page: Page, table: Table, width: float, wanted: float) -> float:
    """The largest size, from the wanted one down to the smallest type, in which the table is as narrow as that."""
    least = page.context.size.small_pt
    pad = 1.6 * page.context.size.gap * len(table.columns)
    needed = sum(_widths(page, table, wanted))
    return max(least, min(wanted, wanted * (width - pad) / needed)) if needed + pad > width else wanted


def draw_table(page: Page, rect: Rect, table: Table, points: float) -> None:
    """A table over the whole width of a rectangle; names that are too long end in an ellipsis."""
    context = page.context
    gap = context.size.gap
    needed = _widths(page, table, points)
    pad = 1.6 * gap
    spare = rect.width - sum(needed) - pad * len(needed)
    texts = [at for at, column in enumerate(table.columns) if not column.number]
    if spare < 0:
        longest = sorted(texts, key=lambda at: -needed[at])[:2]
        for at in longest:
            needed[at] += spare / len(longest)
        spare = 0.0
    widths = [one + pad + spare / len(needed) for one in needed]
    height = row_height(page, points)
    page.shape("table", replace(rect, height=height * (len(table.rows) + 1)), PAPER, palette.BORDER)
    head = [column.head for column in table.columns]
    for number, row in enumerate([head, *table.rows]):
        y = rect.y + number * height
        if number:
            page.shape(f"rule_{number}", Rect(rect.x, y, rect.width, 0.1 * context.size.growth), palette.BORDER)
        x = rect.x
        for at, (column, width, text) in enumerate(zip(table.columns, widths, row)):
            if text:
                cell = Rect(x + pad / 2, y + 0.12 * height, width - pad, 0.8 * height)
                bold = not number or (not at and number - 1 in table.bold)
                _cell(page, f"cell_{number}_{at}", cell, text, points, bold, column.number)
            x += width


def _cell(page: Page, name: str, rect: Rect, text: str, points: float, bold: bool, number: bool) -> None:
    context = page.context
    font = palette.font(context.language.code, bold=bold)
    text = typography.shorten(text, font, points, rect.width + 0.1)
    align = Qt.AlignmentFlag.AlignRight if number else context.start
    directed = typography.directed(text, context.language.is_rtl)
    label(context, name, page.placed(rect), directed, points, bold=bold, align=align)


# -- keys ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sample:
    """A symbol as the map shows it, and what it means."""

    symbol: QgsSymbol
    text: str


_SAMPLE_MM = 9.0


def _key_rows(page: Page, samples: Sequence[Sample], width: float, columns: int) -> list[list[list[str]]]:
    """Lines of text for each sample, column by column."""
    size = page.context.size
    room = (width - (columns - 1) * size.gap) / columns - _SAMPLE_MM * size.growth - 0.6 * size.gap
    wrapped = [page.lines(sample.text, size.small_pt, room) for sample in samples]
    each = -(-len(samples) // columns)
    return [wrapped[at * each : (at + 1) * each] for at in range(columns)]


def _row_height(page: Page, lines: list[str]) -> float:
    size = page.context.size
    return max(len(lines) * size.line(size.small_pt), 3.3 * size.growth) + 0.5 * size.growth


def key_height(page: Page, samples: Sequence[Sample], width: float, columns: int) -> float:
    rows = _key_rows(page, samples, width, columns)
    return max((sum(_row_height(page, lines) for lines in column) for column in rows), default=0.0)


def draw_key(page: Page, rect: Rect, samples: Sequence[Sample], columns: int) -> None:
    size = page.context.size
    line = size.line(size.small_pt)
    width = (rect.width - (columns - 1) * size.gap) / columns
    number = 0
    for at, column in enumerate(_key_rows(page, samples, rect.width, columns)):
        x, y = rect.x + at * (width + size.gap), rect.y
        for lines in column:
            height = _row_height(page, lines)
            box = Rect(x, y, _SAMPLE_MM * size.growth, height)
            _sample(page, f"key_{number}", page.placed(box), samples[number].symbol)
            indent = box.width + 0.6 * size.gap
            text = Rect(x + indent, y + (height - len(lines) * line) / 2, width - indent, len(lines) * line)
            page.text(f"key_text_{number}", text, "\n".join(lines), size.small_pt)
            y += height
            number += 1


def _sample(page: Page, name: str, rect: Rect, symbol: QgsSymbol) -> None:
    context = page.context
    symbol = symbol.clone()
    if isinstance(symbol, QgsMarkerSymbol):
        symbol.setDataDefinedSize(QgsProperty())
        grow_symbol(symbol, context.size.growth)
        marker = QgsLayoutItemMarker(context.layout)
        marker.setSymbol(symbol)
        add(context, marker, name, rect)
        own = marker.rect()
        x, y = rect.x + (rect.width - own.width()) / 2, rect.y + (rect.height - own.height()) / 2
        place_at(marker, Rect(x, y, own.width(), own.height()))
        return
    if isinstance(symbol, QgsLineSymbol):
        grow_symbol(symbol, context.size.growth)
        middle, inset = rect.y + rect.height / 2, 0.6 * context.size.growth
        ends = [QPointF(rect.x + inset, middle), QPointF(rect.right - inset, middle)]
        line = QgsLayoutItemPolyline(QPolygonF(ends), context.layout)
        line.setSymbol(symbol)
        line.setId(PREFIX + name + context.suffix)
        context.layout.addLayoutItem(line)


# -- panels --------------------------------------------------------------------------------------

Overview = Callable[[Rect], None]


def _is_wide(rect_width: float, page: Page) -> bool:
    return rect_width > 150.0 * page.context.size.growth


def _key_columns(width: float, page: Page) -> int:
    return max(1, min(4, int(width / (36.0 * page.context.size.growth))))


def panel_height(page: Page, width: float, samples: Sequence[Sample]) -> float:
    """What a panel of that width needs: a wide one has all side by side, a narrow one the key below."""
    size = page.context.size
    inner = width - 2 * size.gap
    small = _OVERVIEW_MM[1] * size.growth
    if _is_wide(width, page):
        key = inner - max(_OVERVIEW_MM[0] * size.growth, 0.34 * inner) - _SCALE_MM * size.growth - 3 * size.gap
        return max(small, key_height(page, samples, key, _key_columns(key, page))) + 2 * size.gap
    return small + size.gap + key_height(page, samples, inner, _key_columns(inner, page)) + 2 * size.gap


_OVERVIEW_MM = (42.0, 24.0)
_SCALE_MM = 36.0


def draw_panel(
    page: Page, rect: Rect, item: QgsLayoutItemMap, samples: Sequence[Sample], overview: Overview | None
) -> None:
    """Overview, scale bar, north arrow and key on a plate."""
    size = page.context.size
    page.shape("panel", rect, PAPER, palette.BORDER)
    inner = rect.shrunk(size.gap)
    if _is_wide(rect.width, page) and rect.width > 2.0 * rect.height:
        wide = max(_OVERVIEW_MM[0] * size.growth, min(1.5 * inner.height, 0.34 * inner.width))
        small = Rect(inner.x, inner.y, wide, min(inner.height, wide / 1.4))
        scale = Rect(small.right + size.gap, inner.y, _SCALE_MM * size.growth, small.height)
        left = scale.right + 2 * size.gap
        key = Rect(left, inner.y, inner.right - left, inner.height)
    else:
        width = inner.width - size.gap - _SCALE_MM * size.growth
        columns = _key_columns(inner.width, page)
        left_over = inner.height - size.gap - key_height(page, samples, inner.width, columns)
        small = Rect(inner.x, inner.y, width, max(_OVERVIEW_MM[1] * size.growth, min(left_over, 0.7 * width)))
        scale = Rect(small.right + size.gap, inner.y, _SCALE_MM * size.growth, small.height)
        top = small.bottom + size.gap
        key = Rect(inner.x, top, inner.width, inner.bottom - top)
    if overview is not None:
        overview(small)
    scale_bar(page, scale, item)
    draw_key(page, key, samples, _key_columns(key.width, page))


def scale_bar(page: Page, rect: Rect, item: QgsLayoutItemMap, beside: bool = False) -> None:
    """Scale bar at the foot of a rectangle, north arrow above it or beside it."""
    growth = page.context.size.growth
    height, north = 9.0 * growth, 7.0 * growth
    bar = Rect(rect.x, rect.bottom - height, rect.width - (north + growth if beside else 0.0), height)
    arrow = Rect(rect.x, bar.y - 10.0 * growth, north, height)
    if beside:
        arrow = Rect(rect.right - north, bar.y, north, height)
    map_items.scalebar(page.context, item, page.placed(bar))
    map_items.north(page.context, item, page.placed(arrow))
