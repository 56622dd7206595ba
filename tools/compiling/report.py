"""What the compiled data covers, where its sources disagree, and how far its lines can be trusted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from shapely.geometry import LineString, MultiLineString

from caspian_corridor_plugin.data import records
from caspian_corridor_plugin.evidence.disagreement import disagreements_among
from tools import schema
from tools.compiling import geometry
from tools.compiling.layers import Compiled
from tools.compiling.linking import Links
from tools.compiling.reading import Row, SourceTree, first_day

Report = dict[str, Any]


def gather(tree: SourceTree, links: Links, tables: Sequence[Compiled]) -> Report:
    """All figures of the report; lengths in km, deviations in m."""
    lengths_km = {
        identifier: geometry.length_km(drawing.geometry)
        for identifier, drawing in tree.lines.items()
        if isinstance(drawing.geometry, (LineString, MultiLineString))
    }
    return {
        "data_version": schema.DATA_VERSION,
        "source_digest": tree.digest,
        "rows": {table.name: len(table.rows) for table in tables},
        "coverage": _coverage(tree, links),
        "disagreements": disagreements(tree, links),
        "deviation": _deviation(tree, lengths_km),
        "lengths": _lengths(tree, lengths_km),
        "geometry_classes_km": _geometry_classes(tree, lengths_km),
        "confidence": dict(Counter(row.text("confidence") for row in tree.tables["facts"])),
        "approximate_places": sum(row.text("coord_quality") == "approximate" for row in tree.tables["places"]),
        "assumed_parameters": sum(row.yes("assumption") for row in tree.tables["parameters"]),
        "network": _network(tree),
        "uncited_rows": _uncited(tables),
    }


def _coverage(tree: SourceTree, links: Links) -> Report:
    claims = tree.tables["claims"]
    geographic = [claim for claim in claims if claim.yes("geographic")]
    on_map = [claim for claim in geographic if any(links.features.get(subject) for subject in claim.ids("subject_ids"))]
    verdicts = Counter(claim.text("verdict") for claim in claims)
    dated = sorted(
        (source.day("issued"), identifier)
        for identifier, source in tree.sources.items()
        if first_day(source.day("issued"))
    )
    return {
        "claims": len(claims),
        "geographic_claims": len(geographic),
        "geographic_claims_on_map": len(on_map),
        "verdicts": {verdict: verdicts[verdict] for verdict in schema.VERDICTS if verdicts[verdict]},
        "sources": len(tree.sources),
        "oldest_source": {"issued": dated[0][0], "id": dated[0][1]} if dated else None,
        "newest_source": {"issued": dated[-1][0], "id": dated[-1][1]} if dated else None,
    }


def disagreements(tree: SourceTree, links: Links) -> list[Report]:
    """Each group of competing values about one subject, as the popup shows it."""
    attributes = {one.attribute: one for one in records.read_all(records.Attribute, _cells(tree, "attributes"))}
    units = {one.unit: one for one in records.read_all(records.Unit, _cells(tree, "units"))}
    facts = records.read_all(records.Fact, _cells(tree, "facts"))
    return [
        {
            "subject": one.subject_id,
            "name": links.names.get(one.subject_id, (one.subject_id, ""))[0],
            "group": one.group,
            "values": [
                {
                    "fact": fact.id,
                    "attribute": fact.attribute,
                    "value": fact.value,
                    "unit": _spoken_unit(fact, units),
                    "as_of": fact.as_of,
                    "sources": list(fact.source_ids),
                }
                for fact in one.facts
            ],
        }
        for one in disagreements_among(facts, attributes, units)
    ]


def _cells(tree: SourceTree, table: str) -> list[dict[str, str]]:
    return [row.cells for row in tree.tables[table]]


def _spoken_unit(fact: records.Fact, units: dict[str, records.Unit]) -> str:
    unit = units.get(fact.unit)
    return "" if unit is not None and unit.quantity in schema.NUMBERLESS else fact.unit


def _deviation(tree: SourceTree, lengths_km: dict[str, float]) -> Report:
    """How far the lines lie from the track, as sections.csv measured it, weighted by length."""
    measured: list[tuple[Row, float]] = []
    rail_km = 0.0
    for section in tree.tables["sections"]:
        length = lengths_km.get(section.text("id"), 0.0)
        rail_km += length if section.text("mode") == "rail" else 0.0
        if section.number("within_250m_pct") is not None and length:
            measured.append((section, length))
    countries = sorted({country for section, _ in measured for country in section.ids("country")})
    by_country = {}
    for country in countries:
        shares = [
            (section, length / len(section.ids("country")))
            for section, length in measured
            if country in section.ids("country")
        ]
        by_country[country] = _weighted(shares)
    return {"rail_km": round(rail_km, 1), "overall": _weighted(measured), "by_country": by_country}


def _weighted(shares: Sequence[tuple[Row, float]]) -> Report:
    """Means of the sections' own measures, weighted by length."""
    result: Report = {"km": round(sum(length for _, length in shares), 1)}
    for column in ("deviation_median_m", "deviation_p95_m", "within_250m_pct"):
        known = [(section.number(column), length) for section, length in shares]
        pairs = [(value, length) for value, length in known if value is not None]
        total = sum(length for _, length in pairs)
        result[column] = round(sum(value * length for value, length in pairs) / total, 1) if total else None
    return result


def _lengths(tree: SourceTree, lengths_km: dict[str, float]) -> list[Report]:
    found = []
    for section in tree.tables["sections"]:
        official, drawn = section.number("official_km"), lengths_km.get(section.text("id"))
        if official and drawn:
            found.append(
                {
                    "section": section.text("id"),
                    "drawn_km": round(drawn, 1),
                    "official_km": official,
                    "difference_pct": round((drawn / official - 1.0) * 100.0, 1),
                    "length_note": section.text("length_note"),
                }
            )
    return found


def _geometry_classes(tree: SourceTree, lengths_km: dict[str, float]) -> dict[str, float]:
    total: dict[str, float] = {}
    for section in tree.tables["sections"]:
        name = section.text("geometry_class")
        total[name] = total.get(name, 0.0) + lengths_km.get(section.text("id"), 0.0)
    return {name: round(total[name], 1) for name in schema.GEOMETRY_CLASSES if name in total}


def _network(tree: SourceTree) -> Report:
    nodes, edges = tree.network["network_nodes"], tree.network["network_edges"]
    parent = {row.text("id"): row.text("id") for row in nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    modes: Counter[str] = Counter()
    for edge in edges:
        modes[edge.text("mode")] += 1
        start, end = edge.text("from_node"), edge.text("to_node")
        if start in parent and end in parent:
            parent[root(start)] = root(end)
    sizes = sorted(Counter(root(node) for node in parent).values(), reverse=True)
    return {
        "nodes": len(nodes),
        "edges": dict(sorted(modes.items())),
        "components": len(sizes),
        "largest_component_nodes": sizes[0] if sizes else 0,
        "closures": len(tree.network["network_closures"]),
    }


def _uncited(tables: Sequence[Compiled]) -> dict[str, int]:
    """Rows that should name a source and do not, by table; counted in what was compiled."""
    found = {}
    for table in tables:
        if any(item.name == "source_ids" for item in table.columns) and not table.name.startswith(
            ("base_", "network_")
        ):
            missing = sum(not values.get("source_ids") for values, _ in table.rows)
            if missing:
                found[table.name] = missing
    return found


# --- in words ----------------------------------------------------------------------------------


def as_json(found: Report) -> str:
    """The report for programs."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def as_text(found: Report) -> str:
    """The report for people."""
    blocks = [
        _text_rows(found),
        _text_coverage(found["coverage"]),
        _text_disagreements(found["disagreements"]),
        _text_deviation(found["deviation"], found["geometry_classes_km"]),
        _text_lengths(found["lengths"]),
        _text_sureness(found),
        _text_network(found["network"]),
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _text_rows(found: Report) -> list[str]:
    shown = [f"{name} {count}" for name, count in found["rows"].items()]
    rows = [", ".join(shown[at : at + 6]) for at in range(0, len(shown), 6)]
    return [f"Data of {found['data_version']} ({found['source_digest']})", *(f"  {row}" for row in rows)]


def _text_coverage(coverage: Report) -> list[str]:
    verdicts = ", ".join(f"{count} {verdict}" for verdict, count in coverage["verdicts"].items())
    lines = [
        "The article",
        (
            f"  {coverage['claims']} claims; {coverage['geographic_claims_on_map']} of "
            f"{coverage['geographic_claims']} geographic ones are on the map"
        ),
        f"  verdicts: {verdicts or 'none'}",
    ]
    for which in ("oldest", "newest"):
        source: Report | None = coverage[f"{which}_source"]
        if source:
            lines.append(f"  {which} of {coverage['sources']} sources: {source['id']} ({source['issued']})")
    return lines


def _text_disagreements(groups: Sequence[Report]) -> list[str]:
    lines = [f"Sources disagree on {len(groups)} things"]
    for group in groups:
        values = "; ".join(
            f"{value['value']} {value['unit']}".strip() + (f" ({value['as_of']})" if value["as_of"] else "")
            for value in group["values"]
        )
        lines.append(f"  {group['name']} – {group['group']}: {values}")
    return lines


def _text_deviation(deviation: Report, classes: dict[str, float]) -> list[str]:
    measured_km, rail_km = deviation["overall"]["km"], deviation["rail_km"]
    lines = [
        "Drawn lines: " + ", ".join(f"{name} {length:,.0f} km" for name, length in classes.items()),
        f"Distance from the track, measured on {measured_km:,.0f} of {rail_km:,.0f} km of rail (means by length)",
    ]
    for name, part in (("all", deviation["overall"]), *deviation["by_country"].items()):
        if not part["km"]:
            lines.append("  nothing measured yet")
            continue
        lines.append(
            f"  {name:<4}{part['km']:>9,.0f} km   median {_or_dash(part['deviation_median_m']):>7} m   "
            f"95 % {_or_dash(part['deviation_p95_m']):>8} m   within {schema.FOLLOWED_WITHIN_M:g} m "
            f"{_or_dash(part['within_250m_pct']):>6} %"
        )
    return lines


def _or_dash(value: float | None) -> str:
    return "–" if value is None else f"{value:,.1f}"


def _text_lengths(lengths: Sequence[Report]) -> list[str]:
    limit = schema.LENGTH_TOLERANCE * 100.0
    far = [row for row in lengths if abs(row["difference_pct"]) > limit]
    lines = [f"Official lengths: {len(lengths)} sections, {len(far)} differ by more than {limit:g} %"]
    for row in sorted(lengths, key=lambda row: -abs(row["difference_pct"])):
        note = f"  {row['length_note']}" if row["length_note"] else ""
        lines.append(
            f"  {row['section']}: drawn {row['drawn_km']:,.1f}, official {row['official_km']:,g} km "
            f"({row['difference_pct']:+.1f} %){note}"
        )
    return lines


def _text_sureness(found: Report) -> list[str]:
    confidence, uncited = found["confidence"], found["uncited_rows"]
    return [
        (
            f"Facts: {', '.join(f'{confidence[name]} {name}' for name in schema.CONFIDENCES if name in confidence)}"
            f" confidence; {found['approximate_places']} places approximate; "
            f"{found['assumed_parameters']} parameters assumed"
        ),
        "No uncited row."
        if not uncited
        else "UNCITED ROWS: " + ", ".join(f"{count} in {name}" for name, count in uncited.items()),
    ]


def _text_network(network: Report) -> list[str]:
    edges = ", ".join(f"{count:,} {mode}" for mode, count in network["edges"].items())
    return [
        (
            f"Network: {network['nodes']:,} nodes; edges: {edges or 'none'}; {network['components']:,} components "
            f"(largest {network['largest_component_nodes']:,} nodes); {network['closures']} holes closed"
        )
    ]
