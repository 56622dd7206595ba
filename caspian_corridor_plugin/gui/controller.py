"""Turns what a user wants into one call each, and says in the message bar how it went."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsHighlight
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAction, QApplication

from .. import about, log, paths
from ..atlas import asof, build, find
from ..atlas.errors import AtlasError
from ..evidence import EvidenceError, EvidenceStore, Feature, render_popup
from ..translation import interface_language, translate
from .dock import CorridorDock
from .indicators import clear_temporary_signs
from .layers_page import LayersPage, LayerTreeBinding
from .map_tool import ReadMapTool
from .popup import FeaturePopup, Page
from .print_page import PrintPage


class Controller:
    """Lives from the first opening of the dock to the unloading of the plugin."""

    def __init__(self, iface: Any, project: QgsProject, action: QAction) -> None:
        self._iface = iface
        self._project = project
        self._action = action
        self._canvas = iface.mapCanvas()
        self._popup: FeaturePopup | None = None
        self._tool: ReadMapTool | None = None
        self._previous_tool: Any = None
        self._highlight: QgsHighlight | None = None
        self._hits: list[tuple[str, Any]] = []
        self._store: EvidenceStore | None = None
        self._store_path: Any = None

        self._dock = CorridorDock(iface.mainWindow())
        self._layers_page = LayersPage(self._dock)
        self._dock.add_page(self._layers_page, translate("Dock", "Layers"))
        self._print_page = PrintPage(self._dock)
        self._dock.add_page(self._print_page, translate("Dock", "Print"))

        self._binding = LayerTreeBinding(project, self._layers_page.tree, self._dock)
        self._binding.atlasPresent.connect(self._atlas_present)
        self._dock.addAtlasRequested.connect(self.add_atlas)
        self._dock.removeAtlasRequested.connect(self.remove_atlas)
        self._dock.readMapToggled.connect(self.set_reading)
        self._dock.zoomRequested.connect(self.zoom_to_region)
        self._dock.visibilityWished.connect(self._dock_closed)
        self._layers_page.dateChosen.connect(self.choose_date)
        self._layers_page.layerActivated.connect(self.zoom_to_layer)
        self._print_page.printRequested.connect(self.print_map)
        self._canvas.mapToolSet.connect(self._tool_changed)
        project.cleared.connect(self._project_gone)
        project.readProject.connect(self._project_gone)
        project.layersWillBeRemoved.connect(self._layers_going)

        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self._atlas_present(bool(find.groups(project)))

    # the dock

    def show(self, shown: bool) -> None:
        self._dock.setVisible(shown)
        if shown:
            self._dock.raise_()
        else:
            self._close_popup()

    def _dock_closed(self, _visible: bool) -> None:
        self._action.setChecked(False)

    def _atlas_present(self, present: bool) -> None:
        self._dock.show_atlas(present)
        self._layers_page.show_date(asof.get(self._project))
        if not present:
            self.set_reading(False)

    # messages

    def _say(self, text: str, level: Qgis.MessageLevel, seconds: int = 8) -> None:
        self._iface.messageBar().pushMessage(about.NAME, text, level, seconds)

    def _warn(self, text: str) -> None:
        log.warning(text)
        self._say(text, Qgis.MessageLevel.Warning, 0)

    # the atlas

    def add_atlas(self) -> None:
        empty = not self._project.mapLayers()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._canvas.freeze(True)
            build.add_atlas(self._project, interface_language(), paths.data_file())
            # QGIS gives a new project the CRS and extent of its first layer: let it do so now, and
            # put ours in place afterwards.
            self._iface.layerTreeCanvasBridge().setCanvasLayers()
            if empty:
                build.take_projection(self._project)
        except AtlasError as error:
            self._warn(str(error))
            return
        finally:
            self._canvas.freeze(False)
            QApplication.restoreOverrideCursor()
        self._binding.rebuild()
        self._clear_signs()
        if empty:
            self.zoom_to_region()
        else:
            self._canvas.refresh()
        self.set_reading(True)

    def _clear_signs(self) -> None:
        # After the layer tree view has put its signs on the new nodes.
        QTimer.singleShot(0, lambda: clear_temporary_signs(self._iface.layerTreeView(), self._project))

    def remove_atlas(self) -> None:
        self._close_popup()
        build.remove_atlas(self._project)
        self._binding.rebuild()
        self._canvas.refresh()
        self._say(
            translate("Messages", "The atlas is out of the project. Add it again at any time."),
            Qgis.MessageLevel.Info,
        )

    def zoom_to_region(self) -> None:
        if self._project.crs().isValid():
            self._canvas.setExtent(build.region_extent(self._project))
            self._canvas.refresh()

    def zoom_to_layer(self, layer_id: str) -> None:
        layer = self._project.mapLayer(layer_id)
        if layer is None or layer.extent().isEmpty():
            return
        extent = build.extent_in(self._project, layer.extent())
        extent.scale(1.08)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def choose_date(self, date: str | None) -> None:
        asof.choose(self._project, date)
        self._close_popup()
        for layer in find.layers(self._project).values():
            layer.triggerRepaint()

    # reading the map

    def set_reading(self, reading: bool) -> None:
        if reading:
            if self._tool is None:
                self._tool = ReadMapTool(self._canvas, self._project)
                self._tool.featuresHit.connect(self._features_hit)
            if self._canvas.mapTool() is not self._tool:
                self._previous_tool = self._canvas.mapTool()
                self._canvas.setMapTool(self._tool)
        elif self._tool is not None and self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)
            self._iface.actionPan().trigger()
        self._dock.set_reading(reading)

    def _tool_changed(self, *_: Any) -> None:
        self._dock.set_reading(self._tool is not None and self._canvas.mapTool() is self._tool)

    def _features_hit(self, point: Any, hits: list[Any]) -> None:
        if not hits:
            self._close_popup()
            return
        store = self._evidence_of(hits[0][0])
        if store is None:
            return
        language = interface_language()
        as_of = asof.get(self._project)
        pages: list[Page] = []
        self._hits = []
        for layer, feature in hits:
            row = {field.name(): feature[field.name()] for field in layer.fields()}
            shown = Feature.from_mapping(find.key_of(layer), plain(row))
            pages.append(Page(layer.name(), partial(render_popup, shown, store, language, translate, as_of)))
            self._hits.append((layer.id(), feature))
        if self._popup is None:
            self._popup = FeaturePopup(self._canvas)
            self._popup.pageShown.connect(self._highlight_hit)
            self._popup.closed.connect(self._clear_highlight)
        self._popup.show_pages(pages, point)

    def _evidence_of(self, layer: Any) -> EvidenceStore | None:
        """The evidence that travels with a layer; read once for each data file."""
        path = find.data_path(layer)
        if self._store is None or self._store_path != path:
            try:
                self._store = EvidenceStore.open(path)
                self._store_path = path
            except EvidenceError as error:
                self._warn(str(error))
                return None
        return self._store

    def _highlight_hit(self, index: int) -> None:
        self._clear_highlight()
        layer_id, feature = self._hits[index]
        layer = self._project.mapLayer(layer_id)
        if layer is None:
            return
        self._highlight = QgsHighlight(self._canvas, feature, layer)
        color = QColor("#F0E442")
        self._highlight.setColor(color)
        fill = QColor(color)
        fill.setAlphaF(0.25)
        self._highlight.setFillColor(fill)
        self._highlight.setWidth(4)
        self._highlight.setBuffer(0.6)
        self._highlight.show()

    def _clear_highlight(self) -> None:
        if self._highlight is not None:
            self._canvas.scene().removeItem(self._highlight)
            self._highlight = None

    def _close_popup(self) -> None:
        if self._popup is not None:
            self._popup.close_popup()
        self._hits = []

    def _layers_going(self, layer_ids: list[str]) -> None:
        if any(layer_id in layer_ids for layer_id, _ in self._hits):
            self._close_popup()

    def _project_gone(self, *_: Any) -> None:
        self._close_popup()
        self._store = None
        self._store_path = None
        self._clear_signs()

    # printing

    def print_map(self, fields: dict[str, str], path: str) -> None:
        from ..printing import PrintError, SheetSpec, add_to_project, export, make_layout

        spec = SheetSpec(as_of=asof.get(self._project), **fields)
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            layout = make_layout(self._project, spec)
            written = export(layout, path, spec.dpi)
            add_to_project(self._project, layout)
        except PrintError as error:
            self._warn(str(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._say(
            translate("Messages", "The map was printed to {path}").format(path=written),
            Qgis.MessageLevel.Success,
        )

    def unload(self) -> None:
        self._close_popup()
        self._clear_highlight()
        self._project.cleared.disconnect(self._project_gone)
        self._project.readProject.disconnect(self._project_gone)
        self._project.layersWillBeRemoved.disconnect(self._layers_going)
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        self._binding.release()
        if self._popup is not None:
            self._popup.release()
            self._popup = None
        if self._tool is not None:
            if self._canvas.mapTool() is self._tool:
                self._canvas.unsetMapTool(self._tool)
            self._tool.featuresHit.disconnect(self._features_hit)
            self._tool.deleteLater()
            self._tool = None
        self._iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
        self._store = None


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """A row with SQL NULL as None, as the evidence room knows it."""
    from ..compat import is_null

    return {key: None if is_null(value) else value for key, value in row.items()}
