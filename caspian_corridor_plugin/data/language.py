"""Languages as the data know them: direction, which column holds a name, and texts that wait for translation."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

#: ``translate(context, text)``: the text in the reader's language, or the text itself.
Translate = Callable[[str, str], str]

#: Languages that are written from right to left.
RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))


class LanguageLike(Protocol):
    """A language: its code (`en`, `ar`, `pt_BR`) and its direction."""

    @property
    def code(self) -> str:
        """The language's code."""

    @property
    def is_rtl(self) -> bool:
        """True for a language written from right to left."""


@dataclass(frozen=True)
class PlainLanguage:
    """A language that needs nothing but its code; for scripts and tests."""

    code: str = "en"
    is_rtl: bool = False


ENGLISH = PlainLanguage("en")
ARABIC = PlainLanguage("ar", is_rtl=True)


@dataclass(frozen=True)
class Text:
    """A text of the data that is translated when it is shown; both parts are literals, so that they are extracted."""

    context: str
    english: str

    def __bool__(self) -> bool:
        return bool(self.english)

    def in_words(self, translate: Translate) -> str:
        """Return the text in the reader's language; empty for an empty text."""
        return translate(self.context, self.english) if self.english else ""


NOTHING = Text("Fields", "")


def untranslated(context: str, text: str) -> str:  # noqa: ARG001 (the shape that callers pass)
    """Return the English text as it is: a `translate` for when there is no other."""
    return text


def base_code(code: str) -> str:
    """Return the language of a code without its country: `pt_BR` and `pt-BR` give `pt`."""
    return code.replace("-", "_").split("_", maxsplit=1)[0].lower()


def is_right_to_left(code: str) -> bool:
    """Return True for the code of a language written from right to left."""
    return base_code(code) in RIGHT_TO_LEFT


def is_arabic(language: LanguageLike) -> bool:
    """Return True where the reader gets the Arabic names and statements."""
    return base_code(language.code) == "ar"


def in_language(english: str, arabic: str, language: LanguageLike) -> str:
    """Return the Arabic text for readers of Arabic where there is one, the English text otherwise."""
    if is_arabic(language):
        return arabic or english
    return english or arabic


def columns_for(stem: str, code: str, columns: Collection[str]) -> tuple[str, ...]:
    """Return the columns that hold a text for readers of a language, the best first.

    A text is held in `<stem>_<code>`, in English in `<stem>` or `<stem>_en`.

    Parameters
    ----------
    stem : name of the column without a language, such as `name` or `tip_html`
    code : code of the language; `pt_BR` looks for `_pt_br`, then `_pt`
    columns : the columns that the table has

    Returns
    -------
    Those of them that apply, in order; empty where the table has none.
    """
    whole, base = code.replace("-", "_").lower(), base_code(code)
    wanted = [f"{stem}_{whole}", f"{stem}_{base}"] if base != "en" else []
    return tuple(dict.fromkeys(name for name in (*wanted, stem, f"{stem}_en") if name in columns))


def text_for(row: Mapping[str, object], stem: str, code: str) -> str:
    """Return a row's text for readers of a language, the English one where it lacks theirs."""
    for name in columns_for(stem, code, tuple(row)):
        value = row[name]
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def capitalised(text: str) -> str:
    """Return the text with its first letter as a capital, as a heading or a legend begins."""
    return text[:1].upper() + text[1:]
