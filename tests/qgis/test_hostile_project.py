"""A project from a stranger: its data, names and properties hold expressions, tags and pictures. It is opened, read,
searched and printed on every page and sheet, and the canaries keep silent: a file, a server on the loopback, and a
variable of the environment."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemLabel,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QLabel, QTextBrowser

sys.path.insert(0, str(Path(__file__).parent))
from gui_bench import GuiBench, type_text

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import asof, build, find, spec
from caspian_corridor_plugin.printing import SheetSpec, export_sheet, make_layout
from caspian_corridor_plugin.printing.sheet import SHEETS, THEMES
from caspian_corridor_plugin.translation import Language

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]
SECRET = "sungbythecanary"
#: What a stranger may write anywhere; everything else in the data ties rows to each other.
WORDS = {
    *("name", "name_ar", "name_local", "name_ru", "name_en", "aliases", "note", "tip_html", "tip_html_ar"),
    *("statement_en", "statement_ar", "locator", "verdict_note_en", "verdict_note_ar", "title", "publisher"),
    *("summary_en", "summary_ar", "drawn_how", "from_name", "to_name", "from_name_ar", "to_name_ar", "short"),
    *("subject_name", "subject_name_ar", "length_note", "reason"),
}
_TEXTS = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'rtree%'"


class Canaries:
    """Whoever opens the file, asks the server or reads the variable is heard."""

    def __init__(self, folder: Path) -> None:
        self.picture = folder / "canary.png"
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(0)
        assert image.save(str(self.picture))
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(404)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()
        libc = ctypes.CDLL(None, use_errno=True)
        self._watch = libc.inotify_init1(os.O_NONBLOCK)
        assert libc.inotify_add_watch(self._watch, str(self.picture).encode(), 0x20) >= 0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def opened(self) -> bool:
        try:
            return bool(os.read(self._watch, 4096))
        except BlockingIOError:
            return False

    def payloads(self) -> list[str]:
        return [
            "[%env('CASPIAN_CANARY')%]",
            f"<img src='file://{self.picture}'>",
            f'<img src="{self.address}/p.png">',
            "\\' || env('CASPIAN_CANARY') || '",
            f"<div style=\"background-image:url('{self.address}/s.png')\">x</div>",
            f'"><img src="{self.picture}">',
        ]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        os.close(self._watch)


@pytest.fixture(scope="module")
def canaries(qgis_app: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = Canaries(tmp_path_factory.mktemp("canaries"))
    os.environ["CASPIAN_CANARY"] = SECRET
    yield made
    os.environ.pop("CASPIAN_CANARY")
    made.close()


def poison(path: Path, payloads: list[str]) -> int:
    """Puts the payloads into every text of the data that may say anything; gives how many cells have one."""
    count = 0
    with closing(sqlite3.connect(path)) as data, data:
        for (trigger,) in data.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            data.execute(f'DROP TRIGGER "{trigger}"')
        for (table,) in data.execute(_TEXTS).fetchall():
            columns = [row[1] for row in data.execute("SELECT * FROM pragma_table_info(?)", (table,))]
            for column in sorted(WORDS & set(columns)):
                for shift, payload in enumerate(payloads):
                    done = data.execute(
                        f'UPDATE "{table}" SET "{column}" = "{column}" || ? '
                        f"WHERE \"{column}\" <> '' AND (rowid + ?) % 12 = 0",
                        (f" {payload}", shift * 2 + len(column)),
                    )
                    count += done.rowcount
            if "csl" in columns:
                for number, (key, text) in enumerate(data.execute(f'SELECT id, csl FROM "{table}"').fetchall()):
                    item = json.loads(text)
                    item["title"] = f"{item.get('title', '')} {payloads[number % len(payloads)]}"
                    item["URL"] = ("javascript:alert(1)", "file:///etc/passwd", item.get("URL", ""))[number % 3]
                    data.execute(f'UPDATE "{table}" SET csl = ? WHERE id = ?', (json.dumps(item), key))
    return count


def poisoned(project: QgsProject, canaries: Canaries, folder: Path) -> None:
    """The stranger's atlas in a project, beside a layer of theirs."""
    file = folder / "hostile.gpkg"
    shutil.copyfile(paths.data_file(), file)
    assert poison(file, canaries.payloads()) > 500
    atlas = build.add_atlas(project, Language.load("en"), file)
    first, *_ = canaries.payloads()
    for number, layer in enumerate(atlas.layers.values()):
        layer.setName(f"{layer.name()} {canaries.payloads()[number % 6]}")
    atlas.group.setName(f"Atlas {canaries.payloads()[1]}")
    atlas.group.setCustomProperty(spec.VERSION_PROPERTY, f"1999 {canaries.payloads()[1]}")
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=kind:string", first, "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([first])
    feature.setGeometry(QgsGeometry.fromWkt("Polygon ((55 40, 60 40, 60 45, 55 45, 55 40))"))
    layer.dataProvider().addFeature(feature)
    category = QgsRendererCategory(first, QgsFillSymbol.createSimple({"color": "#dddddd"}), first)
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", [category]))
    project.addMapLayer(layer)
    project.setTitle(first)


@pytest.fixture(scope="module")
def hostile(canaries: Canaries, tmp_path_factory: pytest.TempPathFactory) -> Any:
    project = QgsProject()
    poisoned(project, canaries, tmp_path_factory.mktemp("hostile"))
    yield project
    project.clear()


def silent(canaries: Canaries) -> bool:
    return not canaries.opened and not canaries.asked


def test_the_canaries_sing(canaries: Canaries) -> None:
    """Else their silence would say nothing."""
    label = QLabel(f"<img src='file://{canaries.picture}'>")
    label.show()
    label.sizeHint()
    assert canaries.opened
    import urllib.error
    import urllib.request

    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{canaries.address}/heard")
    assert canaries.asked == ["/heard"]
    canaries.asked.clear()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", THEMES + SHEETS)
def test_every_sheet_prints_the_stranger_s_words_as_they_are(
    hostile: QgsProject, canaries: Canaries, tmp_path: Path, theme: str, language: str
) -> None:
    layout = make_layout(hostile, SheetSpec(theme=theme, page="A2", language=language))
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            assert SECRET not in item.currentText()
    target = tmp_path / "sheet.pdf"
    export_sheet(layout, target, 72)
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    assert len(text) > 500
    assert SECRET not in text
    assert silent(canaries)


@pytest.fixture
def bench(canaries: Canaries, tmp_path: Path) -> Any:
    made = GuiBench(atlas=False)
    poisoned(made.project, canaries, tmp_path)
    made.project.setCrs(build.data_crs())
    made.iface.canvas.setDestinationCrs(made.project.crs())
    made.settle(0.5)
    made.controller.atlas.zoom_to_region()
    made.settle(0.5)
    yield made
    made.close()


def texts(bench: GuiBench) -> str:
    labels = [one.text() for one in bench.iface.window.findChildren(QLabel)]
    return "\n".join([*labels, *(one.toPlainText() for one in bench.iface.window.findChildren(QTextBrowser))])


def test_every_page_of_the_dock_shows_words_as_words(bench: GuiBench, canaries: Canaries) -> None:
    assert bench.dock.notice.isVisible(), "an atlas of a strange edition"
    assert "<img" in bench.dock.notice._text.text()
    for page in ("layers", "article", "evidence", "compare", "print"):
        bench.page(page)
        bench.settle(0.5)
        assert silent(canaries), page
    for key in ("middle_corridor", "ctcn", "kazakh_rail", "samarkand_baku", "context", "flights"):
        for feature in list(bench.layer(key).getFeatures())[:12]:
            middle = feature.geometry().interpolate(feature.geometry().length() / 2).asPoint()
            bench.click_at(bench.layer(key), middle)
            evidence = bench.page("evidence")
            for number, _ in enumerate(evidence.pages):
                evidence.features.setCurrentIndex(number)
                evidence._render()
        assert silent(canaries), key
    for query in ("Baku", "img", "env", f"<img src='{canaries.picture}'>", "[% env('CASPIAN_CANARY') %]"):
        bench.dock.search.clear()
        type_text(bench.dock.search, query)
        bench.settle(0.4)
        assert silent(canaries), query
    assert SECRET not in texts(bench)


@pytest.mark.parametrize("date", ["2025-13-45", "x", "99999", "<img src='{picture}'>", "[%env('CASPIAN_CANARY')%]"])
def test_a_date_that_is_none_disturbs_nothing(bench: GuiBench, canaries: Canaries, date: str) -> None:
    QgsExpressionContextUtils.setProjectVariable(
        bench.project, asof.VARIABLE, date.replace("{picture}", str(canaries.picture))
    )
    bench.settle()
    bench.click_line("middle_corridor", "kz_kyzylorda__kz_kazaly")
    type_text(bench.dock.search, "Baku")
    bench.settle(0.3)
    layout = make_layout(bench.project, SheetSpec())
    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel):
            assert SECRET not in item.currentText()
            assert "99999" not in item.currentText()
    assert silent(canaries)


def test_tips_ask_nobody(hostile: QgsProject, canaries: Canaries) -> None:
    from qgis.core import QgsExpression

    found = 0
    for key, layer in find.layers(hostile).items():
        if not layer.isSpatial() or not layer.mapTipTemplate():
            continue
        for feature in layer.getFeatures():
            context = layer.createExpressionContext()
            context.setFeature(feature)
            shown = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
            assert "<img" not in shown and "style=" not in shown.replace("&lt;div style=", ""), key
            assert SECRET not in shown
            found += "&lt;img" in shown
    assert found > 20
