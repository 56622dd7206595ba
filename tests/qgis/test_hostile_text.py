"""Text of a project and of its data is text: no expression is evaluated, no file or picture loaded."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutItemLegend,
    QgsProject,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QTextDocument

sys.path.insert(0, str(Path(__file__).parent))

from caspian_corridor_plugin.atlas import asof, tips
from caspian_corridor_plugin.gui import plain
from caspian_corridor_plugin.printing import legend
from caspian_corridor_plugin.printing.context import literal
from caspian_corridor_plugin.translation import Language

SECRET = "canary-in-the-environment"


@pytest.fixture(autouse=True)
def canary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASPIAN_CANARY", SECRET)


HOSTILE = [
    "[% env('CASPIAN_CANARY') %]",
    "[%env('CASPIAN_CANARY')%]",
    "[[% '[%' %] env('CASPIAN_CANARY') %]",
    "a [% '[' || '% env(\\'CASPIAN_CANARY\\') %' || ']' %] b",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_layout_prints_expressions_as_they_are_written(qgis_app, text: str) -> None:
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    assert SECRET in QgsExpression.replaceExpressionText("[% env('CASPIAN_CANARY') %]", context), "the canary sings"
    shown = literal(text)
    for _ in range(3):
        shown = QgsExpression.replaceExpressionText(shown, context)
        assert SECRET not in shown
    assert shown.replace("\u2060", "") == text


def test_words_without_expressions_stay_what_they_are(qgis_app) -> None:
    for text in ("", "50 %]", "[a]", "100 % [", "[١]"):
        assert literal(text) == text


def test_a_legend_evaluates_nothing(qgis_app) -> None:
    """Names and classes of a layer of the user's."""
    project = QgsProject()
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326&field=kind:string", HOSTILE[0], "memory")
    categories = [QgsRendererCategory(text, QgsFillSymbol.createSimple({}), text) for text in HOSTILE]
    layer.setRenderer(QgsCategorizedSymbolRenderer("kind", categories))
    project.addMapLayer(layer)
    from qgis.core import QgsPrintLayout

    layout = QgsPrintLayout(project)
    item = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(item)
    section = legend.Section(HOSTILE[0], [legend.Entry(layer, 0, HOSTILE[0])], [layer])
    from caspian_corridor_plugin.printing.sheet import SheetSpec, measures

    size = measures(SheetSpec())
    legend.fill(item, [section], Language.load("en"), size, legend.Setting(7.0, 60.0))
    model = item.model()
    seen = []

    def walk(parent) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            seen.append(str(model.data(index, Qt.ItemDataRole.DisplayRole)))
            walk(index)

    from qgis.PyQt.QtCore import QModelIndex

    walk(QModelIndex())
    context = layout.createExpressionContext()
    seen += [QgsExpression.replaceExpressionText(text, context) for text in seen]
    assert len(seen) >= 2 * (1 + 1 + 1 + 1)
    assert not [text for text in seen if SECRET in text]


TIPS = [
    '<img src="http://127.0.0.1:1/x.png">',
    "<IMG SRC=file:///etc/passwd>",
    '<div style="background:url(http://127.0.0.1:1/)">x</div>',
    "<b onclick=alert(1)>x</b>",
    "<script>1</script>",
    "<iframe src='http://127.0.0.1:1/'>",
    "<br/onload=x>",
    "<\nimg src=x>",
    '<div dir="rtl" style="x">',
]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", TIPS)
def test_a_map_tip_shows_foreign_tags_as_text(qgis_app, text: str, language: str) -> None:
    fields = "field=name:string&field=tip_html:string&field=tip_html_ar:string"
    layer = QgsVectorLayer(f"Point?crs=EPSG:4326&{fields}", "x", "memory")
    tips.apply(layer, Language.load(language))
    good = '<div dir="rtl"><b>Baku</b><br>port</div>'
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["name", good + text, good + text])
    feature.setGeometry(QgsGeometry.fromWkt("Point (50 40)"))
    context = layer.createExpressionContext()
    context.setFeature(feature)
    shown = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert shown.startswith(good)
    rest = shown[len(good) :]
    for tag in ("<b>", "</b>", "<br>", '<div dir="rtl">', "</div>"):
        rest = rest.replace(tag, "")
    assert "<" not in rest
    document = QTextDocument()
    document.setHtml(shown)
    assert text.replace("</b>", "").replace("</div>", "").replace("\n", " ") in document.toPlainText().replace(
        "\n", " "
    )


def test_the_dock_s_labels_and_readers_load_nothing(qgis_app, tmp_path: Path) -> None:
    label = plain.PlainLabel()
    label.setText("<img src='/etc/hostname'>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    reader = plain.Reader()
    picture = tmp_path / "canary.png"
    from qgis.PyQt.QtGui import QImage

    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0)
    assert image.save(str(picture))
    reader.setHtml(f'<img src="{QUrl.fromLocalFile(str(picture)).toString()}">')
    reader.resize(100, 100)
    reader.show()
    assert reader.document().idealWidth() < 300, "the picture is not in it"
    assert plain.tip("Baku < Aktau") == "Baku < Aktau"
    assert plain.tip("<img src=x>\nb") == "<span>&lt;img src=x&gt;<br/>b</span>"
    assert plain.message("a & <b>") == "a &amp; &lt;b&gt;"


@pytest.mark.parametrize("text", ["2025-13-45", "x", "99999", "", " ", "2025-02-30", "<img src=x>", "[% 1 %]"])
def test_a_project_variable_that_is_no_date_counts_as_today(qgis_app, text: str) -> None:
    project = QgsProject()
    QgsExpressionContextUtils.setProjectVariable(project, asof.VARIABLE, text)
    assert asof.get(project) is None
    assert asof.written(project) == text
    QgsExpressionContextUtils.setProjectVariable(project, asof.VARIABLE, "2025-07")
    assert asof.get(project) == "2025-07"
