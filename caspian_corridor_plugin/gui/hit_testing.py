"""What lies under the pointer: only what is drawn, points before lines before areas, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapSettings,
    QgsPointDisplacementRenderer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapTool

from ..atlas import find, spec
from ..compat import canvas_layers

# Features at one point: the place before what happened there.
_ORDER = {key: at for at, key in enumerate(("places", "energy", "events", *spec.SYSTEMS))}
# Points that stand in a ring are drawn beside where they are: they are looked for this many times as far away.
_RING_REACH = 3.0
# The search radius is widened by this factor when asking the provider: a line that is straight in the layer's CRS may
# be bent on the map.
_SLACK = 2.0


@dataclass(frozen=True)
class Hit:
    """A drawn feature near the pointer, and its distance in pixels."""

    layer: QgsVectorLayer
    feature: QgsFeature
    distance_px: float

    def rank(self) -> tuple[Any, ...]:
        """Return the sort key: kind of geometry, distance, layer."""
        place_rank = self.feature["rank"] if self.feature.fieldNameIndex("rank") >= 0 else 0
        kind = self.layer.geometryType()
        layer = _ORDER.get(find.key_of(self.layer), len(_ORDER))
        return getattr(kind, "value", kind), round(self.distance_px, 1), layer, str(place_rank)


def hits_at(canvas: QgsMapCanvas, project: QgsProject, point: QgsPointXY) -> list[tuple[QgsVectorLayer, QgsFeature]]:
    """Return the atlas's features drawn at a point in map units, the one that was most likely meant first."""
    settings = canvas.mapSettings()
    radius = QgsMapTool.searchRadiusMU(canvas)
    found: dict[tuple[str, int], Hit] = {}
    layers = [layer for layer in canvas_layers(canvas) if _is_readable(layer)]
    for layer in layers:
        reach = radius * (_RING_REACH if isinstance(layer.renderer(), QgsPointDisplacementRenderer) else 1.0)
        for hit in _hits(canvas, settings, project, layer, point, reach):
            found[layer.id(), hit.feature.id()] = hit
    for layer, feature in _labelled(canvas, layers, point):
        # A name that was clicked stands for its feature, after what was hit itself.
        found.setdefault((layer.id(), feature.id()), Hit(layer, feature, radius / settings.mapUnitsPerPixel()))
    return [(hit.layer, hit.feature) for hit in sorted(found.values(), key=Hit.rank)]


def _is_readable(layer: Any) -> bool:
    key = find.key_of(layer)
    return bool(key) and not key.startswith("base_") and isinstance(layer, QgsVectorLayer) and layer.isSpatial()


def _hits(
    canvas: QgsMapCanvas,
    settings: QgsMapSettings,
    project: QgsProject,
    layer: QgsVectorLayer,
    point: QgsPointXY,
    reach: float,
) -> Iterator[Hit]:
    request = _request(settings, project, layer, point, reach)
    if request is None:
        return
    to_map = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), project.transformContext())
    here = QgsGeometry.fromPointXY(point)
    context = QgsRenderContext.fromMapSettings(settings)
    expressions = canvas.createExpressionContext()
    expressions.appendScope(QgsExpressionContextUtils.projectScope(project))
    expressions.appendScope(QgsExpressionContextUtils.layerScope(layer))
    context.setExpressionContext(expressions)
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures(request):
        context.expressionContext().setFeature(feature)
        if not renderer.willRenderFeature(feature, context):
            continue
        shape = QgsGeometry(feature.geometry())
        try:
            shape.transform(to_map)
        except QgsCsException:
            continue
        distance = shape.distance(here)
        if 0 <= distance <= reach:
            yield Hit(layer, feature, distance / settings.mapUnitsPerPixel())
    renderer.stopRender(context)


def _request(
    settings: QgsMapSettings, project: QgsProject, layer: QgsVectorLayer, point: QgsPointXY, reach: float
) -> QgsFeatureRequest | None:
    """Ask for what is near the point and shown at the map's scale and time; None where the layer shows nothing."""
    if layer.renderer() is None or not layer.isInScaleRange(settings.scale()):
        return None
    near = QgsRectangle.fromCenterAndSize(point, 2 * _SLACK * reach, 2 * _SLACK * reach)
    to_map = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), project.transformContext())
    try:
        box = to_map.transformBoundingBox(near, Qgis.TransformDirection.Reverse)
    except QgsCsException:
        return None
    request = QgsFeatureRequest().setFilterRect(box)
    times = layer.temporalProperties()
    if settings.isTemporal() and times is not None and times.isActive():
        if not times.isVisibleInTemporalRange(settings.temporalRange()):
            return None
        context = QgsVectorLayerTemporalContext()
        context.setLayer(layer)
        wanted = times.createFilterString(context, settings.temporalRange())
        if wanted:
            request.setFilterExpression(wanted)
    return request


def _labelled(
    canvas: QgsMapCanvas, layers: list[QgsVectorLayer], point: QgsPointXY
) -> list[tuple[QgsVectorLayer, QgsFeature]]:
    """Return the features whose names stand at the point."""
    results = canvas.labelingResults(False)
    if results is None:
        return []
    by_id = {layer.id(): layer for layer in layers}
    found = []
    for label in results.labelsAtPosition(point):
        layer = by_id.get(label.layerID)
        if layer is None or getattr(label, "isUnplaced", False):
            continue
        feature = layer.getFeature(label.featureId)
        if feature.isValid() and layer.geometryType() == QgsWkbTypes.GeometryType.PointGeometry:
            found.append((layer, feature))
    return found
