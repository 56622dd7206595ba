"""Runs inside a real QGIS: the plugin upgraded before its dock was opened, and with each page of the dock opened.

The tests are in test_upgrade.py.
"""

from __future__ import annotations

import gc
import os
import sys
from functools import partial
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.PyQt.QtWidgets import QApplication

from tools import qgis_side as side
from tools import window_traces
from tools.window_traces import KEY

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
PAGES = ("", "layers", "article", "evidence", "compare", "print")


def have_an_atlas() -> dict:
    """The project has an atlas from now on."""
    import pyplugin_installer

    pyplugin_installer.instance().installFromZipFile(os.environ["CASPIAN_CORRIDOR_FIRST"])
    side.pump(0.5)
    side.click_action()
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    return {"tabs": side.find("pages").count()}


def upgrade(page: str) -> dict:
    """The first version, one page of its dock open or none, and the next version over it."""
    import pyplugin_installer

    installer = pyplugin_installer.instance()
    installer.installFromZipFile(os.environ["CASPIAN_CORRIDOR_FIRST"])
    side.pump(0.3)
    if page:
        side.action().setChecked(True)
        tabs = side.find("pages").tabBar()
        side.click(tabs, tabs.tabRect(PAGES.index(page) - 1).center())
        side.pump(0.2)
    before = window_traces.loaded_modules()
    installer.reloadAndExportData()
    installer.installPlugin(KEY)
    side.delete_what_was_sent_away()
    side.action().setChecked(True)
    side.show_page_of("print_map")
    new = window_traces.loaded_modules()
    side.find("print_path").setFilePath(str(OUT / "no such folder" / "map.pdf"))
    heard = len(side.Watch.messages)
    side.click(side.find("print_map"))
    told = side.wait_for("a sentence", lambda: side.Watch.messages[heard:], 60)
    side.action().setChecked(False)
    QApplication.processEvents()
    return {
        "old_modules": len(before),
        "new_modules": len(new),
        "left_over": sorted(name for name in new if not getattr(sys.modules[name], "NEXT_VERSION", False)),
        "other_classes": other_classes(),
        "told": told,
    }


def other_classes() -> list[str]:
    """Our classes in memory that are not those of the modules in use."""
    gc.collect()
    found = []
    for thing in gc.get_objects():
        if isinstance(thing, type) and str(thing.__module__).split(".")[0] == KEY:
            known = sys.modules.get(thing.__module__)
            for part in thing.__qualname__.split("."):
                known = getattr(known, part, None)
            if known is not thing and "<locals>" not in thing.__qualname__:
                found.append(f"{thing.__module__}.{thing.__qualname__}")
    return sorted(found)


def switched_off() -> dict:
    import qgis.utils

    qgis.utils.unloadPlugin(KEY)
    side.delete_what_was_sent_away()
    return {"modules": window_traces.loaded_modules(), "classes": other_classes()}


def named(page: str):
    step = partial(upgrade, page)
    step.__name__ = f"upgrade_{page or 'untouched'}"  # type: ignore[attr-defined]
    return step


side.start_steps([have_an_atlas, *map(named, PAGES), switched_off], OUT, 280)
