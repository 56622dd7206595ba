"""The evidence of the compiled GeoPackage, read once into memory; the file is closed before `open` returns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import TypeVar

from ..data import dates, records, schema
from ..data.file import DAMAGED, DataFileError, Row, read
from ..data.records import (
    ARTICLE_ID,
    Attribute,
    AttributeChange,
    Claim,
    Corridor,
    Fact,
    Feature,
    Paragraph,
    Parameter,
    Scope,
    Section,
    Source,
    StatusAt,
    StatusChange,
    Subject,
    Unit,
)
from .disagreement import Disagreement, disagreements_among

_TABLES = (
    "sections",
    "corridors",
    "section_status",
    "section_attributes",
    "subjects",
    "subject_features",
    "claims",
    "paragraphs",
    "facts",
    "attributes",
    "scopes",
    "units",
    "sources",
    "parameters",
    "meta",
)


@dataclass(frozen=True)
class EvidenceStore:
    """Everything that is said about the atlas, by id. Made by `EvidenceStore.open`; never changes afterwards."""

    path: PurePath
    all_sources: tuple[Source, ...] = ()
    all_claims: tuple[Claim, ...] = ()
    all_facts: tuple[Fact, ...] = ()
    all_features: tuple[Feature, ...] = ()
    sections: tuple[Section, ...] = ()
    corridors: tuple[Corridor, ...] = ()
    subjects: tuple[Subject, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    scopes: Mapping[str, Scope] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    status_changes: Mapping[str, tuple[StatusChange, ...]] = field(default_factory=dict)
    attribute_changes: Mapping[str, tuple[AttributeChange, ...]] = field(default_factory=dict)
    meta: Mapping[str, str] = field(default_factory=dict)
    _features_of_subject: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    # -- worked out once ---------------------------------------------------------------------------------------------
    _source: dict[str, Source] = field(default_factory=dict, init=False)
    _claim: dict[str, Claim] = field(default_factory=dict, init=False)
    _fact: dict[str, Fact] = field(default_factory=dict, init=False)
    _features: dict[str, list[Feature]] = field(default_factory=dict, init=False)
    _subject: dict[str, Subject] = field(default_factory=dict, init=False)
    _subjects_of_feature: dict[str, list[str]] = field(default_factory=dict, init=False)
    _facts_of_subject: dict[str, list[Fact]] = field(default_factory=dict, init=False)
    _features_of_claim: dict[str, dict[str, None]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for source in self.all_sources:
            self._source.setdefault(source.id, source)
        for claim in self.all_claims:
            self._claim.setdefault(claim.id, claim)
            self._features_of_claim[claim.id] = dict.fromkeys(claim.feature_ids)
        for subject in self.subjects:
            self._subject.setdefault(subject.id, subject)
        for fact in self.all_facts:
            self._fact.setdefault(fact.id, fact)
            self._facts_of_subject.setdefault(fact.subject_id, []).append(fact)
        for feature in self.all_features:
            self._features.setdefault(feature.id, []).append(feature)
        for subject_id, feature_ids in self._features_of_subject.items():
            for feature_id in feature_ids:
                self._subjects_of_feature.setdefault(feature_id, []).append(subject_id)

    @classmethod
    def open(cls, path: str | PurePath) -> EvidenceStore:
        """Read the compiled GeoPackage without changing it, and close it again.

        Parameters
        ----------
        path : the compiled file, or a copy of it by this or an earlier version of the plugin

        Raises
        ------
        DataFileError : the file is missing, damaged, incomplete or foreign
        """
        file = Path(path)
        tables = read(file, (*schema.layer_names(), *_TABLES))
        return cls(
            path=file,
            all_sources=tuple(_sources(tables["sources"], file)),
            all_claims=tuple(records.read_all(Claim, tables["claims"])),
            all_facts=tuple(records.read_all(Fact, tables["facts"])),
            all_features=tuple(_layer_features(tables)),
            sections=tuple(records.read_all(Section, tables["sections"])),
            corridors=tuple(records.read_all(Corridor, tables["corridors"])),
            subjects=tuple(_subjects(tables)),
            paragraphs=tuple(records.read_all(Paragraph, tables["paragraphs"])),
            attributes={one.attribute: one for one in records.read_all(Attribute, tables["attributes"])},
            scopes={one.scope: one for one in records.read_all(Scope, tables["scopes"])},
            units={one.unit: one for one in records.read_all(Unit, tables["units"])},
            parameters=tuple(records.read_all(Parameter, tables["parameters"])),
            status_changes=_by_section(records.read_all(StatusChange, tables["section_status"])),
            attribute_changes=_by_section(records.read_all(AttributeChange, tables["section_attributes"])),
            meta={records.text(row, "key"): records.text(row, "value") for row in tables["meta"]},
            _features_of_subject=records.grouped(tables["subject_features"], "subject_id", "feature_id"),
        )

    # -- by id -------------------------------------------------------------------------------------------------------

    def source(self, source_id: str) -> Source:
        """The source with this id. Raises KeyError, naming it, when there is none."""
        return self._source[source_id]

    def claim(self, claim_id: str) -> Claim:
        """The claim with this id. Raises KeyError, naming it, when there is none."""
        return self._claim[claim_id]

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id. Raises KeyError, naming it, when there is none."""
        return self._fact[fact_id]

    def sources(self, source_ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources with these ids, each once, in this order; unknown ids are passed over."""
        return tuple(self._source[one] for one in dict.fromkeys(source_ids) if one in self._source)

    def claims(self, claim_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with these ids, each once, in this order; unknown ids are passed over."""
        return tuple(self._claim[one] for one in dict.fromkeys(claim_ids) if one in self._claim)

    def subject(self, subject_id: str) -> Subject | None:
        """The subject with this id: one of `subjects`, or a corridor or feature that facts speak of directly."""
        return self._subject.get(subject_id)

    def feature(self, feature_id: str, layer: str = "") -> Feature | None:
        """The feature with this id, in this layer if one is named (a section may lie in several); None without one."""
        found = self._features.get(feature_id, [])
        return next((feature for feature in found if not layer or feature.layer == layer), None)

    def features(self, feature_id: str) -> tuple[Feature, ...]:
        """All rows with this id, in the order of the layers."""
        return tuple(self._features.get(feature_id, ()))

    @property
    def article(self) -> Source | None:
        """The article that the atlas maps."""
        return self._source.get(ARTICLE_ID)

    @property
    def data_version(self) -> str:
        """The day that the data speaks for, ISO."""
        return self.meta.get("data_version", "")

    # -- what belongs to what ----------------------------------------------------------------------------------------

    def subjects_of_feature(self, feature_id: str) -> tuple[str, ...]:
        """Ids of the subjects that a feature belongs to: itself, then from the most particular to the widest."""
        base = self._base_id(feature_id)
        found = self._subjects_of_feature.get(base, [])
        wide = sorted(
            (one for one in dict.fromkeys(found) if one != base),
            key=lambda one: len(self._features_of_subject.get(one, ())),
        )
        return (base, *wide)

    def subjects_of_row(self, feature: Feature) -> tuple[str, ...]:
        """As `subjects_of_feature`, without what belongs to other corridors that share the section.

        Whoever asks about the Middle Corridor is not told about another network that uses the same track.
        """
        subject_ids = self.subjects_of_feature(feature.id)
        if not feature.corridor_ids:
            return subject_ids
        return tuple(one for one in subject_ids if not self._is_of_other_corridors(one, feature))

    def _is_of_other_corridors(self, subject_id: str, feature: Feature) -> bool:
        # A corridor of a single section says nothing that is not about that section.
        long = [one for one in self.corridors if len(one.section_ids) > 1]
        if any(one.id == subject_id for one in long):
            return subject_id not in feature.corridor_ids
        covered = set(self._features_of_subject.get(subject_id, ()))
        whole = {one.id for one in long if covered.issuperset(one.section_ids)}
        return bool(whole) and whole.isdisjoint(feature.corridor_ids)

    def facts_of_subject(self, subject_id: str) -> tuple[Fact, ...]:
        """The facts about a subject, in the order of the table."""
        return tuple(self._facts_of_subject.get(subject_id, ()))

    def facts_of_feature(self, feature_id: str) -> tuple[Fact, ...]:
        """The facts about a feature, the most particular subject first."""
        return tuple(
            fact for subject_id in self.subjects_of_feature(feature_id) for fact in self.facts_of_subject(subject_id)
        )

    def features_of_subject(self, subject_id: str) -> tuple[str, ...]:
        """Ids of the features that show a subject."""
        return tuple(self._features_of_subject.get(subject_id, ()))

    def features_of_claim(self, claim_id: str) -> tuple[str, ...]:
        """Ids of the features that carry a claim."""
        return tuple(self._features_of_claim.get(claim_id, ()))

    def claims_of_feature(self, feature: Feature) -> tuple[Claim, ...]:
        """The claims that a feature carries."""
        return self.claims(feature.claim_ids)

    def claims_of_paragraph(self, paragraph: str) -> tuple[Claim, ...]:
        """The claims that stand in a paragraph of the article."""
        return tuple(claim for claim in self.all_claims if claim.paragraph == str(paragraph))

    def status_at(self, feature: Feature, as_of: dates.AsOf = None) -> StatusAt:
        """A feature's status on a day, since when, and who says so; an empty status when nothing holds then.

        Raises ValueError for an `as_of` that is no date.
        """
        day = dates.day_of(as_of)
        changes = self.status_changes.get(feature.base_id, ())
        if not changes:
            holds = dates.holds_on(feature.valid_from, feature.valid_to, day)
            status = feature.status if holds else ""
            return StatusAt(status, _written(feature.valid_from), _written(feature.valid_to), feature.source_ids)
        ends = [change.from_date for change in changes[1:]] + [""]
        for change, end in zip(changes, ends):
            if dates.holds_on(change.from_date, end, day):
                return StatusAt(change.status, change.from_date, end, change.source_ids, change.note)
        return StatusAt("", until=changes[0].from_date)

    def disagreements(self, subject_or_feature_id: str, as_of: dates.AsOf = "9999") -> tuple[Disagreement, ...]:
        """Competing values about a subject, or about every subject of a feature, side by side.

        Values of a later year than `as_of` are left out; by default none are.
        """
        day = dates.day_of(as_of)
        subject_ids: Sequence[str] = self.subjects_of_feature(subject_or_feature_id)
        if subject_or_feature_id in self._facts_of_subject and subject_or_feature_id not in self._subjects_of_feature:
            subject_ids = (subject_or_feature_id,)
        return self.disagreements_of_subjects(subject_ids, day)

    def disagreements_of_subjects(self, subject_ids: Iterable[str], day: date) -> tuple[Disagreement, ...]:
        """Competing values about several subjects, of figures that speak of no later time than a day."""
        found: list[Disagreement] = []
        for subject_id in subject_ids:
            facts = [fact for fact in self.facts_of_subject(subject_id) if known_by(fact, day)]
            found += disagreements_among(facts, self.attributes, self.units)
        return tuple(found)

    def all_disagreements(self) -> tuple[Disagreement, ...]:
        """Every group of competing values, in the order of the facts."""
        return tuple(
            one
            for facts in self._facts_of_subject.values()
            for one in disagreements_among(facts, self.attributes, self.units)
        )

    def _base_id(self, feature_id: str) -> str:
        found = self._features.get(feature_id)
        return found[0].base_id if found else feature_id.split("@", maxsplit=1)[0]


def _written(bound: str) -> str:
    """A period's bound as it can be said: compiled periods begin on a day even where only the year is known."""
    return bound[:-6] if bound.endswith("-01-01") else bound


def known_by(fact: Fact, day: date) -> bool:
    """Whether a fact speaks of no later time than a day; facts without a date always do."""
    when = dates.parse(fact.as_of)
    return when is None or when.first_day <= day


# -- making records ----------------------------------------------------------------------------------------------------


def _layer_features(tables: Mapping[str, Sequence[Row]]) -> Iterator[Feature]:
    for layer in schema.layer_names():
        for row in tables[layer]:
            yield Feature.from_mapping(layer, row)


def _sources(rows: Sequence[Row], file: Path) -> list[Source]:
    try:
        return records.read_all(Source, rows)
    except records.UnreadableCellError as error:
        raise DataFileError(DAMAGED, file, f"sources: {error}") from error


def _subjects(tables: Mapping[str, Sequence[Row]]) -> Iterator[Subject]:
    """The subjects of their own, then corridors and features, which claims and facts may name directly."""
    seen: set[str] = set()
    for name in ("subjects", "corridors", "sections", "places", "energy", "events", "councils", "ctcn_catchment"):
        for row, subject in zip(tables[name], records.read_all(Subject, tables[name])):
            if subject.id not in seen:
                seen.add(subject.id)
                kind = records.text(row, "kind") if name == "subjects" else name.rstrip("s")
                yield Subject(subject.id, subject.name, subject.name_ar, kind)


Change = TypeVar("Change", StatusChange, AttributeChange)


def _by_section(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """The changes of each section, in order of time."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        found.setdefault(change.section_id, []).append(change)
    return {
        section: tuple(sorted(own, key=lambda change: dates.parse(change.from_date) or dates.IsoDate(0)))
        for section, own in found.items()
    }
