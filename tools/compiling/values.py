"""Checks of values and their own sources: scopes of facts, codes of places, attributes of sections."""

from __future__ import annotations

import re

from caspian_corridor_plugin.data import dates
from tools import schema
from tools.compiling.reading import Problems, Row, SourceTree


def check(tree: SourceTree, problems: Problems) -> None:
    """Notes values that do not say what they are, or that nobody says."""
    _check_scopes(tree, problems)
    _check_identifiers(tree, problems)
    _check_attributes(tree, problems)


def _check_scopes(tree: SourceTree, problems: Problems) -> None:
    attributes = tree.by_id("attributes")
    for fact in tree.tables["facts"]:
        attribute = attributes.get(fact.text("attribute"))
        if attribute is not None and attribute.yes("needs_scope") and not fact.text("scope"):
            problems.add(
                fact.where,
                f"{fact.text('attribute')} without scope",
                "say what exactly was counted, by a row of scopes.csv",
            )
        said, about = dates.parse(fact.text("said_on")), dates.parse(fact.text("as_of"))
        if said and about and fact.text("nature") == "measured" and said.last_day < about.first_day:
            reason = f"measured in {fact.text('as_of')}, yet said on {fact.text('said_on')}"
            problems.add(fact.where, reason, "correct the dates, or call it planned or forecast")


def _check_identifiers(tree: SourceTree, problems: Problems) -> None:
    for place in tree.tables["places"]:
        given = [name for name in ("unlocode", "iata", "wikidata", "station_code") if place.text(name)]
        if given and not place.ids("identifier_source_ids"):
            problems.add(place.where, f"{', '.join(given)} without source", "fill identifier_source_ids")


def _check_attributes(tree: SourceTree, problems: Problems) -> None:
    sections = tree.by_id("sections")
    for row in tree.tables["section_attributes"]:
        name = row.text("attribute")
        if not row.ids("source_ids") and not row.yes("assumption"):
            problems.add(row.where, f"{name} cited by nothing", "fill source_ids, or say assumption yes")
        section = sections.get(row.text("section_id"))
        if not row.text("from_date") and section is not None and section.text(name):
            reason = f"{name} of '{row.text('section_id')}' stands in sections.csv too"
            problems.add(row.where, reason, "empty it there, or say from_date here")
        begun = dates.parse(row.text("from_date"))
        if begun and begun.first_day.isoformat() <= schema.DATA_VERSION and _all_older(tree, row, begun):
            reason = f"{name} since {row.text('from_date')}, yet every source is older"
            problems.add(row.where, reason, "cite who saw it")
        if fault := _fault_of(name, row.text("value")):
            problems.add(row.where, f"{name} '{row.text('value')}' {fault}", "write it as in sections.csv")


def _fault_of(name: str, value: str) -> str:
    if name in ("tracks", "gauge_mm"):
        return "" if all(part.isdigit() for part in value.split(";")) else "is no whole number"
    if name == "official_km":
        return "" if re.fullmatch(r"\d+(\.\d+)?", value) else "is no number"
    if name == "opened":
        return "" if dates.parse(value) else "is no date"
    return "" if value in schema.ELECTRIFIED else "is no such code"


def _all_older(tree: SourceTree, row: Row, begun: dates.IsoDate) -> bool:
    """Whether every source was published before a day; one without a date may be of any."""
    issued = [_issued(tree, identifier) for identifier in row.ids("source_ids")]
    return bool(issued) and all(one is not None and one.last_day < begun.first_day for one in issued)


def _issued(tree: SourceTree, identifier: str) -> dates.IsoDate | None:
    source = tree.sources.get(identifier)
    return dates.parse(source.day("issued")) if source else None
