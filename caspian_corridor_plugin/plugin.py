"""Composition root: builds each part when it is first needed, hands it what it uses, and takes
everything down in reverse order."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import paths
from .translation import interface_language, translate


class CaspianCorridorPlugin:
    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: Any = None
        self._action: QAction | None = None
        self._controller: Any = None

    def initProcessing(self) -> None:
        from .algorithms.provider import CaspianCorridorProvider

        self._provider = CaspianCorridorProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        self.initProcessing()
        self._action = QAction(
            QIcon(paths.icon("caspian_corridor")),
            translate("Dock", "Caspian Corridor"),
            self._iface.mainWindow(),
        )
        self._action.setObjectName("caspian_corridor/action_dock")
        self._action.setCheckable(True)
        self._action.setStatusTip(translate("Dock", "Show the corridors, read who says so, print the map"))
        self._action.toggled.connect(self._toggle)
        self._iface.addToolBarIcon(self._action)
        self._iface.addPluginToMenu(translate("Dock", "Caspian Corridor"), self._action)

    def _toggle(self, shown: bool) -> None:
        if self._controller is None:
            if not shown:
                return
            from .gui.controller import Controller

            self._controller = Controller(self._iface, QgsProject.instance(), self._action)
        self._controller.show(shown)

    def unload(self) -> None:
        if self._controller is not None:
            self._controller.unload()
            self._controller = None
        if self._action is not None:
            self._iface.removePluginMenu(translate("Dock", "Caspian Corridor"), self._action)
            self._iface.removeToolBarIcon(self._action)
            self._action.toggled.disconnect(self._toggle)
            self._action.deleteLater()
            self._action = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        interface_language.cache_clear()
