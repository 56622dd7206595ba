"""Lines on the ellipsoid and on the plane: lengths, geodesics, smooth curves, thinning.

Coordinates are (lon, lat) in degrees of WGS 84; plane coordinates are metres of a Lambert conformal conic
projection that is true to 0.7 % from the Black Sea to the Chinese border.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from pyproj import Geod, Proj

#: Longitude and latitude, or x and y in metres on the plane.
Point = tuple[float, float]

#: Legs longer than this get a vertex in between where the line has one.
LONGEST_LEG_M = 12_000.0

_GEOD = Geod(ellps="WGS84")
_PLANE = Proj("+proj=lcc +lat_1=38.5 +lat_2=47.5 +lat_0=43 +lon_0=58 +ellps=WGS84")


def to_plane(points: Iterable[Point]) -> np.ndarray:
    """The points in metres, one row each."""
    array = np.asarray(list(points), dtype=float).reshape(-1, 2)
    x, y = _PLANE(array[:, 0], array[:, 1])
    return np.column_stack([x, y])


def to_degrees(plane: np.ndarray) -> list[Point]:
    """The way back from `to_plane`."""
    lon, lat = _PLANE(plane[:, 0], plane[:, 1], inverse=True)
    return [(float(a), float(b)) for a, b in zip(lon, lat)]


def distance_m(one: Point, other: Point) -> float:
    """The ellipsoidal distance of two points."""
    return abs(float(_GEOD.inv(one[0], one[1], other[0], other[1])[2]))


def length_km(points: Sequence[Point]) -> float:
    """The ellipsoidal length of a line."""
    if len(points) < 2:
        return 0.0
    return float(_GEOD.line_length([p[0] for p in points], [p[1] for p in points])) / 1000


def geodesic(one: Point, other: Point, step_km: float) -> list[Point]:
    """The shortest line between two points, with a vertex at least every `step_km`."""
    pieces = max(1, math.ceil(distance_m(one, other) / 1000 / step_km))
    between = _GEOD.npts(one[0], one[1], other[0], other[1], pieces - 1) if pieces > 1 else []
    return [one, *[(float(a), float(b)) for a, b in between], other]


def smooth(points: Sequence[Point], step_km: float = 2.0) -> list[Point]:
    """A centripetal Catmull-Rom curve through the points: it meets each and does not loop."""
    if len(points) < 3:
        return list(points)
    plane = to_plane(points)
    knots = np.vstack([2 * plane[0] - plane[1], plane, 2 * plane[-1] - plane[-2]])
    out: list[np.ndarray] = [plane[0]]
    for i in range(1, len(knots) - 2):
        p0, p1, p2, p3 = knots[i - 1 : i + 3]
        t1 = math.sqrt(float(np.hypot(*(p1 - p0))))
        t2 = t1 + math.sqrt(float(np.hypot(*(p2 - p1))))
        t3 = t2 + math.sqrt(float(np.hypot(*(p3 - p2))))
        count = max(1, math.ceil(float(np.hypot(*(p2 - p1))) / 1000 / step_km))
        for t in np.linspace(t1, t2, count + 1)[1:]:
            a1 = (t1 - t) / t1 * p0 + t / t1 * p1
            a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
            a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
            b1 = (t2 - t) / t2 * a1 + t / t2 * a2
            b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
            out.append((t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2)
    line = to_degrees(np.array(out))
    line[0], line[-1] = tuple(points[0]), tuple(points[-1])  # type: ignore[assignment]
    return line


def thin(points: Sequence[Point], tolerance_m: float, longest_m: float = LONGEST_LEG_M) -> list[Point]:
    """Douglas-Peucker in metres; the ends stay, and so many vertices that legs stay short if the line has them.

    A long leg is another line in each projection: straight over 100 km means 200 m to the side.
    """
    if len(points) < 3:
        return list(points)
    plane = to_plane(points)
    keep = np.zeros(len(plane), dtype=bool)
    keep[0] = keep[-1] = True
    spans = [(0, len(plane) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        away = _distances(plane[first + 1 : last], plane[first], plane[last])
        worst = int(np.argmax(away))
        chord = plane[last] - plane[first]
        if away[worst] <= tolerance_m and float(np.hypot(*chord)) > longest_m:
            worst = int(np.argmin(np.hypot(*(plane[first + 1 : last] - (plane[first] + chord / 2)).T)))
            away[worst] = math.inf
        if away[worst] > tolerance_m:
            middle = first + 1 + worst
            keep[middle] = True
            spans += [(first, middle), (middle, last)]
    return [point for point, kept in zip(points, keep) if kept]


def _distances(points: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """How far each point lies from the stretch between a and b."""
    along = b - a
    squared = float(along @ along)
    share = np.zeros(len(points)) if squared == 0 else np.clip((points - a) @ along / squared, 0, 1)
    return np.hypot(*(points - (a + share[:, None] * along)).T)


def samples(points: Sequence[Point], step_m: float) -> np.ndarray:
    """Points on the plane every `step_m` along the line, the ends included."""
    plane = to_plane(points)
    steps = np.hypot(*np.diff(plane, axis=0).T)
    run = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, run[-1], max(2, math.ceil(run[-1] / step_m) + 1))
    return np.column_stack([np.interp(at, run, plane[:, 0]), np.interp(at, run, plane[:, 1])])


def turns(points: Sequence[Point]) -> list[Point]:
    """For each inner vertex: the change of heading in degrees, and the shorter of its two legs in metres."""
    legs = np.diff(to_plane(points), axis=0)
    sizes = np.hypot(legs[:, 0], legs[:, 1])
    out = []
    for i in range(len(legs) - 1):
        size = float(sizes[i] * sizes[i + 1])
        cosine = float(legs[i] @ legs[i + 1]) / size if size > 0 else 1.0
        out.append((math.degrees(math.acos(max(-1.0, min(1.0, cosine)))), float(min(sizes[i], sizes[i + 1]))))
    return out


def rounded(points: Sequence[Point], digits: int = 5) -> list[Point]:
    """The points at the precision that is kept, without repeats."""
    out: list[Point] = []
    for lon, lat in points:
        point = (round(lon, digits), round(lat, digits))
        if not out or out[-1] != point:
            out.append(point)
    return out
