"""The popup: what was clicked, what is said of it, and by whom; it stays at its place on the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QIcon, QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QShortcut,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
)

from .. import paths
from ..translation import interface_language, translate


@dataclass
class Page:
    """One feature of a click: its layer's title, and its text, made when it is first shown."""

    layer_title: str
    make: Callable[[], Any]

    @cached_property
    def view(self) -> Any:
        """Has ``title``, ``html`` and ``citation_text``."""
        return self.make()


class FeaturePopup(QFrame):
    """A frame over the canvas with the pages of one click, one page a feature."""

    pageShown = pyqtSignal(int)
    closed = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("caspian_corridor/popup")
        self._canvas = canvas
        self._point: QgsPointXY | None = None
        self._pages: list[Page] = []
        self._index = 0
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setLayoutDirection(interface_language().direction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._counter = QLabel()
        self._previous = self._tool_button(
            ":/images/themes/default/mActionArrowLeft.svg", translate("Popup", "Previous feature")
        )
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next = self._tool_button(
            ":/images/themes/default/mActionArrowRight.svg", translate("Popup", "Next feature")
        )
        self._next.clicked.connect(lambda: self._step(1))
        close = self._tool_button(":/images/themes/default/mIconClose.svg", translate("Popup", "Close"))
        close.clicked.connect(self.close_popup)

        self.text = QTextBrowser()
        self.text.setObjectName("caspian_corridor/popup_text")
        self.text.setAccessibleName(translate("Popup", "What is here, and who says so"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._open)

        self._copy = QPushButton(QIcon(paths.icon("copy")), translate("Popup", "Copy citation"))
        self._copy.setObjectName("caspian_corridor/popup_copy")
        self._copy.clicked.connect(self._copy_citation)
        self._note = QLabel()

        self._arrange(close)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_popup)
        canvas.extentsChanged.connect(self._follow)
        canvas.installEventFilter(self)
        self.hide()

    def _arrange(self, close: QToolButton) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for widget in (self._previous, self._counter, self._next, close):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 2
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _tool_button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(QIcon(icon))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button

    def show_pages(self, pages: list[Page], point: QgsPointXY) -> None:
        """Opens at a point in map units."""
        self._pages = pages
        self._point = point
        self._index = 0
        self._show_page()
        self.show()
        self.raise_()
        self._follow()

    def _show_page(self) -> None:
        page = self._pages[self._index]
        many = len(self._pages) > 1
        self._title.setText(page.layer_title)
        self._counter.setText(f"{self._index + 1}/{len(self._pages)}" if many else "")
        for widget in (self._previous, self._next, self._counter):
            widget.setVisible(many)
        self.text.setHtml(page.view.html)
        self._note.clear()
        self._copy.setEnabled(bool(page.view.citation_text))
        self._fit()
        self.pageShown.emit(self._index)

    def _step(self, by: int) -> None:
        self._index = (self._index + by) % len(self._pages)
        self._show_page()
        self._follow()

    def _fit(self) -> None:
        """As wide as a short line of text, as high as its text and the canvas allow."""
        metrics = self.fontMetrics()
        width = min(metrics.averageCharWidth() * 68, int(self._canvas.width() * 0.6))
        document = self.text.document()
        document.setTextWidth(width - metrics.height() * 2)
        wanted = int(document.size().height()) + metrics.height() * 7
        height = min(wanted, int(self._canvas.height() * 0.72))
        self.resize(max(width, metrics.averageCharWidth() * 40), max(height, metrics.height() * 8))

    def _follow(self) -> None:
        """Keeps beside its point: to the side and height where there is most room."""
        if self._point is None or not self.isVisible():
            return
        pixel = self._canvas.getCoordinateTransform().transform(self._point)
        x, y = int(pixel.x()), int(pixel.y())
        gap = self.fontMetrics().height()
        right = self._canvas.width() - x
        left_edge = x + gap if right >= self.width() + gap or right >= x else x - gap - self.width()
        top = y - self.height() // 3
        left_edge = max(2, min(left_edge, self._canvas.width() - self.width() - 2))
        top = max(2, min(top, self._canvas.height() - self.height() - 2))
        self.move(QPoint(left_edge, top))

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _copy_citation(self) -> None:
        QApplication.clipboard().setText(self._pages[self._index].view.citation_text)
        self._note.setText(translate("Popup", "Copied"))

    @staticmethod
    def _open(url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    def close_popup(self) -> None:
        if self.isVisible():
            self.hide()
            self._point = None
            self.closed.emit()

    def release(self) -> None:
        """Cuts every tie to the canvas, then goes."""
        self._canvas.extentsChanged.disconnect(self._follow)
        self._canvas.removeEventFilter(self)
        self.close_popup()
        self.setParent(None)
        self.deleteLater()
