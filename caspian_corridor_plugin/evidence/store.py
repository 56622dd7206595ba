"""The evidence of the compiled GeoPackage, read once into memory; the file is closed before `open` returns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from . import dates
from .disagreement import Disagreement, disagreements_among
from .model import (
    ARTICLE_ID,
    Attribute,
    Claim,
    Corridor,
    Fact,
    Feature,
    Paragraph,
    Parameter,
    Source,
    StatusAt,
    StatusChange,
    Subject,
    Unit,
    Verdict,
    ids,
    number,
    text,
    yes,
)

Row = Mapping[str, Any]

LINE_LAYERS = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail", "context", "flights")

#: Every statement that is ever sent to the file. Fields are looked up by name, so that a missing one can be named.
_LAYER_QUERIES = {
    "middle_corridor": "SELECT * FROM middle_corridor ORDER BY rowid",
    "ctcn": "SELECT * FROM ctcn ORDER BY rowid",
    "samarkand_baku": "SELECT * FROM samarkand_baku ORDER BY rowid",
    "kazakh_rail": "SELECT * FROM kazakh_rail ORDER BY rowid",
    "context": "SELECT * FROM context ORDER BY rowid",
    "flights": "SELECT * FROM flights ORDER BY rowid",
    "ctcn_catchment": "SELECT * FROM ctcn_catchment ORDER BY rowid",
    "places": "SELECT * FROM places ORDER BY rowid",
    "energy": "SELECT * FROM energy ORDER BY rowid",
    "events": "SELECT * FROM events ORDER BY rowid",
    "councils": "SELECT * FROM councils ORDER BY rowid",
}
_TABLE_QUERIES = {
    "sections": "SELECT * FROM sections ORDER BY rowid",
    "corridors": "SELECT * FROM corridors ORDER BY rowid",
    "section_status": "SELECT * FROM section_status ORDER BY rowid",
    "subjects": "SELECT * FROM subjects ORDER BY rowid",
    "subject_features": "SELECT * FROM subject_features ORDER BY rowid",
    "claims": "SELECT * FROM claims ORDER BY rowid",
    "paragraphs": "SELECT * FROM paragraphs ORDER BY rowid",
    "facts": "SELECT * FROM facts ORDER BY rowid",
    "attributes": "SELECT * FROM attributes ORDER BY rowid",
    "units": "SELECT * FROM units ORDER BY rowid",
    "sources": "SELECT * FROM sources ORDER BY rowid",
    "parameters": "SELECT * FROM parameters ORDER BY rowid",
    "meta": "SELECT * FROM meta ORDER BY rowid",
}
#: Fields without which a table is of no use.
_NEEDED = {
    "sections": ("id", "from_id", "to_id"),
    "corridors": ("id", "layer", "name"),
    "section_status": ("section_id", "status"),
    "subjects": ("id", "name"),
    "subject_features": ("subject_id", "feature_id"),
    "claims": ("id", "source_id", "paragraph", "statement_en", "statement_ar", "verdict"),
    "paragraphs": ("paragraph", "summary_en"),
    "facts": ("id", "subject_id", "attribute", "value", "source_ids"),
    "attributes": ("attribute", "name_en"),
    "units": ("unit", "name_en"),
    "sources": ("id", "csl"),
    "parameters": ("id", "central", "source_ids"),
    "meta": ("key", "value"),
}
_NEEDED_IN_LAYERS = ("id", "name", "status", "geometry_class", "claim_ids", "source_ids")
_SECTION_SOURCES = ("official_km_source_ids", "attributes_source_ids")
_TABLE_NAMES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
#: A file without any of these is not ours at all.
_TELLTALE = ("claims", "sources", "facts")

_REINSTALL = "Install Caspian Corridor again, or build the file with `make data`."


class EvidenceError(Exception):
    """The evidence cannot be read; says in one sentence which file, what is wrong and what to do.

    `reason` is `missing`, `damaged`, `incomplete` or `foreign`; `path` is the file.
    """

    def __init__(self, reason: str, path: PurePath, problem: str) -> None:
        super().__init__(f"The atlas data in {path} {problem}. {_REINSTALL}")
        self.reason = reason
        self.path = path


@dataclass(frozen=True)
class EvidenceStore:
    """Everything that is said about the atlas, by id. Made by `EvidenceStore.open`; never changes afterwards."""

    path: PurePath
    all_sources: tuple[Source, ...] = ()
    all_claims: tuple[Claim, ...] = ()
    all_facts: tuple[Fact, ...] = ()
    all_features: tuple[Feature, ...] = ()
    sections: tuple[Feature, ...] = ()
    section_ends: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    corridors: tuple[Corridor, ...] = ()
    subjects: tuple[Subject, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    units: Mapping[str, Unit] = field(default_factory=dict)
    parameters: tuple[Parameter, ...] = ()
    status_changes: Mapping[str, tuple[StatusChange, ...]] = field(default_factory=dict)
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
            for claim_id in feature.claim_ids:
                self._features_of_claim.setdefault(claim_id, {}).setdefault(feature.base_id, None)
        for subject_id, feature_ids in self._features_of_subject.items():
            for feature_id in feature_ids:
                self._subjects_of_feature.setdefault(feature_id, []).append(subject_id)

    @classmethod
    def open(cls, path: str | PurePath) -> EvidenceStore:
        """Reads the compiled GeoPackage without changing it and closes it again.

        Raises EvidenceError for a missing, damaged, incomplete or foreign file.
        """
        file = Path(path)
        tables = _read(file)
        return cls(
            path=file,
            all_sources=tuple(_source(row, file) for row in tables["sources"]),
            all_claims=tuple(_claim(row) for row in tables["claims"]),
            all_facts=tuple(_fact(row) for row in tables["facts"]),
            all_features=tuple(_layer_features(tables)),
            sections=tuple(Feature.from_mapping("sections", row) for row in tables["sections"]),
            section_ends={text(row, "id"): (text(row, "from_id"), text(row, "to_id")) for row in tables["sections"]},
            corridors=tuple(_corridor(row) for row in tables["corridors"]),
            subjects=tuple(_subjects(tables)),
            paragraphs=tuple(
                Paragraph(text(row, "paragraph"), text(row, "summary_en"), text(row, "summary_ar"))
                for row in tables["paragraphs"]
            ),
            attributes={
                text(row, "attribute"): Attribute(
                    *(text(row, name) for name in ("attribute", "name_en", "name_ar", "group"))
                )
                for row in tables["attributes"]
            },
            units={
                text(row, "unit"): Unit(*(text(row, name) for name in ("unit", "name_en", "name_ar", "quantity")))
                for row in tables["units"]
            },
            parameters=tuple(_parameter(row) for row in tables["parameters"]),
            status_changes=_status_changes(tables["section_status"]),
            meta={text(row, "key"): text(row, "value") for row in tables["meta"]},
            _features_of_subject=_grouped(tables["subject_features"]),
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


# -- reading the file --------------------------------------------------------------------------------------------------


def sqlite_uri(path: PurePath) -> str:
    """The address under which SQLite opens a file read-only, as it is, without files beside it.

    Works for POSIX paths, Windows drives (`C:/…`) and Windows shares (`//server/share/…`).
    """
    address = quote(path.as_posix(), safe="/:" if path.drive else "/")
    if path.drive and not address.startswith("/"):
        address = f"/{address}"
    return f"file://{address}?mode=ro&immutable=1" if address.startswith("/") else f"file:{address}?mode=ro&immutable=1"


def _read(file: Path) -> dict[str, list[Row]]:
    if not file.is_file():
        raise EvidenceError("missing", file, "was not found")
    try:
        with closing(sqlite3.connect(sqlite_uri(file.absolute()), uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            return _read_tables(connection, file)
    except sqlite3.DatabaseError as error:
        raise EvidenceError("damaged", file, f"cannot be read ({error})") from error


def _read_tables(connection: sqlite3.Connection, file: Path) -> dict[str, list[Row]]:
    present = {row[0] for row in connection.execute(_TABLE_NAMES)}
    if not present.intersection(_TELLTALE):
        raise EvidenceError("foreign", file, "is not the file that belongs to this plugin")
    queries = {**_LAYER_QUERIES, **_TABLE_QUERIES}
    missing = [name for name in queries if name not in present]
    if missing:
        raise EvidenceError("incomplete", file, f"lacks {', '.join(missing)}")
    tables: dict[str, list[Row]] = {}
    for name, query in queries.items():
        cursor = connection.execute(query)
        columns = [column[0] for column in cursor.description]
        lacking = [column for column in _NEEDED.get(name, _NEEDED_IN_LAYERS) if column not in columns]
        if lacking:
            raise EvidenceError("incomplete", file, f"lacks {', '.join(lacking)} in {name}")
        tables[name] = [dict(zip(columns, row)) for row in cursor]
    for name in _TELLTALE:
        if not tables[name]:
            raise EvidenceError("incomplete", file, f"has no rows in {name}")
    return tables


def _layer_features(tables: Mapping[str, Sequence[Row]]) -> Iterator[Feature]:
    sections = {text(row, "id"): row for row in tables["sections"]}
    for layer in _LAYER_QUERIES:
        for row in tables[layer]:
            # Who says which of a section's attributes stands with the section, where the file tells.
            section = sections.get(text(row, "section_id"), {})
            extra = {name: section[name] for name in _SECTION_SOURCES if name in section}
            yield Feature.from_mapping(layer, {**extra, **row} if extra else row)


def _source(row: Row, file: Path) -> Source:
    try:
        csl = json.loads(text(row, "csl") or "{}")
    except ValueError as error:
        raise EvidenceError("damaged", file, f"has an unreadable source ({text(row, 'id')})") from error
    item: dict[str, Any] = csl if isinstance(csl, dict) else {}
    return Source(
        id=text(row, "id"),
        title=text(row, "title") or str(item.get("title") or ""),
        publisher=text(row, "publisher") or str(item.get("container-title") or item.get("publisher") or ""),
        issued=text(row, "issued"),
        url=text(row, "url"),
        language=text(row, "language"),
        accessed=text(row, "accessed"),
        csl=item,
    )


def _claim(row: Row) -> Claim:
    return Claim(
        id=text(row, "id"),
        source_id=text(row, "source_id"),
        paragraph=text(row, "paragraph"),
        statement_en=text(row, "statement_en"),
        statement_ar=text(row, "statement_ar"),
        locator=text(row, "locator"),
        claim_type=text(row, "claim_type"),
        geographic=yes(row, "geographic"),
        period=text(row, "period"),
        subject_ids=ids(row, "subject_ids"),
        feature_ids=ids(row, "feature_ids"),
        verdict=Verdict.of(text(row, "verdict")),
        verdict_date=text(row, "verdict_date"),
        verdict_source_ids=ids(row, "verdict_source_ids"),
        verdict_note_en=text(row, "verdict_note_en"),
        verdict_note_ar=text(row, "verdict_note_ar"),
    )


def _fact(row: Row) -> Fact:
    return Fact(
        id=text(row, "id"),
        subject_id=text(row, "subject_id"),
        attribute=text(row, "attribute"),
        value=text(row, "value"),
        unit=text(row, "unit"),
        as_of=text(row, "as_of"),
        low=number(row, "low"),
        high=number(row, "high"),
        confidence=text(row, "confidence"),
        source_ids=ids(row, "source_ids"),
        claim_ids=ids(row, "claim_ids"),
        note=text(row, "note"),
        subject_name=text(row, "subject_name"),
        subject_name_ar=text(row, "subject_name_ar"),
    )


def _corridor(row: Row) -> Corridor:
    return Corridor(
        id=text(row, "id"),
        layer=text(row, "layer"),
        name=text(row, "name"),
        name_ar=text(row, "name_ar"),
        short=text(row, "short"),
        named_by_article=yes(row, "named_by_article"),
        section_ids=ids(row, "section_ids"),
        length_km=number(row, "length_km"),
        claim_ids=ids(row, "claim_ids"),
        source_ids=ids(row, "source_ids"),
        note=text(row, "note"),
    )


def _parameter(row: Row) -> Parameter:
    return Parameter(
        id=text(row, "id"),
        name=text(row, "name"),
        unit=text(row, "unit"),
        low=number(row, "low"),
        central=number(row, "central"),
        high=number(row, "high"),
        applies_to=text(row, "applies_to"),
        source_ids=ids(row, "source_ids"),
        assumption=yes(row, "assumption"),
        note=text(row, "note"),
    )


def _subjects(tables: Mapping[str, Sequence[Row]]) -> Iterator[Subject]:
    """The subjects of their own, then corridors and features, which claims and facts may name directly."""
    seen: set[str] = set()
    for name in ("subjects", "corridors", "sections", "places", "energy", "events", "councils", "ctcn_catchment"):
        for row in tables[name]:
            subject_id = text(row, "id")
            if subject_id not in seen:
                seen.add(subject_id)
                kind = text(row, "kind") if name == "subjects" else name.rstrip("s")
                yield Subject(subject_id, text(row, "name"), text(row, "name_ar"), kind)


def _status_changes(rows: Iterable[Row]) -> dict[str, tuple[StatusChange, ...]]:
    found: dict[str, list[StatusChange]] = {}
    for row in rows:
        change = StatusChange(
            section_id=text(row, "section_id"),
            from_date=text(row, "from_date"),
            status=text(row, "status"),
            source_ids=ids(row, "source_ids"),
            note=text(row, "note"),
        )
        found.setdefault(change.section_id, []).append(change)
    return {
        section: tuple(sorted(changes, key=lambda change: dates.parse(change.from_date) or dates.IsoDate(0)))
        for section, changes in found.items()
    }


def _grouped(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        found.setdefault(text(row, "subject_id"), {})[text(row, "feature_id")] = None
    return {subject: tuple(features) for subject, features in found.items()}
