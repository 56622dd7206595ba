"""Corridors on the maps of several sheets: their lines, their places and the names of these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import QgsFeature, QgsLineSymbol, QgsRuleBasedRenderer, QgsSymbol

from ..atlas import asof, palette, styles
from ..compat import text_of
from . import sheet_styles
from .page import Page

# Symbols in the key, half their size in millimetres, by what a place is.
RADIUS_MM = {"port": 1.9, "gauge_break": 1.6, "border_crossing": 1.25, "city": 1.3, "airport": 1.5}


def short_name(name: str) -> str:
    """A bracketed second name is for the table; on the map it only takes room."""
    return name.partition(" (")[0]


def kind_of(feature: QgsFeature) -> str:
    """Which symbol a place has."""
    kind = text_of(feature["kind"])
    return "gauge_break" if text_of(feature["gauge_break"]) == "yes" and kind != "port" else kind


def place_renderer(page: Page, places: Sequence[str]) -> QgsRuleBasedRenderer:
    """The atlas's own symbols, for exactly these places, whatever their rank."""
    listed = ",".join(f"'{place}'" for place in places)
    renderer = styles.places_renderer(page.context.language.translate, f'"id" in ({listed})')
    for rule in renderer.rootRule().children():
        sheet_styles.grow_symbol(rule.symbol(), page.context.size.growth)
    return renderer


def line_renderer(page: Page, layer: str, own: Iterable[str], beyond: Iterable[str] = ()) -> QgsRuleBasedRenderer:
    """The atlas's own symbols for some sections of a layer, a quiet line for others, nothing for the rest."""
    growth = page.context.size.growth
    root = QgsRuleBasedRenderer.Rule(None)
    inside = ",".join(f"'{one}'" for one in sorted(own))
    outside = ",".join(f"'{one}'" for one in beyond)
    for one in styles.classes_of_lines(layer, page.context.language.translate):
        sheet_styles.grow_symbol(in_place(one.symbol), growth)
        condition = f'({one.dated_condition}) and "section_id" in ({inside})'
        root.appendChild(QgsRuleBasedRenderer.Rule(one.symbol, 0, 0, condition, one.label))
    if outside:
        quiet = quiet_line(layer)
        sheet_styles.grow_symbol(quiet, growth)
        condition = f'({asof.CONDITION}) and "section_id" in ({outside})'
        root.appendChild(QgsRuleBasedRenderer.Rule(quiet, 0, 0, condition))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(True)
    return renderer


def in_place(symbol: QgsSymbol) -> QgsSymbol:
    """Without the offsets that put systems side by side: here there is one."""
    for position in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(position)
        if hasattr(part, "setOffset"):
            part.setOffset(0.0)
    return symbol


def quiet_line(layer: str) -> QgsLineSymbol:
    color = palette.tint(layer, 0.45).name()
    return QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.55", "capstyle": "round"})
