"""A line of news at the top of the dock, with what can be done about it."""

from __future__ import annotations

from typing import Callable

from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..translation import translate
from .plain import PlainLabel


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._text = PlainLabel(self)
        self._text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.addWidget(self._text)
        column.addLayout(self._buttons)
        self.hide()

    def tell(self, text: str, actions: list[tuple[str, str, Callable[[], None]]]) -> None:
        """Shows a sentence and its buttons: object name, verb, what it does; “Later” is always there."""
        self._clear()
        self._text.setText(text)
        for name, verb, act in [*actions, ("notice_later", translate("Dock", "Later"), self.dismiss)]:
            button = QPushButton(verb, self)
            button.setObjectName(f"caspian_corridor/{name}")
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._buttons.addWidget(button)
        self.show()

    def dismiss(self) -> None:
        self._clear()
        self.hide()

    def _clear(self) -> None:
        while self._buttons.count() > 1:
            widget = self._buttons.takeAt(1).widget()
            widget.hide()
            widget.deleteLater()
