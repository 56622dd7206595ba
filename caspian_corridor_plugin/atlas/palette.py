"""Colours, widths and fonts: one place, used by layers, swatches and sheets alike.

Okabe–Ito hues, told apart by colour-blind readers; every system also has its shield.
"""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtGui import QColor, QFont

from ..compat import font_families

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
_ARABIC = (
    "Noto Naskh Arabic",
    "Noto Sans Arabic",
    "Segoe UI",
    "Geeza Pro",
    "DejaVu Sans",
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
    """The best family for a language that this system has: one that the atlas is made for, else one with the
    language's script; where there is none, numbers and foreign names are at least to be read."""
    script = script_of(language)
    have = font_families()
    for family in wanted_families(script):
        if family in have:
            return family
    own = str(QFont().family())
    others = font_families(script)
    if not others and script != "Latin":
        return font_family("en")
    if own in others or not others:
        return own
    return min(others, key=lambda family: ("Sans" not in family, family))


def font(language: str = "en", bold: bool = False, italic: bool = False) -> QFont:
    result = QFont(font_family(language))
    result.setBold(bold)
    result.setItalic(italic)
    return result
