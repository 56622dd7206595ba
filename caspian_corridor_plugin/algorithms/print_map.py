"""`printmap`: a sheet with its legend, numbered sources, licence and disclaimer."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)

from .. import paths
from ..printing.sheet import ORIENTATIONS, PAGES_MM, SHEETS, THEMES, SheetSpec
from ..translation import Language, translate
from .base import AtlasAlgorithm


class PrintMap(AtlasAlgorithm):
    ID = "printmap"
    ICON = "print_map"
    THEME, PAGE, ORIENTATION, LANGUAGE = "THEME", "PAGE", "ORIENTATION", "LANGUAGE"
    SECOND_LANGUAGE, TITLE, DPI, OUTPUT = "SECOND_LANGUAGE", "TITLE", "DPI", "OUTPUT"
    AS_OF, EXTENT = "AS_OF", "EXTENT"

    def title(self) -> str:
        return translate("Algorithms", "Print the map")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Prints a map that carries its legend, sources, licence and disclaimer.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_choice(self.THEME, translate("Algorithms", "Theme"), THEMES + SHEETS, THEMES[0])
        self.add_choice(self.PAGE, translate("Algorithms", "Page"), list(PAGES_MM), "A4")
        self.add_choice(self.ORIENTATION, translate("Algorithms", "Orientation"), ORIENTATIONS, ORIENTATIONS[0])
        self.add_language(self.LANGUAGE)
        self.add_choice(
            self.SECOND_LANGUAGE,
            translate("Algorithms", "Second language"),
            paths.languages(),
            None,
            optional=True,
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.TITLE, translate("Algorithms", "Title (empty for the theme's own)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.DPI,
                translate("Algorithms", "Dots per inch"),
                QgsProcessingParameterNumber.Type.Integer,
                300,
                minValue=36,
                maxValue=1200,
            )
        )
        self.add_date(self.AS_OF)
        self.add_advanced(
            QgsProcessingParameterExtent(
                self.EXTENT, translate("Algorithms", "Extent (empty for the theme's own)"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                translate("Algorithms", "Printed map"),
                "PDF (*.pdf);;PNG (*.png);;SVG (*.svg)",
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..atlas import build
        from ..atlas.errors import AtlasError
        from ..printing import PrintError, print_map

        spec = self._spec(parameters, context)
        target = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        project = QgsProject()
        try:
            build.add_atlas(project, Language.load(spec.language), paths.data_file(), spec.as_of)
            feedback.setProgress(30)
            self.stop_if_cancelled(feedback)
            path = print_map(project, spec, target, feedback.pushWarning)
        except (AtlasError, PrintError) as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        feedback.setProgress(100)
        return {self.OUTPUT: str(path)}

    def _spec(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SheetSpec:
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, QgsCoordinateReferenceSystem("EPSG:4326"))
        return SheetSpec(
            theme=self.parameterAsEnumString(parameters, self.THEME, context),
            page=self.parameterAsEnumString(parameters, self.PAGE, context),
            orientation=self.parameterAsEnumString(parameters, self.ORIENTATION, context),
            language=self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            second_language=self.parameterAsEnumString(parameters, self.SECOND_LANGUAGE, context) or "",
            title=(self.parameterAsString(parameters, self.TITLE, context) or "").strip(),
            as_of=self.date(parameters, context, self.AS_OF),
            extent=None if extent.isEmpty() else extent,
            dpi=self.parameterAsInt(parameters, self.DPI, context),
        )
