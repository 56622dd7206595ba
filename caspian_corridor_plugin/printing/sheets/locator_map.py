"""A locator map for a newsroom: one map, its caption, and the words for readers who do not see it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from qgis.core import QgsFeature, QgsLayoutItemMap, QgsRectangle, QgsVectorLayer

from ...atlas import palette, periods
from ...compat import text_of
from .. import map_items, map_labels, sheet_frame, themes
from ..context import ALTERNATIVE_TEXT
from ..corridor_map import RADIUS_MM, kind_of, line_renderer, place_renderer, short_name
from ..label_placement import LabelBox, Obstacles
from ..map_labels import LabelRequest, MapFrame
from ..page import PAPER, Page, ids
from ..sheet import Rect
from ..steps import Steps
from ..tables_and_keys import scale_bar

# What the caption speaks of: corridors of each layer, and places.
_CORRIDORS = {
    "middle_corridor": ("titr_khorgos_south", "titr_dostyk_central", "btk_to_europe"),
    "samarkand_baku": ("samarkand_baku_tm", "tashkent_samarkand_feeder"),
}
_PLACES = (
    "tr_istanbul",
    "ge_poti_port",
    "ge_batumi_port",
    "ge_tbilisi_cargo",
    "az_baku",
    "kz_aktau_port",
    "kz_kuryk_port",
    "tm_turkmenbashi_port",
    "tm_ashgabat",
    "tm_turkmenabat",
    "uz_samarkand",
    "uz_tashkent",
    "kz_almaty1",
    "kz_dostyk",
    "kz_altynkol",
)
# On an upright page the words are as large as leaves the map this share of its width for its height.
_ENOUGH = 0.78


def fill_in_steps(page: Page) -> Steps[None]:
    """Draw the sheet in one step."""
    yield
    _fill(page)


def _fill(page: Page) -> None:
    context = page.context
    translate = context.language.translate
    lines = _lines(page)
    sections = [feature for features in lines.values() for feature in features]
    refs = page.references((ids(one, "source_ids"), bool(ids(one, "claim_ids"))) for one in sections)
    place = page.frames(refs)
    body = page.placed(place.map)
    caption = translate(
        "Sheet",
        "The Trans-Caspian route, or Middle Corridor (TITR, blue), carries goods between China and Europe across "
        "Kazakhstan, the Caspian Sea and the South Caucasus. The Samarkand–Baku links (S–B, orange) reach the same "
        "sea through Turkmenistan. Dashed lines are sailings.",
    )
    alternative = translate(
        "Sheet",
        "A map from the Balkans in the west to the border of China in the east. A blue line runs from the border of "
        "Bulgaria by Istanbul, and from the Georgian ports of Poti and Batumi, by Tbilisi to Baku, over the Caspian Sea "
        "to Aktau and Kuryk, and on through Kazakhstan, in two branches, to Dostyk and, by Almaty, to Altynkol. An "
        "orange line leaves Baku for Turkmenbashi and runs by Ashgabat and Turkmenabat to Samarkand and Tashkent.",
    )
    context.layout.setCustomProperty(ALTERNATIVE_TEXT, alternative)
    paragraphs = [caption, translate("Sheet", "For readers who do not see the map:") + " " + alternative]
    enough = _ENOUGH * body.width if body.height > body.width else body.height
    for larger in (1.6, 1.4, 1.2, 1.0):  # words take what an upright page leaves beside the map
        sizes = [1.4 * larger * context.size.legend_pt, 1.1 * larger * context.size.legend_pt]
        wrapped = [page.lines(text, points, body.width) for text, points in zip(paragraphs, sizes)]
        heights = [len(text) * context.size.line(points) for text, points in zip(wrapped, sizes)]
        room = body.height - sum(heights) - 3.0 * context.size.gap
        if room >= enough:
            break
    rect = Rect(body.x, body.y, body.width, room)
    _map(page, rect, lines)
    y = rect.bottom + 1.2 * context.size.gap
    for name, text, points, tall, color in zip(
        ("caption", "alternative_text"), wrapped, sizes, heights, (palette.INK, palette.INK_SOFT)
    ):
        page.text(name, Rect(body.x, y, body.width, tall), "\n".join(text), points, color=color)
        y += tall + context.size.gap
    sheet_frame.finish(context, page.foot, place, refs)


def _lines(page: Page) -> dict[str, list[QgsFeature]]:
    """Sections of the corridors that the caption speaks of, as they are on the sheet's date, by layer."""
    layers, as_of = periods.WholeLayers(page.context.project), page.context.as_of
    found: dict[str, list[QgsFeature]] = {}
    for key, corridors in _CORRIDORS.items():
        found[key] = []
        for feature in layers[key].getFeatures():
            begins, ends = text_of(feature["valid_from"]), text_of(feature["valid_to"])
            if (begins and begins > as_of) or (ends and ends <= as_of):
                continue
            if set(ids(feature, "corridor_ids")) & set(corridors):
                found[key].append(QgsFeature(feature))
    return found


def _map(page: Page, rect: Rect, lines: dict[str, list[QgsFeature]]) -> QgsLayoutItemMap:
    """Few lines, few names, and those large."""
    context = page.context
    growth = context.size.growth
    layers = periods.WholeLayers(context.project)
    ground_layers = tuple(layer for layer in themes.BASE if layer not in ("base_labels", "base_rivers"))
    theme = replace(context.theme, layers=("places", *reversed(_CORRIDORS), *ground_layers))
    outline = QgsRectangle()
    for one in (one for features in lines.values() for one in features):
        outline.combineExtentWith(one.geometry().boundingBox())
    outline.grow(0.9)
    wanted = page.wanted(
        (outline.xMinimum(), outline.yMinimum(), outline.xMaximum(), outline.yMaximum()), context.theme.crs()
    )
    item = page.map("map", rect, theme, wanted)
    for key, features in lines.items():
        own = [text_of(one["section_id"]) for one in features]
        map_labels.restyle(item, layers[key], partial(_draw_only, page, key, own))
    map_labels.restyle(item, layers["places"], lambda copy: copy.setRenderer(place_renderer(page, _PLACES)))
    map_frame = MapFrame(item, page.placed(rect), context)
    along = {
        key: [point for one in features for point in map_frame.along(one.geometry())] for key, features in lines.items()
    }
    ways = [point for points in along.values() for point in points]
    plates = _plates(page, rect, item, map_frame, ways)
    names = [
        _name(page, map_frame, feature)
        for feature in layers["places"].getFeatures()
        if text_of(feature["id"]) in _PLACES
    ]
    obstacles = Obstacles(
        map_frame.frame.shrunk(1.6 * growth),
        ways,
        [(one.name.x, one.name.y, one.name.radius) for one in names],
        plates,
        clear=0.8 * growth,
    )
    names.extend(_shields(map_frame, along, lines))
    names.extend(map_labels.areas(map_frame, obstacles, 1.15 * context.size.legend_pt, lakes=1))
    map_labels.put(map_frame, names, obstacles)
    return item


def _draw_only(page: Page, key: str, sections: list[str], layer: QgsVectorLayer) -> None:
    layer.setRenderer(line_renderer(page, key, sections))


def _name(page: Page, map_frame: MapFrame, feature: QgsFeature) -> LabelRequest:
    context = page.context
    growth = context.size.growth
    x, y = map_frame.of_degrees(feature.geometry().asPoint())
    text = short_name(page.local(feature, "name"))
    points = 8.6 * context.poster * growth
    parts = map_labels.in_lines(text, points=points, bold=True, code=context.language.code)
    lines = [map_labels.label_line(part, context.language, points, bold=True, growth=growth) for part in parts]
    place = text_of(feature["id"])
    radius = RADIUS_MM.get(kind_of(feature), 1.1) * growth
    return map_labels.label_request(
        LabelBox(f"place:{place}", 0.0, 0.0, x, y, radius, 1), lines, "places", place, leader=True
    )


def _shields(
    map_frame: MapFrame, along: dict[str, list[tuple[float, float]]], lines: dict[str, list[QgsFeature]]
) -> list[LabelRequest]:
    """One for each third of a long line, so that no branch is without."""
    found = []
    for key, points in along.items():
        ordered = sorted(points)
        parts = 3 if key == "middle_corridor" else 1
        for number in range(parts):
            own = ordered[number * len(ordered) // parts : (number + 1) * len(ordered) // parts]
            if own:
                shield = map_labels.shield(map_frame, palette.SHIELD[key], key, own, text_of(lines[key][0]["id"]), key)
                found.append(replace(shield, name=replace(shield.name, key=f"shield:{key}:{number}")))
    return found


def _plates(
    page: Page, rect: Rect, item: QgsLayoutItemMap, map_frame: MapFrame, ways: list[tuple[float, float]]
) -> list[Rect]:
    """Overview and scale bar in the two corners where they cover least of the lines; gives them as on the map."""
    growth = page.context.size.growth
    inset = 1.2 * growth
    found: list[Rect] = []
    for name, width, height in (("overview", 46.0 * growth, 25.0 * growth), ("scale", 46.0 * growth, 11.0 * growth)):
        offers = []
        for at, (low, end) in enumerate(((True, False), (True, True), (False, False), (False, True))):
            x = rect.right - inset - width if end else rect.x + inset
            y = rect.bottom - inset - height if low else rect.y + inset
            own = Rect(x, y, width, height)
            seen = page.placed(own)
            local = Rect(seen.x - map_frame.rect.x, seen.y - map_frame.rect.y, width, height)
            if not any(local.touches(other) for other in found):
                hits = sum(
                    local.x - 2 <= px <= local.right + 2 and local.y - 2 <= py <= local.bottom + 2 for px, py in ways
                )
                offers.append((hits, at, own, local))
        _, _, own, local = min(offers, key=lambda offer: offer[:2])
        found.append(local)
        if name == "overview":
            map_items.overview(page.context, item, page.placed(own))
        else:
            page.shape("plate_scale", own, PAPER, palette.BORDER)
            inner = own.shrunk(growth)
            scale_bar(page, inner, item, beside=True)
    return found
