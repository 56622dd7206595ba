"""The routable network: rail and trunk roads of the packaged graphs, joined to the curated sections and places.

What is done, in this order:

1. lines for passengers alone are left out, since no freight can use them;
2. small holes between ends of lines are closed, each closure listed;
3. each place becomes a node; each curated section becomes edges that carry its id, with the true length of the
   packaged graph where that has the line, and the length of the drawn line where it has not, each such case listed;
4. roads are joined to ports, hubs, cities and larger stations; sailings join their ports;
5. stubs and pieces without a way to the rest are dropped.

Lengths are km. The packaged graphs are OpenStreetMap's, simplified; their edge weights are true lengths.
"""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
from pyproj import Geod
from scipy.spatial import cKDTree
from shapely.geometry import LineString, Point, shape
from shapely.strtree import STRtree

from caspian_corridor_plugin.network.courses import SectionLine, section_lines
from tools.digitising import edges

from . import packages

SOURCE = packages.ROOT / "resources" / "source"
RAIL_BOX = (25.8, 34.8, 83.0, 52.0)
ROAD_BOX = (26.0, 35.5, 82.8, 50.0)
ROAD_COUNTRIES = frozenset(("KZ", "UZ", "TM", "AZ", "GE", "TR", "KG", "TJ", "AM", "CN", "BG", "RO"))
STANDARD_GAUGE = frozenset(("TR", "CN", "IR", "BG", "RO", "GR", "SY", "IQ", "RS", "MK"))
HOLE_KM, STUB_KM = 3.0, 4.0
SNAP_KM, ROAD_SNAP_KM = 3.5, 25.0
DETOUR = 1.3
BESIDE_KM = 0.6
# The edges of a section lie this close to its drawn line, which cuts the curves between its stations.
COURSE_KM = 14.0
# Tracks of a station serve every line that meets there: shared by two sections, they belong to neither.
SHARED_KM = 3.5
# The longest stretch over a border and back that counts as not crossed where no station lies there.
DIP_KM = {"rail": 30.0, "road": 3.0}
# An edge is cut at a border where this much of it lies on both sides.
CROSSING_KM = 1.5
ROAD_PIECE_NODES, LINE_PIECE_NODES = 100, 60
ROAD_KINDS = frozenset(("port", "logistics_centre", "city", "border_crossing"))

TRAIN_KINDS = frozenset(("station", "border_crossing", "logistics_centre"))
REST_KM = 20.0

# Longer holes in lines that are there: the two ends (lon, lat), and the line. Lines that are closed, such as those over
# the Armenian borders to Türkiye and Nakhchivan or through Abkhazia, stay open holes.
KNOWN_HOLES = (
    ((80.412, 47.893), (80.431, 48.001), "the Turksib at Ayagoz"),
    ((57.340, 50.028), (57.312, 50.129), "the line Kandyagash – Aktobe"),
    ((82.877, 44.714), (82.908, 44.598), "the line Alashankou – Jinghe"),
    ((36.325, 39.950), (36.484, 39.850), "the line Samsun – Sivas at Yıldızeli"),
)

# Lines that end beside the middle of an edge that they join in truth: the end (lon, lat), both junctions of the edge, and
# the station. The edge is cut there, in proportion to the distances.
KNOWN_JOINS = (((67.593, 37.836), (67.412, 37.515), (67.708, 37.941), "Kumkurgan, where the line from Boysun joins"),)

_GEOD = Geod(ellps="WGS84")
_RAW = {"source": "graph", "country": "", "gauge": ""}
# High-speed lines for passengers: rough courses (lon, lat) where no other line is near, and the reach in km.
# Ankara-Sivas opened in April 2023 by Yozgat and Akdağmadeni; freight goes on by Kayseri.
PASSENGER_LINES = (
    (((34.62, 39.72), (34.81, 39.79), (35.19, 39.80), (35.60, 39.73), (35.88, 39.68), (36.40, 39.80)), 9.0),
)
Edge = dict[str, Any]


def km(lon1: float, lat1: float, lon2: float, lat2: float) -> float:
    """Ellipsoidal distance in km."""
    return float(_GEOD.inv(lon1, lat1, lon2, lat2)[2]) / 1000


def _table(name: str) -> list[dict[str, str]]:
    with (SOURCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass
class Network:
    """Nodes by key (a place's id, or mode and number of the packaged graph), and one graph a mode."""

    position: dict[str, tuple[float, float]] = field(default_factory=dict)
    graphs: dict[str, nx.Graph] = field(default_factory=lambda: {"rail": nx.Graph(), "road": nx.Graph()})
    water: list[tuple[str, str, Edge]] = field(default_factory=list)
    closures: list[dict[str, str]] = field(default_factory=list)

    def distance(self, one: str, other: str) -> float:
        return km(*self.position[one], *self.position[other])

    def close(self, mode: str, ends: tuple[str, str], length_km: float, reason: str, confidence: str) -> None:
        """Lists a closure."""
        self.closures.append(
            {
                "from": ends[0],
                "to": ends[1],
                "mode": mode,
                "length_km": f"{length_km:.1f}",
                "reason": reason,
                "source_ids": "osm;assumption" if confidence != "high" else "osm",
                "confidence": confidence,
            }
        )


def extract() -> None:
    """Writes network_nodes.csv, network_edges.csv and network_closures.csv."""
    network = Network()
    places = {row["id"]: row for row in _table("places.csv")}
    sections = _table("sections.csv")
    lines = _drawn_lines()
    current = _status_today()
    countries = Countries()
    for mode, kind, box in (("rail", "world_railways", RAIL_BOX), ("road", "world_highways", ROAD_BOX)):
        _load(network, mode, kind, box)
    _keep_road_countries(network, countries)
    _close_holes(network)
    _close_known_holes(network)
    _join_known_ends(network)
    snapped = {mode: _snap(network, mode, places, sections) for mode in ("rail", "road")}
    for row in places.values():
        if snapped["rail"].get(row["id"]) or snapped["road"].get(row["id"]):
            continue
        network.position[row["id"]] = (float(row["lon"]), float(row["lat"]))
    for mode in ("rail", "road"):
        _curate(network, mode, [row for row in sections if row["mode"] == mode], lines, current)
    for row in sections:
        if row["mode"] in ("rail_ferry", "sea"):
            edge = {"km": lines[row["id"]].km, "section": row["id"], "source": "curated", "country": "", "gauge": ""}
            network.water.append((row["from_id"], row["to_id"], {**edge, "mode": row["mode"]}))
    _join_roads(network, places)
    _join_rest(network, places)
    _prune(network, set(places))
    territory = Territory(countries, lines, sections)
    _cut_at_borders(network, territory)
    before = (_table("network_nodes.csv"), _table("network_edges.csv"))
    _write(network, places, territory)
    _put_on_course(before, sections, lines)


# -- reading ---------------------------------------------------------------------------------------------------------


def _drawn_lines() -> dict[str, SectionLine]:
    """The drawn line of each section."""
    data = json.loads((SOURCE / "sections.geojson").read_text(encoding="utf-8"))
    drawn = {}
    for feature in data["features"]:
        whole = shape(feature["geometry"])
        parts = getattr(whole, "geoms", [whole])
        drawn[feature["properties"]["id"]] = [(x, y) for part in parts for x, y, *_ in part.coords]
    return section_lines(drawn)


def _status_today() -> dict[str, str]:
    """The last status of each section."""
    return {row["section_id"]: row["status"] for row in _table("section_status.csv")}


class Countries:
    """Which country a point lies in; at sea, the nearest one."""

    def __init__(self) -> None:
        data = json.loads((SOURCE / "base_countries.geojson").read_text(encoding="utf-8"))
        self.codes = []
        shapes = []
        for feature in data["features"]:
            whole = shape(feature["geometry"])
            for part in getattr(whole, "geoms", [whole]):
                shapes.append(part)
                self.codes.append(str(feature["properties"]["iso_a2"]))
        self.tree = STRtree(shapes)
        self.shapes = shapes

    def of(self, lon: float, lat: float) -> str:
        point = Point(lon, lat)
        hits = self.tree.query(point, predicate="intersects")
        return self.codes[int(hits[0] if len(hits) else self.tree.nearest(point))]

    def along(self, points: Sequence[tuple[float, float]], allowed: Sequence[str] = ()) -> str:
        """The country in which most of a line runs, of those allowed; where it meets none of them, the nearest."""
        line = LineString(points)
        length: dict[str, float] = defaultdict(float)
        for at in self.tree.query(line, predicate="intersects"):
            code = self.codes[int(at)]
            if not allowed or code in allowed:
                length[code] += line.intersection(self.shapes[int(at)]).length
        if any(length.values()):
            return max(sorted(length), key=lambda code: length[code])
        near = [(self.shapes[at].distance(line), code) for at, code in enumerate(self.codes) if code in allowed]
        return min(near)[1] if near else self.of(*line.interpolate(0.5, normalized=True).coords[0])


def _load(network: Network, mode: str, kind: str, box: tuple[float, float, float, float]) -> None:
    """One packaged graph, clipped, its yards drawn together."""
    neighbours, nodes = packages.scgraph(kind)
    west, south, east, north = box
    lat, lon = nodes[:, 0], nodes[:, 1]
    inside = {int(i) for i in np.flatnonzero((lon > west) & (lon < east) & (lat > south) & (lat < north))}
    graph = network.graphs[mode]
    for u in sorted(inside):
        for v, length in neighbours[u].items():
            if u < v and v in inside:
                graph.add_edge(f"{mode}{u}", f"{mode}{v}", km=max(float(length), 0.05), section="", **_RAW)
    for key in graph.nodes:
        node = int(key[len(mode) :])
        network.position[key] = (float(lon[node]), float(lat[node]))
    if mode == "rail":
        graph.remove_nodes_from([key for key in list(graph.nodes) if _passengers_only(*network.position[key])])


def _passengers_only(lon: float, lat: float) -> bool:
    """True on a line that freight cannot use."""
    for points, reach_km in PASSENGER_LINES:
        line = LineString([(x * 0.767, y) for x, y in points])
        if line.distance(Point(lon * 0.767, lat)) * 111.2 < reach_km:
            return True
    return False


def _keep_road_countries(network: Network, countries: Countries) -> None:
    """Roads matter on and beside the corridors; elsewhere they would only swell the network."""
    graph = network.graphs["road"]
    for key in sorted(graph.nodes):
        if countries.of(*network.position[key]) not in ROAD_COUNTRIES:
            graph.remove_node(key)
    for piece in list(nx.connected_components(graph)):
        if len(piece) < ROAD_PIECE_NODES:
            graph.remove_nodes_from(piece)


# -- holes -------------------------------------------------------------------------------------------------------------


def _plane(network: Network, keys: list[str]) -> np.ndarray:
    """Rough plane coordinates in km, good for finding what is near."""
    position = np.array([network.position[key] for key in keys])
    return np.column_stack((position[:, 0] * 111.3 * np.cos(np.radians(43.5)), position[:, 1] * 111.1))


def _close_holes(network: Network) -> None:
    """Joins an end of a line to what lies within 3 km, where the way round is absurdly long or there is none."""
    graph = network.graphs["rail"]
    keys = sorted(graph.nodes)
    tree = cKDTree(_plane(network, keys))
    ends = [key for key in keys if graph.degree(key) == 1]
    candidates: list[tuple[float, str, str]] = []
    for end in ends:
        near = tree.query_ball_point(_plane(network, [end])[0], HOLE_KM * 1.4)
        gaps = sorted((network.distance(end, keys[i]), keys[i]) for i in near if keys[i] != end)
        candidates.extend((gap, end, other) for gap, other in gaps[:6] if gap <= HOLE_KM)
    for gap, end, other in sorted(candidates):
        if graph.degree(end) > 1 and not graph[end].get(other):
            continue
        try:
            round_km = nx.bidirectional_dijkstra(graph, end, other, weight="km")[0]
        except nx.NetworkXNoPath:
            round_km = math.inf
        if round_km < 8 * gap + 12:
            continue
        length = max(gap * 1.05, 0.1)
        graph.add_edge(end, other, km=length, section="", source="closure", country="", gauge="")
        way = "there is no other way" if math.isinf(round_km) else f"the way round is {round_km:.0f} km"
        network.close(
            "rail",
            (end, other),
            length,
            f"A line ends {gap:.1f} km short of the next track in the packaged graph, and {way}.",
            "high" if gap < 0.5 else "medium",
        )


def _close_known_holes(network: Network) -> None:
    """Closes the longer holes that are known by name."""
    graph = network.graphs["rail"]
    keys = sorted(graph.nodes)
    tree = cKDTree(_plane(network, keys))
    for first, second, name in KNOWN_HOLES:
        found = []
        for lon, lat in (first, second):
            network.position["?"] = (lon, lat)
            distance, at = tree.query(_plane(network, ["?"])[0])
            if distance > 1.5:
                raise ValueError(f"{name}: no rail within 1.5 km of {lon}, {lat}")
            found.append(keys[int(at)])
        del network.position["?"]
        gap = network.distance(*found)
        length = gap * 1.08
        graph.add_edge(*found, km=length, section="", source="closure", country="", gauge="")
        reason = f"The packaged graph lacks {gap:.1f} km of {name}; the length is the straight line and 8 % more."
        network.close("rail", (found[0], found[1]), length, reason, "medium")


def _join_known_ends(network: Network) -> None:
    """Cuts an edge where a line that the packaged graph ends beside it joins it."""
    graph = network.graphs["rail"]
    keys = sorted(graph.nodes)
    tree = cKDTree(_plane(network, keys))
    for *points, name in KNOWN_JOINS:
        found = []
        for network.position["?"] in points:
            distance, at = tree.query(_plane(network, ["?"])[0])
            if distance > 0.5:
                raise ValueError(f"{name}: no junction at {network.position['?']}")
            found.append(keys[int(at)])
        del network.position["?"]
        end, one, two = found
        edge = dict(graph[one][two])
        graph.remove_edge(one, two)
        apart = [network.distance(end, one), network.distance(end, two)]
        for other, part in zip((one, two), apart):
            length = edge["km"] * part / sum(apart)
            graph.add_edge(end, other, **{**edge, "km": length, "source": "closure"})
            reason = f"The packaged graph does not join {name}: the edge beside it is cut there by distance."
            network.close("rail", (end, other), length, reason, "medium")


# -- places ------------------------------------------------------------------------------------------------------------


def _snap(
    network: Network, mode: str, places: dict[str, dict[str, str]], sections: list[dict[str, str]]
) -> dict[str, str]:
    """Lets each place on a mode take the place of its nearest node; each node serves one place."""
    graph = network.graphs[mode]
    ends = {row[end] for row in sections if row["mode"] == mode for end in ("from_id", "to_id")}
    others = {row["id"] for row in places.values() if mode == "rail" and _has_trains(row) and _placed(row)} - ends
    # A siding that hangs in the air is no place to stop at.
    pieces = [piece for piece in nx.connected_components(graph) if len(piece) >= LINE_PIECE_NODES]
    keys = sorted(key for piece in pieces for key in piece)
    tree = cKDTree(_plane(network, keys))
    reach = SNAP_KM if mode == "rail" else 6.0
    wishes = []
    for place_id in sorted(ends | others):
        row = places[place_id]
        # A place where sections end comes before one that is only passed.
        last = 0.0 if place_id in ends else 10.0
        network.position[place_id] = (float(row["lon"]), float(row["lat"]))
        for i in tree.query_ball_point(_plane(network, [place_id])[0], reach * 1.4):
            gap = network.distance(place_id, keys[i])
            if gap <= reach:
                wishes.append((last + gap - 0.15 * min(graph.degree(keys[i]), 4), place_id, keys[i]))
    taken: dict[str, str] = {}
    used: set[str] = set()
    for _, place_id, key in sorted(wishes):
        if place_id not in taken and key not in used:
            taken[place_id] = key
            used.add(key)
    names = {key: place_id for place_id, key in taken.items()}
    nx.relabel_nodes(graph, names, copy=False)
    for key in names:
        network.position.pop(key, None)
    graph.add_nodes_from(sorted(ends))
    return taken


def _placed(row: dict[str, str]) -> bool:
    return row["coord_quality"] in ("verified", "sourced")


def _has_trains(row: dict[str, str]) -> bool:
    return row["kind"] in TRAIN_KINDS and row["status"] not in ("planned", "proposed")


# -- curated sections --------------------------------------------------------------------------------------------------


def _curate(
    network: Network, mode: str, sections: list[dict[str, str]], lines: dict[str, SectionLine], status: dict[str, str]
) -> None:
    """Gives each section its edges. Runs of sections between places that the graph has are laid on its path."""
    graph = network.graphs[mode]
    existing = [row for row in sections if status.get(row["id"]) in ("operational", "historic")]
    waiting = [row for row in sections if row not in existing]
    in_graph = {key for key in graph.nodes if graph.degree(key)}
    laid: set[str] = set()
    for run in _runs(existing, in_graph):
        if not _lay(network, mode, run, lines):
            for row in run:
                _direct(network, mode, row, lines, f"the packaged graph has no such way from {row['name_en']}")
        laid.update(row["id"] for row in run)
    for row in waiting:
        _direct(network, mode, row, lines, "")


def _runs(sections: list[dict[str, str]], in_graph: set[str]) -> list[list[dict[str, str]]]:
    """Chains of sections whose inner places the graph does not have: each chain is laid as one."""
    at: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in sections:
        at[row["from_id"]].append(row)
        at[row["to_id"]].append(row)
    done: set[str] = set()
    runs = []

    def other(row: dict[str, str], end: str) -> str:
        return row["to_id"] if row["from_id"] == end else row["from_id"]

    for row in sections:
        if row["id"] in done:
            continue
        run = [row]
        done.add(row["id"])
        for forward in (True, False):
            end = row["to_id"] if forward else row["from_id"]
            while end not in in_graph and len(at[end]) == 2:
                following = next(step for step in at[end] if step["id"] != run[-1 if forward else 0]["id"])
                if following["id"] in done:
                    break
                done.add(following["id"])
                run.insert(len(run) if forward else 0, following)
                end = other(following, end)
        runs.append(run)
    return runs


def _ordered_places(run: list[dict[str, str]]) -> list[str]:
    """Places along a run, first to last."""
    if len(run) == 1:
        return [run[0]["from_id"], run[0]["to_id"]]
    first = {run[0]["from_id"], run[0]["to_id"]}
    second = {run[1]["from_id"], run[1]["to_id"]}
    here = (first - second).pop()
    found = [here]
    for row in run:
        here = row["to_id"] if row["from_id"] == here else row["from_id"]
        found.append(here)
    return found


def _lay(network: Network, mode: str, run: list[dict[str, str]], lines: dict[str, SectionLine]) -> bool:
    """Lays a run on the graph's shortest path, if that is the line; False where it is not there."""
    graph = network.graphs[mode]
    places = _ordered_places(run)
    lengths = [lines[row["id"]].km for row in run]
    total = sum(lengths)
    blocked = set(places[1:-1])
    beside = _beside(network, graph, [lines[row["id"]] for row in run], [row["geometry_class"] for row in run])
    view = nx.subgraph_view(
        graph,
        filter_edge=lambda a, b: not graph[a][b]["section"] or graph[a][b]["km"] < SHARED_KM,
        filter_node=lambda key: key not in blocked and key in beside,
    )
    try:
        way, path = nx.bidirectional_dijkstra(view, places[0], places[-1], weight="km")[:2]
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        return False
    if way > DETOUR * total + 4 or way < total / DETOUR - 4:
        return False
    if len(run) == 1:
        _claim(network, graph, path, run[0])
        return True
    # Places inside a long edge: they take their positions along the path by the drawn lengths.
    stops = [(0.0, places[0])]
    passed = 0.0
    for length, place in zip(lengths, places[1:]):
        passed += length
        stops.append((passed / total * way, place))
    passed = 0.0
    for one, two in pairwise(path):
        passed += graph[one][two]["km"]
        if two != places[-1]:
            stops.append((passed, two))
    origin = {frozenset(pair): graph[pair[0]][pair[1]]["source"] for pair in pairwise(path)}
    for one, two in pairwise(path):
        graph.remove_edge(one, two)
    stops.sort()
    index = 0
    ends = set(places)
    for (at, one), (then, two) in pairwise(stops):
        row = run[index]
        source = origin.get(frozenset((one, two)), "graph")
        edge = {"km": max(then - at, 0.05), "section": row["id"], "source": source, "country": ""}
        graph.add_edge(one, two, **edge, gauge=row["gauge_mm"])
        if two in ends and two != places[-1]:
            index += 1
    return True


def _beside(network: Network, graph: nx.Graph, lines: Sequence[SectionLine], classes: Sequence[str]) -> set[str]:
    """The nodes near the drawn lines: another line between the same places is not the section's, however short."""
    keys = sorted(graph.nodes)
    if not set(classes) <= {"traced", "through_stations"}:
        return set(keys)  # drawn by hand: only its ends are known
    vertices = np.concatenate([np.column_stack(_dense(line)) for line in lines])
    scale = np.array([111.3 * np.cos(np.radians(43.5)), 111.1])
    gaps, _ = cKDTree(vertices * scale).query(_plane(network, keys), distance_upper_bound=COURSE_KM)
    return {key for key, gap in zip(keys, gaps) if np.isfinite(gap)}


def _dense(line: SectionLine, step_km: float = 2.0) -> tuple[np.ndarray, np.ndarray]:
    """The vertices of a line with others in between, no two of them farther apart than the step."""
    wanted = np.union1d(line.along_km, np.arange(0.0, line.km, step_km))
    return np.interp(wanted, line.along_km, line.lon), np.interp(wanted, line.along_km, line.lat)


def _claim(network: Network, graph: nx.Graph, path: list[str], row: dict[str, str]) -> None:
    """Gives a section the edges of its path, and the second tracks and yards beside it.

    Without the latter a route that avoids the section would slip past it on the next track.
    """
    measure = {path[0]: 0.0}
    for one, two in pairwise(path):
        measure[two] = measure[one] + graph[one][two]["km"]
        edge = graph[one][two]
        if edge["section"] and edge["section"] != row["id"]:
            edge.update(section="", shared=True)
        elif not edge.get("shared"):
            edge.update(section=row["id"], gauge=row["gauge_mm"])
    tree = cKDTree(_plane(network, path))
    near: dict[str, float] = {}
    reach = BESIDE_KM
    frontier = list(path)
    while frontier:
        key = frontier.pop()
        for other in graph[key]:
            if other in measure or other in near:
                continue
            gap, index = tree.query(_plane(network, [other])[0])
            if gap <= reach:
                near[other] = measure[path[int(index)]]
                frontier.append(other)
    known = {**near, **measure}
    inside = set(known) - {path[0], path[-1]}
    for key in sorted(known):
        for other in sorted(graph[key]):
            edge = graph[key][other]
            if other not in known or edge["section"] or edge.get("shared") or not ({key, other} & inside):
                continue
            along = abs(known[key] - known[other])
            if abs(along - edge["km"]) <= 0.3 * edge["km"] + 1.5:
                edge.update(section=row["id"], gauge=row["gauge_mm"])


def _direct(network: Network, mode: str, row: dict[str, str], lines: dict[str, SectionLine], reason: str) -> None:
    """One edge from end to end, as long as the drawn line, or as the official length where the line is not built."""
    length = lines[row["id"]].km
    if not reason and row["official_km"]:
        length = float(row["official_km"])
    ends = (row["from_id"], row["to_id"])
    graph = network.graphs[mode]
    known = graph.get_edge_data(*ends)
    if known and known["section"]:
        # Two sections between the same two places (an old line and a planned one): a node between keeps them apart.
        middle = f"{mode}:{row['id']}"
        one, two = network.position[ends[0]], network.position[ends[1]]
        network.position[middle] = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
        pieces = [(ends[0], middle, length / 2), (middle, ends[1], length / 2)]
    else:
        pieces = [(*ends, length)]
    for one_end, other_end, piece in pieces:
        graph.add_edge(
            one_end,
            other_end,
            km=piece,
            section=row["id"],
            source="closure" if reason else "curated",
            country="",
            gauge=row["gauge_mm"],
        )
    if reason:
        line = f"the drawn line ({row['geometry_class']})"
        sentence = f"{reason[0].upper()}{reason[1:]}; the length is that of {line}."
        network.close(mode, ends, length, sentence, "high" if row["geometry_class"] == "traced" else "medium")


# -- roads, stubs ------------------------------------------------------------------------------------------------------


def _join_roads(network: Network, places: dict[str, dict[str, str]]) -> None:
    """Roads meet rail and ships at ports, hubs, cities, crossings and the larger stations."""
    graph = network.graphs["road"]
    keys = sorted(key for key in graph.nodes if graph.degree(key))
    tree = cKDTree(_plane(network, keys))
    rail = network.graphs["rail"]
    for place_id in sorted(places):
        row = places[place_id]
        wanted = row["kind"] in ROAD_KINDS or int(row["rank"] or 4) <= 2
        if not wanted or (graph.has_node(place_id) and graph.degree(place_id)):
            continue
        if place_id not in network.position or (row["kind"] in ("energy_field", "airport")):
            continue
        if row["status"] in ("planned", "proposed"):
            continue
        _, nearest = tree.query(_plane(network, [place_id])[0])
        gap = network.distance(place_id, keys[int(nearest)])
        if gap <= ROAD_SNAP_KM and (rail.has_node(place_id) or row["kind"] in ROAD_KINDS):
            length = max(gap * 1.2, 0.2)
            graph.add_edge(
                place_id, keys[int(nearest)], km=length, section="", source="connector", country="", gauge=""
            )


def _join_rest(network: Network, places: dict[str, dict[str, str]]) -> None:
    """A station or city that nothing has reached so far is joined to the nearest line, or else to the nearest road."""
    sailed = {end for one, two, _ in network.water for end in (one, two)}
    keys, trees = {}, {}
    for mode, graph in network.graphs.items():
        pieces = [piece for piece in nx.connected_components(graph) if len(piece) >= LINE_PIECE_NODES]
        keys[mode] = sorted(key for piece in pieces for key in piece)
        trees[mode] = cKDTree(_plane(network, keys[mode]))
    for place_id in sorted(places):
        row = places[place_id]
        reached = any(graph.has_node(place_id) and graph.degree(place_id) for graph in network.graphs.values())
        if reached or place_id in sailed or not (_has_trains(row) or row["kind"] == "city"):
            continue
        network.position[place_id] = (float(row["lon"]), float(row["lat"]))
        if _sits_on_edge(network, place_id):
            continue
        for mode, reach in (("rail", REST_KM), ("road", ROAD_SNAP_KM)):
            nearest = keys[mode][int(trees[mode].query(_plane(network, [place_id])[0])[1])]
            gap = network.distance(place_id, nearest)
            if gap <= reach:
                length = max(gap * 1.2, 0.2)
                edge = {"km": length, "section": "", "source": "connector", "country": "", "gauge": ""}
                network.graphs[mode].add_edge(place_id, nearest, **edge)
                break


def _sits_on_edge(network: Network, place_id: str) -> bool:
    """Puts a station into the long simplified edge that passes it, if there is one."""
    graph = network.graphs["rail"]
    here = _plane(network, [place_id])[0]
    best = (6.0, "", "", 0.0)
    for one, two, edge in sorted(graph.edges(data=True), key=lambda item: item[:2]):
        if edge["km"] < 30 or edge["section"]:
            continue
        first, second = _plane(network, [one, two])
        share = float(np.clip(np.dot(here - first, second - first) / np.dot(second - first, second - first), 0, 1))
        best = min(best, (float(np.hypot(*(first + share * (second - first) - here))), one, two, share))
    gap, one, two, share = best
    if not one or not 0.02 < share < 0.98 or gap >= 6.0:
        return False
    edge = dict(graph[one][two])
    graph.remove_edge(one, two)
    graph.add_edge(one, place_id, **{**edge, "km": edge["km"] * share})
    graph.add_edge(place_id, two, **{**edge, "km": edge["km"] * (1 - share)})
    return True


def _prune(network: Network, places: set[str]) -> None:
    """Drops short stubs, and pieces that no line joins to the rest."""
    for mode, graph in network.graphs.items():
        stub = STUB_KM if mode == "rail" else 8.0
        while True:
            gone = [
                key
                for key in sorted(graph.nodes)
                if key not in places
                and graph.degree(key) == 1
                and next(iter(graph[key].values()))["km"] < stub
                and not next(iter(graph[key].values()))["section"]
            ]
            if not gone:
                break
            graph.remove_nodes_from(gone)
        _contract(graph, places, longest_km=4.0 if mode == "rail" else 20.0)
    whole = nx.Graph()
    for graph in network.graphs.values():
        whole.add_edges_from(graph.edges)
    whole.add_edges_from((one, two) for one, two, _ in network.water)
    largest = max(nx.connected_components(whole), key=len)
    for graph in network.graphs.values():
        graph.remove_nodes_from([key for key in list(graph.nodes) if key not in largest])


def _contract(graph: nx.Graph, places: set[str], longest_km: float) -> None:
    """Draws two edges of one line together where nothing branches off, as long as the result stays short."""
    for key in sorted(graph.nodes):
        if key in places or graph.degree(key) != 2 or ":" in key:
            continue
        (one, first), (two, second) = graph[key].items()
        same = all(first[name] == second[name] for name in ("section", "gauge")) and first["source"] != "closure"
        if not same or second["source"] == "closure" or graph.has_edge(one, two):
            continue
        if first["km"] + second["km"] <= longest_km:
            graph.add_edge(one, two, **{**first, "km": first["km"] + second["km"]})
            graph.remove_node(key)


# -- writing -----------------------------------------------------------------------------------------------------------


class Territory:
    """The country of each edge.

    The table of sections decides for their edges; where a section has several countries, its drawn line tells which of
    them an edge lies in. Elsewhere it is the country at one of the two ends, that in which the greater part of the
    straight line between them lies: where a line follows a border, its chord may lie in a third.
    """

    def __init__(self, countries: Countries, lines: dict[str, SectionLine], sections: Sequence[dict[str, str]]) -> None:
        self.countries = countries
        self.lines = lines
        self.declared = {row["id"]: row["country"].split(";") for row in sections}

    def of(self, edge: Edge, start: tuple[float, float], end: tuple[float, float]) -> str:
        declared = self.declared.get(edge["section"], [])
        if len(declared) == 1:
            return declared[0]
        ends = [self.countries.of(*point) for point in (start, end)]
        return self.countries.along(self._course(edge, start, end), declared or ends)

    def _course(self, edge: Edge, start: tuple[float, float], end: tuple[float, float]) -> list[tuple[float, float]]:
        section = edge["section"]
        return (self.lines[section].course(start, end, edge["km"]) if section else []) or [start, end]

    def crossing(
        self, edge: Edge, start: tuple[float, float], end: tuple[float, float]
    ) -> tuple[tuple[float, float], float] | None:
        """Where an edge goes from one country into another, and at what share of its length; None where it does not.

        An edge that crosses several times, or only touches a country, keeps the country of most of its length.
        """
        declared = self.declared.get(edge["section"], [])
        if edge["km"] < 2 * CROSSING_KM or len(declared) == 1:
            return None
        line = LineString(self._course(edge, start, end))
        first, last = (self.countries.of(*point) for point in (line.coords[0], line.coords[-1]))
        if first == last or (declared and not {first, last} <= set(declared)):
            return None
        steps = max(8, math.ceil(edge["km"] / 0.5))
        found = [self.countries.of(*line.interpolate(at / steps, normalized=True).coords[0]) for at in range(steps + 1)]
        changes = [at for at in range(steps) if found[at] == first and found[at + 1] != first]
        if len(changes) != 1:
            return None
        share = (changes[0] + 0.5) / steps
        if min(share, 1 - share) * edge["km"] < CROSSING_KM:
            return None
        x, y = line.interpolate(share, normalized=True).coords[0]
        return (x, y), share


def _cut_at_borders(network: Network, territory: Territory) -> None:
    """Puts a node where an edge goes from one country into another, so that each edge lies in one country."""
    for mode, graph in network.graphs.items():
        for one, two in sorted(graph.edges):
            edge = dict(graph[one][two])
            crossed = territory.crossing(edge, network.position[one], network.position[two])
            if crossed is None:
                continue
            point, share = crossed
            key = f"{mode}:border:{one}:{two}"
            network.position[key] = point
            graph.remove_edge(one, two)
            graph.add_edge(one, key, **{**edge, "km": edge["km"] * share})
            graph.add_edge(key, two, **{**edge, "km": edge["km"] * (1 - share)})


def _level_dips(edges: Sequence[tuple[str, str, Edge]], places: dict[str, dict[str, str]]) -> list[str]:
    """Gives short stretches over a border and back, without a station there, to the country on both sides of them.

    Trains pass such stretches without a stop, under the rules of the country that they come from and go on to.
    Returns what was given away, for the log.
    """
    at: dict[str, list[Edge]] = defaultdict(list)
    for one, two, edge in edges:
        if edge["mode"] in DIP_KM:
            at[one].append(edge)
            at[two].append(edge)
    whole = nx.Graph()
    for one, two, edge in edges:
        if edge["mode"] in DIP_KM and not edge["section"]:
            whole.add_edge((edge["mode"], edge["country"], one), (edge["mode"], edge["country"], two), edge=edge)
    levelled = []
    for piece in sorted(nx.connected_components(whole), key=sorted):
        mode, country, _ = min(piece)
        inside = [edge for _, _, edge in whole.subgraph(piece).edges(data="edge")]
        keys = {key for _, _, key in piece}
        total = sum(edge["km"] for edge in inside)
        beside = [
            (key, edge["country"])
            for key in keys
            for edge in at[key]
            if edge["mode"] == mode and edge["country"] != country
        ]
        around = {other for _, other in beside}
        if total > DIP_KM[mode] or len(around) != 1 or len({key for key, _ in beside}) < 2:
            continue
        if any(key in places and places[key]["country"] == country for key in keys):
            continue
        if any(len(at[key]) == 1 for key in keys):
            continue  # a line that ends there serves somebody there
        other = around.pop()
        for edge in inside:
            edge["country"] = other
        levelled.append(f"{mode} {total:.1f} km of {country} in {other}")
    return levelled


def _write(network: Network, places: dict[str, dict[str, str]], territory: Territory) -> None:
    countries = territory.countries
    lines: list[tuple[str, str, Edge]] = []
    for mode, graph in network.graphs.items():
        lines.extend((one, two, {**edge, "mode": mode}) for one, two, edge in graph.edges(data=True))
    lines.extend(network.water)
    for one, two, edge in lines:
        if edge["mode"] in network.graphs:
            edge["country"] = territory.of(edge, network.position[one], network.position[two])
    for line in _level_dips(lines, places):
        print(f"   {line}")
    used = {end for one, two, _ in lines for end in (one, two)}
    ordered = sorted(used, key=lambda key: (key not in places, network.position[key], key))
    number = {key: str(index + 1) for index, key in enumerate(ordered)}
    nodes = []
    for key in ordered:
        lon, lat = network.position[key]
        place = places.get(key)
        nodes.append(
            (
                number[key],
                f"{lon:.4f}",
                f"{lat:.4f}",
                place["country"] if place else countries.of(lon, lat),
                place["kind"] if place else "junction",
                key if place else "",
            )
        )
    rows = []
    for one, two, edge in lines:
        first, second = sorted((one, two), key=lambda key: int(number[key]))
        country = edge["country"]
        gauge = edge["gauge"]
        if edge["mode"] == "rail" and not gauge:
            gauge = "1435" if country in STANDARD_GAUGE else "1520"
        if edge["mode"] != "rail":
            gauge = ""
        # A place that took a node's seat may lie some way off it: no edge is shorter than the straight line.
        along = max(edge["km"], network.distance(one, two))
        length = f"{along:.1f}" if along >= 0.1 else f"{along:.2f}"
        ends = (number[first], number[second])
        rows.append((*ends, edge["mode"], length, country, gauge, edge["section"], edge["source"]))
    rows.sort(key=lambda row: (int(row[0]), int(row[1]), row[2], row[6]))
    _save("network_nodes.csv", ("id", "lon", "lat", "country", "kind", "place_id"), nodes)
    _save(
        "network_edges.csv",
        ("id", "from_node", "to_node", "mode", "length_km", "country", "gauge_mm", "section_id", "source"),
        [(str(i + 1), *row) for i, row in enumerate(rows)],
    )
    closures = [row for row in network.closures if row["from"] in number and row["to"] in number]
    closures.sort(key=lambda row: (int(number[row["from"]]), int(number[row["to"]])))
    for row in closures:
        row.update({"from": number[row["from"]], "to": number[row["to"]]})
    _save(
        "network_closures.csv",
        ("id", "from_node", "to_node", "mode", "length_km", "reason", "source_ids", "confidence"),
        [(f"closure_{i + 1:03d}", *row.values()) for i, row in enumerate(closures)],
    )
    print(f"   network: {len(nodes)} nodes, {len(rows)} edges, {len(closures)} holes closed")


def _put_on_course(
    before: tuple[list[dict[str, str]], list[dict[str, str]]],
    sections: list[dict[str, str]],
    lines: dict[str, SectionLine],
) -> None:
    """Gives edges the lengths of traced sections, and those that followed mapped track their course again."""
    nodes, rows = _table("network_nodes.csv"), _table("network_edges.csv")
    for row in rows:
        row["course"] = ""
    edges.carry_over(*before, nodes, rows)
    edges.follow_sections(nodes, rows, sections, lines)
    _save("network_edges.csv", tuple(rows[0]), [tuple(row.values()) for row in rows])


def _save(name: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    path: Path = SOURCE / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
