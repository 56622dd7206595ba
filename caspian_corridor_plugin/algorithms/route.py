"""`route`: the best way between two places, its legs, and what it takes; or why there is none."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..translation import translate
from .network_support import NetworkAlgorithm, add, fields, line_of, namer, place_text, reason, split

_FIELDS = (
    ("route", "int"),
    ("seq", "int"),
    ("kind", "text"),
    ("mode", "text"),
    ("country", "text"),
    ("other", "text"),
    ("from_name", "text"),
    ("to_name", "text"),
    ("section_ids", "text"),
    ("length_km", "double"),
    ("time_h", "double"),
    ("time_h_low", "double"),
    ("time_h_high", "double"),
    ("cost_usd_t", "double"),
    ("co2_kg_t", "double"),
    ("since_start_h", "double"),
    ("source_ids", "text"),
)


class FindRoute(NetworkAlgorithm):
    ID = "route"
    ORIGIN, DESTINATION, VIA, ALTERNATIVES, OUTPUT = "ORIGIN", "DESTINATION", "VIA", "ALTERNATIVES", "OUTPUT"
    NUMBERS = (
        "TIME_H",
        "TIME_H_LOW",
        "TIME_H_HIGH",
        "DISTANCE_KM",
        "COST_USD_T",
        "CO2_KG_T",
        "BORDERS",
        "TRANSFERS",
        "BOTTLENECK_MT_YEAR",
    )
    ACCESS_NUMBERS = ("ORIGIN_ACCESS_KM", "DESTINATION_ACCESS_KM")

    def title(self) -> str:
        return translate("Algorithms", "Route")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Finds the best way by rail, road and ship, with time, cost and emissions.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        for name, text in (
            (self.ORIGIN, translate("Algorithms", "Origin (id, name in any script, or lon,lat)")),
            (self.DESTINATION, translate("Algorithms", "Destination (id, name in any script, or lon,lat)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, text))
        self.add_optimise()
        self.add_scenario()
        self.addParameter(
            QgsProcessingParameterString(
                self.VIA, translate("Algorithms", "Via (places in order, separated by semicolons)"), optional=True
            )
        )
        self.add_conditions()
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.ALTERNATIVES,
                translate("Algorithms", "Number of routes, the best and alternatives that really differ"),
                QgsProcessingParameterNumber.Type.Integer,
                1,
                minValue=1,
                maxValue=5,
            )
        )
        self.add_access()
        self.add_own_network()
        self.add_sink(self.OUTPUT, translate("Algorithms", "Legs"), QgsProcessing.SourceType.TypeVectorLine)
        for name in (*self.NUMBERS, *self.ACCESS_NUMBERS):
            self.addOutput(QgsProcessingOutputNumber(name, name))
        self.addOutput(QgsProcessingOutputString("REASON", translate("Algorithms", "Why there is no route")))

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        own = self.own_network(parameters, context)
        if own is not None:
            return self._on_own_network(own, parameters, context, feedback)
        from ..network import routes

        lab = self.lab(parameters, context)
        conditions = self.conditions(lab, parameters, context)
        measure = self.measure(parameters, context)
        feedback.setProgress(20)
        stops = routes.stops_of(lab, self._texts(parameters, context), conditions, self.access(parameters, context))
        best = routes.between(lab, stops, conditions, measure)
        self.stop_if_cancelled(feedback)
        sink, destination = self.sink(parameters, self.OUTPUT, context, fields(*_FIELDS), QgsWkbTypes.Type.LineString)
        if isinstance(best, routes.NoRoute):
            why = reason(best, namer(lab))
            feedback.pushWarning(why)
            self.record(destination, "legs", self.run_record(parameters, context, lab, reason=why))
            return {self.OUTPUT: destination, "REASON": why}
        found = [best]
        count = self.parameterAsInt(parameters, self.ALTERNATIVES, context)
        if count > 1:
            found = routes.alternatives(lab, stops, conditions, measure, count)
        feedback.setProgress(70)
        used = lab.costs.parameters_of({key: 1.0 for route in found for key in route.consumption})
        for number, route in enumerate(found, 1):
            self._write(lab, sink, route, number)
        scenario, limit = conditions.scenario, routes.bottleneck(lab, best)
        more: dict[str, Any] = {"as_of": scenario.date, "opened": scenario.opened}
        sources = list(scenario.source_ids)
        if limit is not None:
            more["bottleneck"] = {"of": limit.subject_id, "mt_per_year": limit.value, "source_ids": limit.source_ids}
            sources += limit.source_ids
            feedback.pushInfo(
                translate(
                    "Algorithms", "Least published capacity on the way: {value} Mt a year ({place}; {sources})"
                ).format(value=limit.value, place=namer(lab)(limit.subject_id), sources=", ".join(limit.source_ids))
            )
        self.record(destination, "legs", self.run_record(parameters, context, lab, used, source_ids=sources, **more))
        feedback.setProgress(100)
        return {self.OUTPUT: destination, "REASON": "", **self._numbers(best, limit), **self._access_numbers(stops)}

    def _texts(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        ends = [self.place(parameters, name, context) for name in (self.ORIGIN, self.DESTINATION)]
        via = [place_text(text, context) for text in split(self.parameterAsString(parameters, self.VIA, context))]
        return [ends[0], *via, ends[1]]

    def _access_numbers(self, stops: Any) -> dict[str, float]:
        """How far the first and the last point lie from the lines that they join."""
        return {name: round(stop.access_km, 3) for name, stop in zip(self.ACCESS_NUMBERS, (stops[0], stops[-1]))}

    @staticmethod
    def _numbers(route: Any, limit: Any) -> dict[str, Any]:
        time = route.values["time"]
        found = {
            "TIME_H": round(time.central, 2),
            "TIME_H_LOW": round(time.low, 2),
            "TIME_H_HIGH": round(time.high, 2),
            "DISTANCE_KM": round(route.values["distance"].central, 3),
            "COST_USD_T": round(route.values["cost"].central, 2),
            "CO2_KG_T": round(route.values["emissions"].central, 2),
            "BORDERS": route.borders,
            "TRANSFERS": route.transfers,
        }
        if limit is not None:
            found["BOTTLENECK_MT_YEAR"] = float(limit.value)
        return found

    @staticmethod
    def _write(lab: Any, sink: Any, route: Any, number: int) -> None:
        if sink is None:
            return
        layout = fields(*_FIELDS)
        since_start = 0.0
        for seq, leg in enumerate(route.legs, 1):
            time, values = leg.values["time"], leg.values
            sources = dict.fromkeys(
                source for parameter in lab.costs.parameters_of(leg.consumption) for source in parameter.source_ids
            )
            add(
                sink,
                layout,
                [
                    number,
                    seq,
                    leg.kind,
                    leg.mode,
                    leg.country,
                    leg.other,
                    leg.from_name,
                    leg.to_name,
                    ";".join(leg.section_ids),
                    values["distance"].central,
                    time.central,
                    time.low,
                    time.high,
                    values["cost"].central,
                    values["emissions"].central,
                    since_start,
                    ";".join(sources),
                ],
                line_of(leg.points) if len(leg.points) > 1 else None,
            )
            since_start += time.central

    def _on_own_network(
        self, own: Any, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        feedback.pushInfo(
            translate("Algorithms", "On a network of your own, scenario, modes and what to avoid have no meaning.")
        )
        access = self.access(parameters, context)
        stops = [self.own_stop(own, text, access) for text in self._texts(parameters, context)]
        measure = self.measure(parameters, context)
        found = own.route(stops, measure)
        sink, destination = self.sink(parameters, self.OUTPUT, context, fields(*_FIELDS), QgsWkbTypes.Type.LineString)
        if found is None:
            why = translate("Algorithms", "No way leads from {origin} to {destination} on this network.").format(
                origin=stops[0].name, destination=stops[-1].name
            )
            feedback.pushWarning(why)
            return {self.OUTPUT: destination, "REASON": why}
        totals, steps = found
        points = own.points_of(steps)
        if sink is not None:
            values: list[Any] = [None] * len(_FIELDS)
            values[:4] = [1, 1, "run", "own"]
            values[6:10] = [stops[0].name, stops[-1].name, "", totals["distance"]]
            values[10], values[13] = totals.get("time"), totals.get("cost")
            add(sink, fields(*_FIELDS), values, line_of(points))
        self.record(destination, "", self.run_record(parameters, context))
        numbers = {"TIME_H": totals.get("time"), "DISTANCE_KM": totals["distance"], "COST_USD_T": totals.get("cost")}
        return {
            self.OUTPUT: destination,
            "REASON": "",
            **self._access_numbers(stops),
            **{name: value for name, value in numbers.items() if value is not None},
        }
