"""Every page of the dock in a real QGIS window, with clicks and keys: light, then dark and from right to left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import desktop

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(900)]
DRIVER = Path(__file__).with_name("pages_driver.py")
OUT = desktop.ROOT / "build" / "desktop_pages"


def run(name: str, package: Path, settings: str = "", **variables: str) -> dict:
    folder = desktop.Folder.make(OUT / name)
    folder.install(package)
    folder.write_settings(enabled=True)
    if settings:
        file = folder.user_profile / "QGIS" / "QGIS3.ini"
        kept = file.read_text(encoding="utf-8").replace("userLocale=en_US", "userLocale=ar")
        file.write_text(kept + settings, encoding="utf-8")
    pictures = OUT / name / "pictures"
    pictures.mkdir()
    log = OUT / name / "qgis.log"
    with desktop.virtual_screen(folder) as display:
        code = desktop.run_qgis(
            folder,
            DRIVER,
            {"DISPLAY": display, "CASPIAN_CORRIDOR_OUT": str(pictures), **variables},
            seconds=480,
            log=log,
        )
    file = pictures / "result.json"
    if not file.is_file():
        pytest.fail(f"QGIS ended with code {code} and no result:\n{log.read_text(errors='replace')[-4000:]}")
    found = json.loads(file.read_text(encoding="utf-8"))
    found["pictures"] = {one.stem for one in pictures.glob("*.png")}
    return found


@pytest.fixture(scope="module")
def light(package_zip: Path) -> dict:
    return run("light", package_zip)


@pytest.fixture(scope="module")
def dark(package_zip: Path) -> dict:
    return run("dark_rtl", package_zip, "[UI]\nUITheme=Night Mapping\n", CASPIAN_CORRIDOR_SHORT="1")


def step(seen: dict, name: str) -> dict:
    if name not in seen["steps"]:
        pytest.fail(f"not reached: {(seen['failed'] or {}).get('why', '?')}", pytrace=False)
    return seen["steps"][name]


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_run_came_to_its_end_without_a_traceback(look: str, request: pytest.FixtureRequest) -> None:
    seen = request.getfixturevalue(look)
    assert seen["failed"] is None, seen["failed"]["why"]
    assert seen["tracebacks"] == []
    assert {"dock_layers", "dock_article", "dock_evidence", "dock_search", "window_popup"} <= seen["pictures"]


def test_the_dock_opens_at_once(light: dict) -> None:
    assert step(light, "open_dock")["opened_s"] < 1.0, "200 ms where nothing else runs; a busy machine is slower"


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
    assert seen["filters"] == []


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
    assert "50" in seen["share"]
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
