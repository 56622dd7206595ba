"""Reads resources/source/ into rows that know their file and line, and gathers every problem."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Callable

from shapely.errors import ShapelyError
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from tools import schema

ID_PATTERN = re.compile(r"[a-z0-9_]+")
COUNTRY_PATTERN = re.compile(r"[A-Z]{2}")
DATE_PATTERN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class Problem:
    """One fault in the tables: where it is, what is wrong, and what to do about it."""

    file: str
    line: int
    reason: str
    advice: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason} — {self.advice}"


class Problems:
    """All faults found so far, each said once."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(self, where: Place, reason: str, advice: str) -> None:
        """Notes one fault."""
        self._found.setdefault(Problem(where.file, where.line, reason, advice))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found, key=lambda found: (found.file, found.line)))

    def __len__(self) -> int:
        return len(self._found)


@dataclass(frozen=True)
class Place:
    """A line of a file."""

    file: str
    line: int


@dataclass(frozen=True)
class Row:
    """One record of a source table: its cells as written and as understood."""

    where: Place
    cells: dict[str, str]
    values: dict[str, Any]

    def text(self, name: str) -> str:
        """The cell as written; empty when unknown."""
        return self.cells.get(name, "")

    def ids(self, name: str) -> tuple[str, ...]:
        """The items of a list column."""
        value = self.values.get(name)
        return value if isinstance(value, tuple) else ()

    def number(self, name: str) -> float | None:
        """The cell's number, in the unit that the column names; None when unknown."""
        value = self.values.get(name)
        return float(value) if isinstance(value, (int, float)) else None

    def integer(self, name: str) -> int | None:
        """The cell's whole number; None when unknown."""
        value = self.values.get(name)
        return value if isinstance(value, int) else None

    def yes(self, name: str) -> bool:
        """Whether a yes/no cell says yes."""
        return self.cells.get(name) == "yes"


@dataclass(frozen=True)
class Drawing:
    """One feature of a GeoJSON file."""

    where: Place
    properties: dict[str, Any]
    geometry: BaseGeometry


@dataclass(frozen=True)
class Source:
    """One bibliographic record (CSL-JSON)."""

    where: Place
    item: dict[str, Any]

    def text(self, name: str) -> str:
        """A variable of the record as text; empty when absent."""
        return str(self.item.get(name) or "")

    def custom(self, name: str) -> str:
        """A variable of the project's own, which CSL-JSON keeps under `custom`; empty when absent."""
        custom = self.item.get("custom")
        return str(custom.get(name) or "") if isinstance(custom, dict) else ""

    def day(self, name: str) -> str:
        """A date variable as ISO 8601 in the precision that it has; empty when absent."""
        variable = self.item.get(name)
        if not isinstance(variable, dict):
            return ""
        parts = variable.get("date-parts")
        if not (isinstance(parts, list) and parts and isinstance(parts[0], list)):
            return str(variable.get("raw") or variable.get("literal") or "")
        first = [int(part) for part in parts[0]]
        return "-".join(f"{part:04d}" if not at else f"{part:02d}" for at, part in enumerate(first))


@dataclass
class SourceTree:
    """Everything in resources/source/, read but not yet believed."""

    root: Path
    tables: dict[str, list[Row]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    lines: dict[str, Drawing] = field(default_factory=dict)
    base: dict[str, list[Drawing]] = field(default_factory=dict)
    network: dict[str, list[Row]] = field(default_factory=dict)
    digest: str = ""
    #: Files that could not be read at all: nothing can be said of references to them.
    unread: frozenset[str] = frozenset()

    def by_id(self, table: str) -> dict[str, Row]:
        """The rows of a table by their key; the first one wins."""
        key = schema.TABLES[table].key[0]
        found: dict[str, Row] = {}
        for row in self.tables[table]:
            found.setdefault(row.text(key), row)
        return found


def first_day(text: str) -> date | None:
    """The first day of an ISO date of any precision; None when it is no date."""
    match = DATE_PATTERN.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        return date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None


def read_tree(root: Path, problems: Problems) -> SourceTree:
    """Reads every table under `root`; what cannot be read is noted and left out."""
    tree = SourceTree(root)
    files = _Files(root, problems)
    for name, table in schema.TABLES.items():
        left_out = table.optional and not (root / table.file).exists()
        tree.tables[name] = [] if left_out else list(_read_table(files, table, problems))
    for name, table in schema.NETWORK_TABLES.items():
        tree.network[name] = list(_read_table(files, table, problems, more_columns=True))
    for source in _read_sources(files, problems):
        tree.sources.setdefault(source.text("id"), source)
    for drawing in _read_drawings(files, "sections.geojson", problems, key="id"):
        identifier = str(drawing.properties["id"])
        if identifier in tree.lines:
            problems.add(drawing.where, f"section '{identifier}' is drawn twice", "delete one of the two lines")
        tree.lines.setdefault(identifier, drawing)
    for name in schema.BASE_TABLES:
        optional = name == "base_labels"
        if optional and not (root / f"{name}.geojson").exists():
            continue
        tree.base[name] = list(_read_drawings(files, f"{name}.geojson", problems))
    tree.digest = files.digest()
    tree.unread = frozenset(files.unread)
    return tree


class _Files:
    """Reads text files, checks their encoding and line ends, and remembers their content."""

    def __init__(self, root: Path, problems: Problems) -> None:
        self._root = root
        self._problems = problems
        self._hash = hashlib.sha256()
        self._shown: dict[str, str] = {}
        self.unread: set[str] = set()

    def place(self, name: str, line: int) -> Place:
        """A line of a file, named the way that a terminal can open it."""
        if name not in self._shown:
            path = self._root / name
            inside = path.is_relative_to(Path.cwd())
            self._shown[name] = (path.relative_to(Path.cwd()) if inside else path).as_posix()
        return Place(self._shown[name], line)

    def text(self, name: str) -> str | None:
        """The file's text, or None with the reason noted."""
        start = self.place(name, 1)
        try:
            content = (self._root / name).read_bytes()
        except FileNotFoundError:
            self.unread.add(name)
            self._problems.add(start, "the file is missing", "restore it; every table must be there")
            return None
        self._hash.update(name.encode() + b"\0" + content + b"\0")
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            self.unread.add(name)
            line = content.count(b"\n", 0, error.start) + 1
            self._problems.add(self.place(name, line), "the file is not UTF-8", "save it as UTF-8")
            return None
        if text.startswith("\ufeff"):
            self._problems.add(start, "the file starts with a byte order mark", "save it as UTF-8 without BOM")
            text = text[1:]
        if "\r" in text:
            line = text.count("\n", 0, text.index("\r")) + 1
            self._problems.add(self.place(name, line), "a line ends in CR LF", "save the file with LF line ends")
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return text

    def digest(self) -> str:
        """A short fingerprint of everything read, in a fixed order."""
        return self._hash.hexdigest()[:16]


def _read_csv(
    files: _Files, name: str, problems: Problems, check_header: Callable[[list[str]], str | None]
) -> Iterator[tuple[Place, dict[str, str]]]:
    text = files.text(name)
    if text is None:
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] = []
    line = 1
    try:
        for cells in reader:
            where, line = files.place(name, line), reader.line_num + 1
            if not header:
                header = cells
                if fault := check_header(header):
                    problems.add(where, fault, "write the columns as docs/architecture.md lists them")
            elif len(cells) != len(header):
                reason = f"{len(cells)} cells under {len(header)} columns"
                problems.add(where, reason, "quote cells that hold a comma, and leave no cell out")
            else:
                yield where, {column: cell.strip() for column, cell in zip(header, cells)}
    except csv.Error as error:
        problems.add(files.place(name, line), f"no CSV ({error})", "check the quotation marks of this row")
    if not header:
        problems.add(files.place(name, 1), "the file is empty", "give it its header line at least")


def _read_table(files: _Files, table: schema.Table, problems: Problems, more_columns: bool = False) -> Iterator[Row]:
    every = [column.name for column in table.columns]
    optional = {column.name for column in table.columns if column.optional}

    def check_header(header: list[str]) -> str | None:
        expected = [name for name in every if name in header or name not in optional]
        missing = [name for name in expected if name not in header]
        unknown = [] if more_columns else [name for name in header if name not in expected]
        if header == expected or (more_columns and not missing):
            return None
        return (
            "the columns differ from the schema"
            + (f"; missing: {', '.join(missing)}" if missing else "")
            + (f"; unknown: {', '.join(unknown)}" if unknown else "")
            + ("" if missing or unknown else "; their order is another")
        )

    seen: dict[tuple[str, ...], int] = {}
    for where, cells in _read_csv(files, table.file, problems, check_header):
        values = {
            column.name: _understand(cells.get(column.name, ""), column, where, problems) for column in table.columns
        }
        key = tuple(cells.get(name, "") for name in table.key)
        if key in seen:
            named = ", ".join(f"{name} '{value}'" for name, value in zip(table.key, key))
            problems.add(
                where, f"duplicate {named}, first in line {seen[key]}", "give one of them another, or delete it"
            )
        seen.setdefault(key, where.line)
        yield Row(where, cells, values)


def _understand(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    """The value of a cell, or None with the reason noted."""
    if not cell:
        if column.required:
            if column.name == "source_ids":
                problems.add(where, "source_ids is empty", "name the source; nothing is shown uncited")
            else:
                problems.add(where, f"{column.name} is empty", "fill it in")
        return () if column.kind in _LISTS else None
    return _PARSERS.get(column.kind, _parse_text)(cell, column, where, problems)


def _parse_text(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    if column.pattern and not re.fullmatch(column.pattern, cell):
        problems.add(where, f"{column.name} '{cell}' is no such code", f"write it as {column.pattern} says")
    return cell


def _parse_id(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    if not ID_PATTERN.fullmatch(cell):
        problems.add(where, f"{column.name} '{cell}' is not of a–z, 0–9 and _", "write ids in lower-case ASCII")
    return cell


def _parse_list(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    items = tuple(item.strip() for item in cell.split(";"))
    if not all(items):
        problems.add(where, f"{column.name} '{cell}' has an empty item", "remove the spare semicolon")
    twice = sorted({item for item in items if item and items.count(item) > 1})
    if twice and column.kind != schema.TEXTS:
        problems.add(where, f"{column.name} lists {', '.join(twice)} twice", "list it once")
    return tuple(dict.fromkeys(item for item in items if item))


def _parse_country(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    items = _parse_list(cell, column, where, problems)
    for item in items:
        if not COUNTRY_PATTERN.fullmatch(item):
            problems.add(where, f"{column.name} '{item}' is no country code", "write ISO 3166 alpha-2, such as KZ")
    return items


def _parse_code(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    if cell not in column.codes:
        problems.add(where, f"unknown {column.name} '{cell}'", f"choose one of: {', '.join(column.codes)}")
        return None
    return cell


def _parse_date(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    if first_day(cell) is None:
        problems.add(where, f"{column.name} '{cell}' is no date", "write 2025, 2025-07 or 2025-07-21")
        return None
    return cell


def _parse_period(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    ends = [first_day(part) for part in cell.split("/")]
    if len(ends) > 2 or None in ends or (len(ends) == 2 and ends[0] > ends[1]):  # type: ignore[operator]
        problems.add(where, f"{column.name} '{cell}' is no period", "write 2024, 2024-01/2024-06 or 2024-03-21")
        return None
    return cell


def _parse_number(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    whole = column.kind == schema.INTEGER
    number = as_number(cell)
    if number is None or (whole and number != int(number)):
        kind = "whole number" if whole else "number"
        problems.add(where, f"{column.name} '{cell}' is no {kind}", "write digits with a decimal point, and no unit")
        return None
    low = -math.inf if column.low is None else column.low
    high = math.inf if column.high is None else column.high
    if not low <= number <= high:
        if column.name in ("lon", "lat"):
            advice = f"the map ends at {', '.join(f'{edge:g}' for edge in schema.REGION)} (W, S, E, N); is lon first?"
            problems.add(where, f"{column.name} {cell} lies outside the region", advice)
        else:
            problems.add(
                where, f"{column.name} {cell} is not within {low:g} … {high:g}", "check the number and its unit"
            )
    return int(number) if whole else number


def _parse_numbers(cell: str, column: schema.Column, where: Place, problems: Problems) -> Any:
    whole = replace(column, kind=schema.INTEGER)
    return tuple(_parse_number(item, whole, where, problems) for item in _parse_list(cell, column, where, problems))


def as_number(text: str) -> float | None:
    """The number that a text says, or None; no infinities, no NaN."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) and re.fullmatch(r"[-+0-9.eE]+", text) else None


_LISTS = (schema.REFS, schema.TEXTS, schema.COUNTRIES, schema.INTEGERS)
_PARSERS: dict[str, Callable[[str, schema.Column, Place, Problems], Any]] = {
    schema.ID: _parse_id,
    schema.TEXTS: _parse_list,
    schema.REFS: _parse_list,
    schema.COUNTRY: _parse_country,
    schema.COUNTRIES: _parse_country,
    schema.CODE: _parse_code,
    schema.DATE: _parse_date,
    schema.PERIOD: _parse_period,
    schema.NUMBER: _parse_number,
    schema.INTEGER: _parse_number,
    schema.INTEGERS: _parse_numbers,
}


def _read_sources(files: _Files, problems: Problems) -> Iterator[Source]:
    name = "sources.json"
    text = files.text(name)
    if text is None:
        return
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        files.unread.add(name)
        problems.add(files.place(name, error.lineno), f"no JSON ({error.msg})", "mend the syntax")
        return
    lines = _lines_of_ids(text)
    seen: dict[str, int] = {}
    for item in items if isinstance(items, list) else []:
        identifier = str(item.get("id", "")) if isinstance(item, dict) else ""
        where = files.place(name, _nth_line(lines, identifier, seen))
        if not ID_PATTERN.fullmatch(identifier):
            problems.add(where, f"id '{identifier}' is not of a–z, 0–9 and _", "write ids in lower-case ASCII")
            continue
        if seen[identifier] > 1:
            problems.add(where, f"duplicate id '{identifier}'", "give one of them another id, or delete it")
        for variable in ("type", "title"):
            if not item.get(variable):
                problems.add(where, f"source '{identifier}' has no {variable}", "fill it in (CSL-JSON)")
        yield Source(where, item)
    if not isinstance(items, list):
        problems.add(files.place(name, 1), "the file holds no list", "write a list of CSL-JSON items")


def _read_drawings(files: _Files, name: str, problems: Problems, key: str = "") -> Iterator[Drawing]:
    text = files.text(name)
    if text is None:
        return
    try:
        collection = json.loads(text)
    except json.JSONDecodeError as error:
        files.unread.add(name)
        problems.add(files.place(name, error.lineno), f"no JSON ({error.msg})", "mend the syntax")
        return
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list):
        problems.add(files.place(name, 1), "the file is no GeoJSON FeatureCollection", "write one")
        return
    lines = _lines_of_ids(text) if key else {}
    seen: dict[str, int] = {}
    for at, feature in enumerate(features):
        properties = feature.get("properties") or {}
        identifier = str(properties.get(key, "")) if key else ""
        where = files.place(name, _nth_line(lines, identifier, seen) if key else 1)
        if key and not identifier:
            problems.add(where, f"feature {at + 1} has no property '{key}'", "give it the id of its section")
            continue
        try:
            geometry = shape(feature["geometry"])
        except (ShapelyError, KeyError, TypeError, ValueError, AttributeError) as error:
            problems.add(where, f"feature {at + 1} {identifier} has no usable geometry ({error})", "draw it again")
            continue
        yield Drawing(where, dict(properties), geometry)


def _lines_of_ids(text: str) -> dict[str, list[int]]:
    """The lines on which each id stands in a JSON text."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for match in re.finditer(r'"id"\s*:\s*"([^"]*)"', line):
            found.setdefault(match.group(1), []).append(number)
    return found


def _nth_line(lines: dict[str, list[int]], identifier: str, seen: dict[str, int]) -> int:
    """The line of the next occurrence of an id; 1 when it cannot be told."""
    count = seen[identifier] = seen.get(identifier, 0) + 1
    numbers = lines.get(identifier, [])
    return numbers[min(count, len(numbers)) - 1] if numbers else 1
