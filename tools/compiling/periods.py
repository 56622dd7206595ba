"""Status in time: half-open periods from rows that say since when something holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from caspian_corridor_plugin.data.schema import SECTION_ATTRIBUTES
from tools.compiling.reading import Row, first_day

#: Attributes that a row of section_status.csv may give.
_IN_STATUS = ("tracks", "electrified")


@dataclass(frozen=True)
class Period:
    """A status and the days that it holds: from `start` on, up to but without `end` (None is open)."""

    status: str
    start: str | None
    end: str | None
    source_ids: tuple[str, ...]
    note: str
    #: Attributes that hold in this period alone, by name; the others are the section's own.
    attributes: dict[str, str]
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
            attributes={name: row.text(name) for name in _IN_STATUS if row.text(name)},
            start_written=row.text("from_date"),
            end_written=end,
        )
        for row, end in zip(rows, ends)
    ]


def holds_on(period: Period | SectionPeriod, day: str) -> bool:
    """Whether the period holds on an ISO day."""
    return (period.start or "") <= day and (period.end is None or day < period.end)


@dataclass(frozen=True)
class Held:
    """A value of a section's attribute and the day from which it holds, in its own precision; empty when open."""

    value: str
    since: str
    source_ids: tuple[str, ...]
    assumption: bool = False
    note: str = ""


@dataclass(frozen=True)
class SectionPeriod:
    """A stretch of time in which neither the status nor any attribute of a section changes."""

    status: Period
    attributes: dict[str, Held]
    start: str | None
    end: str | None


def attributes_of(section: Row, statuses: Sequence[Period], changes: Sequence[Row]) -> dict[str, list[Held]]:
    """The values of each attribute of a section in order of time.

    The cell of sections.csv holds unless something else is said; a row of section_status.csv may say what held in its
    period alone, and each row of section_attributes.csv since when a value holds, with sources of its own.
    """
    found: dict[str, list[Held]] = {}
    for name in SECTION_ATTRIBUTES:
        cell = _from_cell(section, name) if section.text(name) else None
        own = _from_statuses(name, statuses, cell)
        own += [
            Held(
                row.text("value"), row.text("from_date"), row.ids("source_ids"), row.yes("assumption"), row.text("note")
            )
            for row in changes
            if row.text("attribute") == name
        ]
        if own:
            found[name] = sorted(own, key=lambda held: iso_day(held.since) or "")
    return found


def _from_statuses(name: str, statuses: Sequence[Period], cell: Held | None) -> list[Held]:
    """The cell's value, and what the status periods say instead of it, from the day on which each begins."""
    said = [status.attributes.get(name, "") for status in statuses]
    if not any(said):
        return [cell] if cell else []
    found: list[Held] = []
    for status, value in zip(statuses, said):
        held = Held(value, status.start_written, status.source_ids) if value else cell
        if held is not None and (not found or found[-1].value != held.value):
            found.append(replace(held, since=status.start_written))
    return found


def _from_cell(section: Row, name: str) -> Held:
    if name == "official_km":
        return Held(section.text(name), "", section.ids("official_km_source_ids"))
    return Held(section.text(name), "", section.ids("attributes_source_ids"), section.yes("attributes_assumption"))


def section_periods(statuses: Sequence[Period], attributes: dict[str, list[Held]]) -> list[SectionPeriod]:
    """The periods of a section's rows: status periods, cut where an attribute changes."""
    found = []
    for status in statuses:
        days = {iso_day(held.since) for values in attributes.values() for held in values if held.since}
        inside = sorted(
            day for day in days if day and (status.start or "") < day and (not status.end or day < status.end)
        )
        starts = [status.start, *inside]
        for start, end in zip(starts, [*inside, status.end]):
            held = {name: value for name, values in attributes.items() if (value := _holding(values, start))}
            found.append(SectionPeriod(status, held, start, end))
    return found


def _holding(values: Sequence[Held], day: str | None) -> Held | None:
    """The value that holds on the first day of a period; before the record, the first one without a date."""
    holding = [held for held in values if (iso_day(held.since) or "") <= (day or "")]
    return holding[-1] if holding else None
