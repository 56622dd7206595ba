"""What every algorithm of the provider shares: names, help, languages, dates, clear errors."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..data import dates
from ..translation import interface_language, translate


class AtlasAlgorithm(QgsProcessingAlgorithm):
    """Subclasses set ``ID`` and ``ICON`` and give their texts through ``title``."""

    ID = ""
    GROUP = "atlas"
    ICON = "caspian_corridor"

    # -- what Processing asks --------------------------------------------------------------------

    def createInstance(self) -> AtlasAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def title(self) -> str:
        """The algorithm's name in the interface's language."""
        raise NotImplementedError

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return {
            "atlas": translate("Algorithms", "Atlas"),
            "evidence": translate("Algorithms", "Evidence"),
            "network": translate("Algorithms", "Network"),
        }[self.GROUP]

    def icon(self) -> QIcon:
        return QIcon(paths.icon(self.ICON))

    def svgIconPath(self) -> str:
        return paths.icon(self.ICON)

    def shortHelpString(self) -> str:
        """Plain text from resources/help, in the interface's language where there is one."""
        for code in (interface_language().code, "en"):
            path = paths.resource("help", code, f"{self.ID}.txt")
            if path.is_file():
                return path.read_text(encoding="utf-8").strip()
        return ""

    def helpUrl(self) -> str:
        """The guide that the plugin carries, in the interface's language where there is one."""
        return QUrl.fromLocalFile(str(paths.guide(interface_language().code))).toString()

    def flags(self) -> Any:
        # Layers, layouts and projects belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def canExecute(self) -> tuple[bool, str]:
        path = paths.data_file()
        if path.is_file():
            return True, ""
        return False, translate(
            "Messages", "The data file {path} is missing. Reinstall the plugin from the plugin manager."
        ).format(path=path)

    # -- what the algorithms use -------------------------------------------------------------------

    def add_choice(
        self,
        name: str,
        description: str,
        choices: tuple[str, ...] | list[str],
        default: str | None,
        optional: bool = False,
    ) -> None:
        """A choice by name: ``--PAGE=A3``, never by number."""
        self.addParameter(
            QgsProcessingParameterEnum(
                name,
                description,
                list(choices),
                allowMultiple=False,
                defaultValue=default,
                optional=optional,
                usesStaticStrings=True,
            )
        )

    def add_language(self, name: str = "LANGUAGE") -> None:
        codes = paths.languages()
        code = interface_language().code
        self.add_choice(name, translate("Algorithms", "Language of the map"), codes, code if code in codes else "en")

    def add_date(self, name: str = "AS_OF") -> None:
        parameter = QgsProcessingParameterString(
            name,
            translate("Algorithms", "Date that the map shows (2025, 2025-07 or 2025-07-21; empty for today)"),
            optional=True,
        )
        self.addParameter(parameter)

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def date(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = "AS_OF") -> str | None:
        """The date asked for, as ISO text, or None for today."""
        written = (self.parameterAsString(parameters, name, context) or "").strip()
        if not written:
            return None
        found = dates.parse(written)
        if found is None:
            raise QgsProcessingException(
                translate("Messages", "{text} is not a date: write 2025, 2025-07 or 2025-07-21.").format(text=written)
            )
        return found.iso

    @staticmethod
    def stop_if_cancelled(feedback: QgsProcessingFeedback) -> None:
        if feedback.isCanceled():
            raise QgsProcessingException(translate("Messages", "Cancelled."))
