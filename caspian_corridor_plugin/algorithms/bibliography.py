"""`bibliography`: the sources of exactly these layers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)

from .. import paths
from ..compat import text_of
from ..translation import Language, translate
from .base import AtlasAlgorithm
from .files import write_whole

_FORMATS = ("csl-json", "bibtex", "ris", "text")


class Bibliography(AtlasAlgorithm):
    ID = "bibliography"
    GROUP = "evidence"
    INPUT, FORMAT, LANGUAGE, OUTPUT, COUNT = "INPUT", "FORMAT", "LANGUAGE", "OUTPUT", "COUNT"
    ASSUMPTIONS = "ASSUMPTIONS"

    def title(self) -> str:
        return translate("Algorithms", "Bibliography")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Writes the sources of a map as CSL-JSON, BibTeX, RIS or text.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.addParameter(
            QgsProcessingParameterMultipleLayers(
                self.INPUT,
                translate("Algorithms", "Layers, or a project file (empty for every visible layer of the atlas)"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        self.add_choice(self.FORMAT, translate("Algorithms", "Format"), _FORMATS, _FORMATS[0])
        self.add_language(self.LANGUAGE)
        assumptions = translate("Algorithms", "List the atlas’s own assumptions among the sources")
        self.addParameter(QgsProcessingParameterBoolean(self.ASSUMPTIONS, assumptions, defaultValue=False))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                translate("Algorithms", "Bibliography"),
                "CSL-JSON (*.json);;BibTeX (*.bib);;RIS (*.ris);;Text (*.txt)",
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, translate("Algorithms", "Sources")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        # A project file is no layer, and the parameter would refuse it.
        if _project_file(parameters.get(self.INPUT)):
            parameters = {name: value for name, value in parameters.items() if name != self.INPUT}
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..data.file import DataFileError
        from ..evidence import EvidenceStore, bibliography, sources_on_map

        project_file = _project_file(parameters.get(self.INPUT))
        opened = QgsProject() if project_file else None
        try:
            if opened is not None:
                if not opened.read(str(project_file)):
                    raise QgsProcessingException(
                        translate("Messages", "The project {path} cannot be opened: {reason}").format(
                            path=project_file, reason=opened.error()
                        )
                    )
                layers = _visible(opened)
            else:
                layers = self._layers(parameters, context)
            rows = [row for layer in layers for row in _rows(layer)]
            data_file = _data_file(layers)
            store = EvidenceStore.open(data_file)
        except DataFileError as error:
            raise QgsProcessingException(error.in_words(translate)) from error
        finally:
            if opened is not None:
                opened.clear()
        feedback.setProgress(70)
        sources = store.sources(sources_on_map.source_ids_of(rows, store)) if layers else store.all_sources
        if not self.parameterAsBool(parameters, self.ASSUMPTIONS, context):
            sources = tuple(source for source in sources if not source.is_assumption)
        if not sources:
            raise QgsProcessingException(
                translate("Messages", "These layers name no source: choose layers of the atlas.")
            )
        language = Language.load(self.parameterAsEnumString(parameters, self.LANGUAGE, context))
        form = self.parameterAsEnumString(parameters, self.FORMAT, context)
        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        write_whole(target, bibliography.write(sources, form, language, language.translate, assumptions=True))
        return {self.OUTPUT: str(target), self.COUNT: len(sources)}

    def _layers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[QgsVectorLayer]:
        chosen = self.parameterAsLayerList(parameters, self.INPUT, context)
        if chosen:
            return [layer for layer in chosen if isinstance(layer, QgsVectorLayer)]
        return _visible(context.project()) if context.project() is not None else []


def _project_file(value: Any) -> Path | None:
    """The path where the input is a project file, given alone or as the one item of a list."""
    if isinstance(value, (list, tuple)) and len(value) == 1:
        value = value[0]
    if isinstance(value, str) and value.lower().endswith((".qgz", ".qgs")):
        return Path(value)
    return None


def _visible(project: QgsProject) -> list[QgsVectorLayer]:
    from ..atlas import find

    return [node.layer() for node in find.nodes(project) if node.isVisible() and node.layer().isSpatial()]


def _rows(layer: QgsVectorLayer) -> list[dict[str, str]]:
    names = set(layer.fields().names())
    if not {"claim_ids", "source_ids"} <= names:
        return []
    return [
        {name: text_of(feature[name]) for name in ("id", "claim_ids", "source_ids") if name in names}
        for feature in layer.getFeatures()
    ]


def _data_file(layers: list[QgsVectorLayer]) -> Path:
    """The file that the layers come from where it carries its evidence, else the plugin's own."""
    from ..atlas import find

    for layer in layers:
        if find.key_of(layer) and layer.providerType() == "ogr":
            return find.data_path(layer)
    return paths.data_file()
