"""The rules of docs/architecture.md that a program can check: who may import what, and how code must be written.

Each rule is a function from a module's syntax tree to a list of complaints, tried on small examples of what it must
find and then on every module of the plugin.
"""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PLUGIN = ROOT / "caspian_corridor_plugin"
MODULES = sorted(PLUGIN.rglob("*.py"))
STANDARD_LIBRARY = frozenset(sys.stdlib_module_names) | {"__future__"}
CONTEXTS = {"Dock", "Popup", "Atlas", "Sheet", "Algorithms", "Messages", "Codes", "Fields"}
ROOMS = {"data", "evidence", "network", "atlas", "printing", "algorithms", "gui", "plugin"}
# Room -> rooms of the plugin that it may not import. plugin.py may import all, and nobody imports plugin.py.
CLOSED_DOORS = {
    "data": ROOMS - {"data"},
    "evidence": ROOMS - {"data", "evidence"},
    "network": ROOMS - {"data", "evidence", "network"},
    "atlas": {"printing", "algorithms", "gui", "plugin"},
    "printing": {"algorithms", "gui", "plugin"},
    "algorithms": {"gui", "plugin"},
    "gui": {"plugin"},
}
OUTSIDE_PACKAGES: dict[str, frozenset[str]] = {
    "data": frozenset(),
    "evidence": frozenset(),
    "network": frozenset({"numpy"}),
}
PLAIN_MODULES = {"paths.py", "about.py", "writing.py"}


class Module:
    """One module: where it is, what it says, which room it stands in."""

    def __init__(self, inside: str, text: str) -> None:
        self.inside = inside
        self.room = inside.split("/", maxsplit=1)[0] if "/" in inside else ""
        self.text = text
        self.tree = ast.parse(text, filename=inside, feature_version=(3, 9))

    @classmethod
    def read(cls, path: Path) -> Module:
        return cls(path.relative_to(PLUGIN).as_posix(), path.read_text(encoding="utf-8"))

    def imports(self) -> Iterator[tuple[int, str, str]]:
        """Line, absolute dotted name of the module, name taken from it (or empty)."""
        package = ["caspian_corridor_plugin", *self.inside.split("/")[:-1]]
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                for alias in node.names:
                    yield node.lineno, alias.name, ""
            elif isinstance(node, ast.ImportFrom):
                base = package[: len(package) - node.level + 1] if node.level else []
                dotted = ".".join([*base, *([node.module] if node.module else [])])
                for alias in node.names:
                    yield node.lineno, dotted, alias.name


def rooms_reached(module: Module) -> Iterator[tuple[int, str]]:
    """Line and first step inside the plugin: a room or a module of the root."""
    for line, dotted, name in module.imports():
        parts = dotted.split(".")
        if parts[0] == "caspian_corridor_plugin":
            yield line, parts[1] if len(parts) > 1 else name


def dotted_name(node: ast.AST) -> str:
    if isinstance(node, ast.Attribute):
        return f"{dotted_name(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name)


def members(node: ast.AST) -> list[ast.AST]:
    return list(node.elts) if isinstance(node, ast.Tuple) else [node]


# -- the rules ---------------------------------------------------------------------------------------------------------


def closed_doors(module: Module) -> list[str]:
    closed = CLOSED_DOORS.get(
        module.room, ROOMS - {"data"} if module.inside not in ("plugin.py", "__init__.py") else set()
    )
    return [f"line {line}: may not import {room}" for line, room in rooms_reached(module) if room in closed]


def nobody_knows_plugin(module: Module) -> list[str]:
    if module.inside == "__init__.py":
        inside_factory = {
            id(node)
            for function in module.tree.body
            if isinstance(function, ast.FunctionDef) and function.name == "classFactory"
            for node in ast.walk(function)
        }
        return [
            f"line {node.lineno}: only classFactory imports, and only when called"
            for node in ast.walk(module.tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            and id(node) not in inside_factory
            and not (isinstance(node, ast.ImportFrom) and node.module == "__future__")
        ]
    return [f"line {line}: nobody imports plugin" for line, room in rooms_reached(module) if room == "plugin"]


def plain_rooms_are_plain(module: Module) -> list[str]:
    """evidence, network, paths and about do without QGIS and without anything that must be installed."""
    if module.room not in OUTSIDE_PACKAGES and module.inside not in PLAIN_MODULES:
        return []
    allowed = STANDARD_LIBRARY | OUTSIDE_PACKAGES.get(module.room, frozenset()) | {"caspian_corridor_plugin"}
    plain = {"paths", "about", *OUTSIDE_PACKAGES}
    complaints = [
        f"line {line}: imports {dotted}" for line, dotted, _ in module.imports() if dotted.split(".")[0] not in allowed
    ]
    return complaints + [
        f"line {line}: imports {room}, which needs QGIS" for line, room in rooms_reached(module) if room not in plain
    ]


def no_widgets_below_gui(module: Module) -> list[str]:
    if module.room not in ("atlas", "printing", "algorithms", "data", "evidence", "network"):
        return []
    banned = {"qgis.PyQt.QtWidgets", "qgis.gui", "qgis.utils"}
    return [
        f"line {line}: imports {dotted}.{name}".rstrip(".")
        for line, dotted, name in module.imports()
        if dotted in banned or f"{dotted}.{name}" in banned
    ]


def algorithms_do_not_touch_the_open_project(module: Module) -> list[str]:
    if module.room != "algorithms":
        return []
    return [
        f"line {node.lineno}: {dotted_name(node)}"
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.Attribute, ast.Name))
        and (dotted_name(node) == "QgsProject.instance" or dotted_name(node).split(".")[-1] == "iface")
    ]


def iface_comes_through_constructors(module: Module) -> list[str]:
    complaints = [
        f"line {line}: takes iface from {dotted}"
        for line, dotted, name in module.imports()
        if "iface" in (name, dotted.split(".")[-1])
    ]
    return complaints + [
        f"line {node.lineno}: {dotted_name(node)}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and dotted_name(node) in ("utils.iface", "qgis.utils.iface")
    ]


def qt_through_qgis(module: Module) -> list[str]:
    return [
        f"line {line}: {dotted} instead of qgis.PyQt"
        for line, dotted, _ in module.imports()
        if re.match(r"PyQt\d|PySide\d|sip$", dotted)
    ]


def imports_inside_are_relative(module: Module) -> list[str]:
    return [
        f"line {node.lineno}: absolute import of the plugin itself"
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Import) and any(a.name.startswith("caspian_corridor_plugin") for a in node.names))
        or (isinstance(node, ast.ImportFrom) and not node.level and (node.module or "").startswith("caspian_corridor"))
    ]


def texts_can_be_translated(module: Module) -> list[str]:
    """translate("Context", "text") with literals: pylupdate5 sees nothing else."""
    if module.inside in ("translation.py", "data/language.py"):
        return []
    complaints = []
    for node in ast.walk(module.tree):
        if (
            not isinstance(node, ast.Call)
            or dotted_name(node.func).rpartition(".")[2] not in ("translate", "Text")
            or len(node.args) < 2
        ):
            continue
        literal = all(isinstance(argument, ast.Constant) and isinstance(argument.value, str) for argument in node.args)
        if not literal:
            complaints.append(f"line {node.lineno}: {ast.unparse(node)} is not made of literals")
        elif node.args[0].value not in CONTEXTS:
            complaints.append(f"line {node.lineno}: unknown context {node.args[0].value}")
    return complaints


UNSCOPED_FLAG = re.compile(r"self\.Flag[A-Z]")


def enums_are_scoped(module: Module) -> list[str]:
    """Qt.Orientation.Horizontal, not Qt.Horizontal: Qt 6 knows only the long form.

    A class of Qt or QGIS followed by one capitalised name, which is neither called nor followed by another, is the
    short form. compat.py alone may use it, behind a question for the version.
    """
    if module.inside == "compat.py":
        return []
    from_qt = {name for _, dotted, name in module.imports() if dotted.startswith("qgis.")}
    part_of_something = {id(child) for node in ast.walk(module.tree) for child in followed_or_typed(node)}
    asked = {node.value.id for node in ast.walk(module.tree) if isinstance(node, ast.Attribute) and is_name(node.value)}
    # shape = QgsSimpleMarkerSymbolLayer.Shape, and later shape.Square
    part_of_something |= {
        id(value)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Assign)
        for target, value in zip(members(node.targets[0]), members(node.value))
        if is_name(target) and target.id in asked
    }
    complaints = []
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Attribute) or id(node) in part_of_something:
            continue
        name = dotted_name(node)
        owner, _, member = name.rpartition(".")
        capitalised = member[:1].isupper() and not re.fullmatch(r"[A-Z0-9_]+", member)
        if (owner in from_qt and (capitalised or owner == "Qt")) or UNSCOPED_FLAG.match(name):
            complaints.append(f"line {node.lineno}: {name}")
    return complaints


def followed_or_typed(node: ast.AST) -> list[ast.AST]:
    """What something more is asked of, or what only names a type: these are no short forms."""
    if isinstance(node, (ast.Attribute, ast.Subscript)):
        return [node.value]
    if isinstance(node, ast.Call):
        of_type = dotted_name(node.func) in ("getattr", "hasattr", "isinstance")
        return [node.func, *(node.args if of_type else [])]
    annotation = getattr(node, "annotation", None) or getattr(node, "returns", None)
    return list(ast.walk(annotation)) if isinstance(annotation, ast.AST) else []


def nothing_that_qt6_dropped(module: Module) -> list[str]:
    if module.inside == "compat.py":
        return []
    gone = re.compile(r"\b(exec_|QVariant|QRegExp|QDesktopWidget|qApp)\b")
    complaints = [f"line {line}: {name}" for line, _, name in module.imports() if gone.fullmatch(name)]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and gone.fullmatch(node.attr):
            complaints.append(f"line {node.lineno}: {node.attr}")
        if isinstance(node, ast.ImportFrom) and (node.module or "") == "qgis.PyQt.QtGui":
            complaints += [
                f"line {node.lineno}: {alias.name} comes from QtWidgets on every QGIS"
                for alias in node.names
                if alias.name in ("QAction", "QActionGroup", "QShortcut", "QUndoCommand", "QUndoStack")
            ]
    return complaints


def files_are_found_in_one_place(module: Module) -> list[str]:
    if module.inside == "paths.py":
        return []
    return [
        f"line {node.lineno}: __file__ outside paths.py"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Name) and node.id == "__file__"
    ]


def annotations_are_lazy(module: Module) -> list[str]:
    statements = [node for node in module.tree.body if not isinstance(node, ast.Expr)]
    needs_it = any(isinstance(node, (ast.FunctionDef, ast.AnnAssign)) and annotations_in(node) for node in statements)
    first = statements[0] if statements else None
    has_it = isinstance(first, ast.ImportFrom) and first.module == "__future__"
    needs_it = needs_it or any(isinstance(node, ast.ClassDef) for node in statements)
    return ["`from __future__ import annotations` is missing"] if needs_it and not has_it else []


def annotations_in(node: ast.AST) -> bool:
    return any(getattr(child, "annotation", None) or getattr(child, "returns", None) for child in ast.walk(node))


def runs_on_python_39(module: Module) -> list[str]:
    """Syntax is checked by parsing; these are the names that came later."""
    later = {"zip": "strict", "dataclass": "slots"}
    complaints = [
        f"line {node.lineno}: {dotted_name(node.func)}({keyword.arg}=) came with Python 3.10"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if later.get(dotted_name(node.func).split(".")[-1]) == keyword.arg and keyword.arg
    ]
    newer_modules = {"tomllib", "importlib.resources.abc"}
    newer_names = {"pairwise", "StrEnum", "UTC", "TypeAlias", "ParamSpec", "Self", "batched", "assert_never"}
    return complaints + [
        f"line {line}: {dotted} {name} came after Python 3.9"
        for line, dotted, name in module.imports()
        if dotted in newer_modules or (name in newer_names and dotted.split(".")[0] in STANDARD_LIBRARY)
    ]


RULES: list[Callable[[Module], list[str]]] = [
    closed_doors,
    nobody_knows_plugin,
    plain_rooms_are_plain,
    no_widgets_below_gui,
    algorithms_do_not_touch_the_open_project,
    iface_comes_through_constructors,
    qt_through_qgis,
    imports_inside_are_relative,
    texts_can_be_translated,
    enums_are_scoped,
    nothing_that_qt6_dropped,
    files_are_found_in_one_place,
    annotations_are_lazy,
    runs_on_python_39,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_module_keeps(rule: Callable[[Module], list[str]]) -> None:
    complaints = [
        f"caspian_corridor_plugin/{module.inside}: {complaint}"
        for module in map(Module.read, MODULES)
        for complaint in rule(module)
    ]
    assert not complaints, "\n".join(complaints)


def test_there_is_a_plugin_to_look_at() -> None:
    assert PLUGIN / "__init__.py" in MODULES


BROKEN = [
    (closed_doors, "evidence/facts.py", "from ..gui import dock"),
    (closed_doors, "atlas/build.py", "from caspian_corridor_plugin.printing.sheet import x"),
    (closed_doors, "log.py", "from .gui.dock import Dock"),
    (nobody_knows_plugin, "gui/dock.py", "from ..plugin import CaspianCorridorPlugin"),
    (nobody_knows_plugin, "__init__.py", "from .plugin import CaspianCorridorPlugin"),
    (plain_rooms_are_plain, "evidence/facts.py", "from qgis.core import QgsProject"),
    (plain_rooms_are_plain, "evidence/facts.py", "import numpy"),
    (plain_rooms_are_plain, "network/graph.py", "import networkx"),
    (plain_rooms_are_plain, "network/graph.py", "from ..compat import is_null"),
    (plain_rooms_are_plain, "paths.py", "from qgis.core import Qgis"),
    (no_widgets_below_gui, "printing/sheet.py", "from qgis.PyQt.QtWidgets import QLabel"),
    (no_widgets_below_gui, "atlas/build.py", "from qgis.PyQt import QtWidgets"),
    (algorithms_do_not_touch_the_open_project, "algorithms/route.py", "p = QgsProject.instance()"),
    (algorithms_do_not_touch_the_open_project, "algorithms/route.py", "iface.mapCanvas()"),
    (iface_comes_through_constructors, "gui/dock.py", "from qgis.utils import iface"),
    (iface_comes_through_constructors, "gui/dock.py", "from qgis import utils\nutils.iface.mainWindow()"),
    (qt_through_qgis, "gui/dock.py", "from PyQt5.QtCore import Qt"),
    (imports_inside_are_relative, "gui/dock.py", "import caspian_corridor_plugin.paths"),
    (texts_can_be_translated, "gui/dock.py", "translate('Dock', f'{n} layers')"),
    (texts_can_be_translated, "gui/dock.py", "language.translate('Dock', text)"),
    (texts_can_be_translated, "gui/dock.py", "translate('Misc', 'Layers')"),
    (enums_are_scoped, "gui/dock.py", "from qgis.PyQt.QtCore import Qt\nx = Qt.RightDockWidgetArea"),
    (enums_are_scoped, "gui/dock.py", "from qgis.PyQt.QtCore import Qt\nuse(Qt.red)"),
    (enums_are_scoped, "gui/dock.py", "from qgis.core import Qgis\nx = Qgis.Info"),
    (enums_are_scoped, "algorithms/a.py", "class A:\n def flags(self): return self.FlagNoThreading"),
    (nothing_that_qt6_dropped, "gui/dock.py", "dialog.exec_()"),
    (nothing_that_qt6_dropped, "gui/dock.py", "from qgis.PyQt.QtGui import QAction"),
    (nothing_that_qt6_dropped, "atlas/a.py", "from qgis.PyQt.QtCore import QVariant"),
    (files_are_found_in_one_place, "gui/dock.py", "here = __file__"),
    (annotations_are_lazy, "gui/dock.py", "def f(a: int | None): ..."),
    (runs_on_python_39, "gui/dock.py", "zip(a, b, strict=True)"),
    (runs_on_python_39, "gui/dock.py", "from itertools import pairwise"),
]


@pytest.mark.parametrize(
    ("rule", "inside", "code"), BROKEN, ids=[f"{r.__name__}-{i}" for i, (r, _, _) in enumerate(BROKEN)]
)
def test_a_rule_finds_what_breaks_it(rule: Callable[[Module], list[str]], inside: str, code: str) -> None:
    assert rule(Module(inside, code))


KEPT = [
    (closed_doors, "plugin.py", "from .gui.dock import Dock"),
    (closed_doors, "printing/sheet.py", "from ..evidence import facts"),
    (nobody_knows_plugin, "__init__.py", "def classFactory(iface):\n from .plugin import P\n return P(iface)"),
    (
        plain_rooms_are_plain,
        "network/graph.py",
        "import numpy as np\nfrom .costs import cost\nfrom ..evidence import facts",
    ),
    (texts_can_be_translated, "evidence/names.py", "name.translate(table)"),
    (texts_can_be_translated, "gui/dock.py", "translate('Dock', '{n} layers').format(n=2)"),
    (enums_are_scoped, "gui/dock.py", "from qgis.PyQt.QtCore import Qt\nx = Qt.DockWidgetArea.RightDockWidgetArea"),
    (enums_are_scoped, "gui/dock.py", "from qgis.core import Qgis\nx = Qgis.QGIS_VERSION_INT"),
    (enums_are_scoped, "gui/dock.py", "from qgis.core import Qgis\nlevel = Qgis.MessageLevel\nuse(level.Info)"),
    (enums_are_scoped, "gui/dock.py", "from qgis.PyQt.QtCore import Qt\ndef f() -> Qt.LayoutDirection: ..."),
    (nothing_that_qt6_dropped, "gui/dock.py", "from qgis.PyQt.QtWidgets import QAction\ndialog.exec()"),
]


@pytest.mark.parametrize(
    ("rule", "inside", "code"), KEPT, ids=[f"{r.__name__}-{i}" for i, (r, _, _) in enumerate(KEPT)]
)
def test_a_rule_lets_good_code_pass(rule: Callable[[Module], list[str]], inside: str, code: str) -> None:
    assert rule(Module(inside, code)) == []


def test_evidence_and_network_load_without_qgis() -> None:
    program = """
        import importlib, pkgutil, sys
        sys.modules["qgis"] = None
        sys.modules["PyQt5"] = None
        sys.modules["PyQt6"] = None
        sys.modules["osgeo"] = None
        import caspian_corridor_plugin as plugin
        for room in ("evidence", "network"):
            try:
                package = importlib.import_module(f"{plugin.__name__}.{room}")
            except ModuleNotFoundError as missing:
                if missing.name != f"{plugin.__name__}.{room}":
                    raise
                continue
            for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
                importlib.import_module(found.name)
                print(found.name)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    there = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for room in ("evidence", "network")
        for path in (PLUGIN / room).rglob("*.py")
        if path.stem != "__init__"
    }
    assert there <= set(done.stdout.split())


def test_the_version_stands_in_metadata_alone() -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    version = metadata["general"]["version"]
    pattern = re.compile(rf"(?<![\d.]){re.escape(version)}(?![\d.]*\d)")
    places = [
        *MODULES,
        *(ROOT / "tools").rglob("*.py"),
        *ROOT.glob("*.toml"),
        ROOT / "Makefile",
        *ROOT.glob("README*"),
    ]
    found = [str(path.relative_to(ROOT)) for path in places if pattern.search(path.read_text(encoding="utf-8"))]
    assert found == []
