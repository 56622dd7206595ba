"""Small typography: direction-safe text, numbers, quotation marks, escaping.

Plain text, and Qt's rich text (which knows no direction inside a line), carry Unicode isolates: U+2068 … U+2069 keep a
piece of the other script together, so that the commas and numbers around it stay where they belong.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from html import escape as _html_escape
from urllib.parse import urlsplit

from ..data.language import LanguageLike

LEFT_TO_RIGHT_ISOLATE = "\u2066"
FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
NO_BREAK_SPACE = "\u00a0"
NARROW_SPACE = "\u202f"

_BIDI_CONTROLS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
#: What has no place in a line of text: controls, line and paragraph separators, non-characters, lone surrogates.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
#: Spaces that may be broken or stretched; no-break spaces are there on purpose.
_SPACES = re.compile("[ \t\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]+")
_RTL_CLASSES = frozenset({"R", "AL"})
_CYRILLIC = re.compile("[\u0400-\u04ff]")

#: Thousands and decimal signs; English and Arabic with Western digits share theirs.
_COMMA_DECIMAL = {
    "ru": NO_BREAK_SPACE,
    "kk": NO_BREAK_SPACE,
    "uz": NO_BREAK_SPACE,
    "tr": ".",
    "az": ".",
    "ka": "\u00a0",
}


def clean(text: object) -> str:
    """One line of text without control characters and without direction marks of its own."""
    spaced = _SPACES.sub(" ", str(text))
    shown = _BIDI_CONTROLS.sub("", _CONTROLS.sub("", spaced))
    return _SPACES.sub(" ", shown).strip()


def escape(text: object) -> str:
    """Cleaned text that is safe inside HTML, in an attribute too; isolates that were put in on purpose stay."""
    return _html_escape(_CONTROLS.sub("", str(text)), quote=True)


def first_strong_is_rtl(text: str) -> bool | None:
    """Whether the first letter that has a direction runs from right to left; None without such a letter."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in _RTL_CLASSES:
            return True
    return None


def has_rtl(text: str) -> bool:
    """Whether any letter runs from right to left."""
    return any(unicodedata.bidirectional(letter) in _RTL_CLASSES for letter in text)


def isolate(text: str, rtl: bool) -> str:
    """The cleaned text, isolated where its letters or numbers could be torn apart in a line of that direction."""
    shown = clean(text)
    if not shown:
        return ""
    directions = {unicodedata.bidirectional(letter) for letter in shown}
    risky = directions & ({"L", "EN", "AN"} if rtl else {"R", "AL", "AN"})
    if not risky:
        return shown
    # Numbers alone have no strong letter to go by, and not every engine reads them from the left then.
    opening = LEFT_TO_RIGHT_ISOLATE if first_strong_is_rtl(shown) is None else FIRST_STRONG_ISOLATE
    return f"{opening}{shown}{POP_ISOLATE}"


def left_to_right(text: str) -> str:
    """The text as one piece that runs from left to right, whatever stands around it."""
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def without_isolates(text: str) -> str:
    """The text without direction marks, for formats that keep none."""
    return _BIDI_CONTROLS.sub("", text)


def quoted(text: str, rtl: bool, language: str = "") -> str:
    """The text in the quotation marks of its own script, kept together in a line of the given direction.

    `language` may name the text's language where the letters do not tell it.
    """
    shown = clean(text)
    if not shown:
        return ""
    angular = has_rtl(shown) or bool(_CYRILLIC.search(shown)) or language in ("fr", "it", "es")
    return isolate(f"«{shown}»" if angular else f"“{shown}”", rtl)


def join(parts: Iterable[str], language: LanguageLike) -> str:
    """The parts that are not empty, with the language's comma."""
    return comma(language).join(part for part in parts if part)


def comma(language: LanguageLike) -> str:
    """The language's comma and a space."""
    return comma_of(language.is_rtl)


def semicolon(language: LanguageLike) -> str:
    """The language's semicolon and a space."""
    return "؛ " if language.is_rtl else "; "


def comma_of(rtl: bool) -> str:
    """The comma and a space of text that runs in this direction."""
    return "، " if rtl else ", "


def number(value: float, language: LanguageLike, decimals: int = 3) -> str:
    """A number with the language's separators, at most `decimals` places, none that say nothing."""
    shown = f"{value:,.{decimals}f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    shown = "0" if shown in ("-0", "") else shown
    if shown.startswith("-"):
        # Without the mark a line from right to left would set the sign behind the number.
        shown = ("\u200e\u2212" if language.is_rtl else "\u2212") + shown[1:]
    thousands = _COMMA_DECIMAL.get(language.code.replace("-", "_").split("_")[0])
    if thousands is None:
        return shown
    return shown.replace(",", "\0").replace(".", ",").replace("\0", thousands)


def web_address(url: str) -> str:
    """The address if it may be linked: http or https with a host and no odd characters; empty otherwise."""
    if not url or re.search(r"[\s<>\"'\\^`{|}]", url) or _CONTROLS.search(url) or _BIDI_CONTROLS.search(url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    return url if parts.scheme.lower() in ("http", "https") and host else ""
