"""What the data's licences ask to be said wherever the map is shown."""

from __future__ import annotations

from qgis.core import QgsLayerMetadata, QgsVectorLayer

from ..about import NAME
from .spec import Translate

OSM = "© OpenStreetMap contributors"
OSM_LICENCE = "ODbL 1.0"
NATURAL_EARTH = "Made with Natural Earth"


def disclaimer(translate: Translate) -> str:
    return translate(
        "Sheet",
        "Boundaries and names shown on this map do not imply any opinion on the legal status of "
        "a territory or endorsement of its borders.",
    )


def credit_line() -> str:
    """One line for the foot of a sheet."""
    return f"{OSM} ({OSM_LICENCE}) · {NATURAL_EARTH}"


def apply(layer: QgsVectorLayer, key: str, version: str, translate: Translate) -> None:
    """Rights, licence and origin in the layer's own metadata."""
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(f"caspian_corridor:{key}")
    metadata.setTitle(layer.name())
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setAbstract(
        translate(
            "Atlas",
            "Layer {key} of {name}, data version {version}. Each feature names the claims and "
            "sources behind it (claim_ids, source_ids).",
        ).format(key=key, name=NAME, version=version)
    )
    if key == "base_world":
        metadata.setRights([NATURAL_EARTH])
        metadata.setLicenses(["Public domain"])
    else:
        metadata.setRights([OSM, NATURAL_EARTH] if key.startswith("base_") else [OSM])
        metadata.setLicenses([OSM_LICENCE])
    layer.setMetadata(metadata)
