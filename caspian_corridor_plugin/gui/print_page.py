"""The page "Print": theme, page, languages, title, and where the sheet goes."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..translation import interface_language, translate

LANGUAGE_NAMES = {
    "en": "English",
    "ar": "العربية",
    "ru": "Русский",
    "tr": "Türkçe",
    "az": "Azərbaycanca",
    "uz": "Oʻzbekcha",
    "kk": "Қазақша",
    "zh": "中文",
}


class PrintPage(QWidget):
    """Collects what a sheet needs and asks for it."""

    printRequested = pyqtSignal(dict, str)  # fields of a sheet, path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = self._combo(
            "theme",
            [
                ("atlas", translate("Dock", "What the map shows")),
                ("middle_corridor", translate("Dock", "Middle Corridor")),
                ("samarkand_baku", translate("Dock", "Samarkand–Baku links")),
                ("kazakh_rail", translate("Dock", "Kazakh rail extensions")),
                ("comparison", translate("Dock", "Samarkand–Baku against the Middle Corridor")),
                ("strip", translate("Dock", "Along the Middle Corridor, stretch by stretch")),
                ("timeline", translate("Dock", "Timeline of the partnership")),
                ("locator", translate("Dock", "Locator map with caption")),
            ],
        )
        self.page = self._combo("page", [(name, name) for name in ("A4", "A3", "A2", "A1", "A0", "16:9")])
        self.orientation = self._combo(
            "orientation",
            [
                ("landscape", translate("Dock", "Landscape")),
                ("portrait", translate("Dock", "Portrait")),
            ],
        )
        languages = [(code, LANGUAGE_NAMES.get(code, code)) for code in paths.languages()]
        self.language = self._combo("language", languages)
        index = self.language.findData(interface_language().code)
        self.language.setCurrentIndex(max(index, 0))
        self.second_language = self._combo("second_language", [("", translate("Dock", "None")), *languages])
        self.title = QLineEdit(self)
        self.title.setObjectName("caspian_corridor/print_title")
        self.title.setPlaceholderText(translate("Dock", "The theme's own title"))
        self.path = QgsFileWidget(self)
        self.path.setObjectName("caspian_corridor/print_path")
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setFilter("PDF (*.pdf);;PNG (*.png);;SVG (*.svg)")
        self.path.setConfirmOverwrite(True)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.path.setFilePath(str(Path(documents) / "caspian_corridor.pdf"))
        self.button = QPushButton(QIcon(paths.icon("print_map")), translate("Dock", "Print map"))
        self.button.setObjectName("caspian_corridor/print_map")
        self.button.clicked.connect(self._ask)
        note = QLabel(
            translate(
                "Dock",
                "The sheet carries its legend, scale, numbered sources, licences and boundary "
                "disclaimer. It is also added to the project's layouts, to be edited there.",
            )
        )
        note.setWordWrap(True)

        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(translate("Dock", "Theme"), self.theme)
        form.addRow(translate("Dock", "Page"), self.page)
        form.addRow(translate("Dock", "Orientation"), self.orientation)
        form.addRow(translate("Dock", "Language"), self.language)
        form.addRow(translate("Dock", "Second language"), self.second_language)
        form.addRow(translate("Dock", "Title"), self.title)
        form.addRow(translate("Dock", "File"), self.path)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTrailing)
        column.addWidget(note)
        column.addStretch()

    def _combo(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"caspian_corridor/print_{name}")
        for value, text in entries:
            box.addItem(text, value)
        return box

    def _ask(self) -> None:
        self.printRequested.emit(
            {
                "theme": self.theme.currentData(),
                "page": self.page.currentData(),
                "orientation": self.orientation.currentData(),
                "language": self.language.currentData(),
                "second_language": self.second_language.currentData(),
                "title": self.title.text().strip(),
            },
            self.path.filePath(),
        )
