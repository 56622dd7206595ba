"""The map tool for reading: asks the atlas's drawn features what is there."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal

from .hit_testing import hits_at


class ReadMapTool(QgsMapTool):
    """Emits what was hit, the most likely first; an empty list for nothing."""

    featuresHit = pyqtSignal(object, object)  # QgsPointXY in map units, [(layer, feature)]

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject) -> None:
        super().__init__(canvas)
        self._project = project
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    def canvasPressEvent(self, event: Any) -> None:
        """A click counts when the button comes up."""

    def canvasReleaseEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.read_at(event.pos().x(), event.pos().y())

    def read_at(self, x: int, y: int) -> None:
        """Read the map at a pixel of the canvas."""
        point = self.toMapCoordinates(QPoint(x, y))
        self.featuresHit.emit(point, hits_at(self.canvas(), self._project, point))
