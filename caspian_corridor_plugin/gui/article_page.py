"""The page "Article": its fourteen paragraphs in our words, each claim linked with the map both ways."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ..translation import interface_language, translate
from . import claim_links
from .evidence_text import CITE, EvidenceText, to_clipboard
from .reading import edition


class ArticlePage(QWidget):
    """Shows the claims of a store; lights up those that a feature carries."""

    claimChosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Any = None
        self._lit: tuple[str, ...] = ()
        self._shown_features: frozenset[str] = frozenset()
        self.share = QLabel(self)
        self.share.setObjectName("caspian_corridor/article_share")
        self.share.setWordWrap(True)
        self.filter = QComboBox(self)
        self.filter.setObjectName("caspian_corridor/article_filter")
        self.filter.setAccessibleName(translate("Dock", "Which claims are shown"))
        self.filter.activated.connect(lambda *_: self._render(keep_place=False))
        self.text = EvidenceText(self, "article_text")
        self.text.setAccessibleName(translate("Dock", "The article, paragraph by paragraph"))
        self.text.claimChosen.connect(self.claimChosen)
        self.text.citeWished.connect(self._cite)
        gap = self.fontMetrics().height() // 3
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self.share)
        column.addWidget(self.filter)
        column.addWidget(self.text, 1)

    def show_store(self, store: Any) -> None:
        """The article as a data file has it; nothing for None."""
        if store is self._store:
            return
        self._store = store
        self._lit = ()
        self.filter.clear()
        if store is None:
            self.text.clear()
            self.share.clear()
            return
        from ..data import codes
        from ..evidence import Verdict

        everything = translate("Dock", "All {count} claims").format(count=len(store.all_claims))
        self.filter.addItem(everything, "")
        self.filter.addItem(translate("Dock", "Claims that the map shows now"), "map")
        for verdict in Verdict:
            count = sum(claim.verdict is verdict for claim in store.all_claims)
            if count:
                word = codes.VERDICT.word(verdict.value, translate)
                self.filter.addItem(f"{word[:1].upper()}{word[1:]} ({count})", verdict.value)
        self._render(keep_place=False)

    def show_map(self, feature_ids: frozenset[str]) -> None:
        """Which features the map shows: from them follows the share of the claims."""
        if feature_ids != self._shown_features:
            self._shown_features = feature_ids
            self._render()

    def highlight_claims(self, claim_ids: tuple[str, ...]) -> None:
        """Marks these claims and brings the first into view."""
        self._lit = claim_ids
        if self._store is None:
            return
        wanted = self.filter.currentData()
        if wanted and any(not self._passes(claim, wanted) for claim in self._store.claims(claim_ids)):
            self.filter.setCurrentIndex(0)
        self._render()
        if claim_ids:
            self.text.scrollToAnchor(claim_ids[0])

    # the text

    def _passes(self, claim: Any, wanted: str) -> bool:
        if wanted == "map":
            return self._is_on_map(claim)
        return not wanted or claim.verdict.value == wanted

    def _is_on_map(self, claim: Any) -> bool:
        return any(one in self._shown_features for one in self._store.features_of_claim(claim.id))

    def _render(self, keep_place: bool = True) -> None:
        store = self._store
        if store is None:
            return
        bar = self.text.verticalScrollBar()
        place = bar.value()
        wanted = self.filter.currentData() or ""
        parts = []
        for paragraph in store.paragraphs:
            claims = [one for one in store.claims_of_paragraph(paragraph.number) if self._passes(one, wanted)]
            if claims or not wanted:
                parts.append(self._paragraph(paragraph, claims))
        direction = "rtl" if interface_language().is_rtl else "ltr"
        body = "".join(parts) or f"<p>{escape(translate('Dock', 'No claim of this kind.'))}</p>"
        self.text.setHtml(f'<html><body dir="{direction}">{body}</body></html>')
        if keep_place:
            bar.setValue(place)
        self._tell_share()

    def _tell_share(self) -> None:
        claims = self._store.all_claims
        possible = [one for one in claims if self._store.features_of_claim(one.id)]
        shown = sum(self._is_on_map(one) for one in possible)
        self.share.setText(
            translate(
                "Dock", "{possible} of the article’s {all} claims can be shown on the map; {shown} are now."
            ).format(possible=len(possible), all=len(claims), shown=shown)
        )

    def _paragraph(self, paragraph: Any, claims: list[Any]) -> str:
        from ..evidence import citation

        language = interface_language()
        number = escape(citation.paragraph(paragraph.number, language, translate))
        head = f"<p {self._lean()}><b>{number}</b>&nbsp; {escape(paragraph.summary(language))}</p>"
        return head + "".join(self._claim(claim) for claim in claims)

    def _claim(self, claim: Any) -> str:
        language = interface_language()
        ink = self._color("Text").name()
        lit = claim.id in self._lit
        ground = f' bgcolor="{self._glow().name()}"' if lit else ""
        features = len(self._store.features_of_claim(claim.id))
        if features == 0:
            where = translate("Dock", "not a matter of places")
        elif self._is_on_map(claim):
            where = translate("Dock", "on the map: {count}").format(count=features)
        else:
            where = translate("Dock", "not shown now: {count}").format(count=features)
        link = f'<a href="{claim_links.SCHEME}:{escape(claim.id)}" style="color:{ink}; text-decoration:none;">'
        cite = f'<a href="{CITE}:{escape(claim.id)}">{escape(translate("Popup", "Cite this"))}</a>'
        lines = [
            f'<a name="{escape(claim.id)}"></a>{claim_links.badge(claim.verdict)} <small>{escape(where)} · {cite}</small>',
            f"{link}{escape(claim.statement(language))}</a>",
        ]
        note = claim.verdict_note(language)
        if lit and note:
            lines.append(f"<small>{escape(note)} {self._sources(claim)}</small>")
        inner = "<br>".join(lines)
        edge = f'<td width="3%" bgcolor="{self._edge(lit)}"></td>'
        cell = f"<td{ground}><div {self._lean()}>{inner}</div></td>"
        cells = cell + edge if language.is_rtl else edge + cell
        return (
            '<table dir="ltr" border="0" cellspacing="0" cellpadding="4" width="100%" style="margin-bottom:4px">'
            f"<tr>{cells}</tr></table>"
        )

    def _sources(self, claim: Any) -> str:
        from ..evidence import citation

        links = [
            f'<a href="{escape(source.url)}">{escape(citation.container(source) or source.title)}</a>'
            for source in self._store.sources(claim.verdict_source_ids)
            if source.url
        ]
        return f"({', '.join(links)})" if links else ""

    @staticmethod
    def _lean() -> str:
        return 'dir="rtl" align="right"' if interface_language().is_rtl else 'dir="ltr" align="left"'

    def _color(self, role: str) -> QColor:
        """A colour as the text itself has it: a theme may give it others than the dock."""
        palette = self.text.palette()
        return QColor(palette.color(getattr(palette.ColorRole, role)))

    def _glow(self) -> QColor:
        """The ground of a claim that is lit: the palette's highlight, thin enough to read on."""
        base, light = self._color("Base"), self._color("Highlight")
        share = 0.28
        mixed = (round(b * (1 - share) + h * share) for b, h in zip(base.getRgb()[:3], light.getRgb()[:3]))
        return QColor(*mixed)

    def _edge(self, lit: bool) -> str:
        return self._color("Highlight" if lit else "Mid").name()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.text.ensurePolished()
        self._render()

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._render()

    def _cite(self, claim_id: str) -> None:
        from ..evidence import cite

        for claim in self._store.claims((claim_id,)):
            said = cite.claim_sentence(claim, self._store, edition(self._store), interface_language(), translate)
            to_clipboard(self.text, said)
