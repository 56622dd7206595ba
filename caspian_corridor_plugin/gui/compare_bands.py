"""A route on the map: a line for each mode in the colour of its system, and a ring where goods stop on the way."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

_CASING = QColor(255, 255, 255, 230)
_INK = QColor(40, 40, 40)
_EDGE = QColor(32, 32, 32, 150)
_CORE = QColor(255, 255, 255, 235)
_WATER = ("sea", "rail_ferry")


class RouteBands:
    """One route at a time, drawn again when the map's projection changes."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project
        self._bands: list[QgsRubberBand] = []
        self._shown: tuple[Any, QColor, Any] | None = None
        canvas.destinationCrsChanged.connect(self._redraw)

    @property
    def bands(self) -> list[QgsRubberBand]:
        return list(self._bands)

    def show(self, route: Any, colour: QColor, leg: Any = None) -> None:
        """Draws a route; one of its legs may stand out."""
        self._shown = (route, colour, leg)
        self._redraw()

    def clear(self, *_: Any) -> None:
        self._shown = None
        self._drop()

    def _drop(self) -> None:
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands = []

    def _redraw(self, *_: Any) -> None:
        self._drop()
        if self._shown is None:
            return
        route, colour, chosen = self._shown
        width = self._canvas.fontMetrics().height() / 3.0
        if chosen is not None and len(chosen.points) > 1:
            self._line([chosen.points], QColor(255, 224, 32, 200), width * 2.6, Qt.PenStyle.SolidLine, None)
        parts: dict[str, list[Any]] = {}
        for leg in route.legs:
            if len(leg.points) > 1:
                parts.setdefault(leg.mode, []).append(leg.points)
        on_land = [line for mode, lines in parts.items() if mode not in _WATER for line in lines]
        if on_land:
            self._line(on_land, _EDGE, width + 5, Qt.PenStyle.SolidLine, None)
        for mode, lines in parts.items():
            if mode in _WATER:
                self._line(lines, colour, width * 0.75, Qt.PenStyle.DashLine, _CASING)
            elif mode == "road":
                self._line(lines, colour, width * 0.9, Qt.PenStyle.SolidLine, _CASING)
                self._line(lines, _CORE, width * 0.3, Qt.PenStyle.SolidLine, None)
            else:
                self._line(lines, colour, width, Qt.PenStyle.SolidLine, _CASING)
        stops = [leg.points[0] for leg in route.legs if leg.kind != "run" and leg.points]
        ends = [(stop.lon, stop.lat) for stop in (route.stops[0], route.stops[-1])]
        self._points(stops, width * 1.8, _CORE)
        self._points(ends, width * 2.4, colour)
        if chosen is not None and len(chosen.points) == 1:
            self._points(chosen.points, width * 2.6, QColor(255, 224, 32))

    def _line(self, lines: list[Any], colour: QColor, width: float, style: Any, casing: QColor | None) -> None:
        shape = QgsGeometry.fromMultiPolylineXY([[QgsPointXY(*point) for point in line] for line in lines])
        if not self._to_map(shape):
            return
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        band.setStrokeColor(colour)
        if casing is not None:
            band.setSecondaryStrokeColor(casing)
        band.setWidth(max(1, round(width)))
        band.setLineStyle(style)
        band.setToGeometry(shape, None)
        self._bands.append(band)

    def _points(self, points: list[Any], size: float, fill: QColor) -> None:
        for point in dict.fromkeys(points):
            shape = QgsGeometry.fromPointXY(QgsPointXY(*point))
            if not self._to_map(shape):
                continue
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PointGeometry)
            band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
            band.setIconSize(max(4, round(size)))
            band.setStrokeColor(_INK)
            band.setFillColor(fill)
            band.setWidth(max(1, round(size / 7)))
            band.setToGeometry(shape, None)
            self._bands.append(band)

    def _to_map(self, shape: QgsGeometry) -> bool:
        """Brings a shape into the CRS of the map; False where that cannot be."""
        target = self._canvas.mapSettings().destinationCrs()
        source = QgsCoordinateReferenceSystem("EPSG:4326")
        try:
            shape.transform(QgsCoordinateTransform(source, target, self._project.transformContext()))
        except QgsCsException:
            return False
        return not shape.isEmpty()

    def box(self, route: Any) -> QgsRectangle | None:
        """The extent of a route in the CRS of the map."""
        points = [QgsPointXY(*point) for leg in route.legs for point in leg.points]
        shape = QgsGeometry.fromMultiPointXY(points)
        return shape.boundingBox() if points and self._to_map(shape) else None

    def release(self) -> None:
        self._canvas.destinationCrsChanged.disconnect(self._redraw)
        self.clear()
