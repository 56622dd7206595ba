"""The corridors of an answer as a layer of the project: made by the algorithm "compareroutes", run record and all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from . import compare_words as words
from .compare_model import CORRIDORS, Answer

_LAYER = "routes"


def add_routes(project: QgsProject, answer: Answer, scenario: str, title: str, names: words.Names) -> str:
    """Adds the layer on top; gives what went wrong, or nothing.

    The rows lie in a file of the project itself, so that they are saved and passed on with it.
    """
    from ..algorithms.compare_routes import CompareRoutes

    path = project.createAttachedFile("caspian_corridor_routes.gpkg")
    if not path:
        return "no attachment"
    Path(path).unlink()  # QGIS makes an empty file, and an empty file is no GeoPackage
    algorithm = CompareRoutes().create()
    context = QgsProcessingContext()
    context.setProject(project)
    feedback = QgsProcessingFeedback()
    question = answer.question
    parameters: dict[str, Any] = {
        "ORIGIN": question.origin,
        "DESTINATION": question.destination,
        "SCENARIOS": [scenario],
        "OPTIMISE": question.measure,
        "ROUTES": CORRIDORS,
        "OUTPUT": f"ogr:dbname='{path}' table=\"{_LAYER}\" (geom)",
    }
    found, done = algorithm.run(parameters, context, feedback)
    layer = QgsVectorLayer(f"{path}|layername={_LAYER}", title, "ogr") if done else None
    if layer is None or not layer.isValid():
        project.removeAttachedFile(path)
        return feedback.textLog().strip().splitlines()[-1] if feedback.textLog().strip() else "compareroutes"
    made = context.takeResultLayer(str(found.get("OUTPUT", "")))
    if made is not None:
        layer.setRenderer(made.renderer().clone())
        layer.setMetadata(made.metadata())
    else:
        from ..algorithms.network_support import apply_style

        apply_style(layer, "routes")
    _name_corridors(layer, answer, names)
    project.addMapLayer(layer, False)
    project.layerTreeRoot().insertLayer(0, layer)
    return ""


def _name_corridors(layer: QgsVectorLayer, answer: Answer, names: words.Names) -> None:
    """The legend says the corridors' names in the language of the interface."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer):
        return
    shown = {corridor.label: words.corridor_name(corridor, names) for corridor in answer.corridors}
    for at, category in enumerate(renderer.categories()):
        if category.value() in shown:
            renderer.updateCategoryLabel(at, shown[category.value()])
