"""The text of popup, Evidence and Article: links to claims and sources, and a citation at a click on a statement."""

from __future__ import annotations

import re
from typing import Any

from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QCursor, QDesktopServices, QPalette
from qgis.PyQt.QtWidgets import QAction, QApplication, QFrame, QToolTip, QWidget

from ..translation import translate
from . import claim_links, plain

CITE = "cite"
_CITE_LINK = re.compile(rf'<a href="({CITE}:[^"]*)">')


class EvidenceText(plain.Reader):
    """Opens sources in the browser; claims and citations are the caller's affair."""

    claimChosen = pyqtSignal(str)
    citeWished = pyqtSignal(str)  # what stands behind "cite:"

    def __init__(self, parent: QWidget | None, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"caspian_corridor/{name}")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.anchorClicked.connect(self._open)
        self.highlighted[QUrl].connect(self._explain)

    def show_html(self, html: str) -> None:
        """Show rich text; statements that can be cited look like the text round them."""
        ink = self.palette().color(QPalette.ColorRole.Text).name()
        self.setHtml(_CITE_LINK.sub(rf'<a href="\1" style="color:{ink}; text-decoration:none;">', html))

    def _open(self, url: QUrl) -> None:
        if url.scheme() == claim_links.SCHEME:
            self.claimChosen.emit(url.path())
        elif url.scheme() == CITE:
            self.citeWished.emit(url.path())
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)

    def _explain(self, url: QUrl) -> None:
        said = translate("Popup", "Click to copy this with its source") if url.scheme() == CITE else ""
        self.setToolTip(said)

    def contextMenuEvent(self, event: Any) -> None:
        """The usual menu, and a citation of the statement under the pointer."""
        menu = self.createStandardContextMenu(event.pos())
        link = QUrl(self.anchorAt(event.pos()))
        if link.scheme() == CITE:
            cite = QAction(translate("Popup", "Cite this"), menu)
            cite.setObjectName("caspian_corridor/cite_this")
            cite.triggered.connect(lambda *_: self.citeWished.emit(link.path()))
            before = menu.actions()[0] if menu.actions() else None
            menu.insertAction(before, cite)
            menu.insertSeparator(before)
        menu.exec(event.globalPos())
        menu.deleteLater()


def to_clipboard(widget: QWidget, text: str) -> None:
    """Put a citation on the clipboard, and say so where the click was made."""
    if text:
        QApplication.clipboard().setText(text)
        said = translate("Popup", "Copied: {start}").format(start=text.splitlines()[0])
        QToolTip.showText(QCursor.pos(), plain.tip(said), widget)
