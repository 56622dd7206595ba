"""The dock and everything behind it: puts the parts together, and tells the pages what happens."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QAction

from ..atlas.library import Library
from . import claim_links
from .atlas_controller import AtlasController
from .dock import CorridorDock
from .dock_place import DockPlace
from .page_controller import PageControllers
from .search_controller import SearchController
from .workbench import Workbench


class Controller(QObject):
    """Lives from the first opening of the dock to the unloading of the plugin."""

    def __init__(self, iface: Any, project: QgsProject, action: QAction, library: Library | None = None) -> None:
        super().__init__()
        self._action = action
        self.workbench = Workbench(iface, project, library or Library())
        self.dock = CorridorDock(iface.mainWindow(), self.workbench.find)
        self._place = DockPlace(iface.mainWindow(), self.dock)
        self.pages = PageControllers(self.workbench, self.dock)
        self.search = SearchController(self.workbench, self.dock, self.pages)
        self._help: Any = None  # made when first asked for
        self._links: list[tuple[Any, Any]] = []
        self._connect()
        self.atlas = AtlasController(self.workbench, self.dock, self.pages)
        self.atlas.added.connect(self.search.resume)
        self._place.add()

    def _connect(self) -> None:
        dock, reader, date, project = self.dock, self.workbench.reader, self.workbench.date, self.workbench.project
        dock.readMapToggled.connect(reader.set_reading)
        dock.closedByUser.connect(self._dock_closed)
        dock.helpRequested.connect(self.show_help)
        reader.toolChanged.connect(dock.set_reading)
        reader.pagesRead.connect(lambda pages: self.pages.tell("features_read", pages))
        reader.pageShown.connect(lambda page: self.pages.tell("feature_shown", page))
        reader.claimChosen.connect(self._open_claims)
        reader.pinWished.connect(self._keep_popup)
        date.told.connect(lambda day: self.pages.tell("date_told", day))
        date.changed.connect(self._date_changed)
        self._links = [
            (project.cleared, self._project_closed),
            (project.readProject, self._project_closed),
            (project.layerTreeRoot().visibilityChanged, self._map_changed),
        ]
        for signal, slot in self._links:
            signal.connect(slot)

    # the dock

    def show(self, shown: bool) -> None:
        self.dock.setVisible(shown)
        if shown:
            self.dock.raise_()
        else:
            self._at_rest()

    def show_help(self) -> None:
        """Open the guide, the words, the self-check and the settings beside QGIS."""
        if self._help is None:
            from .help_dialog import HelpDialog

            store = self.workbench.store()
            version = store.data_version if store is not None else ""
            self._help = HelpDialog(self.workbench.iface.mainWindow(), self.workbench.project, version)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def go_to(self, reference: str) -> None:
        """Show what was chosen in QGIS's locator bar."""
        self.search.go_to(reference)

    def _dock_closed(self) -> None:
        self._action.setChecked(False)
        self._at_rest()

    def _at_rest(self) -> None:
        """The dock is closed: nothing plays, nothing lies over the map."""
        self.pages.tell("dock_closed")
        self.workbench.reader.close_popup()
        self._place.remember()

    def _open_claims(self, claims: str) -> None:
        self.pages.open("article").highlight_claims(claim_links.ids_in(claims))

    def _keep_popup(self) -> None:
        reader = self.workbench.reader
        shown = reader.last_shown
        if shown is not None:
            self.pages.open("evidence").keep(reader.last, shown)
            reader.close_popup()
            reader.highlight(shown)

    # what happens in the project

    def _date_changed(self, date: str | None) -> None:
        self.workbench.reader.close_popup()
        self.workbench.reader.read_again()
        self.pages.tell("date_changed", date)
        self.pages.tell("map_changed")

    def _map_changed(self, *_: Any) -> None:
        self.pages.tell("map_changed")

    def _project_closed(self, *_: Any) -> None:
        self.workbench.reader.close_popup()
        self.workbench.reader.forget()
        self.workbench.library.forget()
        self.pages.tell("project_closed")
        self.atlas.clear_signs()

    def unload(self) -> None:
        self._place.remember()
        for signal, slot in self._links:
            signal.disconnect(slot)
        if self._help is not None:
            self._help.close()
            self._help.deleteLater()
        self.atlas.release()
        self.pages.release()
        self.workbench.release()
        self.workbench.iface.removeDockWidget(self.dock)
        self.dock.deleteLater()
        self.deleteLater()
