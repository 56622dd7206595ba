"""What a popup says about a feature, as plain values: each figure with its source numbers, nothing escaped yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..data import codes, dates
from ..data.language import LanguageLike, Translate, is_arabic
from ..data.records import Claim, Fact, Feature, Source, Verdict
from . import citation, typeset
from .disagreement import Disagreement, agree, is_date, is_expected
from .store import EvidenceStore, known_by
from .wording import Wording

#: Drawn and official lengths that differ by more than this share are both shown.
LENGTH_DIFFERENCE = 0.05
#: Figures shown for the feature itself, and for each wider subject; the rest is in the table of facts.
_OWN_FIGURES, _WIDER_FIGURES = 12, 4
_EARLIER_VALUES = 3


@dataclass(frozen=True)
class Value:
    """A value in words, the numbers of its sources, a remark in small type, and the year that it speaks of."""

    text: str
    refs: tuple[int, ...] = ()
    remark: str = ""
    year: str = ""


@dataclass(frozen=True)
class Figure:
    """A labelled line of the popup, with other figures that agree with it and those of earlier years."""

    label: str
    value: Value
    also: tuple[Value, ...] = ()
    earlier: tuple[Value, ...] = ()


@dataclass(frozen=True)
class FigureGroup:
    """Figures about one subject; the feature's own group has no heading."""

    heading: str
    figures: tuple[Figure, ...]
    more: str = ""


@dataclass(frozen=True)
class Rival:
    """One of several competing values, and who says it."""

    value: str
    what: str
    when: str
    who: str
    refs: tuple[int, ...]
    remark: str = ""


@dataclass(frozen=True)
class Dispute:
    """Competing values side by side."""

    heading: str
    rivals: tuple[Rival, ...]


@dataclass(frozen=True)
class ClaimView:
    """What the article says, where, and how it holds up."""

    verdict: Verdict
    badge: str
    checked: str
    statement: str
    arabic: str
    place: str
    locator: str
    refs: tuple[int, ...]
    note: str
    note_refs: tuple[int, ...]


@dataclass(frozen=True)
class SourceView:
    """A numbered source."""

    number: int
    source: Source


@dataclass(frozen=True)
class PopupContent:
    """Everything that a popup shows, in its order."""

    title: str
    other_name: str
    status: Value
    traits: str
    part_of: tuple[str, ...] = ()
    groups: tuple[FigureGroup, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    claims: tuple[ClaimView, ...] = ()
    drawn: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[SourceView, ...] = ()
    article: str = ""


class Numbering:
    """Gives sources their numbers, in the order in which they are first cited."""

    def __init__(self, store: EvidenceStore) -> None:
        self._store = store
        self._numbers: dict[str, int] = {}

    def refs(self, source_ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of these sources, ascending; unknown ids get none."""
        found = [self._numbers.setdefault(one.id, len(self._numbers) + 1) for one in self._store.sources(source_ids)]
        return tuple(sorted(found))

    def views(self) -> tuple[SourceView, ...]:
        """All sources cited so far."""
        return tuple(SourceView(at, source) for at, source in enumerate(self._store.sources(self._numbers), start=1))


@dataclass
class _Builder:
    feature: Feature
    store: EvidenceStore
    language: LanguageLike
    translate: Translate
    as_of: dates.AsOf
    numbering: Numbering = field(init=False)
    say: Wording = field(init=False)
    day: date = field(init=False)
    subject_ids: tuple[str, ...] = field(init=False)
    disputed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.numbering = Numbering(self.store)
        self.say = Wording(self.store, self.language, self.translate)
        self.day = dates.day_of(self.as_of)
        self.subject_ids = self.store.subjects_of_row(self.feature)

    # -- the whole ---------------------------------------------------------------------------------------------------

    def content(self) -> PopupContent:
        feature, language = self.feature, self.language
        title = feature.label(language) or feature.id
        status = self.status()
        own = self.own_figures()
        disagreements = self.store.disagreements_of_subjects(self.subject_ids, self.day)
        self.disputed = {fact.id for one in disagreements for fact in one.facts}
        groups = self.fact_groups()
        if own:
            first = groups[0] if groups and not groups[0].heading else None
            merged = FigureGroup("", own + (first.figures if first else ()), first.more if first else "")
            groups = [merged, *(groups[1:] if first else groups)]
        disputes = tuple(self.dispute(one) for one in disagreements)
        claims = tuple(self.claim(one) for one in self.store.claims_of_feature(feature))
        self.numbering.refs(feature.source_ids)
        return PopupContent(
            title=title,
            other_name=self.other_name(title),
            status=status,
            traits=self.traits(),
            part_of=self.part_of(),
            groups=tuple(groups),
            disputes=disputes,
            claims=claims,
            drawn=self.drawn(),
            note="" if is_arabic(language) else feature.note,
            sources=self.numbering.views(),
            article=self.article(claims),
        )

    # -- head --------------------------------------------------------------------------------------------------------

    def other_name(self, title: str) -> str:
        feature = self.feature
        names = (
            (feature.name, feature.name_local)
            if is_arabic(self.language)
            else (feature.name_local if self.language.code != "en" else "", feature.name_ar, feature.name_local)
        )
        return next((name for name in names if name and name != title), "")

    def status(self) -> Value:
        if not self.feature.layer:  # a subject has no status of its own
            return Value("")
        found, translate = self.store.status_at(self.feature, self.day), self.translate
        shown_day = dates.say(self.as_of or self.day, self.language)
        if self.feature.date:
            return Value(self.event_time(), self.numbering.refs(self.feature.source_ids))
        if not found.status:
            text = translate("Popup", "not yet there on {date}").format(date=self.say.iso(shown_day))
            return Value(text, self.numbering.refs(found.source_ids))
        word = codes.STATUS.word(found.status, translate)
        since, until = (dates.say(one, self.language) for one in (found.since, found.until))
        if since:
            word = translate("Popup", "{status} since {date}").format(status=word, date=self.say.iso(since))
        elif until:
            word = translate("Popup", "{status} until {date}").format(status=word, date=self.say.iso(until))
        seen = translate("Popup", "as of {date}").format(date=self.say.iso(shown_day))
        return Value(word, self.numbering.refs(found.source_ids), seen)

    def event_time(self) -> str:
        start, end = (dates.say(one, self.language) for one in (self.feature.date, self.feature.date_end))
        if end and end != start:
            return self.translate("Popup", "{start} to {end}").format(start=self.say.iso(start), end=self.say.iso(end))
        return self.say.iso(start)

    def traits(self) -> str:
        feature, translate = self.feature, self.translate
        what = codes.kind(feature.kind or feature.mode, translate)
        where = [codes.COUNTRY.word(code, translate) for code in feature.country]
        parts = [what, *where]
        if feature.gauge_break:
            parts.append(translate("Popup", "break of gauge"))
        return " · ".join(self.say.iso(part) for part in parts if part)

    # -- figures -----------------------------------------------------------------------------------------------------

    def part_of(self) -> tuple[str, ...]:
        """The corridors that a section belongs to, by name."""
        corridors = (one for one in self.store.corridors if one.id in self.feature.corridor_ids)
        return tuple(dict.fromkeys(one.label(self.language) for one in corridors))

    def own_figures(self) -> tuple[Figure, ...]:
        """The row's own numbers: length, gauge, tracks, electrification, opening, area."""
        feature, translate = self.feature, self.translate
        line = feature.source_ids
        found: list[Figure | None] = [self.length()]
        if feature.gauge_mm:
            gauges = " / ".join(typeset.number(float(one), self.language, 0) for one in feature.gauge_mm)
            value = translate("Popup", "{number} mm").format(number=self.say.iso(gauges))
            found.append(self.figure(translate("Popup", "Gauge"), value, feature.sources_of("gauge_mm")))
        if feature.tracks:
            found.append(self.figure(translate("Popup", "Tracks"), str(feature.tracks), feature.sources_of("tracks")))
        if feature.electrified:
            value = codes.ELECTRIFIED.word(feature.electrified, translate)
            found.append(self.figure(translate("Popup", "Electrified"), value, feature.sources_of("electrified")))
        if feature.opened:
            value = self.say.iso(dates.say(feature.opened, self.language))
            found.append(self.figure(translate("Popup", "Opened"), value, feature.sources_of("opened")))
        if feature.distance_km:
            found.append(self.figure(translate("Popup", "Width"), self.say.kilometres(feature.distance_km), line))
        if feature.area_km2:
            area = self.say.iso(typeset.number(feature.area_km2, self.language, 0))
            value = translate("Popup", "{number} km²").format(number=area)
            found.append(self.figure(translate("Popup", "Area"), value, line))
        return tuple(figure for figure in found if figure)

    def length(self) -> Figure | None:
        feature, translate = self.feature, self.translate
        if not feature.mode:
            return None
        label = translate("Popup", "Length")
        drawn, official = feature.length_km, feature.official_km
        official_refs = feature.sources_of("official_km")
        if not official:
            if drawn is None:
                return None
            return self.figure(
                label,
                self.say.kilometres(drawn),
                feature.sources_of("length_km"),
                translate("Popup", "along the drawn line"),
            )
        value = self.say.kilometres(official)
        if drawn is None:
            return self.figure(label, value, official_refs)
        remark = translate("Popup", "official; {length} along the drawn line").format(length=self.say.kilometres(drawn))
        difference = (drawn - official) / official
        if abs(difference) > LENGTH_DIFFERENCE:
            share = self.say.iso(typeset.number(difference * 100, self.language, 0) + "\u00a0%")
            remark += typeset.comma(self.language) + translate("Popup", "a difference of {percent}").format(
                percent=share
            )
        return self.figure(label, value, official_refs, remark)

    def fact_groups(self) -> list[FigureGroup]:
        """Undisputed facts, latest first, for the feature and each wider subject."""
        found = []
        for at, subject_id in enumerate(self.subject_ids):
            facts = [
                fact
                for fact in self.store.facts_of_subject(subject_id)
                if fact.id not in self.disputed and known_by(fact, self.day) and not self.said_already(fact)
            ]
            series: dict[tuple[str, ...], list[Fact]] = {}
            for fact in facts:
                expected = "expected" if is_expected(fact) else ""
                series.setdefault((fact.attribute, fact.unit, fact.scope, expected), []).append(fact)
            limit = _WIDER_FIGURES if at else _OWN_FIGURES
            ranked = sorted(series.values(), key=_weight)[:limit]
            if not ranked:
                continue
            left = len(series) - len(ranked)
            more = ""
            if left:
                more = self.translate("Popup", "and {count} more in the table of facts").format(
                    count=self.say.iso(str(left))
                )
            subject = self.store.subject(subject_id)
            found.append(
                FigureGroup(
                    heading=subject.label(self.language) if at and subject else "",
                    figures=tuple(self.series(facts_of_one) for facts_of_one in ranked),
                    more=more,
                )
            )
        return found

    def said_already(self, fact: Fact) -> bool:
        """Whether the fact repeats the official length that stands above."""
        official = self.feature.official_km
        return (
            fact.attribute == "length_km"
            and fact.subject_id == self.feature.base_id
            and official is not None
            and fact.number == official
        )

    def series(self, facts: Sequence[Fact]) -> Figure:
        """The latest figure, the most exact one of those that agree; then the others of its time, then earlier ones."""
        ordered = sorted(facts, key=lambda fact: dates.year_of(fact.as_of), reverse=True)
        units = self.store.units
        same = [fact for fact in ordered if is_date(fact, units) and agree(fact, ordered[0], units)]
        latest = max(same, key=lambda fact: len(fact.value)) if same else ordered[0]
        others = [fact for fact in ordered if fact is not latest]
        also = [fact for fact in others if fact in same or dates.year_of(fact.as_of) == dates.year_of(latest.as_of)]
        earlier = [fact for fact in others if fact not in also]
        remark = self.remark(latest)
        return Figure(
            self.say.what(latest),
            self.value(latest, remark),
            tuple(self.value(fact) for fact in also),
            tuple(self.value(fact) for fact in earlier[:_EARLIER_VALUES]),
        )

    def value(self, fact: Fact, remark: str = "") -> Value:
        return Value(self.say.fact_value(fact), self.numbering.refs(fact.source_ids), remark, self.say.year(fact))

    def remark(self, fact: Fact) -> str:
        """What a reader must know of a figure: when a plan was made, what time it covers, and the editors' note."""
        note = "" if is_arabic(self.language) else fact.note
        return "; ".join(part for part in (self.say.circumstances(fact), note) if part)

    # -- disputes ----------------------------------------------------------------------------------------------------

    def dispute(self, disagreement: Disagreement) -> Dispute:
        subject = self.store.subject(disagreement.subject_id)
        codes = disagreement.attribute_codes
        labels = {code: self.say.attribute_name(code) for code in codes}
        what = labels[codes[0]]
        if subject and subject.id != self.feature.base_id:
            what = f"{self.say.iso(subject.label(self.language))}: {what}"
        same_name = len(set(labels.values())) == 1
        return Dispute(
            what,
            tuple(
                Rival(
                    value=self.say.fact_value(fact),
                    what="" if same_name else labels[fact.attribute],
                    when=fact.as_of,
                    who=typeset.comma(self.language).join(
                        self.say.who(source) for source in self.store.sources(fact.source_ids)[:2]
                    ),
                    refs=self.numbering.refs(fact.source_ids),
                    remark=self.remark(fact),
                )
                for fact in disagreement.facts
            ),
        )

    # -- claims ------------------------------------------------------------------------------------------------------

    def claim(self, claim: Claim) -> ClaimView:
        language = self.language
        return ClaimView(
            verdict=claim.verdict,
            badge=codes.VERDICT.word(claim.verdict.value, self.translate),
            checked=self.checked(claim),
            statement=claim.statement(language),
            arabic="" if is_arabic(language) else claim.statement_ar,
            place=citation.paragraph(claim.paragraph, language, self.translate),
            locator=claim.locator,
            refs=self.numbering.refs((claim.source_id,)),
            note=claim.verdict_note(language),
            note_refs=self.numbering.refs(claim.verdict_source_ids),
        )

    def checked(self, claim: Claim) -> str:
        """On which day the verdict was reached."""
        if not claim.verdict_date or claim.verdict is Verdict.NOT_CHECKED:
            return ""
        day = self.say.iso(dates.say(claim.verdict_date, self.language))
        return self.translate("Popup", "checked on {date}").format(date=day)

    # -- foot --------------------------------------------------------------------------------------------------------

    def drawn(self) -> tuple[str, ...]:
        feature, translate = self.feature, self.translate
        parts = []
        if feature.coord_quality:
            parts.append(codes.COORD_QUALITY.clause(feature.coord_quality, translate))
        elif feature.layer == "councils":
            parts.append(translate("Popup", "lines between the members’ capitals"))
            return tuple(parts)
        elif feature.geometry_class:
            parts.append(codes.GEOMETRY_CLASS.clause(feature.geometry_class, translate))
        if feature.drawn_how and not is_arabic(self.language):
            parts.append(feature.drawn_how)
        return tuple(parts)

    def article(self, claims: Sequence[ClaimView]) -> str:
        article = self.store.article
        if article is None or not claims:
            return ""
        own = self.store.claims_of_feature(self.feature)
        paragraphs = tuple(claim.paragraph for claim in own if claim.source_id == article.id)
        return citation.article_reference(article, self.language, paragraphs, self.translate)

    def figure(self, label: str, value: str, source_ids: Iterable[str], remark: str = "") -> Figure:
        return Figure(label, Value(value, self.numbering.refs(source_ids), remark))


def _weight(facts: Sequence[Fact]) -> tuple[int, int]:
    """Sure figures before unsure ones, recent before old."""
    latest = max((dates.parse(fact.as_of) or dates.IsoDate(0)).year for fact in facts)
    sureness = min({"high": 0, "medium": 1, "low": 2}.get(fact.confidence, 1) for fact in facts)
    return sureness, -latest


def popup_content(
    feature: Feature, store: EvidenceStore, language: LanguageLike, translate: Translate, as_of: dates.AsOf
) -> PopupContent:
    """What a popup says about a feature on a day. Raises ValueError for an `as_of` that is no date."""
    return _Builder(feature, store, language, translate, as_of).content()
