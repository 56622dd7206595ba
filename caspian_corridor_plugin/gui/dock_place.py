"""Where the dock was and how large: kept between two starts of QGIS."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget

from ..about import PREFIX

_KEY = f"{PREFIX}/dock_place"
_SIDES = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "top": Qt.DockWidgetArea.TopDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}


class DockPlace:
    """Puts the dock where it was; on the right the first time."""

    def __init__(self, window: Any, dock: QDockWidget) -> None:
        self._window = window
        self._dock = dock

    def add(self) -> None:
        settings = QgsSettings()
        side = str(settings.value(f"{_KEY}/side", "right"))
        self._window.addDockWidget(_SIDES.get(side, _SIDES["right"]), self._dock)
        geometry = settings.value(f"{_KEY}/geometry")
        if str(settings.value(f"{_KEY}/floating", "no")) == "yes" and geometry is not None:
            self._dock.setFloating(True)
            self._dock.restoreGeometry(geometry)
            self._bring_onto_a_screen()
            return
        size = str(settings.value(f"{_KEY}/size", ""))
        if size.isdigit():
            lengthwise = Qt.Orientation.Horizontal if side in ("left", "right") else Qt.Orientation.Vertical
            self._window.resizeDocks([self._dock], [int(size)], lengthwise)

    def _bring_onto_a_screen(self) -> None:
        """A floating dock lies wholly on a screen, also when that is smaller than the one it was left on."""
        dock = self._dock
        screen = QApplication.screenAt(dock.geometry().center()) or QApplication.primaryScreen()
        room = screen.availableGeometry()
        dock.resize(min(dock.width(), room.width()), min(dock.height(), room.height()))
        dock.move(
            max(room.left(), min(dock.x(), room.right() - dock.width() + 1)),
            max(room.top(), min(dock.y(), room.bottom() - dock.height() + 1)),
        )

    def remember(self) -> None:
        dock = self._dock
        if dock.width() < dock.minimumWidth():
            return
        area = self._window.dockWidgetArea(dock)
        side = next((name for name, one in _SIDES.items() if one == area), "right")
        settings = QgsSettings()
        settings.setValue(f"{_KEY}/side", side)
        settings.setValue(f"{_KEY}/floating", "yes" if dock.isFloating() else "no")
        settings.setValue(f"{_KEY}/geometry", dock.saveGeometry())
        if not dock.isFloating():
            settings.setValue(f"{_KEY}/size", str(dock.width() if side in ("left", "right") else dock.height()))
