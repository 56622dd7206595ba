"""What a script inside a running QGIS needs to drive it: waiting, clicking, looking, and leaving without a dialog.

Import it in a script that QGIS runs by `--code`, then call `start(main)`.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import NULL, QgsApplication, QgsProject, QgsProjectBadLayerHandler, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QTabWidget, QTreeWidget, QTreeWidgetItem, QWidget
from qgis.utils import iface

NAME = "caspian_corridor"
LEFT = Qt.MouseButton.LeftButton


class StepError(Exception):
    """A step did not lead where it should; the message says what was missing."""


class Watch:
    """Collects every message of the log and every exception that nobody caught, for as long as QGIS runs.

    ``warnings`` are Python's own about the plugin's code, which QGIS shows its user: of calls that are deprecated, say.
    """

    messages: ClassVar[list[str]] = []
    warnings: ClassVar[list[str]] = []
    tracebacks: ClassVar[list[str]] = []

    def __init__(self) -> None:
        QgsApplication.messageLog().messageReceived.connect(self._message)
        sys.excepthook = self._exception

    def _message(self, text: str, tag: str, _level: Any) -> None:
        self.messages.append(f"{tag}: {text}")
        if text.startswith("warning:") and "caspian_corridor_plugin" in text:
            self.warnings.append(text)
        if "Traceback (most recent call last)" in text or "Error while" in text:
            self.tracebacks.append(f"{tag}: {text}")

    def _exception(self, kind: Any, value: Any, trace: Any) -> None:
        self.tracebacks.append("".join(traceback.format_exception(kind, value, trace)))


class _KeepBadLayers(QgsProjectBadLayerHandler):
    """A layer that is gone opens no dialog."""

    def handleBadLayers(self, _layers: Any) -> None:
        return


_kept: list[Any] = []


def start(main: Callable[[Watch], int], seconds: float) -> None:
    """Runs main once the window is there, with a watchdog; leaves QGIS with main's result as exit code."""
    watch = Watch()
    handler = _KeepBadLayers()
    QgsProject.instance().setBadLayerHandler(handler)

    def bark() -> None:
        modal = QApplication.activeModalWidget()
        print("watchdog: not done in time; modal window:", modal, modal and modal.windowTitle(), flush=True)
        sys.stdout.flush()
        QApplication.exit(4)

    def begin() -> None:
        try:
            code = main(watch)
        except BaseException:
            traceback.print_exc()
            code = 3
        if code >= 0:
            leave(code)

    watchdog = QTimer()
    watchdog.setSingleShot(True)
    watchdog.timeout.connect(bark)
    if seconds > 0:
        watchdog.start(int(seconds * 1000))
    _kept.extend([watch, handler, watchdog])
    QTimer.singleShot(0, begin)


def start_steps(
    steps: list[Callable[[], dict[str, Any]]], folder: Path, seconds: float, **before: Callable[[], Any]
) -> None:
    """Runs the steps one after the other until one fails, and leaves in folder/result.json what each gave.

    The file also holds what went wrong, with a picture of the window beside it, and under their names what the
    functions in ``before`` gave when the window was there.
    """

    def main(watch: Watch) -> int:
        fill_screen()
        result: dict[str, Any] = {"steps": {}, "failed": None, **{name: ask() for name, ask in before.items()}}
        for step in steps:
            started = time.perf_counter()
            try:
                seen = step()
            except BaseException:
                result["failed"] = {"step": step.__name__, "why": traceback.format_exc()}
                screenshot(folder / f"failed_{step.__name__}.png")
                break
            result["steps"][step.__name__] = {"seconds": round(time.perf_counter() - started, 2), **seen}
        result.update(tracebacks=watch.tracebacks, warnings=watch.warnings, messages=watch.messages)
        (folder / "result.json").write_text(json.dumps(result, indent=1, ensure_ascii=False), encoding="utf-8")
        return 0

    start(main, seconds)


def leave(code: int) -> None:
    """A project that is still open would ask to be saved, or crash newer versions on the way out."""
    sys.stdout.flush()
    sys.stderr.flush()
    iface.newProject(False)
    QTimer.singleShot(300, lambda: QApplication.exit(code))


def pump(seconds: float = 0.05) -> None:
    end = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_for(what: str, condition: Callable[[], Any], seconds: float = 30) -> Any:
    """The first true value of a condition; the event loop goes on meanwhile, and an exception in it ends the wait."""
    end = time.monotonic() + seconds
    before = len(Watch.tracebacks)
    while True:
        value = condition()
        if value:
            return value
        if len(Watch.tracebacks) > before:
            raise StepError(f"waiting for {what}: {Watch.tracebacks[-1]}")
        if time.monotonic() > end:
            raise StepError(f"waited {seconds:.0f} s in vain for {what}")
        pump()


def delete_what_was_sent_away() -> None:
    """Objects for which deleteLater() was called are gone after this."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        pump()


def window() -> Any:
    return iface.mainWindow()


def fill_screen() -> None:
    """The window takes the whole screen, and has the focus."""
    window().showMaximized()
    wait_for("the window to fill the screen", lambda: window().isVisible() and window().width() > 1200, 15)
    focus()


def focus() -> None:
    """Keys go to QGIS's window: a dialog that closed may have taken the focus with it."""

    def active() -> bool:
        if not window().isActiveWindow():
            window().raise_()
            window().activateWindow()
            pump(0.3)
        return bool(window().isActiveWindow())

    wait_for("the window to have the focus", active, 15)


def find(name: str, seconds: float = 15) -> Any:
    """The visible widget of this object name."""

    def look() -> QWidget | None:
        for widget in window().findChildren(QWidget, f"{NAME}/{name}"):
            if widget.isVisible():
                return widget
        return None

    return wait_for(f"the widget {NAME}/{name}", look, seconds)


def dock() -> Any:
    return find("dock")


def action() -> Any:
    for child in iface.pluginToolBar().actions():
        if child.objectName() == f"{NAME}/action_dock":
            return child
    raise StepError("the toolbar has no action caspian_corridor/action_dock")


def click(widget: QWidget, where: QPoint | None = None) -> None:
    """A real click of the left button, where a user could make it."""
    if not widget.isVisible() or not widget.isEnabled():
        raise StepError(f"{widget.objectName()} cannot be clicked: hidden or disabled")
    point = where or widget.rect().center()
    covered_by = widget.childAt(point) or widget
    before = len(Watch.tracebacks)
    QTest.mouseClick(covered_by, LEFT, Qt.KeyboardModifier.NoModifier, covered_by.mapFrom(widget, point))
    pump(0.1)
    if len(Watch.tracebacks) > before:
        raise StepError(f"clicking {widget.objectName()}: {Watch.tracebacks[-1]}")


def click_action() -> None:
    button = iface.pluginToolBar().widgetForAction(action())
    if button is None or not button.isVisible():
        raise StepError("the toolbar's button is not to be seen")
    click(button)


def rendered() -> None:
    """The canvas shows the map in full."""
    pump(0.3)
    wait_for("the map to be drawn", lambda: not iface.mapCanvas().isDrawing(), 60)
    iface.mapCanvas().waitWhileRendering()
    pump(0.3)


def layers() -> dict[str, QgsVectorLayer]:
    """The atlas's layers in the open project, by key; those that printed sheets have for themselves are left out."""
    return {
        layer.customProperty(f"{NAME}/layer"): layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.customProperty(f"{NAME}/layer") and not layer.customProperty(f"{NAME}/whole_of")
    }


def tree_item(key: str) -> QTreeWidgetItem:
    """The dock's row of a layer."""
    layer_id = layers()[key].id()
    tree = find("tree")
    for item in _items(tree):
        if item.data(0, Qt.ItemDataRole.UserRole) == layer_id:
            return item
    raise StepError(f"the dock has no row for {key}")


def _items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    found = []
    for index in range(tree.topLevelItemCount()):
        top = tree.topLevelItem(index)
        found += [top, *(top.child(i) for i in range(top.childCount()))]
    return found


def click_check(tree: QTreeWidget, item: QTreeWidgetItem) -> None:
    """Clicks the box in front of a row."""
    tree.scrollToItem(item)
    pump()
    row: QRect = tree.visualItemRect(item)
    if not row.isValid():
        raise StepError(f"the row {item.text(0)} is not to be seen")
    height = row.height()
    left_to_right = tree.layoutDirection() != Qt.LayoutDirection.RightToLeft
    x = row.left() + height // 2 if left_to_right else row.right() - height // 2
    QTest.mouseClick(tree.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(x, row.center().y()))
    pump(0.2)


def points_on_lines(key: str, count: int = 40) -> list[tuple[QPoint, str]]:
    """Pixels in the inner part of the canvas that lie on lines of a layer, with the lines' names.

    Those of which the article speaks come first, and of them those nearest to the middle.
    """
    from qgis.core import QgsCoordinateTransform

    canvas = iface.mapCanvas()
    layer = layers()[key]
    transform = QgsCoordinateTransform(
        layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
    )
    to_pixel = canvas.getCoordinateTransform()
    inner = canvas.rect().adjusted(
        canvas.width() // 6, canvas.height() // 6, -canvas.width() // 6, -canvas.height() // 6
    )
    middle = inner.center()
    found = []
    for feature in layer.getFeatures():
        if "@" in str(feature["id"]):
            continue
        geometry = feature.geometry()
        halfway = geometry.interpolate(geometry.length() / 2)
        if halfway.isNull():
            continue
        halfway.transform(transform)
        pixel = to_pixel.transform(halfway.asPoint())
        point = QPoint(round(pixel.x()), round(pixel.y()))
        if inner.contains(point):
            said = bool(feature["claim_ids"]) and feature["claim_ids"] != NULL
            far = (point - middle).manhattanLength()
            found.append((not said, far, point.x(), point.y(), str(feature["name"])))
    return [(QPoint(x, y), name) for _, _, x, y, name in sorted(found)[:count]]


def click_canvas(point: QPoint) -> None:
    viewport = iface.mapCanvas().viewport()
    QTest.mouseMove(viewport, point)
    pump(0.1)
    QTest.mouseClick(viewport, LEFT, Qt.KeyboardModifier.NoModifier, point)
    pump(0.3)


def screenshot(path: Path) -> int:
    """Saves the whole screen, and gives the number of colours in it: a picture of nothing has few."""
    pump(0.3)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture: QImage = QApplication.primaryScreen().grabWindow(0).toImage()
    if picture.isNull() or not picture.save(str(path)):
        raise StepError(f"{path.name} could not be saved")
    return colours(picture)


def colours(picture: QImage) -> int:
    steps = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    return len({picture.pixel(x, y) for x, y in steps})


def show_page_of(name: str) -> None:
    """Clicks the dock's tabs until the page with a widget is open; pages are made when they are first shown."""
    pages: QTabWidget = find("pages")
    first = pages.currentIndex()
    for index in sorted(range(pages.count()), key=lambda index: (index != first, index)):
        click(pages.tabBar(), pages.tabBar().tabRect(index).center())
        if any(widget.isVisible() for widget in window().findChildren(QWidget, f"{NAME}/{name}")):
            return
    raise StepError(f"no page of the dock holds {name}")


def print_to(path: Path, theme: str = "atlas", page: str = "A4") -> None:
    """Prints with the dock's own page and button."""
    show_page_of("print_map")
    for name, value in (("print_theme", theme), ("print_page", page)):
        box = find(name)
        box.setCurrentIndex(box.findData(value))
    find("print_path").setFilePath(str(path))
    click(find("print_map"))
    wait_for(f"{path.name} to be written", lambda: path.is_file() and path.stat().st_size > 0, 120)
