"""Checks what no single cell can tell: references, citations, continuity, geometry, reach."""

from __future__ import annotations

import re
from itertools import groupby

from shapely.geometry import LineString, MultiLineString

from caspian_corridor_plugin.data import schema as compiled
from tools import schema
from tools.compiling import geometry, values
from tools.compiling.citing import check_sources
from tools.compiling.linking import CATCHMENT_SIDES, Links, catchment_id
from tools.compiling.periods import holds_on, iso_day, periods_of
from tools.compiling.reading import Drawing, Place, Problems, Row, SourceTree, as_number, first_day

Fault = tuple[Place, str, str]

_BETWEEN_WORDS = re.compile(r"[\s\-‐–—/]+")
_SECTION_ATTRIBUTES = ("gauge_mm", "electrified", "tracks", "opened")


def check(tree: SourceTree, links: Links, problems: Problems) -> None:
    """Notes every fault that shows only when the tables are laid side by side."""
    _check_references(tree, problems)
    _check_one_name_one_thing(tree, problems)
    _check_sections(tree, links, problems)
    _check_geometry(tree, problems)
    _check_status(tree, problems)
    _check_corridors(tree, problems)
    _check_claims(tree, links, problems)
    _check_numbers(tree, problems)
    _check_validity(tree, problems)
    _check_base(tree, problems)
    _check_declared(tree, problems)
    check_sources(tree, problems)
    values.check(tree, problems)


def known_ids(tree: SourceTree) -> dict[str, set[str]]:
    """The ids that each target of a reference may hold."""
    known = {
        name: set(tree.by_id(name)) for name in schema.TABLES if name not in ("corridor_sections", "section_status")
    }
    for name, rows in tree.network.items():
        known[name] = {row.text("id") for row in rows}
    known["sources"] = set(tree.sources)
    known["catchments"] = {catchment_id(side) for side in CATCHMENT_SIDES}
    return known


def _check_references(tree: SourceTree, problems: Problems) -> None:
    known = known_ids(tree)
    for name, table in {**schema.TABLES, **schema.NETWORK_TABLES}.items():
        rows = tree.network[name] if name in schema.NETWORK_TABLES else tree.tables[name]
        for column in table.columns:
            if not column.targets or any(_file_of(target) in tree.unread for target in column.targets):
                continue
            valid = set().union(*(known[target] for target in column.targets))
            named = "a subject" if column.targets == schema.ANY_SUBJECT else f"in {_file_of(column.targets[0])}"
            for row in rows:
                items = row.ids(column.name) if column.kind == schema.REFS else (row.text(column.name),)
                for item in items:
                    if item and item not in valid:
                        problems.add(
                            row.where,
                            f"unknown {column.name.replace('_ids', '_id')} '{item}'",
                            f"it is not {named}: add it there, or correct it here",
                        )


def _file_of(table: str) -> str:
    return "sources.json" if table == "sources" else f"{table}.csv"


def _check_one_name_one_thing(tree: SourceTree, problems: Problems) -> None:
    """Claims and facts name a subject by its id alone, so no two tables may use the same one."""
    first: dict[str, Place] = {}
    for table in schema.ANY_SUBJECT:
        for identifier, row in tree.by_id(table).items() if table in schema.TABLES else ():
            if identifier in first:
                other = first[identifier]
                reason = f"id '{identifier}' is also in {other.file.rsplit('/', 1)[-1]}:{other.line}"
                problems.add(row.where, reason, "rename one: claims could not tell them apart")
            first.setdefault(identifier, row.where)


def _check_sections(tree: SourceTree, links: Links, problems: Problems) -> None:
    for row in tree.tables["sections"]:
        identifier, stem = row.text("id"), f"{row.text('from_id')}__{row.text('to_id')}"
        if identifier != stem and not identifier.startswith(f"{stem}__"):
            problems.add(
                row.where, f"section id '{identifier}' does not start with '{stem}'", "name it <from_id>__<to_id>"
            )
        if row.text("official_km") and not row.ids("official_km_source_ids"):
            problems.add(row.where, "official_km has no source", "fill official_km_source_ids, or empty official_km")
        given = [name for name in _SECTION_ATTRIBUTES if row.text(name)]
        if given and not row.ids("attributes_source_ids") and not row.yes("attributes_assumption"):
            problems.add(
                row.where,
                f"{', '.join(given)} cited by nothing",
                "fill attributes_source_ids, or say attributes_assumption yes",
            )
        if identifier not in links.section_corridors:
            problems.add(
                row.where, f"section '{identifier}' is on no corridor", "add it to corridor_sections.csv or delete it"
            )


def _check_geometry(tree: SourceTree, problems: Problems) -> None:
    sections, places = tree.by_id("sections"), tree.by_id("places")
    for identifier, row in sections.items():
        if identifier not in tree.lines:
            problems.add(row.where, f"section '{identifier}' has no geometry", "draw it in sections.geojson")
    for identifier, drawing in tree.lines.items():
        if identifier not in sections:
            problems.add(
                drawing.where, f"geometry '{identifier}' has no section", "add it to sections.csv, or delete it"
            )
            continue
        if not isinstance(drawing.geometry, (LineString, MultiLineString)) or drawing.geometry.is_empty:
            kind = drawing.geometry.geom_type
            problems.add(drawing.where, f"'{identifier}' is a {kind}", "draw a LineString or MultiLineString")
            continue
        if not geometry.within_region(drawing.geometry, schema.REGION):
            edges = ", ".join(f"{edge:g}" for edge in schema.REGION)
            reason = f"'{identifier}' leaves the region ({edges})"
            problems.add(drawing.where, reason, "correct its coordinates (lon, lat)")
        parts = geometry.parts_of(drawing.geometry)
        for column, point in (("from_id", parts[0][0]), ("to_id", parts[-1][-1])):
            place = places.get(sections[identifier].text(column))
            if fault := _check_end(sections[identifier], column, point, place, drawing):
                problems.add(*fault)
        _check_length(sections[identifier], geometry.length_km(drawing.geometry), problems)


def _check_end(
    section: Row, column: str, point: tuple[float, float], place: Row | None, drawing: Drawing
) -> Fault | None:
    lon, lat = (place.number("lon"), place.number("lat")) if place else (None, None)
    if lon is None or lat is None:
        return None
    off_m = geometry.distance_m(point, (lon, lat))
    if off_m <= schema.ENDPOINT_TOLERANCE_M:
        return None
    return (
        drawing.where,
        f"'{section.text('id')}' is {off_m:,.0f} m off its {column} '{section.text(column)}'",
        f"end it within {schema.ENDPOINT_TOLERANCE_M:g} m of {lon}, {lat}; draw it from from_id to to_id",
    )


def _check_length(section: Row, drawn_km: float, problems: Problems) -> None:
    official_km = section.number("official_km")
    if not official_km or section.text("length_note"):
        return
    share = drawn_km / official_km - 1.0
    if abs(share) > schema.LENGTH_TOLERANCE:
        problems.add(
            section.where,
            f"'{section.text('id')}' is drawn {drawn_km:.1f} km long, official are {official_km:g} km ({share:+.1%})",
            "correct one of them, or explain it in length_note",
        )


def _check_status(tree: SourceTree, problems: Problems) -> None:
    rows = tree.tables["section_status"]
    by_section: dict[str, list[Row]] = {}
    for row in rows:
        by_section.setdefault(row.text("section_id"), []).append(row)
    for section in tree.tables["sections"]:
        own = by_section.get(section.text("id"), [])
        if not own:
            problems.add(
                section.where, f"section '{section.text('id')}' has no status", "add a row to section_status.csv"
            )
        elif not any(holds_on(period, schema.DATA_VERSION) for period in periods_of(own)):
            reason = f"section '{section.text('id')}' has no status on {schema.DATA_VERSION}"
            problems.add(own[0].where, reason, "add the row that holds on that day")
    for own in by_section.values():
        for before, after in zip(own, own[1:]):
            start, end = iso_day(before.text("from_date")) or "", iso_day(after.text("from_date"))
            if end is None:
                problems.add(after.where, "a later status without from_date", "say since when it holds")
            elif start >= end:
                problems.add(after.where, "status rows out of order", "write a section's rows in order of time")


def _check_corridors(tree: SourceTree, problems: Problems) -> None:
    sections = tree.by_id("sections")
    steps = sorted(tree.tables["corridor_sections"], key=lambda row: (row.text("corridor_id"), row.integer("seq") or 0))
    used = {row.text("corridor_id") for row in steps}
    for row in tree.tables["corridors"]:
        if row.text("id") not in used:
            problems.add(row.where, f"corridor '{row.text('id')}' has no section", "list its sections, or delete it")
    for corridor, group in groupby(steps, key=lambda row: row.text("corridor_id")):
        reached: str | None = None
        for step in group:
            section = sections.get(step.text("section_id"))
            if section is None:
                reached = None
                continue
            start, end = section.text("from_id"), section.text("to_id")
            if step.yes("reversed"):
                start, end = end, start
            if reached is not None and reached != start:
                problems.add(
                    step.where,
                    f"corridor '{corridor}' has a hole: it reached '{reached}' and goes on from '{start}'",
                    "add the section between, or correct seq or reversed",
                )
            reached = end


def _check_claims(tree: SourceTree, links: Links, problems: Problems) -> None:
    for row in tree.tables["claims"]:
        # Words joined by hyphens count as the words that they are.
        words = len([word for word in _BETWEEN_WORDS.split(row.text("locator")) if word])
        if words > schema.LOCATOR_WORDS:
            problems.add(row.where, f"the locator has {words} words", f"quote {schema.LOCATOR_WORDS} words at most")
        if row.text("verdict") not in ("", "not_checked"):
            if row.text("verdict") != "judgement" and not row.ids("verdict_source_ids"):
                problems.add(row.where, f"verdict {row.text('verdict')} without source", "fill verdict_source_ids")
            if not row.text("verdict_date"):
                problems.add(row.where, f"verdict {row.text('verdict')} without date", "fill verdict_date")
        reaches = any(links.features.get(subject) for subject in row.ids("subject_ids"))
        if row.yes("geographic") and not reaches:
            problems.add(
                row.where,
                f"claim '{row.text('id')}' is geographic and reaches no feature",
                "give it a subject with corridors, sections, places or events",
            )


def _check_numbers(tree: SourceTree, problems: Problems) -> None:
    units = tree.by_id("units")
    for row in tree.tables["facts"]:
        low, high, value = row.number("low"), row.number("high"), as_number(row.text("value"))
        unit = units.get(row.text("unit"))
        if unit is not None and value is None and unit.text("quantity") not in schema.NUMBERLESS:
            reason = f"value '{row.text('value')}' is no number of {row.text('unit')}"
            problems.add(row.where, reason, "write the number alone, or use another unit")
        days = {"date": 1, "period": 2}.get(unit.text("quantity"), 0) if unit is not None else 0
        parts = row.text("value").split("/") if days else []
        if len(parts) != days or not all(first_day(part) for part in parts):
            kind, example = ("date", "2025-07-21 (or 2025-07, 2025)") if days == 1 else ("period", "2021-11/2023-06")
            problems.add(row.where, f"value '{row.text('value')}' is no {kind}", f"write it like {example}")
        _check_range(row, low, value, high, problems)
    for row in tree.tables["parameters"]:
        _check_range(row, row.number("low"), row.number("central"), row.number("high"), problems)


def _check_range(row: Row, low: float | None, value: float | None, high: float | None, problems: Problems) -> None:
    known = [number for number in (low, value, high) if number is not None]
    if known != sorted(known):
        shown = " ≤ ".join(f"{number:g}" for number in known)
        problems.add(row.where, f"the value is out of its range: not {shown}", "correct low, value or high")


def _check_validity(tree: SourceTree, problems: Problems) -> None:
    for table, start, end in (
        ("places", "valid_from", "valid_to"),
        ("councils", "valid_from", "valid_to"),
        ("events", "date", "date_end"),
    ):
        for row in tree.tables[table]:
            first, last = first_day(row.text(start)), first_day(row.text(end))
            # A reduced date such as 2024 stands for the whole year: compare at the coarser precision.
            digits = min(len(row.text(start)), len(row.text(end)))
            if first and last and row.text(end)[:digits] < row.text(start)[:digits]:
                problems.add(
                    row.where, f"{end} {row.text(end)} is before {start} {row.text(start)}", "swap or correct them"
                )
    for row in tree.tables["councils"]:
        if len(row.ids("member_place_ids")) < 2:
            problems.add(row.where, "a council of one member", "list the capitals of all members")


def _check_declared(tree: SourceTree, problems: Problems) -> None:
    """What passes through as it is must be declared too: nothing is compiled that is not described."""
    for name, rows in tree.network.items():
        known = set(compiled.TABLES[name].names)
        for row in rows[:1]:
            if unknown := [column for column in row.cells if column not in known]:
                problems.add(row.where, f"unknown column {', '.join(unknown)}", "declare it in data/schema.py")
    for name, drawings in tree.base.items():
        known = {*compiled.TABLES[name].names, "fid"}
        for drawing in drawings:
            if unknown := [column for column in drawing.properties if column not in known]:
                problems.add(drawing.where, f"unknown property {', '.join(unknown)}", "declare it in data/schema.py")


def _check_base(tree: SourceTree, problems: Problems) -> None:
    for drawings in tree.base.values():
        for at, drawing in enumerate(drawings, start=1):
            cited = [source for source in str(drawing.properties.get("source_ids") or "").split(";") if source]
            for source in cited:
                if source not in tree.sources and "sources.json" not in tree.unread:
                    advice = "it is not in sources.json: add it there, or correct it here"
                    problems.add(drawing.where, f"feature {at}: unknown source_id '{source}'", advice)
            if not cited:
                problems.add(drawing.where, f"feature {at} has no source_ids", "name the source")
            if not drawing.geometry.is_valid:
                problems.add(drawing.where, f"feature {at} is not valid", "make it valid in tools/extract_upstream.py")
