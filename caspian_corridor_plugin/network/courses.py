"""The true course of edges along the drawn lines of sections.

An edge of the network is known by its two junctions and its length; the line of the section that it belongs to says
where it runs in between. Both the compiler of the network (countries of edges) and the plugin (lines of legs, joining
of points, catchments) match edges to sections by `match`.
"""

from __future__ import annotations

from collections.abc import Mapping
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
