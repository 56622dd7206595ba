"""When something changes on the map: the marks of the time slider, read from the data in a few milliseconds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

FIRST_YEAR, LAST_YEAR = 2020, 2030

_EVENTS = "SELECT date, name, name_ar, '' FROM events WHERE kind IN ('treaty', 'council', 'opening', 'construction', 'flight')"
_CHANGES = (
    "SELECT valid_from, name, name_ar, status FROM middle_corridor WHERE valid_from IS NOT NULL"
    " UNION SELECT valid_from, name, name_ar, status FROM ctcn WHERE valid_from IS NOT NULL"
    " UNION SELECT valid_from, name, name_ar, status FROM samarkand_baku WHERE valid_from IS NOT NULL"
    " UNION SELECT valid_from, name, name_ar, status FROM kazakh_rail WHERE valid_from IS NOT NULL"
)


@dataclass(frozen=True)
class Mark:
    """A day on which the map changes (ISO, in full) and what changes then."""

    date: str
    name: str
    name_ar: str
    status: str = ""


def marks(path: Path) -> list[Mark]:
    """The marks of a data file in order of time; none where it cannot be read."""
    try:
        with closing(sqlite3.connect(path.resolve().as_uri() + "?mode=ro&immutable=1", uri=True)) as connection:
            rows = [*connection.execute(_EVENTS), *connection.execute(_CHANGES)]
    except sqlite3.Error:
        return []
    found = [
        Mark(first_day(date), name or "", name_ar or "", status or "")
        for date, name, name_ar, status in rows
        if date and f"{FIRST_YEAR}" <= date < f"{LAST_YEAR + 1}"
    ]
    return sorted(found, key=lambda mark: (mark.date, mark.status != "", mark.name))


def first_day(date: str) -> str:
    """The first day of a date of reduced precision."""
    return {4: f"{date}-01-01", 7: f"{date}-01"}.get(len(date), date)
