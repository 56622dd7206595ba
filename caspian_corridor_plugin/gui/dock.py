"""The dock: what to do first when the project has no atlas, its search and its pages when it has one."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..translation import interface_language, translate
from .notice import Notice
from .pages import Pages
from .search_panel import SearchField, SearchResults

OBJECT_NAME = "caspian_corridor/dock"


class CorridorDock(QDockWidget):
    """Shows pages and emits intents; knows no project and no map."""

    addAtlasRequested = pyqtSignal()
    readMapToggled = pyqtSignal(bool)
    zoomRequested = pyqtSignal()
    removeAtlasRequested = pyqtSignal()
    helpRequested = pyqtSignal()
    closedByUser = pyqtSignal()

    def __init__(self, parent: QWidget | None, find: Callable[[str, int], tuple[Any, ...]]) -> None:
        super().__init__(translate("Dock", "Caspian Corridor"), parent)
        self.setObjectName(OBJECT_NAME)
        self.setLayoutDirection(interface_language().direction)

        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty_page())
        self._stack.addWidget(self._atlas_page(find))
        self.setWidget(self._stack)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 44)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        sentence = QLabel(
            translate(
                "Dock",
                "Add the atlas to see the corridors across the Caspian, with the source of every line and figure.",
            )
        )
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_button = QPushButton(QIcon(paths.icon("add_atlas")), translate("Dock", "Add atlas"))
        self.add_button.setObjectName("caspian_corridor/add_atlas")
        self.add_button.setToolTip(translate("Dock", "Adds one group of layers; the data are stored in the project"))
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(lambda *_: self.addAtlasRequested.emit())
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.add_button)
        row.addStretch()
        learn = QPushButton(translate("Dock", "Help and settings"), page)
        learn.setObjectName("caspian_corridor/help_first")
        learn.setFlat(True)
        learn.clicked.connect(lambda *_: self.helpRequested.emit())
        column = QVBoxLayout(page)
        column.addStretch(2)
        column.addWidget(sentence)
        column.addSpacing(self.fontMetrics().height())
        column.addLayout(row)
        column.addStretch(3)
        column.addWidget(learn, 0, Qt.AlignmentFlag.AlignCenter)
        return page

    def _atlas_page(self, find: Callable[[str, int], tuple[Any, ...]]) -> QWidget:
        page = QWidget(self)
        self.search = SearchField(page)
        self.results = SearchResults(page, find)
        self.pages = Pages(page)
        self.notice = Notice(page)
        self._middle = QStackedWidget(page)
        self._middle.addWidget(self.pages)
        self._middle.addWidget(self.results)
        self.search.queryChanged.connect(self._query_changed)
        self.search.downPressed.connect(self.results.take_focus)
        self.search.entryChosen.connect(self.results.choose_first)
        self.results.backToField.connect(self.search.setFocus)

        gap = self.fontMetrics().height() // 3
        field = QHBoxLayout()
        field.setContentsMargins(gap, gap, gap, 0)
        field.addWidget(self.search)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(field)
        column.addWidget(self._bar(page))
        column.addWidget(self.notice)
        column.addWidget(self._middle, 1)
        return page

    def _bar(self, page: QWidget) -> QToolBar:
        bar = QToolBar(page)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        size = self.fontMetrics().height() * 1.2
        bar.setIconSize(QSize(int(size), int(size)))

        self.read_action = QAction(QIcon(paths.icon("read_map")), translate("Dock", "Read map"), self)
        self.read_action.setCheckable(True)
        self.read_action.setToolTip(translate("Dock", "Click a line or a place to read what it is and who says so"))
        self.read_action.toggled.connect(self.readMapToggled)
        bar.addAction(self.read_action)
        bar.widgetForAction(self.read_action).setObjectName("caspian_corridor/read_map")

        zoom = QAction(
            QIcon(":/images/themes/default/mActionZoomFullExtent.svg"), translate("Dock", "Zoom to region"), self
        )
        zoom.triggered.connect(lambda *_: self.zoomRequested.emit())
        bar.addAction(zoom)
        spacer = QWidget(bar)
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        remove = QAction(
            QIcon(":/images/themes/default/mActionDeleteSelected.svg"), translate("Dock", "Remove atlas"), self
        )
        remove.setToolTip(translate("Dock", "Takes the atlas out of the project"))
        remove.triggered.connect(lambda *_: self.removeAtlasRequested.emit())
        bar.addAction(remove)
        help_action = QAction(
            QIcon(":/images/themes/default/mActionHelpContents.svg"), translate("Dock", "Help and settings"), self
        )
        help_action.triggered.connect(lambda *_: self.helpRequested.emit())
        bar.insertAction(remove, help_action)
        for action in (zoom, help_action, remove):
            button = bar.widgetForAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(action.text())
        bar.widgetForAction(zoom).setObjectName("caspian_corridor/zoom_to_region")
        bar.widgetForAction(help_action).setObjectName("caspian_corridor/help_button")
        bar.widgetForAction(remove).setObjectName("caspian_corridor/remove_atlas")
        for action in (self.read_action, zoom, help_action, remove):
            bar.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return bar

    def _query_changed(self, query: str) -> None:
        if query.strip():
            self.results.search(query)
            self._middle.setCurrentWidget(self.results)
        else:
            self._middle.setCurrentWidget(self.pages)

    def show_atlas(self, present: bool) -> None:
        """The pages where the project has an atlas, else the one sentence and the one button."""
        self._stack.setCurrentIndex(1 if present else 0)
        if not present:
            self.search.clear()
            self.notice.dismiss()

    def set_reading(self, reading: bool) -> None:
        self.read_action.blockSignals(True)
        self.read_action.setChecked(reading)
        self.read_action.blockSignals(False)

    def closeEvent(self, event: Any) -> None:
        super().closeEvent(event)
        self.closedByUser.emit()
