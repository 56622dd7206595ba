"""The icons at 16 pixels, where toolbars and the plugin manager show them, on the grounds of light and dark themes."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from caspian_corridor_plugin import paths

ICONS = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))
PNG = paths.resource("icons", "caspian_corridor.png")
GROUNDS = {"light": "#f0f0f0", "dark": "#2b2b2b"}


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG has it: 1 for the same, 21 for black and white, 3 the least that a sign needs."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def drawn(icon: str, ground: str, size: int = 16) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    painter.drawPixmap(0, 0, QIcon(icon).pixmap(size, size))
    painter.end()
    return picture


def pixels(picture: QImage) -> list[QColor]:
    return [picture.pixelColor(x, y) for y in range(picture.height()) for x in range(picture.width())]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("icon", [*ICONS, "png"])
def test_an_icon_stands_out(icon: str, ground: str, qgis_app) -> None:
    path = str(PNG) if icon == "png" else paths.icon(icon)
    seen = pixels(drawn(path, GROUNDS[ground]))
    clear = sum(contrast(colour, QColor(GROUNDS[ground])) >= 2.5 for colour in seen)
    assert clear >= 0.15 * len(seen)


@pytest.mark.parametrize("ground", GROUNDS)
def test_the_plugins_icon_shows_a_line_across_the_sea(ground: str, qgis_app) -> None:
    """Clean orange from one end to the other, clean blue above and below it, at 16 pixels."""
    picture = drawn(paths.icon("caspian_corridor"), GROUNDS[ground])

    def near(x: int, y: int, colour: str) -> bool:
        got, wanted = picture.pixelColor(x, y), QColor(colour)
        return max(abs(got.red() - wanted.red()), abs(got.green() - wanted.green())) < 40

    orange = [(x, y) for x in range(16) for y in range(16) if near(x, y, "#d55e00")]
    blue = [(x, y) for x in range(16) for y in range(16) if near(x, y, "#3b9fd8")]
    assert min(x for x, _ in orange) <= 2
    assert max(x for x, _ in orange) >= 13
    assert {x for x, _ in orange} >= set(range(2, 14)), "the line is in one piece"
    assert min(y for _, y in blue) <= 2
    assert max(y for _, y in blue) >= 13


def test_the_hubs_picture_is_the_same_icon(qgis_app) -> None:
    picture = QImage(str(PNG)).convertToFormat(QImage.Format.Format_ARGB32)
    assert picture.width() == picture.height() >= 64
    again = QImage(picture.size(), QImage.Format.Format_ARGB32)
    again.fill(Qt.GlobalColor.transparent)
    painter = QPainter(again)
    QSvgRenderer(paths.icon("caspian_corridor")).render(painter, QRectF(again.rect()))
    painter.end()
    far = sum(
        max(abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.alpha() - b.alpha())) > 60
        for a, b in zip(pixels(picture), pixels(again))
    )
    assert far < 0.01 * picture.width() ** 2
