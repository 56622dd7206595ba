"""QGIS's locator bar: everything that has a name in the atlas, behind the prefix ``cor``.

QGIS clones the filter for each search and lets the clone work in a thread of its own. A clone holds plain values and
a function that may be called from any thread; no network, no project, no widgets.
"""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsLocatorFilter, QgsLocatorResult
from qgis.PyQt.QtGui import QIcon

from .translation import translate

#: (query, limit) -> rows of name, what it is, reference, and how well it fits (0 … 1).
Search = Callable[[str, int], list[tuple[str, str, str, float]]]


class CorridorLocatorFilter(QgsLocatorFilter):
    """``searches`` is asked on the main thread, for each search, which function is to be used; None for none."""

    def __init__(
        self, icon: QIcon, searches: Callable[[bool], Search | None], chosen: Callable[[str], None], clone: bool = False
    ) -> None:
        super().__init__()
        self._icon = icon
        self._searches = searches
        self._chosen = chosen
        self._search = {prefix: searches(prefix) for prefix in (False, True)} if clone else {}

    def clone(self) -> CorridorLocatorFilter:
        return CorridorLocatorFilter(self._icon, self._searches, self._chosen, clone=True)

    def name(self) -> str:
        return "caspian_corridor"

    def displayName(self) -> str:
        return translate("Dock", "Caspian Corridor: places, lines, claims")

    def prefix(self) -> str:
        return "cor"

    def priority(self) -> QgsLocatorFilter.Priority:
        return QgsLocatorFilter.Priority.Medium

    def fetchResults(self, text: str, context: Any, feedback: Any) -> None:
        search = self._search.get(bool(context.usingPrefix))
        if search is None or len(text.strip()) < (1 if context.usingPrefix else 3):
            return
        for name, what, reference, score in search(text, 15 if context.usingPrefix else 5):
            if feedback.isCanceled():
                return
            result = QgsLocatorResult(self, name, reference)
            result.description = what
            result.score = score
            result.icon = self._icon
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:
        self._chosen(str(result.userData))
