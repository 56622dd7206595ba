"""The popup: what was clicked, what is said of it, and by whom; it stays at its place on the map."""

from __future__ import annotations

from itertools import product
from typing import Any, Callable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QShortcut,
    QToolButton,
    QVBoxLayout,
)

from ..translation import interface_language, translate
from . import claim_links
from .copy_button import CopyButton
from .evidence_text import EvidenceText, to_clipboard
from .feature_chooser import FeatureChooser

# Pixels between the popup and the canvas's edge.
_EDGE = 2
# A lower popup than this share of the canvas is made only where it would cover what was clicked.
_LOWEST = 0.62
# Letters of a line of text: in the widest popup, and in the narrowest.
_MOST_LETTERS, _FEWEST_LETTERS = 62, 40
# Lines of text that are to be seen at once, also where that covers what was clicked.
_FEWEST_LINES = 11
# As many points of the lines as may be hidden before a popup that shows half of its text is better.
_READ_AT_ONCE = 60


class FeaturePopup(QFrame):
    """A frame over the canvas with the pages of one click, one page a feature."""

    pageShown = pyqtSignal(int)
    closed = pyqtSignal()
    claimChosen = pyqtSignal(str)
    pinWished = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setObjectName("caspian_corridor/popup")
        self._canvas = canvas
        self._point: QgsPointXY | None = None
        self._pages: list[Any] = []
        self._index = 0
        self._shapes: Callable[[], list[Any]] = list
        self._lines: list[QgsPointXY] = []
        self._offset: QPoint | None = None
        self._around = 0  # height of everything but the text
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setLayoutDirection(interface_language().direction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        close = self._make_head()
        self._make_body()
        self._arrange(close)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_popup)
        canvas.extentsChanged.connect(self._follow)
        canvas.installEventFilter(self)
        self.hide()

    def _make_head(self) -> QToolButton:
        self._title = QLabel()
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._counter = QLabel()
        self.chooser = FeatureChooser(self)
        self.chooser.chosen.connect(self._go_to)
        back, on = "mActionArrowLeft.svg", "mActionArrowRight.svg"
        if interface_language().is_rtl:
            back, on = on, back
        self._previous = self._tool_button(":/images/themes/default/" + back, translate("Popup", "Previous feature"))
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next = self._tool_button(":/images/themes/default/" + on, translate("Popup", "Next feature"))
        self._next.clicked.connect(lambda: self._step(1))
        close = self._tool_button(":/images/themes/default/mIconClose.svg", translate("Popup", "Close"))
        close.clicked.connect(self.close_popup)
        return close

    def _make_body(self) -> None:
        self.text = EvidenceText(self, "popup_text")
        self.text.setAccessibleName(translate("Popup", "What is here, and who says so"))
        self.text.claimChosen.connect(self.claimChosen)
        self.text.citeWished.connect(self._cite)

        self._claims = QLabel()
        self._claims.setObjectName("caspian_corridor/popup_claims")
        self._claims.setWordWrap(True)
        self._claims.setTextFormat(Qt.TextFormat.RichText)
        self._claims.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._claims.setAccessibleName(translate("Popup", "Paragraphs of the article that speak of this"))
        self._claims.linkActivated.connect(lambda link: self.claimChosen.emit(QUrl(link).path()))
        self._copy = CopyButton(self, "popup_copy")
        self._copy.formatChosen.connect(self._copy_citation)
        self._pin = self._tool_button(
            ":/images/themes/default/mActionPinLabels.svg", translate("Popup", "Keep in the dock")
        )
        self._pin.setObjectName("caspian_corridor/popup_pin")
        self._pin.clicked.connect(lambda *_: self.pinWished.emit())
        self._note = QLabel()

    def _arrange(self, close: QToolButton) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        for widget in (self._previous, self._counter, self._next, close):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._copy)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._pin)
        column = QVBoxLayout(self)
        gap = self.fontMetrics().height() // 2
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(gap // 2)
        column.addLayout(head)
        column.addWidget(self.chooser)
        column.addWidget(self._claims)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def _tool_button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(QIcon(icon))
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button

    def show_pages(
        self,
        pages: list[Any],
        point: QgsPointXY,
        shapes: Callable[[], list[Any]],
        lines: list[QgsPointXY],
    ) -> None:
        """Opens at a point in map units.

        ``shapes`` says what it must not cover, ``lines`` what it should rather not cover, in map units too.
        """
        self._lines = lines
        self._pages = pages
        self._point = point
        self._shapes = shapes
        self._index = 0
        self.chooser.show_pages(pages)
        self._show_page()
        self.show()
        self.raise_()
        self._find_room()

    def _show_page(self) -> None:
        page = self._pages[self._index]
        claims = claim_links.line(page.claims)
        self._claims.setText(claims)
        self._claims.setVisible(bool(claims))
        many = len(self._pages) > 1
        here = translate("Popup", "{count} things are here").format(count=len(self._pages))
        self._title.setText(here if many else page.layer_title)
        self._counter.setText(f"{self._index + 1}/{len(self._pages)}" if many else "")
        for widget in (self._previous, self._next, self._counter):
            widget.setVisible(many)
        self.text.show_html(page.view.html)
        self._note.clear()
        self._copy.setEnabled(bool(page.view.content.sources))
        self._fit()
        self.pageShown.emit(self._index)

    def _step(self, by: int) -> None:
        self.turn_to((self._index + by) % len(self._pages))

    def turn_to(self, index: int) -> None:
        """Show one of the features of the click."""
        self.chooser.set_row(index)
        self._go_to(index)

    def _go_to(self, index: int) -> None:
        self._index = index
        self._show_page()
        self._find_room()

    def _fit(self) -> None:
        """As wide as a short line of text, as high as its text and the canvas allow."""
        metrics = self.fontMetrics()
        room = self._canvas.size()
        width = min(metrics.averageCharWidth() * _MOST_LETTERS, int(room.width() * 0.6))
        width = min(max(width, metrics.averageCharWidth() * _FEWEST_LETTERS), room.width() - 2 * _EDGE)
        document = self.text.document()
        document.setTextWidth(width - metrics.height() * 2)
        narrow = metrics.averageCharWidth() * (_FEWEST_LETTERS - 4)
        around = metrics.height() * 7 + self._claims.heightForWidth(narrow) * self._claims.isVisibleTo(self)
        around += self.chooser.height() * self.chooser.isVisibleTo(self)
        self._around = around
        wanted = int(document.size().height()) + around
        self.resize(width, max(min(wanted, room.height() - 2 * _EDGE), metrics.height() * 8))

    def _find_room(self) -> None:
        """The place round the point, or at an edge, that hides least of what is meant and shows most of the text."""
        if self._point is None:
            return
        at = self._pixel(self._point)
        gap = self.fontMetrics().height() * 2
        width, full = self.width(), self.height()
        room = self._canvas.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        meant = [self._pixel(vertex) for shape in self._shapes() for vertex in _vertices(shape)]
        around = [pixel for pixel in map(self._pixel, self._lines) if room.contains(pixel)]

        low = min(full, int(room.height() * _LOWEST))

        def cost(place: QRect) -> tuple[bool, bool, int, float, int]:
            near = place.adjusted(-gap // 2, -gap // 2, gap // 2, gap // 2)
            hidden = sum(near.contains(pixel) for pixel in meant)
            # What must be scrolled for is a cost too: a smaller popup must spare a good deal of the lines.
            share = place.width() * place.height() / (width * full)
            beside = sum(place.contains(pixel) for pixel in around) + _READ_AT_ONCE * (1 - share)
            far = (place.center() - at).manhattanLength()
            return near.contains(at), place.height() < low, hidden, beside, far

        line = self.fontMetrics().height()
        heights = {full, max(low, full * 3 // 4), low, self._around + line * _FEWEST_LINES}
        widths = {width, min(width, self.fontMetrics().averageCharWidth() * _FEWEST_LETTERS)}
        places = []
        for height, across in product({min(full, one) for one in heights}, widths):
            lefts = (at.x() + gap, at.x() - gap - across, at.x() - across // 2, room.left(), room.right() - across)
            tops = (at.y() - height // 3, at.y() + gap, at.y() - gap - height, room.top(), room.bottom() - height)
            places += [
                QRect(
                    max(room.left(), min(left, room.right() - across)),
                    max(room.top(), min(top, room.bottom() - height)),
                    across,
                    height,
                )
                for left in lefts
                for top in tops
            ]
        best = min(places, key=cost)
        self.resize(best.size())
        self._offset = best.topLeft() - at
        self._follow()

    def _pixel(self, point: QgsPointXY) -> QPoint:
        pixel = self._canvas.getCoordinateTransform().transform(point)
        return QPoint(int(pixel.x()), int(pixel.y()))

    def _follow(self) -> None:
        """Goes with its point when the map moves, as far as the canvas reaches."""
        if self._point is None or self._offset is None:
            return
        wanted = self._pixel(self._point) + self._offset
        left = max(_EDGE, min(wanted.x(), self._canvas.width() - self.width() - _EDGE))
        top = max(_EDGE, min(wanted.y(), self._canvas.height() - self.height() - _EDGE))
        self.move(left, top)

    def paintEvent(self, event: Any) -> None:
        """The ground of the text, all over: with a style sheet a frame may have none."""
        painter = QPainter(self)
        palette = self.text.palette()
        painter.fillRect(self.rect(), palette.color(QPalette.ColorRole.Base))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
        super().paintEvent(event)

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def _copy_citation(self, format_name: str) -> None:
        QApplication.clipboard().setText(self._pages[self._index].citation(format_name))
        self._note.setText(translate("Popup", "Copied"))

    def _cite(self, position: str) -> None:
        to_clipboard(self.text, self._pages[self._index].cite(position))
        self._note.setText(translate("Popup", "Copied"))

    def close_popup(self) -> None:
        if self.isVisible():
            self.hide()
            self._point = None
            self._offset = None
            self.closed.emit()

    def release(self) -> None:
        """Cuts every tie to the canvas, then goes."""
        self._canvas.extentsChanged.disconnect(self._follow)
        self._canvas.removeEventFilter(self)
        self.close_popup()
        self.setParent(None)
        self.deleteLater()


def _vertices(shape: Any) -> list[QgsPointXY]:
    """Points along a shape, close enough to tell where it runs."""
    box = shape.boundingBox()
    step = max(box.width(), box.height()) / 60
    dense = shape.densifyByDistance(step) if step > 0 else shape  # its vertices live no longer than itself
    return [QgsPointXY(vertex) for vertex in dense.vertices()]
