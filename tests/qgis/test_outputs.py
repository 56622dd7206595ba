"""Files that the algorithms of the network write: whole or absent, the old one kept until then, and told what a format
cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsVectorLayer,
)

from caspian_corridor_plugin.algorithms.catchment import Catchment
from caspian_corridor_plugin.algorithms.od_matrix import OdMatrix
from caspian_corridor_plugin.algorithms.route import FindRoute


class Feedback(QgsProcessingFeedback):
    def __init__(self, cancel_after: int = 10**9) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.left = cancel_after
        self.progressChanged.connect(self._hear)

    def _hear(self, _share: float) -> None:
        self.left -= 1
        if self.left <= 0:
            self.cancel()

    def pushWarning(self, text: str) -> None:
        self.warnings.append(text)


def run(algorithm: Any, feedback: QgsProcessingFeedback, **parameters: Any) -> tuple[dict, QgsProcessingContext]:
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    results, fine = algorithm.create().run(parameters, context, feedback, {}, False)
    assert fine
    return results, context


MATRIX = {"ORIGINS": "uz_samarkand;uz_tashkent", "DESTINATIONS": "uz_bukhara"}
CATCHMENT = {"ORIGIN": "uz_samarkand", "BREAKS": "12", "OPTIMISE": "time"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize(
    ("ending", "told"), [("gpkg", ""), ("csv", ""), ("geojson", ""), ("shp", "no .shp file"), ("xlsx", "")]
)
def test_a_table_arrives_in_each_format(qgis_app: Any, tmp_path: Path, ending: str, told: str) -> None:
    target, feedback = tmp_path / f"matrix.{ending}", Feedback()
    results, _ = run(OdMatrix(), feedback, **MATRIX, OUTPUT=str(target))
    place = Path(results["OUTPUT"])
    assert place.is_file()
    assert place.parent == tmp_path
    assert QgsVectorLayer(str(place), "", "ogr").featureCount() == 2
    assert told in " ".join(feedback.warnings)
    assert not [name for name in names(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize(("ending", "told"), [("csv", "without their geometry"), ("shp", "ten letters"), ("fgb", "")])
def test_lines_arrive_in_each_format_or_it_is_told(qgis_app: Any, tmp_path: Path, ending: str, told: str) -> None:
    target, feedback = tmp_path / f"lines.{ending}", Feedback()
    results, _ = run(Catchment(), feedback, **CATCHMENT, OUTPUT=str(target))
    assert results["OUTPUT"] == str(target)
    assert QgsVectorLayer(str(target), "", "ogr").featureCount() > 0
    assert told in " ".join(feedback.warnings)


def test_a_format_that_loses_rows_is_refused_and_the_old_file_kept(qgis_app: Any, tmp_path: Path) -> None:
    target = tmp_path / "matrix.fgb"
    target.write_bytes(b"old")
    try:
        results, _ = run(OdMatrix(), Feedback(), **MATRIX, OUTPUT=str(target))
    except QgsProcessingException as error:
        assert "fgb" in str(error)
        assert target.read_bytes() == b"old"
    else:
        assert QgsVectorLayer(results["OUTPUT"], "", "ogr").featureCount() == 2
    assert names(tmp_path) == ["matrix.fgb"]


@pytest.mark.parametrize("after", [1, 2, 5])
def test_a_cancelled_run_leaves_the_old_file_and_nothing_else(qgis_app: Any, tmp_path: Path, after: int) -> None:
    for algorithm, asked in ((Catchment(), CATCHMENT), (OdMatrix(), MATRIX)):
        for content in (None, b"old"):
            target = tmp_path / "rows.gpkg"
            if content is not None:
                target.write_bytes(content)
            feedback = Feedback(after)
            try:
                run(algorithm, feedback, **asked, OUTPUT=str(target))
            except QgsProcessingException as error:
                assert "ancel" in str(error)
                assert names(tmp_path) == (["rows.gpkg"] if content else [])
                if content:
                    assert target.read_bytes() == content
            else:
                assert not feedback.isCanceled()
            target.unlink(missing_ok=True)


def test_a_layer_that_is_to_be_loaded_is_loaded_from_its_place(qgis_app: Any, tmp_path: Path) -> None:
    project = QgsProject()
    target = tmp_path / "lines.gpkg"
    definition = QgsProcessingOutputLayerDefinition(str(target), project)
    definition.destinationName = "Reached"
    results, context = run(Catchment(), Feedback(), **CATCHMENT, OUTPUT=definition)
    assert results["OUTPUT"] == str(target)
    (place,) = context.layersToLoadOnCompletion()
    assert place == str(target)
    assert context.layersToLoadOnCompletion()[place].name == "Reached"


def test_databases_and_memory_are_written_to_as_ever(qgis_app: Any, tmp_path: Path) -> None:
    target = tmp_path / "all.gpkg"
    run(Catchment(), Feedback(), **CATCHMENT, OUTPUT=str(target))
    uri = f"ogr:dbname='{target}' table=\"more\" (geom)"
    run(Catchment(), Feedback(), **CATCHMENT, OUTPUT=uri)
    for name in ("all", "more"):
        assert QgsVectorLayer(f"{target}|layername={name}", "", "ogr").featureCount() > 0
    results, context = run(Catchment(), Feedback(), **CATCHMENT, OUTPUT="TEMPORARY_OUTPUT")
    assert context.getMapLayer(results["OUTPUT"]) is not None or Path(results["OUTPUT"]).is_file()
    results, context = run(FindRoute(), Feedback(), ORIGIN="uz_samarkand", DESTINATION="uz_bukhara", OUTPUT="memory:")
    assert context.takeResultLayer(results["OUTPUT"]).featureCount() > 0


def test_a_folder_that_cannot_be_written_to_is_told(qgis_app: Any, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException):
        run(Catchment(), Feedback(), **CATCHMENT, OUTPUT=str(tmp_path / "missing" / "a.gpkg"))
    property_ = QgsProperty.fromValue(str(tmp_path / "b.gpkg"))
    definition = QgsProcessingOutputLayerDefinition()
    definition.sink = property_
    run(Catchment(), Feedback(), **CATCHMENT, OUTPUT=definition)
    assert "b.gpkg" in names(tmp_path)
