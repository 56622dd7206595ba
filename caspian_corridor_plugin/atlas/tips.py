"""Map tips: at most six lines of Qt rich text, made when the data are compiled."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..compat import set_map_tip
from ..translation import Language

#: The data may be a stranger's by the time that they are shown. Every tag but those that the compiler writes is shown as
#: text: a web view would load the pictures, styles and scripts that others name.
_TEMPLATE = "[% regexp_replace({}, '<(?!(/?b|br|div dir=\"rtl\"|/div)>)', '&lt;') %]"


def apply(layer: QgsVectorLayer, language: Language) -> None:
    fields = set(layer.fields().names())
    if "tip_html" not in fields:
        return
    if language.is_rtl and "tip_html_ar" in fields:
        set_map_tip(layer, _TEMPLATE.format('coalesce("tip_html_ar", "tip_html", "name")'))
    else:
        set_map_tip(layer, _TEMPLATE.format('coalesce("tip_html", "name")'))
