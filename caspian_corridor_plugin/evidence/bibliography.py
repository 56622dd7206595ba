"""The bibliography of any set of sources: CSL-JSON, BibTeX, RIS and plain text.

Sources come out once each, in the order given. Titles stay in their own script; a translation follows in brackets where
a format has no place of its own for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from ..data import dates
from ..data.language import ENGLISH, LanguageLike, Translate, untranslated
from ..data.records import Source
from . import citation, typeset

#: Names of the formats, as the `bibliography` algorithm offers them, with the ending of their files.
FORMATS = {"csl-json": ".json", "bibtex": ".bib", "ris": ".ris", "text": ".txt"}

_BIBTEX_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
#: The BibTeX field for the container, by entry type.
_BIBTEX_CONTAINER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_BIBTEX_ESCAPES = {
    "\\": r"\textbackslash{}",
    # Not \{ and \}: BibTeX counts braces, escaped or not, and a single one would swallow the entries after it.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_LANGID = {
    "ar": "arabic",
    "az": "azerbaijani",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "ka": "georgian",
    "kk": "kazakh",
    "ru": "russian",
    "tk": "turkmen",
    "tr": "turkish",
    "uz": "uzbek",
    "zh": "chinese",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "dataset": "DATA",
    "entry-encyclopedia": "ENCYC",
    "paper-conference": "CPAPER",
    "report": "RPRT",
    "thesis": "THES",
    "webpage": "ELEC",
}


def unique(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The sources once each, in order: by id, and by address and title where two ids name one publication."""
    ids: set[str] = set()
    publications: set[tuple[str, str]] = set()
    found = []
    for source in sources:
        publication = (source.url.rstrip("/"), typeset.clean(source.title).casefold())
        if source.id in ids or (source.url and publication in publications):
            continue
        ids.add(source.id)
        publications.add(publication)
        found.append(source)
    return tuple(found)


def write(
    sources: Iterable[Source],
    format_name: str,
    language: LanguageLike = ENGLISH,
    translate: Translate = untranslated,
    *,
    assumptions: bool = False,
) -> str:
    """The bibliography in one of `FORMATS`; language and translate matter to plain text alone.

    The project's own assumptions are no publication: they are left out unless asked for. Raises ValueError, naming the formats, for another name.
    """
    sources = [source for source in sources if assumptions or not source.is_assumption]
    writers: dict[str, Callable[[], str]] = {
        "csl-json": lambda: to_csl_json(sources),
        "bibtex": lambda: to_bibtex(sources),
        "ris": lambda: to_ris(sources),
        "text": lambda: to_text(sources, language, translate),
    }
    if format_name not in writers:
        raise ValueError(f"“{format_name}” is no format of a bibliography: choose {', '.join(FORMATS)}.")
    return writers[format_name]()


# -- CSL-JSON ----------------------------------------------------------------------------------------------------------


def csl_item(source: Source) -> dict[str, Any]:
    """A source as a CSL-JSON item: as it was recorded, completed from the table's fields where it lacks them."""
    item = dict(source.csl)
    item["id"] = source.id
    item.setdefault("type", "document")
    for name, value in (("title", source.title), ("URL", source.url), ("language", source.language)):
        if value and not item.get(name):
            item[name] = value
    if source.publisher and not item.get("publisher") and not item.get("container-title"):
        item["publisher"] = source.publisher
    for name, written in (("issued", source.issued), ("accessed", source.accessed)):
        found = dates.parse(written)
        if found and not item.get(name):
            item[name] = {"date-parts": [[part for part in (found.year, found.month, found.day) if part]]}
    return item


def to_csl_json(sources: Iterable[Source]) -> str:
    """The sources as a CSL-JSON list, UTF-8 text."""
    return json.dumps([csl_item(source) for source in unique(sources)], ensure_ascii=False, indent=2) + "\n"


# -- BibTeX ------------------------------------------------------------------------------------------------------------


def bibtex_escape(text: str) -> str:
    """One line of text with everything escaped that means something to TeX."""
    return "".join(_BIBTEX_ESCAPES.get(letter, letter) for letter in typeset.clean(text))


def bibtex_key(source: Source) -> str:
    """A source's id with ASCII letters, digits and underscores alone."""
    return re.sub(r"[^A-Za-z0-9_]+", "_", source.id).strip("_") or "source"


def to_bibtex(sources: Iterable[Source]) -> str:
    """The sources as BibTeX entries: ASCII keys, UTF-8 fields, titles protected against changes of case."""
    entries = []
    taken: set[str] = set()
    for source in unique(sources):
        key = stem = bibtex_key(source)
        number = 2
        while key.casefold() in taken:
            key = f"{stem}_{number}"
            number += 1
        taken.add(key.casefold())
        kind = _BIBTEX_TYPES.get(str(source.csl.get("type")), "misc")
        fields = "".join(f",\n  {name} = {value}" for name, value in _bibtex_fields(source, kind) if value.strip("{}"))
        entries.append(f"@{kind}{{{key}{fields}\n}}\n")
    return "\n".join(entries)


def _bibtex_fields(source: Source, kind: str) -> list[tuple[str, str]]:
    csl, url = source.csl, typeset.web_address(source.url)
    translation = citation.translated_title(source)
    title = (bibtex_escape(source.title) or bibtex_escape(source.id)) + (
        f" [{bibtex_escape(translation)}]" if translation else ""
    )
    container = bibtex_escape(str(csl.get("container-title") or ""))
    publisher = bibtex_escape(str(csl.get("publisher") or ("" if container else source.publisher)))
    issued = dates.parse(source.issued)
    where = _BIBTEX_CONTAINER.get(kind, "")
    braced = [
        ("author", _bibtex_people(csl.get("author"))),
        ("title", f"{{{title}}}"),
        (where or "howpublished", container or (publisher if where else "")),
        ("institution" if kind == "techreport" else "publisher", publisher),
        ("volume", bibtex_escape(str(csl.get("volume") or ""))),
        ("number", bibtex_escape(str(csl.get("issue") or csl.get("number") or ""))),
        ("year", str(issued.year) if issued else ""),
        ("date", issued.iso if issued else ""),
        ("edition" if kind == "book" else "version", bibtex_escape(str(csl.get("version") or ""))),
        ("doi", bibtex_escape(str(csl.get("DOI") or ""))),
        ("url", url),
        ("urldate", source.accessed if dates.parse(source.accessed) else ""),
        ("langid", _LANGID.get(source.language.split("-")[0], "")),
        ("note", bibtex_escape(str(csl.get("note") or ""))),
    ]
    # Months are names that the styles know, and stand without braces.
    month = [("month", _MONTHS[issued.month - 1])] if issued and issued.month else []
    return [(name, f"{{{value}}}") for name, value in braced] + month


def _bibtex_people(people: object) -> str:
    shown = []
    for person in people if isinstance(people, list) else []:
        family, given = (bibtex_escape(str(person.get(name) or "")) for name in ("family", "given"))
        literal = bibtex_escape(str(person.get("literal") or ""))
        name = f"{{{literal}}}" if literal else ", ".join(part for part in (family, given) if part)
        if name:
            shown.append(name)
    return " and ".join(shown)


# -- RIS ---------------------------------------------------------------------------------------------------------------


def to_ris(sources: Iterable[Source]) -> str:
    """The sources as RIS records: lines end in CR LF, every record in ER."""
    return "".join(_ris_record(source) for source in unique(sources))


def _ris_record(source: Source) -> str:
    csl = source.csl
    container = str(csl.get("container-title") or "")
    fields: list[tuple[str, str]] = [
        ("TY", _RIS_TYPES.get(str(csl.get("type")), "GEN")),
        ("ID", source.id),
        *(("AU", name) for name in _ris_people(csl.get("author"))),
        ("TI", source.title),
        ("TT", citation.translated_title(source)),
        ("T2", container),
        ("PB", str(csl.get("publisher") or ("" if container else source.publisher))),
        ("PY", dates.year_of(source.issued)),
        ("DA", _ris_date(source.issued)),
        ("VL", str(csl.get("volume") or "")),
        ("IS", str(csl.get("issue") or "")),
        ("ET", str(csl.get("version") or "")),
        ("DO", str(csl.get("DOI") or "")),
        ("UR", typeset.web_address(source.url)),
        ("Y2", _ris_date(source.accessed)),
        ("DP", str(csl.get("source") or "")),
        ("LA", source.language),
        ("N1", str(csl.get("note") or "")),
    ]
    lines = [f"{tag}  - {typeset.clean(value)}" for tag, value in fields if typeset.clean(value)]
    return "\r\n".join([*lines, "ER  - ", ""])


def _ris_date(written: str) -> str:
    """A date as RIS has it: year/month/day/, with what is not known left empty."""
    found = dates.parse(written)
    if found is None:
        return ""
    month, day = (f"{part:02d}" if part else "" for part in (found.month, found.day))
    return f"{found.year:04d}/{month}/{day}/"


def _ris_people(people: object) -> Sequence[str]:
    shown = []
    for person in people if isinstance(people, list) else []:
        if isinstance(person, Mapping):
            parts = [str(person.get(name) or "") for name in ("family", "given")]
            shown.append(str(person.get("literal") or "") or ", ".join(part for part in parts if part))
    return shown


# -- plain text --------------------------------------------------------------------------------------------------------


def to_text(sources: Iterable[Source], language: LanguageLike = ENGLISH, translate: Translate = untranslated) -> str:
    """The sources as numbered footnotes, one a line."""
    lines = [
        f"{number}. {citation.footnote(source, language, translate=translate)}"
        for number, source in enumerate(unique(sources), start=1)
    ]
    return "".join(f"{line}\n" for line in lines)
