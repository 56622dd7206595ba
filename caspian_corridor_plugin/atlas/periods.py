"""Rows of the map's date: a filter on the layers, so that sums, joins, buffers and exports count each section once.

A section has one row for each period of its status. The styles draw the rows that hold on the map's date by
themselves; whoever asks a layer otherwise would get all of them. In a window with the plugin each layer therefore
carries a filter of its data provider for the map's date, beside a filter of the user's own. It is renewed when the
date changes, and lifted while QGIS's temporal controller rules and when the history is asked for. What is built for
servers and for printing has no such filter: there, any date is asked by time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from qgis.core import QgsFeature, QgsFeatureRequest, QgsMapLayer, QgsMapLayerStyle, QgsProject, QgsVectorLayer

from ..translation import translate
from . import find
from .spec import LAYER_PROPERTY

_TODAY = "date('now','localtime')"
_FORM = '(("valid_from" IS NULL OR "valid_from" <= {day}) AND ("valid_to" IS NULL OR "valid_to" > {day}))'
_OURS = re.compile(
    r"\s*(?:AND\s+)?"
    + re.escape(_FORM).replace(re.escape("{day}"), r"(?:'[0-9-]+'|date\('now','localtime'\))")
    + r"(?:\s+AND)?\s*",
    re.IGNORECASE,
)
_SCOPE, _KEY = "caspian_corridor", "all_periods"
#: On a layer that holds all periods: the id of the layer in the tree that it stands for.
WHOLE_OF = "caspian_corridor/whole_of"


def clause(day: str | None) -> str:
    """Return the SQL for the rows that hold on an ISO date; None for today, whichever day that will be."""
    return _FORM.format(day=_TODAY if day is None else f"'{_plain(day)}'")


def _plain(day: str) -> str:
    return re.sub(r"[^0-9-]", "", day)


def users_filter(layer: QgsVectorLayer) -> str:
    """Return the filter of a layer without the part that is the map's date."""
    text = layer.subsetString()
    if not _OURS.search(text):
        return text
    rest = _OURS.sub("", text, count=1).strip()
    return rest[1:-1].strip() if _is_enclosed(rest) else rest


def _is_enclosed(text: str) -> bool:
    """Whether one pair of brackets holds the whole text."""
    depth, quote = 0, ""
    for at, letter in enumerate(text):
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif letter in "()":
            depth += 1 if letter == "(" else -1
            if depth == 0 and at < len(text) - 1:
                return False
    return text.startswith("(") and text.endswith(")") and depth == 0


def layers(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the layers of the atlas in the tree whose rows hold for a time."""
    found = (node.layer() for node in find.nodes(project))
    return [layer for layer in found if layer.isValid() and layer.fields().indexOf("valid_to") >= 0]


def shows_history(project: QgsProject) -> bool:
    """Return whether tables and sums are to hold all periods."""
    return bool(project.readBoolEntry(_SCOPE, _KEY, False)[0])


def show_history(project: QgsProject, shown: bool) -> None:
    """Say whether tables and sums are to hold all periods; ``follow`` brings it about."""
    if shown:
        project.writeEntryBool(_SCOPE, _KEY, True)
    else:
        project.removeEntry(_SCOPE, _KEY)


def follow(project: QgsProject, day: str | None) -> None:
    """Let every layer hold the rows of a date, None for today; all rows where the history is asked for."""
    if shows_history(project):
        lift(project)
        return
    ours = clause(day)
    for layer in layers(project):
        own = users_filter(layer)
        _filter(project, layer, f"{ours} AND ({own})" if own else ours)


def lift(project: QgsProject) -> None:
    """Let every layer hold all its rows; filters of the user's stay."""
    for layer in layers(project):
        _filter(project, layer, users_filter(layer))


def _filter(project: QgsProject, layer: QgsVectorLayer, text: str) -> None:
    """Open a layer with a filter; the project is not made dirty by it.

    ``setSubsetString`` would do, but for a number of features that QGIS 3.22 no longer knows afterwards.
    """
    if layer.subsetString() == text or layer.isEditable():
        return
    was_dirty, selected = project.isDirty(), layer.selectedFeatureIds()
    layer.setDataSource(_source(layer, text), layer.name(), "ogr", False)
    layer.setReadOnly(True)
    if selected:
        layer.selectByIds(selected)
    layer.subsetStringChanged.emit()
    project.setDirty(was_dirty)


def is_filtered(layer: QgsVectorLayer) -> bool:
    """Return whether a layer holds the rows of the map's date alone."""
    return bool(_OURS.search(layer.subsetString()))


def rows(layer: QgsVectorLayer, request: QgsFeatureRequest) -> list[QgsFeature]:
    """Return features of a layer in all their periods, whatever the map's date."""
    if not is_filtered(layer):
        return list(layer.getFeatures(request))
    reader = QgsVectorLayer(_source(layer, users_filter(layer)), "", "ogr", QgsVectorLayer.LayerOptions(False))
    return list(reader.getFeatures(request))


def _source(layer: QgsVectorLayer, text: str) -> str:
    """The address of a layer's table with a filter."""
    bare = layer.source().partition("|subset=")[0]
    return f"{bare}|subset={text}" if text else bare


def move(layer: QgsVectorLayer, source: str) -> None:
    """Let a layer read another table, with the filter that it has."""
    text = layer.subsetString()
    layer.setDataSource(f"{source}|subset={text}" if text else source, layer.name(), "ogr", False)


# -- all periods, for sheets -------------------------------------------------------------------------------------------


class WholeLayers(Mapping[str, QgsVectorLayer]):
    """The atlas's layers by key, each with all its periods: what a sheet of any date is drawn from."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._layers = find.layers(project)

    def __getitem__(self, key: str) -> QgsVectorLayer:
        return whole(self._project, self._layers[key])

    def __contains__(self, key: object) -> bool:
        return key in self._layers

    def __iter__(self) -> Iterator[str]:
        return iter(self._layers)

    def __len__(self) -> int:
        return len(self._layers)


def whole(project: QgsProject, layer: QgsMapLayer) -> QgsMapLayer:
    """Return a layer with all its periods: itself, or one beside it where the map's date filters it.

    The layer beside it stands in no tree. It has the style that the other one had when it was made, or when
    ``dress_alike`` was called last.
    """
    if not find.key_of(layer) or not isinstance(layer, QgsVectorLayer) or not is_filtered(layer):
        return layer
    twin = next((one for one in twins(project) if one.customProperty(WHOLE_OF) == layer.id()), None)
    source = _source(layer, users_filter(layer))
    if twin is None:
        twin = QgsVectorLayer(source, layer.name(), "ogr", QgsVectorLayer.LayerOptions(False))
        _dress(twin, layer)
        was_dirty = project.isDirty()
        project.addMapLayer(twin, False)
        project.setDirty(was_dirty)
    elif twin.source() != source:
        twin.setDataSource(source, twin.name(), "ogr", False)
    return twin


def dress_alike(project: QgsProject) -> None:
    """Give the layers with all periods the styles that those in the tree have now."""
    for twin in twins(project):
        layer = project.mapLayer(twin.customProperty(WHOLE_OF))
        if isinstance(layer, QgsVectorLayer):
            _dress(twin, layer)


def twins(project: QgsProject) -> list[QgsVectorLayer]:
    """Return the private layers with all periods."""
    return [layer for layer in project.mapLayers().values() if layer.customProperty(WHOLE_OF)]


def _dress(twin: QgsVectorLayer, layer: QgsVectorLayer) -> None:
    style, worn = QgsMapLayerStyle(), QgsMapLayerStyle()
    style.readFromLayer(layer)
    if twin.customProperty(WHOLE_OF):
        worn.readFromLayer(twin)
    if style.xmlData() != worn.xmlData():
        style.writeToLayer(twin)
    twin.setName(translate("Atlas", "{layer}: all periods").format(layer=layer.name()))
    twin.setMetadata(layer.metadata())
    twin.setCustomProperty(LAYER_PROPERTY, find.key_of(layer))
    twin.setCustomProperty(WHOLE_OF, layer.id())
    twin.setCustomProperty("skipMemoryLayersCheck", 1)
    twin.setFlags(twin.flags() | QgsMapLayer.LayerFlag.Private)
    twin.setReadOnly(True)
