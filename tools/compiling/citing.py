"""Checks of sources and their dates: titles that a librarian can file, and nobody who attests what came later."""

from __future__ import annotations

import unicodedata

from tools import schema
from tools.compiling.reading import Problems, Row, Source, SourceTree

#: Languages by the script in which their titles are printed; all others use Latin letters.
_SCRIPTS = {"ar": "ARABIC", "fa": "ARABIC", "hy": "ARMENIAN", "ka": "GEORGIAN", "kk": "CYRILLIC", "ru": "CYRILLIC"}
_SCRIPTS |= {"zh": "CJK"}
#: What stands for the project's own judgement attests nothing of a day.
_ASSUMPTION = "assumption"


def check_sources(tree: SourceTree, problems: Problems) -> None:
    """Note titles in another script than their language, and statements that their sources cannot attest."""
    for source in tree.sources.values():
        _check_title(source, problems)
    for claim in tree.tables["claims"]:
        _check_verdict(claim, tree, problems)
    for status in tree.tables["section_status"]:
        _check_status(status, tree, problems)


def _check_title(source: Source, problems: Problems) -> None:
    language = str(source.item.get("language") or "en").split("-")[0]
    title, custom = str(source.item.get("title") or ""), source.item.get("custom") or {}
    described = title.startswith("[") and title.endswith("]")
    if described:
        return
    script = _SCRIPTS.get(language, "LATIN")
    if not any(unicodedata.name(letter, "").startswith(script) for letter in title):
        problems.add(
            source.where,
            f"the title of '{source.text('id')}' is not in the script of its language '{language}'",
            "write the title as printed, or in [brackets] as a description",
        )
    if language != "en" and not custom.get("title_translation"):
        problems.add(
            source.where,
            f"the title of '{source.text('id')}' has no translation",
            "give it as custom.title_translation, or write the title in [brackets] as a description",
        )


def _check_verdict(claim: Row, tree: SourceTree, problems: Problems) -> None:
    day = claim.text("verdict_date")
    for source in claim.ids("verdict_source_ids"):
        issued = _issued(tree, source)
        if day and issued and issued > _padded(day, len(issued)):
            problems.add(
                claim.where,
                f"the verdict of {day} rests on '{source}' of {issued}",
                "date the verdict anew, or leave the source out",
            )


def _check_status(status: Row, tree: SourceTree, problems: Problems) -> None:
    """A status that begins on a day needs at least one witness of that day or later, or an open assumption."""
    day, sources = status.text("from_date"), status.ids("source_ids")
    # What is to begin after the day of the data can have no witness yet.
    if not day or day > schema.DATA_VERSION or not sources or _ASSUMPTION in sources:
        return
    dates = [_issued(tree, source) for source in sources]
    if all(date and date < day[: len(date)] for date in dates):
        newest = max(date for date in dates if date)
        problems.add(
            status.where,
            f"the status from {day} is attested by nothing newer than {newest}",
            "cite a source of that day or later, or date the announcement instead",
        )


def _issued(tree: SourceTree, identifier: str) -> str:
    """Return the date of a source as written, in its own precision; empty where it has none."""
    source = tree.sources.get(identifier)
    return source.day("issued") if source else ""


def _padded(day: str, length: int) -> str:
    """Return a date cut to the other's precision, or as the last day of what it says."""
    return day[:length] if len(day) >= length else day + "-99-99"[: length - len(day)]
