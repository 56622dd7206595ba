"""The date that the map shows: presets, a slider from 2020 to 2030 with the marks of the story, and play."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QDate, QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ..atlas import asof
from ..atlas.story import FIRST_YEAR, LAST_YEAR, Mark
from ..translation import interface_language, translate
from . import plain

_MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12
_DWELL_MS = 1100
_ICONS = ":/images/themes/default/"


def month_of(date: QDate) -> int:
    """The slider's value for a date."""
    return max(0, min((date.year() - FIRST_YEAR) * 12 + date.month() - 1, _MONTHS - 1))


def last_day(month: int) -> str:
    """The date that a place on the slider stands for: the last day of its month."""
    first = QDate(FIRST_YEAR + month // 12, month % 12 + 1, 1)
    return first.addMonths(1).addDays(-1).toString(Qt.DateFormat.ISODate)


class TimeBar(QWidget):
    """Emits the date that is chosen; shows the one that it is told."""

    dateChosen = pyqtSignal(object)  # ISO date or None for today
    _has_caption = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Mark] = []
        self._date: str | None = None
        self._is_ruled = False
        self.box = QComboBox(self)
        self.box.setObjectName("caspian_corridor/as_of")
        self.box.setAccessibleName(translate("Dock", "Date that the map shows"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.box.addItem(translate("Dock", "Today"), None)
        self.box.addItem(translate("Dock", "As the article saw it"), asof.ARTICLE_DATE)
        self.box.activated.connect(lambda index: self._choose(self.box.itemData(index)))

        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setObjectName("caspian_corridor/time")
        self.slider.setAccessibleName(translate("Dock", "Month that the map shows, from 2020 to 2030"))
        self.slider.setRange(0, _MONTHS - 1)
        self.slider.setPageStep(12)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._slid)
        self.slider.valueChanged.connect(lambda *_: self._settle.start(90))
        self.strip = MarkStrip(self.slider, self)

        self.play_button = QToolButton(self)
        self.play_button.setObjectName("caspian_corridor/play")
        self.play_button.setCheckable(True)
        self.play_button.setAutoRaise(True)
        self.play_button.toggled.connect(self._play)
        self._show_playing(False)
        self._beat = QTimer(self)
        self._beat.setInterval(_DWELL_MS)
        self._beat.timeout.connect(self._next_mark)

        self.caption = plain.PlainLabel(self)
        self.caption.setObjectName("caspian_corridor/time_caption")
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label = QLabel(translate("Dock", "As of"), self)
        label.setBuddy(self.box)
        first = QHBoxLayout()
        first.addWidget(label)
        first.addWidget(self.box, 1)
        first.addWidget(self.play_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 6)
        column.addLayout(first)
        column.addWidget(self.slider)
        column.addWidget(self.strip)
        column.addWidget(self.caption)
        self.show_date(None)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        # Two lines, whatever they say, so that nothing below moves while the story plays.
        self.caption.setFixedHeight(self.caption.fontMetrics().lineSpacing() * 2 + 2)

    def show_caption(self, shown: bool) -> None:
        """Show what changed last below the slider, or as a tip of the list where there is no room."""
        self._has_caption = shown
        self.caption.setVisible(shown)
        self._tell_tip()

    def _tell_tip(self) -> None:
        self.box.setToolTip("" if self._has_caption else plain.tip(self.caption.text()))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self._marks = list(marks)
        self.strip.set_marks(self._marks)
        self.show_date(self._date, self._is_ruled)

    def show_date(self, date: str | None, is_ruled: bool = False) -> None:
        """Shows the map's date; one that is no preset stands as a third line in the list.

        ``is_ruled`` says that QGIS's temporal controller set it.
        """
        self._date = date
        self._is_ruled = is_ruled
        while self.box.count() > 2:
            self.box.removeItem(2)
        index = self.box.findData(date) if date else 0
        if index < 0:
            self.box.addItem(_in_words(str(date)), date)
            index = 2
        self.box.setCurrentIndex(index)
        shown = QDate.fromString(date[:10], Qt.DateFormat.ISODate) if date and len(date) >= 10 else QDate.currentDate()
        if date and not shown.isValid():
            shown = QDate.currentDate()
        self.slider.blockSignals(True)
        self.slider.setValue(month_of(shown))
        self.slider.blockSignals(False)
        self._say_what_happened(shown.toString(Qt.DateFormat.ISODate) if date else "")
        self._tell_tip()

    def stop(self) -> None:
        self.play_button.setChecked(False)

    def _say_what_happened(self, date: str) -> None:
        """Under the slider: what changed last before the date, where one is chosen; or who chose it instead."""
        if self._is_ruled:
            self.caption.setText(
                translate(
                    "Dock", "QGIS’s temporal controller sets the date: {date}. Choose one here to take over."
                ).format(date=_in_words(date))
            )
            return
        before = [mark for mark in self._marks if mark.date <= date] if date else []
        if not before:
            self.caption.setText(translate("Dock", "The map shows what holds today.") if not date else _in_words(date))
            return
        last = [mark for mark in before if mark.date == before[-1].date]
        text = _title(last[0])
        if len(last) > 1:
            text = translate("Dock", "{what} and {count} more").format(what=text, count=len(last) - 1)
        self.caption.setText(
            translate("Dock", "Last change, {date}: {what}").format(date=_in_words(last[0].date), what=text)
        )

    def _choose(self, date: str | None) -> None:
        self._date = date
        self.dateChosen.emit(date)

    def _slid(self) -> None:
        date = last_day(self.slider.value())
        if self._date and self._date[:7] == date[:7]:
            return
        self.stop()
        self._choose(date)

    # play

    def _play(self, playing: bool) -> None:
        self._show_playing(playing)
        if playing:
            self._next_mark()
            self._beat.start()
        else:
            self._beat.stop()

    def _show_playing(self, playing: bool) -> None:
        name = translate("Dock", "Stop") if playing else translate("Dock", "Play the story, change by change")
        icon = "temporal_navigation/pause.svg" if playing else "mActionPlay.svg"
        self.play_button.setIcon(QIcon(_ICONS + icon))
        self.play_button.setToolTip(name)
        self.play_button.setAccessibleName(name)

    def _next_mark(self) -> None:
        days = sorted({mark.date for mark in self._marks})
        now = self._date or ""
        later = [day for day in days if day > now]
        if now and not later:
            self.stop()
            self._choose(None)
        elif later or days:
            self._choose((later or days)[0])
        else:
            self.stop()


class MarkStrip(QLabel):
    """Below the slider: a tick for each change of the map, the years, and what happened as a tool tip.

    A label, so that it takes a theme's colours as labels do.
    """

    def __init__(self, slider: QSlider, parent: QWidget) -> None:
        super().__init__(parent)
        self._slider = slider
        self._marks: list[Mark] = []

    def set_marks(self, marks: list[Mark]) -> None:
        self._marks = marks
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, int(self.fontMetrics().height() * 1.35))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _x(self, month: float) -> int:
        option = QStyleOptionSlider()
        option.initFrom(self._slider)
        style = self._slider.style()
        handle = style.pixelMetric(QStyle.PixelMetric.PM_SliderLength, option, self._slider)
        room = self._slider.width() - handle
        at = round(room * month / (_MONTHS - 1))
        if self._slider.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            at = room - at
        return self._slider.x() - self.x() + handle // 2 + at

    def paintEvent(self, _event: Any) -> None:
        painter = QPainter(self)
        palette = self.palette()
        line = self.fontMetrics().height()
        painter.setPen(palette.color(QPalette.ColorRole.Highlight))
        for mark in self._marks:
            x = self._x(_month(mark))
            painter.drawLine(x, 0, x, line // 3)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        small = self.font()
        small.setPointSizeF(small.pointSizeF() * 0.85)
        painter.setFont(small)
        for year in range(FIRST_YEAR, LAST_YEAR + 1, 2):
            text = str(year)
            width = painter.fontMetrics().horizontalAdvance(text)
            x = max(0, min(self._x((year - FIRST_YEAR) * 12) - width // 2, self.width() - width))
            painter.drawText(x, self.height() - painter.fontMetrics().descent(), text)

    def event(self, event: Any) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            near = self.fontMetrics().averageCharWidth()
            texts = [
                f"{_in_words(mark.date)}: {_title(mark)}"
                for mark in self._marks
                if abs(self._x(_month(mark)) - event.pos().x()) <= near
            ]
            QToolTip.showText(event.globalPos(), plain.tip("\n".join(texts[:8])), self)
            return True
        return super().event(event)


def _month(mark: Mark) -> float:
    date = QDate.fromString(mark.date, Qt.DateFormat.ISODate)
    return month_of(date) + (date.day() - 1) / 31


def _in_words(date: str) -> str:
    from ..data import dates

    return str(dates.say(date, interface_language()))


def _title(mark: Mark) -> str:
    from ..data import codes

    name = mark.feature.label(interface_language())
    return f"{name} ({codes.STATUS.word(mark.status, translate)})" if mark.status else name
