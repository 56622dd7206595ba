"""Small windows and large type: pages by name, enough rows, nothing off the screen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QRect
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow, QToolButton

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import GuiBench

from caspian_corridor_plugin.gui.dock_place import DockPlace


@pytest.fixture
def bench(qgis_app):
    made = GuiBench()
    yield made
    made.close()


def larger(widget, share):
    font = widget.font()
    font.setPointSizeF(font.pointSizeF() * share)
    widget.setFont(font)


@pytest.mark.parametrize("share", [1.0, 1.5])
def test_the_tree_has_eight_rows_on_a_small_screen(bench, share):
    larger(bench.dock, share)
    bench.page("layers")
    page = bench.dock.pages.page("layers")
    tree = page.tree
    row = tree.sizeHintForRow(0)
    page.setMinimumSize(0, 0)
    page.resize(page.width(), row * 15)
    page.layout().activate()
    bench.settle()
    assert tree.viewport().height() >= row * 8
    bench.choose_row("ctcn")
    assert page.opacity.isVisibleTo(page)


def test_every_page_can_be_reached_by_its_name_where_the_tabs_are_icons(bench):
    pages = bench.dock.pages
    menu = bench.dock.findChild(QToolButton, "caspian_corridor/pages_menu")
    titles = [action.text() for action in menu.menu().actions()]
    assert titles == ["Layers", "Article", "Evidence", "Compare", "Print"]
    menu.menu().actions()[2].trigger()
    assert pages.is_open("evidence")
    for width in (900, 420, 300, 240):
        pages.setMinimumWidth(0)
        pages.resize(width, 500)
        pages._fit()
        words = [pages.tabText(at) for at in range(pages.count())]
        assert all(words) or menu.isVisibleTo(pages)
        if menu.isVisibleTo(pages):
            bench.settle(0.05)
            assert menu.width() >= 8
            assert pages.rect().contains(menu.geometry())
            assert menu.y() < pages.tabBar().height()
        if all(words):  # nothing is behind the arrows of the tab bar
            bench.settle(0.05)
            last = pages.tabBar().tabRect(pages.count() - 1)
            assert pages.tabBar().rect().contains(last)


def test_what_can_be_read_aloud_has_a_name(bench):
    bench.page("evidence")
    bench.click_line("middle_corridor", "kz_kyzylorda__kz_kazaly")
    labels = [one for one in bench.dock.findChildren(QLabel) if "claim:" in one.text()]
    assert labels
    assert all(label.accessibleName() for label in labels)


@pytest.mark.parametrize("left_at", [(-5000, -5000), (100_000, 60), (60, 100_000)])
def test_a_floating_dock_comes_back_wholly_on_a_screen(qgis_app, left_at):
    window = QMainWindow()
    dock = QDockWidget(window)
    place = DockPlace(window, dock)
    try:
        window.show()
        place.add()
        dock.setFloating(True)
        dock.setGeometry(QRect(*left_at, 400, 500))
        place.remember()
        dock.setFloating(False)
        place.add()
        room = QApplication.primaryScreen().availableGeometry()
        assert room.contains(dock.geometry())
    finally:
        QgsSettings().remove("caspian_corridor/dock_place")
        window.close()
