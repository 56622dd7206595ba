"""Origins by destinations: what each pair costs, and why a pair cannot be reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from . import joining
from .costs import MEASURES
from .errors import NetworkError
from .lab import CARRIED, PLAIN, RANKED, Conditions, Lab
from .names import Stop
from .routes import NoRoute, explain

Array = Any


@dataclass
class Matrix:
    """`values[i, j]` from origin i to destination j, infinity where there is no way."""

    origins: Sequence[Stop]
    destinations: Sequence[Stop]
    measure: str
    values: Array


def compute(
    lab: Lab, origins: Sequence[Stop], destinations: Sequence[Stop], conditions: Conditions, measure: str
) -> Matrix:
    """The matrix; a place and itself are 0 apart."""
    if measure not in MEASURES:
        raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
    stops = (*origins, *destinations)
    conditions = lab.admit(conditions, stops)
    ranked, plain = (lab.metric(measure, conditions, kind) for kind in (RANKED, PLAIN))
    values = joining.many(
        lab.metric(measure, conditions, CARRIED),
        lab.network,
        lab.network.lines,
        origins,
        destinations,
        lab.weigh(measure, ranked),
        lab.access_weight(measure, stops),
        (lab.weigh(measure, plain, PLAIN), lab.access_weight(measure, stops)),
    )
    return Matrix(origins, destinations, measure, values)


class Reasons:
    """Why pairs cannot be reached. Pairs of the same two pieces of the network share one explanation."""

    def __init__(self, lab: Lab, matrix: Matrix, conditions: Conditions) -> None:
        self.lab = lab
        self.matrix = matrix
        self.conditions = lab.admit(conditions, (*matrix.origins, *matrix.destinations))
        reached = np.isfinite(matrix.values)
        self._rows = [row.tobytes() for row in reached]
        self._columns = [column.tobytes() for column in reached.T]
        self._known: dict[tuple[bytes, bytes], NoRoute] = {}

    def of(self, origin: int, destination: int) -> NoRoute:
        """The explanation for one pair."""
        piece = (self._rows[origin], self._columns[destination])
        if piece not in self._known:
            stops = (self.matrix.origins[origin], self.matrix.destinations[destination])
            self._known[piece] = explain(self.lab, stops, self.conditions)
        return self._known[piece]
