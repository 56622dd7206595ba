"""From a name to the map: find the features that show a thing, and bring them into view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas

from ..atlas import asof, find, periods, spec
from .highlight import Highlight, in_map_crs

#: A point is shown at this scale at the farthest.
_POINT_SCALE = 1_500_000
Found = list[tuple[QgsVectorLayer, QgsFeature]]


class MapNavigator:
    """Finds the atlas's features by id, and shows them: visible, in view, flashing, highlighted."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, highlight: Highlight) -> None:
        self._canvas = canvas
        self._project = project
        self._highlight = highlight
        self.switched_on = ""  # the layer that the last `show` made visible, by name

    def features(self, ids: Iterable[str], only_layer: str = "") -> Found:
        """Features with these ids (of sections, places …), each once a layer, those of the map's date first."""
        wanted = set(ids)
        found: Found = []
        if not wanted:
            return found
        holds = _holds_on(asof.on_canvas(self._project, self._canvas))
        for key, layer in find.layers(self._project).items():
            if key.startswith("base_") or not layer.isSpatial() or (only_layer and key != only_layer):
                continue
            by = id_field(layer)
            names = ",".join(QgsExpression.quotedString(one) for one in sorted(wanted))
            request = QgsFeatureRequest().setFilterExpression(f'"{by}" in ({names})')
            best: dict[str, QgsFeature] = {}
            for feature in periods.rows(layer, request):
                name = str(feature[by])
                if name not in best or holds(feature):
                    best[name] = feature
            found += [(layer, feature) for feature in best.values()]
        return found

    def on_map_date(self, layer: QgsVectorLayer, feature: QgsFeature) -> QgsFeature:
        """Return the row of the same thing that holds on the map's date; the row itself where none does."""
        by = id_field(layer)
        name = str(feature[by]).replace("'", "''")
        holds = _holds_on(asof.get(self._project))
        rows = layer.getFeatures(QgsFeatureRequest().setFilterExpression(f"\"{by}\" = '{name}'"))
        return next((row for row in rows if holds(row)), feature)

    def shown_ids(self) -> frozenset[str]:
        """Ids of everything that the visible layers show on the map's date."""
        holds = _holds_on(asof.on_canvas(self._project, self._canvas))
        shown: set[str] = set()
        for node in find.nodes(self._project):
            layer = node.layer()
            if not node.isVisible() or not layer.isSpatial() or find.key_of(layer).startswith("base_"):
                continue
            by = "section_id" if layer.fields().indexOf("section_id") >= 0 else "id"
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
            request.setSubsetOfAttributes([by, "id", "valid_from", "valid_to"], layer.fields())
            for feature in layer.getFeatures(request):
                if holds(feature):
                    shown.update(str(feature[name]) for name in (by, "id"))
        return frozenset(shown)

    def show(self, found: Found, always_zoom: bool = True, reveal: str = "") -> bool:
        """Brings features into view and lets them flash; False when there is nothing to show.

        ``reveal`` is the key of the layer that is switched on where nothing of what was found is to be seen.
        """
        self.switched_on = ""
        if not found:
            return False
        self._switch_on(found, reveal)
        shapes = in_map_crs(self._canvas, self._project, found)
        if not shapes:
            return False
        box = QgsRectangle()
        for shape in shapes:
            box.combineExtentWith(shape.boundingBox())
        if always_zoom or not self._canvas.extent().contains(box):
            self._zoom(box)
        self._highlight.show(found)
        self._canvas.flashGeometries(shapes, self._canvas.mapSettings().destinationCrs(), flashes=3, duration=400)
        return True

    def _zoom(self, box: QgsRectangle) -> None:
        if box.width() == 0 and box.height() == 0:
            self._canvas.setCenter(box.center())
            if self._canvas.scale() > _POINT_SCALE:
                self._canvas.zoomScale(_POINT_SCALE)
        else:
            box.scale(1.35)
            self._canvas.setExtent(box)
        self._canvas.refresh()

    def _switch_on(self, found: Found, reveal: str) -> None:
        root = self._project.layerTreeRoot()
        nodes = {layer.id(): root.findLayer(layer.id()) for layer, _ in found}
        if any(node is not None and node.isVisible() for node in nodes.values()):
            return
        keys = {find.key_of(layer): nodes[layer.id()] for layer, _ in found}
        order = [reveal, *(one.key for one in spec.LAYERS)]
        node = next((keys[key] for key in order if keys.get(key) is not None), None)
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
            self.switched_on = node.name()


def id_field(layer: QgsVectorLayer) -> str:
    """Return the field that names the thing itself: a section has a row for each of its periods."""
    is_section = layer.fields().indexOf("section_id") >= 0 and find.key_of(layer) != "councils"
    return "section_id" if is_section else "id"


def _holds_on(date: str | None) -> Any:
    from ..compat import text_of
    from ..data import dates

    day = dates.day_of(date)

    def holds(feature: QgsFeature) -> bool:
        return bool(dates.holds_on(text_of(feature["valid_from"]), text_of(feature["valid_to"]), day))

    return holds


def ids_of(store: Any, kind: str, layer: str, entry_id: str) -> tuple[list[str], str]:
    """The ids of the features that show an entry of the search, and the one layer they are shown in, if any."""
    if kind == "corridor":
        corridor = next((one for one in store.corridors if one.id == entry_id), None)
        return (list(corridor.section_ids), corridor.layer) if corridor else ([], "")
    if kind == "claim":
        return list(store.features_of_claim(entry_id)), ""
    if kind == "subject" and layer == "":
        return list(store.features_of_subject(entry_id)), ""
    return [entry_id], layer
