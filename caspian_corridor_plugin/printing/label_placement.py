"""Where names stand on the maps of the ready sheets: pure rectangles, in millimetres from the map's top left.

QGIS's own engine leaves out what finds no room. Here every station has its name, so places are worked out first
and the engine is told them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .sheet import Rect

# How far a name may stand from its symbol, in heights of the name; from the second ring on a line leads to it.
_RINGS = (0.0, 0.55, 1.2, 2.0, 3.0, 4.2)
LEADER_FROM = 2
_DIRECTIONS = 16
# To the right is read first; straight above and below are last.
_PREFERENCE = {0: 0.0, 1: 0.1, 15: 0.1, 2: 0.25, 14: 0.25, 8: 0.35, 7: 0.4, 9: 0.4, 6: 0.5, 10: 0.5, 4: 0.6, 12: 0.6}
_ON_A_WAY = 14.0
_ON_A_SYMBOL = 25.0
_ON_A_NAME = 60.0
_ROUNDS = 10
# A name that costs more than this had better go.
BEARABLE = 13.0


@dataclass(frozen=True)
class LabelBox:
    """What wants a place: size of its text, and the symbol's centre with its radius.

    ``places`` are the only centres that the text may have, for names of areas and for plates on lines;
    ``on_ways`` allows it to lie on a line.
    """

    key: str
    width: float
    height: float
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0
    rank: int = 1
    places: tuple[tuple[float, float], ...] = ()
    on_ways: bool = False
    must: bool = True


@dataclass(frozen=True)
class Placement:
    """Where a name stands; ``side`` is -1 left of its symbol, 0 above or below, 1 right of it."""

    rect: Rect
    side: int
    ring: int
    cost: float


@dataclass
class Obstacles:
    """What names keep clear of: points close to each other along the lines, symbols, and plates."""

    frame: Rect
    ways: Sequence[tuple[float, float]] = ()
    symbols: Sequence[tuple[float, float, float]] = ()
    plates: Sequence[Rect] = ()
    clear: float = 0.6
    _cells: dict[tuple[int, int], list[tuple[float, float]]] = field(default_factory=dict)

    _CELL = 6.0

    def __post_init__(self) -> None:
        for x, y in self.ways:
            self._cells.setdefault((int(x // self._CELL), int(y // self._CELL)), []).append((x, y))

    def on_ways(self, rect: Rect) -> int:
        """Points of the lines below a rectangle or next to it."""
        left, right = rect.x - self.clear, rect.right + self.clear
        top, bottom = rect.y - 0.3 * self.clear, rect.bottom + 0.3 * self.clear
        count = 0
        for column in range(int(left // self._CELL), int(right // self._CELL) + 1):
            for row in range(int(top // self._CELL), int(bottom // self._CELL) + 1):
                for x, y in self._cells.get((column, row), ()):
                    count += left <= x <= right and top <= y <= bottom
        return count

    def on_symbols(self, rect: Rect, own: tuple[float, float]) -> int:
        return sum(
            rect.x - radius < x < rect.right + radius and rect.y - 0.8 * radius < y < rect.bottom + 0.8 * radius
            for x, y, radius in self.symbols
            if (x, y) != own
        )

    def on_plates(self, rect: Rect) -> bool:
        return any(rect.touches(plate) for plate in self.plates)


def _around(name: LabelBox, ground: Obstacles) -> Iterable[tuple[Rect, int, int, float]]:
    """Rectangles in rings round a symbol, with side, ring and what the reader pays for it."""
    for ring, share in enumerate(_RINGS):
        away = name.radius + 0.5 * ground.clear + share * name.height
        for step in range(_DIRECTIONS):
            angle = 2 * math.pi * step / _DIRECTIONS
            across, up = math.cos(angle), math.sin(angle)
            side = 1 if across > 0.3 else -1 if across < -0.3 else 0
            x = name.x + away * across - name.width * (1 - side) / 2
            # Next to the symbol the text's middle slides from below to above it.
            y = name.y - away * up - name.height / 2 - up * name.height / 2
            yield Rect(x, y, name.width, name.height), side, ring, 2.2 * ring + _PREFERENCE.get(step, 0.7)


def _candidates(name: LabelBox, ground: Obstacles) -> list[Placement]:
    found = []
    if name.places:
        offered: Iterable[tuple[Rect, int, int, float]] = (
            (Rect(x - name.width / 2, y - name.height / 2, name.width, name.height), 0, 0, 0.15 * at)
            for at, (x, y) in enumerate(name.places)
        )
    else:
        offered = _around(name, ground)
    for rect, side, ring, effort in offered:
        if not rect.inside(ground.frame) or ground.on_plates(rect):
            continue
        cost = effort
        if not name.on_ways and (hits := ground.on_ways(rect)):
            cost += _ON_A_WAY + 0.5 * hits
        cost += _ON_A_SYMBOL * ground.on_symbols(rect, (name.x, name.y))
        found.append(Placement(rect, side, ring, cost))
    return sorted(found, key=lambda place: place.cost)


def place(names: Sequence[LabelBox], ground: Obstacles) -> dict[str, Placement]:
    """A place for each name: none on another; names that need not stand go where the best place is a bad one."""
    ordered = sorted(names, key=lambda name: (not name.must, name.rank, name.key))
    offered = {name.key: _candidates(name, ground) for name in ordered}
    chosen: dict[str, Placement] = {}

    def cost(candidate: Placement, key: str) -> float:
        return candidate.cost + sum(
            _ON_A_NAME for other, its in chosen.items() if other != key and candidate.rect.touches(its.rect)
        )

    for turn in range(_ROUNDS):
        moved = False
        for name in ordered:
            best: Placement | None = None
            lowest = float("inf")
            for candidate in offered[name.key]:
                if candidate.cost >= lowest:
                    break
                now = cost(candidate, name.key)
                if now < lowest:
                    best, lowest = candidate, now
            if best is not None and best != chosen.get(name.key):
                chosen[name.key] = best
                moved = True
        if turn and not moved:
            break
    for name in reversed(ordered):
        own = chosen.get(name.key)
        if own is None:
            continue
        total = cost(own, name.key)
        if total >= _ON_A_NAME or (not name.must and total > BEARABLE):
            del chosen[name.key]
    return chosen
