"""QGIS's own rules for Qt 6 on a copy of the plugin: what its pyqt5_to_pyqt6.py would still change is reported.

    python -m tools.qt6_rules SCRIPT PLUGIN [--without-qgis]

The script is QGIS's, from Debian's source package (tools/matrix.py fetches it). It needs a PyQt6, and knows QGIS's
classes too where it runs in a QGIS on Qt 6; parts of QGIS that are not there are left out, and named. Beside a QGIS on
Qt 5 it must go without, since one process cannot hold both Qts.
"""

from __future__ import annotations

import contextlib
import difflib
import importlib
import importlib.util
import io
import shutil
import sys
import tempfile
import types
from pathlib import Path

# Modules that the script imports and that a smaller build of QGIS or PyQt6 may lack.
OPTIONAL = ("qgis._3d", "qgis.analysis", "PyQt6.QtQuickWidgets", "PyQt6.Qsci")
# compat.py asks for the version before it uses the old names.
KNOWS_BOTH = {"compat.py"}


def stand_ins() -> list[str]:
    """Empty modules in the place of those that are not there."""
    absent = []
    for name in OPTIONAL:
        try:
            importlib.import_module(name)
        except ImportError:
            absent.append(name)
            parent, _, child = name.rpartition(".")
            module = types.ModuleType(name)
            sys.modules[name] = module
            if parent in sys.modules:
                setattr(sys.modules[parent], child, module)
    return absent


def load(script: Path) -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("pyqt5_to_pyqt6", script)
    if spec is None or spec.loader is None:
        raise ImportError(f"{script} is no Python module")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def run(script: Path, plugin: Path, without_qgis: bool) -> tuple[list[str], list[str]]:
    """What the rules would change or warn of, and what they could not look at."""
    if without_qgis:
        sys.modules["qgis"] = None  # type: ignore[assignment]
        absent = ["qgis"]
    else:
        importlib.import_module("qgis.core")
        absent = stand_ins()
    rules = load(script)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / plugin.name
        shutil.copytree(plugin, copy, ignore=shutil.ignore_patterns("__pycache__"))
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            rules.main([str(copy)])
        complaints = [
            line.replace(f"{copy}/", "") for line in said.getvalue().splitlines() if line.startswith(str(copy))
        ]
        for path in sorted(copy.rglob("*.py")):
            name = path.relative_to(copy).as_posix()
            before, after = ((root / name).read_text(encoding="utf-8").splitlines() for root in (plugin, copy))
            if before != after:
                complaints += [f"{name}: {line}" for line in difflib.unified_diff(before, after, lineterm="", n=0)]
    return [line for line in complaints if line.split(":")[0] not in KNOWS_BOTH], absent


def main(arguments: list[str]) -> int:
    script, plugin = (Path(argument) for argument in arguments if not argument.startswith("--"))
    complaints, absent = run(script, plugin.resolve(), "--without-qgis" in arguments)
    print("\n".join(complaints) or f"{script.name}: nothing to change")
    if absent:
        print(f"not looked at: {', '.join(absent)}")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
