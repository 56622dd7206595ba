"""Works out which feature carries which claim: claims and facts point at subjects, and here it is turned round."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from caspian_corridor_plugin.data.schema import CATCHMENT_LAYER
from tools import schema
from tools.compiling.reading import Row, SourceTree

CATCHMENT_SIDES = ("north", "south")


def ordered(items: Iterable[str]) -> tuple[str, ...]:
    """The items, each once, in the order of their first appearance."""
    return tuple(dict.fromkeys(item for item in items if item))


def joined(items: Iterable[str]) -> str:
    """The items as a semicolon-separated list, each once."""
    return ";".join(ordered(items))


@dataclass
class Links:
    """The subjects of every feature, the features of every subject, and the claims of both."""

    #: subject → the ids of its features (sections, places, events, councils, catchment sides)
    features: dict[str, tuple[str, ...]] = field(default_factory=dict)
    #: corridor → its sections in order of travel, each with whether it is turned round
    corridor_sections: dict[str, list[tuple[str, bool]]] = field(default_factory=dict)
    #: section → the corridors that use it, in the order of corridors.csv
    section_corridors: dict[str, list[str]] = field(default_factory=dict)
    #: corridor → the layer that it is drawn in
    layer_of: dict[str, str] = field(default_factory=dict)
    #: (names of) catchment sides that can be drawn, with the rows of facts.csv that give their width
    catchment_facts: dict[str, list[Row]] = field(default_factory=dict)
    #: subject → the claims about it, in the order of claims.csv
    claims: dict[str, list[str]] = field(default_factory=dict)
    #: subject → English name, Arabic name
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    #: subject → what kind of thing it is
    kinds: dict[str, str] = field(default_factory=dict)
    #: subjects of subjects.csv by what they map to: ("section", id), ("corridor", id), ("place", id)
    speaking_of: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    #: event → the subjects that it is about
    event_subjects: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def subjects_of_section(self, section: str, corridors: Iterable[str]) -> tuple[str, ...]:
        """A section's subjects as seen on some of its corridors, the most particular first."""
        corridors = list(corridors)
        found = [section, *self.speaking_of.get(("section", section), [])]
        found += corridors
        for corridor in corridors:
            found += self.speaking_of.get(("corridor", corridor), [])
        return ordered(found)

    def subjects_of_place(self, place: str) -> tuple[str, ...]:
        """A place and what speaks of it."""
        return ordered([place, *self.speaking_of.get(("place", place), [])])

    def subjects_of_event(self, event: str) -> tuple[str, ...]:
        """An event and what it is about."""
        return ordered([event, *self.event_subjects.get(event, ())])

    def subjects_of_catchment(self, side: str) -> tuple[str, ...]:
        """A side of the catchment and the subjects whose facts give its width."""
        return ordered([side, *(row.text("subject_id") for row in self.catchment_facts.get(side, []))])

    def claims_of(self, subjects: Iterable[str], order: dict[str, int]) -> tuple[str, ...]:
        """The claims about any of the subjects, in the order of claims.csv."""
        found = {claim for subject in subjects for claim in self.claims.get(subject, [])}
        return tuple(sorted(found, key=lambda claim: order[claim]))


def catchment_id(side: str) -> str:
    """The feature id of one side of the catchment."""
    return f"{CATCHMENT_LAYER}_{side}"


def catchment_attribute(side: str) -> str:
    """The attribute of facts.csv that gives the width of one side."""
    return f"catchment_{side}_km"


def link(tree: SourceTree) -> Links:
    """Turns the tables' one-way references into the links that the map needs."""
    links = Links()
    sections, places = tree.by_id("sections"), tree.by_id("places")
    for table in ("subjects", "corridors", "sections", "places", "events", "councils"):
        for row in tree.tables[table]:
            links.names.setdefault(row.text("id"), (row.text("name_en"), row.text("name_ar")))
            links.kinds.setdefault(row.text("id"), row.text("kind") if table == "subjects" else table[:-1])
    for section in tree.tables["sections"]:
        links.names[section.text("id")] = section_names(section, places)
    links.layer_of = {row.text("id"): row.text("layer") for row in tree.tables["corridors"]}
    _link_corridors(tree, links, sections)
    _link_catchment(tree, links)
    _link_subjects(tree, links)
    for claim in tree.tables["claims"]:
        for subject in claim.ids("subject_ids"):
            links.claims.setdefault(subject, []).append(claim.text("id"))
    return links


def section_names(section: Row, places: dict[str, Row]) -> tuple[str, str]:
    """A section's English and Arabic names: its own, or those of its ends with a dash."""
    ends = [places[end] for end in (section.text("from_id"), section.text("to_id")) if end in places]
    english = section.text("name_en") or " – ".join(end.text("name_en") for end in ends)
    arabic = section.text("name_ar") or " – ".join(end.text("name_ar") for end in ends)
    return english or section.text("id"), arabic or section.text("id")


def _link_corridors(tree: SourceTree, links: Links, sections: dict[str, Row]) -> None:
    steps = sorted(tree.tables["corridor_sections"], key=lambda row: (row.text("corridor_id"), row.integer("seq") or 0))
    for step in steps:
        corridor, section = step.text("corridor_id"), step.text("section_id")
        if section in sections and corridor in links.layer_of:
            links.corridor_sections.setdefault(corridor, []).append((section, step.yes("reversed")))
    for corridor in links.layer_of:
        for section, _ in links.corridor_sections.get(corridor, []):
            users = links.section_corridors.setdefault(section, [])
            if corridor not in users:
                users.append(corridor)


def _link_catchment(tree: SourceTree, links: Links) -> None:
    for side in CATCHMENT_SIDES:
        widths = [row for row in tree.tables["facts"] if row.text("attribute") == catchment_attribute(side)]
        if widths and links.corridor_sections.get(schema.CATCHMENT_CORRIDOR):
            links.catchment_facts[catchment_id(side)] = widths


def _link_subjects(tree: SourceTree, links: Links) -> None:
    found: dict[str, list[str]] = {}
    for section in tree.by_id("sections"):
        found[section] = [section] if section in links.section_corridors else []
    for table in ("places", "events", "councils"):
        found.update({identifier: [identifier] for identifier in tree.by_id(table)})
    for corridor in links.layer_of:
        found[corridor] = [section for section, _ in links.corridor_sections.get(corridor, [])]
    for identifier, subject in tree.by_id("subjects").items():
        reached = found.setdefault(identifier, [])
        for kind in ("corridor", "section", "place"):
            for target in subject.ids(f"{kind}_ids"):
                links.speaking_of.setdefault((kind, target), []).append(identifier)
                reached += found.get(target, [])
    for identifier, event in tree.by_id("events").items():
        links.event_subjects[identifier] = event.ids("subject_ids")
        for subject_id in event.ids("subject_ids"):
            found.setdefault(subject_id, []).append(identifier)
    for side in links.catchment_facts:
        for subject_id in links.subjects_of_catchment(side):
            found.setdefault(subject_id, []).append(side)
    links.features = {subject: ordered(features) for subject, features in found.items()}
