"""The edges of the regional network on their true course: along traced sections, and along tracks at hand.

network_edges.csv gives each railway edge its length, and those that belong to no section and lie along mapped track
also a `course`: the vertices between its two junctions, as `network.courses.encode` writes them. The lines of
sections are not repeated there; an edge of a section finds its part of the line by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from caspian_corridor_plugin.network.courses import SectionLine, decode, encode

from . import shapes
from .drawing import TrackPool, between_ends, without_spikes
from .shapes import Point

Row = dict[str, str]

#: A junction of the graph may lie this far from the track: its position has three decimals.
REACH_M = 400.0
#: A way along the tracks is an edge's course if it is as long as the edge, up to this share and so many km.
SHARE, SPARE_KM = 0.05, 0.5
THIN_M = 40.0
#: An edge whose two ends lie this near a traced section, in km, is taken for a piece of it, as the section is drawn,
#: even where the graph has another track that cuts a loop or makes one: up to this factor in length.
BESIDE_KM, SHORTCUT = 0.3, 1.7
#: Shorter edges are as good as straight.
SHORTEST_KM = 0.5


def positions(nodes: Sequence[Row]) -> dict[str, Point]:
    """Return lon, lat of the nodes by id."""
    return {row["id"]: (float(row["lon"]), float(row["lat"])) for row in nodes}


def follow_sections(
    nodes: Sequence[Row], edges: Sequence[Row], sections: Sequence[Row], lines: Mapping[str, SectionLine]
) -> float:
    """Give the edges of traced sections their length along the line; return by how many km they changed in all.

    Edges that were drawn straight from place to place keep the official length of a line that is not built.
    """
    traced = {row["id"] for row in sections if row["geometry_class"] == "traced" and row["mode"] == "rail"}
    at = positions(nodes)
    changed = 0.0
    for row in edges:
        line = lines.get(row["section_id"]) if row["section_id"] in traced else None
        if row["mode"] != "rail" or row["source"] == "curated" or line is None:
            continue
        ends = (at[row["from_node"]], at[row["to_node"]])
        before = float(row["length_km"])
        found = line.match(*ends, before)
        (one, gap_1), (other, gap_2) = line.locate(*ends[0]), line.locate(*ends[1])
        between_km = line.between_km(one, other)
        if found is None and (max(gap_1, gap_2) > BESIDE_KM or not before / SHORTCUT < between_km < before * SHORTCUT):
            continue
        row["length_km"] = written(between_km, ends)
        changed += abs(float(row["length_km"]) - before)
    return changed


def follow_tracks(nodes: Sequence[Row], edges: Sequence[Row], tracks: TrackPool) -> float:
    """Give the edges of no section the course and the length of the tracks at hand; return how many km follow them.

    Edges without track at hand keep what they have.
    """
    at = positions(nodes)
    total = 0.0
    for row in edges:
        km = float(row["length_km"])
        if row["mode"] != "rail" or row["section_id"] or row["source"] == "closure" or km < SHORTEST_KM:
            continue
        ends = (at[row["from_node"]], at[row["to_node"]])
        graph = tracks.graph(row["gauge_mm"].split(";"))
        way = graph.way(*ends, reach_m=REACH_M, limit_m=km * 1000 * (1 + SHARE) + 4 * REACH_M + SPARE_KM * 1000)
        if way is None:
            continue
        line = without_spikes([ends[0], *between_ends(way, *ends), ends[1]], 150.0)
        track_km = shapes.length_km(line)
        if abs(track_km - km) > SHARE * km + SPARE_KM:
            continue
        row["course"] = encode(shapes.rounded(shapes.thin(line, THIN_M))[1:-1])
        if row["course"]:
            row["length_km"] = written(track_km, ends)
        total += track_km
    return total


def carry_over(old_nodes: Sequence[Row], old_edges: Sequence[Row], nodes: Sequence[Row], edges: Sequence[Row]) -> None:
    """Give edges the course and the length that edges between the same two points had, where these had a course."""
    before, after = positions(old_nodes), positions(nodes)
    known = {(before[row["from_node"]], before[row["to_node"]]): row for row in old_edges if row["mode"] == "rail"}
    for row in edges:
        if row["mode"] != "rail" or row["section_id"]:
            continue
        one, other = after[row["from_node"]], after[row["to_node"]]
        old, turned = known.get((one, other)), known.get((other, one))
        if old is not None and old.get("course"):
            row["course"], row["length_km"] = old["course"], old["length_km"]
        elif turned is not None and turned.get("course"):
            row["course"], row["length_km"] = encode(decode(turned["course"])[::-1]), turned["length_km"]


def written(length_km: float, ends: tuple[Point, Point]) -> str:
    """Return a length as the table has it; no edge is shorter than the straight line."""
    length_km = max(length_km, shapes.distance_m(*ends) / 1000)
    return f"{length_km:.1f}" if length_km >= 0.1 else f"{max(length_km, 0.01):.2f}"
