"""Runs inside QGIS for `make run`: opens the dock, adds the atlas, and, on a virtual screen, leaves two pictures.

CASPIAN_CORRIDOR_PICTURES names the folder for them; without it QGIS stays open for its user.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, os.environ["CASPIAN_CORRIDOR_CHECKOUT"])

from qgis.utils import iface

from tools import qgis_side as side

PICTURES = os.environ.get("CASPIAN_CORRIDOR_PICTURES", "")
FEWEST_COLOURS = 60


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


side.start(main, seconds=200 if PICTURES else 0)
