"""Which layers the atlas has, in the order they stand in the layer tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

Translate = Callable[[str, str], str]

GROUP_PROPERTY = "caspian_corridor/group"
LAYER_PROPERTY = "caspian_corridor/layer"
VERSION_PROPERTY = "caspian_corridor/data_version"
LANGUAGE_PROPERTY = "caspian_corridor/language"

WORLD = "base_world"


@dataclass(frozen=True)
class LayerSpec:
    """One layer: ``key`` is its table and its custom property, ``group`` the subgroup it stands in."""

    key: str
    group: str
    geometry: str  # point, line, polygon or table
    visible: bool = True
    optional: bool = False
    expanded: bool = False


# Top of the tree first.
LAYERS: tuple[LayerSpec, ...] = (
    LayerSpec("events", "story", "point", visible=False),
    LayerSpec("councils", "story", "line", visible=False),
    LayerSpec("places", "places", "point"),
    LayerSpec("energy", "places", "point"),
    LayerSpec("kazakh_rail", "corridors", "line", expanded=True),
    LayerSpec("samarkand_baku", "corridors", "line"),
    LayerSpec("middle_corridor", "corridors", "line"),
    LayerSpec("ctcn", "corridors", "line"),
    LayerSpec("flights", "corridors", "line"),
    LayerSpec("context", "corridors", "line", visible=False),
    LayerSpec("ctcn_catchment", "corridors", "polygon"),
    LayerSpec("claims", "evidence", "table"),
    LayerSpec("facts", "evidence", "table"),
    LayerSpec("sources", "evidence", "table"),
    LayerSpec("base_labels", "base", "point", optional=True),
    LayerSpec("base_borders", "base", "line"),
    LayerSpec("base_rivers", "base", "line", optional=True),
    LayerSpec("base_water", "base", "polygon"),
    LayerSpec("base_countries", "base", "polygon"),
    # Countries beyond the region come from QGIS itself: its own file, not a table of the data.
    LayerSpec(WORLD, "base", "polygon", optional=True),
    LayerSpec("base_sea", "base", "polygon", optional=True),
)

GROUPS: tuple[str, ...] = ("story", "places", "corridors", "evidence", "base")

# Stands below the user's layers, apart from the other groups.
GROUND = "base"

BY_KEY = {spec.key: spec for spec in LAYERS}

SYSTEMS: tuple[str, ...] = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail")


def group_title(key: str, translate: Translate) -> str:
    return {
        "story": translate("Atlas", "Partnership"),
        "places": translate("Atlas", "Places"),
        "corridors": translate("Atlas", "Corridors"),
        "evidence": translate("Atlas", "Evidence"),
        "base": translate("Atlas", "Base map"),
    }[key]


def layer_title(key: str, translate: Translate) -> str:
    return {
        "middle_corridor": translate("Atlas", "Middle Corridor (TITR)"),
        "ctcn": translate("Atlas", "Central Trans-Caspian Network (CTCN)"),
        "ctcn_catchment": translate("Atlas", "CTCN catchment, 300 km north and 600 km south"),
        "samarkand_baku": translate("Atlas", "Samarkand–Baku links"),
        "kazakh_rail": translate("Atlas", "Kazakh rail extensions"),
        "places": translate("Atlas", "Stations, ports and crossings"),
        "flights": translate("Atlas", "Flights"),
        "energy": translate("Atlas", "Energy"),
        "events": translate("Atlas", "Events"),
        "councils": translate("Atlas", "Trilateral councils"),
        "context": translate("Atlas", "Projects around the corridor"),
        "claims": translate("Atlas", "Claims of the article"),
        "facts": translate("Atlas", "Facts"),
        "sources": translate("Atlas", "Sources"),
        "base_labels": translate("Atlas", "Names"),
        "base_borders": translate("Atlas", "Borders"),
        "base_rivers": translate("Atlas", "Rivers and canals"),
        "base_water": translate("Atlas", "Seas and lakes"),
        "base_countries": translate("Atlas", "Countries"),
        "base_world": translate("Atlas", "World (Natural Earth)"),
        "base_sea": translate("Atlas", "Open sea"),
    }[key]
