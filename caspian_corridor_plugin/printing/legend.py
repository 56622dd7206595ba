"""The legend: systems by their colour and shield, then each class once, drawn as on the map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from qgis.core import (
    QgsEllipseSymbolLayer,
    QgsFeatureRenderer,
    QgsFontMarkerSymbolLayer,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayoutItemLegend,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..atlas import palette, spec, styles, symbols
from ..compat import place_marker_at_middle, set_legend_format, set_legend_line_spacing
from ..translation import Language
from . import typography
from .context import literal
from .sheet import BOX_SPACE_MM, POINT_MM, Measures
from .sheet_styles import grow_symbol
from .visible import VisibleLayer

NEUTRAL = "#55504A"
_BROAD_MM = 1.2
_SYMBOL_MM = 10.0
_SYMBOL_GAP_MM = 1.6


@dataclass
class Entry:
    """One line of the legend: a node of a layer's own legend, under another name and symbol."""

    layer: QgsVectorLayer
    index: int
    label: str
    symbol: QgsSymbol | None = None
    second: str = ""  # the label in the sheet's second language, directed


@dataclass
class Section:
    title: str
    entries: list[Entry] = field(default_factory=list)
    whole_layers: list[QgsVectorLayer] = field(default_factory=list)
    second: str = ""


def add_second(sections: list[Section], others: list[Section], language: Language) -> None:
    """Gives each title and label that of the same legend in a second language, where it is another."""
    for section, other in zip(sections, others):
        section.second = _second(section.title, other.title, language)
        for entry, its in zip(section.entries, other.entries):
            entry.second = _second(entry.label, its.label, language)


def _second(first: str, second: str, language: Language) -> str:
    return typography.directed(second, language.is_rtl) if second != first else ""


def references(numbers: list[int], language: Language) -> str:
    """Numbers in brackets, runs joined: 1, 2, 3, 7 becomes ``[1–3, 7]``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    comma = f",{typography.NO_BREAK}"
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else comma.join(str(one) for one in run) for run in runs]
    if not parts:
        return ""
    text = f"[{comma.join(parts)}]"
    return typography.left_to_right(text) if language.is_rtl else text


# Named by one class each, so that their sources stand behind it.
_ONE_CLASS = {"energy", "flights", "ctcn_catchment", "events", "councils"}


def sections(
    seen: list[VisibleLayer], numbers: dict[str, list[int]], language: Language, growth: float = 1.0
) -> list[Section]:
    """What the legend says. ``numbers`` gives the source numbers of each atlas layer; ``growth`` is
    how many times larger than on A4 the map's symbols are drawn."""
    shown = [one for one in seen if one.key in spec.SYSTEMS or one.key == "context"]
    systems = Section(language.translate("Sheet", "Systems"))
    for one in sorted(shown, key=lambda item: _system_order(item.key)):
        entry = _system(one, numbers.get(one.key, []), language)
        if entry is not None:
            systems.entries.append(entry)
    lines = Section(language.translate("Sheet", "Lines: traced, or through stations"))
    places = Section(language.translate("Sheet", "Places"))
    others = Section(language.translate("Sheet", "Also shown"))
    known: set[str] = set()
    for one in seen:
        if one.key:
            target = _section_for(one.key, lines, places, others)
            target.entries.extend(_new_classes(one, known, len(shown) > 1, numbers, language))
    order = {label: position for position, label in enumerate(_line_labels(language))}
    lines.entries.sort(key=lambda entry: order.get(entry.label, len(order)))
    others.whole_layers = [one.layer for one in seen if not one.key and isinstance(one.layer, QgsVectorLayer)]
    result = [one for one in (systems, lines, places, others) if one.entries or one.whole_layers]
    if growth > 1.0:
        for entry in (entry for section in result for entry in section.entries if entry.symbol):
            grow_symbol(entry.symbol, growth)
    return result


def _new_classes(
    one: VisibleLayer, known: set[str], several: bool, numbers: dict[str, list[int]], language: Language
) -> list[Entry]:
    """Classes of a layer that no layer before it has; those that several systems share in ink."""
    entries = []
    for entry in _classes(one, language):
        if entry.label in known:
            continue
        known.add(entry.label)
        if several and one.key in palette.OFFSET_MM:
            _recolour(entry.symbol, one.key)
        if one.key in _ONE_CLASS:
            entry.label = _with_references(entry.label, numbers.get(one.key, []), language)
        entries.append(entry)
    return entries


def _system_order(key: str) -> int:
    return spec.SYSTEMS.index(key) if key in spec.SYSTEMS else len(spec.SYSTEMS)


def _section_for(key: str, lines: Section, places: Section, others: Section) -> Section:
    if key in palette.OFFSET_MM:
        return lines
    return places if spec.BY_KEY[key].geometry == "point" else others


def _with_references(label: str, numbers: list[int], language: Language) -> str:
    return f"{label} {references(numbers, language)}".strip()


def _items(layer: QgsVectorLayer) -> list[tuple[int, str, str, QgsSymbol | None]]:
    """Position, key, label and symbol of each node of a layer's legend."""
    found = []
    for position, item in enumerate(layer.renderer().legendSymbolItems()):
        symbol = item.symbol()  # the item's own, gone with it
        found.append((position, item.ruleKey(), item.label(), symbol.clone() if symbol else None))
    return found


def _filters(renderer: object) -> dict[str, tuple[str, str]]:
    """Rule key → (condition, label)."""
    embedded = getattr(renderer, "embeddedRenderer", None)
    if callable(embedded):
        renderer = embedded()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return {}
    return {rule.ruleKey(): (rule.filterExpression(), rule.label()) for rule in renderer.rootRule().descendants()}


def _keeper(renderer: QgsFeatureRenderer) -> QgsVectorLayer:
    """A layer that owns the renderer, to be let go after all that was read from it.

    QGIS deletes the rules of a renderer without telling Python, which would write into them when it lets go of the
    renderer later.
    """
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "", "memory")
    layer.setRenderer(renderer)
    return layer


def _labels(layer: QgsVectorLayer, key: str, language: Language) -> dict[str, str]:
    """Legend key → label in the sheet's language, as far as the rules are still the atlas's own."""
    keeper = _keeper(styles.renderer(key, language.translate))
    return _labels_as(layer, keeper)


def _labels_as(layer: QgsVectorLayer, fresh: QgsVectorLayer) -> dict[str, str]:
    by_condition = dict(_filters(fresh.renderer()).values())
    own = _filters(layer.renderer())
    if own:
        return {rule: by_condition[condition] for rule, (condition, _) in own.items() if by_condition.get(condition)}
    fresh_labels = [item.label() for item in fresh.renderer().legendSymbolItems()]
    keys = [rule_key for _, rule_key, _, _ in _items(layer)]
    return dict(zip(keys, fresh_labels)) if len(keys) == len(fresh_labels) else {}


def _classes(one: VisibleLayer, language: Language) -> list[Entry]:
    layer = one.layer
    if not isinstance(layer, QgsVectorLayer):
        return []
    translated = _labels(layer, one.key, language)
    entries = []
    for position, rule_key, label, symbol in _items(layer):
        text = translated.get(rule_key, label)
        if rule_key not in one.legend_keys or not text or symbol is None:
            continue
        entries.append(Entry(layer, position, text, _straight(symbol)))
    return entries


def _line_labels(language: Language) -> list[str]:
    return [one.label for one in styles.line_classes("ctcn", language.translate)]


def _straight(symbol: QgsSymbol) -> QgsSymbol:
    """Without the offsets that put systems side by side on the map."""
    if isinstance(symbol, QgsLineSymbol):
        for position in range(symbol.symbolLayerCount()):
            part = symbol.symbolLayer(position)
            if hasattr(part, "setOffset"):
                part.setOffset(0.0)
            if isinstance(part, QgsSimpleLineSymbolLayer) and part.width() > _BROAD_MM:
                part.setPenCapStyle(Qt.PenCapStyle.FlatCap)  # no caps beyond the sample
    return symbol


def _recolour(symbol: QgsSymbol | None, key: str) -> None:
    """A class that several systems share is drawn in ink."""
    if symbol is None:
        return
    own = palette.color(key)
    for position in range(symbol.symbolLayerCount()):
        part = symbol.symbolLayer(position)
        colour = part.color()
        if colour.rgb() == palette.tint(key).rgb():
            part.setColor(palette.tint(NEUTRAL))
        elif colour.rgb() == own.rgb():
            ink = QColor(NEUTRAL)
            ink.setAlpha(colour.alpha())
            part.setColor(ink)
        below = part.subSymbol()
        if below is not None:
            _recolour(below, key)
        for setter, getter in (("setFillColor", "fillColor"), ("setStrokeColor", "strokeColor")):
            if hasattr(part, setter) and getattr(part, getter)().rgb() == own.rgb():
                getattr(part, setter)(QColor(NEUTRAL))


def _system(one: VisibleLayer, numbers: list[int], language: Language) -> Entry | None:
    layer = one.layer
    if not isinstance(layer, QgsVectorLayer):
        return None
    items = [item for item in _items(layer) if item[3] is not None]
    if not items:
        return None
    title = spec.layer_title(one.key, language.translate)
    return Entry(
        layer,
        items[0][0],
        _with_references(title, numbers, language),
        system_swatch(one.key),
    )


def system_swatch(key: str) -> QgsLineSymbol:
    """The system's line with its shield in the middle."""
    symbol = _straight(symbols.rail(key, "operational"))
    text = palette.SHIELD.get(key)
    if text is None:
        return symbol
    font = palette.font("en", bold=True)
    size_pt = 5.4
    plate = QgsEllipseSymbolLayer()
    plate.setShape(QgsEllipseSymbolLayer.Shape.Rectangle)
    plate.setSymbolWidth(typography.width_mm(text, font, size_pt) + 1.1)
    plate.setSymbolHeight(2.6)
    plate.setFillColor(palette.color(key))
    plate.setStrokeColor(QColor(palette.CASING))
    plate.setStrokeWidth(0.2)
    letters = QgsFontMarkerSymbolLayer(font.family(), text, size_pt * 25.4 / 72.0, QColor("#FFFFFF"))
    letters.setFontStyle("Bold")
    letters.setOffset(QPointF(0.0, -0.28))
    marker = QgsMarkerLineSymbolLayer(False)
    place_marker_at_middle(marker)
    shield = QgsMarkerSymbol()
    shield.deleteSymbolLayer(0)
    shield.appendSymbolLayer(plate)
    shield.appendSymbolLayer(letters)
    marker.setSubSymbol(shield)
    symbol.appendSymbolLayer(marker)
    return symbol


# -- the layout item -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Setting:
    """How a legend is set: size of its type in points, width of its column in millimetres."""

    points: float
    column: float
    tight: bool = False


def fill(
    legend: QgsLayoutItemLegend,
    content: list[Section],
    language: Language,
    size: Measures,
    setting: Setting,
) -> None:
    """Puts the sections into a legend item, wrapped to the panel's column."""
    rtl = language.is_rtl
    points = setting.points
    symbol_width, symbol_gap = _SYMBOL_MM * size.growth, _SYMBOL_GAP_MM * size.growth
    above = (0.9 if setting.tight else 1.3) * size.growth
    heading = typography.text_format(language.code, points, bold=True, color=palette.INK_SOFT)
    label_format = typography.text_format(language.code, points)
    styles_of = QgsLegendStyle.Style
    for part, text_format in (
        (styles_of.Title, heading),
        (styles_of.Group, heading),
        (styles_of.Subgroup, heading),
        (styles_of.SymbolLabel, label_format),
    ):
        set_legend_format(legend, part, text_format)
    side = QgsLegendStyle.Side
    _margins(legend, styles_of.Subgroup, {side.Top: 1.6 * size.growth, side.Bottom: 0.4})
    _margins(legend, styles_of.Group, {side.Top: 1.6 * size.growth, side.Bottom: 0.4})
    _margins(legend, styles_of.Symbol, {side.Top: above})
    _margins(
        legend,
        styles_of.SymbolLabel,
        {side.Top: 0.0, side.Left: symbol_gap, side.Right: symbol_gap if rtl else 0.0},
    )
    legend.setBoxSpace(BOX_SPACE_MM * size.growth)
    legend.setColumnCount(1)
    short = max(0.0, typography.USUAL_ASCENT - typography.ascent(palette.font(language.code)))
    between = (0.0 if setting.tight else 0.7) * size.growth + short * points * POINT_MM
    set_legend_line_spacing(legend, between)
    legend.setSymbolWidth(symbol_width)
    legend.setSymbolHeight((2.9 if setting.tight else 3.2) * size.growth)
    if rtl:
        legend.setSymbolAlignment(Qt.AlignmentFlag.AlignRight)
        for part in (styles_of.Group, styles_of.Subgroup, styles_of.SymbolLabel):
            style = legend.style(part)
            style.setAlignment(Qt.AlignmentFlag.AlignRight)
            legend.setStyle(part, style)

    if legend.autoUpdateModel():
        legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    whole = setting.column - 2 * BOX_SPACE_MM * size.growth
    room = whole - symbol_width - symbol_gap
    for section in content:
        title = _wrapped(section.title, section.second, heading.font(), points, whole, rtl)
        group = QgsLayerTreeGroup(literal(title))
        QgsLegendRenderer.setNodeLegendStyle(group, styles_of.Subgroup)
        root.addChildNode(group)
        for entry in section.entries:
            _add_entry(group, entry, _wrapped(entry.label, entry.second, label_format.font(), points, room, rtl))
        for layer in section.whole_layers:
            node = QgsLayerTreeLayer(layer)
            _name_literally(node)
            group.addChildNode(node)


def in_columns(sections: list[Section], count: int, below: Sequence[int] = ()) -> list[list[Section]]:
    """The sections in that many columns, in order, so that the tallest is as low as can be.

    ``below`` tells how many lines of something else stand below each column.
    """
    lines = [len(section.entries) + len(section.whole_layers) + 1 for section in sections]
    more = [*below, *[0] * (count - len(below))]

    def tallest(cuts: tuple[int, ...]) -> int:
        edges = (0, *cuts, len(sections))
        return max(sum(lines[first:last]) + own for first, last, own in zip(edges, edges[1:], more))

    cuts = min(combinations(range(1, len(sections)), count - 1), key=tallest)
    edges = (0, *cuts, len(sections))
    return [sections[first:last] for first, last in zip(edges, edges[1:])]


def widths(sections: list[Section], language: Language, size: Measures) -> tuple[float, float]:
    """Width of a column in small type with every label on one line, and with every word on one."""
    label = typography.text_format(language.code, size.small_pt).font()
    heading = typography.text_format(language.code, size.small_pt, bold=True).font()
    box = 2 * BOX_SPACE_MM * size.growth
    before = (_SYMBOL_MM + _SYMBOL_GAP_MM) * size.growth
    texts = []
    for section in sections:
        texts += [(text, label, before) for entry in section.entries for text in (entry.label, entry.second)]
        texts += [(layer.name(), label, before) for layer in section.whole_layers]
        texts += [(text, heading, 0.0) for text in (section.title, section.second)]
    whole = max(typography.width_mm(text, font, size.small_pt) + left for text, font, left in texts)
    least = max(typography.least_width_mm(text, font, size.small_pt) + left for text, font, left in texts)
    slack = 0.4 * size.growth
    return whole + box + slack, least + box + slack


def _wrapped(first: str, second: str, font: QFont, points: float, room: float, rtl: bool) -> str:
    """A label in lines no wider than the room, the second language's below the first's."""
    lines = [typography.directed(line, rtl) for line in typography.wrap(first, font, points, room)]
    if second:
        lines += typography.wrap(second, font, points, room)
    return "\n".join(lines)


def _margins(
    legend: QgsLayoutItemLegend,
    part: QgsLegendStyle.Style,
    margins: dict[QgsLegendStyle.Side, float],
) -> None:
    style = legend.style(part)
    for side, value in margins.items():
        style.setMargin(side, value)
    legend.setStyle(part, style)


def _name_literally(node: QgsLayerTreeLayer) -> None:
    """The name and the classes of a layer without the expressions that they may hold; before the legend has the node,
    since it evaluates what it is given."""
    layer = node.layer()
    if literal(layer.name()) != layer.name():
        for name in ("cached_name", "legend/title-label"):
            node.setCustomProperty(name, literal(layer.name()))
    items = layer.renderer().legendSymbolItems() if layer.renderer() else []
    for position, item in enumerate(items):
        if literal(item.label()) != item.label():
            QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, position, literal(item.label()))


def _add_entry(group: QgsLayerTreeGroup, entry: Entry, text: str) -> None:
    node = QgsLayerTreeLayer(entry.layer)
    _name_literally(node)
    QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    QgsMapLayerLegendUtils.setLegendNodeOrder(node, [entry.index])
    QgsMapLayerLegendUtils.setLegendNodeUserLabel(node, entry.index, literal(text))
    if entry.symbol is not None:
        QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, entry.index, entry.symbol)
    group.addChildNode(node)
