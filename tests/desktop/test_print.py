"""The dock's page "Print" in a real QGIS window, with clicks and keys: light, then dark and from right to left."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.desktop.window import came_to_its_end, run, step

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(600)]
DRIVER = Path(__file__).with_name("print_driver.py")


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
def test_the_page_shows_the_sheet_and_says_when_it_is_not_yet_drawn(look: str, request: pytest.FixtureRequest) -> None:
    seen = step(request.getfixturevalue(look), "open_page")
    assert seen["meanwhile"] and seen["then"] and seen["meanwhile"] != seen["then"]
    width, height = seen["size"]
    assert width / height == pytest.approx(297 / 210, rel=0.02)
    assert seen["colours"] > 60


def test_the_picture_follows_the_choices(light: dict) -> None:
    seen = step(light, "follow")
    assert all(seen["changed"]) and len(seen["changed"]) == 4
    assert seen["pages"].startswith("Page 1 of ")
    assert not seen["extent"], "a strip atlas has extents of its own"


def test_a_click_prints_and_keeps_the_layout(light: dict) -> None:
    seen = step(light, "print_it")
    assert seen["layouts"] == ["A sheet of my own"]
    assert any("sheet.pdf" in message for message in seen["messages"])
    pdf = light["pictures"] / "sheet.pdf"
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "A sheet of my own" in text
    assert "As of 3 November 2024" in text
    told = subprocess.run(["gdalinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert "Albers" in told, "a sheet of the canvas has the projection of the canvas"


def test_the_sheet_opens_in_the_layout_window(light: dict) -> None:
    seen = step(light, "edit_it")
    assert any("A sheet of my own" in title for title in seen["titles"])
    assert seen["layouts"] == ["A sheet of my own"], "opened twice, made once"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_an_empty_selection_is_said_in_the_place_of_the_picture(look: str, request: pytest.FixtureRequest) -> None:
    seen = step(request.getfixturevalue(look), "nothing_selected")
    assert len(seen["told"]) > 20
    assert seen["then"] == ""


def test_a_place_that_cannot_be_written_is_said_in_the_message_bar(light: dict) -> None:
    seen = step(light, "unwritable")
    assert "does not exist" in seen["messages"][0]
    assert seen["layouts"]
