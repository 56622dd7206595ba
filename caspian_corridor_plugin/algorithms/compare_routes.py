"""`compareroutes`: corridors and scenarios side by side, with ranges and differences."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..translation import translate
from .network_support import SCENARIOS, NetworkAlgorithm, add, fields, lines_of, namer, reason

_FIELDS = (
    ("corridor", "text"),
    ("scenario", "text"),
    ("as_of", "text"),
    ("rank", "int"),
    ("time_h", "double"),
    ("time_h_low", "double"),
    ("time_h_high", "double"),
    ("distance_km", "double"),
    ("cost_usd_t", "double"),
    ("co2_kg_t", "double"),
    ("borders", "int"),
    ("transfers", "int"),
    ("optimised", "text"),
    ("value", "double"),
    ("value_p10", "double"),
    ("value_p50", "double"),
    ("value_p90", "double"),
    ("wins_pct", "double"),
    ("decided_by", "text"),
    ("decided_share", "double"),
    ("more_than_best", "double"),
    ("change_time_h", "double"),
    ("change_distance_km", "double"),
    ("change_cost_usd_t", "double"),
    ("bottleneck_mt_year", "double"),
    ("bottleneck_of", "text"),
    ("bottleneck_source_ids", "text"),
    ("corridor_ids", "text"),
    ("section_ids", "text"),
    ("reason", "text"),
)


class CompareRoutes(NetworkAlgorithm):
    ID = "compareroutes"
    ORIGIN, DESTINATION, SCENARIOS, ROUTES = "ORIGIN", "DESTINATION", "SCENARIOS", "ROUTES"
    OUTPUT, TABLE = "OUTPUT", "TABLE"

    def title(self) -> str:
        return translate("Algorithms", "Compare routes")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Sets corridors and scenarios side by side, with ranges and differences.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        for name, text in (
            (self.ORIGIN, translate("Algorithms", "Origin (id, name in any script, or lon,lat)")),
            (self.DESTINATION, translate("Algorithms", "Destination (id, name in any script, or lon,lat)")),
        ):
            self.addParameter(QgsProcessingParameterString(name, text))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.SCENARIOS,
                translate("Algorithms", "Scenarios; differences are counted from the first"),
                list(SCENARIOS),
                allowMultiple=True,
                defaultValue=["article", "today", "2030"],
                usesStaticStrings=True,
            )
        )
        self.add_optimise()
        self.addParameter(
            QgsProcessingParameterNumber(
                self.ROUTES,
                translate("Algorithms", "Corridors looked for in each scenario"),
                QgsProcessingParameterNumber.Type.Integer,
                4,
                minValue=1,
                maxValue=8,
            )
        )
        self.add_conditions()
        self.add_sink(self.OUTPUT, translate("Algorithms", "Routes"), QgsProcessing.SourceType.TypeVectorLine)
        self.add_sink(self.TABLE, translate("Algorithms", "Comparison"), QgsProcessing.SourceType.TypeVector)
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Algorithms", "Rows")))
        self.addOutput(QgsProcessingOutputString("REASON", translate("Algorithms", "Why there is no route")))

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network import compare

        lab = self.lab(parameters, context)
        wanted = self.chosen(parameters, self.SCENARIOS, context) or ["today"]
        conditions = [self.conditions(lab, parameters, context, name) for name in dict.fromkeys(wanted)]
        measure = self.measure(parameters, context)

        def progress(share: float) -> bool:
            feedback.setProgress(90 * share)
            return not feedback.isCanceled()

        found = compare.compare(
            lab,
            self.place(parameters, self.ORIGIN, context),
            self.place(parameters, self.DESTINATION, context),
            conditions,
            measure,
            self.parameterAsInt(parameters, self.ROUTES, context),
            progress,
        )
        layout = fields(*_FIELDS)
        lines, lines_id = self.sink(parameters, self.OUTPUT, context, layout, QgsWkbTypes.Type.MultiLineString)
        table, table_id = self.sink(parameters, self.TABLE, context, layout, QgsWkbTypes.Type.NoGeometry)
        first = {row.corridor: row.route for row in found.rows if row.scenario == conditions[0].scenario.name}
        best = {row.scenario: row.route for row in found.rows if row.rank == 1}
        why = ""
        for row in found.rows:
            values = self._values(lab, row, measure, found.decisive.get(row.scenario), best, first)
            why = why or (values[-1] if not any(item.route for item in found.rows) else "")
            if table is not None:
                add(table, layout, values)
            if lines is not None and row.route is not None:
                parts = [leg.points for leg in row.route.legs if len(leg.points) > 1]
                add(lines, layout, values, lines_of(parts))
        routes = [row.route for row in found.rows if row.route is not None]
        used = lab.costs.parameters_of({key: 1.0 for route in routes for key in route.consumption})
        record = self.run_record(
            parameters,
            context,
            lab,
            used,
            opened={item.scenario.name: item.scenario.opened for item in conditions},
            source_ids=[source for item in conditions for source in item.scenario.source_ids],
        )
        self.record(lines_id, "routes", record)
        self.record(table_id, "", record)
        return {self.OUTPUT: lines_id, self.TABLE: table_id, "ROWS": len(found.rows), "REASON": why}

    @staticmethod
    def _values(
        lab: Any, row: Any, measure: str, deciding: Any, best: dict[str, Any], first: dict[str, Any]
    ) -> list[Any]:
        route = row.route
        if route is None:
            if row.none is not None:
                why = reason(row.none, namer(lab))
            else:
                why = translate("Algorithms", "Not among the routes found in this scenario.")
            return [row.corridor, row.scenario, row.date, *[None] * (len(_FIELDS) - 4), why]
        values, spread, limit = route.values, row.spread, row.limit
        before = first.get(row.corridor)

        def change(name: str) -> float | None:
            return None if before is None else values[name].central - before.values[name].central

        return [
            row.corridor,
            row.scenario,
            row.date,
            row.rank,
            values["time"].central,
            values["time"].low,
            values["time"].high,
            values["distance"].central,
            values["cost"].central,
            values["emissions"].central,
            route.borders,
            route.transfers,
            measure,
            values[measure].central,
            spread.p10,
            spread.p50,
            spread.p90,
            spread.wins_pct,
            deciding.parameter.id if deciding is not None else "",
            deciding.share if deciding is not None else None,
            values[measure].central - best[row.scenario].values[measure].central,
            change("time"),
            change("distance"),
            change("cost"),
            float(limit.value) if limit is not None else None,
            limit.subject_id if limit is not None else "",
            ";".join(limit.source_ids) if limit is not None else "",
            ";".join(row.corridor_ids),
            ";".join(route.sections),
            "",
        ]
