"""From what was looked for to the map and the article."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject

from ..atlas import find
from ..translation import translate
from . import naming
from .dock import CorridorDock
from .navigator import ids_of
from .page_controller import PageControllers
from .workbench import Workbench

_PAGES = 12


class SearchController(QObject):
    """Goes to what was chosen in the dock's search or in QGIS's locator bar."""

    def __init__(self, workbench: Workbench, dock: CorridorDock, pages: PageControllers) -> None:
        super().__init__(dock)
        self._workbench = workbench
        self._pages = pages
        self._wanted = ""  # what was looked for before there was an atlas
        dock.results.chosen.connect(self.go_to)
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
        ids, only_layer = ids_of(store, kind, layer, entry_id)
        bench.reader.close_popup()
        if kind == "claim":
            self._pages.open("article").highlight_claims((entry_id,))
        features = bench.navigator.features(ids, only_layer)
        if bench.navigator.show(features, reveal=only_layer):
            pages = [page for page in (bench.reader.page_of(*one) for one in features[:_PAGES]) if page is not None]
            if kind != "claim":
                bench.reader.tell_read(pages)
        elif kind != "claim":
            bench.say(translate("Messages", "This has no place on the map."), Qgis.MessageLevel.Info)

    def resume(self) -> None:
        """Go to what was looked for before there was an atlas."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(wanted)
