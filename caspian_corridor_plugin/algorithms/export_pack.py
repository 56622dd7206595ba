"""`exportpack`: the atlas as a folder for people without the plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from .. import paths
from ..translation import Language, translate
from .base import AtlasAlgorithm


class ExportPack(AtlasAlgorithm):
    ID = "exportpack"
    LANGUAGE, OUTPUT, FILES = "LANGUAGE", "OUTPUT", "FILES"

    def title(self) -> str:
        return translate("Algorithms", "Export the atlas")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Writes a GeoPackage with styles, a description, a bibliography and licences.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_language(self.LANGUAGE)
        self.addParameter(
            QgsProcessingParameterFolderDestination(self.OUTPUT, translate("Algorithms", "Folder of the pack"))
        )
        self.addOutput(QgsProcessingOutputNumber(self.FILES, translate("Algorithms", "Files written")))

    def processAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..atlas import pack
        from ..atlas.errors import AtlasError

        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        language = Language.load(self.parameterAsEnumString(parameters, self.LANGUAGE, context))
        try:
            written = pack.write_pack(folder, language, paths.data_file())
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        feedback.pushInfo("\n".join(str(path) for path in written))
        return {self.OUTPUT: str(folder), self.FILES: len(written)}
