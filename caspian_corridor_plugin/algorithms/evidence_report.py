"""`evidencereport`: coverage, contradictions, oldest source; fails on an uncited value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from .. import paths
from ..translation import Language, translate
from .base import AtlasAlgorithm
from .files import write_whole


class EvidenceReport(AtlasAlgorithm):
    ID = "evidencereport"
    GROUP = "evidence"
    DATA, LANGUAGE, OUTPUT = "DATA", "LANGUAGE", "OUTPUT"
    CLAIMS, CONTRADICTED, DISAGREEMENTS, UNCITED = "CLAIMS", "CONTRADICTED", "DISAGREEMENTS", "UNCITED"

    def title(self) -> str:
        return translate("Algorithms", "Evidence report")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Says what is cited, what sources contradict, and how old they are.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_advanced(
            QgsProcessingParameterFile(
                self.DATA,
                translate("Algorithms", "Data file (empty for the plugin's own)"),
                fileFilter="GeoPackage (*.gpkg)",
                optional=True,
            )
        )
        self.add_language(self.LANGUAGE)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, translate("Algorithms", "Report"), "HTML (*.html);;CSV (*.csv)"
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.CLAIMS, translate("Algorithms", "Claims")))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.CONTRADICTED, translate("Algorithms", "Claims that other sources contradict")
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.DISAGREEMENTS, translate("Algorithms", "Values that sources disagree on"))
        )
        self.addOutput(QgsProcessingOutputNumber(self.UNCITED, translate("Algorithms", "Uncited values")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..data.file import DataFileError
        from ..evidence import EvidenceStore
        from ..evidence.report import UncitedValueError, evidence_report

        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        source = self.parameterAsFile(parameters, self.DATA, context)
        language = Language.load(self.parameterAsEnumString(parameters, self.LANGUAGE, context))
        try:
            report = evidence_report(EvidenceStore.open(Path(source) if source else paths.data_file()))
        except DataFileError as error:
            raise QgsProcessingException(error.in_words(translate)) from error
        feedback.setProgress(60)
        if target.suffix.lower() == ".csv":
            write_whole(target, report.to_csv())
        else:
            write_whole(target, report.to_html(language, language.translate))
        try:
            report.raise_for_failures()
        except UncitedValueError as error:
            # The report stays: it lists every value that is uncited.
            raise QgsProcessingException(str(error)) from error
        return {
            self.OUTPUT: str(target),
            self.CLAIMS: len(report.store.all_claims),
            self.CONTRADICTED: len(report.contradictions),
            self.DISAGREEMENTS: len(report.disagreements),
            self.UNCITED: len(report.failures),
        }
