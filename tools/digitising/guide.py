"""The simplified railway and road graphs of the package scgraph_data as guides.

Their nodes are junctions only, at three decimals; their edges carry the true length in km between them.
A way through the railway graph says which junctions a line passes and how long the track is in between;
stations of OpenStreetMap that fit into that length then give the line its shape.
"""

from __future__ import annotations

import heapq
import json
import math
import re
import zipfile
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .shapes import distance_m
from .tracks import Station

#: West, south, east, north of what is read from the world graphs.
WINDOW = (24.0, 34.0, 86.0, 52.0)
#: Loose ends of the guide closer than this are joined.
JOIN_KM = 3.0
JOIN_FACTOR = 3.0
#: Going to a node beside a place costs this much more than the distance.
DOOR_FACTOR = 1.5
CELL = 0.25


@dataclass(frozen=True)
class Hop:
    """A stretch between two points of the guide and the true length of the line in between."""

    one: tuple[float, float]
    other: tuple[float, float]
    length_km: float


class Guide:
    """One of the graphs, cut to the region."""

    def __init__(self, wheel: Path, module: str) -> None:
        text = zipfile.ZipFile(wheel).read(f"scgraph_data/{module}.py").decode("utf-8")
        edges = json.loads(re.sub(r"(\d+):", r'"\1":', _literal(text, "graph")))
        nodes = json.loads(_literal(text, "nodes"))
        west, south, east, north = WINDOW
        inside = [i for i, (lat, lon) in enumerate(nodes) if west <= lon <= east and south <= lat <= north]
        index = {old: new for new, old in enumerate(inside)}
        self.points = [(nodes[i][1], nodes[i][0]) for i in inside]
        self.links: list[dict[int, float]] = [
            {index[int(o)]: float(km) for o, km in edges[i].items() if int(o) in index and int(o) != i} for i in inside
        ]
        self.cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for node, point in enumerate(self.points):
            self.cells[_cell(point)].append(node)
        self._join_loose_ends()

    def near(self, point: tuple[float, float], radius_km: float) -> list[tuple[float, int]]:
        """Nodes within the radius, the nearest first."""
        column, row = _cell(point)
        reach = math.ceil(radius_km / 111 / CELL * 1.6)
        out = []
        for i in range(column - reach, column + reach + 1):
            for j in range(row - reach, row + reach + 1):
                for node in self.cells.get((i, j), ()):
                    away = distance_m(point, self.points[node]) / 1000
                    if away <= radius_km:
                        out.append((away, node))
        return sorted(out)

    def _join_loose_ends(self) -> None:
        for node in [n for n, links in enumerate(self.links) if len(links) <= 1]:
            for away, other in self.near(self.points[node], JOIN_KM)[:6]:
                if other != node and other not in self.links[node]:
                    cost = away * JOIN_FACTOR + 0.5
                    self.links[node][other] = cost
                    self.links[other][node] = cost

    def _doors(self, point: tuple[float, float], reach_km: float) -> dict[int, float]:
        """Nodes from which the point is reached, and how far it is: near ones, and the ends of a long edge beside it."""
        doors = {node: away * DOOR_FACTOR for away, node in self.near(point, reach_km)[:8]}
        best: tuple[float, int, int, float, float, float] | None = None
        for away, node in self.near(point, 130.0):
            for other, km in self.links[node].items():
                if km < 4 or km < away:
                    continue
                beyond = distance_m(point, self.points[other]) / 1000
                slack = away + beyond - km
                if slack < 0.8 and (best is None or slack + (away + beyond) * 0.01 < best[0]):
                    best = (slack + (away + beyond) * 0.01, node, other, away, beyond, km)
        if best is not None:
            _, node, other, away, beyond, km = best
            for end, share in ((node, away), (other, beyond)):
                doors[end] = min(doors.get(end, math.inf), km * share / (away + beyond))
        return doors

    def _door_km(self, point: tuple[float, float], node: int, cost: float) -> float:
        """The length behind the cost of a door: the way to a near node is dearer than it is long."""
        away = distance_m(point, self.points[node]) / 1000
        return away if math.isclose(cost, away * DOOR_FACTOR) else cost

    def way(self, one: tuple[float, float], other: tuple[float, float], reach_km: float = 3.0) -> list[Hop] | None:
        """The shortest way between two points as hops from junction to junction."""
        starts, goals = self._doors(one, reach_km), self._doors(other, reach_km)
        best: dict[int, float] = {}
        before: dict[int, int] = {}
        queue = [(cost, node, -1) for node, cost in starts.items()]
        heapq.heapify(queue)
        while queue:
            cost, node, previous = heapq.heappop(queue)
            if node in best:
                continue
            best[node], before[node] = cost, previous
            if node == -2:
                break
            if node in goals:
                heapq.heappush(queue, (cost + goals[node], -2, node))
            for neighbour, km in self.links[node].items():
                if neighbour not in best:
                    heapq.heappush(queue, (cost + km, neighbour, node))
        if -2 not in best:
            return None
        nodes = []
        node = before[-2]
        while node >= 0:
            nodes.append(node)
            node = before[node]
        nodes.reverse()
        stops = [one, *[self.points[n] for n in nodes], other]
        lengths = [
            self._door_km(one, nodes[0], starts[nodes[0]]),
            *[self.links[a][b] for a, b in zip(nodes, nodes[1:])],
            self._door_km(other, nodes[-1], goals[nodes[-1]]),
        ]
        return [Hop(a, b, km) for a, b, km in zip(stops, stops[1:], lengths) if a != b]


def fit_stations(
    hop: Hop, stations: Sequence[Station], slack: float = 1.01, spare_km: float = 0.3
) -> list[tuple[float, float]]:
    """The hop with those stations put in that the true length of the line leaves room for, the closest fit first."""
    room = hop.length_km * slack + spare_km
    line = [hop.one, hop.other]
    total = distance_m(hop.one, hop.other) / 1000
    waiting = [
        s.point
        for s in stations
        if distance_m(hop.one, s.point) / 1000 + distance_m(s.point, hop.other) / 1000 <= room
        and min(distance_m(hop.one, s.point), distance_m(s.point, hop.other)) > 400
    ]
    while waiting:
        detour, where, point = min((_best_place(line, p) for p in waiting), key=lambda found: found[0])
        if total + detour > room:
            break
        waiting.remove(point)
        if min(distance_m(point, other) for other in line) > 400:
            line.insert(where, point)
            total += detour
    return line


def _best_place(
    line: Sequence[tuple[float, float]], point: tuple[float, float]
) -> tuple[float, int, tuple[float, float]]:
    """How much longer the line gets with the point in it, and where it goes in."""
    found = []
    for i, (a, b) in enumerate(zip(line, line[1:]), 1):
        detour = (distance_m(a, point) + distance_m(point, b) - distance_m(a, b)) / 1000
        found.append((detour, i, point))
    return min(found)


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return math.floor(point[0] / CELL), math.floor(point[1] / CELL)


def _literal(text: str, name: str) -> str:
    """The right-hand side of a one-line assignment."""
    start = text.index(f"\n{name}=") + len(name) + 2
    return text[start : text.index("\n", start)]
