"""Seas, lakes, rivers and canals.

Seas are what the countries leave. Lakes come from @geo-maps/earth-waterbodies-250m. Its rivers are only the stretches
wider than some 250 m, so rivers are drawn from the World Data Bank II (in GSHHG), followed from point to point; the
canals that it lacks are threaded through those stretches.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import h5py
import networkx as nx
import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.strtree import STRtree

from tools.upstream import countries, packages, shapes
from tools.upstream.names import LAKES, RIVERS, SEAS, THREADED, Water

Feature = tuple[dict[str, Any], BaseGeometry]

#: Lakes smaller than this are left out (square degrees; 0.003 is about 27 km²), in the detailed box about 2 km².
SMALLEST_LAKE = 0.003
SMALLEST_LAKE_IN_DETAIL = 0.0002
TOLERANCE = 0.002
#: How far a wide stretch may lie from a canal's rough course, in degrees.
REACH = 0.06

#: Where one sea ends and the next begins.
STRAITS = {
    "Kerch": ((36.60, 45.42), (36.72, 45.30)),
    "Bosporus": ((29.05, 41.23), (29.19, 41.21)),
    "Dardanelles": ((26.17, 40.09), (26.22, 39.96)),
}


def _properties(known: Water | None, identifier: str, kind: str, rank: int, source_ids: str) -> dict[str, Any]:
    return {
        "id": known.id if known else identifier,
        "kind": known.kind if known else kind,
        "name_en": known.name_en if known else "",
        "name_ar": known.name_ar if known else "",
        "name_ru": known.name_ru if known else "",
        "name_local": known.name_local if known else "",
        "rank": known.rank if known else rank,
        "source_ids": source_ids,
    }


def seas(sea: MultiPolygon) -> list[Feature]:
    noded = shapely.union_all([sea.boundary, *(LineString(line) for line in STRAITS.values())])
    faces = [
        face
        for face in shapely.get_parts(shapely.polygonize(shapes.lines(noded)))
        if sea.contains(face.representative_point())
    ]
    features: list[Feature] = []
    left = list(range(len(faces)))
    for known in SEAS:
        here = [at for at in left if faces[at].contains(Point(known.lon, known.lat))]
        left = [at for at in left if at not in here]
        features.extend((_properties(known, "", "sea", 1, "osm;geo_maps"), faces[at]) for at in here)
    # What is left are bits of sea that the straits' lines cut off: they go to the sea beside them.
    for at in left:
        nearest = min(range(len(features)), key=lambda other: (features[other][1].distance(faces[at]), other))
        properties, area = features[nearest]
        features[nearest] = (properties, shapely.union_all([area, faces[at]]))
    return features


def _near_detail(area: BaseGeometry) -> bool:
    return bool(area.intersects(shapely.box(*shapes.DETAIL)))


def lakes(water: MultiPolygon, sea: BaseGeometry) -> list[Feature]:
    found: list[Polygon] = []
    for area in shapes.parts(water):
        limit = SMALLEST_LAKE_IN_DETAIL if _near_detail(area) else SMALLEST_LAKE
        if area.area >= limit:
            found.append(_calm(area))
    found = [
        part for area in found for part in shapes.parts(area.difference(sea)) if part.area >= SMALLEST_LAKE_IN_DETAIL
    ]
    found = [part for part in found if _near_detail(part) or part.area >= SMALLEST_LAKE * 0.8]
    tree = STRtree(found)
    named: dict[int, Water] = {}
    for known in LAKES:
        where = Point(known.lon, known.lat)
        near = [int(at) for at in tree.query(where, predicate="dwithin", distance=0.12) if int(at) not in named]
        if not near:
            print("   no lake found for", known.id)
            continue
        named[min(near, key=lambda at: (found[at].distance(where), -found[at].area))] = known
    order = sorted(range(len(found)), key=lambda at: (at not in named, -found[at].area))
    return [
        (_properties(named.get(at), f"lake_{number:03d}", "lake", 5, "osm;geo_maps"), found[at])
        for number, at in enumerate(order, start=1)
    ]


def _calm(area: Polygon) -> BaseGeometry:
    """A lake with fewer vertices, without its islets; full detail in the detailed box."""
    rings: list[shapes.Coordinates] = []
    for ring in [area.exterior, *area.interiors]:
        points = shapes.simplify_line(np.asarray(ring.coords), TOLERANCE)
        if _near_detail(area):
            points = _rounded(_rounded(points))
        points = np.round(points, 4)
        if len(points) > 3 and (not rings or Polygon(points).area > 0.0005):
            rings.append(points)
    if not rings:
        return Polygon()
    calm = Polygon(rings[0], rings[1:])
    return calm if calm.is_valid else shapely.make_valid(calm)


def _rounded(ring: shapes.Coordinates) -> shapes.Coordinates:
    """Chaikin: cuts the corners of a ring, so that a shore drawn from few points does not look like masonry."""
    start, end = ring[:-1], ring[1:]
    cut = np.stack([start * 0.8 + end * 0.2, start * 0.2 + end * 0.8], axis=1).reshape(-1, 2)
    return np.concatenate([cut, cut[:1]])


# --- rivers -------------------------------------------------------------------------------------


def world_data_bank() -> list[tuple[int, shapes.Coordinates]]:
    """Every river line of the region with its level (0 … 4 rivers, 5 … 8 intermittent, 9 and over canals)."""
    with h5py.File(packages.gshhg("binned_river_f.nc")) as source:
        table = {name: source[name][:] for name in source}
    level, first, count = (
        table["Hierarchial_level_of_a_segment"],
        table["Id_of_first_point_in_a_segment"],
        table["N_points_for_a_segment"],
    )
    x = table["Relative_longitude_from_SW_corner_of_bin"].astype("uint16") / 65535.0
    y = table["Relative_latitude_from_SW_corner_of_bin"].astype("uint16") / 65535.0
    west, south, east, north = shapes.REGION
    found = []
    for lat, lon in itertools.product(range(int(north) - 1, int(south) - 1, -1), range(int(west), int(east))):
        cell = (89 - lat) * 360 + lon
        start = int(table["Id_of_first_segment_in_a_bin"][cell])
        for segment in range(start, start + int(table["N_segments_in_a_bin"][cell])):
            points = slice(int(first[segment]), int(first[segment]) + int(count[segment]))
            line = np.stack([lon + x[points], lat + y[points]], axis=1)
            if len(line) > 1:
                found.append((int(level[segment]), np.round(line, 4)))
    return found


class Streams:
    """The river lines as a graph of their vertices, with leaps over the lakes that interrupt them."""

    def __init__(self, lines: Sequence[shapes.Coordinates], leap: float = 0.7) -> None:
        self.graph = nx.Graph()
        for line in lines:
            for start, end in zip(line.tolist(), line.tolist()[1:]):
                length = float(np.hypot((end[0] - start[0]) * shapes.SQUEEZE, end[1] - start[1]))
                self.graph.add_edge(tuple(start), tuple(end), weight=length, leap=False)
        self._nodes = sorted(self.graph)
        self._tree = cKDTree(np.asarray(self._nodes) * (shapes.SQUEEZE, 1.0))
        ends = sorted(node for node, degree in self.graph.degree() if degree == 1)
        self._join(ends)
        self._leap(ends, leap)

    def _join(self, ends: Sequence[tuple[float, float]]) -> None:
        """Ties a loose end to the vertices beside it: a mouth, or the cut of a tile."""
        for end in ends:
            for at in sorted(self._tree.query_ball_point((end[0] * shapes.SQUEEZE, end[1]), 0.02)):
                self._tie(end, self._nodes[at], factor=1.5, leap=False)

    def _leap(self, ends: Sequence[tuple[float, float]], reach: float) -> None:
        tree = cKDTree(np.asarray(ends) * (shapes.SQUEEZE, 1.0))
        for first, second in sorted(tree.query_pairs(reach)):
            self._tie(ends[first], ends[second], factor=4, leap=True)

    def _tie(self, start: tuple[float, float], end: tuple[float, float], factor: float, leap: bool) -> None:
        gap = float(np.hypot((end[0] - start[0]) * shapes.SQUEEZE, end[1] - start[1]))
        if start != end and not self.graph.has_edge(start, end):
            self.graph.add_edge(start, end, weight=gap * factor, leap=leap)

    def _length(self, path: Sequence[tuple[float, float]]) -> float:
        points = np.asarray(path) * (shapes.SQUEEZE, 1.0)
        return float(np.hypot(*np.diff(points, axis=0).T).sum())

    def _way(self, start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
        """The way between two points; empty, with a word about it, where the lines do not lead from one to the other."""
        ends = []
        for lon, lat in (start, end):
            distance, at = self._tree.query((lon * shapes.SQUEEZE, lat))
            ends.append(self._nodes[at])
            if distance > 0.35:
                print(f"   no river within {distance:.2f}° of {lon}, {lat}")
                return []
        try:
            path = nx.shortest_path(self.graph, *ends, weight="weight")
        except nx.NetworkXNoPath:
            print(f"   no way from {start} to {end}")
            return []
        straight = float(np.hypot((end[0] - start[0]) * shapes.SQUEEZE, end[1] - start[1]))
        if self._length(path) > 2.6 * max(straight, 0.05):
            print(f"   {start} to {end}: {self._length(path) / straight:.1f} times the straight line; left out")
            return []
        return list(path)

    def follow(self, through: Sequence[tuple[float, float] | None]) -> list[LineString]:
        """The way from point to point along the rivers, without the leaps."""
        walked: list[list[tuple[float, float]]] = [[]]
        for start, end in itertools.pairwise(through):
            walked.append([])
            way = self._way(start, end) if start and end else []
            for here, there in itertools.pairwise(way):
                if self.graph.edges[here, there]["leap"]:
                    walked.append([])
                else:
                    walked[-1] += [there] if walked[-1] else [here, there]
        return [LineString(piece) for piece in walked if len(piece) > 1]


def rivers(lake_areas: BaseGeometry, sea: BaseGeometry, wide: MultiPolygon) -> list[Feature]:
    bank = world_data_bank()
    streams = Streams([line for level, line in bank if level <= 8])
    land_water = shapely.union_all([sea, lake_areas])
    features: list[Feature] = []
    drawn: list[BaseGeometry] = []
    for river in RIVERS:
        course = streams.follow(river.through)
        extra = [_threaded(line, wide, joined=shapely.union_all(course)) for line in river.extra]
        line = shapely.union_all([*course, *extra])
        source_ids = "gshhg;osm;geo_maps" if extra else "gshhg"
        features.append((_line(river, "river", source_ids), _trim(line, land_water)))
        drawn.append(line)
    for known in THREADED:
        kind = "canal" if "Canal" in known.name_en else "river"
        features.append((_line(known, kind, "osm;geo_maps"), _trim(_threaded(known.through, wide), land_water)))
    taken = shapely.union_all(drawn).buffer(0.01)
    others = [LineString(line) for level, line in bank if level in (1, 2)]
    rest = shapes.lines(shapely.line_merge(MultiLineString(others)).difference(taken))
    rest = [line for line in rest if line.length > 0.5]
    for number, line in enumerate(sorted(rest, key=lambda each: -each.length), start=1):
        trimmed = _trim(line, land_water)
        if not trimmed.is_empty:
            features.append((_properties(None, f"river_{number:03d}", "river", 5, "gshhg"), trimmed))
    return [feature for feature in features if not feature[1].is_empty]


def _line(known: Any, kind: str, source_ids: str) -> dict[str, Any]:
    return {
        "id": known.id,
        "kind": kind,
        "name_en": known.name_en,
        "name_ar": known.name_ar,
        "name_ru": known.name_ru,
        "name_local": known.name_local,
        "rank": known.rank,
        "source_ids": source_ids,
    }


def _trim(line: BaseGeometry, water: BaseGeometry) -> BaseGeometry:
    """A river ends at the shore of a lake or the sea, and at the edge of the region."""
    outside = shapely.line_merge(line).intersection(shapes.region_box()).difference(water)
    pieces = [piece for piece in shapes.lines(outside) if piece.length > 0.01]
    calm = [LineString(np.round(shapes.simplify_line(np.asarray(piece.coords), 0.002), 4)) for piece in pieces]
    return calm[0] if len(calm) == 1 else MultiLineString(calm)


def _threaded(
    through: Sequence[tuple[float, float] | None], wide: MultiPolygon, joined: BaseGeometry | None = None
) -> BaseGeometry:
    """A canal as a line through the middles of its wider stretches, in order along a rough course."""
    stations = [stop for stop in through if stop]
    course = LineString(stations)
    near = [area for area in shapes.parts(wide) if area.area < 0.01 and area.centroid.distance(course) < REACH]
    stops = sorted((course.project(area.centroid), area.centroid.x, area.centroid.y) for area in near)
    points = [(x, y) for _, x, y in stops]
    if joined is not None:
        points = [stations[0], *points[1:-1], shapely.shortest_line(joined, Point(stations[-1])).coords[0]]
    return LineString(_unkinked(points))


def _unkinked(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those that would turn the line back on itself."""
    kept = list(points[:1])
    for at, here in enumerate(points[1:-1], start=1):
        ahead, behind = np.subtract(points[at + 1], here), np.subtract(here, kept[-1])
        if float(np.dot(ahead, behind)) > 0 and float(np.hypot(*behind)) > 0.008:
            kept.append(here)
    return [*kept, points[-1]]


def features(mosaic: countries.Mosaic) -> list[Feature]:
    sea = mosaic.areas[countries.SEA]
    wide = countries.read_water(0)
    broad = [area for area in shapes.parts(wide) if area.area >= SMALLEST_LAKE]
    still = lakes(shapes.multi([*shapes.parts(countries.read_water(1)), *broad]), sea)
    flowing = rivers(shapely.union_all([area for _, area in still]), sea, wide)
    return [*seas(sea), *still, *flowing]
