"""Reading the map: a click, what lies under it, the popup, and the highlight of what is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable

from qgis.core import QgsFeature, QgsFeatureRequest, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import about
from ..atlas import asof, find, spec
from ..compat import is_null
from ..translation import interface_language, translate
from .highlight import Highlight
from .map_tool import ReadMapTool
from .navigator import MapNavigator
from .popup import FeaturePopup

_EVERY = 8  # of the vertices, enough to tell where a line runs


@dataclass
class Page:
    """One feature that was read: where it comes from, and its text, made when it is first shown."""

    layer_id: str
    layer_title: str
    map_feature: QgsFeature
    feature: Any  # evidence.Feature
    store: Any  # evidence.EvidenceStore
    as_of: str | None

    @cached_property
    def view(self) -> Any:
        """Has ``title``, ``html`` and ``content``."""
        from ..evidence import render_popup

        return render_popup(self.feature, self.store, interface_language(), translate, self.as_of, linked=True)

    @cached_property
    def claims(self) -> list[Any]:
        return list(self.store.claims_of_feature(self.feature))

    @property
    def name(self) -> str:
        return str(self.feature.label(interface_language()) or self.feature.id)

    @property
    def kind(self) -> str:
        """What the feature is, in a word; with its status where that is not the usual one."""
        from ..data import codes
        from ..evidence import typeset

        said = codes.kind(self.feature.kind, translate)
        status = self.feature.status
        if status and status != "operational":
            return typeset.join([said, codes.STATUS.word(status, translate)], interface_language())
        return said

    def citation(self, format_name: str) -> str:
        """What the copy buttons put on the clipboard: ``footnote`` or a format of the bibliography."""
        content = self.view.content
        if format_name == "footnote":
            from ..evidence import cite

            return cite.everything(content, edition(self.store), interface_language(), translate)
        from ..evidence import bibliography

        sources = [one.source for one in content.sources]
        return bibliography.write(sources, format_name, interface_language(), translate)

    def cite(self, position: str) -> str:
        """One statement with its sources and the atlas; positions are those of the links in the text."""
        from ..evidence import cite

        language = interface_language()
        return cite.one(self.view.content, int(position), edition(self.store), language, translate)


def edition(store: Any) -> Any:
    """The atlas as citations name it."""
    from ..evidence.cite import Edition

    return Edition(about.NAME, about.version(), store.data_version)


def subject_page(store: Any, subject_id: str, as_of: str | None) -> Page:
    """The figures and claims about a subject, which is no row of a layer."""
    from ..data.records import Feature

    subject = store.subject(subject_id)
    name, name_ar, kind = (subject_id, "", "") if subject is None else (subject.name, subject.name_ar, subject.kind)
    feature = Feature(id=subject_id, layer="", name=name, name_ar=name_ar, kind=kind)
    return Page("", translate("Dock", "Subject"), QgsFeature(), feature, store, as_of)


class MapReader(QObject):
    """Owns the tool, the popup and the highlight of one canvas."""

    pagesRead = pyqtSignal(object)  # list[Page]; empty when the reading is over
    pageShown = pyqtSignal(object)  # Page
    claimChosen = pyqtSignal(str)
    pinWished = pyqtSignal()
    toolChanged = pyqtSignal(bool)

    def __init__(
        self,
        iface: Any,
        project: QgsProject,
        navigator: MapNavigator,
        highlight: Highlight,
        store_of: Callable[[QgsVectorLayer], Any],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._iface = iface
        self._canvas: QgsMapCanvas = iface.mapCanvas()
        self._project = project
        self._navigator = navigator
        self._highlight = highlight
        self._store_of = store_of
        self._popup: FeaturePopup | None = None
        self._tool: ReadMapTool | None = None
        self._pages: list[Page] = []
        self.last: list[Page] = []  # what was read last, also when the popup is closed
        self.last_shown: Page | None = None
        self._lines: tuple[Any, list[QgsPointXY]] = (None, [])
        self._canvas.mapToolSet.connect(self._tool_changed)
        project.layersWillBeRemoved.connect(self._layers_going)

    @property
    def is_reading(self) -> bool:
        return self._tool is not None and self._canvas.mapTool() is self._tool

    def set_reading(self, reading: bool) -> None:
        if reading:
            if self._tool is None:
                self._tool = ReadMapTool(self._canvas, self._project)
                self._tool.featuresHit.connect(self._features_hit)
            if self._canvas.mapTool() is not self._tool:
                self._canvas.setMapTool(self._tool)
        elif self.is_reading:
            self._canvas.unsetMapTool(self._tool)
            self._iface.actionPan().trigger()
        self.toolChanged.emit(reading)

    def _tool_changed(self, *_: Any) -> None:
        self.toolChanged.emit(self.is_reading)

    def page_of(self, layer: QgsVectorLayer, feature: QgsFeature) -> Page | None:
        """A feature with all that is said of it; None where its data cannot be read."""
        from ..evidence import Feature

        store = self._store_of(layer)
        if store is None:
            return None
        row = {field.name(): feature[field.name()] for field in layer.fields()}
        known = {key: None if is_null(value) else value for key, value in row.items()}
        shown = Feature.from_mapping(find.key_of(layer), known)
        return Page(layer.id(), layer.name(), feature, shown, store, asof.on_canvas(self._project, self._canvas))

    def _features_hit(self, point: QgsPointXY, hits: list[tuple[QgsVectorLayer, QgsFeature]]) -> None:
        pages = [page for page in (self.page_of(layer, feature) for layer, feature in hits) if page is not None]
        if not pages:
            self.close_popup()
            return
        self.tell_read(pages)
        self._pages = pages
        if self._popup is None:
            self._popup = FeaturePopup(self._canvas)
            self._popup.pageShown.connect(self._page_shown)
            self._popup.closed.connect(self._closed)
            self._popup.claimChosen.connect(self.claimChosen)
            self._popup.pinWished.connect(self.pinWished)
        self._popup.show_pages(pages, point, lambda: self._highlight.shapes, self._corridor_lines())

    def tell_read(self, pages: list[Page]) -> None:
        """Keep what was read, by a click or a search, and tell the pages of the dock."""
        self.last = pages
        self.last_shown = pages[0] if pages else None
        self.pagesRead.emit(pages)

    def read_again(self) -> None:
        """Read the last features anew, as they are on the map's date now."""
        shown = self.last.index(self.last_shown) if self.last_shown in self.last else 0
        layers = [(self._project.mapLayer(page.layer_id), page.map_feature) for page in self.last]
        known = [(layer, feature) for layer, feature in layers if layer is not None]
        pages = [self.page_of(layer, self._navigator.on_map_date(layer, feature)) for layer, feature in known]
        self.tell_read([page for page in pages if page is not None])
        if shown < len(self.last):
            self.show_again(self.last[shown])

    def show_again(self, page: Page) -> None:
        """Tell the pages of the dock which of the features read is shown."""
        self.last_shown = page
        self.pageShown.emit(page)

    def turn_to(self, page: Page) -> None:
        """Show one of the features read: in the popup if it is open, on the map, in the dock."""
        if self._popup is not None and page in self._pages:
            self._popup.turn_to(self._pages.index(page))
        else:
            self.highlight(page)
            self.show_again(page)

    def forget(self) -> None:
        """Nothing was read: another project."""
        self.tell_read([])

    def _corridor_lines(self) -> list[QgsPointXY]:
        """Points along the systems that the map shows, in map units: what a popup should leave to be seen."""
        crs = self._project.crs()
        shown = [
            layer
            for key, layer in find.layers(self._project).items()
            if key in spec.SYSTEMS and self._is_visible(layer)
        ]
        wanted = (crs.toWkt(), tuple(layer.id() for layer in shown))
        if self._lines[0] != wanted:
            points = [
                QgsPointXY(vertex)
                for layer in shown
                for feature in layer.getFeatures(
                    QgsFeatureRequest().setNoAttributes().setDestinationCrs(crs, self._project.transformContext())
                )
                for vertex in list(feature.geometry().vertices())[::_EVERY]
            ]
            self._lines = (wanted, points)
        return self._lines[1]

    def _is_visible(self, layer: QgsVectorLayer) -> bool:
        node = self._project.layerTreeRoot().findLayer(layer.id())
        return node is not None and node.isVisible()

    def _page_shown(self, index: int) -> None:
        page = self._pages[index]
        self.highlight(page)
        self.show_again(page)

    def highlight(self, page: Page) -> None:
        layer = self._project.mapLayer(page.layer_id)
        if layer is None:
            self._highlight.clear()
        else:
            self._highlight.show([(layer, page.map_feature)])

    def _closed(self) -> None:
        self._highlight.clear()
        self._pages = []

    def close_popup(self) -> None:
        if self._popup is not None:
            self._popup.close_popup()
        self._highlight.clear()

    def _layers_going(self, layer_ids: list[str]) -> None:
        if any(page.layer_id in layer_ids for page in self._pages):
            self.close_popup()

    def release(self) -> None:
        self.close_popup()
        self._canvas.mapToolSet.disconnect(self._tool_changed)
        self._project.layersWillBeRemoved.disconnect(self._layers_going)
        if self._popup is not None:
            self._popup.release()
            self._popup = None
        if self._tool is not None:
            if self.is_reading:
                self._canvas.unsetMapTool(self._tool)
            self._tool.featuresHit.disconnect(self._features_hit)
            self._tool.deleteLater()
            self._tool = None
