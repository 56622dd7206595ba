"""The numbered sources of exactly what a sheet shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from ..data import dates
from ..data.records import ARTICLE_ID, ASSUMPTION_ID, Source
from ..evidence import citation, typeset
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import typography
from .sheet import Measures
from .visible import VisibleLayer

# The licence line names these.
_CREDITED = {"osm", "natural_earth", "geo_maps"}


@dataclass
class References:
    """``numbers`` maps source ids to their numbers, ``left_out`` counts those that found no room."""

    columns: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))
    numbers: dict[str, int] = field(default_factory=dict)
    left_out: int = 0

    def of(self, seen: VisibleLayer) -> list[int]:
        """Numbers of the sources that a layer's visible features cite."""
        cited = {self.numbers[source] for source in seen.sources if source in self.numbers}
        if seen.has_claims and ARTICLE_ID in self.numbers:
            cited.add(self.numbers[ARTICLE_ID])
        return sorted(cited)

    @property
    def lines(self) -> int:
        return max(len(column) for column in self.columns)


def ranked(seen: list[VisibleLayer], store: EvidenceStore) -> list[Source]:
    """Cited sources: the article first, then by how much of the map rests on them."""
    used: Counter[str] = Counter()
    for one in seen:
        if one.key.startswith("base_"):
            continue
        used.update(one.sources)
        if one.has_claims:
            used[ARTICLE_ID] += 1
    known = store.sources(used)
    return sorted(
        (source for source in known if source.id not in _CREDITED),
        key=lambda source: (
            source.id != ARTICLE_ID,
            source.id == ASSUMPTION_ID,
            -used[source.id],
            source.id,
        ),
    )


def cite(source: Source, language: Language) -> str:
    """Who, short title, year; an Arabic source for readers of Latin letters with both of its names and the
    translated title."""
    own, latin = citation.names_of_container(source)
    translated = citation.translated_title(source)
    if language.is_rtl or not typeset.has_rtl(source.title) or not translated:
        return citation.short(source, language)
    if typeset.has_rtl(latin):
        own, latin = latin, own
    who = f"{latin} ({typeset.isolate(own, False)})" if latin else typeset.isolate(own, False)
    title = typeset.isolate(str(source.csl.get("title-short") or source.title), False)
    return f"{who}, “{title}” ({translated}), {dates.year_of(source.issued)}"


def number(
    seen: list[VisibleLayer], store: EvidenceStore, language: Language, size: Measures, lines: int
) -> References:
    """The cited sources, numbered in order, in two columns of at most ``lines`` lines.

    One a line where there is room for that, else run on; where that is not enough, the last ones are
    shortened to who and when. Only what still finds no room is counted and left out.
    """
    sources = ranked(seen, store)
    column = _Column(language, size)
    full = [column.entry(place, cite(source, language)) for place, source in enumerate(sources, start=1)]
    if len(full) <= 2 * lines:
        return _references(full, sources, language)
    brief = [column.entry(place, citation.brief(source, language)) for place, source in enumerate(sources, start=1)]
    shown = _most(len(full), lambda count: column.run_on([*full[:count], *brief[count:]]), 2 * lines)
    if shown is not None:
        return _references(shown, sources, language)
    for count in range(len(brief) - 1, -1, -1):
        shown = column.run_on([*brief[:count], column.rest(len(brief) - count)])
        if len(shown) <= 2 * lines:
            return _references(shown, sources[:count], language, len(brief) - count)
    return References()


def _most(highest: int, made: Callable[[int], list[str]], most_lines: int) -> list[str] | None:
    """What is made of the largest count that keeps to so many lines, none where not even 0 does."""
    best, low, high = None, 0, highest
    while low <= high:
        count = (low + high + 1) // 2
        lines = made(count)
        if len(lines) <= most_lines:
            best, low = lines, count + 1
        else:
            high = count - 1
    return best


def _references(lines: list[str], sources: list[Source], language: Language, left_out: int = 0) -> References:
    half = (len(lines) + 1) // 2
    directed = [typography.directed(line, language.is_rtl) for line in lines]
    numbers = {source.id: place for place, source in enumerate(sources, start=1)}
    return References((directed[:half], directed[half:]), numbers, left_out)


class _Column:
    """The type of a column of sources: how wide it is, what fits a line."""

    _BETWEEN = "\u2003"

    def __init__(self, language: Language, size: Measures) -> None:
        self._language = language
        self._points = size.small_pt
        self._font = typography.text_format(language.code, size.small_pt).font()
        self._room = size.source_width * 0.97

    def entry(self, place: int, text: str) -> str:
        mark = typography.left_to_right(f"[{place}]") + "\u00a0"
        room = self._room - self._width(mark)
        head, comma, year = text.rpartition(", ")
        if self._width(text) > room and re.fullmatch("\\d{4}\u2069?", year):  # the year stays
            tail = comma + year
            return mark + typography.shorten(head, self._font, self._points, room - self._width(tail)) + tail
        return mark + typography.shorten(text, self._font, self._points, room)

    def rest(self, left_out: int) -> str:
        text = self._language.translate("Sheet", "and {n} more: see the bibliography")
        return text.format(n=left_out)

    def run_on(self, entries: list[str]) -> list[str]:
        """Entries behind each other as long as they fit, none of them torn apart."""
        lines: list[str] = []
        for entry in entries:
            longer = f"{lines[-1]}{self._BETWEEN}{entry}" if lines else entry
            if lines and self._width(longer) <= self._room:
                lines[-1] = longer
            else:
                lines.append(entry)
        return lines

    def _width(self, text: str) -> float:
        return typography.width_mm(text, self._font, self._points)
