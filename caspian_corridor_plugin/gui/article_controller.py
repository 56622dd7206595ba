"""Leads the page "Article": from a claim to the map, and from the map to its claims."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QTimer

from .article_page import ArticlePage
from .page_controller import PageController


class ArticleController(PageController):
    page: ArticlePage

    def make_page(self) -> ArticlePage:
        page = ArticlePage(self.dock)
        page.claimChosen.connect(self.show_claim)
        # Which features the map shows is counted once things have settled.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._tell_the_map)
        return page

    # events

    def began(self) -> None:
        self.data_changed()
        self.map_changed()

    def data_changed(self) -> None:
        self.page.show_store(self.workbench.store())

    def map_changed(self) -> None:
        self._settled.start(50)

    def _tell_the_map(self) -> None:
        self.page.show_map(self.workbench.navigator.shown_ids())

    def feature_shown(self, page: Any) -> None:
        self.page.highlight_claims(tuple(claim.id for claim in page.claims))

    def project_closed(self) -> None:
        self.page.show_store(None)

    def release(self) -> None:
        self._settled.stop()

    # intents

    def highlight_claims(self, claim_ids: tuple[str, ...]) -> None:
        """Mark claims and bring the first into view."""
        self.page.highlight_claims(claim_ids)

    def show_claim(self, claim_id: str) -> None:
        """Let a claim's features flash on the map."""
        self.workbench.reader.close_popup()
        self.highlight_claims((claim_id,))
        store, navigator = self.workbench.store(), self.workbench.navigator
        if store is not None:
            navigator.show(navigator.features(store.features_of_claim(claim_id)), always_zoom=False)


make = ArticleController
