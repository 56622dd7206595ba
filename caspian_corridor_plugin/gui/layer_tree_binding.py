"""The dock's tree and the project's layer tree: the same, whoever changes which."""

from __future__ import annotations

from qgis.core import (
    QgsFeatureRequest,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsProject,
    QgsSymbolLayerUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from .. import about
from ..atlas import find, spec
from ..compat import user_role
from . import plain

LAYER_ID = Qt.ItemDataRole.UserRole
GROUP_KEY = user_role(1)


class LayerTreeBinding(QObject):
    """Keeps the page's tree and the project's layer tree the same, whoever changes which."""

    atlasPresent = pyqtSignal(bool)

    def __init__(self, project: QgsProject, tree: QTreeWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._tree = tree
        self._items: dict[str, QTreeWidgetItem] = {}
        self._heard: set[str] = set()
        self._rebuild_timer = QTimer(self)
        self._rebuild_timer.setSingleShot(True)
        self._rebuild_timer.timeout.connect(self.rebuild)
        self._refresh_timer = QTimer(self)
        self._refresh_timer.setSingleShot(True)
        self._refresh_timer.timeout.connect(self.refresh)
        self._root = project.layerTreeRoot()
        self._connections = [
            (self._root.visibilityChanged, self._visibility_changed),
            (self._root.addedChildren, self._structure_changed),
            (self._root.removedChildren, self._structure_changed),
            (self._root.nameChanged, self._structure_changed),
            (project.layersRemoved, self._layers_removed),
            (project.readProject, self._structure_changed),
            (project.cleared, self._structure_changed),
            (tree.itemChanged, self._item_changed),
        ]
        for signal, slot in self._connections:
            signal.connect(slot)
        self.rebuild()

    def release(self) -> None:
        self._rebuild_timer.stop()
        self._refresh_timer.stop()
        for signal, slot in self._connections:
            signal.disconnect(slot)
        self._connections = []
        for layer_id in self._heard:
            layer = self._project.mapLayer(layer_id)
            if layer is not None:
                layer.subsetStringChanged.disconnect(self._visibility_changed)
        self._heard.clear()

    # from the layer tree to the dock

    def _layers_removed(self, ids: list[str]) -> None:
        # A project that is read again has other layers under the same ids.
        self._heard.difference_update(ids)
        self._structure_changed()

    def _structure_changed(self, *_: object) -> None:
        self._rebuild_timer.start(0)

    def _visibility_changed(self, *_: object) -> None:
        self._refresh_timer.start(0)

    def rebuild(self) -> None:
        """Builds the tree anew from the atlas groups of the project."""
        expanded = {
            item.data(0, GROUP_KEY): item.isExpanded()
            for item in (self._tree.topLevelItem(i) for i in range(self._tree.topLevelItemCount()))
        }
        current = self._tree.currentItem()
        kept = current.data(0, LAYER_ID) if current is not None else None
        self._tree.blockSignals(True)
        self._tree.clear()
        self._items = {}
        groups = find.groups(self._project)
        grounds = find.grounds(self._project)
        for group in groups:
            for child in group.children():
                if isinstance(child, QgsLayerTreeGroup):
                    self._add_group(child, expanded, group.name() if len(groups) > 1 else "")
                elif self._shown(child):
                    self._tree.addTopLevelItem(self._layer_item(child))
        for ground in grounds:
            self._add_group(ground, expanded, "")
        stray = [
            node for node in find.nodes(self._project) if node.layer().id() not in self._items and self._shown(node)
        ]
        for node in stray:
            self._tree.addTopLevelItem(self._layer_item(node))
        if kept in self._items:
            self._tree.setCurrentItem(self._items[kept])
        self._tree.blockSignals(False)
        self.refresh()
        self.atlasPresent.emit(bool(groups) or bool(grounds) or bool(stray))

    @staticmethod
    def _shown(node: QgsLayerTreeNode) -> bool:
        layer = node.layer() if isinstance(node, QgsLayerTreeLayer) else None
        return layer is not None and bool(find.key_of(layer)) and layer.isSpatial()

    def _add_group(self, group: QgsLayerTreeGroup, expanded: dict[str, bool], atlas: str) -> None:
        """Where a project has two atlases, their groups go by the atlas's name too."""
        nodes = [node for node in group.findLayers() if self._shown(node)]
        if not nodes:
            return
        key = str(group.customProperty(spec.GROUP_PROPERTY) or group.name())
        # In the dock the base map needs no name of the atlas before its own.
        name = group.name().replace(f"{about.NAME}: ", "", 1)
        item = QTreeWidgetItem([f"{atlas} · {name}" if atlas else name, ""])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(0, GROUP_KEY, key)
        for node in nodes:
            item.addChild(self._layer_item(node))
        self._tree.addTopLevelItem(item)
        item.setExpanded(expanded.get(key, key != "base"))

    def _layer_item(self, node: QgsLayerTreeLayer) -> QTreeWidgetItem:
        layer = node.layer()
        item = QTreeWidgetItem([node.name(), self._count(layer)])
        item.setToolTip(0, plain.tip(node.name()))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, self._tree.palette().brush(QPalette.ColorRole.PlaceholderText))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(0, LAYER_ID, layer.id())
        item.setCheckState(0, Qt.CheckState.Checked)
        item.setIcon(0, self._swatch(layer))
        self._items[layer.id()] = item
        if layer.id() not in self._heard:
            # A filter changes how many there are; the layer takes the connection along when it goes.
            layer.subsetStringChanged.connect(self._visibility_changed)
            self._heard.add(layer.id())
        return item

    @staticmethod
    def _count(layer: QgsVectorLayer) -> str:
        """Lines, places or areas; a section counts once, however often its status changed."""
        if find.key_of(layer).startswith("base_"):
            return ""
        section = layer.fields().indexOf("section_id")
        if section >= 0 and find.key_of(layer) != "councils":
            return str(len(layer.uniqueValues(section)))
        known = layer.featureCount()
        if known < 0:  # QGIS 3.22 loses it where a filter is set
            request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([])
            known = sum(1 for _ in layer.getFeatures(request))
        return str(known)

    def _swatch(self, layer: QgsVectorLayer) -> QIcon:
        renderer = layer.renderer()
        entries = renderer.legendSymbolItems() if renderer else []
        for entry in entries:  # a symbol lives no longer than its entry
            symbol = entry.symbol()
            if symbol is not None:
                return QgsSymbolLayerUtils.symbolPreviewIcon(symbol, self._tree.iconSize())
        return QIcon()

    def refresh(self) -> None:
        """Sets every check from what the layer tree shows."""
        root = self._project.layerTreeRoot()
        self._tree.blockSignals(True)
        for layer_id, item in self._items.items():
            node = root.findLayer(layer_id)
            shown = node is not None and node.isVisible()
            item.setCheckState(0, Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            if node is not None and node.layer() is not None:
                item.setText(1, self._count(node.layer()))
        for index in range(self._tree.topLevelItemCount()):
            item = self._tree.topLevelItem(index)
            if item.childCount():
                states = {item.child(i).checkState(0) for i in range(item.childCount())}
                state = states.pop() if len(states) == 1 else Qt.CheckState.PartiallyChecked
                item.setCheckState(0, state)
        self._tree.blockSignals(False)

    # from the dock to the layer tree

    def _item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column != 0:
            return
        checked = item.checkState(0) != Qt.CheckState.Unchecked
        layer_id = item.data(0, LAYER_ID)
        root = self._project.layerTreeRoot()
        if layer_id:
            node = root.findLayer(layer_id)
            if node is not None:
                self._set_visible(node, checked)
        else:
            nodes = [root.findLayer(item.child(i).data(0, LAYER_ID)) for i in range(item.childCount())]
            self._set_group_visible([node for node in nodes if node is not None], checked)
        self._refresh_timer.start(0)

    @staticmethod
    def _set_visible(node: QgsLayerTreeLayer, visible: bool) -> None:
        if visible:
            # A hidden parent would keep the layer hidden, and the click without effect.
            node.setItemVisibilityCheckedParentRecursive(True)
        else:
            node.setItemVisibilityChecked(False)

    @staticmethod
    def _set_group_visible(nodes: list[QgsLayerTreeLayer], visible: bool) -> None:
        if not nodes:
            return
        group = nodes[0].parent()
        if not visible:
            group.setItemVisibilityChecked(False)
            return
        hidden_as_a_group = not group.isVisible()
        group.setItemVisibilityCheckedParentRecursive(True)
        # A group that was switched off comes back as it was; a click on a part-checked or an
        # all-unchecked one checks every layer in it.
        if hidden_as_a_group and any(node.itemVisibilityChecked() for node in nodes):
            return
        for node in nodes:
            node.setItemVisibilityChecked(True)
