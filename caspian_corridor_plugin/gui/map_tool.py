"""The tool that reads the map: a click asks the visible atlas layers what is there."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMapToolIdentify
from qgis.PyQt.QtCore import Qt, pyqtSignal

from ..atlas import find, spec

_ORDER = {layer_spec.key: index for index, layer_spec in enumerate(spec.LAYERS)}


class ReadMapTool(QgsMapToolIdentify):
    """Emits what was hit, points before lines before areas; an empty list for nothing."""

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
        """Reads the map at a pixel of the canvas."""
        layers = [
            node.layer()
            for node in find.nodes(self._project)
            if node.isVisible()
            and isinstance(node.layer(), QgsVectorLayer)
            and not find.key_of(node.layer()).startswith("base_")
            and node.layer().isSpatial()
        ]
        hits: list[tuple[QgsVectorLayer, QgsFeature]] = []
        if layers:
            hits = [
                (result.mLayer, result.mFeature)
                for result in self.identify(x, y, layers, QgsMapToolIdentify.IdentifyMode.TopDownAll)
            ]
        hits.sort(
            key=lambda hit: (
                hit[0].geometryType(),
                _ORDER.get(find.key_of(hit[0]), len(_ORDER)),
            )
        )
        point: QgsPointXY = self.toMapCoordinates(self._pixel(x, y))
        self.featuresHit.emit(point, hits)

    @staticmethod
    def _pixel(x: int, y: int) -> Any:
        from qgis.PyQt.QtCore import QPoint

        return QPoint(x, y)
