"""Leads the page "Print": draws the picture of the sheet, prints it, and opens it in QGIS's layout window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QStandardPaths, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from .. import about
from ..atlas import asof
from ..printing import PrintError, SheetSpec
from ..printing.sheet import measures
from ..translation import interface_language, translate
from . import plain
from .page_controller import PageController
from .print_page import REMEMBERED, PrintPage

_WGS84 = "EPSG:4326"
_LAST_FOLDER = f"{about.PREFIX}/last_folder"
_REMEMBERED = f"{about.PREFIX}/print"
_MESSAGE = f"{about.PREFIX}/print_message"
# How long a choice must stand before its picture is begun: for choices, and for what changes again and again.
_SETTLED_MS = 250
_CALM_MS = 600
# Room round the selected features, and round one point, in degrees.
_ROOM, _POINT = 1.15, 0.5


class PrintController(PageController):
    page: PrintPage

    def make_page(self) -> PrintPage:
        from ..printing.preview import SheetPreview

        self._iface = self.workbench.iface
        self._project = self.workbench.project
        self._canvas = self.workbench.canvas
        self._warn = self.workbench.warn
        self._printed: SheetSpec | None = None  # the last one
        self._printed_name = ""  # of its layout
        page = PrintPage()
        page.recall(_remembered())
        page.set_folder(_last_folder())
        self._preview = SheetPreview(self._project, self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._draw)
        page.changed.connect(lambda: self._soon(_SETTLED_MS))
        page.printRequested.connect(self.print_map)
        page.layoutRequested.connect(self.edit_layout)
        page.shown.connect(self._page_shown)
        page.hidden.connect(self._rest)
        self._preview.drawn.connect(page.show_picture)
        self._preview.failed.connect(page.show_problem)
        self._links = [
            (self._project.layersWillBeRemoved, self._layers_go),
            (self._project.layersAdded, self._layers_changed),
            (self._canvas.extentsChanged, self._canvas_moved),
            (self._canvas.selectionChanged, self._selection_changed),
        ]
        for signal, slot in self._links:
            signal.connect(slot)
        return page

    # -- events

    def map_changed(self) -> None:
        self._layers_changed()

    def date_told(self, _date: str | None) -> None:
        self._tell_date()
        if self.page.choices()["as_of"] is None:
            self._soon(_CALM_MS)

    def project_closed(self) -> None:
        self._rest()

    # -- the picture

    def _page_shown(self) -> None:
        """What the map shows may have changed in every way while the page was out of sight."""
        self._tell_date()
        self._tell_corridors()
        self._soon(0)

    def _rest(self) -> None:
        """Nothing is drawn for a page that nobody sees."""
        self._wait.stop()
        self._preview.stop()

    def _soon(self, milliseconds: int) -> None:
        if self.page.isVisible():
            self._preview.stop()
            self.page.show_waiting()
            self._wait.start(milliseconds)

    def _draw(self) -> None:
        if not self.page.isVisible():
            return
        try:
            spec = self.spec(self.page.choices())
        except PrintError as error:
            self.page.show_problem(str(error))
            return
        size = measures(spec)
        self._preview.draw(spec, self.page.thumbnail.pixels(size.page_width / size.page_height))

    def _layers_go(self, *_: Any) -> None:
        """A sheet under way holds on to layers that are about to be gone."""
        self._preview.stop()
        self._layers_changed()

    def _layers_changed(self, *_: Any) -> None:
        if self.page.choices()["theme"] == "atlas" or self._preview.is_drawing:
            self._soon(_CALM_MS)

    def _canvas_moved(self) -> None:
        if self.page.choices()["extent"] == "canvas":
            self._soon(_CALM_MS)

    def _selection_changed(self, *_: Any) -> None:
        if self.page.choices()["extent"] == "selection":
            self._soon(_CALM_MS)

    def _tell_date(self) -> None:
        from ..data import dates

        date = asof.on_canvas(self._project, self._canvas)
        self.page.show_map_date(dates.say(date, interface_language()) if date else translate("Dock", "today"))

    def _tell_corridors(self) -> None:
        from ..atlas import find
        from ..atlas.corridors import corridors

        claims = find.layers(self._project).get("claims")
        if claims is not None:
            known = corridors(Path(find.data_path(claims)))
            self.page.set_corridors([(one.id, one.label(interface_language())) for one in known])

    # -- the sheet

    def spec(self, choices: dict[str, Any]) -> SheetSpec:
        """The sheet that is asked for. Raises PrintError."""
        asked = dict(choices)
        if asked["as_of"] is None:  # the map's date, whoever sets it
            asked["as_of"] = asof.ruled_by_controller(self._canvas)
        if asked["extent"] == "canvas":
            shown = self._canvas.mapSettings()
            asked.update(extent=self._shown_extent(), crs=shown.destinationCrs(), rotation=shown.rotation())
        elif asked["extent"] == "selection":
            asked["extent"] = self._selected_extent()
        else:
            asked["extent"] = None
        return SheetSpec(**asked)

    def _shown_extent(self) -> QgsRectangle:
        shown = self._canvas.mapSettings()
        crs = shown.destinationCrs()
        if not crs.isValid() or shown.extent().isEmpty():
            raise PrintError(
                translate(
                    "Messages", "The canvas shows no place on the earth: zoom to the region, or choose another extent."
                )
            )
        extent = shown.visibleExtent()
        if shown.rotation():  # what the canvas shows before it is turned: not the box around that
            pixel, size = shown.mapUnitsPerPixel(), shown.outputSize()
            extent = QgsRectangle.fromCenterAndSize(extent.center(), size.width() * pixel, size.height() * pixel)
        return QgsReferencedRectangle(extent, crs)

    def _selected_extent(self) -> QgsRectangle:
        box = QgsRectangle()
        wgs84 = QgsCoordinateReferenceSystem(_WGS84)
        for layer in self._project.mapLayers().values():
            if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial() or not layer.selectedFeatureCount():
                continue
            transform = QgsCoordinateTransform(layer.crs(), wgs84, self._project)
            try:
                box.combineExtentWith(transform.transformBoundingBox(layer.boundingBoxOfSelected()))
            except QgsCsException as error:
                raise PrintError(
                    translate("Messages", "The selected features of “{layer}” have no place on the earth.").format(
                        layer=layer.name()
                    )
                ) from error
        if box.isNull():
            raise PrintError(
                translate("Messages", "Nothing is selected: select features on the map, or choose another extent.")
            )
        box.scale(_ROOM)
        if max(box.width(), box.height()) < _POINT:
            box = QgsRectangle.fromCenterAndSize(box.center(), _POINT, _POINT)
        return box

    def print_map(self, choices: dict[str, Any], path: str) -> None:
        """Writes the sheet to a file and keeps it as a layout of the project."""
        from ..printing import add_to_project, check, export_sheet, make_layout, remarks

        was_drawing = self._preview.is_drawing or self._wait.isActive()
        self._rest()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            spec = self.spec(choices)
            check(spec, path)
            layout = make_layout(self._project, spec)
            written = export_sheet(layout, path, spec.dpi)
            name = add_to_project(self._project, layout)
        except PrintError as error:
            self._warn(str(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
            if was_drawing:
                self._soon(0)
        self._printed, self._printed_name = spec, name
        self._remember(written.parent)
        self.page.next_file()
        for sentence in remarks(layout, spec, written):
            self._warn(sentence)
        self._tell_printed(written, name)

    def _tell_printed(self, written: Path, name: str) -> None:
        """Where the file is, as QGIS itself says it: a click on the link shows it in its folder."""
        bar = self._iface.messageBar()
        address = QUrl.fromLocalFile(str(written)).toString()
        link = f'<a href="{plain.message(address)}">{plain.message(str(written))}</a>'
        item = QgsMessageBar.createMessage(
            about.NAME, translate("Messages", "The map was printed to {path}").format(path=link)
        )
        item.setObjectName(_MESSAGE)
        item.setLevel(Qgis.MessageLevel.Success)
        file = QPushButton(translate("Messages", "Open file"), item)
        file.setObjectName("caspian_corridor/print_open_file")
        file.clicked.connect(lambda *_: QDesktopServices.openUrl(QUrl.fromLocalFile(str(written))))
        edit = QPushButton(translate("Messages", "Edit in layout window"), item)
        edit.setObjectName("caspian_corridor/print_edit")
        edit.clicked.connect(lambda *_: self._open_layout(name))
        for button in (file, edit):
            item.layout().addWidget(button)
        bar.pushItem(item)

    # -- the layout window

    def edit_layout(self, choices: dict[str, Any]) -> None:
        """Opens the sheet in the layout window: the one that was just printed, else a new one."""
        from ..printing import add_to_project, make_layout

        try:
            spec = self.spec(choices)
            if self._is_printed(spec) and self._open_layout(self._printed_name):
                return
            QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
            try:
                name = add_to_project(self._project, make_layout(self._project, spec))
            finally:
                QApplication.restoreOverrideCursor()
        except PrintError as error:
            self._warn(str(error))
            return
        self._remember(None)
        self._open_layout(name)

    def _is_printed(self, spec: SheetSpec) -> bool:
        return self._printed is not None and self._printed == replace(spec, dpi=self._printed.dpi)

    def _open_layout(self, name: str) -> bool:
        """Whether the project still has the layout; it may have been renamed or removed."""
        layout = self._project.layoutManager().layoutByName(name)
        if layout is None:
            return False
        self._iface.openLayoutDesigner(layout)
        return True

    # -- what is kept

    def _remember(self, folder: Path | None) -> None:
        settings = QgsSettings()
        for name, value in self.page.remembered().items():
            settings.setValue(f"{_REMEMBERED}_{name}", value)
        if folder is not None:
            settings.setValue(_LAST_FOLDER, str(folder))

    def release(self) -> None:
        """Gives everything back; the page goes with the dock."""
        self._rest()
        for signal, slot in self._links:
            signal.disconnect(slot)
        self.page.hidden.disconnect(self._rest)
        # The buttons of a message lead to code that is about to be gone.
        bar = self._iface.messageBar()
        for item in [one for one in bar.items() if one.objectName() == _MESSAGE]:
            bar.popWidget(item)


def _remembered() -> dict[str, str]:
    settings = QgsSettings()
    found = {name: settings.value(f"{_REMEMBERED}_{name}") for name in REMEMBERED}
    return {name: str(value) for name, value in found.items() if value is not None}


def _last_folder() -> Path:
    kept = Path(str(QgsSettings().value(_LAST_FOLDER, "") or ""))
    if kept.is_absolute() and kept.is_dir():
        return kept
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


make = PrintController
