"""The partnership in time: an axis with a mark for each event, and below it what happened when."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from qgis.core import QgsFeature, QgsLayoutItemShape
from qgis.PyQt.QtCore import Qt

from ...atlas import palette, periods
from ...compat import text_of
from ...data import dates
from ...data.language import Translate
from .. import sheet_frame, typography
from ..context import label
from ..page import PAPER, Page, ids
from ..references import References
from ..sheet import Frames, Rect
from ..steps import Steps

_SHAPE = QgsLayoutItemShape.Shape
# What a year takes of the axis: one with few events less than one with many.
_QUIET, _BUSY = 0.42, 1.0
_FEW_EVENTS = 2
_MARK_MM = 2.1
# The marks of the axis, against those of the list.
_ON_AXIS = 0.85
# Room within the panel, in gaps.
_INSET = 1.3
# The least important rank of an event; a page that cannot hold all shows the higher ones.
_LEAST_RANK = 3
# Height of the text below the axis that the sources must leave, as a share of the body.
_LEAST_SHARE = 0.5


@dataclass(frozen=True)
class _Lane:
    kinds: tuple[str, ...]
    color: str
    shape: QgsLayoutItemShape.Shape


_LANES = (
    _Lane(("treaty", "council", "visit"), "#5B4B8A", _SHAPE.Ellipse),
    _Lane(("memorandum", "fund", "study"), "#6B655B", _SHAPE.Rectangle),
    _Lane(("opening", "construction", "flight", "disruption"), "#0072B2", _SHAPE.Triangle),
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
    rank: int = _LEAST_RANK
    text: str = ""


@dataclass(frozen=True)
class _Row:
    """A line of the list: an event, or the year above some."""

    column: int
    y: float
    height: float
    text: str
    event: _Event | None = None


@dataclass(frozen=True)
class _Set:
    """How the list is set."""

    points: float
    columns: int
    rows: list[_Row]
    height: float


def _events(page: Page) -> list[_Event]:
    """What had happened by the sheet's date, in order."""
    found = []
    for feature in periods.WholeLayers(page.context.project)["events"].getFeatures():
        when = dates.parse(text_of(feature["date"]))
        if when is None or when.iso > page.context.as_of:
            continue
        kind = text_of(feature["kind"])
        lane = next((at for at, lane in enumerate(_LANES) if kind in lane.kinds), 1)
        rank = text_of(feature["rank"])
        found.append(_Event(feature, when.first_day, lane, int(rank) if rank.isdigit() else _LEAST_RANK))
    return sorted(found, key=lambda event: (event.day, text_of(event.feature["id"])))


def fill_in_steps(page: Page) -> Steps[None]:
    """Draw the sheet in one step."""
    yield
    _fill(page)


def _fill(page: Page) -> None:
    context = page.context
    gap = context.size.gap
    everything = _events(page)
    events, refs, place = _shown(page, everything)
    rest = len(everything) - len(events)
    body = page.placed(place.map)
    page.shape("panel", body, PAPER, palette.INK_SOFT)
    inner = body.shrunk(_INSET * gap)
    if events:
        axis = _Axis(page, events, inner, rest=rest)
        chosen = _set(page, _below(page, inner, axis), events)
        # On a large page the axis grows with the list.
        times = min(1.7, chosen.points / (7.6 * context.size.growth))
        if times > 1.05:
            axis = _Axis(page, events, inner, times, rest)
            chosen = _set(page, _below(page, inner, axis), events)
        # What the list leaves over stands between the lanes and between the two parts, not at the foot.
        spare = max(0.0, _below(page, inner, axis).height - chosen.height)
        axis.loosen(0.4 * spare)
        axis.draw()
        rect = _below(page, inner, axis)
        _list(page, rect.lower(0.3 * max(0.0, rect.height - chosen.height)), chosen)
    sheet_frame.finish(context, page.foot, place, refs)


def _shown(page: Page, everything: list[_Event]) -> tuple[list[_Event], References, Frames]:
    """The events that the page holds with every source of theirs; the lesser ones give way first."""
    by_worth = sorted(everything, key=lambda event: (event.rank, len(ids(event.feature, "source_ids")), event.day))

    def tried(count: int) -> tuple[list[_Event], References, Frames, bool]:
        chosen = set(map(id, by_worth[:count]))
        events = [event for event in everything if id(event) in chosen]
        refs, place = _sources(page, events)
        for event in events:
            event.text = _said(page, event, refs)
        held = not refs.left_out and (not events or _fits(page, events, place, page.context.size.small_pt))
        return events, refs, place, held

    # None of the first rank is left out, full or not.
    low, high = sum(event.rank == 1 for event in everything), len(everything)
    if tried(high)[-1]:
        low = high
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if tried(middle)[-1] else (low, middle - 1)
    events, refs, place, _ = tried(low)
    return events, refs, place


def _fits(page: Page, events: list[_Event], place: Frames, points: float) -> bool:
    """Return True if the list finds room in type of that size."""
    inner = page.placed(place.map).shrunk(_INSET * page.context.size.gap)
    rect = _below(page, inner, _Axis(page, events, inner))
    return any(_rows(page, events, points, rect, count) is not None for count in _columns(page, rect))


def _below(page: Page, inner: Rect, axis: _Axis) -> Rect:
    """What the axis leaves for the list."""
    taken = axis.height + 0.8 * page.context.size.gap
    return Rect(inner.x, inner.y + taken, inner.width, inner.height - taken)


def _sources(page: Page, events: list[_Event]) -> tuple[References, Frames]:
    """As many lines of sources as all of them take, but no more than the list can spare."""
    rows = [(ids(event.feature, "source_ids"), bool(ids(event.feature, "claim_ids"))) for event in events]
    fewest = page.source_lines
    height = page.context.size.line(page.context.size.small_pt)
    whole = page.frames(References()).map.height
    most = max(fewest, int((1.0 - _LEAST_SHARE) * whole / height))
    refs = page.references(rows, most)
    place = page.frames(refs)
    if not events:
        return refs, place
    # Long titles give way to a list that can be read: one line less at a time.
    size = page.context.size
    for lines in range(refs.lines, fewest, -1):
        found = page.references(rows, lines)
        if found.left_out:
            break
        refs, place = found, page.frames(found)
        for event in events:
            event.text = _said(page, event, refs)
        if _fits(page, events, place, 7.2 * size.growth):
            break
    return refs, place


def _said(page: Page, event: _Event, refs: References) -> str:
    """Day and month, name, sources; the year stands above."""
    feature = event.feature
    written = dates.say(text_of(feature["date"]), page.context.language)
    year = str(event.day.year)
    when = written.replace(year, "").strip(" ,.年") if written != year else ""
    if page.context.language.code == "ru":
        when = when.replace(" г.", "").strip().removesuffix(" г")
    cited = page.cited(refs, ids(feature, "source_ids"), bool(ids(feature, "claim_ids")))
    name = page.local(feature, "name")
    return f"{when}: {name} {cited}".strip() if when else f"{name} {cited}".strip()


class _Axis:
    """Years side by side, a lane for each kind, marks of one lane above each other where they would meet."""

    def __init__(self, page: Page, events: list[_Event], inner: Rect, times: float = 1.0, rest: int = 0) -> None:
        self._page, self._events, self._inner, self._rest = page, events, inner, rest
        size = page.context.size
        self._growth = times * size.growth
        self._points = times * size.small_pt
        self._line = size.line(self._points)
        self._mark = _ON_AXIS * _MARK_MM * self._growth
        as_of = dates.parse(page.context.as_of)
        self._as_of = as_of.first_day if as_of is not None else events[-1].day
        first, last = events[0].day.year, max(events[-1].day.year, self._as_of.year)
        counts = Counter(event.day.year for event in events)
        shares = [_QUIET if counts[year] <= _FEW_EVENTS else _BUSY for year in range(first, last + 1)]
        font = palette.font(page.context.language.code)
        names = [f"{name} (00)" for name in _names(page.context.language.translate)]
        widest = max(typography.width_mm(name, font, self._points) for name in names)
        self._start = inner.x + 1.04 * widest + 6.0 * self._growth
        width = inner.right - 2.0 * self._growth - self._start
        self._years: dict[int, tuple[float, float]] = {}
        x = self._start
        for year, share in zip(range(first, last + 1), shares):
            self._years[year] = (x, width * share / sum(shares))
            x += width * share / sum(shares)
        self._end = x
        self.uneven = len(set(shares)) > 1
        self._levels = self._stacked()
        self._loose = 0.0

    def loosen(self, room: float) -> None:
        """Spreads the lanes; the marks stay as large as they are in the list."""
        self._loose = min(room, 0.16 * self._inner.height)

    @property
    def height(self) -> float:
        lanes = sum(self._lane(lane) for lane in range(len(_LANES)))
        return lanes + 2.2 * self._line + self._loose

    def _lane(self, lane: int) -> float:
        """What a lane takes at least: its stacked marks, or its name."""
        return max(max(self._deepest(lane), 1) * self._step + 1.3 * self._growth, 1.02 * self._line)

    @property
    def _step(self) -> float:
        return 1.12 * self._mark

    def _deepest(self, lane: int) -> int:
        return max((level + 1 for event, level in zip(self._events, self._levels) if event.lane == lane), default=0)

    def _x(self, day: date) -> float:
        left, width = self._years[day.year]
        return left + width * (day - date(day.year, 1, 1)).days / 366

    def _stacked(self) -> list[int]:
        """How many marks each one stands above, so that those of one month can be counted."""
        ends: dict[tuple[int, int], float] = {}
        levels = []
        for event in self._events:
            x, level = self._x(event.day), 0
            while ends.get((event.lane, level), -1.0) > x:
                level += 1
            ends[event.lane, level] = x + 1.02 * self._mark
            levels.append(level)
        return levels

    def draw(self) -> None:
        page, growth, line = self._page, self._growth, self._line
        top = self._inner.y + 1.2 * line
        bottom = self._inner.y + self.height - line
        for year, (x, width) in self._years.items():
            page.shape(f"tick_{year}", Rect(x, top, 0.15 * growth, bottom - top), palette.BORDER)
            page.text(
                f"year_{year}", Rect(x + 0.4 * growth, bottom, width - 0.5 * growth, line), str(year), self._points
            )
        self._mark_date(top, bottom)
        each = self._loose / len(_LANES)
        foot = top
        names = _names(page.context.language.translate)
        for at, (lane, name) in enumerate(zip(_LANES, names)):
            foot += self._lane(at) + each
            middle = foot - each / 2 - max(self._mark / 2 + 0.6 * self._growth, self._line / 2)
            count = sum(event.lane == at for event in self._events)
            page.shape(f"lane_{at}", Rect(self._start, middle, self._end - self._start, 0.12 * growth), palette.BORDER)
            _mark(page, f"mark_{at}", self._inner.x, middle, lane, self._mark)
            text = f"{name} ({page.number(str(count))})"
            left = self._inner.x + 3.6 * growth
            page.text(
                f"lane_name_{at}", Rect(left, middle - line / 2, self._start - left - growth, line), text, self._points
            )
            for number, (event, level) in enumerate(zip(self._events, self._levels)):
                if event.lane == at:
                    _mark(page, f"dot_{number}", self._x(event.day), middle - level * self._step, lane, self._mark)
        said = self._note()
        if said:
            rect = Rect(self._start, self._inner.y, 0.7 * (self._end - self._start), line)
            page.text("axis_note", rect, said, self._points, color=palette.INK_SOFT)

    def _note(self) -> str:
        """What the reader must know of the axis, as far as a line holds it: what is left out comes first."""
        translate = self._page.context.language.translate
        notes = []
        if self._rest:
            said = translate("Sheet", "Lesser events left out, for want of room: {count}.")
            notes.append(said.format(count=self._page.number(str(self._rest))))
        if self.uneven:
            notes.append(translate("Sheet", "Years with one event or two are drawn narrower."))
        font, room = palette.font(self._page.context.language.code), 0.68 * (self._end - self._start)
        while len(notes) > 1 and typography.width_mm(" ".join(notes), font, self._points) > room:
            notes.pop()
        return " ".join(notes)

    def _mark_date(self, top: float, bottom: float) -> None:
        """The sheet's date on the axis; nothing is said about what comes after it."""
        page, context, line = self._page, self._page.context, self._line
        x = self._x(self._as_of)
        after = Rect(x, top, self._end - x, bottom - top)
        if after.width > 0.3:
            page.shape("after", after, palette.LAND_OUTSIDE)
        page.shape("as_of", Rect(x, top, 0.3 * self._growth, bottom - top), "#B03A2E")
        text = context.language.translate("Sheet", "As of {date}").format(
            date=dates.say(context.as_of, context.language)
        )
        width = 1.05 * typography.width_mm(text, palette.font(context.language.code), self._points)
        left = min(x - width / 2, self._inner.right - width)
        rect = Rect(left, self._inner.y, width, line)
        directed = typography.directed(text, context.language.is_rtl)
        words = label(context, "as_of_text", page.placed(rect), directed, self._points, color="#B03A2E")
        words.setHAlign(Qt.AlignmentFlag.AlignHCenter)


def _mark(page: Page, name: str, x: float, middle: float, lane: _Lane, size: float) -> None:
    page.shape(name, Rect(x, middle - size / 2, size, size), lane.color, "#FFFFFF", lane.shape)


# -- the list ------------------------------------------------------------------------------------


def _list(page: Page, rect: Rect, chosen: _Set) -> None:
    """The events by year, in as many columns and as large as there is room for."""
    width = _column_width(page, rect, chosen.columns)
    line = page.context.size.line(chosen.points)
    for number, row in enumerate(chosen.rows):
        x = rect.x + row.column * (width + 3 * page.context.size.gap)
        own = Rect(x, rect.y + row.y, width, row.height)
        if row.event is None:
            page.text(f"heading_{number}", own, row.text, chosen.points, bold=True)
            continue
        indent = _indent(page, chosen.points)
        _mark(page, f"event_mark_{number}", x, own.y + line / 2, _LANES[row.event.lane], 0.58 * indent)
        page.text(f"event_{number}", replace(own, x=x + indent, width=width - indent), row.text, chosen.points)


def _indent(page: Page, points: float) -> float:
    """Room for the mark before a line of that size."""
    return max(3.6 * page.context.size.growth, 0.5 * points)


def _columns(page: Page, rect: Rect) -> list[int]:
    """Numbers of columns to try: none narrower than what can be read in one look."""
    most = max(2, int(rect.width / (44.0 * page.context.size.growth)))
    return [count for count in (2, 3, 4, 5) if count <= most] or [1]


def _set(page: Page, rect: Rect, events: list[_Event]) -> _Set:
    """The largest type that fits, then the number of columns that fills the height best; levelled."""
    growth = page.context.size.growth
    points = 0.82 * page.context.size.title_pt
    least = page.context.size.small_pt
    while True:
        found = []
        for columns in _columns(page, rect):
            rows = _rows(page, events, points, rect, columns)
            if rows is not None:
                found.append(_levelled(page, events, points, rect, columns, rows))
        if found:
            return max(found, key=lambda one: one.height)
        if points <= least:
            break
        points = max(least, points - 0.3 * growth)
    # Too much for the page: the last columns run on as far as they must, and no event is lost.
    tall = rect.height
    while True:
        tall *= 1.02
        for columns in _columns(page, rect):
            rows = _rows(page, events, least, replace(rect, height=tall), columns)
            if rows is not None:
                return _Set(least, columns, rows, tall)


def _levelled(page: Page, events: list[_Event], points: float, rect: Rect, columns: int, rows: list[_Row]) -> _Set:
    """The least height in which the same columns hold everything: none of them is short."""
    low, high = rect.height / 3, rect.height
    for _ in range(9):
        middle = (low + high) / 2
        tried = _rows(page, events, points, replace(rect, height=middle), columns)
        if tried is None:
            low = middle
        else:
            rows, high = tried, middle
    return _Set(points, columns, rows, max(row.y + row.height for row in rows))


def _column_width(page: Page, rect: Rect, columns: int) -> float:
    return (rect.width - (columns - 1) * 3 * page.context.size.gap) / columns


def _rows(page: Page, events: list[_Event], points: float, rect: Rect, columns: int) -> list[_Row] | None:
    """The lines of the list; none where they do not fit."""
    growth, line = page.context.size.growth, page.context.size.line(points)
    width = _column_width(page, rect, columns) - _indent(page, points)
    # The smallest type is that of a full page.
    full = points <= page.context.size.small_pt
    between, before = (0.1 * growth, 0.3 * growth) if full else (0.5 * growth, 0.9 * growth)
    year_line = (1.0 if full else 1.25) * line
    font = palette.font(page.context.language.code)
    rows: list[_Row] = []
    column, y, year = 0, 0.0, 0
    for event in events:
        lines = page.lines(event.text, points, width)
        if points > page.context.size.small_pt and any(typography.width_mm(one, font, points) > width for one in lines):
            return None  # a single word is wider than the column
        height = len(lines) * line
        heading = year_line if event.day.year != year else 0.0
        above = before if heading and y else 0.0
        if y + above + heading + height > rect.height:
            column, y, above = column + 1, 0.0, 0.0
            heading = year_line  # the year again at the head of a column
            if column == columns:
                return None
        if heading:
            rows.append(_Row(column, y + above, heading, str(event.day.year)))
            year = event.day.year
            y += above + heading
        rows.append(_Row(column, y, height, "\n".join(lines), event))
        y += height + between
    return rows
