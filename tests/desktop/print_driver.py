"""Runs inside a real QGIS: uses the dock's page "Print" with clicks and keys, and leaves pictures.

CASPIAN_CORRIDOR_OUT is the folder for the pictures, the sheets and result.json; CASPIAN_CORRIDOR_SHORT only looks.
The tests are in test_print.py.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QImage, QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QPushButton

from tools import qgis_side as side

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
NO_KEYS = Qt.KeyboardModifier.NoModifier
PROJECT = QgsProject.instance()


def picture(name: str, widget=None) -> int:
    """A picture of a widget, or of the whole screen."""
    if widget is None:
        return side.screenshot(OUT / f"{name}.png")
    side.pump(0.3)
    shot = widget.grab()
    shot.save(str(OUT / f"{name}.png"))
    return side.colours(shot.toImage())


def thumbnail(before: QImage | None = None) -> QImage:
    """The picture of the sheet, once it is another than before."""
    shown = side.find("print_thumbnail")

    def new() -> bool:
        waiting = shown.image.isNull() or shown.is_old
        return not waiting and shown.image != before

    side.wait_for("the picture of the sheet", new, 60)
    return QImage(shown.image)


def choose(name: str, value: str) -> None:
    """With the keys, as one who tabs through the page."""
    box = side.find(f"print_{name}")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentData() != value:
        at = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        if box.currentIndex() == at:
            raise side.StepError(f"{name} has no {value}")
    side.pump(0.1)


def layouts() -> list[str]:
    return [layout.name() for layout in PROJECT.layoutManager().printLayouts()]


def messages() -> list[str]:
    return [item.text() for item in side.iface.messageBar().items()]


def designers() -> list[str]:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()]
    return [one.windowTitle() for one in windows if one is not side.window()]


def open_page() -> dict:
    side.click_action()
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    side.show_page_of("print_map")
    state = side.find("print_state").text()
    first = thumbnail()
    seen = {"meanwhile": state, "then": side.find("print_state").text(), "size": [first.width(), first.height()]}
    return {**seen, "colours": picture("dock_print", side.dock()), "window": picture("window_print")}


def follow() -> dict:
    """Each choice changes the picture."""
    before = thumbnail()
    changed = []
    for name, value in (("theme", "middle_corridor"), ("orientation", "portrait"), ("date", "2024-11-03")):
        choose(name, value)
        after = thumbnail(before)
        changed.append(after != before)
        before = after
    picture("dock_print_portrait", side.dock())
    title = side.find("print_title")
    side.click(title)
    for letter in "A sheet of my own":
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(title, QKeyEvent(kind, 0, NO_KEYS, letter))
    changed.append(thumbnail(before) != before)
    choose("orientation", "landscape")
    choose("theme", "strip")
    thumbnail()
    pages = side.find("print_state").text()
    extent = side.find("print_extent").isEnabled()
    picture("dock_print_strip", side.dock())
    return {"changed": changed, "pages": pages, "extent": extent}


def print_it() -> dict:
    choose("theme", "kazakh_rail")
    choose("extent", "canvas")
    thumbnail()
    target = OUT / "sheet.pdf"
    side.find("print_path").setFilePath(str(target))
    side.click(side.find("print_map"))
    side.wait_for("the sheet", target.is_file, 120)
    side.pump(1)
    picture("window_printed")
    return {"size": target.stat().st_size, "layouts": layouts(), "messages": messages()}


def edit_it() -> dict:
    before = designers()
    side.click(side.find("print_edit"))
    side.wait_for("the layout window", lambda: len(designers()) > len(before), 30)
    side.pump(2)
    picture("layout_window")
    titles = designers()
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow) and window is not side.window():
            window.close()
    side.pump(0.5)
    side.focus()
    side.click(side.find("print_layout"))
    side.wait_for("the layout window again", lambda: len(designers()) > len(before), 30)
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow) and window is not side.window():
            window.close()
    side.pump(0.5)
    side.focus()
    return {"titles": titles, "layouts": layouts()}


def nothing_selected() -> dict:
    choose("extent", "selection")
    side.wait_for("the reason", lambda: side.find("print_thumbnail").text(), 15)
    told = side.find("print_thumbnail").text()
    picture("dock_print_nothing_selected", side.dock())
    layer = side.layers()["kazakh_rail"]
    layer.selectByIds([next(layer.getFeatures()).id()])
    thumbnail()
    seen = {"told": told, "then": side.find("print_thumbnail").text()}
    layer.removeSelection()
    return seen


def unwritable() -> dict:
    side.iface.messageBar().clearWidgets()
    choose("extent", "theme")
    side.find("print_path").setFilePath(str(OUT / "nowhere" / "sheet.pdf"))
    before = layouts()
    side.click(side.find("print_map"))
    side.wait_for("the reason", messages, 30)
    picture("window_not_printed")
    buttons = side.iface.messageBar().currentItem().findChildren(QPushButton)
    return {"messages": messages(), "layouts": layouts() == before, "buttons": len(buttons)}


STEPS = [open_page, follow, print_it, edit_it, nothing_selected, unwritable]
LOOKS = [open_page, nothing_selected]


side.start_steps(LOOKS if os.environ.get("CASPIAN_CORRIDOR_SHORT") else STEPS, OUT, seconds=240)
