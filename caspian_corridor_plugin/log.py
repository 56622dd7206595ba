"""Messages for QGIS's log panel, under the plugin's own tab."""

from __future__ import annotations

from qgis.core import Qgis, QgsMessageLog

from .about import NAME


def info(message: str) -> None:
    QgsMessageLog.logMessage(message, NAME, Qgis.MessageLevel.Info, notifyUser=False)


def warning(message: str) -> None:
    QgsMessageLog.logMessage(message, NAME, Qgis.MessageLevel.Warning, notifyUser=False)
