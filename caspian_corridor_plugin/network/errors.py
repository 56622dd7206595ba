"""What can go wrong, as codes with details: the caller words them in the user's language.

`str(error)` is English and meant for logs; whoever shows an error to people words `code` and `details` anew.
"""

from __future__ import annotations

from typing import Any

#: Every code, and what it means in English; the names in braces are keys of `details`.
MEANINGS = {
    "no_network": "The data holds no network: {path} has no rows in network_edges.",
    "unreadable_data": "The data file {path} could not be read: {reason}",
    "unknown_place": "No place is called '{text}'. Nearest in spelling: {suggestions}.",
    "no_such_place": "'{text}' is no place of this network, nor spelt like one. Write lon,lat for a point of the map.",
    "ambiguous_place": "'{text}' may mean several places: {matches}. Give an id.",
    "far_from_network": "'{text}' is {distance_km} km from the nearest open line; at most {limit_km} km are allowed.",
    "same_place": "Origin and destination are the same place: {text}.",
    "unknown_avoid": "'{text}' is neither a place, nor a country code, nor a section that can be avoided.",
    "unknown_section": "There is no section '{text}'.",
    "unknown_project": "There is no project '{text}'. Projects: {known}.",
    "unknown_scenario": "'{text}' is no scenario: use today, article, 2030, a year or a date (YYYY-MM-DD).",
    "unknown_mode": "'{text}' is no mode. Modes: {known}.",
    "unknown_measure": "'{text}' cannot be optimised on this network. Known: {known}.",
    "bad_coordinates": "'{text}' is not a longitude and a latitude in degrees.",
    "bad_breaks": "'{text}' is not a list of positive numbers separated by commas.",
    "bad_pair": "'{text}' is not a pair of places: write origin>destination.",
    "bad_parameter": "Parameter row {row}: {reason}",
    "missing_parameter": "No parameter tells the {role} for {what}.",
    "bad_cost": "Row {row}: the {what} is '{value}', which is not a number of at least 0.",
    "bad_edge": "Row {row}: {reason}",
    "bad_network_file": "{path} is not a network made by 'usernetwork': {reason}",
    "cancelled": "Cancelled.",
}


class NetworkError(Exception):
    """A question that cannot be answered; `code` is a key of MEANINGS."""

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(MEANINGS[code].format(**details))
