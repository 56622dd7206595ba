"""Styles of the printed map: the project's own, with labels in the sheet's languages and everything
as much larger as the page is larger."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRenderContext,
    QgsRuleBasedLabeling,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QFont

from ..atlas import find, labels, palette
from ..atlas.spec import BY_KEY
from ..translation import Language

_NAMED = ("places", "energy", "base_labels", "base_countries")


def for_sheet(layer: QgsMapLayer, language: Language, second: Language | None, growth: float, dpi: int = 96) -> str:
    """The style of a layer on a printed map.

    ``growth`` is how many times larger than on A4 symbols and type are drawn. QGIS spaces the
    letters of labels in pixels of a screen, so that ``dpi`` would tear them apart.
    """
    return _style(_for_print(layer, language, second, growth, growth * 96.0 / dpi))


def without_names(layer: QgsMapLayer) -> str:
    """The style of a layer on a map that is too small for names."""
    if not isinstance(layer, QgsVectorLayer) or not layer.labelsEnabled():
        return _style(layer)  # a copy would open its file anew
    copy = layer.clone()
    copy.setLabelsEnabled(False)
    return _style(copy)


def _style(layer: QgsMapLayer) -> str:
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def _for_print(
    layer: QgsMapLayer, language: Language, second: Language | None, growth: float, spacing: float
) -> QgsMapLayer:
    key = find.key_of(layer)
    named = key in _NAMED
    grows = growth > 1.0 and key in BY_KEY
    if not isinstance(layer, QgsVectorLayer) or not (named or grows):
        return layer
    copy = layer.clone()
    if named:
        labels.apply(copy, key, language)
        if second is not None:
            _add_second_names(copy, layer, key, second)
        _space_letters(copy, spacing)
    if grows:
        for symbol in copy.renderer().symbols(QgsRenderContext()):
            grow_symbol(symbol, growth)
        _grow_labels(copy, growth)
    return copy


def _rules(layer: QgsVectorLayer) -> list[Any]:
    labeling = layer.labeling()
    return labeling.rootRule().descendants() if isinstance(labeling, QgsRuleBasedLabeling) else []


def _add_second_names(copy: QgsVectorLayer, layer: QgsVectorLayer, key: str, second: Language) -> None:
    """The name in the second language below the first, where it is another."""
    other = layer.clone()
    labels.apply(other, key, second)
    for rule, its in zip(_rules(copy), _rules(other)):
        settings, own = rule.settings(), its.settings()
        if settings is None or own is None or settings.fieldName == own.fieldName:
            continue
        first, below = settings.fieldName, own.fieldName
        settings.fieldName = f"({first}) || if(({below}) <> ({first}), '\\n' || ({below}), '')"
        if palette.script_of(second.code) == "Arabic":
            _set_for_both(settings, second)
        rule.setSettings(settings)


def _set_for_both(settings: QgsPalLayerSettings, second: Language) -> None:
    """Sets a name in two languages in the typeface of the Arabic one: a style keeps one family alone, and Arabic
    letters from a family that Qt finds by itself may be lost in a PDF, as slanted ones are."""
    text = settings.format()
    own = text.font()
    font = palette.font(second.code, own.bold())
    if own.letterSpacing():
        font.setLetterSpacing(own.letterSpacingType(), own.letterSpacing())
    text.setFont(font)
    settings.setFormat(text)


def grow_symbol(symbol: QgsSymbol, growth: float) -> None:
    """Sizes, widths, dashes and offsets, all in millimetres, times ``growth``."""
    for position in range(symbol.symbolLayerCount()):
        _grow_part(symbol.symbolLayer(position), growth)
    if isinstance(symbol, QgsMarkerSymbol):
        size = symbol.dataDefinedSize()
        if size.isActive():
            symbol.setDataDefinedSize(QgsProperty.fromExpression(f"({size.asExpression()}) * {growth:.3f}"))


def _grow_part(part: QgsSymbolLayer, growth: float) -> None:
    below = part.subSymbol()
    own = (("setSize", "size"), ("setWidth", "width"), ("setStrokeWidth", "strokeWidth"))
    for setter, getter in own if below is None else (("setInterval", "interval"),):
        if hasattr(part, setter) and hasattr(part, getter):
            value = getattr(part, getter)()
            if isinstance(value, (int, float)) and value > 0:
                getattr(part, setter)(value * growth)
    if hasattr(part, "setOffset"):
        part.setOffset(part.offset() * growth)
    if isinstance(part, QgsSimpleLineSymbolLayer) and part.useCustomDashPattern():
        part.setCustomDashVector([length * growth for length in part.customDashVector()])
    if below is not None:
        grow_symbol(below, growth)


def _grow_labels(layer: QgsVectorLayer, growth: float) -> None:
    for rule in _rules(layer):
        settings = rule.settings()
        if settings is None:
            continue
        text = settings.format()
        text.setSize(text.size() * growth)
        halo = text.buffer()
        halo.setSize(halo.size() * growth)
        text.setBuffer(halo)
        plate = text.background()
        plate.setSize(_times(plate.size(), growth))
        plate.setRadii(_times(plate.radii(), growth))
        plate.setStrokeWidth(plate.strokeWidth() * growth)
        text.setBackground(plate)
        settings.setFormat(text)
        settings.dist *= growth
        settings.repeatDistance *= growth
        rule.setSettings(settings)


def _space_letters(layer: QgsVectorLayer, times: float) -> None:
    for rule in _rules(layer):
        settings = rule.settings()
        if settings is None:
            continue
        text = settings.format()
        font = text.font()
        if not font.letterSpacing():
            continue
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.letterSpacing() * times)
        text.setFont(font)
        settings.setFormat(text)
        rule.setSettings(settings)


def _times(size: QSizeF, growth: float) -> QSizeF:
    return QSizeF(size.width() * growth, size.height() * growth)
