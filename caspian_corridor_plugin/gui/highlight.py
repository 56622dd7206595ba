"""What is meant, shown on the map: a tube round a line, a ring round a point, the edge of an area.

QGIS's own highlight paints over the line, dashes and all; a tube leaves it to be seen.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

_GLOW = QColor(255, 224, 32, 72)
_EDGE = QColor(32, 32, 32, 230)
_HALO = QColor(255, 255, 255, 200)


class Highlight:
    """One highlight at a time, redrawn when the scale changes."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        self._canvas = canvas
        self._project = project
        self._band: QgsRubberBand | None = None
        self._shapes: list[QgsGeometry] = []
        canvas.scaleChanged.connect(self._draw)
        canvas.destinationCrsChanged.connect(self.clear)

    @property
    def shapes(self) -> list[QgsGeometry]:
        """What is highlighted, in the map's CRS."""
        return self._shapes

    def show(self, found: list[tuple[Any, Any]]) -> None:
        """Highlights features, given with their layers."""
        self.clear()
        self._shapes = in_map_crs(self._canvas, self._project, found)
        self._draw()

    def clear(self, *_: Any) -> None:
        self._shapes = []
        self._drop_band()

    def _drop_band(self) -> None:
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None

    def _draw(self, *_: Any) -> None:
        self._drop_band()
        if not self._shapes:
            return
        pixel = self._canvas.mapUnitsPerPixel()
        radius = pixel * self._canvas.fontMetrics().height() * 0.42
        parts = []
        for shape in self._shapes:
            if shape.type() == QgsWkbTypes.GeometryType.PolygonGeometry:
                # Its edge alone: what lies in an area is not painted over.
                edge = QgsGeometry(shape.constGet().boundary())
                parts.append(edge.simplify(pixel).buffer(radius * 0.6, 8))
            else:
                width = radius * (1.6 if shape.type() == QgsWkbTypes.GeometryType.PointGeometry else 1.0)
                parts.append(shape.simplify(pixel).buffer(width, 8))
        whole = QgsGeometry.unaryUnion(parts) if len(parts) > 1 else parts[0]
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setFillColor(_GLOW)
        band.setStrokeColor(_EDGE)
        band.setSecondaryStrokeColor(_HALO)
        band.setWidth(2)
        band.setToGeometry(whole, None)
        self._band = band

    def release(self) -> None:
        self._canvas.scaleChanged.disconnect(self._draw)
        self._canvas.destinationCrsChanged.disconnect(self.clear)
        self.clear()


def in_map_crs(canvas: QgsMapCanvas, project: QgsProject, found: list[tuple[Any, Any]]) -> list[QgsGeometry]:
    """The shapes of features in the CRS of the map; those that cannot be brought there are left out."""
    target = canvas.mapSettings().destinationCrs()
    shapes = []
    for layer, feature in found:
        shape = QgsGeometry(feature.geometry())
        try:
            shape.transform(QgsCoordinateTransform(layer.crs(), target, project.transformContext()))
        except QgsCsException:
            continue
        if not shape.isEmpty():
            shapes.append(shape)
    return shapes
