"""The atlas in the project: adding it, taking it out, bringing its data up to date."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from .. import paths
from ..atlas import build, find
from ..atlas.errors import AtlasError
from ..translation import translate
from . import preferences
from .dock import CorridorDock
from .indicators import clear_temporary_signs
from .layer_tree_binding import LayerTreeBinding
from .page_controller import PageControllers
from .updating import Updater
from .workbench import Workbench


class AtlasController(QObject):
    """Leads what the dock shows of the atlas as a whole."""

    added = pyqtSignal()

    def __init__(self, workbench: Workbench, dock: CorridorDock, pages: PageControllers) -> None:
        super().__init__(dock)
        self._workbench = workbench
        self._project = workbench.project
        self._canvas = workbench.canvas
        self._dock = dock
        self._pages = pages
        self._updater = Updater(workbench.project, dock, workbench.warn, self._updated, self._renew)
        self._binding = LayerTreeBinding(workbench.project, pages.get("layers").page.tree, dock)
        # Asked for once the event loop is idle: the dock is to be there first.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.look_at_project)
        self._binding.atlasPresent.connect(self._atlas_present)
        workbench.date.told.connect(lambda *_: self._later.start(0) if find.groups(self._project) else None)
        dock.addAtlasRequested.connect(self.add)
        dock.removeAtlasRequested.connect(self.remove)
        dock.zoomRequested.connect(self.zoom_to_region)
        self._atlas_present(bool(find.groups(self._project)))

    def _atlas_present(self, present: bool) -> None:
        self._dock.show_atlas(present)
        self._workbench.date.look()
        if present:
            self._later.start(0)
        else:
            self._workbench.reader.set_reading(False)
            self._workbench.highlight.clear()

    def look_at_project(self) -> None:
        """Tell the pages of the project's data, and offer newer ones where they are old."""
        self._updater.look()
        self._pages.tell("data_changed")
        self._pages.tell("map_changed")

    def add(self) -> None:
        empty = not self._project.mapLayers()
        bridge = self._workbench.iface.layerTreeCanvasBridge()
        sets_up = bridge.autoSetupOnFirstLayer()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._canvas.freeze(True)
            # QGIS gives a new project the CRS and extent of its first layer, a moment later; the atlas has its own.
            bridge.setAutoSetupOnFirstLayer(False)
            added = build.add_atlas(self._project, preferences.atlas_language(), paths.data_file())
            if preferences.base_map() != "auto":
                added.ground.setItemVisibilityChecked(preferences.base_map() == "on")
            bridge.setCanvasLayers()
        except AtlasError as error:
            self._workbench.warn(str(error))
            return
        finally:
            bridge.setAutoSetupOnFirstLayer(sets_up)
            self._canvas.freeze(False)
            QApplication.restoreOverrideCursor()
        self._binding.rebuild()
        self.clear_signs()
        if empty:
            self.zoom_to_region()
        else:
            self._canvas.refresh()
        self._workbench.reader.set_reading(True)
        self.added.emit()

    def remove(self) -> None:
        self._workbench.reader.close_popup()
        self._pages.get("layers").forget_solo()
        build.remove_atlas(self._project)
        self._binding.rebuild()
        self._canvas.refresh()
        self._workbench.say(
            translate("Messages", "The atlas is out of the project. Add it again at any time."),
            Qgis.MessageLevel.Info,
        )

    def _renew(self) -> None:
        """Put a whole atlas in the place of a damaged one."""
        self.remove()
        self.add()

    def _updated(self, report: str) -> None:
        self._workbench.reader.close_popup()
        self._binding.rebuild()
        self.clear_signs()
        self._workbench.date.repaint()
        self._later.start(0)
        self._pages.open("evidence").show_report(report)

    def zoom_to_region(self) -> None:
        self._canvas.setExtent(build.region_extent(self._project))
        self._canvas.refresh()

    def clear_signs(self, *_: Any) -> None:
        """Take QGIS's sign of a temporary layer off, after the layer tree view has put it on the new nodes."""
        view, project = self._workbench.iface.layerTreeView(), self._project
        QTimer.singleShot(0, lambda: clear_temporary_signs(view, project))

    def release(self) -> None:
        self._later.stop()
        self._binding.release()
