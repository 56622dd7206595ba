"""The railway tracks of OpenStreetMap as a graph, and ways along them.

A track file is a GeoPackage with any number of line layers that have a field `railway` (rail, construction, …);
fields `gauge` (mm, `;` between two) and `name` are used where there are any. Other layers are passed over.
"""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from .shapes import Point, to_plane

#: Longer straight pieces of track get vertices in between, so that a station finds one near it.
DENSIFY_M = 150.0
#: Track ends this close to other track are joined: the mapping has small holes.
BRIDGE_M = 300.0
#: With `holes`, two loose ends of track this close to each other are joined as well.
HOLE_M = 6000.0
#: A joined hole costs this much more than track; a wider one is joined only on a course that leads across it.
BRIDGE_FACTOR, HOLE_FACTOR = 4.0, 1.2
#: Freight takes a high-speed line only where there is no other: each metre of it counts this much.
PASSENGER_FACTOR = 4.0
#: How the names of high-speed lines tell them, in lower case.
PASSENGER_NAMES = re.compile(r"hızlı|\byht\b|high[ -]?speed|высокоскорост")
#: A line is this much longer than the straight line where its track is not mapped.
HOLE_DETOUR = 1.3
#: Leaving the track costs this much more than staying on it.
OFF_TRACK_FACTOR = 3.0
#: A track of another line is no door: doors lie at most this much farther from a point than the nearest track.
DOOR_SPREAD_M = 400.0


class TrackFileError(ValueError):
    """A track file that cannot be used; the message says which one and why."""


@dataclass(frozen=True)
class Way:
    """One mapped piece of track.

    `gauges` in mm, empty where the file does not say; `passengers` is True for high-speed lines.
    """

    railway: str
    points: tuple[Point, ...]
    gauges: frozenset[str] = frozenset()
    passengers: bool = False

    def serves(self, gauges: Collection[str]) -> bool:
        """Return True unless the track is known to have another gauge than those asked for."""
        return not self.gauges or not gauges or not self.gauges.isdisjoint(gauges)


def read_tracks(paths: Sequence[Path], kinds: Sequence[str] = ("rail", "construction")) -> list[Way]:
    """Read the tracks of the kinds asked for from every file.

    Raises TrackFileError for a file that is missing, is no GeoPackage or holds no layer of tracks.
    """
    ways: list[Way] = []
    for path in paths:
        found = _read_file(path, kinds)
        if not found:
            raise TrackFileError(f"{path}: no line layer with a field `railway` that says {' or '.join(kinds)}")
        ways += found
    return ways


def _read_file(path: Path, kinds: Sequence[str]) -> list[Way]:
    from osgeo import ogr

    if not path.is_file():
        raise TrackFileError(f"{path}: there is no such file")
    try:
        source = ogr.Open(str(path))
    except RuntimeError:  # only where the process has turned GDAL's exceptions on
        source = None
    if source is None:
        raise TrackFileError(f"{path}: GDAL cannot read it")
    ways = []
    for layer in source:
        fields = {field.GetName() for field in layer.schema}
        if "railway" not in fields:
            continue
        for feature in layer:
            if feature["railway"] not in kinds:
                continue
            gauge = (feature["gauge"] or "") if "gauge" in fields else ""
            gauges = frozenset(part.strip() for part in gauge.split(";") if part.strip())
            name = (feature["name"] or "").lower() if "name" in fields else ""
            fast = PASSENGER_NAMES.search(name) is not None
            ways += [Way(feature["railway"], points, gauges, fast) for points in _parts(feature.GetGeometryRef())]
    return ways


def _parts(shape: object) -> list[tuple[Point, ...]]:
    """Return the points of each line in a geometry of OGR."""
    from osgeo import ogr

    if not isinstance(shape, ogr.Geometry):
        return []
    lines = [shape.GetGeometryRef(i) for i in range(shape.GetGeometryCount())] or [shape]
    found = [tuple((x, y) for x, y, *_ in line.GetPoints() or ()) for line in lines if line.GetDimension() == 1]
    return [points for points in found if len(points) > 1]


class TrackGraph:
    """Tracks to find ways along; every vertex is a node.

    With `holes`, loose ends up to 6 km apart are joined too; a way then may cross holes of the mapping.
    """

    def __init__(self, ways: Sequence[Way], *, holes: bool = False) -> None:
        self.points: list[Point] = []
        self.links: list[list[tuple[int, float]]] = []
        self._ids: dict[Point, int] = {}
        for way in ways:
            self._add(way)
        self.plane = to_plane(self.points)
        self._measure()
        self.tree = shapely.STRtree(shapely.points(self.plane))
        self._bridge(range(len(self.points)), BRIDGE_M, BRIDGE_FACTOR)
        if holes:
            self._bridge([node for node, links in enumerate(self.links) if len(links) == 1], HOLE_M, HOLE_FACTOR)

    def _node(self, point: Point) -> int:
        key = (round(point[0], 7), round(point[1], 7))
        node = self._ids.get(key)
        if node is None:
            node = self._ids[key] = len(self.points)
            self.points.append(key)
            self.links.append([])
        return node

    def _add(self, way: Way) -> None:
        for one, other in zip(way.points, way.points[1:]):
            east = (other[0] - one[0]) * math.cos(math.radians(one[1])) * 111_320
            size = math.hypot(east, (other[1] - one[1]) * 110_950)
            pieces = max(1, math.ceil(size / DENSIFY_M))
            nodes = [
                self._node((one[0] + (other[0] - one[0]) * i / pieces, one[1] + (other[1] - one[1]) * i / pieces))
                for i in range(pieces + 1)
            ]
            for a, b in zip(nodes, nodes[1:]):
                if a != b:
                    factor = PASSENGER_FACTOR if way.passengers else 1.0
                    self.links[a].append((b, factor))
                    self.links[b].append((a, factor))

    def _measure(self) -> None:
        """Turn the factors of the links into costs; of tracks that coincide, the cheapest counts."""
        plane = self.plane
        for node, links in enumerate(self.links):
            x, y = plane[node]
            factors: dict[int, float] = {}
            for other, factor in links:
                factors[other] = min(factor, factors.get(other, factor))
            self.links[node] = [
                (other, math.hypot(plane[other][0] - x, plane[other][1] - y) * factor)
                for other, factor in factors.items()
            ]

    def _bridge(self, targets: Sequence[int], within_m: float, factor: float) -> None:
        """Join each loose end to the nearest of the targets that it does not reach anyway."""
        ends = [node for node, links in enumerate(self.links) if len(links) == 1]
        if not ends or not targets:
            return
        goals = np.asarray(targets)
        tree = self.tree if len(goals) == len(self.points) else shapely.STRtree(shapely.points(self.plane[goals]))
        near = tree.query(shapely.points(self.plane[ends]), predicate="dwithin", distance=within_m)
        found: dict[int, list[tuple[float, int]]] = {}
        for index, at in zip(*near):
            node, other = ends[int(index)], int(goals[at])
            away = float(np.hypot(*(self.plane[node] - self.plane[other])))
            if away > 0:
                found.setdefault(node, []).append((away, other))
        for node, options in found.items():
            reached = self._around(node, 2 * within_m)
            for away, other in sorted(options)[:40]:
                if other not in reached:
                    cost = away * factor + 50
                    self.links[node].append((other, cost))
                    self.links[other].append((node, cost))
                    break

    def _around(self, start: int, radius_m: float) -> set[int]:
        seen = {start: 0.0}
        todo = [(0.0, start)]
        while todo:
            cost, node = heapq.heappop(todo)
            if cost > seen[node]:
                continue
            for other, step in self.links[node]:
                total = cost + step
                if total <= radius_m and total < seen.get(other, math.inf):
                    seen[other] = total
                    heapq.heappush(todo, (total, other))
        return set(seen)

    def near(self, point: Point, radius_m: float) -> list[tuple[float, int]]:
        """Return distance in metres and number of the nodes within the radius, the nearest first."""
        here = to_plane([point])[0]
        hits = self.tree.query(shapely.points(here), predicate="dwithin", distance=radius_m)
        return sorted((float(np.hypot(*(self.plane[n] - here))), int(n)) for n in hits)

    def way(
        self, one: Point, other: Point, *, reach_m: float = 3000.0, limit_m: float = math.inf
    ) -> list[Point] | None:
        """Return the shortest way along the tracks between two points, without the spurs to them, or None.

        `reach_m` limits how far the track may lie from either point, `limit_m` how long the way may be.
        """
        starts, goals = self._doors(one, reach_m), self._doors(other, reach_m)
        if not starts or not goals:
            return None
        nodes = self._search(starts, dict(goals), to_plane([other])[0], limit_m)
        return None if nodes is None else [self.points[n] for n in nodes]

    def toward(self, one: Point, other: Point, *, reach_m: float, limit_m: float) -> list[Point]:
        """Return the way along the tracks from beside one point to where it is best left for another without track.

        Empty where no track is near, or none leads that way. The way and the straight rest of it are at most
        `limit_m` long together.
        """
        queue = [(cost, node, -1) for node, cost in self._doors(one, reach_m)]
        target = to_plane([other])[0]
        best = (math.hypot(*(to_plane([one])[0] - target)) * HOLE_DETOUR, -1)
        before: dict[int, int] = {}
        heapq.heapify(queue)
        while queue:
            cost, node, previous = heapq.heappop(queue)
            if node in before:
                continue
            before[node] = previous
            rest = float(np.hypot(*(self.plane[node] - target)))
            if cost + rest > limit_m:
                continue
            best = min(best, (cost + rest * HOLE_DETOUR, node))
            for neighbour, step in self.links[node]:
                if neighbour not in before:
                    heapq.heappush(queue, (cost + step, neighbour, node))
        return [self.points[n] for n in _trail(before, best[1])]

    def _doors(self, point: Point, reach_m: float) -> list[tuple[int, float]]:
        """Return the nodes at which the track may be entered from a point, and what it costs."""
        close = self.near(point, reach_m)
        if not close:
            return []
        limit = close[0][0] + DOOR_SPREAD_M
        return [(node, away * OFF_TRACK_FACTOR) for away, node in close if away <= limit]

    def _search(
        self, starts: list[tuple[int, float]], goals: dict[int, float], target: np.ndarray, limit_m: float
    ) -> list[int] | None:
        xs, ys = self.plane[:, 0], self.plane[:, 1]
        tx, ty = float(target[0]), float(target[1])
        best: dict[int, float] = {}
        before: dict[int, int] = {}
        queue: list[tuple[float, float, int, int]] = []
        for node, cost in starts:
            heapq.heappush(queue, (cost, cost, node, -1))
        while queue:
            bound, cost, node, previous = heapq.heappop(queue)
            if node in best or bound > limit_m:
                continue
            best[node] = cost
            before[node] = previous
            if node == -2:
                return _trail(before, previous)
            if node in goals:
                total = cost + goals[node]
                heapq.heappush(queue, (total, total, -2, node))
            for neighbour, step in self.links[node]:
                if neighbour not in best:
                    total = cost + step
                    guess = total + math.hypot(xs[neighbour] - tx, ys[neighbour] - ty) * 0.985
                    heapq.heappush(queue, (guess, total, neighbour, node))
        return None


def _trail(before: dict[int, int], last: int) -> list[int]:
    nodes = []
    node = last
    while node >= 0:
        nodes.append(node)
        node = before[node]
    return nodes[::-1]
