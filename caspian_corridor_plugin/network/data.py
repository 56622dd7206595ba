"""The tables of the compiled GeoPackage that the network needs, read once; the file is closed before `read` returns."""

from __future__ import annotations

import sqlite3
import struct
import zlib
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from .errors import NetworkError

Row = Mapping[str, Any]

#: Every statement that is ever sent to the file.
_NETWORK_QUERIES = {
    "nodes": "SELECT * FROM network_nodes ORDER BY rowid",
    "edges": "SELECT * FROM network_edges ORDER BY rowid",
}
_LINES_QUERY = "SELECT id, geom FROM sections ORDER BY rowid"
_INDEX_QUERY = "SELECT content FROM network_index WHERE id = 1"
_QUERIES = {
    "places": "SELECT id, name, name_local, name_ar, name_ru, aliases, country, kind, rank, geom FROM places "
    "ORDER BY rowid",
    "energy": "SELECT id, name, name_local, name_ar, name_ru, aliases, country, kind, rank, geom FROM energy "
    "ORDER BY rowid",
    "parameters": "SELECT * FROM parameters ORDER BY rowid",
    "sections": "SELECT id, name, from_id, to_id, mode, country, gauge_mm, electrified, length_km, official_km, "
    "source_ids FROM sections ORDER BY rowid",
    "section_status": "SELECT section_id, from_date, status, source_ids FROM section_status ORDER BY rowid",
    "corridors": "SELECT id, name, section_ids FROM corridors ORDER BY rowid",
    "subject_features": "SELECT * FROM subject_features ORDER BY rowid",
    "facts": "SELECT subject_id, attribute, value, unit, as_of, source_ids FROM facts "
    "WHERE attribute IN ('planned_completion', 'capacity_mt_per_year') ORDER BY rowid",
    "meta": "SELECT * FROM meta ORDER BY rowid",
}


@dataclass(frozen=True)
class Place:
    """A place with its names in several scripts; degrees on WGS 84."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    kind: str
    lon: float
    lat: float
    rank: int = 4


@dataclass(frozen=True)
class Section:
    """A named stretch of line; lengths in km."""

    id: str
    name: str
    from_id: str
    to_id: str
    mode: str
    countries: tuple[str, ...] = ()
    gauges: tuple[int, ...] = ()
    electrified: str = ""
    length_km: float = 0.0
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class StatusChange:
    """From this day on (ISO, empty: since before the record) the section has this status."""

    section_id: str
    from_date: str
    status: str
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limit:
    """A published limit of tonnage or trains of a section, place or line."""

    subject_id: str
    attribute: str
    value: str
    unit: str
    as_of: str
    source_ids: tuple[str, ...]


@dataclass
class Tables:
    """What the file says, without the network itself."""

    places: dict[str, Place] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    statuses: dict[str, list[StatusChange]] = field(default_factory=dict)
    corridors: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    features: dict[str, tuple[str, ...]] = field(default_factory=dict)
    completions: dict[str, list[tuple[str, str, tuple[str, ...]]]] = field(default_factory=dict)
    limits: list[Limit] = field(default_factory=list)
    parameters: list[Row] = field(default_factory=list)
    data_version: str = ""
    built_from: str = ""


def split(value: Any) -> tuple[str, ...]:
    """The parts of a list that semicolons separate."""
    return tuple(part.strip() for part in str(value or "").split(";") if part.strip())


def number(value: Any, otherwise: float = 0.0) -> float:
    """The value as a number."""
    try:
        return float(value)
    except (TypeError, ValueError):
        return otherwise


def _connect(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise NetworkError("unreadable_data", path=path, reason="the file does not exist")
    connection = sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro&immutable=1", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def _rows(connection: sqlite3.Connection, query: str) -> list[Row]:
    cursor = connection.execute(query)
    names = [item[0] for item in cursor.description]
    return [dict(zip(names, row)) for row in cursor]


def read_network(path: Path) -> tuple[list[Row], list[Row]]:
    """Nodes and edges of the network."""
    try:
        with closing(_connect(path)) as connection:
            nodes, edges = (_rows(connection, _NETWORK_QUERIES[name]) for name in ("nodes", "edges"))
    except sqlite3.Error as error:
        raise NetworkError("unreadable_data", path=path, reason=error) from error
    if not edges:
        raise NetworkError("no_network", path=path)
    return nodes, edges


def read_index(path: Path) -> bytes | None:
    """The compact form of the network that the file itself carries, if it does."""
    try:
        with closing(_connect(path)) as connection:
            row = connection.execute(_INDEX_QUERY).fetchone()
        return zlib.decompress(row[0]) if row and row[0] else None
    except (sqlite3.Error, zlib.error):
        return None


def pack_index(content: bytes) -> bytes:
    """The compact form as the file carries it."""
    return zlib.compress(content, 6)


def read_tables(path: Path) -> Tables:
    """Everything but the network."""
    try:
        with closing(_connect(path)) as connection:
            rows = {name: _rows(connection, query) for name, query in _QUERIES.items()}
    except sqlite3.Error as error:
        raise NetworkError("unreadable_data", path=path, reason=error) from error
    return tables_from(rows)


def tables_from(rows: Mapping[str, Iterable[Row]]) -> Tables:
    """The tables from their rows."""
    tables = Tables(parameters=list(rows.get("parameters", ())))
    for row in [*rows.get("places", ()), *rows.get("energy", ())]:
        place = _place(row)
        tables.places[place.id] = place
    for row in rows.get("sections", ()):
        section = _section(row)
        tables.sections[section.id] = section
    for row in rows.get("section_status", ()):
        change = StatusChange(
            str(row["section_id"]), str(row["from_date"] or ""), str(row["status"]), split(row.get("source_ids"))
        )
        tables.statuses.setdefault(change.section_id, []).append(change)
    for row in rows.get("corridors", ()):
        tables.corridors[str(row["id"])] = (str(row["name"]), split(row.get("section_ids")))
    features: dict[str, list[str]] = {}
    for row in rows.get("subject_features", ()):
        features.setdefault(str(row["subject_id"]), []).append(str(row["feature_id"]))
    tables.features = {subject: tuple(found) for subject, found in features.items()}
    for row in rows.get("facts", ()):
        _take_fact(tables, row)
    meta = {str(row["key"]): str(row["value"]) for row in rows.get("meta", ())}
    tables.data_version = meta.get("data_version", "")
    tables.built_from = meta.get("built_from", "")
    return tables


def _place(row: Row) -> Place:
    lon, lat = (row.get("lon"), row.get("lat")) if row.get("lon") is not None else point_of(row["geom"])
    spellings = [row.get(name) for name in ("name", "name_local", "name_ar", "name_ru")]
    names = [str(name) for name in spellings if name] + list(split(row.get("aliases")))
    return Place(
        id=str(row["id"]),
        name=str(row["name"]),
        names=tuple(dict.fromkeys(names)),
        country=str(row.get("country") or ""),
        kind=str(row.get("kind") or ""),
        lon=float(lon or 0.0),
        lat=float(lat or 0.0),
        rank=int(number(row.get("rank"), 4)),
    )


def _section(row: Row) -> Section:
    return Section(
        id=str(row["id"]),
        name=str(row.get("name") or row["id"]),
        from_id=str(row.get("from_id") or ""),
        to_id=str(row.get("to_id") or ""),
        mode=str(row.get("mode") or ""),
        countries=split(row.get("country")),
        gauges=tuple(int(gauge) for gauge in split(row.get("gauge_mm"))),
        electrified=str(row.get("electrified") or ""),
        length_km=number(row.get("official_km")) or number(row.get("length_km")),
        source_ids=split(row.get("source_ids")),
    )


def _take_fact(tables: Tables, row: Row) -> None:
    attribute, subject = str(row["attribute"]), str(row["subject_id"])
    sources = split(row.get("source_ids"))
    if attribute == "planned_completion":
        tables.completions.setdefault(subject, []).append((str(row.get("as_of") or ""), str(row["value"]), sources))
    elif attribute == "capacity_mt_per_year":
        tables.limits.append(
            Limit(
                subject,
                attribute,
                str(row["value"]),
                str(row.get("unit") or ""),
                str(row.get("as_of") or ""),
                sources,
            )
        )


def read_lines(path: Path) -> dict[str, list[tuple[float, float]]]:
    """Return the drawn line of each section, from its first place to its last; several parts are left out."""
    try:
        with closing(_connect(path)) as connection:
            rows = connection.execute(_LINES_QUERY).fetchall()
        drawn = {str(row[0]): line_of(bytes(row[1])) for row in rows if row[1]}
    except (sqlite3.Error, struct.error):
        return {}
    return {name: line for name, line in drawn.items() if len(line) > 1}


_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_LINE, _MULTI_LINE = 2, 5


def line_of(geometry: bytes) -> list[tuple[float, float]]:
    """The vertices of a GeoPackage line, or multi-line of one part."""
    at = 8 + _ENVELOPE_BYTES[(geometry[3] >> 1) & 7]
    order = "<" if geometry[at] else ">"
    kind, count = struct.unpack_from(order + "II", geometry, at + 1)
    if kind == _MULTI_LINE:
        if count != 1:
            return []
        at += 9
        order = "<" if geometry[at] else ">"
        kind, count = struct.unpack_from(order + "II", geometry, at + 1)
    if kind != _LINE:
        return []
    values = struct.unpack_from(f"{order}{2 * count}d", geometry, at + 9)
    return list(zip(values[::2], values[1::2]))


def point_of(geometry: bytes) -> tuple[float, float]:
    """Longitude and latitude of a GeoPackage point."""
    start = 8 + _ENVELOPE_BYTES[(geometry[3] >> 1) & 7]
    order = "<" if geometry[start] else ">"
    lon, lat = struct.unpack_from(order + "dd", geometry, start + 5)
    return float(lon), float(lat)
