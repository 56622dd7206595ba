"""A strip atlas: a corridor in stretches, one page each, with its stations on the map and its sections in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ...atlas import asof, find, palette, periods, styles
from ...compat import is_null, text_of
from ...data import file, records
from ...data.records import Corridor
from ...evidence import typeset
from ...translation import translate
from .. import corridor_map, map_items, map_labels, sheet_frame, themes, typography
from ..context import MM
from ..errors import PrintError
from ..label_placement import LabelBox, Obstacles
from ..map_labels import LabelRequest, MapFrame
from ..page import PAPER, Page, ids
from ..references import References
from ..sheet import Rect
from ..steps import Steps
from ..tables_and_keys import (
    Column,
    Sample,
    Table,
    draw_panel,
    draw_table,
    fitting_points,
    panel_height,
    row_height,
)

_WGS84 = "EPSG:4326"
# The table takes at most this share of the room, and on a wide page stands beside the panel.
_TABLE_SHARE = 0.37
_TABLE_WIDTH = 0.7


@dataclass
class Section:
    """One section as it is on the sheet's date, in the direction of the corridor."""

    feature: QgsFeature
    start: str
    end: str


@dataclass
class Stretch:
    """Consecutive sections of the corridor; ``start_km`` from its first station."""

    sections: list[Section]
    start_km: float

    @property
    def km(self) -> float:
        return sum(float(section.feature["length_km"]) for section in self.sections)

    def stations(self) -> dict[str, float]:
        """Place id → kilometres from the start of the corridor, in order."""
        km, found = self.start_km, {self.sections[0].start: self.start_km}
        for section in self.sections:
            found.setdefault(section.start, km)
            km += float(section.feature["length_km"])
            found.setdefault(section.end, km)
        return found


@dataclass
class StripAtlas:
    """State shared by all pages of a strip atlas."""

    corridor: Corridor
    stretches: list[Stretch]
    places: dict[str, QgsFeature]
    layer: QgsVectorLayer
    box: QgsRectangle = field(default_factory=QgsRectangle)

    def name(self, page: Page, place: str) -> str:
        feature = self.places.get(place)
        return page.local(feature, "name") if feature is not None else place


# -- the corridor --------------------------------------------------------------------------------


def _read(page: Page) -> tuple[Corridor, dict[str, tuple[str, str]]]:
    """The corridor, and where each of its sections runs from and to. Raises PrintError."""
    path = Path(find.data_path(find.layers(page.context.project)["claims"]))
    wanted = page.context.spec.corridor
    try:
        tables = file.read(path, ("corridors", "sections"))
    except file.DataFileError as error:
        raise PrintError(error.in_words(translate)) from error
    known = {one.id: one for one in records.read_all(records.Corridor, tables["corridors"])}
    if wanted not in known:
        raise PrintError(
            translate("Messages", "There is no corridor {corridor}; there are {known}.").format(
                corridor=wanted, known=", ".join(sorted(known))
            )
        )
    ends = {one.id: (one.from_id, one.to_id) for one in records.read_all(records.Section, tables["sections"])}
    return known[wanted], ends


def whole(page: Page) -> StripAtlas:
    """The corridor in pages of about the same length. Raises PrintError."""
    corridor, ends = _read(page)
    layers = periods.WholeLayers(page.context.project)
    layer = layers.get(corridor.layer)
    as_of = page.context.as_of
    found: dict[str, QgsFeature] = {}
    for feature in layer.getFeatures() if layer is not None else ():
        begins, stops = text_of(feature["valid_from"]), text_of(feature["valid_to"])
        if (not begins or begins <= as_of) and (not stops or stops > as_of):
            found[text_of(feature["section_id"])] = QgsFeature(feature)
    sections: list[Section] = []
    ordered = [one for one in corridor.section_ids if one in found]
    for at, one in enumerate(ordered):
        start, end = ends[one]
        following = ends[ordered[at + 1]] if at + 1 < len(ordered) else ()
        before = sections[-1].end if sections else ""
        # A section that the corridor runs through from its end to its start.
        if (before and end == before) or (before != start and start in following and end not in following):
            start, end = end, start
        sections.append(Section(found[one], start, end))
    if layer is None or not sections:
        raise PrintError(
            translate("Messages", "Nothing of the corridor {corridor} is there on the sheet's date.").format(
                corridor=corridor.id
            )
        )
    places = {text_of(feature["id"]): QgsFeature(feature) for feature in layers["places"].getFeatures()}
    return StripAtlas(corridor, _split(sections, _rows_at_most(page)), places, layer)


def _rows_at_most(page: Page) -> int:
    """Sections that the table of one page has room for."""
    body = page.frames(References()).map
    return max(
        3, int(_TABLE_SHARE * body.height / row_height(page, page.context.poster * page.context.size.small_pt)) - 1
    )


def _split(sections: list[Section], most: int) -> list[Stretch]:
    """As few stretches as there must be, of about the same length."""
    km = [float(section.feature["length_km"]) for section in sections]
    count = -(-len(sections) // most)
    mean = sum(km) / count
    # best[n][end]: least sum of squares for the first ``end`` sections in ``n`` stretches, and where the last starts.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _ in range(count):
        reached: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            length = 0.0
            for end in range(start + 1, min(start + most, len(sections)) + 1):
                length += km[end - 1]
                total = cost + (length / mean - 1.0) ** 2
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, start)
        best.append(reached)
    ends = [len(sections)]
    for reached in reversed(best[1:]):
        ends.append(reached[ends[-1]][1])
    ends.reverse()
    return [Stretch(sections[start:end], sum(km[:start])) for start, end in zip(ends, ends[1:])]


# -- pages ---------------------------------------------------------------------------------------


def fill_in_steps(page: Page) -> Steps[None]:
    """A page a step."""
    corridor = whole(page)
    corridor.box = _box(page, [section for stretch in corridor.stretches for section in stretch.sections])
    page = replace(page, context=replace(page.context, titles=_titles(page, corridor)))
    yield
    for number in range(len(corridor.stretches)):
        context, down = page.context, 0.0
        if number:
            added = QgsLayoutItemPage(context.layout)
            added.setPageSize(QgsLayoutSize(context.size.page_width, context.size.page_height, MM))
            context.layout.pageCollection().addPage(added)
            down = added.pos().y()
        own = replace(page, context=replace(context, suffix=f"/{number + 1}" if number else ""))
        _fill_page(own, corridor, number, down)
        yield


def _titles(page: Page, corridor: StripAtlas) -> dict[str, str]:
    """What the corridor is called in the languages of the sheet; by its ends where it has no name in one."""
    if corridor.corridor.id == type(page.context.spec)().corridor:
        return {}
    first, last = corridor.stretches[0].sections[0].start, corridor.stretches[-1].sections[-1].end
    titles = {}
    for language in (page.context.language, page.context.second):
        if language is None:
            continue
        own = replace(page, context=replace(page.context, language=language))
        ends = f"{corridor.name(own, first)} – {corridor.name(own, last)}"
        named = {"en": corridor.corridor.name, "ar": corridor.corridor.name_ar or corridor.corridor.name}
        name = named.get(language.code, ends)
        titles[language.code] = language.translate("Sheet", "Along the corridor: {name}").format(name=name)
    return titles


def _fill_page(page: Page, corridor: StripAtlas, at: int, down: float) -> None:
    context = page.context
    size, language = context.size, context.language
    stretch = corridor.stretches[at]
    refs = page.references(
        (ids(section.feature, "source_ids"), bool(ids(section.feature, "claim_ids"))) for section in stretch.sections
    )
    place = page.frames(refs).lower(down)
    body = page.placed(place.map)
    count = len(corridor.stretches)
    ends = {
        "start": corridor.name(page, stretch.sections[0].start),
        "end": corridor.name(page, stretch.sections[-1].end),
        "km": page.number(typeset.number(round(stretch.km), language)),
    }
    if count > 1:
        heading = language.translate("Sheet", "{number} of {count}: {start} to {end}, {km} km").format(
            number=at + 1, count=count, **ends
        )
    else:
        heading = language.translate("Sheet", "{start} to {end}, {km} km").format(**ends)
    heading_height = 1.6 * size.line(size.legend_pt)
    points = typography.fit(
        heading, palette.font(language.code, bold=True), 1.15 * size.legend_pt, 0.97 * body.width, 0.8
    )
    page.text("stretch", Rect(body.x, body.y, body.width, heading_height), heading, points, bold=True)

    table = Table(_columns(page, corridor), _rows(page, corridor, stretch, refs))
    samples = _samples(page, corridor, stretch)
    note = _note(page, table)
    upright = body.height > body.width
    table_width = body.width if upright else _TABLE_WIDTH * body.width
    note_lines = page.lines(note, size.small_pt, table_width)
    note_height = len(note_lines) * size.line(size.small_pt) + 0.4 * size.gap
    points = fitting_points(page, table, table_width, context.poster * size.small_pt)
    rows = table.height(page, points)
    panel_width = body.width if upright else body.width - table_width - 1.5 * size.gap
    panel = panel_height(page, panel_width, samples)
    foot = rows + note_height + size.gap + panel if upright else max(rows + note_height, panel)
    top = body.y + heading_height
    rect = Rect(body.x, top, body.width, body.bottom - top - foot - size.gap)

    item = page.map("map", rect, replace(context.theme, layers=_layers(corridor)), _wanted(page, stretch))
    _draw_map(page, rect, item, corridor, at)
    table_rect = Rect(body.x, rect.bottom + size.gap, table_width, rows)
    draw_table(page, table_rect, table, points)
    y = table_rect.y + table.height(page, points) + 0.4 * size.gap
    height = len(note_lines) * size.line(size.small_pt)
    page.text(
        "note",
        Rect(body.x, y, table_width, height),
        "\n".join(note_lines),
        size.small_pt,
        color=palette.INK_SOFT,
    )
    if upright:
        panel_rect = Rect(body.x, body.bottom - panel, panel_width, panel)
    else:
        panel_rect = Rect(body.right - panel_width, table_rect.y, panel_width, max(panel, rows))
    draw_panel(page, panel_rect, item, samples, lambda small: _overview(page, small, item, corridor, at))
    sheet_frame.finish(context, page.foot, place, refs)


def _layers(corridor: StripAtlas) -> tuple[str, ...]:
    obstacles = tuple(layer for layer in themes.BASE if layer != "base_labels")
    return ("places", corridor.corridor.layer, *obstacles)


def _box(page: Page, sections: Sequence[Section]) -> QgsRectangle:
    """What sections take up, in the map's CRS."""
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(_WGS84), page.context.theme.crs(), page.context.project
    )
    box = QgsRectangle()
    for section in sections:
        geometry = section.feature.geometry()
        geometry.transform(transform)
        box.combineExtentWith(geometry.boundingBox())
    return box


def _wanted(page: Page, stretch: Stretch) -> QgsRectangle:
    box = _box(page, stretch.sections)
    box.scale(1.14)
    box.grow(0.03 * max(box.width(), box.height()))
    return box


# -- the map -------------------------------------------------------------------------------------


def _draw_map(page: Page, rect: Rect, item: QgsLayoutItemMap, corridor: StripAtlas, at: int) -> None:
    """The stretch with its stations, the rest of the corridor quieter, and the names of all."""
    context = page.context
    stretch = corridor.stretches[at]
    layers = periods.WholeLayers(context.project)
    own = {text_of(section.feature["section_id"]) for section in stretch.sections}
    beyond = [one for one in corridor.corridor.section_ids if one not in own]
    key = corridor.corridor.layer
    map_labels.restyle(
        item, corridor.layer, lambda copy: copy.setRenderer(corridor_map.line_renderer(page, key, own, beyond))
    )
    stations = stretch.stations()
    map_labels.restyle(
        item, layers["places"], lambda copy: copy.setRenderer(corridor_map.place_renderer(page, list(stations)))
    )
    map_frame = MapFrame(item, page.placed(rect), context)
    everything = [section for part in corridor.stretches for section in part.sections]
    ways = [point for section in everything for point in map_frame.along(section.feature.geometry())]
    own_line = [point for section in stretch.sections for point in map_frame.along(section.feature.geometry())]
    wanted = [one for place, km in stations.items() if (one := _station(page, map_frame, corridor, place, km))]
    obstacles = Obstacles(
        map_frame.frame.shrunk(1.6 * context.size.growth),
        ways,
        [(one.name.x, one.name.y, one.name.radius) for one in wanted],
        clear=0.6 * context.size.growth,
    )
    plates = _neighbours(page, map_frame, obstacles, corridor, at)
    obstacles = replace(obstacles, plates=plates)
    short = palette.SHIELD.get(corridor.corridor.layer, corridor.corridor.short)
    inside = [
        (x, y) for x, y in own_line if obstacles.frame.x < x < obstacles.frame.right and 0 < y < obstacles.frame.bottom
    ]
    if inside and short:
        feature = stretch.sections[0].feature
        wanted.append(
            map_labels.shield(
                map_frame, short, corridor.corridor.layer, inside, text_of(feature["id"]), corridor.corridor.layer
            )
        )
    wanted.extend(map_labels.areas(map_frame, obstacles, 1.05 * context.size.legend_pt))
    map_labels.put(map_frame, wanted, obstacles)


def _station(page: Page, map_frame: MapFrame, corridor: StripAtlas, place: str, km: float) -> LabelRequest | None:
    feature = corridor.places.get(place)
    if feature is None:
        return None
    context = page.context
    growth = context.size.growth
    x, y = map_frame.of_degrees(feature.geometry().asPoint())
    rank = int(feature["rank"])
    text = corridor_map.short_name(page.local(feature, "name"))
    size = context.poster * max(context.size.small_pt, (7.6 if rank <= 2 else 7.0) * growth)
    bold = rank <= 2
    parts = map_labels.in_lines(text, points=size, bold=bold, code=context.language.code)
    lines = [map_labels.label_line(part, context.language, size, bold=bold, growth=growth) for part in parts]
    if context.second is not None:
        other = corridor_map.short_name(
            replace(page, context=replace(context, language=context.second)).local(feature, "name")
        )
        if other != text:
            lines.append(map_labels.label_line(other, context.second, size, growth=growth))
    said = context.language.translate("Sheet", "km {number}").format(
        number=page.number(typeset.number(round(km), context.language))
    )
    lines.append(
        map_labels.label_line(
            said, context.language, context.poster * context.size.small_pt, palette.INK_SOFT, growth=growth
        )
    )
    radius = corridor_map.RADIUS_MM.get(corridor_map.kind_of(feature), 0.9) * growth
    name = LabelBox(f"place:{place}", 0.0, 0.0, x, y, radius, rank)
    return map_labels.label_request(name, lines, "places", place, leader=True, spare=True)


def _neighbours(page: Page, map_frame: MapFrame, obstacles: Obstacles, corridor: StripAtlas, at: int) -> list[Rect]:
    """Where the corridor leaves the map, to where and on which sheet it goes on; gives the plates."""
    plates: list[Rect] = []
    for number in (at - 1, at + 1):
        if not 0 <= number < len(corridor.stretches):
            continue
        other = corridor.stretches[number]
        forward = number > at
        sections = other.sections if forward else list(reversed(other.sections))
        end = sections[-1].end if forward else sections[-1].start
        edge = _leaves(map_frame, sections, corridor, forward)
        if edge is None:
            continue
        plate = _plate(page, map_frame, replace(obstacles, plates=plates), corridor.name(page, end), number + 1, edge)
        plates.append(plate)
    return plates


def _leaves(
    map_frame: MapFrame, sections: Sequence[Section], corridor: StripAtlas, forward: bool
) -> tuple[float, float] | None:
    """Where a line that starts on the map first meets its frame, in millimetres; its end if it never does."""
    inner, last = map_frame.frame.shrunk(0.5), None
    for section in sections:
        near = corridor.places.get(section.start if forward else section.end)
        points = _all_points(map_frame, section.feature.geometry())
        if near is not None and points:
            x, y = map_frame.of_degrees(near.geometry().asPoint())
            ends = [abs(px - x) + abs(py - y) for px, py in (points[0], points[-1])]
            if ends[1] < ends[0]:
                points.reverse()
        for x, y in points:
            if not (inner.x <= x <= inner.right and inner.y <= y <= inner.bottom):
                return min(max(x, 0.0), map_frame.rect.width), min(max(y, 0.0), map_frame.rect.height)
            last = x, y
    return last


def _all_points(map_frame: MapFrame, geometry: QgsGeometry) -> list[tuple[float, float]]:
    geometry = QgsGeometry(geometry)
    geometry.transform(map_frame.there)
    geometry = geometry.simplify(0.1 * map_frame.per_mm).densifyByDistance(0.8 * map_frame.per_mm)
    return [map_frame.on_map(QgsPointXY(vertex)) for vertex in geometry.vertices()]


def _plate(
    page: Page, map_frame: MapFrame, obstacles: Obstacles, name: str, number: int, edge: tuple[float, float]
) -> Rect:
    """A plate at the map's edge beside the line that leaves there."""
    context = page.context
    size = context.size
    text = context.language.translate("Sheet", "to {place}, sheet {number}").format(
        place=corridor_map.short_name(name), number=page.number(str(number))
    )
    frame = map_frame.frame
    x, y = edge
    arrow = ""  # where the neighbour lies on this map as well
    if not (0.6 < x < frame.right - 0.6 and 0.6 < y < frame.bottom - 0.6):
        arrow = "←" if x <= 0.6 else "→" if x >= frame.right - 0.6 else "↑" if y <= 0.6 else "↓"
    # The arrow points to the edge whatever way the words run.
    before = (arrow in ("←", "↑")) != context.language.is_rtl
    text = (f"{arrow} {text}" if before else f"{text} {arrow}").strip()
    width = (
        1.05 * typography.width_mm(text, palette.font(context.language.code, bold=True), size.small_pt) + 2.0 * size.gap
    )
    height = 1.5 * size.line(size.small_pt)
    room = frame.shrunk(1.2 * size.growth)
    offers: list[tuple[float, int, Rect]] = []
    for step in (0.0, 0.75, -0.75, 1.2, -1.2, 1.8, -1.8, 2.5, -2.5):
        if arrow not in ("↑", "↓"):
            left, top = x - width / 2, y + step * (height + 1.5 * size.growth) - height / 2
        else:
            left, top = x + step * 0.75 * (width + size.gap) - width / 2, y - height / 2
        left = min(max(left, room.x), room.right - width)
        top = min(max(top, room.y), room.bottom - height)
        rect = Rect(left, top, width, height)
        if not obstacles.on_plates(rect):
            cost = obstacles.on_ways(rect) + 20 * obstacles.on_symbols(rect, (-1.0, -1.0)) + abs(step)
            offers.append((cost, len(offers), rect))
    plate = min(offers)[2] if offers else Rect(room.x, room.y, width, height)
    on_sheet = Rect(map_frame.rect.x + plate.x, map_frame.rect.y + plate.y, plate.width, plate.height)
    name = f"onward_{number}"
    # The map is where it is on the sheet already: what stands on it is not mirrored again.
    own = page.placed(on_sheet)
    page.shape("plate_" + name, own, PAPER, palette.BORDER)
    line = size.line(size.small_pt)
    words = page.text(name, Rect(own.x, own.y + (height - line) / 2, width, line), text, size.small_pt, bold=True)
    words.setHAlign(Qt.AlignmentFlag.AlignHCenter)
    return plate


def _overview(page: Page, rect: Rect, item: QgsLayoutItemMap, corridor: StripAtlas, at: int) -> None:
    """Where the stretch lies: the whole corridor with the stretch on it, and the map's outline."""
    context = page.context
    wanted = QgsRectangle(corridor.box)
    wanted.scale(1.1)
    around = QgsRectangle(item.extent())
    if len(corridor.stretches) == 1:
        around.scale(4.0)
    wanted.combineExtentWith(around)
    small = map_items.overview(context, item, page.placed(rect), [corridor.layer], wanted)
    own = {text_of(section.feature["section_id"]) for section in corridor.stretches[at].sections}
    map_labels.restyle(small, corridor.layer, lambda copy: _plain_lines(copy, page, corridor, own))


def _plain_lines(layer: QgsVectorLayer, page: Page, corridor: StripAtlas, own: set[str]) -> None:
    layer.setLabelsEnabled(False)
    growth = page.context.size.growth
    root = QgsRuleBasedRenderer.Rule(None)
    color = palette.SYSTEM[corridor.corridor.layer]
    for chosen, colour, width in ((False, palette.tint(color, 0.55).name(), 0.4), (True, color, 0.8)):
        sections = [one for one in corridor.corridor.section_ids if (one in own) == chosen]
        if sections:
            listed = ",".join(f"'{one}'" for one in sections)
            symbol = QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width * growth)})
            condition = f'({asof.CONDITION}) and "section_id" in ({listed})'
            root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition))
    layer.setRenderer(QgsRuleBasedRenderer(root))


# -- words and numbers ---------------------------------------------------------------------------


def _modes(page: Page) -> dict[str, str]:
    translate = page.context.language.translate
    return {
        "rail": translate("Sheet", "railway"),
        "road": translate("Sheet", "road"),
        "sea": translate("Sheet", "ship"),
        "rail_ferry": translate("Sheet", "rail ferry"),
        "air": translate("Sheet", "flight"),
    }


def _states(page: Page) -> dict[str, str]:
    translate = page.context.language.translate
    return {
        "operational": translate("Sheet", "in operation"),
        "under_construction": translate("Sheet", "being built"),
        "planned": translate("Sheet", "planned"),
        "proposed": translate("Sheet", "proposed"),
        "historic": translate("Sheet", "historic"),
    }


def _columns(page: Page, corridor: StripAtlas) -> list[Column]:
    translate = page.context.language.translate
    columns = [
        Column(translate("Sheet", "From")),
        Column(translate("Sheet", "To")),
        Column(translate("Sheet", "By")),
        Column(translate("Sheet", "Length, km"), number=True),
        Column(translate("Sheet", "Km from the start"), number=True),
        Column(translate("Sheet", "Gauge, mm"), number=True),
        Column(translate("Sheet", "Electrified")),
        Column(translate("Sheet", "Tracks"), number=True),
        Column(translate("Sheet", "Sources")),
    ]
    if _has_states(corridor):
        columns.insert(3, Column(translate("Sheet", "Status")))
    return columns


def _has_states(corridor: StripAtlas) -> bool:
    """Whether anything of the corridor is not in operation."""
    sections = (section for stretch in corridor.stretches for section in stretch.sections)
    return any(text_of(section.feature["status"]) != "operational" for section in sections)


_UNKNOWN = "–"


def _rows(page: Page, corridor: StripAtlas, stretch: Stretch, refs: References) -> list[list[str]]:
    language = page.context.language
    modes, states = _modes(page), _states(page)
    yes_no = {
        "yes": language.translate("Sheet", "yes"),
        "no": language.translate("Sheet", "no"),
        "partly": language.translate("Sheet", "partly"),
    }
    rows, km = [], stretch.start_km
    for section in stretch.sections:
        feature = section.feature
        length = float(feature["length_km"])
        km += length
        mode = text_of(feature["mode"])
        tracks = "" if is_null(feature["tracks"]) else str(feature["tracks"])
        # A ship has neither gauge nor tracks: nothing is unknown there.
        unknown = _UNKNOWN if mode == "rail" else ""
        gauges = ids(feature, "gauge_mm")
        row = [
            corridor.name(page, section.start),
            corridor.name(page, section.end),
            modes.get(mode, mode),
            _one_decimal(page, length),
            _one_decimal(page, km),
            page.number(" / ".join(gauges)) if gauges else unknown,
            yes_no.get(text_of(feature["electrified"]), unknown),
            page.number(tracks) if tracks else unknown,
            page.cited(refs, ids(feature, "source_ids"), bool(ids(feature, "claim_ids"))),
        ]
        if _has_states(corridor):
            status = text_of(feature["status"])
            row.insert(3, states.get(status, status))
        rows.append(row)
    return rows


def _one_decimal(page: Page, value: float) -> str:
    """Always with its decimal, so that units stand below units."""
    language = page.context.language
    text = typeset.number(round(value, 1), language, 1)
    whole_number = typeset.number(round(value), language, 0)
    if text == whole_number:
        text += ",0" if language.code == "ru" else ".0"
    return page.number(text)


def _note(page: Page, table: Table) -> str:
    translate = page.context.language.translate
    said = [
        translate("Sheet", "Kilometres are measured along the lines of this atlas, from the corridor's first station.")
    ]
    if any(_UNKNOWN in row for row in table.rows):
        said.append(translate("Sheet", "–: no source of this atlas says so."))
    return " ".join(said)


def _samples(page: Page, corridor: StripAtlas, stretch: Stretch) -> list[Sample]:
    """The symbols that this page shows, each once."""
    translate = page.context.language.translate
    layer = corridor.corridor.layer
    lines: dict[str, Sample] = {}
    classes = styles.classes_of_lines(layer, translate)
    for section in stretch.sections:
        for one in classes:
            if one.label not in lines and one.holds(section.feature):
                lines[one.label] = Sample(corridor_map.in_place(one.symbol), one.label)
    if len(corridor.stretches) > 1:
        beyond = translate("Sheet", "The corridor beyond this sheet")
        lines[beyond] = Sample(corridor_map.quiet_line(layer), beyond)
    shown = [corridor.places[place] for place in stretch.stations() if place in corridor.places]
    places = [
        Sample(one.symbol, one.label)
        for one in styles.place_classes(translate, "TRUE")
        if any(one.holds(feature) for feature in shown)
    ]
    return [*lines.values(), *places]
