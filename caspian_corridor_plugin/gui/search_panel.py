"""The search field of the dock and, while something stands in it, its results."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence, QPalette
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QShortcut,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..evidence.search import LONGEST_QUERY
from ..translation import translate
from . import naming, plain

_REFERENCE = Qt.ItemDataRole.UserRole
_LIMIT = 40


class SearchField(QLineEdit):
    """Tells what is typed, and hands the arrow keys on to the results."""

    queryChanged = pyqtSignal(str)
    downPressed = pyqtSignal()
    entryChosen = pyqtSignal()
    entered = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/search")
        self.setPlaceholderText(translate("Dock", "Find a place, line, project or claim"))
        self.setAccessibleName(translate("Dock", "Find in the atlas"))
        self.setToolTip(translate("Dock", "Any spelling, in Latin, Cyrillic or Arabic letters"))
        self.setClearButtonEnabled(True)
        self.setMaxLength(LONGEST_QUERY)
        glass = QIcon(":/images/themes/default/search.svg")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self.queryChanged)

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.downPressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entryChosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchResults(QWidget):
    """Hits, best first; Enter or a click goes there."""

    chosen = pyqtSignal(str)
    backToField = pyqtSignal()

    def __init__(self, parent: QWidget, find: Callable[[str, int], tuple[Any, ...]]) -> None:
        super().__init__(parent)
        self._find = find
        self._query = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._search)
        self.list = QTreeWidget(self)
        self.list.setObjectName("caspian_corridor/search_results")
        self.list.setAccessibleName(translate("Dock", "What was found"))
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemClicked.connect(self._choose)
        self.list.installEventFilter(self)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.backToField)
        self.note = plain.PlainLabel(self)
        self.note.setWordWrap(True)
        self.note.setMargin(self.fontMetrics().height() // 2)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.list)

    def search(self, query: str) -> None:
        """Looks a moment after the last key, so that typing never waits."""
        self._query = query
        self._wait.start(60)

    def search_now(self) -> None:
        if self._wait.isActive():
            self._wait.stop()
            self._search()

    def _search(self) -> None:
        hits = self._find(self._query, _LIMIT)
        self.list.clear()
        for hit in hits:
            item = QTreeWidgetItem([naming.name_of(hit), naming.kind_of(hit.entry)])
            item.setData(0, _REFERENCE, naming.reference_of(hit.entry))
            item.setToolTip(0, plain.tip(naming.name_of(hit)))
            item.setForeground(1, self.palette().brush(QPalette.ColorRole.PlaceholderText))
            self.list.addTopLevelItem(item)
        self.note.setVisible(not hits)
        self.list.setVisible(bool(hits))
        if not hits:
            self.note.setText(
                translate("Dock", "Nothing in the atlas is called “{query}”. Try fewer letters.").format(
                    query=self._query.strip()
                )
            )

    def take_focus(self) -> None:
        """The keyboard goes to the first hit."""
        self.search_now()
        if self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def choose_first(self) -> None:
        self.search_now()
        if self.list.topLevelItemCount():
            self._choose(self.list.topLevelItem(0), 0)

    def _choose(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        self.list.setCurrentItem(item)
        self.chosen.emit(str(item.data(0, _REFERENCE)))

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        if event.type() != QEvent.Type.KeyPress or self.list.currentItem() is None:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Up and self.list.currentItem() is self.list.topLevelItem(0):
            self.backToField.emit()
            return True
        return False
