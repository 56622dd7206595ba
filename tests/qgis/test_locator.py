"""QGIS's locator bar finds the atlas by any spelling, in threads, and without a project's atlas behind its prefix only."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from qgis.core import QgsFeedback, QgsLocator, QgsLocatorContext, QgsLocatorResult
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QApplication

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas.library import Library
from caspian_corridor_plugin.locator import CorridorLocatorFilter
from caspian_corridor_plugin.plugin import _rows


@pytest.fixture
def made(qgis_app):
    library = Library()
    chosen = []

    def searches(prefixed):
        return partial(_rows, library, paths.data_file()) if prefixed else None

    return CorridorLocatorFilter(QIcon(), searches, chosen.append), chosen


def ask(filter_, text, prefixed=True):
    clone = filter_.clone()
    found = []
    # A result lives no longer than the signal that brings it.
    clone.resultFetched.connect(lambda one: found.append((one.displayString, one.userData, one.description)))
    context = QgsLocatorContext()
    context.usingPrefix = prefixed
    clone.fetchResults(text, context, QgsFeedback())
    return found


@pytest.mark.parametrize("query", ["Zhetysay", "Zhetisay", "Жетісай", "Джетысай", "جيتيساي"])
def test_every_spelling_leads_to_the_same_place(made, query):
    results = ask(made[0], query)
    name, reference, what = results[0]
    assert name.startswith("Zhetysay")
    assert reference == "place|places|kz_zhetysay"
    assert what


def test_without_the_prefix_nothing_is_said_unless_the_project_has_an_atlas(made):
    assert ask(made[0], "Zhetysay", prefixed=False) == []


def test_a_result_is_handed_on_when_it_is_chosen(made):
    filter_, chosen = made
    filter_.triggerResult(QgsLocatorResult(filter_, "Darbaza", ask(filter_, "Darbaza")[0][1]))
    assert chosen == ["place|places|kz_darbaza"]


def test_the_bar_itself_finds_and_ends_its_threads(made):
    locator = QgsLocator()
    locator.registerFilter(made[0])
    found = []
    locator.foundResult.connect(lambda result: found.append(result.displayString))
    for query in ("cor D", "cor Da", "cor Darb"):
        locator.fetchResults(query, QgsLocatorContext())
    for _ in range(400):
        QApplication.processEvents()
        if found and not locator.isRunning():
            break
        threading.Event().wait(0.02)
    assert any(name.startswith("Darbaza") for name in found)
    locator.cancelWithoutBlocking()
    locator.deregisterFilter(made[0])


def test_many_threads_may_ask_at_once(qgis_app):
    library = Library()
    seen, wrong = [], []

    def search(query, first):
        rows = _rows(library, paths.data_file(), query, 5)
        (seen if rows[0][0].startswith(first) else wrong).append(query)

    pairs = [("darbza", "Darbaza"), ("актау", "Aktau"), ("سمرقند", "Samarkand")] * 6
    threads = [threading.Thread(target=search, args=pair) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert wrong == []
    assert len(seen) == len(pairs)
