"""The numbered sources of exactly what a sheet shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from ..evidence import citation
from ..evidence.model import ARTICLE_ID, ASSUMPTION_ID, Source
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import typography
from .sheet import Measures
from .visible import Seen

# The licence line names these.
_CREDITED = {"osm", "natural_earth", "geo_maps"}


@dataclass
class References:
    """``numbers`` maps source ids to their numbers, ``left_out`` counts those that found no room."""

    columns: tuple[list[str], list[str]] = field(default_factory=lambda: ([], []))
    numbers: dict[str, int] = field(default_factory=dict)
    left_out: int = 0

    def of(self, seen: Seen) -> list[int]:
        """Numbers of the sources that a layer's visible features cite."""
        cited = {self.numbers[source] for source in seen.sources if source in self.numbers}
        if seen.has_claims and ARTICLE_ID in self.numbers:
            cited.add(self.numbers[ARTICLE_ID])
        return sorted(cited)

    @property
    def lines(self) -> int:
        return max(len(column) for column in self.columns)


def ranked(seen: list[Seen], store: EvidenceStore) -> list[Source]:
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


def number(seen: list[Seen], store: EvidenceStore, language: Language, size: Measures, lines: int) -> References:
    """As many sources as two columns of ``lines`` lines hold, numbered in order."""
    sources = ranked(seen, store)
    result = _fill(sources, len(sources), language, size, lines)
    count = len(sources)
    while result is None and count > 1:
        count -= 1
        result = _fill(sources, count, language, size, lines)
    return result or References()


def _fill(sources: list[Source], count: int, language: Language, size: Measures, lines: int) -> References | None:
    """The first ``count`` sources in two columns, or None where they do not fit."""
    entries = [_entry(number, source, language, size) for number, source in enumerate(sources[:count], start=1)]
    left_out = len(sources) - count
    if left_out:
        text = language.translate("Sheet", "and {n} more: see the bibliography").format(n=left_out)
        entries.append([typography.directed(text, language.is_rtl)])
    total = sum(len(entry) for entry in entries)
    for height in range((total + 1) // 2, lines + 1):
        columns = _columns(entries, height)
        if columns is not None:
            numbers = {source.id: place for place, source in enumerate(sources[:count], start=1)}
            return References(columns, numbers, left_out)
    return None


def _columns(entries: list[list[str]], height: int) -> tuple[list[str], list[str]] | None:
    """Entries in two columns of at most ``height`` lines, none of them torn apart."""
    columns: tuple[list[str], list[str]] = ([], [])
    place = 0
    for entry in entries:
        if len(columns[place]) + len(entry) > height:
            place += 1
            if place > 1 or len(entry) > height:
                return None
        columns[place].extend(entry)
    return columns


def _entry(number: int, source: Source, language: Language, size: Measures) -> list[str]:
    font = typography.text_format(language.code, size.small_pt).font()
    room = size.source_width * 0.97
    mark = typography.left_to_right(f"[{number}]") + " "
    text = citation.short(source, language)
    own = room - typography.width_mm(mark, font, size.small_pt)
    line = typography.shorten(text, font, size.small_pt, own)
    return [typography.directed(mark + line, language.is_rtl)]
