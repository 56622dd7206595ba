"""Every difference between QGIS 3.22 and 4.x, and between Qt 5 and Qt 6, that the plugin meets."""

from __future__ import annotations

from typing import Any

from qgis.core import NULL, Qgis, QgsField, QgsFields, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

QGIS_VERSION = Qgis.QGIS_VERSION_INT


def is_null(value: Any) -> bool:
    """True for SQL NULL, which is a QVariant on Qt 5 and None on Qt 6."""
    return value is None or value == NULL


def text_of(value: Any) -> str:
    """The value as text, empty for NULL."""
    return "" if is_null(value) else str(value)


def make_field(name: str, kind: str) -> QgsField:
    """A field of kind ``text``, ``int`` or ``double``."""
    if QGIS_VERSION >= 33800:
        types = {
            "text": QMetaType.Type.QString,
            "int": QMetaType.Type.LongLong,
            "double": QMetaType.Type.Double,
        }
    else:
        from qgis.PyQt.QtCore import QVariant

        types = {
            "text": QVariant.String,
            "int": QVariant.LongLong,
            "double": QVariant.Double,
        }
    return QgsField(name, types[kind])


def make_fields(*pairs: tuple[str, str]) -> QgsFields:
    fields = QgsFields()
    for name, kind in pairs:
        fields.append(make_field(name, kind))
    return fields


def set_map_tip(layer: QgsVectorLayer, template: str) -> None:
    layer.setMapTipTemplate(template)
    if hasattr(layer, "setMapTipsEnabled"):  # from 3.32 on
        layer.setMapTipsEnabled(True)


def place_marker_at_middle(marker_line: Any) -> None:
    """One marker at the middle of each line."""
    if hasattr(Qgis, "MarkerLinePlacement"):  # from 3.24 on
        marker_line.setPlacements(Qgis.MarkerLinePlacement.CentralPoint)
    else:
        marker_line.setPlacement(type(marker_line).CentralPoint)


def marker_line_at_ends(marker: Any) -> list[Any]:
    """Symbol layers that put a marker at the first and the last vertex of a line."""
    from qgis.core import QgsMarkerLineSymbolLayer

    layers = []
    for end in ("FirstVertex", "LastVertex"):
        layer = QgsMarkerLineSymbolLayer(False)
        if hasattr(Qgis, "MarkerLinePlacement"):
            layer.setPlacements(getattr(Qgis.MarkerLinePlacement, end))
        else:
            layer.setPlacement(getattr(type(layer), end))
        layer.setSubSymbol(marker.clone())
        layers.append(layer)
    return layers


def user_role(number: int) -> int:
    """The item data role UserRole + number: an enum on Qt 6, an int on Qt 5."""
    from qgis.PyQt.QtCore import Qt

    role = Qt.ItemDataRole.UserRole
    return int(getattr(role, "value", role)) + number


def set_label_format(label: Any, text_format: Any) -> None:
    """Font, size and colour of a layout label."""
    if hasattr(label, "setTextFormat"):  # from 3.24 on
        label.setTextFormat(text_format)
        return
    font = text_format.font()
    font.setPointSizeF(text_format.size())
    label.setFont(font)
    label.setFontColor(text_format.color())


def set_legend_format(legend: Any, part: Any, text_format: Any) -> None:
    """Font, size and colour of one part of a layout legend (title, group, subgroup, symbol label)."""
    style = legend.style(part)
    if hasattr(style, "setTextFormat"):  # from 3.30 on
        style.setTextFormat(text_format)
    else:
        font = text_format.font()
        font.setPointSizeF(text_format.size())
        style.setFont(font)
        legend.setFontColor(text_format.color())
    legend.setStyle(part, style)


def font_families(script: str = "") -> set[str]:
    """Names of the font families that this system has; of those with a script, by its name in
    QFontDatabase.WritingSystem, where one is given."""
    from qgis.PyQt.QtCore import QT_VERSION
    from qgis.PyQt.QtGui import QFontDatabase

    wanted = [getattr(QFontDatabase.WritingSystem, script)] if script else []
    if QT_VERSION >= 0x060000:  # all its functions are static there, and it has no constructor
        return set(QFontDatabase.families(*wanted))
    return set(QFontDatabase().families(*wanted))


def font_has(family: str, bold: bool, italic: bool) -> bool:
    """Return True if the family has a style of its own that is at least as bold and as italic as that."""
    from qgis.PyQt.QtCore import QT_VERSION
    from qgis.PyQt.QtGui import QFont, QFontDatabase

    known = QFontDatabase if QT_VERSION >= 0x060000 else QFontDatabase()
    least = int(getattr(QFont.Weight.DemiBold, "value", QFont.Weight.DemiBold))
    return any(
        (not bold or known.weight(family, style) >= least) and (not italic or known.italic(family, style))
        for style in known.styles(family)
    )


def set_font_families(font: Any, families: list[str]) -> None:
    """Families that letters are taken from, the first that has a letter; Qt before 5.13 knows one alone."""
    if hasattr(font, "setFamilies"):
        font.setFamilies(families)


def families_of(font: Any) -> tuple[str, ...]:
    """Families that letters are taken from, the best first."""
    families = tuple(font.families()) if hasattr(font, "families") else ()
    return families or (font.family(),)


def set_legend_line_spacing(legend: Any, millimetres: float) -> None:
    """Room between the lines of one entry; from 3.30 on the text format's line height rules."""
    if QGIS_VERSION < 33000:
        legend.setLineSpacing(millimetres)


def show_label_always(settings: Any) -> None:
    """A label whose place was worked out beforehand: QGIS is not to leave it out."""
    if hasattr(settings, "placementSettings"):  # from 3.26 on
        placement = settings.placementSettings()
        placement.setOverlapHandling(Qgis.LabelOverlapHandling.AllowOverlapIfRequired)
        settings.setPlacementSettings(placement)
    else:
        settings.displayAll = True


def save_style_to_database(layer: QgsVectorLayer, name: str, description: str) -> str:
    """Keeps the style beside the layer's table, as its default; gives what went wrong, empty where nothing did."""
    if not hasattr(layer, "saveStyleToDatabaseV2"):  # from 3.44 on
        return str(layer.saveStyleToDatabase(name, description, True, ""))
    done, message = layer.saveStyleToDatabaseV2(name, description, True, "")
    # The style as SLD, for other programs, comes on top where it can be written.
    kind = type(layer).SaveStyleResult
    lost = bool(done & kind.QmlGenerationFailed) or bool(done & kind.DatabaseWriteFailed)
    return (message or "the style was not saved") if lost else ""


def _no_navigation() -> Any:
    """The mode of the temporal controller in which it does not rule the map; renamed in 3.36."""
    if hasattr(Qgis, "TemporalNavigationMode"):
        return Qgis.TemporalNavigationMode.Disabled
    from qgis.core import QgsTemporalNavigationObject

    return QgsTemporalNavigationObject.NavigationMode.NavigationOff


def temporal_controller_is_off(controller: Any) -> bool:
    """Whether a map canvas's temporal controller is off; False for a kind that cannot be."""
    return hasattr(controller, "navigationMode") and controller.navigationMode() == _no_navigation()


def turn_temporal_controller_off(controller: Any) -> None:
    """Does nothing where a canvas has no controller that can be off."""
    if hasattr(controller, "setNavigationMode"):
        controller.setNavigationMode(_no_navigation())


def canvas_layers(canvas: Any) -> list[Any]:
    """The layers that a canvas draws, those inside group layers too."""
    if QGIS_VERSION >= 32400:
        return list(canvas.layers(True))
    return list(canvas.layers())
