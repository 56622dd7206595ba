"""Runs inside a real QGIS: the plugin on and off two hundred times, upgraded while it is in use, and removed.

Each step adds to the result; a step that fails ends the run. The tests are in test_lifecycle.py.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.append(os.environ["CASPIAN_CORRIDOR_DRIVERS"])

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QAction, QApplication

from tools import qgis_side as side
from tools import window_traces
from tools.window_traces import KEY

OUT = Path(os.environ["CASPIAN_CORRIDOR_OUT"])
TIMES = 200


def plugin_folder() -> Path:
    return Path(QgsApplication.qgisSettingsDirPath()) / "python" / "plugins" / KEY


def switch_on() -> None:
    import qgis.utils

    if not (qgis.utils.loadPlugin(KEY) and qgis.utils.startPlugin(KEY)):
        raise side.StepError("the plugin could not be switched on")


def switch_off() -> None:
    import qgis.utils

    if not qgis.utils.unloadPlugin(KEY):
        raise side.StepError("the plugin could not be switched off")
    QApplication.sendPostedEvents(None, 52)  # deleteLater(), which waits for an event loop of its own depth
    QApplication.processEvents()


def once(everything: bool) -> None:
    """On, the dock opened with the tool for reading and, now and then, with all that a user can open; and off."""
    switch_on()
    QApplication.processEvents()
    side.action().setChecked(True)
    if everything:
        side.pump(0.3)
        use_all_pages()
    switch_off()


def use_all_pages() -> None:
    for page in ("tree", "article_text", "evidence_text", "print_map"):
        side.show_page_of(page)
    point, _ = side.points_on_lines("middle_corridor")[0]
    reading = side.find("read_map")
    if not reading.isChecked():
        side.click(reading)
    side.click_canvas(point)
    side.find("popup")
    field = side.find("search")
    field.setText("Baku")
    side.pump(0.3)
    field.setText("")


def add_atlas() -> dict:
    """The atlas is in the project for all that follows: most of what listens listens to it."""
    switch_on()
    side.pump(0.3)
    side.click_action()
    side.click(side.find("add_atlas"))
    side.wait_for("the layers", side.layers)
    side.rendered()
    use_all_pages()
    switch_off()
    return {"layers": len(side.layers())}


def have_a_neighbour() -> None:
    """Another plugin's menu. With the last of them QGIS forgets a separator, and makes a new one with the next."""
    action = QAction("Neighbour", side.window())
    side.iface.addPluginToMenu("Neighbour", action)


def on_and_off() -> dict:
    """What a first round leaves behind, such as QGIS's own caches, is no growth; what two hundred more leave is."""
    have_a_neighbour()
    once(everything=True)
    once(everything=True)
    side.delete_what_was_sent_away()
    before, seen = window_traces.counts(), window_traces.in_window()
    languages = window_traces.LanguageChanges()
    started = time.perf_counter()
    for number in range(TIMES):
        once(everything=number % 100 == 99)
    seconds = time.perf_counter() - started
    languages.stop()
    side.delete_what_was_sent_away()
    after = window_traces.counts()
    return {
        "times": TIMES,
        "loop_s": round(seconds, 1),
        "before": before,
        "after": after,
        "in_window": [seen, window_traces.in_window()],
        "language_changes": languages.count,
    }


def install_first_version() -> dict:
    import pyplugin_installer
    import qgis.utils

    installer = pyplugin_installer.instance()
    installer.installFromZipFile(os.environ["CASPIAN_CORRIDOR_FIRST"])
    side.pump(0.5)
    return {"active": KEY in qgis.utils.active_plugins, "files": files_of_plugin()}


def files_of_plugin() -> list[str]:
    folder = plugin_folder()
    return sorted(
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def upgrade_in_use() -> dict:
    """The plugin manager puts the next version over the one whose dock, popup, search and algorithms are in use."""
    import pyplugin_installer
    import qgis.utils

    if not side.action().isChecked():
        side.click_action()
    use_all_pages()
    locator_search_in_use()
    held = window_traces.held_in(plugin_folder())
    old_dock = side.dock()
    gone = []
    old_dock.destroyed.connect(lambda *_: gone.append(True))
    del old_dock
    installer = pyplugin_installer.instance()
    installer.reloadAndExportData()
    known = pyplugin_installer.installer_data.plugins.all()[KEY]
    installer.installPlugin(KEY)
    side.delete_what_was_sent_away()
    side.pump(0.5)
    seen = window_traces.in_window()
    import caspian_corridor_plugin

    marker = Path(caspian_corridor_plugin.__file__).with_name("next_version.py")
    side.click_action()
    use_all_pages()
    side.screenshot(OUT / "upgraded.png")
    return {
        "status": known["status"],
        "offered": known["version_available"],
        "held_before": held,
        "old_dock_gone": gone == [True],
        "active": KEY in qgis.utils.active_plugins,
        "version": qgis.utils.pluginMetadata(KEY, "version"),
        "files": files_of_plugin(),
        "marker": marker.is_file(),
        "loaded_from": sorted({folder_of(name) for name in window_traces.loaded_modules()}),
        "left_over": [
            name for name in window_traces.loaded_modules() if not getattr(sys.modules[name], "NEXT_VERSION", False)
        ],
        "plugin_folder": str(plugin_folder()),
        "in_window": seen,
        "layers_valid": all(layer.isValid() for layer in side.layers().values()),
    }


def folder_of(module: str) -> str:
    """The folder of the plugin that a module was loaded from."""
    file = Path(str(sys.modules[module].__file__))
    return str(file.parents[module.count(".") - (file.name != "__init__.py")])


def locator_search_in_use() -> None:
    """The locator bar asks the evidence in a thread; once with the atlas in the project."""
    widget = window_traces.locator_widget()
    widget.search("cor Aktau")
    side.pump(1.0)
    widget.search("")
    side.pump(0.2)


def uninstall() -> dict:
    import pyplugin_installer

    held = window_traces.held_in(plugin_folder())
    pyplugin_installer.instance().uninstallPlugin(KEY, quiet=True)
    side.delete_what_was_sent_away()
    side.pump(0.3)
    return {"held_before": held, "folder_left": plugin_folder().exists(), "modules": window_traces.loaded_modules()}


def work_on() -> dict:
    """The project with our layers goes on without us: drawn, asked, printed, changed, saved and opened again."""
    project = QgsProject.instance()
    before = len(side.layers())
    layer = side.layers()["middle_corridor"]
    features = sum(1 for _ in layer.getFeatures())
    layer.renderer().setUsingSymbolLevels(True)
    kept = layer.subsetString()
    ours = "\"mode\" = 'rail'"
    layer.setSubsetString(f"({kept}) AND {ours}" if kept else ours)
    some = sum(1 for _ in layer.getFeatures())
    layer.setSubsetString(kept)
    side.iface.mapCanvas().refreshAllLayers()
    side.rendered()
    colours = side.screenshot(OUT / "without_plugin.png")
    path = OUT / "project.qgz"
    saved = project.write(str(path))
    side.iface.newProject(False)
    side.pump(0.3)
    opened = project.read(str(path))
    side.rendered()
    layers = side.layers()
    layouts = project.layoutManager().printLayouts()
    return {
        "layers": [before, len(layers)],
        "features": [features, some, layers["middle_corridor"].featureCount()],
        "valid": all(one.isValid() for one in layers.values()),
        "colours": [colours, side.screenshot(OUT / "opened_again.png")],
        "saved": saved,
        "opened": opened,
        "pages": [layout.pageCollection().pageCount() for layout in layouts],
        "tips": sum(1 for one in layers.values() if one.isSpatial() and one.mapTipTemplate()),
        "modules": window_traces.loaded_modules(),
    }


STEPS = [add_atlas, on_and_off, install_first_version, upgrade_in_use, uninstall, work_on]


side.start_steps(STEPS, OUT, 280, before=window_traces.in_window)
