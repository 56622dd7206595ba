"""The list of what lies under a click: name, kind, system."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ..translation import translate
from . import plain

# Rows to be seen at once, and on a canvas that is lower than so many lines of text.
_MOST_ROWS, _ROWS_WHERE_LOW, _LOW_LINES = 5, 3, 30


class FeatureChooser(QTreeWidget):
    """Shows reading.Page objects, the one that was most likely meant first; emits the row that is chosen."""

    chosen = pyqtSignal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/popup_chooser")
        self.setAccessibleName(translate("Popup", "What lies under the click"))
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(1)
        for column, mode in enumerate(("Stretch", "Fixed", "Fixed")):
            header.setSectionResizeMode(column, getattr(QHeaderView.ResizeMode, mode))
        self.currentItemChanged.connect(self._changed)
        self.setTabKeyNavigation(False)

    def show_pages(self, pages: list[Any]) -> None:
        """List the features; the first one is chosen, and nothing is emitted."""
        self.blockSignals(True)
        self.clear()
        for page in pages:
            cells = [page.name, page.kind, page.layer_title]
            item = QTreeWidgetItem(cells)
            for column, text in enumerate(cells):
                item.setToolTip(column, plain.tip(text))
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
            self.addTopLevelItem(item)
        self.blockSignals(False)
        self.set_row(0)
        self._share_width()
        self.setVisible(len(pages) > 1)
        lines = self.window_height() // max(1, self.fontMetrics().lineSpacing())
        rows = min(len(pages), _MOST_ROWS if lines >= _LOW_LINES else _ROWS_WHERE_LOW)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height())
        self.setFixedHeight(rows * row + 2 * self.frameWidth())

    def window_height(self) -> int:
        """Height of the canvas that the popup lies on, in pixels."""
        popup = self.parentWidget()
        canvas = popup.parentWidget() if popup is not None else None
        return (canvas or self).height()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """The name has what kind and system leave; those take little more than a quarter each."""
        most = self.viewport().width() * 27 // 100
        for column in (1, 2):
            self.setColumnWidth(column, min(most, max(0, self.sizeHintForColumn(column))))

    def set_row(self, row: int) -> None:
        """Mark a row, without a signal."""
        self.blockSignals(True)
        self.setCurrentItem(self.topLevelItem(row))
        self.blockSignals(False)
        self.viewport().update()

    def _changed(self, item: QTreeWidgetItem | None, _before: Any) -> None:
        if item is not None:
            self.chosen.emit(self.indexOfTopLevelItem(item))
