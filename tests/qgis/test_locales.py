"""Dates in expressions are the same in every locale of QGIS, those with digits or a calendar of their own among them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextScope,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsReadWriteContext,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import asof, build, find
from caspian_corridor_plugin.compat import text_of
from caspian_corridor_plugin.translation import Language

LOCALES = ("en_US", "ar_EG", "fa_IR", "ckb_IQ", "ps_AF", "ne_NP", "bn_BD", "mr_IN", "my_MM", "de_DE", "tr_TR", "th_TH")
TODAY = datetime.now().astimezone().date()
DATES = ("2021-06-01", "2022-03-31", asof.ARTICLE_DATE, "2025-12-01")
LAYERS = ("middle_corridor", "ctcn", "samarkand_baku", "kazakh_rail", "context", "flights", "events", "places")


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


@pytest.fixture(params=LOCALES)
def locale(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def holding(layer, day):
    """Row ids that hold on a date, worked out from the texts alone."""
    found = set()
    for feature in layer.getFeatures():
        begins, ends = text_of(feature["valid_from"]), text_of(feature["valid_to"])
        if (not begins or begins <= day) and (not ends or ends > day):
            found.add(feature["id"])
    return found


def passing(layer, project, scope=None):
    """Row ids that pass the condition of the renderers."""
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.appendScope(QgsExpressionContextUtils.projectScope(project))
    if scope is not None:
        context.appendScope(scope)
    request = QgsFeatureRequest().setFilterExpression(asof.CONDITION).setExpressionContext(context)
    return {feature["id"] for feature in layer.getFeatures(request)}


def range_of(day):
    begin = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(begin, begin.addDays(1), True, False)


def test_the_date_of_the_project_and_today(project, locale):
    for key in LAYERS:
        layer = find.layers(project)[key]
        for day in DATES:
            asof.choose(project, day)
            assert passing(layer, project) == holding(layer, day), (key, day)
        asof.choose(project, None)
        assert passing(layer, project) == holding(layer, TODAY.isoformat()), key


def test_the_temporal_controller_loses_no_line(project, locale):
    asof.choose(project, None)
    for key in LAYERS:
        layer = find.layers(project)[key]
        for day in DATES:
            scope = QgsExpressionContextScope()
            scope.setVariable("map_start_time", range_of(day).begin())
            held = holding(layer, day)
            assert passing(layer, project, scope) == held, (key, day)
            # What QGIS itself lets through before any rule is asked.
            context = QgsVectorLayerTemporalContext()
            context.setLayer(layer)
            text = layer.temporalProperties().createFilterString(context, range_of(day))
            let = {feature["id"] for feature in layer.getFeatures(QgsFeatureRequest().setFilterExpression(text))}
            assert held <= let, (key, day)


def test_today_is_written_in_plain_digits(locale):
    written = QgsExpression(asof.DATE.replace(f"@{asof.VARIABLE}", "NULL")).evaluate()
    day = date.fromisoformat(written)
    assert abs(day - TODAY) <= timedelta(days=1)


#: A function, and what has to stand in its brackets for it to say the same everywhere.
_LOCALISED = {
    "format_date": r"'en'\s*$",
    "to_datetime": r"'en'\s*$",
    "to_date": r"'en'\s*$",
    "to_time": r"'en'\s*$",
    "format_number": r"$^",
    "to_string": r"$^",
}


def test_no_style_of_the_atlas_leans_on_the_locale(project):
    context = QgsReadWriteContext()
    for key, layer in find.layers(project).items():
        document = QDomDocument()
        layer.exportNamedStyle(document, context, QgsMapLayer.StyleCategory.AllStyleCategories)
        text = document.toString()
        for name, wanted in _LOCALISED.items():
            for call in re.finditer(rf"\b{name}\s*\(", text):
                inside = _inside(text, call.end())
                assert re.search(wanted, inside), (key, f"{name}({inside})")


def _inside(text, start):
    """What stands in a pair of brackets."""
    depth, at = 1, start
    while depth:
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        at += 1
    return text[start : at - 1].replace("&#xa;", " ").replace("&apos;", "'")
