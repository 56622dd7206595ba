"""The dock's tree and the project's layer tree follow each other, whoever changes which."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QApplication

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build, find, spec
from caspian_corridor_plugin.gui.layer_tree_binding import LayerTreeBinding
from caspian_corridor_plugin.gui.layers_page import LayersPage
from caspian_corridor_plugin.translation import Language

CHECKED = Qt.CheckState.Checked
UNCHECKED = Qt.CheckState.Unchecked
PARTIAL = Qt.CheckState.PartiallyChecked


class Bench:
    """A project with the atlas, a page, and what binds them."""

    def __init__(self):
        self.project = QgsProject()
        self.page = LayersPage()
        self.owner = QObject()
        self.binding = LayerTreeBinding(self.project, self.page.tree, self.owner)
        self.present = []
        self.binding.atlasPresent.connect(self.present.append)

    def add(self):
        build.add_atlas(self.project, Language.load("en"), paths.data_file())
        self.settle()

    @staticmethod
    def settle():
        for _ in range(3):
            QApplication.processEvents()

    def layer(self, key):
        return find.layers(self.project)[key]

    def node(self, key):
        return self.project.layerTreeRoot().findLayer(self.layer(key).id())

    def item(self, key):
        wanted = self.layer(key).name()
        found = self.page.tree.findItems(
            self.node(key).name() or wanted, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        )
        assert len(found) == 1, (key, [item.text(0) for item in found])
        return found[0]

    def group_item(self, key):
        title = spec.group_title(key, lambda context, text: text)
        return self.page.tree.findItems(title, Qt.MatchFlag.MatchExactly)[0]


@pytest.fixture
def bench(qgis_app):
    made = Bench()
    made.add()
    yield made
    made.binding.release()
    made.project.clear()


def test_a_check_in_the_dock_reaches_the_layer_tree(bench):
    bench.item("ctcn").setCheckState(0, UNCHECKED)
    assert not bench.node("ctcn").isVisible()
    bench.item("ctcn").setCheckState(0, CHECKED)
    assert bench.node("ctcn").isVisible()


def test_a_check_in_the_layer_tree_reaches_the_dock(bench):
    bench.node("flights").setItemVisibilityChecked(False)
    bench.settle()
    assert bench.item("flights").checkState(0) == UNCHECKED
    assert bench.group_item("corridors").checkState(0) == PARTIAL


def test_a_layer_below_a_hidden_group_counts_as_hidden_and_a_click_shows_it(bench):
    bench.node("ctcn").parent().setItemVisibilityChecked(False)
    bench.settle()
    assert bench.item("ctcn").checkState(0) == UNCHECKED
    bench.item("ctcn").setCheckState(0, CHECKED)
    assert bench.node("ctcn").isVisible()


def test_a_group_goes_and_comes_back_as_it_was(bench):
    assert not bench.node("context").itemVisibilityChecked()
    group = bench.group_item("corridors")
    group.setCheckState(0, UNCHECKED)
    bench.settle()
    assert not bench.node("middle_corridor").isVisible()
    bench.group_item("corridors").setCheckState(0, CHECKED)
    bench.settle()
    assert bench.node("middle_corridor").isVisible()
    assert not bench.node("context").isVisible()


def test_a_rename_in_the_layer_tree_shows_in_the_dock(bench):
    bench.node("ctcn").setName("Trans-Caspian network")
    bench.settle()
    assert bench.item("ctcn").text(0) == "Trans-Caspian network"


def test_a_deleted_layer_leaves_the_dock(bench):
    bench.project.removeMapLayer(bench.layer("ctcn").id())
    bench.settle()
    titles = bench.page.tree.findItems("Central", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    assert titles == []
    assert bench.present[-1] is True


def test_layers_moved_out_of_the_group_stay_in_the_dock(bench):
    node = bench.node("flights")
    bench.project.layerTreeRoot().addChildNode(node.clone())
    node.parent().removeChildNode(node)
    bench.settle()
    bench.item("flights").setCheckState(0, UNCHECKED)
    assert not bench.node("flights").isVisible()


def test_a_cleared_project_empties_the_dock_and_it_can_be_filled_again(bench):
    bench.project.clear()
    bench.settle()
    assert bench.page.tree.topLevelItemCount() == 0
    assert bench.present[-1] is False
    bench.add()
    assert bench.present[-1] is True
    assert bench.item("ctcn").checkState(0) == CHECKED


def test_layers_of_the_user_do_not_show_in_the_dock(bench):
    bench.project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "wells", "memory"))
    bench.settle()
    assert not bench.page.tree.findItems("wells", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)


def test_every_item_has_a_swatch_and_a_count(bench):
    for spec_key in ("middle_corridor", "places", "kazakh_rail"):
        item = bench.item(spec_key)
        assert not item.icon(0).isNull()
    assert int(bench.item("places").text(1)) == bench.layer("places").featureCount()


def test_a_section_counts_once_however_often_its_status_changed(bench):
    layer = bench.layer("kazakh_rail")
    sections = {feature["section_id"] for feature in layer.getFeatures()}
    assert len(sections) < layer.featureCount()
    assert int(bench.item("kazakh_rail").text(1)) == len(sections)


def test_two_atlases_in_one_project_are_told_apart(bench):
    bench.add()
    titles = [bench.page.tree.topLevelItem(i).text(0) for i in range(bench.page.tree.topLevelItemCount())]
    corridors = [title for title in titles if "Corridors" in title]
    assert len(corridors) == 2
    assert all("Caspian Corridor" in title for title in corridors)
    item = bench.page.tree.topLevelItem(titles.index(corridors[0]))
    item.child(0).setCheckState(0, UNCHECKED)
    bench.settle()
    states = {bench.page.tree.topLevelItem(titles.index(corridors[0])).child(0).checkState(0)}
    others = [bench.page.tree.topLevelItem(i) for i, title in enumerate(titles) if "Corridors" in title][1:]
    assert states == {UNCHECKED}
    assert all(one.child(0).checkState(0) == CHECKED for one in others)
