"""Bibliography, evidence report and pack as Processing runs them."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.algorithms.bibliography import Bibliography
from caspian_corridor_plugin.algorithms.evidence_report import EvidenceReport
from caspian_corridor_plugin.algorithms.export_pack import ExportPack
from caspian_corridor_plugin.atlas import build, find
from caspian_corridor_plugin.translation import Language


def run(algorithm, parameters, project=None):
    """Runs an algorithm as the toolbox does; raises what it raises."""
    made = algorithm().create({})
    context = QgsProcessingContext()
    if project is not None:
        context.setProject(project)
    acceptable, reason = made.checkParameterValues(parameters, context)
    assert acceptable, reason
    results, done = made.run(parameters, context, QgsProcessingFeedback(), {}, False)
    assert done
    return results


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


def test_the_bibliography_holds_the_sources_of_these_layers_and_no_others(project, tmp_path):
    layers = find.layers(project)
    target = tmp_path / "sources.json"
    run(
        Bibliography,
        {"INPUT": [layers["kazakh_rail"].id()], "FORMAT": "csl-json", "OUTPUT": str(target)},
        project,
    )
    found = {item["id"] for item in json.loads(target.read_text(encoding="utf-8"))}
    wanted = set()
    for feature in layers["kazakh_rail"].getFeatures():
        wanted |= set(str(feature["source_ids"]).split(";"))
    assert "alvefagh_2024" in found
    assert wanted - {"assumption"} <= found
    assert "assumption" not in found
    everything = tmp_path / "all.json"
    run(Bibliography, {"FORMAT": "csl-json", "OUTPUT": str(everything)})
    assert len(found) < len(json.loads(everything.read_text(encoding="utf-8")))


def test_a_project_file_counts_by_what_it_shows(project, tmp_path):
    for node in find.nodes(project):
        node.setItemVisibilityChecked(find.key_of(node.layer()) == "flights")
    path = tmp_path / "flights.qgz"
    assert project.write(str(path))
    target = tmp_path / "flights.ris"
    results = run(Bibliography, {"INPUT": str(path), "FORMAT": "ris", "OUTPUT": str(target)})
    text = target.read_bytes().decode("utf-8")
    assert text.count("TY  -") == results["COUNT"]
    assert 0 < results["COUNT"] < 40


def test_an_unwritable_place_leaves_nothing(project, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("mine", encoding="utf-8")
    with pytest.raises(QgsProcessingException) as raised:
        run(Bibliography, {"FORMAT": "text", "OUTPUT": str(in_the_way / "sources.txt")})
    assert "sources.txt" in str(raised.value)
    assert in_the_way.read_text(encoding="utf-8") == "mine"


def test_a_broken_project_is_named(tmp_path):
    path = tmp_path / "broken.qgz"
    path.write_bytes(b"no zip")
    with pytest.raises(QgsProcessingException) as raised:
        run(Bibliography, {"INPUT": str(path), "FORMAT": "text", "OUTPUT": str(tmp_path / "out.txt")})
    assert "broken.qgz" in str(raised.value)
    assert not (tmp_path / "out.txt").exists()


def test_the_report_counts_every_claim(qgis_app, tmp_path):
    page = tmp_path / "report.html"
    results = run(EvidenceReport, {"OUTPUT": str(page)})
    assert results["CLAIMS"] == 53
    assert results["UNCITED"] == 0
    assert results["DISAGREEMENTS"] >= 8
    assert "<html" in page.read_text(encoding="utf-8")
    table = tmp_path / "report.csv"
    run(EvidenceReport, {"OUTPUT": str(table)})
    with table.open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) > 50


def test_the_report_fails_on_an_uncited_value_and_names_it(qgis_app, tmp_path):
    data = tmp_path / "uncited.gpkg"
    shutil.copyfile(paths.data_file(), data)
    with closing(sqlite3.connect(data)) as connection:
        connection.execute("UPDATE facts SET source_ids = '' WHERE id = 'f069'")
        connection.commit()
    table = tmp_path / "report.csv"
    with pytest.raises(QgsProcessingException) as raised:
        run(EvidenceReport, {"DATA": str(data), "OUTPUT": str(table)})
    assert "f069" in str(raised.value)
    assert "f069" in table.read_text(encoding="utf-8")


def test_the_pack_is_written_by_the_algorithm(qgis_app, tmp_path):
    results = run(ExportPack, {"OUTPUT": str(tmp_path / "pack")})
    assert results["FILES"] > 20
    assert (tmp_path / "pack" / "datapackage.json").is_file()
