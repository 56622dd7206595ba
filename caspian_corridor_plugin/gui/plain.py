"""Text of a project or of a user as text: Qt takes what looks like HTML for HTML, and loads the pictures that it names."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser, QWidget

_SPECK = QImage(1, 1, QImage.Format.Format_ARGB32)
_SPECK.fill(0)


class PlainLabel(QLabel):
    """A label that shows its text letter by letter."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.setTextFormat(Qt.TextFormat.PlainText)


class Reader(QTextBrowser):
    """Rich text with links that tell where they lead; it opens nothing by itself and loads no picture or other file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)

    def loadResource(self, _kind: int, _address: Any) -> Any:
        # Not nothing: Qt would look for a file of the picture's name itself.
        return _SPECK.copy()


def message(text: str) -> str:
    """Text for QGIS's message bar, which reads HTML."""
    return escape(text).replace("\n", "<br/>")


def tip(text: str) -> str:
    """Text for a tool tip, letter by letter."""
    return f"<span>{message(text)}</span>" if Qt.mightBeRichText(text) else text
