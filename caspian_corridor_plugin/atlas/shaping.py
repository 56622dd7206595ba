"""Shaping: which typefaces keep their letters in the text layer of a PDF.

Qt's PDF engine (5 and 6) writes a code point for a glyph only where the typeface's character map leads from one to
the other. A glyph that shaping alone reaches has none, and the letters that it stands for are missing from text that
is copied, searched or read aloud. Noto Naskh Arabic draws lam-alef with such glyphs, so that a sheet's disclaimer
"لا تعني" (do not imply) would be copied as "تعني" (imply); Noto Sans Arabic and DejaVu Sans do not.
"""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtGui import QFont, QRawFont, QTextLayout

_ARABIC = [chr(code) for code in range(0x0621, 0x064B) if not 0x063B <= code <= 0x0640]
# What shaping replaces: each Arabic letter in its four forms, lam-alef alone and joined, usual Latin ligatures.
_SAMPLES = {
    "Arabic": ["لا لأ لإ لآ", "بلا بلأ بلإ بلآ", *(f"{letter} {letter}ب{letter}ب{letter}" for letter in _ARABIC)],
    "Cyrillic": ["Транскаспийский международный маршрут", "ғ қ ң ө ұ ү һ і Ў ў Ё ё"],
    "Latin": ["fi fl ff ffi ffl fj ft tt ti Th ct st"],
}
_MEASURED_PX = 40
_PLANE = "".join(map(chr, [*range(0x20, 0xD800), *range(0xF900, 0xFFFE)]))


@cache
def keeps_letters(family: str, script: str) -> bool:
    """Return True if every glyph of the script has a code point in the typeface's character map.

    ``script`` is a name in QFontDatabase.WritingSystem. Glyphs that another typeface lends are judged by that one.
    """
    font = QFont(family)
    font.setPixelSize(_MEASURED_PX)
    known: dict[tuple[str, str], set[int]] = {}
    for sample in _SAMPLES.get(script, ()):
        layout = QTextLayout(sample, font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            raw = run.rawFont()
            own = known.setdefault((raw.familyName(), raw.styleName()), set())
            if not own:
                own.update(_mapped_glyphs(raw))
            if not own.issuperset(run.glyphIndexes()):
                return False
    return True


def _mapped_glyphs(font: QRawFont) -> set[int]:
    return set(font.glyphIndexesForString(_PLANE))
