"""The languages that the compiled data speak: English, and one for each file of i18n/."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from caspian_corridor_plugin.data.language import is_right_to_left

FOLDER = Path(__file__).resolve().parents[2] / "i18n"
_PREFIX = "caspian_corridor_"


@dataclass(frozen=True)
class Speech:
    """A language with its translations, by context and English text."""

    code: str = "en"
    texts: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def is_rtl(self) -> bool:
        """True for a language written from right to left."""
        return is_right_to_left(self.code)

    @property
    def suffix(self) -> str:
        """What a column of this language has after its stem; empty for English."""
        return "" if self.code == "en" else f"_{self.code.lower()}"

    def translate(self, context: str, text: str) -> str:
        """Return the text in this language, or as it is where a translation is missing."""
        return self.texts.get((context, text)) or text


ENGLISH = Speech()


@lru_cache(maxsize=1)
def languages(folder: Path = FOLDER) -> tuple[Speech, ...]:
    """Return English and every language of i18n/, in the order of their codes."""
    return (ENGLISH, *(_read(path) for path in sorted(folder.glob(f"{_PREFIX}*.ts"))))


def _read(path: Path) -> Speech:
    texts = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 (our own file)
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                texts[name, message.findtext("source") or ""] = translation.text
    return Speech(path.stem[len(_PREFIX) :], texts)
