"""What the pages of the dock share: the project and its map, the evidence, the message bar."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import QObject

from .. import about, log, paths
from ..atlas import find
from ..atlas.library import Library
from ..translation import translate
from . import plain
from .highlight import Highlight
from .map_date import MapDate
from .navigator import MapNavigator
from .reading import MapReader


class Workbench(QObject):
    """Lives as long as the dock; the only holder of iface."""

    def __init__(self, iface: Any, project: QgsProject, library: Library) -> None:
        super().__init__()
        self.iface = iface
        self.project = project
        self.canvas = iface.mapCanvas()
        self.library = library
        self.date = MapDate(project, self.canvas, self)
        self.highlight = Highlight(self.canvas, project)
        self.navigator = MapNavigator(self.canvas, project, self.highlight)
        self.reader = MapReader(iface, project, self.navigator, self.highlight, self.store_of, self)

    # messages

    def say(self, text: str, level: Qgis.MessageLevel, seconds: int = 8) -> None:
        """Put a sentence into QGIS's message bar."""
        self.iface.messageBar().pushMessage(about.NAME, plain.message(text), level, seconds)

    def warn(self, text: str) -> None:
        """Put a warning into the message bar, where it stays, and into the log."""
        log.warning(text)
        self.say(text, Qgis.MessageLevel.Warning, 0)

    # the evidence

    def data_path(self) -> Any:
        """Return the data file of the project's first atlas; the plugin's own where there is none."""
        for key, layer in find.layers(self.project).items():
            if key != "base_world":
                return find.data_path(layer)
        return paths.data_file()

    def store(self, path: Any = None) -> Any:
        """Return the evidence of a data file, by default the project's; None after a warning if it cannot be read."""
        from ..data.file import DataFileError

        try:
            return self.library.store(path or self.data_path())
        except DataFileError as error:
            self.warn(error.in_words(translate))
            return None

    def store_of(self, layer: Any) -> Any:
        """Return the evidence that travels with a layer."""
        return self.store(find.data_path(layer))

    def find(self, query: str, limit: int) -> tuple[Any, ...]:
        """Return the best hits for what was typed; nothing, after a warning, if the data cannot be read."""
        from ..data.file import DataFileError

        try:
            return self.library.find(self.data_path(), query, limit)
        except DataFileError as error:
            self.warn(error.in_words(translate))
            return ()

    def warm_up(self) -> None:
        """Read what a search needs in the background."""
        self.library.warm_up(self.data_path())

    def release(self) -> None:
        """Cut every tie to QGIS."""
        self.date.release()
        self.reader.release()
        self.highlight.release()
        self.library.forget()
        self.deleteLater()
