"""A window with a canvas, a layer tree and a message bar, for tests that need the dock but no whole QGIS."""

from __future__ import annotations

import time
from unittest.mock import MagicMock

from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject
from qgis.gui import QgsLayerTreeMapCanvasBridge, QgsMapCanvas, QgsMapToolPan, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMainWindow

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build, find
from caspian_corridor_plugin.gui.controller import Controller
from caspian_corridor_plugin.translation import Language

LEFT = Qt.MouseButton.LeftButton


def type_text(widget, text):
    """Key by key, in any script: QTest knows Latin letters alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


class Iface:
    """What the plugin asks of QGIS's window."""

    def __init__(self, project):
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)
        self.canvas.setObjectName("canvas")
        self.window.setCentralWidget(self.canvas)
        self.window.resize(1400, 900)
        self.bar = QgsMessageBar(self.window)
        self.bridge = QgsLayerTreeMapCanvasBridge(project.layerTreeRoot(), self.canvas)
        self.pan = QAction(self.window)
        self.pan_tool = QgsMapToolPan(self.canvas)
        self.pan.triggered.connect(lambda: self.canvas.setMapTool(self.pan_tool))
        self.canvas.setMapTool(self.pan_tool)
        self.canvas.setProject(project)

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def layerTreeCanvasBridge(self):
        return self.bridge

    def layerTreeView(self):
        return None

    def actionPan(self):
        return self.pan

    def removeDockWidget(self, dock):
        self.window.removeDockWidget(dock)

    def __getattr__(self, name):
        return MagicMock(name=name)


class GuiBench:
    """A project, the window and the controller with its dock open."""

    def __init__(self, atlas=True):
        self.project = QgsProject()
        self.iface = Iface(self.project)
        self.iface.window.show()
        self.action = QAction(self.iface.window)
        self.action.setCheckable(True)
        self.controller = Controller(self.iface, self.project, self.action)
        self.controller.show(True)
        if atlas:
            self.add()

    @property
    def dock(self):
        return self.controller.dock

    def add(self):
        build.add_atlas(self.project, Language.load("en"), paths.data_file())
        self.project.setCrs(build.data_crs())
        self.iface.canvas.setDestinationCrs(self.project.crs())
        self.settle()
        self.controller.atlas.zoom_to_region()
        self.settle()

    @staticmethod
    def settle(seconds=0.15):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.005)

    def wait_for(self, condition, seconds=5.0):
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            self.settle(0.02)

    def layer(self, key):
        return find.layers(self.project)[key]

    def node(self, key):
        return self.project.layerTreeRoot().findLayer(self.layer(key).id())

    def page(self, key):
        page = self.dock.pages.open(key)
        self.settle()
        return page

    def choose_row(self, key):
        tree = self.page("layers").tree
        name = self.node(key).name()
        item = tree.findItems(name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]
        tree.setCurrentItem(item)
        self.settle()
        return item

    def click_line(self, key, feature_id):
        """Clicks the middle of a line, as the tool for reading does."""
        layer = self.layer(key)
        feature = next(layer.getFeatures(f"\"id\" = '{feature_id}'"))
        shape = feature.geometry()
        middle = shape.interpolate(shape.length() / 2).asPoint()
        self.click_at(layer, middle)

    def click_at(self, layer, point):
        canvas = self.iface.canvas
        to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), self.project)
        pixel = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(point)))
        self.controller.workbench.reader.set_reading(True)
        QTest.mouseClick(
            canvas.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(round(pixel.x()), round(pixel.y()))
        )
        self.settle()

    def close(self):
        self.iface.canvas.stopRendering()
        self.controller.unload()
        self.iface.canvas.freeze(True)
        self.project.clear()
        self.iface.window.hide()
        QApplication.sendPostedEvents(self.dock, int(QEvent.Type.DeferredDelete))
        # Canvas, bridge and tools point at each other; whoever is collected first would take the others down.
        keep(self)


_kept = []


def keep(bench):
    _kept.append(bench)
