"""How the map lies in its frame, and where the panel stands on it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsPointXY, QgsRectangle

from .sheet import CORNERS, Content, Frames, Rect, SheetSpec, frames


@dataclass(frozen=True)
class View:
    """Where the panel stands, and how the map lies behind it.

    ``loss`` tells how much smaller the map is than the frame would allow; ``x`` and ``y``, from 0
    to 1, where what must be seen stands in the room that is left: 0 is left and top.
    """

    corner: str = CORNERS[0]
    loss: float = 1.0
    x: float = 0.5
    y: float = 0.5

    def extent(self, wanted: QgsRectangle, whole: Rect) -> QgsRectangle:
        """The extent of the whole frame, in the map's CRS."""
        per_mm = max(wanted.width() / whole.width, wanted.height() / whole.height) * self.loss
        left = wanted.xMinimum() - self.x * (whole.width * per_mm - wanted.width())
        top = wanted.yMaximum() + self.y * (whole.height * per_mm - wanted.height())
        return QgsRectangle(left, top - whole.height * per_mm, left + whole.width * per_mm, top)

    def cost(self, rank: int) -> float:
        """How far from the best view, if nothing of the theme is covered."""
        off = abs(self.x - 0.5) + abs(self.y - 0.5)
        return self.loss * (1.0 + 0.008 * rank + 0.05 * off)


_LOSSES = (1.0, 1.04, 1.08, 1.12, 1.16, 1.2, 1.25, 1.3, 1.4, 1.55, 1.75, 2.0, 2.5)
_STANDS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.0, 1.0)


def _views() -> list[tuple[float, View]]:
    """Every view that is tried, with its cost, the best first."""
    found = [
        (view.cost(rank), view)
        for rank, corner in enumerate(CORNERS)
        for loss in _LOSSES
        for x in _STANDS
        for y in _STANDS
        for view in (View(corner, loss, x, y),)
    ]
    return sorted(found, key=lambda pair: pair[0])


class CoverageGrid:
    """Grid over an extent that counts the theme's points in any rectangle in constant time."""

    _COLUMNS = 240

    def __init__(self, points: Iterable[QgsPointXY], wanted: QgsRectangle) -> None:
        self._grain = max(wanted.width(), wanted.height()) / self._COLUMNS
        self._left, self._bottom = wanted.xMinimum(), wanted.yMinimum()
        self._columns = int(wanted.width() / self._grain) + 1
        self._rows = int(wanted.height() / self._grain) + 1
        cells = {
            (int((point.y() - self._bottom) / self._grain), int((point.x() - self._left) / self._grain))
            for point in points
            if wanted.contains(point)
        }
        self._sums = [[0] * (self._columns + 1)]
        for row in range(self._rows):
            above, running, sums = self._sums[-1], 0, [0]
            for column in range(self._columns):
                running += (row, column) in cells
                sums.append(above[column + 1] + running)
            self._sums.append(sums)

    @classmethod
    def full(cls, extent: QgsRectangle) -> CoverageGrid:
        """Grid that counts the whole extent as occupied, up to a little room at its edges."""
        steps = range(1, cls._COLUMNS)
        step_x, step_y = extent.width() / cls._COLUMNS, extent.height() / cls._COLUMNS
        points = (
            QgsPointXY(extent.xMinimum() + column * step_x, extent.yMinimum() + row * step_y)
            for row in steps
            for column in steps
        )
        return cls(points, extent)

    def within(self, left: float, bottom: float, right: float, top: float) -> int:
        """Occupied cells that a rectangle meets; edges in the map's CRS."""
        first, last = self._span(left, right, self._left, self._columns)
        low, high = self._span(bottom, top, self._bottom, self._rows)
        if first >= last or low >= high:
            return 0
        sums = self._sums
        return sums[high][last] - sums[low][last] - sums[high][first] + sums[low][first]

    def _span(self, start: float, end: float, origin: float, count: int) -> tuple[int, int]:
        first = math.floor((start - origin) / self._grain)
        last = math.floor((end - origin) / self._grain) + 1
        return max(0, min(count, first)), max(0, min(count, last))


def best(
    spec: SheetSpec,
    candidates: list[Content],
    wanted: QgsRectangle,
    occupied: CoverageGrid,
    mirror: bool,
) -> tuple[View, Content]:
    """The view and the panel, among those that fit, that cover nothing and leave the
    map as large as can be."""
    winner, lowest = (View(), candidates[0]), float("inf")
    for candidate in (one for one in candidates if one.strip):
        per_mm = _least_per_mm(wanted, frames(spec, candidate, mirror).map)
        loss = per_mm / _least_per_mm(wanted, frames(spec, replace(candidate, strip=()), mirror).map)
        if loss < lowest:
            winner, lowest = (View("bottom_strip"), candidate), loss
    candidates = [one for one in candidates if not one.strip]
    for rank, candidate in enumerate(candidates):
        penalty = 1.0 + 0.004 * rank
        places = {corner: frames(spec, replace(candidate, corner=corner), mirror) for corner in CORNERS}
        for cost, view in _VIEWS:
            if cost * penalty >= lowest:
                break
            covered = _covered(occupied, view, wanted, places[view.corner])
            if not covered:
                winner, lowest = (view, replace(candidate, corner=view.corner)), cost * penalty
                break
    if lowest == float("inf"):
        return _least_covered(spec, candidates[0], wanted, occupied, mirror)
    return winner


_VIEWS = _views()


def _least_per_mm(wanted: QgsRectangle, rect: Rect) -> float:
    return max(wanted.width() / rect.width, wanted.height() / rect.height)


@dataclass(frozen=True)
class Stacked:
    """A wide theme on an upright page: its western half above its eastern one, at one scale.

    ``per_mm`` tells how many map units a millimetre of the sheet is, for comparing with one map.
    """

    content: Content
    upper: QgsRectangle
    lower: QgsRectangle
    per_mm: float


# Of the width, so that the Caspian Sea is on both halves.
_HALF = 0.56
_AROUND = 0.035


def stacked(
    spec: SheetSpec, content: Content, points: Sequence[QgsPointXY], wanted: QgsRectangle, mirror: bool
) -> Stacked | None:
    """The two halves of what must be seen; ``points`` stand along the theme's lines, ``content`` has a strip."""
    half = _HALF * wanted.width()
    upper = _around(wanted, [point for point in points if point.x() <= wanted.xMinimum() + half])
    lower = _around(wanted, [point for point in points if point.x() >= wanted.xMaximum() - half])
    if upper.isEmpty() or lower.isEmpty():
        return None
    content = replace(content, upper_share=upper.height() / (upper.height() + lower.height()))
    place = frames(spec, content, mirror)
    above, below = place.outside["map_2"], place.map
    per_mm = max(half / above.width, upper.height() / above.height, lower.height() / below.height)
    return Stacked(content, _spread(upper, above, per_mm), _spread(lower, below, per_mm), per_mm)


def _around(wanted: QgsRectangle, points: Sequence[QgsPointXY]) -> QgsRectangle:
    box = QgsRectangle()
    for point in points:
        if wanted.contains(point):
            box.combineExtentWith(point.x(), point.y())
    box.grow(_AROUND * wanted.width())
    return box


def _spread(box: QgsRectangle, rect: Rect, per_mm: float) -> QgsRectangle:
    """A rectangle of the map round the same middle, as large as the frame at a scale."""
    width, height = rect.width * per_mm / 2, rect.height * per_mm / 2
    middle = box.center()
    return QgsRectangle(middle.x() - width, middle.y() - height, middle.x() + width, middle.y() + height)


def _least_covered(
    spec: SheetSpec, content: Content, wanted: QgsRectangle, occupied: CoverageGrid, mirror: bool
) -> tuple[View, Content]:
    """The corner where the panel does least harm, where every one does some."""
    places = {corner: frames(spec, replace(content, corner=corner), mirror) for corner in CORNERS}
    view = min(
        (View(corner) for corner in CORNERS),
        key=lambda one: _covered(occupied, one, wanted, places[one.corner]),
    )
    return view, replace(content, corner=view.corner)


def _covered(occupied: CoverageGrid, view: View, wanted: QgsRectangle, place: Frames) -> int:
    """How much the panel, with a little room round it, would lie on."""
    extent = view.extent(wanted, place.map)
    per_mm = extent.width() / place.map.width
    around = 0.012 * place.map.width
    panel = place.panel
    left = extent.xMinimum() + (panel.x - place.map.x - around) * per_mm
    right = left + (panel.width + 2 * around) * per_mm
    top = extent.yMaximum() - (panel.y - place.map.y - around) * per_mm
    bottom = top - (panel.height + 2 * around) * per_mm
    return occupied.within(left, bottom, right, top)
