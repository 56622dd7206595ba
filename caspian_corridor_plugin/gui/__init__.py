"""Dock, popup, map tool and their controllers: the only room that knows the QGIS window."""
