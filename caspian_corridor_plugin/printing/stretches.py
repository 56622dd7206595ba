"""A strip atlas: a corridor in stretches, one page each, with its sections in a table below the map."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsLayoutItemPage,
    QgsLayoutSize,
    QgsRectangle,
)

from ..atlas import find, palette
from ..compat import is_null, text_of
from ..evidence import typeset
from . import layout as single
from . import visible
from .parts import MM
from .ready import PAPER, Page, ids
from .references import References
from .sheet import Rect
from .steps import Steps

_CORRIDOR = "titr_khorgos_south"
_SECTIONS_A_PAGE = 11


@dataclass
class Stretch:
    """Consecutive sections of the corridor; ``start_km`` from its first station."""

    sections: list[QgsFeature]
    start_km: float


def stretches(page: Page) -> list[Stretch]:
    """The corridor's sections as they are on the sheet's date, in pages of about the same number."""
    as_of = page.job.as_of
    found: dict[str, QgsFeature] = {}
    for feature in find.layers(page.job.project)["middle_corridor"].getFeatures():
        begins, ends = text_of(feature["valid_from"]), text_of(feature["valid_to"])
        if (not begins or begins <= as_of) and (not ends or ends > as_of):
            found[text_of(feature["section_id"])] = QgsFeature(feature)
    ordered = [found[one] for one in _order(page) if one in found]
    count = max(1, -(-len(ordered) // _SECTIONS_A_PAGE))
    result, km = [], 0.0
    for number in range(count):
        part = ordered[number * len(ordered) // count : (number + 1) * len(ordered) // count]
        result.append(Stretch(part, km))
        km += sum(float(feature["length_km"]) for feature in part)
    return result


def _order(page: Page) -> list[str]:
    import sqlite3
    from contextlib import closing
    from pathlib import Path

    path = Path(find.data_path(find.layers(page.job.project)["claims"]))
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as opened:
        row = opened.execute("select section_ids from corridors where id = ?", (_CORRIDOR,)).fetchone()
    return [part for part in (row[0] if row else "").split(";") if part]


def fill_in_steps(page: Page) -> Steps[None]:
    """A page a step."""
    parts = stretches(page)
    yield
    for number, stretch in enumerate(parts):
        job, down = page.job, 0.0
        if number:
            added = QgsLayoutItemPage(job.layout)
            added.setPageSize(QgsLayoutSize(job.size.page_width, job.size.page_height, MM))
            job.layout.pageCollection().addPage(added)
            down = added.pos().y()
        own = replace(page, job=replace(job, suffix=f"/{number + 1}" if number else ""))
        _fill_page(own, stretch, number + 1, len(parts), down)
        yield


def _fill_page(page: Page, stretch: Stretch, number: int, count: int, down: float) -> None:
    job = page.job
    size = job.size
    language = job.language
    refs = page.references(
        (ids(feature, "source_ids"), bool(ids(feature, "claim_ids"))) for feature in stretch.sections
    )
    place = page.frames(refs).lower(down)
    body = page.placed(place.map)
    first, last = stretch.sections[0], stretch.sections[-1]
    heading = language.translate("Sheet", "{number} of {count}: {start} to {end}").format(
        number=number, count=count, start=page.local(first, "from_name"), end=page.local(last, "to_name")
    )
    heading_height = 1.6 * size.line(size.legend_pt)
    page.text("stretch", Rect(body.x, body.y, body.width, heading_height), heading, 1.15 * size.legend_pt, bold=True)
    rows = _rows(page, stretch, refs)
    row_height = 1.35 * size.line(size.small_pt)
    table_height = row_height * (len(rows) + 1)
    top = body.y + heading_height
    rect = Rect(body.x, top, body.width, body.bottom - top - table_height - size.gap)
    item = page.map("map", rect, job.theme, _wanted(page, stretch))
    page.furniture(item, rect, [point for one in visible.look(item) for point in one.points])
    _table(page, Rect(body.x, rect.bottom + size.gap, body.width, table_height), rows)
    single.finish(job, page.foot, place, refs)


def _wanted(page: Page, stretch: Stretch) -> QgsRectangle:
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    transform = QgsCoordinateTransform(wgs84, page.job.theme.crs(), page.job.project)
    box = QgsRectangle()
    box.setMinimal()
    for feature in stretch.sections:
        geometry = feature.geometry()
        geometry.transform(transform)
        box.combineExtentWith(geometry.boundingBox())
    box.scale(1.2)
    return box


def _rows(page: Page, stretch: Stretch, refs: References) -> list[list[str]]:
    language = page.job.language
    modes = {
        "rail": language.translate("Sheet", "railway"),
        "road": language.translate("Sheet", "road"),
        "sea": language.translate("Sheet", "ship"),
        "rail_ferry": language.translate("Sheet", "rail ferry"),
    }
    yes_no = {
        "yes": language.translate("Sheet", "yes"),
        "no": language.translate("Sheet", "no"),
        "partly": language.translate("Sheet", "partly"),
    }
    rows, km = [], stretch.start_km
    for feature in stretch.sections:
        length = float(feature["length_km"])
        km += length
        mode = text_of(feature["mode"])
        tracks = "" if is_null(feature["tracks"]) else str(feature["tracks"])
        rows.append(
            [
                page.local(feature, "from_name"),
                page.local(feature, "to_name"),
                modes.get(mode, mode),
                page.number(typeset.number(length, page.job.language, 1)),
                page.number(typeset.number(round(km), page.job.language)),
                page.number(" / ".join(ids(feature, "gauge_mm"))) if ids(feature, "gauge_mm") else "–",
                yes_no.get(text_of(feature["electrified"]), "–"),
                page.number(tracks) if tracks else "–",
                page.cited(refs, ids(feature, "source_ids"), bool(ids(feature, "claim_ids"))),
            ]
        )
    return rows


_WIDTHS = (0.2, 0.2, 0.09, 0.08, 0.1, 0.1, 0.09, 0.06, 0.08)


def _table(page: Page, rect: Rect, rows: list[list[str]]) -> None:
    language = page.job.language
    size = page.job.size
    heads = [
        language.translate("Sheet", "From"),
        language.translate("Sheet", "To"),
        language.translate("Sheet", "By"),
        language.translate("Sheet", "Length, km"),
        language.translate("Sheet", "Km from the start"),
        language.translate("Sheet", "Gauge, mm"),
        language.translate("Sheet", "Electrified"),
        language.translate("Sheet", "Tracks"),
        language.translate("Sheet", "Sources"),
    ]
    height = rect.height / (len(rows) + 1)
    page.shape("table", rect, PAPER, palette.BORDER)
    for at, row in enumerate([heads, *rows]):
        y = rect.y + at * height
        if at:
            page.shape(f"rule_{at}", Rect(rect.x, y, rect.width, 0.1 * size.growth), palette.BORDER)
        x = rect.x
        for n, (share, text) in enumerate(zip(_WIDTHS, row)):
            width = share * rect.width
            if text:
                cell = Rect(x + 0.6 * size.gap, y + 0.13 * height, width - 0.8 * size.gap, 0.8 * height)
                lines = page.lines(text, size.small_pt, 10 * width)
                page.text(f"cell_{at}_{n}", cell, lines[0], size.small_pt, bold=not at)
            x += width
