"""Help: the guide, the words, how to cite, the self-check and the settings, all offline."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from .. import about, paths
from ..translation import interface_language, translate
from . import claim_links, plain, preferences, self_check

_LETTERS, _LINES = 96, 34


class HelpDialog(QDialog):
    """Stays open beside QGIS; closing it keeps it for the next time."""

    def __init__(self, parent: QWidget, project: QgsProject, data_version: str) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/help")
        self.setWindowTitle(translate("Dock", "Help for Caspian Corridor"))
        self.setLayoutDirection(interface_language().direction)
        self._project = project
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("caspian_corridor/help_tabs")
        self.tabs.addTab(self._guide(), translate("Dock", "Guide"))
        self.tabs.addTab(self._text(_words(), "help_words"), translate("Dock", "Words"))
        self.tabs.addTab(self._text(_citing(data_version), "help_citing"), translate("Dock", "How to cite"))
        self.tabs.addTab(self._check(), translate("Dock", "Self-check"))
        self.tabs.addTab(self._settings(), translate("Dock", "Settings"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.button(QDialogButtonBox.StandardButton.Close).setText(translate("Popup", "Close"))
        close.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(close)
        self._take_room()

    def _take_room(self) -> None:
        """A page of text, or as much of it as the screen has."""
        metrics = self.fontMetrics()
        screen = self.parentWidget().screen() if self.parentWidget() is not None else QApplication.primaryScreen()
        room = screen.availableGeometry()
        width = min(metrics.averageCharWidth() * _LETTERS, int(room.width() * 0.9))
        self.resize(width, min(metrics.lineSpacing() * _LINES, int(room.height() * 0.85)))

    def open_settings(self) -> None:
        self.tabs.setCurrentIndex(self.tabs.count() - 1)

    # pages

    def _guide(self) -> QWidget:
        page = plain.Reader(self)
        page.setObjectName("caspian_corridor/help_guide")
        page.setAccessibleName(translate("Dock", "Guide"))
        page.anchorClicked.connect(lambda url: _follow(page, url))
        path = paths.guide(interface_language().code)
        if path.is_file():
            page.setHtml(path.read_text(encoding="utf-8"))
        else:
            page.setPlainText(translate("Dock", "The guide is missing from the plugin’s folder: reinstall the plugin."))
        return page

    def _text(self, html: str, name: str) -> QWidget:
        page = plain.Reader(self)
        page.setObjectName(f"caspian_corridor/{name}")
        page.setHtml(f'<body dir="{"rtl" if interface_language().is_rtl else "ltr"}">{html}</body>')
        page.anchorClicked.connect(lambda url: _follow(page, url))
        return page

    def _check(self) -> QWidget:
        page = QWidget(self)
        sentence = QLabel(
            translate(
                "Dock",
                "Copy this into a message to your help desk or into a report of a fault. Nothing is sent anywhere.",
            )
        )
        sentence.setWordWrap(True)
        self.check = QPlainTextEdit(page)
        self.check.setObjectName("caspian_corridor/help_check")
        self.check.setAccessibleName(translate("Dock", "Self-check"))
        self.check.setReadOnly(True)
        self.check.setTabChangesFocus(True)
        self.check.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        copy = QPushButton(translate("Dock", "Copy"), page)
        copy.setObjectName("caspian_corridor/help_copy")
        copy.clicked.connect(lambda *_: QApplication.clipboard().setText(self.check.toPlainText()))
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        column = QVBoxLayout(page)
        column.addWidget(sentence)
        column.addWidget(self.check, 1)
        column.addLayout(row)
        return page

    def _settings(self) -> QWidget:
        page = QWidget(self)
        self.language = QComboBox(page)
        self.language.setObjectName("caspian_corridor/settings_language")
        self.language.addItem(translate("Dock", "That of QGIS"), "")
        for code in paths.languages():
            self.language.addItem(_language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(preferences.atlas_language_code())))
        self.language.activated.connect(lambda *_: preferences.set_atlas_language(self.language.currentData()))
        self.base_map = QComboBox(page)
        self.base_map.setObjectName("caspian_corridor/settings_base_map")
        for choice, title in (
            ("auto", translate("Dock", "On, unless the project has a map of the region")),
            ("on", translate("Dock", "Always on")),
            ("off", translate("Dock", "Always off")),
        ):
            self.base_map.addItem(title, choice)
        self.base_map.setCurrentIndex(self.base_map.findData(preferences.base_map()))
        self.base_map.activated.connect(lambda *_: preferences.set_base_map(self.base_map.currentData()))
        form = QFormLayout(page)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(translate("Dock", "Language of the atlas’s layers:"), self.language)
        form.addRow(translate("Dock", "Base map when the atlas is added:"), self.base_map)
        return page

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.check.setPlainText(self_check.report(self._project))


def _follow(page: plain.Reader, url: QUrl) -> None:
    if not url.scheme() and url.hasFragment():
        page.scrollToAnchor(url.fragment())
    elif url.scheme() in ("http", "https"):
        QDesktopServices.openUrl(url)


def _language_name(code: str) -> str:
    from qgis.PyQt.QtCore import QLocale

    name = QLocale(code).nativeLanguageName() if code != "en" else "English"
    return f"{name[:1].upper()}{name[1:]}" or code


def _words() -> str:
    from ..data.records import Verdict

    meanings = {
        Verdict.SUPPORTED: translate("Dock", "other sources say the same"),
        Verdict.CONTRADICTED: translate("Dock", "better sources say otherwise"),
        Verdict.OVERTAKEN: translate("Dock", "was true or planned when the article appeared, and has changed since"),
        Verdict.SELF_CONTRADICTORY: translate("Dock", "the article says two things that exclude each other"),
        Verdict.NOT_CHECKED: translate("Dock", "no other source was found or looked for"),
        Verdict.PARTLY: translate("Dock", "other sources bear out a part of it"),
        Verdict.JUDGEMENT: translate("Dock", "an opinion or a forecast, which no source can settle"),
    }
    rows = [(claim_links.badge(one), escape(meanings[one])) for one in Verdict]
    names = {
        "TITR": translate("Dock", "Trans-Caspian International Transport Route, the Middle Corridor: China – Europe"),
        "CTCN": translate("Dock", "Central Trans-Caspian Network, the corridor of the EBRD’s study of 2023"),
        "S–B": translate("Dock", "Samarkand–Baku: rail and ferry links that pass Kazakhstan by"),
        "KZ": translate(
            "Dock", "Kazakh rail extensions: Darbaza – Maktaaral and on to Syrdarya, the branch to Zhetysay"
        ),
        "TEU": translate("Dock", "a container of twenty feet"),
        translate("Dock", "traced"): translate("Dock", "the line follows the track on the map of OpenStreetMap"),
        translate("Dock", "through stations"): translate("Dock", "the line goes straight from station to station"),
        translate("Dock", "schematic"): translate("Dock", "the course is drawn roughly, as for sailings"),
        translate("Dock", "endpoints"): translate("Dock", "only the two ends of a project are known"),
    }
    terms = [(f"<b>{escape(one)}</b>", escape(said)) for one, said in names.items()]
    return "".join(
        f'<h3 align="{_start()}">{escape(head)}</h3>{_table(lines)}'
        for head, lines in (
            (translate("Dock", "Names and signs"), terms),
            (translate("Dock", "How a claim of the article holds up"), rows),
        )
    )


def _start() -> str:
    return "right" if interface_language().is_rtl else "left"


def _table(rows: list[tuple[str, str]]) -> str:
    """Qt's rich text knows no direction of tables: they are mirrored here."""
    shown = []
    for row in rows:
        cells = [f'<td width="{share}%" align="{_start()}">{cell}</td>' for cell, share in zip(row, (26, 74))]
        shown.append("<tr>" + "".join(reversed(cells) if interface_language().is_rtl else cells) + "</tr>")
    return f'<table dir="ltr" width="100%" cellpadding="4">{"".join(shown)}</table>'


def _citing(data_version: str) -> str:
    one = translate(
        "Dock",
        "One figure or claim: click it in the popup or on the page Evidence; it is copied as a "
        "sentence with its date, its numbered source and this atlas.",
    )
    many = translate("Dock", "Everything that a popup cites: Copy citation, also as CSL-JSON, BibTeX and RIS.")
    whole = translate("Dock", "The atlas itself: {atlas}").format(
        atlas=f"Caspian Corridor, {about.version()} ({data_version}), {about.homepage()}"
    )
    licence = translate(
        "Dock",
        "The data are © OpenStreetMap contributors and others, under the ODbL; sheets carry the line by themselves.",
    )
    return "".join(f"<p>{escape(line)}</p>" for line in (one, many, whole, licence))
