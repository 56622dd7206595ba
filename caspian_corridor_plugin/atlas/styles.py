"""Renderers of the atlas layers. Every rule asks the map's date, so no layer carries a filter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRenderer,
    QgsInvertedPolygonRenderer,
    QgsNullSymbolRenderer,
    QgsPointDisplacementRenderer,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..compat import is_null
from . import asof, palette, symbols
from .spec import Translate

# Fewer places as one zooms out; 1:n of the map, rank 1 always, and the ports where sailings end.
RANK_CONDITION = (
    '"rank" <= case when @map_scale > 9000000 then if("kind" = \'port\', 2, 1) when @map_scale > 3500000 then 2 '
    "when @map_scale > 900000 then 3 else 4 end"
)

STORY_COUNTRIES = ("AM", "AZ", "BG", "CN", "GE", "KG", "KZ", "RO", "TJ", "TM", "TR", "UZ")

_SEA = "\"mode\" in ('sea','rail_ferry')"


class DrawnClass(NamedTuple):
    """A class of features that are drawn alike: symbol, condition on their fields, legend label."""

    symbol: QgsSymbol
    condition: str
    label: str

    @property
    def dated_condition(self) -> str:
        """The condition, for features that are there on the map's date."""
        return f"({asof.CONDITION}) and ({self.condition})"

    def holds(self, feature: QgsFeature) -> bool:
        """Return True if the feature is of this class."""
        context = QgsExpressionContext()
        context.setFeature(feature)
        value = QgsExpression(self.condition).evaluate(context)
        return not is_null(value) and bool(value)


def _rules(entries: Sequence[DrawnClass], symbol_levels: bool = False) -> QgsRuleBasedRenderer:
    """A renderer of classes; each rule asks the date by itself, since a rule above them would stand in the legend as
    an empty line."""
    root = QgsRuleBasedRenderer.Rule(None)
    for entry in entries:
        root.appendChild(QgsRuleBasedRenderer.Rule(entry.symbol, 0, 0, entry.dated_condition, entry.label))
    renderer = QgsRuleBasedRenderer(root)
    renderer.setUsingSymbolLevels(symbol_levels)
    return renderer


def line_classes(key: str, translate: Translate) -> list[DrawnClass]:
    """Classes of a corridor's lines by mode and status; schematic and endpoints-only ones drawn apart."""
    known = "\"geometry_class\" <> 'endpoints'"

    def by_status(status: str) -> str:
        return f"\"mode\" in ('rail','road') and \"status\" = '{status}' and {known}"

    entries: list[tuple[QgsSymbol, str, str]] = [
        (
            symbols.rail(key, "operational"),
            f"\"mode\" = 'rail' and \"status\" = 'operational' and {known}",
            translate("Atlas", "Railway in operation"),
        ),
        (
            symbols.road(key),
            f"\"mode\" = 'road' and \"status\" = 'operational' and {known}",
            translate("Atlas", "Road in operation"),
        ),
        (symbols.sailing(key), _SEA, translate("Atlas", "Sailing (course schematic)")),
        (
            symbols.rail(key, "under_construction"),
            by_status("under_construction"),
            translate("Atlas", "Under construction"),
        ),
        (
            symbols.rail(key, "planned"),
            by_status("planned"),
            translate("Atlas", "Planned"),
        ),
        (
            symbols.rail(key, "proposed"),
            by_status("proposed"),
            translate("Atlas", "Proposed"),
        ),
        (
            symbols.rail(key, "historic"),
            by_status("historic"),
            translate("Atlas", "Historic"),
        ),
        (
            symbols.open_ended(key),
            "\"geometry_class\" = 'endpoints' and \"mode\" in ('rail','road')",
            translate("Atlas", "Only the ends are known"),
        ),
        (
            symbols.soft(key),
            "\"geometry_class\" = 'schematic' and \"mode\" in ('rail','road')",
            translate("Atlas", "Course schematic"),
        ),
    ]
    return [DrawnClass(*entry) for entry in entries]


def line_renderer(key: str, translate: Translate) -> QgsRuleBasedRenderer:
    """Draw a corridor's lines by mode and status."""
    return _rules(line_classes(key, translate), symbol_levels=True)


def flight_classes(translate: Translate) -> list[DrawnClass]:
    return [DrawnClass(symbols.flight("flights"), "TRUE", translate("Atlas", "Direct flight (great circle)"))]


def flights_renderer(translate: Translate) -> QgsRuleBasedRenderer:
    return _rules(flight_classes(translate), symbol_levels=True)


def classes_of_lines(key: str, translate: Translate) -> list[DrawnClass]:
    """Classes of any layer of lines that a corridor may belong to."""
    return flight_classes(translate) if key == "flights" else line_classes(key, translate)


def place_classes(translate: Translate, also: str) -> list[DrawnClass]:
    """Classes of places by what they are; ``also`` is a condition that each asks besides."""
    kinds = [
        ("port", "\"kind\" = 'port'", translate("Atlas", "Port")),
        ("gauge_break", "\"gauge_break\" = 'yes'", translate("Atlas", "Break of gauge")),
        (
            "border_crossing",
            "\"kind\" = 'border_crossing' and coalesce(\"gauge_break\",'no') <> 'yes'",
            translate("Atlas", "Border crossing"),
        ),
        (
            "logistics_centre",
            "\"kind\" = 'logistics_centre'",
            translate("Atlas", "Logistics centre"),
        ),
        ("city", "\"kind\" = 'city'", translate("Atlas", "City")),
        ("airport", "\"kind\" = 'airport'", translate("Atlas", "Airport")),
        (
            "station",
            "\"kind\" = 'station' and coalesce(\"gauge_break\",'no') <> 'yes'",
            translate("Atlas", "Station"),
        ),
    ]
    return [DrawnClass(symbols.place(kind), f"({condition}) and {also}", label) for kind, condition, label in kinds]


def places_renderer(translate: Translate, also: str = RANK_CONDITION) -> QgsRuleBasedRenderer:
    """Draw places by what they are: as many as the scale has room for, unless another condition is given."""
    return _rules(place_classes(translate, also))


def energy_renderer(translate: Translate) -> QgsRuleBasedRenderer:
    label = translate("Atlas", "Gas or oil field, terminal")
    return _rules([DrawnClass(symbols.place("energy_field"), "TRUE", label)])


def events_renderer(translate: Translate) -> QgsFeatureRenderer:
    """Events of one place stand in a ring round it."""
    renderer = QgsPointDisplacementRenderer()
    renderer.setEmbeddedRenderer(
        _rules([DrawnClass(symbols.place("event"), "TRUE", translate("Atlas", "Event of the partnership"))])
    )
    renderer.setTolerance(3.0)
    renderer.setCircleColor(palette.color("events", 0.4))
    renderer.setCircleWidth(0.2)
    renderer.setCenterSymbol(symbols.place("station"))
    return renderer


def councils_renderer(translate: Translate) -> QgsRuleBasedRenderer:
    return _rules(
        [
            DrawnClass(
                symbols.council(palette.color("councils")),
                "TRUE",
                translate("Atlas", "Members of a trilateral council"),
            )
        ]
    )


def catchment_renderer(translate: Translate) -> QgsRuleBasedRenderer:
    """A tint with its outline; the outline alone where the map shows only a part of it."""
    return _rules(
        [
            DrawnClass(symbols.catchment("ctcn"), "@map_scale > 3000000", translate("Atlas", "Catchment of the study")),
            DrawnClass(
                symbols.catchment_outline("ctcn"),
                "@map_scale <= 3000000",
                translate("Atlas", "Edge of the study's catchment"),
            ),
        ]
    )


def base_renderer(key: str, translate: Translate) -> QgsFeatureRenderer:
    if key == "base_countries":
        return QgsCategorizedSymbolRenderer(
            "in_story",
            [
                QgsRendererCategory(
                    "yes",
                    symbols.fill(QColor(palette.LAND)),
                    translate("Atlas", "Countries on the corridors"),
                ),
                QgsRendererCategory(
                    None,
                    symbols.fill(QColor(palette.LAND_OUTSIDE)),
                    translate("Atlas", "Other countries"),
                ),
            ],
        )
    if key == "base_borders":
        return QgsCategorizedSymbolRenderer(
            "status",
            [
                QgsRendererCategory("disputed", symbols.border(True), translate("Atlas", "Disputed border")),
                QgsRendererCategory(None, symbols.border(False), translate("Atlas", "Border")),
            ],
        )
    if key == "base_water":
        # Seas have no outline: it would show where the data end in open water.
        return QgsCategorizedSymbolRenderer(
            "kind",
            [
                QgsRendererCategory("sea", symbols.fill(QColor(palette.SEA)), translate("Atlas", "Sea")),
                QgsRendererCategory(
                    None,
                    symbols.fill(QColor(palette.SEA), QColor(palette.RIVER), 0.15),
                    translate("Atlas", "Lake or reservoir"),
                ),
            ],
        )
    if key == "base_rivers":
        return QgsCategorizedSymbolRenderer(
            "kind",
            [
                QgsRendererCategory("canal", symbols.river(True), translate("Atlas", "Canal")),
                QgsRendererCategory(None, symbols.river(False), translate("Atlas", "River")),
            ],
        )
    # The ground goes on beyond the region in the same tints, so that no edge shows.
    names = ",".join(f"'{code}'" for code in STORY_COUNTRIES)
    return QgsCategorizedSymbolRenderer(
        f'"iso_a2" in ({names})',
        [
            QgsRendererCategory(
                1,
                symbols.fill(QColor(palette.LAND), QColor(palette.BORDER), 0.15),
                translate("Atlas", "Countries on the corridors"),
            ),
            QgsRendererCategory(
                None,
                symbols.fill(QColor(palette.LAND_OUTSIDE), QColor(palette.BORDER), 0.15),
                translate("Atlas", "Other countries"),
            ),
        ],
    )


def sea_renderer(_translate: Translate) -> QgsFeatureRenderer:
    """Drawn outside the table's shape, which is empty: over the whole map in any CRS, as far as it reaches."""
    return QgsInvertedPolygonRenderer(QgsSingleSymbolRenderer(symbols.fill(QColor(palette.SEA))))


def renderer(key: str, translate: Translate) -> QgsFeatureRenderer:
    """The renderer of an atlas layer."""
    special = {
        "flights": flights_renderer,
        "places": places_renderer,
        "energy": energy_renderer,
        "events": events_renderer,
        "councils": councils_renderer,
        "ctcn_catchment": catchment_renderer,
        "base_labels": lambda _translate: QgsNullSymbolRenderer(),
        "base_sea": sea_renderer,
    }
    if key in special:
        return special[key](translate)
    if key.startswith("base_"):
        return base_renderer(key, translate)
    return line_renderer(key, translate)


def apply(layer: QgsVectorLayer, key: str, translate: Translate) -> None:
    layer.setRenderer(renderer(key, translate))
    if key == "ctcn_catchment":
        layer.setOpacity(1.0)
