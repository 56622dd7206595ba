"""Places, limits and countries as analysts write them, and lists of which some are wrong."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

from caspian_corridor_plugin.algorithms import network_support
from caspian_corridor_plugin.algorithms.chokepoints import Chokepoints
from caspian_corridor_plugin.algorithms.od_matrix import OdMatrix
from caspian_corridor_plugin.algorithms.route import FindRoute
from caspian_corridor_plugin.network import catchment
from caspian_corridor_plugin.network.errors import NetworkError


def run(algorithm: Any, **parameters: Any) -> tuple[dict, QgsProcessingContext]:
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    results, fine = algorithm.create().run(parameters, context, QgsProcessingFeedback(False), {}, False)
    assert fine
    return results, context


def rows(results: dict, context: Any, name: str = "OUTPUT") -> list[dict]:
    layer = context.takeResultLayer(results[name])
    return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("66.93,39.69 [EPSG:4326]", "66.93000000,39.69000000"),
        (" 66.93 , 39.69[EPSG:4326] ", "66.93000000,39.69000000"),
        ("7450613.75,4819213.66 [EPSG:3857]", "66.93"),
        ("66.93,39.69", "66.93,39.69"),
        ("Samarkand", "Samarkand"),
        ("7.45e6,4.82e6 [EPSG:3857]", "66.9"),
    ],
)
def test_the_point_picker_s_own_text_is_read(qgis_app: Any, written: str, read: str) -> None:
    assert network_support.place_text(written, QgsProcessingContext()).startswith(read)


@pytest.mark.parametrize("written", ["1,2 [EPSG:0]", "1,2 [nonsense]", "1..2,3 [EPSG:4326]", "-,+ [EPSG:4326]"])
def test_a_point_in_no_crs_is_refused_in_a_sentence(qgis_app: Any, written: str) -> None:
    with pytest.raises(QgsProcessingException, match="is no point"):
        network_support.place_text(written, QgsProcessingContext())


def test_a_picked_point_is_a_place_everywhere(qgis_app: Any) -> None:
    picked = "7450613.75,4819213.66 [EPSG:3857]"
    one, _ = run(FindRoute(), ORIGIN=picked, DESTINATION="uz_bukhara", OUTPUT="memory:")
    other, _ = run(
        FindRoute(),
        ORIGIN=network_support.place_text(picked, QgsProcessingContext()),
        DESTINATION="uz_bukhara",
        OUTPUT="memory:",
    )
    assert one["DISTANCE_KM"] == pytest.approx(other["DISTANCE_KM"], abs=0.5)
    results, context = run(OdMatrix(), ORIGINS=f"{picked};uz_tashkent", DESTINATIONS="uz_bukhara", OUTPUT="memory:")
    assert [row["reachable"] for row in rows(results, context)] == ["yes", "yes"]


def test_limits_with_decimal_commas() -> None:
    assert catchment.parse_breaks("12,5;24") == (12.5, 24.0)
    assert catchment.parse_breaks("12.5;24;") == (12.5, 24.0)
    assert catchment.parse_breaks("48, 12,24") == (12.0, 24.0, 48.0)
    for text in ("12,5,;24", "a;b", ";", "-1;2"):
        with pytest.raises(NetworkError):
            catchment.parse_breaks(text)


@pytest.mark.parametrize("country", ["TM", "Turkmenistan", "turkmenistan", "Туркменистан", "تركمانستان"])
def test_a_country_is_avoided_by_its_code_and_its_names(qgis_app: Any, country: str) -> None:
    asked = {"ORIGIN": "uz_samarkand", "DESTINATION": "az_baku", "MODES": ["rail", "rail_ferry"], "OUTPUT": "memory:"}
    results, context = run(FindRoute(), **asked, AVOID=country)
    assert "TM" not in {row["country"] for row in rows(results, context)}
    through, context = run(FindRoute(), ORIGIN="uz_samarkand", DESTINATION="tm_turkmenbashi_port", OUTPUT="memory:")
    assert "TM" in {row["country"] for row in rows(through, context)}


def test_one_wrong_place_of_many_is_a_row_with_its_reason(qgis_app: Any) -> None:
    results, context = run(
        OdMatrix(),
        ORIGINS="uz_samarkand;Nowhereville;10.0,80.0",
        DESTINATIONS="uz_bukhara;uz_tashkent",
        OUTPUT="memory:",
    )
    found = rows(results, context)
    assert len(found) == 6
    good = [row for row in found if row["reachable"] == "yes"]
    assert [row["origin"] for row in good] == ["uz_samarkand"] * 2
    reasons = {row["origin"]: row["reason"] for row in found if row["reachable"] == "no"}
    assert "Nowhereville" in reasons["Nowhereville"]
    assert "km" in reasons["10.0,80.0"]
    assert results["UNREACHABLE"] == 4
    with pytest.raises(QgsProcessingException, match="Nowhereville"):
        run(OdMatrix(), ORIGINS="Nowhereville", DESTINATIONS="uz_bukhara", OUTPUT="memory:")


def test_one_wrong_pair_of_many_is_a_row_with_its_reason(qgis_app: Any) -> None:
    results, context = run(
        Chokepoints(), PAIRS="uz_samarkand>ge_poti_port; Nowhereville>uz_tashkent", OUTPUT="memory:", RANKING="memory:"
    )
    found = rows(results, context)
    wrong = [row for row in found if row["origin"] == "Nowhereville"]
    assert len(wrong) == 1
    assert "Nowhereville" in wrong[0]["reason"]
    assert len(found) > 3
    assert results["ROWS"] == len(found)
    with pytest.raises(QgsProcessingException, match="Nowhereville"):
        run(Chokepoints(), PAIRS="Nowhereville>uz_tashkent", OUTPUT="memory:", RANKING="memory:")
