"""How far a drawn line lies from the mapped tracks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from .shapes import samples, to_plane
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


@dataclass(frozen=True)
class Deviation:
    """Distances in metres over the covered samples; `near_pct` of those, `near_all_pct` of all samples."""

    median_m: float
    p95_m: float
    near_pct: float
    near_all_pct: float
    covered_pct: float


class Ruler:
    """The tracks, ready to measure against."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.lines = [shapely.linestrings(to_plane(way.points)) for way in ways]
        self.tree = shapely.STRtree(self.lines)

    def deviation(self, line: Sequence[tuple[float, float]]) -> Deviation:
        """Measures a line, spurs and all."""
        points = shapely.points(samples(line, STEP_M))
        indices, distances = self.tree.query_nearest(
            points, max_distance=COVERED_WITHIN_M, return_distance=True, all_matches=False
        )
        away = np.full(len(points), np.inf)
        away[indices[0]] = distances
        covered = away[np.isfinite(away)]
        if len(covered) == 0:
            return Deviation(0.0, 0.0, 0.0, 0.0, 0.0)
        return Deviation(
            median_m=float(np.median(covered)),
            p95_m=float(np.percentile(covered, 95)),
            near_pct=float(100 * np.mean(covered <= NEAR_M)),
            near_all_pct=float(100 * np.mean(away <= NEAR_M)),
            covered_pct=float(100 * len(covered) / len(points)),
        )
