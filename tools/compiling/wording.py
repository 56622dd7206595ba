"""The words of the map tips in every language of i18n/: short, escaped, in Qt's rich-text subset."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from caspian_corridor_plugin.data import codes
from caspian_corridor_plugin.data.language import text_for
from tools import schema
from tools.compiling.reading import Row, as_number
from tools.compiling.speech import Speech

#: Says a line of a tip in a language; an empty line is left out.
Line = Callable[[Speech], str]

#: A unit that the attribute's name already says.
_MERE_COUNT = "count"
_CLAIMS_SHOWN = 6
_LINES = 6


def number(value: float, decimals: int = 0) -> str:
    """A number with separators, without a decimal point that says nothing."""
    shown = f"{value:,.{decimals}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def large(value: float, speech: Speech) -> str:
    """A number with its millions and billions in words."""
    translate = speech.translate
    if abs(value) >= 1e9:
        return translate("Tips", "{number} billion").format(number=number(value / 1e9, 3))
    if abs(value) >= 1e6:
        return translate("Tips", "{number} million").format(number=number(value / 1e6, 3))
    return number(value, 3)


def name_of(row: Row | None, speech: Speech, fallback: str = "") -> str:
    """A row's name in a language, the English one where it lacks that."""
    return (text_for(row.cells, "name", speech.code) if row else "") or fallback


@dataclass(frozen=True)
class KeyFact:
    """One figure worth a line of a tip; `of_what` says nothing for the thing itself."""

    fact: Row
    of_what: Line
    attribute: Row | None
    unit: Row | None

    def __call__(self, speech: Speech) -> str:
        """The figure as a line of text."""
        fact = self.fact
        shown, unit = self._value(speech)
        year = fact.text("as_of")[:4]
        what = self.of_what(speech)
        label = name_of(self.attribute, speech, codes.readable(fact.text("attribute")))
        line = f"{what} · " if what else ""
        return f"{line}{label}: {shown} {unit}".rstrip() + (f" ({year})" if year and year not in shown else "")

    def _value(self, speech: Speech) -> tuple[str, str]:
        written = self.fact.text("value")
        value = as_number(written)
        numberless = self.unit is not None and self.unit.text("quantity") in schema.NUMBERLESS
        shown = written if value is None or numberless else large(value, speech)
        if numberless or self.fact.text("unit") == _MERE_COUNT:
            return shown, ""
        return shown, name_of(self.unit, speech, self.fact.text("unit"))


@dataclass(frozen=True)
class Tip:
    """What a map tip says, before it is said in a language."""

    names: Mapping[str, object]
    lines: Sequence[Line]
    claims: Sequence[tuple[str, str]]
    source_count: int

    def html(self, speech: Speech) -> str:
        """At most six short lines of rich text."""
        body = [text for text in (line(speech) for line in self.lines) if text]
        if self.claims:
            body.append(_claims_line(self.claims, speech))
        sources = speech.translate("Tips", "sources: {count}").format(count=self.source_count)
        body = [*body[: _LINES - 2], sources]
        name = text_for(self.names, "name", speech.code)
        shown = "<br>".join([f"<b>{escape(name, quote=False)}</b>", *(escape(line, quote=False) for line in body)])
        return f'<div dir="rtl">{shown}</div>' if speech.is_rtl else shown


def _claims_line(claims: Sequence[tuple[str, str]], speech: Speech) -> str:
    translate = speech.translate
    comma = translate("Tips", ", ")
    shown = comma.join(claim for claim, _ in claims[:_CLAIMS_SHOWN])
    if len(claims) > _CLAIMS_SHOWN:
        shown += " " + translate("Tips", "and {count} more").format(count=len(claims) - _CLAIMS_SHOWN)
    line = translate("Tips", "claims: {claims}").format(claims=shown)
    verdicts = {verdict for _, verdict in claims}
    gravest = next((verdict for verdict in schema.VERDICTS if verdict in verdicts), "")
    if not gravest:
        return line
    # Where the claims fare differently, the verdict names those that it is about.
    about = [claim for claim, verdict in claims if verdict == gravest] if len(verdicts) > 1 else []
    word = codes.VERDICT.word(gravest, translate)
    return f"{line} · {word}" + (f": {comma.join(about[:_CLAIMS_SHOWN])}" if about else "")


def all_of(*parts: Line) -> Line:
    """Lines joined by middle dots; empty ones are left out."""
    return lambda speech: " · ".join(text for text in (part(speech) for part in parts) if text)


def plain(text: str) -> Line:
    """A text that is alike in every language."""
    return lambda _: text


def named(row: Row | None) -> Line:
    """The name of a row."""
    return lambda speech: name_of(row, speech)


def word(vocabulary: codes.Vocabulary, code: str) -> Line:
    """A code; nothing for no code."""
    return lambda speech: vocabulary.word(code, speech.translate) if code else ""


def status(code: str, since: str, until: str, active: bool = False) -> Line:
    """A status with the dates between which it holds, as precise as they are known."""

    def line(speech: Speech) -> str:
        translate = speech.translate
        said = translate("Tips", "active") if active else codes.STATUS.word(code, translate)
        if since:
            said = translate("Tips", "{status} since {date}").format(status=said, date=since)
        if until:
            said = translate("Tips", "{status} until {date}").format(status=said, date=until)
        return said

    return line


def length(drawn_km: float, official_km: float | None) -> Line:
    """A length, with the official one where it differs by a kilometre or more."""

    def line(speech: Speech) -> str:
        translate = speech.translate
        drawn = translate("Tips", "{number} km").format(number=number(drawn_km, 1 if drawn_km < 10 else 0))
        if official_km is None or abs(official_km - drawn_km) < 1.0:
            return drawn
        official = translate("Tips", "{number} km").format(number=number(official_km, 1))
        return translate("Tips", "{length} (official {official})").format(length=drawn, official=official)

    return line


def area(size_km2: float) -> Line:
    """An area."""
    return lambda speech: speech.translate("Tips", "{number} km²").format(number=number(size_km2))


def break_of_gauge(yes: bool) -> Line:
    """That wagons change gauge, where they do."""
    return lambda speech: speech.translate("Tips", "break of gauge") if yes else ""


def approximate_position(yes: bool) -> Line:
    """That a position is approximate, where it is."""
    return lambda speech: speech.translate("Tips", "approximate position") if yes else ""


def catchment_name(side: str, distance_km: float, speech: Speech) -> str:
    """The name of one side of the catchment."""
    translate = speech.translate
    name = {
        "north": translate("Tips", "Catchment north of the CTCN, {distance} km"),
        "south": translate("Tips", "Catchment south of the CTCN, {distance} km"),
    }[side]
    return name.format(distance=number(distance_km))
