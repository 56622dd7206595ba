"""Competing values side by side: which figures about one subject speak of the same thing and do not agree.

The editors say which attributes speak of the same thing: those of one `group` in the table of attributes. Attributes
without a group do not compete; several values of one are a series in time. Nor do values compete that count different
things (`scope`), cover different times (`period`), or of which one is a plan or forecast and the other a measurement:
these are shown with what tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..data import dates
from ..data.records import Attribute, Fact, Unit

#: Units of one quantity in different sizes; values are compared in the first of each.
_FACTORS = {"t_per_year": 1e-6, "Mt_per_year": 1.0, "m": 1e-3, "km": 1.0, "mm": 1e-6, "h": 1.0, "d": 24.0}
#: Figures further apart than this share of the larger one are never the same figure, rounded.
_ROUNDING = 0.05


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
    """Return the groups of competing values among facts of any subjects.

    Parameters
    ----------
    facts : facts of any subjects, in the order of the table
    attributes : attributes by code; one without a group does not compete
    units : units by code

    Returns
    -------
    The groups in the order of the first fact of each; a fact that competes with no other of its group is left out.
    """
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        attribute = attributes.get(fact.attribute)
        if attribute and attribute.group:
            groups.setdefault((fact.subject_id, attribute.group), []).append(fact)
    found = []
    for (subject_id, group), members in groups.items():
        rivals = _rivals(members, attributes, units)
        if rivals:
            found.append(Disagreement(subject_id, group, tuple(_in_order_of_time(rivals))))
    return found


def _rivals(members: Sequence[Fact], attributes: Mapping[str, Attribute], units: Mapping[str, Unit]) -> list[Fact]:
    """The facts of a group that can be compared with another one and differ from it, with those that agree with them."""
    apart: set[str] = set()
    comparable: set[str] = set()
    for at, one in enumerate(members):
        for other in members[at + 1 :]:
            if can_be_compared(one, other):
                comparable.update((one.id, other.id))
                if not agree(one, other, units, _tolerance(one, other, attributes)):
                    apart.update((one.id, other.id))
    return [fact for fact in members if fact.id in comparable] if apart else []


def _tolerance(one: Fact, other: Fact, attributes: Mapping[str, Attribute]) -> float:
    stated = [attributes[fact.attribute].tolerance_pct or 0.0 for fact in (one, other) if fact.attribute in attributes]
    return max(stated, default=0.0) / 100.0


def can_be_compared(one: Fact, other: Fact) -> bool:
    """Return True where two facts of one group speak of the same thing: in scope, in period and in nature."""
    if one.scope != other.scope or is_expected(one) != is_expected(other):
        return False
    if not one.period or not other.period:
        return True
    return _days_of(one.period) == _days_of(other.period)


def is_expected(fact: Fact) -> bool:
    """Return True for a plan or forecast: the fact says so, or it was said before the day that it speaks of."""
    if fact.nature:
        return fact.nature in ("planned", "forecast")
    said, about = dates.parse(fact.said_on), dates.parse(fact.as_of)
    return bool(said and about and said.last_day < about.first_day)


def _days_of(period: str) -> tuple[object, object]:
    """The first and last day of a period, whatever its precision: 2024 and 2024-01/2024-12 are the same."""
    ends = [dates.parse(end) for end in period.split("/")]
    first, last = ends[0], ends[-1]
    return (first.first_day, last.last_day) if first and last else (period, period)


def _in_order_of_time(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: dates.parse(fact.as_of) or dates.IsoDate(0))


def agree(one: Fact, other: Fact, units: Mapping[str, Unit], tolerance: float = 0.0) -> bool:
    """Return True where two values say the same.

    They do when they are equal, equal when rounded, dates that may be the same day, or numbers that differ by no more
    than `tolerance`, a share of the larger one.
    """
    if is_date(one, units) and is_date(other, units):
        first, second = dates.parse(one.value), dates.parse(other.value)
        if first and second:
            return first.overlaps(second)
    if one.number is None or other.number is None:
        return one.value.casefold() == other.value.casefold()
    if one.unit == other.unit:
        if tolerance and _close(one.number, other.number, tolerance):
            return True
        return _rounds_to(one.value, other.value) or _rounds_to(other.value, one.value)
    if one.unit in _FACTORS and other.unit in _FACTORS:
        return _close(one.number * _FACTORS[one.unit], other.number * _FACTORS[other.unit], max(tolerance, 1e-9))
    return False


def is_date(fact: Fact, units: Mapping[str, Unit]) -> bool:
    """Whether a fact's value is a date of the calendar (and not a number that looks like a year)."""
    unit = units.get(fact.unit)
    return (unit.quantity == "date" if unit else not fact.unit) and dates.parse(fact.value) is not None


def _rounds_to(exact: str, rounded: str) -> bool:
    """Whether the second number is the first one rounded, to two significant digits at the coarsest."""
    value, target = float(exact), float(rounded)
    if not _close(value, target, _ROUNDING):
        return False
    digits = rounded.lstrip("+-").replace(".", "").strip("0")
    whole = "." not in rounded and "e" not in rounded.lower()
    if whole and round(value) == target:
        return True
    return float(f"{value:.{max(2, len(digits))}g}") == target


def _close(one: float, other: float, share: float) -> bool:
    return abs(one - other) <= share * max(abs(one), abs(other))
