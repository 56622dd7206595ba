"""Finding the atlas in a project by its custom properties: names and places may change."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from .spec import GROUP_PROPERTY, LAYER_PROPERTY, WORLD


def groups(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """Atlas groups in the order of the layer tree."""
    return [group for group in _topmost(project.layerTreeRoot()) if _kind(group) == "atlas"]


def grounds(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """Base map groups that stand by themselves, below the user's layers; an older atlas has its own inside."""
    return [group for group in _topmost(project.layerTreeRoot()) if _kind(group) == "base"]


def _kind(group: QgsLayerTreeGroup) -> str:
    return str(group.customProperty(GROUP_PROPERTY) or "")


def _topmost(node: QgsLayerTreeGroup) -> list[QgsLayerTreeGroup]:
    """Groups of the atlas at or below a node, without those inside them."""
    found = []
    for child in node.children():
        if isinstance(child, QgsLayerTreeGroup):
            if _kind(child):
                found.append(child)
            else:
                found.extend(_topmost(child))
    return found


def layers_of(project: QgsProject, group: QgsLayerTreeGroup) -> list[QgsVectorLayer]:
    """Layers that belong to the atlas of a group: in it, and wherever else a layer reads the same data."""
    inside = [node.layer() for node in group.findLayers() if key_of(node.layer())]
    paths = {data_path(layer) for layer in inside if key_of(layer) != WORLD}
    elsewhere = [node.layer() for node in nodes(project) if node.layer() not in inside]
    return inside + [layer for layer in elsewhere if key_of(layer) != WORLD and data_path(layer) in paths]


def key_of(layer: QgsMapLayer | None) -> str:
    """The atlas key of a layer, empty for any other layer."""
    return "" if layer is None else str(layer.customProperty(LAYER_PROPERTY) or "")


def layers(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """Atlas layers by key; the first one where a key occurs twice."""
    found: dict[str, QgsVectorLayer] = {}
    for node in project.layerTreeRoot().findLayers():
        layer = node.layer()
        key = key_of(layer)
        if key and key not in found and layer.isValid():
            found[key] = layer
    return found


def nodes(project: QgsProject) -> list[QgsLayerTreeLayer]:
    """Layer tree nodes of atlas layers, top first."""
    return [node for node in project.layerTreeRoot().findLayers() if key_of(node.layer())]


def data_path(layer: QgsVectorLayer) -> Path:
    """The GeoPackage that a layer reads."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return Path(str(parts.get("path", "")))
