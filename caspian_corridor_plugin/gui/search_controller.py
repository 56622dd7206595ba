"""From what was looked for to the map and the article."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from ..atlas import find
from ..translation import translate
from . import naming
from .dock import CorridorDock
from .navigator import ids_of
from .page_controller import PageControllers
from .reading import subject_page
from .workbench import Workbench

_PAGES = 12


class SearchController(QObject):
    """Goes to what was chosen in the dock's search or in QGIS's locator bar."""

    def __init__(self, workbench: Workbench, dock: CorridorDock, pages: PageControllers) -> None:
        super().__init__(dock)
        self._workbench = workbench
        self._pages = pages
        self._wanted = ""  # what was looked for before there was an atlas
        self._is_marked = False
        dock.results.chosen.connect(self.go_to)
        dock.search.queryChanged.connect(self._query_changed)
        dock.search.entered.connect(workbench.warm_up)

    def go_to(self, reference: str) -> None:
        """Show what was found: on the map, and for a claim also in the article."""
        bench = self._workbench
        kind, layer, entry_id = naming.parts_of(reference)
        if not find.layers(bench.project):
            self._wanted = reference
            bench.say(
                translate("Messages", "Add the atlas to see this on the map: one click in the dock."),
                Qgis.MessageLevel.Info,
            )
            return
        store = bench.store()
        if store is None:
            return
        if kind == "fact":
            kind, layer, entry_id = _subject_of(store, entry_id)
        bench.reader.close_popup()
        if kind == "claim":
            self._pages.open("article").highlight_claims((entry_id,))
        figures = [subject_page(store, entry_id, bench.date.current)] if kind == "subject" else []
        if figures:
            self._pages.open("evidence")
            bench.reader.tell_read(figures)
        ids, only_layer = ids_of(store, kind, layer, entry_id)
        features = bench.navigator.features(ids, only_layer)
        self._is_marked = bench.navigator.show(features, reveal=only_layer, always_zoom=not figures)
        if not self._is_marked and kind not in ("claim", "subject"):
            bench.say(translate("Messages", "This has no place on the map."), Qgis.MessageLevel.Info)
            return
        self._tell_switched_on()
        if kind not in ("claim", "subject"):
            pages = [page for page in (bench.reader.page_of(*one) for one in features[:_PAGES]) if page is not None]
            bench.reader.tell_read(pages)

    def _tell_switched_on(self) -> None:
        name = self._workbench.navigator.switched_on
        if name:
            self._workbench.say(
                translate("Messages", "“{layer}” was switched on to show this.").format(layer=name),
                Qgis.MessageLevel.Info,
            )

    def _query_changed(self, query: str) -> None:
        """The marks of a search go with it."""
        if not query.strip() and self._is_marked:
            self._is_marked = False
            self._workbench.highlight.clear()

    def resume(self) -> None:
        """Go to what was looked for before there was an atlas."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(wanted)


def _subject_of(store: Any, fact_id: str) -> tuple[str, str, str]:
    """Return kind, layer and id of what a figure is about: a place where it is one, else the subject itself."""
    subject_id = store.fact(fact_id).subject_id
    for layer, kind in (("places", "place"), ("energy", "energy")):
        if any(one.id == subject_id and one.layer == layer for one in store.all_features):
            return kind, layer, subject_id
    return "subject", "", subject_id
