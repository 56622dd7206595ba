"""Help in the dock: guide, words, self-check and settings, offline and in the interface's language."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTextBrowser, QToolButton

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import GuiBench

from caspian_corridor_plugin import about, paths
from caspian_corridor_plugin.atlas import build, find, spec
from caspian_corridor_plugin.gui import preferences, self_check

pytestmark = pytest.mark.skipif(not paths.guide("en").is_file(), reason="the guide is made by `make package`")


@pytest.fixture
def bench(qgis_app):
    QgsSettings().remove("caspian_corridor")
    made = GuiBench(atlas=False)
    yield made
    made.close()
    QgsSettings().remove("caspian_corridor")


def opened(bench):
    bench.dock.findChild(QPushButton, "caspian_corridor/help_first").click()
    bench.settle()
    return bench.controller._help


def test_the_guide_the_words_and_the_citation_are_there_before_there_is_an_atlas(bench):
    dialog = opened(bench)
    assert dialog.isVisible()
    guide = dialog.findChild(QTextBrowser, "caspian_corridor/help_guide")
    assert "First steps" in guide.toPlainText()
    guide.anchorClicked.emit(QUrl("#keys"))
    words = dialog.findChild(QTextBrowser, "caspian_corridor/help_words").toPlainText()
    assert all(one in words for one in ("TITR", "CTCN", "S–B", "supported", "overtaken"))
    assert about.version() in dialog.findChild(QTextBrowser, "caspian_corridor/help_citing").toPlainText()


def test_the_self_check_names_versions_and_faults_and_can_be_copied(bench):
    dialog = opened(bench)
    text = dialog.findChild(QPlainTextEdit, "caspian_corridor/help_check").toPlainText()
    assert about.version() in text
    assert Qgis.QGIS_VERSION in text
    assert "FAULT" not in text
    assert "network use: none" in text
    assert "data integrity: ok" in text
    dialog.findChild(QPushButton, "caspian_corridor/help_copy").click()
    assert QApplication.clipboard().text() == text


def test_the_self_check_says_what_is_broken(bench, monkeypatch, tmp_path):
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"no database")
    monkeypatch.setattr(paths, "data_file", lambda: broken)
    monkeypatch.setattr(self_check, "font_families", lambda script: set() if script == "Arabic" else {"Some"})
    text = self_check.report(bench.project)
    assert "data integrity: FAULT" in text
    assert "fonts for Arabic: NONE" in text
    monkeypatch.setattr(self_check, "_folders", lambda: {"nowhere": tmp_path / "nowhere"})
    assert "write access, nowhere: NO" in self_check.report(bench.project)


@pytest.mark.parametrize(("choice", "visible"), [("auto", True), ("on", True), ("off", False)])
def test_the_base_map_is_as_it_was_set(bench, choice, visible):
    dialog = opened(bench)
    dialog.base_map.setCurrentIndex(dialog.base_map.findData(choice))
    dialog.base_map.activated.emit(dialog.base_map.currentIndex())
    bench.controller.atlas.add()
    bench.settle()
    node = bench.project.layerTreeRoot().findLayer(find.layers(bench.project)["base_countries"].id())
    assert node.isVisible() is visible


def test_the_atlas_is_added_in_the_language_that_was_set(bench):
    dialog = opened(bench)
    at = dialog.language.findData("ar")
    if at < 0:
        pytest.skip("no translation is compiled")
    dialog.language.setCurrentIndex(at)
    dialog.language.activated.emit(at)
    assert preferences.atlas_language().code == "ar"
    bench.controller.atlas.add()
    bench.settle()
    group = find.groups(bench.project)[0]
    assert group.customProperty(spec.LANGUAGE_PROPERTY) == "ar"
    assert bench.layer("places").name() == spec.layer_title("places", preferences.atlas_language().translate)


def test_the_button_in_the_bar_opens_the_same_window_and_unloading_closes_it(bench):
    build.add_atlas(bench.project, preferences.atlas_language(), paths.data_file())
    bench.settle()
    button = bench.dock.findChild(QToolButton, "caspian_corridor/help_button")
    button.click()
    first = bench.controller._help
    button.click()
    assert bench.controller._help is first


def test_the_help_of_the_algorithms_leads_to_the_guide(qgis_app):
    from caspian_corridor_plugin.algorithms.print_map import PrintMap

    address = QUrl(PrintMap().helpUrl())
    assert address.isLocalFile()
    assert Path(address.toLocalFile()) == paths.guide("en")
    assert Path(address.toLocalFile()).is_file()


@pytest.mark.parametrize(("code", "word"), [("en", "First steps"), ("ar", "الخطوات الأولى"), ("ru", "Первые шаги")])
def test_each_guide_is_in_its_language(code, word):
    text = paths.guide(code).read_text(encoding="utf-8")
    assert word in text
    assert f'lang="{code}"' in text
    assert "<img" not in text
    assert paths.guide("xx") == paths.guide("en")
