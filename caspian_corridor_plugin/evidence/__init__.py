"""What is said about the atlas, by whom, and how sure. Needs nothing but Python's standard library.

    store = EvidenceStore.open(paths.data_file())       # everything in memory, the file closed again
    feature = store.feature("kz_darbaza__kz_maktaaral", "kazakh_rail")
    feature = Feature.from_mapping("kazakh_rail", {"id": …, "claim_ids": …})   # or from a map layer's row

    view = render_popup(feature, store, language, language.translate, as_of="2024-11-03")
    view.title, view.html, view.plain_text, view.content
    cite.everything(view.content, edition, …)  cite.one(view.content, n, edition, …)   for the clipboard

    store.source(id)  store.claim(id)  store.fact(id)  store.feature(id, layer="")
    store.sources(ids)  store.claims(ids)  store.subjects  store.paragraphs  store.corridors  store.parameters
    store.facts_of_feature(id)  store.features_of_claim(id)  store.features_of_subject(id)
    store.status_at(feature, as_of)  store.disagreements(subject_or_feature_id)  store.data_version

    citation.footnote(source, language, claim, translate=…)      the full citation, with ¶ and locator
    citation.short(source, language)                             a line of a numbered list
    sources_on_map.sources_on_map(rows, store, language)         NumberedSource(number, source, line), article first
    bibliography.write(sources, "csl-json" | "bibtex" | "ris" | "text")
    report.evidence_report(store)                                .ok .failures .to_html(…) .to_csv()
    search.fold(text); search.SearchIndex.of(store).find("Tashkent")

`data.file.DataFileError` says which file cannot be read and what to do. `language` is any object with `code` and
`is_rtl`; `translate(context, text)` is always called with the context "Popup" and a literal English text.
Plain text comes with Unicode isolates (U+2068, U+2069), so that Arabic and Latin parts keep their order in one line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..data.language import ARABIC, ENGLISH, LanguageLike, PlainLanguage, Translate, untranslated
    from ..data.records import (
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
        Subject,
        Unit,
        Verdict,
    )
    from .popup import BADGE_COLOURS, PopupView, render_popup
    from .store import EvidenceStore

__all__ = [
    "ARABIC",
    "ARTICLE_ID",
    "BADGE_COLOURS",
    "ENGLISH",
    "Attribute",
    "Claim",
    "Corridor",
    "EvidenceStore",
    "Fact",
    "Feature",
    "LanguageLike",
    "Paragraph",
    "Parameter",
    "PlainLanguage",
    "PopupView",
    "Source",
    "StatusAt",
    "Subject",
    "Translate",
    "Unit",
    "Verdict",
    "render_popup",
    "untranslated",
]

_IN_POPUP = ("BADGE_COLOURS", "PopupView", "render_popup")
_IN_STORE = ("EvidenceStore",)
_IN_LANGUAGE = ("ARABIC", "ENGLISH", "LanguageLike", "PlainLanguage", "Translate", "untranslated")


def __getattr__(name: str) -> object:
    """Each name is read from its module when it is first asked for: a start of QGIS asks for none.

    With import statements, since QGIS watches those to know which modules to forget with a plugin.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if name in _IN_POPUP:
        from . import popup as home
    elif name in _IN_STORE:
        from . import store as home  # type: ignore[no-redef]
    elif name in _IN_LANGUAGE:
        from ..data import language as home  # type: ignore[no-redef]
    else:
        from ..data import records as home  # type: ignore[no-redef]
    return getattr(home, name)
