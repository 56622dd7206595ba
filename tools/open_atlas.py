"""Runs inside QGIS for `make run`: opens the dock, adds the atlas, and, on a virtual screen, leaves pictures.

CASPIAN_CORRIDOR_PICTURES names the folder for them; without it QGIS stays open for its user.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import QgsProject
from qgis.utils import iface

from tools import qgis_side as side

PICTURES = os.environ.get("CASPIAN_CORRIDOR_PICTURES", "")
FEWEST_COLOURS = 60
SHEETS = ("atlas", "comparison", "kazakh_rail", "strip", "timeline", "locator")


def open_for_the_user() -> int:
    """As a user would: the dock, then the atlas. Returns less than zero, so that QGIS stays."""
    side.action().setChecked(True)
    if not side.layers():
        side.find("add_atlas").click()
    return -1


def leave_pictures(watch: side.Watch, folder: Path) -> int:
    side.fill_screen()
    side.click_action()
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    side.print_to(folder / "map.pdf")
    leave_sheets(folder)
    side.show_page_of("tree")
    popup = open_a_popup()
    print("popup on", popup)
    # The message bar's news about the printed map would cover the map's upper edge.
    iface.messageBar().clearWidgets()
    side.rendered()
    colours = side.screenshot(folder / "window.png")
    if colours < FEWEST_COLOURS:
        raise side.StepError(f"window.png has only {colours} colours: there is nothing in it")
    if watch.tracebacks:
        raise side.StepError("\n".join(watch.tracebacks))
    return 0


def leave_sheets(folder: Path) -> None:
    """Each ready sheet in English and in Arabic."""
    from caspian_corridor_plugin.printing import SheetSpec, print_map

    for theme in SHEETS:
        for language in ("en", "ar"):
            spec = SheetSpec(theme=theme, language=language)
            print("sheet", print_map(QgsProject.instance(), spec, folder / f"sheet_{theme}_{language}.pdf").name)


def open_a_popup() -> str:
    """Clicks a line of the Middle Corridor near the middle of the map, another one if that shows nothing."""
    for point, name in side.points_on_lines("middle_corridor", count=10):
        side.click_canvas(point)
        try:
            text = side.find("popup_text", seconds=2)
        except side.StepError:
            continue
        if text.toPlainText().strip():
            return name
    raise side.StepError("no click on the Middle Corridor opened a popup")


def main(watch: side.Watch) -> int:
    return leave_pictures(watch, Path(PICTURES)) if PICTURES else open_for_the_user()


side.start(main, seconds=300 if PICTURES else 0)
