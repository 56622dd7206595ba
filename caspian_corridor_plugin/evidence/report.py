"""The evidence report: what is cited and what is not, what the sources contradict, how old they are.

`evidence_report(store)` looks; `.ok` says whether every value has a source; `.to_csv()` and `.to_html(…)` show it.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..data import dates
from ..data.language import ENGLISH, LanguageLike, Translate, untranslated
from ..data.records import Claim, Source, Verdict
from .disagreement import Disagreement
from .store import EvidenceStore

CSV_COLUMNS = ("section", "id", "subject", "what", "value", "unit", "as_of", "verdict", "source_ids", "note")
#: Verdicts that speak against the article, gravest first.
AGAINST = (Verdict.CONTRADICTED, Verdict.SELF_CONTRADICTORY, Verdict.OVERTAKEN)


class UncitedValueError(Exception):
    """At least one value has no source that is on record; the message names the first and counts them all."""


@dataclass(frozen=True)
class Failure:
    """A value without evidence: the table or layer, the row, and what is wrong with it."""

    table: str
    id: str
    problem: str


@dataclass(frozen=True)
class Coverage:
    """How many rows of a table are cited, and how many of these rest on the project's own judgement alone."""

    table: str
    total: int
    cited: int
    assumed: int


@dataclass(frozen=True)
class EvidenceReport:
    """What the evidence looks like as a whole."""

    store: EvidenceStore
    coverage: tuple[Coverage, ...]
    failures: tuple[Failure, ...]
    verdicts: dict[Verdict, int]
    contradictions: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    oldest: tuple[Source, ...]
    undated: tuple[Source, ...]
    unused: tuple[Source, ...]

    @property
    def ok(self) -> bool:
        """Whether every value has a source that is on record."""
        return not self.failures

    def raise_for_failures(self) -> None:
        """Raises UncitedValueError when a value has no source; does nothing otherwise."""
        if self.failures:
            first = self.failures[0]
            raise UncitedValueError(
                f"{len(self.failures)} values have no source on record; the first is {first.id} in {first.table}: "
                f"{first.problem}."
            )

    def to_html(self, language: LanguageLike = ENGLISH, translate: Translate = untranslated) -> str:
        """The report as one page for a browser, in the language's direction, with nothing to load from elsewhere."""
        from .report_html import page

        return page(self, language, translate)

    def to_csv(self) -> str:
        """The report as one table (columns `CSV_COLUMNS`): codes and ids, English, lines end in CR LF."""
        buffer = io.StringIO(newline="")
        writer = csv.DictWriter(buffer, CSV_COLUMNS, restval="")
        writer.writeheader()
        writer.writerows(_csv_rows(self))
        return buffer.getvalue()


def evidence_report(store: EvidenceStore) -> EvidenceReport:
    """Looks through everything in a store. Never raises for what it finds: see `failures`."""
    failures = tuple(_failures(store))
    dated = sorted(
        (source for source in store.all_sources if dates.parse(source.issued)),
        key=lambda source: (dates.parse(source.issued) or dates.IsoDate(0), source.id),
    )
    used = _used_source_ids(store)
    counted = Counter(claim.verdict for claim in store.all_claims)
    return EvidenceReport(
        store=store,
        coverage=tuple(_coverage(store)),
        failures=failures,
        verdicts={verdict: counted.get(verdict, 0) for verdict in Verdict},
        contradictions=tuple(claim for verdict in AGAINST for claim in store.all_claims if claim.verdict is verdict),
        disagreements=store.all_disagreements(),
        oldest=tuple(source for source in dated if source.id in used),
        undated=tuple(source for source in store.all_sources if not dates.parse(source.issued)),
        unused=tuple(source for source in store.all_sources if source.id not in used),
    )


# -- looking -----------------------------------------------------------------------------------------------------------


def _cited_rows(store: EvidenceStore) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every row that states something: its table or layer, its id, its sources."""
    for fact in store.all_facts:
        yield "facts", fact.id, fact.source_ids
    for feature in store.all_features:
        yield feature.layer, feature.id, feature.source_ids
    for section in store.sections:
        yield "sections", section.id, section.source_ids
    for changes in store.status_changes.values():
        for change in changes:
            yield "section_status", f"{change.section_id}@{change.from_date or '0000'}", change.source_ids
    for corridor in store.corridors:
        yield "corridors", corridor.id, corridor.source_ids
    for parameter in store.parameters:
        yield "parameters", parameter.id, parameter.source_ids
    for claim in store.all_claims:
        yield "claims", claim.id, (claim.source_id,) if claim.source_id else ()


def _failures(store: EvidenceStore) -> Iterator[Failure]:
    known = {source.id for source in store.all_sources}
    for table, row_id, source_ids in _cited_rows(store):
        if not source_ids:
            yield Failure(table, row_id, "no source")
        unknown = [one for one in source_ids if one not in known]
        if unknown:
            yield Failure(table, row_id, f"unknown source {', '.join(unknown)}")
    claims = {claim.id for claim in store.all_claims}
    for fact in store.all_facts:
        lost = [one for one in fact.claim_ids if one not in claims]
        if lost:
            yield Failure("facts", fact.id, f"unknown claim {', '.join(lost)}")
    yield from _verdict_failures(store.all_claims, known)


def _verdict_failures(claims: Iterable[Claim], known: set[str]) -> Iterator[Failure]:
    for claim in claims:
        unknown = [one for one in claim.verdict_source_ids if one not in known]
        if unknown:
            yield Failure("claims", claim.id, f"verdict with unknown source {', '.join(unknown)}")
        # That the article contradicts itself is seen in the article itself.
        needs_source = claim.verdict in (Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.OVERTAKEN)
        if needs_source and not claim.verdict_source_ids:
            yield Failure("claims", claim.id, "verdict without a source")
        if claim.verdict is not Verdict.NOT_CHECKED and not claim.verdict_date:
            yield Failure("claims", claim.id, "verdict without a date")


def _coverage(store: EvidenceStore) -> Iterator[Coverage]:
    known = {source.id: source for source in store.all_sources}
    rows: dict[str, list[list[Source]]] = {}
    for table, _, source_ids in _cited_rows(store):
        rows.setdefault(table, []).append([known[one] for one in source_ids if one in known])
    for table, cited in rows.items():
        yield Coverage(
            table=table,
            total=len(cited),
            cited=sum(1 for sources in cited if sources),
            assumed=sum(1 for sources in cited if sources and all(source.is_assumption for source in sources)),
        )


def _used_source_ids(store: EvidenceStore) -> set[str]:
    used = {one for _, _, source_ids in _cited_rows(store) for one in source_ids}
    return used.union(*(claim.verdict_source_ids for claim in store.all_claims))


# -- the table ---------------------------------------------------------------------------------------------------------


def _csv_rows(report: EvidenceReport) -> Iterator[dict[str, str]]:
    for one in report.coverage:
        note = f"{one.cited} of {one.total} cited, {one.assumed} by assumption alone"
        yield {"section": "coverage", "id": one.table, "value": f"{one.cited}", "unit": f"of {one.total}", "note": note}
    for failure in report.failures:
        yield {"section": "uncited", "id": failure.id, "what": failure.table, "note": failure.problem}
    for verdict, count in report.verdicts.items():
        yield {"section": "verdicts", "id": verdict.value, "value": f"{count}"}
    for claim in report.contradictions:
        yield {
            "section": "contradictions",
            "id": claim.id,
            "subject": ";".join(claim.subject_ids),
            "what": claim.statement_en,
            "as_of": claim.verdict_date,
            "verdict": claim.verdict.value,
            "source_ids": ";".join(claim.verdict_source_ids),
            "note": claim.verdict_note_en,
        }
    for disagreement in report.disagreements:
        for fact in disagreement.facts:
            yield {
                "section": "disagreements",
                "id": fact.id,
                "subject": fact.subject_id,
                "what": fact.attribute,
                "value": fact.value,
                "unit": fact.unit,
                "as_of": fact.as_of,
                "source_ids": ";".join(fact.source_ids),
                "note": fact.note,
            }
    for section, sources in (("oldest", report.oldest[:10]), ("undated", report.undated), ("unused", report.unused)):
        for source in sources:
            yield {"section": section, "id": source.id, "what": source.title, "as_of": source.issued}
