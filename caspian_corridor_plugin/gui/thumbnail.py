"""A picture as large as there is room for, with a sentence in its place where there is none."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter, QTextOption
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

# An older picture, while the new one is being drawn.
_FADED = 0.45


class Thumbnail(QWidget):
    """Shows the sheet that it is given."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._text = ""
        self._is_old = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def text(self) -> str:
        return self._text

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
        self._image, self._text, self._is_old = image, "", False
        self.update()

    def show_waiting(self) -> None:
        """The picture is no longer true, and a new one is on its way."""
        self._text, self._is_old = "", True
        self.update()

    def show_text(self, text: str) -> None:
        """Why there is no picture."""
        self._image, self._text, self._is_old = QImage(), text, False
        self.update()

    def paintEvent(self, _event: Any) -> None:
        painter = QPainter(self)
        palette = self.palette()
        if self._text:
            painter.setPen(palette.color(palette.ColorRole.WindowText))
            room = self.rect().adjusted(*(side * self.fontMetrics().height() for side in (1, 0, -1, 0)))
            option = QTextOption(Qt.AlignmentFlag.AlignCenter)
            option.setTextDirection(self.layoutDirection())
            painter.drawText(QRectF(room), self._text, option)
        if self._image.isNull():
            return
        place = self._place()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(_FADED if self._is_old else 1.0)
        painter.drawImage(place, self._image)
        painter.setOpacity(1.0)
        painter.setPen(palette.color(palette.ColorRole.Mid))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _place(self) -> QRect:
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place
