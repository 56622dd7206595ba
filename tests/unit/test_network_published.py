"""The compiled network against the world: published times and lengths, lengths by networkx, the prepared form."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from caspian_corridor_plugin.network import data, lab, measure, routes
from tools import network_index, network_report, sample_network

GPKG = Path(__file__).resolve().parents[2] / "resources" / "caspian_corridor.gpkg"
#: Explained in docs/laboratory.md.
EXPLAINED = {"China–Black Sea", "Gardabani–Batumi, length"}


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not GPKG.is_file():
        pytest.fail("resources/caspian_corridor.gpkg is missing: run `make data`")
    path = tmp_path_factory.mktemp("compiled") / "data.gpkg"
    shutil.copy(GPKG, path)
    network_index.add_index(path)
    return path


@pytest.fixture(scope="module")
def region(compiled: Path) -> lab.Lab:
    return lab.open_lab(compiled)


def test_published_times_and_lengths_are_met_or_explained(compiled: Path) -> None:
    outcomes = network_report.run(compiled)
    missed = {outcome.check.name for outcome in outcomes if not outcome.met}
    assert missed <= EXPLAINED, network_report.table(outcomes)
    explained = (GPKG.parents[1] / "docs" / "laboratory.md").read_text(encoding="utf-8")
    assert all(name.split(",")[0] in explained for name in missed)


def test_the_regional_network_by_networkx(region: lab.Lab) -> None:
    conditions = region.conditions()
    forward, backward = region.edge_weights("time", conditions)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(region.network.state_count))
    ends = list(zip(region.network.edge_from.tolist(), region.network.edge_to.tolist()))
    for (start, end), ahead, back in zip(ends, forward.tolist(), backward.tolist()):
        for one, other, weight in ((start, end, ahead), (end, start, back)):
            if weight < graph.get_edge_data(one, other, {"weight": np.inf})["weight"]:
                graph.add_edge(one, other, weight=weight)
    metric = region.metric("time", conditions)
    for place in ("uz_samarkand", "tr_mersin"):
        source = region.stop(place).states[0]
        known = nx.single_source_dijkstra_path_length(graph, source)
        expected = [known.get(node, np.inf) for node in range(region.network.state_count)]
        np.testing.assert_allclose(metric.from_one({source: 0.0}), expected, rtol=1e-9)


def test_no_route_of_the_guide_is_missing(region: lab.Lab) -> None:
    for scenario in ("article", "today", "2030"):
        for origin, destination in (("Samarkand", "Poti"), ("Khorgos", "Istanbul")):
            found = routes.find(region, origin, destination, region.conditions(scenario))
            assert isinstance(found, routes.Route)
            assert found.sailings and not {"RU", "IR"} & set(found.countries)
            for one, other in zip(found.legs, found.legs[1:]):
                assert one.points[-1] == other.points[0]


def test_the_prepared_network_is_used_only_with_its_own_data(tmp_path: Path) -> None:
    path = tmp_path / "data.gpkg"
    shutil.copy(GPKG, path)
    tables = sample_network.tables()
    sample_network.write_sections_network(tables, path)
    assert data.read_index(path) is None
    assert network_index.add_index(path) > 1000
    known = data.read_tables(path)
    again = lab.load_network(path, known)
    assert data.read_index(path) is not None and again.state_count > 100
    known.built_from = "other tables"
    assert lab.load_network(path, known).built_from == "other tables"


def test_the_prepared_network_is_kept_in_a_folder_and_a_broken_one_is_made_anew(tmp_path: Path) -> None:
    path, folder = tmp_path / "data.gpkg", tmp_path / "cache"
    shutil.copy(GPKG, path)
    sample_network.write_sections_network(sample_network.tables(), path)
    tables = data.read_tables(path)
    first = lab.load_network(path, tables, folder)
    (kept,) = folder.iterdir()
    assert lab.load_network(path, tables, folder).keys == first.keys
    kept.write_bytes(b"half of it")
    assert lab.load_network(path, tables, folder).keys == first.keys
    assert kept.stat().st_size > 1000


def test_threads_share_one_laboratory(region: lab.Lab) -> None:
    found: list[float] = []

    def ask(scenario: str) -> None:
        answer = routes.find(region, "uz_samarkand", "ge_poti_port", region.conditions(scenario), "cost")
        if isinstance(answer, routes.Route):
            found.append(answer.values["cost"].central)

    threads = [threading.Thread(target=ask, args=(str(2014 + at),)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8


@pytest.mark.parametrize(
    ("origin", "destination"), [("Samarkand", "Poti"), ("kz_dostyk", "ge_batumi"), ("uz_nukus", "tm_ashgabat")]
)
def test_no_route_cuts_a_bend_of_a_mapped_railway(region: lab.Lab, origin: str, destination: str) -> None:
    found = routes.find(region, origin, destination, region.conditions(modes=("rail", "rail_ferry", "sea")))
    assert isinstance(found, routes.Route)
    for leg in found.legs:
        if leg.mode == "rail" and len(leg.points) > 1:
            lon, lat = np.array(leg.points).T
            assert measure.step_km(lon, lat).max() < 20, leg.from_name
