"""The table of corridors and scenarios, with a bar for each line; and the legs of one of them."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from ..atlas import palette
from ..compat import user_role
from ..translation import translate
from . import compare_words as words
from . import plain
from .compare_model import Answer, Corridor, Line, same_way

_PLACE = user_role(1)  # (corridor, line) as two numbers
_BAR = user_role(2)  # (low, central, high, full, colour)
NAME, VALUE, BAR, KM, COST, CO2, BORDERS, TRANSFERS = range(8)
#: Numbers end under each other, in a table from right to left too.
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_NUMBERS = (VALUE, KM, COST, CO2, BORDERS, TRANSFERS)


def colour_of(system: str, dark: bool) -> QColor:
    """The system's colour, lighter on dark ground."""
    colour = QColor(palette.SYSTEM.get(system, palette.SYSTEM["context"]))
    return colour.lighter(150) if dark else colour


def is_dark(widget: QWidget) -> bool:
    colours = widget.palette()
    return bool(colours.color(QPalette.ColorRole.Base).lightness() < colours.color(QPalette.ColorRole.Text).lightness())


class BarDelegate(QStyledItemDelegate):
    """A bar up to the central value, and a whisker from low to high."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = shown.widget.style() if shown.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        bar = index.data(_BAR)
        if not bar:
            return
        low, central, high, full, colour = bar
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        ink = shown.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        room = QRectF(shown.rect)
        gap = room.height() * 0.2
        room.adjust(gap, 0, -gap, 0)
        rtl = shown.direction == Qt.LayoutDirection.RightToLeft

        def at(value: float) -> float:
            share = value / full if full > 0 else 0.0
            return float(room.right() - share * room.width() if rtl else room.left() + share * room.width())

        thick = room.height() * 0.42
        middle = room.center().y()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        start, end = sorted((at(0), at(central)))
        painter.drawRect(QRectF(start, middle - thick / 2, end - start, thick))
        if high - low > 0.005 * full:
            painter.setPen(QPen(ink, max(1.0, room.height() / 16)))
            painter.drawLine(QPointF(at(low), middle), QPointF(at(high), middle))
            for value in (low, high):
                painter.drawLine(QPointF(at(value), middle - thick / 3), QPointF(at(value), middle + thick / 3))
        painter.restore()


class CompareTable(QTreeWidget):
    """Corridors, and under each its scenarios side by side; tells over which line the mouse or the keyboard is."""

    lineHovered = pyqtSignal(object)  # (Corridor, Line) or None
    lineChosen = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/compare_table")
        self.setAccessibleName(translate("Dock", "Corridors and scenarios"))
        self.setColumnCount(TRANSFERS + 1)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegateForColumn(BAR, BarDelegate(self))
        size = self.fontMetrics().height()
        self.setIndentation(size // 2)
        self.setIconSize(QSize(size, size))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for column in range(self.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(BAR, QHeaderView.ResizeMode.Fixed)
        self._answer: Answer | None = None
        self._text: list[str] = []
        self.itemEntered.connect(lambda item, _column: self.lineHovered.emit(self._pair(item)))
        self.currentItemChanged.connect(lambda item, _before: self.lineChosen.emit(self._pair(item)))
        self.viewport().installEventFilter(self)

    # -- filling it

    def show_answer(self, answer: Answer | None, names: words.Names) -> None:
        """Fills the table anew."""
        self._answer = answer
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        if answer is None:
            return
        self._head(answer)
        measure = answer.question.measure
        full = max((row.route.values[measure].high for row in answer.rows()), default=0.0)
        for number, corridor in enumerate(answer.corridors):
            colour = colour_of(corridor.system, is_dark(self))
            parent = QTreeWidgetItem([self._title(corridor, names)])
            parent.setToolTip(NAME, plain.tip(f"{words.corridor_name(corridor, names)}\n{words.countries(corridor)}"))
            parent.setIcon(NAME, self._swatch(colour))
            parent.setData(NAME, _PLACE, (number, -1))
            self.addTopLevelItem(parent)
            parent.setFirstColumnSpanned(True)
            for at in range(len(corridor.lines)):
                parent.addChild(self._row(answer, corridor, (number, at), full, names))
            parent.setExpanded(True)
        self._fit_bar()

    def _head(self, answer: Answer) -> None:
        measure = answer.question.measure
        bar_title = {
            "time": translate("Dock", "0 to {most} h"),
            "cost": translate("Dock", "0 to {most} USD/t"),
            "distance": translate("Dock", "0 to {most} km"),
            "emissions": translate("Dock", "0 to {most} kg CO₂/t"),
        }[measure]
        most = max((row.route.values[measure].high for row in answer.rows()), default=0.0)
        titles = [
            translate("Dock", "Scenario"),
            translate("Dock", "Hours"),
            bar_title.format(most=words.number(most)),
            words.unit("distance"),
            words.unit("cost"),
            words.unit("emissions"),
            translate("Dock", "Borders"),
            translate("Dock", "Transfers"),
        ]
        self.setHeaderLabels(titles)
        tips = {
            VALUE: translate("Dock", "Hours: the central value, and in brackets the low and the high one"),
            BAR: translate("Dock", "{measure}: bar to the central value, whisker from low to high").format(
                measure=words.measure_name(measure)
            ),
            KM: translate("Dock", "Distance in km"),
            COST: translate("Dock", "Cost in US dollars a tonne, central value"),
            CO2: translate("Dock", "Emissions in kg of CO₂ a tonne, central value"),
            BORDERS: translate("Dock", "Borders that are crossed"),
            TRANSFERS: translate("Dock", "Transshipments and changes of gauge"),
        }
        for column, tip in tips.items():
            self.headerItem().setToolTip(column, tip)
        for column in _NUMBERS:
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)

    @staticmethod
    def _title(corridor: Corridor, names: words.Names) -> str:
        shield = palette.SHIELD.get(corridor.system, "")
        head = f"{words.isolated(shield)} · " if shield else ""
        tail = f" · {words.isolated(words.countries(corridor))}" if corridor.sailings else ""
        return f"{head}{words.corridor_name(corridor, names)}{tail}"

    def _row(
        self, answer: Answer, corridor: Corridor, place: tuple[int, int], full: float, names: words.Names
    ) -> QTreeWidgetItem:
        line = corridor.lines[place[1]]
        item = QTreeWidgetItem()
        item.setData(NAME, _PLACE, place)
        said = words.line_text(corridor, line, names)
        item.setText(NAME, words.scenario_name(line.scenario))
        date = answer.dates[line.scenario]
        item.setToolTip(NAME, translate("Dock", "Lines open on {date}").format(date=words.isolated(date)))
        item.setData(NAME, Qt.ItemDataRole.AccessibleTextRole, said)
        if line.route is None:
            item.setText(VALUE, "–")
            item.setToolTip(VALUE, plain.tip(words.not_offered(line, names)))
        else:
            self._numbers(item, line, answer)
            value = line.route.values[answer.question.measure]
            colour = colour_of(corridor.system, is_dark(self)).name()
            item.setData(BAR, _BAR, (value.low, value.central, value.high, full, colour))
            item.setToolTip(BAR, words.amount(value, answer.question.measure))
        for column in _NUMBERS:
            item.setTextAlignment(column, _AT_RIGHT)
        first = corridor.lines[0]
        if place[1] and not (line.route is None and first.route is None) and not same_way(first.route, line.route):
            bold = QFont(self.font())
            bold.setBold(True)
            for column in (NAME, *_NUMBERS):
                item.setFont(column, bold)
        return item

    @staticmethod
    def _numbers(item: QTreeWidgetItem, line: Line, answer: Answer) -> None:
        values = line.route.values
        hours = values["time"]
        item.setText(VALUE, f"{words.number(hours.central)} ({words.isolated(words.span(hours))})")
        for column, measure in ((KM, "distance"), (COST, "cost"), (CO2, "emissions")):
            item.setText(column, words.number(values[measure].central))
            item.setToolTip(column, words.amount(values[measure], measure))
        item.setText(BORDERS, words.number(line.route.borders))
        item.setText(TRANSFERS, words.number(line.route.transfers))
        del answer

    def _swatch(self, colour: QColor) -> QIcon:
        side = self.iconSize().width()
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(int(side * ratio), int(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.fillRect(QRectF(0, side * 0.35, side, side * 0.3), colour)
        painter.end()
        return QIcon(pixmap)

    # -- what is meant

    def _pair(self, item: QTreeWidgetItem | None) -> tuple[Corridor, Line] | None:
        if item is None or self._answer is None:
            return None
        number, at = item.data(NAME, _PLACE)
        corridor = self._answer.corridors[number]
        line = next(one for one in corridor.lines if one.route is not None) if at < 0 else corridor.lines[at]
        return corridor, line

    def current(self) -> tuple[Corridor, Line] | None:
        return self._pair(self.currentItem())

    def choose(self, corridor: Corridor, line: Line) -> None:
        """Makes a line the current one."""
        if self._answer is not None:
            number = self._answer.corridors.index(corridor)
            self.setCurrentItem(self.topLevelItem(number).child(corridor.lines.index(line)))

    def drop_choice(self) -> None:
        self.setCurrentItem(None)
        self.clearSelection()

    def eventFilter(self, _watched: Any, event: Any) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.lineHovered.emit(self.current())
        return False

    # -- size

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """The bar takes the room that the numbers leave, and never less than its title."""
        header = self.header()
        others = sum(self.columnWidth(column) for column in range(self.columnCount()) if column != BAR)
        least = max(header.sectionSizeHint(BAR), self.fontMetrics().averageCharWidth() * 11)
        header.resizeSection(BAR, max(least, self.viewport().width() - others))


class LegList(QTreeWidget):
    """The steps of a route: legs under way, and what happens between them."""

    legChosen = pyqtSignal(object)  # leg or None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("caspian_corridor/compare_legs")
        self.setAccessibleName(translate("Dock", "Legs of the route"))
        self.setHeaderLabels(
            [translate("Dock", "Leg"), translate("Dock", "Mode"), words.unit("distance"), words.unit("time")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIndentation(0)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (2, 3):
            self.headerItem().setTextAlignment(column, Qt.AlignmentFlag.AlignCenter)
        self._legs: list[Any] = []
        self.currentItemChanged.connect(self._current_changed)

    def show_route(self, route: Any, names: words.Names, notes: list[str]) -> None:
        """The legs of a route, none for None; and below them what else is to be known."""
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._legs = list(route.legs) if route is not None else []
        for leg in self._legs:
            moving = leg.kind == "run"
            hours, km = leg.values["time"], leg.values["distance"]
            item = QTreeWidgetItem(
                [
                    words.leg_name(leg, names),
                    words.step_name(leg),
                    words.number(km.central) if moving else "",
                    words.fine(hours.central),
                ]
            )
            item.setToolTip(0, plain.tip(item.text(0)))
            item.setToolTip(3, words.amount(hours, "time"))
            for column in (2, 3):
                item.setTextAlignment(column, _AT_RIGHT)
            if not moving:
                slanted = QFont(self.font())
                slanted.setItalic(True)
                for column in range(4):
                    item.setFont(column, slanted)
            self.addTopLevelItem(item)
        for note in notes:
            item = QTreeWidgetItem([note])
            item.setToolTip(0, plain.tip(note))
            self.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)

    def _current_changed(self, item: QTreeWidgetItem | None, _before: Any) -> None:
        at = self.indexOfTopLevelItem(item) if item is not None else -1
        self.legChosen.emit(self._legs[at] if 0 <= at < len(self._legs) else None)
