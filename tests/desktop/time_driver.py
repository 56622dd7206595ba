"""Runs inside a real QGIS: the dock's date and the map's through new, opened, closed and reloaded projects, with
QGIS's temporal controller on and off.

Each step gives pairs of what the dock says and what the map shows. The tests are in test_time.py.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsProject,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtTest import QTest

from tools import qgis_side as side

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
PROJECT = QgsProject.instance()
PATH = str(OUT / "in_2020.qgz")


def both(name: str = "") -> list[str]:
    """The date that the dock says, the one at which the map is drawn, and how much of the map is drawn.

    The map's comes from its own settings, by the expression of the styles. A picture is left under a name.
    """
    from caspian_corridor_plugin.atlas import asof

    side.pump(0.4)
    side.rendered()
    canvas = side.iface.mapCanvas()
    context = canvas.createExpressionContext()
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(canvas.mapSettings()))
    drawn = QgsExpression(asof.DATE).evaluate(context)
    said = side.find("as_of").currentData() or QDate.currentDate().toString(Qt.DateFormat.ISODate)
    if name:
        canvas.grab().save(str(OUT / f"{name}.png"))
    return [said, drawn]


def image():
    """The map without labels: where they stand depends on the order in which layers came."""
    named = [layer for layer in side.layers().values() if layer.isSpatial() and layer.labelsEnabled()]
    for layer in named:
        layer.setLabelsEnabled(False)
    side.iface.mapCanvas().refreshAllLayers()
    side.rendered()
    side.pump(0.5)
    side.rendered()
    shot = side.iface.mapCanvas().grab().toImage()
    for layer in named:
        layer.setLabelsEnabled(True)
    return shot


def alike(one, other) -> bool:
    """Whether two pictures show the same map; a saved project comes back with colours rounded to whole steps."""
    if one.size() != other.size():
        return False
    apart = 0
    for x in range(one.width()):
        for y in range(0, one.height(), 2):
            a, b = one.pixel(x, y), other.pixel(x, y)
            if a != b:
                apart += any(abs((a >> shift & 255) - (b >> shift & 255)) > 40 for shift in (0, 8, 16))
    return apart < 50


def add() -> None:
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()


def go_to_2020() -> None:
    bar = side.find("time")
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Home)
    side.wait_for("the first month", lambda: side.find("as_of").currentData() == "2020-01-31", 5)


def new_project() -> None:
    side.iface.newProject(False)
    side.pump(0.5)


def controller_on(day: str) -> None:
    """As a user sets a fixed range in the panel of the temporal controller."""
    controller = side.iface.mapCanvas().temporalController()
    begin = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0))
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.FixedRange)
    controller.setTemporalExtents(QgsDateTimeRange(begin, begin.addDays(1)))
    side.pump(0.3)


def controller_off() -> None:
    from caspian_corridor_plugin.compat import turn_temporal_controller_off

    turn_temporal_controller_off(side.iface.mapCanvas().temporalController())
    side.pump(0.3)


def is_off() -> bool:
    from caspian_corridor_plugin.compat import temporal_controller_is_off

    return temporal_controller_is_off(side.iface.mapCanvas().temporalController())


IMAGES: dict = {}


def first_project() -> dict:
    side.click_action()
    add()
    today = both()
    IMAGES["today"] = image()
    go_to_2020()
    then = both("first_2020")
    IMAGES["2020"] = image()
    return {"pairs": [today, then], "differs": not alike(IMAGES["today"], IMAGES["2020"])}


def second_project() -> dict:
    new_project()
    add()
    pairs = [both()]
    go_to_2020()
    pairs.append(both("second_2020"))
    return {"pairs": pairs, "same": alike(image(), IMAGES["2020"])}


def opened_and_reloaded() -> dict:
    PROJECT.write(PATH)
    pairs, same = [], []
    new_project()
    for _ in range(2):  # opened, then once more over itself
        side.iface.addProject(PATH)
        side.wait_for("the layers", side.layers)
        pairs.append(both())
        side.click(side.find("zoom_to_region"))
        same.append(alike(image(), IMAGES["2020"]))
    return {"pairs": pairs, "same": all(same)}


def controller_drives() -> dict:
    controller_on("2021-06-01")
    pairs = [both("controller_2021")]
    caption = side.find("time_caption").text()
    controller_on("2024-12-01")
    pairs.append(both())
    side.window().grab().save(str(OUT / "window_controller.png"))
    controller_off()
    pairs.append(both())
    return {"pairs": pairs, "caption": caption}


def taken_over() -> dict:
    controller_on("2021-06-01")
    side.find("as_of").setFocus()
    QTest.keyClick(side.find("as_of"), Qt.Key.Key_Home)  # today
    side.pump(0.3)
    box = side.find("as_of")
    box.activated.emit(0)
    pairs = [both()]
    off = is_off()
    controller_on("2021-06-01")
    go_to_2020()
    pairs.append(both())
    return {"pairs": pairs, "off": [off, is_off()], "same": alike(image(), IMAGES["2020"])}


def closed_while_it_drives() -> dict:
    controller_on("2021-06-01")
    new_project()
    add()
    pairs = [both()]
    same = alike(image(), IMAGES["today"])
    controller_on("2022-06-01")
    side.iface.addProject(PATH)
    side.wait_for("the layers", side.layers)
    pairs.append(both())
    controller_off()
    pairs.append(both())
    return {"pairs": pairs, "same": same}


side.start_steps(
    [first_project, second_project, opened_and_reloaded, controller_drives, taken_over, closed_while_it_drives],
    OUT,
    seconds=240,
)
