"""The tables of the compiled GeoPackage that the network needs, read once; the file is closed before a reader returns."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..data import file, links, records
from ..data.records import Corridor, Fact, Place, Section, StatusChange
from .errors import NetworkError

Row = Mapping[str, Any]

_LINES_QUERY = "SELECT id, geom FROM sections ORDER BY rowid"
_INDEX_QUERY = "SELECT content FROM network_index WHERE id = 1"
_TABLES = (
    "places",
    "energy",
    "parameters",
    "sections",
    "section_status",
    "corridors",
    "subject_features",
    "facts",
    "meta",
)
_COMPLETION, _CAPACITY = "planned_completion", "capacity_mt_per_year"


@dataclass
class Tables:
    """The tables of a data file without the network itself.

    `completions` holds, by subject, the announced completions as (as_of, value, source ids); `limits` the published
    capacities in Mt a year.
    """

    places: dict[str, Place] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    statuses: dict[str, list[StatusChange]] = field(default_factory=dict)
    corridors: dict[str, Corridor] = field(default_factory=dict)
    features: dict[str, tuple[str, ...]] = field(default_factory=dict)
    completions: dict[str, list[tuple[str, str, tuple[str, ...]]]] = field(default_factory=dict)
    limits: list[Fact] = field(default_factory=list)
    parameters: list[Row] = field(default_factory=list)
    data_version: str = ""
    built_from: str = ""


def split(value: Any) -> tuple[str, ...]:
    """Return the parts of a list that semicolons separate; a single number is a list of one."""
    return links.split(value if value is None or isinstance(value, str) else str(value))


def number(value: Any, otherwise: float = 0.0) -> float:
    """Return the value as a number, or `otherwise` where it is none."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return otherwise


def _read(path: Path, names: Iterable[str]) -> dict[str, list[Row]]:
    try:
        return file.read(path, names)
    except file.DataFileError as error:
        raise NetworkError("unreadable_data", path=path, reason=error.detail or error.reason) from error


def read_network(path: Path) -> tuple[list[Row], list[Row]]:
    """Return the rows of the nodes and of the edges. Raises NetworkError where the file cannot be used."""
    rows = _read(path, ("network_nodes", "network_edges"))
    if not rows["network_edges"]:
        raise NetworkError("no_network", path=path)
    return rows["network_nodes"], rows["network_edges"]


def read_index(path: Path) -> bytes | None:
    """Return the compact form of the network that the file itself carries; None where it has none."""
    try:
        with file.opened(path) as connection:
            row = connection.execute(_INDEX_QUERY).fetchone()
        return zlib.decompress(row[0]) if row and row[0] else None
    except (file.DataFileError, zlib.error):
        return None


def pack_index(content: bytes) -> bytes:
    """Return the compact form as the file carries it."""
    return zlib.compress(content, 6)


def read_tables(path: Path) -> Tables:
    """Return everything but the network. Raises NetworkError where the file cannot be used."""
    return tables_from(_read(path, _TABLES))


def tables_from(rows: Mapping[str, Iterable[Row]]) -> Tables:
    """Return the tables for rows by table name; a table that is not given has none."""

    def of(name: str) -> Iterable[Row]:
        return rows.get(name, ())

    meta = {records.text(row, "key"): records.text(row, "value") for row in of("meta")}
    tables = Tables(
        places={place.id: place for place in records.places([*of("places"), *of("energy")])},
        sections={section.id: section for section in records.read_all(Section, of("sections"))},
        corridors={corridor.id: corridor for corridor in records.read_all(Corridor, of("corridors"))},
        features=records.grouped(of("subject_features"), "subject_id", "feature_id"),
        parameters=list(of("parameters")),
        data_version=meta.get("data_version", ""),
        built_from=meta.get("built_from", ""),
    )
    for change in records.read_all(StatusChange, of("section_status")):
        tables.statuses.setdefault(change.section_id, []).append(change)
    for fact in records.read_all(Fact, of("facts")):
        if fact.attribute == _COMPLETION:
            said = (fact.as_of, fact.value, fact.source_ids)
            tables.completions.setdefault(fact.subject_id, []).append(said)
        elif fact.attribute == _CAPACITY:
            tables.limits.append(fact)
    return tables


def read_lines(path: Path) -> dict[str, list[tuple[float, float]]]:
    """Return the drawn line of each section, from its first place to its last; several parts are left out."""
    try:
        with file.opened(path) as connection:
            rows = connection.execute(_LINES_QUERY).fetchall()
        drawn = {str(row[0]): records.line_of(bytes(row[1])) for row in rows if row[1]}
    except (file.DataFileError, struct.error):
        return {}
    return {name: line for name, line in drawn.items() if len(line) > 1}
