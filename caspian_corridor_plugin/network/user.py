"""Networks of the user's own: built once from lines, kept in a file, searched like the atlas's own.

Lines join where they share a vertex. Costs are the user's, for a whole line in its direction and against it; a line
that is cut at a junction shares its cost by length. Parts of no length are left out, of lines that are the same from
end to end the cheapest way is found by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from . import catchment, graph, hierarchy, joining, packing
from .costs import COST, DISTANCE, TIME
from .errors import NetworkError
from .hierarchy import Metric
from .joining import EdgeLines, Joint, Step
from .measure import step_km
from .names import DEFAULT_ACCESS, Access, Stop

Array = Any

MEASURES = (TIME, COST, DISTANCE)
UNITS = {TIME: "h", COST: "", DISTANCE: "km"}
FORMAT = "caspian-corridor-user-network-3"
#: Vertices within this distance of each other are one: a tenth of a metre.
JOIN_KM = 1e-4
_SPHERE_KM = 6371.0088

BOTH, FORWARD, BACKWARD, NOWHERE = (True, True), (True, False), (False, True), (False, False)
#: Directions by the words of road data: plain words, OpenStreetMap's `oneway`, booleans that say whether a line is one
#: way, and the abbreviations of other programs. Changing directions (`reversible`) count as both.
_DIRECTIONS = {
    **dict.fromkeys(("", "both", "no", "0", "b", "false", "n", "ftf", "tf/ft", "reversible", "alternating"), BOTH),
    **dict.fromkeys(("forward", "yes", "1", "f", "ft", "true", "y", "+", "+1", "with"), FORWARD),
    **dict.fromkeys(("backward", "reverse", "-1", "t", "tf", "-", "against"), BACKWARD),
    **dict.fromkeys(("none", "closed", "neither", "x"), NOWHERE),
}


def direction(text: Any, row: Any) -> tuple[bool, bool]:
    """Return whether a line may be used forward and backward.

    Parameters
    ----------
    text : a word, a number or a boolean; None and empty text mean both directions
    row : names the row in errors
    """
    if text is None:
        return BOTH
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    written = str(text).strip().lower()
    if written not in _DIRECTIONS:
        known = ", ".join(name for name in _DIRECTIONS if name)
        raise NetworkError("bad_edge", row=row, reason=f"the direction is '{text}', known are {known}")
    return _DIRECTIONS[written]


def cost(value: Any, what: str, row: Any, above_zero: bool = False) -> float:
    """Return a cost as a number of at least zero; infinity, a closed direction, where it is negative or missing.

    Parameters
    ----------
    above_zero : for speeds, which divide: zero is refused, negative and missing values are not (they are infinite)
    """
    if value is None:
        return hierarchy.INFINITY
    try:
        found = float(value)
    except (TypeError, ValueError) as error:
        raise NetworkError("bad_cost", row=row, what=what, value=value) from error
    if np.isnan(found) or (above_zero and found == 0):
        raise NetworkError("bad_cost", row=row, what=what, value=value)
    return found if found >= 0 else hierarchy.INFINITY


@dataclass(frozen=True)
class Haul:
    """What the way between a point and the line takes, where it counts."""

    speed_km_h: float = 30.0
    cost_per_km: float = 0.0


DEFAULT_HAUL = Haul()


@dataclass
class Lines:
    """Lines to build from: vertices in WGS 84 one after another, and where each part starts.

    costs   for each measure, what a part costs in its direction and against it; infinity closes a direction
    """

    lon: Array
    lat: Array
    part_start: Array
    costs: dict[str, tuple[Array, Array]] = field(default_factory=dict)
    open_forward: Array | None = None
    open_backward: Array | None = None


@dataclass
class UserNetwork:
    """A network of the user's own. Vertices of edge e are those from vertex_start[e] to vertex_end[e]."""

    network: graph.Network
    weights: dict[str, tuple[Array, Array]]
    vertex_lon: Array
    vertex_lat: Array
    vertex_start: Array
    vertex_end: Array
    dropped: int = 0
    _metrics: dict[str, Metric] = field(default_factory=dict, repr=False)

    def metric(self, measure: str) -> Metric:
        """The network weighted by a measure."""
        if measure not in self.weights:
            raise NetworkError("unknown_measure", text=measure, known=", ".join(self.weights))
        if measure not in self._metrics:
            self._metrics[measure] = self.network.hierarchy.customise(*self.weights[measure])
        return self._metrics[measure]

    @property
    def open_edges(self) -> Array:
        """Which edges may be used in one direction at least."""
        forward, backward = self.weights[DISTANCE]
        found: Array = np.isfinite(forward) | np.isfinite(backward)
        return found

    def stop(self, lon: float, lat: float, text: str = "", access: Access = DEFAULT_ACCESS) -> Stop:
        """Return where a point joins the nearest line that is open."""
        text = text or f"{lon},{lat}"
        joints, distance = self.network.lines.nearest(lon, lat, access.limit_km, self.open_edges)
        if not joints:
            raise NetworkError(
                "far_from_network", text=text, distance_km=round(distance, 1), limit_km=round(access.limit_km, 1)
            )
        return Stop(text, text, "", lon, lat, (), distance, tuple(joints), access.add)

    def access_weight(self, measure: str, haul: Haul = DEFAULT_HAUL) -> Callable[[Joint], float]:
        """Return what the way between a point and the line weighs, for stops whose way counts."""
        per_km = {DISTANCE: 1.0, TIME: 1.0 / haul.speed_km_h, COST: haul.cost_per_km}[measure]
        return lambda joint: joint.access_km * per_km

    def route(
        self, stops: Sequence[Stop], measure: str, haul: Haul = DEFAULT_HAUL
    ) -> tuple[dict[str, float], list[Step]] | None:
        """Return what the best route costs by every measure, and its steps; None where there is none."""
        steps: list[Step] = []
        metric = self.metric(measure)
        for one, other in zip(stops, stops[1:]):
            if joining.same(one, other):
                raise NetworkError("same_place", text=other.name)
            surcharge = self.access_weight(measure, haul)
            way = joining.best(metric, self.network, self.network.lines, one, other, joining.linear(metric), surcharge)
            if way is None:
                return None
            steps += way.steps
        added = {joint for stop in stops if stop.added for joint in stop.joints}
        hauled = [joint for step in steps for joint in (step.start, step.end) if joint in added]
        totals = {}
        for name, (forward, backward) in self.weights.items():
            total = sum((backward if step.backward else forward)[step.edge] * step.share for step in steps)
            surcharge = self.access_weight(name, haul)
            totals[name] = float(total) + sum(surcharge(joint) for joint in hauled if joint is not None)
        return totals, steps

    def points_of(self, steps: Sequence[Step]) -> list[tuple[float, float]]:
        """Return the vertices along steps that follow each other."""
        points: list[tuple[float, float]] = []
        for step in steps:
            drawn = self.network.lines.points_of(step)
            points += drawn[1:] if points and points[-1] == drawn[0] else drawn
        return points

    def matrix(
        self, origins: Sequence[Stop], destinations: Sequence[Stop], measure: str, haul: Haul = DEFAULT_HAUL
    ) -> Array:
        """Return what each pair costs, shape (origins, destinations), infinity where there is no way."""
        metric, surcharge = self.metric(measure), self.access_weight(measure, haul)
        lines = self.network.lines
        return joining.many(metric, self.network, lines, origins, destinations, joining.linear(metric), surcharge)

    def catchment(
        self, origin: Stop, limits: Sequence[float], measure: str, haul: Haul = DEFAULT_HAUL
    ) -> catchment.Catchment:
        """Return what is reached within the limits."""
        surcharge = self.access_weight(measure, haul)
        return catchment.reach(self.network, self.metric(measure), origin, tuple(limits), measure, None, surcharge)

    @property
    def megabytes(self) -> float:
        """Memory that the arrays take."""
        arrays = [self.vertex_lon, self.vertex_lat, *(array for pair in self.weights.values() for array in pair)]
        arrays += [getattr(self.network.shape, name) for name in hierarchy.Shape.ARRAYS]
        return float(sum(array.nbytes for array in arrays) / 1e6)


def joined(lon: Array, lat: Array, tolerance_km: float) -> tuple[Array, Array]:
    """Return which vertices are one point: those within the tolerance of each other, however they are chained.

    Returns
    -------
    The number of the point of each vertex, shape (vertices,), and how many vertices each point has.
    """
    phi, lam = np.radians(lat), np.radians(lon)
    # Chords of a sphere: short distances are those on the ground to within half a per cent; 180° is no edge.
    place = _SPHERE_KM * np.stack([np.cos(phi) * np.cos(lam), np.cos(phi) * np.sin(lam), np.sin(phi)], axis=1)
    exact, vertex = _distinct(np.round(place, 9))
    group = np.arange(len(exact))
    if tolerance_km > 0:
        pairs = _close_pairs(exact, tolerance_km)
        while True:
            least = np.minimum(group[pairs[:, 0]], group[pairs[:, 1]])
            before = group.copy()
            for side in (0, 1):
                np.minimum.at(group, pairs[:, side], least)
            group = group[group]
            if (group == before).all():
                break
    _, numbered = np.unique(group, return_inverse=True)
    point = numbered.reshape(-1)[vertex]
    return point, np.bincount(point)


def _distinct(place: Array) -> tuple[Array, Array]:
    """The distinct rows, and the number of each row among them."""
    order = np.lexsort(place.T)
    ordered = place[order]
    fresh = np.ones(len(place), dtype=bool)
    fresh[1:] = (ordered[1:] != ordered[:-1]).any(axis=1)
    number = np.empty(len(place), dtype=np.int64)
    number[order] = np.cumsum(fresh) - 1
    return ordered[fresh], number


def _close_pairs(place: Array, tolerance_km: float) -> Array:
    """Pairs of points within the tolerance: those in one cell of a grid, or in two that touch."""
    cell = np.floor(place / tolerance_km).astype(np.int64)
    cell -= cell.min(axis=0)
    size = cell.max(axis=0) + 2
    key = (cell[:, 0] * size[1] + cell[:, 1]) * size[2] + cell[:, 2]
    order = np.argsort(key, kind="stable")
    ordered = key[order]
    found = [np.zeros((0, 2), dtype=np.int64)]
    half = [(x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1) if (x, y, z) >= (0, 0, 0)]
    for x, y, z in half:
        wanted = key + (x * size[1] + y) * size[2] + z
        begin, end = (np.searchsorted(ordered, wanted, side=side) for side in ("left", "right"))
        counts = end - begin
        one = np.repeat(np.arange(len(key)), counts)
        within = np.arange(len(one)) - np.repeat(np.cumsum(counts) - counts, counts)
        other = order[begin[one] + within]
        near = (one != other) & (((place[one] - place[other]) ** 2).sum(axis=1) <= tolerance_km**2)
        found.append(np.stack([one[near], other[near]], axis=1))
    return np.concatenate(found)


def build(lines: Lines, tolerance_km: float = JOIN_KM) -> UserNetwork:
    """Return the network: junctions at the ends of parts and wherever two of them share a vertex.

    Vertices within the tolerance of each other, a true distance, are shared.
    """
    lon, lat = np.asarray(lines.lon, dtype=float), np.asarray(lines.lat, dtype=float)
    starts = np.asarray(lines.part_start, dtype=np.int64)
    if not len(starts) or len(lon) < 2:
        raise NetworkError("bad_edge", row="-", reason="there are no lines")
    ends = np.append(starts[1:], len(lon)) - 1
    point, uses = joined(lon, lat, tolerance_km)
    is_end = np.zeros(len(lon), dtype=bool)
    is_end[starts] = is_end[ends] = True
    cuts = np.flatnonzero(is_end | (uses[point] > 1))
    part = np.searchsorted(starts, cuts, side="right") - 1
    same = part[:-1] == part[1:]
    first, last, edge_part = cuts[:-1][same], cuts[1:][same], part[:-1][same]
    steps = np.append(step_km(lon, lat), 0.0)
    steps[ends] = 0.0
    km = np.add.reduceat(steps, first) if len(first) else np.zeros(0)
    real = km > 0
    dropped = int(len(first) - real.sum())
    first, last, edge_part, km = first[real], last[real], edge_part[real], km[real]
    if not len(first):
        raise NetworkError("bad_edge", row="-", reason="no line has a length")
    part_km = np.bincount(edge_part, km, minlength=len(starts))
    share = km / part_km[edge_part]
    nodes, numbered = np.unique(np.concatenate([point[first], point[last]]), return_inverse=True)
    numbered = numbered.reshape(-1)
    edge_from, edge_to = numbered[: len(first)].astype(np.int32), numbered[len(first) :].astype(np.int32)
    where = np.empty(len(uses), dtype=np.int64)
    where[point] = np.arange(len(point))
    courses = EdgeLines(lon, lat, first.astype(np.int64), last.astype(np.int64))
    network = _bare_network(lon[where[nodes]], lat[where[nodes]], edge_from, edge_to, km, courses)
    shut_forward, shut_backward = (
        np.zeros(len(starts), dtype=bool) if is_open is None else ~np.asarray(is_open, dtype=bool)
        for is_open in (lines.open_forward, lines.open_backward)
    )
    weights = {}
    for measure, (ahead, back) in {DISTANCE: (part_km, part_km), **lines.costs}.items():
        pair = []
        for values, shut in ((ahead, shut_forward), (back, shut_backward)):
            shared = np.where(shut[edge_part], hierarchy.INFINITY, np.asarray(values, dtype=float)[edge_part] * share)
            pair.append(shared)
        weights[measure] = (pair[0], pair[1])
    return UserNetwork(network, weights, lon, lat, first.astype(np.int64), last.astype(np.int64), dropped)


def _bare_network(
    lon: Array,
    lat: Array,
    edge_from: Array,
    edge_to: Array,
    km: Array,
    lines: EdgeLines,
    shape: hierarchy.Shape | None = None,
) -> graph.Network:
    """A network whose nodes are its states, and whose edges consume kilometres and nothing else."""
    count, edges = len(lon), len(edge_from)
    starts = np.arange(edges + 1, dtype=np.int32)
    key = np.zeros(edges, dtype=np.int32)
    return graph.Network(
        node_id=[""] * count,
        lon=lon,
        lat=lat,
        node_country=[""] * count,
        node_place=[""] * count,
        state_node=np.arange(count, dtype=np.int32),
        state_layer=np.zeros(count, dtype=np.int32),
        layers=[graph.Layer("own", "")],
        edge_from=edge_from,
        edge_to=edge_to,
        edge_km=km,
        edge_changes=np.zeros(edges, dtype=bool),
        edge_row=np.arange(edges, dtype=np.int32),
        keys=[graph.Key(graph.RUN, "own")],
        entry_start=(starts, starts),
        entry_key=(key, key),
        entry_quantity=(km, km),
        shape=hierarchy.build(count, edge_from, edge_to) if shape is None else shape,
        _lines=lines,
    )


# --- the file -------------------------------------------------------------------------------------------------------

_ARRAYS = ("vertex_lon", "vertex_lat", "vertex_start", "vertex_end")
_loaded: dict[tuple[str, int, int], UserNetwork] = {}
_KEPT = 2


def to_bytes(user: UserNetwork) -> bytes:
    """The network with its search structure."""
    arrays = {name: getattr(user, name) for name in _ARRAYS}
    for name in ("lon", "lat", "edge_from", "edge_to", "edge_km"):
        arrays[f"network_{name}"] = getattr(user.network, name)
    for name in hierarchy.Shape.ARRAYS:
        arrays[f"shape_{name}"] = getattr(user.network.shape, name)
    for measure, pair in user.weights.items():
        arrays[f"forward_{measure}"], arrays[f"backward_{measure}"] = pair
    words = {
        "measures": list(user.weights),
        "eliminated": user.network.shape.eliminated,
        "dropped": user.dropped,
    }
    return packing.pack(FORMAT, arrays, words)


def load(path: Path) -> UserNetwork:
    """The network of a file; kept in memory until the file changes."""
    try:
        stamp = path.stat()
        key = (str(path), stamp.st_mtime_ns, stamp.st_size)
        if key not in _loaded:
            network = _restored(*packing.unpack(FORMAT, path.read_bytes()))
            while len(_loaded) >= _KEPT:
                _loaded.pop(next(iter(_loaded)))
            _loaded[key] = network
    except (OSError, ValueError, KeyError, TypeError, OverflowError) as error:
        raise NetworkError("bad_network_file", path=path, reason=error) from error
    return _loaded[key]


def _believe(arrays: Mapping[str, Array], measures: Sequence[str]) -> None:
    """Raise ValueError unless the arrays fit each other: a file may be made to look whole."""

    def whole(name: str, count: int | None, least: int, below: int) -> Array:
        array = arrays[name]
        fits = array.ndim == 1 and array.dtype.kind in "iub" and (count is None or len(array) == count)
        if not fits or (len(array) and (int(array.min()) < least or int(array.max()) >= below)):
            raise ValueError(f"'{name}' does not fit the rest")
        return array

    def numbers(name: str, count: int | None = None) -> int:
        array = arrays[name]
        if array.ndim != 1 or array.dtype.kind != "f" or (count is not None and len(array) != count):
            raise ValueError(f"'{name}' does not fit the rest")
        return len(array)

    nodes = numbers("network_lon")
    numbers("network_lat", nodes)
    edges = numbers("network_edge_km")
    for name in ("network_edge_from", "network_edge_to"):
        whole(name, edges, 0, nodes)
    vertices = numbers("vertex_lon")
    numbers("vertex_lat", vertices)
    starts, ends = (whole(name, edges, 0, vertices) for name in ("vertex_start", "vertex_end"))
    if (ends < starts).any():
        raise ValueError("an edge ends before it begins")
    for measure in measures:
        for side in ("forward", "backward"):
            numbers(f"{side}_{measure}", edges)
            if not (arrays[f"{side}_{measure}"] >= 0).all():
                raise ValueError(f"'{measure}' holds what is no cost")
    _believe_shape(arrays, whole, nodes, edges)


def _believe_shape(arrays: Mapping[str, Array], whole: Callable[..., Array], nodes: int, edges: int) -> None:
    """The same for the search structure."""
    arcs = len(arrays["shape_head"])
    whole("shape_head", arcs, 0, nodes)
    if (np.bincount(whole("shape_rank", nodes, 0, nodes), minlength=nodes) != 1).any():
        raise ValueError("'shape_rank' does not fit the rest")
    first = whole("shape_first", nodes + 1, 0, arcs + 1).astype(np.int64)
    if first[0] != 0 or first[-1] != arcs or (np.diff(first) < 0).any():
        raise ValueError("'shape_first' does not rise")
    whole("shape_edge_arc", edges, -1, max(arcs, 1))
    whole("shape_edge_reversed", edges, 0, 2)
    triangles = len(arrays["shape_bridged"])
    for name in ("shape_side_a", "shape_side_b", "shape_bridged"):
        whole(name, triangles, 0, max(arcs, 1))
    whole("shape_level_start", None, 0, nodes + 1)
    whole("shape_triangle_start", None, 0, triangles + 1)


def _restored(arrays: Mapping[str, Array], words: Mapping[str, Any]) -> UserNetwork:
    measures = [str(name) for name in words["measures"]]
    _believe(arrays, measures)
    if not 0 <= int(words["eliminated"]) <= len(arrays["network_lon"]):
        raise ValueError("'eliminated' does not fit the rest")
    lon, lat, edge_from, edge_to, km = (
        arrays[f"network_{name}"] for name in ("lon", "lat", "edge_from", "edge_to", "edge_km")
    )
    parts = {name: arrays[f"shape_{name}"] for name in hierarchy.Shape.ARRAYS}
    shape = hierarchy.Shape(eliminated=int(words["eliminated"]), **parts)
    lines = EdgeLines(*(arrays[name] for name in _ARRAYS))
    network = _bare_network(lon, lat, edge_from, edge_to, km, lines, shape)
    weights = {name: (arrays[f"forward_{name}"], arrays[f"backward_{name}"]) for name in measures}
    return UserNetwork(network, weights, **{name: arrays[name] for name in _ARRAYS}, dropped=int(words["dropped"]))
