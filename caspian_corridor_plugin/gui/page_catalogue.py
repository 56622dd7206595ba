"""The pages of the dock in their order: a page is one module with a function `make`, and one line here."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..translation import translate

_ICONS = ":/images/themes/default/"


class PageEntry(NamedTuple):
    key: str
    title: str
    icon: QIcon
    module: str  # of this folder; imported when the page is first shown


def entries() -> list[PageEntry]:
    """Return the pages; titles are in the language of the interface."""

    def qgis(name: str) -> QIcon:
        return QIcon(f"{_ICONS}{name}.svg")

    network = qgis("algorithms/mAlgorithmNetworkAnalysis")
    return [
        PageEntry("layers", translate("Dock", "Layers"), qgis("mActionShowAllLayers"), "layers_controller"),
        PageEntry("article", translate("Dock", "Article"), qgis("mIconReport"), "article_controller"),
        PageEntry("evidence", translate("Dock", "Evidence"), qgis("mActionTextAnnotation"), "evidence_controller"),
        PageEntry("compare", translate("Dock", "Compare"), network, "compare_controller"),
        PageEntry("print", translate("Dock", "Print"), QIcon(paths.icon("print_map")), "print_controller"),
    ]
