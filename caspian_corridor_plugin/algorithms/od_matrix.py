"""`odmatrix`: what it takes from each origin to each destination; unreachable pairs carry a reason."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..translation import translate
from .network_support import (
    NetworkAlgorithm,
    add,
    fields,
    namer,
    place_or_fault,
    place_text,
    point_layer,
    points_of,
    reason,
    split_places,
    to_wgs84,
)

_FIELDS = (
    ("origin", "text"),
    ("origin_name", "text"),
    ("destination", "text"),
    ("destination_name", "text"),
    ("measure", "text"),
    ("value", "double"),
    ("unit", "text"),
    ("reachable", "text"),
    ("reason", "text"),
    ("origin_access_km", "double"),
    ("destination_access_km", "double"),
)


class OdMatrix(NetworkAlgorithm):
    ID = "odmatrix"
    ORIGINS, DESTINATIONS, OUTPUT = "ORIGINS", "DESTINATIONS", "OUTPUT"
    ORIGIN_LAYER, DESTINATION_LAYER = "ORIGIN_LAYER", "DESTINATION_LAYER"

    def title(self) -> str:
        return translate("Algorithms", "Origin–destination matrix")

    def shortDescription(self) -> str:
        return translate("Algorithms", "Tells what it takes from each origin to each destination.")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002
        for name, layer, text, layer_text in (
            (
                self.ORIGINS,
                self.ORIGIN_LAYER,
                translate("Algorithms", "Origins (places separated by semicolons, or a point layer)"),
                translate("Algorithms", "Origins as a point layer"),
            ),
            (
                self.DESTINATIONS,
                self.DESTINATION_LAYER,
                translate("Algorithms", "Destinations (places separated by semicolons, or a point layer)"),
                translate("Algorithms", "Destinations as a point layer"),
            ),
        ):
            self.addParameter(QgsProcessingParameterString(name, text, optional=True))
            self.addParameter(
                QgsProcessingParameterFeatureSource(
                    layer, layer_text, [QgsProcessing.SourceType.TypeVectorPoint], optional=True
                )
            )
        self.add_optimise()
        self.add_scenario()
        self.add_conditions()
        self.add_access()
        self.add_own_network()
        self.add_sink(self.OUTPUT, translate("Algorithms", "Matrix"), QgsProcessing.SourceType.TypeVector)
        self.addOutput(QgsProcessingOutputNumber("PAIRS", translate("Algorithms", "Pairs")))
        self.addOutput(QgsProcessingOutputNumber("UNREACHABLE", translate("Algorithms", "Pairs without a way")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        for names in ((self.ORIGINS, self.ORIGIN_LAYER), (self.DESTINATIONS, self.DESTINATION_LAYER)):
            if all(parameters.get(name) in (None, "") for name in names):
                return False, translate("Algorithms", "{one} or {other} must be given.").format(
                    one=names[0], other=names[1]
                )
        return super().checkParameterValues(parameters, context)

    def _texts(
        self, parameters: dict[str, Any], context: QgsProcessingContext, name: str, layer: str
    ) -> list[tuple[str, str]]:
        """What stands for each place: its text, and the label that the table shows."""
        source = self.parameterAsSource(parameters, layer, context) if parameters.get(layer) else None
        if source is not None:
            found = points_of(source.getFeatures(), source.fields(), to_wgs84(source.sourceCrs(), context))
        else:
            listed = point_layer(parameters, name, context)
            written = self.parameterAsString(parameters, name, context) if listed is None else ""
            found = [(place_text(text, context), "") for text in split_places(written)] if listed is None else listed
        if not found:
            raise QgsProcessingException(translate("Algorithms", "{name} is empty.").format(name=name))
        return found

    @staticmethod
    def _stops(
        texts: list[list[tuple[str, str]]], find: Callable[[str], Any]
    ) -> tuple[list[list[Any]], list[list[str]]]:
        """The places of both sides that are found, and for each text why not, empty where it is; a side without any
        ends the run."""
        from ..network.words import error_text

        stops: list[list[Any]] = [[], []]
        whys: list[list[str]] = [[], []]
        for side, listed in enumerate(texts):
            answers = [place_or_fault(partial(find, text)) for text, _ in listed]
            stops[side] = [stop for stop, fault in answers if fault is None]
            whys[side] = ["" if fault is None else error_text(fault, translate) for _, fault in answers]
            if not stops[side]:
                raise answers[0][1]
        return stops, whys

    @staticmethod
    def _write_faults(
        sink: Any,
        layout: Any,
        texts: list[list[tuple[str, str]]],
        whys: list[list[str]],
        measure: str,
        unit: str,
    ) -> int:
        """A row with its reason for each pair of which an end is not found; gives how many there are."""
        count = 0
        for (one, one_label), one_why in zip(texts[0], whys[0]):
            for (other, other_label), other_why in zip(texts[1], whys[1]):
                if not one_why and not other_why:
                    continue
                count += 1
                if sink is not None:
                    why = " ".join(dict.fromkeys(part for part in (one_why, other_why) if part))
                    row = [
                        one_label or one,
                        one,
                        other_label or other,
                        other,
                        measure,
                        None,
                        unit,
                        "no",
                        why,
                        None,
                        None,
                    ]
                    add(sink, layout, row)
        return count

    def answer(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..network.costs import UNITS

        own = self.own_network(parameters, context)
        measure = self.measure(parameters, context)
        access = self.access(parameters, context)
        texts = [
            self._texts(parameters, context, *names)
            for names in ((self.ORIGINS, self.ORIGIN_LAYER), (self.DESTINATIONS, self.DESTINATION_LAYER))
        ]
        lab = reasons = None
        if own is None:
            from ..network import matrix

            lab = self.lab(parameters, context)
            conditions = self.conditions(lab, parameters, context)
            stops, whys = self._stops(texts, lambda text: lab.stop(text, conditions, access))
            self.stop_if_cancelled(feedback)
            found = matrix.compute(lab, stops[0], stops[1], conditions, measure)
            values, reasons = found.values, matrix.Reasons(lab, found, conditions)
            unit = UNITS[measure]
        else:
            stops, whys = self._stops(texts, lambda text: self.own_stop(own, text, access))
            values, unit = own.matrix(stops[0], stops[1], measure), {"time": "h", "distance": "km"}.get(measure, "")
        feedback.setProgress(40)
        sink, destination = self.sink(parameters, self.OUTPUT, context, fields(*_FIELDS), QgsWkbTypes.Type.NoGeometry)
        unreachable = 0
        layout, name_of = fields(*_FIELDS), namer(lab) if lab is not None else str
        good = [[pair for pair, why in zip(side, side_whys) if not why] for side, side_whys in zip(texts, whys)]
        ids = [
            [label or stop.place_id or stop.text for stop, (_, label) in zip(side, side_texts)]
            for side, side_texts in zip(stops, good)
        ]
        unreachable += self._write_faults(sink, layout, texts, whys, measure, unit)
        for row, origin in enumerate(stops[0]):
            self.stop_if_cancelled(feedback)
            for column, target in enumerate(stops[1]):
                value, why = float(values[row, column]), ""
                reached = math.isfinite(value)
                if not reached:
                    unreachable += 1
                    why = (
                        reason(reasons.of(row, column), name_of)
                        if reasons is not None
                        else translate("Algorithms", "No way leads there on this network.")
                    )
                if sink is not None:
                    add(
                        sink,
                        layout,
                        [
                            ids[0][row],
                            origin.name,
                            ids[1][column],
                            target.name,
                            measure,
                            value if reached else None,
                            unit,
                            "yes" if reached else "no",
                            why,
                            origin.access_km,
                            target.access_km,
                        ],
                    )
            feedback.setProgress(40 + 60 * (row + 1) / len(stops[0]))
        used = () if lab is None else lab.parameters.items
        self.record(destination, "", self.run_record(parameters, context, lab, used))
        return {self.OUTPUT: destination, "PAIRS": values.size, "UNREACHABLE": unreachable}
