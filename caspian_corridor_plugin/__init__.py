"""Caspian Corridor: a cited atlas of the Middle Corridor and a corridor laboratory for QGIS."""


def classFactory(iface):  # noqa: N802 (the name that QGIS calls)
    from .plugin import CaspianCorridorPlugin

    return CaspianCorridorPlugin(iface)
