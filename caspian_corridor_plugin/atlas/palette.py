"""Colours, widths and fonts: one place, used by layers, swatches and sheets alike.

Okabe–Ito hues, told apart by colour-blind readers; every system also has its shield.
"""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtGui import QColor, QFont

from ..compat import font_families, font_has, set_font_families
from . import shaping

SYSTEM = {
    "middle_corridor": "#0072B2",
    "ctcn": "#009E73",
    "samarkand_baku": "#D55E00",
    "kazakh_rail": "#CC3377",
    "energy": "#E69F00",
    "flights": "#56B4E9",
    "context": "#777777",
    "ctcn_catchment": "#009E73",
    "events": "#5B4B8A",
    "councils": "#5B4B8A",
    "places": "#333333",
}

SHIELD = {
    "middle_corridor": "TITR",
    "ctcn": "CTCN",
    "samarkand_baku": "S–B",
    "kazakh_rail": "KZ",
}

# Systems on one track run side by side, in this order, like lines on a transit map (mm).
OFFSET_MM = {
    "middle_corridor": 0.0,
    "ctcn": 1.1,
    "samarkand_baku": -1.1,
    "kazakh_rail": 0.0,
    "context": 0.0,
}

LAND = "#F5F2EA"
LAND_OUTSIDE = "#ECE8DD"
SEA = "#DCE9F0"
SEA_LABEL = "#6E93A8"
RIVER = "#A9C6D6"
BORDER = "#B8AFA0"
CASING = "#FFFFFF"
INK = "#2B2B2B"
INK_SOFT = "#6B655B"
HISTORIC = "#9A9A9A"

LINE_MM = 0.85
CASING_MM = 0.28  # on each side

_LATIN = ("Noto Sans", "Open Sans", "Segoe UI", "Helvetica", "DejaVu Sans")
# Noto Naskh Arabic comes last although it is the finest to read: copied from a PDF, its text lacks every lam-alef
# (see shaping.py). Lines of Noto Sans Arabic are twice as tall as its letters: few sources find room at a sheet's foot.
_ARABIC = (
    "Segoe UI",
    "Geeza Pro",
    "DejaVu Sans",
    "Noto Sans Arabic",
    "Noto Naskh Arabic",
)
_CHINESE = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC")


def color(key: str, alpha: float = 1.0) -> QColor:
    """The colour of a system, or of a literal such as ``#ABCDEF``; alpha from 0 to 1."""
    value = QColor(SYSTEM.get(key, key))
    value.setAlphaF(alpha)
    return value


def tint(key: str, share: float = 0.28) -> QColor:
    """The colour of a system mixed into the ground's, opaque."""
    own, ground = color(key), QColor(LAND)
    mixed = [round(share * mine + (1.0 - share) * its) for mine, its in zip(own.getRgb()[:3], ground.getRgb()[:3])]
    return QColor(*mixed)


_CYRILLIC_LANGUAGES = {"ru", "kk", "ky", "tg", "uk"}


def script_of(language: str) -> str:
    """The script of a language, by its name in QFontDatabase.WritingSystem."""
    code = language[:2]
    if code in _CYRILLIC_LANGUAGES:
        return "Cyrillic"
    return {"ar": "Arabic", "fa": "Arabic", "zh": "SimplifiedChinese"}.get(code, "Latin")


def wanted_families(script: str) -> tuple[str, ...]:
    """The font families that the atlas is made for, the best first."""
    return {"Arabic": _ARABIC, "SimplifiedChinese": _CHINESE}.get(script, _LATIN)


@cache
def font_family(language: str = "en") -> str:
    """Return the best family of this system for a language.

    That is one that the atlas is made for, else one with the language's script; those that keep their letters in the
    text layer of a PDF come before those that lose some. Without any, numbers and foreign names are at least legible.
    """
    script = script_of(language)
    have, others = font_families(), font_families(script)
    if not others and script != "Latin":
        return font_family("en")
    own = str(QFont().family())
    candidates = [
        *(family for family in wanted_families(script) if family in have),
        *([own] if own in others or not others else []),
        *sorted(others, key=lambda family: ("Sans" not in family, family)),
    ]
    return next((family for family in candidates if shaping.keeps_letters(family, script)), candidates[0])


@cache
def _style(family: str, bold: bool, italic: bool) -> tuple[bool, bool]:
    """What a family has of bold and italic. Qt makes up what is missing, but writes it into a PDF as single letters
    far apart, or as outlines without text."""
    bold = bold and font_has(family, True, False)
    return bold, italic and font_has(family, bold, True)


def font(language: str = "en", bold: bool = False, italic: bool = False) -> QFont:
    """Return the language's font; letters of other scripts come from the families chosen for these.

    Left to itself, Qt takes them from any family that has them, also from one that loses letters in a PDF. Arabic
    knows no italics.
    """
    families = dict.fromkeys(font_family(code) for code in (language, "en", "ru", "ar", "zh"))
    result = QFont(font_family(language))
    set_font_families(result, list(families))
    bold, italic = _style(font_family(language), bold, italic and script_of(language) != "Arabic")
    result.setBold(bold)
    result.setItalic(italic)
    return result
