"""The partnership in time: an axis with a mark for each event, and below it what happened when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsFeature, QgsLayoutItemShape

from ..atlas import find, palette
from ..compat import text_of
from ..evidence import dates
from ..evidence.model import Translate
from . import layout as single
from .ready import PAPER, Page, ids
from .references import References
from .sheet import Rect

_SHAPE = QgsLayoutItemShape.Shape


@dataclass(frozen=True)
class _Lane:
    kinds: tuple[str, ...]
    color: str
    shape: QgsLayoutItemShape.Shape


_LANES = (
    _Lane(("treaty", "council", "visit"), "#5B4B8A", _SHAPE.Ellipse),
    _Lane(("memorandum", "fund", "study"), "#6B655B", _SHAPE.Rectangle),
    _Lane(("opening", "construction", "flight"), "#0072B2", _SHAPE.Triangle),
    _Lane(("energy",), "#D55E00", _SHAPE.Ellipse),
)


def _names(translate: Translate) -> list[str]:
    return [
        translate("Sheet", "Treaties, councils, visits"),
        translate("Sheet", "Memoranda, funds, studies"),
        translate("Sheet", "Lines, ports, flights"),
        translate("Sheet", "Energy"),
    ]


@dataclass
class _Event:
    feature: QgsFeature
    day: date
    lane: int
    text: str = ""


def _events(page: Page) -> list[_Event]:
    """What had happened by the sheet's date, in order."""
    found = []
    for feature in find.layers(page.job.project)["events"].getFeatures():
        when = dates.parse(text_of(feature["date"]))
        if when is None or when.iso > page.job.as_of:
            continue
        kind = text_of(feature["kind"])
        lane = next((at for at, lane in enumerate(_LANES) if kind in lane.kinds), 1)
        found.append(_Event(feature, when.first_day, lane))
    return sorted(found, key=lambda event: (event.day, text_of(event.feature["id"])))


def fill(page: Page) -> None:
    job = page.job
    events = _events(page)
    refs = page.references(
        (ids(event.feature, "source_ids"), bool(ids(event.feature, "claim_ids"))) for event in events
    )
    place = page.frames(refs)
    for event in events:
        event.text = _said(page, event, refs)
    body = page.placed(place.map)
    page.shape("panel", body, PAPER, palette.INK_SOFT)
    inner = body.shrunk(2 * job.size.gap)
    axis = Rect(inner.x, inner.y, inner.width, 24.0 * job.size.growth)
    _axis(page, axis, events)
    top = axis.bottom + job.size.gap
    _list(page, Rect(inner.x, top, inner.width, inner.bottom - top), events)
    single.finish(job, page.foot, place, refs)


def _said(page: Page, event: _Event, refs: References) -> str:
    """Day and month, name, sources; the year stands above."""
    feature = event.feature
    written = dates.say(text_of(feature["date"]), page.job.language)
    year = str(event.day.year)
    when = written.replace(year, "").strip(" ,.年") if written != year else ""
    cited = page.cited(refs, ids(feature, "source_ids"), bool(ids(feature, "claim_ids")))
    name = page.local(feature, "name")
    return f"{when}: {name} {cited}".strip() if when else f"{name} {cited}".strip()


def _axis(page: Page, rect: Rect, events: list[_Event]) -> None:
    """Years at equal distances, a mark for each event in the lane of its kind."""
    job = page.job
    growth, points = job.size.growth, job.size.small_pt
    names = 44.0 * growth
    line = job.size.line(points)
    lane_height = (rect.height - line - growth) / len(_LANES)
    first = min(event.day.year for event in events)
    last = max(event.day.year for event in events) + 1
    per_year = (rect.width - names - 6.0 * growth) / (last - first)
    start = rect.x + names
    for year in range(first, last):
        x = start + (year - first) * per_year
        page.shape(f"tick_{year}", Rect(x, rect.y, 0.15 * growth, rect.height - line), palette.BORDER)
        page.text(
            f"year_{year}", Rect(x + 0.4 * growth, rect.bottom - line, per_year - growth, line), str(year), points
        )
    for at, (lane, name) in enumerate(zip(_LANES, _names(job.language.translate))):
        middle = rect.y + (at + 0.5) * lane_height
        page.shape(f"lane_{at}", Rect(start, middle, rect.width - names, 0.12 * growth), palette.BORDER)
        _mark(page, f"mark_{at}", rect.x, middle, lane)
        page.text(
            f"lane_name_{at}", Rect(rect.x + 3.6 * growth, middle - line / 2, names - 4 * growth, line), name, points
        )
    for number, event in enumerate(events):
        begin = date(event.day.year, 1, 1)
        share = event.day.year - first + (event.day - begin).days / 366
        middle = rect.y + (event.lane + 0.5) * lane_height
        _mark(page, f"dot_{number}", start + share * per_year, middle, _LANES[event.lane])


def _mark(page: Page, name: str, x: float, middle: float, lane: _Lane) -> None:
    size = 2.1 * page.job.size.growth
    page.shape(name, Rect(x, middle - size / 2, size, size), lane.color, "#FFFFFF", lane.shape)


def _list(page: Page, rect: Rect, events: list[_Event]) -> None:
    """The events by year, in as many columns and as large as there is room for."""
    growth = page.job.size.growth
    for points, columns in _settings(page, rect):
        rows = _rows(page, events, points, rect, columns)
        if rows is not None:
            break
    else:
        return
    width = _column_width(page, rect, columns)
    line = page.job.size.line(points)
    for number, (column, y, height, event, text) in enumerate(rows):
        x = rect.x + column * (width + 3 * page.job.size.gap)
        if event is None:
            page.text(f"heading_{number}", Rect(x, rect.y + y, width, height), text, points, bold=True)
            continue
        _mark(page, f"event_mark_{number}", x, rect.y + y + line / 2, _LANES[event.lane])
        indent = 3.6 * growth
        page.text(f"event_{number}", Rect(x + indent, rect.y + y, width - indent, height), text, points)


def _settings(page: Page, rect: Rect) -> list[tuple[float, int]]:
    """Sizes of type with numbers of columns, the largest first."""
    growth = page.job.size.growth
    counts = (3, 4) if rect.width > rect.height else (2, 3)
    return [(size * growth, count) for size in (8.0, 7.6, 7.2, 6.8, 6.5) for count in counts]


def _column_width(page: Page, rect: Rect, columns: int) -> float:
    return (rect.width - (columns - 1) * 3 * page.job.size.gap) / columns


def _rows(
    page: Page, events: list[_Event], points: float, rect: Rect, columns: int
) -> list[tuple[int, float, float, _Event | None, str]] | None:
    """Column, y, height, event (none for a year) and text of each row; none where they do not fit."""
    growth, line = page.job.size.growth, page.job.size.line(points)
    width = _column_width(page, rect, columns) - 3.6 * growth
    rows: list[tuple[int, float, float, _Event | None, str]] = []
    column, y, year = 0, 0.0, 0
    for event in events:
        lines = page.lines(event.text, points, width)
        height = len(lines) * line
        heading = line * 1.25 if event.day.year != year else 0.0
        above = 0.9 * growth if heading and y else 0.0
        if y + above + heading + height > rect.height:
            column, y, above = column + 1, 0.0, 0.0
            heading = line * 1.25  # the year again at the head of a column
            if column == columns:
                return None
        if heading:
            rows.append((column, y + above, heading, None, str(event.day.year)))
            year = event.day.year
            y += above + heading
        rows.append((column, y, height, event, "\n".join(lines)))
        y += height + 0.5 * growth
    return rows
