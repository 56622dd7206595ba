"""Figures in words: a fact with its unit, its range and its time, as a reader of a language writes it."""

from __future__ import annotations

from dataclasses import dataclass

from ..data import codes, dates
from ..data.language import LanguageLike, Translate, in_language, is_arabic
from ..data.records import Fact, Source
from . import citation, typeset
from .disagreement import is_date, is_expected
from .store import EvidenceStore


@dataclass(frozen=True)
class Wording:
    """Says values in one language. Everything it gives back is isolated for that language's direction, not escaped."""

    store: EvidenceStore
    language: LanguageLike
    translate: Translate

    def fact_value(self, fact: Fact) -> str:
        """Value, unit and range: "12 million tonnes a year (10–14)"."""
        shown = self.quantity(fact)
        if fact.low is not None and fact.high is not None and fact.low != fact.high:
            shown += f" ({self.span(fact.low, fact.high)})"
        return shown

    def year(self, fact: Fact) -> str:
        """The year that a figure speaks of; nothing where the value is a date itself."""
        year = dates.year_of(fact.as_of)
        return "" if is_date(fact, self.store.units) or year in fact.value else self.iso(year)

    def quantity(self, fact: Fact) -> str:
        """The value with its unit: "17.5 billion euros", "1,520 mm", "23 August 2024", "Uzbekistan"."""
        unit = self.store.units.get(fact.unit)
        kind = unit.quantity if unit else "text"
        if is_date(fact, self.store.units):
            return self.iso(dates.say(fact.value, self.language))
        if kind == "period":
            ends = [self.iso(dates.say(end, self.language)) for end in fact.value.split("/")]
            return " – ".join(ends)
        if fact.unit == "country_code":
            return self.iso(codes.COUNTRY.word(fact.value, self.translate))
        if fact.number is None:
            return self.iso(fact.value)
        if kind == "date":
            return self.iso(fact.value)
        return self.amount(fact.number, "" if kind in ("text", "period") else self.unit_name(fact.unit))

    def span(self, low: float, high: float) -> str:
        """A range, kept together: "3.9–4.3"."""
        ends = [typeset.number(end, self.language) for end in (low, high)]
        return self.iso("–".join(ends))

    def amount(self, value: float, unit: str) -> str:
        """A number with its unit; millions and billions in words where no digit is lost."""
        for power in (9, 6):
            size = value / 10**power
            if abs(size) >= 1 and round(size, 3) == size:
                shown = typeset.number(size, self.language)
                return _amount(self.iso(shown), self.iso(unit), power, self.translate)
        shown = typeset.number(value, self.language)
        if unit == "%":
            return self.iso(f"{shown}{typeset.NO_BREAK_SPACE}%")
        spaced = _amount(self.iso(shown), self.iso(unit), 0, self.translate)
        return spaced.replace(" ", typeset.NO_BREAK_SPACE, 1)

    def unit_name(self, code: str) -> str:
        """The unit's symbol or name; nothing for plain counts."""
        unit = self.store.units.get(code)
        if code in ("", "count"):
            return ""
        if code == "percent":
            return "%"
        symbol = "" if is_arabic(self.language) else _SYMBOLS.get(code, "")
        return symbol or (unit.label(self.language) if unit else code)

    def kilometres(self, length_km: float) -> str:
        decimals = 1 if length_km < 10 else 0
        shown = self.iso(typeset.number(length_km, self.language, decimals))
        return self.translate("Popup", "{number} km").format(number=shown).replace(" ", typeset.NO_BREAK_SPACE)

    def attribute_name(self, code: str) -> str:
        attribute = self.store.attributes.get(code)
        return attribute.label(self.language) if attribute else codes.readable(code)

    def what(self, fact: Fact) -> str:
        """Return what a fact says of its subject, with what exactly was counted where that is recorded."""
        name = self.attribute_name(fact.attribute)
        scope = self.store.scopes.get(fact.scope)
        if scope is None:
            return name
        shown = self.translate("Popup", "{attribute} ({scope})")
        return shown.format(attribute=self.iso(name), scope=self.iso(scope.label(self.language)))

    def circumstances(self, fact: Fact) -> str:
        """Return the time that a figure covers, and for a plan or forecast when it was made; empty for neither."""
        parts = []
        if fact.period and dates.parse(fact.period) is None:
            ends = [self.iso(dates.say(end, self.language)) for end in fact.period.split("/")]
            parts.append(" – ".join(ends))
        if is_expected(fact):
            plan = codes.NATURE.word(fact.nature or "forecast", self.translate)
            if fact.said_on:
                day = self.iso(dates.say(fact.said_on, self.language))
                plan = self.translate("Popup", "{what}, said on {date}").format(what=plan, date=day)
            parts.append(plan)
        return "; ".join(parts)

    def who(self, source: Source) -> str:
        own, latin = citation.names_of_container(source)
        return self.iso(in_language(latin or own, own, self.language) or source.title)

    def iso(self, text: str) -> str:
        return typeset.isolate(text, self.language.is_rtl)


#: International symbols of units; other units are said in words.
_SYMBOLS = {
    "km": "km",
    "m": "m",
    "mm": "mm",
    "km2": "km²",
    "m3": "m³",
    "km_h": "km/h",
    "km_per_day": "km/d",
    "percent": "%",
    "TEU": "TEU",
}


def _amount(number: str, unit: str, power: int, translate: Translate) -> str:
    """Return a number of units in words: `power` 9 and 6 say billion and million. The unit may be empty."""
    shown = {
        9: translate("Popup", "{number} billion {unit}"),
        6: translate("Popup", "{number} million {unit}"),
    }.get(power, translate("Popup", "{number} {unit}"))
    return shown.format(number=number, unit=unit).strip()
