"""Offers newer data to a project that has older ones, and says what changed."""

from __future__ import annotations

from html import escape
from typing import Any, Callable

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from .. import about, paths
from ..atlas import asof, data, find, spec, update
from ..atlas.errors import AtlasError
from ..translation import Language, interface_language, translate

_NAMED = 12
_CHECKED = f"{about.PREFIX}/data_checked"


class Updater:
    """Looks at a project's atlases; asks nothing twice in one session."""

    def __init__(
        self,
        project: QgsProject,
        dock: Any,
        warn: Callable[[str], None],
        updated: Callable[[str], None],
        renew: Callable[[], None],
    ) -> None:
        self._project = project
        self._dock = dock
        self._warn = warn
        self._updated = updated
        self._renew = renew
        self._asked: set[str] = set()

    def look(self) -> None:
        """Shows what is wrong with the project or with the plugin's data, else the offer where an atlas in the project
        is older than these."""
        if self._tell_fault():
            return
        try:
            version, _ = data.check(paths.data_file(), translate)
        except AtlasError:
            return
        groups = update.outdated(self._project, version)
        if not groups:
            self._dock.notice.dismiss()
            return
        older = min(update.version_of(group) for group in groups)
        text = translate(
            "Dock", "This project has the atlas of {old}; the plugin brings that of {new}. Your styles would stay."
        ).format(old=older, new=version)
        self._dock.notice.tell(text, [("update_atlas", translate("Dock", "Update"), self.update)])

    def _tell_fault(self) -> bool:
        """One notice for the first thing that is wrong, with what helps; False where nothing is."""
        if not _shipped_data_are_whole():
            text = translate(
                "Dock", "The plugin’s data file {path} is damaged. Reinstall the plugin from the plugin manager."
            ).format(path=paths.data_file())
            self._dock.notice.tell(text, [])
            return True
        for group in find.groups(self._project):
            path = _data_of(group)
            if path is not None and not data.is_whole(path):
                text = translate(
                    "Dock",
                    "The atlas’s data in this project are damaged or missing. Take the atlas out and add it again; "
                    "your own layers are untouched.",
                )
                again = ("renew_atlas", translate("Dock", "Add it again"), self._renew)
                self._dock.notice.tell(text, [again])
                return True
        written = asof.written(self._project)
        if written and asof.get(self._project) is None:
            text = translate(
                "Dock", "The project’s date “{text}” is no date, so that the dock goes by today’s. Write 2025-07-21."
            ).format(text=written[:60])
            self._dock.notice.tell(text, [("show_today", translate("Dock", "Show today"), self._show_today)])
            return True
        return False

    def _show_today(self) -> None:
        asof.choose(self._project, None)
        self.look()

    def update(self) -> None:
        """Brings the newer data in, and hands on what changed as rich text."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        reports = []
        try:
            version, _ = data.check(paths.data_file(), translate)
            for group in update.outdated(self._project, version):
                old = _data_of(group)
                changes = update.compare(old, paths.data_file()) if old is not None else None
                language = Language.load(str(group.customProperty(spec.LANGUAGE_PROPERTY) or "en"))
                update.apply(self._project, group, paths.data_file(), language)
                if changes is not None:
                    reports.append(report(changes))
        except AtlasError as error:
            self._warn(str(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        self._dock.notice.dismiss()
        self._updated("".join(reports))


def _shipped_data_are_whole() -> bool:
    """Looked at once after an install: a disk or a virus scanner may have broken the file."""
    path = paths.data_file()
    try:
        found = path.stat()
    except OSError:
        return False
    edition = f"{found.st_size}-{found.st_mtime_ns}"
    settings = QgsSettings()
    if settings.value(_CHECKED, "") == edition:
        return True
    if not data.is_whole(path):
        return False
    settings.setValue(_CHECKED, edition)
    return True


def _data_of(group: Any) -> Any:
    from ..atlas import find

    for node in group.findLayers():
        if find.key_of(node.layer()) not in ("", "base_world"):
            return find.data_path(node.layer())
    return None


def report(changes: update.Changes) -> str:
    """What an update changed, layer by layer."""
    title = translate("Dock", "Updated from {old} to {new}").format(old=changes.old, new=changes.new)
    parts = [f"<h3>{escape(title)}</h3>"]
    if not changes.layers:
        parts.append(f"<p>{escape(translate('Dock', 'No feature of the map changed.'))}</p>")
    for layer in changes.layers:
        parts.append(f"<p><b>{escape(spec.layer_title(layer.key, translate))}</b></p><ul>")
        for word, names in (
            (translate("Dock", "New"), layer.added),
            (translate("Dock", "Changed"), layer.changed),
            (translate("Dock", "Gone"), layer.removed),
        ):
            if names:
                parts.append(f"<li>{escape(word)} ({len(names)}): {escape(_some(names))}</li>")
        parts.append("</ul>")
    parts.append(f"<p>{escape(translate('Dock', 'Names, places and styles of the layers were kept.'))}</p>")
    direction = interface_language().is_rtl
    return f'<div dir="{"rtl" if direction else "ltr"}">{"".join(parts)}</div>'


def _some(names: tuple[str, ...]) -> str:
    shown = "; ".join(names[:_NAMED])
    if len(names) > _NAMED:
        shown = translate("Dock", "{what} and {count} more").format(what=shown, count=len(names) - _NAMED)
    return shown
