"""buildproject and printmap: what they take, what they make, how they refuse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtGui import QImage

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.algorithms.provider import CaspianCorridorProvider
from caspian_corridor_plugin.printing.sheet import PAGES_MM, SHEETS, THEMES


@pytest.fixture(scope="module")
def provider(qgis_app):
    made = CaspianCorridorProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


@pytest.fixture
def run(provider):
    def call(name, parameters):
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"caspiancorridor:{name}")
        context, feedback = QgsProcessingContext(), call.feedback
        fine, message = algorithm.checkParameterValues(parameters, context)
        if not fine:
            raise ValueError(message)
        result, done = algorithm.run(parameters, context, feedback, catchExceptions=False)
        assert done
        return result

    call.feedback = QgsProcessingFeedback(False)
    return call


def test_the_provider_has_its_name_and_algorithms(provider):
    assert provider.id() == "caspiancorridor"
    assert provider.name() == "Caspian Corridor"
    assert not provider.icon().isNull()
    assert {"buildproject", "printmap"} <= {one.name() for one in provider.algorithms()}


def test_each_algorithm_can_be_found_read_and_run(provider):
    for algorithm in provider.algorithms():
        assert algorithm.displayName() and algorithm.group(), algorithm.name()
        assert len(algorithm.shortHelpString()) > 100, algorithm.name()
        assert "<" not in algorithm.shortHelpString(), algorithm.name()
        assert algorithm.canExecute()[0], algorithm.name()
        for parameter in algorithm.parameterDefinitions():
            assert parameter.description(), (algorithm.name(), parameter.name())
            assert parameter.name() == parameter.name().upper()
            if parameter.type() == "enum":
                assert parameter.usesStaticStrings(), (algorithm.name(), parameter.name())


@pytest.mark.parametrize("name", ["buildproject", "printmap"])
def test_what_touches_layers_stays_in_the_main_thread(provider, name):
    flags = provider.algorithm(name).flags()
    assert flags & QgsProcessingAlgorithm.Flag.FlagNoThreading


def test_printmap_takes_what_the_contract_names(provider):
    algorithm = provider.algorithm("printmap")
    named = {one.name(): one for one in algorithm.parameterDefinitions()}
    assert {"THEME", "PAGE", "ORIENTATION", "LANGUAGE", "SECOND_LANGUAGE", "TITLE", "DPI", "OUTPUT"} <= set(named)
    assert tuple(named["THEME"].options()) == THEMES + SHEETS
    assert list(named["PAGE"].options()) == list(PAGES_MM)
    assert set(named["LANGUAGE"].options()) == set(paths.languages())


def test_without_the_data_it_says_what_to_do(provider, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "data_file", lambda: tmp_path / "gone.gpkg")
    fine, message = provider.algorithm("printmap").canExecute()
    assert not fine and "Reinstall" in message


# -- buildproject --------------------------------------------------------------------------------------

FRESH = """
    import json, sys
    from qgis.core import QgsApplication, QgsExpressionContextUtils, QgsProject
    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], False)
    application.initQgis()
    project = QgsProject()
    assert project.read(sys.argv[1])
    layers = project.mapLayers().values()
    print(json.dumps({
        "valid": [layer.name() for layer in layers if layer.isValid()],
        "broken": [layer.name() for layer in layers if not layer.isValid()],
        "counts": {layer.customProperty("caspian_corridor/layer"): layer.featureCount() for layer in layers},
        "as_of": QgsExpressionContextUtils.projectScope(project).variable("caspian_corridor_as_of"),
        "themes": project.mapThemeCollection().mapThemes(),
        "crs": project.crs().isValid(),
        "title": project.title(),
        "plugin": [name for name in sys.modules if name.startswith("caspian")],
    }))
    project.clear()
    application.exitQgis()
"""


def test_the_project_opens_elsewhere_without_the_plugin(run, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    made = run("buildproject", {"LANGUAGE": "en", "AS_OF": "2024-11-03", "OUTPUT": str(first / "atlas.qgz")})
    assert made["OUTPUT"] == str(first / "atlas.qgz")
    assert [one.name for one in first.iterdir()] == ["atlas.qgz"]
    shutil.move(first / "atlas.qgz", second / "moved.qgz")
    shutil.rmtree(first)
    # Where QGIS itself is found through it.
    folders = filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))
    without_the_plugin = [folder for folder in folders if not Path(folder, "caspian_corridor_plugin").exists()]
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(FRESH), str(second / "moved.qgz")],
        cwd=second,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(without_the_plugin)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.strip().splitlines()[-1])
    assert seen["broken"] == [] and len(seen["valid"]) > 14
    assert seen["counts"]["middle_corridor"] > 0 and seen["counts"]["claims"] >= 0
    assert seen["as_of"] == "2024-11-03"
    assert len(seen["themes"]) == len(THEMES)
    assert seen["crs"] and seen["title"] and seen["plugin"] == []


def test_the_open_project_is_not_touched(run, tmp_path):
    before = QgsProject.instance().mapLayers()
    run("buildproject", {"OUTPUT": str(tmp_path / "atlas.qgz")})
    run("printmap", {"THEME": "kazakh_rail", "DPI": 50, "OUTPUT": str(tmp_path / "map.png")})
    assert QgsProject.instance().mapLayers() == before
    assert not QgsProject.instance().isDirty()


@pytest.mark.parametrize("date", ["2025", "2025-07", "2025-07-21", " 2025 "])
def test_dates_of_each_precision_are_taken(run, tmp_path, date):
    run("buildproject", {"AS_OF": date, "OUTPUT": str(tmp_path / "atlas.qgz")})
    assert (tmp_path / "atlas.qgz").is_file()


@pytest.mark.parametrize("name", ["buildproject", "printmap"])
@pytest.mark.parametrize("date", ["yesterday", "2025-13", "2025-02-30", "03.11.2024"])
def test_what_is_no_date_is_refused(run, tmp_path, name, date):
    ending = "qgz" if name == "buildproject" else "pdf"
    with pytest.raises(QgsProcessingException, match="is not a date"):
        run(name, {"AS_OF": date, "OUTPUT": str(tmp_path / f"out.{ending}")})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("output", ["atlas.qgs", "nowhere/atlas.qgz"])
def test_a_project_that_cannot_be_written_leaves_nothing(run, tmp_path, output):
    with pytest.raises(QgsProcessingException) as raised:
        run("buildproject", {"OUTPUT": str(tmp_path / output)})
    assert output.split("/")[-1] in str(raised.value)
    assert list(tmp_path.iterdir()) == []


# -- printmap ------------------------------------------------------------------------------------------


def test_a_map_is_printed_by_names(run, tmp_path):
    made = run(
        "printmap",
        {
            "THEME": "samarkand_baku",
            "PAGE": "16:9",
            "ORIENTATION": "landscape",
            "LANGUAGE": "en",
            "DPI": 60,
            "OUTPUT": str(tmp_path / "slide.png"),
        },
    )
    image = QImage(made["OUTPUT"])
    assert image.width() / image.height() == pytest.approx(16 / 9, rel=0.01)


def test_a_strip_runs_along_any_corridor_and_a_wrong_one_is_named(run, tmp_path):
    parameters = {"THEME": "strip", "DPI": 40}
    run("printmap", {**parameters, "CORRIDOR": "samarkand_baku_tm", "OUTPUT": str(tmp_path / "one.png")})
    run("printmap", {**parameters, "OUTPUT": str(tmp_path / "own.png")})
    assert QImage(str(tmp_path / "one.png")) != QImage(str(tmp_path / "own.png"))
    with pytest.raises(QgsProcessingException, match=r"no corridor silk_road; there are .*samarkand_baku_tm"):
        run("printmap", {**parameters, "CORRIDOR": "silk_road", "OUTPUT": str(tmp_path / "none.png")})
    assert not (tmp_path / "none.png").exists()


def test_the_extent_may_come_in_any_projection(run, tmp_path):
    parameters = {"THEME": "middle_corridor", "DPI": 40}
    run("printmap", {**parameters, "EXTENT": "48,53,38,43 [EPSG:4326]", "OUTPUT": str(tmp_path / "one.png")})
    run(
        "printmap",
        {
            **parameters,
            "EXTENT": "5343335.6,5899933.0,4579425.8,5311971.8 [EPSG:3857]",
            "OUTPUT": str(tmp_path / "two.png"),
        },
    )
    run("printmap", {**parameters, "OUTPUT": str(tmp_path / "own.png")})
    one, two, own = (QImage(str(tmp_path / f"{name}.png")) for name in ("one", "two", "own"))
    assert _difference(one, two) < _difference(one, own) / 3


def _difference(one, other):
    total = 0
    for x in range(0, one.width(), 5):
        for y in range(0, one.height(), 5):
            total += abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness())
    return total


def test_a_ready_sheet_says_that_its_extent_is_its_own(run, tmp_path):
    parameters = {"THEME": "locator", "DPI": 40, "OUTPUT": str(tmp_path / "locator.png")}
    run("printmap", parameters)
    assert "EXTENT" not in run.feedback.textLog()
    run("printmap", {**parameters, "EXTENT": "48,53,38,43 [EPSG:4326]"})
    assert "The sheet locator has an extent of its own: EXTENT is not used." in run.feedback.textLog()


def test_an_extent_of_the_whole_earth_is_refused_in_a_sentence(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="too wide"):
        run("printmap", {"EXTENT": "-180,180,-90,90 [EPSG:4326]", "OUTPUT": str(tmp_path / "map.pdf")})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("name", "value"), [("PAGE", "A9"), ("THEME", "mars"), ("LANGUAGE", "xx"), ("DPI", 5)])
def test_choices_that_do_not_exist_are_refused_before_anything_runs(run, tmp_path, name, value):
    with pytest.raises(ValueError, match=name):
        run("printmap", {name: value, "OUTPUT": str(tmp_path / "map.pdf")})


def test_an_unknown_ending_is_one_sentence(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="choose one of these"):
        run("printmap", {"THEME": "kazakh_rail", "OUTPUT": str(tmp_path / "map.bmp")})
    assert list(tmp_path.iterdir()) == []
