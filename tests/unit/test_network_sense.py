"""Routes that make sense under every measure: symmetry, triangles, monotony, no change without a run."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from caspian_corridor_plugin.network import graph, lab, matrix, routes
from caspian_corridor_plugin.network.costs import MEASURES, is_transfer
from tools import network_index

GPKG = Path(__file__).resolve().parents[2] / "resources" / "caspian_corridor.gpkg"
RAIL = ("rail", "rail_ferry", "sea")


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> lab.Lab:
    if not GPKG.is_file():
        pytest.fail("resources/caspian_corridor.gpkg is missing: run `make data`")
    path = tmp_path_factory.mktemp("compiled") / "data.gpkg"
    shutil.copy(GPKG, path)
    network_index.add_index(path)
    return lab.open_lab(path)


@pytest.fixture(scope="module")
def places(region: lab.Lab) -> list[str]:
    """Stations, ports and crossings, every third."""
    kinds = ("station", "port", "border_crossing", "city")
    found = [place.id for place in region.tables.places.values() if place.kind in kinds and place.rank <= 2]
    return [place for place in found if region.network.nodes_of_place.get(place)][::3]


def ask(
    region: lab.Lab, origin: str, destination: str, measure: str = "time", modes: tuple[str, ...] = graph.MODES
) -> routes.Route:
    found = routes.find(region, origin, destination, region.conditions(modes=modes), measure)
    assert isinstance(found, routes.Route), (origin, destination, found)
    return found


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize(
    ("origin", "destination"),
    [
        ("cn_khorgos", "ge_poti_port"),
        ("uz_samarkand", "ge_poti_port"),
        ("uz_tashkent", "tr_mersin"),
        ("kz_dostyk", "tr_mersin"),
    ],
)
def test_no_measure_changes_vehicles_to_cut_corners(
    region: lab.Lab, measure: str, origin: str, destination: str
) -> None:
    found = ask(region, origin, destination, measure)
    assert found.transfers <= 5 and len(found.sailings) <= 2
    assert found.borders <= 7
    ran = True
    for edge, backward in found.edges:
        keys = [region.network.keys[key] for key, _ in region.network.consumption(edge, backward)]
        if any(is_transfer(key) for key in keys):
            assert ran, "two changes of vehicle without a run between them"
            ran = False
        if any(key.kind == graph.RUN for key in keys):
            ran = True


def test_three_days_of_waiting_are_not_spent_to_save_a_gramme(region: lab.Lab) -> None:
    by_cost, by_emissions = (ask(region, "cn_khorgos", "ge_poti_port", measure) for measure in ("cost", "emissions"))
    assert by_emissions.values["emissions"].central <= by_cost.values["emissions"].central + 1e-9
    assert by_emissions.values["time"].central < by_cost.values["time"].central + 72


@pytest.mark.parametrize("measure", MEASURES)
def test_the_gauge_is_not_changed_back_and_forth_at_khorgos(region: lab.Lab, measure: str) -> None:
    found = ask(region, "cn_khorgos", "kz_altynkol", measure, RAIL)
    assert found.transfers <= 1 and found.borders == 1


def test_loading_waiting_and_landing_count_whatever_the_origin(region: lab.Lab) -> None:
    there, back = (
        ask(region, "kz_aktau_port", "az_baku", modes=RAIL),
        ask(region, "az_baku", "kz_aktau_port", modes=RAIL),
    )
    assert there.values["time"].central == pytest.approx(back.values["time"].central)
    for found in (there, back, ask(region, "kz_aktau_port", "az_alat_port", modes=RAIL)):
        kinds = [leg.kind for leg in found.legs]
        assert kinds.count("wait") == 1 and kinds.count("border") == 1 and kinds.count("change") == 2
    whole = ask(region, "uz_samarkand", "az_baku", modes=RAIL).values["time"].central
    parts = ask(region, "uz_samarkand", "kz_aktau_port", modes=RAIL).values["time"].central
    assert whole <= parts + there.values["time"].central + 1e-6


@pytest.mark.parametrize("measure", MEASURES)
def test_matrices_say_what_routes_say(region: lab.Lab, places: list[str], measure: str) -> None:
    conditions = region.conditions()
    stops = [region.stop(place, conditions) for place in places]
    found = matrix.compute(region, stops, stops, conditions, measure).values
    admitted = region.admit(conditions, stops)
    generator = np.random.default_rng(7)
    for one, other in generator.integers(0, len(stops), (25, 2)).tolist():
        if one == other:
            assert found[one, other] == 0
            continue
        answer = routes.between(region, [stops[one], stops[other]], admitted, measure)
        if isinstance(answer, routes.NoRoute):
            assert np.isinf(found[one, other])
        else:
            assert found[one, other] == pytest.approx(answer.values[measure].central, rel=1e-9)


@pytest.mark.parametrize("measure", MEASURES)
def test_a_way_there_and_back_weighs_the_same(region: lab.Lab, places: list[str], measure: str) -> None:
    """No parameter of the atlas depends on the direction."""
    conditions = region.conditions(modes=RAIL)
    stops = [region.stop(place, conditions) for place in places]
    found = matrix.compute(region, stops, stops, conditions, measure).values
    np.testing.assert_allclose(found, found.T, rtol=1e-9)


@pytest.mark.parametrize("measure", MEASURES)
def test_no_way_is_longer_than_by_a_third_place(region: lab.Lab, places: list[str], measure: str) -> None:
    """By rail and ship, where goods that end their journey at a place can go on from there as they came."""
    conditions = region.conditions(modes=RAIL)
    stops = [region.stop(place, conditions) for place in places]
    metric = region.metric(measure, region.admit(conditions, stops))
    states = [dict.fromkeys(stop.states, 0.0) for stop in stops if len(stop.states) < 3]
    found = metric.many(states, states)
    for middle in range(len(states)):
        through = found[:, middle][:, None] + found[middle][None, :]
        assert (found <= through + 1e-6).all()


@pytest.mark.parametrize(
    ("row", "measure"),
    [
        ("dwell_border_saryagash_h", "time"),
        ("cost_rail_kz_usd_tkm", "cost"),
        ("emission_rail_diesel_kg_tkm", "emissions"),
    ],
)
def test_dearer_parameters_make_no_way_cheaper(region: lab.Lab, row: str, measure: str) -> None:
    known = region.parameters.items[region.parameters.at[row]]
    pair, previous = ("kz_almaty1", "uz_tashkent"), 0.0
    for factor in (0.5, 1, 2, 4, 8):
        values = {end: getattr(known, end) * factor for end in ("low", "central", "high")}
        changed = region.with_parameters([{"id": row, "unit": known.unit, **values}])
        value = ask(changed, *pair, measure=measure).values[measure].central
        assert value >= previous - 1e-9
        previous = value
