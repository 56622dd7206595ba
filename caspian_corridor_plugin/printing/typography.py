"""Type on the sheet: measuring, wrapping and shortening without a screen."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsTextFormat, QgsUnitTypes
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from ..atlas import palette
from ..compat import families_of, set_font_families
from .sheet import POINT_MM

_EM_PX = 400
# Of Noto Sans, which distances between lines were chosen with; in sizes of the type.
USUAL_ASCENT = 1.07

# Marks of the bidirectional algorithm: sheets mix scripts on every line.
RLM = "\u200f"
LRM = "\u200e"
NO_BREAK = "\u00a0"
_LRI = "\u2066"
_PDI = "\u2069"


def text_format(
    language: str,
    size_pt: float,
    bold: bool = False,
    italic: bool = False,
    color: str = palette.INK,
) -> QgsTextFormat:
    font = palette.font(language, bold, italic)
    font.setPointSizeF(size_pt)
    result = QgsTextFormat()
    result.setFont(font)
    result.setSize(size_pt)
    result.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    result.setColor(QColor(color))
    return result


def width_mm(text: str, font: QFont, size_pt: float) -> float:
    """How wide a line of text is, in millimetres."""
    if font.letterSpacing():
        return _width_px(text, font) / _EM_PX * size_pt * POINT_MM
    return _known_width_px(text, families_of(font), font.bold(), font.italic()) / _EM_PX * size_pt * POINT_MM


def _width_px(text: str, font: QFont) -> float:
    measured = QFont(font)
    measured.setPixelSize(_EM_PX)
    return QFontMetricsF(measured).horizontalAdvance(text)


@lru_cache(maxsize=20000)
def _known_width_px(text: str, families: tuple[str, ...], bold: bool, italic: bool) -> float:
    """The same once for each text: lists are tried in many sizes."""
    font = QFont(families[0])
    set_font_families(font, list(families))
    font.setBold(bold)
    font.setItalic(italic)
    return _width_px(text, font)


def ascent(font: QFont) -> float:
    """Height of a line above its base, in sizes of the type."""
    measured = QFont(font)
    measured.setPixelSize(_EM_PX)
    return QFontMetricsF(measured).ascent() / _EM_PX


def leading(font: QFont) -> float:
    """Distance between two lines of a font, in sizes of the type.

    Marks of direction and foreign names come from the second family, whose lines may be taller.
    """
    metrics = []
    for family in families_of(font)[:2]:
        measured = QFont(family)
        measured.setBold(font.bold())
        measured.setPixelSize(_EM_PX)
        metrics.append(QFontMetricsF(measured))
    return (max(one.ascent() for one in metrics) + max(one.descent() for one in metrics)) / _EM_PX


def wrap(text: str, font: QFont, size_pt: float, width: float) -> list[str]:
    """Lines of at most ``width`` millimetres, broken between words; at a no-break space only where what it
    holds together is wider than a line."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_mm(longer, font, size_pt) <= width:
            lines[-1] = longer
        elif NO_BREAK in word and _LRI not in word and width_mm(word, font, size_pt) > width:
            lines.extend(wrap(word.replace(NO_BREAK, " "), font, size_pt, width))
        else:
            lines.append(word)
    return lines or [""]


def least_width_mm(text: str, font: QFont, size_pt: float) -> float:
    """The width of the widest piece that ``wrap`` leaves whole."""
    words = [word if _LRI in word else word.replace(NO_BREAK, " ") for word in text.split(" ")]
    return max(width_mm(piece, font, size_pt) for word in words for piece in word.split(" "))


def shorten(text: str, font: QFont, size_pt: float, width: float) -> str:
    """The text, cut at a word and ended by an ellipsis where it is wider than ``width``."""
    if width_mm(text, font, size_pt) <= width:
        return text
    words = text.split(" ")
    while words and width_mm(" ".join(words) + "…", font, size_pt) > width:
        words.pop()
    if words:
        return " ".join(words).rstrip(" ,;:.(–-") + "…"
    while text and width_mm(text + "…", font, size_pt) > width:
        text = text[:-1]
    return text + "…"


def fit(text: str, font: QFont, size_pt: float, width: float, smallest: float = 0.6) -> float:
    """The largest size, between ``smallest`` × size and size, that keeps the text on one line."""
    wide = width_mm(text, font, size_pt)
    if wide <= width:
        return size_pt
    return max(smallest * size_pt, size_pt * width / wide)


def is_rtl_text(text: str) -> bool:
    """Whether the first letter of the text is written from right to left."""
    for character in text:
        if "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufeff":
            return True
        if character.isalpha():
            return False
    return False


def directed(text: str, rtl: bool) -> str:
    """A line that runs in the sheet's direction whatever script it starts with."""
    return (RLM if rtl else LRM) + text if is_rtl_text(text) != rtl or rtl else text


def left_to_right(text: str) -> str:
    """Numbers and dates that keep their order inside a right-to-left line."""
    return f"{_LRI}{text}{_PDI}"
