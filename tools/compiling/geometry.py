"""Measures and shapes: geodesic lengths, the catchment of a corridor, lines between capitals.

Lengths are km unless the name says otherwise; angles are degrees; coordinates are WGS 84, lon then lat.
"""

from __future__ import annotations

import math
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from shapely import affinity, make_valid, set_precision
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize, transform, unary_union

if not {"PROJ_DATA", "PROJ_LIB"} & set(os.environ):
    # In a virtual environment pyproj looks for PROJ's data beside the environment's own Python.
    for _candidate in (Path("/usr/share/proj"), Path("/usr/local/share/proj")):
        if (_candidate / "proj.db").exists():
            os.environ["PROJ_DATA"] = os.environ["PROJ_LIB"] = str(_candidate)
            break

import pyproj

GEOD = pyproj.Geod(ellps="WGS84")

#: Equal-area and, over this region, true to 0.7 % in every length.
ALBERS = "+proj=aea +lat_1=38 +lat_2=48 +lat_0=43 +lon_0=58 +ellps=WGS84 +units=m +no_defs"

_STEP_KM = 50.0
_SIMPLIFIED_M = 2000.0
_HEADING_OVER_M = 300_000.0


def parts_of(geometry: BaseGeometry) -> list[list[tuple[float, float]]]:
    """The coordinates of each part of a line."""
    if isinstance(geometry, LineString):
        return [[(x, y) for x, y, *_ in geometry.coords]]
    if isinstance(geometry, MultiLineString):
        return [part for line in geometry.geoms for part in parts_of(line)]
    return []


def length_km(geometry: BaseGeometry) -> float:
    """The ellipsoidal length of a line."""
    total_m = 0.0
    for part in parts_of(geometry):
        lons, lats = zip(*part)
        total_m += GEOD.line_length(lons, lats)
    return total_m / 1000.0


def distance_m(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The ellipsoidal distance between two points, in metres."""
    return float(GEOD.inv(*one, *other)[2])


def area_km2(geometry: BaseGeometry) -> float:
    """The ellipsoidal area of polygons."""
    return abs(float(GEOD.geometry_area_perimeter(geometry)[0])) / 1e6


def as_multi(geometry: BaseGeometry) -> BaseGeometry:
    """Lines and polygons as their multi-part kind, so that a layer holds one kind only."""
    if isinstance(geometry, LineString):
        return MultiLineString([geometry])
    if isinstance(geometry, Polygon):
        return MultiPolygon([geometry])
    return geometry


def geodesic(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The shortest way through the points on the ellipsoid, with a point every 50 km."""
    way = [points[0]]
    for start, end in zip(points, points[1:]):
        steps = max(1, math.ceil(distance_m(start, end) / 1000.0 / _STEP_KM))
        between = GEOD.npts(*start, *end, steps - 1) if steps > 1 else []
        way += [(round(lon, 5), round(lat, 5)) for lon, lat in between] + [end]
    return way


def ring_through(points: Sequence[tuple[float, float]]) -> MultiLineString:
    """A closed geodesic line through the points; two points give the single line between them."""
    closed = list(points) + ([points[0]] if len(points) > 2 else [])
    return MultiLineString([geodesic(closed)])


def joined(lines: Iterable[tuple[BaseGeometry, bool]]) -> list[tuple[float, float]]:
    """The points of consecutive lines, the reversed ones turned round, in the order of travel."""
    way: list[tuple[float, float]] = []
    for geometry, is_reversed in lines:
        points = [point for part in parts_of(geometry) for point in part]
        for point in reversed(points) if is_reversed else points:
            if not way or way[-1] != point:
                way.append(point)
    return way


def catchment(
    way: Sequence[tuple[float, float]], north_km: float, south_km: float
) -> tuple[BaseGeometry, BaseGeometry]:
    """What lies within so many km north and south of a line that runs from east to west or back.

    The two sides meet along the line (generalised to 2 km). Both are cut square across the line's
    two ends, so that nothing is claimed beyond the ends.
    """
    to_plane = pyproj.Transformer.from_crs("EPSG:4326", ALBERS, always_xy=True)
    line = LineString(np.column_stack(to_plane.transform(*np.asarray(way, dtype=float).T)))
    if line.coords[0][0] > line.coords[-1][0]:
        line = LineString(line.coords[::-1])
    line = line.simplify(_SIMPLIFIED_M)
    reach = max(north_km, south_km) * 1000.0
    west, east = _outward(line, at_end=False), _outward(line, at_end=True)
    domain = box(*line.bounds).buffer(2 * reach, join_style="mitre")
    north_side, south_side = _sides(line, west, east, domain, reach)
    between_ends = domain
    for end, heading in ((line.coords[0], west), (line.coords[-1], east)):
        between_ends = between_ends.difference(_beyond(end, heading, 10 * reach))

    def finish(side: BaseGeometry, distance_m_: float) -> BaseGeometry:
        area = line.buffer(distance_m_, quad_segs=32).intersection(side).intersection(between_ends)
        plain = _largest(make_valid(area.simplify(_SIMPLIFIED_M)))
        # Straight edges of the plane are no straight edges on the ellipsoid: keep them short.
        plain = plain.segmentize(25_000.0)
        back = transform(lambda x, y: to_plane.transform(x, y, direction="INVERSE"), plain)
        return as_multi(_largest(make_valid(set_precision(back, 1e-4))))

    return finish(north_side, north_km * 1000.0), finish(south_side, south_km * 1000.0)


def _outward(line: LineString, at_end: bool) -> tuple[float, float]:
    """The unit vector in which the line leaves at one end, taken over its last 300 km."""
    if at_end:
        inner, outer = line.interpolate(-min(_HEADING_OVER_M, line.length)), Point(line.coords[-1])
    else:
        inner, outer = line.interpolate(min(_HEADING_OVER_M, line.length)), Point(line.coords[0])
    dx, dy = outer.x - inner.x, outer.y - inner.y
    size = math.hypot(dx, dy)
    return dx / size, dy / size


def _sides(
    line: LineString, west: tuple[float, float], east: tuple[float, float], domain: Polygon, reach: float
) -> tuple[BaseGeometry, BaseGeometry]:
    """The domain north and south of the line, which is prolonged beyond both ends."""
    first, last = line.coords[0], line.coords[-1]
    far = 10 * reach + line.length
    prolonged = LineString(
        [
            (first[0] + west[0] * far, first[1] + west[1] * far),
            *line.coords,
            (last[0] + east[0] * far, last[1] + east[1] * far),
        ]
    )
    faces = list(polygonize(unary_union([domain.exterior, prolonged])))
    faces = [face for face in faces if domain.contains(face.representative_point())]
    left, bottom, right, top = domain.bounds
    upper, lower = Point((left + right) / 2, top), Point((left + right) / 2, bottom)
    north = [face for face in faces if face.distance(upper) == 0]
    south = [face for face in faces if face.distance(lower) == 0]
    # Where the line crosses itself it encloses pockets; they go to both sides and vanish in neither.
    pockets = [face for face in faces if face not in north and face not in south]
    return unary_union(north + pockets), unary_union(south + pockets)


def _beyond(end: tuple[float, ...], heading: tuple[float, float], size: float) -> BaseGeometry:
    """The half plane beyond one end of a line, square to its heading."""
    square = box(0.0, -size, size, size)
    turned = affinity.rotate(square, math.degrees(math.atan2(heading[1], heading[0])), origin=(0, 0))
    return affinity.translate(turned, end[0], end[1])


def _largest(geometry: BaseGeometry) -> Polygon:
    """The largest polygon in a geometry: slivers from cutting are dropped."""
    polygons = [part for part in getattr(geometry, "geoms", [geometry]) if isinstance(part, Polygon)]
    return max(polygons, key=lambda polygon: polygon.area)


def within_region(geometry: BaseGeometry, region: tuple[float, float, float, float]) -> bool:
    """Whether a geometry lies inside west, south, east, north."""
    west, south, east, north = geometry.bounds
    return bool(region[0] <= west and region[1] <= south and east <= region[2] and north <= region[3])
