"""The dock as its user meets it: search, evidence, article, time, presets, one layer alone, and trouble."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QDockWidget, QLineEdit

sys.path.insert(0, str(Path(__file__).parent))
import gui_bench
from gui_bench import GuiBench, type_text

from caspian_corridor_plugin.atlas import asof, find, periods, temporal

A_LINE = "kz_kyzylorda__kz_kazaly"


@pytest.fixture
def bench(qgis_app):
    made = GuiBench()
    yield made
    made.close()


# -- search ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("spelling", ["Darbaza", "Дарбаза", "دربازا", "darbasa"])
def test_typing_any_spelling_finds_the_place_and_enter_goes_there(bench, spelling):
    field, results = bench.dock.search, bench.dock.results
    field.setFocus()
    type_text(field, spelling)
    bench.wait_for(lambda: results.isVisible() and results.list.topLevelItemCount())
    assert results.list.topLevelItem(0).text(0).startswith("Darbaza")
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    canvas = bench.iface.canvas
    assert canvas.scale() <= 1_500_001
    place = next(bench.layer("places").getFeatures("\"id\" = 'kz_darbaza'"))
    shapes = bench.controller.workbench.highlight.shapes
    assert len(shapes) == 1
    assert canvas.extent().contains(shapes[0].boundingBox())
    assert place.isValid()


def test_the_arrow_keys_lead_into_the_results_and_back_and_escape_ends_the_search(bench):
    field, results = bench.dock.search, bench.dock.results
    field.setFocus()
    type_text(field, "akta")
    bench.wait_for(lambda: results.list.topLevelItemCount() > 1)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert results.list.currentItem() is results.list.topLevelItem(0)
    QTest.keyClick(results.list, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    bench.settle()
    assert field.text() == ""
    assert bench.dock.pages.isVisible()


def test_what_is_not_there_is_said(bench):
    type_text(bench.dock.search, "qqqq")
    bench.wait_for(bench.dock.results.note.isVisible)
    assert "qqqq" in bench.dock.results.note.text()


def test_a_hidden_layer_is_shown_when_something_in_it_was_found(bench):
    bench.controller.go_to("section|kazakh_rail|kz_kyzylorda__kz_kazaly")
    bench.node("events").setItemVisibilityChecked(False)
    bench.controller.go_to("event|events|ev_treaty_2024")
    assert bench.node("events").isVisible()


def test_a_corridor_and_a_claim_are_shown_by_all_their_features(bench):
    bench.controller.go_to("claim|claims|c01")
    assert bench.dock.pages.is_open("article")
    assert bench.controller.workbench.highlight.shapes


def test_what_was_looked_for_before_there_was_an_atlas_is_shown_once_it_is_there(qgis_app):
    made = GuiBench(atlas=False)
    try:
        made.controller.go_to("place|places|kz_darbaza")
        assert not made.project.mapLayers(), "nothing is added to a project unasked"
        QTest.mouseClick(made.dock.add_button, Qt.MouseButton.LeftButton)
        made.settle()
        assert made.controller.workbench.highlight.shapes
    finally:
        made.close()


# -- evidence ----------------------------------------------------------------------------------------------------------


def test_a_click_lists_overlapping_features_in_popup_and_page(bench):
    evidence = bench.page("evidence")
    bench.click_line("middle_corridor", A_LINE)
    assert evidence.features.count() >= 2
    popup = bench.controller.workbench.reader._popup
    assert popup.isVisible()
    assert f"/{evidence.features.count()}" in popup._counter.text()
    assert "Kyzylorda" in evidence.text.toPlainText()


def test_the_popup_does_not_cover_what_was_clicked(bench):
    bench.click_line("middle_corridor", A_LINE)
    popup = bench.controller.workbench.reader._popup
    for shape in bench.controller.workbench.highlight.shapes:
        for vertex in list(shape.vertices()):
            assert not popup.geometry().contains(popup._pixel(type(popup._point)(vertex)))


def test_a_kept_page_stays_while_others_are_read(bench):
    evidence = bench.page("evidence")
    bench.click_line("middle_corridor", A_LINE)
    evidence.keep.click()
    before = evidence.text.toPlainText()
    bench.click_line("middle_corridor", "kz_shu__kz_lugovaya")
    assert evidence.text.toPlainText() == before
    evidence.keep.click()
    bench.click_line("middle_corridor", "kz_kazaly__kz_aral")
    assert evidence.text.toPlainText() != before


def test_the_popup_can_be_kept_in_the_dock(bench):
    bench.click_line("middle_corridor", A_LINE)
    popup = bench.controller.workbench.reader._popup
    popup._pin.click()
    bench.settle()
    assert not popup.isVisible()
    assert bench.dock.pages.is_open("evidence")
    assert bench.dock.pages.page("evidence").is_kept


@pytest.mark.parametrize("format_name", ["footnote", "csl-json", "bibtex", "ris"])
def test_a_citation_can_be_copied_in_each_format(bench, format_name):
    evidence = bench.page("evidence")
    bench.click_line("middle_corridor", A_LINE)
    QApplication.clipboard().clear()
    action = next(one for one in evidence.copy.menu().actions() if one.objectName().endswith(f"copy_{format_name}"))
    action.trigger()
    copied = QApplication.clipboard().text()
    if format_name == "csl-json":
        assert any(item["id"] == "alvefagh_2024" for item in json.loads(copied))
    else:
        assert {"footnote": "2024-11-03", "bibtex": "@article{alvefagh_2024", "ris": "TY  - "}[format_name] in copied


def test_a_click_on_a_figure_and_on_a_claim_copies_it_with_its_source_and_the_atlas(bench):
    from caspian_corridor_plugin import about

    evidence = bench.page("evidence")
    bench.click_at(
        bench.layer("places"), next(bench.layer("places").getFeatures("\"id\" = 'az_alat_port'")).geometry().asPoint()
    )
    popup = bench.controller.workbench.reader._popup
    for text in (popup.text, evidence.text):
        assert "cite:0" in text.toHtml()
        QApplication.clipboard().clear()
        text.citeWished.emit("0")
        copied = QApplication.clipboard().text()
        assert re.search(r"\[\d+\]", copied.splitlines()[0])
        assert about.version() in copied.splitlines()[-1]
        assert not re.search("[\u2066-\u2069]", copied)
    article = bench.page("article")
    assert "cite:c04" in article.text.toHtml()
    article.text.citeWished.emit("c04")
    assert "¶" in QApplication.clipboard().text().splitlines()[0]


# -- article -----------------------------------------------------------------------------------------------------------


def test_the_article_has_its_fourteen_paragraphs_and_all_claims(bench):
    article = bench.page("article")
    text = re.sub("[\u2066-\u2069]", "", article.text.toPlainText()).replace("\u00a0", " ")
    assert all(f"¶ {number} " in text for number in range(1, 15))
    assert "53" in article.share.text()


def test_a_click_on_a_claim_flashes_its_features(bench):
    article = bench.page("article")
    article.claimChosen.emit("c01")
    bench.settle()
    assert bench.controller.workbench.highlight.shapes
    assert article._lit == ("c01",)


def test_a_click_on_a_feature_lights_its_claims(bench):
    article = bench.page("article")
    bench.click_line("middle_corridor", A_LINE)
    feature = next(bench.layer("middle_corridor").getFeatures(f"\"id\" = '{A_LINE}'"))
    assert article._lit
    assert set(article._lit) <= set(str(feature["claim_ids"]).split(";"))


def test_the_share_of_claims_follows_what_the_map_shows(bench):
    article = bench.page("article")
    bench.wait_for(lambda: bool(article._shown_features))
    before = article.share.text()
    for key in ("places", "energy", "corridors"):
        for group in find.groups(bench.project)[0].children():
            if group.customProperty("caspian_corridor/group") == key:
                group.setItemVisibilityChecked(False)
    bench.wait_for(lambda: article.share.text() != before)


def test_claims_can_be_filtered_by_verdict(bench):
    article = bench.page("article")
    everything = len(article.text.toPlainText())
    article.filter.setCurrentIndex(article.filter.findData("contradicted"))
    article.filter.activated.emit(article.filter.currentIndex())
    assert 0 < len(article.text.toPlainText()) < everything / 2


# -- time --------------------------------------------------------------------------------------------------------------


def test_the_slider_sets_the_projects_date_and_the_layers_rows(bench):
    bar = bench.page("layers").time
    bar.slider.setFocus()
    QTest.keyClick(bar.slider, Qt.Key.Key_Home)
    bench.wait_for(lambda: asof.get(bench.project) == "2020-01-31")
    filtered = [layer for layer in find.layers(bench.project).values() if layer.subsetString()]
    assert filtered and all(layer.subsetString() == periods.clause("2020-01-31") for layer in filtered)
    QTest.keyClick(bar.box, Qt.Key.Key_Home)
    bench.settle()
    assert asof.get(bench.project) is None


def test_play_goes_from_change_to_change_and_ends_today(bench):
    bar = bench.page("layers").time
    assert len(bar._marks) > 10
    bar._beat.setInterval(1)
    seen = []
    bar.dateChosen.connect(seen.append)
    bar.play_button.click()
    bench.wait_for(lambda: not bar.play_button.isChecked(), 60)
    assert seen[:-1] == sorted({mark.date for mark in bar._marks})
    assert seen[-1] is None
    assert asof.get(bench.project) is None


def test_closing_the_dock_stops_play_and_unloading_goes_back_to_today(bench):
    bar = bench.page("layers").time
    bar.play_button.click()
    bench.settle()
    assert asof.get(bench.project)
    bench.dock.close()
    assert not bar.play_button.isChecked()


@pytest.mark.parametrize(("start", "end"), [("1990-01-01", "1991-01-01"), ("2024-11-01", "2024-11-02")])
def test_qgis_temporal_controller_sees_each_feature_in_its_time(bench, start, end):
    from qgis.core import QgsDateTimeRange, QgsVectorLayerTemporalContext
    from qgis.PyQt.QtCore import QDateTime

    layer = bench.layer("kazakh_rail")
    properties = layer.temporalProperties()
    assert properties.isActive()
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    iso = Qt.DateFormat.ISODate
    span = QgsDateTimeRange(
        QDateTime.fromString(f"{start}T00:00:00", iso), QDateTime.fromString(f"{end}T00:00:00", iso), True, False
    )
    wanted = properties.createFilterString(context, span)
    found = {f["id"] for f in layer.getFeatures(QgsFeatureRequest().setFilterExpression(wanted))}
    expected = {
        f["id"]
        for f in layer.getFeatures()
        if (not f["valid_from"] or str(f["valid_from"]) < end) and (not f["valid_to"] or str(f["valid_to"]) > start)
    }
    assert found == expected
    assert found


def test_dates_of_reduced_precision_are_completed():
    from qgis.core import QgsExpression
    from qgis.PyQt.QtCore import QDate

    for written, day in (("2025", (2025, 1, 1)), ("2025-07", (2025, 7, 1)), ("2025-07-21", (2025, 7, 21))):
        value = QgsExpression(temporal.START.replace('"valid_from"', f"'{written}'")).evaluate()
        assert value.date() == QDate(*day)


# -- presets, one alone, opacity ---------------------------------------------------------------------------------------


def test_the_articles_map_shows_its_layers_and_its_date(bench):
    bench.page("layers").presetChosen.emit("article")
    bench.settle()
    assert asof.get(bench.project) == asof.ARTICLE_DATE
    assert bench.node("councils").isVisible()
    assert not bench.node("context").isVisible()
    assert bench.node("base_countries").isVisible()


def test_one_layer_alone_and_back(bench):
    page = bench.page("layers")
    before = {node.layerId(): node.isVisible() for node in find.nodes(bench.project)}
    bench.choose_row("kazakh_rail")
    page.solo_action.trigger()
    bench.settle()
    nodes = [node for node in find.nodes(bench.project) if node.layer().isSpatial()]
    shown = {find.key_of(node.layer()) for node in nodes if node.isVisible()}
    assert {key for key in shown if not key.startswith("base_")} == {"kazakh_rail"}
    page.solo_action.trigger()
    bench.settle()
    assert {node.layerId(): node.isVisible() for node in find.nodes(bench.project)} == before


def test_opacity_of_one_system(bench):
    page = bench.page("layers")
    assert not page.opacity.isEnabled()
    bench.choose_row("ctcn")
    page.opacity.setFocus()
    QTest.keyClick(page.opacity, Qt.Key.Key_PageDown)
    assert bench.layer("ctcn").opacity() == pytest.approx(0.9)
    bench.choose_row("middle_corridor")
    assert page.opacity.value() == 100


# -- trouble -----------------------------------------------------------------------------------------------------------


def test_layers_deleted_moved_renamed_and_duplicated_do_no_harm(bench):
    bench.page("evidence")
    bench.page("article")
    bench.click_line("middle_corridor", A_LINE)
    root = bench.project.layerTreeRoot()
    copy = bench.layer("ctcn").clone()
    bench.project.addMapLayer(copy, False)
    root.addLayer(copy)
    node = bench.node("flights")
    root.addChildNode(node.clone())
    node.parent().removeChildNode(node)
    bench.node("places").setName("Orte")
    bench.settle()
    bench.project.removeMapLayer(bench.layer("middle_corridor").id())
    bench.settle()
    assert not bench.controller.workbench.reader._popup.isVisible()
    bench.controller.go_to("place|places|kz_darbaza")
    bench.controller.pages.get("article").show_claim("c04")
    bench.dock.pages.open("layers")
    bench.settle()


def test_layers_of_the_users_own_are_left_alone(bench):
    mine = QgsVectorLayer("Point?crs=EPSG:4326", "wells", "memory")
    bench.project.addMapLayer(mine)
    bench.page("layers").presetChosen.emit("kazakh_rail")
    bench.settle()
    assert bench.project.layerTreeRoot().findLayer(mine.id()).isVisible()


def counts(bench):
    window, project = bench.iface.window, bench.project
    signals = (
        project.cleared,
        project.readProject,
        project.layersRemoved,
        project.layersWillBeRemoved,
        project.customVariablesChanged,
    )
    return {
        "docks": len(window.findChildren(QDockWidget)),
        "receivers": [project.receivers(signal) for signal in signals],
        "canvas": [bench.iface.canvas.receivers(one) for one in (bench.iface.canvas.extentsChanged,)],
        "items": len(bench.iface.canvas.scene().items()),
        "pages": bench.dock.pages.count(),
    }


def test_a_dozen_projects_opened_and_closed_leave_as_much_as_one(bench, tmp_path):
    path = str(tmp_path / "project.qgz")
    for key in ("evidence", "article", "print", "layers"):
        bench.page(key)
    assert bench.project.write(path)

    def cycle():
        bench.project.clear()
        bench.settle(0.02)
        assert bench.project.read(path)
        bench.settle(0.02)
        bench.controller.go_to("place|places|kz_darbaza")

    bench.iface.canvas.setRenderFlag(False)

    def settled():
        bench.settle(1.6)  # a flash on the map is over by then
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        return counts(bench)

    cycle()
    first = settled()
    for _ in range(11):
        cycle()
    assert settled() == first


def test_unloading_takes_every_receiver_along(qgis_app):
    made = GuiBench()
    fresh = GuiBench(atlas=False)
    try:
        made.click_line("middle_corridor", A_LINE)
        made.page("article")
        made.controller.unload()
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        fresh.controller.unload()
        for signal in ("cleared", "readProject", "layersWillBeRemoved", "customVariablesChanged"):
            assert made.project.receivers(getattr(made.project, signal)) == fresh.project.receivers(
                getattr(fresh.project, signal)
            )
        assert not made.iface.window.findChildren(QDockWidget)
    finally:
        for one in (made, fresh):
            one.iface.canvas.freeze(True)
            one.project.clear()
            one.iface.window.hide()
            gui_bench.keep(one)


def test_every_control_has_a_name_and_the_keyboard_reaches_it(bench):
    nameless, unreachable = [], []
    for key in ("layers", "evidence", "article", "print"):
        bench.page(key)
        if key == "evidence":
            bench.click_line("middle_corridor", A_LINE)
    for kind in (QAbstractButton, QComboBox, QAbstractSlider, QLineEdit):
        for widget in bench.dock.findChildren(kind):
            inner = widget.objectName().startswith("qt_") or "ScrollBar" in type(widget).__name__
            if inner or isinstance(widget.parent(), (QComboBox, QLineEdit)) or "Dock" in type(widget).__name__:
                continue
            text = widget.text() if hasattr(widget, "text") else ""
            ours = widget.objectName().startswith("caspian_corridor/")
            if ours and not (widget.accessibleName() or text or buddy_of(widget, bench.dock)):
                nameless.append(widget.objectName())
            if ours and widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
                unreachable.append(widget.objectName())
    assert nameless == []
    assert unreachable == []


def buddy_of(widget, dock):
    from qgis.PyQt.QtWidgets import QLabel

    return any(label.buddy() is widget for label in dock.findChildren(QLabel))


def test_a_figure_leads_to_the_figures_of_its_subject_with_their_sources(bench):
    field, results = bench.dock.search, bench.dock.results
    type_text(field, "10 млн тонн")
    bench.wait_for(results.list.topLevelItemCount)
    assert results.list.topLevelItem(0).text(1) == "Figure"
    QTest.keyClick(field, Qt.Key.Key_Return)
    bench.settle()
    assert bench.dock.pages.is_open("evidence")
    text = re.sub("[\u2066-\u2069\u00a0]", " ", bench.dock.pages.page("evidence").text.toPlainText())
    assert "10 million tonnes" in text
    assert "Sources" in text
    assert "not yet there" not in text


def test_a_subject_shows_its_figures(bench):
    bench.controller.go_to("subject||uz_gas")
    bench.settle()
    assert bench.dock.pages.is_open("evidence")
    assert "Gas production" in bench.dock.pages.page("evidence").text.toPlainText()


def test_a_layer_that_a_search_switched_on_is_named_and_the_mark_goes_with_the_search(bench):
    node = bench.node("events")
    node.setItemVisibilityChecked(False)
    type_text(bench.dock.search, "Treaty on allied")
    bench.wait_for(bench.dock.results.list.topLevelItemCount)
    bench.controller.go_to("event|events|ev_treaty_2024")
    assert node.isVisible()
    assert any(node.name() in item.text() for item in bench.iface.bar.items())
    assert bench.controller.workbench.highlight.shapes
    QTest.keyClick(bench.dock.search, Qt.Key.Key_Escape)
    assert not bench.controller.workbench.highlight.shapes
