"""The numbered sources of exactly what a map shows: the article first, then by first use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Union

from ..data.language import ENGLISH, LanguageLike
from ..data.records import ARTICLE_ID, Feature, Source, ids
from . import citation
from .store import EvidenceStore

#: A feature, or the fields of a map layer's row (`claim_ids` and `source_ids` are read, semicolon-separated or not).
RowLike = Union[Feature, Mapping[str, Any]]


@dataclass(frozen=True)
class NumberedSource:
    """One line of a source list: its number, the source and the short citation (with isolates, unescaped)."""

    number: int
    source: Source
    line: str

    @property
    def text(self) -> str:
        """The line with its number."""
        return f"{self.number}. {self.line}"


def source_ids_of(rows: Iterable[RowLike], store: EvidenceStore) -> tuple[str, ...]:
    """Ids of the sources behind these rows, the article first, then by first use; unknown ids are passed over.

    A claim brings in the source that makes it, and those that its verdict rests on.
    """
    found: dict[str, None] = {}
    for row in rows:
        claim_ids, source_ids = _evidence(row)
        for claim in store.claims(claim_ids):
            found.update(dict.fromkeys((claim.source_id, *claim.verdict_source_ids)))
        found.update(dict.fromkeys(source_ids))
    known = [source.id for source in store.sources(found)]
    return tuple(sorted(known, key=lambda one: one != ARTICLE_ID))


def sources_on_map(
    rows: Iterable[RowLike],
    store: EvidenceStore,
    language: LanguageLike = ENGLISH,
    *,
    verdicts: bool = False,
) -> tuple[NumberedSource, ...]:
    """The numbered sources of the rows that a map shows; [n] in a popup or on a sheet counts from 1.

    A sheet cites what it draws: the rows' own sources and the article whose claims they carry.
    With `verdicts`, the sources that the verdicts rest on come in as well.
    """
    if verdicts:
        source_ids: Sequence[str] = source_ids_of(rows, store)
    else:
        found: dict[str, None] = {}
        for row in rows:
            claim_ids, own = _evidence(row)
            found.update(dict.fromkeys(claim.source_id for claim in store.claims(claim_ids)))
            found.update(dict.fromkeys(own))
        source_ids = sorted(found, key=lambda one: one != ARTICLE_ID)
    return numbered(store.sources(source_ids), language)


def numbered(sources: Iterable[Source], language: LanguageLike = ENGLISH) -> tuple[NumberedSource, ...]:
    """The sources with numbers from 1 and their short citations."""
    return tuple(
        NumberedSource(at, source, citation.short(source, language)) for at, source in enumerate(sources, start=1)
    )


def _evidence(row: RowLike) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if isinstance(row, Feature):
        return row.claim_ids, row.source_ids
    return _id_list(row, "claim_ids"), _id_list(row, "source_ids")


def _id_list(row: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = row.get(name)
    if isinstance(value, (list, tuple)):
        return tuple(str(one) for one in value)
    return ids(row, name)
