"""The page "Print": choices, the picture of the sheet, files, layouts, and trouble."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDateTimeRange,
    QgsRectangle,
    QgsSettings,
)
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import GuiBench, type_text

from caspian_corridor_plugin.atlas import asof, build
from caspian_corridor_plugin.printing import PrintError
from caspian_corridor_plugin.printing.sheet import CORRIDOR, SHEETS, THEMES

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


class PrintBench(GuiBench):
    """With the page "Print" open and its first picture drawn."""

    def __init__(self, folder):
        QgsSettings().remove("caspian_corridor")
        QgsSettings().setValue("caspian_corridor/last_folder", str(folder))
        super().__init__()
        self.sheet = self.page("print")
        self.opened = []
        self.iface.openLayoutDesigner = self.opened.append

    @property
    def prints(self):
        return self.controller.pages.get("print")

    def picture(self):
        """The picture, once the page says that it is true."""
        self.settle(0.02)
        self.wait_for(lambda: not self.prints._wait.isActive() and not self.prints._preview.is_drawing, 60)
        return QImage(self.sheet.thumbnail.image)

    def choose(self, box, value):
        box.setCurrentIndex(box.findData(value))

    def click(self, button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def messages(self):
        return [item.text() for item in self.iface.bar.items()]

    def layouts(self):
        return [layout.name() for layout in self.project.layoutManager().layouts()]


def likeness(one, other):
    """Share of pixels that are the same in two pictures of one size."""
    assert one.size() == other.size()
    points = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    return sum(one.pixel(*point) == other.pixel(*point) for point in points) / len(points)


@pytest.fixture
def bench(qgis_app, tmp_path):
    made = PrintBench(tmp_path)
    yield made
    made.close()


# -- the picture -------------------------------------------------------------------------------------------------------


def test_the_picture_follows_each_choice(bench):
    sheet = bench.sheet
    assert "being drawn" in sheet.state.text()
    before = bench.picture()
    assert before.width() > 200
    assert "as it will be printed" in sheet.state.text()
    changes = (
        lambda: bench.choose(sheet.theme, "kazakh_rail"),
        lambda: bench.choose(sheet.page, "A3"),
        lambda: bench.choose(sheet.orientation, "portrait"),
        lambda: bench.choose(sheet.second_language, "ar" if sheet.second_language.findData("ar") > 0 else "en"),
        lambda: type_text(sheet.title, "Mine"),
        lambda: bench.choose(sheet.extent, "canvas"),
        lambda: bench.choose(sheet.date, asof.ARTICLE_DATE),
    )
    for number, change in enumerate(changes):
        change()
        assert "being drawn" in sheet.state.text(), number
        after = bench.picture()
        assert after != before, number
        before = after


def test_a_strip_runs_along_the_corridor_that_is_chosen(bench):
    sheet = bench.sheet
    assert sheet.corridor.isHidden()
    bench.choose(sheet.theme, "strip")
    assert not sheet.corridor.isHidden() and sheet.corridor.count() > 20
    first = bench.picture()
    bench.choose(sheet.corridor, "samarkand_baku_tm")
    assert sheet.choices()["corridor"] == "samarkand_baku_tm"
    assert Path(sheet.path.filePath()).name.startswith("samarkand_baku_tm_A4")
    assert bench.picture() != first
    bench.choose(sheet.theme, "atlas")
    assert sheet.corridor.isHidden() and sheet.choices()["corridor"] == CORRIDOR


def test_the_picture_has_the_proportions_of_the_page_and_is_no_larger_than_its_room(bench):
    bench.choose(bench.sheet.orientation, "portrait")
    image = bench.picture()
    assert image.height() / image.width() == pytest.approx(297 / 210, rel=0.02)
    ratio = bench.sheet.thumbnail.devicePixelRatioF()
    assert image.height() <= ratio * bench.sheet.thumbnail.height() + 2


def test_many_changes_end_in_the_picture_of_the_last(bench):
    bench.choose(bench.sheet.theme, "kazakh_rail")
    wanted = bench.picture()
    seen = []
    bench.prints._preview.drawn.connect(lambda image, _pages: seen.append(image))
    for theme in (*THEMES, *SHEETS, "kazakh_rail"):
        bench.choose(bench.sheet.theme, theme)
        bench.settle(0.3 if theme == "samarkand_baku" else 0.01)  # long enough to begin
    assert likeness(bench.picture(), wanted) > 0.97, "but for a label that may stand here or there"
    assert len(seen) == 1


def test_nothing_is_drawn_while_the_page_is_out_of_sight(bench):
    bench.picture()
    bench.choose(bench.sheet.theme, "middle_corridor")
    bench.dock.pages.open("layers")
    seen = []
    bench.prints._preview.drawn.connect(lambda *_: seen.append(1))
    assert not bench.prints._preview.is_drawing
    bench.choose(bench.sheet.theme, "kazakh_rail")
    bench.node("events").setItemVisibilityChecked(False)
    asof.choose(bench.project, "2024-01-01")
    bench.settle(1.0)
    assert not bench.prints._wait.isActive()
    assert not bench.prints._preview.is_drawing
    assert seen == []
    bench.page("print")
    assert not bench.picture().isNull()
    assert seen == [1]


def test_the_picture_follows_the_map(bench):
    canvas = bench.iface.canvas
    before = bench.picture()
    bench.node("middle_corridor").setItemVisibilityChecked(False)
    after = bench.picture()
    assert after != before
    asof.choose(bench.project, "2020-06-01")
    assert "1 June 2020" in bench.sheet.date.itemText(0)
    earlier = bench.picture()
    assert earlier != after
    bench.choose(bench.sheet.extent, "canvas")
    near = bench.picture()
    canvas.zoomByFactor(0.3)
    bench.settle(0.1)
    assert bench.picture() != near


def test_the_picture_leaves_the_project_as_it_was_and_hears_real_changes(bench):
    bench.picture()
    bench.project.setDirty(False)
    changes = []
    bench.project.isDirtyChanged.connect(changes.append)
    bench.choose(bench.sheet.theme, "samarkand_baku")
    bench.picture()
    assert changes == []
    assert bench.layouts() == []
    bench.choose(bench.sheet.theme, "atlas")
    bench.settle(0.4)
    bench.project.setTitle("while a picture is being drawn")
    assert bench.project.isDirty()
    bench.picture()
    assert bench.project.isDirty()


def test_several_pages_are_counted(bench):
    bench.choose(bench.sheet.theme, "strip")
    bench.picture()
    assert bench.sheet.state.text().startswith("Page 1 of ")


def test_layers_removed_while_the_sheet_is_drawn_do_no_harm(bench):
    bench.picture()
    bench.choose(bench.sheet.theme, "middle_corridor")
    bench.settle(0.3)
    bench.project.removeMapLayer(bench.layer("middle_corridor").id())
    bench.picture()
    bench.choose(bench.sheet.theme, "atlas")
    bench.settle(0.3)
    bench.project.clear()
    bench.settle(0.3)
    assert not bench.prints._preview.is_drawing


def test_a_project_without_the_atlas_says_what_to_do(bench):
    bench.picture()
    bench.project.clear()
    bench.settle()
    assert bench.dock.add_button.isVisible()
    bench.prints._preview.draw(bench.prints.spec(bench.sheet.choices()), 300)
    bench.settle()
    assert "add the atlas first" in bench.sheet.thumbnail.text()


# -- choices -----------------------------------------------------------------------------------------------------------


def test_what_does_not_apply_is_grey(bench):
    sheet = bench.sheet
    for theme in (*THEMES, *SHEETS):
        bench.choose(sheet.theme, theme)
        assert sheet.extent.isEnabled() == (theme in THEMES), theme
    bench.choose(sheet.extent, "canvas")
    assert sheet.choices()["extent"] == "theme", "a sheet of several maps has its own"
    assert not sheet.dpi.isEnabled()
    bench.choose(sheet.format, "png")
    assert sheet.dpi.isEnabled()
    assert not sheet.day.isVisible()
    bench.choose(sheet.date, "other")
    assert sheet.day.isVisible()
    sheet.day.setDate(QDate(2021, 5, 3))
    assert sheet.choices()["as_of"] == "2021-05-03"


@pytest.mark.parametrize("date", ["", "other"])
def test_the_page_fits_a_dock_as_narrow_as_can_be(bench, date):
    bench.choose(bench.sheet.date, date)
    bench.iface.window.resizeDocks([bench.dock], [10], Qt.Orientation.Horizontal)
    bench.settle()
    area = bench.sheet.findChild(QgsScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()


def test_the_extent_of_the_canvas_is_on_the_sheet(bench):
    canvas = bench.iface.canvas
    canvas.setExtent(build.extent_of(bench.project, (60, 39, 66, 42)))
    bench.choose(bench.sheet.extent, "canvas")
    spec = bench.prints.spec(bench.sheet.choices())
    assert spec.extent.crs() == canvas.mapSettings().destinationCrs()
    assert QgsRectangle(spec.extent) == canvas.extent()
    assert spec.crs == spec.extent.crs() and spec.rotation == 0.0


def test_a_turned_canvas_is_printed_turned_and_no_larger(bench):
    canvas = bench.iface.canvas
    canvas.setExtent(build.extent_of(bench.project, (60, 39, 66, 42)))
    canvas.setRotation(30.0)
    bench.choose(bench.sheet.extent, "canvas")
    try:
        spec = bench.prints.spec(bench.sheet.choices())
        assert spec.rotation == 30.0
        box = canvas.extent()  # what is round a turned canvas
        assert spec.extent.area() < 0.8 * box.area()
        assert spec.extent.center().distance(box.center()) < 1e-6 * box.width()
    finally:
        canvas.setRotation(0.0)


def test_the_date_of_the_temporal_controller_is_the_sheets(bench):
    canvas = bench.iface.canvas
    assert bench.prints.spec(bench.sheet.choices()).as_of is None
    day = QDateTime(QDate(2015, 6, 1), QTime(0, 0))
    canvas.setTemporalRange(QgsDateTimeRange(day, day.addDays(1)))
    try:
        assert bench.prints.spec(bench.sheet.choices()).as_of == "2015-06-01"
        bench.choose(bench.sheet.date, asof.ARTICLE_DATE)
        assert bench.prints.spec(bench.sheet.choices()).as_of == asof.ARTICLE_DATE
    finally:
        bench.choose(bench.sheet.date, "")
        canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))


def test_the_extent_of_the_selection_holds_it_with_some_room(bench):
    layer = bench.layer("kazakh_rail")
    feature = next(layer.getFeatures())
    bench.choose(bench.sheet.extent, "selection")
    bench.picture()
    assert "Nothing is selected" in bench.sheet.thumbnail.text()
    layer.selectByIds([feature.id()])
    assert not bench.picture().isNull()
    found = bench.prints.spec(bench.sheet.choices()).extent
    box = QgsCoordinateTransform(layer.crs(), WGS84, bench.project).transformBoundingBox(
        feature.geometry().boundingBox()
    )
    assert found.contains(box)
    assert found.width() < 2 * max(box.width(), 0.5)
    layer.removeSelection()
    place = next(bench.layer("places").getFeatures())
    bench.layer("places").selectByIds([place.id()])
    point = bench.prints.spec(bench.sheet.choices()).extent
    assert point.width() == pytest.approx(0.5)
    bench.layer("places").removeSelection()
    with pytest.raises(PrintError, match="Nothing is selected"):
        bench.prints.spec(bench.sheet.choices())


def test_a_canvas_of_the_whole_world_is_refused_in_a_sentence(bench):
    bench.iface.canvas.setDestinationCrs(WGS84)
    bench.iface.canvas.setExtent(QgsRectangle(-180, -90, 180, 90))
    bench.choose(bench.sheet.extent, "canvas")
    bench.picture()
    assert "too wide" in bench.sheet.thumbnail.text()


# -- files and layouts -------------------------------------------------------------------------------------------------


def test_printing_leaves_a_file_a_layout_and_ways_to_both(bench, tmp_path):
    sheet = bench.sheet
    bench.choose(sheet.theme, "kazakh_rail")
    assert sheet.path.filePath() == str(tmp_path / "kazakh_rail_A4_en.pdf")
    bench.click(sheet.button)
    assert [one.name for one in tmp_path.iterdir()] == ["kazakh_rail_A4_en.pdf"]
    assert bench.layouts() == ["Kazakh rail extensions"]
    assert "kazakh_rail_A4_en.pdf" in bench.messages()[0]
    assert (tmp_path / "kazakh_rail_A4_en.pdf").as_uri() in bench.messages()[0]
    names = {one.objectName() for one in bench.iface.bar.currentItem().findChildren(QPushButton)}
    assert {"caspian_corridor/print_open_file", "caspian_corridor/print_edit"} <= names
    edit = bench.iface.bar.currentItem().findChild(QPushButton, "caspian_corridor/print_edit")
    bench.click(edit)
    assert [layout.name() for layout in bench.opened] == bench.layouts()
    bench.click(sheet.layout_button)
    assert len(bench.layouts()) == 1, "what was printed is not made twice"
    assert len(bench.opened) == 2
    bench.choose(sheet.page, "A3")
    bench.click(sheet.layout_button)
    assert len(bench.layouts()) == 2
    assert bench.opened[-1].pageCollection().page(0).rect().width() == pytest.approx(420)


def test_unloading_takes_the_messages_with_buttons_along(bench):
    bench.choose(bench.sheet.theme, "kazakh_rail")
    for _ in range(2):
        bench.click(bench.sheet.button)
    bench.iface.bar.pushMessage("of others", "stays")
    assert len(bench.messages()) == 3
    bench.prints.release()
    assert bench.messages() == ["stays"]
    bench.controller.pages._made.pop("print")


def test_a_second_sheet_does_not_take_the_place_of_the_first(bench, tmp_path):
    bench.choose(bench.sheet.theme, "kazakh_rail")
    for _ in range(2):
        bench.click(bench.sheet.button)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["kazakh_rail_A4_en.pdf", "kazakh_rail_A4_en_2.pdf"]


def test_format_and_ending_follow_each_other(bench, tmp_path):
    sheet = bench.sheet
    bench.choose(sheet.format, "svg")
    assert sheet.path.filePath().endswith("_en.svg")
    sheet.path.setFilePath(str(tmp_path / "mine.PNG"))
    assert sheet.format.currentData() == "png"
    assert sheet.dpi.isEnabled()
    bench.choose(sheet.theme, "kazakh_rail")
    assert sheet.path.filePath() == str(tmp_path / "mine.PNG"), "a name of the user's own stays"
    sheet.dpi.setValue(72)
    bench.click(sheet.button)
    assert QImage(str(tmp_path / "mine.PNG")).width() == pytest.approx(297 / 25.4 * 72, abs=2)


def test_a_file_that_cannot_be_written_is_said_and_no_layout_stays(bench, tmp_path):
    bench.sheet.path.setFilePath(str(tmp_path / "nowhere" / "map.pdf"))
    bench.click(bench.sheet.button)
    assert "does not exist" in bench.messages()[0]
    assert bench.layouts() == []


def test_choices_are_remembered_for_the_next_time(bench, tmp_path):
    bench.choose(bench.sheet.theme, "kazakh_rail")
    bench.choose(bench.sheet.page, "16:9")
    bench.choose(bench.sheet.format, "png")
    bench.sheet.dpi.setValue(50)
    bench.click(bench.sheet.button)
    keys = [key for key in QgsSettings().allKeys() if "print_" in key]
    assert keys and all(key.startswith("caspian_corridor/") for key in keys)
    again = GuiBench()
    try:
        sheet = again.page("print")
        assert [sheet.theme.currentData(), sheet.page.currentData(), sheet.format.currentData()] == [
            "kazakh_rail",
            "16:9",
            "png",
        ]
        assert Path(sheet.path.filePath()).parent == tmp_path
    finally:
        again.close()
        QgsSettings().remove("caspian_corridor")
