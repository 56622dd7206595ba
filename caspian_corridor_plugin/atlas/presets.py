"""Ready-made choices of what the map shows, and one layer alone."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayerTreeLayer, QgsProject

from . import asof, find, spec, surroundings
from .spec import Translate


@dataclass(frozen=True)
class Preset:
    """The layers that are shown beside the base map; the date, where the preset is about one; where to look."""

    layers: frozenset[str]
    date: str | None = None
    extent: tuple[float, float, float, float] | None = None  # west, south, east, north in degrees


_ARTICLE = frozenset({*spec.SYSTEMS, "ctcn_catchment", "places", "flights", "energy", "events", "councils"})

PRESETS: dict[str, Preset] = {
    "article": Preset(_ARTICLE, asof.ARTICLE_DATE, (28.0, 37.0, 82.8, 48.5)),
    "samarkand_baku": Preset(
        frozenset({"samarkand_baku", "middle_corridor", "places"}), extent=(46.0, 36.5, 74.0, 48.5)
    ),
    "kazakh_rail": Preset(frozenset({"kazakh_rail", "middle_corridor", "places"}), extent=(67.6, 40.0, 69.8, 41.9)),
    "everything": Preset(frozenset(one.key for one in spec.LAYERS if one.geometry != "table")),
}


def titles(translate: Translate) -> dict[str, str]:
    """The presets in the order of a menu, by name."""
    return {
        "article": translate("Dock", "The article’s map"),
        "samarkand_baku": translate("Dock", "Samarkand–Baku against TITR"),
        "kazakh_rail": translate("Dock", "Kazakh rail extensions"),
        "everything": translate("Dock", "Everything"),
    }


def apply(project: QgsProject, key: str) -> Preset:
    """Shows what a preset names, and the base map; layers that are not the atlas's stay as they are."""
    preset = PRESETS[key]
    _show(project, lambda node: find.key_of(node.layer()) in preset.layers)
    if preset.date is not None:
        asof.choose(project, preset.date)
    return preset


class Solo:
    """One layer alone, and back to what was shown before."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project
        self._before: dict[str, bool] = {}
        self.layer_id = ""

    def start(self, layer_id: str) -> None:
        if not self.layer_id:
            self._before = {node.layerId(): node.isVisible() for node in _story_nodes(self._project)}
        self.layer_id = layer_id
        _show(self._project, lambda node: node.layerId() == layer_id)

    def stop(self) -> None:
        """Back to what was shown before; layers that came since are shown."""
        if self.layer_id:
            before = self._before
            self.forget()
            _show(self._project, lambda node: before.get(node.layerId(), True))

    def forget(self) -> None:
        self.layer_id = ""
        self._before = {}


def _story_nodes(project: QgsProject) -> list[QgsLayerTreeLayer]:
    return [
        node
        for node in find.nodes(project)
        if node.layer().isSpatial() and not find.key_of(node.layer()).startswith("base_")
    ]


def _show(project: QgsProject, wanted) -> None:
    """Checks the nodes that are wanted, with the groups above them, and unchecks the other ones.

    The base map comes with them where there is nothing else; beside layers of the user's it stays as it is.
    """
    for node in _story_nodes(project):
        if wanted(node):
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)
    if surroundings.is_alone(project):
        for node in find.nodes(project):
            if find.key_of(node.layer()).startswith("base_"):
                node.setItemVisibilityCheckedParentRecursive(True)
