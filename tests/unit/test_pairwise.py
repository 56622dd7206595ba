"""The sample of combinations that `make test` runs."""

from itertools import combinations, product

from tests.support.pairwise import sample


def pairs_of(places):
    return {pair for place in places for pair in combinations(enumerate(place), 2)}


def test_each_two_values_meet_in_a_third_of_the_combinations():
    places = [(page, page, theme, language) for page, theme, language in product("abcdefghijkl", "xyz", "123")]
    kept = sample(places)
    assert pairs_of(kept) == pairs_of(places) and kept <= set(places) and len(kept) == 36


def test_a_single_parameter_keeps_all_its_values():
    assert sample([("a",), ("b",)]) == {("a",), ("b",)}


def test_combinations_that_do_not_exist_are_not_asked_for():
    places = [("a", "x"), ("b", "y")]
    assert sample(places) == set(places)
