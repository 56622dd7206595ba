"""The date that the map shows, and its rows in the layers: QGIS's temporal controller where it rules, else the
project's variable, whoever changed it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..atlas import asof, find, periods
from .canvas_time import CanvasTime


class MapDate(QObject):
    """Watches and sets the date of a project."""

    told = pyqtSignal(object)  # ISO date or None for today; also when it is the same as before
    changed = pyqtSignal(object)

    def __init__(self, project: QgsProject, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._canvas = canvas
        self._time = CanvasTime(canvas, self)
        self._date: str | None = None
        project.customVariablesChanged.connect(self.look)
        self._time.changed.connect(self.look)

    @property
    def is_ruled(self) -> bool:
        """Whether the temporal controller sets the date."""
        return self._time.date is not None

    @property
    def current(self) -> str | None:
        """The date that was told last."""
        return self._date

    def choose(self, date: str | None) -> None:
        """Set the date; None for today. The temporal controller, where it rules, is switched off for it."""
        asof.choose(self._project, date)
        self._time.take_over()

    def look(self, *_: Any) -> None:
        """Tell the map's date, and repaint the map where it is another than before."""
        date = asof.on_canvas(self._project, self._canvas)
        self._filter()
        self.told.emit(date)
        if date != self._date:
            self._date = date
            self.repaint()
            self.changed.emit(date)

    @property
    def shows_history(self) -> bool:
        """Whether tables and sums hold all periods of each section, whatever the map's date."""
        return periods.shows_history(self._project)

    def show_history(self, shown: bool) -> None:
        """Let tables and sums hold all periods, or the rows of the map's date again."""
        periods.show_history(self._project, shown)
        self.look()

    def _filter(self) -> None:
        """Let the layers hold the rows of the map's date; while the temporal controller rules, all of them."""
        if self.is_ruled:
            periods.lift(self._project)
        else:
            periods.follow(self._project, asof.get(self._project))

    def repaint(self) -> None:
        """Draw the atlas's visible layers anew."""
        for node in find.nodes(self._project):
            if node.isVisible() and node.layer().isSpatial() and not find.key_of(node.layer()).startswith("base_"):
                node.layer().triggerRepaint()

    def release(self) -> None:
        """Go back to today: without the plugin nothing could change the date. The project is not made dirty by it."""
        self._project.customVariablesChanged.disconnect(self.look)
        self._time.release()
        if asof.get(self._project) is not None:
            was_dirty = self._project.isDirty()
            asof.choose(self._project, None)
            self._project.setDirty(was_dirty)
            self.repaint()
        periods.follow(self._project, None)
