"""Places for names: none on another, none on a line where there is room beside it."""

from __future__ import annotations

import itertools

import pytest

from caspian_corridor_plugin.printing.label_placement import LEADER_FROM, LabelBox, Obstacles, place
from caspian_corridor_plugin.printing.sheet import Rect

FRAME = Rect(0.0, 0.0, 200.0, 100.0)
LINE = [(x * 0.8, 50.0) for x in range(251)]


def station(number, x, y=50.0, **more):
    return LabelBox(f"s{number}", 18.0, 6.0, x, y, 0.9, **more)


def test_a_name_stands_beside_its_symbol_and_off_the_line():
    found = place([station(1, 100.0)], Obstacles(FRAME, LINE))["s1"]
    assert not found.rect.touches(Rect(0.0, 49.7, 200.0, 0.6))
    assert found.ring < LEADER_FROM
    assert abs(found.rect.x + found.rect.width / 2 - 100.0) < 18.0


@pytest.mark.parametrize("step", [3.0, 6.0, 12.0])
def test_names_of_close_stations_all_find_a_place_of_their_own(step):
    names = [station(number, 60.0 + step * number) for number in range(8)]
    obstacles = Obstacles(FRAME, LINE, [(name.x, name.y, name.radius) for name in names])
    found = place(names, obstacles)
    assert len(found) == len(names)
    for one, other in itertools.combinations(found.values(), 2):
        assert not one.rect.touches(other.rect)
    for own in found.values():
        assert own.rect.inside(FRAME) and not obstacles.on_ways(own.rect)


def test_a_name_may_be_left_out_only_if_it_need_not_stand():
    plates = [Rect(0.0, 0.0, 200.0, 49.0), Rect(0.0, 51.0, 200.0, 49.0)]
    obstacles = Obstacles(FRAME, LINE, (), plates)
    tight = Obstacles(FRAME, LINE)
    assert not place([station(1, 100.0)], obstacles), "no place at all"
    only = ((100.0, 50.0),)
    area = LabelBox("country", 30.0, 6.0, places=only, must=False)
    assert not place([area], tight), "its only place is on the line"
    assert place([LabelBox("country", 30.0, 6.0, places=only, must=True)], tight)
    assert place([LabelBox("shield", 8.0, 4.0, places=only, on_ways=True, must=False)], tight)


def test_the_same_names_find_the_same_places():
    names = [station(number, 30.0 + 7.0 * number) for number in range(12)]
    assert place(names, Obstacles(FRAME, LINE)) == place(list(reversed(names)), Obstacles(FRAME, LINE))
