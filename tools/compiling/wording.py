"""The words of the map tips, in English and Arabic: short, escaped, in Qt's rich-text subset."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from tools import schema
from tools.compiling.reading import Row, as_number

ENGLISH, ARABIC = "en", "ar"
LANGUAGES = (ENGLISH, ARABIC)

#: code → English, Arabic. Everything in a tip that is neither a name nor a number comes from here.
WORDS: dict[str, tuple[str, str]] = {
    # status
    "operational": ("in operation", "قيد التشغيل"),
    "under_construction": ("under construction", "قيد الإنشاء"),
    "planned": ("planned", "مخطَّط"),
    "proposed": ("proposed", "مقترح"),
    "historic": ("historic", "تاريخي"),
    # mode
    "rail": ("rail", "سكة حديد"),
    "rail_ferry": ("rail ferry", "عبّارة قطارات"),
    "sea": ("sea", "بحر"),
    "road": ("road", "طريق"),
    "air": ("air", "جو"),
    # geometry class
    "traced": ("traced", "مرسوم على المسار"),
    "through_stations": ("drawn through its stations", "مرسوم عبر محطاته"),
    "schematic": ("schematic", "رسم تخطيطي"),
    "endpoints": ("only its ends are known", "طرفاه فقط معلومان"),
    # kind of place
    "station": ("station", "محطة"),
    "border_crossing": ("border crossing", "معبر حدودي"),
    "port": ("port", "ميناء"),
    "logistics_centre": ("logistics centre", "مركز لوجستي"),
    "city": ("city", "مدينة"),
    "airport": ("airport", "مطار"),
    "energy_field": ("energy field", "حقل طاقة"),
    # kind of event
    "treaty": ("treaty", "معاهدة"),
    "council": ("council", "مجلس"),
    "memorandum": ("memorandum", "مذكرة تفاهم"),
    "fund": ("fund", "صندوق"),
    "visit": ("visit", "زيارة"),
    "study": ("study", "دراسة"),
    "opening": ("opening", "افتتاح"),
    "construction": ("construction", "إنشاء"),
    "flight": ("flight", "رحلة جوية"),
    "energy": ("energy", "طاقة"),
    "disruption": ("disruption", "تعطّل"),
    # verdict
    "supported": ("supported", "مؤيَّد"),
    "contradicted": ("contradicted", "يناقضه مصدر آخر"),
    "overtaken": ("overtaken by events", "تجاوزته الأحداث"),
    "self_contradictory": ("self-contradictory", "متناقض ذاتياً"),
    "not_checked": ("not checked", "لم يُتحقَّق منه"),
    # the rest
    "active": ("active", "قائم"),
    "catchment_north": ("Catchment north of the CTCN", "نطاق تأثير الشبكة المركزية العابرة للقزوين شمالاً"),
    "catchment_south": ("Catchment south of the CTCN", "نطاق تأثير الشبكة المركزية العابرة للقزوين جنوباً"),
    "claims": ("claims", "أقوال المقال"),
    "sources": ("sources", "المصادر"),
    "official": ("official", "رسمياً"),
    "since": ("since", "منذ"),
    "until": ("until", "حتى"),
    "break of gauge": ("break of gauge", "تغيُّر عرض السكة"),
    "approximate": ("approximate position", "موقع تقريبي"),
    "km": ("km", "كم"),
    "km2": ("km²", "كم²"),
    "more": ("and {count} more", "و{count} غيرها"),
    "million": ("million", "مليون"),
    "billion": ("billion", "مليار"),
}

#: The gravest first: it is what a reader must not miss.
VERDICT_ORDER = ("contradicted", "self_contradictory", "overtaken", "supported", "not_checked")
#: A unit that the attribute's name already says.
_MERE_COUNT = "count"
_CLAIMS_SHOWN = 6
_LINES = 6


def word(code: str, language: str) -> str:
    """A code in a language; unknown codes (a new kind, say) are shown readably as they are."""
    pair = WORDS.get(code)
    return pair[LANGUAGES.index(language)] if pair else code.replace("_", " ")


def number(value: float, decimals: int = 0) -> str:
    """A number with separators, without a decimal point that says nothing."""
    shown = f"{value:,.{decimals}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def large(value: float, language: str) -> str:
    """A number with its millions and billions in words."""
    for size, code in ((1e9, "billion"), (1e6, "million")):
        if abs(value) >= size:
            return f"{number(value / size, 3)} {word(code, language)}"
    return number(value, 3)


@dataclass(frozen=True)
class KeyFact:
    """One figure worth a line of a tip, with its words in both languages; `of_what` is empty for the thing itself."""

    of_what: tuple[str, str]
    attribute: tuple[str, str]
    value: tuple[str, str]
    unit: tuple[str, str]
    year: str

    @classmethod
    def of(cls, fact: Row, of_what: tuple[str, str], attributes: dict[str, Row], units: dict[str, Row]) -> KeyFact:
        """The line for a row of facts.csv."""
        attribute, unit = attributes.get(fact.text("attribute")), units.get(fact.text("unit"))
        value = as_number(fact.text("value"))
        numberless = unit is not None and unit.text("quantity") in schema.NUMBERLESS
        return cls(
            of_what=of_what,
            attribute=_names(attribute, fact.text("attribute").replace("_", " ")),
            value=(fact.text("value"),) * 2
            if value is None or numberless
            else (large(value, ENGLISH), large(value, ARABIC)),
            unit=("", "") if numberless or fact.text("unit") == _MERE_COUNT else _names(unit, fact.text("unit")),
            year=fact.text("as_of")[:4],
        )

    def line(self, language: str) -> str:
        """The figure as a line of text."""
        at = LANGUAGES.index(language)
        year = f" ({self.year})" if self.year and self.year not in self.value[at] else ""
        what = f"{self.of_what[at]} · " if self.of_what[at] else ""
        return f"{what}{self.attribute[at]}: {self.value[at]} {self.unit[at]}".rstrip() + year


def _names(row: Row | None, fallback: str) -> tuple[str, str]:
    if row is None:
        return fallback, fallback
    return row.text("name_en") or fallback, row.text("name_ar") or fallback


@dataclass(frozen=True)
class Tip:
    """What a map tip says, before it is said in a language: names and lines are (English, Arabic)."""

    name: tuple[str, str]
    lines: Sequence[tuple[str, str]]
    claims: Sequence[tuple[str, str]]
    source_count: int

    def html(self, language: str) -> str:
        """At most six short lines of rich text."""
        at = LANGUAGES.index(language)
        body = [line[at] for line in self.lines if line[at]]
        if self.claims:
            body.append(_claims_line(self.claims, language))
        body = [*body[: _LINES - 2], f"{word('sources', language)}: {self.source_count}"]
        shown = "<br>".join(
            [f"<b>{escape(self.name[at], quote=False)}</b>", *(escape(line, quote=False) for line in body)]
        )
        return f'<div dir="rtl">{shown}</div>' if language == ARABIC else shown


def _claims_line(claims: Sequence[tuple[str, str]], language: str) -> str:
    comma = "، " if language == ARABIC else ", "
    shown = comma.join(claim for claim, _ in claims[:_CLAIMS_SHOWN])
    if len(claims) > _CLAIMS_SHOWN:
        shown += " " + word("more", language).format(count=len(claims) - _CLAIMS_SHOWN)
    line = f"{word('claims', language)}: {shown}"
    verdicts = {verdict for _, verdict in claims}
    gravest = next((verdict for verdict in VERDICT_ORDER if verdict in verdicts), "")
    if not gravest:
        return line
    # Where the claims fare differently, the verdict names those that it is about.
    about = [claim for claim, verdict in claims if verdict == gravest] if len(verdicts) > 1 else []
    return f"{line} · {word(gravest, language)}" + (f": {comma.join(about[:_CLAIMS_SHOWN])}" if about else "")


def both(*parts: tuple[str, str]) -> tuple[str, str]:
    """Words joined by middle dots, in both languages; empty ones are left out."""
    return _join(part[0] for part in parts), _join(part[1] for part in parts)


def words(code: str) -> tuple[str, str]:
    """A code in both languages; empty for no code."""
    return (word(code, ENGLISH), word(code, ARABIC)) if code else ("", "")


def _join(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def status_words(status: str, since: str, until: str) -> tuple[str, str]:
    """A status with the dates between which it holds, as precise as they are known."""
    said = list(words(status))
    for code, day in (("since", since), ("until", until)):
        if day:
            said = [f"{text} {word(code, language)} {day}" for text, language in zip(said, LANGUAGES)]
    return said[0], said[1]


def length_words(drawn_km: float, official_km: float | None) -> tuple[str, str]:
    """A length, with the official one where it differs by a kilometre or more."""
    english, arabic = (
        f"{number(drawn_km, 1 if drawn_km < 10 else 0)} {word('km', language)}" for language in LANGUAGES
    )
    if official_km is None or abs(official_km - drawn_km) < 1.0:
        return english, arabic
    extra = [
        f" ({word('official', language)} {number(official_km, 1)} {word('km', language)})" for language in LANGUAGES
    ]
    return english + extra[0], arabic + extra[1]
