"""What each project changes, and for whom: routes before and after it on the compiled network."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from caspian_corridor_plugin.network import lab, routes, scenarios
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


def ask(
    region: lab.Lab, pair: tuple[str, str], measure: str = "time", **switched: tuple[str, ...]
) -> routes.Route | None:
    answer = routes.find(region, *pair, region.conditions(modes=RAIL, **switched), measure)
    return answer if isinstance(answer, routes.Route) else None


#: Project, the pair that it serves, hours saved at least, borders before and after; None where there is no way before.
SERVED = [
    ("darbaza_maktaaral", ("kz_saryagash", "kz_zhetysay"), 30, 2, 0),
    ("almaty_bypass", ("kz_altynkol", "kz_shu"), 0.4, 0, 0),
    ("moyynty_kyzylzhar_new", ("kz_dostyk", "kz_aktau_port"), 1, 0, 0),
    ("bakhty_ayagoz_new", ("kz_bakhty", "kz_ayagoz"), None, None, 0),
    ("cku_railway", ("cn_kashgar", "uz_andijan"), None, None, 2),
    ("tripp_zangezur", ("az_baku", "az_nakhchivan"), None, None, 2),
]


@pytest.mark.parametrize(("project", "pair", "saved_h", "borders_before", "borders_after"), SERVED)
def test_a_project_serves_the_pair_that_it_is_built_for(
    region: lab.Lab,
    project: str,
    pair: tuple[str, str],
    saved_h: float | None,
    borders_before: int | None,
    borders_after: int,
) -> None:
    before, after = ask(region, pair, off=(project,)), ask(region, pair, on=(project,))
    assert after is not None and set(after.sections) & set(scenarios.project_sections(region.tables, project))
    assert after.borders == borders_after
    if saved_h is None:
        assert before is None
    else:
        assert before is not None and before.borders == borders_before
        assert before.values["time"].central - after.values["time"].central > saved_h


@pytest.mark.parametrize("project", [row[0] for row in SERVED])
def test_no_pair_loses_by_a_project(region: lab.Lab, project: str) -> None:
    for pair in (("kz_altynkol", "ge_poti_port"), ("uz_samarkand", "az_baku"), ("kz_almaty1", "uz_tashkent")):
        before, after = ask(region, pair, off=(project,)), ask(region, pair, on=(project,))
        assert before is not None and after is not None
        assert after.values["time"].central <= before.values["time"].central + 1e-9


def test_lines_inside_one_country_cross_no_border(region: lab.Lab) -> None:
    for pair, country in (
        (("kz_almaty1", "kz_arys"), "KZ"),  # sixteen km of Kyrgyz track at Maimak
        (("uz_tashkent", "uz_termez"), "UZ"),  # by Boysun and Kumkurgan, not by Turkmenistan
        (("uz_khavast", "uz_bekabad"), "UZ"),
        (("tr_kars", "tr_mersin"), "TR"),
    ):
        found = ask(region, pair)
        assert found is not None and found.countries == (country,) and found.borders == 0, pair


def test_almaty_to_tashkent_crosses_one_border_at_saryagash(region: lab.Lab) -> None:
    found = ask(region, ("kz_almaty1", "uz_tashkent"))
    assert found is not None and found.countries == ("KZ", "UZ") and found.borders == 1
    assert [leg.from_name for leg in found.legs if leg.kind == "border"] == ["Saryagash"]


def test_the_zangezur_line_goes_through_armenia_over_its_own_borders(region: lab.Lab) -> None:
    found = ask(region, ("az_baku", "az_nakhchivan"), on=("tripp_zangezur",))
    assert found is not None and found.countries == ("AZ", "AM")
    crossed = [(leg.country, leg.other) for leg in found.legs if leg.kind == "border"]
    assert crossed == [("AZ", "AM"), ("AM", "AZ")]
