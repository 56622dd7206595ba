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

from .spec import GROUP_PROPERTY, LAYER_PROPERTY


def groups(project: QgsProject) -> list[QgsLayerTreeGroup]:
    """Atlas groups in the order of the layer tree."""

    def walk(node: QgsLayerTreeGroup) -> list[QgsLayerTreeGroup]:
        found = []
        for child in node.children():
            if isinstance(child, QgsLayerTreeGroup):
                if child.customProperty(GROUP_PROPERTY) == "atlas":
                    found.append(child)
                else:
                    found.extend(walk(child))
        return found

    return walk(project.layerTreeRoot())


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
