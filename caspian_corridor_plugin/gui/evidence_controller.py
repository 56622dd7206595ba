"""Leads the page "Evidence": what was clicked last."""

from __future__ import annotations

from typing import Any

from . import claim_links
from .evidence_page import EvidencePage
from .page_controller import PageController


class EvidenceController(PageController):
    page: EvidencePage

    def make_page(self) -> EvidencePage:
        page = EvidencePage(self.dock)
        page.pageShown.connect(self.workbench.reader.turn_to)
        page.zoomWished.connect(self._zoom_to)
        page.claimChosen.connect(self._open_claims)
        return page

    # events

    def began(self) -> None:
        reader = self.workbench.reader
        if reader.last:
            self.page.show_pages(reader.last)
            self.feature_shown(reader.last_shown)

    def features_read(self, pages: list[Any]) -> None:
        if not self.page.is_kept:
            self.page.show_pages(pages)

    def feature_shown(self, page: Any) -> None:
        if not self.page.is_kept and page in self.page.pages:
            self.page.show_page(page)

    def project_closed(self) -> None:
        self.page.show_pages([])

    # intents

    def keep(self, pages: list[Any], current: Any) -> None:
        """Show features and keep them whatever is read next."""
        self.page.show_pages(pages, pages.index(current))
        self.page.keep.setChecked(True)

    def show_report(self, html: str) -> None:
        """Show something to read that is no feature."""
        self.page.show_report(html)

    def _zoom_to(self, page: Any) -> None:
        layer = self.workbench.project.mapLayer(page.layer_id)
        if layer is not None:
            self.workbench.navigator.show([(layer, page.map_feature)])

    def _open_claims(self, claims: str) -> None:
        self.pages.open("article").highlight_claims(claim_links.ids_in(claims))


make = EvidenceController
