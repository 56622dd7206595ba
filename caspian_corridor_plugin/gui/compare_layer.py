"""The corridors of an answer as a layer of the project: made by the algorithm "compareroutes", run record and all."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..translation import translate
from . import compare_words as words
from .compare_model import CORRIDORS, Answer

_LAYER = "routes"


def add_routes(project: QgsProject, answer: Answer, scenario: str, title: str, names: words.Names) -> str:
    """Adds the layer on top; gives what went wrong, or nothing.

    The rows lie in a file of the project itself, so that they are saved and passed on with it.
    """
    question = answer.question
    context = QgsProcessingContext()
    context.setProject(project)
    feedback = QgsProcessingFeedback()
    parameters: dict[str, Any] = {
        "ORIGIN": question.origin,
        "DESTINATION": question.destination,
        "SCENARIOS": scenario,
        "OPTIMISE": question.measure,
        "ROUTES": CORRIDORS,
        "OUTPUT": "TEMPORARY_OUTPUT",
    }
    found, done = _algorithm().run(parameters, context, feedback)
    made = context.takeResultLayer(str(found.get("OUTPUT", ""))) if done else None
    if made is None:
        return feedback.textLog().strip().rpartition("\n")[2] or "compareroutes"
    path = project.createAttachedFile("caspian_corridor_routes.gpkg")
    problem = _write(made, path, project)
    layer = QgsVectorLayer(f"{path}|layername={_LAYER}", title, "ogr")
    if problem or not layer.isValid():
        project.removeAttachedFile(path)
        return problem or str(path)
    layer.setRenderer(made.renderer().clone())
    layer.setMetadata(made.metadata())
    _name_corridors(layer, answer, names)
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return ""


def _algorithm() -> Any:
    """As the provider has it, so that the record names it in full; the algorithm alone where there is no provider."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("caspiancorridor:compareroutes")
    if algorithm is None:
        from ..algorithms.compare_routes import CompareRoutes

        algorithm = CompareRoutes().create()
    return algorithm


def _write(layer: QgsVectorLayer, path: str, project: QgsProject) -> str:
    """Writes rows and record to the file; gives what went wrong, or nothing."""
    if not path:
        return translate("Messages", "there is no room in the temporary folder")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = _LAYER
    options.saveMetadata = True
    options.layerMetadata = layer.metadata()
    told = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, project.transformContext(), options)
    return "" if told[0] == QgsVectorFileWriter.WriterError.NoError else str(told[1])


def _name_corridors(layer: QgsVectorLayer, answer: Answer, names: words.Names) -> None:
    """The legend says the corridors' names in the language of the interface."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    shown = {corridor.label: words.corridor_name(corridor, names) for corridor in answer.corridors}
    for at, category in enumerate(renderer.categories()):
        if category.value() in shown:
            renderer.updateCategoryLabel(at, shown[category.value()])
