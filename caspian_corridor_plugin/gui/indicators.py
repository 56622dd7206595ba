"""Takes QGIS's "temporary layer" sign off the atlas: an attached file lies in a temporary folder while
the project is open, yet it is saved with the project."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject

from ..atlas import find


def clear_temporary_signs(view: Any, project: QgsProject) -> None:
    """Removes the sign from the atlas's nodes in a layer tree view."""
    if view is None:
        return
    sign = QgsApplication.getThemeIcon("/mIndicatorMemory.svg").cacheKey()
    for node in find.nodes(project):
        for indicator in view.indicators(node):
            if indicator.icon().cacheKey() == sign:
                view.removeIndicator(node, indicator)
