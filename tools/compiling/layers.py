"""Builds the rows of every compiled table. Order follows the source tables, so that builds repeat byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from tools import schema
from tools.compiling import geometry
from tools.compiling.linking import CATCHMENT_SIDES, Links, catchment_id, joined, ordered
from tools.compiling.periods import Period, holds_on, iso_day, periods_of
from tools.compiling.reading import Drawing, Row, SourceTree, as_number
from tools.compiling.wording import KeyFact, Tip, both, length_words, number, status_words, word, words

Values = dict[str, Any]

#: What a reader wants to know first of a thing that works, and of one that is still to be built.
_KEY_IN_USE = (
    "freight_volume",
    "throughput_t",
    "capacity_mt_per_year",
    "train_pair_capacity",
    "weekly_flights",
    "sailing_h",
    "handover_trains_per_day",
    "production_bcm",
    "container_capacity_teu_per_year",
    "containers",
    "opened",
    "reopened",
    "modernisation_completed",
    "signed",
    "first_meeting",
    "agreed_on",
    "capital_usd",
    "investment_need_eur",
    "psa_signed",
    "first_direct_flight",
    "reserves_tcm",
)
_KEY_TO_BUILD = (
    "planned_completion",
    "construction_start",
    "construction_start_planned",
    "first_ship_planned",
    "cost_usd",
    "cost_eur",
    "capacity_target_mt_per_year",
    "capacity_mt_per_year",
    "psa_signed",
    "investment_need_eur",
)
_KEY_OF_EVENT = (
    "capital_usd",
    "investment_need_eur",
    "freight_volume",
    "weekly_flights",
    "capacity_mt_per_year",
    "cost_usd",
    "planned_completion",
)
#: Names longer than this are replaced by the corridor's short one where there is one.
_LONG_NAME = 40


@dataclass
class Compiled:
    """One table of the GeoPackage: name, geometry kind (None for a plain table), fields, rows."""

    name: str
    geometry: str | None
    fields: tuple[schema.Field, ...]
    rows: list[tuple[Values, BaseGeometry | None]] = field(default_factory=list)
    description: str = ""

    def add(self, values: Values, shape: BaseGeometry | None = None) -> None:
        """Adds a row; absent fields stay NULL."""
        self.rows.append((values, shape))


def compile_tables(tree: SourceTree, links: Links) -> list[Compiled]:
    """Every table of the GeoPackage, in the order in which they are written."""
    return _Compiler(tree, links).run()


class _Compiler:
    """Holds what all tables need: rows by id, links, lengths, orders."""

    def __init__(self, tree: SourceTree, links: Links) -> None:
        self.tree = tree
        self.links = links
        self.places = tree.by_id("places")
        self.sections = tree.by_id("sections")
        self.corridors = tree.by_id("corridors")
        self.subjects = tree.by_id("subjects")
        self.claims = tree.by_id("claims")
        self.attributes = tree.by_id("attributes")
        self.units = tree.by_id("units")
        self.claim_order = {claim: at for at, claim in enumerate(self.claims)}
        self.facts: dict[str, list[Row]] = {}
        for fact in tree.tables["facts"]:
            self.facts.setdefault(fact.text("subject_id"), []).append(fact)
        self.lines: dict[str, BaseGeometry] = {
            identifier: geometry.as_multi(drawing.geometry)
            for identifier, drawing in tree.lines.items()
            if isinstance(drawing.geometry, (LineString, MultiLineString)) and not drawing.geometry.is_empty
        }
        self.length_km = {identifier: round(geometry.length_km(line), 1) for identifier, line in self.lines.items()}
        self.periods: dict[str, list[Period]] = {}
        statuses: dict[str, list[Row]] = {}
        for row in tree.tables["section_status"]:
            statuses.setdefault(row.text("section_id"), []).append(row)
        for section, rows in statuses.items():
            self.periods[section] = periods_of(rows)

    def run(self) -> list[Compiled]:
        """All tables: the map first, then what is said about it, then the ground and the network."""
        tables = {name: Compiled(name, kind, fields) for name, (kind, fields) in schema.MAP_LAYERS.items()}
        for name in schema.LINE_LAYERS:
            self.fill_lines(tables[name])
        self.fill_catchment(tables[schema.CATCHMENT_LAYER])
        self.fill_places(tables["places"], tables["energy"])
        self.fill_events(tables["events"])
        self.fill_councils(tables["councils"])
        records = {
            name: Compiled(name, schema.LINES if name == "sections" else None, fields)
            for name, fields in schema.RECORD_TABLES.items()
        }
        self.fill_sections(records["sections"])
        self.fill_corridors(records["corridors"])
        self.fill_records(records)
        base = [*(table for name in schema.BASE_TABLES for table in self.base_tables(name)), _sea_table()]
        network = [self.network_table(name) for name in schema.NETWORK_TABLES]
        return [*tables.values(), *records.values(), *base, *network]

    # --- the map ------------------------------------------------------------------------------

    def fill_lines(self, table: Compiled) -> None:
        """One row for each section of the layer and status period."""
        for identifier, section in self.sections.items():
            users = self.links.section_corridors.get(identifier, [])
            corridors = [corridor for corridor in users if self.links.layer_of[corridor] == table.name]
            if not corridors or identifier not in self.lines:
                continue
            subjects = self.links.subjects_of_section(identifier, corridors)
            claims = self.links.claims_of(subjects, self.claim_order)
            for period in self.periods.get(identifier, []):
                values = self.section_values(section, period)
                today = holds_on(period, schema.DATA_VERSION)
                values["id"] = identifier if today else f"{identifier}@{period.start or '0000'}"
                values["corridor_ids"] = joined(corridors)
                values["claim_ids"] = joined(claims)
                first = both(
                    status_words(period.status, period.start_written, period.end_written),
                    words(section.text("mode")),
                    length_words(self.length_km[identifier], section.number("official_km")),
                )
                self.add_tip(values, [first, self.key_fact(identifier, subjects, period.status)], claims)
                table.add(values, self.lines[identifier])

    def section_values(self, section: Row, period: Period) -> Values:
        """What a line layer says about a section in one period."""
        identifier = section.text("id")
        name, name_ar = self.links.names[identifier]
        start, end = (self.places.get(section.text(column)) for column in ("from_id", "to_id"))
        ends = [place for place in (start, end) if place]
        return {
            "id": identifier,
            "name": name,
            "name_ar": name_ar,
            "name_local": " – ".join(place.text("name_local") or place.text("name_en") for place in ends),
            "kind": section.text("mode"),
            "status": period.status,
            "valid_from": period.start,
            "valid_to": period.end,
            "geometry_class": section.text("geometry_class"),
            "source_ids": self.section_sources(section, period),
            "note": " ".join(note for note in (section.text("note"), period.note) if note) or None,
            "section_id": identifier,
            "mode": section.text("mode"),
            "length_km": self.length_km[identifier],
            "official_km": section.number("official_km"),
            "gauge_mm": section.text("gauge_mm"),
            "country": section.text("country"),
            "electrified": period.electrified or section.text("electrified"),
            "tracks": section.integer("tracks") if period.tracks is None else period.tracks,
            "opened": section.text("opened"),
            "from_name": start and start.text("name_en"),
            "to_name": end and end.text("name_en"),
            "from_name_ar": start and start.text("name_ar"),
            "to_name_ar": end and end.text("name_ar"),
            "drawn_how": section.text("drawn_how"),
        }

    def section_sources(self, section: Row, period: Period) -> str:
        """Who says what a section's row says: its line, its attributes, its length, its status."""
        columns = ("source_ids", "attributes_source_ids", "official_km_source_ids")
        return joined([source for column in columns for source in section.ids(column)] + list(period.source_ids))

    def current_period(self, section: str) -> Period | None:
        """The period that holds on the day of the data."""
        holding = [period for period in self.periods.get(section, []) if holds_on(period, schema.DATA_VERSION)]
        return holding[0] if holding else None

    def fill_catchment(self, table: Compiled) -> None:
        """The two polygons beside the core corridor, as wide as facts.csv says."""
        facts = self.links.catchment_facts
        widths = {side: self.catchment_width_km(facts.get(catchment_id(side), [])) for side in CATCHMENT_SIDES}
        steps = self.links.corridor_sections.get(schema.CATCHMENT_CORRIDOR, [])
        way = geometry.joined((self.lines[section], turned) for section, turned in steps if section in self.lines)
        if not all(widths.values()) or len(way) < 2:
            return
        shapes = geometry.catchment(way, widths["north"] or 0.0, widths["south"] or 0.0)
        for side, shape in zip(CATCHMENT_SIDES, shapes):
            identifier = catchment_id(side)
            claims = self.links.claims_of(self.links.subjects_of_catchment(identifier), self.claim_order)
            distance_km, area_km2 = widths[side] or 0.0, round(geometry.area_km2(shape))
            name, name_ar = (
                f"{text}, {number(distance_km)} {unit}" for text, unit in zip(words(f"catchment_{side}"), words("km"))
            )
            values: Values = {
                "id": identifier,
                "name": name,
                "name_ar": name_ar,
                "kind": "catchment",
                "status": "proposed",
                "valid_from": iso_day(facts[identifier][0].text("as_of")),
                "geometry_class": "schematic",
                "claim_ids": joined(claims),
                "source_ids": joined(source for fact in facts[identifier] for source in fact.ids("source_ids")),
                "note": "Drawn from the stated distance beside the corridor's line, sea included; "
                "cut square across the line's two ends.",
                "area_km2": area_km2,
                "distance_km": distance_km,
            }
            size = f"{number(area_km2)} "
            area = (f"{size}{word('km2', 'en')}", f"{size}{word('km2', 'ar')}")
            self.add_tip(values, [both(words("schematic"), area)], claims)
            table.add(values, shape)

    @staticmethod
    def catchment_width_km(facts: Sequence[Row]) -> float | None:
        """The width that the newest fact gives."""
        newest = sorted(facts, key=lambda fact: fact.text("as_of"))
        return as_number(newest[-1].text("value")) if newest else None

    def fill_places(self, places: Compiled, energy: Compiled) -> None:
        """Places as points; energy fields in their own layer."""
        for identifier, place in self.places.items():
            point = self.point_of(identifier)
            if point is None:
                continue
            subjects = self.links.subjects_of_place(identifier)
            claims = self.links.claims_of(subjects, self.claim_order)
            approximate = place.text("coord_quality") == "approximate"
            values: Values = {
                "id": identifier,
                "name": place.text("name_en"),
                "name_ar": place.text("name_ar"),
                "name_local": place.text("name_local"),
                "kind": place.text("kind"),
                "status": place.text("status"),
                "valid_from": iso_day(place.text("valid_from")),
                "valid_to": iso_day(place.text("valid_to")),
                "geometry_class": "schematic" if approximate else "traced",
                "claim_ids": joined(claims),
                "source_ids": joined(place.ids("source_ids")),
                "note": place.text("note"),
                "country": place.text("country"),
                "rank": place.integer("rank"),
                "gauge_break": place.text("gauge_break"),
                "coord_quality": place.text("coord_quality"),
                "name_ru": place.text("name_ru"),
                "aliases": place.text("aliases"),
            }
            plain = place.text("status") == "operational" and not place.text("valid_from") + place.text("valid_to")
            held = status_words(place.text("status"), place.text("valid_from"), place.text("valid_to"))
            first = both(
                words(place.text("kind")),
                ("", "") if plain else held,
                words("break of gauge" if place.yes("gauge_break") else ""),
                words("approximate" if approximate else ""),
            )
            self.add_tip(values, [first, self.key_fact(identifier, subjects, place.text("status"))], claims)
            (energy if place.text("kind") == "energy_field" else places).add(values, point)

    def fill_events(self, table: Compiled) -> None:
        """Events as points at their places; several at one place share the point."""
        for event in self.tree.tables["events"]:
            point = self.point_of(event.text("place_id"))
            if point is None:
                continue
            place = self.places[event.text("place_id")]
            subjects = self.links.subjects_of_event(event.text("id"))
            claims = self.links.claims_of(subjects, self.claim_order)
            begins = iso_day(event.text("date"))
            values: Values = {
                "id": event.text("id"),
                "name": event.text("name_en"),
                "name_ar": event.text("name_ar"),
                "kind": event.text("kind"),
                "status": "operational" if (begins or "") <= schema.DATA_VERSION else "planned",
                "valid_from": begins,
                "geometry_class": "schematic" if place.text("coord_quality") == "approximate" else "traced",
                "claim_ids": joined(claims),
                "source_ids": joined(event.ids("source_ids")),
                "note": event.text("note"),
                "date": event.text("date"),
                "date_end": event.text("date_end"),
                "place_id": event.text("place_id"),
                "rank": event.integer("rank"),
            }
            days = " – ".join(day for day in (event.text("date"), event.text("date_end")) if day)
            where = (place.text("name_en"), place.text("name_ar"))
            self.add_tip(
                values,
                [both((days, days), words(event.text("kind")), where), self.event_fact(event, subjects)],
                claims,
            )
            table.add(values, point)

    def fill_councils(self, table: Compiled) -> None:
        """Councils as closed geodesic lines through their members' capitals."""
        for council in self.tree.tables["councils"]:
            identifier = council.text("id")
            members = [self.places[place] for place in council.ids("member_place_ids") if place in self.places]
            points = [(place.number("lon"), place.number("lat")) for place in members]
            known = [(lon, lat) for lon, lat in points if lon is not None and lat is not None]
            if len(known) < 2:
                continue
            shape = geometry.ring_through(known)
            claims = self.links.claims_of((identifier,), self.claim_order)
            names, names_ar = (" – ".join(place.text(column) for place in members) for column in ("name_en", "name_ar"))
            values: Values = {
                "id": identifier,
                "name": council.text("name_en"),
                "name_ar": council.text("name_ar"),
                "kind": "council",
                "status": council.text("status"),
                "valid_from": iso_day(council.text("valid_from")),
                "valid_to": iso_day(council.text("valid_to")),
                "geometry_class": "endpoints",
                "claim_ids": joined(claims),
                "source_ids": joined(council.ids("source_ids")),
                "note": council.text("note"),
                "length_km": round(geometry.length_km(shape), 1),
                "country": joined(place.text("country") for place in members),
                "from_name": members[0].text("name_en"),
                "to_name": members[-1].text("name_en"),
                "from_name_ar": members[0].text("name_ar"),
                "to_name_ar": members[-1].text("name_ar"),
                "drawn_how": "Shortest lines between the members' capitals.",
            }
            active = "active" if council.text("status") == "operational" else council.text("status")
            held = status_words(active, council.text("valid_from"), council.text("valid_to"))
            self.add_tip(values, [held, (names, names_ar), self.key_fact(identifier, [identifier])], claims)
            table.add(values, shape)

    def point_of(self, place_id: str) -> Point | None:
        """A place's point."""
        place = self.places.get(place_id)
        lon, lat = (place.number("lon"), place.number("lat")) if place else (None, None)
        return None if lon is None or lat is None else Point(lon, lat)

    def add_tip(self, values: Values, lines: Sequence[tuple[str, str]], claims: Sequence[str]) -> None:
        """Adds the map tip in both languages."""
        tip = Tip(
            name=(values["name"], values["name_ar"]),
            lines=lines,
            claims=[(claim, self.claims[claim].text("verdict")) for claim in claims],
            source_count=len(values["source_ids"].split(";")) if values["source_ids"] else 0,
        )
        values["tip_html"], values["tip_html_ar"] = tip.html("en"), tip.html("ar")

    def key_fact(self, feature: str, subjects: Iterable[str], status: str = "operational") -> tuple[str, str]:
        """The figure to show: of the most particular subject that has one, the weightiest, surest and newest."""
        order = _KEY_IN_USE if status in ("operational", "historic") else _KEY_TO_BUILD
        for subject in subjects:
            facts = [
                fact
                for fact in self.facts.get(subject, [])
                if fact.text("attribute") in order and fact.ids("source_ids") != (schema.ARTICLE,)
            ]
            if facts:
                best = min(order.index(fact.text("attribute")) for fact in facts)
                chosen = max((fact for fact in facts if fact.text("attribute") == order[best]), key=_sureness)
                of_what = ("", "") if subject == feature else self.short_names(subject)
                fact_line = KeyFact.of(chosen, of_what, self.attributes, self.units)
                return fact_line.line("en"), fact_line.line("ar")
        return "", ""

    def event_fact(self, event: Row, subjects: Iterable[str]) -> tuple[str, str]:
        """A figure of the event's own year: later ones would speak of something else."""
        year = event.text("date")[:4]
        for subject in subjects:
            for attribute in _KEY_OF_EVENT:
                for fact in self.facts.get(subject, []):
                    if (fact.text("attribute"), fact.text("as_of")[:4]) == (attribute, year):
                        line = KeyFact.of(fact, self.short_names(subject), self.attributes, self.units)
                        return line.line("en"), line.line("ar")
        return "", ""

    def short_names(self, subject: str) -> tuple[str, str]:
        """A subject's names, or its corridor's short one where they are long."""
        names = self.links.names[subject]
        row = self.subjects.get(subject)
        corridors = row.ids("corridor_ids") if row else (subject,)
        short = next((self.corridors[name].text("short") for name in corridors if name in self.corridors), "")
        return (short, short) if short and len(names[0]) > _LONG_NAME else names

    # --- what is said about it ----------------------------------------------------------------

    def fill_sections(self, table: Compiled) -> None:
        """The unique stretches, as they are on the day of the data."""
        names = [item.name for item in table.fields]
        for identifier, section in self.sections.items():
            period = self.current_period(identifier)
            if identifier not in self.lines or period is None:
                continue
            users = self.links.section_corridors.get(identifier, [])
            everything = {
                **self.section_values(section, period),
                "from_id": section.text("from_id"),
                "to_id": section.text("to_id"),
                "corridor_ids": joined(users),
                "claim_ids": joined(
                    self.links.claims_of(self.links.subjects_of_section(identifier, users), self.claim_order)
                ),
                "length_note": section.text("length_note"),
            }
            table.add({name: everything[name] for name in names}, self.lines[identifier])

    def fill_corridors(self, table: Compiled) -> None:
        """Corridors with their sections in order of travel and the sum of their lengths."""
        for identifier, corridor in self.corridors.items():
            sections = [section for section, _ in self.links.corridor_sections.get(identifier, [])]
            subjects = ordered([identifier, *self.links.speaking_of.get(("corridor", identifier), [])])
            table.add(
                {
                    "id": identifier,
                    "layer": corridor.text("layer"),
                    "name": corridor.text("name_en"),
                    "name_ar": corridor.text("name_ar"),
                    "short": corridor.text("short"),
                    "named_by_article": corridor.text("named_by_article"),
                    "section_ids": ";".join(sections),
                    "length_km": round(sum(self.length_km.get(section, 0.0) for section in sections), 1),
                    "claim_ids": joined(self.links.claims_of(subjects, self.claim_order)),
                    "source_ids": joined(corridor.ids("source_ids")),
                    "note": corridor.text("note"),
                }
            )

    def fill_records(self, records: dict[str, Compiled]) -> None:
        """The tables that follow their source tables nearly cell by cell."""
        tables = self.tree.tables
        for name, source in (
            ("section_status", "section_status"),
            ("paragraphs", "article_paragraphs"),
            ("attributes", "attributes"),
            ("units", "units"),
            ("parameters", "parameters"),
        ):
            for row in tables[source]:
                records[name].add(_as_written(row, records[name].fields))
        for identifier, (name_en, name_ar) in self.links.names.items():
            records["subjects"].add(
                {"id": identifier, "name": name_en, "name_ar": name_ar, "kind": self.links.kinds[identifier]}
            )
        for subject, features in self.links.features.items():
            for feature in features:
                records["subject_features"].add({"subject_id": subject, "feature_id": feature})
        for claim in tables["claims"]:
            values = _as_written(claim, records["claims"].fields)
            reached = [
                feature for subject in claim.ids("subject_ids") for feature in self.links.features.get(subject, ())
            ]
            values["feature_ids"] = joined(reached)
            records["claims"].add(values)
        for fact in tables["facts"]:
            values = _as_written(fact, records["facts"].fields)
            names = self.links.names.get(fact.text("subject_id"), (None, None))
            values["subject_name"], values["subject_name_ar"] = names
            records["facts"].add(values)
        for identifier, item in self.tree.sources.items():
            records["sources"].add(
                {
                    "id": identifier,
                    "csl": json.dumps(item.item, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
                    "title": item.text("title"),
                    "publisher": item.text("publisher") or item.text("container-title"),
                    "issued": item.day("issued"),
                    "url": item.text("URL"),
                    "language": item.text("language"),
                    "accessed": item.day("accessed"),
                }
            )
        for key, value in (
            ("data_version", schema.DATA_VERSION),
            ("built_from", f"resources/source {self.tree.digest}"),
        ):
            records["meta"].add({"key": key, "value": value})

    # --- ground and network -------------------------------------------------------------------

    def base_tables(self, name: str) -> list[Compiled]:
        """A base table; the rivers of the water become a table of their own."""
        drawings = self.tree.base.get(name, [])
        kinds: dict[str, list[Drawing]] = {}
        for drawing in drawings:
            kinds.setdefault(_kind_of_shape(drawing.geometry), []).append(drawing)
        usual = {"base_countries": schema.AREAS, "base_borders": schema.LINES, "base_water": schema.AREAS}
        wanted = usual.get(name, schema.POINTS)
        tables = [_base_table(name, wanted, kinds.get(wanted, []))] if name in self.tree.base else []
        if name == "base_water" and schema.LINES in kinds:
            tables.append(_base_table("base_rivers", schema.LINES, kinds[schema.LINES]))
        return tables

    def network_table(self, name: str) -> Compiled:
        """A network table: every column passes through, numbers as numbers."""
        rows = self.tree.network.get(name, [])
        columns = list(rows[0].cells) if rows else [column.name for column in schema.NETWORK_TABLES[name].columns]
        kinds = {column: _kind_of_cells([row.text(column) for row in rows]) for column in columns}
        table = Compiled(name, None, tuple(schema.Field(column, kinds[column]) for column in columns))
        for row in rows:
            table.add({column: _typed(row.text(column), kinds[column]) for column in columns})
        return table


def _sureness(fact: Row) -> tuple[int, str, str]:
    sure = len(schema.CONFIDENCES) - schema.CONFIDENCES.index(fact.text("confidence") or "low")
    return sure, fact.text("as_of"), fact.text("id")


def _as_written(row: Row, fields: Iterable[schema.Field]) -> Values:
    return {item.name: row.number(item.name) if item.kind == "real" else row.text(item.name) for item in fields}


def _kind_of_cells(cells: Sequence[str]) -> str:
    """The narrowest kind of field that holds every cell."""
    numbers = [as_number(cell) for cell in cells if cell]
    if not numbers or any(value is None for value in numbers):
        return "text"
    plain = all("." not in cell and "e" not in cell.lower() for cell in cells)
    return "integer" if plain else "real"


def _typed(cell: str, kind: str) -> Any:
    if not cell:
        return None
    return {"integer": int, "real": float}.get(kind, str)(cell)


def _kind_of_shape(shape: BaseGeometry) -> str:
    if isinstance(shape, (Polygon, MultiPolygon)):
        return schema.AREAS
    return schema.LINES if isinstance(shape, (LineString, MultiLineString)) else schema.POINTS


def _sea_table() -> Compiled:
    """The open sea: one row without a shape, which is drawn wherever a map shows nothing else.

    No polygon would do in every projection: one round the globe cannot be drawn in a UTM zone.
    """
    table = Compiled(
        "base_sea",
        schema.AREAS,
        schema.BASE_SEA_FIELDS,
        description="The open sea. Its row has no shape: the style draws the whole map, below all land.",
    )
    table.add({"id": "open_sea", "kind": "sea", "name_en": "Open sea", "source_ids": "natural_earth"})
    return table


def _base_table(name: str, kind: str, drawings: Sequence[Drawing]) -> Compiled:
    columns = list(dict.fromkeys(column for drawing in drawings for column in drawing.properties if column != "fid"))
    kinds = {column: _kind_of_values([drawing.properties.get(column) for drawing in drawings]) for column in columns}
    table = Compiled(name, kind, tuple(schema.Field(column, kinds[column]) for column in columns))
    for drawing in drawings:
        values = {
            column: str(value) if kinds[column] == "text" and value is not None else value
            for column, value in drawing.properties.items()
            if column in kinds
        }
        shape = drawing.geometry if kind == schema.POINTS else geometry.as_multi(drawing.geometry)
        table.add(values, shape)
    return table


def _kind_of_values(values: Iterable[object]) -> str:
    kinds = {type(value) for value in values if value is not None}
    if kinds == {int}:
        return "integer"
    return "real" if kinds and kinds <= {int, float} else "text"
