"""Which lines are open: as of a date, as of a year to come, and with single projects switched on or off.

A year to come takes today's lines and opens those under construction or planned whose completion is announced for that
year or earlier; the newest announcement counts. What is only proposed, or has no announced year, stays closed unless it
is switched on.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..data.records import StatusChange
from .data import Tables
from .errors import NetworkError

TODAY, ARTICLE = "today", "article"
#: The day on which the article appeared.
ARTICLE_DATE = "2024-11-03"
OPEN = "operational"
#: Borders that no goods cross, whatever the map shows: between Azerbaijan and Armenia and between Armenia and Türkiye
#: none have crossed for three decades; the railway from Georgia to Russia has been cut in Abkhazia for as long; those
#: between Russia and Ukraine are at war. General knowledge, an assumption of this model. A section of the tables that
#: leads over such a border, as TRIPP is to do, is judged by its own status instead.
CLOSED_BORDERS = frozenset(
    (mode, border)
    for border, modes in (
        ("AM-AZ", ("rail", "road")),
        ("AM-TR", ("rail", "road")),
        ("GE-RU", ("rail",)),
        ("RU-UA", ("rail", "road")),
    )
    for mode in modes
)
#: What an announced year may open.
EXPECTED = ("under_construction", "planned")


@dataclass(frozen=True)
class Scenario:
    """Closed sections, each with the reason; what was assumed to be open by `date`, and who announced it."""

    name: str
    date: str
    closed: dict[str, str] = field(default_factory=dict)
    opened: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()

    @property
    def closed_ids(self) -> frozenset[str]:
        """The sections that may not be used."""
        return frozenset(self.closed)


def day(written: str, end: bool = False) -> str:
    """A date of reduced precision as a whole day: the first it may mean, or the last."""
    parts = written.strip().split("-")
    if len(parts) == 3:
        return written.strip()
    month = parts[1] if len(parts) > 1 else ("12" if end else "01")
    first = datetime.date(int(parts[0]), int(month), 1)
    last = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(days=1)
    return f"{parts[0]}-{month}-{last.day if end else 1:02d}"


def status_on(changes: Sequence[StatusChange], date: str) -> str:
    """The status that holds on a day; empty before the first of the record."""
    status = ""
    for change in changes:
        if not change.from_date or day(change.from_date) <= date:
            status = change.status
    return status


def scenario_date(text: str, today: str) -> tuple[str, str]:
    """The day on which lines must be operational, and the day by which announced ones are taken as open."""
    text = text.strip().lower()
    if text in (TODAY, ""):
        return today, ""
    if text == ARTICLE:
        return ARTICLE_DATE, ""
    if re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        try:
            wanted = day(text, end=True)
        except ValueError as error:
            raise NetworkError("unknown_scenario", text=text) from error
        if wanted <= today:
            return wanted, ""
        return today, wanted if text[:4] > today[:4] else ""
    raise NetworkError("unknown_scenario", text=text)


def sections_of(tables: Tables, subject: str) -> tuple[str, ...]:
    """The sections that a section, corridor or other subject stands for."""
    if subject in tables.sections:
        return (subject,)
    if subject in tables.corridors:
        return tables.corridors[subject].section_ids
    found = []
    for feature in tables.features.get(subject, ()):
        identifier = feature.split("@")[0]
        if identifier in tables.sections:
            found.append(identifier)
        elif identifier in tables.corridors:
            found += tables.corridors[identifier].section_ids
    return tuple(dict.fromkeys(found))


def built_in_record(tables: Tables, section: str) -> bool:
    """Whether the section has not been operational all the time."""
    return any(change.status != OPEN for change in tables.statuses.get(section, ()))


def project_sections(tables: Tables, project: str) -> tuple[str, ...]:
    """The sections that a project builds or has built."""
    return tuple(section for section in sections_of(tables, project) if built_in_record(tables, section))


def projects(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Everything that can be switched: corridors, subjects and sections with works in the record."""
    candidates = [*tables.corridors, *tables.completions, *tables.features, *tables.sections]
    found = {}
    for candidate in dict.fromkeys(candidates):
        sections = project_sections(tables, candidate)
        if sections:
            found[candidate] = sections
    return found


def resolve(text: str, tables: Tables, on: Iterable[str] = (), off: Iterable[str] = ()) -> Scenario:
    """The scenario by its name, with projects switched on and off."""
    today = tables.data_version or "9999-12-31"
    date, horizon = scenario_date(text, today)
    opened: dict[str, tuple[str, ...]] = {}
    if horizon:
        for subject, statements in tables.completions.items():
            _, completion, sources = max(statements)
            if re.match(r"\d{4}", completion) and day(completion, end=True) <= day(horizon[:4], end=True):
                opened.update((section, sources) for section in project_sections(tables, subject))
    forced, shut = _switched(tables, on), _switched(tables, off)
    closed = {}
    newly_open = []
    for section, changes in tables.statuses.items():
        status = status_on(changes, date)
        if section in shut:
            closed[section] = "switched_off"
        elif status == OPEN:
            continue
        elif section in forced or (section in opened and status in EXPECTED):
            newly_open.append(section)
        else:
            closed[section] = status or "not_yet"
    cited = dict.fromkeys(source for section in newly_open for source in opened.get(section, ()))
    return Scenario(text.strip() or TODAY, horizon or date, closed, tuple(newly_open), tuple(cited))


def _switched(tables: Tables, names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        sections = project_sections(tables, name) or sections_of(tables, name)
        if not sections:
            raise NetworkError("unknown_project", text=name, known=", ".join(list(projects(tables))[:40]))
        found |= set(sections)
    return found
