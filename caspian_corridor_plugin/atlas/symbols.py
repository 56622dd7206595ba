"""Symbols: lines by mode, status and honesty; markers by kind. Everything is drawn or embedded,
so that a project shows the same on a QGIS without the plugin."""

from __future__ import annotations

import base64

from qgis.core import (
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbolLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor

from ..compat import place_marker_at_middle
from . import palette

DASH_MM = {
    "under_construction": (3.4, 1.5),
    "planned": (1.7, 1.2),
    "proposed": (0.05, 1.5),
}

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="param(fill)" '
    'stroke="param(outline)" stroke-width="param(outline-width)" d="{path}"/></svg>'
)

# Outlines on a 24 x 24 grid.
PATHS = {
    "anchor": (
        "M12 1.5a3.3 3.3 0 0 0-1.5 6.2V10H7v2.6h3.5v6.9c-2.8-.5-5-2.4-5.6-5l1.6.4-3.3-4.3-1.9 5 1.4-.6"
        "c1 4.4 4.6 7.5 9.3 7.5s8.3-3.1 9.3-7.5l1.4.6-1.9-5-3.3 4.3 1.6-.4"
        "c-.6 2.6-2.8 4.5-5.6 5v-6.9H17V10h-3.5V7.7A3.3 3.3 0 0 0 12 1.5z"
    ),
    "drop": "M12 1.5C9 6.5 5 10.6 5 15.3a7 7 0 0 0 14 0C19 10.6 15 6.5 12 1.5z",
    "ship": (
        "M10.5 2h3v3H17v5l3.5 1.5L18.5 18c-1.5 0-2-1-3.2-1s-1.8 1-3.3 1-2.1-1-3.3-1-1.7 1-3.2 1"
        "L3.5 11.5 7 10V5h3.5z"
        "M3 20c1.5 0 2-1 3.2-1s1.8 1 3.3 1 1.5-1 2.5-1 1.5 1 2.5 1 2-1 3.3-1 1.7 1 3.2 1v2"
        "c-1.5 0-2-1-3.2-1s-1.8 1-3.3 1-1.5-1-2.5-1-1.5 1-2.5 1-2-1-3.3-1-1.7 1-3.2 1z"
    ),
    "plane": (
        "M12 1.5c-1 0-1.6 1-1.6 2.5v5.2L2 14.5v2.2l8.4-2.6v5L8 20.8v1.7l4-1.2 4 1.2v-1.7l-2.4-1.7v-5"
        "l8.4 2.6v-2.2l-8.4-5.3V4c0-1.5-.6-2.5-1.6-2.5z"
    ),
}


def _embedded(name: str) -> str:
    return "base64:" + base64.b64encode(_SVG.format(path=PATHS[name]).encode("utf-8")).decode("ascii")


def svg_marker(name: str, fill: QColor, size_mm: float, outline: QColor | None = None) -> QgsSvgMarkerSymbolLayer:
    layer = QgsSvgMarkerSymbolLayer(_embedded(name), size_mm)
    layer.setFillColor(fill)
    layer.setStrokeColor(outline or QColor(palette.CASING))
    layer.setStrokeWidth(0.18)
    return layer


def simple_marker(
    shape: QgsSimpleMarkerSymbolLayer.Shape,
    size_mm: float,
    fill: QColor,
    stroke: QColor,
    stroke_mm: float = 0.2,
    *,
    angle: float = 0.0,
) -> QgsSimpleMarkerSymbolLayer:
    layer = QgsSimpleMarkerSymbolLayer(shape, size_mm)
    layer.setColor(fill)
    layer.setStrokeColor(stroke)
    layer.setStrokeWidth(stroke_mm)
    layer.setAngle(angle)
    return layer


def stroke(
    color: QColor,
    width_mm: float,
    dash: tuple[float, ...] = (),
    *,
    offset_mm: float = 0.0,
    level: int = 2,
    flat: bool = False,
) -> QgsSimpleLineSymbolLayer:
    layer = QgsSimpleLineSymbolLayer(color, width_mm)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    layer.setPenCapStyle(Qt.PenCapStyle.FlatCap if flat else Qt.PenCapStyle.RoundCap)
    if dash:
        layer.setUseCustomDashPattern(True)
        layer.setCustomDashVector(list(dash))
    layer.setOffset(offset_mm)
    layer.setRenderingPass(level)
    return layer


# Layers are appended one by one: a symbol made from a Python list does not own what is in it.


def _marker(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    symbol = QgsMarkerSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _fill(layer: QgsSymbolLayer) -> QgsFillSymbol:
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def _line(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    symbol = QgsLineSymbol()
    symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol


def _casing(width_mm: float, offset_mm: float) -> QgsSimpleLineSymbolLayer:
    return stroke(QColor(palette.CASING), width_mm + 2 * palette.CASING_MM, offset_mm=offset_mm, level=0)


def rail(key: str, status: str) -> QgsLineSymbol:
    """A railway of a system: solid, or dashed as its status says; historic thin and grey."""
    offset = palette.OFFSET_MM.get(key, 0.0)
    width = palette.LINE_MM if key != "context" else 0.6
    if status == "historic":
        return _line(stroke(QColor(palette.HISTORIC), 0.35, offset_mm=offset))
    dash = DASH_MM.get(status, ())
    round_dots = status == "proposed"
    line_color = palette.color(key)
    return _line(
        _casing(width, offset),
        stroke(line_color, width, dash, offset_mm=offset, flat=bool(dash) and not round_dots),
    )


def road(key: str) -> QgsLineSymbol:
    """A road: thinner, with a light core."""
    offset = palette.OFFSET_MM.get(key, 0.0)
    return _line(
        _casing(0.75, offset),
        stroke(palette.color(key), 0.75, offset_mm=offset),
        stroke(QColor(palette.CASING), 0.28, offset_mm=offset, level=3),
    )


def sailing(key: str) -> QgsLineSymbol:
    """A sailing: fine dashes, a ship at mid-route."""
    offset = palette.OFFSET_MM.get(key, 0.0)
    ship = _marker(svg_marker("ship", palette.color(key), 3.6))
    middle = QgsMarkerLineSymbolLayer(False)
    place_marker_at_middle(middle)
    middle.setSubSymbol(ship)
    middle.setOffset(offset)
    middle.setRenderingPass(4)
    return _line(
        stroke(palette.color(key), 0.55, (1.3, 1.0), offset_mm=offset, flat=True),
        middle,
    )


def flight(key: str) -> QgsLineSymbol:
    """A flight: a hairline geodesic with a plane."""
    plane = _marker(svg_marker("plane", palette.color(key), 3.2))
    plane.setAngle(90)
    middle = QgsMarkerLineSymbolLayer(True)
    place_marker_at_middle(middle)
    middle.setSubSymbol(plane)
    middle.setRenderingPass(4)
    return _line(stroke(palette.color(key), 0.4), middle)


def soft(key: str) -> QgsLineSymbol:
    """The soft stroke under lines whose course is schematic.

    An opaque tint: see-through strokes of short sections make PDF files that some programs refuse.
    """
    return _line(stroke(palette.tint(key), 2.6, offset_mm=palette.OFFSET_MM.get(key, 0.0), level=1))


def open_ended(key: str) -> QgsLineSymbol:
    """A hairline with open ends: only the two ends are known."""
    ring = _marker(
        simple_marker(
            QgsSimpleMarkerSymbolLayer.Shape.Circle,
            1.8,
            QColor(palette.CASING),
            palette.color(key),
            0.3,
        )
    )
    layers: list[QgsSymbolLayer] = [stroke(palette.color(key), 0.3, (2.0, 1.2))]
    from ..compat import marker_line_at_ends

    layers.extend(marker_line_at_ends(ring))
    return _line(*layers)


def council(color: QColor) -> QgsLineSymbol:
    return _line(stroke(color, 0.35, (0.4, 1.2)))


def place(kind: str) -> QgsMarkerSymbol:
    """Port, border crossing, break of gauge, hub, city, airport, energy field, station, event."""
    ink = QColor(palette.INK)
    white = QColor(palette.CASING)
    shape = QgsSimpleMarkerSymbolLayer.Shape
    size = 2.0
    if kind == "port":
        symbol = _marker(svg_marker("anchor", QColor("#1D4E6B"), 3.8))
        size = 3.8
    elif kind == "border_crossing":
        symbol = _marker(
            simple_marker(shape.Circle, 2.5, white, ink, 0.3),
            simple_marker(shape.Line, 1.7, ink, ink, 0.4, angle=90),
        )
        size = 2.5
    elif kind == "gauge_break":
        thick = simple_marker(shape.Line, 3.2, ink, ink, 0.75)
        thick.setOffset(QPointF(-0.55, 0))
        thin = simple_marker(shape.Line, 3.2, ink, ink, 0.35)
        thin.setOffset(QPointF(0.55, 0))
        back = simple_marker(shape.Square, 3.0, white, white, 0.0)
        symbol = _marker(back, thick, thin)
        size = 3.2
    elif kind == "logistics_centre":
        symbol = _marker(simple_marker(shape.Square, 2.1, ink, white, 0.25))
        size = 2.1
    elif kind == "city":
        symbol = _marker(
            simple_marker(shape.Circle, 2.6, white, ink, 0.3),
            simple_marker(shape.Circle, 1.1, ink, ink, 0.0),
        )
        size = 2.6
    elif kind == "airport":
        symbol = _marker(svg_marker("plane", QColor("#2D86B8"), 3.0))
        size = 3.0
    elif kind == "energy_field":
        symbol = _marker(svg_marker("drop", palette.color("energy"), 3.8, ink))
        size = 3.8
    elif kind == "event":
        symbol = _marker(simple_marker(shape.Star, 3.6, palette.color("events"), white, 0.25))
        size = 3.6
    else:
        symbol = _marker(simple_marker(shape.Circle, 1.7, white, ink, 0.35))
        size = 1.7
    if kind not in ("energy_field", "event"):
        symbol.setDataDefinedSize(
            QgsProperty.fromExpression(f'{size} * case when "rank" <= 1 then 1 when "rank" = 2 then 0.9 else 0.75 end')
        )
    return symbol


def fill(color: QColor, outline: QColor | None = None, outline_mm: float = 0.2) -> QgsFillSymbol:
    layer = QgsSimpleFillSymbolLayer(color)
    if outline is None:
        layer.setStrokeStyle(Qt.PenStyle.NoPen)
    else:
        layer.setStrokeColor(outline)
        layer.setStrokeWidth(outline_mm)
    return _fill(layer)


def catchment(key: str) -> QgsFillSymbol:
    layer = QgsSimpleFillSymbolLayer(palette.color(key, 0.12))
    _dotted(layer, key)
    return _fill(layer)


def catchment_outline(key: str) -> QgsFillSymbol:
    layer = QgsSimpleFillSymbolLayer(palette.color(key, 0.0))
    layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    _dotted(layer, key)
    return _fill(layer)


def _dotted(layer: QgsSimpleFillSymbolLayer, key: str) -> None:
    layer.setStrokeColor(palette.color(key, 0.55))
    layer.setStrokeWidth(0.25)
    layer.setStrokeStyle(Qt.PenStyle.DotLine)


def border(disputed: bool) -> QgsLineSymbol:
    if disputed:
        return _line(stroke(QColor(palette.BORDER), 0.3, (1.6, 1.1), flat=True))
    return _line(stroke(QColor(palette.BORDER), 0.3))


def river(canal: bool) -> QgsLineSymbol:
    return _line(stroke(QColor(palette.RIVER), 0.28, (2.0, 0.6) if canal else ()))
