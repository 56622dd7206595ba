"""Competing values side by side: which figures about one subject speak of the same thing and do not agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from . import dates
from .model import Attribute, Fact, Unit

#: Quantities of which only one value can be right whenever it was said. Figures of any other quantity (tonnes a year,
#: dollars of trade …) compete only where they speak of the same time.
_TIMELESS = frozenset({"length", "date", "area", "distance", "text", "none"})
#: Tonnes and dollars come in several sizes; values are compared in the first of each.
_FACTORS = {"t": 1.0, "kt": 1e3, "Mt": 1e6, "t/yr": 1.0, "Mt/yr": 1e6, "m": 1e-3, "km": 1.0, "hours": 1.0, "days": 24.0}
#: Two figures closer than this share of the larger one say the same, rounded.
_ROUNDING = 0.005


@dataclass(frozen=True)
class Disagreement:
    """Two or more facts of one group about one subject that cannot all be right; `facts` are in order of time."""

    subject_id: str
    group: str
    facts: tuple[Fact, ...]

    @property
    def attribute_codes(self) -> tuple[str, ...]:
        """The attributes that compete, each once."""
        return tuple(dict.fromkeys(fact.attribute for fact in self.facts))


def disagreements_among(
    facts: Iterable[Fact], attributes: Mapping[str, Attribute], units: Mapping[str, Unit]
) -> list[Disagreement]:
    """The groups of competing values among facts of any subjects, in the order of the first fact of each."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        attribute = attributes.get(fact.attribute)
        group = (attribute.group if attribute else "") or fact.attribute
        unit = units.get(fact.unit)
        quantity = unit.quantity if unit else "none"
        groups.setdefault((fact.subject_id, group, quantity), []).append(fact)
    found: list[Disagreement] = []
    for (subject_id, group, quantity), members in groups.items():
        for rivals in _same_time(members, timeless=quantity in _TIMELESS):
            if len(_distinct(rivals)) > 1:
                found.append(Disagreement(subject_id, group, tuple(rivals)))  # noqa: PERF401 (two loops deep)
    return found


def _same_time(facts: Sequence[Fact], timeless: bool) -> list[list[Fact]]:
    """The facts in order of time, those of one year together."""
    ordered = sorted(facts, key=lambda fact: (dates.parse(fact.as_of) or dates.IsoDate(0), facts.index(fact)))
    if timeless:
        return [ordered]
    by_year: dict[str, list[Fact]] = {}
    for fact in ordered:
        by_year.setdefault(dates.year_of(fact.as_of), []).append(fact)
    return list(by_year.values())


def _distinct(facts: Sequence[Fact]) -> list[tuple[float | None, str]]:
    """The different values among the facts; figures that differ by rounding alone count once."""
    found: list[tuple[float | None, str]] = []
    for fact in facts:
        value = None if is_date_value(fact) else _comparable(fact)
        words = fact.value.strip().casefold()
        if not any(_same(value, words, *other) for other in found):
            found.append((value, words))
    return found


def is_date_value(fact: Fact) -> bool:
    """Whether a fact's value is a date (years would otherwise count as equal when they lie close)."""
    return not fact.unit and dates.parse(fact.value) is not None


def _comparable(fact: Fact) -> float | None:
    value = fact.number
    return None if value is None else value * _FACTORS.get(fact.unit, 1.0)


def _same(value: float | None, words: str, other: float | None, other_words: str) -> bool:
    if value is None or other is None:
        return words == other_words
    return abs(value - other) <= _ROUNDING * max(abs(value), abs(other))
