"""The date that the map shows: the project's variable is the truth, whoever changed it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..atlas import asof, find


class MapDate(QObject):
    """Watches and sets the date of a project."""

    told = pyqtSignal(object)  # ISO date or None for today; also when it is the same as before
    changed = pyqtSignal(object)

    def __init__(self, project: QgsProject, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._date: str | None = None
        project.customVariablesChanged.connect(self.look)

    def choose(self, date: str | None) -> None:
        """Set the date; None for today."""
        asof.choose(self._project, date)

    def look(self, *_: Any) -> None:
        """Tell the project's date, and repaint the map where it is another than before."""
        date = asof.get(self._project)
        self.told.emit(date)
        if date != self._date:
            self._date = date
            self.repaint()
            self.changed.emit(date)

    def repaint(self) -> None:
        """Draw the atlas's visible layers anew."""
        for node in find.nodes(self._project):
            if node.isVisible() and node.layer().isSpatial() and not find.key_of(node.layer()).startswith("base_"):
                node.layer().triggerRepaint()

    def release(self) -> None:
        """Go back to today: without the plugin nothing could change the date. The project is not made dirty by it."""
        self._project.customVariablesChanged.disconnect(self.look)
        if asof.get(self._project) is not None:
            was_dirty = self._project.isDirty()
            asof.choose(self._project, None)
            self._project.setDirty(was_dirty)
            self.repaint()
