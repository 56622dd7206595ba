"""The atlas in a project: what is added, what travels with the file, what comes out again."""

from __future__ import annotations

import shutil
import sqlite3

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsLayerTreeGroup,
    QgsProject,
    QgsVectorLayer,
)

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import asof, build, find, spec
from caspian_corridor_plugin.atlas.errors import AtlasError
from caspian_corridor_plugin.translation import Language

CONTRACT_LAYERS = {
    "middle_corridor",
    "ctcn",
    "ctcn_catchment",
    "samarkand_baku",
    "kazakh_rail",
    "places",
    "flights",
    "energy",
    "events",
    "councils",
    "context",
    "claims",
    "sources",
    "facts",
}
COMMON_FIELDS = {
    "id",
    "name",
    "kind",
    "status",
    "valid_from",
    "valid_to",
    "geometry_class",
    "claim_ids",
    "source_ids",
}
LINE_FIELDS = {"mode", "length_km", "official_km", "gauge_mm", "country"}


@pytest.fixture
def english():
    return Language.load("en")


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    yield made
    made.clear()


def test_every_layer_of_the_contract_is_added(project, english):
    atlas = build.add_atlas(project, english, paths.data_file())
    assert set(atlas.layers) >= CONTRACT_LAYERS
    for key in CONTRACT_LAYERS:
        layer = find.layers(project)[key]
        assert layer.isValid() and layer.featureCount() > 0, key
        assert layer.customProperty("caspian_corridor/layer") == key
    group = project.layerTreeRoot().children()[0]
    assert isinstance(group, QgsLayerTreeGroup)
    assert group.customProperty("caspian_corridor/group") == "atlas"
    assert project.isDirty()


def test_map_layers_have_the_fields_of_the_contract(project, english):
    build.add_atlas(project, english, paths.data_file())
    for key, layer in find.layers(project).items():
        if key.startswith("base_") or not layer.isSpatial():
            continue
        fields = set(layer.fields().names())
        assert fields >= COMMON_FIELDS, key
        if spec.BY_KEY[key].geometry == "line":
            assert fields >= LINE_FIELDS, key


def test_an_empty_project_takes_the_atlas_projection(project, english):
    build.add_atlas(project, english, paths.data_file())
    assert project.crs().isValid()
    assert "aea" in project.crs().toProj()


def test_a_project_with_layers_keeps_its_crs(project, english):
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    own = QgsVectorLayer("Point?crs=EPSG:3857", "mine", "memory")
    project.addMapLayer(own)
    build.add_atlas(project, english, paths.data_file())
    assert project.crs().authid() == "EPSG:3857"
    assert own.id() in project.mapLayers()


def _damaged(tmp_path):
    path = tmp_path / "damaged.gpkg"
    path.write_bytes(b"not a database at all" * 100)
    return path


def _missing(tmp_path):
    return tmp_path / "nowhere.gpkg"


def _without_a_table(tmp_path):
    path = tmp_path / "short.gpkg"
    shutil.copyfile(paths.data_file(), path)
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'ctcn'")
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize("make", [_damaged, _missing, _without_a_table])
def test_bad_data_is_one_sentence_and_leaves_the_project_alone(project, english, tmp_path, make):
    own = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    project.addMapLayer(own)
    path = make(tmp_path)
    with pytest.raises(AtlasError) as raised:
        build.add_atlas(project, english, path)
    assert str(path) in str(raised.value)
    assert "Reinstall" in str(raised.value)
    assert list(project.mapLayers()) == [own.id()]
    assert len(project.layerTreeRoot().children()) == 1


def test_the_saved_project_opens_elsewhere_with_its_data(project, english, tmp_path):
    build.add_atlas(project, english, paths.data_file(), as_of="2024-11-03")
    first = tmp_path / "one" / "atlas.qgz"
    first.parent.mkdir()
    assert project.write(str(first))
    project.clear()
    second = tmp_path / "two" / "moved.qgz"
    second.parent.mkdir()
    shutil.move(first, second)

    opened = QgsProject()
    assert opened.read(str(second))
    layers = find.layers(opened)
    assert set(layers) >= CONTRACT_LAYERS
    for key in CONTRACT_LAYERS:
        assert layers[key].featureCount() > 0, key
        assert str(paths.root()) not in layers[key].source()
    assert asof.get(opened) == "2024-11-03"
    opened.clear()


def test_taking_the_atlas_out_leaves_what_is_the_users(project, english):
    own = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    project.addMapLayer(own)
    atlas = build.add_atlas(project, english, paths.data_file(), as_of="2024-11-03")
    inside = QgsVectorLayer("Point?crs=EPSG:4326", "mine, put into the group", "memory")
    project.addMapLayer(inside, False)
    atlas.group.addLayer(inside)
    build.remove_atlas(project)
    assert set(project.mapLayers()) == {own.id(), inside.id()}
    assert project.layerTreeRoot().findLayer(inside.id()) is not None
    assert find.groups(project) == []
    # From 3.26 on a project also carries a database of styles, its own.
    assert [name for name in project.attachedFiles() if not name.endswith("_styles.db")] == []
    assert asof.get(project) is None


def _shown(project, layer, date):
    """Rows that the map shows on a date, asked through the very condition of the renderers."""
    asof.choose(project, date)
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    condition = QgsExpression(asof.CONDITION)
    assert condition.prepare(context)
    rows = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        if condition.evaluate(context):
            rows.append((feature["section_id"], feature["status"]))
    assert not condition.hasEvalError(), condition.evalErrorString()
    return rows


def test_each_date_gives_its_own_map(project, english):
    build.add_atlas(project, english, paths.data_file())
    layers = find.layers(project)
    before = dict(_shown(project, layers["kazakh_rail"], "2023-06-01"))
    article = dict(_shown(project, layers["kazakh_rail"], asof.ARTICLE_DATE))
    new_line = [section for section in article if article[section] == "under_construction"]
    assert new_line, "the new line was under construction when the article appeared"
    assert all(before.get(section) != "under_construction" for section in new_line)
    today = dict(_shown(project, layers["context"], None))
    then = dict(_shown(project, layers["context"], asof.ARTICLE_DATE))
    assert today != then


def test_every_section_is_shown_at_most_once_at_any_date(project, english):
    build.add_atlas(project, english, paths.data_file())
    for key in ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail", "context", "flights"):
        layer = find.layers(project)[key]
        for date in ("2010-01-01", "2022-05-05", "2024-11-03", "2025-12-31", None):
            rows = _shown(project, layer, date)
            assert len(rows) == len(dict(rows)), (key, date)


def test_layers_say_their_rights(project, english):
    build.add_atlas(project, english, paths.data_file())
    for key, layer in find.layers(project).items():
        assert layer.metadata().rights(), key
        assert layer.metadata().licenses(), key


def test_the_data_file_beside_the_plugin_is_not_touched(project, english):
    before = paths.data_file().stat()
    listing = sorted(path.name for path in paths.data_file().parent.iterdir())
    build.add_atlas(project, english, paths.data_file())
    for layer in find.layers(project).values():
        list(layer.getFeatures())
    after = paths.data_file().stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)
    assert listing == sorted(path.name for path in paths.data_file().parent.iterdir())
