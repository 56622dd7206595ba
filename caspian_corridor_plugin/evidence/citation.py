"""Citations: the full footnote, the short line of a source list, and where in the article a claim stands.

Dates in citations are ISO 8601. Text comes back as one line with Unicode isolates, so that an Arabic title inside an
English note (and the other way round) keeps its order; `html=True` gives the same, escaped, with a linked address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from . import typeset
from .dates import year_of
from .model import ENGLISH, Claim, LanguageLike, Source, Translate, untranslated

_TRANSLATED = re.compile(r"Translated title:\s*(.+?)\s*(?:\.(?:\s|$)|$)")
_TWO_NAMES = re.compile(r"(.+?)\s*\((.+)\)")


def translated_title(source: Source) -> str:
    """The English title of a source in another language; empty where there is none."""
    for name in ("translated-title", "title-translated"):
        value = source.csl.get(name)
        if isinstance(value, str) and value.strip():
            return typeset.clean(value)
    match = _TRANSLATED.search(str(source.csl.get("note") or ""))
    return typeset.clean(match.group(1)) if match else ""


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
    rtl = language.is_rtl
    parts = [_isolated(authors(source), rtl), _title(source, language), _container_words(source, rtl)]
    parts += [_isolated(source.issued, rtl) or translate("Popup", "undated")]
    if claim is not None and claim.paragraph:
        parts.append(paragraph(claim.paragraph, language, translate))
    shown = typeset.join(parts, language)
    if claim is not None and claim.locator:
        shown += f": {typeset.quoted(claim.locator, rtl)}"
    if not html:
        return shown + _address_in_text(source, language, translate)
    return typeset.escape(shown) + _address_in_html(source, language)


def short(source: Source, language: LanguageLike = ENGLISH) -> str:
    """The line of a numbered source list: who, short title, year."""
    rtl = language.is_rtl
    who = _isolated(authors(source), rtl) or _container_words(source, rtl)
    year = year_of(source.issued)
    parts = [who, _short_title(source, rtl), _isolated(year, rtl)]
    return typeset.join(parts, language)


def article_reference(
    source: Source, language: LanguageLike, paragraphs: tuple[str, ...] = (), translate: Translate = untranslated
) -> str:
    """The article and the paragraphs that are cited: «title, الوفاق / Al-Vefagh, 2024-11-03, ¶¶ 4, 5»."""
    parts = [_title(source, language), _container_words(source, language.is_rtl)]
    parts.append(_isolated(source.issued, language.is_rtl))
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


def _isolated(text: str, rtl: bool) -> str:
    return typeset.isolate(text, rtl)


def _title(source: Source, language: LanguageLike) -> str:
    """The title in its own quotation marks, with its translation in brackets for readers of another script."""
    shown = typeset.quoted(source.title or source.id, language.is_rtl, source.language)
    translation = translated_title(source)
    if not translation or language.code.split("_")[0] == source.language.split("-")[0]:
        return shown
    return f"{shown} [{typeset.isolate(translation, language.is_rtl)}]"


def _short_title(source: Source, rtl: bool) -> str:
    title = typeset.clean(source.csl.get("title-short") or source.title or source.id)
    if not source.csl.get("title-short") and len(title) > 60:
        title = title[:60].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"
    return typeset.quoted(title, rtl, source.language)


def _container_words(source: Source, rtl: bool) -> str:
    own, latin = names_of_container(source)
    names = [typeset.isolate(name, rtl) for name in (own, latin) if name]
    return " / ".join(names)


def _address_in_text(source: Source, language: LanguageLike, translate: Translate) -> str:
    if not typeset.web_address(source.url):
        return ""
    comma, rtl = typeset.comma(language), language.is_rtl
    shown = f"{comma}{_isolated(source.url, rtl)}"
    if source.accessed:
        seen = translate("Popup", "accessed {date}").format(date=_isolated(source.accessed, rtl))
        shown += f" ({seen})"
    return shown


def _address_in_html(source: Source, language: LanguageLike) -> str:
    """The link, shown as the host alone: the whole address would tear a narrow column apart."""
    address = typeset.web_address(source.url)
    if not address:
        return ""
    host = address.split("://", maxsplit=1)[1].split("/", maxsplit=1)[0].rsplit("@", maxsplit=1)[-1]
    host = host[4:] if host.startswith("www.") else host
    shown = typeset.escape(typeset.isolate(host, language.is_rtl))
    return f'{typeset.escape(typeset.comma(language))}<a href="{typeset.escape(address)}">{shown}</a>'


def _family(person: Mapping[str, Any]) -> str:
    return typeset.clean(person.get("literal") or person.get("family") or person.get("given") or "")
