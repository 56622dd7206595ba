"""Plain styles for what the network answers."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
)

from ..translation import translate

_MODES = {"rail": "#1b3a5c", "road": "#8a5a2b", "rail_ferry": "#1f7a8c", "sea": "#2a9db5", "transfer": "#777777"}
_BANDS = ("#1a6b54", "#5aa469", "#b7c96b", "#e8b04a", "#d9772b", "#b23a48", "#6d2e46")
_ROUTES = ("#c0392b", "#1b6ca8", "#3a7d44", "#8e5ea2", "#c77b0a")


def apply(layer: QgsVectorLayer, style: str) -> None:
    """Gives the layer one of the styles `legs`, `routes`, `bands`, `areas`, `losses`; others leave it as it is."""
    makers = {"legs": _legs, "routes": _routes, "bands": _bands, "areas": _areas, "losses": _losses}
    if style in makers:
        makers[style](layer)
        layer.triggerRepaint()


def _line(color: str, width_mm: float, dash: str = "") -> QgsLineSymbol:
    properties = {"color": color, "width": str(width_mm), "capstyle": "round", "joinstyle": "round"}
    if dash:
        properties.update({"use_custom_dash": "1", "customdash": dash})
    return QgsLineSymbol.createSimple(properties)


def _legs(layer: QgsVectorLayer) -> None:
    words = {
        "rail": translate("Algorithms", "Rail"),
        "road": translate("Algorithms", "Road"),
        "rail_ferry": translate("Algorithms", "Rail ferry"),
        "sea": translate("Algorithms", "Ship"),
        "transfer": translate("Algorithms", "Transfer"),
    }
    dashes = {"rail_ferry": "3;2", "sea": "3;2"}
    categories = [
        QgsRendererCategory(mode, _line(color, 1.0, dashes.get(mode, "")), words[mode])
        for mode, color in _MODES.items()
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("mode", categories))


def _values(layer: QgsVectorLayer, field: str) -> list[Any]:
    """The values in their order; read from the rows, as a file just written may not be asked for them otherwise."""
    return sorted({feature[field] for feature in layer.getFeatures()})


def _routes(layer: QgsVectorLayer) -> None:
    categories = [
        QgsRendererCategory(value, _line(_ROUTES[at % len(_ROUTES)], 0.9), str(value))
        for at, value in enumerate(_values(layer, "corridor"))
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("corridor", categories))


def _bands(layer: QgsVectorLayer) -> None:
    categories = [
        QgsRendererCategory(value, _line(_BANDS[at % len(_BANDS)], 0.7), f"≤ {value:g}")
        for at, value in enumerate(_values(layer, "break"))
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("break", categories))


def _areas(layer: QgsVectorLayer) -> None:
    categories = []
    for at, value in enumerate(_values(layer, "break")):
        symbol = QgsFillSymbol.createSimple({"color": _BANDS[at % len(_BANDS)], "outline_style": "no"})
        symbol.setOpacity(0.35)
        categories.append(QgsRendererCategory(value, symbol, f"≤ {value:g}"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("break", categories))


def _losses(layer: QgsVectorLayer) -> None:
    symbol = QgsMarkerSymbol.createSimple({"name": "circle", "color": "#c0392b", "outline_color": "white"})
    size = 'if("reachable" = \'no\', 7, 2 + 5 * least(1, sqrt(greatest(0, coalesce("increase_pct", 0)) / 100)))'
    symbol.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.PropertySize, QgsProperty.fromExpression(size))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
