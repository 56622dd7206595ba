"""How far a drawn line lies from the mapped tracks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from .shapes import Point, distance_m, samples, to_plane
from .tracks import Way

#: One sample every so many metres.
STEP_M = 100.0
#: A sample farther than this from every mapped track lies where no tracks are at hand.
COVERED_WITHIN_M = 1000.0
#: The bound that the tables report on.
NEAR_M = 250.0
#: A line counts as traced when this share of it, in percent, lies near a track.
TRACED_PCT = 95.0
#: With less than this share of a line covered by mapped tracks, nothing is reported.
COVERED_PCT = 50.0
#: A line with a longer straight leg than this does not pass for the course of a railway.
LONGEST_CHORD_KM = 30.0


@dataclass(frozen=True)
class Deviation:
    """Distances in metres over the covered samples; `near_pct` of those, `near_all_pct` of all samples."""

    median_m: float
    p95_m: float
    near_pct: float
    near_all_pct: float
    covered_pct: float


def deviation_of(away: np.ndarray) -> Deviation:
    """Return the figures for distances in metres, shape (samples,), inf where no track is near."""
    covered = away[np.isfinite(away)]
    if len(covered) == 0:
        return Deviation(0.0, 0.0, 0.0, 0.0, 0.0)
    return Deviation(
        median_m=float(np.median(covered)),
        p95_m=float(np.percentile(covered, 95)),
        near_pct=float(100 * np.mean(covered <= NEAR_M)),
        near_all_pct=float(100 * np.mean(away <= NEAR_M)),
        covered_pct=float(100 * len(covered) / len(away)),
    )


class Ruler:
    """The tracks, ready to measure against. Each section is measured against tracks of its own gauges."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.ways = list(ways)
        self.lines = [shapely.linestrings(to_plane(way.points)) for way in self.ways]
        self._trees: dict[frozenset[str], shapely.STRtree] = {}

    def _tree(self, gauges: frozenset[str]) -> shapely.STRtree:
        if gauges not in self._trees:
            chosen = [line for way, line in zip(self.ways, self.lines) if way.serves(gauges)]
            self._trees[gauges] = shapely.STRtree(chosen)
        return self._trees[gauges]

    def away(self, line: Sequence[Point], gauges: Iterable[str] = ()) -> tuple[np.ndarray, np.ndarray]:
        """Return samples on the plane every 100 m, shape (n, 2), and their distances in metres, inf beyond 1 km."""
        plane = samples(line, STEP_M)
        indices, distances = self._tree(frozenset(gauges)).query_nearest(
            shapely.points(plane), max_distance=COVERED_WITHIN_M, return_distance=True, all_matches=False
        )
        away = np.full(len(plane), np.inf)
        away[indices[0]] = distances
        return plane, away

    def deviation(self, line: Sequence[Point], gauges: Iterable[str] = ()) -> Deviation:
        """Measure a line, spurs and all."""
        return deviation_of(self.away(line, gauges)[1])


def longest_leg_km(line: Sequence[Point]) -> float:
    """Return the length of the longest straight leg."""
    return max((distance_m(a, b) for a, b in zip(line, line[1:])), default=0.0) / 1000
