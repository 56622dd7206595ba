"""Runs inside a real QGIS for `make bench`: times what a user waits for, and what QGIS's bare calls need for the same.

One fresh QGIS times each thing once, since what comes first pays for all that follows. CASPIAN_CORRIDOR_BENCH says whose
turn it is: `ours` or `bare`. The times, in milliseconds, go to times.json in CASPIAN_CORRIDOR_OUT.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

import qgis.utils
from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolIdentify
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QWidget
from qgis.utils import iface

from tools import qgis_side as side

KEY = "caspian_corridor_plugin"
BARE = "caspian_corridor_bare"
OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
TIMES = 9
times: dict[str, float] = {}


def since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


class Drawing:
    """When the canvas was last complete."""

    def __init__(self) -> None:
        self.canvas = iface.mapCanvas()
        self.at = 0.0
        self.canvas.mapCanvasRefreshed.connect(self._drawn)

    def _drawn(self) -> None:
        self.at = time.perf_counter()

    def wait(self, start: float) -> float:
        """Milliseconds from the start until the map stood still."""
        limit = time.monotonic() + 60
        while self.at < start or self.canvas.isDrawing() or time.perf_counter() - self.at < 0.3:
            QApplication.processEvents()
            time.sleep(0.001)
            if time.monotonic() > limit:
                raise side.StepError("the map was not drawn")
        return (self.at - start) * 1000


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def repeat(action: Callable[[], Any]) -> float:
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        action()
        taken.append(since(start))
    return middle(taken)


def load(package: str) -> float:
    """Import, classFactory and initGui, by QGIS's own way of starting a plugin."""
    start = time.perf_counter()
    done = qgis.utils.loadPlugin(package) and qgis.utils.startPlugin(package)
    taken = since(start)
    if not done:
        raise side.StepError(f"{package} did not start")
    return taken


def ours(drawing: Drawing) -> None:
    ours_until_the_atlas(drawing)
    ours_with_the_atlas(drawing)


def ours_until_the_atlas(drawing: Drawing) -> None:
    times["startup"] = load(KEY)
    start = time.perf_counter()
    QApplication.processEvents()
    times["startup_algorithms"] = since(start)
    side.pump(0.5)

    start = time.perf_counter()
    side.action().trigger()
    QApplication.processEvents()
    times["dock_first"] = since(start)
    side.pump(0.5)

    button = side.find("add_atlas")
    start = time.perf_counter()
    button.click()
    times["atlas_add"] = since(start)
    times["atlas_drawn"] = drawing.wait(start)
    side.pump(0.5)


def ours_with_the_atlas(drawing: Drawing) -> None:
    item = side.tree_item("middle_corridor")

    def switch() -> None:
        shown = item.checkState(0) == Qt.CheckState.Checked
        item.setCheckState(0, Qt.CheckState.Unchecked if shown else Qt.CheckState.Checked)
        QApplication.processEvents()

    times["toggle"] = repeat(switch)
    drawing.wait(0)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        switch()
        taken.append(drawing.wait(start))
    times["toggle_drawn"] = middle(taken)
    if item.checkState(0) != Qt.CheckState.Checked:
        switch()
    drawing.wait(0)

    point, _ = side.points_on_lines("middle_corridor")[0]

    def popup() -> None:
        QTest.mouseClick(iface.mapCanvas().viewport(), side.LEFT, Qt.KeyboardModifier.NoModifier, point)
        while not any(one.isVisible() for one in side.window().findChildren(QWidget, f"{side.NAME}/popup")):
            QApplication.processEvents()

    start = time.perf_counter()
    popup()
    times["popup_first"] = since(start)
    times["popup"] = repeat(popup)

    field = side.find("search")
    start = time.perf_counter()
    field.setText("akt")
    results = side.find("search_results")
    side.wait_for("what was found", results.topLevelItemCount)
    times["search_first"] = since(start)
    panel = results.parent()

    def search() -> None:
        panel.search("aktau")
        panel.search_now()

    times["search"] = repeat(search)
    if not results.topLevelItemCount():
        raise side.StepError("nothing was found")


def bare(drawing: Drawing) -> None:
    """The same with QGIS's own calls and nothing else: no style, no label, no source."""
    times["startup"] = load(BARE)
    side.pump(0.5)

    start = time.perf_counter()
    dock = QDockWidget("Bare", side.window())
    dock.setObjectName("bare")
    side.window().addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.show()
    QApplication.processEvents()
    times["dock_first"] = since(start)
    side.pump(0.5)

    plan = json.loads((OUT / "plan.json").read_text(encoding="utf-8"))
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    start = time.perf_counter()
    layers = [QgsVectorLayer(f"{plan['path']}|layername={table}", table, "ogr") for table in plan["tables"]]
    if not all(layer.isValid() for layer in layers):
        raise side.StepError("a table could not be opened")
    project.addMapLayers(layers)
    times["atlas_add"] = since(start)
    times["atlas_drawn"] = drawing.wait(start)
    project.setCrs(QgsCoordinateReferenceSystem.fromWkt(plan["crs"]))
    canvas.setExtent(QgsRectangle(*plan["extent"]))
    canvas.refresh()
    drawing.wait(time.perf_counter())

    shown = {layer.name(): layer for layer in layers}
    node = project.layerTreeRoot().findLayer(shown["middle_corridor"].id())

    def switch() -> None:
        node.setItemVisibilityChecked(not node.isVisible())
        QApplication.processEvents()

    times["toggle"] = repeat(switch)
    drawing.wait(0)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        switch()
        taken.append(drawing.wait(start))
    times["toggle_drawn"] = middle(taken)
    node.setItemVisibilityChecked(True)
    drawing.wait(0)

    tool = QgsMapToolIdentify(canvas)
    point = QPoint(*plan["point"])
    asked = [layer for layer in layers if layer.isSpatial()]
    times["popup"] = repeat(
        lambda: tool.identify(point.x(), point.y(), asked, QgsMapToolIdentify.IdentifyMode.TopDownAll)
    )

    def search() -> list[Any]:
        found = []
        for layer in layers:
            names = [
                name
                for name in ("name", "name_ar", "name_ru", "aliases", "title")
                if layer.fields().lookupField(name) >= 0
            ]
            if names:
                asking = " OR ".join(f"\"{name}\" ILIKE '%aktau%'" for name in names)
                found += list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(asking)))
        return found

    times["search"] = repeat(search)


def leave_plan() -> None:
    """What the bare calls are to do: the same tables, the same view, the same point."""
    layers = side.layers()
    canvas = iface.mapCanvas()
    box = canvas.extent()
    point, _ = side.points_on_lines("middle_corridor")[0]
    plan = {
        "tables": [key for key in layers if key != "base_world"],
        "crs": canvas.mapSettings().destinationCrs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED),
        "extent": [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()],
        "point": [point.x(), point.y()],
        "path": os.environ["CASPIAN_CORRIDOR_DATA"],
    }
    (OUT / "plan.json").write_text(json.dumps(plan), encoding="utf-8")


def main(watch: side.Watch) -> int:
    side.fill_screen()
    side.pump(1.0)
    drawing = Drawing()
    if os.environ["CASPIAN_CORRIDOR_BENCH"] == "ours":
        ours(drawing)
        leave_plan()
    else:
        bare(drawing)
    if watch.tracebacks:
        raise side.StepError("\n".join(watch.tracebacks))
    (OUT / "times.json").write_text(json.dumps(times), encoding="utf-8")
    return 0


side.start(main, seconds=120)
