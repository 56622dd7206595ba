"""Finding places by what people write: an id, a name in any script, or `lon,lat`."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ..data.records import Place
from .errors import NetworkError
from .graph import WATER, Network
from .joining import Joint

Array = Any

EARTH_RADIUS_KM = 6371.0088
#: A place of the tables may lie this far from the node that stands for it.
PLACE_REACH_KM = 30.0
#: A point of the user may lie this far from the nearest line.
POINT_REACH_KM = 100.0
#: Places of one name within this distance are parts of one town.
_TOWN_KM = 50.0
#: Of parts of a town of the same rank, which is meant.
_KINDS = {"city": 0, "port": 1, "station": 2, "border_crossing": 3, "logistics_centre": 4}
#: Words that tell parts of a town apart, folded: a name without them is the town's.
_PARTS = frozenset(
    [
        "port",
        "seaport",
        "sea",
        "station",
        "city",
        "town",
        "central",
        "international",
        "of",
        "the",
        "международныи",
        "الدولي",
        "halkara",
        "порт",
        "порты",
        "морскои",
        "станция",
        "город",
        "центральныи",
        "вокзал",
        "ميناء",
        "محطة",
        "مدينة",
        "limani",
        "porty",
        "deniz",
        "liman",
        "stansiyasi",
        "stansiya",
        "gari",
        "ნავსადგური",
        "სადგური",
        "站",
        "港",
    ]
)
_COORDINATES = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True)
class Stop:
    """Where a route starts, ends or passes.

    states      the states of its place in the network; none for a point, which joins lines instead
    joints      where a point joins lines: one, or several that are equally near
    access_km   how far the point lies from the nearest of them
    added       whether the way to the line counts, as a haul by road
    """

    text: str
    name: str
    place_id: str
    lon: float
    lat: float
    states: tuple[int, ...]
    access_km: float = 0.0
    joints: tuple[Joint, ...] = ()
    added: bool = False


@dataclass(frozen=True)
class Access:
    """How points join lines: at most so far from them, and whether the way there counts."""

    limit_km: float = POINT_REACH_KM
    add: bool = False


DEFAULT_ACCESS = Access()


def _cores(spelling: str, fold: Callable[[str], str]) -> set[str]:
    """Return the folded names that a spelling holds: outside brackets and in them, each with and without its parts."""
    pieces = [fold(piece) for piece in (re.sub(r"\([^)]*\)", " ", spelling), *re.findall(r"\(([^)]*)\)", spelling))]
    found = {" ".join(word for word in piece.split() if word not in _PARTS) for piece in pieces}
    return {name for name in found | set(pieces) if name}


def distances_km(lon: float, lat: float, lons: Array, lats: Array) -> Array:
    """Great-circle distances in km."""
    phi, phis = math.radians(lat), np.radians(lats)
    half = np.sin((phis - phi) / 2) ** 2 + math.cos(phi) * np.cos(phis) * np.sin(np.radians(lons - lon) / 2) ** 2
    found: Array = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.minimum(half, 1.0)))
    return found


def coordinates_of(text: str) -> tuple[float, float] | None:
    """Longitude and latitude, if that is what the text says."""
    found = _COORDINATES.fullmatch(text)
    if found is None:
        return None
    lon, lat = (float(part) for part in found.groups())
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise NetworkError("bad_coordinates", text=text)
    return lon, lat


class Gazetteer:
    """The places, by id and by every spelling."""

    def __init__(self, places: Mapping[str, Place], network: Network) -> None:
        self.places = places
        self.network = network
        self._folded: dict[str, list[str]] = {}
        self._towns: dict[str, list[str]] = {}
        self._ids = list(places)
        self._lons = np.array([place.lon for place in places.values()])
        self._lats = np.array([place.lat for place in places.values()])
        self._ashore: Array | None = None

    @property
    def _lines_ashore(self) -> Array:
        """Which edges are lines on land: no point joins a sailing."""
        if self._ashore is None:
            network = self.network
            water = np.array([layer.mode in WATER for layer in network.layers], dtype=bool)
            self._ashore = ~network.edge_changes & ~water[network.state_layer[network.edge_from]]
        return self._ashore

    @property
    def _spellings(self) -> dict[str, list[str]]:
        """The places of each spelling, made ready when a name is first asked for."""
        if not self._folded:
            from ..evidence.search import fold

            for place in self.places.values():
                names = {fold(name) for name in (*place.names, *place.identifiers, place.id)}
                for name in names:
                    self._folded.setdefault(name, []).append(place.id)
                for name in {core for spelling in place.names for core in _cores(spelling, fold)} - names:
                    self._towns.setdefault(name, []).append(place.id)
        return self._folded

    def place(self, text: str) -> Place:
        """Return the one place that a text means.

        An id or a whole spelling comes first, with what bears the name and says port or station besides; then names
        that hold the text as whole words, then those that begin with it. Town, station and port of one name are one
        choice: the highest rank. A name of two places in two countries is for the user to settle.

        Raises
        ------
        NetworkError : `ambiguous_place` with the places that are meant, `unknown_place` with what is spelt alike, or
            `no_such_place` where nothing is
        """
        text = text.strip()
        if text in self.places:
            return self.places[text]
        from ..evidence.search import fold

        wanted = fold(text)
        found = self._bearing(wanted) or self._holding(wanted)
        if len(found) > 1:
            found = self._clear_winner(found)
        if len(found) == 1:
            return self.places[found[0]]
        if found:
            raise NetworkError("ambiguous_place", text=text, matches=self.listing(found))
        suggestions = self._alike(wanted)
        if not suggestions:
            raise NetworkError("no_such_place", text=text)
        raise NetworkError("unknown_place", text=text, suggestions=self.listing(suggestions))

    def _bearing(self, wanted: str) -> list[str]:
        """Places of this name, and those beside them, or in another country, that bear it with a word like port."""
        exact = self._spellings.get(wanted, [])
        others = [place for place in self._towns.get(wanted, []) if place not in exact]
        if not exact:
            return others
        countries = {self.places[place].country for place in exact}
        beside = [
            place
            for place in others
            if self.places[place].country not in countries
            or any(self._apart_km(place, one) <= _TOWN_KM for one in exact)
        ]
        return [*exact, *beside]

    def _holding(self, wanted: str) -> list[str]:
        """Places whose names hold the text as whole words, or else have a word that begins with it."""
        if not wanted:
            return []
        for ending in (r"(?!\w)", ""):
            pattern = re.compile(r"(?<!\w)" + re.escape(wanted) + ending)
            owners = {
                place for spelling, places in self._spellings.items() if pattern.search(spelling) for place in places
            }
            if owners:
                return sorted(owners, key=lambda place: (self.places[place].rank, place))
        return []

    def _alike(self, wanted: str) -> list[str]:
        """Places whose names differ from the text by a slip of the pen: the same initial, most letters alike."""
        import difflib

        names = [name for name in self._spellings if name[:1] == wanted[:1] and abs(len(name) - len(wanted)) <= 2]
        close = difflib.get_close_matches(wanted, names, n=5, cutoff=0.72)
        return list(dict.fromkeys(place for name in close for place in self._spellings[name]))[:5]

    def _apart_km(self, one: str, other: str) -> float:
        first, second = self.places[one], self.places[other]
        return float(distances_km(first.lon, first.lat, np.array([second.lon]), np.array([second.lat]))[0])

    def _clear_winner(self, found: list[str]) -> list[str]:
        """The highest rank where the others are parts of the same town; else the highest of each town."""
        ranked = sorted(
            found, key=lambda place: (self.places[place].rank, _KINDS.get(self.places[place].kind, 9), place)
        )
        towns: list[str] = []
        for place in ranked:
            if all(self._apart_km(place, town) > _TOWN_KM for town in towns):
                towns.append(place)
        return towns

    def listing(self, identifiers: Iterable[str]) -> str:
        """Names with ids, for messages."""
        return ", ".join(f"{self.places[place].name} ({place})" for place in list(identifiers)[:8])

    def stop(
        self,
        text: str,
        usable: Callable[[], Array] | None = None,
        served: Callable[[], Array] | None = None,
        access: Access = DEFAULT_ACCESS,
    ) -> Stop:
        """Return where a text is in the network.

        Parameters
        ----------
        text : a place id, a name in any script, or `lon,lat`
        usable : which edges are open, shape (edges,): those that a point may join
        served : which edges are of the chosen modes; a place that none of them touches joins the nearest of them
        access : how far a point may lie from the line, and whether the way there counts
        """
        point = coordinates_of(text)
        if point is not None:
            return self.stop_at(*point, text, usable=usable, access=access)
        place = self.place(text)
        nodes = self.network.nodes_of_place.get(place.id, [])
        states = [state for node in nodes for state in self.starting_states(node)]
        near = replace(access, limit_km=PLACE_REACH_KM, add=False)
        if states and served is not None and not self._touched(nodes, served()):
            try:
                return self.stop_at(place.lon, place.lat, text, place.name, place.id, near, served)
            except NetworkError:
                served = None  # nothing near: the search will say which mode is missing
        if states:
            return Stop(text, place.name, place.id, place.lon, place.lat, tuple(states))
        return self.stop_at(place.lon, place.lat, text, place.name, place.id, near, usable)

    def starting_states(self, node: int) -> list[int]:
        """Return the states of a node in which goods may start and end: on land where there is any.

        In a port goods begin and end ashore: loading, the wait for the sailing, landing and the border count whatever
        the route.
        """
        network = self.network
        states = network.states_of_node(node)
        ashore = [state for state in states if network.layers[int(network.state_layer[state])].mode not in WATER]
        return ashore or states

    def _touched(self, nodes: list[int], edges: Array) -> bool:
        """Whether one of these edges ends at one of the nodes."""
        network = self.network
        states = {state for node in nodes for state in network.states_of_node(node)}
        chosen = np.flatnonzero(edges)
        ends = np.concatenate([network.edge_from[chosen], network.edge_to[chosen]])
        return bool(np.isin(list(states), ends).any())

    def stop_at(
        self,
        lon: float,
        lat: float,
        text: str,
        name: str = "",
        place_id: str = "",
        access: Access = DEFAULT_ACCESS,
        usable: Callable[[], Array] | None = None,
    ) -> Stop:
        """Return the stop of a point: where it joins the nearest line, or with `access.add` that of each mode."""
        network = self.network
        edges = self._lines_ashore if usable is None else usable() & self._lines_ashore
        groups = [edges]
        if access.add:
            modes = np.array([layer.mode for layer in network.layers])[network.state_layer[network.edge_from]]
            groups = [edges & (modes == mode) for mode in dict.fromkeys(modes[edges].tolist())] or [edges]
        joints: list[Joint] = []
        nearest = math.inf
        for group in groups:
            found, distance = network.lines.nearest(lon, lat, access.limit_km, group)
            joints += found
            nearest = min(nearest, distance)
        if not joints:
            raise NetworkError(
                "far_from_network", text=text, distance_km=round(nearest, 1), limit_km=round(access.limit_km, 1)
            )
        return Stop(text, name or text, place_id, lon, lat, (), nearest, tuple(joints), access.add)

    def name_of_node(self, node: int, reach_km: float = 15.0) -> str:
        """The place at a node, or the nearest one, or the coordinates."""
        network = self.network
        place = network.node_place[node]
        if place in self.places:
            return self.places[place].name
        lon, lat = float(network.lon[node]), float(network.lat[node])
        nearest = self.nearest_place(lon, lat)
        if nearest is not None and nearest[1] <= reach_km:
            return self.places[nearest[0]].name
        return f"{lon:.2f},{lat:.2f}"

    def nearest_place(self, lon: float, lat: float) -> tuple[str, float] | None:
        """The nearest place, with its distance in km."""
        if not self.places:
            return None
        distances = distances_km(lon, lat, self._lons, self._lats)
        at = int(np.argmin(distances))
        return self._ids[at], float(distances[at])
