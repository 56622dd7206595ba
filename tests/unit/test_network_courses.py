"""Parts of edges along their true course, against shapely's answer on the same lines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import LineString
from shapely.ops import substring

from caspian_corridor_plugin.network import catchment, joining


def courses(lines: list[list[tuple[float, float]]]) -> joining.EdgeLines:
    count = np.array([len(line) for line in lines])
    last = np.cumsum(count) - 1
    points = np.array([point for line in lines for point in line], dtype=float)
    return joining.EdgeLines(points[:, 0], points[:, 1], last - count + 1, last)


# On the equator degrees of longitude and latitude are of one length, as shapely takes them to be.
_steps = st.lists(
    st.tuples(st.floats(-0.01, 0.01).map(lambda x: round(x, 5)), st.floats(-0.01, 0.01).map(lambda x: round(x, 5))),
    min_size=1,
    max_size=8,
)
_share = st.floats(0, 1).map(lambda share: round(share, 4))


@given(st.lists(st.tuples(_steps, st.booleans(), _share, _share), min_size=1, max_size=6))
def test_parts_are_those_that_shapely_finds(cases: list) -> None:
    lines = [[(60.0, 0.0), *((60 + x, y) for x, y in np.cumsum(steps, axis=0).tolist())] for steps, *_ in cases]
    shares = np.array([sorted(case[2:]) for case in cases])
    backward = np.array([case[1] for case in cases])
    parts = list(catchment.cut(courses(lines), np.arange(len(lines)), backward, shares))
    assert len(parts) == len(lines)
    for line, turned, (low, high), part in zip(lines, backward, shares, parts):
        whole = LineString(line[::-1] if turned else line)
        wanted = substring(whole, low, high, normalized=True)
        assert LineString(part).length == pytest.approx((high - low) * whole.length, abs=1e-7)
        assert part[0] == pytest.approx(wanted.coords[0], abs=1e-7)
        assert part[-1] == pytest.approx(wanted.coords[-1], abs=1e-7)
        assert LineString(part).hausdorff_distance(wanted) < 1e-7


def test_a_ring_is_followed_round_and_not_across() -> None:
    ring = [(60.0, 40.0), (61.0, 40.0), (61.0, 41.0), (60.0, 41.0), (60.0, 40.0)]
    half = next(iter(catchment.cut(courses([ring]), np.array([0]), np.array([False]), np.array([[0.0, 0.6]]))))
    assert half[:3] == ring[:3]
    assert 60 < half[3][0] < 61 and half[3][1] == 41


def test_no_parts_are_no_fault() -> None:
    none = np.zeros(0, dtype=int)
    assert list(catchment.cut(courses([[(0, 0), (1, 1)]]), none, none.astype(bool), np.zeros((0, 2)))) == []
