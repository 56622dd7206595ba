"""A project in a bad state: one notice that says what is wrong and what helps, and nothing of the user's is touched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsExpressionContextUtils, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import LEFT, GuiBench, type_text

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import asof, data, find, tips, update
from caspian_corridor_plugin.translation import Language


@pytest.fixture
def bench(qgis_app: Any) -> Any:
    made = GuiBench()
    yield made
    made.close()


def notice(bench: GuiBench) -> str:
    bench.settle(0.3)
    shown = bench.dock.notice
    return shown._text.text() if shown.isVisible() else ""


def press(bench: GuiBench, name: str) -> None:
    button = bench.dock.notice.findChild(QPushButton, f"caspian_corridor/{name}")
    QTest.mouseClick(button, LEFT)
    bench.settle(0.3)


@pytest.mark.parametrize("text", ["2025-13-45", "x", "99999"])
def test_a_date_that_is_none_is_said_once_and_can_be_put_right(bench: GuiBench, text: str) -> None:
    assert notice(bench) == ""
    QgsExpressionContextUtils.setProjectVariable(bench.project, asof.VARIABLE, text)
    assert text in notice(bench)
    assert not bench.iface.bar.items()
    press(bench, "show_today")
    assert notice(bench) == ""
    assert asof.written(bench.project) == ""


def damage(path: Path, how: str) -> None:
    if how == "missing":
        path.unlink()
    elif how == "cut":
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    else:
        content = bytearray(path.read_bytes())
        for at in range(4096, len(content), 16384):
            content[at : at + 600] = bytes(600)
        path.write_bytes(bytes(content))


@pytest.mark.parametrize("how", ["missing", "cut", "overwritten"])
def test_damaged_data_are_said_and_can_be_renewed(bench: GuiBench, how: str) -> None:
    own = QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory")
    bench.project.addMapLayer(own)
    path = find.data_path(bench.layer("places"))
    damage(path, how)
    assert not data.is_whole(path)
    bench.controller.atlas.look_at_project()
    assert "damaged or missing" in notice(bench)
    press(bench, "renew_atlas")
    assert notice(bench) == ""
    assert data.is_whole(find.data_path(bench.layer("places")))
    assert own.id() in bench.project.mapLayers()


def test_the_plugin_s_own_data_are_looked_at_once(bench: GuiBench, tmp_path: Path, monkeypatch: Any) -> None:
    from caspian_corridor_plugin.gui import updating

    assert QgsSettings().value(updating._CHECKED)
    broken = tmp_path / "caspian_corridor.gpkg"
    broken.write_bytes(paths.data_file().read_bytes()[:100_000])
    monkeypatch.setattr(paths, "data_file", lambda: broken)
    bench.controller.atlas.look_at_project()
    assert str(broken) in notice(bench)


def test_a_very_long_word_is_cut_and_answered(bench: GuiBench) -> None:
    field = bench.dock.search
    field.setText("ж" * 32_767)
    assert len(field.text()) == 200
    bench.settle(0.3)
    assert bench.dock.results.note.isVisible()
    field.clear()
    type_text(field, "Baku")
    bench.wait_for(bench.dock.results.list.topLevelItemCount)


def test_tips_of_an_older_version_are_made_anew_by_an_update(bench: GuiBench) -> None:
    layers = [bench.layer("places"), bench.layer("ctcn")]
    layers[0].setMapTipTemplate('[% coalesce("tip_html", "name") %]')
    layers[1].setMapTipTemplate("[% name %] mine")
    (group,) = find.groups(bench.project)
    update.apply(bench.project, group, paths.data_file(), Language.load("en"))
    assert "regexp_replace" in layers[0].mapTipTemplate()
    assert layers[1].mapTipTemplate() == "[% name %] mine"
    assert not tips.is_of_old(layers[0])
