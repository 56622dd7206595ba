"""The page "Layers": the date, the presets, the systems with their checks, and what can be done with one."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSlider,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..atlas import presets
from ..translation import translate
from .layer_tree_binding import LAYER_ID
from .time_bar import TimeBar

# A page lower than this many rows of its tree does without what can be had elsewhere.
_LOW_ROWS = 20
_ICONS = ":/images/themes/default/"


class LayersPage(QWidget):
    """Emits what is wished for; the tree itself is bound to the project by LayerTreeBinding."""

    layerActivated = pyqtSignal(str)  # layer id
    presetChosen = pyqtSignal(str)
    soloToggled = pyqtSignal(str, bool)  # layer id, only this one
    opacityChosen = pyqtSignal(str, float)
    historyToggled = pyqtSignal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time = TimeBar(self)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("caspian_corridor/tree")
        self.tree.setAccessibleName(translate("Dock", "Layers of the atlas"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        size = self.fontMetrics().height()
        self.tree.setIconSize(QSize(int(size * 1.8), size))
        self.tree.itemDoubleClicked.connect(lambda *_: self._zoom())
        self.tree.currentItemChanged.connect(lambda *_: self._current_changed())
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._context_menu)
        self._layer: QgsVectorLayer | None = None
        self._make_actions()

        gap = size // 3
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self.time)
        column.addLayout(self._tools())
        column.addWidget(self.tree, 1)
        column.addLayout(self._opacity_row())
        self._current_changed()

    def _make_actions(self) -> None:
        self.zoom_action = QAction(QIcon(_ICONS + "mActionZoomToLayer.svg"), translate("Dock", "Zoom to layer"), self)
        self.zoom_action.triggered.connect(lambda *_: self._zoom())
        self.solo_action = QAction(
            QIcon(_ICONS + "mActionHideDeselectedLayers.svg"), translate("Dock", "Show only this"), self
        )
        self.solo_action.setCheckable(True)
        self.solo_action.setToolTip(translate("Dock", "Show only this layer and the base map; again to go back"))
        self.solo_action.triggered.connect(lambda checked: self.soloToggled.emit(self.current_id(), checked))

    def _tools(self) -> QHBoxLayout:
        show = QToolButton(self)
        show.setObjectName("caspian_corridor/presets")
        show.setText(translate("Dock", "Show"))
        show.setIcon(QIcon(_ICONS + "mActionShowAllLayers.svg"))
        show.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        show.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        show.setAutoRaise(True)
        show.setToolTip(translate("Dock", "Choose what the map shows"))
        menu = QMenu(show)
        for key, title in presets.titles(translate).items():
            action = menu.addAction(title)
            action.setObjectName(f"caspian_corridor/preset_{key}")
            action.triggered.connect(lambda _checked=False, key=key: self.presetChosen.emit(key))
        menu.addSeparator()
        self.history_action = menu.addAction(translate("Dock", "All periods in tables and sums"))
        self.history_action.setObjectName("caspian_corridor/all_periods")
        self.history_action.setCheckable(True)
        self.history_action.setToolTip(
            translate(
                "Dock", "Tables, sums and exports hold every status that a section had, not that of the map’s date"
            )
        )
        self.history_action.triggered.connect(self.historyToggled)
        menu.setToolTipsVisible(True)
        show.setMenu(menu)
        row = QHBoxLayout()
        row.addWidget(show)
        row.addStretch()
        for name, action in (("zoom_to_layer", self.zoom_action), ("solo", self.solo_action)):
            button = QToolButton(self)
            button.setObjectName(f"caspian_corridor/{name}")
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        return row

    def _opacity_row(self) -> QHBoxLayout:
        self.opacity = QSlider(Qt.Orientation.Horizontal, self)
        self.opacity.setObjectName("caspian_corridor/opacity")
        self.opacity.setRange(0, 100)
        self.opacity.setPageStep(10)
        self.opacity.setAccessibleName(translate("Dock", "Opacity of the chosen layer, in per cent"))
        self.opacity.valueChanged.connect(self._opacity_changed)
        self._opacity_label = QLabel(translate("Dock", "Opacity"), self)
        self._opacity_label.setBuddy(self.opacity)
        self._per_cent = QLabel(self)
        self._per_cent.setMinimumWidth(self.fontMetrics().horizontalAdvance("100 %"))
        self._per_cent.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout()
        row.addWidget(self._opacity_label)
        row.addWidget(self.opacity, 1)
        row.addWidget(self._per_cent)
        return row

    # the chosen layer

    def current_id(self) -> str:
        item = self.tree.currentItem()
        return str(item.data(0, LAYER_ID) or "") if item is not None else ""

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        """On a low page the tree keeps its rows: the caption of the time goes into a tip, opacity with the choice."""
        row = max(self.tree.sizeHintForRow(0), self.fontMetrics().height())
        is_low = self.height() < row * _LOW_ROWS
        self.time.show_caption(not is_low)
        shown = not is_low or bool(self.current_id())
        for widget in (self.opacity, self._opacity_label, self._per_cent):
            widget.setVisible(shown)

    def show_opacity(self, value: float | None) -> None:
        """The opacity of the chosen layer; None where none is chosen."""
        self.opacity.blockSignals(True)
        self.opacity.setValue(round((1.0 if value is None else value) * 100))
        self.opacity.blockSignals(False)
        self.opacity.setEnabled(value is not None)
        self._opacity_label.setEnabled(value is not None)
        self._per_cent.setText("" if value is None else f"{round(value * 100)} %")

    def show_solo(self, layer_id: str) -> None:
        """Which layer is shown alone; empty for none."""
        self._solo_id = layer_id
        self.solo_action.setChecked(bool(layer_id) and layer_id == self.current_id())

    _solo_id = ""
    currentChanged = pyqtSignal(str)

    def _current_changed(self) -> None:
        layer_id = self.current_id()
        for action in (self.zoom_action, self.solo_action):
            action.setEnabled(bool(layer_id))
        self.solo_action.setChecked(bool(layer_id) and layer_id == self._solo_id)
        if not layer_id:
            self.show_opacity(None)
        self._share_height()
        self.currentChanged.emit(layer_id)

    def _zoom(self) -> None:
        if self.current_id():
            self.layerActivated.emit(self.current_id())

    def _opacity_changed(self, value: int) -> None:
        self._per_cent.setText(f"{value} %")
        if self.current_id():
            self.opacityChosen.emit(self.current_id(), value / 100)

    def _context_menu(self, point: Any) -> None:
        item: QTreeWidgetItem | None = self.tree.itemAt(point)
        if item is None or not item.data(0, LAYER_ID):
            return
        self.tree.setCurrentItem(item)
        menu = QMenu(self)
        menu.addAction(self.zoom_action)
        menu.addAction(self.solo_action)
        menu.exec(self.tree.viewport().mapToGlobal(point))
        menu.deleteLater()
