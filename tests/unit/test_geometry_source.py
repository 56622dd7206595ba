"""The drawn sections: they meet their places, join into corridors, stay in the region and out of the land."""

from __future__ import annotations

import csv
import json
import math
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from caspian_corridor_plugin.network.courses import decode, encode, section_lines
from tools import digitise_sections, schema
from tools.digitising import drawing, edges, measure, report, shapes
from tools.digitising.drawing import CannotDrawError, Draughtsman, TrackPool, between_ends, without_spikes
from tools.digitising.plans import Plan, read_plans
from tools.digitising.tracks import TrackFileError, TrackGraph, Way, read_tracks

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
        assert row["geometry_class"] in ("traced", "through_stations")


@pytest.mark.parametrize("section", [s for s, row in SECTIONS.items() if row["mode"] == "rail"])
def test_no_chord_passes_for_the_course_of_a_railway(section: str) -> None:
    row, chord_km = SECTIONS[section], measure.longest_leg_km(LINES[section])
    if row["geometry_class"] in ("traced", "through_stations"):
        assert chord_km <= measure.LONGEST_CHORD_KM
    if row["geometry_class"] == "traced":
        assert chord_km <= 2 * shapes.LONGEST_LEG_M / 1000


def test_most_of_the_railways_are_measured_and_near_their_track() -> None:
    rail = [(row, shapes.length_km(LINES[s])) for s, row in SECTIONS.items() if row["mode"] == "rail"]
    assert sum(float(row["measured_km"] or 0) for row, _ in rail) >= 12_500
    for row, length_km in rail:
        assert float(row["measured_km"] or 0) <= length_km + 0.1
        if row["geometry_class"] == "traced":
            assert float(row["measured_km"]) >= 0.95 * length_km - 0.1
            assert float(row["deviation_median_m"]) < 30


def test_the_page_says_what_the_tables_say() -> None:
    page = (ROOT / "docs" / "geometry.md").read_text(encoding="utf-8")
    cells = next(line for line in page.splitlines() if line.startswith("| all |")).strip("| ").split(" | ")
    rail = {s: row for s, row in SECTIONS.items() if row["mode"] == "rail"}
    of_class = {
        name: sum(shapes.length_km(LINES[s]) for s, row in rail.items() if row["geometry_class"] == name)
        for name in report.CLASSES
    }
    said = [float(cell.replace(",", "")) for cell in cells[1:]]
    assert said[0] == pytest.approx(sum(of_class.values()), abs=2)
    assert said[1:5] == pytest.approx(list(of_class.values()), abs=2)
    assert said[5] == pytest.approx(sum(float(row["measured_km"] or 0) for row in rail.values()), abs=5)
    listed = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert listed == {s for s, row in rail.items() if row["geometry_class"] != "traced"}


#: Lengths along the tracks that were worked out apart from this tool, km.
TRACK_KM = {
    "kz_altynkol__kz_zhetygen": 283.7,
    "kz_zhetygen__kz_almaty1": 43.2,
    "kz_otar__kz_shu": 150.0,
    "kz_tulkibas__kz_shymkent": 87.9,
    "kz_turkistan__kz_kyzylorda": 284.3,
    "kz_kyzylorda__kz_kazaly": 319.6,
    "kz_saksaulskaya__kz_shalkar": 165.4,
    "kz_shalkar__kz_beyneu": 497.4,
    "kz_dostyk__kz_aktogay": 309.0,
    "kz_sayak__kz_balkhash": 199.8,
    "kz_zharyk__kz_kyzylzhar": 253.1,
    "kz_zhezkazgan__kz_terbenbes": 538.0,
    "kz_zhetygen__kz_kazybek_bek__new": 74.9,
    "kz_maktaaral__kz_zhetysay": 17.7,
    "kz_darbaza__kz_saryagash": 13.3,
    "tr_eskisehir__tr_kosekoy": 209.3,
}


@pytest.mark.parametrize("section", TRACK_KM)
def test_traced_lines_are_as_long_as_their_track(section: str) -> None:
    assert shapes.length_km(LINES[section]) == pytest.approx(TRACK_KM[section], rel=0.005, abs=0.3)


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
    assert set(read_plans()) <= set(SECTIONS)


def test_plans_with_an_unknown_word_are_refused(tmp_path: Path) -> None:
    for properties in ({"id": "a__b", "kind": "rails"}, {"id": "a__b", "kind": "sea"}, {"id": "a__b", "hwo": "?"}):
        path = tmp_path / f"{len(properties)}{properties.get('kind')}.geojson"
        feature = {"type": "Feature", "properties": properties, "geometry": None}
        path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
        with pytest.raises(ValueError, match="a__b"):
            read_plans(path)


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


def test_spikes_and_crowded_ends_are_taken_out() -> None:
    spike = [(60.0, 40.0), (60.2, 40.0), (60.2, 40.2), (60.2, 40.001), (60.4, 40.0)]
    assert (60.2, 40.2) not in without_spikes(list(spike))
    line = [(60.0, 40.0), (60.001, 40.0), (60.1, 40.0), (60.2, 40.0)]
    assert between_ends(line, (60.0, 40.0), (60.2, 40.0)) == [(60.1, 40.0)]


# --- tracks of several kinds, holes and courses ---------------------------------------------------


def test_tracks_of_another_gauge_are_not_taken() -> None:
    straight = Way("rail", ((60.0, 40.0), (60.3, 40.0)), frozenset({"1435"}))
    bent = Way("rail", ((60.0, 40.0), (60.15, 40.02), (60.3, 40.0)), frozenset({"1520"}))
    pool = TrackPool([straight, bent])
    ends = ((60.0, 40.0), (60.3, 40.0))
    broad = Draughtsman(pool).draw(Plan(), ends, gauges=("1520",))
    assert min(shapes.distance_m(point, (60.15, 40.02)) for point in broad.points) < 200
    assert broad.track_km == pytest.approx(shapes.length_km(bent.points), abs=0.1)
    either = Draughtsman(pool).draw(Plan(), ends, gauges=("1435", "1520"))
    assert either.track_km == pytest.approx(shapes.length_km(straight.points), abs=0.1)


def test_freight_keeps_off_high_speed_lines_where_it_can() -> None:
    fast = Way("rail", ((60.0, 40.0), (60.3, 40.0)), passengers=True)
    slow = Way("rail", ((60.0, 40.0), (60.15, 40.05), (60.3, 40.0)))
    only_fast = Way("rail", ((60.3, 40.0), (60.4, 40.0)), passengers=True)
    way = TrackGraph([fast, slow, only_fast]).way((60.0, 40.0), (60.4, 40.0))
    assert way is not None
    assert max(lat for _, lat in way) > 40.045
    assert max(lon for lon, _ in way) == pytest.approx(60.4, abs=0.005)


def test_a_course_is_kept_where_the_tracks_have_a_hole() -> None:
    west = Way("rail", ((60.0, 40.0), (60.1, 40.03), (60.2, 40.0)))
    east = Way("rail", ((60.5, 40.0), (60.6, 40.03), (60.7, 40.0)))
    ends = ((60.0, 40.0), (60.7, 40.0))
    course = [ends[0], (60.2, 40.0), (60.35, 40.1), (60.5, 40.0), ends[1]]
    drawn = Draughtsman(TrackPool([west, east])).draw(Plan(), ends, course)
    for point in ((60.1, 40.03), (60.35, 40.1), (60.6, 40.03)):
        assert min(shapes.distance_m(point, other) for other in drawn.points) < 200
    assert drawn.track_km == 0
    back = Draughtsman(TrackPool([west, east])).draw(Plan(), ends[::-1], course)
    assert shapes.length_km(back.points) == pytest.approx(shapes.length_km(drawn.points), rel=0.01)
    with pytest.raises(CannotDrawError):
        Draughtsman(TrackPool([west])).draw(Plan(), ends)


def test_track_is_followed_into_a_hole_from_both_ends() -> None:
    west = Way("rail", ((60.0, 40.0), (60.1, 40.02), (60.2, 40.02)))
    east = Way("rail", ((60.5, 40.02), (60.6, 40.02), (60.7, 40.0)))
    ends = ((60.0, 40.0), (60.7, 40.0))
    drawn = Draughtsman(TrackPool([west, east])).draw(Plan(), ends, list(ends))
    ruler = measure.Ruler([west, east])
    assert ruler.deviation(drawn.points).near_all_pct > 55
    assert ruler.deviation(list(ends)).near_all_pct < 30


def write_tracks(path: Path, lines: list[tuple[str, str, str, list[tuple[float, float]]]]) -> Path:
    """A track file with fields that the reader knows and one that it does not."""
    from osgeo import ogr, osr

    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = source.CreateLayer("anything", crs, ogr.wkbLineString)
    for name in ("railway", "gauge", "name", "colour"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for railway, gauge, name, points in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["railway"], feature["gauge"], feature["name"] = railway, gauge or None, name
        shape = ogr.Geometry(ogr.wkbLineString)
        for point in points:
            shape.AddPoint_2D(*point)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    source.CreateLayer("points_of_something_else", crs, ogr.wkbPoint)
    return path


def test_track_files_are_read_by_their_fields(tmp_path: Path) -> None:
    line = [(60.0, 40.0), (60.1, 40.0)]
    rows_ = [("rail", "1435;1520", "", line), ("rail", "", "Ankara - Sivas Yüksek Hızlı Demiryolu", line)]
    path = write_tracks(tmp_path / "tracks.gpkg", [*rows_, ("tram", "", "", line)])
    ways = read_tracks([path])
    assert [sorted(way.gauges) for way in ways] == [["1435", "1520"], []]
    assert [way.passengers for way in ways] == [False, True]
    for bad, text in ((tmp_path / "none.gpkg", None), (tmp_path / "text.gpkg", "no GeoPackage")):
        if text:
            bad.write_text(text, encoding="utf-8")
        with pytest.raises(TrackFileError, match=bad.name):
            read_tracks([bad])
    empty = write_tracks(tmp_path / "trams.gpkg", [("tram", "", "", line)])
    with pytest.raises(TrackFileError, match="railway"):
        read_tracks([empty])


# --- the edges of the network ---------------------------------------------------------------------


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=8))
def test_courses_come_back_as_they_were_written(line: list[tuple[float, float]]) -> None:
    line = [(round(lon, 5), round(lat, 5)) for lon, lat in line]
    back = decode(encode(line))
    assert len(back) == len(line)
    assert all(abs(a - b) < 1e-9 for one, other in zip(back, line) for a, b in zip(one, other))


@pytest.mark.parametrize("text", ["_", "_p~iF", "_p~iF~ps|U_", "é", "_p~iF ps|U"])
def test_a_broken_course_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        decode(text)


def network_rows(*lengths: tuple[str, str, str, str]) -> list[dict[str, str]]:
    """Rows of network_edges.csv: from, to, length and section."""
    return [
        {
            "id": str(number),
            "from_node": one,
            "to_node": other,
            "mode": "rail",
            "length_km": km,
            "country": "TM",
            "gauge_mm": "1520",
            "section_id": section,
            "source": "graph",
            "course": "",
        }
        for number, (one, other, km, section) in enumerate(lengths, 1)
    ]


NODES = [
    {"id": "1", "lon": "60.0000", "lat": "40.0010"},
    {"id": "2", "lon": "60.3000", "lat": "40.0000"},
    {"id": "3", "lon": "60.6000", "lat": "40.0000"},
]
BENT = [(60.0, 40.0), (60.15, 40.05), (60.3, 40.0)]


def test_edges_follow_the_tracks_at_hand_and_keep_what_has_none() -> None:
    bent_km = f"{shapes.length_km(BENT):.1f}"
    rows_ = network_rows(("2", "1", bent_km, ""), ("2", "3", "25.7", ""), ("1", "2", "40.0", ""))
    tracks = TrackPool([Way("rail", tuple(BENT), frozenset({"1520"}))])
    assert edges.follow_tracks(NODES, rows_, tracks) == pytest.approx(float(bent_km), abs=0.3)
    course = decode(rows_[0]["course"])
    assert (60.15, 40.05) in course
    assert [lon for lon, _ in course] == sorted((lon for lon, _ in course), reverse=True)
    assert float(rows_[0]["length_km"]) == pytest.approx(float(bent_km), abs=0.3)
    # Without track; and an edge that is much longer than the track beside it runs somewhere else.
    assert [(row["course"], row["length_km"]) for row in rows_[1:]] == [("", "25.7"), ("", "40.0")]


def test_edges_of_traced_sections_are_as_long_as_their_line() -> None:
    sections = [
        {"id": "one__two", "mode": "rail", "geometry_class": "traced"},
        {"id": "two__three", "mode": "rail", "geometry_class": "through_stations"},
    ]
    lines = section_lines({"one__two": BENT, "two__three": [(60.3, 40.0), (60.45, 40.05), (60.6, 40.0)]})
    rows_ = network_rows(
        ("1", "2", "25.9", "one__two"), ("2", "3", "25.9", "two__three"), ("1", "2", "9.9", "one__two")
    )
    edges.follow_sections(NODES, rows_, sections, lines)
    assert [row["length_km"] for row in rows_] == [f"{shapes.length_km(BENT):.1f}", "25.9", "9.9"]


def test_courses_outlive_a_new_extraction_with_other_numbers() -> None:
    old = network_rows(("1", "2", "27.9", ""))
    old[0]["course"] = encode([(60.1, 40.04), (60.2, 40.04)])
    nodes = [{**NODES[1], "id": "7"}, {**NODES[0], "id": "8"}, {**NODES[2], "id": "9"}]
    new = network_rows(("7", "8", "28.4", ""), ("7", "9", "25.7", ""), ("8", "7", "28.4", "one__two"))
    edges.carry_over(NODES, old, nodes, new)
    assert decode(new[0]["course"]) == [(60.2, 40.04), (60.1, 40.04)]
    assert [row["length_km"] for row in new] == ["27.9", "25.7", "28.4"]
    assert not new[1]["course"] and not new[2]["course"]


def test_edges_of_the_network_are_as_long_as_their_courses() -> None:
    at = edges.positions(rows("network_nodes"))
    courses = [row for row in rows("network_edges") if row["course"]]
    total = 0.0
    for row in courses:
        assert row["mode"] == "rail" and not row["section_id"], row
        line = [at[row["from_node"]], *decode(row["course"]), at[row["to_node"]]]
        assert shapes.length_km(line) == pytest.approx(float(row["length_km"]), rel=0.03, abs=0.5), row
        total += float(row["length_km"])
    assert total > 9_000


# --- the command ----------------------------------------------------------------------------------


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    names = ("places.csv", "sections.csv", "sections.geojson", "base_countries.geojson")
    for name in (*names, "network_nodes.csv", "network_edges.csv"):
        (tmp_path / name).write_bytes((SOURCE / name).read_bytes())
    (tmp_path / "geometry.md").write_text(f"before\n{report.START}\nold\n{report.END}\nafter\n", encoding="utf-8")
    return tmp_path


def run(tables: Path, *arguments: str) -> int:
    return digitise_sections.main(["--source", str(tables), "--page", str(tables / "geometry.md"), *arguments])


def content(tables: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in tables.iterdir() if path.suffix in (".csv", ".geojson", ".md")}


def test_without_tracks_it_says_what_is_missing_and_changes_nothing(
    tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = content(tables)
    assert run(tables) == 2
    assert "TRACKS=" in capsys.readouterr().err
    assert run(tables, str(tables / "nowhere.gpkg")) == 2
    assert "nowhere.gpkg" in capsys.readouterr().err
    assert content(tables) == before


def test_new_track_changes_its_section_and_no_other(tables: Path, capsys: pytest.CaptureFixture[str]) -> None:
    section = "tr_kars__tr_sarikamis"
    line = LINES[section]
    track = shapes.smooth(line, 1.0)
    path = write_tracks(tables / "kars.gpkg", [("rail", "1435", "", track)])
    assert run(tables, str(path)) == 0
    assert "stays as it is" in capsys.readouterr().out
    now = {row["id"]: row for row in digitise_sections.read_rows(tables / "sections.csv")}
    lines = digitise_sections.read_lines(tables / "sections.geojson")
    changed = {s for s in SECTIONS if now[s] != SECTIONS[s] or lines[s] != LINES[s]}
    assert changed == {section}
    assert now[section]["geometry_class"] == "traced"
    assert now[section]["drawn_how"] == drawing.TRACED
    assert float(now[section]["within_250m_pct"]) == 100
    assert shapes.length_km(lines[section]) == pytest.approx(shapes.length_km(track), rel=0.01)
    assert b"old" in content(tables)["geometry.md"]
