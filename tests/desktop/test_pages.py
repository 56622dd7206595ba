"""Every page of the dock in a real QGIS window, with clicks and keys: light, then dark and from right to left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desktop.window import came_to_its_end, run, step

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(900)]
DRIVER = Path(__file__).with_name("pages_driver.py")


@pytest.fixture(scope="module")
def light(package_zip: Path) -> dict:
    return run(DRIVER, package_zip, "light", seconds=480)


@pytest.fixture(scope="module")
def dark(package_zip: Path) -> dict:
    return run(DRIVER, package_zip, "dark_rtl", seconds=480)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_run_came_to_its_end_without_a_complaint(look: str, request: pytest.FixtureRequest) -> None:
    seen = request.getfixturevalue(look)
    came_to_its_end(seen)
    assert {"dock_layers", "dock_article", "dock_evidence", "dock_search", "window_popup"} <= {
        one.stem for one in seen["pictures"].glob("*.png")
    }


def test_the_dock_opens_empty_and_then_holds_the_layers(light: dict) -> None:
    seen = step(light, "open_dock")
    assert seen["layers"] > 10
    assert seen["colours"][1] > seen["colours"][0] > 1


def test_one_layer_alone_opacity_and_presets(light: dict) -> None:
    seen = step(light, "layers_page")
    assert seen["alone"] == ["kazakh_rail"]
    assert seen["back"]
    assert seen["opacity"] == pytest.approx(0.6)
    assert seen["scale"] < 8_000_000
    assert seen["samarkand_baku"] == ["middle_corridor", "places", "samarkand_baku"]
    assert "context" not in seen["article"]
    assert seen["article_date"] == "2024-11-03"


def test_time_by_key_and_by_play(light: dict) -> None:
    seen = step(light, "time_page")
    assert seen["playing"] > "2020-01-31"
    assert seen["stopped"][1] in (None, seen["stopped"][0])
    assert len(seen["filters"]) == 1 and "date('now'" in seen["filters"][0]  # the rows of today, once each


def test_qgis_temporal_controller_drives_the_map(light: dict) -> None:
    seen = step(light, "temporal_controller")
    assert {"kazakh_rail", "middle_corridor", "ctcn", "samarkand_baku", "events"} <= set(seen["active"])
    assert seen["differs"]


def test_search_in_three_scripts(light: dict) -> None:
    seen = step(light, "search")
    assert all(seen[query].startswith("Darbaza") for query in ("Darbaza", "Дарбаза", "دربازا"))
    assert seen["Жетісай"].startswith("Zhetysay")
    assert seen["scale"] < 1_600_000
    assert seen["cleared"]


def test_the_locator_bar_leads_to_the_map(light: dict) -> None:
    assert step(light, "locator")["found"] is True


def test_popup_evidence_and_citations(light: dict) -> None:
    seen = step(light, "popup_and_evidence")
    assert not seen["covers_the_click"]
    assert "Vefagh" in seen["footnote"]
    assert json.loads(seen["csl-json"])
    assert seen["bibtex"].startswith("@")
    assert seen["ris"].startswith("TY  - ")
    assert seen["kept"]
    assert len(seen["page"]) > 200
    assert seen["overlapping"] < 2 or seen["next"] != seen["page"]


def test_claims_and_features_lead_to_each_other(light: dict) -> None:
    seen = step(light, "article")
    assert "53" in seen["share"]
    assert seen["flashing"]
    assert seen["highlighted"]
    assert seen["lit"]
    assert seen["filtered"]


def test_fifty_projects_leave_as_much_as_one(light: dict) -> None:
    seen = step(light, "fifty_projects")
    assert seen["last"] == seen["first"]
    assert seen["first"]["ours"] == 1
    assert seen["rows"] > 0


def test_the_dock_comes_back_as_wide_as_it_was(light: dict) -> None:
    seen = step(light, "remembers_its_place")
    assert seen["width"][0] == pytest.approx(seen["width"][1], abs=8)
    assert seen["date"] is None
