"""Labels: shields on corridors, places by rank, seas in spaced italics. Never curved: curving
cuts Arabic letters apart."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsTextBackgroundSettings,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor, QFont

from ..data.language import columns_for
from ..translation import Language
from . import asof, palette
from .styles import RANK_CONDITION

# Larger than Georgia, Armenia or Azerbaijan; in square degrees.
_LARGE_COUNTRY_DEG2 = 11
# At smaller scales their names find no place within them beside those of lines and cities.
_ROOM_IN_SMALL_ONES = 9000000
# Between the letters of seas and countries, in sizes of the type.
_SPACING = 0.09
# Beside the lines to Poti and Baku.
_IN_THE_CAUCASUS = "case when \"id\" = 'az' then make_point(48.0, 41.35) when \"id\" = 'ge' then make_point(42.8, 43.1) else $geometry end"
_BLACK_SEA = "make_point(35.9, 44.15)"
# Of the Kazakh lines: at which scale they are too short for shields on them, and which section has one beside it.
_KAZAKH_LINES_ARE_SHORT = 5000000
_NORTH_OF_SARYAGASH = "kz_shengeldi__kz_zhylga"
_MM = QgsUnitTypes.RenderUnit.RenderMillimeters
_PT = QgsUnitTypes.RenderUnit.RenderPoints


def name_expression(language: Language, fields: set[str]) -> str:
    """The name in a language, with the English one where it is missing.

    >>> name_expression(arabic, {"name", "name_ar"})
    'coalesce("name_ar", "name")'
    """
    columns = [f'"{name}"' for name in columns_for("name", language.code, fields)]
    return f"coalesce({', '.join(columns)})" if len(columns) > 1 else (columns or ['"name"'])[0]


def _capitals(expression: str, language: Language) -> str:
    """Names of countries in capitals, in scripts that have them; the Turkish one keeps the dot on its I."""
    return expression if language.is_rtl else f"replace(upper({expression}), 'TÜRKIYE', 'TÜRKİYE')"


def _format(
    language: Language,
    size_pt: float,
    *,
    color: str = palette.INK,
    halo: str = palette.LAND,
    halo_mm: float = 0.7,
    bold: bool = False,
    italic: bool = False,
    spacing: float = 0.0,
) -> QgsTextFormat:
    font: QFont = palette.font(language.code, bold, italic)
    if spacing:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size_pt)
    text.setSizeUnit(_PT)
    text.setColor(QColor(color))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(halo_mm)
        buffer.setSizeUnit(_MM)
        buffer.setColor(QColor(halo))
        buffer.setOpacity(0.85)
        text.setBuffer(buffer)
    return text


def _settings(
    expression: str, text: QgsTextFormat, placement: QgsPalLayerSettings.Placement, priority: int
) -> QgsPalLayerSettings:
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(text)
    settings.placement = placement
    settings.priority = priority
    return settings


def _rule(settings: QgsPalLayerSettings, condition: str, description: str) -> QgsRuleBasedLabeling.Rule:
    return QgsRuleBasedLabeling.Rule(settings, 0, 0, condition, description)


def _install(layer: QgsVectorLayer, rules: list[QgsRuleBasedLabeling.Rule]) -> None:
    root = QgsRuleBasedLabeling.Rule(None)
    for rule in rules:
        root.appendChild(rule)
    layer.setLabeling(QgsRuleBasedLabeling(root))
    layer.setLabelsEnabled(True)


def shields(layer: QgsVectorLayer, key: str) -> None:
    """The system's short name in a plate of its colour, repeated along its lines."""
    # Latin letters in every language: another script's font would make the plate taller.
    text = _format(Language("en", None), 6.5, color="#FFFFFF", halo="", bold=True)
    plate = QgsTextBackgroundSettings()
    plate.setEnabled(True)
    plate.setType(QgsTextBackgroundSettings.ShapeType.ShapeRectangle)
    plate.setSizeType(QgsTextBackgroundSettings.SizeType.SizeBuffer)
    plate.setSize(QSizeF(0.2, 0.35))
    plate.setSizeUnit(_MM)
    plate.setRadii(QSizeF(0.6, 0.6))
    plate.setRadiiUnit(_MM)
    plate.setFillColor(palette.color(key))
    plate.setStrokeColor(QColor(palette.CASING))
    plate.setStrokeWidth(0.25)
    plate.setStrokeWidthUnit(_MM)
    text.setBackground(plate)
    # The plate is no part of the label for the search of its place; blanks at both ends are.
    name = f"'\u00a0{palette.SHIELD[key]}\u00a0'"
    settings = _settings(name, text, QgsPalLayerSettings.Placement.Horizontal, 6)
    settings.repeatDistance = 110
    settings.repeatDistanceUnit = _MM
    line = settings.lineSettings()
    line.setMergeLines(True)
    settings.setLineSettings(line)
    thinning = settings.thinningSettings()
    thinning.setMinimumFeatureSize(12.0)  # mm; a shorter line would vanish below its shield
    settings.setThinningSettings(thinning)
    # A road runs beside the railway of its system, which carries the shield for both.
    on_lines = f"({asof.CONDITION}) and \"mode\" not in ('air','road')"
    roads = f"({asof.CONDITION}) and \"mode\" = 'road'"
    if key != "kazakh_rail":
        _install(layer, [_rule(settings, on_lines, "shield"), _rule(_no_names(), roads, "no names on it")])
        return
    # Where the map is small, these lines are short and lie among many names: one shield stands beside them.
    beside = _settings(name, text, QgsPalLayerSettings.Placement.AroundPoint, 10)
    beside.dist = 0.8
    beside.distUnits = _MM
    beside.geometryGeneratorEnabled = True
    beside.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    beside.geometryGenerator = "centroid($geometry)"
    small = f"@map_scale > {_KAZAKH_LINES_ARE_SHORT}"
    _install(
        layer,
        [
            _rule(settings, f"{on_lines} and not ({small})", "shield"),
            _rule(_no_names(), f"{on_lines} and {small}", "no names on it"),
            _rule(beside, f"{small} and \"id\" = '{_NORTH_OF_SARYAGASH}'", "shield beside the lines"),
        ],
    )


def _no_names() -> QgsPalLayerSettings:
    """For lines without a name of their own that the names of others are to keep off."""
    settings = _settings("''", QgsTextFormat(), QgsPalLayerSettings.Placement.Horizontal, 0)
    settings.drawLabels = False
    obstacle = settings.obstacleSettings()
    obstacle.setFactor(0.9)  # of more weight than a country's name, of less than a shield of the railway beside
    settings.setObstacleSettings(obstacle)
    return settings


def places(layer: QgsVectorLayer, language: Language) -> None:
    """Names by rank: larger and earlier for the places that the story needs."""
    expression = name_expression(language, set(layer.fields().names()))
    # A bracketed second name is for the popup; on the map it only takes room.
    expression = f"regexp_replace({expression}, '\\\\s*\\\\(.*\\\\)', '')"
    rules = []
    sizes = ((1, 8.0, True, 9), (2, 7.4, False, 6), (3, 7.0, False, 4), (4, 6.6, False, 2))
    for rank, size, bold, priority in sizes:
        settings = _settings(
            expression,
            _format(language, size, bold=bold),
            QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint,
            priority,
        )
        # No other name or shield on the symbol.
        obstacle = settings.obstacleSettings()
        obstacle.setFactor(1.6)
        settings.setObstacleSettings(obstacle)
        settings.dist = 0.5
        settings.distUnits = _MM
        settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
        rules.append(
            _rule(
                settings,
                f'({asof.CONDITION}) and "rank" = {rank} and {RANK_CONDITION}',
                f"rank {rank}",
            )
        )
    _install(layer, rules)


def points(layer: QgsVectorLayer, language: Language) -> None:
    """Energy fields: name beside the symbol."""
    expression = name_expression(language, set(layer.fields().names()))
    settings = _settings(
        expression,
        _format(language, 7.0, italic=not language.is_rtl),
        QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint,
        6,
    )
    settings.dist = 1.4
    settings.distUnits = _MM
    _install(layer, [_rule(settings, asof.CONDITION, "name")])


def base_names(layer: QgsVectorLayer, language: Language) -> None:
    """Seas and lakes in spaced italics, countries in quiet capitals, rivers along their course."""
    expression = name_expression(language, set(layer.fields().names()))
    water = "\"kind\" in ('sea','lake','river','canal')"
    spacing = 0.0 if language.is_rtl else _SPACING
    rules = []
    sea = _settings(
        expression,
        _format(
            language,
            9.0,
            color=palette.SEA_LABEL,
            halo=palette.SEA,
            halo_mm=0.5,
            italic=not language.is_rtl,
            spacing=9.0 * spacing,
        ),
        QgsPalLayerSettings.Placement.OverPoint,
        7,
    )
    _rotate(sea, layer)
    _beside_the_sailings(sea)
    rules.append(_rule(sea, f'{water} and "size_rank" <= 1', "sea"))
    lake = _settings(
        expression,
        _format(language, 7.0, color=palette.SEA_LABEL, halo=palette.SEA, halo_mm=0.4, italic=not language.is_rtl),
        QgsPalLayerSettings.Placement.OverPoint,
        4,
    )
    _rotate(lake, layer)
    rules.append(
        _rule(
            lake,
            f'{water} and "size_rank" > 1 and "size_rank" <= case when @map_scale > 9000000 '
            "then 1 when @map_scale > 4000000 then 2 when @map_scale > 1500000 then 3 else 9 end",
            "lake or river",
        )
    )
    small = _settings(
        _capitals(expression, language),
        _format(language, 6.5, color="#8A8377", halo=palette.LAND, halo_mm=0.5, spacing=6.5 * spacing / 3),
        QgsPalLayerSettings.Placement.AroundPoint,
        7,
    )
    small.dist = 0.8
    small.distUnits = _MM
    small.geometryGeneratorEnabled = True
    small.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    small.geometryGenerator = _IN_THE_CAUCASUS
    ids = "\"kind\" = 'country' and \"id\" in ('am', 'az', 'ge')"
    rules.append(_rule(small, f"{ids} and @map_scale >= {_ROOM_IN_SMALL_ONES}", "small country"))
    _install(layer, rules)


def countries(layer: QgsVectorLayer, language: Language) -> None:
    """Quiet capitals in the part of a country that the map shows, clear of lines and of other names."""
    expression = name_expression(language, set(layer.fields().names()))
    spread = 0.0 if language.is_rtl else _SPACING
    large = f"area($geometry) > {_LARGE_COUNTRY_DEG2}"
    rules = []
    for size, spacing, priority, condition, description in (
        (7.5, spread, 4, f"\"in_story\" = 'yes' and {large}", "country on the corridors"),
        (6.5, spread / 3, 9, f"\"in_story\" = 'yes' and not {large} and @map_scale < {_ROOM_IN_SMALL_ONES}", "small"),
        (7.0, spread, 2, f"\"in_story\" <> 'yes' and ({large} or @map_scale < 9000000)", "other country"),
    ):
        settings = _settings(
            _capitals(expression, language),
            _format(language, size, color="#8A8377", halo=palette.LAND, halo_mm=0.5, spacing=size * spacing),
            QgsPalLayerSettings.Placement.Horizontal,
            priority,
        )
        obstacle = settings.obstacleSettings()
        obstacle.setIsObstacle(False)
        settings.setObstacleSettings(obstacle)
        # Two millimetres on the map are enough to find room in, and a name is found many times quicker.
        settings.geometryGeneratorEnabled = True
        settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PolygonGeometry
        settings.geometryGenerator = "simplify($geometry, @map_scale * 2e-8)"
        rules.append(_rule(settings, condition, description))
    _install(layer, rules)


def _beside_the_sailings(settings: QgsPalLayerSettings) -> None:
    """The Black Sea's name stands north of the sailings that cross it."""
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.geometryGenerator = f"if(\"name_en\" = 'Black Sea', {_BLACK_SEA}, $geometry)"


def _rotate(settings: QgsPalLayerSettings, layer: QgsVectorLayer) -> None:
    if "angle" in layer.fields().names():
        properties = settings.dataDefinedProperties()
        properties.setProperty(
            QgsPalLayerSettings.Property.LabelRotation,
            QgsProperty.fromExpression('coalesce("angle", 0)'),
        )
        settings.setDataDefinedProperties(properties)


def apply(layer: QgsVectorLayer, key: str, language: Language) -> None:
    if key in palette.SHIELD:
        shields(layer, key)
    elif key == "places":
        places(layer, language)
    elif key == "energy":
        points(layer, language)
    elif key == "base_countries":
        countries(layer, language)
    elif key == "base_labels":
        base_names(layer, language)
