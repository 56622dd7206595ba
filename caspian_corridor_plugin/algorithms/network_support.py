"""What the algorithms of the network share: their common parameters, words for errors, sinks, run records."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDataProvider,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .. import paths
from ..compat import is_null, make_fields
from ..translation import translate
from .base import AtlasAlgorithm
from .drafts import Drafts

MEASURES = ("time", "cost", "distance", "emissions", "generalised")
MODES = ("rail", "road", "rail_ferry", "sea")
SCENARIOS = ("today", "article", "2030", *(str(year) for year in range(2000, 2051) if year != 2030))
WGS84 = "EPSG:4326"
#: Faults of one place, which cost a list its rows and not the run.
OF_ONE_PLACE = frozenset(
    {"unknown_place", "no_such_place", "ambiguous_place", "far_from_network", "bad_coordinates", "same_place"}
)
_WKB_LINE, _WKB_LINES = 2, 5


def split(text: str | None) -> list[str]:
    """The parts of a list that semicolons separate."""
    return [part.strip() for part in (text or "").split(";") if part.strip()]


def split_places(text: str | None) -> list[str]:
    """The places of a list: separated by semicolons, or by commas where none of them belongs to a coordinate."""
    written = text or ""
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if ";" in written or any(_is_number(part) for part in parts):
        return split(written)
    return parts


#: What QGIS's point picker writes: "66.93,39.69 [EPSG:4326]".
_PICKED = re.compile(r"\s*([-+\d.eE]+)\s*,\s*([-+\d.eE]+)\s*\[\s*([^\[\]]+?)\s*\]\s*")


def place_text(text: str, context: QgsProcessingContext) -> str:
    """A place as the network reads it: what QGIS's point picker writes becomes `lon,lat`, other texts stay."""
    picked = _PICKED.fullmatch(text)
    if picked is None:
        return text.strip()
    crs = QgsCoordinateReferenceSystem(picked.group(3))
    try:
        point = QgsPointXY(float(picked.group(1)), float(picked.group(2)))
        if not crs.isValid():
            raise ValueError
        point = to_wgs84(crs, context).transform(point)
    except (ValueError, QgsCsException) as error:
        raise QgsProcessingException(
            translate("Algorithms", "“{text}” is no point: write lon,lat, or pick it on the map.").format(
                text=text.strip()
            )
        ) from error
    return f"{point.x():.8f},{point.y():.8f}"


def countries_by_name() -> dict[str, str]:
    """ISO codes by the countries' names, folded: in English, in the interface's language and in the others."""
    from ..data.codes import COUNTRY
    from ..evidence.search import fold
    from ..translation import Language, interface_language

    languages = [interface_language(), *(Language.load(code) for code in paths.languages())]
    found = {fold("Turkey"): "TR"}
    for code in COUNTRY.codes:
        found[fold(COUNTRY.word(code, lambda _context, text: text))] = code
        found.update({fold(COUNTRY.word(code, language.translate)): code for language in languages})
    return found


def place_or_fault(find: Callable[[], Any]) -> tuple[Any, Any]:
    """What `find` gives and None, or None and the fault where it is one of the place alone."""
    from ..network.errors import NetworkError

    try:
        return find(), None
    except NetworkError as error:
        if error.code not in OF_ONE_PLACE:
            raise
        return None, error


def _is_number(text: str) -> bool:
    return text.lstrip("+-").replace(".", "", 1).isdigit()


class NetworkAlgorithm(AtlasAlgorithm):
    """An algorithm on the network: runs in any thread, writes to sinks, leaves a record of its run."""

    GROUP = "network"
    OPTIMISE, SCENARIO, MODES, AVOID = "OPTIMISE", "SCENARIO", "MODES", "AVOID"
    NO_TRANSIT = "NO_TRANSIT"
    MAX_ACCESS_KM, ADD_ACCESS = "MAX_ACCESS_KM", "ADD_ACCESS"
    PROJECTS_ON, PROJECTS_OFF, PARAMETERS, NETWORK = "PROJECTS_ON", "PROJECTS_OFF", "PARAMETERS", "NETWORK"

    def __init__(self) -> None:
        super().__init__()
        self._records: list[tuple[str, str, dict[str, Any]]] = []
        self._drafts = Drafts()

    def flags(self) -> Any:
        return QgsProcessingAlgorithm.flags(self)

    # --- parameters -------------------------------------------------------------------------------------------------

    def add_optimise(self) -> None:
        self.add_choice(self.OPTIMISE, translate("Algorithms", "Optimise"), MEASURES, MEASURES[0])

    def add_scenario(self) -> None:
        self.add_choice(
            self.SCENARIO,
            translate("Algorithms", "Scenario: today, as the article saw it, 2030, or a year"),
            SCENARIOS,
            SCENARIOS[0],
        )

    def add_conditions(self, avoid: bool = True) -> None:
        """Modes, what to avoid, projects, parameters of one's own."""
        self.addParameter(
            QgsProcessingParameterEnum(
                self.MODES,
                translate("Algorithms", "Modes"),
                list(MODES),
                allowMultiple=True,
                defaultValue=list(MODES),
                usesStaticStrings=True,
            )
        )
        if avoid:
            self.addParameter(
                QgsProcessingParameterString(
                    self.AVOID,
                    translate("Algorithms", "Avoid (places, country codes or sections, separated by semicolons)"),
                    optional=True,
                )
            )
        self.addParameter(
            QgsProcessingParameterString(
                self.NO_TRANSIT,
                translate("Algorithms", "Countries that goods do not pass through (codes, separated by semicolons)"),
                "RU;IR",
                optional=True,
            )
        )
        self.add_projects()

    def add_projects(self) -> None:
        for name, text in (
            (self.PROJECTS_ON, translate("Algorithms", "Projects taken as open (ids, separated by semicolons)")),
            (self.PROJECTS_OFF, translate("Algorithms", "Projects taken as closed (ids, separated by semicolons)")),
        ):
            self.add_advanced(QgsProcessingParameterString(name, text, optional=True))
        self.add_advanced(
            QgsProcessingParameterFeatureSource(
                self.PARAMETERS,
                translate("Algorithms", "Parameters of your own (table with id, low, central, high)"),
                [QgsProcessing.SourceType.TypeVector],
                optional=True,
            )
        )

    def add_access(self) -> None:
        """How points of the map join the lines."""
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.MAX_ACCESS_KM,
                translate("Algorithms", "Greatest distance between a point and the line that it joins (km)"),
                QgsProcessingParameterNumber.Type.Double,
                100.0,
                minValue=0.0,
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(
                self.ADD_ACCESS,
                translate("Algorithms", "Count the way between points and lines, as a haul by road"),
                False,
            )
        )

    def access(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """How far points may lie from the lines, and whether the way there counts."""
        from ..network.names import Access

        return Access(
            self.parameterAsDouble(parameters, self.MAX_ACCESS_KM, context),
            self.parameterAsBoolean(parameters, self.ADD_ACCESS, context),
        )

    def add_own_network(self) -> None:
        self.add_advanced(
            QgsProcessingParameterFile(
                self.NETWORK,
                translate("Algorithms", "Network of your own (made by “usernetwork”)"),
                extension="ccnet",
                optional=True,
            )
        )

    def add_sink(self, name: str, text: str, kind: Any, optional: bool = False, on: bool = True) -> None:
        self.addParameter(QgsProcessingParameterFeatureSink(name, text, kind, None, optional, on))

    # --- reading them -----------------------------------------------------------------------------------------------

    def lab(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """The laboratory, under the user's own parameters where there are any."""
        from ..network.lab import open_lab

        folder = Path(QgsApplication.qgisSettingsDirPath()) / "caspian_corridor" / "cache"
        return open_lab(paths.data_file(), folder).with_parameters(self._own_parameters(parameters, context))

    def _own_parameters(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[dict[str, Any]]:
        if self.parameterDefinition(self.PARAMETERS) is None:
            return []
        source = self.parameterAsSource(parameters, self.PARAMETERS, context)
        if source is None:
            return []
        names = [field.name() for field in source.fields()]
        missing = [name for name in ("id", "low", "central", "high") if name not in names]
        if missing:
            raise QgsProcessingException(
                translate("Algorithms", "The table of parameters has no field {fields}.").format(
                    fields=", ".join(missing)
                )
            )
        wanted = [name for name in ("id", "name", "unit", "low", "central", "high", "applies_to") if name in names]
        rows = []
        for feature in source.getFeatures():
            row = {name: feature[name] for name in wanted}
            rows.append({name: value for name, value in row.items() if not is_null(value)})
        return rows

    def conditions(
        self, lab: Any, parameters: dict[str, Any], context: QgsProcessingContext, scenario: str | None = None
    ) -> Any:
        """The conditions that the parameters ask for."""

        def listed(name: str) -> list[str]:
            if self.parameterDefinition(name) is None:
                return []
            return split(self.parameterAsString(parameters, name, context))

        def avoided(name: str) -> list[str]:
            """Countries by their codes, whatever language they are written in."""
            from ..evidence.search import fold

            written = listed(name)
            known = countries_by_name() if any(len(text) > 2 for text in written) else {}
            return [known.get(fold(text), text) for text in written]

        return lab.conditions(
            scenario if scenario is not None else self.parameterAsEnumString(parameters, self.SCENARIO, context),
            self.chosen(parameters, self.MODES, context) or MODES,
            avoided(self.AVOID),
            listed(self.PROJECTS_ON),
            listed(self.PROJECTS_OFF),
            avoided(self.NO_TRANSIT),
        )

    def chosen(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[str]:
        """The chosen codes of a choice that allows several."""
        if self.parameterDefinition(name) is None:
            return []
        return [text.strip() for text in self.parameterAsEnumStrings(parameters, name, context) if text.strip()]

    def measure(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return str(self.parameterAsEnumString(parameters, self.OPTIMISE, context))

    def own_network(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        """The user's own network, or None."""
        path = (self.parameterAsFile(parameters, self.NETWORK, context) or "").strip()
        if not path:
            return None
        from ..network import user

        return user.load(Path(path))

    def own_stop(self, network: Any, text: str, access: Any) -> Any:
        """A place or `lon,lat` in the user's own network."""
        from ..network.lab import open_lab
        from ..network.names import coordinates_of

        point = coordinates_of(text)
        if point is None:
            place = open_lab(paths.data_file()).gazetteer.place(text)
            point = (place.lon, place.lat)
        return network.stop(*point, text, access)

    def place(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The place that a parameter names."""
        return place_text(self.parameterAsString(parameters, name, context) or "", context)

    # --- sinks and records ------------------------------------------------------------------------------------------

    def sink(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext, fields: QgsFields, kind: Any
    ) -> tuple[Any, str | None]:
        """A sink in WGS 84; (None, None) where it was not asked for."""
        crs = QgsCoordinateReferenceSystem(WGS84) if kind != QgsWkbTypes.Type.NoGeometry else no_crs()
        aside = self._drafts.redirected(parameters, name, kind != QgsWkbTypes.Type.NoGeometry)
        sink, destination = self.parameterAsSink(aside, name, context, fields, kind, crs)
        if sink is not None:
            return self._drafts.hold(sink, destination), destination
        if parameters.get(name) not in (None, ""):
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return None, destination

    def record(self, destination: str | None, style: str, run: dict[str, Any]) -> None:
        """Keeps a record for the layer that a sink made; it is written when the algorithm has ended."""
        if destination:
            self._records.append((destination, style, run))

    def run_record(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        lab: Any = None,
        used: Iterable[Any] = (),
        **more: Any,
    ) -> dict[str, Any]:
        """What was asked, of which data, with which parameters, and whom to cite."""
        used = list(used)
        sources = dict.fromkeys(source for parameter in used for source in parameter.source_ids)
        try:
            command = self.asPythonCommand(parameters, context)
        except (AttributeError, TypeError):
            command = ""
        return {
            "algorithm": self.id(),
            "command": command,
            "data_version": lab.tables.data_version if lab is not None else "",
            "built_from": lab.tables.built_from if lab is not None else "",
            "parameters": [
                {"id": item.id, "unit": item.unit, "low": item.low, "central": item.central, "high": item.high}
                for item in used
            ],
            "source_ids": [*sources, *(source for source in more.pop("source_ids", ()) if source not in sources)],
            **more,
        }

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        for destination, style, run in self._records:
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if isinstance(layer, QgsVectorLayer) and layer.isValid():
                self._write_record(layer, run, feedback)
                if layer.isSpatial():
                    apply_style(layer, style)
        self._records = []
        return {}

    def _write_record(self, layer: QgsVectorLayer, run: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        text = json.dumps(run, ensure_ascii=False, indent=1)
        metadata = layer.metadata()
        metadata.setTitle(self.displayName())
        metadata.setAbstract(text)
        metadata.setKeywords({"caspian_corridor": [self.id(), run["data_version"]]})
        metadata.setLicenses(["ODbL-1.0"])
        metadata.setRights(["© OpenStreetMap contributors (ODbL); Caspian Corridor"])
        metadata.setHistory([run["command"]] if run["command"] else [])
        layer.setMetadata(metadata)
        problem = _save_metadata(layer) if layer.providerType() != "memory" else ""
        if problem:
            feedback.pushWarning(
                translate("Algorithms", "The record of the run could not be saved with the layer: {reason}").format(
                    reason=problem
                )
            )

    # --- running ----------------------------------------------------------------------------------------------------

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network.errors import NetworkError
        from ..network.words import error_text

        self._records, self._drafts = [], Drafts()
        try:
            results = self.answer(parameters, context, feedback)
            self.stop_if_cancelled(feedback)
            moved = self._drafts.publish(results, context, feedback)
            self._records = [(moved.get(place, place), style, run) for place, style, run in self._records]
            return results
        except NetworkError as error:
            raise QgsProcessingException(error_text(error, translate)) from error
        finally:
            self._drafts.discard()

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The work itself; errors of the network are worded by the caller."""
        raise NotImplementedError


def _save_metadata(layer: QgsVectorLayer) -> str:
    """Saves a layer's metadata with it: inside a GeoPackage, else beside the file. Empty, or what went wrong."""
    registry = QgsProviderRegistry.instance()
    if layer.storageType() == "GPKG" and layer.dataProvider().subLayers():
        parts = registry.decodeUri("ogr", layer.source())
        if not parts.get("layerName"):
            first = layer.dataProvider().subLayers()[0]
            parts["layerName"] = first.split(QgsDataProvider.sublayerSeparator())[1]
        saved, message = registry.saveLayerMetadata("ogr", registry.encodeUri("ogr", parts), layer.metadata())
    else:
        message, saved = layer.saveDefaultMetadata()
    return "" if saved else str(message)


def no_crs() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem()


def fields(*pairs: tuple[str, str]) -> QgsFields:
    return make_fields(*pairs)


def add(sink: Any, layout: QgsFields, values: Sequence[Any], geometry: QgsGeometry | None = None) -> None:
    """Adds one feature."""
    feature = QgsFeature(layout)
    feature.setAttributes([round(value, 6) if isinstance(value, float) else value for value in values])
    if geometry is not None:
        feature.setGeometry(geometry)
    if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
        raise QgsProcessingException(
            translate("Algorithms", "A row could not be written: {reason}").format(reason=sink.lastError())
        )


def line_of(points: Sequence[tuple[float, float]]) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in points])


def lines_of(parts: Iterable[Sequence[tuple[float, float]]]) -> QgsGeometry:
    return QgsGeometry.fromMultiPolylineXY([[QgsPointXY(*point) for point in part] for part in parts])


def lines_along(groups: Iterable[Any]) -> QgsGeometry:
    """Lines from groups of vertex arrays (``Parts``), by way of their binary form: a million of them fit into memory."""
    import numpy as np

    count, parts = 0, [b""]
    for group in groups:
        vertices = np.stack([group.lon, group.lat], axis=1).astype("<f8").tobytes()
        starts = group.start.tolist()
        for one, other in zip(starts, starts[1:]):
            parts += [struct.pack("<BII", 1, _WKB_LINE, other - one), vertices[16 * one : 16 * other]]
        count += len(starts) - 1
    parts[0] = struct.pack("<BII", 1, _WKB_LINES, count)
    geometry = QgsGeometry()
    geometry.fromWkb(b"".join(parts))
    return geometry


def to_wgs84(crs: QgsCoordinateReferenceSystem, context: QgsProcessingContext) -> QgsCoordinateTransform:
    return QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), context.transformContext())


def point_layer(parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> list[tuple[str, str]] | None:
    """Points of a layer as (`lon,lat`, label); None where the value is no layer."""
    value = parameters.get(name)
    layer = value if isinstance(value, QgsVectorLayer) else None
    if layer is None and isinstance(value, str) and value.strip():
        found = QgsProcessingUtils.mapLayerFromString(value.strip(), context, True)
        layer = found if isinstance(found, QgsVectorLayer) else None
    if layer is None:
        return None
    if layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
        raise QgsProcessingException(
            translate("Algorithms", "{name}: the layer “{layer}” holds no points.").format(
                name=name, layer=layer.name()
            )
        )
    return points_of(layer.getFeatures(), layer.fields(), to_wgs84(layer.crs(), context))


def points_of(features: Iterable[Any], layout: QgsFields, transform: QgsCoordinateTransform) -> list[tuple[str, str]]:
    """Points as (`lon,lat`, label): the label is the id, else the name, else the feature's number."""
    names = [field.name().lower() for field in layout]
    labels = [names.index(name) for name in ("id", "name") if name in names]
    found = []
    for feature in features:
        geometry = QgsGeometry(feature.geometry())
        if geometry.isEmpty():
            continue
        geometry.transform(transform)
        point = geometry.centroid().asPoint()
        label = next((feature.attribute(at) for at in labels if not is_null(feature.attribute(at))), feature.id())
        found.append((f"{point.x():.7f},{point.y():.7f}", str(label)))
    return found


def apply_style(layer: QgsVectorLayer, style: str) -> None:
    """A plain style: lines by mode, areas and points by value."""
    from . import network_styles

    network_styles.apply(layer, style)


# --- words ----------------------------------------------------------------------------------------------------------


def reason(none: Any, name_of: Callable[[str], str] = str) -> str:
    """Return why there is no route, in the language of the interface."""
    from ..network.words import no_route_text

    return no_route_text(none, translate, name_of)


def namer(lab: Any) -> Callable[[str], str]:
    """Names for sections and places in reasons, with their ids."""

    def name(identifier: str) -> str:
        tables = lab.tables
        found = tables.sections.get(identifier) or tables.places.get(identifier)
        return f"{found.name} [{identifier}]" if found is not None else identifier

    return name
