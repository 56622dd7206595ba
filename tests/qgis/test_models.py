"""Every algorithm of the provider as a step of a Processing model, as researchers chain them."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
)

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.algorithms.network_support import split_places

LINES = f"{paths.data_file()}|layername=middle_corridor"

# Algorithm: what is given to it, and the file that the model hands out (empty for a layer in memory).
STEPS = {
    "buildproject": ({"LANGUAGE": "en"}, "atlas.qgz"),
    "exportpack": ({"LANGUAGE": "en"}, "pack"),
    "printmap": ({"THEME": "kazakh_rail", "PAGE": "A4", "LANGUAGE": "en", "DPI": 72}, "map.png"),
    "bibliography": ({"FORMAT": "bibtex"}, "sources.bib"),
    "evidencereport": ({}, "report.csv"),
    "route": ({"ORIGIN": "uz_samarkand", "DESTINATION": "ge_poti_port"}, ""),
    "compareroutes": ({"ORIGIN": "uz_samarkand", "DESTINATION": "ge_poti_port"}, ""),
    "odmatrix": ({"ORIGINS": "uz_samarkand,uz_tashkent", "DESTINATIONS": "ge_poti_port;az_baku"}, ""),
    "catchment": ({"ORIGIN": "uz_samarkand", "BREAKS": "24,48"}, ""),
    "chokepoints": ({"PAIRS": "uz_samarkand>ge_poti_port"}, ""),
    "usernetwork": ({"INPUT": LINES}, "own.ccnet"),
}


@pytest.fixture
def provider(qgis_app):
    from caspian_corridor_plugin.algorithms.provider import CaspianCorridorProvider

    registry = QgsApplication.processingRegistry()
    made = registry.providerById("caspiancorridor")
    ours = made is None
    if ours:
        made = CaspianCorridorProvider()
        registry.addProvider(made)
    yield made
    if ours:
        registry.removeProvider(made)


def test_places_are_listed_with_semicolons_or_commas() -> None:
    assert split_places("uz_samarkand, uz_tashkent") == ["uz_samarkand", "uz_tashkent"]
    assert split_places("uz_samarkand; 66.93,39.69") == ["uz_samarkand", "66.93,39.69"]
    assert split_places("66.93,-39.69") == ["66.93,-39.69"]
    assert split_places("") == []


def test_every_algorithm_has_its_step(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(STEPS)


@pytest.mark.parametrize("name", sorted(STEPS))
def test_an_algorithm_works_as_a_step_of_a_model(provider, name: str, tmp_path: Path) -> None:
    given, file_name = STEPS[name]
    model = QgsProcessingModelAlgorithm(f"{name} in a model")
    child = QgsProcessingModelChildAlgorithm(f"caspiancorridor:{name}")
    child.setChildId("step")
    for parameter, value in given.items():
        child.addParameterSources(parameter, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("RESULT")
    output.setChildId("step")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"RESULT": output})
    model.addChildAlgorithm(child)

    target = str(tmp_path / file_name) if file_name else "memory:"
    context = QgsProcessingContext()
    results, succeeded = model.run({"step:RESULT": target}, context, QgsProcessingFeedback(), {}, False)

    assert succeeded
    assert results["CHILD_RESULTS"]["step"].get("REASON", "") == ""
    if file_name:
        assert Path(target).exists()
    else:
        assert context.getMapLayer(results["step:RESULT"]).featureCount() > 0
