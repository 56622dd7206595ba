"""Layers that an algorithm writes to files: made aside, looked at, and put in place when the whole run is done."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from .. import writing
from ..translation import translate

#: Databases, memory layers and other providers: their names begin with the provider's, of more than a drive's letter.
_NO_FILE = re.compile(r"[A-Za-z]{2,}:")
_WITHOUT_LINES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".ods"})
_SHORT_NAMES = frozenset({".shp", ".dbf"})


class Sink:
    """A feature sink that counts what it is given and can be let go of."""

    def __init__(self, sink: Any) -> None:
        self._sink = sink
        self.count = 0

    def addFeature(self, feature: Any, flags: Any) -> bool:
        self.count += 1
        return bool(self._sink.addFeature(feature, flags))

    def lastError(self) -> str:
        return str(self._sink.lastError())

    def close(self) -> None:
        """What was written is in the file after this."""
        self._sink = None


class _Draft:
    def __init__(self, folder: Path, target: Path, has_lines: bool) -> None:
        self.folder = folder
        self.target = target
        self.has_lines = has_lines
        self.sink: Sink | None = None
        self.destination = ""

    def put_in_place(self) -> None:
        try:
            writing.put_in_place(self.folder, self.target.parent)
        except OSError as error:
            raise _not_written(self.target, error) from error


class Drafts:
    """The files of one run."""

    def __init__(self) -> None:
        self._drafts: list[_Draft] = []
        self._sinks: list[Sink] = []
        self._folders = ExitStack()

    def redirected(self, parameters: dict[str, Any], name: str, has_lines: bool) -> dict[str, Any]:
        """The parameters with a file of the same name in a folder aside, where a file was asked for."""
        value = parameters.get(name)
        definition = value if isinstance(value, QgsProcessingOutputLayerDefinition) else None
        written = definition.sink.staticValue() if definition is not None else value
        if not isinstance(written, str) or _NO_FILE.match(written):
            return parameters
        target = Path(written)
        if not target.suffix or not target.parent.is_dir() or not target.name.strip("."):
            return parameters
        try:
            folder = self._folders.enter_context(writing.folder_beside(target))
        except OSError as error:
            raise _not_written(target, error) from error
        draft = _Draft(folder, target.absolute(), has_lines)
        self._drafts.append(draft)
        path = str(folder / target.name)
        if definition is None:
            return {**parameters, name: path}
        aside = QgsProcessingOutputLayerDefinition(path, definition.destinationProject)
        aside.destinationName = definition.destinationName
        aside.createOptions = definition.createOptions
        return {**parameters, name: aside}

    def hold(self, sink: Any, destination: str) -> Sink:
        """The sink to write to."""
        held = Sink(sink)
        self._sinks.append(held)
        for draft in self._drafts:
            if draft.sink is None and str(draft.folder) in destination:
                draft.sink, draft.destination = held, destination
        return held

    def publish(
        self, results: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, str]:
        """Puts the files in place; gives where each layer is now. Raises QgsProcessingException, and nothing is put in
        place, where a format did not hold what it was given."""
        for sink in self._sinks:
            sink.close()
        moved: dict[str, str] = {}
        for draft in self._drafts:
            if draft.sink is not None:
                moved[draft.destination] = self._looked_at(draft, feedback)
        for draft in self._drafts:
            draft.put_in_place()
        for name, value in results.items():
            if value in moved:
                results[name] = moved[value]
        waiting = context.layersToLoadOnCompletion()
        if moved.keys() & waiting.keys():
            context.setLayersToLoadOnCompletion({moved.get(path, path): kept for path, kept in waiting.items()})
        return moved

    @staticmethod
    def _looked_at(draft: _Draft, feedback: QgsProcessingFeedback) -> str:
        """Where the layer will be; tells what its format cannot hold."""
        ending = draft.target.suffix.lower()
        place = draft.target
        if ending == ".shp" and not draft.has_lines and not (draft.folder / draft.target.name).exists():
            place = draft.target.with_suffix(".dbf")
            feedback.pushWarning(
                translate("Algorithms", "A table without geometry has no .shp file; it is in {path}.").format(
                    path=place
                )
            )
        if ending in _SHORT_NAMES:
            feedback.pushWarning(
                translate(
                    "Algorithms",
                    "{path}: this format keeps ten letters of a field’s name and 254 of a text. A .gpkg file keeps all.",
                ).format(path=place.name)
            )
        if draft.has_lines and ending in _WITHOUT_LINES:
            feedback.pushWarning(
                translate(
                    "Algorithms", "{path}: this format holds the rows without their geometry. A .gpkg file keeps both."
                ).format(path=place.name)
            )
        layer = QgsVectorLayer(str(draft.folder / place.name), "", "ogr")
        wanted = draft.sink.count if draft.sink is not None else 0
        found = sum(1 for _ in layer.getFeatures()) if layer.isValid() else 0
        if found < wanted:
            raise QgsProcessingException(
                translate(
                    "Algorithms", "{path} would hold {found} of {count} rows: choose another format, such as .gpkg."
                ).format(path=draft.target, found=found, count=wanted)
            )
        return str(place)

    def discard(self) -> None:
        """Takes away what was not put in place."""
        for sink in self._sinks:
            sink.close()
        self._folders.close()


def _not_written(target: Path, error: OSError) -> QgsProcessingException:
    return QgsProcessingException(
        translate("Messages", "{path} cannot be written ({reason}). Choose a folder that you may write to.").format(
            path=target, reason=error.strerror or error
        )
    )
