"""`catchment`: the lines and areas that can be reached within given limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..translation import translate
from .network_support import WGS84, NetworkAlgorithm, add, fields, lines_along

_LINES = (
    ("break", "double"),
    ("break_from", "double"),
    ("unit", "text"),
    ("measure", "text"),
    ("origin", "text"),
    ("on_water", "text"),
    ("length_km", "double"),
    ("length_km_total", "double"),
)
_AREAS = (
    ("break", "double"),
    ("unit", "text"),
    ("measure", "text"),
    ("origin", "text"),
    ("distance_km", "double"),
    ("area_km2", "double"),
)


class Catchment(NetworkAlgorithm):
    ID = "catchment"
    ORIGIN, BREAKS, ACCESS_KM, OUTPUT, AREAS = "ORIGIN", "BREAKS", "ACCESS_KM", "OUTPUT", "AREAS"

    def title(self) -> str:
        return translate("Algorithms", "Catchment")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Shows what can be reached within so many hours, dollars or kilometres.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.addParameter(
            QgsProcessingParameterString(
                self.ORIGIN, translate("Algorithms", "Origin (id, name in any script, or lon,lat)")
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                self.BREAKS,
                translate("Algorithms", "Limits, separated by commas (hours, USD/t, km or kg/t)"),
                "24,48,96,168",
            )
        )
        self.add_optimise()
        self.add_scenario()
        self.add_conditions()
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.ACCESS_KM,
                translate("Algorithms", "Width of the areas on each side of a line (km)"),
                QgsProcessingParameterNumber.Type.Double,
                25.0,
                minValue=0.1,
                maxValue=500.0,
            )
        )
        self.add_access()
        self.add_own_network()
        self.add_sink(self.OUTPUT, translate("Algorithms", "Reached lines"), QgsProcessing.SourceType.TypeVectorLine)
        self.add_sink(
            self.AREAS,
            translate("Algorithms", "Reached areas"),
            QgsProcessing.SourceType.TypeVectorPolygon,
            optional=True,
        )
        self.addOutput(QgsProcessingOutputNumber("LENGTH_KM", translate("Algorithms", "Length of the reached lines")))
        self.addOutput(QgsProcessingOutputNumber("ORIGIN_ACCESS_KM", "ORIGIN_ACCESS_KM"))

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network import catchment
        from ..network.costs import UNITS

        limits = catchment.parse_breaks(self.parameterAsString(parameters, self.BREAKS, context))
        measure = self.measure(parameters, context)
        text = self.place(parameters, self.ORIGIN, context)
        own = self.own_network(parameters, context)
        access = self.access(parameters, context)
        lab, unit = None, UNITS[measure]
        if own is None:
            lab = self.lab(parameters, context)
            conditions = self.conditions(lab, parameters, context)
            found = catchment.compute(lab, lab.stop(text, conditions, access), limits, conditions, measure)
        else:
            found = own.catchment(self.own_stop(own, text, access), limits, measure)
            unit = {"time": "h", "distance": "km"}.get(measure, "")
        self.stop_if_cancelled(feedback)
        feedback.setProgress(30)
        labels = {"unit": unit, "measure": measure, "origin": found.origin.name}
        lines = self._lines(parameters, context, found, labels, feedback)
        feedback.setProgress(50)
        areas = self._areas(parameters, context, found, labels, feedback)
        used = () if lab is None else lab.parameters.items
        record = self.run_record(parameters, context, lab, used)
        self.record(lines, "bands", record)
        self.record(areas, "areas", record)
        results: dict[str, Any] = {
            self.OUTPUT: lines,
            "LENGTH_KM": found.km_within(len(limits) - 1),
            "ORIGIN_ACCESS_KM": round(found.origin.access_km, 3),
        }
        if areas is not None:
            results[self.AREAS] = areas
        return results

    def _lines(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Any,
        labels: dict[str, str],
        feedback: QgsProcessingFeedback,
    ) -> str | None:
        layout = fields(*_LINES)
        sink, destination = self.sink(parameters, self.OUTPUT, context, layout, QgsWkbTypes.Type.MultiLineString)
        if sink is None:
            return destination
        for band, limit in enumerate(found.limits):
            for water in (False, True):
                chosen = ((found.band == band) & (found.on_water == water)).nonzero()[0]
                if not len(chosen):
                    continue
                add(
                    sink,
                    layout,
                    [
                        limit,
                        found.limits[band - 1] if band else 0.0,
                        labels["unit"],
                        labels["measure"],
                        labels["origin"],
                        "yes" if water else "no",
                        float(found.km[chosen].sum()),
                        found.km_within(band),
                    ],
                    lines_along(self._until_cancelled(found.pieces(chosen), feedback)),
                )
        return destination

    def _until_cancelled(self, parts: Iterable[Any], feedback: QgsProcessingFeedback) -> Iterator[Any]:
        for some in parts:
            self.stop_if_cancelled(feedback)
            yield some

    def _areas(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: Any,
        labels: dict[str, str],
        feedback: QgsProcessingFeedback,
    ) -> str | None:
        layout = fields(*_AREAS)
        sink, destination = self.sink(parameters, self.AREAS, context, layout, QgsWkbTypes.Type.MultiPolygon)
        if sink is None:
            return None
        # With the first catchment: GDAL's Python modules take their time.
        from .areas import Areas

        access_km = self.parameterAsDouble(parameters, self.ACCESS_KM, context)
        measured = QgsDistanceArea()
        measured.setSourceCrs(QgsCoordinateReferenceSystem(WGS84), context.transformContext())
        measured.setEllipsoid("EPSG:7030")

        def go_on(share: float) -> bool:
            feedback.setProgress(50 + 50 * share)
            return not feedback.isCanceled()

        areas = Areas(found, access_km, go_on)
        if not areas.empty and areas.cell_km > access_km / 3:
            feedback.pushWarning(
                translate(
                    "Algorithms", "Over so wide a region the areas are drawn to the nearest {km} km only."
                ).format(km=round(areas.cell_km, 1))
            )
        for limit, area in zip(found.limits, areas):
            if area is not None:
                area_km2 = measured.measureArea(area) / 1e6
                values = [limit, labels["unit"], labels["measure"], labels["origin"], access_km, area_km2]
                add(sink, layout, values, area)
        return str(destination)
