"""`usernetwork`: a network from any line layer, for `route`, `odmatrix` and `catchment`."""

from __future__ import annotations

import time
from array import array
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCsException,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from .. import writing
from ..compat import is_null
from ..translation import translate
from .network_support import NetworkAlgorithm, to_wgs84


class UserNetworkAlgorithm(NetworkAlgorithm):
    ID = "usernetwork"
    INPUT, COST_FIELD, REVERSE_COST_FIELD = "INPUT", "COST_FIELD", "REVERSE_COST_FIELD"
    TIME_FIELD, SPEED_FIELD, DIRECTION_FIELD, OUTPUT = "TIME_FIELD", "SPEED_FIELD", "DIRECTION_FIELD", "OUTPUT"
    TOLERANCE_M = "TOLERANCE_M"

    def title(self) -> str:
        return translate("Algorithms", "Network of your own")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Builds a network from lines, for routes, matrices and catchments.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.INPUT, translate("Algorithms", "Lines"), [QgsProcessing.SourceType.TypeVectorLine]
            )
        )
        number = QgsProcessingParameterField.DataType.Numeric
        for name, text, kind in (
            (self.COST_FIELD, translate("Algorithms", "Cost of a line (USD/t or a unit of your own)"), number),
            (
                self.REVERSE_COST_FIELD,
                translate("Algorithms", "Cost against the line's direction (empty: the same)"),
                number,
            ),
            (self.TIME_FIELD, translate("Algorithms", "Time of a line (h)"), number),
            (self.SPEED_FIELD, translate("Algorithms", "Speed (km/h), where there is no time"), number),
            (
                self.DIRECTION_FIELD,
                translate("Algorithms", "Direction (both, forward, backward, or OSM's oneway)"),
                QgsProcessingParameterField.DataType.Any,
            ),
        ):
            self.addParameter(
                QgsProcessingParameterField(name, text, parentLayerParameterName=self.INPUT, type=kind, optional=True)
            )
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                translate("Algorithms", "Vertices within this distance of each other are one (m)"),
                QgsProcessingParameterNumber.Type.Double,
                0.1,
                minValue=0.0,
                maxValue=10_000.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.OUTPUT, translate("Algorithms", "Network"), translate("Algorithms", "Networks (*.ccnet)")
            )
        )
        for name, text in (
            ("NODES", translate("Algorithms", "Junctions")),
            ("EDGES", translate("Algorithms", "Edges")),
            ("DROPPED", translate("Algorithms", "Parts without length that were left out")),
            ("SECONDS", translate("Algorithms", "Seconds to build")),
            ("MEGABYTES", translate("Algorithms", "Memory (MB)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network import user

        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        path = Path(self.parameterAsFileOutput(parameters, self.OUTPUT, context))
        if path.suffix.lower() != ".ccnet":
            path = path.with_name(path.name + ".ccnet")
        began = time.perf_counter()
        lines = self._read(source, parameters, context, feedback)
        feedback.setProgress(60)
        tolerance_m = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        network = user.build(lines, tolerance_m / 1000)
        self.stop_if_cancelled(feedback)
        feedback.setProgress(85)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            writing.write_bytes(path, user.to_bytes(network))
        except OSError as error:
            raise QgsProcessingException(
                translate("Algorithms", "The network could not be written to {path}: {reason}").format(
                    path=path, reason=error.strerror or error
                )
            ) from error
        seconds = time.perf_counter() - began
        if network.dropped:
            feedback.pushInfo(
                translate("Algorithms", "{count} parts without length were left out.").format(count=network.dropped)
            )
        feedback.setProgress(100)
        return {
            self.OUTPUT: str(path),
            "NODES": network.network.state_count,
            "EDGES": network.network.edge_count,
            "DROPPED": network.dropped,
            "SECONDS": round(seconds, 2),
            "MEGABYTES": round(network.megabytes, 1),
        }

    def _read(
        self, source: Any, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Any:
        """The lines in WGS 84 with what they cost; a fault names the feature."""
        import numpy as np

        from ..network import user
        from ..network.errors import NetworkError
        from ..network.measure import step_km

        names = {
            name: self.parameterAsString(parameters, name, context) or ""
            for name in (
                self.COST_FIELD,
                self.REVERSE_COST_FIELD,
                self.TIME_FIELD,
                self.SPEED_FIELD,
                self.DIRECTION_FIELD,
            )
        }
        known = [field.name() for field in source.fields()]
        for field in names.values():
            if field and field not in known:
                raise QgsProcessingException(
                    translate("Algorithms", "The lines have no field “{field}”. They have: {known}.").format(
                        field=field, known=", ".join(known) or "-"
                    )
                )
        if names[self.REVERSE_COST_FIELD] and not names[self.COST_FIELD]:
            raise QgsProcessingException(
                translate("Algorithms", "{reverse} needs {cost}: a cost against the direction, and one in it.").format(
                    reverse=self.REVERSE_COST_FIELD, cost=self.COST_FIELD
                )
            )
        transform = to_wgs84(source.sourceCrs(), context)
        lon, lat, starts = array("d"), array("d"), array("q")
        rows = _Rows(names)
        total = max(source.featureCount(), 1)
        for count, feature in enumerate(source.getFeatures()):
            if count % 2000 == 0:
                self.stop_if_cancelled(feedback)
                feedback.setProgress(60 * count / total)
            geometry = QgsGeometry(feature.geometry())
            if geometry.isEmpty():
                continue
            try:
                geometry.transform(transform)
            except QgsCsException as error:
                raise NetworkError(
                    "bad_edge", row=feature.id(), reason=translate("Algorithms", "it cannot be brought to WGS 84")
                ) from error
            geometry.convertToMultiType()
            parts = [part for part in geometry.asMultiPolyline() if len(part) > 1]
            first = len(starts)
            for part in parts:
                starts.append(len(lon))
                lon.extend([point.x() for point in part])
                lat.extend([point.y() for point in part])
            rows.take(feature, len(starts) - first)
        if not starts:
            raise NetworkError("bad_edge", row="-", reason=translate("Algorithms", "there are no lines"))
        longitudes, latitudes = np.frombuffer(lon), np.frombuffer(lat)
        begin = np.frombuffer(starts, dtype=np.int64)
        steps = np.append(step_km(longitudes, latitudes), 0.0)
        steps[np.append(begin[1:], len(longitudes)) - 1] = 0.0
        km = np.add.reduceat(steps, begin)
        costs = rows.costs(km)
        if rows.closed:
            feedback.pushInfo(
                translate(
                    "Algorithms", "{count} directions of lines are closed: their cost is negative or missing."
                ).format(count=rows.closed)
            )
        return user.Lines(longitudes, latitudes, begin, costs, rows.forward(), rows.backward())


def _shared(values: Any, share: Any) -> Any:
    """Costs of features by the share of each part; closed ones stay closed."""
    import numpy as np

    return np.where(np.isfinite(values), np.where(np.isfinite(values), values, 0.0) * share, np.inf)


class _Rows:
    """What the features say of their parts; several parts of one feature share its cost by length."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._values: dict[str, array[float]] = {name: array("d") for name, field in names.items() if field}
        self._feature = array("q")
        self._count = 0
        self._open: tuple[list[bool], list[bool]] = ([], [])
        self.closed = 0

    def take(self, feature: Any, parts: int) -> None:
        from ..network import user

        row = feature.id()
        self._feature.extend([self._count] * parts)
        self._count += 1
        for name, values in self._values.items():
            if name == UserNetworkAlgorithm.DIRECTION_FIELD:
                continue
            field = self._names[name]
            value = feature[field]
            found = user.cost(None if is_null(value) else value, field, row, name == UserNetworkAlgorithm.SPEED_FIELD)
            values.extend([found] * parts)
        ways = user.BOTH
        if self._names[UserNetworkAlgorithm.DIRECTION_FIELD]:
            value = feature[self._names[UserNetworkAlgorithm.DIRECTION_FIELD]]
            ways = user.direction(None if is_null(value) else value, row)
        for side, is_open in zip(self._open, ways):
            side.extend([is_open] * parts)

    def costs(self, km: Any) -> dict[str, tuple[Any, Any]]:
        import numpy as np

        feature = np.frombuffer(self._feature, dtype=np.int64)
        whole = np.bincount(feature, km)[feature]
        share = np.divide(km, whole, out=np.zeros(len(km)), where=whole > 0)
        given = {name: np.frombuffer(values) for name, values in self._values.items() if len(values)}
        found = {}
        cost = given.get(UserNetworkAlgorithm.COST_FIELD)
        if cost is not None:
            reverse = given.get(UserNetworkAlgorithm.REVERSE_COST_FIELD, cost)
            found["cost"] = (_shared(cost, share), _shared(reverse, share))
        time, speed = given.get(UserNetworkAlgorithm.TIME_FIELD), given.get(UserNetworkAlgorithm.SPEED_FIELD)
        hours = None if time is None else _shared(time, share)
        if speed is not None:
            # Where there is no speed either, the line is closed.
            by_speed = np.where(np.isfinite(speed), km / speed, np.inf)
            hours = by_speed if hours is None else np.where(np.isfinite(hours), hours, by_speed)
        if hours is not None:
            found["time"] = (hours, hours)
        self._close(found)
        return found

    def _close(self, costs: dict[str, tuple[Any, Any]]) -> None:
        """Closes the directions that have no cost: they are closed to every measure."""
        import numpy as np

        for side, is_open in enumerate(self._open):
            shut = np.zeros(len(is_open), dtype=bool)
            for pair in costs.values():
                shut |= ~np.isfinite(pair[side])
            was_open = np.array(is_open, dtype=bool)
            self.closed += int((shut & was_open).sum())
            is_open[:] = (was_open & ~shut).tolist()

    def forward(self) -> list[bool]:
        return self._open[0]

    def backward(self) -> list[bool]:
        return self._open[1]
