"""The atlas as a folder for people without the plugin: GeoPackage with its styles inside, QML,
a data package description, the bibliography, licences, and a page that says what is what."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from qgis.core import QgsVectorLayer

from .. import about, compat, paths, writing
from ..evidence import EvidenceStore, bibliography
from ..translation import Language
from . import data, labels, rights, spec, styles, tips
from .errors import AtlasError

GEOPACKAGE = "caspian_corridor.gpkg"

_ODBL = {
    "name": "ODbL-1.0",
    "path": "https://opendatacommons.org/licenses/odbl/1-0/",
    "title": "Open Data Commons Open Database License 1.0",
}
_TYPES = {
    "INTEGER": "integer",
    "MEDIUMINT": "integer",
    "REAL": "number",
    "DOUBLE": "number",
    "TEXT": "string",
    "BOOLEAN": "boolean",
}
_COLUMNS = "SELECT name, type, pk FROM pragma_table_info(?)"
_CONTENTS = "SELECT table_name, data_type, description FROM gpkg_contents ORDER BY table_name"


def write_pack(folder: Path, language: Language, source: Path) -> list[Path]:
    """Writes the pack and gives the files in it.

    A folder that does not exist is made; one that holds other files keeps them, and files of an earlier
    pack are replaced. Everything is made aside first, so that a failure leaves the folder as it was.
    Raises AtlasError.
    """
    version, tables = data.check(source, language.translate)
    try:
        with writing.whole_folder(folder) as work:
            _geopackage(work / GEOPACKAGE, source, tables, language, version)
            store = EvidenceStore.open(source)
            _bibliographies(work, store, language)
            _description(work, version)
            _notes(work, version)
            names = sorted(path.relative_to(work) for path in work.rglob("*") if path.is_file())
        return [folder / name for name in names]
    except (OSError, sqlite3.Error) as error:
        raise AtlasError(
            language.translate(
                "Messages",
                "The pack cannot be written to {folder} ({reason}). Choose a folder that you may write to.",
            ).format(folder=folder, reason=error)
        ) from error


def _geopackage(path: Path, source: Path, tables: frozenset[str], language: Language, version: str) -> None:
    shutil.copyfile(source, path)
    path.chmod(0o644)
    (path.parent / "styles").mkdir()
    for layer_spec in spec.LAYERS:
        if layer_spec.geometry != "table" and layer_spec.key in tables:
            _style(path, layer_spec.key, language, version)
    # QGIS leaves the file in write-ahead mode, which a read-only medium cannot open.
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")


def _style(path: Path, key: str, language: Language, version: str) -> None:
    title = spec.layer_title(key, language.translate)
    layer = QgsVectorLayer(f"{path}|layername={key}", title, "ogr", QgsVectorLayer.LayerOptions(False))
    styles.apply(layer, key, language.translate)
    labels.apply(layer, key, language)
    tips.apply(layer, language)
    rights.apply(layer, key, version, language.translate)
    problem = compat.save_style_to_database(layer, key, title)
    qml = path.parent / "styles" / f"{key}.qml"
    message, saved = layer.saveNamedStyle(str(qml))
    if problem or not saved:
        raise OSError(problem or message)


def _bibliographies(folder: Path, store: EvidenceStore, language: Language) -> None:
    for form, ending in bibliography.FORMATS.items():
        text = bibliography.write(store.all_sources, form, language, language.translate)
        # In bytes: RIS wants its own line ends on every system.
        (folder / f"bibliography{ending}").write_bytes(text.encode("utf-8"))


def _description(folder: Path, version: str) -> None:
    """datapackage.json, after the Data Package standard 2.0 (datapackage.org)."""
    with closing(sqlite3.connect(folder / GEOPACKAGE)) as connection:
        contents = connection.execute(_CONTENTS).fetchall()
        resources = [
            _resource(table, kind, description or table, connection.execute(_COLUMNS, (table,)).fetchall())
            for table, kind, description in contents
            if table != "layer_styles"
        ]
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "caspian-corridor",
        "title": "Caspian Corridor: a cited atlas of the Middle Corridor",
        "description": "Corridors, places, events, claims, facts and sources. Each row names its sources "
        "(source_ids) and the claims that speak of it (claim_ids).",
        "version": version,
        "created": f"{version}T00:00:00Z",
        "homepage": about.homepage(),
        "licenses": [_ODBL],
        "sources": [
            {"title": rights.OSM, "path": "https://www.openstreetmap.org/copyright"},
            {"title": rights.NATURAL_EARTH, "path": "https://www.naturalearthdata.com/"},
            {"title": "The publications that the claims and facts rest on", "path": "bibliography.json"},
        ],
        "contributors": [{"title": about.NAME, "roles": ["creator"]}],
        "resources": resources,
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def _resource(table: str, kind: str, description: str, columns: list[tuple[str, str, int]]) -> dict[str, Any]:
    fields = []
    for name, declared, _ in columns:
        base = declared.split("(")[0].upper()
        fields.append({"name": name, "type": _TYPES.get(base, "any" if kind == "features" else "string")})
    keys = [name for name, _, pk in columns if pk]
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
    }
    if keys:
        schema["primaryKey"] = keys
    return {
        "name": table.replace("_", "-"),
        "type": "table",
        "title": description,
        "path": GEOPACKAGE,
        "format": "gpkg",
        "mediatype": "application/geopackage+sqlite3",
        "dialect": {
            "$schema": "https://datapackage.org/profiles/2.0/tabledialect.json",
            "table": table,
        },
        "schema": schema,
    }


def _notes(folder: Path, version: str) -> None:
    shutil.copyfile(paths.root() / "LICENSE-DATA.md", folder / "LICENSE-DATA.md")
    shutil.copyfile(paths.root() / "LICENSE", folder / "LICENSE")
    (folder / "README.md").write_text(
        _README.format(version=version, plugin=about.version(), geopackage=GEOPACKAGE), encoding="utf-8"
    )


_README = """# Caspian Corridor: data of {version}

A cited atlas of the trade corridors across the Caspian, written by Caspian Corridor {plugin}.

| file | what it is |
|---|---|
| `{geopackage}` | every layer and table; open it in QGIS: the layers come with their styles |
| `styles/` | the same styles as QML, one a layer |
| `datapackage.json` | every table and column described, with sources and licences (Data Package 2.0) |
| `bibliography.json` `.bib` `.ris` `.txt` | the publications that the data rest on |
| `LICENSE-DATA.md` | licence of the data: ODbL 1.0, © OpenStreetMap contributors |
| `LICENSE` | licence of the program that wrote this, GPL-2.0-or-later |

Each row of a layer names its sources in `source_ids` (table `sources`) and the article's claims that speak of it in
`claim_ids` (table `claims`, with a verdict and its date). A line layer has one row for each section and status period:
`valid_from` and `valid_to` bound the period, and the styles show the rows of today, or of the date in the project
variable `caspian_corridor_as_of`.

`geometry_class` says how far to trust a line: traced along the track, drawn through its stations, schematic, or with
only its ends known.
"""
