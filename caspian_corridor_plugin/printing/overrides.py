"""Styles of the printed map: the project's own, with labels in the sheet's languages."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsMapLayerStyle, QgsVectorLayer

from ..atlas import find, labels
from ..translation import Language

_NAMED = ("places", "energy", "base_labels")


def styles(layers: list[QgsMapLayer], language: Language, second: Language | None, growth: float) -> dict[str, str]:
    """Layer id → style. Locks the map: what is restyled later leaves the sheet as it is."""
    result = {}
    for layer in layers:
        style = QgsMapLayerStyle()
        key = find.key_of(layer)
        if key in _NAMED and isinstance(layer, QgsVectorLayer):
            copy = layer.clone()
            labels.apply(copy, key, language)
            style.readFromLayer(copy)
        else:
            style.readFromLayer(layer)
        result[layer.id()] = style.xmlData()
    return result
