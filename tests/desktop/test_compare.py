"""The dock's page "Compare" in a real QGIS window, with clicks and keys: light, then dark and from right to left."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.desktop.window import came_to_its_end, run, step

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(600)]
DRIVER = Path(__file__).with_name("compare_driver.py")
NUMBERS = slice(4, None)


@pytest.fixture(scope="module")
def light(package_zip: Path) -> dict:
    return run(DRIVER, package_zip, "light", seconds=260)


@pytest.fixture(scope="module")
def dark(package_zip: Path) -> dict:
    return run(DRIVER, package_zip, "dark_rtl", seconds=260)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_run_came_to_its_end_without_a_complaint(look: str, request: pytest.FixtureRequest) -> None:
    seen = request.getfixturevalue(look)
    came_to_its_end(seen)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("name", ["example", "khorgos_istanbul"])
def test_every_scenario_is_answered(look: str, name: str, request: pytest.FixtureRequest) -> None:
    rows = step(request.getfixturevalue(look), name)["rows"]
    corridors = {row[0] for row in rows}
    assert len(corridors) >= 2
    assert len(rows) == 3 * len(corridors)
    answered = [row for row in rows if row[4]]
    assert len({row[1] for row in answered}) == 3
    assert all(cell for row in answered for cell in row[NUMBERS])


def test_it_begins_with_an_example_and_answers_it(light: dict) -> None:
    seen = step(light, "example")
    assert len(seen["hint"]) > 40
    assert seen["bands"] > 2


def test_the_map_follows_mouse_and_keys(light: dict) -> None:
    seen = step(light, "hover")
    assert min(seen["before"], seen["hovered"], seen["with_leg"]) > 2
    assert seen["legs"] > 5


def test_places_are_typed_in_any_script_and_chosen(light: dict) -> None:
    places = step(light, "khorgos_istanbul")["places"]
    assert places[0].startswith("Khorgos")
    assert places[1] == "Istanbul"


def test_a_name_of_several_places_offers_them(light: dict) -> None:
    seen = step(light, "several_places")
    assert seen["note"].count("<a href") >= 2
    assert seen["bands"] == 0


def test_a_place_is_picked_on_the_map(light: dict) -> None:
    seen = step(light, "pick")
    assert seen["picking"]
    assert seen["back"]
    assert len(seen["origin"]) > 3
    assert not seen["popup"], "the click is not read as well"


def test_the_corridors_are_taken_along_and_printed(light: dict) -> None:
    seen = step(light, "take_along")
    assert len(seen["corridors"]) >= 2
    assert json.loads(seen["record"])["data_version"]
    assert seen["bands"] == 0, "the page is not open any more"
    pdf = light["pictures"] / "map.pdf"
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "OpenStreetMap" in text


def test_unloading_clears_the_map(light: dict) -> None:
    seen = step(light, "unload")
    assert seen["shown"] > 0
    assert seen["left"] == 0
