"""The provider: it makes the algorithms known to the toolbox, models, scripts and qgis_process."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import about, paths


class CaspianCorridorProvider(QgsProcessingProvider):
    """With ``later``, its algorithms are read when ``fill`` is called rather than when QGIS starts."""

    def __init__(self, later: bool = False) -> None:
        super().__init__()
        self._later = later

    def load(self) -> bool:
        return True if self._later else super().load()

    def fill(self) -> None:
        """Reads the algorithms that were left for later."""
        if self._later:
            self._later = False
            self.refreshAlgorithms()

    def id(self) -> str:
        return "caspiancorridor"

    def name(self) -> str:
        return about.NAME

    def longName(self) -> str:
        return f"{about.NAME} {about.version()}"

    def versionInfo(self) -> str:
        return about.version()

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return paths.icon("caspian_corridor")

    def loadAlgorithms(self) -> None:
        from .bibliography import Bibliography
        from .build_project import BuildProject
        from .catchment import Catchment
        from .chokepoints import Chokepoints
        from .compare_routes import CompareRoutes
        from .evidence_report import EvidenceReport
        from .export_pack import ExportPack
        from .od_matrix import OdMatrix
        from .print_map import PrintMap
        from .route import FindRoute
        from .user_network import UserNetworkAlgorithm

        atlas = (BuildProject, PrintMap, ExportPack, Bibliography, EvidenceReport)
        network = (FindRoute, CompareRoutes, OdMatrix, Catchment, Chokepoints, UserNetworkAlgorithm)
        for algorithm in (*atlas, *network):
            self.addAlgorithm(algorithm())
