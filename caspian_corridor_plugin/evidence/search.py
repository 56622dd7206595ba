"""Search over names in Latin, Cyrillic and Arabic letters, however they are spelled.

`fold` takes away what people leave out or type otherwise: case, accents, Turkic letters, apostrophes, hyphens, vowel
marks, the forms of alef, ya and ta marbuta. The index ranks: whole name, start of the name, start of a word, anywhere,
one slip of the finger.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..data.language import ARABIC, ENGLISH, LanguageLike, in_language, untranslated
from ..data.records import Fact, Feature, Section
from . import typeset
from .search_words import ALSO_CALLED, GENERAL_WORDS, with_numbers
from .store import EvidenceStore
from .wording import Wording

#: Letters that do not fall apart into a base letter and a mark.
_LETTERS = {
    # Latin of Azerbaijan, Türkiye, Turkmenistan, Kazakhstan and their neighbours
    "ə": "a",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    # Cyrillic of Kazakhstan, Uzbekistan, Tajikistan and Russia
    "ё": "е",
    "й": "и",
    "ў": "у",
    "қ": "к",
    "ғ": "г",
    "ҳ": "х",
    "һ": "х",
    "ә": "а",
    "ө": "о",
    "ү": "у",
    "ұ": "у",
    "ң": "н",
    "ҷ": "ч",
    "ӣ": "и",
    "ӯ": "у",
    "і": "и",
    "ї": "и",
    "є": "е",
    "ґ": "г",
    "ъ": "",
    "ь": "",
    # Arabic, with the Persian letters that its keyboards write
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ء": "",
    "ؤ": "و",
    "ئ": "ي",
    "ى": "ي",
    "ی": "ي",
    "ې": "ي",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ک": "ك",
    "گ": "ك",
    "ڭ": "ك",
    "غ": "ك",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "ڤ": "ف",
    "ـ": "",
}
_TABLE = {ord(letter): to for letter, to in _LETTERS.items()}
_TABLE.update({0x0660 + digit: str(digit) for digit in range(10)})
_TABLE.update({0x06F0 + digit: str(digit) for digit in range(10)})
#: Apostrophes belong to letters (o‘, ʼ); they fall away without parting the word.
_APOSTROPHES = re.compile("['`´‘’ʻʼʽʿʾ‛′ˈ\u02b9]")
_NOT_WORD = re.compile(r"[\W_]+")
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u200b-\u200f\u2060-\u2069]"
)

_EXACT, _PREFIX, _WORD_PREFIX, _ALL_WORDS, _SUBSTRING, _TYPO = range(6)
_SHORTEST_WITH_TYPO = 4


#: No name is longer; what is pasted beyond it is not looked for.
LONGEST_QUERY = 200


def fold(text: str) -> str:
    """The text as it is compared: folded letters, words parted by single spaces. Folding twice changes nothing."""
    folded = _fold_once(text)
    for _ in range(8):
        again = _fold_once(folded)
        if again == folded:
            break
        folded = again
    return folded


def _fold_once(text: str) -> str:
    # Turkish capitals first: casefold would leave a dot behind.
    shown = text.replace("İ", "i").replace("I", "i")
    shown = unicodedata.normalize("NFKC", shown).casefold()
    shown = _APOSTROPHES.sub("", shown).translate(_TABLE)
    shown = _MARKS.sub("", unicodedata.normalize("NFKD", shown)).translate(_TABLE)
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", shown)).strip()


@dataclass(frozen=True)
class Entry:
    """Something that can be found: what it is, where it lies, and every name that it goes by.

    `kind` is place, section, corridor, event, council, energy, subject, claim or fact; `rank` is 1 for the most important.
    """

    kind: str
    id: str
    layer: str
    label: str
    label_ar: str
    names: tuple[str, ...] = ()
    rank: int = 3

    def shown(self, language: LanguageLike) -> str:
        """The name in Arabic or English."""
        return in_language(self.label, self.label_ar, language)


@dataclass(frozen=True)
class Hit:
    """An entry that was found, by which of its names, and how well (0 is best)."""

    entry: Entry
    matched: str
    score: int


_KIND_ORDER = ("place", "energy", "corridor", "section", "event", "council", "subject", "claim", "fact")


@dataclass
class SearchIndex:
    """All names, folded once. Building takes some tens of milliseconds, finding a few at most."""

    entries: tuple[Entry, ...]
    _keys: list[tuple[str, str, int]] = field(default_factory=list, init=False, repr=False)
    _typos: dict[str, set[str]] = field(default_factory=dict, init=False, repr=False)
    _words: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for at, entry in enumerate(self.entries):
            seen: set[str] = set()
            for name in (entry.label, entry.label_ar, *entry.names):
                key = fold(name)
                for form in dict.fromkeys((key, with_numbers(key))):
                    if form and form not in seen:
                        seen.add(form)
                        self._keys.append((form, name, at))

    @classmethod
    def of(cls, store: EvidenceStore) -> SearchIndex:
        """The index over everything in a store that has a name, and over the article's claims."""
        return cls(tuple(_entries(store)))

    def find(self, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The best hits for what was typed, each entry once; none for an empty query."""
        wanted = fold(query[:LONGEST_QUERY])
        if not wanted or limit < 1:
            return ()
        best: dict[int, tuple[int, str]] = {}
        for form in dict.fromkeys((wanted, with_numbers(wanted))):
            self._look(form, best)
        if len(best) < limit and len(wanted) >= _SHORTEST_WITH_TYPO:
            for at, name in self._near(wanted):
                best.setdefault(at, (_TYPO, name))
        hits = [Hit(self.entries[at], name, score) for at, (score, name) in best.items()]
        return tuple(sorted(hits, key=_order)[:limit])

    def _look(self, wanted: str, best: dict[int, tuple[int, str]]) -> None:
        first = wanted.split(" ", maxsplit=1)[0]
        for key, name, at in self._keys:
            if first in key:
                score = _score(wanted, key)
                if score is not None and score < best.get(at, (_TYPO, ""))[0]:
                    best[at] = (score, name)

    def _near(self, wanted: str) -> Iterator[tuple[int, str]]:
        """Entries with a name in which every word wanted occurs with one slip at most."""
        if not self._typos:
            self._learn_typos()
        candidates: set[int] | None = None
        for word in wanted.split():
            rows = {row for near in self._words_near(word) for row in self._words.get(near, ())}
            candidates = rows if candidates is None else candidates & rows
        for row in sorted(candidates or ()):
            _, name, at = self._keys[row]
            yield at, name

    def _words_near(self, word: str) -> set[str]:
        near = {word} if word in self._words else set()
        if len(word) >= _SHORTEST_WITH_TYPO:
            for shape in (word, *_deletions(word)):
                near.update(known for known in self._typos.get(shape, ()) if _within_one_slip(word, known))
        return near

    def _learn_typos(self) -> None:
        for row, (key, _, at) in enumerate(self._keys):
            if self.entries[at].kind in ("claim", "fact"):
                continue
            for word in key.split():
                self._words.setdefault(word, []).append(row)
        for word in self._words:
            if len(word) >= _SHORTEST_WITH_TYPO:
                for shape in (word, *_deletions(word)):
                    self._typos.setdefault(shape, set()).add(word)


def _score(wanted: str, key: str) -> int | None:
    if key == wanted:
        return _EXACT
    if key.startswith(wanted):
        return _PREFIX
    if f" {wanted}" in key:
        return _WORD_PREFIX
    words = wanted.split()
    if len(words) > 1 and all(f" {word}" in f" {key}" for word in words):
        return _ALL_WORDS
    return _SUBSTRING if all(word in key for word in words) else None


def _order(hit: Hit) -> tuple[int, int, int, int, str]:
    kind = _KIND_ORDER.index(hit.entry.kind) if hit.entry.kind in _KIND_ORDER else len(_KIND_ORDER)
    # A town whose name goes on ("Khorgos (Huoerguosi)") is meant before a siding of that very name.
    is_town = kind == 0 and hit.score == _PREFIX
    # A long text that mentions a word says less about it than a short name.
    return _EXACT if is_town else hit.score, kind, hit.entry.rank, len(hit.matched), hit.entry.id


def _deletions(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _within_one_slip(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed, or two neighbours swapped, makes one word the other."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(one, other)) if pair[0] != pair[1]), min(len(one), len(other)))
    rest, other_rest = one[at:], other[at:]
    swapped = rest[:2] == other_rest[:2][::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


# -- what there is to find ---------------------------------------------------------------------------------------------


def _entries(store: EvidenceStore) -> Iterator[Entry]:
    places = {feature.id: feature for feature in store.all_features if feature.layer in ("places", "energy")}
    features = set(places)
    for place in places.values():
        yield _feature_entry("energy" if place.layer == "energy" else "place", place, place.rank or 3)
    for corridor in store.corridors:
        called = (
            ALSO_CALLED.get(corridor.layer, ()) if corridor.named_by_article and len(corridor.section_ids) > 1 else ()
        )
        short = (corridor.short,) if corridor.short else ()
        names = (*short, *ALSO_CALLED.get(corridor.id, ()), *called, *GENERAL_WORDS["corridor"])
        rank = 1 if corridor.named_by_article else 2
        yield Entry("corridor", corridor.id, corridor.layer, corridor.name, corridor.name_ar, names, rank)
    layer_of = {one.base_id: one.layer for one in reversed(store.all_features) if one.section_id}
    for section in store.sections:
        if section.id in layer_of:
            yield _section_entry(section, layer_of[section.id], places)
            features.add(section.id)
    for feature in store.all_features:
        if feature.layer in ("events", "councils", "ctcn_catchment") and feature.id not in features:
            features.add(feature.id)
            kind = {"events": "event", "councils": "council"}.get(feature.layer, "subject")
            yield _feature_entry(kind, feature, 2)
    known = features | {corridor.id for corridor in store.corridors}
    for subject in store.subjects:
        if subject.id not in known and subject.kind != "section":
            yield Entry("subject", subject.id, "", subject.name, subject.name_ar)
    for claim in store.all_claims:
        yield Entry("claim", claim.id, "claims", claim.statement_en, claim.statement_ar, (claim.id,))
    words = Wording(store, ENGLISH, untranslated)
    for fact in store.all_facts:
        yield _fact_entry(fact, store, words)


def _fact_entry(fact: Fact, store: EvidenceStore, words: Wording) -> Entry:
    """A figure goes by its subject, its attribute and its value; "Middle Corridor: Freight in the year 4.1 …"."""
    subject = store.subject(fact.subject_id)
    name = subject.name if subject is not None else fact.subject_name
    name_ar = subject.name_ar if subject is not None else fact.subject_name_ar
    value = typeset.without_isolates(words.quantity(fact))
    year = typeset.without_isolates(words.year(fact))
    attribute, unit = store.attributes.get(fact.attribute), store.units.get(fact.unit)
    said = f"{words.attribute_name(fact.attribute)}: {value}"
    said_ar = value
    if attribute is not None:
        number = fact.value if fact.number is None else typeset.number(fact.number, ARABIC)
        said_ar = f"{attribute.label(ARABIC)}: {number} {unit.label(ARABIC) if unit is not None else ''}".strip()
    english = ", ".join(part for part in (f"{name} – {said}", year) if part)
    arabic = "، ".join(part for part in (f"{name_ar or name} – {said_ar}", year) if part)
    return Entry("fact", fact.id, "facts", english, arabic, (value, said))


def _feature_entry(kind: str, feature: Feature, rank: int) -> Entry:
    names = [name for name in (feature.name_local, feature.name_ru, *feature.aliases) if name]
    names += [*ALSO_CALLED.get(feature.id, ()), *GENERAL_WORDS.get(feature.kind, ())]
    if feature.gauge_break:
        names += GENERAL_WORDS["gauge_break"]
    return Entry(kind, feature.id, feature.layer, feature.name, feature.name_ar, tuple(names), rank)


def _section_entry(section: Section, layer: str, places: dict[str, Feature]) -> Entry:
    """A section goes by the names of its ends in each script, and by them the other way round."""
    names = list(GENERAL_WORDS.get(section.mode, ()))
    ends = [places[end] for end in (section.from_id, section.to_id) if end in places]
    if len(ends) == 2:
        for pair in _in_each_script(ends):
            names += [" – ".join(pair), " – ".join(reversed(pair))]
    return Entry("section", section.id, layer, section.name, section.name_ar, tuple(dict.fromkeys(names)))


def _in_each_script(ends: Iterable[Feature]) -> Iterator[list[str]]:
    ends = list(ends)
    for names in (
        [end.name for end in ends],
        [end.name_ar for end in ends],
        [end.name_ru for end in ends],
        [end.name_local for end in ends],
    ):
        if all(names):
            yield names
