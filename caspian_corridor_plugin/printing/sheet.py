"""What a sheet is, and where everything stands on it: pure rectangles, in millimetres.

No item is placed anywhere else, so a test that reads these rectangles knows that nothing touches
anything. Right-to-left sheets are the mirror image.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

THEMES = ("atlas", "middle_corridor", "samarkand_baku", "kazakh_rail")
# Sheets that are more than one map with its legend.
SHEETS = ("comparison", "strip", "timeline", "locator")
ORIENTATIONS = ("landscape", "portrait")
# What a strip atlas runs along unless another corridor is asked for.
CORRIDOR = "titr_khorgos_south"
# Long side, short side.
PAGES_MM: dict[str, tuple[float, float]] = {
    "A4": (297.0, 210.0),
    "A3": (420.0, 297.0),
    "A2": (594.0, 420.0),
    "A1": (841.0, 594.0),
    "A0": (1189.0, 841.0),
    "16:9": (338.67, 190.5),
}
CORNERS = ("bottom_end", "bottom_start", "top_end", "top_start")

# The map takes this share of the whole sheet at least.
MAP_SHARE = 2.0 / 3.0
POINT_MM = 25.4 / 72.0

# Room round the legend's samples, for markers at the ends of a line.
BOX_SPACE_MM = 1.0

_MARGIN_MM = 10.0
_TITLE_PT = 16.0
_SUBTITLE_PT = 8.0
_LEGEND_PT = 7.2
_SMALL_PT = 6.5
# A line that mixes scripts is taller than the others: room for that among the sources.
_SLACK_LINES = 0.35
# Room above the legend, in gaps: its first heading brings more.
_ABOVE_LEGEND = 0.2
# Distance between two lines of type, in sizes of the type.
_LEADING = 1.37
# Least height of the overview at a strip's end, and how narrow and wide it and the scale bar below it may be.
_OVERVIEW_IN_STRIP_MM = 17.0
_OVERVIEW_SHAPE = 1.6
_STRIP_BLOCK_MM = (44.0, 62.0)


@dataclass(frozen=True)
class SheetSpec:
    """A sheet as it is asked for.

    ``as_of`` is an ISO date, None for the project's own; ``extent`` is in WGS 84 unless it carries a
    CRS (QgsReferencedRectangle), None for the theme's own; ``crs`` is the map's, None for the theme's own, and then
    ``extent`` is in it and turned by ``rotation``, degrees clockwise, as on a canvas; ``dpi`` counts for pictures and for what
    a PDF has to draw as one; ``corridor`` is that of a strip atlas, an id of the table ``corridors``.
    """

    theme: str = "atlas"
    page: str = "A4"
    orientation: str = "landscape"
    language: str = "en"
    second_language: str = ""
    title: str = ""
    as_of: str | None = None
    extent: QgsRectangle | None = None
    dpi: int = 300
    corridor: str = CORRIDOR
    crs: QgsCoordinateReferenceSystem | None = None
    rotation: float = 0.0

    def __post_init__(self) -> None:
        if self.theme not in THEMES + SHEETS:
            raise ValueError(f"unknown theme {self.theme}")
        if self.page not in PAGES_MM:
            raise ValueError(f"unknown page {self.page}")
        if self.orientation not in ORIENTATIONS:
            raise ValueError(f"unknown orientation {self.orientation}")

    @property
    def key(self) -> str:
        """Which sheet this is: printed again, it takes the place of the one before."""
        parts = [self.theme, self.page, self.orientation, self.language, self.second_language]
        return " ".join([*parts, self.corridor if self.theme == "strip" else "", self.title]).rstrip()


@dataclass(frozen=True)
class Rect:
    """A rectangle on the page, from its top left, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def area(self) -> float:
        return self.width * self.height

    def mirrored(self, page_width: float) -> Rect:
        return replace(self, x=page_width - self.right)

    def inside(self, other: Rect, slack: float = 1e-6) -> bool:
        return (
            self.x >= other.x - slack
            and self.y >= other.y - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def touches(self, other: Rect) -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def lower(self, by: float) -> Rect:
        return replace(self, y=self.y + by)

    def shrunk(self, by: float) -> Rect:
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)


@dataclass(frozen=True)
class Measures:
    """What grows with the page: lengths in millimetres, type in points."""

    page_width: float
    page_height: float
    growth: float
    leading: float = _LEADING

    @property
    def margin(self) -> float:
        return _MARGIN_MM * self.growth

    @property
    def gap(self) -> float:
        return 2.4 * self.growth

    @property
    def title_pt(self) -> float:
        return _TITLE_PT * self.growth

    @property
    def subtitle_pt(self) -> float:
        return _SUBTITLE_PT * self.growth

    @property
    def legend_pt(self) -> float:
        return _LEGEND_PT * self.growth

    @property
    def small_pt(self) -> float:
        return _SMALL_PT * self.growth

    @property
    def column_width(self) -> float:
        """Of the type in the panel."""
        return 47.0 * self.growth

    @property
    def source_width(self) -> float:
        """Of one of the two columns of sources."""
        return (self.page_width - 2 * self.margin - 2 * self.gap) / 2

    def line(self, points: float) -> float:
        """Height of a line of type, in millimetres."""
        return points * POINT_MM * self.leading


def measures(spec: SheetSpec, leading: float = _LEADING) -> Measures:
    long_side, short_side = PAGES_MM[spec.page]
    a4_long, a4_short = PAGES_MM["A4"]
    growth = max(1.0, math.sqrt(math.sqrt(long_side * short_side / (a4_long * a4_short))))
    if spec.orientation == "landscape":
        return Measures(long_side, short_side, growth, leading)
    return Measures(short_side, long_side, growth, leading)


@dataclass(frozen=True)
class Content:
    """How much there is to place: lines of small type, and the legend's size in millimetres.

    The credits share the disclaimer's line where their width is given. ``second_height`` is that
    of a second legend beside the first, 0 where there is one alone; ``legend_points`` is the size
    of its type.

    ``strip`` holds width and height of each column of a legend that lies below the map; then the
    panel is as wide as the map. ``upper_share`` is what a second map above the
    first takes of the room above that strip, 0 where there is one map.
    """

    legend_width: float
    legend_height: float
    source_lines: int
    disclaimer_lines: int = 1
    second_disclaimer_lines: int = 0
    credits_lines: int = 1
    credits_width: float = 0.0
    corner: str = "bottom_end"
    leading: float = _LEADING
    second_leading: float = _LEADING
    overview: bool = True
    second_height: float = 0.0
    legend_points: float = 0.0
    strip: tuple[tuple[float, float], ...] = ()
    upper_share: float = 0.0


@dataclass(frozen=True)
class Frames:
    """Where everything stands. ``insets`` lie within ``panel``, and that within ``map`` unless it is a
    strip below it; everything else stands beside them."""

    page: Rect
    map: Rect
    panel: Rect
    outside: dict[str, Rect] = field(default_factory=dict)
    insets: dict[str, Rect] = field(default_factory=dict)

    def all(self) -> dict[str, Rect]:
        return {"map": self.map, "panel": self.panel, **self.outside, **self.insets}

    def lower(self, by: float) -> Frames:
        """The same on a page further down."""
        return Frames(
            self.page.lower(by),
            self.map.lower(by),
            self.panel.lower(by),
            {name: rect.lower(by) for name, rect in self.outside.items()},
            {name: rect.lower(by) for name, rect in self.insets.items()},
        )

    def mirrored(self) -> Frames:
        width = self.page.width
        return Frames(
            self.page,
            self.map.mirrored(width),
            self.panel.mirrored(width),
            {name: rect.mirrored(width) for name, rect in self.outside.items()},
            {name: rect.mirrored(width) for name, rect in self.insets.items()},
        )


def source_lines_at_most(spec: SheetSpec, content: Content) -> int:
    """Lines of small type that each column of sources may have without starving the map."""
    size = measures(spec, content.leading)
    width = size.page_width - 2 * size.margin
    map_height = MAP_SHARE * size.page_width * size.page_height / width
    room = size.page_height - 2 * size.margin - map_height - _head_height(size) - 2.4 * size.gap
    room -= (sum(_foot_lines(content)) + _SLACK_LINES) * size.line(size.small_pt)
    return max(1, int(room / size.line(size.small_pt) + 1e-6))


def _foot_lines(content: Content) -> tuple[float, float, float]:
    """Lines of credits, disclaimer and second disclaimer that stand below each other, in lines of
    the first language."""
    own_credits = 0 if content.credits_width else content.credits_lines
    second = content.second_disclaimer_lines * content.second_leading / content.leading
    return own_credits, content.disclaimer_lines, second


def _head_height(size: Measures) -> float:
    return (size.title_pt + size.subtitle_pt) * POINT_MM * _head_leading(size)


def _head_leading(size: Measures) -> float:
    """Single lines need less than the distance between two: letters seldom fill it all."""
    return max(_LEADING, 0.88 * size.leading)


def panel_size(size: Measures, content: Content) -> tuple[float, float]:
    """Width and height of the panel that the legend and its companions stand on."""
    if content.strip:
        return size.page_width - 2 * size.margin, _strip_height(size, content)
    width = _block_width(size, content)
    height = max(_block_heights(size, content, _scale_first(size, content)))
    if content.second_height:
        width = 2 * width + 2 * size.gap
    return width + 2 * size.gap, height + (1.0 + _ABOVE_LEGEND) * size.gap


def _block_heights(size: Measures, content: Content, scale_first: bool) -> tuple[float, float]:
    """Heights of the two blocks of a panel; ``scale_first`` puts the scale bar below the first."""
    scale = _scale_height(size) + size.gap
    overview = _overview_height(size) + size.gap if content.overview else 0.0
    if not content.second_height:
        return content.legend_height + overview + scale, 0.0
    if scale_first:
        return content.legend_height + scale, content.second_height + overview
    return content.legend_height, content.second_height + overview + scale


def _scale_first(size: Measures, content: Content) -> bool:
    """Whether the panel is lower with the scale bar below the first of two legends."""
    if not content.second_height:
        return False
    return max(_block_heights(size, content, True)) < max(_block_heights(size, content, False))


def _block_width(size: Measures, content: Content) -> float:
    return max(content.legend_width - BOX_SPACE_MM * size.growth, size.column_width)


def panel_fits(spec: SheetSpec, content: Content) -> bool:
    """Whether the panel leaves room round it and most of the map free."""
    size = measures(spec, content.leading)
    if content.strip:
        return _strip_spare(size, content) >= 0.0
    width, height = panel_size(size, content)
    place = frames(spec, content).map
    return height <= place.height - 2 * size.gap and width <= 0.6 * place.width


def _strip_height(size: Measures, content: Content) -> float:
    companions = _OVERVIEW_IN_STRIP_MM * size.growth + size.gap + _scale_height(size)
    tallest = max(*(height for _, height in content.strip), companions)
    return tallest + (1.0 + _ABOVE_LEGEND) * size.gap


def _strip_spare(size: Measures, content: Content) -> float:
    """Millimetres of a strip that no column needs."""
    needed = sum(width for width, _ in content.strip) + _STRIP_BLOCK_MM[0] * size.growth
    gaps = (len(content.strip) + 2) * size.gap
    return size.page_width - 2 * size.margin - needed - gaps


def _overview_height(size: Measures) -> float:
    return 21.0 * size.growth


def _scale_height(size: Measures) -> float:
    return 9.0 * size.growth


def frames(spec: SheetSpec, content: Content, mirror: bool = False) -> Frames:
    """Every rectangle of a sheet; ``mirror`` for right-to-left ones."""
    size = measures(spec, content.leading)
    page = Rect(0.0, 0.0, size.page_width, size.page_height)
    body = page.shrunk(size.margin)
    small = size.line(size.small_pt)
    outside: dict[str, Rect] = {}

    title_height = size.title_pt * POINT_MM * _head_leading(size)
    subtitle_height = _head_height(size) - title_height
    first = body.width if not spec.second_language else (body.width - 2 * size.gap) / 2
    outside["title"] = Rect(body.x, body.y, first, title_height)
    outside["subtitle"] = Rect(body.x, body.y + title_height, first, subtitle_height)
    if spec.second_language:
        x = body.x + first + 2 * size.gap
        outside["title_2"] = Rect(x, body.y, first, title_height)
        outside["subtitle_2"] = Rect(x, body.y + title_height, first, subtitle_height)

    own_credits, first_lines, second_lines = _foot_lines(content)
    y = body.bottom
    if second_lines:
        y -= second_lines * small
        outside["disclaimer_2"] = Rect(body.x, y, body.width, second_lines * small)
    y -= first_lines * small
    room = body.width - (content.credits_width + size.gap if content.credits_width else 0.0)
    outside["disclaimer"] = Rect(body.x, y, room, first_lines * small)
    if own_credits:
        y -= own_credits * small
        outside["credits"] = Rect(body.x, y, body.width, own_credits * small)
    else:
        x = body.right - content.credits_width
        outside["credits"] = Rect(x, y, content.credits_width, small)
    sources_height = (content.source_lines + _SLACK_LINES) * small
    y -= size.gap * 0.5 + sources_height
    for number, name in enumerate(("sources", "sources_2")):
        x = body.x + number * (size.source_width + 2 * size.gap)
        outside[name] = Rect(x, y, size.source_width, sources_height)

    top = body.y + _head_height(size) + size.gap * 0.8
    map_frame = Rect(body.x, top, body.width, y - size.gap - top)
    if content.upper_share:
        upper = content.upper_share * (map_frame.height - panel_size(size, content)[1] - size.gap)
        outside["map_2"] = replace(map_frame, height=upper)
        below = upper + size.gap
        map_frame = replace(map_frame, y=map_frame.y + below, height=map_frame.height - below)
    panel = _panel(size, content, map_frame)
    if content.strip:
        map_frame = replace(map_frame, height=map_frame.height - panel.height)
    insets = (_strip_insets if content.strip else _insets)(size, content, panel)
    result = Frames(page, map_frame, panel, outside, insets)
    return result.mirrored() if mirror else result


def _panel(size: Measures, content: Content, map_frame: Rect) -> Rect:
    width, height = panel_size(size, content)
    if content.strip:
        return Rect(map_frame.x, map_frame.bottom - height, map_frame.width, height)
    inset = size.gap
    height = min(height, map_frame.height - 2 * inset)
    x = map_frame.right - inset - width
    y = map_frame.bottom - inset - height
    if content.corner.endswith("start"):
        x = map_frame.x + inset
    if content.corner.startswith("top"):
        y = map_frame.y + inset
    return Rect(x, y, width, height)


def legend_names(count: int) -> list[str]:
    """``legend``, ``legend_2`` and so on."""
    return ["legend" if number == 1 else f"legend_{number}" for number in range(1, count + 1)]


def _strip_insets(size: Measures, content: Content, panel: Rect) -> dict[str, Rect]:
    """Columns of the legend, and at the end the overview above scale bar and north arrow."""
    inner = panel.shrunk(size.gap)
    top = panel.y + _ABOVE_LEGEND * size.gap
    lap = BOX_SPACE_MM * size.growth
    spare = max(0.0, _strip_spare(size, content))
    scale_height, north = _scale_height(size), 7.0 * size.growth
    narrow, wide = (width * size.growth for width in _STRIP_BLOCK_MM)
    height = inner.height - scale_height - size.gap
    block = max(narrow, min(wide, narrow + spare, _OVERVIEW_SHAPE * height))
    height = min(height, block / _OVERVIEW_SHAPE * 1.4)
    between = size.gap + (spare - (block - narrow)) / len(content.strip)
    insets: dict[str, Rect] = {}
    x = inner.x - lap
    for name, (width, _) in zip(legend_names(len(content.strip)), content.strip):
        insets[name] = Rect(x, top, width, inner.bottom - top)
        x += width + between
    x, y = inner.right - block, inner.bottom - scale_height
    insets["overview"] = Rect(x, inner.y, block, height)
    insets["scalebar"] = Rect(x, y, block - north - size.gap, scale_height)
    insets["north"] = Rect(inner.right - north, y, north, scale_height)
    return insets


def _insets(size: Measures, content: Content, panel: Rect) -> dict[str, Rect]:
    inner = panel.shrunk(size.gap)
    scale_height, overview_height = _scale_height(size), _overview_height(size)
    north = 7.0 * size.growth
    top = panel.y + _ABOVE_LEGEND * size.gap
    lap = BOX_SPACE_MM * size.growth  # text in line with what stands below it
    block = Rect(inner.x, top, _block_width(size, content), inner.bottom - top)
    last = block
    insets: dict[str, Rect] = {}
    if content.second_height:
        last = replace(block, x=inner.right - block.width)
        insets["legend"] = Rect(block.x - lap, top, block.width + lap, block.height)
    below_scale = block if _scale_first(size, content) else last
    y_scale = inner.bottom - scale_height
    insets["scalebar"] = Rect(below_scale.x, y_scale, below_scale.width - north - size.gap, scale_height)
    insets["north"] = Rect(below_scale.right - north, y_scale, north, scale_height)
    bottom = inner.bottom
    if below_scale == last:
        bottom = y_scale - size.gap
    else:
        insets["legend"] = replace(insets["legend"], height=y_scale - size.gap - top)
    if content.overview:
        bottom -= overview_height
        insets["overview"] = Rect(last.x, bottom, last.width, overview_height)
        bottom -= size.gap
    legend = Rect(last.x - lap, top, last.width + lap, bottom - top)
    insets["legend_2" if content.second_height else "legend"] = legend
    return insets
