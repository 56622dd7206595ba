"""The railway tracks of OpenStreetMap as a graph, and ways along them.

The GeoPackage has a layer `tracks` (lines; `railway`: rail, construction, …) and a layer `stations`
(points; `osm_node`, `name`, `railway`), both © OpenStreetMap contributors, ODbL.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from .shapes import to_plane

#: Longer straight pieces of track get vertices in between, so that a station finds one near it.
DENSIFY_M = 150.0
#: Track ends this close to other track are joined: the mapping has small holes.
BRIDGE_M = 300.0
#: A joined hole costs this much more than track.
BRIDGE_FACTOR = 4.0
#: Leaving the track costs this much more than staying on it.
OFF_TRACK_FACTOR = 3.0


@dataclass(frozen=True)
class Station:
    """One station of OpenStreetMap."""

    node: str
    name: str
    lon: float
    lat: float

    @property
    def point(self) -> tuple[float, float]:
        """Longitude and latitude."""
        return (self.lon, self.lat)


@dataclass(frozen=True)
class Way:
    """One mapped piece of track."""

    railway: str
    points: tuple[tuple[float, float], ...]


def read_tracks(path: Path, kinds: Sequence[str] = ("rail", "construction")) -> list[Way]:
    """The tracks of the kinds asked for."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    ways = []
    for feature in source.GetLayerByName("tracks"):
        if feature["railway"] in kinds:
            points = feature.GetGeometryRef().GetPoints()
            ways.append(Way(feature["railway"], tuple((p[0], p[1]) for p in points)))
    return ways


def read_stations(path: Path) -> list[Station]:
    """Every station, halt and yard."""
    from osgeo import ogr

    source = ogr.Open(str(path))
    out = []
    for feature in source.GetLayerByName("stations"):
        shape = feature.GetGeometryRef()
        out.append(Station(str(feature["osm_node"]), feature["name"] or "", shape.GetX(), shape.GetY()))
    return out


class TrackGraph:
    """Tracks to find ways along; every vertex is a node."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.points: list[tuple[float, float]] = []
        self.links: list[list[tuple[int, float]]] = []
        self._ids: dict[tuple[float, float], int] = {}
        for way in ways:
            self._add(way)
        self.plane = to_plane(self.points)
        self._measure()
        self.tree = shapely.STRtree(shapely.points(self.plane))
        self._bridge()

    def _node(self, point: tuple[float, float]) -> int:
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
                    self.links[a].append((b, 0.0))
                    self.links[b].append((a, 0.0))

    def _measure(self) -> None:
        plane = self.plane
        for node, links in enumerate(self.links):
            x, y = plane[node]
            self.links[node] = [
                (other, math.hypot(plane[other][0] - x, plane[other][1] - y)) for other in {o for o, _ in links}
            ]

    def _bridge(self) -> None:
        """Joins each loose end to the nearest track beside it that it does not reach anyway."""
        ends = [node for node, links in enumerate(self.links) if len(links) == 1]
        near = self.tree.query(shapely.points(self.plane[ends]), predicate="dwithin", distance=BRIDGE_M)
        found: dict[int, list[tuple[float, int]]] = {}
        for index, other in zip(*near):
            node = ends[int(index)]
            away = float(np.hypot(*(self.plane[node] - self.plane[other])))
            if away > 0:
                found.setdefault(node, []).append((away, int(other)))
        for node, options in found.items():
            reached = self._around(node, 2 * BRIDGE_M)
            for away, other in sorted(options)[:40]:
                if other not in reached:
                    cost = away * BRIDGE_FACTOR + 50
                    self.links[node].append((other, cost))
                    self.links[other].append((node, cost))
                    break

    def _around(self, start: int, radius_m: float) -> set[int]:
        seen = {start: 0.0}
        todo = [start]
        while todo:
            node = todo.pop()
            for other, cost in self.links[node]:
                total = seen[node] + cost
                if total <= radius_m and total < seen.get(other, math.inf):
                    seen[other] = total
                    todo.append(other)
        return set(seen)

    def near(self, point: tuple[float, float], radius_m: float) -> list[tuple[float, int]]:
        """Nodes within the radius, the nearest first."""
        here = to_plane([point])[0]
        hits = self.tree.query(shapely.points(here), predicate="dwithin", distance=radius_m)
        return sorted((float(np.hypot(*(self.plane[n] - here))), int(n)) for n in hits)

    def way(
        self,
        one: tuple[float, float],
        other: tuple[float, float],
        *,
        reach_m: float = 3000.0,
        limit_m: float = math.inf,
    ) -> list[tuple[float, float]] | None:
        """The shortest way along the tracks from beside one point to beside the other, without the spurs to them."""
        starts, goals = self._doors(one, reach_m), self._doors(other, reach_m)
        if not starts or not goals:
            return None
        nodes = self._search(starts, dict(goals), to_plane([other])[0], limit_m)
        return None if nodes is None else [self.points[n] for n in nodes]

    def _doors(self, point: tuple[float, float], reach_m: float) -> list[tuple[int, float]]:
        """Where one may step on the track near a point, and what it costs."""
        close = self.near(point, reach_m)
        if not close:
            return []
        limit = close[0][0] + 400
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
