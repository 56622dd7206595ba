"""The context of a sheet in the making, and the items that carry its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF, Qt

from ..atlas import palette
from ..compat import set_label_format
from ..translation import Language
from . import themes, typography
from .sheet import Measures, Rect, SheetSpec

PREFIX = "caspian_corridor/"
#: Where a layout keeps the words for readers who do not see it.
ALTERNATIVE_TEXT = PREFIX + "alternative_text"
#: Where a layout keeps its language, and which sheet it is.
LANGUAGE = PREFIX + "language"
SHEET = PREFIX + "sheet"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


@dataclass
class SheetContext:
    """State shared by all parts of a layout while it is built."""

    layout: QgsPrintLayout
    project: QgsProject
    spec: SheetSpec
    theme: themes.Theme
    language: Language
    second: Language | None
    size: Measures
    as_of: str
    data_version: str
    suffix: str = ""  # of the items' names, on pages after the first
    titles: dict[str, str] = field(default_factory=dict)  # by language, where they are not the theme's
    styles: dict[str, dict[str, str]] = field(default_factory=dict)  # by use and layer id, worked out once a sheet

    @property
    def poster(self) -> float:
        """How many times larger still the names and tables of a large page may be: few stand on much ground."""
        return self.size.growth**0.5

    @property
    def start(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight if self.language.is_rtl else Qt.AlignmentFlag.AlignLeft

    @property
    def end(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignLeft if self.language.is_rtl else Qt.AlignmentFlag.AlignRight


def literal(text: str) -> str:
    """Text for a layout, which takes what stands between [% and %] for an expression and prints its value: data, names
    and titles of a project are printed as they are."""
    # A word joiner, which is not seen: legends evaluate what they show twice, so that no quoting would last.
    return text.replace("[%", "[\u2060%")


def label(
    context: SheetContext,
    name: str,
    rect: Rect,
    text: str,
    points: float,
    bold: bool = False,
    color: str = palette.INK,
    align: Qt.AlignmentFlag | None = None,
    language: Language | None = None,
) -> QgsLayoutItemLabel:
    item = QgsLayoutItemLabel(context.layout)
    set_label_format(
        item,
        typography.text_format((language or context.language).code, points, bold=bold, color=color),
    )
    item.setMarginX(0.0)
    item.setMarginY(0.0)
    item.setText(literal(text))
    item.setHAlign(align or context.start)
    item.setVAlign(Qt.AlignmentFlag.AlignTop)
    add(context, item, name, rect)
    return item


def add(context: SheetContext, item: QgsLayoutItem, name: str, rect: Rect) -> None:
    item.setId(PREFIX + name + context.suffix)
    context.layout.addLayoutItem(item)
    place_at(item, rect)


def place_at(item: QgsLayoutItem, rect: Rect) -> None:
    item.attemptSetSceneRect(QRectF(rect.x, rect.y, rect.width, rect.height))
