"""What the tests of the ready sheets share: building one, and looking at where everything stands."""

from __future__ import annotations

import re

from qgis.core import (
    QgsLayoutItemHtml,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsMapRendererSequentialJob,
)

from caspian_corridor_plugin.printing import SheetSpec, make_layout
from caspian_corridor_plugin.printing.sheet import ORIENTATIONS, PAGES_MM, measures

LANGUAGES = ("en", "ar", "ru")
SIZES = [(page, orientation) for page in PAGES_MM for orientation in ORIENTATIONS]
POINT_MM = 25.4 / 72.0


def own_items(layout):
    return {
        one.id().partition("/")[2]: one
        for one in layout.items()
        if hasattr(one, "id") and one.id().startswith("caspian_corridor/")
    }


def frame(one):
    return one.mapRectToScene(one.rect())


def plain(text):
    return re.sub(r"\s+", " ", re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text))


def labels(layout):
    return {name: one for name, one in own_items(layout).items() if isinstance(one, QgsLayoutItemLabel)}


def size_pt(label):
    """The size of a label's type; QGIS 3.22 knows it by the font alone."""
    return label.textFormat().size() if hasattr(label, "textFormat") else label.font().pointSizeF()


def slightly_less(rect):
    return rect.adjusted(0.05, 0.05, -0.05, -0.05)


def hold_to_the_rules(project, theme, page, orientation, language):
    """Nothing leaves the margins, no text touches another or a map, and each fits its frame; gives the layout."""
    spec = SheetSpec(theme=theme, page=page, orientation=orientation, language=language)
    layout = make_layout(project, spec)
    margin = measures(spec).margin - 0.1
    assert not [one for one in layout.multiFrames() if isinstance(one, QgsLayoutItemHtml)]
    pages = [frame(one).adjusted(margin, margin, -margin, -margin) for one in layout.pageCollection().pages()]
    items = own_items(layout)
    for name, one in items.items():
        where = one.sceneBoundingRect().adjusted(2, 2, -2, -2) if isinstance(one, QgsLayoutItemPolyline) else frame(one)
        assert any(rect.contains(where) for rect in pages), name
    texts = labels(layout)
    assert len(texts) >= 6
    _apart(texts)
    for name, one in texts.items():
        needed = one.sizeForText()
        # QGIS measures in whole pixels of a screen, and gives a line of type more height than letters fill.
        assert needed.width() <= 1.005 * one.rect().width() + 0.6, (name, one.text())
        assert needed.height() <= 1.03 * one.rect().height() + 0.16 * size_pt(one), (name, one.text())
    plates = [frame(one) for name, one in items.items() if name.startswith("plate_")]
    for name, one in items.items():
        if isinstance(one, QgsLayoutItemMap) and name.startswith("map"):
            rect = frame(one)
            assert rect.width() > 40 and rect.height() > 40
            for other, text in texts.items():
                if not any(plate.adjusted(-0.1, -0.1, 0.1, 0.1).contains(frame(text)) for plate in plates):
                    assert not slightly_less(rect).intersects(frame(text)), other
    return layout


def _apart(texts):
    ordered = sorted(((slightly_less(frame(one)), name) for name, one in texts.items()), key=lambda pair: pair[0].top())
    for at, (rect, name) in enumerate(ordered):
        for other, its in ordered[at + 1 :]:
            if other.top() > rect.bottom():
                break
            assert not rect.intersects(other), (name, its)


def shapes(layout, start):
    return [
        one for name, one in own_items(layout).items() if name.startswith(start) and isinstance(one, QgsLayoutItemShape)
    ]


def table(layout, page=0):
    """Cells of a strip's or comparison's table, row by row; the page counts from 0."""
    found = {}
    for name, one in labels(layout).items():
        match = re.fullmatch(r"cell_(\d+)_(\d+)(?:/(\d+))?", name)
        if match and int(match.group(3) or 1) == page + 1:
            found[int(match.group(1)), int(match.group(2))] = plain(one.text()).strip()
    rows = max((row for row, _ in found), default=-1) + 1
    columns = max((column for _, column in found), default=-1) + 1
    return [[found.get((row, column), "") for column in range(columns)] for row in range(rows)]


def drawn_labels(item):
    """Every label that QGIS draws on a map item, with its rectangle in map units."""
    rect = item.rect()
    settings = item.mapSettings(item.extent(), rect.size() * 300 / 25.4, 300, True)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return [one for one in job.takeLabelingResults().allLabels() if not one.isUnplaced]
