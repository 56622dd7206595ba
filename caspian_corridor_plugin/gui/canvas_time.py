"""The canvas and QGIS's temporal controller: who sets the date of the map, and how the dock takes it over."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsDateTimeRange
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QObject, pyqtSignal

from ..atlas import asof
from ..compat import temporal_controller_is_off, turn_temporal_controller_off


class CanvasTime(QObject):
    """Says when the date of the canvas may have changed.

    QGIS 3.22 moves the range of its controller when a project is closed, opened or added to, and hands it to the
    canvas although the controller is off; the map then stands at a date that nobody chose. Such a range is taken
    away at once.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._controller: Any = canvas.temporalController()
        self._links: list[tuple[Any, Any]] = [(canvas.temporalRangeChanged, self.changed)]
        # After QGIS's own connection of this signal with the canvas, which is older.
        if hasattr(self._controller, "updateTemporalRange"):
            self._links.append((self._controller.updateTemporalRange, self._range_sent))
        for signal, slot in self._links:
            signal.connect(slot)
        self._range_sent()

    @property
    def date(self) -> str | None:
        """The ISO date that the controller set, None where it does not rule."""
        return asof.ruled_by_controller(self._canvas)

    def take_over(self) -> None:
        """Switches the controller off, so that the dock's date is the map's."""
        if self.date is None:
            return
        turn_temporal_controller_off(self._controller)
        if self.date is not None:
            self._canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))

    def _range_sent(self, *_: Any) -> None:
        if self.date is not None and temporal_controller_is_off(self._controller):
            self._canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))

    def release(self) -> None:
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._links = []
