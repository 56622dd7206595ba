"""The page "Evidence": what was clicked last, beside the map for as long as it is wanted."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..translation import translate
from . import claim_links
from .copy_button import CopyButton
from .evidence_text import EvidenceText, to_clipboard

_ICONS = ":/images/themes/default/"


class EvidencePage(QWidget):
    """Lists every feature of a click; kept, it stays as it is whatever is clicked next."""

    pageShown = pyqtSignal(object)  # reading.Page
    zoomWished = pyqtSignal(object)
    claimChosen = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[Any] = []
        self.features = QComboBox(self)
        self.features.setObjectName("caspian_corridor/evidence_features")
        self.features.setAccessibleName(translate("Dock", "Features under the click"))
        self.features.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.features.setMinimumContentsLength(12)
        self.features.activated.connect(self._chosen)
        self.keep = QToolButton(self)
        self.keep.setObjectName("caspian_corridor/evidence_keep")
        self.keep.setIcon(QIcon(_ICONS + "mActionPinLabels.svg"))
        self.keep.setCheckable(True)
        self.keep.setAutoRaise(True)
        self.keep.setToolTip(translate("Dock", "Keep this page while other features are read"))
        self.keep.setAccessibleName(translate("Dock", "Keep this page"))
        self.zoom = QToolButton(self)
        self.zoom.setObjectName("caspian_corridor/evidence_zoom")
        self.zoom.setIcon(QIcon(_ICONS + "mActionZoomTo.svg"))
        self.zoom.setAutoRaise(True)
        self.zoom.setToolTip(translate("Dock", "Show it on the map"))
        self.zoom.setAccessibleName(translate("Dock", "Show it on the map"))
        self.zoom.clicked.connect(lambda *_: self.zoomWished.emit(self._current()))

        self.claims = QLabel(self)
        self.claims.setWordWrap(True)
        self.claims.setTextFormat(Qt.TextFormat.RichText)
        self.claims.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.claims.setAccessibleName(translate("Popup", "Paragraphs of the article that speak of this"))
        self.claims.linkActivated.connect(lambda link: self.claimChosen.emit(QUrl(link).path()))
        self.text = EvidenceText(self, "evidence_text")
        self.text.setAccessibleName(translate("Dock", "What is here, and who says so"))
        self.text.claimChosen.connect(self.claimChosen)
        self.text.citeWished.connect(self._cite)
        self.copy = CopyButton(self, "evidence_copy")
        self.copy.formatChosen.connect(self._copy)
        self._note = QLabel(self)
        self._arrange()
        self.show_pages([])

    def _arrange(self) -> None:
        gap = self.fontMetrics().height() // 3
        head = QHBoxLayout()
        head.addWidget(self.features, 1)
        head.addWidget(self.zoom)
        head.addWidget(self.keep)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addLayout(head)
        column.addWidget(self.claims)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    @property
    def is_kept(self) -> bool:
        return bool(self._pages) and self.keep.isChecked()

    @property
    def pages(self) -> list[Any]:
        return self._pages

    def show_pages(self, pages: list[Any], current: int = 0) -> None:
        """All features of a click; none for the sentence that says how to begin."""
        self._pages = pages
        self.features.clear()
        for page in pages:
            self.features.addItem(f"{page.name} · {page.kind} · {page.layer_title}")
        for widget in (self.features, self.keep, self.zoom, self.copy):
            widget.setVisible(bool(pages))
        self.claims.hide()
        if not pages:
            self.keep.setChecked(False)
            self.text.setPlainText(
                translate("Dock", "Click a line or a place on the map: what it is, and who says so, is shown here.")
            )
            return
        self.features.setCurrentIndex(current)
        self._render()

    def show_page(self, page: Any) -> None:
        """Turns to one of the features that are listed."""
        index = self._pages.index(page)
        if index != self.features.currentIndex():
            self.features.setCurrentIndex(index)
            self._render()

    def show_report(self, html: str) -> None:
        """Something to read that is no feature, such as what an update changed."""
        self.show_pages([])
        self.text.setHtml(html)

    def _current(self) -> Any:
        return self._pages[max(0, self.features.currentIndex())]

    def _chosen(self, _index: int) -> None:
        self._render()
        self.pageShown.emit(self._current())

    def _render(self) -> None:
        page = self._current()
        line = claim_links.line(page.claims)
        self.claims.setText(line)
        self.claims.setVisible(bool(line))
        self.text.show_html(page.view.html)
        self._note.clear()

    def _copy(self, format_name: str) -> None:
        QApplication.clipboard().setText(self._current().citation(format_name))
        self._note.setText(translate("Popup", "Copied"))

    def _cite(self, position: str) -> None:
        to_clipboard(self.text, self._current().cite(position))
        self._note.setText(translate("Popup", "Copied"))
