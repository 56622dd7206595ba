"""A project with older data is offered newer ones: styles, names and places stay, and what changed is said."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsSimpleLineSymbolLayer, QgsSingleSymbolRenderer, QgsSymbol
from qgis.PyQt.QtWidgets import QPushButton

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import GuiBench

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build, find, update
from caspian_corridor_plugin.translation import Language


@pytest.fixture
def older(tmp_path):
    """The data of some years ago: one place less, another name, no layer of flights."""
    path = tmp_path / "older.gpkg"
    shutil.copy(paths.data_file(), path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = '2020-01-01' WHERE key = 'data_version'")
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("DELETE FROM places WHERE id = 'kz_darbaza'")
        connection.execute("UPDATE kazakh_rail SET status = 'planned' WHERE id = 'kz_syrdarya_bridge__kz_maktaaral'")
        connection.commit()
    return path


@pytest.fixture
def bench(qgis_app, older):
    made = GuiBench(atlas=False)
    build.add_atlas(made.project, Language.load("en"), older)
    made.settle()
    made.wait_for(made.dock.notice.isVisible, 30)
    yield made
    made.close()


def button(bench):
    found = [one for one in bench.dock.notice.findChildren(QPushButton) if one.objectName().endswith("update_atlas")]
    return found[0]


def test_the_offer_names_both_editions(bench):
    assert bench.dock.notice.isVisible()
    assert "2020-01-01" in bench.dock.notice._text.text()
    assert button(bench).text() == "Update"


def test_later_means_later(bench):
    later = next(one for one in bench.dock.notice.findChildren(QPushButton) if one.objectName().endswith("later"))
    later.click()
    assert not bench.dock.notice.isVisible()
    assert update.version_of(find.groups(bench.project)[0]) == "2020-01-01"


def test_an_update_keeps_what_the_user_did_and_says_what_changed(bench):
    line = bench.layer("ctcn")
    mine = QgsSymbol.defaultSymbol(line.geometryType())
    mine.changeSymbolLayer(0, QgsSimpleLineSymbolLayer.create({"color": "#123456"}))
    line.setRenderer(QgsSingleSymbolRenderer(mine))
    line.setOpacity(0.4)
    bench.node("places").setName("Orte")
    bench.node("flights").setItemVisibilityChecked(False)
    bench.project.removeMapLayer(bench.layer("energy").id())
    ids = {key: layer.id() for key, layer in find.layers(bench.project).items()}
    attached = len(bench.project.attachedFiles())

    button(bench).click()
    bench.settle()

    after = find.layers(bench.project)
    assert {key: layer.id() for key, layer in after.items()} == ids
    assert all(layer.isValid() for layer in after.values())
    assert after["ctcn"].renderer().symbol().color().name() == "#123456"
    assert after["ctcn"].opacity() == pytest.approx(0.4)
    assert bench.node("places").name() == "Orte"
    assert not bench.node("flights").isVisible()
    assert "energy" not in after
    assert len(list(after["places"].getFeatures("\"id\" = 'kz_darbaza'"))) == 1
    assert len(bench.project.attachedFiles()) == attached
    assert not bench.dock.notice.isVisible()
    report = bench.dock.pages.page("evidence").text.toPlainText()
    assert "Darbaza" in report
    assert "2020-01-01" in report
    assert "Changed (1)" in report


def test_current_data_are_not_offered_again(bench):
    button(bench).click()
    bench.settle()
    bench.controller.atlas.look_at_project()
    assert not bench.dock.notice.isVisible()


def test_a_layer_that_the_older_edition_did_not_know_is_added(bench, older):
    with closing(sqlite3.connect(find.data_path(bench.layer("places")))) as connection:
        connection.execute("DELETE FROM gpkg_contents WHERE table_name = 'context'")
        connection.commit()
    bench.project.removeMapLayer(bench.layer("context").id())
    button(bench).click()
    bench.settle()
    assert "context" in find.layers(bench.project)
    assert bench.node("context").parent().customProperty("caspian_corridor/group") == "corridors"
