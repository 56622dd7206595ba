"""Runs inside a real QGIS: installs, uses and removes the plugin as a user does, and writes down what it saw.

Each step adds to the result; a step that fails ends the run, and the tests that ask for later steps say so. The tests
are in test_window.py.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QTextBrowser, QToolButton

from tools import qgis_side as side
from tools.window_traces import KEY
from tools.window_traces import in_window as traces

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])


def install() -> dict:
    import pyplugin_installer
    import qgis.utils

    installer = pyplugin_installer.instance()
    installer.reloadAndExportData()
    known = pyplugin_installer.installer_data.plugins.all()
    offered = KEY in known
    installer.installPlugin(KEY)
    side.pump(0.5)
    return {
        "offered": offered,
        "version": known[KEY]["version_available"] if offered else "",
        "active": KEY in qgis.utils.active_plugins,
        "loaded_from": str(Path(sys.modules[KEY].__file__).parent),
        "plugin_folder": str(Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / KEY),
        "icon": Path(known[KEY]["icon"]).name if offered else "",
        "traces": traces(),
    }


def open_dock() -> dict:
    """A click on the toolbar opens the dock, another one closes it."""
    started = time.perf_counter()
    side.click_action()
    dock = side.dock()
    opened_s = time.perf_counter() - started
    area = side.window().dockWidgetArea(dock)
    side.click_action()
    closed = not dock.isVisible()
    side.click_action()
    side.screenshot(OUT / "1_dock.png")
    return {
        "opened_s": opened_s,
        "on_the_right": area == Qt.DockWidgetArea.RightDockWidgetArea,
        "closed_by_second_click": closed,
        "title": dock.windowTitle(),
    }


def shown_extent() -> list[float]:
    canvas = side.iface.mapCanvas()
    to_degrees = QgsCoordinateTransform(
        canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    box = to_degrees.transformBoundingBox(canvas.extent())
    return [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]


def add_atlas() -> dict:
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    colours = side.screenshot(OUT / "2_atlas.png")
    layers = side.layers()
    return {
        "layers": {key: layer.isValid() for key, layer in layers.items()},
        "features": {key: layer.featureCount() for key, layer in layers.items()},
        "in_plugin_folder": [key for key, layer in layers.items() if KEY in layer.source()],
        "groups": [child.name() for child in QgsProject.instance().layerTreeRoot().children()],
        "colours": colours,
        "crs": QgsProject.instance().crs().toProj(),
        "extent_wgs84": shown_extent(),
        "popup_button_shown": side.find("read_map").isVisible(),
    }


def read_pages(text: QTextBrowser) -> list[str]:
    """The popup's pages, each shown by a click on its arrow."""
    pages = [text.toPlainText()]
    arrows = [
        button
        for button in side.find("popup").findChildren(QToolButton)
        if button.accessibleName() == "Next feature" and button.isVisible()
    ]
    while arrows and len(pages) < 12:
        side.click(arrows[0])
        if text.toPlainText() == pages[0]:
            break
        pages.append(text.toPlainText())
    return pages


def read_a_line() -> dict:
    button = side.find("read_map")
    if not button.isChecked():
        side.click(button)
    tool_on = button.isChecked()
    tried = []
    for point, name in side.points_on_lines("middle_corridor", count=6):
        side.click_canvas(point)
        tried.append(name)
        try:
            text = side.find("popup_text", seconds=2)
        except side.StepError:
            continue
        side.screenshot(OUT / "3_popup.png")
        pages = read_pages(text)
        QApplication.clipboard().clear()
        side.click(side.find("popup_copy"))
        return {
            "tool_on": tool_on,
            "tried": tried,
            "pages": pages,
            "copied": QApplication.clipboard().text(),
        }
    raise side.StepError(f"no popup after clicks on {tried}")


def close_popup_with_escape() -> dict:
    popup = side.find("popup")
    side.focus()
    side.find("popup_text").setFocus()
    side.pump()
    QTest.keyClick(side.find("popup_text"), Qt.Key.Key_Escape)
    side.pump(0.2)
    return {"closed": not popup.isVisible()}


def click_on_nothing() -> dict:
    """A click far from every line opens no popup and no dialog."""
    canvas = side.iface.mapCanvas()
    side.click_canvas(canvas.rect().topLeft() + (canvas.rect().center() - canvas.rect().topLeft()) / 50)
    shown = [child for child in side.window().findChildren(QObject, f"{side.NAME}/popup") if child.isVisible()]
    return {"popup": bool(shown), "modal": QApplication.activeModalWidget() is not None}


def toggle() -> dict:
    """The dock and QGIS's layer tree follow each other, in both directions."""
    side.show_page_of("tree")
    node = QgsProject.instance().layerTreeRoot().findLayer(side.layers()["middle_corridor"].id())
    tree = side.find("tree")

    def checked() -> bool:
        side.pump(0.3)
        return side.tree_item("middle_corridor").checkState(0) == Qt.CheckState.Checked

    seen = {"at_first": [node.isVisible(), checked()]}
    side.click_check(tree, side.tree_item("middle_corridor"))
    seen["clicked_in_dock"] = [node.isVisible(), checked()]
    node.setItemVisibilityChecked(True)
    seen["checked_in_tree"] = [node.isVisible(), checked()]
    group = node.parent()
    group.setItemVisibilityChecked(False)
    seen["group_unchecked_in_tree"] = [node.isVisible(), checked()]
    side.click_check(tree, side.tree_item("middle_corridor"))
    seen["clicked_in_hidden_group"] = [node.isVisible(), checked()]
    group.setItemVisibilityChecked(True)
    side.pump(0.3)
    return seen


def choose_date() -> dict:
    box = side.find("as_of")
    side.focus()
    before = side.screenshot(OUT / "4_today.png")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    side.pump(0.3)
    chosen = box.currentData()
    side.rendered()
    variable = QgsProject.instance().customVariables().get(f"{side.NAME}_as_of")
    after = side.screenshot(OUT / "4_article.png")
    QTest.keyClick(box, Qt.Key.Key_Up)
    side.rendered()
    return {
        "chosen": chosen,
        "variable": variable,
        "colours": [before, after],
        "back": QgsProject.instance().customVariables().get(f"{side.NAME}_as_of"),
        "filters": sorted({layer.subsetString() for layer in side.layers().values() if layer.subsetString()}),
    }


def print_map() -> dict:
    target = OUT / "map.pdf"
    side.print_to(target, theme="middle_corridor", page="A4")
    side.pump(0.5)
    side.screenshot(OUT / "5_printed.png")
    return {
        "size": target.stat().st_size,
        "layouts": [layout.name() for layout in QgsProject.instance().layoutManager().printLayouts()],
        "message": [item.text() for item in side.iface.messageBar().items()],
    }


def save_and_reopen() -> dict:
    """The project that was saved holds its data; opening it again shows the atlas in the dock."""
    path = OUT / "project.qgz"
    project = QgsProject.instance()
    project.setFileName(str(path))
    saved = project.write()
    side.iface.newProject(False)
    side.pump(0.5)
    empty = side.find("add_atlas").isVisible()
    opened = project.read(str(path))
    side.rendered()
    side.show_page_of("tree")
    layers = side.layers()
    return {
        "saved": saved,
        "size": path.stat().st_size,
        "button_back_without_atlas": empty,
        "opened": opened,
        "layers": {key: layer.isValid() for key, layer in layers.items()},
        "attached": [
            key
            for key, layer in layers.items()
            if f"{side.NAME}.gpkg" in layer.source() and str(path) not in layer.source()
        ],
        "tree_rows": side.find("tree").topLevelItemCount(),
    }


def reload_plugin() -> dict:
    """Off and on again in the plugin manager, with the atlas in the project."""
    import qgis.utils

    qgis.utils.unloadPlugin(KEY)
    side.delete_what_was_sent_away()
    between = traces()
    qgis.utils.loadPlugin(KEY)
    qgis.utils.startPlugin(KEY)
    side.pump(0.3)
    side.click_action()
    dock = side.dock()
    return {
        "left_between": between["ours"],
        "dock_back": dock.isVisible(),
        "tree_rows": side.find("tree").topLevelItemCount(),
    }


def uninstall() -> dict:
    import pyplugin_installer

    point, _ = side.points_on_lines("middle_corridor")[0]
    button = side.find("read_map")
    if not button.isChecked():
        side.click(button)
    side.click_canvas(point)
    pyplugin_installer.instance().uninstallPlugin(KEY, quiet=True)
    side.delete_what_was_sent_away()
    side.pump(0.5)
    side.screenshot(OUT / "6_uninstalled.png")
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / KEY
    return {
        "traces": traces(),
        "folder_left": folder.exists(),
        "layers_still_valid": all(layer.isValid() for layer in side.layers().values()),
        "layers": len(side.layers()),
    }


STEPS = [
    install,
    open_dock,
    add_atlas,
    read_a_line,
    close_popup_with_escape,
    click_on_nothing,
    toggle,
    choose_date,
    print_map,
    save_and_reopen,
    reload_plugin,
    uninstall,
]


side.start_steps(STEPS, OUT, 240, before=traces, qgis=QgsApplication.instance().applicationVersion)
