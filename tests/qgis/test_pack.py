"""The exported pack: complete, described, and readable by a QGIS and a GDAL that know nothing of the plugin."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from contextlib import closing

import pytest
from qgis.core import QgsVectorLayer

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import pack, spec
from caspian_corridor_plugin.atlas.errors import AtlasError
from caspian_corridor_plugin.translation import Language


@pytest.fixture(scope="module")
def folder(qgis_app, tmp_path_factory):
    made = tmp_path_factory.mktemp("pack") / "caspian"
    made.mkdir()
    (made / "my notes.txt").write_text("keep me", encoding="utf-8")
    pack.write_pack(made, Language.load("en"), paths.data_file())
    return made


def test_the_folder_holds_everything_and_keeps_what_was_there(folder):
    names = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {
        "caspian_corridor.gpkg",
        "datapackage.json",
        "bibliography.json",
        "bibliography.bib",
        "bibliography.ris",
        "bibliography.txt",
        "LICENSE",
        "LICENSE-DATA.md",
        "README.md",
        "my notes.txt",
    } <= names
    assert "styles/middle_corridor.qml" in names
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]
    assert (folder / "my notes.txt").read_text(encoding="utf-8") == "keep me"


def test_a_qgis_without_the_plugin_opens_the_layers_with_their_styles(folder):
    for key in ("middle_corridor", "places", "ctcn_catchment", "kazakh_rail"):
        layer = QgsVectorLayer(f"{folder / pack.GEOPACKAGE}|layername={key}", key, "ogr")
        assert layer.isValid() and layer.featureCount() > 0
        assert layer.renderer().type() == "RuleRenderer", key
    labelled = QgsVectorLayer(f"{folder / pack.GEOPACKAGE}|layername=places", "places", "ogr")
    assert labelled.labelsEnabled()


def test_ogrinfo_reads_it_from_a_read_only_place(folder, tmp_path):
    path = folder / pack.GEOPACKAGE
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    said = subprocess.run(["ogrinfo", "-ro", "-q", str(path)], capture_output=True, text=True, check=True).stdout
    for layer_spec in spec.LAYERS:
        if not layer_spec.optional:
            assert re.search(rf"\b{layer_spec.key}\b", said), layer_spec.key
    assert not [file.name for file in folder.iterdir() if file.name.endswith(("-wal", "-shm"))]


def test_the_description_names_every_table_with_its_columns(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["$schema"].endswith("/2.0/datapackage.json")
    assert package["licenses"][0]["name"] == "ODbL-1.0"
    assert package["sources"]
    by_table = {resource["dialect"]["table"]: resource for resource in package["resources"]}
    with closing(sqlite3.connect(folder / pack.GEOPACKAGE)) as connection:
        for table, resource in by_table.items():
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            assert [field["name"] for field in resource["schema"]["fields"]] == columns
            assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
            assert resource["path"] == pack.GEOPACKAGE
    assert {layer_spec.key for layer_spec in spec.LAYERS if not layer_spec.optional} <= set(by_table)


def test_a_second_pack_replaces_the_first(folder):
    (folder / "README.md").write_text("old", encoding="utf-8")
    pack.write_pack(folder, Language.load("en"), paths.data_file())
    assert "Caspian Corridor" in (folder / "README.md").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_said_in_one_sentence(qgis_app, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")
    with pytest.raises(AtlasError) as raised:
        pack.write_pack(in_the_way / "pack", Language.load("en"), paths.data_file())
    assert str(in_the_way) in str(raised.value)
    assert in_the_way.read_text(encoding="utf-8") == "mine"
