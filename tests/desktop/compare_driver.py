"""Runs inside a real QGIS: uses the dock's page "Compare" with clicks and keys, and leaves pictures.

CASPIAN_CORRIDOR_OUT is the folder for the pictures and result.json. The tests are in test_compare.py.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import QgsProject
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QListView, QWidget

from tools import qgis_side as side

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
NO_KEYS = Qt.KeyboardModifier.NoModifier
PROJECT = QgsProject.instance()
own_bands = 0


def type_text(widget, text: str) -> None:
    """Key by key, in any script: QTest knows Latin letters alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_KEYS, letter))
    side.pump(0.4)


def bands() -> int:
    """Rubber bands over the map, besides those that QGIS keeps there itself."""
    return sum(isinstance(item, QgsRubberBand) for item in side.iface.mapCanvas().scene().items()) - own_bands


def compare() -> float:
    """Clicks the button; seconds until the table shows another answer."""
    note = side.find("compare_note")
    note.setText("")
    started = time.perf_counter()
    side.click(side.find("compare"))
    side.wait_for("an answer", lambda: len(note.text()) > 12, 60)
    seconds = time.perf_counter() - started
    side.rendered()
    return round(seconds, 3)


def rows() -> list[list[str]]:
    table = side.find("compare_table")
    found = []
    for at in range(table.topLevelItemCount()):
        parent = table.topLevelItem(at)
        for number in range(parent.childCount()):
            child = parent.child(number)
            found.append([parent.text(0), *(child.text(column) for column in range(table.columnCount()))])
    return found


def write_place(name: str, text: str) -> None:
    """Types a name and clicks the first place that is offered."""
    field = side.find(f"compare_{name}")
    side.click(field)
    field.selectAll()
    type_text(field, text)

    def popup() -> QListView | None:
        found = [one for one in QApplication.topLevelWidgets() if one.objectName().endswith(f"{name}_choices")]
        return next((one for one in found if one.isVisible()), None)

    shown = side.wait_for("places to choose from", popup, 15)
    box = shown.visualRect(shown.model().index(0, 0))
    QTest.mouseClick(shown.viewport(), side.LEFT, NO_KEYS, box.center())
    side.pump(0.3)


def example() -> dict:
    side.click_action()
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    started = time.perf_counter()
    side.show_page_of("compare")
    opened_s = round(time.perf_counter() - started, 3)
    side.window().resizeDocks([side.dock()], [660], Qt.Orientation.Horizontal)
    side.pump(3)
    side.screenshot(OUT / "first.png")
    hint = side.find("compare_note").text()
    global own_bands  # noqa: PLW0603
    own_bands = bands()
    seconds = [compare(), compare()]
    shown = {"opened_s": opened_s, "hint": hint, "seconds": seconds, "rows": rows(), "bands": bands()}
    return {**shown, "colours": side.screenshot(OUT / "samarkand_poti.png")}


def hover() -> dict:
    table = side.find("compare_table")
    before = bands()
    box = table.visualItemRect(table.topLevelItem(1).child(0))
    QTest.mouseMove(table.viewport(), box.center())
    side.pump(0.3)
    hovered = bands()
    side.screenshot(OUT / "hover.png")
    table.setFocus()
    for _ in range(3):
        QTest.keyClick(table, Qt.Key.Key_Down)
    side.pump(0.3)
    legs = side.find("compare_legs")
    legs.setCurrentItem(legs.topLevelItem(0))
    side.pump(0.3)
    return {"before": before, "hovered": hovered, "legs": legs.topLevelItemCount(), "with_leg": bands()}


def khorgos_istanbul() -> dict:
    write_place("origin", "Хоргос")
    write_place("destination", "Istanb")
    side.wait_for("both places", lambda: side.find("compare_destination").text(), 10)
    seconds = compare()
    side.screenshot(OUT / "khorgos_istanbul.png")
    places = [side.find(f"compare_{name}").text() for name in ("origin", "destination")]
    return {"places": places, "seconds": seconds, "rows": rows()}


def several_places() -> dict:
    field = side.find("compare_origin")
    side.click(field)
    field.selectAll()
    type_text(field, "akt")
    for widget in QApplication.topLevelWidgets():
        if widget.objectName().endswith("_choices"):
            widget.hide()
    compare()
    side.screenshot(OUT / "several_places.png")
    return {"note": side.find("compare_note").text(), "bands": bands()}


def pick() -> dict:
    canvas = side.iface.mapCanvas()
    before = canvas.mapTool()
    side.click(side.find("compare_pick_origin"))
    picking = canvas.mapTool() is not before
    point, _ = side.points_on_lines("middle_corridor", count=3)[0]
    side.click_canvas(point)
    side.wait_for("the table", lambda: side.find("compare_table").isVisible(), 60)
    side.rendered()
    popups = [one for one in side.window().findChildren(QWidget) if one.objectName() == f"{side.NAME}/popup"]
    shown = any(one.isVisible() for one in popups)
    return {
        "picking": picking,
        "back": canvas.mapTool() is before,
        "popup": shown,
        "origin": side.find("compare_origin").text(),
    }


def take_along() -> dict:
    write_place("origin", "Samarkand")
    compare()
    side.click(side.find("compare_layer"))
    side.wait_for("the layer", lambda: any("Samarkand – " in one.name() for one in PROJECT.mapLayers().values()), 60)
    side.rendered()
    side.screenshot(OUT / "layer.png")
    layer = next(one for one in PROJECT.mapLayers().values() if "Samarkand – " in one.name() and one.isValid())
    names = [category.label() for category in layer.renderer().categories()]
    side.print_to(OUT / "map.pdf")
    side.wait_for("the sheet", (OUT / "map.pdf").is_file, 120)
    side.pump(0.5)
    return {"corridors": names, "record": layer.metadata().abstract(), "bands": bands()}


def unload() -> dict:
    import qgis.utils

    side.show_page_of("compare")
    side.pump(0.5)
    shown = bands()
    qgis.utils.unloadPlugin("caspian_corridor_plugin")
    side.delete_what_was_sent_away()
    return {"shown": shown, "left": bands()}


STEPS = [example, hover, khorgos_istanbul, several_places, pick, take_along, unload]
LOOKS = [example, khorgos_istanbul]


side.start_steps(LOOKS if os.environ.get("CASPIAN_CORRIDOR_SHORT") else STEPS, OUT, seconds=240)
