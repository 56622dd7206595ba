"""The date that the map shows: a project variable.

Every renderer and label rule asks ``CONDITION``. QGIS's own temporal controller, where it is on,
comes first; then the project's variable; then today.
"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsProject
from qgis.PyQt.QtCore import QDateTime, Qt

from ..compat import is_null
from ..data import dates

VARIABLE = "caspian_corridor_as_of"
ARTICLE_DATE = "2024-11-03"


def _iso(moment: str) -> str:
    """The expression for a point in time as ISO text, in plain digits whatever the locale of QGIS."""
    return f"format_date({moment},'yyyy-MM-dd','en')"


DATE = f"coalesce({_iso('@map_start_time')},@{VARIABLE},{_iso('now()')})"

# A date of reduced precision ("2025", "2025-07") counts from its first day: "2025" < "2025-01-01"
# and so on hold for ISO text, and a period ends where the next one starts.
CONDITION = f'("valid_from" is null or "valid_from" <= {DATE}) and ("valid_to" is null or "valid_to" > {DATE})'


def written(project: QgsProject) -> str:
    """The project's variable as it stands there, whatever it holds; empty where there is none."""
    value = QgsExpressionContextUtils.projectScope(project).variable(VARIABLE)
    return "" if is_null(value) else str(value)


def get(project: QgsProject) -> str | None:
    """The chosen ISO date, or None for today and for what is no date."""
    found = dates.parse(written(project))
    return None if found is None else found.iso


def on_canvas(project: QgsProject, canvas: Any) -> str | None:
    """The ISO date that a map canvas shows: its temporal controller's, else the project's; None for today."""
    return ruled_by_controller(canvas) or get(project)


def ruled_by_controller(canvas: Any) -> str | None:
    """The ISO date that the temporal controller set a map canvas to, None where it did not."""
    begin: QDateTime = canvas.temporalRange().begin()
    return begin.date().toString(Qt.DateFormat.ISODate) if begin.isValid() else None


def choose(project: QgsProject, date: str | None) -> None:
    """Shows the map as of an ISO date; None goes back to today."""
    if date:
        QgsExpressionContextUtils.setProjectVariable(project, VARIABLE, date)
    else:
        QgsExpressionContextUtils.removeProjectVariable(project, VARIABLE)
