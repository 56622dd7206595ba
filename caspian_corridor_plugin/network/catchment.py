"""What can be reached from a place within so many hours, dollars, km or kg.

Lines are cut where a limit falls on them. Areas are the surroundings of the reached lines: within `ACCESS_KM` of a
line, goods are taken to be able to reach it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .costs import MEASURES
from .errors import NetworkError
from .graph import WATER
from .lab import Conditions, Lab
from .names import Stop

Array = Any

#: Half the width of the strip along a line that its catchment covers.
ACCESS_KM = 25.0


@dataclass
class Catchment:
    """Reached pieces of lines; piece i lies between limits[band[i] - 1] (or 0) and limits[band[i]].

    start, end  lon, lat of both ends of each piece
    cost        what it costs to reach the nearer and the farther end
    """

    origin: Stop
    measure: str
    limits: tuple[float, ...]
    edge: Array
    band: Array
    start: Array
    end: Array
    cost: Array
    km: Array
    on_water: Array
    node_cost: Array

    def km_within(self, band: int) -> float:
        """Length of line reached within a limit."""
        return float(self.km[self.band <= band].sum())


def parse_breaks(text: str) -> tuple[float, ...]:
    """Limits from numbers that commas separate, in rising order."""
    try:
        limits = sorted({float(part) for part in text.replace(";", ",").split(",") if part.strip()})
    except ValueError as error:
        raise NetworkError("bad_breaks", text=text) from error
    if not limits or limits[0] <= 0 or not np.isfinite(limits[-1]):
        raise NetworkError("bad_breaks", text=text)
    return tuple(limits)


def compute(lab: Lab, origin: Stop, limits: Sequence[float], conditions: Conditions, measure: str) -> Catchment:
    """Everything that is reached within the greatest limit, cut at every limit."""
    if measure not in MEASURES:
        raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
    metric = lab.metric(measure, lab.admit(conditions, (origin,)))
    return reach(lab.network, metric, origin, tuple(limits), measure)


def _nearest_of_each_row(network: Any, costs: Array) -> Array:
    """The lines, each once: of the edges that one row of the table has become, the one that is reached first."""
    lines = np.flatnonzero(~network.edge_changes)
    first = np.minimum(costs[network.edge_from[lines]], costs[network.edge_to[lines]])
    rows = network.edge_row[lines]
    order = np.lexsort((first, rows))
    return lines[order[np.diff(rows[order], prepend=-2) != 0]]


def reach(network: Any, metric: Any, origin: Stop, limits: tuple[float, ...], measure: str) -> Catchment:
    """The same for any network with weights."""
    costs = metric.from_one(dict.fromkeys(origin.states, 0.0))
    lines = _nearest_of_each_row(network, costs)
    starts, ends = network.edge_from[lines], network.edge_to[lines]
    pieces = []
    # Each line is entered from both ends; what is nearer from the other end is left to it.
    for near, far, weights in ((starts, ends, metric.forward[lines]), (ends, starts, metric.backward[lines])):
        usable = np.isfinite(costs[near]) & np.isfinite(weights) & (costs[near] < limits[-1])
        chosen = np.flatnonzero(usable)
        begin, weight = costs[near[chosen]], weights[chosen]
        beyond = np.minimum(costs[far[chosen]], begin + weight)
        # From the far end the point at share x costs beyond + (1 - x) · weight: both meet in the middle.
        back = metric.backward[lines] if near is starts else metric.forward[lines]
        meets = np.where(np.isfinite(back[chosen]), (beyond - begin + weight) / 2, weight)
        spent = np.minimum(np.minimum(meets, weight), limits[-1] - begin)
        previous = 0.0
        for band, limit in enumerate(limits):
            low = np.clip(previous - begin, 0.0, spent)
            high = np.clip(limit - begin, 0.0, spent)
            some = (high > low) | ((weight == 0) & (begin > previous) & (begin <= limit))
            at = chosen[some]
            share = np.divide(
                np.stack([low[some], high[some]], axis=1),
                weight[some][:, None],
                out=np.tile([0.0, 1.0], (int(some.sum()), 1)),
                where=weight[some][:, None] > 0,
            )
            pieces.append((lines[at], np.full(len(at), band), near[at], far[at], share, begin[some], weight[some]))
            previous = limit
    edge, band_of, near_at, far_at, share, begin, weight = (
        np.concatenate([piece[column] for piece in pieces]) for column in range(7)
    )
    lon, lat = network.lon[network.state_node], network.lat[network.state_node]
    origin_xy = np.stack([lon[near_at], lat[near_at]], axis=1)
    toward = np.stack([lon[far_at], lat[far_at]], axis=1) - origin_xy
    nodes = np.full(len(network.node_id), np.inf)
    np.minimum.at(nodes, network.state_node, costs)
    water = np.array([layer.mode in WATER for layer in network.layers], dtype=bool)
    return Catchment(
        origin=origin,
        measure=measure,
        limits=limits,
        edge=edge,
        band=band_of,
        start=origin_xy + toward * share[:, :1],
        end=origin_xy + toward * share[:, 1:],
        cost=begin[:, None] + share * weight[:, None],
        km=network.edge_km[edge] * (share[:, 1] - share[:, 0]),
        on_water=water[network.state_layer[near_at]] if len(network.layers) else np.zeros(len(edge), dtype=bool),
        node_cost=nodes,
    )
