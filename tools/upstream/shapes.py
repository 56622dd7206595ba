"""Small geometry helpers: clipping rings that are not valid, simplifying shared arcs, writing short coordinates."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box, mapping
from shapely.geometry.base import BaseGeometry

Coordinates = NDArray[np.float64]

#: West, south, east, north of everything that is extracted.
REGION = (24.0, 33.0, 84.0, 54.0)
#: The part that must look right at 1:250,000: Saryagash, Maktaaral, Zhetysay.
DETAIL = (67.3, 40.0, 70.0, 42.2)

GRID = 1e-4
#: What a degree of longitude is of a degree of latitude in the middle of the region.
SQUEEZE = math.cos(math.radians(43.5))


def region_box() -> Polygon:
    return box(*REGION)


def clip_ring(ring: Coordinates, bounds: Sequence[float]) -> Coordinates:
    """Sutherland and Hodgman: a ring cut to a rectangle, valid or not."""
    west, south, east, north = bounds
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        if not len(ring):
            return ring
        inside = (ring[:, axis] - limit) * sign >= 0
        if inside.all():
            continue
        if not inside.any():
            return ring[:0]
        following = np.roll(ring, -1, axis=0)
        crossing = inside != np.roll(inside, -1)
        share = np.zeros(len(ring))
        share[crossing] = (limit - ring[crossing, axis]) / (following - ring)[crossing, axis]
        cuts = ring + (following - ring) * share[:, None]
        cuts[crossing, axis] = limit
        at = np.arange(len(ring))
        order = np.concatenate([at[inside] * 2, at[crossing] * 2 + 1])
        ring = np.concatenate([ring[inside], cuts[crossing]])[np.argsort(order, kind="stable")]
    return ring


def _ring_area(coordinates: Any, bounds: Sequence[float]) -> BaseGeometry:
    ring = clip_ring(np.asarray(coordinates, dtype=float)[:-1, :2], bounds)
    if len(ring) < 3:
        return Polygon()
    area = Polygon(ring)
    return area if area.is_valid else shapely.make_valid(area)


def clip_polygon(rings: Sequence[Any], bounds: Sequence[float] = REGION) -> BaseGeometry:
    """A polygon of GeoJSON cut to a rectangle and made valid."""
    outer = _ring_area(rings[0], bounds)
    if outer.is_empty:
        return outer
    inner = [area for area in (_ring_area(ring, bounds) for ring in rings[1:]) if not area.is_empty]
    return outer.difference(shapely.union_all(inner)) if inner else outer


def parts(geometry: BaseGeometry) -> list[Polygon]:
    """The polygons of whatever comes out of an overlay."""
    once = shapely.get_parts(geometry)
    return [part for part in shapely.get_parts(once) if isinstance(part, Polygon) and not part.is_empty]


def lines(geometry: BaseGeometry) -> list[LineString]:
    once = shapely.get_parts(geometry)
    return [part for part in shapely.get_parts(once) if isinstance(part, LineString) and not part.is_empty]


def multi(geometries: Iterable[Polygon]) -> MultiPolygon:
    return MultiPolygon(list(geometries))


def in_box(points: Coordinates, bounds: Sequence[float]) -> NDArray[np.bool_]:
    west, south, east, north = bounds
    x, y = points[:, 0], points[:, 1]
    return np.asarray((x >= west) & (x <= east) & (y >= south) & (y <= north))


def simplify_line(points: Coordinates, tolerance: float) -> Coordinates:
    """Douglas and Peucker on a locally true scale; the ends stay, and so does every vertex of the detailed box."""
    if len(points) < 3 or tolerance <= 0:
        return points
    near = in_box(points, DETAIL)
    pieces: list[Coordinates] = []
    start = 0
    for end in [*(np.flatnonzero(np.diff(near)) + 1), len(points) - 1]:
        piece = points[start : end + 1]
        if len(piece) > 1:
            kept = piece if near[start] else _simplify(piece, tolerance)
            pieces.append(kept if not pieces else kept[1:])
            start = end
    return np.concatenate(pieces)


def _simplify(points: Coordinates, tolerance: float) -> Coordinates:
    closed = len(points) > 3 and bool((points[0] == points[-1]).all())
    if closed:
        far = int(np.argmax(np.hypot(*((points - points[0]) * (SQUEEZE, 1.0)).T)))
        first, second = _simplify(points[: far + 1], tolerance), _simplify(points[far:], tolerance)
        return np.concatenate([first, second[1:]])
    scaled = LineString(points * (SQUEEZE, 1.0)).simplify(tolerance, preserve_topology=False)
    kept = {tuple(pair) for pair in np.round(np.asarray(scaled.coords), 9)}
    keep = [tuple(pair) in kept for pair in np.round(points * (SQUEEZE, 1.0), 9)]
    keep[0] = keep[-1] = True
    return points[np.asarray(keep)]


def longest_side(area: BaseGeometry, rims: Sequence[tuple[str, BaseGeometry]]) -> str | None:
    """Whose rim an area touches over the longest stretch."""
    side = area.boundary.buffer(1e-6)
    shared = [(rim.intersection(side).length, label) for label, rim in rims]
    length, label = max(shared, default=(0.0, ""))
    return label if length > 0 else None


def split_by(area: Polygon, start: Sequence[float], end: Sequence[float]) -> list[Polygon]:
    """An area cut in two along a straight line between two points of its rim."""
    first, second = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
    beyond = (second - first) / max(float(np.hypot(*(second - first))), 1e-12) * 1e-3
    knife = LineString([first - beyond, second + beyond])
    noded = shapely.union_all([area.boundary, knife])
    found = shapely.get_parts(shapely.polygonize(lines(noded)))
    return [piece for piece in found if area.contains(piece.representative_point())]


# --- writing ------------------------------------------------------------------------------------


def _short(value: Any, digits: int) -> Any:
    if isinstance(value, (list, tuple)):
        return [_short(item, digits) for item in value]
    return round(float(value), digits)


def _on_grid(geometry: BaseGeometry, digits: int) -> BaseGeometry:
    """Rounded coordinates; a polygon that rounding makes invalid is mended on the same grid."""
    rounded = shapely.transform(geometry, lambda points: np.round(points, digits))
    if rounded.is_valid or rounded.geom_type not in ("Polygon", "MultiPolygon"):
        return rounded
    return multi(parts(shapely.set_precision(geometry, 10.0**-digits)))


def write_geojson(path: Path, features: Iterable[tuple[dict[str, Any], BaseGeometry]], digits: int = 4) -> None:
    """One feature a line, so that a change of one is a change of one line."""
    rows = []
    for properties, geometry in features:
        shape = mapping(_on_grid(geometry, digits))
        shape = {"type": shape["type"], "coordinates": _short(shape["coordinates"], digits)}
        rows.append(
            json.dumps(
                {"type": "Feature", "properties": properties, "geometry": shape},
                ensure_ascii=False,
                separators=(",", ":"),
            )
        )
    text = '{"type":"FeatureCollection","features":[\n' + ",\n".join(rows) + "\n]}\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def as_multi_line(found: Sequence[LineString]) -> LineString | MultiLineString:
    merged = shapely.line_merge(MultiLineString(list(found)))
    return merged if isinstance(merged, (LineString, MultiLineString)) else MultiLineString(list(found))


def point(lon: float, lat: float) -> Point:
    return Point(lon, lat)
