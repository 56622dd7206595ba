"""A place, by any of its names, by coordinates, or picked on the map."""

from __future__ import annotations

from typing import Any, Callable

from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QToolButton, QWidget

from ..translation import translate
from . import naming

_ICONS = ":/images/themes/default/"
_ID = Qt.ItemDataRole.UserRole
_LIMIT = 12
_LOOKED_AT = 80


class PlaceField(QWidget):
    """Knows the id of what was chosen for as long as the text is not changed."""

    chosen = pyqtSignal()
    entered = pyqtSignal()  # Return was pressed
    pickToggled = pyqtSignal(bool)

    def __init__(self, parent: QWidget, name: str, title: str, find: Callable[[str, int], tuple[Any, ...]]) -> None:
        super().__init__(parent)
        self._find = find
        self._id = ""
        self.edit = QLineEdit(self)
        self.edit.setObjectName(f"caspian_corridor/compare_{name}")
        self.edit.setAccessibleName(title)
        self.edit.setPlaceholderText(translate("Dock", "Place in any spelling, or lon, lat"))
        self.edit.setClearButtonEnabled(True)
        self.edit.textEdited.connect(self._edited)
        self.edit.returnPressed.connect(self._return_pressed)
        self.pick = QToolButton(self)
        self.pick.setObjectName(f"caspian_corridor/compare_pick_{name}")
        self.pick.setIcon(QIcon(_ICONS + "cursors/mCapturePoint.svg"))
        self.pick.setCheckable(True)
        self.pick.setAutoRaise(True)
        self.pick.setToolTip(translate("Dock", "Pick it on the map"))
        self.pick.setAccessibleName(translate("Dock", "{title}: pick it on the map").format(title=title))
        self.pick.clicked.connect(self.pickToggled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.edit)

        self._rows = QStandardItemModel(self)
        # Set beside the field and not into it: Qt would look for the letters as they are typed, not as they are folded.
        self.completer = QCompleter(self._rows, self)
        self.completer.setWidget(self.edit)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_LIMIT)
        self.completer.activated[QModelIndex].connect(self._activated)
        self.completer.popup().setObjectName(f"caspian_corridor/compare_{name}_choices")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._offer)

    @property
    def reference(self) -> str:
        """The id of what was chosen, else the text."""
        return self._id or self.edit.text().strip()

    def set_place(self, identifier: str, text: str) -> None:
        """Shows a place by its name; an empty id for coordinates and for what was only typed."""
        self._id = identifier
        self.edit.setText(text)
        self.edit.setCursorPosition(0)

    def state(self) -> tuple[str, str]:
        return self._id, self.edit.text()

    def _edited(self, _text: str) -> None:
        self._id = ""
        self._wait.start(60)

    def _offer(self) -> None:
        text = self.edit.text().strip()
        hits = [hit for hit in self._find(text, _LOOKED_AT) if hit.entry.kind in ("place", "energy")] if text else []
        self._rows.clear()
        for hit in hits[:_LIMIT]:
            row = QStandardItem(naming.name_of(hit))
            row.setData(hit.entry.id, _ID)
            row.setEditable(False)
            self._rows.appendRow(row)
        popup = self.completer.popup()
        if not hits or not self.edit.hasFocus():
            popup.hide()
            return
        popup.setLayoutDirection(self.layoutDirection())
        self.completer.complete()

    def _activated(self, index: Any) -> None:
        self._take(index)
        self.chosen.emit()

    def _take(self, index: Any) -> None:
        from ..translation import interface_language

        identifier = str(index.data(_ID))
        hits = self._find(self.edit.text().strip(), _LOOKED_AT)
        entry = next((hit.entry for hit in hits if hit.entry.id == identifier), None)
        self.set_place(identifier, str(entry.shown(interface_language())) if entry is not None else str(index.data()))

    def _return_pressed(self) -> None:
        self._wait.stop()
        self.completer.popup().hide()
        self.entered.emit()
