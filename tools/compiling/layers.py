"""Builds the rows of every compiled table. Order follows the source tables, so that builds repeat byte for byte."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry

from caspian_corridor_plugin.data import codes
from caspian_corridor_plugin.data import schema as compiled
from caspian_corridor_plugin.data.records import ARTICLE_ID, ASSUMPTION_ID
from tools import schema
from tools.compiling import geometry, wording
from tools.compiling.linking import CATCHMENT_SIDES, Links, catchment_id, joined, ordered
from tools.compiling.periods import Held, SectionPeriod, attributes_of, holds_on, iso_day, periods_of, section_periods
from tools.compiling.reading import Drawing, Row, SourceTree, as_number
from tools.compiling.speech import Speech, languages
from tools.compiling.wording import KeyFact, Line, Tip, all_of, named, plain, word

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


class Compiled:
    """One table of the GeoPackage as data/schema.py declares it, and its rows."""

    def __init__(self, declared: compiled.Table, speeches: Sequence[Speech] = ()) -> None:
        self.declared = declared
        self.name = declared.name
        self.geometry = declared.geometry
        self.columns = declared.written([speech.code for speech in speeches if speech.suffix])
        self.rows: list[tuple[Values, BaseGeometry | None]] = []

    def add(self, values: Values, shape: BaseGeometry | None = None) -> None:
        """Adds a row; absent fields stay NULL. Raises ValueError for a value that no column is declared for."""
        unknown = set(values) - {column.name for column in self.columns}
        if unknown:
            raise ValueError(f"data/schema.py declares no {', '.join(sorted(unknown))} in {self.name}")
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
        self.speeches = languages()
        statuses, changes = self.by_section("section_status"), self.by_section("section_attributes")
        held_in = {section: periods_of(rows) for section, rows in statuses.items()}
        self.attributes_of: dict[str, dict[str, list[Held]]] = {
            identifier: attributes_of(section, held_in.get(identifier, ()), changes.get(identifier, ()))
            for identifier, section in self.sections.items()
        }
        self.periods: dict[str, list[SectionPeriod]] = {
            section: section_periods(found, self.attributes_of.get(section, {})) for section, found in held_in.items()
        }

    def by_section(self, table: str) -> dict[str, list[Row]]:
        """The rows of a table by their section."""
        found: dict[str, list[Row]] = {}
        for row in self.tree.tables[table]:
            found.setdefault(row.text("section_id"), []).append(row)
        return found

    def run(self) -> list[Compiled]:
        """All tables: the map first, then what is said about it, then the ground and the network."""
        tables = {table.name: Compiled(table, self.speeches) for table in compiled.MAP_LAYERS}
        for name in compiled.LINE_LAYERS:
            self.fill_lines(tables[name])
        self.fill_catchment(tables[compiled.CATCHMENT_LAYER])
        self.fill_places(tables["places"], tables["energy"])
        self.fill_events(tables["events"])
        self.fill_councils(tables["councils"])
        records = {table.name: Compiled(table, self.speeches) for table in compiled.RECORD_TABLES}
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
                status = period.status
                first = all_of(
                    wording.status(status.status, status.start_written, status.end_written),
                    word(codes.MODE, section.text("mode")),
                    wording.length(self.length_km[identifier], values["official_km"]),
                )
                self.add_tip(values, [first, self.key_fact(identifier, subjects, status.status)], claims)
                table.add(values, self.lines[identifier])

    def section_values(self, section: Row, period: SectionPeriod) -> Values:
        """What a line layer says about a section in one period, each value with its own sources."""
        identifier = section.text("id")
        name, name_ar = self.links.names[identifier]
        start, end = (self.places.get(section.text(column)) for column in ("from_id", "to_id"))
        ends = [place for place in (start, end) if place]
        status, held = period.status, period.attributes
        tracks, official_km = (held[column].value if column in held else "" for column in ("tracks", "official_km"))
        notes = dict.fromkeys([section.text("note"), status.note, *(one.note for one in held.values())])
        return {
            "id": identifier,
            "name": name,
            "name_ar": name_ar,
            "name_ru": _russian(ends),
            "name_local": " – ".join(place.text("name_local") or place.text("name_en") for place in ends),
            "kind": section.text("mode"),
            "status": status.status,
            "valid_from": period.start,
            "valid_to": period.end,
            "geometry_class": section.text("geometry_class"),
            "source_ids": self.section_sources(section, period),
            "geometry_source_ids": joined(section.ids("source_ids")),
            "status_source_ids": joined(status.source_ids),
            "note": " ".join(note for note in notes if note) or None,
            "section_id": identifier,
            "mode": section.text("mode"),
            "length_km": self.length_km[identifier],
            "official_km": as_number(official_km),
            "gauge_mm": held["gauge_mm"].value if "gauge_mm" in held else None,
            "country": section.text("country"),
            "electrified": held["electrified"].value if "electrified" in held else None,
            "tracks": int(tracks) if tracks else None,
            "opened": held["opened"].value if "opened" in held else None,
            **{column: joined(_sources_of(held[name])) for name, column in _ATTRIBUTES.items() if name in held},
            "from_name": start and start.text("name_en"),
            "to_name": end and end.text("name_en"),
            "from_name_ar": start and start.text("name_ar"),
            "to_name_ar": end and end.text("name_ar"),
            "from_name_ru": start and start.text("name_ru"),
            "to_name_ru": end and end.text("name_ru"),
            "drawn_how": section.text("drawn_how"),
        }

    @staticmethod
    def section_sources(section: Row, period: SectionPeriod) -> str:
        """Everyone behind a section's row: its line, its attributes, its length, its status."""
        found = list(section.ids("source_ids"))
        for held in period.attributes.values():
            found += _sources_of(held)
        return joined([*found, *period.status.source_ids])

    def current_period(self, section: str) -> SectionPeriod | None:
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
            names = {speech.code: wording.catchment_name(side, distance_km, speech) for speech in self.speeches}
            values: Values = {
                "id": identifier,
                "name": names["en"],
                "name_ar": names.get("ar"),
                "name_ru": names.get("ru"),
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
            self.add_tip(values, [all_of(word(codes.GEOMETRY_CLASS, "schematic"), wording.area(area_km2))], claims)
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
                "osm_node": place.text("osm_node"),
                **{name: place.text(name) for name in ("unlocode", "iata", "wikidata", "station_code")},
                "identifier_source_ids": joined(place.ids("identifier_source_ids")),
            }
            unremarkable = place.text("status") == "operational" and not (
                place.text("valid_from") or place.text("valid_to")
            )
            held = wording.status(place.text("status"), place.text("valid_from"), place.text("valid_to"))
            first = all_of(
                word(codes.PLACE_KIND, place.text("kind")),
                plain("") if unremarkable else held,
                wording.break_of_gauge(place.yes("gauge_break")),
                wording.approximate_position(approximate),
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
            first = all_of(plain(days), word(codes.EVENT_KIND, event.text("kind")), named(place))
            self.add_tip(values, [first, self.event_fact(event, subjects)], claims)
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
            status = council.text("status")
            held = wording.status(
                status, council.text("valid_from"), council.text("valid_to"), active=status == "operational"
            )
            self.add_tip(values, [held, _names_of(members), self.key_fact(identifier, [identifier])], claims)
            table.add(values, shape)

    def point_of(self, place_id: str) -> Point | None:
        """A place's point."""
        place = self.places.get(place_id)
        lon, lat = (place.number("lon"), place.number("lat")) if place else (None, None)
        return None if lon is None or lat is None else Point(lon, lat)

    def add_tip(self, values: Values, lines: Sequence[Line], claims: Sequence[str]) -> None:
        """Adds the map tip in every language."""
        tip = Tip(
            names=values,
            lines=lines,
            claims=[(claim, self.claims[claim].text("verdict")) for claim in claims],
            source_count=len(values["source_ids"].split(";")) if values["source_ids"] else 0,
        )
        values.update((f"tip_html{speech.suffix}", tip.html(speech)) for speech in self.speeches)

    def key_fact(self, feature: str, subjects: Iterable[str], status: str = "operational") -> Line:
        """The figure to show: of the most particular subject that has one, the weightiest, surest and newest."""
        order = _KEY_IN_USE if status in ("operational", "historic") else _KEY_TO_BUILD
        for subject in subjects:
            facts = [
                fact
                for fact in self.facts.get(subject, [])
                if fact.text("attribute") in order and fact.ids("source_ids") != (ARTICLE_ID,)
            ]
            if facts:
                best = min(order.index(fact.text("attribute")) for fact in facts)
                chosen = max((fact for fact in facts if fact.text("attribute") == order[best]), key=_sureness)
                return self.fact_line(chosen, plain("") if subject == feature else self.short_name(subject))
        return plain("")

    def event_fact(self, event: Row, subjects: Iterable[str]) -> Line:
        """A figure of the event's own year: later ones would speak of something else."""
        year = event.text("date")[:4]
        for subject in subjects:
            for attribute in _KEY_OF_EVENT:
                for fact in self.facts.get(subject, []):
                    if (fact.text("attribute"), fact.text("as_of")[:4]) == (attribute, year):
                        return self.fact_line(fact, self.short_name(subject))
        return plain("")

    def fact_line(self, fact: Row, of_what: Line) -> Line:
        """A row of facts.csv as a line of a tip."""
        return KeyFact(fact, of_what, self.attributes.get(fact.text("attribute")), self.units.get(fact.text("unit")))

    def short_name(self, subject: str) -> Line:
        """A subject's name, or its corridor's short one where that is long."""
        english, arabic = self.links.names[subject]
        row = self.subjects.get(subject)
        corridors = row.ids("corridor_ids") if row else (subject,)
        short = next((self.corridors[name].text("short") for name in corridors if name in self.corridors), "")
        if short and len(english) > _LONG_NAME:
            return plain(short)
        return lambda speech: arabic if speech.code == "ar" else english

    # --- what is said about it ----------------------------------------------------------------

    def fill_sections(self, table: Compiled) -> None:
        """The unique stretches, as they are on the day of the data."""
        names = table.declared.names
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
            table.add({name: everything.get(name) for name in names}, self.lines[identifier])

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
            ("scopes", "scopes"),
            ("units", "units"),
            ("parameters", "parameters"),
        ):
            for row in tables[source]:
                records[name].add(_as_written(row, records[name].columns))
        self.fill_section_attributes(records["section_attributes"])
        for identifier, (name_en, name_ar) in self.links.names.items():
            records["subjects"].add(
                {"id": identifier, "name": name_en, "name_ar": name_ar, "kind": self.links.kinds[identifier]}
            )
        for subject, features in self.links.features.items():
            for feature in features:
                records["subject_features"].add({"subject_id": subject, "feature_id": feature})
        for claim in tables["claims"]:
            values = _as_written(claim, records["claims"].columns)
            reached = [
                feature for subject in claim.ids("subject_ids") for feature in self.links.features.get(subject, ())
            ]
            values["feature_ids"] = joined(reached)
            records["claims"].add(values)
        for fact in tables["facts"]:
            values = _as_written(fact, records["facts"].columns)
            names = self.links.names.get(fact.text("subject_id"), (None, None))
            values["subject_name"], values["subject_name_ar"] = names
            values["value_num"] = as_number(fact.text("value"))
            records["facts"].add(values)
        for identifier, item in self.tree.sources.items():
            records["sources"].add(
                {
                    "id": identifier,
                    "csl": json.dumps(item.item, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
                    "title": item.text("title"),
                    "title_translation": item.custom("title_translation"),
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

    def fill_section_attributes(self, table: Compiled) -> None:
        """Each attribute of each section, since when it holds, and who says so."""
        for section, attributes in self.attributes_of.items():
            for attribute, values_held in attributes.items():
                for held in values_held:
                    table.add(
                        {
                            "section_id": section,
                            "attribute": attribute,
                            "value": held.value,
                            "from_date": held.since,
                            "source_ids": joined(_sources_of(held)),
                            "assumption": "yes" if held.assumption else "no",
                            "note": held.note,
                        }
                    )

    # --- ground and network -------------------------------------------------------------------

    def base_tables(self, name: str) -> list[Compiled]:
        """A base table; the rivers of the water become a table of their own."""
        drawings = self.tree.base.get(name, [])
        kinds: dict[str, list[Drawing]] = {}
        for drawing in drawings:
            kinds.setdefault(_kind_of_shape(drawing.geometry), []).append(drawing)
        if name not in self.tree.base:
            return []
        declared = compiled.TABLES[name]
        tables = [_base_table(declared, kinds.get(declared.geometry or "", []))]
        if name == "base_water" and compiled.LINES in kinds:
            tables.append(_base_table(compiled.TABLES["base_rivers"], kinds[compiled.LINES]))
        return tables

    def network_table(self, name: str) -> Compiled:
        """A network table: every column passes through, numbers as numbers."""
        table = Compiled(compiled.TABLES[name])
        kinds = {column.name: column.kind for column in table.columns}
        for row in self.tree.network.get(name, []):
            table.add({column: _typed(cell, kinds.get(column, compiled.TEXT)) for column, cell in row.cells.items()})
        return table


#: Attributes of a section, and the columns of their sources.
_ATTRIBUTES = compiled.SECTION_ATTRIBUTES


def _sources_of(held: Held) -> tuple[str, ...]:
    """Who says a value; what is assumed says so."""
    return (*held.source_ids, *((ASSUMPTION_ID,) if held.assumption else ()))


def _russian(ends: Sequence[Row]) -> str | None:
    """A section's Russian name: those of its ends, where both are known; the table gives it none of its own."""
    names = [place.text("name_ru") for place in ends]
    return " – ".join(names) if all(names) and len(names) == 2 else None


def _names_of(rows: Sequence[Row]) -> Line:
    return lambda speech: " – ".join(wording.name_of(row, speech) for row in rows)


def _sureness(fact: Row) -> tuple[int, str, str]:
    sure = len(schema.CONFIDENCES) - schema.CONFIDENCES.index(fact.text("confidence") or "low")
    return sure, fact.text("as_of"), fact.text("id")


def _as_written(row: Row, columns: Iterable[compiled.Column]) -> Values:
    return {
        column.name: row.number(column.name) if column.kind == compiled.REAL else row.text(column.name)
        for column in columns
    }


def _typed(cell: str, kind: str) -> Any:
    if not cell:
        return None
    return {compiled.INTEGER: int, compiled.REAL: float}.get(kind, str)(cell)


def _kind_of_shape(shape: BaseGeometry) -> str:
    if isinstance(shape, (Polygon, MultiPolygon)):
        return compiled.AREAS
    return compiled.LINES if isinstance(shape, (LineString, MultiLineString)) else compiled.POINTS


def _sea_table() -> Compiled:
    """The open sea: one row without a shape, which is drawn wherever a map shows nothing else.

    No polygon would do in every projection: one round the globe cannot be drawn in a UTM zone.
    """
    table = Compiled(compiled.TABLES["base_sea"])
    table.add({"id": "open_sea", "kind": "sea", "name_en": "Open sea", "source_ids": "natural_earth"})
    return table


def _base_table(declared: compiled.Table, drawings: Sequence[Drawing]) -> Compiled:
    table = Compiled(declared)
    texts = {column.name for column in table.columns if column.kind == compiled.TEXT}
    for drawing in drawings:
        values = {
            name: str(value) if name in texts and value is not None else value
            for name, value in drawing.properties.items()
            if name != "fid"
        }
        shape = drawing.geometry if declared.geometry == compiled.POINTS else geometry.as_multi(drawing.geometry)
        table.add(values, shape)
    return table
