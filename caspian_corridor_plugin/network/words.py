"""Sentences for errors and missing routes, in the reader's language.

`translate` is called as translate(context, text), as everywhere in the plugin.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Translate = Callable[[str, str], str]


def _templates(translate: Translate) -> dict[str, str]:
    return {
        "no_network": translate(
            "Algorithms", "The plugin's data hold no network ({path}). Reinstall the plugin from the plugin manager."
        ),
        "unreadable_data": translate("Algorithms", "The data file {path} could not be read: {reason}"),
        "unknown_place": translate(
            "Algorithms", "No place is called “{text}”. Write an id, a name or lon,lat. Similar: {suggestions}."
        ),
        "no_such_place": translate(
            "Algorithms",
            "“{text}” lies outside this network, or is not among its places. Write lon,lat for a point of the map.",
        ),
        "ambiguous_place": translate(
            "Algorithms", "“{text}” may mean several places: {matches}. Write the id of one of them."
        ),
        "far_from_network": translate(
            "Algorithms",
            "“{text}” is {distance_km} km from the nearest line that may be used; at most {limit_km} km are allowed.",
        ),
        "same_place": translate("Algorithms", "Two stops that follow each other are the same place: {text}."),
        "unknown_avoid": translate(
            "Algorithms", "“{text}” cannot be avoided: it is neither a place, nor a country code, nor a section."
        ),
        "unknown_section": translate("Algorithms", "There is no section “{text}”."),
        "unknown_project": translate("Algorithms", "There is no project “{text}”. Projects: {known}."),
        "unknown_scenario": translate("Algorithms", "“{text}” is no scenario: write today, article, 2030 or a year."),
        "unknown_mode": translate("Algorithms", "“{text}” is no mode. Modes: {known}."),
        "unknown_measure": translate("Algorithms", "This network does not know “{text}”. It knows: {known}."),
        "bad_coordinates": translate("Algorithms", "“{text}” is not a longitude and a latitude in degrees."),
        "bad_breaks": translate("Algorithms", "“{text}” is not a list of positive numbers separated by commas."),
        "bad_pair": translate("Algorithms", "“{text}” is not a pair of places: write origin>destination."),
        "bad_parameter": translate("Algorithms", "Parameters, row {row}: {reason}"),
        "missing_parameter": translate("Algorithms", "No parameter tells the {role} for {what}."),
        "bad_cost": translate("Algorithms", "Row {row}: the {what} is “{value}”, not a number of at least 0."),
        "bad_edge": translate("Algorithms", "Row {row}: {reason}"),
        "bad_network_file": translate("Algorithms", "{path} is not a network made by “usernetwork”: {reason}"),
        "cancelled": translate("Algorithms", "Cancelled."),
    }


def error_text(error: Any, translate: Translate) -> str:
    """Return a NetworkError as one sentence that says what is wrong."""
    return _templates(translate)[error.code].format(**error.details)


def no_route_text(none: Any, translate: Translate, name_of: Callable[[str], str] = str) -> str:
    """Return why there is no route, in one sentence; `name_of` names a place or section by its id."""
    if none.gap is not None:
        return translate("Algorithms", "The link is missing: no line joins {one} and {other}, {km} km apart.").format(
            one=none.gap[0], other=none.gap[1], km=round(none.gap[2], 1)
        )
    whys = {
        "avoid_section": translate("Algorithms", "excluded"),
        "avoid_country": translate("Algorithms", "excluded"),
        "avoid_place": translate("Algorithms", "excluded"),
        "no_transit": translate("Algorithms", "without transit"),
        "mode": translate("Algorithms", "mode not chosen"),
        "border_closed": translate("Algorithms", "border closed"),
        "switched_off": translate("Algorithms", "switched off"),
        "not_yet": translate("Algorithms", "not yet there"),
        "under_construction": translate("Algorithms", "under construction"),
        "planned": translate("Algorithms", "planned"),
        "proposed": translate("Algorithms", "proposed"),
        "historic": translate("Algorithms", "closed"),
    }
    links = ", ".join(f"{name_of(link)} ({whys.get(why, why)})" for link, why in none.links)
    if none.code == "closed":
        return translate("Algorithms", "The way is closed in this scenario: {links}.").format(links=links)
    return translate("Algorithms", "Every way leads through what is excluded: {links}.").format(links=links)
