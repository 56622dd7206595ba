"""A sample of a parametrised test in which each two values of different parameters still meet.

A test marked `pairwise` runs that sample in `make test`; its other combinations are marked `long` and run in
`make test-all`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

import pytest


def mark_the_rest(items: Iterable[pytest.Item]) -> None:
    """Mark as `long` what is not in the sample of its test."""
    groups: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        if item.get_closest_marker("pairwise"):
            groups[item.nodeid.partition("[")[0]].append(item)
    for group in groups.values():
        # By their text: the values themselves need not be hashable.
        places = [tuple(repr(value) for value in item.callspec.params.values()) for item in group]
        kept = sample(places)
        for item, place in zip(group, places):
            if place not in kept:
                item.add_marker(pytest.mark.long)


def sample(places: list[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Choose combinations greedily until each pair of values that occurs in `places` occurs in the choice.

    A place holds the text of the value of each parameter.
    """
    pairs = {place: set(combinations(enumerate(place), 2)) for place in places}
    if len(next(iter(places), ())) < 2:
        return set(places)
    wanted = set().union(*pairs.values())
    kept: set[tuple[str, ...]] = set()
    while wanted:
        best = max(places, key=lambda place: len(pairs[place] & wanted))
        kept.add(best)
        wanted -= pairs[best]
    return kept
