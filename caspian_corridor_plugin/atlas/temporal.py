"""QGIS's own temporal controller: each layer says when its features hold, so that it can drive the map.

``valid_from`` and ``valid_to`` are ISO texts of reduced precision and may be empty, which QGIS's field modes do not
understand: the expressions complete them to days, and open ends to days that no story reaches.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsVectorLayer

_LONG_AGO = "1800-01-01"
_FAR_AHEAD = "2200-01-01"


def _day(field: str, open_end: str) -> str:
    """The first day of an ISO text such as 2025, 2025-07 or 2025-07-21, as a point in time."""
    text = f"coalesce(nullif(\"{field}\",''),'{open_end}')"
    # The language is named, since a locale with digits of its own does not read these.
    return f"to_datetime(substr({text}||'-01-01',1,10),'yyyy-MM-dd','en')"


START = _day("valid_from", _LONG_AGO)
END = _day("valid_to", _FAR_AHEAD)


def apply(layer: QgsVectorLayer) -> None:
    """Lets the temporal controller drive a layer that has a time; without the controller nothing is filtered."""
    fields = layer.fields()
    if fields.indexOf("valid_from") < 0 or fields.indexOf("valid_to") < 0:
        return
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    properties.setStartExpression(START)
    properties.setEndExpression(END)
    properties.setIsActive(True)
