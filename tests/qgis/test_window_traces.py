"""What the desktop tests count with: it sees a slot that stays connected, a file that stays open, and lets go of both."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from tools import window_traces

CLEARED = "cleared()"


def test_a_slot_that_stays_connected_is_counted(qgis_app) -> None:
    project = QgsProject()
    seen: list[int] = []

    def slot() -> None:
        seen.append(1)

    before = window_traces.receivers_of(project)
    project.cleared.connect(slot)
    during = window_traces.receivers_of(project)
    project.cleared.disconnect(slot)
    after = window_traces.receivers_of(project)
    assert during.get(CLEARED, 0) == before.get(CLEARED, 0) + 1
    assert after.get(CLEARED, 0) == before.get(CLEARED, 0)


def test_an_open_file_is_seen_as_held_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "held.txt"
    path.write_text("held", encoding="utf-8")
    count = len(window_traces.open_files())
    with path.open(encoding="utf-8"):
        assert window_traces.held_in(tmp_path) == [str(path.resolve())]
        assert len(window_traces.open_files()) == count + 1
    assert window_traces.held_in(tmp_path) == []


def test_a_translator_put_into_the_application_is_noticed(qgis_app, root: Path) -> None:
    changes = window_traces.LanguageChanges()
    translator = QTranslator()
    assert translator.load(str(root / "i18n" / "caspian_corridor_ar.qm"))
    QCoreApplication.installTranslator(translator)

    QCoreApplication.processEvents()
    QCoreApplication.removeTranslator(translator)
    changes.stop()
    assert changes.count >= 1
