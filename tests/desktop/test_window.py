"""The plugin in a real QGIS window: installed by QGIS's own installer, used with real clicks, removed again."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desktop.window import came_to_its_end

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(400)]
Step = Callable[[str], dict]
MAP_LAYERS = {
    "middle_corridor", "ctcn", "ctcn_catchment", "samarkand_baku", "kazakh_rail", "places", "flights", "energy",
    "events", "councils", "context", "claims", "sources", "facts",
}  # fmt: skip


def test_the_whole_run_came_to_its_end(window_run: dict) -> None:
    came_to_its_end(window_run)


def test_nothing_of_ours_warned(window_run: dict) -> None:
    assert [message for message in window_run["messages"] if message.startswith("Caspian Corridor")] == []


def test_the_plugin_manager_offers_and_installs_it(step: Step, version: str) -> None:
    seen = step("install")
    assert seen["offered"]
    assert seen["version"] == version
    assert seen["active"]


def test_the_installed_files_run_and_no_others(step: Step) -> None:
    seen = step("install")
    assert seen["loaded_from"] == seen["plugin_folder"]


def test_installing_adds_one_action_one_menu_and_the_provider(window_run: dict, step: Step) -> None:
    before, after = window_run["before"], step("install")["traces"]
    assert "caspian_corridor/action_dock" in after["plugin_toolbar"]
    assert len(after["plugin_menu"]) == len(before["plugin_menu"]) + 1
    assert "caspiancorridor" in after["providers"]


def test_it_is_cheap_until_it_is_used(window_run: dict, step: Step) -> None:
    """No dock and no module that draws, reads or computes before the first click."""
    after = step("install")["traces"]
    assert after["docks"] == window_run["before"]["docks"]
    light = {"printing.errors", "printing.sheet", "evidence.dates"}  # what the toolbox's choices are made of
    rooms = ("gui.", "printing.", "atlas.", "evidence.", "network.")
    names = [name.split(".", 1)[1] for name in after["modules"] if "." in name]
    assert not [name for name in names if name.startswith(rooms) and name not in light]


def test_the_toolbar_button_opens_and_closes_the_dock(step: Step) -> None:
    seen = step("open_dock")
    assert seen["on_the_right"]
    assert seen["closed_by_second_click"]


def test_adding_the_atlas_shows_it(step: Step) -> None:
    seen = step("add_atlas")
    assert set(seen["layers"]) >= MAP_LAYERS
    assert all(seen["layers"].values()), seen["layers"]
    assert seen["in_plugin_folder"] == []
    assert seen["colours"] > 60
    assert seen["features"]["middle_corridor"] > 0


def test_an_empty_project_takes_the_atlass_projection_and_region(step: Step) -> None:
    """QGIS itself sets both from the first layer, a moment after it was added."""
    seen = step("add_atlas")
    assert "+proj=aea" in seen["crs"]
    west, south, east, north = seen["extent_wgs84"]
    assert -10 < west < 45
    assert 65 < east < 120
    assert 15 < south < 40
    assert 45 < north < 75


def test_a_click_on_a_line_says_what_it_is_and_who_says_so(step: Step) -> None:
    seen = step("read_a_line")
    assert seen["tool_on"]
    for page in seen["pages"]:
        assert len(page.strip()) > 80
        assert "None" not in page
        assert "NULL" not in page
        assert "[1]" in page, "every page numbers its sources"
    assert any("Vefagh" in page for page in seen["pages"]), "a line of the Middle Corridor leads to the article"


def test_the_citation_can_be_copied(step: Step) -> None:
    assert len(step("read_a_line")["copied"].strip()) > 20


def test_escape_closes_the_popup(step: Step) -> None:
    assert step("close_popup_with_escape")["closed"]


def test_a_click_on_nothing_opens_nothing(step: Step) -> None:
    seen = step("click_on_nothing")
    assert not seen["popup"]
    assert not seen["modal"]


def test_dock_and_layer_tree_follow_each_other(step: Step) -> None:
    seen = step("toggle")
    assert seen["at_first"] == [True, True]
    assert seen["clicked_in_dock"] == [False, False]
    assert seen["checked_in_tree"] == [True, True]
    assert seen["group_unchecked_in_tree"] == [False, False]
    assert seen["clicked_in_hidden_group"] == [True, True]


def test_the_date_is_the_projects_and_the_layers_rows(step: Step) -> None:
    seen = step("choose_date")
    assert seen["chosen"] == seen["variable"] == "2024-11-03"
    assert seen["back"] is None
    assert len(seen["filters"]) == 1 and "date('now'" in seen["filters"][0]  # the rows of today, once each


def test_the_dock_prints_a_map(step: Step, root: Path) -> None:
    seen = step("print_map")
    assert seen["size"] > 20_000
    assert seen["layouts"]
    pdf = root / "build" / "desktop" / "map.pdf"
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "OpenStreetMap" in text


def test_the_project_carries_its_data(step: Step) -> None:
    seen = step("save_and_reopen")
    assert seen["saved"]
    assert seen["button_back_without_atlas"]
    assert seen["opened"]
    assert set(seen["layers"]) >= MAP_LAYERS
    assert all(seen["layers"].values())
    assert set(seen["attached"]) >= MAP_LAYERS
    assert seen["tree_rows"] > 0


def test_it_can_be_switched_off_and_on(step: Step) -> None:
    seen = step("reload_plugin")
    assert seen["left_between"] == []
    assert seen["dock_back"]
    assert seen["tree_rows"] > 0


def test_uninstalling_leaves_nothing(window_run: dict, step: Step) -> None:
    before, after = window_run["before"], step("uninstall")["traces"]
    assert after["ours"] == []
    assert after["modules"] == []
    assert not step("uninstall")["folder_left"]
    for kind in ("docks", "toolbars", "plugin_toolbar", "plugin_menu", "menus", "providers"):
        assert after[kind] == before[kind], kind
    assert "ReadMapTool" not in after["map_tool"]


def test_the_atlas_outlives_the_plugin(step: Step) -> None:
    seen = step("uninstall")
    assert seen["layers"] >= len(MAP_LAYERS)
    assert seen["layers_still_valid"]
