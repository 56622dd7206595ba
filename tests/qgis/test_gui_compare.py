"""The page "Compare": questions in any spelling, corridors and scenarios side by side, the map, the files."""

from __future__ import annotations

import csv
import json
import sys
import time
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import LEFT, GuiBench, type_text

from caspian_corridor_plugin.gui import compare_model, compare_table
from caspian_corridor_plugin.gui.compare_table import BORDERS, CO2, COST, KM, NAME, TRANSFERS, VALUE

NO_KEYS = Qt.KeyboardModifier.NoModifier


class CompareBench(GuiBench):
    """The bench with the page open."""

    def __init__(self):
        super().__init__()
        self.compare = self.page("compare")
        self.lead = self.controller.pages.get("compare")
        self.wait_for(lambda: self.lead._task is None, 60)

    @property
    def table(self):
        return self.compare.table

    def ask(self, origin="", destination=""):
        if origin:
            self.compare.origin.set_place("", origin)
        if destination:
            self.compare.destination.set_place("", destination)
        self.compare.button.click()
        self.done()

    def done(self):
        self.wait_for(lambda: self.lead._task is None, 60)
        self.settle()

    def shown_rows(self):
        """Corridor, scenario and the numbers, as the table shows them."""
        rows = []
        for at in range(self.table.topLevelItemCount()):
            parent = self.table.topLevelItem(at)
            for number in range(parent.childCount()):
                child = parent.child(number)
                rows.append((parent.text(NAME), *(child.text(column) for column in (NAME, VALUE, KM, COST, CO2))))
        return rows

    @property
    def bands(self):
        return self.lead._bands.bands

    def click_lonlat(self, lon, lat, scale=None):
        """Click a point of the map; at a scale, with the point in the middle."""
        canvas = self.iface.canvas
        degrees = self.layer("places").crs()
        to_map = QgsCoordinateTransform(degrees, canvas.mapSettings().destinationCrs(), self.project)
        if scale:
            canvas.setCenter(to_map.transform(QgsPointXY(lon, lat)))
            canvas.zoomScale(scale)
        pixel = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(lon, lat)))
        where = QPoint(round(pixel.x()), round(pixel.y()))
        QTest.mouseClick(canvas.viewport(), LEFT, NO_KEYS, where)
        self.done()


@pytest.fixture
def bench(qgis_app):
    made = CompareBench()
    yield made
    made.close()


def test_it_begins_with_a_sentence_and_an_example(bench):
    assert bench.compare.origin.edit.text() == "Samarkand"
    assert bench.compare.destination.edit.text() == "Poti"
    assert len(bench.compare.note.text()) > 40
    assert not bench.table.isVisible()
    assert not bench.bands


@pytest.mark.parametrize(("origin", "destination"), [("", ""), ("Khorgos", "Istanbul"), ("Хоргос", "إسطنبول")])
def test_corridors_and_scenarios_stand_side_by_side(bench, origin, destination):
    bench.ask(origin, destination)
    rows = bench.shown_rows()
    corridors = {row[0] for row in rows}
    assert len(corridors) >= 2
    assert [row[1] for row in rows] == ["Article", "Today", "2030"] * len(corridors)
    answered = [row for row in rows if row[2] != "–"]
    assert {row[1] for row in answered} == {"Article", "Today", "2030"}
    for row in answered:
        assert "(" in row[2]
        assert all(float(cell.replace(",", "")) > 0 for cell in row[3:])
    assert bench.table.currentItem().text(NAME) == "Today"
    assert bench.compare.note.text().startswith("Fastest")
    for line in bench.compare.answer.rows():
        value = line.route.values["time"]
        assert value.low < value.central < value.high


def test_what_was_worked_out_is_not_worked_out_again(bench):
    bench.ask()
    box = bench.compare.scenarios["2030"]
    for chosen in (compare_model.SCENARIOS[:2], compare_model.SCENARIOS):
        box.click()
        assert bench.lead._task is None
        assert bench.compare.answer.question.scenarios == chosen


def test_it_answers_in_well_under_a_second(bench):
    """Time of the processor, as other work on the machine says nothing about this."""
    bench.ask()
    for origin, destination in (("Samarkand", "Poti"), ("Khorgos", "Istanbul")):
        question = compare_model.Question(origin, destination, "time", compare_model.SCENARIOS)
        bench.lead._laboratory._answers.clear()
        started = time.thread_time()
        bench.lead._laboratory.answer(question)
        assert time.thread_time() - started < 0.8


def test_a_newer_question_takes_the_place_of_an_older_one(bench):
    for measure in ("cost", "distance", "emissions"):
        bench.compare.measure.setCurrentIndex(bench.compare.measure.findData(measure))
        bench.compare.ask()
    bench.done()
    assert bench.compare.answer.question.measure == "emissions"
    values = [line.route.values["emissions"].central for c in bench.compare.answer.corridors for line in c.lines[:1]]
    assert values == sorted(values)


def test_scenarios_that_differ_are_bold(bench):
    bench.ask("Khorgos", "Istanbul")
    for corridor, at in ((one, at) for at, one in enumerate(bench.compare.answer.corridors)):
        first = corridor.lines[0].route
        for number, line in enumerate(corridor.lines):
            bold = bench.table.topLevelItem(at).child(number).font(VALUE).bold()
            assert bold == (not compare_model.same_way(first, line.route) and number > 0)


# -- the map -----------------------------------------------------------------------------------------------------------


def test_the_chosen_line_is_drawn_and_its_legs_are_listed(bench):
    bench.ask()
    corridor, line = bench.table.current()
    modes = {leg.mode for leg in line.route.legs if len(leg.points) > 1}
    assert len(bench.bands) >= len(modes)
    legs = bench.compare.legs
    assert legs.topLevelItemCount() >= len(line.route.legs)
    assert "Samarkand" in legs.topLevelItem(0).text(0)
    total = sum(leg.values["time"].central for leg in line.route.legs)
    assert total == pytest.approx(line.route.values["time"].central)
    kinds = {leg.kind for leg in line.route.legs}
    assert {"run", "border", "change"} <= kinds
    assert corridor.system in compare_table.palette.SYSTEM


def test_moving_over_a_row_draws_it_and_leaving_goes_back(bench):
    bench.ask()
    chosen = bench.table.current()[1]
    other = bench.table.topLevelItem(1).child(0)
    box = bench.table.visualItemRect(other)
    QTest.mouseMove(bench.table.viewport(), box.center())
    bench.settle()
    hovered = bench.lead._bands._shown[0]
    assert hovered is bench.compare.answer.corridors[1].lines[0].route
    QApplication.sendEvent(bench.table.viewport(), QEvent(QEvent.Type.Leave))
    assert bench.lead._bands._shown[0] is chosen.route


def test_the_keyboard_goes_from_line_to_line(bench):
    bench.ask()
    bench.table.setFocus()
    QTest.keyClick(bench.table, Qt.Key.Key_Down)
    assert bench.table.currentItem().text(NAME) == "2030"
    assert bench.bands


def test_nothing_stays_on_the_map(bench):
    bench.ask()
    assert bench.bands
    bench.dock.pages.open("layers")
    bench.settle()
    assert not bench.bands
    bench.dock.pages.open("compare")
    bench.settle()
    assert bench.bands
    bench.dock.close()
    bench.settle()
    assert not bench.bands
    bench.controller.show(True)
    bench.settle()
    assert bench.bands
    bench.project.clear()
    bench.settle()
    assert not bench.bands


def test_the_legs_lie_where_the_places_are_in_any_projection(bench):
    bench.ask()
    first = bench.lead._bands.box(bench.table.current()[1].route)
    bench.iface.canvas.setDestinationCrs(QgsProject.instance().crs().fromEpsgId(4326))
    second = bench.lead._bands.box(bench.table.current()[1].route)
    assert not first.isEmpty()
    assert second.xMinimum() == pytest.approx(41.65, abs=0.3)
    assert second.xMaximum() == pytest.approx(66.97, abs=0.3)
    assert bench.bands


# -- places ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("spelling", ["aktau", "Ақтау", "أكتاو"])
def test_a_place_is_offered_in_any_spelling(bench, spelling):
    field = bench.compare.origin
    bench.iface.window.activateWindow()
    field.edit.setFocus()
    field.edit.clear()
    type_text(field.edit, spelling)
    field._offer()
    offered = [field._rows.item(row).text() for row in range(field._rows.rowCount())]
    assert any("Aktau" in one for one in offered), offered
    field._activated(field._rows.index(0, 0))
    assert field.reference.startswith("kz_aktau")
    assert field.edit.text().startswith("Aktau")


@pytest.mark.parametrize(
    ("origin", "destination", "said"),
    [
        ("Samarkand", "Samarkand", "same place"),
        ("Atlantis-on-Sea", "Poti", "Atlantis-on-Sea"),
        ("Samarkand", "0, 0", "destination is"),
        ("500, 900", "Poti", "longitude"),
    ],
)
def test_what_cannot_be_answered_is_said(bench, origin, destination, said):
    bench.ask(origin, destination)
    assert said in bench.compare.note.text()
    assert not bench.table.isVisible()
    assert not bench.bands


def test_a_name_of_several_places_offers_them(bench):
    bench.ask("akt", "Poti")
    note = bench.compare.note
    assert note.text().count("<a href") >= 2
    note.linkActivated.emit("choose:0")
    bench.done()
    assert bench.compare.origin.reference.startswith("kz_akt")
    assert bench.compare.answer.corridors


def test_a_misspelt_name_offers_what_is_near(bench):
    bench.ask("Samarkand", "Istambul")
    assert "Istanbul" in bench.compare.note.text()
    bench.compare.note.linkActivated.emit("choose:0")
    bench.done()
    assert bench.compare.answer.destination == "Istanbul"


def test_fields_left_empty_and_no_scenario(bench):
    bench.compare.origin.set_place("", "")
    bench.compare.button.click()
    assert "both places" in bench.compare.note.text()
    bench.compare.origin.set_place("", "Samarkand")
    for box in bench.compare.scenarios.values():
        box.setChecked(False)
    bench.compare.button.click()
    assert "scenario" in bench.compare.note.text()


def test_where_there_is_no_way_the_reason_is_said(bench, monkeypatch):
    from caspian_corridor_plugin.network import lab

    bench.ask("Samarkand", "Poti")
    plain = lab.Lab.conditions
    monkeypatch.setattr(lab.Lab, "conditions", lambda self, name: plain(self, name, modes=("rail",)))
    bench.lead._laboratory._answers.clear()
    bench.ask("Samarkand", "Poti")
    assert "no way" in bench.compare.note.text()
    assert len(bench.compare.note.text()) > 60
    assert not bench.table.isVisible()


def test_places_are_picked_on_the_map(bench):
    canvas = bench.iface.canvas
    before = canvas.mapTool()
    bench.compare.origin.pick.click()
    assert canvas.mapTool() is bench.lead._tool
    bench.click_lonlat(62.0, 48.0, 2_000_000)
    lon, lat = (float(part) for part in bench.compare.origin.reference.split(","))
    assert lon == pytest.approx(62.0, abs=0.1)
    assert lat == pytest.approx(48.0, abs=0.1)
    assert canvas.mapTool() is before
    assert not bench.compare.origin.pick.isChecked()
    place = bench.lead._lab.tables.places["az_baku"]
    bench.compare.destination.pick.click()
    bench.click_lonlat(place.lon, place.lat, 2_000_000)
    near = bench.compare.destination.reference
    assert near.startswith("az_")


def test_escape_and_other_tools_end_the_picking(bench):
    canvas = bench.iface.canvas
    pick = bench.compare.origin.pick
    pick.click()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not pick.isChecked()
    pick.click()
    bench.iface.pan.trigger()
    assert not pick.isChecked()
    assert canvas.mapTool() is bench.iface.pan_tool
    pick.click()
    bench.dock.pages.open("layers")
    assert not pick.isChecked()
    assert canvas.mapTool() is bench.iface.pan_tool


def test_the_way_back(bench):
    bench.ask()
    bench.compare.swap.click()
    bench.done()
    assert bench.compare.answer.destination == "Samarkand"


# -- what is taken along -----------------------------------------------------------------------------------------------


def test_the_table_is_saved_as_csv(bench, tmp_path):
    bench.ask()
    target = tmp_path / "compared.csv"
    assert bench.lead.save_csv(str(target))
    rows = list(csv.DictReader(target.open(encoding="utf-8", newline="")))
    assert len(rows) == len(bench.shown_rows())
    assert {row["scenario"] for row in rows} == {"article", "today", "2030"}
    for row in rows:
        if not row["reason"]:
            assert float(row["time_h_low"]) < float(row["time_h"]) < float(row["time_h_high"])
            assert row["section_ids"]
            assert row["data_version"]


def test_a_file_that_cannot_be_written_is_said_once(bench, tmp_path):
    bench.ask()
    target = tmp_path / "not_there" / "compared.csv"
    assert not bench.lead.save_csv(str(target))
    assert not target.exists()
    bar = bench.iface.bar
    assert len(bar.items()) == 1
    assert str(target) in bar.currentItem().text()


def test_the_comparison_is_copied_as_text(bench):
    bench.ask()
    QApplication.clipboard().clear()
    bench.compare.copy.click()
    text = QApplication.clipboard().text()
    assert text.startswith("Samarkand – Poti")
    assert len(text.splitlines()) == 2 + len(bench.shown_rows())
    assert bench.table.accessibleDescription() == text


def test_the_corridors_go_into_the_project_and_are_saved_with_it(bench, tmp_path):
    bench.ask()
    bench.compare.layer.click()
    layer = bench.project.layerTreeRoot().findLayers()[0].layer()
    assert layer.name() == "Samarkand – Poti sea port, Today"
    assert layer.featureCount() >= 2
    record = json.loads(layer.metadata().abstract())
    assert record["data_version"]
    assert record["source_ids"]
    assert "compareroutes" in record["algorithm"]
    labels = {category.label() for category in layer.renderer().categories()}
    assert any("Turkmenbashi" in label for label in labels)
    path = tmp_path / "compared.qgz"
    assert bench.project.write(str(path))
    again = QgsProject()
    assert again.read(str(path))
    kept = again.mapLayersByName(layer.name())[0]
    assert kept.isValid()
    assert kept.featureCount() == layer.featureCount()
    assert json.loads(kept.metadata().abstract()) == record


def test_the_layer_is_printed(bench):
    from caspian_corridor_plugin.printing import SheetSpec, make_layout

    bench.ask()
    bench.compare.layer.click()
    layer = bench.project.layerTreeRoot().findLayers()[0].layer()
    layout = make_layout(bench.project, SheetSpec())
    shown = [item.layers() for item in layout.items() if hasattr(item, "layers") and callable(item.layers)]
    assert any(layer in layers for layers in shown)


# -- looks and lives ---------------------------------------------------------------------------------------------------


def test_every_control_has_a_name_to_be_read_aloud(bench):
    bench.ask()
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QTreeView

    for kind in (QAbstractButton, QComboBox, QLineEdit, QTreeView):
        for widget in bench.compare.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_") and widget.objectName():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()
    row = bench.table.topLevelItem(0).child(0)
    spoken = row.data(NAME, Qt.ItemDataRole.AccessibleTextRole)
    assert "borders: " in spoken
    assert row.text(BORDERS) in spoken
    assert row.text(TRANSFERS) in spoken


def test_right_to_left_and_narrow(bench):
    bench.ask()
    bench.compare.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bench.settle()
    image = bench.table.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 10
    assert bench.dock.minimumSizeHint().width() < bench.dock.fontMetrics().averageCharWidth() * 60


def test_unloading_while_it_computes_does_no_harm(qgis_app):
    bench = CompareBench()
    bench.lead._laboratory._answers.clear()
    bench.compare.button.click()
    task = bench.lead._task
    assert task is not None
    bench.close()
    bench.wait_for(lambda: sip.isdeleted(task) or not task.isActive(), 30)
    bench.settle()


def test_plain_data_goes_into_the_thread(bench):
    bench.ask()
    answer = bench.compare.answer
    assert isinstance(answer.corridors[0].label, str)
    assert not isinstance(answer.corridors[0].lines[0].route.legs[0].points, QgsGeometry)
