"""Citations: the full footnote, the short line of a source list, and where in the article a claim stands.

Dates in citations are ISO 8601. Text comes back as one line with Unicode isolates, so that an Arabic title inside an
English note (and the other way round) keeps its order; `html=True` gives the same, escaped, with a linked address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..data.dates import year_of
from ..data.language import ENGLISH, LanguageLike, Translate, untranslated
from ..data.records import Claim, Source
from . import typeset

_TRANSLATED = re.compile(r"Translated title:\s*(.+?)\s*(?:\.(?:\s|$)|$)")
_TWO_NAMES = re.compile(r"(.+?)\s*\((.+)\)")


def translated_title(source: Source) -> str:
    """The English title of a source in another language; empty where there is none."""
    custom = source.csl.get("custom")
    if isinstance(custom, Mapping) and isinstance(custom.get("title_translation"), str):
        return typeset.clean(custom["title_translation"])
    for name in ("translated-title", "title-translated"):
        value = source.csl.get(name)
        if isinstance(value, str) and value.strip():
            return typeset.clean(value)
    match = _TRANSLATED.search(str(source.csl.get("note") or ""))
    return typeset.clean(match.group(1)) if match else ""


def is_described(source: Source) -> bool:
    """Return True if the title is a description in brackets, for want of the printed one."""
    title = source.title.strip()
    return title.startswith("[") and title.endswith("]")


def container(source: Source) -> str:
    """Where the source appeared (newspaper, site, series), or who published it."""
    return typeset.clean(source.csl.get("container-title") or source.publisher or source.csl.get("publisher") or "")


def names_of_container(source: Source) -> tuple[str, str]:
    """A container's own name and that in Latin letters: "الوفاق (Al-Vefagh)" gives both; the second may be empty."""
    shown = container(source)
    match = _TWO_NAMES.fullmatch(shown)
    if match and typeset.has_rtl(match.group(1)) != typeset.has_rtl(match.group(2)):
        return match.group(1), match.group(2)
    return shown, ""


def authors(source: Source) -> str:
    """The authors as "Wessel and Smith"; empty where none are named."""
    people = source.csl.get("author")
    if not isinstance(people, list):
        return ""
    names = [name for name in (_family(one) for one in people if isinstance(one, Mapping)) if name]
    if len(names) > 3:
        return f"{names[0]} et al."
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def footnote(
    source: Source,
    language: LanguageLike,
    claim: Claim | None = None,
    *,
    translate: Translate = untranslated,
    html: bool = False,
) -> str:
    """The full citation of a source, with paragraph and locator when a claim of it is cited.

    English: «باكو …» [Baku …], الوفاق / Al-Vefagh, 2024-11-03, ¶ 4: «…».
    """
    rtl = _runs_right_to_left(source, language)
    parts = [typeset.isolate(authors(source), rtl), _title(source, language, rtl), _own_container_words(source, rtl)]
    parts += [typeset.isolate(source.issued or translate("Popup", "undated"), rtl)]
    if claim is not None and claim.paragraph:
        parts.append(paragraph(claim.paragraph, language, translate))
    shown = _joined(parts, rtl)
    if claim is not None and claim.locator:
        shown += f": {typeset.quoted(claim.locator, rtl)}"
    if html:
        shown = typeset.escape(shown) + _address_in_html(source, rtl)
    else:
        shown += _address_in_text(source, rtl, translate)
    return shown if rtl == language.is_rtl else typeset.left_to_right(shown)


def short(source: Source, language: LanguageLike = ENGLISH) -> str:
    """The line of a numbered source list: who, short title, year."""
    rtl = _runs_right_to_left(source, language)
    who = typeset.isolate(authors(source), rtl) or _container_words(source, rtl)
    year = typeset.isolate(year_of(source.issued), rtl)
    shown = _joined([who, _short_title(source, rtl), year], rtl)
    return shown if rtl == language.is_rtl else typeset.left_to_right(shown)


def brief(source: Source, language: LanguageLike = ENGLISH) -> str:
    """The least that tells a source from the others: who, and the date as it stands in the record."""
    rtl = _runs_right_to_left(source, language)
    own, latin = names_of_container(source)
    who = typeset.isolate(authors(source) or (own if rtl else latin) or own or latin, rtl)
    shown = _joined([who, typeset.isolate(source.issued, rtl)], rtl) if who else _short_title(source, rtl)
    return shown if rtl == language.is_rtl else typeset.left_to_right(shown)


def article_reference(
    source: Source, language: LanguageLike, paragraphs: tuple[str, ...] = (), translate: Translate = untranslated
) -> str:
    """The article and the paragraphs that are cited: «title, الوفاق / Al-Vefagh, 2024-11-03, ¶¶ 4, 5»."""
    rtl = language.is_rtl
    parts = [_title(source, language, rtl), _container_words(source, rtl), typeset.isolate(source.issued, rtl)]
    if paragraphs:
        parts.append(paragraph_list(paragraphs, language, translate))
    return typeset.join(parts, language)


def paragraph(number: str, language: LanguageLike, translate: Translate = untranslated) -> str:
    """One paragraph's mark: "¶ 4"."""
    return (
        translate("Popup", "¶ {number}")
        .format(number=typeset.isolate(number, language.is_rtl))
        .replace("¶ ", "¶" + typeset.NO_BREAK_SPACE)
    )


def paragraph_list(numbers: tuple[str, ...], language: LanguageLike, translate: Translate = untranslated) -> str:
    """Several paragraphs: "¶¶ 4, 5", each once and in order; one alone as "¶ 4"."""
    ordered = sorted(dict.fromkeys(numbers), key=lambda one: (not one.isdigit(), int(one) if one.isdigit() else 0, one))
    if len(ordered) == 1:
        return paragraph(ordered[0], language, translate)
    joined = typeset.comma(language).join(typeset.isolate(one, language.is_rtl) for one in ordered)
    return translate("Popup", "¶¶ {numbers}").format(numbers=joined).replace("¶ ", "¶" + typeset.NO_BREAK_SPACE)


# -- parts -------------------------------------------------------------------------------------------------------------


def _runs_right_to_left(source: Source, language: LanguageLike) -> bool:
    """Whether a citation runs from right to left: that of an Arabic source does so for a reader of Arabic.

    One that is Latin or Cyrillic throughout would be torn to pieces by an Arabic line; it keeps its own direction.
    """
    return language.is_rtl and typeset.has_rtl(f"{source.title} {container(source)}")


def _joined(parts: Iterable[str], rtl: bool) -> str:
    return typeset.comma_of(rtl).join(part for part in parts if part)


def _title(source: Source, language: LanguageLike, rtl: bool) -> str:
    """The title in its own quotation marks, with its translation in brackets for readers of another language."""
    shown = _in_marks(source, source.title or source.id, rtl)
    translation = translated_title(source)
    if not translation or language.code.split("_")[0] == source.language.split("-")[0]:
        return shown
    return f"{shown} [{typeset.isolate(translation, rtl)}]"


def _short_title(source: Source, rtl: bool) -> str:
    title = typeset.clean(source.csl.get("title-short") or source.title or source.id)
    if not source.csl.get("title-short") and len(title) > 60:
        title = title[:60].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
    return _in_marks(source, title, rtl)


def _in_marks(source: Source, title: str, rtl: bool) -> str:
    """The title in quotation marks; a description stands in its brackets alone."""
    if is_described(source):
        return typeset.isolate(title, rtl)
    return typeset.quoted(title, rtl, source.language)


def _own_container_words(source: Source, rtl: bool) -> str:
    """The container, unless it is the author's own name again."""
    who = authors(source)
    return "" if who and container(source) in who else _container_words(source, rtl)


def _container_words(source: Source, rtl: bool) -> str:
    own, latin = names_of_container(source)
    names = [typeset.isolate(name, rtl) for name in (own, latin) if name]
    return " / ".join(names)


def _address_in_text(source: Source, rtl: bool, translate: Translate) -> str:
    if not typeset.web_address(source.url):
        return ""
    shown = f"{typeset.comma_of(rtl)}{typeset.isolate(source.url, rtl)}"
    if source.accessed:
        seen = translate("Popup", "accessed {date}").format(date=source.accessed)
        shown += f" ({typeset.isolate(seen, rtl)})"
    return shown


def _address_in_html(source: Source, rtl: bool) -> str:
    """The link, shown as the host alone: the whole address would tear a narrow column apart."""
    address = typeset.web_address(source.url)
    if not address:
        return ""
    host = address.split("://", maxsplit=1)[1].split("/", maxsplit=1)[0].rsplit("@", maxsplit=1)[-1]
    host = host[4:] if host.startswith("www.") else host
    shown = typeset.escape(typeset.isolate(host, rtl))
    return f'{typeset.comma_of(rtl)}<a href="{typeset.escape(address)}">{shown}</a>'


def _family(person: Mapping[str, Any]) -> str:
    return typeset.clean(person.get("literal") or person.get("family") or person.get("given") or "")
