"""Sums, buffers, joins and exports of a layer count what the map shows on its date, and the history can be had."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import asof, build, find, periods, update
from caspian_corridor_plugin.compat import text_of
from caspian_corridor_plugin.printing import make_layout
from caspian_corridor_plugin.printing.sheet import SheetSpec
from caspian_corridor_plugin.translation import Language
from tests.qgis.gui_bench import GuiBench

LINES = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail", "context", "flights")
DATES = (None, "2020-01-31", "2022-06-30", asof.ARTICLE_DATE)


@pytest.fixture
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


@pytest.fixture
def bench(qgis_app):
    made = GuiBench()
    yield made
    made.close()


def on_the_map(project, layer):
    """Rows that the styles draw on the project's date, from all rows there are."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    condition = QgsExpression(asof.CONDITION)
    condition.prepare(context)
    reader = QgsVectorLayer(layer.source().partition("|subset=")[0], "", "ogr")
    found = []
    for feature in reader.getFeatures():
        context.setFeature(feature)
        if condition.evaluate(context):
            found.append(feature)
    return found


@pytest.mark.parametrize("day", DATES)
def test_a_layer_holds_the_rows_that_the_map_shows(project, day):
    asof.choose(project, day)
    periods.follow(project, day)
    for layer in periods.layers(project):
        drawn = on_the_map(project, layer)
        assert {one["id"] for one in layer.getFeatures()} == {one["id"] for one in drawn}, layer.name()
        assert layer.featureCount() == len(drawn), layer.name()


def test_no_section_counts_twice(project):
    double = sum(one["length_km"] for one in find.layers(project)["middle_corridor"].getFeatures())
    periods.follow(project, None)
    for key in LINES:
        layer = find.layers(project)[key]
        sections = [one["section_id"] for one in layer.getFeatures()]
        assert len(sections) == len(set(sections)), key
    layer = find.layers(project)["middle_corridor"]
    once = {one["section_id"]: one["length_km"] for one in layer.getFeatures()}
    total = QgsExpression('sum("length_km")')
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    assert total.evaluate(context) == pytest.approx(sum(once.values()))
    assert double > 1.1 * sum(once.values())


def test_an_algorithm_and_an_export_take_each_section_once(project, tmp_path):
    periods.follow(project, None)
    layer = find.layers(project)["ctcn"]
    sections = {one["section_id"] for one in layer.getFeatures()}
    context = QgsProcessingContext()
    context.setProject(project)
    source = QgsProcessingUtils.mapLayerFromString(layer.id(), context)
    assert source.featureCount() == len(sections)
    assert len(list(source.getFeatures())) == len(sections)
    target = tmp_path / "out.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "out"
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(target), project.transformContext(), options)
    assert QgsVectorLayer(str(target), "", "ogr").featureCount() == len(sections)
    assert not QgsProcessingFeedback().isCanceled()


@pytest.mark.parametrize(
    "own",
    [
        "\"country\" = 'KZ'",
        "\"country\" = 'KZ' OR \"name\" LIKE '%(%'",
        "(\"country\" = 'KZ') AND (\"mode\" = 'rail')",
        "(\"country\" = 'KZ')",
    ],
)
def test_a_filter_of_the_users_is_kept(project, own):
    layer = find.layers(project)["middle_corridor"]
    layer.setSubsetString(own)
    wanted = {one["id"] for one in layer.getFeatures()}
    for day in ("2021-06-30", None, "2024-11-03"):
        periods.follow(project, day)
        assert layer.subsetString() != own
        assert {one["id"] for one in layer.getFeatures()} <= wanted
        left = periods.users_filter(layer)
        assert left == own or f"({left})" == own
    periods.lift(project)
    assert {one["id"] for one in layer.getFeatures()} == wanted
    # Added behind ours in QGIS's own dialog.
    periods.follow(project, "2021-06-30")
    layer.setSubsetString(layer.subsetString() + ' AND "tracks" = 2')
    periods.follow(project, None)
    assert '"tracks" = 2' in layer.subsetString() and "2021" not in layer.subsetString()


def test_nothing_of_a_layer_is_lost_by_its_filter(project):
    layer = find.layers(project)["ctcn"]
    project.setDirty(False)
    layer.setOpacity(0.5)
    layer.setName("Mine")
    layer.selectByIds([one.id() for one in layer.getFeatures()][:3])
    before = (layer.renderer().dump(), layer.mapTipTemplate(), layer.metadata().rights(), layer.selectedFeatureIds())
    project.setDirty(False)
    periods.follow(project, "2022-01-01")
    after = (layer.renderer().dump(), layer.mapTipTemplate(), layer.metadata().rights(), layer.selectedFeatureIds())
    assert after == before
    assert layer.name() == "Mine" and layer.opacity() == 0.5 and layer.readOnly() and layer.labelsEnabled()
    assert layer.temporalProperties().isActive()
    assert not project.isDirty()


def test_the_history_is_one_step_away_and_is_remembered(project, tmp_path):
    layer = find.layers(project)["middle_corridor"]
    everything = layer.featureCount()
    periods.follow(project, None)
    assert layer.featureCount() < everything
    periods.show_history(project, True)
    periods.follow(project, "2021-01-01")
    assert layer.featureCount() == everything
    path = tmp_path / "history.qgz"
    project.setFileName(str(path))
    assert project.write()
    opened = QgsProject()
    assert opened.read(str(path))
    assert periods.shows_history(opened)
    periods.follow(opened, None)
    assert find.layers(opened)["middle_corridor"].featureCount() == everything
    opened.clear()


def test_a_project_that_is_built_for_servers_holds_every_period(project):
    """Any time can be asked of it, without the plugin."""
    assert not any(layer.subsetString() for layer in periods.layers(project))


# -- sheets ------------------------------------------------------------------------------------------------------------


def _ids_drawn(layer, day):
    return {
        text_of(one["section_id"])
        for one in layer.getFeatures()
        if (not text_of(one["valid_from"]) or text_of(one["valid_from"]) <= day)
        and (not text_of(one["valid_to"]) or text_of(one["valid_to"]) > day)
    }


def test_a_sheet_of_another_date_is_whole_and_stays_so(project):
    everything = _ids_drawn(find.layers(project)["kazakh_rail"], asof.ARTICLE_DATE)
    asof.choose(project, "2020-01-31")
    periods.follow(project, "2020-01-31")
    layout = make_layout(project, SheetSpec(theme="kazakh_rail", as_of=asof.ARTICLE_DATE))
    drawn = {find.key_of(layer): layer for layer in layout.itemById("caspian_corridor/map").layers()}
    assert _ids_drawn(drawn["kazakh_rail"], asof.ARTICLE_DATE) == everything
    asof.choose(project, None)
    periods.follow(project, None)
    assert _ids_drawn(drawn["kazakh_rail"], asof.ARTICLE_DATE) == everything
    assert drawn["kazakh_rail"].id() not in {layer.id() for layer in find.layers(project).values()}


def test_the_layers_of_sheets_have_the_users_filter_and_style_and_go_with_the_atlas(project):
    shown = find.layers(project)["kazakh_rail"]
    shown.setSubsetString("\"country\" = 'KZ'")
    periods.follow(project, None)
    twin = periods.whole(project, shown)
    assert twin.subsetString() == "\"country\" = 'KZ'"
    assert periods.whole(project, shown) is twin and len(periods.twins(project)) == 1
    shown.setOpacity(0.25)
    periods.dress_alike(project)
    assert twin.opacity() == 0.25 and periods.twins(project) == [twin]
    group = find.groups(project)[0]
    update.apply(project, group, paths.data_file(), Language.load("en"))
    assert find.data_path(twin) == find.data_path(shown)
    assert shown.subsetString() and twin.subsetString() == "\"country\" = 'KZ'"
    build.remove_atlas(project)
    assert not project.mapLayers()


# -- in the window -----------------------------------------------------------------------------------------------------


def test_the_dock_s_date_is_the_layers_date(bench):
    layer = bench.layer("middle_corridor")
    bench.page("layers").time.dateChosen.emit("2021-06-30")
    bench.settle()
    assert "'2021-06-30'" in layer.subsetString()
    bench.page("layers").time.dateChosen.emit(None)
    bench.settle()
    assert "date('now'" in layer.subsetString()


def test_the_temporal_controller_finds_all_periods(bench):
    layer = bench.layer("middle_corridor")
    begin = QDateTime(QDate(2021, 6, 1), QTime(0, 0), Qt.TimeSpec.UTC)
    bench.iface.canvas.setTemporalRange(QgsDateTimeRange(begin, begin.addDays(1)))
    bench.settle()
    assert layer.subsetString() == ""
    bench.iface.canvas.setTemporalRange(QgsDateTimeRange(QDateTime(), QDateTime()))
    bench.settle()
    assert layer.subsetString()


def test_the_dock_counts_what_the_layers_hold(bench):
    page = bench.page("layers")
    layer = bench.layer("kazakh_rail")
    item = page.tree.findItems(bench.node("kazakh_rail").name(), Qt.MatchFlag.MatchRecursive)[0]
    assert item.text(1) == str(layer.featureCount())
    layer.setSubsetString(layer.subsetString() + " AND \"status\" = 'operational'")
    bench.settle()
    item = page.tree.findItems(bench.node("kazakh_rail").name(), Qt.MatchFlag.MatchRecursive)[0]
    assert item.text(1) == str(len(list(layer.getFeatures())))
    page.history_action.trigger()
    bench.settle()
    assert "valid_from" not in layer.subsetString()


def test_a_claim_about_another_date_still_leads_to_the_map(bench):
    gone = list(find.layers(bench.project)["flights"].getFeatures())
    bench.page("layers").time.dateChosen.emit("2010-01-01")
    bench.settle()
    found = bench.controller.workbench.navigator.features([gone[0]["section_id"]])
    assert found
