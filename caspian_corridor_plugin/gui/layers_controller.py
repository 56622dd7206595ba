"""Leads the page "Layers": date, presets, one layer alone, opacity."""

from __future__ import annotations

from ..atlas import build, presets
from .layers_page import LayersPage
from .page_controller import PageController


class LayersController(PageController):
    page: LayersPage

    def make_page(self) -> LayersPage:
        self._solo = presets.Solo(self.workbench.project)
        self._marks_of = ""
        page = LayersPage(self.dock)
        page.time.dateChosen.connect(self.workbench.date.choose)
        page.layerActivated.connect(self.zoom_to_layer)
        page.presetChosen.connect(self.show_preset)
        page.historyToggled.connect(self.workbench.date.show_history)
        page.soloToggled.connect(self.show_only)
        page.opacityChosen.connect(self.set_opacity)
        page.currentChanged.connect(self._layer_chosen)
        return page

    # events

    def data_changed(self) -> None:
        path = self.workbench.data_path()
        if str(path) != self._marks_of:
            from ..atlas import story

            self._marks_of = str(path)
            self.page.time.set_marks(story.marks(path))

    def date_told(self, date: str | None) -> None:
        self.page.time.show_date(date, self.workbench.date.is_ruled)
        self.page.history_action.setChecked(self.workbench.date.shows_history)

    def project_closed(self) -> None:
        self._solo.forget()
        self._marks_of = ""
        self.page.time.stop()

    def dock_closed(self) -> None:
        self.page.time.stop()

    def release(self) -> None:
        self.page.time.stop()

    # what the map shows

    def zoom_to_layer(self, layer_id: str) -> None:
        project, canvas = self.workbench.project, self.workbench.canvas
        layer = project.mapLayer(layer_id)
        if layer is None or layer.extent().isEmpty():
            return
        extent = build.extent_in(project, layer.extent())
        extent.scale(1.08)
        canvas.setExtent(extent)
        canvas.refresh()

    def show_preset(self, key: str) -> None:
        project, canvas = self.workbench.project, self.workbench.canvas
        self._solo.forget()
        self.page.show_solo("")
        preset = presets.apply(project, key)
        if preset.extent is not None and project.crs().isValid():
            canvas.setExtent(build.extent_of(project, preset.extent))
            canvas.refresh()

    def show_only(self, layer_id: str, alone: bool) -> None:
        if alone:
            self._solo.start(layer_id)
        else:
            self._solo.stop()
        self.page.show_solo(self._solo.layer_id)

    def forget_solo(self) -> None:
        """Leave the layers as they are; there is no way back to what was shown before."""
        self._solo.forget()

    def set_opacity(self, layer_id: str, opacity: float) -> None:
        layer = self.workbench.project.mapLayer(layer_id)
        if layer is not None:
            layer.setOpacity(opacity)
            layer.triggerRepaint()
            self.workbench.project.setDirty(True)

    def _layer_chosen(self, layer_id: str) -> None:
        layer = self.workbench.project.mapLayer(layer_id)
        self.page.show_opacity(None if layer is None else layer.opacity())


make = LayersController
