"""Status in time: half-open periods from rows that say since when something holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tools.compiling.reading import Row, first_day


@dataclass(frozen=True)
class Period:
    """A status and the days that it holds: from `start` on, up to but without `end` (None is open)."""

    status: str
    start: str | None
    end: str | None
    source_ids: tuple[str, ...]
    note: str
    #: What holds in this period alone; None where the section itself says it.
    tracks: int | None
    electrified: str
    #: The dates as written, in their own precision; empty when open.
    start_written: str
    end_written: str


def iso_day(text: str) -> str | None:
    """The first day of a reduced date, in full; None for an open end."""
    day = first_day(text)
    return day.isoformat() if day else None


def periods_of(rows: Sequence[Row]) -> list[Period]:
    """The periods of one section, in order of time."""
    rows = sorted(rows, key=lambda row: iso_day(row.text("from_date")) or "")
    ends = [row.text("from_date") for row in rows[1:]] + [""]
    return [
        Period(
            status=row.text("status"),
            start=iso_day(row.text("from_date")),
            end=iso_day(end),
            source_ids=row.ids("source_ids"),
            note=row.text("note"),
            tracks=row.integer("tracks"),
            electrified=row.text("electrified"),
            start_written=row.text("from_date"),
            end_written=end,
        )
        for row, end in zip(rows, ends)
    ]


def holds_on(period: Period, day: str) -> bool:
    """Whether the period holds on an ISO day."""
    return (period.start or "") <= day and (period.end is None or day < period.end)
