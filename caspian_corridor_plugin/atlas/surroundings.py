"""What else a project holds: where the atlas goes among it, and whether it has a ground of its own."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFillSymbol,
    QgsFillSymbolLayer,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsSimpleFillSymbolLayer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from . import find

# Areas that are smaller than this share of the region lie on a ground rather than being it.
_GROUND_SHARE = 0.01


def has_ground(project: QgsProject, region: QgsRectangle) -> bool:
    """Whether something of the user's that is switched on can serve as ground under the region.

    Pictures and tiles do wherever they meet the region (given in degrees), filled areas where they take up
    some of it.
    """
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        if layer is None or find.key_of(layer) or not node.isVisible():
            continue
        if _is_picture(layer):
            share = 0.0
        elif _is_filled(layer):
            share = _GROUND_SHARE
        else:
            continue
        common = _extent(project, layer).intersect(region)
        if not common.isEmpty() and common.area() >= share * region.area():
            return True
    return False


def is_alone(project: QgsProject) -> bool:
    """Whether the project holds nothing but the atlas."""
    return all(find.key_of(layer) for layer in project.mapLayers().values())


def put_round(project: QgsProject, group: QgsLayerTreeGroup, ground: QgsLayerTreeGroup) -> None:
    """Puts one group on top of what the project holds and the other one below it, in the order of drawing too."""
    root = project.layerTreeRoot()
    drawn = list(root.customLayerOrder()) if root.hasCustomLayerOrder() else None
    root.insertChildNode(0, group)
    root.addChildNode(ground)
    if drawn is not None:
        above, below = ([node.layer() for node in one.findLayers()] for one in (group, ground))
        root.setCustomLayerOrder([*above, *drawn, *below])


def _is_picture(layer: QgsMapLayer) -> bool:
    """Rasters, tiles of either kind, meshes, point clouds: whatever has no features to be asked for."""
    return layer.isValid() and layer.isSpatial() and not isinstance(layer, QgsVectorLayer) and not _is_note(layer)


def _is_note(layer: QgsMapLayer) -> bool:
    return type(layer).__name__ in ("QgsAnnotationLayer", "QgsPluginLayer")


def _is_filled(layer: QgsMapLayer) -> bool:
    """Areas that are drawn with a filling, so that what lies below them does not show."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid() or layer.renderer() is None:
        return False
    if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
        return False
    symbols = layer.renderer().symbols(QgsRenderContext())
    fills = [symbol for symbol in symbols if isinstance(symbol, QgsFillSymbol)]
    return any(_fills(symbol.symbolLayer(at)) for symbol in fills for at in range(symbol.symbolLayerCount()))


def _fills(part: QgsSymbolLayer) -> bool:
    if isinstance(part, QgsSimpleFillSymbolLayer):
        return part.brushStyle() != Qt.BrushStyle.NoBrush
    return isinstance(part, QgsFillSymbolLayer)


def _extent(project: QgsProject, layer: QgsMapLayer) -> QgsRectangle:
    """The extent of a layer in degrees; of a layer without a CRS, as if it had the project's."""
    crs = layer.crs() if layer.crs().isValid() else project.crs()
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), project)
    try:
        return transform.transformBoundingBox(layer.extent())
    except QgsCsException:
        return QgsRectangle()
