"""Composition root: builds each part when it is first needed, hands it what it uses, and takes
everything down in reverse order."""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import paths
from .locator import CorridorLocatorFilter, Search
from .translation import interface_language, translate


class CaspianCorridorPlugin:
    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None
        self._action: QAction | None = None
        self._locator: CorridorLocatorFilter | None = None
        self._controller: Any = None
        self._library: Any = None

    def initProcessing(self) -> None:
        """What qgis_process calls: the algorithms are there at once."""
        self._add_provider(later=False)

    def _add_provider(self, later: bool) -> None:
        from .algorithms.provider import CaspianCorridorProvider

        self._provider = CaspianCorridorProvider(later)
        QgsApplication.processingRegistry().addProvider(self._provider)

    def _fill_provider(self) -> None:
        if self._provider is not None:
            self._provider.fill()

    def initGui(self) -> None:
        # In the window the algorithms come when QGIS has started and draws breath.
        self._add_provider(later=True)
        QTimer.singleShot(0, self._fill_provider)
        icon = QIcon(paths.icon("caspian_corridor"))
        self._action = QAction(icon, translate("Dock", "Caspian Corridor"), self._iface.mainWindow())
        self._action.setObjectName("caspian_corridor/action_dock")
        self._action.setCheckable(True)
        self._action.setStatusTip(translate("Dock", "Show the corridors, read who says so, print the map"))
        self._action.toggled.connect(self._toggle)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToMenu(translate("Dock", "Caspian Corridor"), self._action)
        self._locator = CorridorLocatorFilter(icon, self._search_for, self._go_to)
        self._iface.registerLocatorFilter(self._locator)

    # the dock

    def _toggle(self, shown: bool) -> None:
        if self._controller is None:
            if not shown:
                return
            from .gui.controller import Controller

            self._controller = Controller(self._iface, QgsProject.instance(), self._action, self._books())
        self._controller.show(shown)

    def _books(self) -> Any:
        if self._library is None:
            from .atlas.library import Library

            self._library = Library()
        return self._library

    # the locator bar

    def _search_for(self, prefixed: bool) -> Search | None:
        """How a search is answered: from the project's atlas, and without one only behind the prefix."""
        from .atlas import find

        for key, layer in find.layers(QgsProject.instance()).items():
            if key != "base_world":
                return partial(_rows, self._books(), find.data_path(layer))
        return partial(_rows, self._books(), paths.data_file()) if prefixed else None

    def _go_to(self, reference: str) -> None:
        if self._action is not None:
            self._action.setChecked(True)
        if self._controller is not None:
            self._controller.go_to(reference)

    def unload(self) -> None:
        if self._locator is not None:
            self._iface.deregisterLocatorFilter(self._locator)
            self._locator = None
        if self._controller is not None:
            self._controller.unload()
            self._controller = None
        if self._action is not None:
            self._leave_menu(self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.toggled.disconnect(self._toggle)
            self._action.deleteLater()
            self._action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        self._library = None
        interface_language.cache_clear()
        _forget_modules()

    def _leave_menu(self, action: QAction) -> None:
        """QGIS takes an emptied menu out of sight but keeps it, and would make another one at the next start."""
        menus = [entry.menu() for entry in self._iface.pluginMenu().actions() if entry.menu() is not None]
        ours = [menu for menu in menus if action in menu.actions()]
        self._iface.removePluginMenu(translate("Dock", "Caspian Corridor"), action)
        for menu in ours:
            if menu.isEmpty():
                menu.deleteLater()


def _forget_modules() -> None:
    """QGIS forgets the modules whose import it saw, but not the packages around them: these would stay in use after an
    upgrade, and their classes would be others than those of the new modules."""
    package = __name__.rpartition(".")[0]
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]


def _rows(library: Any, path: Any, query: str, limit: int) -> list[tuple[str, str, str, float]]:
    """What the locator bar lists; called in a thread of its own."""
    from .data.file import DataFileError
    from .gui import naming

    try:
        hits = library.find(path, query, limit)
    except DataFileError:
        return []
    return [
        (naming.name_of(hit), naming.kind_of(hit.entry), naming.reference_of(hit.entry), 1 - hit.score / 10)
        for hit in hits
    ]
