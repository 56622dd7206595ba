"""Visible layers of a map, classes and sources included, as the renderers decide by extent, date and scale."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapSettings,
    QgsPointXY,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSizeF

from ..atlas import find
from ..compat import text_of
from .steps import Steps, finished

_DPI = 96.0

# Ground that explains itself: neither in the legend nor among the sources.
SILENT = {"base_countries", "base_world", "base_water", "base_sea", "base_labels"}

# Dashed lines of the ground are explained where they are at least this long, in widths of the map.
_LINES_OF_THE_GROUND = {"base_borders": 0.08, "base_rivers": 0.25}


@dataclass
class VisibleLayer:
    """What a map shows of one layer: legend keys, source ids with their counts, points and lengths."""

    layer: QgsMapLayer
    key: str
    legend_keys: set[str] = field(default_factory=set)
    sources: Counter[str] = field(default_factory=Counter)
    features: int = 0
    has_claims: bool = False
    points: list[QgsPointXY] = field(default_factory=list)
    lengths: Counter[str] = field(default_factory=Counter)

    def drop_short(self, least: float) -> None:
        """Forgets classes of lines that hardly show."""
        self.legend_keys = {key for key in self.legend_keys if self.lengths[key] >= least}


def map_settings(item: QgsLayoutItemMap) -> QgsMapSettings:
    rect = item.rect()
    size = QSizeF(rect.width() * _DPI / 25.4, rect.height() * _DPI / 25.4)
    return item.mapSettings(item.extent(), size, _DPI, True)


def look(item: QgsLayoutItemMap) -> list[VisibleLayer]:
    """The layers of a map item that show anything worth a word, top first."""
    return finished(look_in_steps(item))


def look_in_steps(item: QgsLayoutItemMap) -> Steps[list[VisibleLayer]]:
    """The same, a layer a step."""
    settings = map_settings(item)
    seen = []
    for layer in item.layers():
        if find.key_of(layer) in SILENT:
            continue
        if isinstance(layer, QgsVectorLayer):
            found = _look_at(layer, settings)
            yield
            if found.features:
                seen.append(found)
        elif layer.isValid():
            seen.append(VisibleLayer(layer, find.key_of(layer), features=1))
    return seen


def merged(first: list[VisibleLayer], second: list[VisibleLayer]) -> list[VisibleLayer]:
    """What two maps of the same layers show together."""
    found = {one.layer.id(): one for one in first}
    for other in second:
        one = found.setdefault(other.layer.id(), other)
        if one is not other:
            one.legend_keys |= other.legend_keys
            one.sources = one.sources | other.sources  # a feature on both maps counts once
            one.features = max(one.features, other.features)
            one.has_claims = one.has_claims or other.has_claims
            one.points.extend(other.points)
    return list(found.values())


def _look_at(layer: QgsVectorLayer, settings: QgsMapSettings) -> VisibleLayer:
    seen = VisibleLayer(layer, find.key_of(layer))
    context = QgsRenderContext.fromMapSettings(settings)
    context.setRendererScale(settings.scale())
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
    transform = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), settings.transformContext())
    frame = QgsGeometry.fromRect(settings.visibleExtent())
    if settings.rotation():
        frame = QgsGeometry.fromPolygonXY([[QgsPointXY(corner) for corner in settings.visiblePolygon()]])
    fields = layer.fields()
    names = set(fields.names())
    renderer = layer.renderer().clone()
    renderer.startRender(context, fields)
    try:
        for feature in layer.getFeatures(_request(settings, transform)):
            geometry = feature.geometry()
            if geometry.isEmpty():
                continue
            try:
                geometry.transform(transform)
            except QgsCsException:
                continue
            context.expressionContext().setFeature(feature)
            if not geometry.intersects(frame) or not renderer.willRenderFeature(feature, context):
                continue
            seen.features += 1
            keys = set(renderer.legendKeysForFeature(feature, context))
            seen.legend_keys |= keys
            if seen.key in _LINES_OF_THE_GROUND:
                length = geometry.intersection(frame).length()
                seen.lengths.update(dict.fromkeys(keys, length))
            if "source_ids" in names:
                seen.sources.update(_ids(feature["source_ids"]))
            if "claim_ids" in names and _ids(feature["claim_ids"]):
                seen.has_claims = True
            if not seen.key.startswith("base_"):
                seen.points.extend(_samples(geometry))
    finally:
        renderer.stopRender(context)
    if seen.key in _LINES_OF_THE_GROUND:
        seen.drop_short(_LINES_OF_THE_GROUND[seen.key] * frame.boundingBox().width())
    return seen


def _request(settings: QgsMapSettings, transform: QgsCoordinateTransform) -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    try:
        around = transform.transformBoundingBox(settings.visibleExtent(), Qgis.TransformDirection.Reverse)
    except QgsCsException:
        return request
    return request.setFilterRect(around)


def _ids(value: object) -> list[str]:
    return [part.strip() for part in text_of(value).split(";") if part.strip()]


def _samples(geometry: QgsGeometry) -> list[QgsPointXY]:
    """Points along a geometry, close enough to say whether a panel would cover it."""
    box = geometry.boundingBox()
    longest = max(box.width(), box.height())
    if longest > 0:
        geometry = geometry.simplify(longest / 200).densifyByDistance(longest / 40)
    return [QgsPointXY(vertex) for vertex in geometry.vertices()]
