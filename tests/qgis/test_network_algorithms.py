"""The algorithms of the network, run as Processing runs them, on the corridors' own sections."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.algorithms.provider import CaspianCorridorProvider
from caspian_corridor_plugin.network import user
from tools import sample_network

ROOT = Path(__file__).resolve().parents[2]
IDS = ("route", "compareroutes", "odmatrix", "catchment", "chokepoints", "usernetwork")


@pytest.fixture(scope="module")
def provider(qgis_app: Any) -> Any:
    registry = QgsApplication.processingRegistry()
    known = registry.providerById("caspiancorridor")
    if known is not None:
        yield known
        return
    made = CaspianCorridorProvider()
    registry.addProvider(made)
    yield made
    registry.removeProvider(made)


@pytest.fixture(scope="module")
def sections_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not paths.data_file().is_file():
        pytest.fail("resources/caspian_corridor.gpkg is missing: run `make data`")
    target = tmp_path_factory.mktemp("network") / "sections.gpkg"
    shutil.copy(paths.data_file(), target)
    sample_network.write_sections_network(sample_network.tables(), target)
    return target


@pytest.fixture
def run(provider: Any, sections_file: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(paths, "data_file", lambda: sections_file)
    contexts = []

    def call(identifier: str, **parameters: Any) -> tuple[dict[str, Any], QgsProcessingContext]:
        algorithm = provider.algorithm(identifier).create()
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        contexts.append(context)
        fine, why = algorithm.checkParameterValues(parameters, context)
        assert fine, why
        results, succeeded = algorithm.run(parameters, context, feedback, {}, False)
        assert succeeded
        return results, context

    yield call
    contexts.clear()


def layer_of(results: dict[str, Any], context: QgsProcessingContext, name: str = "OUTPUT") -> QgsVectorLayer:
    layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
    assert layer is not None and layer.isValid()
    return layer


def rows_of(layer: QgsVectorLayer) -> list[dict[str, Any]]:
    names = [field.name() for field in layer.fields()]
    return [dict(zip(names, feature.attributes())) for feature in layer.getFeatures()]


def test_every_algorithm_is_there_with_help_and_names(provider: Any) -> None:
    for identifier in IDS:
        algorithm = provider.algorithm(identifier)
        assert algorithm is not None, identifier
        assert len(algorithm.shortHelpString()) > 200, identifier
        assert algorithm.displayName() and algorithm.shortDescription()
        assert algorithm.group() == "Network"
        assert not algorithm.flags() & algorithm.Flag.FlagNoThreading


def test_route_tells_hours_borders_and_legs(run: Any) -> None:
    results, context = run("route", ORIGIN="Самарканд", DESTINATION="ge_poti_port", OUTPUT="memory:")
    assert results["REASON"] == ""
    assert results["TIME_H_LOW"] < results["TIME_H"] < results["TIME_H_HIGH"]
    assert results["BORDERS"] == 3 and results["TRANSFERS"] >= 2
    layer = layer_of(results, context)
    rows = rows_of(layer)
    assert sum(row["time_h"] for row in rows) == pytest.approx(results["TIME_H"], abs=0.01)
    assert sum(row["length_km"] for row in rows) == pytest.approx(results["DISTANCE_KM"], abs=0.01)
    assert [row["seq"] for row in rows] == list(range(1, len(rows) + 1))
    assert {"border", "wait", "run", "change"} <= {row["kind"] for row in rows}
    assert layer.renderer().type() == "categorizedSymbol"
    record = json.loads(layer.metadata().abstract())
    assert record["algorithm"] == "caspiancorridor:route"
    assert record["data_version"] and record["parameters"] and record["source_ids"]
    assert "Самарканд" in record["command"]


def test_route_numbers_are_declared(provider: Any) -> None:
    declared = {
        output.name()
        for output in provider.algorithm("route").outputDefinitions()
        if isinstance(output, QgsProcessingOutputNumber)
    }
    assert {
        "TIME_H",
        "TIME_H_LOW",
        "TIME_H_HIGH",
        "DISTANCE_KM",
        "COST_USD_T",
        "CO2_KG_T",
        "BORDERS",
        "TRANSFERS",
    } <= declared


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"AVOID": "az_alat_port"}, "Alat"),
        ({"MODES": ["rail"]}, "rail_ferry"),
        ({"AVOID": "TM;KZ"}, "TM"),
    ],
)
def test_no_route_is_an_answer_with_a_reason(run: Any, more: dict[str, Any], expected: str) -> None:
    results, context = run("route", ORIGIN="uz_samarkand", DESTINATION="ge_poti_port", OUTPUT="memory:", **more)
    assert expected in results["REASON"]
    assert "TIME_H" not in results
    assert layer_of(results, context).featureCount() == 0


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ("Atlantis", "“Atlantis” lies outside this network"),
        ("-30.5,12", "km from the nearest line"),
        ("ge_poti_port", "the same place"),
        ("200,10", "not a longitude"),
    ],
)
def test_bad_input_is_one_clear_sentence(run: Any, origin: str, words: str) -> None:
    with pytest.raises(QgsProcessingException, match=words):
        run("route", ORIGIN=origin, DESTINATION="ge_poti_port", OUTPUT="memory:")


def test_route_writes_its_record_into_a_file(run: Any, tmp_path: Path) -> None:
    target = tmp_path / "legs.gpkg"
    run("route", ORIGIN="kz_altynkol", DESTINATION="az_baku", SCENARIO="article", OUTPUT=str(target))
    again = QgsVectorLayer(str(target), "again", "ogr")
    assert json.loads(again.metadata().abstract())["as_of"] == "2024-11-03"


def test_alternatives_are_numbered(run: Any) -> None:
    results, context = run("route", ORIGIN="uz_samarkand", DESTINATION="ge_poti_port", ALTERNATIVES=3, OUTPUT="memory:")
    assert {row["route"] for row in rows_of(layer_of(results, context))} == {1, 2, 3}


def test_own_parameters_take_their_place(run: Any) -> None:
    table = QgsVectorLayer(
        "NoGeometry?field=id:string&field=low:double&field=central:double&field=high:double", "p", "memory"
    )
    feature = QgsFeature(table.fields())
    feature.setAttributes(["wait_sailing_caspian_h", 0.0, 0.0, 0.0])
    table.dataProvider().addFeature(feature)
    asked = {"ORIGIN": "uz_samarkand", "DESTINATION": "ge_poti_port", "OUTPUT": "memory:"}
    before, _ = run("route", **asked)
    after, _ = run("route", PARAMETERS=table, **asked)
    assert after["TIME_H"] == pytest.approx(before["TIME_H"] - 72, abs=30)
    assert after["TIME_H"] < before["TIME_H"] - 40
    table.dataProvider().changeAttributeValues({1: {2: -5.0}})
    with pytest.raises(QgsProcessingException, match="wait_sailing_caspian_h"):
        run("route", PARAMETERS=table, **asked)


def test_compare_has_a_row_for_each_corridor_and_scenario(run: Any) -> None:
    results, context = run(
        "compareroutes",
        ORIGIN="cn_khorgos",
        DESTINATION="Istanbul",
        SCENARIOS="article,today,2030",
        OUTPUT="memory:",
        TABLE="memory:",
    )
    rows = rows_of(layer_of(results, context, "TABLE"))
    assert results["ROWS"] == len(rows)
    corridors = {row["corridor"] for row in rows}
    assert len(rows) == 3 * len(corridors) and len(corridors) >= 2
    for scenario in ("article", "today", "2030"):
        mine = [row for row in rows if row["scenario"] == scenario and row["rank"]]
        assert sum(row["wins_pct"] for row in mine) == pytest.approx(100)
        assert min(row["more_than_best"] for row in mine) == 0
    assert layer_of(results, context).featureCount() == sum(1 for row in rows if row["rank"])


def test_matrix_gives_reasons_and_labels(run: Any) -> None:
    points = QgsVectorLayer("Point?crs=EPSG:3857&field=id:string", "points", "memory")
    feature = QgsFeature(points.fields())
    feature.setAttributes(["mine"])
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(7450000, 4825000)))  # near Samarkand
    points.dataProvider().addFeature(feature)
    results, context = run(
        "odmatrix",
        ORIGINS=points,
        DESTINATIONS="ge_poti_port;kg_makmal",
        AVOID="TM",
        OUTPUT="memory:",
    )
    rows = rows_of(layer_of(results, context))
    assert results["PAIRS"] == 2 and results["UNREACHABLE"] == 1
    assert rows[0]["origin"] == "mine" and rows[0]["reachable"] == "yes" and rows[0]["unit"] == "h"
    assert rows[1]["reachable"] == "no" and "under construction" in rows[1]["reason"]


def test_catchment_grows_with_its_limits(run: Any) -> None:
    results, context = run("catchment", ORIGIN="uz_tashkent", BREAKS="12,24,48", OUTPUT="memory:", AREAS="memory:")
    rows = [row for row in rows_of(layer_of(results, context)) if row["on_water"] == "no"]
    assert [row["break"] for row in rows] == [12.0, 24.0, 48.0]
    totals = [row["length_km_total"] for row in rows]
    assert totals == sorted(totals) and totals[0] > 50
    areas = rows_of(layer_of(results, context, "AREAS"))
    assert [row["break"] for row in areas] == [12.0, 24.0, 48.0]
    assert areas[0]["area_km2"] < areas[1]["area_km2"] < areas[2]["area_km2"]
    with pytest.raises(QgsProcessingException, match="positive numbers"):
        run("catchment", ORIGIN="uz_tashkent", BREAKS="12,-3", OUTPUT="memory:")


def test_chokepoints_find_the_port_without_which_nothing_goes(run: Any) -> None:
    results, context = run("chokepoints", PAIRS="uz_samarkand>ge_poti_port", OUTPUT="memory:", RANKING="memory:")
    rows = {row["element_id"]: row for row in rows_of(layer_of(results, context))}
    assert rows["az_alat_port"]["reachable"] == "no"
    assert rows["tm_turkmenbashi_port__az_alat_port__sea"]["increase"] > 0
    ranking = rows_of(layer_of(results, context, "RANKING"))
    assert ranking[0]["pairs_cut"] == 1
    with pytest.raises(QgsProcessingException, match="origin>destination"):
        run("chokepoints", PAIRS="uz_samarkand", OUTPUT="memory:")


def lines_layer(rows: list[tuple[str, str, float | None]], crs: str = "EPSG:4326") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"MultiLineString?crs={crs}&field=cost:double&field=oneway:string", "lines", "memory")
    for wkt, oneway, cost in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([cost, oneway])
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def test_a_network_of_ones_own_answers_route_matrix_and_catchment(run: Any, tmp_path: Path) -> None:
    layer = lines_layer(
        [
            ("MultiLineString ((60 40, 61 40, 62 40))", "both", 10),
            ("MultiLineString ((61 40, 61 41))", "yes", 3),
            ("MultiLineString ((61 41, 62 41), (62 41, 62 40))", "", 4),
            ("MultiLineString ((63 45, 63 45))", "", 1),
            ("MultiLineString ((60 40, 61 40, 62 40))", "both", 50),
        ]
    )
    target = tmp_path / "own.ccnet"
    results, _ = run("usernetwork", INPUT=layer, COST_FIELD="cost", DIRECTION_FIELD="oneway", OUTPUT=str(target))
    assert results["DROPPED"] == 1 and results["EDGES"] == 7
    asked = {"NETWORK": str(target), "OPTIMISE": "cost", "OUTPUT": "memory:"}
    there, _ = run("route", ORIGIN="60,40", DESTINATION="61,41", **asked)
    back, context = run("route", ORIGIN="61,41", DESTINATION="60,40", **asked)
    assert there["COST_USD_T"] == pytest.approx(8, abs=1e-6)
    assert back["COST_USD_T"] == pytest.approx(14, abs=1e-6)
    assert layer_of(back, context).featureCount() == 1
    results, context = run("odmatrix", ORIGINS="60,40;61,41", DESTINATIONS="62,40", **asked)
    assert [row["value"] for row in rows_of(layer_of(results, context))] == pytest.approx([10, 4])
    results, context = run("catchment", ORIGIN="60,40", BREAKS="5,10", **asked)
    assert [row["break"] for row in rows_of(layer_of(results, context))] == [5.0, 10.0]


@pytest.mark.parametrize(
    ("cost", "oneway", "words"),
    [(float("nan"), "", "Row 1: the cost"), (1.0, "up", "direction")],
)
def test_bad_rows_of_ones_own_network_are_named(
    run: Any, tmp_path: Path, cost: float | None, oneway: str, words: str
) -> None:
    target = tmp_path / "own.ccnet"
    with pytest.raises(QgsProcessingException, match=words):
        run(
            "usernetwork",
            INPUT=lines_layer([("MultiLineString ((60 40, 61 40))", oneway, cost)]),
            COST_FIELD="cost",
            DIRECTION_FIELD="oneway",
            OUTPUT=str(target),
        )
    assert not target.exists()


def test_a_layer_in_metres_gives_true_lengths(run: Any, tmp_path: Path) -> None:
    layer = lines_layer([("MultiLineString ((500000 4500000, 600000 4500000))", "", 1)], "EPSG:32641")
    target = tmp_path / "own.ccnet"
    run("usernetwork", INPUT=layer, OUTPUT=str(target))
    assert user.load(target).network.edge_km[0] == pytest.approx(100.03, abs=0.05)


def test_qgis_own_analyser_finds_the_same_distances(qgis_app: Any) -> None:
    """The same lines, weighed by the same numbers, in QgsGraphAnalyzer."""
    analysis = pytest.importorskip("qgis.analysis")  # some builds for tests leave it out

    from caspian_corridor_plugin.network import hierarchy

    count, start, end, km = sample_network.railway(1500, seed=9)
    graph = analysis.QgsGraph()
    for node in range(count):
        graph.addVertex(QgsPointXY(node, 0))
    for one, other, length in zip(start.tolist(), end.tolist(), km.tolist()):
        graph.addEdge(one, other, [length])
        graph.addEdge(other, one, [length])
    metric = hierarchy.Hierarchy(hierarchy.build(count, start, end)).customise(km, km)
    for source in (0, 700, 1499):
        theirs = analysis.QgsGraphAnalyzer.dijkstra(graph, source, 0)[1]
        assert metric.from_one({source: 0.0}).tolist() == pytest.approx(theirs, rel=1e-9)


def test_the_algorithms_work_inside_a_model(run: Any, provider: Any) -> None:
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )

    model = QgsProcessingModelAlgorithm("route in a model")
    child = QgsProcessingModelChildAlgorithm("caspiancorridor:route")
    child.setChildId("route")
    for name, value in (("ORIGIN", "uz_tashkent"), ("DESTINATION", "ge_poti_port"), ("OPTIMISE", "cost")):
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    output = QgsProcessingModelOutput("LEGS")
    output.setChildId("route")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"LEGS": output})
    model.addChildAlgorithm(child)
    context = QgsProcessingContext()
    results, succeeded = model.run({"route:LEGS": "memory:"}, context, QgsProcessingFeedback(), {}, False)
    assert succeeded
    layer = QgsProcessingUtils.mapLayerFromString(results["route:LEGS"], context)
    assert layer.featureCount() > 5
    assert results["CHILD_RESULTS"]["route"]["REASON"] == ""
    assert results["CHILD_RESULTS"]["route"]["COST_USD_T"] > 100
