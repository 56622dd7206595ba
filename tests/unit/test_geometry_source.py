"""The drawn sections: they meet their places, join into corridors, stay in the region and out of the land."""

from __future__ import annotations

import csv
import json
import math
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from tools import schema
from tools.digitising import measure, shapes
from tools.digitising.drawing import _trimmed, _without_spikes
from tools.digitising.guide import Hop, fit_stations
from tools.digitising.plans import PLANS
from tools.digitising.tracks import Station, TrackGraph, Way

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "resources" / "source"

#: A section may run beside its own earlier course only within this distance of its ends: spurs to a place.
SPUR_KM = 3.0
#: Quays and moles: how far from its harbour a sailing may lie on what the base map calls land.
HARBOUR_KM = 6.0
SAILINGS = ("sea", "rail_ferry")


def rows(table: str) -> list[dict[str, str]]:
    with (SOURCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PLACES = {row["id"]: row for row in rows("places")}
SECTIONS = {row["id"]: row for row in rows("sections")}
LINES = {
    feature["properties"]["id"]: [tuple(point) for point in feature["geometry"]["coordinates"]]
    for feature in json.loads((SOURCE / "sections.geojson").read_text(encoding="utf-8"))["features"]
}
STEPS: dict[str, list[dict[str, str]]] = defaultdict(list)
for _row in rows("corridor_sections"):
    STEPS[_row["corridor_id"]].append(_row)
STATUS: dict[str, list[dict[str, str]]] = defaultdict(list)
for _row in rows("section_status"):
    STATUS[_row["section_id"]].append(_row)

each_section = pytest.mark.parametrize("section", SECTIONS)


def place_point(place: str) -> tuple[float, float]:
    return (float(PLACES[place]["lon"]), float(PLACES[place]["lat"]))


def test_each_section_is_drawn_once_and_nothing_else() -> None:
    assert list(LINES) == list(SECTIONS)


@each_section
def test_ends_meet_their_places(section: str) -> None:
    row, line = SECTIONS[section], LINES[section]
    assert shapes.distance_m(line[0], place_point(row["from_id"])) <= 1
    assert shapes.distance_m(line[-1], place_point(row["to_id"])) <= 1


@each_section
def test_lies_in_the_region_with_five_decimals(section: str) -> None:
    west, south, east, north = schema.REGION
    for lon, lat in LINES[section]:
        assert west <= lon <= east
        assert south <= lat <= north
        assert (round(lon, 5), round(lat, 5)) == (lon, lat)


@each_section
def test_has_no_vertex_twice_and_is_not_far_longer_than_needed(section: str) -> None:
    line = LINES[section]
    assert len(set(line)) == len(line)
    straight = shapes.distance_m(line[0], line[-1]) / 1000
    assert shapes.length_km(line) <= 2.0 * straight + 6, "it wanders off"


@each_section
def test_does_not_run_back_over_itself(section: str) -> None:
    """Samples at least 2 km apart along the line must not lie within 60 m of each other, save near the ends."""
    points = shapes.samples(LINES[section], 250)
    run = np.arange(len(points)) * 0.25
    tree = shapely.STRtree(shapely.points(points))
    first, second = tree.query(shapely.points(points), predicate="dwithin", distance=60)
    back = [
        (float(run[a]), float(run[b]))
        for a, b in zip(first, second)
        if run[b] - run[a] > 2 and run[a] > SPUR_KM and run[b] < run[-1] - SPUR_KM
    ]
    assert not back


@each_section
def test_no_vertex_turns_back(section: str) -> None:
    turns = shapes.turns(LINES[section])
    inner = turns[1:-1]
    assert max((turn for turn, _ in inner), default=0) < 125


@pytest.mark.parametrize("corridor", STEPS)
def test_corridors_have_no_hole_and_no_section_twice(corridor: str) -> None:
    reached = None
    seen = set()
    for number, step in enumerate(sorted(STEPS[corridor], key=lambda s: int(s["seq"])), 1):
        assert int(step["seq"]) == number
        section = SECTIONS[step["section_id"]]
        start, end = section["from_id"], section["to_id"]
        if step["reversed"] == "yes":
            start, end = end, start
        assert reached in (None, start)
        assert step["section_id"] not in seen
        seen.add(step["section_id"])
        reached = end


def test_each_section_is_on_a_corridor() -> None:
    assert {step["section_id"] for steps in STEPS.values() for step in steps} == set(SECTIONS)


@pytest.mark.parametrize("section", [s for s, row in SECTIONS.items() if row["geometry_class"] == "traced"])
def test_traced_means_measured(section: str) -> None:
    row = SECTIONS[section]
    assert float(row["within_250m_pct"]) >= measure.TRACED_PCT
    assert float(row["deviation_median_m"]) <= float(row["deviation_p95_m"]) <= measure.NEAR_M


@each_section
def test_class_fits_the_mode_and_the_status(section: str) -> None:
    row = SECTIONS[section]
    assert row["drawn_how"].endswith(".")
    if row["mode"] in (*SAILINGS, "air"):
        assert row["geometry_class"] == "schematic"
    if row["geometry_class"] == "endpoints":
        assert len(LINES[section]) == 2
    if row["mode"] == "rail" and STATUS[section][-1]["status"] == "operational":
        assert row["geometry_class"] in ("traced", "through_stations") or "khorgos_gateway" in section


def test_status_rows_are_in_order_of_time() -> None:
    assert set(STATUS) == set(SECTIONS)
    for history in STATUS.values():
        dates = [row["from_date"] for row in history]
        assert dates == sorted(dates)
        assert len(set(dates)) == len(dates)
        assert all(dates[1:]), "only the first row may be without a date"


def test_the_map_of_the_article_differs_from_the_map_of_today() -> None:
    def holding(day: str) -> dict[str, dict[str, str]]:
        return {
            section: [row for row in history if row["from_date"][:10] <= day][-1]
            for section, history in STATUS.items()
            if history[0]["from_date"] <= day
        }

    then, now = holding("2024-11-03"), holding("2026-11-23")
    changed = {section for section in now if then.get(section, {}).get("status") != now[section]["status"]}
    assert {"cn_kashgar__kg_torugart", "tr_dilucu__tr_kars", "am_meghri__az_ordubad"} <= changed
    assert then["kz_yerdaut__kz_syrdarya_bridge"]["status"] == "under_construction"
    assert then["kz_shalkar__kz_beyneu"]["status"] == "operational"


@pytest.mark.parametrize("section", [s for s, row in SECTIONS.items() if row["mode"] in SAILINGS])
def test_sailings_cross_no_land(section: str) -> None:
    file = SOURCE / "base_countries.geojson"
    if not file.exists():
        pytest.skip("resources/source/base_countries.geojson is not there to test against")
    land = [
        shapely.from_geojson(json.dumps(feature["geometry"]))
        for feature in json.loads(file.read_text(encoding="utf-8"))["features"]
    ]
    line = LINES[section]
    ends = (line[0], line[-1])
    tree = shapely.STRtree(land)
    ashore = []
    for lon, lat in shapes.to_degrees(shapes.samples(line, 500)):
        if min(shapes.distance_m((lon, lat), end) for end in ends) < HARBOUR_KM * 1000:
            continue
        if len(tree.query(shapely.Point(lon, lat), predicate="intersects")):
            ashore.append((round(lon, 4), round(lat, 4)))
    assert not ashore


def test_verified_places_name_their_node() -> None:
    for place in PLACES.values():
        if place["coord_quality"] == "verified":
            assert place["osm_node"] or "way" in place["note"], place["id"]
        else:
            assert place["note"], f"{place['id']} does not say where its coordinate comes from"


def test_plans_are_about_sections_that_exist() -> None:
    assert set(PLANS) <= set(SECTIONS)


# --- the tool's own geometry ------------------------------------------------------------------

lons = st.floats(30, 78)
lats = st.floats(36, 50)
points = st.tuples(lons, lats)


@given(st.lists(points, min_size=2, max_size=12, unique=True), st.floats(1, 5000))
def test_thinning_keeps_the_ends_and_stays_within_its_tolerance(
    line: list[tuple[float, float]], tolerance_m: float
) -> None:
    thinned = shapes.thin(line, tolerance_m)
    assert thinned[0] == line[0]
    assert thinned[-1] == line[-1]
    drawn = shapely.LineString(shapes.to_plane(thinned))
    away = shapely.distance(shapely.points(shapes.to_plane(line)), drawn)
    assert max(away) <= tolerance_m + 0.01


@given(points, points, st.floats(5, 200))
def test_geodesics_have_no_long_leg_and_the_right_length(
    one: tuple[float, float], other: tuple[float, float], step_km: float
) -> None:
    line = shapes.geodesic(one, other, step_km)
    assert (line[0], line[-1]) == (one, other)
    assert max(shapes.distance_m(a, b) for a, b in zip(line, line[1:])) <= step_km * 1000 + 1
    assert math.isclose(shapes.length_km(line), shapes.distance_m(one, other) / 1000, abs_tol=0.01)


@given(st.lists(points, min_size=3, max_size=7, unique=True))
def test_smooth_curves_meet_their_way_points(line: list[tuple[float, float]]) -> None:
    plane = shapes.to_plane(line)
    if min(np.hypot(*np.diff(plane, axis=0).T)) < 2000:
        return
    curve = shapely.LineString(shapes.to_plane(shapes.smooth(line, 5.0)))
    assert max(shapely.distance(shapely.points(plane), curve)) < 1


def straight_track(*lonlats: tuple[float, float]) -> Way:
    return Way("rail", tuple(lonlats))


def test_ways_follow_the_track_and_cross_small_gaps_only() -> None:
    graph = TrackGraph(
        [
            straight_track((60.0, 40.0), (60.1, 40.0)),
            straight_track((60.102, 40.0), (60.2, 40.05)),
            straight_track((60.21, 40.05), (60.3, 40.05)),
        ]
    )
    way = graph.way((60.0, 40.001), (60.2, 40.05), reach_m=400)
    assert way is not None
    assert shapes.distance_m(way[0], (60.0, 40.0)) < 400
    assert graph.way((60.0, 40.0), (60.3, 40.05), reach_m=400) is None
    assert graph.way((61.0, 40.0), (60.2, 40.05), reach_m=400) is None


def test_deviation_is_measured_in_metres() -> None:
    ruler = measure.Ruler([straight_track((60.0, 40.0), (60.5, 40.0))])
    beside = ruler.deviation([(60.0, 40.0009), (60.5, 40.0009)])
    assert 95 < beside.median_m < 105
    assert beside.near_pct == beside.near_all_pct == beside.covered_pct == 100
    assert ruler.deviation([(60.1, 41.0), (60.4, 41.0)]).covered_pct == 0


def test_stations_fit_only_into_the_true_length() -> None:
    on_line = Station("1", "on the line", 60.25, 40.01)
    elsewhere = Station("2", "another line", 60.25, 40.2)
    chord = shapes.distance_m((60.0, 40.0), (60.5, 40.0)) / 1000
    line = fit_stations(Hop((60.0, 40.0), (60.5, 40.0), chord + 0.2), [elsewhere, on_line])
    assert line == [(60.0, 40.0), on_line.point, (60.5, 40.0)]


def test_spikes_and_crowded_ends_are_taken_out() -> None:
    spike = [(60.0, 40.0), (60.2, 40.0), (60.2, 40.2), (60.2, 40.001), (60.4, 40.0)]
    assert (60.2, 40.2) not in _without_spikes(list(spike))
    line = [(60.0, 40.0), (60.001, 40.0), (60.1, 40.0), (60.2, 40.0)]
    assert _trimmed(line, (60.0, 40.0), (60.2, 40.0)) == [(60.1, 40.0)]
