"""Languages: the interface's own, and any other that a sheet or a project is made in.

Translations are asked for directly and never installed into the application,
so that nothing stays behind when the plugin is unloaded.
"""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, Qt, QTranslator

from . import paths


class Language:
    """One language: its code, its direction, its words.

    ``translate(context, text)`` gives the English text back where a word is missing.
    """

    def __init__(self, code: str, translator: QTranslator | None) -> None:
        self.code = code
        self.locale = QLocale(code)
        self._translator = translator

    @classmethod
    def load(cls, code: str) -> Language:
        """The language for a code such as ``ar``, ``ru`` or ``pt_BR``; English where none fits."""
        for candidate in (code, code.replace("-", "_").split("_")[0]):
            if candidate in ("", "en"):
                break
            path = paths.translation_file(candidate)
            if path.is_file():
                translator = QTranslator()
                if translator.load(str(path)):
                    return cls(candidate, translator)
        return cls("en", None)

    def translate(self, context: str, text: str) -> str:
        if self._translator is None:
            return text
        # As bytes, since PyQt takes a text here in ASCII alone.
        return self._translator.translate(context.encode(), text.encode()) or text

    @property
    def is_rtl(self) -> bool:
        """True for a language written from right to left."""
        from .data.language import is_right_to_left

        return is_right_to_left(self.code)

    @property
    def direction(self) -> Qt.LayoutDirection:
        if self.is_rtl:
            return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight


@lru_cache(maxsize=1)
def interface_language() -> Language:
    """QGIS's own interface language, read once."""
    return Language.load(QgsApplication.locale() or "en")


def translate(context: str, text: str) -> str:
    """The text in the language of QGIS's interface."""
    return interface_language().translate(context, text)
