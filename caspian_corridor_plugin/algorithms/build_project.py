"""`buildproject`: a project file with the whole atlas in it, which opens without the plugin."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProject,
)

from .. import about, paths, writing
from ..translation import Language, translate
from .base import AtlasAlgorithm

#: Bytes that no project would fit into.
_NEXT_TO_NOTHING = 65536


class BuildProject(AtlasAlgorithm):
    ID = "buildproject"
    LANGUAGE, AS_OF, OUTPUT = "LANGUAGE", "AS_OF", "OUTPUT"

    def title(self) -> str:
        return translate("Algorithms", "Build the atlas project")

    def shortDescription(self) -> str:
        return translate(
            "Algorithms", "Writes a project with every layer and its data, which opens without the plugin."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.add_language(self.LANGUAGE)
        self.add_date(self.AS_OF)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT,
                translate("Algorithms", "Project file"),
                translate("Algorithms", "QGIS projects") + " (*.qgz)",
            )
        )

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..atlas import build
        from ..atlas.errors import AtlasError
        from ..printing import themes

        language = Language.load(self.parameterAsEnumString(parameters, self.LANGUAGE, context))
        as_of = self.date(parameters, context, self.AS_OF)
        target = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        if target.suffix.lower() != ".qgz":
            raise QgsProcessingException(
                translate(
                    "Messages", "{name} does not end in .qgz, the only project file that carries its data."
                ).format(name=target.name)
            )
        project = QgsProject()
        try:
            build.add_atlas(project, language, paths.data_file(), as_of)
            project.setTitle(about.NAME)
            themes.add_map_themes(project, language)
            feedback.setProgress(50)
            self.stop_if_cancelled(feedback)
            _write(project, target)
        except AtlasError as error:
            raise QgsProcessingException(str(error)) from error
        finally:
            project.clear()
        feedback.setProgress(100)
        return {self.OUTPUT: str(target)}


def _write(project: QgsProject, target: Path) -> None:
    """The project file appears under its name only when it is whole."""
    try:
        with writing.folder_beside(target) as folder:
            # Under the name that it is to have, which the project inside the archive has too.
            draft = folder / target.name
            if not project.write(str(draft)) or not _is_whole(draft):
                raise _not_written(target, _reason(project, folder))
            writing.put_in_place(folder, target.parent)
    except OSError as error:
        raise _not_written(target, error.strerror) from error


def _reason(project: QgsProject, folder: Path) -> str:
    """What QGIS says, or what it leaves unsaid: that the disk is full."""
    if shutil.disk_usage(folder).free < _NEXT_TO_NOTHING:
        return translate("Messages", "there is no room left on the disk")
    return str(project.error())


def _is_whole(path: Path) -> bool:
    """Whether the archive holds a project and the data, each of them readable."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            return archive.testzip() is None and any(name.endswith(".gpkg") for name in names)
    except (OSError, zipfile.BadZipFile):
        return False


def _not_written(target: Path, reason: str | None) -> QgsProcessingException:
    return QgsProcessingException(
        translate("Messages", "{path} cannot be written: {reason}.").format(
            path=target, reason=(reason or translate("Messages", "no reason given")).rstrip(".")
        )
    )
