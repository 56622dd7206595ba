"""What a plugin could leave behind in a running QGIS: in its window, in its signals, in memory and among open files.

For scripts that QGIS runs by `--code`; comparing what `in_window` and `counts` give before and after says what stayed.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QEvent, QObject, QTranslator, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar, QWidget
from qgis.utils import iface

from tools import qgis_side as side

KEY = "caspian_corridor_plugin"


def loaded_modules() -> list[str]:
    """Ours in memory, packages included."""
    return [name for name in sys.modules if name.split(".")[0] == KEY]


def in_window() -> dict[str, list[str]]:
    """Names of what a user could see, and of our modules."""
    window = side.window()
    canvas = iface.mapCanvas()
    return {
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "toolbars": sorted(bar.objectName() for bar in window.findChildren(QToolBar)),
        "plugin_toolbar": [action.objectName() for action in iface.pluginToolBar().actions()],
        "plugin_menu": [action.text() for action in iface.pluginMenu().actions() if action.text()],
        "menus": [action.text() for action in window.menuBar().actions()],
        "providers": sorted(provider.id() for provider in QgsApplication.processingRegistry().providers()),
        "locator_filters": sorted(one.name() for one in locator_filters()),
        "ours": sorted(child.objectName() for child in window.findChildren(QObject) if side.NAME in child.objectName()),
        "modules": sorted(loaded_modules()),
        "map_tool": [type(canvas.mapTool()).__name__],
        "overlays": [type(item).__name__ for item in canvas.scene().items()],
    }


def locator_widget() -> Any:
    """QGIS's locator bar, which Python is handed as a plain QWidget."""
    from qgis.gui import QgsLocatorWidget
    from qgis.PyQt import sip

    for widget in side.window().findChildren(QWidget):
        if widget.metaObject().className() == "QgsLocatorWidget":
            return sip.cast(widget, QgsLocatorWidget)
    raise side.StepError("the window has no locator bar")


def locator_filters() -> list[Any]:
    return list(locator_widget().locator().filters())


def counts() -> dict[str, int]:
    """How many there are of each kind; equal before and after where nothing stayed."""
    gc.collect()
    window = side.window()
    project = QgsProject.instance()
    found: dict[str, int] = {
        "docks": len(window.findChildren(QDockWidget)),
        "toolbars": len(window.findChildren(QToolBar)),
        "actions": len(window.findChildren(QAction)),
        "menus": len(window.findChildren(QMenu)),
        "widgets of the window": len(window.findChildren(QWidget)),
        "windows": len(QApplication.topLevelWidgets()),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "algorithms": len(QgsApplication.processingRegistry().algorithms()),
        "locator filters": len(locator_filters()),
        "items on the canvas": len(iface.mapCanvas().scene().items()),
        "translators": sum(isinstance(thing, QTranslator) for thing in gc.get_objects()),
        "threads": threading.active_count(),
        "objects of ours": sum(str(type(thing).__module__).split(".")[0] == KEY for thing in gc.get_objects()),
        "open files": len(open_files()),
    }
    for name, sender in senders(window, project).items():
        found |= {f"{name}.{signal}": receivers for signal, receivers in receivers_of(sender).items()}
    return found


def senders(window: Any, project: Any) -> dict[str, Any]:
    """Objects of QGIS that outlive a plugin, and to whose signals it may listen."""

    found = {
        "application": QApplication.instance(),
        "window": window,
        "iface": iface,
        "canvas": iface.mapCanvas(),
        "bridge": iface.layerTreeCanvasBridge(),
        "layer tree view": iface.layerTreeView(),
        "layer tree model": iface.layerTreeView().layerTreeModel(),
        "selection": iface.layerTreeView().selectionModel(),
        "message bar": iface.messageBar(),
        "pan": iface.actionPan(),
        "project": project,
        "layer tree": project.layerTreeRoot(),
        "layouts": project.layoutManager(),
        "themes": project.mapThemeCollection(),
        "registry": QgsApplication.processingRegistry(),
        "log": QgsApplication.messageLog(),
        "locator": locator_widget().locator(),
    }
    found |= {f"layer {layer.name()}": layer for layer in project.mapLayers().values()}
    found |= {f"node {node.name()}": node for node in project.layerTreeRoot().findGroups()}
    return found


def receivers_of(sender: Any) -> dict[str, int]:
    """Signal -> how many listen to it. Qt tells anybody only by its own dump of an object: receivers() is protected."""
    lines: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, text: lines.append(text))
    try:
        sender.dumpObjectInfo()
    finally:
        qInstallMessageHandler(before)
    if not lines:
        raise side.StepError("Qt dumps no objects: are its debug messages off?")
    found: dict[str, int] = {}
    signal = ""
    for line in map(str.strip, "\n".join(lines).split("\n")):
        if line.startswith("signal: "):
            signal = line.removeprefix("signal: ")
        elif line.startswith("SIGNALS IN"):
            break
        elif signal and line.startswith(("-->", "<functor")):
            found[signal] = found.get(signal, 0) + 1
    return found


def open_files() -> list[str]:
    """Files, sockets and pipes that this process holds open."""
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            found.append(str(descriptor.readlink()))
        except OSError:  # the one with which the list itself was read
            continue
    return sorted(found)


def held_in(folder: Path) -> list[str]:
    """Files of a folder that this process holds open or mapped into memory: on Windows none of them could be removed."""
    inside = f"{folder.resolve()}{os.sep}"
    mapped = {line.split(maxsplit=5)[-1] for line in Path("/proc/self/maps").read_text().splitlines()}
    return sorted(name for name in {*open_files(), *mapped} if name.startswith(inside))


class LanguageChanges(QObject):
    """Counts how often the application was told of another language, as each installed translator makes it be."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self.count += 1
        return False

    def stop(self) -> None:
        QApplication.instance().removeEventFilter(self)
