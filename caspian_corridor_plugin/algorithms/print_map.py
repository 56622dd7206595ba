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
    QgsRectangle,
    QgsReferencedRectangle,
)

from .. import paths
from ..printing.sheet import CORRIDOR, ORIENTATIONS, PAGES_MM, SHEETS, THEMES, SheetSpec
from ..translation import Language, translate
from .base import AtlasAlgorithm


class PrintMap(AtlasAlgorithm):
    ID = "printmap"
    ICON = "print_map"
    THEME, PAGE, ORIENTATION, LANGUAGE = "THEME", "PAGE", "ORIENTATION", "LANGUAGE"
    SECOND_LANGUAGE, TITLE, DPI, OUTPUT = "SECOND_LANGUAGE", "TITLE", "DPI", "OUTPUT"
    AS_OF, EXTENT, CORRIDOR = "AS_OF", "EXTENT", "CORRIDOR"

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
        self.add_advanced(
            QgsProcessingParameterString(
                self.CORRIDOR,
                translate("Algorithms", "Corridor of the theme “strip” (its id)"),
                CORRIDOR,
                optional=True,
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
        if spec.extent is not None and spec.theme in SHEETS:
            feedback.pushWarning(
                translate("Messages", "The sheet {theme} has an extent of its own: EXTENT is not used.").format(
                    theme=spec.theme
                )
            )
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
        return SheetSpec(
            theme=self.parameterAsEnumString(parameters, self.THEME, context),
            page=self.parameterAsEnumString(parameters, self.PAGE, context),
            orientation=self.parameterAsEnumString(parameters, self.ORIENTATION, context),
            language=self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            second_language=self.parameterAsEnumString(parameters, self.SECOND_LANGUAGE, context) or "",
            title=(self.parameterAsString(parameters, self.TITLE, context) or "").strip(),
            as_of=self.date(parameters, context, self.AS_OF),
            extent=self._extent(parameters, context),
            dpi=self.parameterAsInt(parameters, self.DPI, context),
            corridor=(self.parameterAsString(parameters, self.CORRIDOR, context) or "").strip() or CORRIDOR,
        )

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsRectangle | None:
        """In the CRS that it was given in: another one's rectangle round it would show more than was asked for."""
        extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        if extent.isEmpty():
            return None
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        return QgsReferencedRectangle(extent, crs if crs.isValid() else QgsCoordinateReferenceSystem("EPSG:4326"))
