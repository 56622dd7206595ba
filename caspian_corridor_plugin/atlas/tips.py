"""Map tips: at most six lines of Qt rich text, made when the data are compiled."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

from ..compat import set_map_tip
from ..data.language import columns_for
from ..translation import Language

#: The data may be a stranger's by the time that they are shown. Every tag but those that the compiler writes is shown as
#: text: a web view would load the pictures, styles and scripts that others name.
_TEMPLATE = "[% regexp_replace({}, '<(?!(/?b|br|div dir=\"rtl\"|/div)>)', '&lt;') %]"


#: What the first version put there, with whatever tags the data held.
_OLD = ('[% coalesce("tip_html_ar", "tip_html", "name") %]', '[% coalesce("tip_html", "name") %]')


def is_of_old(layer: QgsVectorLayer) -> bool:
    """Return whether the layer's map tip is the one that an older version of the plugin made."""
    return layer.mapTipTemplate() in _OLD


def apply(layer: QgsVectorLayer, language: Language) -> None:
    """Show the tip in the language, in English where the data hold none in it."""
    fields = layer.fields().names()
    columns = columns_for("tip_html", language.code, fields)
    if columns:
        shown = ", ".join(f'"{name}"' for name in (*columns, *columns_for("name", language.code, fields)))
        set_map_tip(layer, _TEMPLATE.format(f"coalesce({shown})"))
