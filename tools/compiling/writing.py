"""Writes the compiled tables into one GeoPackage, the same bytes for the same tables."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from caspian_corridor_plugin.data import schema as compiled
from caspian_corridor_plugin.data.codes import Vocabulary
from caspian_corridor_plugin.data.language import untranslated
from tools import schema
from tools.compiling.layers import Compiled

_GEOMETRY = {
    None: ogr.wkbNone,
    compiled.POINTS: ogr.wkbPoint,
    compiled.LINES: ogr.wkbMultiLineString,
    compiled.AREAS: ogr.wkbMultiPolygon,
}
_KINDS = {compiled.TEXT: ogr.OFTString, compiled.INTEGER: ogr.OFTInteger, compiled.REAL: ogr.OFTReal}
_SIDE_FILES = ("-wal", "-shm", "-journal")


def write(tables: Sequence[Compiled], target: Path) -> None:
    """Writes all tables beside `target`, then puts the finished file in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.stem}.{os.getpid()}.gpkg")
    try:
        _write_file(tables, partial)
        _describe(tables, partial)
        for ending in _SIDE_FILES:
            target.with_name(target.name + ending).unlink(missing_ok=True)
        partial.replace(target)
    finally:
        for ending in ("", *_SIDE_FILES):
            partial.with_name(partial.name + ending).unlink(missing_ok=True)


def _write_file(tables: Iterable[Compiled], path: Path) -> None:
    gdal.UseExceptions()
    ogr.UseExceptions()
    osr.UseExceptions()
    options = {
        # Every timestamp that GDAL writes is the day of the data, not that of the build.
        "OGR_CURRENT_DATE": f"{schema.DATA_VERSION}T00:00:00.000Z",
        "OGR_SQLITE_JOURNAL": "DELETE",
    }
    before = {name: gdal.GetConfigOption(name) for name in options}
    for name, value in options.items():
        gdal.SetConfigOption(name, value)
    try:
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(4326)
        reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        for table in tables:
            dataset.StartTransaction()
            _write_table(dataset, table, reference)
            dataset.CommitTransaction()
        dataset.ExecuteSQL("VACUUM")
        dataset = None
    finally:
        for name, value in before.items():
            gdal.SetConfigOption(name, value)


def _write_table(dataset: Any, table: Compiled, reference: Any) -> None:
    options = [f"IDENTIFIER={table.name}", f"DESCRIPTION={table.declared.description.english}", "FID=fid"]
    if table.geometry:
        options += ["GEOMETRY_NAME=geom", "SPATIAL_INDEX=YES"]
    layer = dataset.CreateLayer(
        table.name,
        srs=reference if table.geometry else None,
        geom_type=_GEOMETRY[table.geometry],
        options=options,
    )
    for item in table.columns:
        layer.CreateField(ogr.FieldDefn(item.name, _KINDS[item.kind]))
    definition = layer.GetLayerDefn()
    for values, shape in table.rows:
        feature = ogr.Feature(definition)
        for at, item in enumerate(table.columns):
            # A list that must be there is known to be empty, rather than unknown.
            value = values.get(item.name)
            if value is None or (value == "" and (item.nullable or item.form != compiled.LIST)):
                feature.SetFieldNull(at)
            else:
                feature.SetField(at, value)
        if shape is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(_wkb(shape)))
        layer.CreateFeature(feature)


#: The GeoPackage's own data dictionary (extension "schema" of the standard).
_DICTIONARY = (
    """CREATE TABLE IF NOT EXISTS gpkg_data_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
        constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
        CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
    """CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (
        constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
        min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
        CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))""",
)
_EXTENSION = (
    "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) "
    "VALUES (?, NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write')"
)
_ENTRY = "INSERT INTO gpkg_data_columns VALUES (?, ?, ?, ?, ?, ?, ?)"
_CODE = "INSERT INTO gpkg_data_column_constraints VALUES (?, 'enum', ?, NULL, NULL, NULL, NULL, ?)"
#: Columns that hold one code each; a list of codes keeps to no enumeration.
_ONE_CODE = (compiled.ID, compiled.YES_NO)


def _describe(tables: Sequence[Compiled], path: Path) -> None:
    """Writes name, description and codes of every column into the GeoPackage's own dictionary, in English."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in _DICTIONARY:
            connection.execute(statement)
        for name in ("gpkg_data_columns", "gpkg_data_column_constraints"):
            connection.execute(_EXTENSION, (name,))
        used: dict[str, Vocabulary] = {}
        for table in tables:
            for column in table.columns:
                vocabulary = column.vocabulary if column.form in _ONE_CODE else None
                if vocabulary is not None:
                    used[vocabulary.name] = vocabulary
                label = column.alias(untranslated) if column.label else None
                mime = {compiled.HTML: "text/html", compiled.JSON: "application/json"}.get(column.form)
                limit = f"caspian_corridor_{vocabulary.name}" if vocabulary else None
                entry = (table.name, column.name, label, label, column.description.english, mime, limit)
                connection.execute(_ENTRY, entry)
        for name, vocabulary in used.items():
            for code in vocabulary:
                said = vocabulary.clause(code.code, untranslated)
                connection.execute(_CODE, (f"caspian_corridor_{name}", code.code, said))


def _wkb(shape: BaseGeometry) -> bytes:
    return bytes(wkb.dumps(shape, output_dimension=2, byte_order=1))
