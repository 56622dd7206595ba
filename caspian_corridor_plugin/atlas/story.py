"""When something changes on the map: the marks of the time slider, read from the data in a few milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..data import dates, file
from ..data.records import Feature

FIRST_YEAR, LAST_YEAR = 2020, 2030

_EVENT_KINDS = ("treaty", "council", "opening", "construction", "flight")
_LINES = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail")


@dataclass(frozen=True)
class Mark:
    """A day on which the map changes (ISO, in full), what changes then, and to which status; empty for an event."""

    date: str
    feature: Feature
    status: str = ""


def marks(path: Path) -> list[Mark]:
    """Return the marks of a data file in order of time; none where it cannot be read."""
    try:
        tables = file.read(path, ("events", *_LINES))
    except file.DataFileError:
        return []
    found: dict[tuple[str, str, str], Mark] = {}
    for layer, rows in tables.items():
        for row in rows:
            feature = Feature.from_mapping(layer, row)
            if layer == "events" and feature.kind not in _EVENT_KINDS:
                continue
            day = dates.parse(feature.date or feature.valid_from)
            if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR:
                mark = Mark(day.first_day.isoformat(), feature, "" if layer == "events" else feature.status)
                found.setdefault((mark.date, mark.status, feature.name), mark)
    return [found[key] for key in sorted(found, key=lambda key: (key[0], key[1] != "", key[2]))]
