"""The tables that `make upstream` writes: a ground without gaps, and a network on which goods can travel."""

from __future__ import annotations

import csv
import itertools
import json
from collections import defaultdict
from functools import cache
from pathlib import Path

import networkx as nx
import pytest
import shapely
from pyproj import Geod
from shapely.geometry import Point, box, shape

SOURCE = Path(__file__).resolve().parents[2] / "resources" / "source"
GEOD = Geod(ellps="WGS84")
REGION = box(24, 33, 84, 54)
#: Saryagash, Maktaaral, Zhetysay: right at 1:250,000.
DETAIL = box(67.3, 40.0, 70.0, 42.2)
STORY = {"CN", "KZ", "UZ", "TM", "AZ", "GE", "TR", "KG", "TJ", "AM", "RO", "BG"}
SAILING = ("rail_ferry", "sea")


@cache
def table(name):
    with (SOURCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def features(name):
    data = json.loads((SOURCE / f"{name}.geojson").read_text(encoding="utf-8"))
    return [(item["properties"], shape(item["geometry"])) for item in data["features"]]


@cache
def countries():
    return {properties["iso_a2"]: area for properties, area in features("base_countries")}


def metres(first, second):
    return GEOD.inv(first.x, first.y, second.x, second.y)[2]


def metres_to(area, point):
    return metres(point, shapely.shortest_line(point, area).boundary.geoms[1]) if not area.covers(point) else 0.0


# --- the ground ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["base_countries", "base_borders", "base_water", "base_labels"])
def test_shapes_are_valid_named_once_inside_the_region_and_cited(name):
    found = features(name)
    identifiers = [properties["id"] for properties, _ in found]
    assert len(set(identifiers)) == len(identifiers)
    for properties, geometry in found:
        assert geometry.is_valid and not geometry.is_empty, properties["id"]
        assert REGION.buffer(1e-6).covers(geometry), properties["id"]
        assert set(properties["source_ids"].split(";")) <= {"osm", "geo_maps", "natural_earth", "gshhg"}, properties


def test_texts_stay_small():
    sizes = {path.name: path.stat().st_size for path in SOURCE.iterdir()}
    assert sum(size for name, size in sizes.items() if name.startswith("base_")) < 4_000_000
    assert sum(size for name, size in sizes.items() if name.startswith("network_")) < 3_000_000


def test_countries_are_named_in_four_ways_and_tell_who_is_on_the_corridors():
    for properties, _ in features("base_countries"):
        assert all(properties[f"name_{language}"] for language in ("en", "ar", "ru", "local")), properties
        assert properties["in_story"] == ("yes" if properties["iso_a2"] in STORY else "no")
    assert set(countries()) >= STORY


def test_countries_and_seas_cover_the_region_without_gap_or_overlap():
    seas = [area for properties, area in features("base_water") if properties["kind"] == "sea"]
    every = [*countries().values(), *seas]
    overlap = sum(
        first.intersection(second).area
        for first, second in itertools.combinations(every, 2)
        if first.intersects(second)
    )
    assert overlap < 1e-4
    assert sum(area.area for area in every) == pytest.approx(REGION.area, abs=1e-4)


def test_neighbours_share_their_border_where_detail_counts():
    near = [area.intersection(DETAIL) for area in countries().values() if area.intersects(DETAIL)]
    assert len(near) == 4, "Kazakhstan, Uzbekistan, Tajikistan and Kyrgyzstan"
    assert shapely.union_all(near).area == pytest.approx(DETAIL.area, abs=1e-9)
    assert sum(area.area for area in near) == pytest.approx(DETAIL.area, abs=1e-9)


def test_borders_lie_on_the_rims_of_both_neighbours_and_leave_out_the_coast():
    by_code = countries()
    seas = shapely.union_all([area for properties, area in features("base_water") if properties["kind"] == "sea"])
    for properties, line in features("base_borders"):
        assert properties["status"] in ("recognised", "disputed")
        if properties["status"] == "disputed":
            assert properties["note"]
            continue
        for code in (properties["country_a"], properties["country_b"]):
            vertices = shapely.points(shapely.get_coordinates(line))
            assert shapely.distance(by_code[code].boundary, vertices).max() < 1e-6, properties["id"]
        assert line.intersection(seas).length < 1e-6, properties["id"]


def test_disputed_borders_are_there():
    pairs = {(row["country_a"], row["country_b"]) for row, _ in features("base_borders") if row["status"] == "disputed"}
    assert {("GE", "GE"), ("RU", "UA"), ("MD", "MD"), ("IN", "PK")} <= pairs


def test_places_with_a_good_coordinate_fall_into_their_country():
    off = []
    for row in table("places"):
        if row["coord_quality"] == "approximate":
            continue
        area, point = countries()[row["country"]], Point(float(row["lon"]), float(row["lat"]))
        # The source is drawn to 250 m; a quay may stand beyond the generalised coast.
        allowed = 3000 if row["kind"] in ("port", "energy_field") else 300
        if metres_to(area, point) > allowed:
            off.append(row["id"])
    assert not off


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("caspian_sea", "sea"),
        ("black_sea", "sea"),
        ("aral_north", "lake"),
        ("balkhash", "lake"),
        ("issyk_kul", "lake"),
        ("sevan", "lake"),
        ("aydar", "lake"),
        ("shardara", "lake"),
        ("garabogazkol", "lake"),
        ("syr_darya", "river"),
        ("amu_darya", "river"),
        ("kura", "river"),
        ("aras", "river"),
        ("ili", "river"),
        ("ural", "river"),
        ("volga", "river"),
        ("zeravshan", "river"),
        ("karakum_canal", "canal"),
    ],
)
def test_waters_that_a_reader_looks_for_are_named(name, kind):
    properties = next(row for row, _ in features("base_water") if row["id"] == name)
    assert properties["kind"] == kind
    assert all(properties[f"name_{language}"] for language in ("en", "ar", "ru"))


def test_labels_stand_on_what_they_name():
    areas = {row["id"]: area for row, area in [*features("base_countries"), *features("base_water")]}
    for properties, point in features("base_labels"):
        assert properties["name_en"] and properties["name_ar"] and properties["name_ru"]
        if properties["id"] in areas:
            assert areas[properties["id"]].distance(point) < 0.02, properties["id"]


# --- the network --------------------------------------------------------------------------------


@cache
def positions():
    return {row["id"]: Point(float(row["lon"]), float(row["lat"])) for row in table("network_nodes")}


@cache
def node_of():
    return {row["place_id"]: row["id"] for row in table("network_nodes") if row["place_id"]}


@cache
def open_today():
    """Sections on which trains, lorries or ships go by the last line of their record."""
    last = {row["section_id"]: row["status"] for row in table("section_status")}
    return {section for section, status in last.items() if status == "operational"}


@cache
def graph(*modes):
    found = nx.Graph()
    for row in table("network_edges"):
        if row["mode"] not in modes or (row["section_id"] and row["section_id"] not in open_today()):
            continue
        length = float(row["length_km"])
        ends = row["from_node"], row["to_node"]
        if not found.has_edge(*ends) or found.edges[ends]["km"] > length:
            found.add_edge(*ends, km=length)
    return found


def test_nodes_are_numbered_once_and_places_appear_once():
    rows = table("network_nodes")
    assert len({row["id"] for row in rows}) == len(rows)
    placed = [row["place_id"] for row in rows if row["place_id"]]
    assert len(set(placed)) == len(placed)
    assert set(placed) <= {row["id"] for row in table("places")}
    assert len(rows) <= 26_000


def test_a_place_of_the_network_lies_where_the_place_lies():
    places = {row["id"]: Point(float(row["lon"]), float(row["lat"])) for row in table("places")}
    for place_id, node in node_of().items():
        assert metres(places[place_id], positions()[node]) < 20, place_id


def test_edges_join_nodes_that_exist_and_have_a_length():
    nodes = positions()
    for row in table("network_edges"):
        assert row["from_node"] in nodes and row["to_node"] in nodes, row
        assert row["from_node"] != row["to_node"], row
        assert float(row["length_km"]) > 0 or row["mode"] == "transfer", row
        assert row["source"] in ("graph", "closure", "curated", "connector"), row


def test_no_line_is_shorter_than_the_straight_one():
    nodes = positions()
    for row in table("network_edges"):
        straight = metres(nodes[row["from_node"]], nodes[row["to_node"]]) / 1000
        # A planned line has its official length, which may be rounded.
        assert float(row["length_km"]) > 0.98 * straight - 0.1, row


def test_gauge_follows_the_country():
    for row in table("network_edges"):
        if row["mode"] != "rail":
            assert not row["gauge_mm"], row
            continue
        assert set(row["gauge_mm"].split(";")) <= {"1435", "1520"}, row
        if not row["section_id"] and row["country"] in ("KZ", "UZ", "TM", "AZ", "RU", "KG", "TJ", "AM"):
            assert "1520" in row["gauge_mm"], row
        if not row["section_id"] and row["country"] in ("TR", "CN", "BG"):
            assert row["gauge_mm"] == "1435", row


def test_closures_say_why_and_are_edges_of_the_network():
    closed = defaultdict(list)
    for row in table("network_edges"):
        if row["source"] == "closure":
            closed[frozenset((row["from_node"], row["to_node"]))].append(float(row["length_km"]))
    assert len({row["id"] for row in table("network_closures")}) == len(table("network_closures"))
    for row in table("network_closures"):
        assert len(row["reason"]) > 20 and row["source_ids"], row
        assert row["confidence"] in ("high", "medium", "low"), row
        ends = frozenset((row["from_node"], row["to_node"]))
        parallel = any(ends <= set(path) for path in _two_step(ends, closed))
        assert ends in closed or parallel, row


def _two_step(ends, closed):
    """A closure beside another section has a node in its middle."""
    first, second = sorted(ends)
    steps = defaultdict(set)
    for pair in closed:
        one, other = sorted(pair)
        steps[one].add(other)
        steps[other].add(one)
    return [(first, middle, second) for middle in steps[first] & steps[second]]


def test_stations_ports_and_crossings_are_joined():
    alone = {row["id"] for row in table("places") if row["kind"] in ("station", "border_crossing", "logistics_centre")}
    alone -= set(node_of())
    # The station of Shardara has no track to the rest, and the next trunk road is 65 km away.
    assert alone == {"kz_shardara"}


def test_the_corridors_hang_together_by_rail_and_ship_alone():
    travelled = graph("rail", *SAILING)
    starts = ("kz_dostyk", "cn_khorgos", "uz_tashkent", "uz_samarkand", "kz_aktau_port", "kz_kuryk_port")
    through = ("az_baku", "az_alat_port")
    ends = ("ge_poti_port", "ge_batumi_port", "tr_mersin", "tr_sirkeci", "tr_halkali", "ro_constanta", "bg_burgas")
    piece = nx.node_connected_component(travelled, node_of()["az_alat_port"])
    assert {node_of()[place] for place in (*starts, *through, *ends)} <= piece
    without_alat = nx.subgraph_view(travelled, filter_node=lambda node: node != node_of()["az_alat_port"])
    assert nx.has_path(without_alat, node_of()["uz_tashkent"], node_of()["kz_aktau_port"])


@pytest.mark.parametrize(
    ("start", "end", "low_km", "high_km"),
    [
        # Around what is published or measured on the tracks themselves.
        ("cn_khorgos", "kz_aktau_port", 3050, 3200),
        ("kz_dostyk", "kz_moyynty", 810, 850),
        ("kz_altynkol", "kz_zhetygen", 285, 300),
        ("uz_samarkand", "tm_turkmenbashi_port", 1480, 1590),
        ("az_alat_port", "ge_poti_port", 760, 800),
        ("az_alat_port", "tr_kars", 730, 790),
        ("tr_kars", "tr_halkali", 1780, 1900),
        ("tr_kars", "tr_mersin", 1190, 1310),
        ("uz_samarkand", "kz_aktau_port", 1700, 1860),
        ("uz_tashkent", "uz_samarkand", 325, 375),
    ],
)
def test_rail_distances_are_those_of_the_tracks(start, end, low_km, high_km):
    length = nx.shortest_path_length(graph("rail"), node_of()[start], node_of()[end], weight="km")
    assert low_km < length < high_km


def test_the_country_of_an_edge_is_one_that_its_section_declares():
    declared = {row["id"]: set(row["country"].split(";")) for row in table("sections")}
    for row in table("network_edges"):
        if row["section_id"] and row["mode"] in ("rail", "road"):
            assert row["country"] in declared[row["section_id"]], row


@pytest.mark.parametrize(
    ("section", "country"),
    [
        ("az_aghband__am_meghri", "AM"),
        ("tr_dilucu__tr_kars", "TR"),
        ("kz_syrdarya_bridge__kz_maktaaral", "KZ"),
        ("kz_taraz__kz_tulkibas", "KZ"),
        ("uz_karshi__uz_termez", "UZ"),
        ("uz_khavast__uz_bekabad", "UZ"),
    ],
)
def test_lines_along_a_border_lie_in_their_own_country(section, country):
    length = defaultdict(float)
    for row in table("network_edges"):
        if row["section_id"] == section:
            length[row["country"]] += float(row["length_km"])
    assert length[country] > 0.9 * sum(length.values())


def test_edges_lie_in_a_country_that_one_of_their_ends_lies_in():
    """A line over a border is cut there, so that no edge stands for two countries."""
    country = {row["id"]: row["country"] for row in table("network_nodes")}
    elsewhere = [
        row
        for row in table("network_edges")
        if row["mode"] in ("rail", "road")
        and not row["section_id"]
        and row["country"] not in (country[row["from_node"]], country[row["to_node"]])
    ]
    # What is left lies between stretches of the neighbour that no station interrupts (see tools/upstream/network.py).
    assert sum(float(row["length_km"]) for row in elsewhere) < 60, elsewhere


def test_what_is_not_built_is_not_used_today_but_is_there():
    waiting = {row["section_id"] for row in table("network_edges")} - open_today() - {""}
    assert {"kz_syrdarya_bridge__kz_maktaaral", "kz_moyynty__kz_kyzylzhar", "kg_torugart__kg_makmal"} <= waiting


def test_sections_carry_their_name_into_the_network():
    carried = {row["section_id"] for row in table("network_edges")}
    missing = {row["id"] for row in table("sections") if row["mode"] != "air"} - carried
    # Port tracks that a longer section uses too belong to neither (see tools/upstream/network.py).
    assert missing <= {"ge_batumi__ge_batumi_port", "kz_altynkol__kz_khorgos_gateway"}
