"""The themes of the printed maps: which layers, which ground, which projection."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapThemeCollection,
    QgsProject,
    QgsRectangle,
)

from ..atlas import build, find, periods
from ..atlas.spec import Translate
from ..translation import Language

BASE = ("base_labels", "base_borders", "base_rivers", "base_water", "base_countries", "base_world")


@dataclass(frozen=True)
class Theme:
    """``layers`` are keys from the top of the map down, none for what the layer tree shows.

    ``extent`` and ``overview`` are west, south, east, north in degrees.
    """

    key: str
    layers: tuple[str, ...]
    extent: tuple[float, float, float, float]
    overview: tuple[float, float, float, float]
    conformal: bool
    own_crs: QgsCoordinateReferenceSystem | None = None  # where it is not one of the atlas's two

    def wgs84_extent(self) -> QgsRectangle:
        return QgsRectangle(*self.extent)

    def crs(self) -> QgsCoordinateReferenceSystem:
        if self.own_crs is not None:
            return self.own_crs
        return build.route_crs() if self.conformal else build.data_crs()


_WORLD = (5.0, 18.0, 112.0, 60.0)
_REGION = (28.0, 34.0, 83.0, 50.0)

THEMES: dict[str, Theme] = {
    theme.key: theme
    for theme in (
        Theme("atlas", (), (28.0, 36.2, 82.8, 48.5), _WORLD, conformal=False),
        Theme(
            "middle_corridor",
            ("places", "middle_corridor", *BASE),
            (28.0, 36.2, 82.8, 48.5),
            _WORLD,
            conformal=True,
        ),
        Theme(
            "samarkand_baku",
            ("places", "samarkand_baku", *BASE),
            (48.6, 36.4, 69.4, 42.0),
            _REGION,
            conformal=True,
        ),
        Theme(
            "kazakh_rail",
            ("places", "kazakh_rail", *BASE),
            (67.6, 40.0, 69.8, 41.85),
            _REGION,
            conformal=True,
        ),
    )
}


_SYSTEMS = ("places", "samarkand_baku", "middle_corridor", *BASE)

# The maps of the sheets that are more than one map with its legend.
READY: dict[str, Theme] = {
    theme.key: theme
    for theme in (
        Theme("comparison", ("places", *BASE), (48.6, 36.8, 69.4, 46.5), _REGION, conformal=True),
        Theme("strip", ("places", "middle_corridor", *BASE), (28.0, 36.2, 82.8, 48.5), _WORLD, conformal=True),
        Theme("timeline", (), (28.0, 36.2, 82.8, 48.5), _WORLD, conformal=False),
        Theme("locator", _SYSTEMS, (28.0, 36.2, 82.8, 48.5), _WORLD, conformal=True),
    )
}
BY_KEY = {**THEMES, **READY}


def title(key: str, translate: Translate) -> str:
    return {
        "atlas": translate("Sheet", "The Middle Corridor and its links"),
        "middle_corridor": translate("Sheet", "The Middle Corridor"),
        "samarkand_baku": translate("Sheet", "Samarkand–Baku links"),
        "kazakh_rail": translate("Sheet", "Kazakh rail extensions"),
        "comparison": translate("Sheet", "Samarkand to Baku: by Turkmenbashi or by the Middle Corridor"),
        "strip": translate("Sheet", "Along the Middle Corridor: Khorgos to Poti"),
        "timeline": translate("Sheet", "The partnership of Azerbaijan and Uzbekistan in time"),
        "locator": translate("Sheet", "Two ways between Central Asia and the Caucasus"),
    }[key]


def projection_name(theme: Theme, translate: Translate) -> str:
    if theme.own_crs is not None:
        return theme.own_crs.description() or theme.own_crs.authid()
    if theme.conformal:
        return translate("Sheet", "Lambert conformal conic projection")
    return translate("Sheet", "Albers equal-area projection")


def layers(project: QgsProject, theme: Theme) -> list[QgsMapLayer]:
    """The theme's layers in the project, top first; for the atlas, those that are switched on."""
    if theme.layers:
        found = periods.WholeLayers(project)
        return [found[key] for key in theme.layers if key in found]
    root = project.layerTreeRoot()
    checked = {layer.id() for layer in root.checkedLayers() if layer is not None}
    shown = [layer for layer in root.layerOrder() if layer.id() in checked and layer.isSpatial()]
    # The sheet's map has the sea as its background; in an SVG a layer of it would run out of the map's frame.
    return [periods.whole(project, layer) for layer in shown if find.key_of(layer) != "base_sea"]


def base_layers(project: QgsProject) -> list[QgsMapLayer]:
    """The ground of the overview map: no names, nothing that means anything."""
    found = periods.WholeLayers(project)
    return [found[key] for key in BASE if key in found and key not in ("base_labels", "base_rivers")]


def add_map_themes(project: QgsProject, language: Language) -> list[str]:
    """One map theme in the project for each printed map; gives their names."""
    collection = project.mapThemeCollection()
    names = []
    for theme in THEMES.values():
        record = QgsMapThemeCollection.MapThemeRecord()
        for layer in layers(project, theme):
            shown = QgsMapThemeCollection.MapThemeLayerRecord(layer)
            shown.usingCurrentStyle = True
            shown.currentStyle = layer.styleManager().currentStyle()
            shown.isVisible = True
            record.addLayerRecord(shown)
        name = title(theme.key, language.translate)
        collection.insert(name, record)
        names.append(name)
    return names
