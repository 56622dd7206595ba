"""A picture as large as there is room for, with a sentence in its place where there is none."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QPalette
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from .plain import PlainLabel

# An older picture, while the new one is being drawn.
_FADED = 0.45


class Thumbnail(PlainLabel):
    """Shows the sheet that it is given. A label, so that it takes a theme's colours as labels do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._is_old = False
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def is_old(self) -> bool:
        """Whether a newer picture is on its way, or none was there yet."""
        return self._is_old

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(30, 13) * self.fontMetrics().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(8, 8) * self.fontMetrics().height()

    def pixels(self, proportion: float) -> int:
        """How wide a picture of this width : height fills the room, in pixels of the screen."""
        width = min(float(self.width()), self.height() * proportion)
        return max(1, round(width * self.devicePixelRatioF()))

    @property
    def is_coarse(self) -> bool:
        """Whether there is room for a much larger picture than the one that is shown."""
        if self._image.isNull():
            return False
        return self.pixels(self._image.width() / self._image.height()) > 1.3 * self._image.width()

    def show_image(self, image: QImage) -> None:
        self._image, self._is_old = image, False
        self.clear()
        self.update()

    def show_waiting(self) -> None:
        """The picture is no longer true, and a new one is on its way."""
        self._is_old = True
        self.clear()
        self.update()

    def show_text(self, text: str) -> None:
        """Why there is no picture."""
        self._image, self._is_old = QImage(), False
        self.setText(text)

    def paintEvent(self, event: Any) -> None:
        if self._image.isNull():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_FADED if self._is_old else 1.0)
        painter.drawImage(place, self._image)
        painter.setOpacity(1.0)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
