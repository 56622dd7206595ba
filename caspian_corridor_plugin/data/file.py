"""The one opener of the compiled GeoPackage: read-only, and never a file beside it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from . import schema
from .language import Translate, untranslated

Row = Mapping[str, Any]

MISSING, DAMAGED, INCOMPLETE, FOREIGN = "missing", "damaged", "incomplete", "foreign"

#: A file without any of these is not ours at all; one in which they are empty is of no use.
_TELLTALE = ("claims", "sources", "facts")
_TABLE_NAMES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
_CONTENTS = "SELECT table_name FROM gpkg_contents"
_VERSION = "SELECT value FROM meta WHERE key = 'data_version'"
#: Every table that is ever read whole, each with its own constant statement.
_QUERIES = {
    "middle_corridor": "SELECT * FROM middle_corridor ORDER BY rowid",
    "ctcn": "SELECT * FROM ctcn ORDER BY rowid",
    "samarkand_baku": "SELECT * FROM samarkand_baku ORDER BY rowid",
    "kazakh_rail": "SELECT * FROM kazakh_rail ORDER BY rowid",
    "context": "SELECT * FROM context ORDER BY rowid",
    "flights": "SELECT * FROM flights ORDER BY rowid",
    "ctcn_catchment": "SELECT * FROM ctcn_catchment ORDER BY rowid",
    "places": "SELECT * FROM places ORDER BY rowid",
    "energy": "SELECT * FROM energy ORDER BY rowid",
    "events": "SELECT * FROM events ORDER BY rowid",
    "councils": "SELECT * FROM councils ORDER BY rowid",
    "sections": "SELECT * FROM sections ORDER BY rowid",
    "corridors": "SELECT * FROM corridors ORDER BY rowid",
    "section_status": "SELECT * FROM section_status ORDER BY rowid",
    "section_attributes": "SELECT * FROM section_attributes ORDER BY rowid",
    "subjects": "SELECT * FROM subjects ORDER BY rowid",
    "subject_features": "SELECT * FROM subject_features ORDER BY rowid",
    "claims": "SELECT * FROM claims ORDER BY rowid",
    "paragraphs": "SELECT * FROM paragraphs ORDER BY rowid",
    "facts": "SELECT * FROM facts ORDER BY rowid",
    "attributes": "SELECT * FROM attributes ORDER BY rowid",
    "scopes": "SELECT * FROM scopes ORDER BY rowid",
    "units": "SELECT * FROM units ORDER BY rowid",
    "sources": "SELECT * FROM sources ORDER BY rowid",
    "parameters": "SELECT * FROM parameters ORDER BY rowid",
    "meta": "SELECT * FROM meta ORDER BY rowid",
    "base_countries": "SELECT * FROM base_countries ORDER BY rowid",
    "base_borders": "SELECT * FROM base_borders ORDER BY rowid",
    "base_sea": "SELECT * FROM base_sea ORDER BY rowid",
    "base_water": "SELECT * FROM base_water ORDER BY rowid",
    "base_rivers": "SELECT * FROM base_rivers ORDER BY rowid",
    "base_labels": "SELECT * FROM base_labels ORDER BY rowid",
    "network_nodes": "SELECT * FROM network_nodes ORDER BY rowid",
    "network_edges": "SELECT * FROM network_edges ORDER BY rowid",
    "network_closures": "SELECT * FROM network_closures ORDER BY rowid",
}


class DataFileError(Exception):
    """The data file cannot be used.

    Attributes
    ----------
    reason : `missing`, `damaged`, `incomplete` or `foreign`
    path : the file
    detail : what exactly is wrong, such as the tables that it lacks; may be empty
    """

    def __init__(self, reason: str, path: PurePath, detail: str = "") -> None:
        self.reason = reason
        self.path = path
        self.detail = detail
        super().__init__(self.in_words(untranslated))

    def in_words(self, translate: Translate) -> str:
        """Return one sentence that names the file and what is wrong with it, and one that says what to do."""
        problem = {
            MISSING: translate("Messages", "The data file {path} is missing."),
            DAMAGED: translate("Messages", "The data file {path} cannot be read ({detail})."),
            INCOMPLETE: translate("Messages", "The data file {path} lacks {detail}."),
            FOREIGN: translate("Messages", "The file {path} does not hold the data of this plugin."),
        }[self.reason]
        advice = translate("Messages", "Reinstall the plugin from the plugin manager.")
        return f"{problem.format(path=self.path, detail=self.detail)} {advice}"


def sqlite_uri(path: PurePath) -> str:
    """Return the address under which SQLite opens a file read-only, as it is, without files beside it.

    Works for POSIX paths, Windows drives (`C:/…`) and Windows shares (`//server/share/…`), whatever characters they
    hold.
    """
    address = quote(os.fsencode(path.as_posix()), safe="/:" if path.drive else "/")
    if path.drive and not address.startswith("/"):
        address = f"/{address}"
    return f"file://{address}?mode=ro&immutable=1" if address.startswith("/") else f"file:{address}?mode=ro&immutable=1"


@contextmanager
def opened(path: str | PurePath) -> Iterator[sqlite3.Connection]:
    """Open the file for reading, and close it again; rows come as `sqlite3.Row`.

    Raises DataFileError where the file is missing, or where it turns out to be damaged while it is read.
    """
    file = Path(path)
    if not file.is_file():
        raise DataFileError(MISSING, file)
    try:
        with closing(sqlite3.connect(sqlite_uri(file.absolute()), uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            yield connection
    except sqlite3.Error as error:
        raise DataFileError(DAMAGED, file, str(error)) from error


def tables_of(path: str | PurePath) -> frozenset[str]:
    """Return the names of the tables that the file offers as a GeoPackage. Raises DataFileError."""
    with opened(path) as connection:
        return frozenset(row[0] for row in connection.execute(_CONTENTS))


def version_of(path: str | PurePath) -> str:
    """Return the day that the data speak for (ISO). Raises DataFileError where the file is not ours or says none."""
    with opened(path) as connection:
        present = {row[0] for row in connection.execute(_TABLE_NAMES)}
        _refuse_foreign(Path(path), present)
        row = connection.execute(_VERSION).fetchone() if "meta" in present else None
    if row is None or not row[0]:
        raise DataFileError(INCOMPLETE, Path(path), "data_version")
    return str(row[0])


def faults_of(path: str | PurePath) -> list[str]:
    """Return what SQLite finds wrong with the file, nothing for a sound one. Raises DataFileError."""
    with opened(path) as connection:
        said = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(5)")]
    return [] if said == ["ok"] else said


def read(path: str | PurePath, names: Iterable[str]) -> dict[str, list[Row]]:
    """Return the rows of some tables, in the order of the file; the file is closed again.

    Parameters
    ----------
    path : the compiled GeoPackage, or a copy of it by this or an earlier version of the plugin
    names : tables of `schema.TABLES`; one that is not `needed` and not there has no rows

    Raises
    ------
    DataFileError : the file is missing, damaged or foreign, or lacks a table, a column or rows that are needed
    """
    file = Path(path)
    with opened(file) as connection:
        present = {row[0] for row in connection.execute(_TABLE_NAMES)}
        _refuse_foreign(file, present)
        wanted = [schema.TABLES[name] for name in names]
        missing = [table.name for table in wanted if table.needed and table.name not in present]
        if missing:
            raise DataFileError(INCOMPLETE, file, ", ".join(missing))
        return {table.name: _rows(connection, table, file, table.name in present) for table in wanted}


def _refuse_foreign(file: Path, present: Iterable[str]) -> None:
    if not set(present).intersection(_TELLTALE):
        raise DataFileError(FOREIGN, file)


def _rows(connection: sqlite3.Connection, table: schema.Table, file: Path, present: bool) -> list[Row]:
    if not present:
        return []
    cursor = connection.execute(_QUERIES[table.name])
    columns = [column[0] for column in cursor.description]
    lacking = [f"{table.name}.{name}" for name in table.needed_columns if name not in columns]
    if lacking:
        raise DataFileError(INCOMPLETE, file, ", ".join(lacking))
    rows: list[Row] = [dict(zip(columns, row)) for row in cursor]
    if table.name in _TELLTALE and not rows:
        raise DataFileError(INCOMPLETE, file, table.name)
    return rows
