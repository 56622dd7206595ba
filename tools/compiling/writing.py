"""Writes the compiled tables into one GeoPackage, the same bytes for the same tables."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.geometry.base import BaseGeometry

from tools import schema
from tools.compiling.layers import Compiled

_GEOMETRY = {
    None: ogr.wkbNone,
    schema.POINTS: ogr.wkbPoint,
    schema.LINES: ogr.wkbMultiLineString,
    schema.AREAS: ogr.wkbMultiPolygon,
}
_KINDS = {"text": ogr.OFTString, "integer": ogr.OFTInteger, "real": ogr.OFTReal}
_SIDE_FILES = ("-wal", "-shm", "-journal")


def write(tables: Sequence[Compiled], target: Path) -> None:
    """Writes all tables beside `target`, then puts the finished file in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.stem}.{os.getpid()}.gpkg")
    try:
        _write_file(tables, partial)
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
    options = [f"IDENTIFIER={table.name}", f"DESCRIPTION={table.description}", "FID=fid"]
    if table.geometry:
        options += ["GEOMETRY_NAME=geom", "SPATIAL_INDEX=YES"]
    layer = dataset.CreateLayer(
        table.name,
        srs=reference if table.geometry else None,
        geom_type=_GEOMETRY[table.geometry],
        options=options,
    )
    for item in table.fields:
        layer.CreateField(ogr.FieldDefn(item.name, _KINDS[item.kind]))
    definition = layer.GetLayerDefn()
    for values, shape in table.rows:
        feature = ogr.Feature(definition)
        for at, item in enumerate(table.fields):
            value = values.get(item.name)
            if value is None or (value == "" and item.name not in _NEVER_NULL):
                feature.SetFieldNull(at)
            else:
                feature.SetField(at, value)
        if shape is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(_wkb(shape)))
        layer.CreateFeature(feature)


#: Lists that are known to be empty, rather than unknown.
_NEVER_NULL = ("claim_ids", "source_ids", "feature_ids", "subject_ids", "corridor_ids")


def _wkb(shape: BaseGeometry) -> bytes:
    return bytes(wkb.dumps(shape, output_dimension=2, byte_order=1))
