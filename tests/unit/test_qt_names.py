"""Every import, class, method and enum of Qt and QGIS that the code spells out is there: on Qt 6, and on the QGIS that runs.

On Qt 6 a name in a method's body fails when the line is run, and not before; so all of them are looked up one by one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tools import qt_names

PYQT6 = qt_names.ROOT / "build" / "pyqt6"
QVARIANT = {f"{qt_names.PYQT}QtCore.QVariant.{name}" for name in ("String", "LongLong", "Double")}
# What compat.py asks for the version before it is used: the name, and the QGIS that brought it.
NEWER = {
    "qgis.core.Qgis.MarkerLinePlacement": 32400,
    "qgis.core.Qgis.MarkerLinePlacement.CentralPoint": 32400,
    "qgis.core.Qgis.LabelOverlapHandling.AllowOverlapIfRequired": 32600,
    "qgis.core.Qgis.TemporalNavigationMode.Disabled": 33600,
}


@pytest.fixture(scope="module")
def used() -> dict[str, str]:
    """Dotted name -> where it is used first."""
    places: dict[str, str] = {}
    for module, name, line in qt_names.names_of_plugin():
        places.setdefault(name, f"{module}:{line}")
    return places


def ask_pyqt6(names: list[str]) -> set[str]:
    """The names that a PyQt6 without any QGIS does not know."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.qt_names", "--qt6"],
        cwd=qt_names.ROOT,
        input=json.dumps(names),
        env={"PYTHONPATH": str(PYQT6), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


@pytest.fixture(scope="module")
def pyqt6() -> None:
    """build/pyqt6, made by make for the Python of QGIS 3.22; other releases bring another Python."""
    if not PYQT6.is_dir():
        pytest.fail("build/pyqt6 is missing: run `make pyqt6`")
    if not list(PYQT6.glob(f"PyQt6/sip.cpython-{sys.version_info.major}{sys.version_info.minor}-*")):
        pytest.skip("build/pyqt6 is for another Python; this is asked once, on QGIS 3.22's")


def test_pyqt6_has_every_name_of_qt_that_the_code_uses(used: dict[str, str], pyqt6: None) -> None:
    from_qt = [name for name in used if name.startswith(qt_names.PYQT)]
    assert len(from_qt) > 150
    absent = ask_pyqt6(from_qt)
    assert {name: used[name] for name in absent - QVARIANT} == {}
    # Behind a question for the version in compat.py, and nowhere else.
    assert {used[name].split(":")[0] for name in QVARIANT} == {"compat.py"}


def test_a_real_pyqt6_is_asked(pyqt6: None) -> None:
    core = f"{qt_names.PYQT}QtCore.Qt"
    good = [f"{core}.DockWidgetArea.RightDockWidgetArea", f"{qt_names.PYQT}QtWidgets.QAction", f"{core}.Key.Key_Escape"]
    bad = [f"{core}.RightDockWidgetArea", f"{qt_names.PYQT}QtWidgets.QDesktopWidget", f"{core}.Key.NoSuchKey"]
    assert ask_pyqt6(good + bad) == set(bad)


def test_the_qgis_that_runs_has_every_name_that_the_code_uses(used: dict[str, str]) -> None:
    core = pytest.importorskip("qgis.core", reason="there is no QGIS here")
    absent = set(qt_names.missing(list(used)))
    if core.Qgis.QGIS_VERSION_INT >= 33800:
        absent -= QVARIANT
    expected = {name for name, version in NEWER.items() if version > core.Qgis.QGIS_VERSION_INT}
    assert {name: used[name] for name in absent ^ expected} == {}
    assert {used[name].split(":")[0] for name in NEWER} == {"compat.py"}


def test_every_enum_is_named_by_its_class() -> None:
    """palette.ColorRole.Base works, but no program can say on which Qt."""
    found = {
        f"{path.relative_to(qt_names.PLUGIN)}:{line}": name
        for path in sorted(qt_names.PLUGIN.rglob("*.py"))
        for name, line in qt_names.names_in(path.read_text(encoding="utf-8"))[1].items()
    }
    assert found == {}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("from qgis.PyQt.QtCore import Qt\ndef f():\n    return Qt.RightToLeft", "qgis.PyQt.QtCore.Qt.RightToLeft"),
        ("def f():\n    from qgis.core import Qgis as Q\n    return Q.Info", "qgis.core.Qgis.Info"),
        ("from qgis.core import A\nshape = A.Shape\nuse(shape.Square)", "qgis.core.A.Shape.Square"),
        ("from qgis.core import A\ndef f():\n    x, y = A.B, A.C\n    use(y.D)", "qgis.core.A.C.D"),
        ("from qgis.core import A\nclass B(A):\n    def f(self):\n        return self.Flag.No", "qgis.core.A.Flag.No"),
        ("from qgis.core import A\nA.make().use(A.Kind.Small)", "qgis.core.A.make"),
        ("from qgis.core import A\nA.make().use(A.Kind.Small)", "qgis.core.A.Kind.Small"),
        ("from qgis.PyQt import QtCore\nQtCore.Qt.Key.Key_A", "qgis.PyQt.QtCore.Qt.Key.Key_A"),
    ],
)
def test_names_are_read_where_they_stand(code: str, name: str) -> None:
    assert name in qt_names.names_in(code)[0]


def test_an_enum_of_an_object_is_reported() -> None:
    code = textwrap.dedent("""
        def f(event):
            return event.Type.Resize
    """)
    assert list(qt_names.names_in(code)[1]) == ["event.Type.Resize"]


def test_the_names_are_those_of_this_plugin() -> None:
    assert Path(qt_names.PLUGIN / "__init__.py").is_file()
    assert "compat.py" in {module for module, _, _ in qt_names.names_of_plugin()}
