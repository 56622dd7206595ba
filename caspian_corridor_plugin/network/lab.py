"""The laboratory: one network with its tables and parameters, and the weights that questions need, kept warm."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from . import data, graph, joining, scenarios
from .costs import Costs, Parameters, pair
from .data import Row, Tables
from .errors import NetworkError
from .graph import MODES, RUN, Network
from .hierarchy import INFINITY, Metric
from .joining import Joint
from .names import DEFAULT_ACCESS, Access, Gazetteer, Stop, distances_km

Array = Any

#: Avoiding a place closes every node within this distance: a station is more than the one junction that bears its name.
AVOID_RADIUS_KM = 2.0
#: Countries that goods do not pass through unless they start or end there: the Trans-Caspian route is a way round them.
#: An assumption of this model, which every question may replace.
NO_TRANSIT = ("RU", "IR")
_METRICS_KEPT = 24
RANKED, PLAIN, CARRIED = "ranked", "plain", "carried"


@dataclass(frozen=True)
class Conditions:
    """Under which a question is asked: scenario, modes, and what must be avoided."""

    scenario: scenarios.Scenario
    modes: tuple[str, ...] = MODES
    avoid_countries: frozenset[str] = frozenset()
    avoid_sections: frozenset[str] = frozenset()
    avoid_places: frozenset[str] = frozenset()
    no_transit: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[Any, ...]:
        """Equal for conditions that close the same."""
        closed = self.scenario.closed_ids | self.avoid_sections
        return (closed, frozenset(self.modes), self.avoid_countries | self.no_transit, self.avoid_places)


@dataclass
class Closures:
    """Which keys and nodes of the network may not be used."""

    keys: Array
    nodes: Array
    usable: Array | None = None


class Lab:
    """Everything that answers questions about one network."""

    def __init__(
        self, network: Network, tables: Tables, own_parameters: Sequence[Row] = (), path: Path | None = None
    ) -> None:
        self.path = path
        self.network = network
        self._lock = threading.RLock()  # algorithms run in threads of their own
        self.tables = tables
        self.own_parameters = list(own_parameters)
        self.parameters = Parameters.from_rows(tables.parameters, own_parameters)
        self.costs = Costs(network, self.parameters)
        self.gazetteer = Gazetteer(tables.places, network)
        self._metrics: OrderedDict[Any, Metric] = OrderedDict()
        self._closures: OrderedDict[Any, Closures] = OrderedDict()

    def with_parameters(self, own: Sequence[Row]) -> Lab:
        """The same network under the user's own parameters."""
        return Lab(self.network, self.tables, own, self.path) if own else self

    def line_of_edge(self, edge: int) -> list[tuple[float, float]]:
        """Return the vertices of an edge from its first node to its second.

        An edge of a section takes its part of the line that is drawn for the section; others are straight.
        """
        network = self.network
        if network.edge_changes[edge]:
            return [(float(network.lon[node]), float(network.lat[node])) for node in network.nodes_of_edge(edge)]
        return network.lines.points(edge)

    # --- conditions -------------------------------------------------------------------------------------------------

    def conditions(
        self,
        scenario: str = scenarios.TODAY,
        modes: Iterable[str] = MODES,
        avoid: Iterable[str] = (),
        on: Iterable[str] = (),
        off: Iterable[str] = (),
        no_transit: Iterable[str] = NO_TRANSIT,
    ) -> Conditions:
        """The conditions from what the user wrote. Countries without transit may only be where a route starts or ends."""
        chosen = tuple(dict.fromkeys(modes)) or MODES
        for mode in chosen:
            if mode not in MODES:
                raise NetworkError("unknown_mode", text=mode, known=", ".join(MODES))
        countries, sections, places = set(), set(), set()
        known_countries = {layer.country for layer in self.network.layers if layer.country}
        for text in avoid:
            written = text.strip()
            if not written:
                continue
            if written in self.tables.sections:
                sections.add(written)
            elif written in self.tables.corridors:
                sections |= set(self.tables.corridors[written].section_ids)
            elif len(written) == 2 and written.upper() in known_countries:
                countries.add(written.upper())
            elif len(written) == 2 and written.isascii() and written.isupper():
                continue  # a country that the network does not touch is avoided anyway
            else:
                places.add(self._place_to_avoid(written))
        resolved = scenarios.resolve(scenario, self.tables, on, off)
        banned = frozenset(code.strip().upper() for code in no_transit if code.strip())
        return Conditions(resolved, chosen, frozenset(countries), frozenset(sections), frozenset(places), banned)

    def admit(self, conditions: Conditions, stops: Iterable[Stop]) -> Conditions:
        """The conditions with the countries of the stops open for them."""
        network = self.network
        home = {network.node_country[int(network.state_node[state])] for stop in stops for state in stop.states}
        joined = [int(network.edge_from[joint.edge]) for stop in stops for joint in stop.joints]
        home |= {network.layers[int(network.state_layer[state])].country for state in joined}
        if not conditions.no_transit & home:
            return conditions
        return replace(conditions, no_transit=conditions.no_transit - home)

    def _place_to_avoid(self, text: str) -> str:
        try:
            return self.gazetteer.place(text).id
        except NetworkError as error:
            if error.code in ("unknown_place", "no_such_place"):
                raise NetworkError("unknown_avoid", text=text) from error
            raise

    def closures(self, conditions: Conditions) -> Closures:
        """The keys and nodes that these conditions close."""
        known = self._closures.get(conditions.key)
        if known is not None:
            return known
        sections = conditions.scenario.closed_ids | conditions.avoid_sections
        countries, modes = conditions.avoid_countries | conditions.no_transit, {*conditions.modes, "transfer"}
        keys = np.array(
            [
                (key.section in sections if key.section else False)
                or (key.kind == RUN and key.mode not in modes)
                or key.country in countries
                or (key.kind == graph.BORDER and key.other in countries)
                or border_closed(key)
                or key.kind == graph.CLOSED
                for key in self.network.keys
            ],
            dtype=bool,
        )
        nodes = np.zeros(len(self.network.node_id), dtype=bool)
        for identifier in conditions.avoid_places:
            place = self.tables.places[identifier]
            nodes |= distances_km(place.lon, place.lat, self.network.lon, self.network.lat) <= AVOID_RADIUS_KM
            nodes[self.network.nodes_of_place.get(identifier, [])] = True
        closures = Closures(keys, nodes)
        with self._lock:
            _keep(self._closures, conditions.key, closures)
        return closures

    def metric(self, measure: str, conditions: Conditions, kind: str = RANKED) -> Metric:
        """Return the network weighted by a measure under these conditions.

        `kind` is RANKED for routes, PLAIN for the measure alone, CARRIED for matrices: ranked weights that carry the
        measure alone with them, as the imaginary part.
        """
        wanted = (measure, kind, conditions.key)
        with self._lock:
            if wanted not in self._metrics:
                forward, backward = self.edge_weights(measure, conditions, kind)
                _keep(self._metrics, wanted, self.network.hierarchy.customise(forward, backward))
            self._metrics.move_to_end(wanted)
            return self._metrics[wanted]

    def edge_weights(self, measure: str, conditions: Conditions, kind: str = RANKED) -> tuple[Array, Array]:
        """Return the weights of all edges, forward and backward; infinity where closed."""
        closures = self.closures(conditions)
        if kind == CARRIED:
            ranked, plain = (self.edge_weights(measure, conditions, part) for part in (RANKED, PLAIN))
            return carrying(ranked[0], plain[0]), carrying(ranked[1], plain[1])
        return self.network.weights(self.of_keys(measure, kind), closures.keys, closures.nodes)

    def of_keys(self, measure: str, kind: str = RANKED) -> Array:
        """Return the weight of each key."""
        return self.costs.vector(measure) if kind == PLAIN else self.costs.ranking(measure)

    def weigh(self, measure: str, metric: Metric, kind: str = RANKED) -> joining.Weigh:
        """Return the weights of steps under a metric: of parts of edges by what they consume."""
        network, of_keys = self.network, self.of_keys(measure, kind)
        in_proportion = joining.linear(metric)

        def weigh(step: joining.Step) -> float:
            weight = in_proportion(step)
            if step.whole or weight == INFINITY or len(network.consumption(step.edge, step.backward)) < 2:
                return weight
            entries = network.part(step.edge, step.backward, step.share, step.between)
            return float(sum(quantity * of_keys[key] for key, quantity in entries))

        return weigh

    def access_key(self, joint: Joint) -> int:
        """Return the key of the haul by road between a point and a line: of the line's country, or else of any."""
        network = self.network
        country = network.layers[int(network.state_layer[int(network.edge_from[joint.edge])])].country
        roads = [
            at for at, key in enumerate(network.keys) if key.kind == RUN and key.mode == "road" and not key.section
        ]
        roads += [at for at, key in enumerate(network.keys) if key.kind == RUN and key.mode == "road"]
        return next((at for at in roads if network.keys[at].country == country), roads[0] if roads else -1)

    def access_weight(self, measure: str, stops: Iterable[Stop]) -> Callable[[Joint], float] | None:
        """Return what the ways between points and lines weigh; None where they do not count."""
        if not any(stop.added for stop in stops):
            return None
        of_keys = self.costs.vector(measure)

        def surcharge(joint: Joint) -> float:
            key = self.access_key(joint)
            return joint.access_km * float(of_keys[key]) if key >= 0 else 0.0

        return surcharge

    def stop(self, text: str, conditions: Conditions | None = None, access: Access = DEFAULT_ACCESS) -> Stop:
        """Return where a text is in the network; a point of the map joins the nearest line that is open."""
        if conditions is None:
            return self.gazetteer.stop(text, access=access)
        closures = self.closures(replace(conditions, no_transit=frozenset()))
        modes_only = self.closures(Conditions(scenarios.Scenario("", ""), conditions.modes))
        return self.gazetteer.stop(
            text, lambda: self._usable_edges(closures), lambda: self._usable_edges(modes_only), access
        )

    def _usable_edges(self, closures: Closures) -> Array:
        """Which lines are open."""
        if closures.usable is None:
            network = self.network
            forward, _ = network.weights(np.zeros(len(network.keys)), closures.keys, closures.nodes)
            closures.usable = (forward == 0) & ~network.edge_changes
        return closures.usable


def carrying(ranked: Array, plain: Array) -> Array:
    """Return complex weights: compared by their real part, they carry the imaginary part with them."""
    found = np.empty(ranked.shape, dtype=complex)
    found.real, found.imag = ranked, np.where(np.isfinite(plain), plain, 0.0)
    return found


def border_closed(key: graph.Key) -> bool:
    """Whether a key is a border that no goods cross."""
    if key.kind != graph.BORDER or key.section:
        return False
    return (key.mode, pair(key.country, key.other)) in scenarios.CLOSED_BORDERS


def _keep(cache: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    cache[key] = value
    while len(cache) > _METRICS_KEPT:
        cache.popitem(last=False)


# --- opening --------------------------------------------------------------------------------------------------------

_opened: OrderedDict[Any, Lab] = OrderedDict()
_opening = threading.Lock()
_LABS_KEPT = 4


def open_lab(path: Path, cache_folder: Path | None = None) -> Lab:
    """The laboratory on a compiled GeoPackage; kept in memory until the file changes.

    Splitting the network into states and preparing the search takes about a second; the result is kept in
    `cache_folder`, if one is given, and read back from there in some hundredths.
    """
    try:
        stamp = path.stat()
    except OSError as error:
        raise NetworkError("unreadable_data", path=path, reason=error.strerror or error) from error
    key = (str(path), stamp.st_mtime_ns, stamp.st_size)
    with _opening:
        if key not in _opened:
            tables = data.read_tables(path)
            _opened[key] = Lab(load_network(path, tables, cache_folder), tables, path=path)
            while len(_opened) > _LABS_KEPT:
                _opened.popitem(last=False)
        _opened.move_to_end(key)
        return _opened[key]


def load_network(path: Path, tables: Tables, cache_folder: Path | None = None) -> Network:
    """The network of a compiled GeoPackage, from its compact form where there is one."""
    stored = data.read_index(path)
    if stored is not None:
        network = _network_or_none(stored, tables)
        if network is not None:
            return network
    cached = _cache_file(cache_folder, tables)
    if cached is not None and cached.is_file():
        network = _network_or_none(cached.read_bytes(), tables)
        if network is not None:
            return network
    nodes, edges = data.read_network(path)
    drawn = data.read_lines(path)
    network = graph.build(nodes, edges, tables.sections, tables.data_version, tables.built_from, drawn)
    if cached is not None:
        _write(cached, graph.to_bytes(network))
    return network


def _network_or_none(content: bytes, tables: Tables) -> Network | None:
    """The stored network, unless it belongs to other data or cannot be read."""
    try:
        network = graph.from_bytes(content)
    except NetworkError:
        return None
    return network if (network.data_version, network.built_from) == (tables.data_version, tables.built_from) else None


def _cache_file(folder: Path | None, tables: Tables) -> Path | None:
    if folder is None or not tables.built_from:
        return None
    import zlib

    name = zlib.crc32(f"{tables.data_version} {tables.built_from} {graph.FORMAT}".encode())
    return folder / f"network_{name:08x}.bin"


def _write(target: Path, content: bytes) -> bool:
    """Writes a file in one step; a folder that cannot be written only costs the time to build anew."""
    import tempfile

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as partial:
            partial.write(content)
        Path(partial.name).replace(target)
    except OSError:
        return False
    return True
