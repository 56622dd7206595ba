"""The atlas in a project that holds other things: what is the user's stays as it is, and to be seen."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build, find, palette, presets, spec, update
from caspian_corridor_plugin.printing import themes
from caspian_corridor_plugin.translation import Language
from tests.qgis import own_project
from tests.qgis.own_project import INSIDE, OWN_FILL, areas, colour_at, picture, raster, twenty_layers

CRSS = ("EPSG:32640", "EPSG:3857", "EPSG:4326")
REGION = (27.0, 35.5, 83.0, 50.0)
LAND_AND_SEA = {palette.SEA.lower(), palette.LAND.lower(), palette.LAND_OUTSIDE.lower()}


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


@pytest.fixture(scope="module")
def english(qgis_app):
    return Language.load("en")


def add(project, english):
    return build.add_atlas(project, english, paths.data_file())


def put(project, layer):
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)
    return layer


@pytest.mark.parametrize("crs", CRSS)
def test_lines_go_above_and_the_base_map_below_what_the_user_has(project, english, tmp_path, crs):
    own = twenty_layers(project, crs, tmp_path)
    add(project, english)
    order = [find.key_of(layer) or "own" for layer in project.layerTreeRoot().layerOrder()]
    first, last = order.index("own"), len(order) - 1 - order[::-1].index("own")
    assert order.count("own") == len(own)
    assert {"places", "kazakh_rail", "middle_corridor", "ctcn", "flights"} <= set(order[:first])
    assert not [key for key in order[:first] if key.startswith("base_")]
    assert all(key.startswith("base_") for key in order[last + 1 :]) and "base_countries" in order[last + 1 :]
    assert set(order[first : last + 1]) == {"own"}


@pytest.mark.parametrize("crs", CRSS)
def test_what_the_user_had_is_still_to_be_seen(project, english, tmp_path, crs):
    twenty_layers(project, crs, tmp_path)
    before, settings = picture(project, (44.0, 36.0, 64.0, 47.0))
    assert colour_at(before, settings, *INSIDE) == OWN_FILL
    add(project, english)
    for key in ("ctcn_catchment", "flights"):  # a tint and thin lines over everything
        project.layerTreeRoot().findLayer(find.layers(project)[key].id()).setItemVisibilityChecked(False)
    after, settings = picture(project, (44.0, 36.0, 64.0, 47.0))
    assert colour_at(after, settings, 53.0, 41.0) == OWN_FILL
    same = sum(before.pixel(x, y) == after.pixel(x, y) for x in range(0, 640, 8) for y in range(0, 420, 8))
    assert same > 0.8 * (640 // 8) * (420 // 8)


def test_crs_background_extent_and_the_users_layers_stay(project, english, tmp_path):
    own = twenty_layers(project, "EPSG:32640", tmp_path)
    project.setBackgroundColor(QColor("#123456"))
    view = QgsReferencedRectangle(QgsRectangle(1e5, 4e6, 2e5, 5e6), project.crs())
    project.viewSettings().setDefaultViewExtent(view)
    ellipsoid = project.ellipsoid()
    add(project, english)
    assert project.crs().authid() == "EPSG:32640" and project.ellipsoid() == ellipsoid
    assert project.backgroundColor().name() == "#123456"
    assert QgsRectangle(project.viewSettings().defaultViewExtent()) == QgsRectangle(view)
    assert all(project.layerTreeRoot().findLayer(layer.id()).isVisible() for layer in own)


def test_a_project_without_a_crs_stays_without_one(project, english):
    project.setCrs(QgsCoordinateReferenceSystem())
    put(project, QgsVectorLayer("Point", "mine", "memory"))
    add(project, english)
    assert not project.crs().isValid()


# -- a ground of the user's own ----------------------------------------------------------------------------------------


def _far_raster(folder):
    return raster(folder, "patagonia", (-75.0, -50.0, -65.0, -40.0))


@pytest.mark.parametrize(
    ("make", "has_ground"),
    [
        (lambda folder: areas("EPSG:32640"), True),
        (lambda folder: areas("EPSG:3857", filled=False), False),
        (lambda folder: areas("EPSG:4326", wkt="Polygon((49.8 40.3, 50 40.3, 50 40.5, 49.8 40.3))"), False),
        (lambda folder: areas("EPSG:4326", wkt="Polygon((-75 -50, -65 -50, -65 -40, -75 -50))"), False),
        (raster, True),
        (_far_raster, False),
        (lambda folder: QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"), False),
        (lambda folder: own_project.lines("EPSG:4326"), False),
    ],
    ids=["areas", "outlines", "a_small_area", "areas_elsewhere", "raster", "raster_elsewhere", "points", "lines"],
)
def test_the_base_map_is_off_where_there_is_a_ground_already(project, english, tmp_path, make, has_ground):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    put(project, make(tmp_path))
    atlas = add(project, english)
    node = project.layerTreeRoot().findLayer(atlas.layers["base_countries"].id())
    assert node.isVisible() is not has_ground
    assert atlas.ground.itemVisibilityChecked() is not has_ground
    assert node.itemVisibilityChecked()  # a tick on the group brings all of it


def test_tiles_are_a_ground_and_a_hidden_picture_is_none(project, english, tmp_path):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    tiles = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=4", "tiles", "wms")
    assert tiles.isValid()
    put(project, tiles)
    put(project, raster(tmp_path))
    project.layerTreeRoot().findLayer(tiles.id()).setItemVisibilityChecked(False)
    for node in project.layerTreeRoot().findLayers():
        node.setItemVisibilityChecked(False)
    assert add(project, english).ground.itemVisibilityChecked()
    build.remove_atlas(project)
    project.layerTreeRoot().findLayer(tiles.id()).setItemVisibilityChecked(True)
    assert not add(project, english).ground.itemVisibilityChecked()


def test_a_preset_leaves_the_users_ground_alone(project, english, tmp_path):
    twenty_layers(project, "EPSG:3857", tmp_path)
    atlas = add(project, english)
    presets.apply(project, "kazakh_rail")
    assert not atlas.ground.isVisible()


def test_a_drawing_order_of_the_users_own_is_kept(project, english):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    one, other = put(project, areas("EPSG:4326", "one")), put(project, areas("EPSG:4326", "other"))
    root = project.layerTreeRoot()
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([other, one])
    add(project, english)
    keys = [find.key_of(layer) or layer.name() for layer in root.layerOrder()]
    assert keys.index("places") < keys.index("other") < keys.index("one") < keys.index("base_countries")
    build.remove_atlas(project)
    assert root.layerOrder() == [other, one]


# -- seas --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("crs", [*CRSS, "EPSG:3035", "EPSG:3031"])
def test_no_sea_is_white_and_none_ends_in_a_cut(project, english, crs):
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    put(project, QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    project.setBackgroundColor(QColor("#ff0000"))
    add(project, english)
    for key in spec.BY_KEY:
        layer = find.layers(project).get(key)
        if layer is not None:
            layer.setLabelsEnabled(False)
            if not key.startswith("base_"):
                project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    for grow in (1.0, 6.0):
        image, settings = picture(project, REGION, grow=grow)
        red = sum(QColor(image.pixel(x, y)).name() == "#ff0000" for x in range(640) for y in range(0, 420, 7))
        assert red == 0, grow
    if crs != "EPSG:3031":
        image, settings = picture(project, (-5.0, 20.0, 83.0, 55.0))
        for lon, lat in ((18.0, 35.0), (24.9, 33.5), (35.0, 43.2), (51.0, 42.0), (4.0, 39.5)):
            assert colour_at(image, settings, lon, lat) == palette.SEA.lower(), (lon, lat)


def test_an_empty_project_keeps_its_background(project, english):
    before = project.backgroundColor().name()
    add(project, english)
    assert project.backgroundColor().name() == before


# -- two groups, one atlas ---------------------------------------------------------------------------------------------


def test_the_base_map_s_group_is_found_removed_and_survives_a_file(project, english, tmp_path):
    own = put(project, areas("EPSG:4326")).id()
    add(project, english)
    path = tmp_path / "beside.qgz"
    project.setFileName(str(path))
    assert project.write()
    project.clear()
    opened = QgsProject()
    assert opened.read(str(path))
    assert len(find.groups(opened)) == 1 and len(find.grounds(opened)) == 1
    assert "base_countries" in find.layers(opened)
    build.remove_atlas(opened)
    assert list(opened.mapLayers()) == [own]
    assert [node.name() for node in opened.layerTreeRoot().children()] == ["districts"]
    opened.clear()


def test_a_layer_put_into_the_base_map_s_group_takes_its_place(project, english):
    put(project, QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    atlas = add(project, english)
    inside = areas("EPSG:4326", "put into the ground")
    project.addMapLayer(inside, False)
    atlas.ground.insertLayer(2, inside)
    build.remove_atlas(project)
    assert [node.name() for node in project.layerTreeRoot().children()] == ["mine", "put into the ground"]


def test_newer_data_reach_the_base_map_too(project, english):
    put(project, areas("EPSG:4326"))
    atlas = add(project, english)
    sea = atlas.layers["base_sea"].id()
    project.removeMapLayer(sea)
    before = find.data_path(atlas.layers["base_countries"])
    update.apply(project, atlas.group, paths.data_file(), english)
    after = find.data_path(find.layers(project)["base_countries"])
    assert after != before and after == find.data_path(find.layers(project)["places"])
    assert str(before) not in project.attachedFiles()


def test_a_base_map_inside_the_atlas_s_group_still_counts(project, english):
    """Where version 0.1 put it."""
    atlas = add(project, english)
    moved = atlas.ground.clone()
    atlas.group.addChildNode(moved)
    project.layerTreeRoot().removeChildNode(atlas.ground)
    assert find.grounds(project) == []
    assert "base_countries" in find.layers(project)
    update.apply(project, atlas.group, paths.data_file(), english)
    build.remove_atlas(project)
    assert not project.mapLayers()
    assert not [node for node in project.layerTreeRoot().children() if isinstance(node, QgsLayerTreeGroup)]


def test_a_sheet_of_what_the_map_shows_holds_the_users_layers_in_their_order(project, english, tmp_path):
    own = twenty_layers(project, "EPSG:3857", tmp_path)
    atlas = add(project, english)
    atlas.ground.setItemVisibilityChecked(True)
    layers = themes.layers(project, themes.THEMES["atlas"])
    keys = [find.key_of(layer) or "own" for layer in layers]
    assert keys.count("own") == len(own)
    assert keys.index("middle_corridor") < keys.index("own") < keys.index("base_countries")
    assert "base_sea" not in keys  # a sheet's map has the sea as its background
