"""`chokepoints`: what the loss of each place or section costs each pair of places."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..translation import translate
from .network_support import NetworkAlgorithm, add, fields, namer, place_or_fault, place_text, reason

_FIELDS = (
    ("origin", "text"),
    ("destination", "text"),
    ("kind", "text"),
    ("element_id", "text"),
    ("name", "text"),
    ("measure", "text"),
    ("unit", "text"),
    ("before", "double"),
    ("after", "double"),
    ("increase", "double"),
    ("increase_pct", "double"),
    ("reachable", "text"),
    ("rank", "int"),
    ("detour_by", "text"),
    ("reason", "text"),
)
_RANKING = (
    ("kind", "text"),
    ("element_id", "text"),
    ("name", "text"),
    ("pairs", "int"),
    ("pairs_cut", "int"),
    ("increase_sum", "double"),
    ("increase_mean_pct", "double"),
    ("rank", "int"),
)


class Chokepoints(NetworkAlgorithm):
    ID = "chokepoints"
    PAIRS, OUTPUT, RANKING = "PAIRS", "OUTPUT", "RANKING"

    def title(self) -> str:
        return translate("Algorithms", "Chokepoints")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Ranks ports, borders and lines by what their loss costs.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        self.addParameter(
            QgsProcessingParameterString(
                self.PAIRS,
                translate("Algorithms", "Pairs origin>destination, separated by semicolons"),
                "kz_altynkol>ge_poti_port;uz_samarkand>ge_poti_port",
            )
        )
        self.add_optimise()
        self.add_scenario()
        self.add_conditions()
        self.add_sink(self.OUTPUT, translate("Algorithms", "Losses"), QgsProcessing.SourceType.TypeVectorPoint)
        self.add_sink(
            self.RANKING,
            translate("Algorithms", "Ranking over all pairs"),
            QgsProcessing.SourceType.TypeVector,
            optional=True,
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("Algorithms", "Rows")))

    @staticmethod
    def _stops(
        pairs: list[tuple[str, str]], find: Callable[[str], Any]
    ) -> tuple[list[tuple[Any, Any]], list[tuple[str, str, str]]]:
        """The pairs of which both places are found, and the others with the reason; none at all ends the run."""
        from ..network.words import error_text

        answers = [place_or_fault(partial(_both, find, pair)) for pair in pairs]
        stops = [stop for stop, fault in answers if fault is None]
        if not stops:
            raise answers[0][1]
        faults = [
            (*pair, error_text(fault, translate)) for pair, (_, fault) in zip(pairs, answers) if fault is not None
        ]
        return stops, faults

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network import chokepoints
        from ..network.costs import UNITS
        from ..network.routes import NoRoute

        lab = self.lab(parameters, context)
        conditions = self.conditions(lab, parameters, context)
        measure = self.measure(parameters, context)
        pairs = chokepoints.parse_pairs(self.parameterAsString(parameters, self.PAIRS, context))
        stops, faults = self._stops(pairs, lambda text: lab.stop(place_text(text, context), conditions))
        layout = fields(*_FIELDS)
        found: list[Any] = []
        none: list[tuple[Any, Any, str]] = []
        for number, (origin, target) in enumerate(stops):

            def progress(share: float, done: int = number) -> bool:
                feedback.setProgress(95 * (done + share) / len(stops))
                return not feedback.isCanceled()

            answer = chokepoints.losses(lab, origin, target, conditions, measure, progress)
            if isinstance(answer, NoRoute):
                none.append((origin, target, reason(answer, namer(lab))))
            else:
                losses = sorted(answer, key=lambda loss: -loss.increase)
                found += [(loss, rank) for rank, loss in enumerate(losses, 1)]
        sink, destination = self.sink(parameters, self.OUTPUT, context, layout, QgsWkbTypes.Type.Point)
        if sink is not None:
            for loss, rank in found:
                point = QgsGeometry.fromPointXY(QgsPointXY(loss.lon, loss.lat))
                add(sink, layout, _values(loss, rank, measure, UNITS[measure]), point)
            for origin, target, why in none:
                empty = [None] * (len(_FIELDS) - 3)
                add(sink, layout, [origin.name, target.name, *empty, why])
            for origin, target, why in faults:
                add(sink, layout, [origin, target, *[None] * (len(_FIELDS) - 3), why])
        for _, _, why in (*none, *faults):
            feedback.pushWarning(why)
        ranking = self._ranking(parameters, context, [loss for loss, _ in found])
        record = self.run_record(parameters, context, lab, lab.parameters.items)
        self.record(destination, "losses", record)
        self.record(ranking, "", record)
        results: dict[str, Any] = {self.OUTPUT: destination, "ROWS": len(found) + len(none) + len(faults)}
        if ranking is not None:
            results[self.RANKING] = ranking
        return results

    def _ranking(self, parameters: dict[str, Any], context: QgsProcessingContext, losses: list[Any]) -> str | None:
        layout = fields(*_RANKING)
        sink, destination = self.sink(parameters, self.RANKING, context, layout, QgsWkbTypes.Type.NoGeometry)
        if sink is None:
            return None
        by_element: dict[tuple[str, str], list[Any]] = {}
        for loss in losses:
            by_element.setdefault((loss.kind, loss.element_id), []).append(loss)
        rows = []
        for (kind, identifier), items in by_element.items():
            ways = [item for item in items if math.isfinite(item.after)]
            total = sum(item.increase for item in ways)
            mean_pct = sum(item.increase_pct for item in ways) / len(ways) if ways else None
            rows.append([kind, identifier, items[0].name, len(items), len(items) - len(ways), total, mean_pct])
        rows.sort(key=lambda row: (-row[4], -row[5]))
        for rank, row in enumerate(rows, 1):
            add(sink, layout, [*row, rank])
        return str(destination)


def _both(find: Callable[[str], Any], pair: tuple[str, str]) -> tuple[Any, Any]:
    return find(pair[0]), find(pair[1])


def _values(loss: Any, rank: int, measure: str, unit: str) -> list[Any]:
    reached = math.isfinite(loss.after)
    why = "" if reached else translate("Algorithms", "Without it no way is left.")
    return [
        loss.origin.name,
        loss.destination.name,
        loss.kind,
        loss.element_id,
        loss.name,
        measure,
        unit,
        loss.before,
        loss.after if reached else None,
        loss.increase if reached else None,
        loss.increase_pct if reached else None,
        "yes" if reached else "no",
        rank,
        ";".join(loss.by_way_of),
        why,
    ]
