"""The page "Print": what the sheet is to be, a small picture of it, and where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.gui import QgsFileWidget, QgsScrollArea, QgsSpinBox
from qgis.PyQt.QtCore import QDate, QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QImage
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..atlas import asof
from ..printing.sheet import CORRIDOR, ORIENTATIONS, PAGES_MM, SHEETS
from ..translation import interface_language, translate
from .plain import PlainLabel
from .thumbnail import Thumbnail

_ICONS = ":/images/themes/default/"
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
FORMATS = ("pdf", "png", "svg")
# Kept from one session to the next, by their objects' names.
REMEMBERED = ("theme", "page", "orientation", "language", "second_language", "extent", "format")
_OTHER_DATE = "other"


class PrintPage(QWidget):
    """Collects what a sheet needs and asks for it; shows the picture that it is given. Knows no project and no map."""

    changed = pyqtSignal()  # the sheet would look different
    printRequested = pyqtSignal(dict, str)  # choices, path
    layoutRequested = pyqtSignal(dict)  # choices
    shown = pyqtSignal()
    hidden = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self._suggested = ""
        self._make_choices()
        self._make_file()
        self.thumbnail = Thumbnail(self)
        self.thumbnail.setObjectName("caspian_corridor/print_thumbnail")
        self.thumbnail.setAccessibleName(translate("Dock", "Picture of the sheet"))
        self.state = PlainLabel(self)
        self.state.setObjectName("caspian_corridor/print_state")
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.state.setWordWrap(True)
        self._arrange()
        self._grown = QTimer(self)
        self._grown.setSingleShot(True)
        self._grown.timeout.connect(self._room_changed)
        self._connect()
        self._fit_to_theme()
        self._fit_to_format()
        self._fit_to_date()

    # -- parts

    def _make_choices(self) -> None:
        self.theme = self._combo(
            "theme",
            [
                ("atlas", translate("Dock", "What the map shows")),
                ("middle_corridor", translate("Dock", "Middle Corridor")),
                ("samarkand_baku", translate("Dock", "Samarkand–Baku links")),
                ("kazakh_rail", translate("Dock", "Kazakh rail extensions")),
                ("comparison", translate("Dock", "Samarkand–Baku against the Middle Corridor")),
                ("strip", translate("Dock", "Along a corridor, stretch by stretch")),
                ("timeline", translate("Dock", "Timeline of the partnership")),
                ("locator", translate("Dock", "Locator map with caption")),
            ],
        )
        self.corridor = self._combo("corridor", [(CORRIDOR, "Khorgos – Poti")])
        self.page = self._combo("page", [(name, name) for name in PAGES_MM])
        titles = {"landscape": translate("Dock", "Landscape"), "portrait": translate("Dock", "Portrait")}
        self.orientation = self._combo("orientation", [(name, titles[name]) for name in ORIENTATIONS])
        languages = [(code, LANGUAGE_NAMES.get(code, code)) for code in paths.languages()]
        self.language = self._combo("language", languages)
        self.language.setCurrentIndex(max(self.language.findData(interface_language().code), 0))
        self.second_language = self._combo("second_language", [("", translate("Dock", "None")), *languages])
        self.title = QLineEdit(self)
        self.title.setObjectName("caspian_corridor/print_title")
        self.title.setPlaceholderText(translate("Dock", "The theme's own title"))
        self.title.setClearButtonEnabled(True)
        self.extent = self._combo(
            "extent",
            [
                ("theme", translate("Dock", "The theme's own")),
                ("canvas", translate("Dock", "What the canvas shows")),
                ("selection", translate("Dock", "The selected features")),
            ],
        )
        self.date = self._combo(
            "date",
            [
                ("", translate("Dock", "The map's date")),
                (asof.ARTICLE_DATE, translate("Dock", "As the article saw it")),
                (_OTHER_DATE, translate("Dock", "Another date")),
            ],
        )
        self.day = QDateEdit(QDate.currentDate(), self)
        self.day.setObjectName("caspian_corridor/print_day")
        self.day.setAccessibleName(translate("Dock", "Date of the sheet"))
        self.day.setCalendarPopup(True)

    def _make_file(self) -> None:
        self.format = self._combo("format", [(name, name.upper()) for name in FORMATS])
        self.dpi = QgsSpinBox(self)
        self.dpi.setObjectName("caspian_corridor/print_dpi")
        self.dpi.setAccessibleName(translate("Dock", "Dots per inch"))
        self.dpi.setRange(36, 1200)
        self.dpi.setSingleStep(50)
        self.dpi.setClearValue(300)
        self.dpi.setValue(300)
        self.dpi.setSuffix(" " + translate("Dock", "dpi"))
        self.path = QgsFileWidget(self)
        self.path.setObjectName("caspian_corridor/print_path")
        self.path.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.path.setFilter("PDF (*.pdf);;PNG (*.png);;SVG (*.svg)")
        self.path.setConfirmOverwrite(True)
        self.button = QPushButton(QIcon(paths.icon("print_map")), translate("Dock", "Print map"), self)
        self.button.setObjectName("caspian_corridor/print_map")
        self.layout_button = QPushButton(
            QIcon(_ICONS + "mActionNewLayout.svg"), translate("Dock", "Edit in layout window"), self
        )
        self.layout_button.setObjectName("caspian_corridor/print_layout")
        self.layout_button.setToolTip(
            translate("Dock", "Adds the sheet to the project's layouts and opens it in QGIS's own layout window")
        )

    def _combo(self, name: str, entries: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setObjectName(f"caspian_corridor/print_{name}")
        # A long entry does not make the dock wide: the list that opens shows it whole.
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(5)
        for value, text in entries:
            box.addItem(text, value)
        return box

    def _arrange(self) -> None:
        gap = self.fontMetrics().height() // 3
        inner = QWidget(self)
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setVerticalSpacing(gap)
        self._row(translate("Dock", "Theme"), self.theme)
        self._row(translate("Dock", "Corridor"), self.corridor)
        self._row(translate("Dock", "Page"), self.page, self.orientation)
        self._row(translate("Dock", "Language"), self.language)
        self._row(translate("Dock", "Second language"), self.second_language)
        self._row(translate("Dock", "Title"), self.title)
        self._row(translate("Dock", "Extent"), self.extent)
        self._row(translate("Dock", "As of"), self.date, self.day, QVBoxLayout())
        self._row(translate("Dock", "Format"), self.format, self.dpi)
        self._row(translate("Dock", "File"), self.path)
        self.orientation.setAccessibleName(translate("Dock", "Orientation"))
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(gap, gap, gap, gap)
        inside.addLayout(self._form)
        inside.addWidget(self.state)
        inside.addWidget(self.thumbnail, 1)
        area = QgsScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(gap, 0, gap, gap)
        buttons.addWidget(self.layout_button)
        buttons.addStretch()
        buttons.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(area, 1)
        column.addLayout(buttons)

    def _row(self, title: str, first: QWidget, second: QWidget | None = None, both: QBoxLayout | None = None) -> None:
        """A line of the form; two widgets stand beside each other unless another layout is given."""
        label = QLabel(title, self)
        label.setBuddy(first)
        if second is None:
            self._form.addRow(label, first)
            return
        if both is None:  # an empty layout counts as false
            both = QHBoxLayout()
        both.addWidget(first, 1)
        both.addWidget(second, 1)
        self._form.addRow(label, both)

    def _connect(self) -> None:
        for box in (
            self.theme,
            self.corridor,
            self.page,
            self.orientation,
            self.language,
            self.second_language,
            self.extent,
            self.date,
        ):
            box.currentIndexChanged.connect(lambda *_: self._choice_changed())
        self.title.textChanged.connect(lambda *_: self.changed.emit())
        self.day.dateChanged.connect(lambda *_: self.changed.emit())
        self.format.currentIndexChanged.connect(lambda *_: self._format_chosen())
        self.path.fileChanged.connect(lambda *_: self._path_changed())
        self.button.clicked.connect(lambda *_: self.printRequested.emit(self.choices(), self.path.filePath()))
        self.layout_button.clicked.connect(lambda *_: self.layoutRequested.emit(self.choices()))

    # -- choices

    def choices(self) -> dict[str, Any]:
        """What the sheet is to be: the fields of a SheetSpec, with ``extent`` still a word."""
        date = self.date.currentData()
        if date == _OTHER_DATE:
            date = self.day.date().toString(Qt.DateFormat.ISODate)
        return {
            "theme": self.theme.currentData(),
            "corridor": self.corridor.currentData() if self.theme.currentData() == "strip" else CORRIDOR,
            "page": self.page.currentData(),
            "orientation": self.orientation.currentData(),
            "language": self.language.currentData(),
            "second_language": self.second_language.currentData(),
            "title": self.title.text().strip(),
            "extent": self.extent.currentData() if self.extent.isEnabled() else "theme",
            "as_of": date or None,
            "dpi": self.dpi.value() if self.dpi.isEnabled() else 300,
        }

    def remembered(self) -> dict[str, str]:
        """The choices that are worth keeping for the next time."""
        return {name: str(getattr(self, name).currentData()) for name in REMEMBERED}

    def recall(self, choices: dict[str, str]) -> None:
        """Takes up choices of an earlier time, as far as they still exist."""
        blocker = QSignalBlocker(self)
        for name, value in choices.items():
            box: QComboBox = getattr(self, name)
            if (index := box.findData(value)) >= 0:
                box.setCurrentIndex(index)
        blocker.unblock()
        self._fit_to_theme()
        self._fit_to_format()

    def set_corridors(self, names: list[tuple[str, str]]) -> None:
        """What a sheet may run along: ids and names."""
        if not names:
            return
        chosen = self.corridor.currentData()
        blocker = QSignalBlocker(self.corridor)
        self.corridor.clear()
        for key, name in names:
            self.corridor.addItem(name, key)
        self.corridor.setCurrentIndex(max(self.corridor.findData(chosen), 0))
        blocker.unblock()

    def show_map_date(self, text: str) -> None:
        """What "the map's date" is at present."""
        self.date.setItemText(0, translate("Dock", "The map's date: {date}").format(date=text))

    def _choice_changed(self) -> None:
        self._fit_to_theme()
        self._fit_to_date()
        self._suggest()
        self.changed.emit()

    def _fit_to_theme(self) -> None:
        """The extent is the user's only where the sheet is one map of it, the corridor only where it is one of many."""
        along = self.theme.currentData() == "strip"
        self.corridor.setVisible(along)
        self._form.labelForField(self.corridor).setVisible(along)
        one_map = self.theme.currentData() not in SHEETS
        self.extent.setEnabled(one_map)
        self._form.labelForField(self.extent).setEnabled(one_map)
        self.extent.setToolTip("" if one_map else translate("Dock", "This sheet has an extent of its own."))

    def _fit_to_date(self) -> None:
        self.day.setVisible(self.date.currentData() == _OTHER_DATE)

    def _fit_to_format(self) -> None:
        """Only a picture has dots; what a PDF or an SVG holds are lines and letters."""
        picture = self.format.currentData() == "png"
        self.dpi.setEnabled(picture)
        self.dpi.setToolTip("" if picture else translate("Dock", "PDF and SVG are drawn in lines, not in dots."))

    # -- the file

    def set_folder(self, folder: Path) -> None:
        """Where sheets are put that nobody has named."""
        self._folder = folder
        self._suggest()

    def next_file(self) -> None:
        """A sheet was written: the next one is not to take its place unasked."""
        self._suggest()

    def _suggest(self) -> None:
        if self.path.filePath() != self._suggested:
            return  # the user's own
        choices = self.choices()
        page = str(choices["page"]).replace(":", "x")
        subject = choices["corridor"] if choices["theme"] == "strip" else choices["theme"]
        stem = f"{subject}_{page}_{choices['language']}"
        ending = self.format.currentData()
        number, file = 1, self._folder / f"{stem}.{ending}"
        while file.exists():
            number += 1
            file = self._folder / f"{stem}_{number}.{ending}"
        self._suggested = str(file)
        self.path.setFilePath(self._suggested)

    def _format_chosen(self) -> None:
        self._fit_to_format()
        file = Path(self.path.filePath())
        if self.path.filePath() == self._suggested:
            self._suggest()
        elif file.name:
            self.path.setFilePath(str(file.with_suffix(f".{self.format.currentData()}")))

    def _path_changed(self) -> None:
        """The ending of a name decides its format."""
        index = self.format.findData(Path(self.path.filePath()).suffix.lower().lstrip("."))
        if index >= 0 and index != self.format.currentIndex():
            blocker = QSignalBlocker(self.format)
            self.format.setCurrentIndex(index)
            blocker.unblock()
            self._fit_to_format()

    # -- the picture

    def show_waiting(self) -> None:
        self.thumbnail.show_waiting()
        self._say(translate("Dock", "The sheet is being drawn…"))

    def show_picture(self, image: QImage, pages: int) -> None:
        self.thumbnail.show_image(image)
        if pages > 1:
            self._say(translate("Dock", "Page 1 of {count}").format(count=pages))
        else:
            self._say(translate("Dock", "The sheet as it will be printed"))

    def show_problem(self, text: str) -> None:
        """Why there is no sheet to be seen, in the place of its picture."""
        self.thumbnail.show_text(text)
        self._say("")

    def _say(self, text: str) -> None:
        self.state.setText(text)
        self.thumbnail.setAccessibleDescription(text or self.thumbnail.text())

    def _room_changed(self) -> None:
        if self.thumbnail.is_coarse:
            self.changed.emit()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._grown.start(300)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.hidden.emit()
