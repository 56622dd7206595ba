"""The data at run time: checked, then embedded in the project, never opened in the plugin folder."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from qgis.core import QgsProject

from .errors import AtlasError
from .spec import LAYERS, Translate

ATTACHMENT = "caspian_corridor.gpkg"

_TABLES = "SELECT table_name FROM gpkg_contents"
_VERSION = "SELECT value FROM meta WHERE key = 'data_version'"


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path.resolve().as_uri() + "?mode=ro&immutable=1", uri=True)


def check(path: Path, translate: Translate) -> tuple[str, frozenset[str]]:
    """Data version and table names of a data file.

    Raises AtlasError where the file is missing, damaged or not ours.
    """
    if not path.is_file():
        raise AtlasError(
            translate(
                "Messages",
                "The data file {path} is missing. Reinstall the plugin from the plugin manager.",
            ).format(path=path)
        )
    try:
        with closing(_read_only(path)) as connection:
            tables = frozenset(row[0] for row in connection.execute(_TABLES))
            version = connection.execute(_VERSION).fetchone()
    except sqlite3.Error as error:
        raise AtlasError(
            translate(
                "Messages",
                "The data file {path} cannot be read ({reason}). Reinstall the plugin from the plugin manager.",
            ).format(path=path, reason=error)
        ) from error
    missing = [spec.key for spec in LAYERS if not spec.optional and spec.key not in tables]
    if missing or version is None:
        raise AtlasError(
            translate(
                "Messages",
                "The data file {path} lacks {tables}. Reinstall the plugin from the plugin manager.",
            ).format(path=path, tables=", ".join(missing) or "its version")
        )
    return version[0], tables


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
