"""Ranges instead of single points: how often each route wins when the parameters vary, and which one decides.

Every parameter is drawn from a triangle between low and high with its top at the central value, independently of the
others. The routes stay as they are; only what they cost is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .costs import Parameter
from .lab import Lab
from .routes import Route

Array = Any

DRAWS = 2000
SEED = 20241103


@dataclass(frozen=True)
class Spread:
    """One route among its rivals: the tenth, middle and ninetieth hundredth of its cost, and how often it is best."""

    p10: float
    p50: float
    p90: float
    wins_pct: float


@dataclass(frozen=True)
class Decisive:
    """The parameter that explains most of the difference between the two routes that win most often.

    `share` is the squared rank correlation of the parameter with the difference, 0 to 1.
    """

    parameter: Parameter
    share: float


def spread(lab: Lab, routes: Sequence[Route], measure: str, draws: int = DRAWS, seed: int = SEED) -> list[Spread]:
    """The spread of each route."""
    totals = _totals(lab, routes, lab.parameters.sample(draws, seed), measure)
    if not len(routes):
        return []
    best = np.argmin(totals, axis=1)
    wins = np.bincount(best, minlength=len(routes)) * 100.0 / draws
    hundredths = np.percentile(totals, (10, 50, 90), axis=0)
    low, middle, high = (row.tolist() for row in hundredths)
    return [Spread(low[at], middle[at], high[at], float(wins[at])) for at in range(len(routes))]


def decisive(lab: Lab, routes: Sequence[Route], measure: str, draws: int = DRAWS, seed: int = SEED) -> Decisive | None:
    """Which parameter decides between the two best; None with fewer routes, or where nothing varies."""
    if len(routes) < 2:
        return None
    sample = lab.parameters.sample(draws, seed)
    totals = _totals(lab, routes, sample, measure)
    order = np.argsort(-np.bincount(np.argmin(totals, axis=1), minlength=len(routes)), kind="stable")
    first, second = (routes[int(at)] for at in order[:2])
    difference = _ranked(totals[:, order[0]] - totals[:, order[1]])
    best: Decisive | None = None
    concerned = {parameter.id: parameter for route in (first, second) for parameter in _used(lab, route, measure)}
    for identifier, parameter in concerned.items():
        column = sample[:, lab.parameters.at[identifier]]
        if parameter.high <= parameter.low or not difference.any():
            continue
        share = float(np.corrcoef(_ranked(column), difference)[0, 1] ** 2)
        if best is None or share > best.share:
            best = Decisive(parameter, share)
    return best


def _used(lab: Lab, route: Route, measure: str) -> list[Parameter]:
    del measure  # generalised cost uses time and cost alike; what has no say correlates with nothing
    return lab.costs.parameters_of(route.consumption)


def _totals(lab: Lab, routes: Sequence[Route], sample: Array, measure: str) -> Array:
    columns = [lab.costs.totals(measure, route.consumption, sample) for route in routes]
    return np.stack(columns, axis=1) if columns else np.zeros((len(sample), 0))


def _ranked(values: Array) -> Array:
    ranks = np.empty(len(values))
    ranks[np.argsort(values, kind="stable")] = np.arange(len(values))
    return ranks - ranks.mean() if np.ptp(values) else np.zeros(len(values))
