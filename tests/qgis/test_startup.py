"""What QGIS's own start costs: which of the plugin's files are opened before the first click, and which modules loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ICON = "resources/icons/caspian_corridor.svg"

PROGRAM = """
    import ctypes, json, os, struct, sys
    from pathlib import Path
    from unittest.mock import create_autospec

    from qgis.core import QgsApplication, QgsSettings
    from qgis.gui import QgisInterface
    from qgis.PyQt.QtWidgets import QApplication, QMainWindow, QMenu

    folder, locale = Path(sys.argv[1]), sys.argv[2]
    application = QgsApplication([], True)
    application.initQgis()
    QgsSettings().setValue("locale/userLocale", locale)
    QgsSettings().setValue("locale/overrideFlag", True)
    window = QMainWindow()
    iface = create_autospec(QgisInterface, instance=True)
    iface.mainWindow.return_value = window
    iface.pluginMenu.return_value = QMenu(window)

    # Linux's own record of what is opened, by whatever library.
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    IN_OPEN, IN_ISDIR = 0x20, 0x40000000
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    watched = {libc.inotify_add_watch(watch, str(path).encode(), IN_OPEN): path for path in folders}
    assert -1 not in watched

    def opened():
        found = set()
        while True:
            try:
                data = os.read(watch, 65536)
            except BlockingIOError:
                return sorted(found)
            while data:
                number, mask, _, length = struct.unpack_from("iIII", data)
                name, data = data[16 : 16 + length].rstrip(b"\\0").decode(), data[16 + length :]
                if name and not mask & IN_ISDIR:
                    found.add((watched[number] / name).relative_to(folder).as_posix())

    sys.path.insert(0, str(folder.parent))
    import caspian_corridor_plugin
    plugin = caspian_corridor_plugin.classFactory(iface)
    plugin.initGui()
    at_start = opened()
    modules = sorted(name for name in sys.modules if name.startswith("caspian_corridor_plugin."))
    heavy = sorted({"numpy", "sqlite3", "processing", "json"} & set(sys.modules))
    for _ in range(20):
        QApplication.processEvents()
    idle = opened()
    action = iface.addToolBarIcon.call_args.args[0]
    blank = action.icon().pixmap(16, 16).isNull()
    icon = opened()
    print(json.dumps({"at_start": at_start, "idle": idle, "icon": icon, "modules": modules, "heavy": heavy,
                      "words": action.statusTip(), "blank": blank}))
    sys.stdout.flush()
    os._exit(0)
"""


def start(plugin: Path, locale: str, tmp_path: Path) -> dict:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), str(plugin), locale],
        cwd=tmp_path,
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def beyond_code(names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith((".py", ".pyc"))]


@pytest.fixture(scope="module")
def english(unpacked_plugin: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    return start(unpacked_plugin, "en_US", tmp_path_factory.mktemp("english"))


def test_the_toolbars_icon_is_all_that_is_opened_before_the_first_click(english: dict) -> None:
    assert "plugin.py" in english["at_start"], "the watch sees what is opened"
    assert beyond_code(english["at_start"]) == [ICON]
    assert beyond_code(english["idle"]) == []
    assert not english["blank"]
    assert set(beyond_code(english["icon"])) <= {ICON}


def test_few_modules_are_loaded_while_qgis_starts(english: dict) -> None:
    names = {name.removeprefix("caspian_corridor_plugin.") for name in english["modules"]}
    assert names == {"about", "algorithms", "algorithms.provider", "locator", "paths", "plugin", "translation"}


def test_in_another_language_its_words_are_read_and_nothing_else(unpacked_plugin: Path, tmp_path: Path) -> None:
    seen = start(unpacked_plugin, "ar", tmp_path)
    assert beyond_code(seen["at_start"]) == ["i18n/caspian_corridor_ar.qm", ICON]
    assert beyond_code(seen["idle"]) == []
    assert not seen["words"].isascii()
