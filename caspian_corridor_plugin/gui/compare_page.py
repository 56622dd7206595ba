"""The page "Compare": from where to where, by what measure, in which scenarios; and the corridors side by side."""

from __future__ import annotations

from html import escape
from typing import Any, Callable

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .. import paths
from ..translation import translate
from . import compare_words as words
from .compare_field import PlaceField
from .compare_model import MEASURES, SCENARIOS, Answer, Question
from .compare_table import CompareTable, LegList
from .plain import PlainLabel

_ICONS = ":/images/themes/default/"
_CHOICE = "choose:"


class ComparePage(QWidget):
    """Shows answers and emits questions; knows no project and no map."""

    asked = pyqtSignal(object)  # Question
    pickToggled = pyqtSignal(str, bool)  # origin or destination
    lineShown = pyqtSignal(object, object)  # (Corridor, Line) or None, a leg that stands out or None
    csvWished = pyqtSignal()
    layerWished = pyqtSignal()
    shown = pyqtSignal()
    hidden = pyqtSignal()

    def __init__(self, parent: QWidget | None, find: Callable[[str, int], tuple[Any, ...]]) -> None:
        super().__init__(parent)
        self._answer: Answer | None = None
        self._names = words.Names(None)
        self._at_fault = "origin"
        self._choices: list[tuple[str, str]] = []
        self.origin = PlaceField(self, "origin", translate("Dock", "From"), find)
        self.destination = PlaceField(self, "destination", translate("Dock", "To"), find)
        self._make_choices()
        self._make_results()
        self._arrange()
        self._connect()
        self._busy = QTimer(self)
        self._busy.setSingleShot(True)
        self._busy.timeout.connect(lambda: self.tell(translate("Dock", "Comparing…")))
        self.show_hint()

    # -- parts

    def _make_choices(self) -> None:
        self.swap = QToolButton(self)
        self.swap.setObjectName("caspian_corridor/compare_swap")
        self.swap.setIcon(QIcon(_ICONS + "mActionReverseLine.svg"))
        self.swap.setAutoRaise(True)
        self.swap.setToolTip(translate("Dock", "The way back: swap origin and destination"))
        self.swap.setAccessibleName(translate("Dock", "Swap origin and destination"))
        self.measure = QComboBox(self)
        self.measure.setObjectName("caspian_corridor/compare_measure")
        self.measure.setAccessibleName(translate("Dock", "Optimise"))
        for measure in MEASURES:
            self.measure.addItem(words.measure_name(measure), measure)
        self.scenarios: dict[str, QCheckBox] = {}
        tips = {
            "article": translate("Dock", "The lines that were open when the article appeared, on 3 November 2024"),
            "today": translate("Dock", "The lines that are open now"),
            "2030": translate("Dock", "Today’s lines, and those under construction or planned for 2030 or earlier"),
        }
        for scenario in SCENARIOS:
            box = QCheckBox(words.scenario_name(scenario), self)
            box.setObjectName(f"caspian_corridor/compare_{scenario}")
            box.setToolTip(tips[scenario])
            box.setChecked(True)
            self.scenarios[scenario] = box
        self.button = QPushButton(
            QIcon(_ICONS + "algorithms/mAlgorithmNetworkAnalysis.svg"), translate("Dock", "Compare"), self
        )
        self.button.setObjectName("caspian_corridor/compare")

    def _make_results(self) -> None:
        self.note = QLabel(self)
        self.note.setObjectName("caspian_corridor/compare_note")
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.RichText)
        self.note.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.table = CompareTable(self)
        self.details = PlainLabel(self)
        self.details.setObjectName("caspian_corridor/compare_details")
        self.details.setWordWrap(True)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.legs = LegList(self)
        self.csv = QPushButton(QIcon(_ICONS + "mActionFileSave.svg"), translate("Dock", "Save as CSV…"), self)
        self.csv.setObjectName("caspian_corridor/compare_csv")
        self.layer = QPushButton(QIcon(_ICONS + "mActionAddOgrLayer.svg"), translate("Dock", "Add to map"), self)
        self.layer.setObjectName("caspian_corridor/compare_layer")
        self.layer.setToolTip(
            translate("Dock", "Adds the corridors of the chosen scenario as a layer; the page “Print” prints it too")
        )
        self.copy = QToolButton(self)
        self.copy.setObjectName("caspian_corridor/compare_copy")
        self.copy.setIcon(QIcon(paths.icon("copy")))
        self.copy.setAutoRaise(True)
        self.copy.setToolTip(translate("Dock", "Copy the comparison as text"))
        self.copy.setAccessibleName(translate("Dock", "Copy the comparison as text"))

    def _arrange(self) -> None:
        size = self.fontMetrics().height()
        gap = size // 3
        for button in (self.swap, self.copy, self.origin.pick, self.destination.pick):
            button.setIconSize(QSize(size, size))
        boxes = QHBoxLayout()
        for box in self.scenarios.values():
            boxes.addWidget(box)
        boxes.addStretch()
        measures = QHBoxLayout()
        measures.addWidget(self.measure, 1)
        measures.addWidget(self.button)
        form = QGridLayout()
        form.setVerticalSpacing(gap)
        form.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (translate("Dock", "From"), self.origin),
            (translate("Dock", "To"), self.destination),
            (translate("Dock", "Scenarios"), self.scenarios[SCENARIOS[0]]),
            (translate("Dock", "Optimise"), self.measure),
        )
        for at, (title, widget) in enumerate(rows):
            label = QLabel(title, self)
            label.setBuddy(widget)
            form.addWidget(label, at, 0)
        form.addWidget(self.origin, 0, 1)
        form.addWidget(self.destination, 1, 1)
        form.addWidget(self.swap, 0, 2, 2, 1)
        form.addLayout(boxes, 2, 1, 1, 2)
        form.addLayout(measures, 3, 1, 1, 2)

        below = QWidget(self)
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addWidget(self.details)
        lower.addWidget(self.legs, 1)
        self.results = QSplitter(Qt.Orientation.Vertical, self)
        self.results.setObjectName("caspian_corridor/compare_results")
        self.results.setChildrenCollapsible(False)
        self.results.addWidget(self.table)
        self.results.addWidget(below)
        self.results.setStretchFactor(0, 3)
        self.results.setStretchFactor(1, 2)
        self._foot = QWidget(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self.csv)
        foot.addWidget(self.layer)
        foot.addStretch()
        foot.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addLayout(form)
        column.addWidget(self.note)
        column.addWidget(self.results, 1)
        column.addWidget(self._foot)
        column.addStretch()

    def _connect(self) -> None:
        self.button.clicked.connect(lambda *_: self.ask())
        self.swap.clicked.connect(lambda *_: self._swap())
        self.measure.activated.connect(lambda *_: self._ask_again())
        for box in self.scenarios.values():
            box.clicked.connect(lambda *_: self._ask_again())
        for name, field in self._fields().items():
            field.chosen.connect(self._ask_again)
            field.entered.connect(self.ask)
            field.pickToggled.connect(lambda on, name=name: self.pickToggled.emit(name, on))
        self.note.linkActivated.connect(self._take_choice)
        self.table.lineHovered.connect(self._hovered)
        self.table.lineChosen.connect(self._chosen)
        self.legs.legChosen.connect(lambda leg: self.lineShown.emit(self.table.current(), leg))
        self.csv.clicked.connect(lambda *_: self.csvWished.emit())
        self.layer.clicked.connect(lambda *_: self.layerWished.emit())
        self.copy.clicked.connect(lambda *_: self._copy())

    def _fields(self) -> dict[str, PlaceField]:
        return {"origin": self.origin, "destination": self.destination}

    # -- asking

    def set_place(self, which: str, identifier: str, text: str) -> None:
        """Fills one of the two fields, and asks again where an answer is shown."""
        self._fields()[which].set_place(identifier, text)
        self._ask_again()

    def show_picking(self, which: str) -> None:
        """Which of the two is being picked on the map; empty for none."""
        for name, field in self._fields().items():
            field.pick.setChecked(name == which)

    def question(self) -> Question:
        chosen = tuple(scenario for scenario, box in self.scenarios.items() if box.isChecked())
        return Question(self.origin.reference, self.destination.reference, str(self.measure.currentData()), chosen)

    def ask(self) -> None:
        question = self.question()
        if not question.origin or not question.destination:
            empty = self.origin if not question.origin else self.destination
            self.show_problem(translate("Dock", "Write or pick both places: where goods start, and where they go."))
            empty.edit.setFocus()
        elif not question.scenarios:
            self.show_problem(translate("Dock", "Choose at least one scenario."))
        else:
            self._busy.start(250)
            self.asked.emit(question)

    def _ask_again(self) -> None:
        """Once an answer or an error is shown, every change asks anew."""
        if self._answer is not None or self._choices:
            self.ask()

    def _swap(self) -> None:
        one, other = self.origin.state(), self.destination.state()
        self.origin.set_place(*other)
        self.destination.set_place(*one)
        self._ask_again()

    # -- showing

    def tell(self, text: str) -> None:
        """A sentence in the place of the headline."""
        self.note.setText(escape(text))
        self.note.show()

    def _set_results(self, visible: bool) -> None:
        self.results.setVisible(visible)
        self._foot.setVisible(visible)

    def show_hint(self) -> None:
        self._choices = []
        self._set_results(False)
        self.tell(
            translate(
                "Dock",
                "Sets the ways from one place to another side by side: hours, cost, emissions and borders, in each "
                "scenario.",
            )
        )

    def show_problem(self, text: str, choices: list[tuple[str, str]] | None = None, at_fault: str = "origin") -> None:
        """What stands in the way, and what can be chosen instead: ids and names."""
        self._busy.stop()
        self._answer = None
        self._choices = list(choices or [])
        self._at_fault = at_fault
        self.table.show_answer(None, self._names)
        self._set_results(False)
        links = [f'<a href="{_CHOICE}{number}">{escape(name)}</a>' for number, (_, name) in enumerate(self._choices)]
        self.note.setText("<br/>".join([escape(text), *links]))
        self.note.show()
        self.lineShown.emit(None, None)

    def _take_choice(self, link: str) -> None:
        number = int(link[len(_CHOICE) :])
        identifier, name = self._choices[number]
        self._fields()[self._at_fault].set_place(identifier, name)
        self.ask()

    def show_answer(self, answer: Answer, names: words.Names) -> None:
        """The corridors, the best one chosen; or why there is none."""
        self._busy.stop()
        if not answer.corridors:
            told = dict.fromkeys(words.reason(none, names) for none in answer.none.values())
            self.show_problem(" ".join([translate("Dock", "There is no way from there to here."), *told]))
            self._answer = answer
            return
        before = self.table.current()
        scenario = before[1].scenario if before is not None else "today"
        self._choices = []
        self._answer, self._names = answer, names
        self.tell(words.headline(answer, names))
        self.table.show_answer(answer, names)
        self.table.setAccessibleDescription(words.whole_text(answer, names))
        self._set_results(True)
        best = answer.best_line(scenario) or next(
            found for found in map(answer.best_line, answer.question.scenarios) if found is not None
        )
        self.table.choose(*best)

    @property
    def answer(self) -> Answer | None:
        return self._answer

    @property
    def names(self) -> words.Names:
        return self._names

    def _hovered(self, pair: Any) -> None:
        self.lineShown.emit(pair if pair is not None else self.table.current(), None)

    def _chosen(self, pair: Any) -> None:
        route = pair[1].route if pair is not None else None
        notes, about = [], ""
        if pair is not None and self._answer is not None:
            notes = words.notes_on_line(pair[1], self._answer, self._names)
            about = words.about_line(pair[1], self._answer, self._names)
        self.legs.show_route(route, self._names, notes)
        self.legs.setVisible(route is not None)
        self.details.setText(about)
        self.lineShown.emit(pair, None)

    def _copy(self) -> None:
        if self._answer is not None:
            QApplication.clipboard().setText(words.whole_text(self._answer, self._names))

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self.shown.emit()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.hidden.emit()
