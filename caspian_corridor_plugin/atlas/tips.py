"""Map tips: at most six lines of Qt rich text, made when the data are compiled."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..compat import set_map_tip
from ..translation import Language


def apply(layer: QgsVectorLayer, language: Language) -> None:
    fields = set(layer.fields().names())
    if "tip_html" not in fields:
        return
    if language.is_rtl and "tip_html_ar" in fields:
        set_map_tip(layer, '[% coalesce("tip_html_ar", "tip_html", "name") %]')
    else:
        set_map_tip(layer, '[% coalesce("tip_html", "name") %]')
