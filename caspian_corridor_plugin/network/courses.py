"""The true course of edges along the drawn lines of sections.

An edge of the network is known by its two junctions and its length; the line of the section that it belongs to says
where it runs in between. Both the compiler of the network (countries of edges) and the plugin (lines of legs, joining
of points, catchments) match edges to sections by `match`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .measure import Point, Polyline, Position

#: A junction may lie this far from the line of its section: lines through stations cut curves.
REACH_KM = 10.0
#: How much the line between two junctions may differ in length from the edge: a share of it, and km on top.
SHARE, SPARE_KM = 0.25, 3.0


class Match(NamedTuple):
    """The positions of both ends of an edge on the line of its section, in the edge's own direction."""

    start: Position
    end: Position


class SectionLine(Polyline):
    """The drawn line of a section, from its first place to its last."""

    def match(self, start: Point, end: Point, km: float) -> Match | None:
        """Return where an edge runs along the line, or None where the line is not its course.

        Parameters
        ----------
        start, end : lon, lat of the edge's junctions, degrees
        km : length of the edge

        Returns
        -------
        The positions of both ends. None where an end lies more than REACH_KM away, where the edge is much shorter or
        longer than the line between them, or where both ends fall on one point.
        """
        (one, gap_1), (other, gap_2) = self.locate(*start), self.locate(*end)
        if max(gap_1, gap_2) > REACH_KM:
            return None
        between = self.between_km(one, other)
        if between <= 0 or abs(between - km) > SHARE * km + SPARE_KM:
            return None
        # A short edge beside the line has its own course: the line would move it by more than its length.
        if max(gap_1, gap_2) > max(km, 0.2):
            return None
        return Match(one, other)

    def course(self, start: Point, end: Point, km: float) -> list[Point]:
        """Return the vertices of an edge along the line from its start to its end; empty where `match` is None."""
        found = self.match(start, end, km)
        return [] if found is None else self.cut(found.start, found.end)


def section_lines(drawn: Mapping[str, list[Point]]) -> dict[str, SectionLine]:
    """Return the lines of sections, by section id; what has fewer than two vertices is left out."""
    return {name: SectionLine(*zip(*points)) for name, points in drawn.items() if len(points) > 1}


#: A course is written in steps of this many degrees.
_STEP = 1e-5


def encode(points: Iterable[Point]) -> str:
    """Return points as text: steps from point to point of 1e-5 degrees, five bits a character (the polyline format)."""
    out: list[str] = []
    before = (0, 0)
    for lon, lat in points:
        now = (round(lat / _STEP), round(lon / _STEP))
        for step in (now[0] - before[0], now[1] - before[1]):
            rest = ~(step << 1) if step < 0 else step << 1
            while rest >= 0x20:
                out.append(chr((0x20 | (rest & 0x1F)) + 63))
                rest >>= 5
            out.append(chr(rest + 63))
        before = now
    return "".join(out)


def decode(text: str) -> list[Point]:
    """Return the points of a text by `encode`; raises ValueError where it is none."""
    numbers, rest, shift = [0, 0], 0, 0
    for character in text:
        five = ord(character) - 63
        if not 0 <= five < 64:
            raise ValueError(text)
        rest |= (five & 0x1F) << shift
        shift += 5
        if five < 0x20:
            step = ~(rest >> 1) if rest & 1 else rest >> 1
            numbers.append(numbers[-2] + step)
            rest, shift = 0, 0
    if shift or len(numbers) % 2:
        raise ValueError(text)
    return [(round(lon * _STEP, 5), round(lat * _STEP, 5)) for lat, lon in zip(numbers[2::2], numbers[3::2])]
