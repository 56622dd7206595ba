"""The date that the map shows: a project variable, so that no layer ever carries a filter.

Every renderer and label rule asks ``CONDITION``. QGIS's own temporal controller, where it is on,
comes first; then the project's variable; then today.
"""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils, QgsProject

VARIABLE = "caspian_corridor_as_of"
ARTICLE_DATE = "2024-11-03"

DATE = f"coalesce(format_date(@map_start_time,'yyyy-MM-dd'),@{VARIABLE},format_date(now(),'yyyy-MM-dd'))"

# A date of reduced precision ("2025", "2025-07") counts from its first day: "2025" < "2025-01-01"
# and so on hold for ISO text, and a period ends where the next one starts.
CONDITION = f'("valid_from" is null or "valid_from" <= {DATE}) and ("valid_to" is null or "valid_to" > {DATE})'


def get(project: QgsProject) -> str | None:
    """The chosen ISO date, or None for today."""
    value = QgsExpressionContextUtils.projectScope(project).variable(VARIABLE)
    return str(value) if value else None


def choose(project: QgsProject, date: str | None) -> None:
    """Shows the map as of an ISO date; None goes back to today."""
    if date:
        QgsExpressionContextUtils.setProjectVariable(project, VARIABLE, date)
    else:
        QgsExpressionContextUtils.removeProjectVariable(project, VARIABLE)
