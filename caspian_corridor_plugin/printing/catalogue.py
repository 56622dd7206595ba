"""The catalogue of sheets: which module draws which."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsPrintLayout, QgsProject

from ..atlas import find
from ..evidence.store import EvidenceStore
from ..translation import Language
from . import sheet_frame
from .page import Page
from .sheet import THEMES, SheetSpec
from .steps import Steps

# Key of a sheet → its module in sheets/, which has `fill_in_steps(page)`.
MODULES = {
    **dict.fromkeys(THEMES, "single_map"),
    "comparison": "two_ways",
    "strip": "strip_atlas",
    "timeline": "timeline",
    "locator": "locator_map",
}


def layout_steps(
    project: QgsProject, spec: SheetSpec, language: Language, second: Language | None, store: EvidenceStore
) -> Steps[QgsPrintLayout]:
    """Build a sheet in steps of a fraction of a second each; return its layout.

    The layout is not yet in the project's layout manager. Raises PrintError.
    """
    sheet = import_module(f".sheets.{MODULES[spec.theme]}", __package__)
    context, foot, draft, source_lines = sheet_frame.start(project, spec, language, second, store)
    page = Page(context, foot, draft, source_lines, store, find.layers(project)["claims"])
    yield
    yield from sheet.fill_in_steps(page)
    return context.layout
