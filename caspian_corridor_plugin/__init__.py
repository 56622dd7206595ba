"""Caspian Corridor: a cited atlas of the Middle Corridor and a corridor laboratory for QGIS."""


def classFactory(iface):
    from .plugin import CaspianCorridorPlugin

    return CaspianCorridorPlugin(iface)
