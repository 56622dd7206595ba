"""Citations for the clipboard: one figure or claim with its sources, or everything that a popup cites.

Plain text without bidi control characters; sources keep the numbers that they have in the popup, and the atlas is named
with its version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..data import codes
from ..data.language import LanguageLike, Translate
from ..data.records import Claim, Source
from . import citation, typeset
from .popup_content import ClaimView, PopupContent
from .store import EvidenceStore

_BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")


@dataclass(frozen=True)
class Edition:
    """The atlas as it is cited: name, version of the plugin, date of the data."""

    name: str
    version: str
    data_version: str

    def text(self, translate: Translate) -> str:
        """Return the line that names the atlas."""
        return translate("Popup", "{name}, version {version}, data of {date}").format(
            name=self.name, version=self.version, date=self.data_version
        )


@dataclass(frozen=True)
class Citable:
    """A statement of a popup that can be cited by itself: its sentence, and the numbers of its sources."""

    text: str
    refs: tuple[int, ...]


def citables(content: PopupContent, language: LanguageLike) -> Iterator[Citable]:
    """Yield the figures, the competing values and the claims of a popup, in the order in which it shows them."""
    for group in content.groups:
        subject = group.heading or content.title
        for figure in group.figures:
            value = typeset.join([figure.value.text, figure.value.year], language)
            yield Citable(_sentence(subject, figure.label, value, figure.value.refs), figure.value.refs)
    for dispute in content.disputes:
        for rival in dispute.rivals:
            value = typeset.join([rival.value, rival.when, rival.who], language)
            yield Citable(_sentence(content.title, dispute.heading, value, rival.refs), rival.refs)
    for claim in content.claims:
        yield _claim(claim)


def _sentence(subject: str, label: str, value: str, refs: Sequence[int]) -> str:
    head = " – ".join(part for part in (subject, label) if part)
    return f"{head}: {value} {marks(refs)}".strip()


def _claim(claim: ClaimView) -> Citable:
    refs = tuple(dict.fromkeys((*claim.refs, *claim.note_refs)))
    checked = " ".join(part for part in (claim.badge, claim.checked) if part)
    return Citable(f"{claim.statement} {marks(claim.refs)} ({claim.place}; {checked} {marks(claim.note_refs)})", refs)


def marks(refs: Iterable[int]) -> str:
    """Return source numbers as they stand behind a statement: "[1], [3]"."""
    return ", ".join(f"[{ref}]" for ref in refs)


def one(content: PopupContent, position: int, edition: Edition, language: LanguageLike, translate: Translate) -> str:
    """Return one statement of a popup with its sources and the atlas; empty if there is no such position."""
    found = next((item for at, item in enumerate(citables(content, language)) if at == position), None)
    if found is None:
        return ""
    lines = [line for ref, line in source_lines(content, language, translate) if ref in found.refs]
    return _plain([found.text, *lines, edition.text(translate)])


def everything(content: PopupContent, edition: Edition, language: LanguageLike, translate: Translate) -> str:
    """Return the sources of a popup under its title, numbered as in the popup, and the atlas."""
    lines = [line for _, line in source_lines(content, language, translate)]
    return _plain([content.title, *lines, edition.text(translate)])


def source_lines(content: PopupContent, language: LanguageLike, translate: Translate) -> Iterator[tuple[int, str]]:
    """Yield number and numbered footnote of each source; the article's names the paragraphs that are cited."""
    for view in content.sources:
        yield view.number, f"[{view.number}] {_footnote(view.source, content.article, language, translate)}"


def _footnote(source: Source, article: str, language: LanguageLike, translate: Translate) -> str:
    if source.is_article and article:
        return ", ".join(part for part in (article, source.url) if part)
    return citation.footnote(source, language, translate=translate)


def claim_sentence(
    claim: Claim, store: EvidenceStore, edition: Edition, language: LanguageLike, translate: Translate
) -> str:
    """Return a claim of the article with its place there, its verdict, its sources and the atlas."""
    article = store.sources([claim.source_id])
    others = store.sources(claim.verdict_source_ids)
    numbered = list({source.id: source for source in (*article, *others)}.values())
    number = {source.id: at for at, source in enumerate(numbered, start=1)}
    checked = " ".join(
        part for part in (codes.VERDICT.word(claim.verdict.value, translate), claim.verdict_date) if part
    )
    said = f"{claim.statement(language)} {marks(number[source.id] for source in article)} ({citation.paragraph(claim.paragraph, language, translate)}; {checked} {marks(number[source.id] for source in others)})"
    lines = [
        f"[{number[source.id]}] "
        + citation.footnote(source, language, claim if source.is_article else None, translate=translate)
        for source in numbered
    ]
    return _plain([said, *lines, edition.text(translate)])


def _plain(lines: Iterable[str]) -> str:
    """Return the lines without bidi controls, doubled spaces or empty brackets."""
    shown = (_BIDI_CONTROLS.sub("", line) for line in lines if line)
    return "\n".join(re.sub(r" +", " ", line).replace(" )", ")").strip() for line in shown)
