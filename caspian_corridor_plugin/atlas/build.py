"""Adding the atlas to a project: data embedded, layers styled, groups in order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from .. import about
from ..translation import Language
from . import asof, data, find, labels, periods, rights, spec, styles, surroundings, temporal, tips
from .errors import AtlasError

# Given as WKT, since that carries a name: QGIS shows a nameless CRS as "Unknown".
_CONIC = (
    'PROJCRS["{name}",BASEGEOGCRS["WGS 84",DATUM["World Geodetic System 1984",'
    'ELLIPSOID["WGS 84",6378137,298.257223563,LENGTHUNIT["metre",1]]],'
    'PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4326]],'
    'CONVERSION["{name}",METHOD["{method}",ID["EPSG",{code}]],'
    'PARAMETER["Latitude of false origin",43,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8821]],'
    'PARAMETER["Longitude of false origin",58,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8822]],'
    'PARAMETER["Latitude of 1st standard parallel",{south},ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8823]],'
    'PARAMETER["Latitude of 2nd standard parallel",{north},ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8824]],'
    'PARAMETER["Easting at false origin",0,LENGTHUNIT["metre",1],ID["EPSG",8826]],'
    'PARAMETER["Northing at false origin",0,LENGTHUNIT["metre",1],ID["EPSG",8827]]],'
    'CS[Cartesian,2],AXIS["(E)",east,ORDER[1],LENGTHUNIT["metre",1]],'
    'AXIS["(N)",north,ORDER[2],LENGTHUNIT["metre",1]]]'
)

REGION = QgsRectangle(27.0, 35.5, 83.0, 50.0)


@dataclass
class Atlas:
    """What was added: the group on top of the tree, the base map's at its bottom, the layers by key."""

    group: QgsLayerTreeGroup
    ground: QgsLayerTreeGroup
    layers: dict[str, QgsVectorLayer]
    version: str


def data_crs() -> QgsCoordinateReferenceSystem:
    """Albers equal area, 38/48 N round 58 E: areas true, scale true to 0.7 % over the region."""
    return QgsCoordinateReferenceSystem.fromWkt(
        _CONIC.format(
            name="Caspian region, Albers equal area", method="Albers Equal Area", code=9822, south=38, north=48
        )
    )


def route_crs() -> QgsCoordinateReferenceSystem:
    """Lambert conformal conic, 38.5/47.5 N round 58 E: angles true, scale true to 0.7 %."""
    return QgsCoordinateReferenceSystem.fromWkt(
        _CONIC.format(
            name="Caspian region, Lambert conformal conic",
            method="Lambert Conic Conformal (2SP)",
            code=9802,
            south=38.5,
            north=47.5,
        )
    )


def region_extent(project: QgsProject) -> QgsRectangle:
    """The extent of the region in the project's CRS."""
    return extent_in(project, REGION)


def extent_of(project: QgsProject, degrees: tuple[float, float, float, float]) -> QgsRectangle:
    """West, south, east, north as an extent in the project's CRS."""
    return extent_in(project, QgsRectangle(*degrees))


def extent_in(project: QgsProject, wgs84: QgsRectangle) -> QgsRectangle:
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), project)
    return transform.transformBoundingBox(wgs84)


def open_layer(path: Path, key: str, language: Language, version: str) -> QgsVectorLayer:
    """One layer of the atlas from a data file, styled and ready. Raises AtlasError."""
    options = QgsVectorLayer.LayerOptions(False)  # no default style: ours follows
    layer = QgsVectorLayer(f"{path}|layername={key}", spec.layer_title(key, language.translate), "ogr", options)
    if not layer.isValid():
        raise AtlasError(
            language.translate(
                "Messages",
                "The layer {layer} of the atlas cannot be opened from {path}. "
                "Reinstall the plugin from the plugin manager.",
            ).format(layer=key, path=path)
        )
    layer.setCustomProperty(spec.LAYER_PROPERTY, key)
    # Attached files lie in a temporary folder while the project is open, but nothing of them is lost.
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    rights.apply(layer, key, version, language.translate)
    if layer.isSpatial():
        styles.apply(layer, key, language.translate)
        labels.apply(layer, key, language)
        tips.apply(layer, language)
        temporal.apply(layer)
    fields = set(layer.fields().names())
    if "name" in fields:
        layer.setDisplayExpression(labels.name_expression(language, fields))
    layer.setReadOnly(True)
    return layer


def _world_layer(language: Language) -> QgsVectorLayer | None:
    """The countries that every QGIS brings along, for the ground beyond the region."""
    path = Path(QgsApplication.pkgDataPath()) / "resources" / "data" / "world_map.gpkg"
    if not path.is_file():
        return None
    layer = QgsVectorLayer(
        f"{path}|layername=countries",
        spec.layer_title("base_world", language.translate),
        "ogr",
        QgsVectorLayer.LayerOptions(False),
    )
    if not layer.isValid():
        return None
    layer.setCustomProperty(spec.LAYER_PROPERTY, "base_world")
    styles.apply(layer, "base_world", language.translate)
    rights.apply(layer, "base_world", "", language.translate)
    layer.setReadOnly(True)
    return layer


def take_projection(project: QgsProject) -> None:
    """The project takes the atlas's projection, and the region as its home view."""
    project.setCrs(data_crs(), adjustEllipsoid=True)
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(region_extent(project), project.crs()))


def add_atlas(
    project: QgsProject,
    language: Language,
    source: Path,
    as_of: str | None = None,
) -> Atlas:
    """Adds every layer to a project: lines, places and tables in a group on top of the layer tree, the base map
    in a group at its very bottom, below whatever the user has.

    The base map is switched off where the user has a map of their own under the region.
    ``as_of`` is an ISO date, None for today. An empty project takes the atlas's projection; one with layers
    keeps its CRS, its extent and its background.
    Raises AtlasError; the project is then as it was.
    """
    version, tables = data.check(source, language.translate)
    empty = not project.mapLayers()
    has_ground = surroundings.has_ground(project, REGION)
    path = data.embed(project, source, language.translate)
    layers: dict[str, QgsVectorLayer] = {}
    try:
        for layer_spec in spec.LAYERS:
            if layer_spec.key in tables:
                layers[layer_spec.key] = open_layer(path, layer_spec.key, language, version)
    except AtlasError:
        layers.clear()
        project.removeAttachedFile(str(path))
        raise
    world = _world_layer(language)
    if world is not None:
        layers[spec.WORLD] = world

    # The first alone: as long as it knows no layer with times, QGIS's temporal controller asks all layers for each.
    first, *others = layers.values()
    project.addMapLayer(first, False)
    project.addMapLayers(others, False)
    group = _group(about.NAME, "atlas")
    group.setCustomProperty(spec.VERSION_PROPERTY, version)
    group.setCustomProperty(spec.LANGUAGE_PROPERTY, language.code)
    for group_key in spec.GROUPS:
        if group_key != spec.GROUND:
            title = spec.group_title(group_key, language.translate)
            subgroup = _filled(_group(title, group_key), layers)
            subgroup.setExpanded(group_key in ("corridors", "places"))
            group.addChildNode(subgroup)
    title = spec.group_title(spec.GROUND, language.translate)
    ground = _filled(_group(f"{about.NAME}: {title}", spec.GROUND), layers)
    ground.setExpanded(False)
    ground.setItemVisibilityChecked(not has_ground)
    surroundings.put_round(project, group, ground)

    if empty:
        take_projection(project)
    if as_of is not None:
        asof.choose(project, as_of)
    return Atlas(group, ground, layers, version)


def _group(title: str, key: str) -> QgsLayerTreeGroup:
    group = QgsLayerTreeGroup(title)
    group.setCustomProperty(spec.GROUP_PROPERTY, key)
    return group


def _filled(group: QgsLayerTreeGroup, layers: dict[str, QgsVectorLayer]) -> QgsLayerTreeGroup:
    """A group with the layers that belong in it, checked as they are to be at first."""
    for layer_spec in spec.LAYERS:
        if layer_spec.group == group.customProperty(spec.GROUP_PROPERTY) and layer_spec.key in layers:
            node = group.addLayer(layers[layer_spec.key])
            node.setItemVisibilityChecked(layer_spec.visible)
            node.setExpanded(layer_spec.expanded)
    return group


def remove_atlas(project: QgsProject) -> None:
    """Takes the atlas out of a project: its groups, layers, attached data and chosen date."""
    for group in [*find.groups(project), *find.grounds(project)]:
        layers = [node.layer() for node in group.findLayers() if find.key_of(node.layer())]
        paths = {str(find.data_path(layer)) for layer in layers if layer is not None}
        project.removeMapLayers([layer.id() for layer in layers if layer is not None])
        # Layers of the user's own that stand in the group move up to its place rather than vanish.
        parent = group.parent()
        at = parent.children().index(group)
        for child in group.children():
            if any(True for _ in _foreign(child)):
                parent.insertChildNode(at, child.clone())
                at += 1
        parent.removeChildNode(group)
        for path in paths:
            if path in project.attachedFiles():
                project.removeAttachedFile(path)
    project.removeMapLayers([twin.id() for twin in periods.twins(project)])
    asof.choose(project, None)


def _foreign(node):
    """Layer nodes at or below a node that are not the atlas's."""
    found = [node] if not isinstance(node, QgsLayerTreeGroup) else node.findLayers()
    return [item for item in found if item.layer() is not None and not find.key_of(item.layer())]
