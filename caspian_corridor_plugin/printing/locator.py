"""A locator map for a newsroom: one map, its caption, and the words for readers who do not see it."""

from __future__ import annotations

from ..atlas import find, palette
from ..compat import text_of
from . import layout as single
from . import mapparts, visible
from .ready import PAPER, Page
from .sheet import Rect

_PARTS = ("middle_corridor", "samarkand_baku")


def fill(page: Page) -> None:
    job = page.job
    translate = job.language.translate
    cited = []
    for key in _PARTS:
        for feature in find.layers(job.project)[key].getFeatures():
            sources = [part for part in text_of(feature["source_ids"]).split(";") if part]
            cited.append((sources, bool(text_of(feature["claim_ids"]))))
    refs = page.references(cited)
    place = page.frames(refs)
    body = page.placed(place.map)
    points = 1.15 * job.size.legend_pt
    paragraphs = [
        translate(
            "Sheet",
            "The Trans-Caspian route, or Middle Corridor (TITR, blue), carries goods between China and Europe across "
            "Kazakhstan, the Caspian Sea and the South Caucasus. The Samarkand–Baku links (S–B, orange) reach the same "
            "sea through Turkmenistan. Dashed lines are sailings.",
        ),
        translate("Sheet", "For readers who do not see the map:")
        + " "
        + translate(
            "Sheet",
            "A map from the Black Sea in the west to the border of China in the east. A blue line runs from Istanbul and "
            "the Georgian ports to Baku, over the Caspian Sea to Aktau and Kuryk, and on through Kazakhstan to Dostyk and "
            "Altynkol. An orange line leaves Baku for Turkmenbashi and runs by Ashgabat and Turkmenabat to Samarkand and "
            "Tashkent.",
        ),
    ]
    wrapped = [page.lines(text, points, body.width) for text in paragraphs]
    line = job.size.line(points)
    height = sum(len(lines) for lines in wrapped) * line + len(wrapped) * job.size.gap
    rect = Rect(body.x, body.y, body.width, body.height - height)
    wanted = page.wanted(job.theme.extent, job.theme.crs())
    item = page.map("map", rect, job.theme, wanted)
    wanted = single.tight(visible.look(item), wanted)
    page.fit(item, rect, wanted)
    seen = visible.look(item)
    page.furniture(item, rect, [point for one in seen for point in one.points])
    growth = job.size.growth
    inset = Rect(rect.x + growth, rect.bottom - 25.0 * growth, 46.0 * growth, 24.0 * growth)
    page.shape("plate_overview", inset, PAPER, palette.BORDER)
    mapparts.overview(job, item, page.placed(inset.shrunk(0.5 * growth)))
    y = rect.bottom + job.size.gap
    for name, lines, color in zip(("caption", "alternative_text"), wrapped, (palette.INK, palette.INK_SOFT)):
        page.text(name, Rect(body.x, y, body.width, len(lines) * line), "\n".join(lines), points, color=color)
        y += len(lines) * line + 0.6 * job.size.gap
    single.finish(job, page.foot, place, refs)
