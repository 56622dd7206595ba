"""Networks for tests and measurements: the corridors' own sections as a graph, grids, and random railways."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np

from caspian_corridor_plugin.network import data, graph
from caspian_corridor_plugin.network.names import distances_km

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "source"
Rows = list[dict[str, Any]]


def source_rows(name: str) -> Rows:
    """The rows of a source table."""
    with (SOURCE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tables() -> data.Tables:
    """The tables as the compiled file has them, straight from the source tables."""
    rows: dict[str, Rows] = {name: source_rows(name) for name in ("places", "sections", "section_status", "parameters")}
    for row in (*rows["places"], *rows["sections"]):
        row["name"] = row.get("name_en") or row["id"]
    rows["corridors"] = source_rows("corridors")
    members: dict[str, list[str]] = {}
    for row in source_rows("corridor_sections"):
        members.setdefault(row["corridor_id"], []).append(row["section_id"])
    for row in rows["corridors"]:
        row["name"], row["section_ids"] = row["name_en"], ";".join(members.get(row["id"], ()))
    rows["facts"] = source_rows("facts")
    rows["subject_features"] = [
        {"subject_id": row["id"], "feature_id": feature}
        for row in source_rows("subjects")
        for column in ("corridor_ids", "section_ids", "place_ids")
        for feature in data.split(row[column])
    ]
    rows["meta"] = [{"key": "data_version", "value": "2026-11-23"}, {"key": "built_from", "value": "sample"}]
    return data.tables_from(rows)


def section_rows(known: data.Tables) -> tuple[Rows, Rows]:
    """The corridors' sections as nodes and edges: one node a place, straight lines made a sixth longer."""
    nodes: Rows = [
        {"id": place.id, "lon": place.lon, "lat": place.lat, "country": place.country, "place_id": place.id}
        for place in known.places.values()
    ]
    edges: Rows = []
    for section in known.sections.values():
        one, other = known.places.get(section.from_id), known.places.get(section.to_id)
        if section.mode == "air" or one is None or other is None:
            continue
        straight = distances_km(one.lon, one.lat, np.array([other.lon]), np.array([other.lat]))[0]
        edges.append(
            {
                "from_node": one.id,
                "to_node": other.id,
                "mode": section.mode,
                "length_km": float(section.length_km or straight * 7 / 6),
                "country": ";".join(section.country),
                "gauge_mm": ";".join(str(gauge) for gauge in section.gauge_mm),
                "section_id": section.id,
            }
        )
    return nodes, edges


def of_sections(known: data.Tables) -> graph.Network:
    """The corridors' sections as a network of their own."""
    nodes, edges = section_rows(known)
    return graph.build(nodes, edges, known.sections, known.data_version, known.built_from)


def write_sections_network(known: data.Tables, target: Path) -> None:
    """Puts the corridors' sections into a compiled file in place of its network."""
    nodes, edges = section_rows(known)
    with closing(sqlite3.connect(target)) as connection, connection:
        connection.execute("DROP TABLE IF EXISTS network_index")
        connection.execute("DROP TABLE IF EXISTS network_nodes")
        connection.execute("DROP TABLE IF EXISTS network_edges")
        connection.execute("CREATE TABLE network_nodes (id TEXT, lon REAL, lat REAL, country TEXT, place_id TEXT)")
        connection.execute(
            "CREATE TABLE network_edges (from_node TEXT, to_node TEXT, mode TEXT, length_km REAL, country TEXT, "
            "gauge_mm TEXT, section_id TEXT)"
        )
        connection.executemany("INSERT INTO network_nodes VALUES (:id, :lon, :lat, :country, :place_id)", nodes)
        connection.executemany(
            "INSERT INTO network_edges VALUES "
            "(:from_node, :to_node, :mode, :length_km, :country, :gauge_mm, :section_id)",
            edges,
        )
        connection.execute("UPDATE meta SET value = 'sections only' WHERE key = 'built_from'")


def grid(side: int) -> tuple[int, Any, Any]:
    """A street grid: number of nodes, and both ends of the edges."""
    at = np.arange(side * side).reshape(side, side)
    start = np.concatenate([at[:, :-1].ravel(), at[:-1].ravel()])
    end = np.concatenate([at[:, 1:].ravel(), at[1:].ravel()])
    return side * side, start, end


def railway(count: int, seed: int = 1, loops: float = 0.12) -> tuple[int, Any, Any, Any]:
    """A railway made up at random: a spanning tree of neighbours, some loops, lengths in km."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import minimum_spanning_tree
    from scipy.spatial import Delaunay

    generator = np.random.default_rng(seed)
    points = generator.random((count, 2))
    corners = Delaunay(points).simplices
    pairs = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [0, 2]]])
    pairs.sort(axis=1)
    pairs = np.unique(pairs, axis=0)
    lengths = np.hypot(*(points[pairs[:, 0]] - points[pairs[:, 1]]).T) * 4000
    tree = minimum_spanning_tree(coo_matrix((lengths, (pairs[:, 0], pairs[:, 1])), shape=(count, count))).tocoo()
    extra = generator.random(len(pairs)) < loops
    start = np.concatenate([tree.row, pairs[extra, 0]])
    end = np.concatenate([tree.col, pairs[extra, 1]])
    return count, start, end, np.concatenate([tree.data, lengths[extra]])
