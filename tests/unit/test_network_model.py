"""States, costs, scenarios, names, routes and reasons, on the corridors' own sections and on networks of a few nodes."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from caspian_corridor_plugin.data.records import Place, Section, StatusChange
from caspian_corridor_plugin.network import (
    catchment,
    chokepoints,
    compare,
    graph,
    matrix,
    ranges,
    routes,
    scenarios,
)
from caspian_corridor_plugin.network.costs import MEASURES, Parameters
from caspian_corridor_plugin.network.data import Tables
from caspian_corridor_plugin.network.errors import MEANINGS, NetworkError
from caspian_corridor_plugin.network.lab import Lab
from tools import sample_network


@pytest.fixture(scope="module")
def tables() -> Tables:
    return sample_network.tables()


@pytest.fixture(scope="module")
def lab(tables: Tables) -> Lab:
    return Lab(sample_network.of_sections(tables), tables)


def parameter(identifier: str, unit: str, value: float, applies_to: str, **more: Any) -> dict[str, Any]:
    spread = {"low": value, "central": value, "high": value, **more}
    return {"id": identifier, "name": identifier, "unit": unit, "applies_to": applies_to, "source_ids": "s", **spread}


PLAIN = [
    parameter("speed_rail_km_h", "km_h", 50, "mode=rail", low=25, high=100),
    parameter("speed_road_km_h", "km_h", 40, "mode=road"),
    parameter("speed_sea_km_h", "km_h", 20, "mode=sea"),
    parameter("sailing_x_h", "h", 30, "section=ferry"),
    parameter("wait_sailing_h", "h", 70, "mode=sea"),
    parameter("dwell_border_rail_h", "h", 10, "mode=rail;border=any"),
    parameter("dwell_border_ab_h", "h", 7, "mode=rail;border=AA-BB"),
    parameter("dwell_border_road_h", "h", 5, "mode=road;border=any"),
    parameter("dwell_gauge_change_h", "h", 18, "mode=rail;gauge_break=yes"),
    parameter("dwell_port_h", "h", 48, "place_kind=port"),
    parameter("dwell_port_rail_ferry_h", "h", 24, "place_kind=port;mode=rail_ferry"),
    parameter("dwell_terminal_h", "h", 12, "place_kind=station"),
    parameter("cost_rail_usd_tkm", "USD_per_tkm", 0.08, "mode=rail"),
    parameter("cost_road_usd_tkm", "USD_per_tkm", 0.1, "mode=road"),
    parameter("cost_sea_usd_tkm", "USD_per_tkm", 0.05, "mode=sea|rail_ferry"),
    parameter("cost_border_usd", "USD_per_crossing", 200, "mode=rail;border=any"),
    parameter("cost_border_road_usd", "USD_per_crossing", 100, "mode=road;border=any"),
    parameter("cost_port_usd_t", "USD_per_t", 8, "place_kind=port"),
    parameter("cost_terminal_usd_t", "USD_per_t", 4, "place_kind=station"),
    parameter("cost_gauge_change_usd_t", "USD_per_t", 3, "mode=rail;gauge_break=yes"),
    parameter("load_t", "t", 20, "border=any"),
    parameter("value_of_time_usd_t_h", "USD_per_t_h", 0.5, "mode=any"),
    parameter("emission_rail_kg_tkm", "kg_per_tkm", 0.02, "mode=rail"),
    parameter("emission_road_kg_tkm", "kg_per_tkm", 0.1, "mode=road"),
    parameter("emission_sea_kg_tkm", "kg_per_tkm", 0.04, "mode=sea|rail_ferry"),
]


def small(
    nodes: dict[str, str], edges: list[dict[str, Any]], own: list[dict[str, Any]] | None = None, **more: Any
) -> Lab:
    """A laboratory of a few places, one degree apart; nodes are id and country."""
    places = {
        name: Place(name, name.title(), country=country, kind="station", lon=50.0 + at, lat=40.0)
        for at, (name, country) in enumerate(nodes.items())
    }
    sections = {
        str(edge["section_id"]): Section(
            str(edge["section_id"]), str(edge["section_id"]), "", "", mode=str(edge["mode"])
        )
        for edge in edges
        if edge.get("section_id")
    }
    known = Tables(
        places=places, sections=sections, parameters=[*PLAIN, *(own or [])], data_version="2026-11-23", **more
    )
    rows = [
        {"id": place.id, "lon": place.lon, "lat": place.lat, "country": place.country, "place_id": place.id}
        for place in places.values()
    ]
    return Lab(graph.build(rows, edges, sections), known)


def edge(
    one: str, other: str, km: float, country: str, mode: str = "rail", gauge: str = "1520", section: str = ""
) -> dict[str, Any]:
    return {
        "from_node": one,
        "to_node": other,
        "mode": mode,
        "length_km": km,
        "country": country,
        "gauge_mm": gauge if mode == "rail" else "",
        "section_id": section,
    }


def found(answer: routes.Route | routes.NoRoute) -> routes.Route:
    assert isinstance(answer, routes.Route), answer
    return answer


def ask(
    lab: Lab, origin: str, destination: str, measure: str = "time", **conditions: Any
) -> routes.Route | routes.NoRoute:
    return routes.find(lab, origin, destination, lab.conditions(**conditions), measure)


# --- what goods go through ------------------------------------------------------------------------------------------


def test_a_border_between_lines_costs_its_dwell_and_its_fee_by_the_tonne() -> None:
    lab = small({"a": "AA", "b": "AA", "c": "BB"}, [edge("a", "b", 100, "AA"), edge("b", "c", 200, "BB")])
    route = found(ask(lab, "a", "c"))
    assert route.values["time"].central == pytest.approx(100 / 50 + 200 / 50 + 7)
    assert route.values["cost"].central == pytest.approx(300 * 0.08 + 200 / 20)
    assert route.values["distance"].central == pytest.approx(300)
    assert route.values["emissions"].central == pytest.approx(6)
    assert route.values["generalised"].central == pytest.approx(300 * 0.08 + 10 + 0.5 * 13)
    assert (route.borders, route.transfers) == (1, 0)


def test_a_line_across_a_border_crosses_it_once_either_way() -> None:
    lab = small({"a": "AA", "b": "BB", "c": "BB"}, [edge("b", "a", 100, "AA;BB"), edge("b", "c", 50, "BB")])
    there, back = found(ask(lab, "a", "c")), found(ask(lab, "c", "a"))
    assert there.values["time"].central == back.values["time"].central == pytest.approx(150 / 50 + 7)
    assert there.borders == back.borders == 1
    crossing = [leg for leg in there.legs if leg.kind == "border"]
    assert [(leg.country, leg.other) for leg in crossing] == [("AA", "BB")]
    assert [(leg.country, leg.other) for leg in back.legs if leg.kind == "border"] == [("BB", "AA")]


def test_low_takes_the_fast_end_of_a_speed_and_high_the_slow_one() -> None:
    lab = small({"a": "AA", "b": "AA"}, [edge("a", "b", 100, "AA")])
    time = found(ask(lab, "a", "b")).values["time"]
    assert (time.low, time.central, time.high) == (pytest.approx(1.0), pytest.approx(2.0), pytest.approx(4.0))


def test_the_gauge_changes_where_two_gauges_meet() -> None:
    lab = small({"a": "AA", "b": "AA", "c": "AA"}, [edge("a", "b", 50, "AA"), edge("b", "c", 50, "AA", gauge="1435")])
    route = found(ask(lab, "a", "c"))
    assert route.values["time"].central == pytest.approx(2 + 18)
    assert route.transfers == 1


def test_the_dwell_at_the_border_of_china_and_kazakhstan_takes_in_the_gauge() -> None:
    nodes = {"a": "CN", "b": "KZ", "c": "KZ"}
    lab = small(nodes, [edge("a", "b", 10, "CN;KZ", gauge="1435;1520"), edge("b", "c", 40, "KZ")])
    assert found(ask(lab, "a", "c")).values["time"].central == pytest.approx(1 + 10)


def test_a_ferry_is_boarded_waited_for_sailed_and_left() -> None:
    edges = [
        edge("a", "b", 50, "AA"),
        edge("b", "c", 300, "AA;BB", "rail_ferry", section="ferry"),
        edge("c", "d", 50, "BB"),
    ]
    lab = small({"a": "AA", "b": "AA", "c": "BB", "d": "BB"}, edges)
    route = found(ask(lab, "a", "d"))
    assert route.values["time"].central == pytest.approx(1 + 24 + 70 + 30 + 24 + 1)
    assert route.values["cost"].central == pytest.approx(100 * 0.08 + 300 * 0.05 + 2 * 8 + 200 / 20)
    assert (route.borders, route.transfers, route.sailings) == (1, 2, ("ferry",))
    assert [leg.kind for leg in route.legs] == ["run", "change", "wait", "run", "border", "change", "run"]


def test_two_sailings_in_a_row_are_unloaded_loaded_and_waited_for_again() -> None:
    edges = [
        edge("a", "b", 100, "AA;BB", "sea", section="one"),
        edge("b", "c", 100, "BB;CC", "sea", section="two"),
    ]
    route = found(ask(small({"a": "AA", "b": "BB", "c": "CC"}, edges), "a", "c"))
    assert route.values["time"].central == pytest.approx(5 + 2 * 48 + 70 + 5)


def test_road_and_rail_meet_at_a_terminal_and_over_a_transfer() -> None:
    lab = small({"a": "AA", "b": "AA", "c": "AA"}, [edge("a", "b", 50, "AA"), edge("b", "c", 40, "AA", "road")])
    assert found(ask(lab, "a", "c")).values["time"].central == pytest.approx(1 + 12 + 1)
    edges = [edge("a", "b", 50, "AA"), edge("b", "c", 4, "AA", "transfer"), edge("c", "d", 40, "AA", "road")]
    lab = small({"a": "AA", "b": "AA", "c": "AA", "d": "AA"}, edges)
    route = found(ask(lab, "a", "d"))
    assert route.values["time"].central == pytest.approx(1 + 4 / 40 + 12 + 1)
    assert route.values["distance"].central == pytest.approx(94)
    assert route.transfers == 1


def test_optimising_each_measure_finds_its_own_way() -> None:
    edges = [
        edge("a", "b", 100, "AA", "road"),  # 2.5 h, 10 USD, 10 kg
        edge("a", "c", 60, "AA"),
        edge("c", "b", 60, "AA"),  # 2.4 h, 9.6 USD, 2.4 kg, 120 km
    ]
    lab = small({"a": "AA", "b": "AA", "c": "AA"}, edges)
    km = {measure: found(ask(lab, "a", "b", measure)).values["distance"].central for measure in MEASURES}
    assert km == {"time": 120, "cost": 120, "distance": 100, "emissions": 120, "generalised": 120}
    for measure in MEASURES:
        best = found(ask(lab, "a", "b", measure)).values[measure].central
        others = [found(ask(lab, "a", "b", other)).values[measure].central for other in MEASURES]
        assert best == pytest.approx(min(others))


# --- conditions -----------------------------------------------------------------------------------------------------


def test_what_is_avoided_is_not_used(lab: Lab) -> None:
    free = found(ask(lab, "uz_samarkand", "ge_poti_port"))
    assert "TM" in free.countries
    without = found(ask(lab, "uz_samarkand", "ge_poti_port", avoid=["TM"]))
    assert "TM" not in without.countries and without.values["time"].central > free.values["time"].central
    section = "tm_turkmenbashi_port__az_alat_port__sea"
    assert section not in found(ask(lab, "uz_samarkand", "ge_poti_port", avoid=[section])).sections
    elsewhere = found(ask(lab, "uz_samarkand", "ge_poti_port", avoid=["Turkmenbashi port"]))
    assert section not in elsewhere.sections
    assert not any(
        lab.network.keys[key].mode == "road"
        for key in found(ask(lab, "uz_samarkand", "ge_poti_port", modes=["rail", "rail_ferry"])).consumption
    )


def test_via_is_passed_in_order_and_goods_stay_where_they_are_loaded(lab: Lab) -> None:
    conditions = lab.conditions()
    direct = found(routes.find(lab, "uz_samarkand", "ge_poti_port", conditions))
    via = found(routes.find(lab, "uz_samarkand", "ge_poti_port", conditions, via=["kz_aktau_port"]))
    assert "kz_mangystau__kz_aktau_port" in via.sections
    assert via.values["time"].central > direct.values["time"].central
    # A via on the best route changes nothing.
    same = found(routes.find(lab, "uz_samarkand", "ge_poti_port", conditions, via=["az_ganja"]))
    assert same.values["time"].central == pytest.approx(direct.values["time"].central)


@pytest.mark.parametrize(
    ("asked", "code", "link"),
    [
        ({"modes": ["rail"]}, "modes", "rail_ferry"),
        ({"avoid": ["az_alat_port"]}, "avoided", "az_alat_port"),
        ({"avoid": ["AZ"]}, "avoided", "AZ"),
    ],
)
def test_no_route_names_what_is_excluded(lab: Lab, asked: dict[str, Any], code: str, link: str) -> None:
    answer = ask(lab, "uz_samarkand", "ge_poti_port", **asked)
    assert isinstance(answer, routes.NoRoute)
    assert answer.code == code and link in dict(answer.links)


def test_no_route_names_what_is_not_built_yet(lab: Lab) -> None:
    answer = ask(lab, "cn_kashgar", "kg_makmal")
    assert isinstance(answer, routes.NoRoute)
    assert answer.code == "closed"
    assert dict(answer.links)["kg_makmal__kg_jalal_abad"] == "under_construction"
    assert isinstance(ask(lab, "cn_kashgar", "kg_makmal", on=["cku_railway"]), routes.Route)


def test_no_route_names_the_gap_between_pieces() -> None:
    edges = [edge("a", "b", 100, "AA"), edge("c", "d", 100, "AA")]
    answer = ask(small({"a": "AA", "b": "AA", "c": "AA", "d": "AA"}, edges), "a", "d")
    assert isinstance(answer, routes.NoRoute) and answer.gap is not None
    assert {answer.gap[0], answer.gap[1]} == {"B", "C"}
    assert answer.gap[2] == pytest.approx(85.2, abs=0.5)


# --- scenarios ------------------------------------------------------------------------------------------------------


def test_statuses_hold_from_their_day_on() -> None:
    changes = [StatusChange("x", "", "planned"), StatusChange("x", "2024-11", "operational")]
    assert scenarios.status_on(changes, "2024-10-31") == "planned"
    assert scenarios.status_on(changes, "2024-11-01") == "operational"


def test_scenarios_by_name_year_and_project(tables: Tables) -> None:
    article, today, later = (scenarios.resolve(name, tables) for name in ("article", "today", "2030"))
    assert article.date == "2024-11-03" and today.date == tables.data_version
    assert later.closed_ids < today.closed_ids <= article.closed_ids | today.closed_ids
    assert "kz_syrdarya_bridge__kz_maktaaral" in today.closed and "kz_syrdarya_bridge__kz_maktaaral" in later.opened
    assert later.source_ids
    # Proposed lines stay closed in any year that nobody has announced.
    assert "kz_saryagash_bypass__uz_keles__new" in scenarios.resolve("2045", tables).closed
    assert (
        "kz_saryagash_bypass__uz_keles__new"
        not in scenarios.resolve("today", tables, on=["saryagash_bypass_proposed"]).closed
    )
    # The BTK line opened in 2017, and can be switched off.
    assert "ge_kartsakhi__tr_canbaz" in scenarios.resolve("2016", tables).closed
    assert "ge_kartsakhi__tr_canbaz" not in today.closed
    assert (
        scenarios.resolve("today", tables, off=["ge_kartsakhi__tr_canbaz"]).closed["ge_kartsakhi__tr_canbaz"]
        == "switched_off"
    )


@pytest.mark.parametrize("text", ["tomorrow", "20x0", "2024-13", "1"])
def test_other_scenarios_are_refused(tables: Tables, text: str) -> None:
    with pytest.raises(NetworkError) as caught:
        scenarios.resolve(text, tables)
    assert caught.value.code == "unknown_scenario"


def test_unknown_projects_are_refused(tables: Tables) -> None:
    with pytest.raises(NetworkError, match="no project 'moon_line'"):
        scenarios.resolve("today", tables, on=["moon_line"])


# --- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("uz_samarkand", "uz_samarkand"),
        ("Samarkand", "uz_samarkand"),
        ("Самарканд", "uz_samarkand"),
        ("سمرقند", "uz_samarkand"),
        ("ALTYNKÖL", "kz_altynkol"),
        ("Istanbul", "tr_istanbul"),
    ],
)
def test_places_are_found_in_any_script(lab: Lab, text: str, identifier: str) -> None:
    assert lab.gazetteer.place(text).id == identifier


def test_unknown_and_ambiguous_names_list_what_they_may_mean(lab: Lab) -> None:
    with pytest.raises(NetworkError) as caught:
        lab.gazetteer.place("Samarqandd")
    assert caught.value.code == "unknown_place" and "uz_samarkand" in caught.value.details["suggestions"]
    assert lab.gazetteer.place("Khorgos gate").id == "kz_khorgos_gateway"
    with pytest.raises(NetworkError) as caught:
        lab.gazetteer.place("Port")
    assert caught.value.code == "ambiguous_place" and caught.value.details["matches"].count("(") >= 2


@pytest.mark.parametrize(
    ("names", "meant"),
    [
        (("Shu", "Шу", "شو", "Chu"), "kz_shu"),
        (("Turkmenbashi", "Туркменбаши", "Türkmenbaşy", "تركمانباشي"), "tm_turkmenbashi_port"),
        (("Poti", "Поти", "بوتي", "ფოთი"), "ge_poti_port"),
        (("Batumi", "Батуми"), "ge_batumi_port"),
        (("Baku", "Баку", "باكو"), "az_baku"),
        (("Tashkent", "Ташкент", "طشقند"), "uz_tashkent"),
        (("Алат",), "uz_alat"),
        (("Алят",), "az_alat_port"),
    ],
)
def test_a_town_with_its_station_and_port_is_one_choice_in_every_script(
    lab: Lab, names: tuple[str, ...], meant: str
) -> None:
    assert {lab.gazetteer.place(name).id for name in names} == {meant}


def test_a_name_in_two_countries_asks_and_no_silly_offer_is_made(lab: Lab) -> None:
    for name in ("Alat", "آلات"):
        with pytest.raises(NetworkError) as caught:
            lab.gazetteer.place(name)
        assert caught.value.code == "ambiguous_place"
        assert "az_alat_port" in caught.value.details["matches"] and "uz_alat" in caught.value.details["matches"]
    for name in ("Paris", "London", "Yerevan", "Xi'an", "Lianyungang", "Hamburg"):
        with pytest.raises(NetworkError) as caught:
            lab.gazetteer.place(name)
        assert caught.value.code == "no_such_place"
    with pytest.raises(NetworkError) as caught:
        lab.gazetteer.place("Samarkant")
    assert caught.value.details["suggestions"] == "Samarkand (uz_samarkand)"


def test_points_go_to_the_nearest_open_line_and_no_farther_than_100_km(lab: Lab) -> None:
    stop = lab.stop("66.95, 39.70")
    assert not stop.states and 0 < stop.access_km < 10
    ends = {lab.network.node_place[node] for joint in stop.joints for node in lab.network.nodes_of_edge(joint.edge)}
    assert "uz_samarkand" in ends
    # Where only rail may be used, a road junction is not what is meant.
    by_rail = lab.stop("61.83,37.594", lab.conditions(modes=["rail"]))
    modes = {
        lab.network.layers[lab.network.state_layer[lab.network.edge_from[joint.edge]]].mode for joint in by_rail.joints
    }
    assert modes == {"rail"}
    with pytest.raises(NetworkError) as caught:
        lab.stop("10,10")
    assert caught.value.code == "far_from_network"
    with pytest.raises(NetworkError) as caught:
        lab.stop("190,10")
    assert caught.value.code == "bad_coordinates"


def test_same_place_is_refused(lab: Lab) -> None:
    with pytest.raises(NetworkError) as caught:
        ask(lab, "Samarkand", "uz_samarkand")
    assert caught.value.code == "same_place"


def test_every_error_can_be_told() -> None:
    names = (
        "text",
        "path",
        "reason",
        "suggestions",
        "matches",
        "distance_km",
        "limit_km",
        "known",
        "row",
        "role",
        "what",
        "value",
    )
    details = dict.fromkeys(names, "x")
    for code in MEANINGS:
        assert str(NetworkError(code, **details))


# --- parameters -----------------------------------------------------------------------------------------------------


def test_the_narrowest_parameter_decides(lab: Lab) -> None:
    parameters = lab.parameters

    def chosen(kind: str, unit: str, **about: str) -> str:
        return parameters.items[parameters.find(kind, unit, about)].id

    assert chosen("speed_", "km_h", mode="rail", country="GE") == "speed_rail_ge_km_h"
    btk = chosen("speed_", "km_h", mode="rail", country="GE", section="ge_gardabani__ge_marabda")
    assert btk == "speed_rail_ge_btk_km_h"
    assert chosen("speed_", "km_h", mode="rail", country="RU") == "speed_rail_other_km_h"
    assert chosen("dwell_border", "h", mode="rail", border="KZ-UZ", place="kz_saryagash") == "dwell_border_saryagash_h"
    assert chosen("dwell_border", "h", mode="rail", border="KZ-UZ", place="kz_oasis") == "dwell_border_kz_uz_h"
    assert chosen("dwell_border", "h", mode="rail", border="KZ-RU") == "dwell_border_rail_h"
    assert (
        chosen("dwell_gauge", "h", mode="rail", place="ge_akhalkalaki", gauge_break="yes")
        == "dwell_gauge_akhalkalaki_h"
    )
    assert (
        chosen("wait_", "h", mode="rail_ferry", section="kz_kuryk_port__az_alat_port__sea") == "wait_sailing_caspian_h"
    )


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"id": "speed_rail_kz_km_h", "low": 0, "central": 45, "high": 58}, "above 0"),
        ({"id": "speed_rail_kz_km_h", "low": 60, "central": 45, "high": 58}, "not in order"),
        ({"id": "speed_rail_kz_km_h", "unit": "m_s", "low": 1, "central": 2, "high": 3}, "unit is 'm_s'"),
        ({"id": "speed_rail_kz_km_h", "low": "fast", "central": 2, "high": 3}, "low is 'fast'"),
        ({"id": "cost_new", "unit": "EUR", "low": 1, "central": 2, "high": 3}, "unit is 'EUR'"),
        ({"id": "", "low": 1, "central": 2, "high": 3}, "id is empty"),
        ({"id": "dwell_x", "unit": "h", "low": 1, "central": 2, "high": 3, "applies_to": "colour=red"}, "applies_to"),
    ],
)
def test_bad_parameter_rows_are_named(tables: Tables, row: dict[str, Any], words: str) -> None:
    with pytest.raises(NetworkError, match=words) as caught:
        Parameters.from_rows(tables.parameters, [row])
    assert caught.value.code == "bad_parameter" and "1" in str(caught.value.details["row"])


def test_own_parameters_replace_those_of_the_data(lab: Lab) -> None:
    own = [{"id": "speed_rail_az_km_h", "low": 50, "central": 50, "high": 50}]
    changed = lab.with_parameters(own)
    before, after = (found(ask(item, "az_alat", "az_boyuk_kesik")) for item in (lab, changed))
    assert after.values["time"].central == pytest.approx(before.values["distance"].central / 50)
    assert after.values["time"].low == after.values["time"].high


def test_a_missing_parameter_is_named() -> None:
    rows = [row for row in PLAIN if not row["id"].startswith("emission_road")]
    nodes = [{"id": name, "lon": at, "lat": 0, "country": "AA"} for at, name in enumerate("ab")]
    network = graph.build(nodes, [edge("a", "b", 1, "AA", "road")])
    with pytest.raises(NetworkError, match=r"emission_ .* mode road"):
        Lab(network, Tables(parameters=rows))


# --- more than one route --------------------------------------------------------------------------------------------


def test_alternatives_differ_and_come_in_order(lab: Lab) -> None:
    conditions = lab.conditions()
    stops = routes.stops_of(lab, ["uz_samarkand", "ge_poti_port"], conditions)
    several = routes.alternatives(lab, stops, conditions, "time", 4)
    assert len(several) == 4
    times = [route.values["time"].central for route in several]
    assert times == sorted(times) and times[-1] <= routes.STRETCH * times[0]
    for at, route in enumerate(several):
        for other in several[:at]:
            assert route.signature != other.signature or routes.shared(route, other) <= routes.OVERLAP


def test_comparison_counts_wins_and_finds_what_decides(lab: Lab) -> None:
    asked = [lab.conditions(name) for name in ("article", "today", "2030")]
    made = compare.compare(lab, "cn_khorgos", "tr_istanbul", asked, "time")
    assert {row.scenario for row in made.rows} == {"article", "today", "2030"}
    for scenario in ("article", "today", "2030"):
        mine = [row for row in made.rows if row.scenario == scenario and row.route is not None]
        assert mine and sum(row.spread.wins_pct for row in mine if row.spread) == pytest.approx(100)
    deciding = made.decisive["today"]
    assert deciding is not None and 0 < deciding.share <= 1


def test_the_deciding_parameter_is_the_one_that_varies() -> None:
    edges = [edge("a", "b", 100, "AA", "road"), edge("a", "c", 50, "AA"), edge("c", "b", 50, "AA")]
    lab = small({"a": "AA", "b": "AA", "c": "AA"}, edges)
    one = found(ask(lab, "a", "b", modes=["road"]))
    other = found(ask(lab, "a", "b", modes=["rail"]))
    decided = ranges.decisive(lab, [one, other], "time")
    assert decided is not None and decided.parameter.id == "speed_rail_km_h" and decided.share > 0.99
    spreads = ranges.spread(lab, [one, other], "time")
    assert spreads[0].p10 == spreads[0].p90 == pytest.approx(2.5)
    assert 0 < spreads[0].wins_pct < spreads[1].wins_pct


def test_draws_stay_within_low_and_high(lab: Lab) -> None:
    draws = lab.parameters.sample(500, seed=1)
    assert (draws >= lab.parameters.low - 1e-12).all() and (draws <= lab.parameters.high + 1e-12).all()
    np.testing.assert_array_equal(draws, lab.parameters.sample(500, seed=1))
    route = found(ask(lab, "uz_samarkand", "ge_poti_port"))
    for measure in MEASURES:
        totals = lab.costs.totals(measure, route.consumption, draws)
        assert route.values[measure].low - 1e-9 <= totals.min() <= totals.max() <= route.values[measure].high + 1e-9
        central = lab.costs.totals(measure, route.consumption, lab.parameters.central[None, :])
        assert central[0] == pytest.approx(route.values[measure].central)


def test_losses_are_what_the_detour_costs(lab: Lab) -> None:
    conditions = lab.conditions()
    stops = [lab.stop(text) for text in ("uz_samarkand", "ge_poti_port")]
    losses = {loss.element_id: loss for loss in chokepoints.losses(lab, stops[0], stops[1], conditions, "time")}
    ferry = losses["tm_turkmenbashi_port__az_alat_port__sea"]
    without = found(ask(lab, "uz_samarkand", "ge_poti_port", avoid=[ferry.element_id]))
    assert ferry.after == pytest.approx(without.values["time"].central)
    assert losses["az_alat_port"].after == float("inf")
    assert all(loss.increase >= -1e-9 for loss in losses.values())


def test_the_least_capacity_on_the_way_is_the_bottleneck(lab: Lab) -> None:
    route = found(ask(lab, "kz_altynkol", "ge_poti_port"))
    limit = routes.bottleneck(lab, route)
    assert limit is not None and limit.source_ids
    assert float(limit.value) <= 15


# --- many at once ---------------------------------------------------------------------------------------------------


def test_the_matrix_agrees_with_single_routes(lab: Lab) -> None:
    conditions = lab.conditions()
    texts = ["uz_samarkand", "ge_poti_port", "kz_altynkol", "tr_mersin", "cn_kashgar", "kg_makmal"]
    stops = [lab.stop(text) for text in texts]
    made = matrix.compute(lab, stops, stops, conditions, "cost")
    reasons = matrix.Reasons(lab, made, conditions)
    for row, origin in enumerate(texts):
        for column, target in enumerate(texts):
            if row == column:
                assert made.values[row, column] == 0
                continue
            answer = ask(lab, origin, target, "cost")
            if isinstance(answer, routes.NoRoute):
                assert made.values[row, column] == float("inf")
                assert reasons.of(row, column) == answer
            else:
                assert made.values[row, column] == pytest.approx(answer.values["cost"].central, rel=1e-12)


def test_the_catchment_covers_each_line_once() -> None:
    edges = [edge("a", "b", 100, "AA"), edge("b", "c", 100, "AA"), edge("c", "a", 100, "AA")]
    lab = small({"a": "AA", "b": "AA", "c": "AA"}, edges)
    made = catchment.compute(lab, lab.stop("a"), (1.0, 2.0, 10.0), lab.conditions(), "time")
    assert [made.km_within(band) for band in range(3)] == pytest.approx([100, 200, 300])
    # The line across is reached from both ends and met in its middle.
    across = made.edge == 1
    assert made.km[across].sum() == pytest.approx(100) and across.sum() == 2


def test_the_catchment_is_cut_where_the_limit_falls(lab: Lab) -> None:
    limits = catchment.parse_breaks("48, 12,24")
    assert limits == (12.0, 24.0, 48.0)
    conditions = lab.conditions()
    made = catchment.compute(lab, lab.stop("uz_tashkent"), limits, conditions, "time")
    upper = np.array(limits)[made.band]
    assert (made.cost.max(axis=1) <= upper + 1e-9).all()
    reached = {place for node, place in enumerate(lab.network.node_place) if made.node_cost[node] <= 48}
    single = {
        place
        for place, nodes in lab.network.nodes_of_place.items()
        if place != "uz_tashkent"
        and lab.network.states_of_node(nodes[0])
        and isinstance(answer := ask(lab, "uz_tashkent", place), routes.Route)
        and answer.values["time"].central <= 48
    }
    assert reached - {"uz_tashkent"} == single
    for text in ("", "a,b", "-1", "0", "inf"):
        with pytest.raises(NetworkError):
            catchment.parse_breaks(text)


# --- the compact form -----------------------------------------------------------------------------------------------


def test_the_compact_form_gives_the_same_network(lab: Lab) -> None:
    again = graph.from_bytes(graph.to_bytes(lab.network))
    assert again.keys == lab.network.keys and again.layers == lab.network.layers
    assert again.node_place == lab.network.node_place
    other = Lab(again, lab.tables)
    for measure in MEASURES:
        one, two = (found(ask(item, "kz_altynkol", "ro_constanta", measure)) for item in (lab, other))
        assert one.edges == two.edges and one.values == two.values


def test_broken_files_are_refused() -> None:
    whole = graph.to_bytes(sample_network.of_sections(sample_network.tables()))
    for content in (b"", b"nonsense", whole[:60], whole[:-100], whole.replace(b"<i4", b"|O8", 1)):
        with pytest.raises(NetworkError) as caught:
            graph.from_bytes(content)
        assert caught.value.code == "bad_network_file"


def test_faulty_edges_are_named() -> None:
    nodes = [{"id": "a", "lon": 0, "lat": 0}, {"id": "b", "lon": 1, "lat": 0}]
    with pytest.raises(NetworkError, match="Row 1: to_node 'z'"):
        graph.build(nodes, [edge("a", "z", 1, "AA")])
    with pytest.raises(NetworkError, match="Row 2: length_km is '-3'"):
        graph.build(nodes, [edge("a", "b", 1, "AA"), edge("a", "b", -3, "AA")])


def test_conditions_that_close_the_same_share_their_weights(lab: Lab) -> None:
    one, two = lab.conditions("today"), dataclasses.replace(lab.conditions("today"))
    assert lab.metric("time", one) is lab.metric("time", two)
    assert lab.metric("time", one) is not lab.metric("cost", one)


def test_wagons_and_lorries_do_not_change_places_at_sea() -> None:
    """By road to the ferry and on by rail: the lorry rolls on and off, and its load is moved on shore."""
    edges = [
        edge("a", "b", 40, "AA", "road"),
        edge("b", "x", 50, "AA"),
        edge("b", "c", 300, "AA;BB", "rail_ferry", section="ferry"),
        edge("c", "d", 50, "BB"),
        edge("c", "y", 40, "BB", "road"),
    ]
    lab = small({"a": "AA", "b": "AA", "c": "BB", "d": "BB", "x": "AA", "y": "BB"}, edges)
    by_lorry, by_wagon = found(ask(lab, "a", "y")), found(ask(lab, "x", "d"))
    assert (
        by_lorry.values["time"].central == by_wagon.values["time"].central == pytest.approx(1 + 24 + 70 + 30 + 24 + 1)
    )
    mixed = found(ask(lab, "a", "d"))
    assert mixed.values["time"].central == pytest.approx(1 + 24 + 70 + 30 + 24 + 1 + 12)
    assert mixed.transfers == 3
    reached = catchment.compute(lab, lab.stop("b"), (1000.0,), lab.conditions(), "time")
    assert reached.km.sum() == pytest.approx(480)  # the sailing once


def test_a_border_on_a_section_closes_with_it_and_unnamed_closed_borders_stay_closed() -> None:
    nodes = {"a": "AZ", "b": "AM", "c": "AM"}
    bare = small(nodes, [edge("a", "b", 50, "AZ;AM"), edge("b", "c", 50, "AM")])
    answer = ask(bare, "a", "c")
    assert isinstance(answer, routes.NoRoute) and dict(answer.links) == {"AZ-AM": "border_closed"}
    named = small(nodes, [edge("a", "b", 50, "AZ;AM", section="tripp"), edge("b", "c", 50, "AM")])
    assert found(ask(named, "a", "c")).borders == 1
    # The same where the section changes country at a node.
    nodes = {"a": "AZ", "m": "AM", "b": "AM"}
    pieces = [edge("a", "m", 25, "AZ", section="tripp"), edge("m", "b", 25, "AM", section="tripp")]
    assert found(ask(small(nodes, pieces), "a", "b")).borders == 1
    assert isinstance(ask(small(nodes, pieces), "a", "b", avoid=["tripp"]), routes.NoRoute)


def test_countries_without_transit_may_be_started_from_and_ended_in() -> None:
    nodes = {"a": "AA", "r": "RU", "b": "BB", "c": "CC"}
    edges = [
        edge("a", "r", 10, "AA;RU"),
        edge("r", "b", 10, "RU;BB"),
        edge("a", "c", 500, "AA;CC"),
        edge("c", "b", 500, "CC;BB"),
    ]
    lab = small(nodes, edges)
    assert found(ask(lab, "a", "b")).countries == ("AA", "CC", "BB")
    assert found(ask(lab, "a", "b", no_transit=())).countries == ("AA", "RU", "BB")
    assert found(ask(lab, "a", "r")).countries == ("AA", "RU")
    answer = ask(lab, "a", "b", avoid=["CC"])
    assert isinstance(answer, routes.NoRoute) and dict(answer.links) == {"RU": "no_transit"}
    stops = [lab.stop(text) for text in ("a", "b")]
    made = matrix.compute(lab, stops, stops, lab.conditions(avoid=["CC"]), "time")
    assert made.values[0, 1] == float("inf")


def test_drawn_lines_are_read_in_either_byte_order() -> None:
    import struct

    from caspian_corridor_plugin.data import records

    for order, flag in (("<", 1), (">", 0)):
        vertices = struct.pack(f"{order}6d", 1, 2, 3, 4, 5, 6)
        line = struct.pack(f"{order}BII", flag, 2, 3) + vertices
        multi = struct.pack(f"{order}BII", flag, 5, 1) + line
        for header in (b"GP\x00\x01" + b"\0" * 4, b"GP\x00\x03" + b"\0" * 36):
            assert records.line_of(header + multi) == records.line_of(header + line) == [(1, 2), (3, 4), (5, 6)]
        two = struct.pack(f"{order}BII", flag, 5, 2) + line + line
        assert records.line_of(b"GP\x00\x01" + b"\0" * 4 + two) == []
