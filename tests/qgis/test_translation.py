"""Languages as Qt reads them: every text of the .ts files comes out of the compiled ones, whatever letters it has."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.translation import Language


@pytest.mark.parametrize("code", ["ar", "ru"])
def test_every_text_comes_out_translated(code):
    language = Language.load(code)
    assert language.code == code
    source = paths.translation_file(code).with_suffix(".ts")
    if not source.is_file():
        pytest.skip("only the compiled languages are here")
    messages = [
        (context.findtext("name"), message.findtext("source"), message.findtext("translation"))
        for context in ET.parse(source).getroot().iter("context")
        for message in context.iter("message")
    ]
    assert any(not text.isascii() for _context, text, _shown in messages)
    assert [text for context, text, shown in messages if language.translate(context, text) != shown] == []


def test_what_has_no_translation_stays_as_it_is():
    for code in ("ar", "en", "xx"):
        assert Language.load(code).translate("Dock", "“No” such text…") == "“No” such text…"


def test_a_language_of_a_country_falls_back_on_the_language():
    assert Language.load("ru_RU").code == "ru"
    assert Language.load("ar-EG").is_rtl
    assert Language.load("xx_YY").code == "en"


@pytest.mark.parametrize(("code", "word"), [("en", "in operation"), ("ar", "قيد التشغيل"), ("ru", "действует")])
def test_map_tips_and_names_are_in_the_readers_language(code: str, word: str) -> None:
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsVectorLayer

    from caspian_corridor_plugin import paths
    from caspian_corridor_plugin.atlas import tips
    from caspian_corridor_plugin.atlas.localised import local_text

    layer = QgsVectorLayer(f"{paths.data_file()}|layername=middle_corridor", "tips", "ogr")
    language = Language.load(code)
    tips.apply(layer, language)
    feature = next(one for one in layer.getFeatures('"status" = \'operational\' and "name_ru" is not null'))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    shown = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert word in shown
    name = local_text(feature, "name", language)
    assert name in shown
    assert name.isascii() == (code == "en") or "–" in name
    if code == "ru":
        assert any("\u0410" <= letter <= "\u044f" for letter in name)
