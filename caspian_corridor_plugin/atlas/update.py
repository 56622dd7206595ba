"""A project with older data: what newer data change, and bringing them in while the user's styles stay."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import QgsLayerTreeGroup, QgsProject, QgsVectorLayer

from ..data import file
from ..translation import Language, translate
from . import build, data, find, periods, spec, temporal, tips
from .errors import AtlasError

_COMPARED = ("name", "status", "valid_from", "valid_to", "official_km", "gauge_mm", "claim_ids", "source_ids", "note")


@dataclass(frozen=True)
class LayerChange:
    """How one layer's features differ between two editions of the data, by name."""

    key: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    is_new: bool = False


@dataclass(frozen=True)
class Changes:
    """From one edition to another, layer by layer; layers without a difference are left out."""

    old: str
    new: str
    layers: tuple[LayerChange, ...] = field(default_factory=tuple)


def version_of(group: QgsLayerTreeGroup) -> str:
    return str(group.customProperty(spec.VERSION_PROPERTY) or "")


def outdated(project: QgsProject, version: str) -> list[QgsLayerTreeGroup]:
    """Atlas groups with data older than a version (ISO dates sort as text)."""
    return [group for group in find.groups(project) if version_of(group) and version_of(group) < version]


def compare(old: Path, new: Path) -> Changes:
    """What differs between two data files. Raises AtlasError where one cannot be read."""
    try:
        keys = [layer.key for layer in spec.LAYERS if not layer.key.startswith("base_") and layer.geometry != "table"]
        before, after = _read(old, keys), _read(new, keys)
        changes = [_difference(key, before.get(key), rows) for key, rows in after.items()]
        found = [one for one in changes if one.added or one.removed or one.changed or one.is_new]
        return Changes(file.version_of(old), file.version_of(new), tuple(found))
    except file.DataFileError as error:
        raise AtlasError(error.in_words(translate)) from error


def apply(project: QgsProject, group: QgsLayerTreeGroup, source: Path, language: Language) -> None:
    """Puts newer data under the layers of one atlas; names, places, styles and checks stay as they are.

    Layers that the user took out stay out; layers that the older edition did not know are added.
    Raises AtlasError; the layers then read what they read before.
    """
    version, tables = data.check(source, language.translate)
    layers = [layer for layer in find.layers_of(project, group) if isinstance(layer, QgsVectorLayer)]
    ids = {layer.id() for layer in layers}
    layers += [twin for twin in periods.twins(project) if twin.customProperty(periods.WHOLE_OF) in ids]
    readers = {layer.id(): find.data_path(layer) for layer in layers if find.key_of(layer) != spec.WORLD}
    parents = [group, *(_homes(project, layers))]
    older = _tables(next(iter(readers.values()), Path()))
    path = data.embed(project, source, language.translate)
    for layer in layers:
        key = find.key_of(layer)
        if layer.id() not in readers or key not in tables:
            continue
        was_active = layer.isSpatial() and layer.temporalProperties().isActive()
        periods.move(layer, f"{path}|layername={key}")
        layer.setCustomProperty("skipMemoryLayersCheck", 1)
        if layer.isSpatial() and not was_active:
            temporal.apply(layer)
        if layer.isSpatial() and tips.is_of_old(layer):
            tips.apply(layer, language)
        layer.setReadOnly(True)
    _add_new_layers(project, parents, path, language, version, tables - older)
    group.setCustomProperty(spec.VERSION_PROPERTY, version)
    still_read = {str(find.data_path(layer)) for layer in find.layers(project).values()}
    for gone in {str(one) for one in readers.values()} - still_read:
        if gone in project.attachedFiles():
            project.removeAttachedFile(gone)
    project.setDirty(True)


def _homes(project: QgsProject, layers: list[QgsVectorLayer]) -> list[QgsLayerTreeGroup]:
    """The base map's groups that hold some of the layers."""
    ids = {layer.id() for layer in layers}
    return [ground for ground in find.grounds(project) if ids.intersection(ground.findLayerIds())]


def _add_new_layers(
    project: QgsProject,
    parents: list[QgsLayerTreeGroup],
    path: Path,
    language: Language,
    version: str,
    unknown: frozenset[str],
) -> None:
    for layer_spec in spec.LAYERS:
        if layer_spec.key not in unknown:
            continue
        layer = build.open_layer(path, layer_spec.key, language, version)
        homes = [*(child for parent in parents for child in parent.children()), *parents]
        parent = next(
            (
                home
                for home in homes
                if isinstance(home, QgsLayerTreeGroup) and home.customProperty(spec.GROUP_PROPERTY) == layer_spec.group
            ),
            parents[0],
        )
        project.addMapLayer(layer, False)
        parent.addLayer(layer).setItemVisibilityChecked(layer_spec.visible)


def _tables(path: Path) -> frozenset[str]:
    try:
        return file.tables_of(path)
    except file.DataFileError:
        return frozenset()


_Rows = dict[str, tuple[str, tuple[object, ...]]]


def _read(path: Path, keys: list[str]) -> dict[str, _Rows]:
    """Name and compared values by id, for each of the layers that the file has."""
    present = file.tables_of(path)
    found = {}
    for key, rows in file.read(path, [key for key in keys if key in present]).items():
        found[key] = {
            str(row["id"]): (
                str(row.get("name") or row["id"]),
                (row.get("geom"), *(row.get(name) for name in _COMPARED)),
            )
            for row in rows
        }
    return found


def _difference(key: str, before: dict | None, after: dict) -> LayerChange:
    if before is None:
        return LayerChange(key, added=_names(after, after), is_new=True)
    return LayerChange(
        key,
        added=_names(after, [one for one in after if one not in before]),
        removed=_names(before, [one for one in before if one not in after]),
        changed=_names(after, [one for one in after if one in before and after[one][1] != before[one][1]]),
    )


def _names(rows: dict, ids) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rows[one][0] for one in ids))
