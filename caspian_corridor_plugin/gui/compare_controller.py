"""Leads the page "Compare": questions go to the laboratory in a thread, answers to the page and onto the map."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import Any, Callable

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsRectangle,
    QgsSettings,
    QgsTask,
)
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QIODevice, QSaveFile, QStandardPaths, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from .. import about, log, paths
from ..translation import interface_language, translate
from . import compare_words as words
from .compare_bands import RouteBands
from .compare_layer import add_routes
from .compare_model import Answer, Laboratory, Question, table
from .compare_page import ComparePage
from .compare_table import colour_of
from .page_controller import PageController

#: What the page is filled with at first.
EXAMPLE = (("uz_samarkand", "Samarkand"), ("ge_poti_port", "Poti"))
_ID_IN_BRACKETS = re.compile(r"\(([a-z0-9_]+)\)")
_WGS84 = "EPSG:4326"
_LAST_FOLDER = f"{about.PREFIX}/last_folder"


class AskTask(QgsTask):
    """One question to the laboratory; holds plain data only."""

    def __init__(self, work: Callable[[Callable[[], bool]], Any], done: Callable[[AskTask], None]) -> None:
        super().__init__(translate("Dock", "Comparing corridors"), QgsTask.Flag.CanCancel)
        self._work = work
        self.done: Callable[[AskTask], None] | None = done
        self.answer: Any = None
        self.error: Exception | None = None

    def run(self) -> bool:
        try:
            self.answer = self._work(self.isCanceled)
        except Exception as error:  # told to the user by who asked
            self.error = error
        return self.error is None

    def finished(self, _succeeded: bool) -> None:
        if self.done is not None:
            self.done(self)


class PickTool(QgsMapTool):
    """A click picks a point; Escape and the right button give up.

    It counts when the button comes up: the tool that takes over must not see the end of the same click.
    """

    picked = pyqtSignal(QgsPointXY)
    gaveUp = pyqtSignal()

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.toMapCoordinates(event.pos()))
        else:
            self.gaveUp.emit()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.gaveUp.emit()


class CompareController(PageController):
    page: ComparePage

    def make_page(self) -> ComparePage:
        self._project = self.workbench.project
        self._canvas = self.workbench.canvas
        cache = Path(QgsApplication.qgisSettingsDirPath()) / "caspian_corridor" / "cache"
        self._laboratory = Laboratory(paths.data_file(), cache, self._layer_of_corridor)
        self._lab: Any = None
        self._names: words.Names | None = None
        self._task: AskTask | None = None
        self._waiting: Question | None = None
        self._asked: Question | None = None
        self._picking = ""
        self._tool: PickTool | None = None
        self._tool_before: Any = None
        self._bands = RouteBands(self._canvas, self._project)
        page = ComparePage(None, self.workbench.find)
        for field, (identifier, name) in zip((page.origin, page.destination), EXAMPLE):
            field.set_place(identifier, self._name_of(identifier, name) if interface_language().is_rtl else name)
        page.asked.connect(self.ask)
        page.pickToggled.connect(self._pick)
        page.lineShown.connect(self._draw)
        page.csvWished.connect(self._choose_csv)
        page.layerWished.connect(self.add_layer)
        page.shown.connect(self._page_shown)
        page.hidden.connect(self._page_hidden)
        self._canvas.mapToolSet.connect(self._tool_changed)
        return page

    # -- names

    def _store(self) -> Any:
        from ..data.file import DataFileError

        try:
            return self.workbench.library.store(paths.data_file())
        except DataFileError as error:
            log.warning(error.in_words(translate))
            return None

    def _layer_of_corridor(self) -> dict[str, str]:
        store = self._store()
        return {} if store is None else {corridor.id: corridor.layer for corridor in store.corridors}

    def names(self) -> words.Names:
        if self._names is None:
            self._names = words.Names(self._store())
        return self._names

    def _name_of(self, identifier: str, otherwise: str) -> str:
        return self.names().of(identifier, otherwise)

    # -- asking

    def ask(self, question: Question | None) -> None:
        """Answers in the background; a newer question takes the place of one that is not answered yet.

        None only gets the laboratory ready.
        """
        if self._task is not None:
            if question is not None:
                self._waiting = question
                self._task.cancel()
            return
        self._asked = question
        laboratory = self._laboratory
        if question is not None and laboratory.knows(question):
            self._show(laboratory.answer(question))
            return

        def work(cancelled: Callable[[], bool]) -> Any:
            return laboratory.open(), None if question is None else laboratory.answer(question, cancelled)

        self._task = AskTask(work, self._answered)
        QgsApplication.taskManager().addTask(self._task)

    def _answered(self, task: AskTask) -> None:
        self._task = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.ask(waiting)
            return
        if task.error is not None:
            self._explain(task.error)
            return
        if task.answer is None:
            self._cancelled()
            return
        self._lab, answer = task.answer
        if answer is not None:
            self._show(answer)

    def _show(self, answer: Answer) -> None:
        self.page.show_answer(answer, self.names())
        self._bring_into_view()

    def _explain(self, error: Exception) -> None:
        from ..network.errors import NetworkError

        if self._asked is None:
            log.warning(str(error))  # nobody asked yet; who asks will be told
            return
        if not isinstance(error, NetworkError):
            log.warning(f"{type(error).__name__}: {error}")
            self.page.show_problem(
                translate("Dock", "The comparison failed: {reason}").format(reason=f"{type(error).__name__}: {error}")
            )
            return
        if error.code == "cancelled":
            self._cancelled()
            return
        choices = self._choices(error)
        said = words.problem(error.code, error.details, self._asked, choices)
        if not said:
            from ..network.words import error_text

            said = error_text(error, translate)
        wrong = str(error.details.get("text", "")).strip()
        self.page.show_problem(said, choices, "origin" if wrong == self._asked.origin.strip() else "destination")

    def _cancelled(self) -> None:
        if self._asked is not None:
            self.page.show_problem(translate("Dock", "The comparison was cancelled."))

    def _choices(self, error: Any) -> list[tuple[str, str]]:
        """What may have been meant: ids and names."""
        if error.code not in ("unknown_place", "ambiguous_place"):
            return []
        listed = str(error.details.get("matches", error.details.get("suggestions", "")))
        found = {one: self._name_of(one, one) for one in _ID_IN_BRACKETS.findall(listed)}
        if not found:
            hits = self.workbench.find(str(error.details.get("text", "")), 40)
            for hit in hits:
                if hit.entry.kind in ("place", "energy") and len(found) < 5:
                    found[hit.entry.id] = str(hit.entry.shown(interface_language()))
        return list(found.items())

    # -- the map

    def _draw(self, pair: Any, leg: Any) -> None:
        if pair is None or pair[1].route is None or not self.page.isVisible():
            self._bands.clear()
            return
        corridor, line = pair
        self._bands.show(line.route, colour_of(corridor.system, dark=False), leg)

    def _bring_into_view(self) -> None:
        """Moves the map only where a corridor would not be seen whole."""
        answer = self.page.answer
        if answer is None or not answer.corridors or not self._project.crs().isValid():
            return
        whole = QgsRectangle()
        for row in answer.rows():
            box = self._bands.box(row.route)
            if box is not None:
                whole.combineExtentWith(box)
        if not whole.isEmpty() and not self._canvas.extent().contains(whole):
            whole.scale(1.15)
            self._canvas.setExtent(whole)
            self._canvas.refresh()

    def _page_shown(self) -> None:
        if self._lab is None:
            self.ask(None)
        self._draw(self.page.table.current(), None)

    def _page_hidden(self) -> None:
        self._bands.clear()
        self._stop_picking()

    def project_closed(self) -> None:
        self._stop_picking()
        self.page.table.drop_choice()
        self._bands.clear()

    # -- picking

    def _pick(self, which: str, on: bool) -> None:
        if not on:
            self._stop_picking()
            return
        if self._tool is None:
            self._tool = PickTool(self._canvas)
            self._tool.picked.connect(self._picked)
            self._tool.gaveUp.connect(self._stop_picking)
        self._picking = which
        if self._canvas.mapTool() is not self._tool:
            self._tool_before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
        self.page.show_picking(which)
        self._canvas.setFocus()

    def _stop_picking(self) -> None:
        if not self._picking:
            return
        self._picking = ""
        self.page.show_picking("")
        if self._tool is not None and self._canvas.mapTool() is self._tool:
            before, self._tool_before = self._tool_before, None
            self._canvas.unsetMapTool(self._tool)
            try:
                if before is not None:
                    self._canvas.setMapTool(before)
            except RuntimeError:  # it went while the point was picked
                self.workbench.iface.actionPan().trigger()

    def _tool_changed(self, tool: Any, _before: Any = None) -> None:
        if self._picking and tool is not self._tool:
            self._picking = ""
            self._tool_before = None
            self.page.show_picking("")

    def _picked(self, point: QgsPointXY) -> None:
        which = self._picking
        self._stop_picking()
        source = self._canvas.mapSettings().destinationCrs()
        to_degrees = QgsCoordinateTransform(
            source, QgsCoordinateReferenceSystem(_WGS84), self._project.transformContext()
        )
        try:
            degrees = to_degrees.transform(point)
        except QgsCsException:
            return
        identifier = self._place_near(degrees, point, to_degrees)
        text = self._name_of(identifier, identifier) if identifier else f"{degrees.x():.4f}, {degrees.y():.4f}"
        self.page.set_place(which, identifier, text)

    def _place_near(self, degrees: QgsPointXY, point: QgsPointXY, to_degrees: QgsCoordinateTransform) -> str:
        """The place under the click: at most a line of text away on the screen."""
        nearest = self._lab.gazetteer.nearest_place(degrees.x(), degrees.y()) if self._lab is not None else None
        if nearest is None:
            return ""
        place = self._lab.tables.places[nearest[0]]
        try:
            there = to_degrees.transform(QgsPointXY(place.lon, place.lat), Qgis.TransformDirection.Reverse)
        except QgsCsException:
            return ""
        pixels = there.distance(point) / self._canvas.mapUnitsPerPixel()
        return str(place.id) if pixels <= self._canvas.fontMetrics().height() else ""

    # -- what is taken along

    def _choose_csv(self) -> None:
        answer = self.page.answer
        if answer is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = re.sub(r"[^\w]+", "_", f"{answer.origin} {answer.destination}").strip("_").lower() + ".csv"
        path, _ = QFileDialog.getSaveFileName(
            self.workbench.iface.mainWindow(),
            translate("Dock", "Save the comparison"),
            str(Path(QgsSettings().value(_LAST_FOLDER, "") or documents) / name),
            "CSV (*.csv)",
        )
        if path:
            self.save_csv(path if Path(path).suffix else path + ".csv")

    def save_csv(self, path: str) -> bool:
        """Writes the table in one step; says in the message bar how it went."""
        answer = self.page.answer
        if answer is None:
            return False
        text = io.StringIO(newline="")
        names = self.names()
        csv.writer(text, lineterminator="\n").writerows(table(answer, lambda none: words.reason(none, names)))
        content = text.getvalue().encode("utf-8")
        file = QSaveFile(path)
        written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        if not written:
            reason = file.errorString()
            self.workbench.warn(
                translate("Messages", "The comparison could not be saved to {path}: {reason}").format(
                    path=path, reason=reason
                )
            )
            return False
        QgsSettings().setValue(_LAST_FOLDER, str(Path(path).parent))
        self.workbench.say(
            translate("Messages", "The comparison was saved to {path}").format(path=path), Qgis.MessageLevel.Success
        )
        return True

    def add_layer(self) -> None:
        """The corridors of the chosen scenario as a layer of the project, with the record of its run."""
        answer, current = self.page.answer, self.page.table.current()
        if answer is None or not answer.corridors:
            return
        scenario = current[1].scenario if current is not None else answer.question.scenarios[0]
        names = self.names()
        title = translate("Dock", "{origin} – {destination}, {scenario}").format(
            origin=names.shown(answer.origin),
            destination=names.shown(answer.destination),
            scenario=words.scenario_name(scenario),
        )
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            problem = add_routes(self._project, answer, scenario, title, names)
        finally:
            QApplication.restoreOverrideCursor()
        if problem:
            self.workbench.warn(
                translate("Messages", "The corridors could not be added: {reason}").format(reason=problem)
            )
            return
        self.workbench.say(
            translate("Messages", "“{layer}” was added to the map.").format(layer=title), Qgis.MessageLevel.Success
        )

    # -- the end

    def release(self) -> None:
        """Gives everything back; the page goes with the dock."""
        if self._task is not None:
            self._task.done = None
            self._task.cancel()
            self._task = None
        self._waiting = None
        self._stop_picking()
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        self.page.hidden.disconnect(self._page_hidden)
        self.page.lineShown.disconnect(self._draw)
        self._bands.release()
        if self._tool is not None:
            self._tool.deleteLater()
            self._tool = None


make = CompareController
