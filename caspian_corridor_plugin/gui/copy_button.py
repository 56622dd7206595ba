"""“Copy citation”: a footnote at a click, CSL-JSON, BibTeX and RIS from its menu."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from .. import paths
from ..translation import translate


class CopyButton(QToolButton):
    """Emits the format that is wished for."""

    formatChosen = pyqtSignal(str)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(f"caspian_corridor/{name}")
        self.setIcon(QIcon(paths.icon("copy")))
        self.setText(translate("Popup", "Copy citation"))
        self.setAccessibleName(translate("Popup", "Copy citation"))
        self.setToolTip(translate("Popup", "Copies footnotes; other formats are in the menu"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.clicked.connect(lambda *_: self.formatChosen.emit("footnote"))
        menu = QMenu(self)
        for format_name, title in (
            ("footnote", translate("Popup", "As footnotes")),
            ("csl-json", translate("Popup", "As CSL-JSON")),
            ("bibtex", translate("Popup", "As BibTeX")),
            ("ris", translate("Popup", "As RIS")),
        ):
            action = menu.addAction(title)
            action.setObjectName(f"caspian_corridor/copy_{format_name}")
            action.triggered.connect(lambda _checked=False, name=format_name: self.formatChosen.emit(name))
        self.setMenu(menu)
