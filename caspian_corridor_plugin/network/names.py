"""Finding places by what people write: an id, a name in any script, or `lon,lat`."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .data import Place
from .errors import NetworkError
from .graph import Network

Array = Any

EARTH_RADIUS_KM = 6371.0088
#: A place of the tables may lie this far from the node that stands for it.
PLACE_REACH_KM = 30.0
#: A point of the user may lie this far from the nearest line.
POINT_REACH_KM = 100.0
_COORDINATES = re.compile(r"\s*([-+]?\d+(?:\.\d+)?)\s*,\s*([-+]?\d+(?:\.\d+)?)\s*")


@dataclass(frozen=True)
class Stop:
    """Where a route starts, ends or passes: its states in the network, and the way from the point to them."""

    text: str
    name: str
    place_id: str
    lon: float
    lat: float
    states: tuple[int, ...]
    access_km: float = 0.0


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
        self._ids = list(places)
        self._lons = np.array([place.lon for place in places.values()])
        self._lats = np.array([place.lat for place in places.values()])
        usable = np.zeros(len(network.node_id), dtype=bool)
        usable[network.state_node] = True
        self._usable = np.flatnonzero(usable)

    @property
    def _spellings(self) -> dict[str, list[str]]:
        """The places of each spelling, made ready when a name is first asked for."""
        if not self._folded:
            from ..evidence.search import fold

            for place in self.places.values():
                for name in {fold(name) for name in (*place.names, place.id)}:
                    self._folded.setdefault(name, []).append(place.id)
        return self._folded

    def place(self, text: str) -> Place:
        """The one place that the text means."""
        text = text.strip()
        if text in self.places:
            return self.places[text]
        from ..evidence.search import fold

        wanted = fold(text)
        found = self._spellings.get(wanted, [])
        if not found:
            pattern = re.compile(r"(?<!\w)" + re.escape(wanted)) if wanted else None
            starts = {
                place
                for spelling, owners in self._spellings.items()
                if pattern is not None and pattern.search(spelling)
                for place in owners
            }
            found = sorted(starts, key=lambda place: (self.places[place].rank, place))
        if len(found) > 1:
            found = self._clear_winner(found)
        if len(found) == 1:
            return self.places[found[0]]
        if found:
            raise NetworkError("ambiguous_place", text=text, matches=self.listing(found))
        import difflib

        close = difflib.get_close_matches(wanted, list(self._spellings), n=5, cutoff=0.6)
        owners = list(dict.fromkeys(place for spelling in close for place in self._spellings[spelling]))
        raise NetworkError("unknown_place", text=text, suggestions=self.listing(owners[:5]) or "-")

    def _clear_winner(self, found: list[str]) -> list[str]:
        """One place where the others are parts of the same town: the highest rank, if it alone has it nearby."""
        ranks = sorted((self.places[place].rank, place) for place in found)
        if ranks[0][0] == ranks[1][0]:
            return found
        first = self.places[ranks[0][1]]
        for _, identifier in ranks[1:]:
            other = self.places[identifier]
            apart = float(distances_km(first.lon, first.lat, np.array([other.lon]), np.array([other.lat]))[0])
            if apart > 50:
                return found
        return [first.id]

    def listing(self, identifiers: Iterable[str]) -> str:
        """Names with ids, for messages."""
        return ", ".join(f"{self.places[place].name} ({place})" for place in list(identifiers)[:8])

    def stop(
        self, text: str, usable: Callable[[], Array] | None = None, served: Callable[[], Array] | None = None
    ) -> Stop:
        """Where the text is in the network.

        `usable` tells which nodes an open line touches, `served` which ones any line of the chosen modes touches: a
        place that they do not serve is taken to its neighbour.
        """
        point = coordinates_of(text)
        if point is not None:
            return self.stop_at(*point, text, text, "", POINT_REACH_KM, usable)
        place = self.place(text)
        nodes = self.network.nodes_of_place.get(place.id, [])
        states = [state for node in nodes for state in self.network.states_of_node(node)]
        if states and served is not None and not served()[nodes].any():
            try:
                return self.stop_at(place.lon, place.lat, text, place.name, place.id, PLACE_REACH_KM, served)
            except NetworkError:
                served = None  # nothing near: the search will say which mode is missing
        if states:
            return Stop(text, place.name, place.id, place.lon, place.lat, tuple(states))
        return self.stop_at(place.lon, place.lat, text, place.name, place.id, PLACE_REACH_KM, usable)

    def stop_at(
        self,
        lon: float,
        lat: float,
        text: str,
        name: str = "",
        place_id: str = "",
        limit_km: float = POINT_REACH_KM,
        usable: Callable[[], Array] | None = None,
    ) -> Stop:
        """The nearest node of the network."""
        network = self.network
        nodes = self._usable if usable is None else np.flatnonzero(usable())
        distances = distances_km(lon, lat, network.lon[nodes], network.lat[nodes])
        at = int(np.argmin(distances)) if len(distances) else -1
        if at < 0 or distances[at] > limit_km:
            nearest = round(float(distances[at]), 1) if at >= 0 else float("inf")
            raise NetworkError("far_from_network", text=text, distance_km=nearest, limit_km=round(limit_km))
        states = tuple(network.states_of_node(int(nodes[at])))
        return Stop(text, name or text, place_id, lon, lat, states, float(distances[at]))

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
