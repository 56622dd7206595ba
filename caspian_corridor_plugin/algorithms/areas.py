"""Areas around the lines of a catchment: within a given distance of what is reached, and no nearer to a line that may be
used but is not reached.

They are worked out on a grid of bounded size, so that memory and time do not grow with what is reached; a contour of the
distances on it gives their outlines.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Callable

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsPointXY, QgsProcessingException

from ..translation import translate

Array = Any

#: Cells of the grid at most; a handful of arrays of this many numbers is all the memory that is needed.
CELLS = 4_000_000
#: Finer than this share of the distance is not worth it.
_FINEST = 1 / 200
#: A line nearer than this share of the distance to one that is reached runs beside it, and takes nothing from it.
_BESIDE = 1 / 4
#: Holes of fewer cells are the grid's, not the land's.
_SMALLEST_HOLE = 20
#: Samples along lines that are placed on the grid at a time.
_SAMPLES = 1_000_000
#: Radius in km of the sphere with the area of WGS 84.
_RADIUS_KM = 6371.0072


class _Plane:
    """Lambert's azimuthal equal-area projection of the sphere, in km, round the middle of what is mapped."""

    def __init__(self, lon: Array, lat: Array) -> None:
        phi, lam = np.radians(lat), np.radians(lon)
        x, y, z = np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)
        east, north, up = float(x.mean()), float(y.mean()), float(z.mean())
        self._lon = math.atan2(north, east)
        self._lat = math.atan2(up, math.hypot(east, north))

    def project(self, lon: Array, lat: Array) -> tuple[Array, Array]:
        phi, lam = np.radians(lat), np.radians(lon) - self._lon
        sine, cosine = math.sin(self._lat), math.cos(self._lat)
        near = 1 + sine * np.sin(phi) + cosine * np.cos(phi) * np.cos(lam)
        scale = _RADIUS_KM * np.sqrt(2 / np.maximum(near, 1e-9))
        x = scale * np.cos(phi) * np.sin(lam)
        y = scale * (cosine * np.sin(phi) - sine * np.cos(phi) * np.cos(lam))
        return x, y

    def degrees(self, x: Array, y: Array) -> tuple[Array, Array]:
        rho = np.hypot(x, y)
        angle = 2 * np.arcsin(np.clip(rho / (2 * _RADIUS_KM), 0.0, 1.0))
        sine, cosine = math.sin(self._lat), math.cos(self._lat)
        ratio = np.divide(np.sin(angle), rho, out=np.zeros_like(rho), where=rho > 0)
        lat = np.arcsin(np.clip(np.cos(angle) * sine + y * ratio * cosine, -1.0, 1.0))
        lon = self._lon + np.arctan2(x * ratio, cosine * np.cos(angle) - y * ratio * sine)
        return (np.degrees(lon) + 180) % 360 - 180, np.degrees(lat)


class Areas:
    """The areas of one catchment, from the nearest band outward.

    ``go_on`` is asked all along, with the share that is done, and ends the work by answering False.
    """

    def __init__(self, found: Any, distance_km: float, go_on: Callable[[float], bool]) -> None:
        self._go_on = go_on
        self._done = 0.0
        self._step = 0.3
        bands = [np.flatnonzero((found.band == band) & ~found.on_water) for band in range(len(found.limits))]
        lines = [[self._checked(parts) for parts in found.pieces(chosen)] for chosen in bands]
        every = [parts for band in lines for parts in band]
        self.empty = not every
        if self.empty:
            return
        lon, lat = (np.concatenate([getattr(parts, name) for parts in every]) for name in ("lon", "lat"))
        self._plane = _Plane(lon, lat)
        x, y = self._plane.project(lon, lat)
        self._make_grid(x, y, distance_km)
        self._distance = distance_km / self.cell_km
        self._reached = [self._cells(band) for band in lines]
        del lines, every
        self._usable = self._cells(self._checked(parts) for parts in found.usable_lines())

    def _checked(self, parts: Any) -> Any:
        self._ask(0.0)
        return parts

    def _ask(self, share: float) -> None:
        if not self._go_on(min(self._done + self._step * share, 1.0)):
            raise QgsProcessingException(translate("Messages", "Cancelled."))

    # -- the grid --------------------------------------------------------------------------------

    def _make_grid(self, x: Array, y: Array, distance_km: float) -> None:
        west, east, south, north = float(x.min()), float(x.max()), float(y.min()), float(y.max())
        width, height = east - west + 2 * distance_km, north - south + 2 * distance_km
        self.cell_km = max(distance_km * _FINEST, math.sqrt(width * height / CELLS))
        margin = distance_km + 3 * self.cell_km
        self._west, self._north = west - margin, north + margin
        self._columns = math.ceil((east - west + 2 * margin) / self.cell_km)
        self._rows = math.ceil((north - south + 2 * margin) / self.cell_km)

    def _cells(self, lines: Iterable[Any]) -> Array:
        """The cells that lines pass through, as their numbers in rising order."""
        found = [np.empty(0, dtype=np.int64)]
        for parts in lines:
            x, y = self._plane.project(parts.lon, parts.lat)
            x, y = (x - self._west) / self.cell_km, (self._north - y) / self.cell_km
            joined = np.ones(max(len(x) - 1, 0), dtype=bool)
            joined[parts.start[1:-1] - 1] = False
            begin = np.flatnonzero(joined)
            steps = np.ceil(np.maximum(np.abs(np.diff(x)), np.abs(np.diff(y)))[begin] * 3).astype(np.int64) + 1
            # What leaves the grid is not followed: nothing of it lies near what is reached.
            inside = (np.minimum(x[begin], x[begin + 1]) < self._columns) & (np.maximum(x[begin], x[begin + 1]) >= 0)
            inside &= (np.minimum(y[begin], y[begin + 1]) < self._rows) & (np.maximum(y[begin], y[begin + 1]) >= 0)
            begin, steps = begin[inside], steps[inside]
            for chosen in _groups(steps):
                self._ask(0.5)
                one, count = begin[chosen], steps[chosen]
                segment = np.repeat(np.arange(len(one)), count)
                share = (np.arange(len(segment)) - (np.cumsum(count) - count)[segment]) / np.maximum(count - 1, 1)[
                    segment
                ]
                column = (x[one][segment] + (x[one + 1] - x[one])[segment] * share).astype(np.int64)
                row = (y[one][segment] + (y[one + 1] - y[one])[segment] * share).astype(np.int64)
                good = (column >= 0) & (column < self._columns) & (row >= 0) & (row < self._rows)
                found.append(np.unique(row[good] * self._columns + column[good]))
        return np.unique(np.concatenate(found))

    def _distances(self, marked: Array) -> Array:
        """The distance of every cell from the nearest marked one, in cells; very far where it is beyond what matters."""
        driver = gdal.GetDriverByName("MEM")
        source = driver.Create("", self._columns, self._rows, 1, gdal.GDT_Byte)
        source.GetRasterBand(1).WriteRaster(0, 0, self._columns, self._rows, marked.tobytes())
        target = driver.Create("", self._columns, self._rows, 1, gdal.GDT_Float32)
        far = float(self._distance + 4)
        with self._by_gdal():
            gdal.ComputeProximity(
                source.GetRasterBand(1),
                target.GetRasterBand(1),
                ["VALUES=1", "DISTUNITS=PIXEL", f"MAXDIST={far}", f"NODATA={2 * far}"],
                callback=self._heard,
            )
        data = target.GetRasterBand(1).ReadRaster(0, 0, self._columns, self._rows, buf_type=gdal.GDT_Float32)
        return np.frombuffer(data, dtype=np.float32).reshape(self._rows, self._columns)

    def _heard(self, share: float, _message: Any, _data: Any) -> int:
        return 1 if self._go_on(min(self._done + self._step * share, 1.0)) else 0

    @contextmanager
    def _by_gdal(self) -> Iterator[None]:
        """GDAL's faults, and its way to end what was cancelled: an exception, or none where QGIS has these off."""
        try:
            yield
        except RuntimeError as error:
            self._ask(0.0)
            raise QgsProcessingException(
                translate("Algorithms", "The areas could not be drawn: {reason}").format(reason=error)
            ) from error
        self._ask(0.0)

    # -- the areas -------------------------------------------------------------------------------

    def __iter__(self) -> Any:
        """An area in degrees for each band, with everything that is reached within the bands before; None where there
        is nothing on land."""
        count = len(self._reached) if not self.empty else 0
        self._step = 0.7 / max(3 * count, 1)
        reached = np.empty(0, dtype=np.int64)
        for band in range(count):
            reached = np.union1d(reached, self._reached[band])
            self._done = 0.3 + 0.7 * band / count
            yield self._area(reached) if len(reached) else None

    def _area(self, reached: Array) -> QgsGeometry:
        marked = np.zeros(self._rows * self._columns, dtype=np.uint8)
        marked[reached] = 1
        near = self._distances(marked)
        level = near - np.float32(self._distance)
        marked[:] = 0
        marked[self._usable] = near.reshape(-1)[self._usable] > self._distance * _BESIDE
        if marked.any():
            self._done += self._step
            # A cell's width in favour of what is reached: it is to lie inside in any case.
            np.maximum(level, near - self._distances(marked) - 1, out=level)
            self._done += self._step
        # No cell stands exactly on the outline, which would leave its course to chance.
        level += np.float32(1 / 512)
        return self._outline(level)

    def _outline(self, level: Array) -> QgsGeometry:
        """What lies below zero, as polygons in degrees."""
        raster = gdal.GetDriverByName("MEM").Create("", self._columns, self._rows, 1, gdal.GDT_Float32)
        raster.SetGeoTransform((self._west, self.cell_km, 0, self._north, 0, -self.cell_km))
        raster.GetRasterBand(1).WriteRaster(
            0, 0, self._columns, self._rows, np.ascontiguousarray(level, dtype=np.float32).tobytes()
        )
        vectors = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = vectors.CreateLayer("areas", geom_type=ogr.wkbMultiPolygon)
        layer.CreateField(ogr.FieldDefn("low", ogr.OFTReal))
        layer.CreateField(ogr.FieldDefn("high", ogr.OFTReal))
        with self._by_gdal():
            gdal.ContourGenerateEx(
                raster.GetRasterBand(1),
                layer,
                options=["FIXED_LEVELS=0", "POLYGONIZE=YES", "ELEV_FIELD_MIN=0", "ELEV_FIELD_MAX=1"],
                callback=self._heard,
            )
        polygons = []
        for feature in layer:
            if feature.GetField("high") <= 0:
                shape = feature.GetGeometryRef()
                polygons += [self._rings(shape.GetGeometryRef(at)) for at in range(shape.GetGeometryCount())]
        return QgsGeometry.fromMultiPolygonXY(polygons)

    def _rings(self, polygon: Any) -> list[list[QgsPointXY]]:
        rings = []
        for at in range(polygon.GetGeometryCount()):
            ring = polygon.GetGeometryRef(at)
            if at and ring.Area() < _SMALLEST_HOLE * self.cell_km**2:
                continue
            points = np.array(ring.GetPoints())
            lon, lat = self._plane.degrees(points[:, 0], points[:, 1])
            rings.append([QgsPointXY(*point) for point in zip(lon.tolist(), lat.tolist())])
            self._ask(0.0)
        return rings


def _groups(steps: Array) -> Iterable[slice]:
    """Runs of segments that together have a bounded number of samples."""
    ends = np.cumsum(steps)
    at = 0
    while at < len(steps):
        until = int(np.searchsorted(ends, (ends[at - 1] if at else 0) + _SAMPLES, side="right"))
        until = max(until, at + 1)
        yield slice(at, until)
        at = until
