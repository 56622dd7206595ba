"""From a map to a sheet: description, layout, source lines, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Callable

from .errors import PrintError
from .sheet import SheetSpec

if TYPE_CHECKING:
    from qgis.core import QgsPrintLayout, QgsProject

    from .steps import Steps

__all__ = [
    "PrintError",
    "SheetSpec",
    "add_to_project",
    "check",
    "export_sheet",
    "layout_steps",
    "make_layout",
    "print_map",
    "remarks",
]

# The algorithms ask for pages and themes when QGIS starts; what draws a sheet is imported when one is drawn.


def export_sheet(layout: QgsPrintLayout, path: str | Path, dpi: int) -> Path:
    """Writes a layout to a .pdf, .png or .svg file, whole or not at all. Raises PrintError."""
    from .export import export

    return export(layout, path, dpi)


def check(spec: SheetSpec, path: str | Path) -> None:
    """Raise PrintError for what keeps a sheet from being printed to a file and is known before it is made."""
    from .export import check as check_target

    check_target(spec, path)


def add_to_project(project: QgsProject, layout: QgsPrintLayout) -> str:
    """Hands a layout to the project's layout manager, under a name that is free; gives the name."""
    from .export import add_to_project as add

    return add(project, layout)


def make_layout(project: QgsProject, spec: SheetSpec) -> QgsPrintLayout:
    """The sheet as a layout of the project, in the languages that the spec names.

    The layout is the caller's until it is added to the project. Raises PrintError.
    """
    from .steps import finished

    return finished(layout_steps(project, spec))


def layout_steps(project: QgsProject, spec: SheetSpec) -> Steps[QgsPrintLayout]:
    """The same in steps of a fraction of a second each, for a window that must not stand still.

    Whoever pauses between two of them lets go of the work when the project changes. Raises PrintError.
    """
    from qgis.core import QgsCsException

    from ..atlas import find
    from ..data.file import DataFileError
    from ..evidence import EvidenceStore
    from ..translation import Language, translate
    from .catalogue import layout_steps as steps_of
    from .errors import too_wide

    claims = find.layers(project).get("claims")
    if claims is None:
        raise PrintError(translate("Messages", "This project has no atlas to print: add the atlas first."))
    try:
        store = EvidenceStore.open(find.data_path(claims))
    except DataFileError as error:
        raise PrintError(error.in_words(translate)) from error
    language = Language.load(spec.language)
    second = None
    if spec.second_language and spec.second_language != spec.language:
        second = Language.load(spec.second_language)
    yield
    try:
        return (yield from steps_of(project, spec, language, second, store))
    except QgsCsException as error:
        raise too_wide() from error


def remarks(layout: QgsPrintLayout, spec: SheetSpec, path: str | Path) -> list[str]:
    """Sentences on what a file will not show, though the sheet is printed all the same: scripts without a font, and
    pages after the first in a picture."""
    from .export import left_out
    from .fonts import missing

    return [*missing(layout, spec), *left_out(layout, Path(path))]


def print_map(
    project: QgsProject, spec: SheetSpec, path: str | Path, warn: Callable[[str], None] | None = None
) -> Path:
    """Prints a sheet of the project's atlas to a .pdf, .png or .svg file. Raises PrintError.

    ``warn`` is told what does not keep the sheet from being printed, such as a missing font.
    """
    check(spec, path)
    changed = project.isDirty()
    layout = make_layout(project, spec)
    try:
        if warn is not None:
            for sentence in remarks(layout, spec, path):
                warn(sentence)
        return export_sheet(layout, path, spec.dpi)
    finally:
        # A layout that comes and goes is no change of the project's.
        if not changed:
            project.setDirty(False)
