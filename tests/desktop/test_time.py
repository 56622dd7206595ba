"""What the dock says and what the map shows is one date, in a real window, in every order of projects and controller."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.window import came_to_its_end, run, step

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(600)]
DRIVER = Path(__file__).with_name("time_driver.py")
FIRST = "2020-01-31"


@pytest.fixture(scope="module")
def seen(package_zip: Path) -> dict:
    return run(DRIVER, package_zip, "light", seconds=300)


def pairs(seen: dict, name: str) -> list[list[str]]:
    found = step(seen, name)["pairs"]
    assert found and all(said == drawn for said, drawn in found), found
    return found


def test_the_run_came_to_its_end_without_a_complaint(seen: dict) -> None:
    came_to_its_end(seen)


def test_the_first_project(seen: dict) -> None:
    assert pairs(seen, "first_project")[1][0] == FIRST
    assert step(seen, "first_project")["differs"]


def test_a_second_project_draws_the_same_map(seen: dict) -> None:
    assert pairs(seen, "second_project")[1][0] == FIRST
    assert step(seen, "second_project")["same"]


def test_a_saved_date_is_drawn_when_opened_and_when_reloaded(seen: dict) -> None:
    assert [one for one, _ in pairs(seen, "opened_and_reloaded")] == [FIRST, FIRST]
    assert step(seen, "opened_and_reloaded")["same"]


def test_while_the_controller_drives_the_dock_says_so(seen: dict) -> None:
    assert [one for one, _ in pairs(seen, "controller_drives")] == ["2021-06-01", "2024-12-01", FIRST]
    assert "temporal controller" in step(seen, "controller_drives")["caption"]


def test_a_date_chosen_in_the_dock_takes_over(seen: dict) -> None:
    assert pairs(seen, "taken_over")[1][0] == FIRST
    assert step(seen, "taken_over")["off"] == [True, True]
    assert step(seen, "taken_over")["same"]


def test_nothing_of_the_controller_outlives_the_project(seen: dict) -> None:
    found = pairs(seen, "closed_while_it_drives")
    assert found[0][0] not in ("2021-06-01", FIRST)
    assert found[2][0] == FIRST
    assert step(seen, "closed_while_it_drives")["same"]
