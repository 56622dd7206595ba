"""Every name of Qt and QGIS that the plugin's code spells out, and which of them a given PyQt or QGIS does not know.

An import that works says little: enums and methods are looked up when their line is run. So the names are read from the
syntax trees, bodies of functions included, and each is looked up for itself. As a program it does so in the Python that
runs it: `python -m tools.qt_names NAME…`, with --qt6 against PyQt6 alone, where there is no QGIS.
"""

from __future__ import annotations

import ast
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "caspian_corridor_plugin"
PREFIX = "qgis."
PYQT = "qgis.PyQt."
# Where QGIS's own qgis.PyQt takes from QtGui on Qt 6 what was in QtWidgets on Qt 5.
MOVED_TO_QTGUI = {"QAction", "QActionGroup", "QShortcut"}


def chain(node: ast.AST) -> list[str]:
    """``a.b.c`` as its parts, empty for anything else."""
    if isinstance(node, ast.Attribute):
        before = chain(node.value)
        return [*before, node.attr] if before else []
    return [node.id] if isinstance(node, ast.Name) else []


def imports_of(tree: ast.AST) -> dict[str, str]:
    """Name in the module -> dotted name in QGIS, for imports at any depth."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and not node.level and f"{node.module}.".startswith(PREFIX):
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith(PREFIX) and alias.asname:
                    found[alias.asname] = alias.name
    return found


def _is_type(name: str) -> bool:
    """Enums and their members are written with a capital; constants in capitals alone."""
    return name[:1].isupper() and name != name.upper()


class _Reader(ast.NodeVisitor):
    """Collects names, with what stands for them: imports, ``shape = Class.Shape``, and ``self`` in a subclass."""

    def __init__(self, imported: dict[str, str]) -> None:
        self.known = [imported]
        self.bases: list[tuple[list[str], set[str]]] = []
        self.names: dict[str, int] = {}
        self.unknown: dict[str, int] = {}

    def _meaning(self, name: str) -> str:
        return next((scope[name] for scope in reversed(self.known) if name in scope), "")

    def _dotted(self, node: ast.AST) -> str:
        parts = chain(node)
        root = self._meaning(parts[0]) if parts else ""
        return ".".join([root, *parts[1:]]) if root else ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        bases = [dotted for dotted in map(self._dotted, node.bases) if dotted]
        own = {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}
        self.bases.append((bases, own))
        self.generic_visit(node)
        self.bases.pop()

    def _function(self, node: Any) -> None:
        self.known.append({})
        self.generic_visit(node)
        self.known.pop()

    visit_FunctionDef = visit_AsyncFunctionDef = visit_Lambda = _function

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        for target in node.targets:
            pairs = (
                zip(target.elts, node.value.elts)
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
                else [(target, node.value)]
            )
            for name, value in pairs:
                dotted = self._dotted(value)
                if isinstance(name, ast.Name) and dotted:
                    self.known[-1][name.id] = dotted

    def visit_Attribute(self, node: ast.Attribute) -> None:
        parts = chain(node)
        dotted = self._dotted(node)
        if dotted:
            self.names.setdefault(dotted, node.lineno)
        elif parts[:1] == ["self"] and len(parts) > 2 and parts[1][:1].isupper():
            bases, own = self.bases[-1] if self.bases else ([], set())
            if parts[1] not in own:
                for base in bases or [""]:
                    self.names.setdefault(".".join([base, *parts[1:]]), node.lineno)
        else:
            owner = node.value
            if isinstance(owner, ast.Attribute) and _is_type(owner.attr) and _is_type(node.attr):
                self.unknown.setdefault(ast.unparse(node), node.lineno)
            self.generic_visit(node)


def names_in(text: str) -> tuple[dict[str, int], dict[str, int]]:
    """Dotted names with the line of their first use, and the enums of objects whose class the line does not say."""
    tree = ast.parse(text)
    imported = imports_of(tree)
    reader = _Reader(imported)
    reader.visit(tree)
    lines = {
        alias.asname or alias.name: node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    names = {dotted: lines.get(name, 1) for name, dotted in imported.items()}
    return {**names, **reader.names}, reader.unknown


def names_of_plugin(root: Path = PLUGIN) -> Iterator[tuple[str, str, int]]:
    """Module, dotted name and line, for every module."""
    for path in sorted(root.rglob("*.py")):
        names, _ = names_in(path.read_text(encoding="utf-8"))
        for name, line in sorted(names.items()):
            yield path.relative_to(root).as_posix(), name, line


def look_up(dotted: str) -> Any:
    """The object of this name; ImportError or AttributeError where there is none."""
    parts = dotted.split(".")
    thing = importlib.import_module(parts[0])
    for index, part in enumerate(parts[1:], 1):
        if not hasattr(thing, part) and getattr(thing, "__path__", None) is not None:
            importlib.import_module(".".join(parts[: index + 1]))
        thing = getattr(thing, part)
    return thing


def in_pyqt6(dotted: str) -> str:
    """The name as PyQt6 itself has it, behind the thin layer that QGIS puts before it."""
    parts = dotted.replace(PYQT, "PyQt6.", 1).split(".")
    if len(parts) > 2 and parts[1] == "QtWidgets" and parts[2] in MOVED_TO_QTGUI:
        parts[1] = "QtGui"
    return ".".join(parts)


def missing(names: list[str], qt6: bool = False) -> list[str]:
    """Those of the names that cannot be looked up."""
    absent = []
    for name in names:
        try:
            look_up(in_pyqt6(name) if qt6 else name)
        except (ImportError, AttributeError):
            absent.append(name)
    return absent


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--qt6"]
    print(json.dumps(missing(arguments or json.load(sys.stdin), qt6="--qt6" in sys.argv)))
