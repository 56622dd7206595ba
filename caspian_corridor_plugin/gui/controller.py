"""Turns what a user wants into one call each, and says in the message bar how it went."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QApplication

from .. import about, log, paths
from ..atlas import asof, build, find, presets
from ..atlas.errors import AtlasError
from ..atlas.library import Library
from ..translation import interface_language, translate
from . import claim_links, naming
from .dock import CorridorDock
from .dock_place import DockPlace
from .guide import MapGuide, ids_of
from .highlight import Highlight
from .indicators import clear_temporary_signs
from .layer_tree_binding import LayerTreeBinding
from .layers_page import LayersPage
from .reading import MapReader, Page
from .updating import Updater

_ICONS = ":/images/themes/default/"


class Controller(QObject):
    """Lives from the first opening of the dock to the unloading of the plugin."""

    def __init__(self, iface: Any, project: QgsProject, action: QAction, library: Library | None = None) -> None:
        super().__init__()
        self._iface = iface
        self._project = project
        self._action = action
        self._canvas = iface.mapCanvas()
        self._library = library or Library()
        self._solo = presets.Solo(project)
        self._date: str | None = None
        self._marks_of: str = ""
        self._wanted: str = ""  # what was looked for before there was an atlas
        self._compare: Any = None  # made with its page
        self._print: Any = None  # likewise

        self._dock = CorridorDock(iface.mainWindow(), self._find)
        self._place = DockPlace(iface.mainWindow(), self._dock)
        self._add_pages()
        self._highlight = Highlight(self._canvas, project)
        self._guide = MapGuide(self._canvas, project, self._highlight)
        self._reader = MapReader(iface, project, self._highlight, self._store_of, self)
        self._updater = Updater(project, self._dock, self._warn, self._updated)
        layers_page = self._dock.pages.page("layers")
        self._binding = LayerTreeBinding(project, layers_page.tree, self._dock)
        # Asked for once the event loop is idle: the dock is to be there first.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look_at_project)
        self._map_changed_timer = QTimer(self)
        self._map_changed_timer.setSingleShot(True)
        self._map_changed_timer.timeout.connect(self._tell_article_the_map)
        self._connect()
        self._place.add()
        self._atlas_present(bool(find.groups(project)))

    def _add_pages(self) -> None:
        pages = self._dock.pages
        pages.add(
            "layers", translate("Dock", "Layers"), QIcon(_ICONS + "mActionShowAllLayers.svg"), self._make_layers_page
        )
        pages.add("article", translate("Dock", "Article"), QIcon(_ICONS + "mIconReport.svg"), self._make_article_page)
        pages.add(
            "evidence", translate("Dock", "Evidence"), QIcon(_ICONS + "mActionTextAnnotation.svg"), self._make_evidence
        )
        pages.add(
            "compare",
            translate("Dock", "Compare"),
            QIcon(_ICONS + "algorithms/mAlgorithmNetworkAnalysis.svg"),
            self._make_compare_page,
        )
        pages.add("print", translate("Dock", "Print"), QIcon(paths.icon("print_map")), self._make_print_page)

    def _connect(self) -> None:
        dock, reader, project = self._dock, self._reader, self._project
        self._binding.atlasPresent.connect(self._atlas_present)
        dock.addAtlasRequested.connect(self.add_atlas)
        dock.removeAtlasRequested.connect(self.remove_atlas)
        dock.readMapToggled.connect(reader.set_reading)
        dock.zoomRequested.connect(self.zoom_to_region)
        dock.closedByUser.connect(self._dock_closed)
        dock.results.chosen.connect(self.go_to)
        dock.search.entered.connect(self._warm_up)
        reader.toolChanged.connect(dock.set_reading)
        reader.pagesRead.connect(self._pages_read)
        reader.pageShown.connect(self._page_shown)
        reader.claimChosen.connect(self.open_claim)
        reader.pinWished.connect(self._pin)
        self._links = [
            (project.cleared, self._project_gone),
            (project.readProject, self._project_gone),
            (project.customVariablesChanged, self._date_may_have_changed),
            (project.layerTreeRoot().visibilityChanged, self._map_changed),
        ]
        for signal, slot in self._links:
            signal.connect(slot)

    # pages, each made when first shown

    def _make_layers_page(self) -> LayersPage:
        page = LayersPage(self._dock)
        page.time.dateChosen.connect(self.choose_date)
        page.layerActivated.connect(self.zoom_to_layer)
        page.presetChosen.connect(self.show_preset)
        page.soloToggled.connect(self.show_only)
        page.opacityChosen.connect(self.set_opacity)
        page.currentChanged.connect(self._layer_chosen)
        return page

    def _make_article_page(self) -> Any:
        from .article_page import ArticlePage

        page = ArticlePage(self._dock)
        page.claimChosen.connect(self.show_claim)
        page.show_store(self._store())
        self._map_changed_timer.start(50)
        return page

    def _make_evidence(self) -> Any:
        from .evidence_page import EvidencePage

        page = EvidencePage(self._dock)
        page.pageShown.connect(self._page_shown)
        page.pageShown.connect(self._reader.highlight)
        page.zoomWished.connect(self._zoom_to_page)
        page.claimChosen.connect(self.open_claim)
        return page

    def _make_compare_page(self) -> Any:
        from .compare_controller import CompareController

        self._compare = CompareController(self._iface, self._project, self._library, self._find, self._say, self)
        return self._compare.page

    def _make_print_page(self) -> Any:
        from .print_controller import PrintController

        self._print = PrintController(self._iface, self._project, self._warn, self)
        return self._print.page

    # the dock

    def show(self, shown: bool) -> None:
        self._dock.setVisible(shown)
        if shown:
            self._dock.raise_()
        else:
            self._at_rest()

    def _dock_closed(self) -> None:
        self._action.setChecked(False)
        self._at_rest()

    def _at_rest(self) -> None:
        """The dock is closed: nothing plays, nothing lies over the map."""
        self._dock.pages.page("layers").time.stop()
        self._reader.close_popup()
        self._place.remember()

    def _atlas_present(self, present: bool) -> None:
        self._dock.show_atlas(present)
        self._date_may_have_changed()
        if present:
            self._later.start(0)
        else:
            self._reader.set_reading(False)
            self._highlight.clear()

    def _look_at_project(self) -> None:
        """Marks for the slider, and a look whether the project's data are old."""
        path = self._data_path()
        if str(path) != self._marks_of:
            from ..atlas import story

            self._marks_of = str(path)
            self._dock.pages.page("layers").time.set_marks(story.marks(path))
        self._updater.look()
        article = self._dock.pages.made("article")
        if article is not None:
            article.show_store(self._store())
        self._map_changed()

    # messages

    def _say(self, text: str, level: Qgis.MessageLevel, seconds: int = 8) -> None:
        self._iface.messageBar().pushMessage(about.NAME, text, level, seconds)

    def _warn(self, text: str) -> None:
        log.warning(text)
        self._say(text, Qgis.MessageLevel.Warning, 0)

    # the atlas

    def add_atlas(self) -> None:
        empty = not self._project.mapLayers()
        bridge = self._iface.layerTreeCanvasBridge()
        sets_up = bridge.autoSetupOnFirstLayer()
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._canvas.freeze(True)
            # QGIS gives a new project the CRS and extent of its first layer, a moment later; the atlas has its own.
            bridge.setAutoSetupOnFirstLayer(False)
            build.add_atlas(self._project, interface_language(), paths.data_file())
            bridge.setCanvasLayers()
        except AtlasError as error:
            self._warn(str(error))
            return
        finally:
            bridge.setAutoSetupOnFirstLayer(sets_up)
            self._canvas.freeze(False)
            QApplication.restoreOverrideCursor()
        self._binding.rebuild()
        self._clear_signs()
        if empty:
            self.zoom_to_region()
        else:
            self._canvas.refresh()
        self._reader.set_reading(True)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.go_to(wanted)

    def _clear_signs(self) -> None:
        # After the layer tree view has put its signs on the new nodes.
        QTimer.singleShot(0, lambda: clear_temporary_signs(self._iface.layerTreeView(), self._project))

    def remove_atlas(self) -> None:
        self._reader.close_popup()
        self._solo.forget()
        build.remove_atlas(self._project)
        self._binding.rebuild()
        self._canvas.refresh()
        self._say(
            translate("Messages", "The atlas is out of the project. Add it again at any time."),
            Qgis.MessageLevel.Info,
        )

    def _updated(self, report: str) -> None:
        self._reader.close_popup()
        self._binding.rebuild()
        self._clear_signs()
        self._repaint()
        self._later.start(0)
        self._dock.pages.open("evidence").show_report(report)

    def zoom_to_region(self) -> None:
        if self._project.crs().isValid():
            self._canvas.setExtent(build.region_extent(self._project))
            self._canvas.refresh()

    def zoom_to_layer(self, layer_id: str) -> None:
        layer = self._project.mapLayer(layer_id)
        if layer is None or layer.extent().isEmpty():
            return
        extent = build.extent_in(self._project, layer.extent())
        extent.scale(1.08)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    # what the map shows

    def choose_date(self, date: str | None) -> None:
        asof.choose(self._project, date)

    def _date_may_have_changed(self) -> None:
        """The project's variable is the truth, whoever changed it."""
        date = asof.get(self._project)
        self._dock.pages.page("layers").time.show_date(date)
        if date == self._date:
            return
        self._date = date
        self._reader.close_popup()
        self._repaint()
        self._map_changed()
        evidence = self._dock.pages.made("evidence")
        if evidence is not None and evidence.pages and not evidence.is_kept:
            evidence.show_pages([])

    def _repaint(self) -> None:
        for node in find.nodes(self._project):
            if node.isVisible() and node.layer().isSpatial() and not find.key_of(node.layer()).startswith("base_"):
                node.layer().triggerRepaint()

    def show_preset(self, key: str) -> None:
        self._solo.forget()
        self._dock.pages.page("layers").show_solo("")
        preset = presets.apply(self._project, key)
        if preset.extent is not None and self._project.crs().isValid():
            self._canvas.setExtent(build.extent_of(self._project, preset.extent))
            self._canvas.refresh()

    def show_only(self, layer_id: str, alone: bool) -> None:
        if alone:
            self._solo.start(layer_id)
        else:
            self._solo.stop()
        self._dock.pages.page("layers").show_solo(self._solo.layer_id)

    def set_opacity(self, layer_id: str, opacity: float) -> None:
        layer = self._project.mapLayer(layer_id)
        if layer is not None:
            layer.setOpacity(opacity)
            layer.triggerRepaint()
            self._project.setDirty(True)

    def _layer_chosen(self, layer_id: str) -> None:
        layer = self._project.mapLayer(layer_id)
        self._dock.pages.page("layers").show_opacity(None if layer is None else layer.opacity())

    # the evidence

    def _data_path(self) -> Any:
        """The data of the project's first atlas; the plugin's own where there is none."""
        for key, layer in find.layers(self._project).items():
            if key != "base_world":
                return find.data_path(layer)
        return paths.data_file()

    def _store(self, path: Any = None) -> Any:
        from ..evidence import EvidenceError

        try:
            return self._library.store(path or self._data_path())
        except EvidenceError as error:
            self._warn(str(error))
            return None

    def _store_of(self, layer: Any) -> Any:
        """The evidence that travels with a layer."""
        return self._store(find.data_path(layer))

    def _pages_read(self, pages: list[Page]) -> None:
        evidence = self._dock.pages.made("evidence")
        if evidence is not None and not evidence.is_kept:
            evidence.show_pages(pages)

    def _page_shown(self, page: Page) -> None:
        article = self._dock.pages.made("article")
        if article is not None:
            article.light(tuple(claim.id for claim in page.claims))
        evidence = self._dock.pages.made("evidence")
        if evidence is not None and not evidence.is_kept and page in evidence.pages:
            evidence.show_page(page)

    def _pin(self) -> None:
        page = self._reader.current
        pages = self._reader.pages
        evidence = self._dock.pages.open("evidence")
        if page is not None:
            evidence.show_pages(pages, pages.index(page))
            evidence.keep.setChecked(True)
        self._dock.show()
        self._reader.close_popup()
        if page is not None:
            self._reader.highlight(page)

    def _zoom_to_page(self, page: Page) -> None:
        layer = self._project.mapLayer(page.layer_id)
        if layer is not None:
            self._guide.show([(layer, page.map_feature)])

    # the article

    def open_claim(self, claims: str) -> None:
        """From a feature to the article: its claims lit on their page."""
        self._dock.show()
        self._dock.search.clear()
        self._dock.pages.open("article").light(claim_links.ids_in(claims))

    def show_claim(self, claim_id: str) -> None:
        """From the article to the map: its features flash."""
        self._reader.close_popup()
        article = self._dock.pages.page("article")
        article.light((claim_id,))
        store = self._store()
        if store is not None:
            self._guide.show(self._guide.features(store.features_of_claim(claim_id)), always_zoom=False)

    def _map_changed(self, *_: Any) -> None:
        if self._dock.pages.made("article") is not None:
            self._map_changed_timer.start(50)

    def _tell_article_the_map(self) -> None:
        article = self._dock.pages.made("article")
        if article is not None:
            article.show_map(self._guide.shown_ids())

    # search

    def _warm_up(self) -> None:
        self._library.warm_up(self._data_path())

    def _find(self, query: str, limit: int) -> tuple[Any, ...]:
        from ..evidence import EvidenceError

        try:
            return self._library.find(self._data_path(), query, limit)
        except EvidenceError as error:
            self._warn(str(error))
            return ()

    def go_to(self, reference: str) -> None:
        """Shows what was found: on the map, and for a claim also in the article."""
        kind, layer, entry_id = naming.parts_of(reference)
        if not find.layers(self._project):
            self._wanted = reference
            self._say(
                translate("Messages", "Add the atlas to see this on the map: one click in the dock."),
                Qgis.MessageLevel.Info,
            )
            return
        store = self._store()
        if store is None:
            return
        ids, only_layer = ids_of(store, kind, layer, entry_id)
        self._reader.close_popup()
        if kind == "claim":
            self.open_claim(entry_id)
        features = self._guide.features(ids, only_layer)
        if self._guide.show(features, reveal=only_layer):
            pages = [page for page in (self._reader.page_of(*one) for one in features[:12]) if page is not None]
            if kind != "claim":
                self._pages_read(pages)
        elif kind != "claim":
            self._say(translate("Messages", "This has no place on the map."), Qgis.MessageLevel.Info)

    # the end of things

    def _project_gone(self, *_: Any) -> None:
        self._reader.close_popup()
        self._solo.forget()
        self._library.forget()
        self._marks_of = ""
        self._dock.pages.page("layers").time.stop()
        evidence = self._dock.pages.made("evidence")
        if evidence is not None:
            evidence.show_pages([])
        article = self._dock.pages.made("article")
        if article is not None:
            article.show_store(None)
        self._clear_signs()

    def unload(self) -> None:
        self._later.stop()
        self._map_changed_timer.stop()
        self._place.remember()
        self._dock.pages.page("layers").time.stop()
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._back_to_today()
        self._binding.release()
        self._reader.release()
        self._highlight.release()
        for one in (self._compare, self._print):
            if one is not None:
                one.release()
        self._iface.removeDockWidget(self._dock)
        self._dock.deleteLater()
        self._library.forget()
        self.deleteLater()

    def _back_to_today(self) -> None:
        """Without the plugin nothing could change the date any more; a project is not made dirty by it."""
        if asof.get(self._project) is not None:
            was_dirty = self._project.isDirty()
            asof.choose(self._project, None)
            self._project.setDirty(was_dirty)
            self._repaint()
