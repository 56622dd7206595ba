"""From a map to a sheet: description, layout, source lines, export."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsPrintLayout, QgsProject

from ..atlas import find
from ..evidence.store import EvidenceError, EvidenceStore
from ..translation import Language, translate
from .errors import PrintError
from .export import add_to_project, export
from .layout import build_layout
from .sheet import SheetSpec

__all__ = ["PrintError", "SheetSpec", "add_to_project", "export", "make_layout", "print_map"]


def make_layout(project: QgsProject, spec: SheetSpec) -> QgsPrintLayout:
    """The sheet as a layout of the project, in the languages that the spec names.

    The layout is the caller's until it is added to the project. Raises PrintError.
    """
    claims = find.layers(project).get("claims")
    if claims is None:
        raise PrintError(translate("Messages", "This project has no atlas to print: add the atlas first."))
    try:
        store = EvidenceStore.open(find.data_path(claims))
    except EvidenceError as error:
        raise PrintError(str(error)) from error
    language = Language.load(spec.language)
    second = None
    if spec.second_language and spec.second_language != spec.language:
        second = Language.load(spec.second_language)
    return build_layout(project, spec, language, second, store)


def print_map(project: QgsProject, spec: SheetSpec, path: str | Path) -> Path:
    """Prints a sheet of the project's atlas to a .pdf, .png or .svg file. Raises PrintError."""
    changed = project.isDirty()
    layout = make_layout(project, spec)
    try:
        return export(layout, path, spec.dpi)
    finally:
        # A layout that comes and goes is no change of the project's.
        if not changed:
            project.setDirty(False)
