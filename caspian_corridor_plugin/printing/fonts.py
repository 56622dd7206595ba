"""Which fonts a sheet would need that this system does not have."""

from __future__ import annotations

import re

from qgis.core import QgsLayoutItemLabel, QgsPrintLayout

from ..atlas import palette, shaping
from ..compat import font_families
from ..translation import translate
from .sheet import SheetSpec

_LETTERS = {
    "Arabic": re.compile("[\u0600-\u06ff\u0750-\u077f]"),
    "Cyrillic": re.compile("[\u0400-\u052f]"),
    "SimplifiedChinese": re.compile("[\u4e00-\u9fff]"),
}


def missing(layout: QgsPrintLayout, spec: SheetSpec) -> list[str]:
    """A sentence for each script of the sheet that has no font here, or none that the sheet was made for.

    Sources are set in their own scripts, so that an English sheet may need Arabic letters too.
    """
    own = {palette.script_of(code) for code in (spec.language, spec.second_language) if code}
    text = "".join(item.text() for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    cited = {script for script, letters in _LETTERS.items() if letters.search(text)} - own
    return [
        sentence for script in sorted(own | cited) if (sentence := _missing_one(script, must_be_ours=script in own))
    ]


def _missing_one(script: str, *, must_be_ours: bool) -> str:
    wanted = palette.wanted_families(script)
    if not font_families(script):
        return translate(
            "Messages",
            "This system has no font for {script} letters, and the sheet shows boxes in their place: install "
            "one of {fonts}, start QGIS anew and print again.",
        ).format(script=_name(script), fonts=", ".join(wanted))
    stand_in = _stand_in(script)
    if not shaping.keeps_letters(stand_in, script):
        return translate(
            "Messages",
            "{font} is the only font for {script} letters that was found here, and it loses some of them where text is "
            "copied or searched in a PDF: install one of {fonts}, start QGIS anew and print again.",
        ).format(font=stand_in, script=_name(script), fonts=", ".join(_complete(wanted)))
    if not must_be_ours or set(wanted) & font_families():
        return ""
    return translate(
        "Messages",
        "None of the fonts that the sheet is made for is here, so that its {script} letters are set in {font}; "
        "looked for were {fonts}.",
    ).format(script=_name(script), font=stand_in, fonts=", ".join(wanted))


def _complete(families: tuple[str, ...]) -> list[str]:
    """Families that are not known to lose letters: those that are not here cannot be asked."""
    return [family for family in families if family != "Noto Naskh Arabic"]


def _stand_in(script: str) -> str:
    language = {"Arabic": "ar", "Cyrillic": "ru", "SimplifiedChinese": "zh"}.get(script, "en")
    return palette.font_family(language)


def _name(script: str) -> str:
    return {
        "Arabic": translate("Messages", "Arabic"),
        "Cyrillic": translate("Messages", "Cyrillic"),
        "SimplifiedChinese": translate("Messages", "Chinese"),
    }.get(script, translate("Messages", "Latin"))
