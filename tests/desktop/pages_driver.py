"""Runs inside a real QGIS: uses every page of the dock with clicks and keys, and leaves a picture of each.

CASPIAN_CORRIDOR_OUT is the folder for the pictures and result.json; CASPIAN_CORRIDOR_SHORT leaves the pictures alone,
for a second look (dark, right to left) at what a first run has tried. The tests are in test_pages.py.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import Qgis, QgsApplication, QgsDateTimeRange, QgsProject
from qgis.PyQt.QtCore import QDateTime, QEvent, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QKeyEvent, QTextCursor
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLineEdit

from tools import qgis_side as side

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
SHORT = bool(os.environ.get("CASPIAN_CORRIDOR_SHORT"))
NO_KEYS = Qt.KeyboardModifier.NoModifier
PROJECT = QgsProject.instance()


# -- hands and eyes ----------------------------------------------------------------------------------------------------


def type_text(widget, text: str) -> None:
    """Key by key, in any script: QTest knows Latin letters alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, NO_KEYS, letter))
    side.pump(0.2)


def picture(name: str, widget=None) -> int:
    """A picture of a widget, or of the whole screen."""
    if widget is None:
        return side.screenshot(OUT / f"{name}.png")
    side.pump(0.3)
    OUT.mkdir(parents=True, exist_ok=True)
    shot = widget.grab()
    shot.save(str(OUT / f"{name}.png"))
    return side.colours(shot.toImage())


def choose_in_menu(button, action_name: str, at_arrow: bool = False) -> None:
    """Opens a button's menu with a click and clicks a line of it."""
    seen = []

    def pick() -> None:
        menu = QApplication.activePopupWidget()
        if menu is None:
            return
        for action in menu.actions():
            if action.objectName() == f"{side.NAME}/{action_name}":
                seen.append(action_name)
                QTest.mouseClick(menu, side.LEFT, NO_KEYS, menu.actionGeometry(action).center())
                return
        menu.close()

    QTimer.singleShot(400, pick)
    where = button.rect().center()
    if at_arrow:
        rtl = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        where = QPoint(6 if rtl else button.width() - 6, button.height() // 2)
    side.click(button, where)
    side.wait_for(f"the line {action_name} of a menu", lambda: seen, 5)
    side.pump(0.2)


def row(key: str):
    """Clicks the name of a layer in the dock's tree."""
    tree, item = side.find("tree"), side.tree_item(key)
    tree.scrollToItem(item)
    box = tree.visualItemRect(item)
    QTest.mouseClick(tree.viewport(), side.LEFT, NO_KEYS, box.center())
    side.pump(0.2)
    return item


def visible_keys() -> list[str]:
    root = PROJECT.layerTreeRoot()
    return sorted(
        key
        for key, layer in side.layers().items()
        if layer.isSpatial() and not key.startswith("base_") and root.findLayer(layer.id()).isVisible()
    )


def as_of() -> str | None:
    return PROJECT.customVariables().get(f"{side.NAME}_as_of")


def click_anchor(browser, href: str) -> None:
    """Clicks a link in a text browser, wherever it stands."""
    document = browser.document()
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            if fragment.charFormat().anchorHref() == href:
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position() + min(2, fragment.length() - 1))
                browser.setTextCursor(cursor)
                browser.ensureCursorVisible()
                side.pump(0.1)
                QTest.mouseClick(browser.viewport(), side.LEFT, NO_KEYS, browser.cursorRect(cursor).center())
                side.pump(0.2)
                return
            parts += 1
        block = block.next()
    raise side.StepError(f"no link {href}")


def overlays() -> int:
    return len(side.iface.mapCanvas().scene().items())


# -- steps -------------------------------------------------------------------------------------------------------------


def open_dock() -> dict:
    started = time.perf_counter()
    side.click_action()
    dock = side.dock()
    opened_s = time.perf_counter() - started
    empty = picture("dock_empty", dock)
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    return {"opened_s": opened_s, "colours": [empty, picture("window_layers")], "layers": len(side.layers())}


def layers_page() -> dict:
    dock = side.dock()
    seen = {"colours": picture("dock_layers", dock)}
    before = visible_keys()
    row("kazakh_rail")
    side.click(side.find("zoom_to_layer"))
    side.rendered()
    seen["scale"] = side.iface.mapCanvas().scale()
    side.click(side.find("solo"))
    seen["alone"] = visible_keys()
    side.click(side.find("solo"))
    seen["back"] = visible_keys() == before
    slider = side.find("opacity")
    slider.setFocus()
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_PageDown)
    seen["opacity"] = side.layers()["kazakh_rail"].opacity()
    side.rendered()
    picture("dock_opacity", dock)
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    choose_in_menu(side.find("presets"), "preset_samarkand_baku")
    side.rendered()
    seen["samarkand_baku"] = visible_keys()
    picture("window_preset")
    choose_in_menu(side.find("presets"), "preset_article")
    side.rendered()
    seen["article"], seen["article_date"] = visible_keys(), as_of()
    return seen


def time_page() -> dict:
    bar = side.find("time")
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Home)
    side.wait_for("the first month", lambda: as_of() == "2020-01-31", 5)
    side.rendered()
    first = picture("window_2020")
    caption = side.find("time_caption").text()
    side.click(side.find("play"))
    side.wait_for("play to begin", lambda: as_of() not in (None, "2020-01-31"), 5)
    side.pump(2.6)
    playing = as_of()
    picture("dock_time", side.dock())
    side.click(side.find("play"))
    stopped = as_of()
    side.pump(1.5)
    box = side.find("as_of")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    side.rendered()
    return {
        "colours": first,
        "caption": caption,
        "playing": playing,
        "stopped": [stopped, as_of()],
        "filters": sorted({layer.subsetString() for layer in side.layers().values() if layer.subsetString()}),
    }


def temporal_controller() -> dict:
    """QGIS's own controller drives the map: the same canvas in two years."""
    canvas = side.iface.mapCanvas()
    side.click(side.find("zoom_to_region"))
    row("kazakh_rail")
    side.click(side.find("zoom_to_layer"))
    shots = {}
    for year in (2020, 2026):
        begin = QDateTime.fromString(f"{year}-10-01T00:00:00", Qt.DateFormat.ISODate)
        canvas.setTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
        canvas.refreshAllLayers()
        side.rendered()
        image = canvas.grab().toImage()
        shots[year] = image
    canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
    canvas.refreshAllLayers()
    side.rendered()
    return {
        "active": sorted(
            key for key, layer in side.layers().items() if layer.isSpatial() and layer.temporalProperties().isActive()
        ),
        "differs": shots[2020] != shots[2026],
    }


def search() -> dict:
    field = side.find("search")
    seen: dict = {}
    for query in ("Darbaza", "Дарбаза", "دربازا", "Жетісай"):
        side.click(field)
        field.selectAll()
        type_text(field, query)
        results = side.find("search_results")
        side.wait_for("results", results.topLevelItemCount, 10)
        side.pump(0.3)
        seen[query] = results.topLevelItem(0).text(0)
    picture("dock_search", side.dock())
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(side.find("search_results"), Qt.Key.Key_Return)
    side.rendered()
    seen["scale"], seen["overlays"] = side.iface.mapCanvas().scale(), overlays()
    picture("window_found")
    side.click(field)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    seen["cleared"] = field.text() == "" and side.find("pages").isVisible()
    return seen


def locator() -> dict:
    bars = [bar for bar in side.window().findChildren(QLineEdit) if "Ctrl+K" in (bar.placeholderText() or "")]
    if not bars:
        return {"found": None}
    bar = bars[0]
    side.click(bar)
    type_text(bar, "cor Almaty")
    side.pump(2.5)
    picture("window_locator")
    QTest.keyClick(bar, Qt.Key.Key_Down)
    side.pump(0.2)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    side.rendered()
    found = side.iface.mapCanvas().scale() < 1_600_000
    bar.clear()
    side.pump(0.8)  # the bar lists its prefixes a moment later
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    side.iface.mapCanvas().setFocus()
    side.pump(0.3)
    return {"found": found}


def popup_and_evidence() -> dict:
    side.show_page_of("tree")
    side.click(side.find("zoom_to_region"))
    side.rendered()
    if not side.find("read_map").isChecked():
        side.click(side.find("read_map"))
    seen: dict = {}
    for point, name in side.points_on_lines("middle_corridor", count=8):
        side.click_canvas(point)
        try:
            popup = side.find("popup", seconds=2)
        except side.StepError:
            continue
        seen["clicked"], seen["covers_the_click"] = name, popup.geometry().contains(point)
        break
    picture("window_popup")
    QApplication.clipboard().clear()
    side.click(side.find("popup_copy"), QPoint(20, side.find("popup_copy").height() // 2))
    seen["footnote"] = QApplication.clipboard().text()
    for name in ("csl-json", "bibtex", "ris"):
        choose_in_menu(side.find("popup_copy"), f"copy_{name}", at_arrow=True)
        seen[name] = QApplication.clipboard().text()
    side.click(side.find("popup_pin"))
    text = side.find("evidence_text")
    seen["kept"] = side.find("evidence_keep").isChecked()
    seen["overlapping"] = side.find("evidence_features").count()
    seen["page"] = text.toPlainText()
    seen["colours"] = picture("dock_evidence", side.dock())
    if seen["overlapping"] > 1:
        box = side.find("evidence_features")
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down)
        side.pump(0.3)
        seen["next"] = text.toPlainText()
    side.click(side.find("evidence_keep"))
    return seen


def article() -> dict:
    side.show_page_of("article_text")
    browser = side.find("article_text")
    side.pump(0.5)
    seen = {"share": side.find("article_share").text(), "colours": picture("dock_article", side.dock())}
    side.click(side.find("search"))
    QTest.keyClick(side.find("search"), Qt.Key.Key_Escape)
    before = overlays()
    click_anchor(browser, "claim:c04")
    side.pump(0.2)
    seen["flashing"] = overlays() > before
    side.pump(2.0)
    side.rendered()
    seen["highlighted"] = overlays() >= before
    picture("window_claim")
    for point, _ in side.points_on_lines("kazakh_rail", count=3):
        side.click_canvas(point)
        side.pump(0.5)
    seen["lit"] = "background-color" in browser.toHtml()
    picture("window_claims_of_feature")
    box = side.find("article_filter")
    box.setFocus()
    everything = len(browser.toPlainText())
    QTest.keyClick(box, Qt.Key.Key_End)
    side.pump(0.2)
    seen["filtered"] = len(browser.toPlainText()) < everything
    QTest.keyClick(box, Qt.Key.Key_Home)
    side.find("popup_text")
    QTest.keyClick(side.find("popup_text"), Qt.Key.Key_Escape)
    return seen


def counts() -> dict:
    window, canvas = side.window(), side.iface.mapCanvas()
    signals = (PROJECT.cleared, PROJECT.readProject, PROJECT.layersWillBeRemoved, PROJECT.customVariablesChanged)
    return {
        "docks": len(window.findChildren(QDockWidget)),
        "actions": len(side.iface.pluginToolBar().actions()),
        "menu": len(side.iface.pluginMenu().actions()),
        "providers": len(QgsApplication.processingRegistry().providers()),
        "receivers": [PROJECT.receivers(signal) for signal in signals],
        "canvas": [canvas.receivers(signal) for signal in (canvas.extentsChanged, canvas.scaleChanged)],
        "ours": len([one for one in window.findChildren(QDockWidget) if side.NAME in one.objectName()]),
    }


def fifty_projects() -> dict:
    path = OUT / "project.qgz"
    PROJECT.setFileName(str(path))
    PROJECT.write()
    side.iface.mapCanvas().setRenderFlag(False)

    def cycle() -> None:
        side.iface.newProject(False)
        side.pump(0.05)
        PROJECT.read(str(path))
        side.pump(0.05)

    cycle()
    side.delete_what_was_sent_away()
    first = counts()
    for _ in range(49):
        cycle()
    side.delete_what_was_sent_away()
    last = counts()
    side.iface.mapCanvas().setRenderFlag(True)
    side.rendered()
    side.show_page_of("tree")
    if Qgis.QGIS_VERSION_INT // 100 == 340:
        # QGIS 3.40 dies on the way out where a thread that read a project, which idles for 30 s, ends after the
        # authentication database that it had asked (QgsAuthConfigurationStorageDb, below ~QgsTaskManager).
        side.pump(31)
    return {"first": first, "last": last, "rows": side.find("tree").topLevelItemCount()}


def remembers_its_place() -> dict:
    import qgis.utils

    window, dock = side.window(), side.dock()
    window.resizeDocks([dock], [dock.width() + 90], Qt.Orientation.Horizontal)
    side.pump(0.3)
    width = dock.width()
    key = "caspian_corridor_plugin"
    qgis.utils.unloadPlugin(key)
    side.delete_what_was_sent_away()
    qgis.utils.loadPlugin(key)
    qgis.utils.startPlugin(key)
    side.pump(0.5)
    side.click_action()
    side.pump(0.5)
    return {"width": [width, side.dock().width()], "date": as_of()}


STEPS = [open_dock, layers_page, time_page, temporal_controller, search, locator, popup_and_evidence, article]
LONG_STEPS = [fifty_projects, remembers_its_place]


side.start_steps(STEPS if SHORT else STEPS + LONG_STEPS, OUT, seconds=420)
