"""The multimodal graph: which states goods can be in, and which steps lead from one to another.

A place of the map is split where something changes for the goods. A *state* is a node together with what carries the
goods there: rail of one gauge in one country, road in one country, or one sailing. Running along a line joins states
of the same kind; at a node, a *change* joins each state with each other: crossing a border, changing the gauge,
transshipping, waiting for the ship. So what a change costs depends on what comes before and what follows, and the
search needs no rules for turns.

Nothing here is a weight. Each edge lists what using it consumes, as (key, quantity): 41.3 km of electrified rail in
Kazakhstan on a section, one border from Kazakhstan to Uzbekistan, one wait for the ferry from Kuryk. Keys are few
hundred; weights are given to keys (see `costs`), and those of edges and of whole routes follow by multiplication.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from ..data.records import Section
from . import hierarchy, packing
from .courses import SectionLine, decode, section_lines
from .data import Row, number, split
from .errors import NetworkError
from .joining import EdgeLines
from .measure import Point

Array = Any

MODES = ("rail", "road", "rail_ferry", "sea")
WATER = ("rail_ferry", "sea")
BROAD_GAUGE_MM, STANDARD_GAUGE_MM = 1520, 1435
#: Countries whose railways are of the broad gauge, where the data does not say the gauge itself.
BROAD_GAUGE_COUNTRIES = frozenset(
    ("AF", "AM", "AZ", "BY", "EE", "GE", "KG", "KZ", "LT", "LV", "MD", "MN", "RU", "TJ", "TM", "UA", "UZ")
)

RUN, BORDER, GAUGE, CHANGE, WAIT, CLOSED = "run", "border", "gauge", "change", "wait", "closed"
FORMAT = "caspian-corridor-network-5"


class Key(NamedTuple):
    """Something that using the network consumes.

    run     one km: mode, country, section, electrified
    border  one crossing from `country` to `other`, by `mode`, at `place`
    gauge   one change of gauge in `country` at `place`
    change  one move of the goods from `mode` to `other` in `country` at `place`
    wait    one wait for the sailing `section`, by `mode`
    closed  a direction that is no way: goods that have arrived and goods that depart are in states of their own
    """

    kind: str
    mode: str = ""
    country: str = ""
    other: str = ""
    section: str = ""
    place: str = ""
    electrified: str = ""


class Layer(NamedTuple):
    """What carries the goods: a mode, in a country, on a gauge (rail) or on a sailing (water).

    Rail ferries carry wagons and lorries, each in a layer of its own (wagons with their gauge): what has rolled on as
    a wagon does not roll off as a lorry.
    """

    mode: str
    country: str
    gauge: int = 0
    sailing: str = ""


@dataclass
class Network:
    """The graph. Edges may be used in both directions; entries say what each direction consumes.

    `edge_row` numbers the row of the table that an edge comes from, -1 for changes: a line for two gauges, and a
    sailing for wagons and lorries, are one row and two edges. The course of edge `course_edge[i]` is the vertices
    from `course_start[i]` to `course_start[i + 1]`, not included; edges without one are straight.
    """

    node_id: Sequence[str]
    lon: Array
    lat: Array
    node_country: list[str]
    node_place: list[str]
    state_node: Array
    state_layer: Array
    layers: list[Layer]
    edge_from: Array
    edge_to: Array
    edge_km: Array
    edge_changes: Array
    edge_row: Array
    keys: list[Key]
    entry_start: tuple[Array, Array]
    entry_key: tuple[Array, Array]
    entry_quantity: tuple[Array, Array]
    shape: hierarchy.Shape
    data_version: str = ""
    built_from: str = ""
    course_edge: Array = field(default_factory=lambda: np.zeros(0, dtype=np.int32), repr=False)
    course_start: Array = field(default_factory=lambda: np.zeros(1, dtype=np.int32), repr=False)
    course_lon: Array = field(default_factory=lambda: np.zeros(0), repr=False)
    course_lat: Array = field(default_factory=lambda: np.zeros(0), repr=False)
    _lines: EdgeLines | None = field(default=None, repr=False)
    _hierarchy: hierarchy.Hierarchy | None = field(default=None, repr=False)
    _entries: list[tuple[list[int], list[int], list[float]]] = field(default_factory=list, repr=False)
    _ends: tuple[list[int], list[int]] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.state_count = len(self.state_node)
        self.edge_count = len(self.edge_from)
        order = np.argsort(self.state_node, kind="stable")
        self._states_sorted = order
        self._states_start = np.searchsorted(self.state_node[order], np.arange(len(self.node_id) + 1))
        self.nodes_of_place: dict[str, list[int]] = {}
        for node, place in enumerate(self.node_place):
            if place:
                self.nodes_of_place.setdefault(place, []).append(node)
        self.run_km_of_section = self._run_km_of_section()

    @property
    def hierarchy(self) -> hierarchy.Hierarchy:
        """The search structure, made ready when first needed."""
        if self._hierarchy is None:
            self._hierarchy = hierarchy.Hierarchy(self.shape)
        return self._hierarchy

    @property
    def lines(self) -> EdgeLines:
        """The courses of all edges that goods run along, made ready when first needed."""
        if self._lines is None:
            self._lines = self._edge_lines()
        return self._lines

    def _edge_lines(self) -> EdgeLines:
        """Courses one after another: first those that are drawn, then the straight ones."""
        first = np.full(self.edge_count, -1, dtype=np.int64)
        last = first.copy()
        first[self.course_edge], last[self.course_edge] = self.course_start[:-1], self.course_start[1:] - 1
        straight = np.flatnonzero(~self.edge_changes & (first < 0))
        first[straight] = len(self.course_lon) + 2 * np.arange(len(straight))
        last[straight] = first[straight] + 1
        nodes = np.stack([self.state_node[self.edge_from[straight]], self.state_node[self.edge_to[straight]]], axis=1)
        lon, lat = (
            np.concatenate([drawn, of_nodes[nodes.ravel()]])
            for drawn, of_nodes in ((self.course_lon, self.lon), (self.course_lat, self.lat))
        )
        return EdgeLines(lon, lat, first, last)

    def states_of_node(self, node: int) -> list[int]:
        """The states into which a node is split."""
        start, end = self._states_start[node], self._states_start[node + 1]
        found: list[int] = self._states_sorted[start:end].tolist()
        return found

    def _run_km_of_section(self) -> dict[str, float]:
        # Each row of the table once, however many edges it has become.
        once = np.zeros(self.edge_count, dtype=bool)
        rows, first = np.unique(self.edge_row, return_index=True)
        once[first[rows >= 0]] = True
        counted = np.repeat(once, np.diff(self.entry_start[0]))
        totals = np.bincount(self.entry_key[0], self.entry_quantity[0] * counted, minlength=len(self.keys))
        found: dict[str, float] = {}
        for key, total in zip(self.keys, totals.tolist()):
            if key.kind == RUN and key.section:
                found[key.section] = found.get(key.section, 0.0) + total
        return found

    def weights(
        self, of_keys: Array, closed_keys: Array | None = None, closed_nodes: Array | None = None
    ) -> tuple[Array, Array]:
        """Weights of all edges, forward and backward, from the weights of the keys; infinity where closed."""
        of_keys = np.where([key.kind == CLOSED for key in self.keys], hierarchy.INFINITY, of_keys)
        found = []
        for keys, starts, quantities in zip(self.entry_key, self.entry_start, self.entry_quantity):
            edges = np.repeat(np.arange(self.edge_count), np.diff(starts))
            weights = np.bincount(edges, quantities * of_keys[keys], minlength=self.edge_count)
            if closed_keys is not None:
                weights[edges[closed_keys[keys]]] = hierarchy.INFINITY
            if closed_nodes is not None:
                shut = closed_nodes[self.state_node]
                weights[shut[self.edge_from] | shut[self.edge_to]] = hierarchy.INFINITY
            found.append(weights)
        return found[0], found[1]

    def consumption(self, edge: int, backward: bool) -> list[tuple[int, float]]:
        """What one direction of an edge consumes, as (key, quantity)."""
        starts, keys, quantities = self._entry_lists()[1 if backward else 0]
        start, end = starts[edge], starts[edge + 1]
        return list(zip(keys[start:end], quantities[start:end]))

    def part(self, edge: int, backward: bool, share: float, between: tuple[float, float]) -> list[tuple[int, float]]:
        """Return what a part of an edge consumes, as (key, quantity).

        Parameters
        ----------
        edge, backward : the edge and the direction of travel
        share : length of the part as a share of the edge's
        between : where the part begins and ends on the edge, 0 ≤ begin ≤ end ≤ 1

        Returns
        -------
        The running keys by the share; of an edge through two countries each half by itself, and the border only where
        the part reaches over the middle.
        """
        entries = self.consumption(edge, backward)
        runs = [entry for entry in entries if self.keys[entry[0]].kind == RUN]
        if len(runs) < 2:
            return [(key, quantity * share) for key, quantity in runs]
        begin, end = between
        halves = (max(0.0, min(end, 0.5) - begin), max(0.0, end - max(begin, 0.5)))
        found = [(key, quantity * 2 * half) for (key, quantity), half in zip(runs, halves) if half > 0]
        if min(halves) > 0:
            found += [entry for entry in entries if self.keys[entry[0]].kind != RUN]
        return found

    def nodes_of_edge(self, edge: int) -> tuple[int, int]:
        """The first and the second node of an edge."""
        froms, tos = self._end_lists()
        return froms[edge], tos[edge]

    def _entry_lists(self) -> list[tuple[list[int], list[int], list[float]]]:
        """The entries as lists, which pure Python reads faster."""
        if not self._entries:
            self._entries = [
                (self.entry_start[side].tolist(), self.entry_key[side].tolist(), self.entry_quantity[side].tolist())
                for side in (0, 1)
            ]
        return self._entries

    def _end_lists(self) -> tuple[list[int], list[int]]:
        if self._ends is None:
            self._ends = (self.state_node[self.edge_from].tolist(), self.state_node[self.edge_to].tolist())
        return self._ends


# --- building -------------------------------------------------------------------------------------------------------


def _may_change(one: Layer, other: Layer) -> bool:
    """Whether goods change from one to the other at a place: wagons do not become lorries from ship to ship."""
    return not (one.mode == other.mode == "rail_ferry" and bool(one.gauge) != bool(other.gauge))


def _ashore(ferry: Layer, other: Layer) -> str:
    """What rolls off a ferry where the goods go on by another mode than it carries; empty where they go on in it."""
    if ferry.mode != "rail_ferry" or other.mode not in ("rail", "road"):
        return ""
    carried = "rail" if ferry.gauge else "road"
    return carried if carried != other.mode else ""


class _Builder:
    """Splits nodes into states and lists what each edge consumes."""

    def __init__(self, nodes: Sequence[Row], edges: Sequence[Row], sections: Mapping[str, Section]) -> None:
        self.nodes = nodes
        self.edges = edges
        self.sections = sections
        self.node_at = {str(row["id"]): at for at, row in enumerate(nodes)}
        self.node_country = [str(row.get("country") or "") for row in nodes]
        self.node_place = [str(row.get("place_id") or "") for row in nodes]
        self.layers: dict[Layer, int] = {}
        self.states: dict[tuple[int, int], int] = {}
        self.pairs: list[tuple[int, int]] = []
        self.keys: dict[Key, int] = {}
        self.froms: list[int] = []
        self.tos: list[int] = []
        self.km: list[float] = []
        self.changes: list[bool] = []
        self.rows: list[int] = []
        self.row = -1
        self.sections_of_state: dict[int, set[str]] = {}
        self.entries: tuple[list[list[tuple[int, float]]], list[list[tuple[int, float]]]] = ([], [])

    def state(self, node: int, layer: Layer) -> int:
        code = self.layers.setdefault(layer, len(self.layers))
        return self.states.setdefault((node, code), len(self.states))

    def key(self, key: Key) -> int:
        return self.keys.setdefault(key, len(self.keys))

    def add(
        self,
        start: int,
        end: int,
        km: float,
        forward: list[tuple[Key, float]],
        backward: list[tuple[Key, float]],
        change: bool = False,
    ) -> None:
        self.froms.append(start)
        self.tos.append(end)
        self.km.append(km)
        self.changes.append(change)
        self.rows.append(-1 if change else self.row)
        for side, entries in zip(self.entries, (forward, backward)):
            side.append([(self.key(key), quantity) for key, quantity in entries])

    def run(self) -> None:
        transfers = []
        for at, row in enumerate(self.edges, 1):
            self.row = at - 1
            start, end = (self._end(row, column, at) for column in ("from_node", "to_node"))
            km = number(row.get("length_km"), -1.0)
            if km < 0:
                raise NetworkError("bad_edge", row=at, reason=f"length_km is '{row.get('length_km')}'")
            if row.get("mode") == "transfer":
                transfers.append((start, end, km, str(row.get("country") or "")))
            else:
                self._line(row, start, end, km)
        at_node = self._layers_by_node()
        for start, end, km, country in transfers:
            self._transfer(at_node, start, end, km, country)
        self._changes_at_nodes()
        self._part_arrivals()

    def _part_arrivals(self) -> None:
        """Parts the states of nodes with three or more of them into arrivals and departures.

        A change leads from an arrival to a departure, so that two changes never follow each other without a run in
        between: wagon to lorry to wagon on one spot, or back and forth between gauges.
        """
        self.pairs = list(self.states)
        busy = [state for states in self._layers_by_node().values() if len(states) > 2 for state, _ in states]
        departure = {}
        for state in sorted(busy):
            departure[state] = len(self.pairs)
            self.pairs.append(self.pairs[state])
        no_way = [(self.key(Key(CLOSED)), 1.0)] if busy else []
        for edge in range(len(self.froms)):
            start, end = self.froms[edge], self.tos[edge]
            if start not in departure and end not in departure:
                continue
            backward = self.entries[1][edge]
            # Runs lead from departures to arrivals, changes from arrivals to departures.
            leave, reach = (departure.get(start, start), departure.get(end, end))
            there, back = ((start, reach), (leave, end)) if self.changes[edge] else ((leave, end), (start, reach))
            (self.froms[edge], self.tos[edge]), self.entries[1][edge] = there, no_way
            self.froms.append(back[0])
            self.tos.append(back[1])
            self.km.append(self.km[edge])
            self.changes.append(self.changes[edge])
            self.rows.append(self.rows[edge])
            self.entries[0].append(no_way)
            self.entries[1].append(backward)
        for state, twin in departure.items():
            self.add(state, twin, 0.0, [], [(Key(CLOSED), 1.0)], change=True)

    def _end(self, row: Row, column: str, at: int) -> int:
        found = self.node_at.get(str(row[column]))
        if found is None:
            raise NetworkError("bad_edge", row=at, reason=f"{column} '{row[column]}' is no node")
        return found

    def _line(self, row: Row, start: int, end: int, km: float) -> None:
        mode, section = str(row.get("mode") or "rail"), str(row.get("section_id") or "")
        electrified = self.sections[section].electrified if section in self.sections else ""
        if mode in WATER:
            sailing = section or f"{row['from_node']}>{row['to_node']}"
            run = [(Key(RUN, mode, "", "", section), km)]
            for gauge in (BROAD_GAUGE_MM, 0) if mode == "rail_ferry" else (0,):
                layer = Layer(mode, "", gauge, sailing)
                self.add(self.state(start, layer), self.state(end, layer), km, run, run)
            return
        one, other = self._countries(split(row.get("country")), start, end)
        gauges = [int(gauge) for gauge in split(row.get("gauge_mm"))] if mode == "rail" else [0]
        if not gauges:
            gauges = [BROAD_GAUGE_MM if one in BROAD_GAUGE_COUNTRIES else STANDARD_GAUGE_MM]
        if one == other:
            run = [(Key(RUN, mode, one, "", section, "", electrified), km)]
            forward = backward = run
        else:
            halves = [(Key(RUN, mode, side, "", section, "", electrified), km / 2) for side in (one, other)]
            place = self.node_place[start] or self.node_place[end]
            forward = [*halves, (Key(BORDER, mode, one, other, section, place), 1.0)]
            backward = [*halves, (Key(BORDER, mode, other, one, section, place), 1.0)]
        for gauge in gauges:
            states = (self.state(start, Layer(mode, one, gauge)), self.state(end, Layer(mode, other, gauge)))
            for state in states:
                self.sections_of_state.setdefault(state, set()).add(section)
            self.add(*states, km, forward, backward)

    def _countries(self, listed: tuple[str, ...], start: int, end: int) -> tuple[str, str]:
        """The countries at both ends of an edge."""
        if len(listed) == 1:
            return listed[0], listed[0]
        here, there = self.node_country[start], self.node_country[end]
        if not listed:
            return here or there, there or here
        here = here if here in listed else ""
        there = there if there in listed else ""
        if not here and not there:
            return listed[0], listed[-1]
        here = here or next((country for country in listed if country != there), there)
        there = there or next((country for country in listed if country != here), here)
        return here, there

    def _layers_by_node(self) -> dict[int, list[tuple[int, Layer]]]:
        layers = list(self.layers)
        found: dict[int, list[tuple[int, Layer]]] = {}
        for (node, code), state in self.states.items():
            found.setdefault(node, []).append((state, layers[code]))
        return found

    def _transfer(
        self, at_node: dict[int, list[tuple[int, Layer]]], start: int, end: int, km: float, country: str
    ) -> None:
        """A way between two nodes of different modes: the goods change while they are moved."""
        place = self.node_place[start] or self.node_place[end]
        for node in (start, end):
            if node not in at_node:
                layer = Layer("transfer", country or self.node_country[node])
                at_node[node] = [(self.state(node, layer), layer)]
        for state, layer in at_node[start]:
            for other_state, other in at_node[end]:
                if not _may_change(layer, other):
                    continue
                run = [(Key(RUN, "transfer", layer.country or other.country or country, "", "", place), km)]
                forward = run + self._change(layer, other, place)
                backward = run + self._change(other, layer, place)
                self.add(state, other_state, km, forward, backward, change=True)

    def _changes_at_nodes(self) -> None:
        for node, states in self._layers_by_node().items():
            place = self.node_place[node]
            for at, (state, layer) in enumerate(states):
                for other_state, other in states[at + 1 :]:
                    if not _may_change(layer, other):
                        continue
                    section = self._common_section((state, layer), (other_state, other))
                    forward = self._change(layer, other, place, section)
                    self.add(state, other_state, 0.0, forward, self._change(other, layer, place, section), change=True)

    def _common_section(self, one: tuple[int, Layer], other: tuple[int, Layer]) -> str:
        """Return the section that leads over the border between two states of a node; empty where none does.

        The section runs on from one state to the other, or ends here and declares both countries: a border station
        stands on one side, and the border is that of the line that leads on.
        """
        sections = [self.sections_of_state.get(state, set()) for state, _ in (one, other)]
        common = sections[0] & sections[1]
        if common:
            return min(common) if "" not in common else ""
        both = {one[1].country, other[1].country}
        across = {
            name
            for name in (sections[0] | sections[1]) - {""}
            if name in self.sections and both <= set(self.sections[name].country)
        }
        return min(across, default="") if len(both) == 2 else ""

    @staticmethod
    def _change(before: Layer, after: Layer, place: str, section: str = "") -> list[tuple[Key, float]]:
        """What it takes to go on with `after` instead of `before`."""
        entries: list[tuple[Key, float]] = []
        afloat, boarding = before.mode in WATER, after.mode in WATER
        landing = afloat and not boarding
        if landing or (not afloat and not boarding and before.country != after.country):
            mode = "sea" if landing else ("road" if "road" in (before.mode, after.mode) else "rail")
            border = Key(BORDER, mode, before.country, after.country, before.sailing or section, place)
            entries.append((border, 1.0))
        if before.mode == after.mode == "rail" and before.gauge != after.gauge:
            entries.append((Key(GAUGE, "rail", before.country, after.country, "", place), 1.0))
        if before.mode != after.mode or (boarding and before.sailing != after.sailing):
            country = before.country or after.country
            # A lorry rolls off the ferry, and its load is moved on shore; likewise the other way round.
            between = _ashore(before, after) or _ashore(after, before)
            stages = [before.mode, *([between] if between else []), after.mode]
            entries += [(Key(CHANGE, one, country, other, "", place), 1.0) for one, other in zip(stages, stages[1:])]
        if boarding and before.sailing != after.sailing:
            entries.append((Key(WAIT, after.mode, "", "", after.sailing, place), 1.0))
        return entries


def build(
    nodes: Sequence[Row],
    edges: Sequence[Row],
    sections: Mapping[str, Section] | None = None,
    data_version: str = "",
    built_from: str = "",
    drawn: Mapping[str, list[Point]] | None = None,
) -> Network:
    """The graph from the rows of network_nodes and network_edges; `drawn` are the lines of sections, lon and lat."""
    builder = _Builder(nodes, edges, sections or {})
    builder.run()
    course_edge, course_start, course_lon, course_lat = _courses(builder, section_lines(drawn or {}))
    # Nodes that no line touches stand in no state; they stay listed, so that ids keep their numbers.
    pairs = np.array(builder.pairs, dtype=np.int64).reshape(-1, 2)
    edge_from, edge_to = np.array(builder.froms, dtype=np.int32), np.array(builder.tos, dtype=np.int32)
    sides = [_entries(side) for side in builder.entries]
    return Network(
        node_id=[str(row["id"]) for row in nodes],
        lon=np.array([number(row["lon"]) for row in nodes]),
        lat=np.array([number(row["lat"]) for row in nodes]),
        node_country=builder.node_country,
        node_place=builder.node_place,
        state_node=pairs[:, 0].astype(np.int32),
        state_layer=pairs[:, 1].astype(np.int32),
        layers=list(builder.layers),
        edge_from=edge_from,
        edge_to=edge_to,
        edge_km=np.array(builder.km),
        edge_changes=np.array(builder.changes, dtype=bool),
        edge_row=np.array(builder.rows, dtype=np.int32),
        keys=list(builder.keys),
        entry_start=(sides[0][0], sides[1][0]),
        entry_key=(sides[0][1], sides[1][1]),
        entry_quantity=(sides[0][2], sides[1][2]),
        shape=hierarchy.build(len(pairs), edge_from, edge_to),
        data_version=data_version,
        built_from=built_from,
        course_edge=course_edge,
        course_start=course_start,
        course_lon=course_lon,
        course_lat=course_lat,
    )


def _courses(builder: _Builder, lines: Mapping[str, SectionLine]) -> tuple[Array, Array, Array, Array]:
    """The courses of edges, along the drawn lines of their sections or their own: edges, starts, lon, lat."""
    of_row: dict[int, list[Point]] = {}
    edges, starts, points = [], [0], []
    for edge, row_at in enumerate(builder.rows):
        row = builder.edges[row_at] if row_at >= 0 else {}
        line = lines.get(str(row.get("section_id") or ""))
        if line is None and not row.get("course"):
            continue
        if row_at not in of_row:
            of_row[row_at] = _course(builder, row, line)
        if len(of_row[row_at]) > 1:
            edges.append(edge)
            points += of_row[row_at]
            starts.append(len(points))
    lon, lat = np.array(points, dtype=float).reshape(-1, 2).T
    return np.array(edges, dtype=np.int32), np.array(starts, dtype=np.int32), lon.copy(), lat.copy()


def _course(builder: _Builder, row: Row, line: SectionLine | None) -> list[Point]:
    nodes = [builder.node_at[str(row[column])] for column in ("from_node", "to_node")]
    places = [builder.node_place[node] for node in nodes]
    section = builder.sections.get(str(row.get("section_id") or ""))
    ends = (section.from_id, section.to_id) if section is not None else ("", "")
    start, end = ((number(builder.nodes[node]["lon"]), number(builder.nodes[node]["lat"])) for node in nodes)
    if line is None:
        return [start, *decode(str(row["course"])), end]
    if all(places) and set(places) == set(ends):
        inner = list(zip(line.lon.tolist(), line.lat.tolist()))[1:-1]
        return [start, *(inner if places[0] == ends[0] else inner[::-1]), end]
    found = line.course(start, end, number(row.get("length_km")))
    return [(round(lon, 6), round(lat, 6)) for lon, lat in found]


def _entries(side: Iterable[list[tuple[int, float]]]) -> tuple[Array, Array, Array]:
    lists = list(side)
    counts = np.fromiter((len(entries) for entries in lists), dtype=np.int64, count=len(lists))
    flat = [entry for entries in lists for entry in entries]
    starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    keys = np.array([key for key, _ in flat], dtype=np.int32)
    return starts, keys, np.array([quantity for _, quantity in flat], dtype=float)


# --- the compact form -----------------------------------------------------------------------------------------------

_ARRAYS = (
    *("lon", "lat", "state_node", "state_layer", "edge_from", "edge_to", "edge_km", "edge_changes", "edge_row"),
    *("course_edge", "course_start", "course_lon", "course_lat"),
)
_ENTRY_ARRAYS = ("entry_start", "entry_key", "entry_quantity")


def to_bytes(network: Network) -> bytes:
    """The network with its search structure, ready to be read back by `from_bytes`."""
    arrays: dict[str, Array] = {name: getattr(network, name) for name in _ARRAYS}
    for name in _ENTRY_ARRAYS:
        for side, array in enumerate(getattr(network, name)):
            arrays[f"{name}_{side}"] = array
    for name in hierarchy.Shape.ARRAYS:
        arrays[f"shape_{name}"] = getattr(network.shape, name)
    arrays["node_id"] = np.array(network.node_id)
    countries = {country: code for code, country in enumerate(dict.fromkeys(network.node_country))}
    arrays["country_code"] = np.array([countries[country] for country in network.node_country], dtype=np.int16)
    words = {
        "countries": list(countries),
        "node_place": {str(at): place for at, place in enumerate(network.node_place) if place},
        "layers": network.layers,
        "keys": network.keys,
        "eliminated": network.shape.eliminated,
        "data_version": network.data_version,
        "built_from": network.built_from,
    }
    return packing.pack(FORMAT, arrays, words)


def from_bytes(content: bytes) -> Network:
    """The network that `to_bytes` wrote."""
    try:
        return _restored(*packing.unpack(FORMAT, content))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise NetworkError("bad_network_file", path="", reason=error) from error


def _restored(arrays: Mapping[str, Array], words: Mapping[str, Any]) -> Network:
    nodes = len(arrays["node_id"])
    places = [""] * nodes
    for at, place in words["node_place"].items():
        places[int(at)] = place
    countries = words["countries"]
    shape = {name: arrays[f"shape_{name}"] for name in hierarchy.Shape.ARRAYS}
    stored: dict[str, Any] = {name: arrays[name] for name in _ARRAYS}
    stored.update({name: (arrays[f"{name}_0"], arrays[f"{name}_1"]) for name in _ENTRY_ARRAYS})
    return Network(
        **stored,
        node_id=arrays["node_id"],
        node_country=[countries[code] for code in arrays["country_code"].tolist()],
        node_place=places,
        layers=[Layer(*layer) for layer in words["layers"]],
        keys=[Key(*key) for key in words["keys"]],
        shape=hierarchy.Shape(eliminated=words["eliminated"], **shape),
        data_version=words["data_version"],
        built_from=words["built_from"],
    )
