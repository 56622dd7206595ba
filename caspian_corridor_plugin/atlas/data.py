"""The data at run time: checked, then embedded in the project, never opened in the plugin folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsProject

from ..data import file
from .errors import AtlasError
from .spec import LAYERS, Translate

ATTACHMENT = "caspian_corridor.gpkg"


def check(path: Path, translate: Translate) -> tuple[str, frozenset[str]]:
    """Return the data version and the table names of a data file.

    Raises AtlasError where the file is missing, damaged or not ours.
    """
    try:
        version, tables = file.version_of(path), file.tables_of(path)
        missing = [spec.key for spec in LAYERS if not spec.optional and spec.key not in tables]
        if missing:
            raise file.DataFileError(file.INCOMPLETE, path, ", ".join(missing))
    except file.DataFileError as error:
        raise AtlasError(error.in_words(translate)) from error
    return version, tables


def is_whole(path: Path) -> bool:
    """Return whether a data file is there and SQLite finds no fault in its structure."""
    try:
        with file.opened(path) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except file.DataFileError:
        return False


def embed(project: QgsProject, source: Path, translate: Translate) -> Path:
    """Copies the data into the project and gives the copy's path.

    The project file carries it along: in a .qgz inside, beside a .qgs in its attachments.
    Raises AtlasError where there is no room or no right to write.
    """
    target = project.createAttachedFile(ATTACHMENT)
    try:
        if not target:
            raise OSError("no attachment")
        shutil.copyfile(source, target)
        Path(target).chmod(0o600)
    except OSError as error:
        raise AtlasError(
            translate(
                "Messages",
                "The atlas cannot be copied into the project ({reason}). "
                "Make room in the temporary folder and try again.",
            ).format(reason=error)
        ) from error
    return Path(target)
