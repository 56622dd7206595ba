"""A small picture of a sheet's first page, drawn without keeping the window from its work.

The layout is built step by step from the event loop. Its maps are then drawn in threads by QGIS's own preview, as in
the layout window, which also puts them into the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject, QgsProjectDirtyBlocker
from qgis.PyQt.QtCore import QObject, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPainter

from .errors import PrintError
from .sheet import SheetSpec
from .steps import kept


class SheetPreview(QObject):
    """Draws one sheet at a time; a newer one replaces what is under way."""

    drawn = pyqtSignal(QImage, int)  # the first page, how many there are
    failed = pyqtSignal(str)

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._width = 0
        self._steps: Iterator[None] | None = None
        self._made: list[QgsPrintLayout] = []
        self._waiting: set[str] = set()
        # Between two steps the window gets its turn, and what a signal says is acted on after its sender is done.
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)

    @property
    def is_drawing(self) -> bool:
        return self._steps is not None or bool(self._made)

    def draw(self, spec: SheetSpec, width: int) -> None:
        """Begins a picture ``width`` pixels wide."""
        from . import layout_steps

        self.stop()
        self._width = width
        self._steps = kept(layout_steps(self._project, spec), self._made)
        self._next.start(0)

    def stop(self) -> None:
        """Lets go of everything; nothing is told any more."""
        self._next.stop()
        self._steps = None
        self._waiting.clear()
        self._made.clear()

    def _go_on(self) -> None:
        # A layout that comes and goes is no change of the project's; what others change between two steps is one.
        blocker = QgsProjectDirtyBlocker(self._project)
        try:
            if self._steps is not None:
                self._step(self._steps)
            elif self._made and not self._waiting:
                self._finish(self._made[0])
        except PrintError as error:
            self.stop()
            self.failed.emit(str(error))
        finally:
            del blocker

    def _step(self, steps: Iterator[None]) -> None:
        for _ in steps:
            self._next.start(0)
            return
        self._steps = None
        self._have_maps_drawn(self._made[0])

    def _have_maps_drawn(self, layout: QgsPrintLayout) -> None:
        maps = [item for item in layout.pageCollection().itemsOnPage(0) if isinstance(item, QgsLayoutItemMap)]
        for item in maps:
            self._waiting.add(item.uuid())
            item.previewRefreshed.connect(partial(self._map_drawn, item.uuid()))
        if maps:
            self._paint(layout)  # which sets their drawing off
        else:
            self._next.start(0)

    def _map_drawn(self, uuid: str) -> None:
        self._waiting.discard(uuid)
        if self._made and not self._waiting:
            self._next.start(0)

    def _finish(self, layout: QgsPrintLayout) -> None:
        image, pages = self._paint(layout), layout.pageCollection().pageCount()
        self.stop()
        self.drawn.emit(image, pages)

    def _paint(self, layout: QgsPrintLayout) -> QImage:
        page = layout.pageCollection().page(0)
        rect = page.mapRectToScene(page.rect())
        height = max(1, round(self._width * rect.height() / rect.width()))
        image = QImage(self._width, height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout.render(painter, QRectF(0, 0, self._width, height), rect)
        painter.end()
        return image
