"""What it costs to use the network: hours, dollars, km, CO₂, from cited parameters with low, central and high.

A parameter says itself what it applies to (column `applies_to`): `mode=rail;country=KZ`,
`border=KZ-UZ;place=kz_saryagash`, `section=a|b`. The start of its id says what it is: `speed_…` (km/h), `sailing_…`,
`wait_…`, `dwell_…` (h), `cost_…` (USD per t km, per t, per crossing), `emission_…` (kg CO₂ per t km), `load_…` (t),
`value_of_time_…` (USD per t h). Of several that apply, the one that says more decides; users replace any by a row with
the same id, or add their own.

Every measure of every key is a sum of terms `factor · parameter / parameter`. All parameters stand there with a sign
that never changes, so the least and the greatest value come from taking every parameter at its better or worse end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from .data import Row, split
from .errors import NetworkError
from .graph import BORDER, CHANGE, GAUGE, RUN, WAIT, WATER, Key, Network

Array = Any

TIME, COST, DISTANCE, EMISSIONS, GENERALISED = "time", "cost", "distance", "emissions", "generalised"
MEASURES = (TIME, COST, DISTANCE, EMISSIONS, GENERALISED)
UNITS = {TIME: "h", COST: "USD/t", DISTANCE: "km", EMISSIONS: "kg/t", GENERALISED: "USD/t"}

#: The unit that parameters of a kind must have.
_KIND_UNITS = {
    "speed": ("km_h",),
    "sailing": ("h",),
    "wait": ("h",),
    "dwell": ("h",),
    "cost": ("USD_per_tkm", "USD_per_t", "USD_per_crossing"),
    "emission": ("kg_per_tkm",),
    "load": ("t",),
    "value": ("USD_per_t_h",),
    "check": ("d", "h"),
}
_SELECTORS = ("mode", "country", "section", "border", "place", "place_kind", "gauge_break", "electrified", "check")
#: How much a selector narrows: a section more than a country, a country more than a mode.
_WEIGHT = {
    "section": 16,
    "place": 16,
    "border": 8,
    "country": 4,
    "electrified": 2,
    "gauge_break": 1,
    "place_kind": 1,
    "mode": 1,
}
#: What an hour counts, as a share of its value, and a transfer in hours, where routes are otherwise alike.
TIE = 0.01
#: Borders whose dwell takes in the change of gauge, which then costs no further time (see the parameters' notes).
BORDERS_WITH_GAUGE_CHANGE = frozenset({"CN-KZ"})


@dataclass(frozen=True)
class Parameter:
    """One parameter, with whom to cite for it."""

    id: str
    name: str
    unit: str
    low: float
    central: float
    high: float
    selectors: Mapping[str, tuple[str, ...]]
    source_ids: tuple[str, ...] = ()
    assumption: bool = False

    @property
    def kind(self) -> str:
        """The first part of the id."""
        return self.id.split("_", 1)[0]


class Term(NamedTuple):
    """`factor` times one parameter divided by another; -1 stands for none."""

    factor: float
    above: int = -1
    below: int = -1


def parse_parameter(row: Row, label: Any) -> Parameter:
    """A parameter from its row; `label` names the row in errors."""
    identifier = str(row.get("id") or "").strip()
    if not identifier:
        raise NetworkError("bad_parameter", row=label, reason="the id is empty")
    low, central, high = (_value(row, column, f"{label} ({identifier})") for column in ("low", "central", "high"))
    kind, unit = identifier.split("_", 1)[0], str(row.get("unit") or "")
    if kind in _KIND_UNITS and unit not in _KIND_UNITS[kind]:
        allowed = ", ".join(_KIND_UNITS[kind])
        raise NetworkError(
            "bad_parameter", row=f"{label} ({identifier})", reason=f"the unit is '{unit}', it must be {allowed}"
        )
    divides = kind in ("speed", "load")
    if low < 0 or (divides and low == 0) or not low <= central <= high or not np.isfinite(high):
        reason = f"low {low}, central {central}, high {high} are not in order" + (" above 0" if divides else "")
        raise NetworkError("bad_parameter", row=f"{label} ({identifier})", reason=reason)
    selectors: dict[str, tuple[str, ...]] = {}
    for part in split(row.get("applies_to")):
        name, _, choices = part.partition("=")
        if name not in _SELECTORS or not choices:
            raise NetworkError("bad_parameter", row=f"{label} ({identifier})", reason=f"'{part}' in applies_to")
        selectors[name] = tuple(choice.strip() for choice in choices.split("|"))
    return Parameter(
        identifier,
        str(row.get("name") or identifier),
        unit,
        low,
        central,
        high,
        selectors,
        split(row.get("source_ids")),
        str(row.get("assumption") or "") == "yes",
    )


def _value(row: Row, column: str, label: str) -> float:
    try:
        return float(row[column])
    except (KeyError, TypeError, ValueError) as error:
        raise NetworkError("bad_parameter", row=label, reason=f"{column} is '{row.get(column)}'") from error


class Parameters:
    """The parameters in use."""

    def __init__(self, parameters: Iterable[Parameter]) -> None:
        self.items: tuple[Parameter, ...] = tuple(parameters)
        self.at = {parameter.id: at for at, parameter in enumerate(self.items)}
        self._of_kind: dict[tuple[str, str], list[tuple[int, Mapping[str, tuple[str, ...]]]]] = {}
        self.low = np.array([parameter.low for parameter in self.items])
        self.central = np.array([parameter.central for parameter in self.items])
        self.high = np.array([parameter.high for parameter in self.items])

    @classmethod
    def from_rows(cls, rows: Sequence[Row], own: Sequence[Row] = ()) -> Parameters:
        """The parameters of the data, with the user's own in their place or beside them."""
        found = {}
        for at, row in enumerate(rows, 1):
            parameter = parse_parameter(row, at)
            found[parameter.id] = parameter
        for at, row in enumerate(own, 1):
            known = found.get(str(row.get("id") or "").strip())
            filled = dict(row)
            if known is not None:
                filled.setdefault("name", known.name)
                given = str(row.get("unit") or "")
                if given and given != known.unit:
                    reason = f"the unit is '{given}', it must be {known.unit}"
                    raise NetworkError("bad_parameter", row=f"{at} ({known.id})", reason=reason)
                filled["unit"] = known.unit
                if not row.get("applies_to"):
                    filled["applies_to"] = ";".join(f"{n}={'|'.join(c)}" for n, c in known.selectors.items())
            parameter = parse_parameter(filled, at)
            found[parameter.id] = parameter
        return cls(found.values())

    def sample(self, count: int, seed: int = 0) -> Array:
        """`count` draws of all parameters, one a row, from triangles between low and high with the top at central."""
        generator = np.random.default_rng(seed)
        spread = self.high > self.low
        draws = np.tile(self.central, (count, 1))
        draws[:, spread] = generator.triangular(
            self.low[spread], self.central[spread], self.high[spread], size=(count, int(spread.sum()))
        )
        return draws

    def find(self, kind: str, unit: str, about: Mapping[str, str]) -> int:
        """The parameter that says most about these properties, or -1."""
        if (kind, unit) not in self._of_kind:
            self._of_kind[kind, unit] = [
                (at, parameter.selectors)
                for at, parameter in enumerate(self.items)
                if parameter.id.startswith(kind) and parameter.unit == unit
            ]
        best, best_weight = -1, -1
        for at, selectors in self._of_kind[kind, unit]:
            weight = _fits(selectors, about)
            if weight > best_weight:
                best, best_weight = at, weight
        return best


def _fits(selectors: Mapping[str, tuple[str, ...]], about: Mapping[str, str]) -> int:
    """How narrowly the selectors describe these properties; -1 where they contradict them."""
    weight = 0
    for name, choices in selectors.items():
        mine = about.get(name, "")
        if choices == ("any",):
            if name != "mode" and not mine:
                return -1
            continue
        if mine in choices:
            weight += _WEIGHT.get(name, 0) * 2
        elif name == "mode" and mine == "rail_ferry" and "sea" in choices:
            weight += 1  # a ferry is a ship where nothing is said of ferries
        else:
            return -1
    return weight


def is_transfer(key: Key) -> bool:
    """Return True where the goods change what carries them: another mode, another ship, another gauge."""
    return key.kind == GAUGE or (key.kind == CHANGE and key.other != "transfer")


def pair(one: str, other: str) -> str:
    """Two countries in the order of the alphabet, as the parameters name borders."""
    return "-".join(sorted((one, other)))


def _in_border_dwell(key: Key) -> bool:
    """Whether the time for a change of gauge is part of the time at the border."""
    return any({key.country, key.other} <= set(border.split("-")) for border in BORDERS_WITH_GAUGE_CHANGE)


class Costs:
    """The terms of every key of a network under a set of parameters."""

    def __init__(self, network: Network, parameters: Parameters) -> None:
        self.network = network
        self.parameters = parameters
        self._found: dict[tuple[str, str, tuple[tuple[str, str], ...]], int] = {}
        self.terms: dict[str, list[list[Term]]] = {
            TIME: [self._time(key) for key in network.keys],
            COST: [self._cost(key) for key in network.keys],
            DISTANCE: [[Term(1.0)] if key.kind == RUN else [] for key in network.keys],
            EMISSIONS: [self._emissions(key) for key in network.keys],
        }
        self._flat: dict[str, tuple[Array, Array, Array, Array]] = {}
        self._ends: dict[str, Array] = {}

    def _find(self, kind: str, unit: str, **about: str) -> int:
        given = {name: value for name, value in about.items() if value}
        question = (kind, unit, tuple(sorted(given.items())))
        if question not in self._found:
            at = self.parameters.find(kind, unit, given)
            if at < 0:
                what = ", ".join(f"{name} {value}" for name, value in given.items())
                raise NetworkError("missing_parameter", role=f"{kind} ({unit})", what=what)
            self._found[question] = at
        return self._found[question]

    def _time(self, key: Key) -> list[Term]:
        if key.kind == RUN:
            return self._running_time(key)
        if key.kind == WAIT:
            return [Term(1.0, self._find("wait_", "h", mode=key.mode, section=key.section))]
        if key.kind == CHANGE:
            return self._change_terms("dwell_", "h", key)
        if key.kind == BORDER and key.mode != "sea":
            border = pair(key.country, key.other)
            return [Term(1.0, self._find("dwell_border", "h", mode=key.mode, border=border, place=key.place))]
        if key.kind == GAUGE and not _in_border_dwell(key):
            return [Term(1.0, self._find("dwell_gauge", "h", mode="rail", gauge_break="yes", place=key.place))]
        return []  # landing: what ports do takes it in

    def _running_time(self, key: Key) -> list[Term]:
        if key.mode == "transfer":
            return [Term(1.0, -1, self._find("speed_", "km_h", mode="road", country=key.country))]
        if key.mode in WATER and key.section:
            sailing = self.parameters.find("sailing_", "h", {"section": key.section})
            total_km = self.network.run_km_of_section.get(key.section, 0.0)
            if sailing >= 0 and total_km > 0:
                return [Term(1.0 / total_km, sailing)]
        return [Term(1.0, -1, self._find("speed_", "km_h", mode=key.mode, country=key.country, section=key.section))]

    def _change_terms(self, kind: str, unit: str, key: Key) -> list[Term]:
        modes = {key.mode, key.other}
        afloat = modes & set(WATER)
        if modes <= {"transfer", "rail", "road"}:
            if "transfer" in modes and key.other == "transfer":
                return []  # moved within the terminal: counted on leaving it
            return [Term(1.0, self._find(f"{kind}terminal", unit, place_kind="station"))]
        if not afloat:
            return []
        # From ship to ship the goods are landed and loaded again.
        times = 2.0 if modes <= set(WATER) else 1.0
        # Wagons and lorries roll on and off a ferry; onto other ships goods are lifted.
        ferry = "rail_ferry" if "rail_ferry" in modes and not modes <= set(WATER) else ""
        return [Term(times, self._find(f"{kind}port", unit, place_kind="port", mode=ferry))]

    def _cost(self, key: Key) -> list[Term]:
        if key.kind == RUN:
            mode = "road" if key.mode == "transfer" else key.mode
            return [Term(1.0, self._find("cost_", "USD_per_tkm", mode=mode, country=key.country, section=key.section))]
        if key.kind == BORDER:
            mode = "road" if key.mode == "road" else "rail"
            border = pair(key.country, key.other) if key.country else f"sea-{key.other}"
            fee = self._find("cost_border", "USD_per_crossing", mode=mode, border=border, place=key.place)
            return [Term(1.0, fee, self._find("load_", "t", border=border))]
        if key.kind == GAUGE:
            return [Term(1.0, self._find("cost_gauge", "USD_per_t", mode="rail", gauge_break="yes", place=key.place))]
        return self._change_terms("cost_", "USD_per_t", key) if key.kind == CHANGE else []

    def _emissions(self, key: Key) -> list[Term]:
        if key.kind != RUN:
            return []
        mode = "road" if key.mode == "transfer" else key.mode
        about = {"mode": mode, "country": key.country, "section": key.section, "electrified": key.electrified}
        return [Term(1.0, self._find("emission_", "kg_per_tkm", **about))]

    # --- values -----------------------------------------------------------------------------------------------------

    def _flattened(self, measure: str) -> tuple[Array, Array, Array, Array]:
        """All terms of a measure side by side: key, factor, parameter above, parameter below."""
        if measure not in self._flat:
            rows = [(at, *term) for at, terms in enumerate(self.terms[measure]) for term in terms]
            keys = np.array([row[0] for row in rows], dtype=np.intp)
            factors = np.array([row[1] for row in rows], dtype=float)
            above, below = (np.array([row[column] for row in rows], dtype=np.intp) for column in (2, 3))
            self._flat[measure] = (keys, factors, above, below)
        return self._flat[measure]

    def vector(self, measure: str, values: Array | None = None, divisors: Array | None = None) -> Array:
        """The weight of each key; `values` stand for the parameters, `divisors` for those that are divided by."""
        values = self.parameters.central if values is None else values
        divisors = values if divisors is None else divisors
        if measure == GENERALISED:
            return self.vector(COST, values, divisors) + self._time_value(values) * self.vector(TIME, values, divisors)
        if measure not in self.terms:
            raise NetworkError("unknown_measure", text=measure, known=", ".join(MEASURES))
        keys, factors, above, below = self._flattened(measure)
        weights = factors * np.append(values, 1.0)[above] / np.append(divisors, 1.0)[below]
        found: Array = np.bincount(keys, weights, minlength=len(self.network.keys))
        return found

    def ranking(self, measure: str) -> Array:
        """Return the weights by which routes are searched: the measure, and what breaks its ties.

        Least time, cost, distance or emissions alone would change vehicles nineteen times to cut corners, or wait three
        days to save a gramme. So the search also counts, without adding it to any result:

        - a transfer and a border, by distance and emissions: as the km of rail haul that cost as much (at central
          values 50 km for a terminal, 100 for a port, 134 for a border), and what these emit; by time a transfer
          counts as TIE hours;
        - an hour, by cost, distance and emissions: as TIE of its value, in USD, or in the km and the CO₂ of the rail
          haul that costs as much.

        Returns
        -------
        The weight of each key, in the unit of the measure.
        """
        found = self.vector(measure)
        if measure == GENERALISED:
            return found
        if measure == TIME:
            return found + TIE * np.array([is_transfer(key) for key in self.network.keys], dtype=float)
        values = self.parameters.central
        hour, haul, emitted = (
            float(values[at]) if at >= 0 else 0.0
            for at in (
                self.parameters.find("value_of_time", "USD_per_t_h", {"mode": "any"}),
                self.parameters.find("cost_", "USD_per_tkm", {"mode": "rail"}),
                self.parameters.find("emission_", "kg_per_tkm", {"mode": "rail"}),
            )
        )
        more = TIE * hour * self.vector(TIME)
        if measure == COST or haul <= 0:
            return found + more
        per_usd = (1.0 if measure == DISTANCE else emitted) / haul
        events = np.array([key.kind != RUN for key in self.network.keys], dtype=float)
        result: Array = found + per_usd * (more + events * self.vector(COST))
        return result

    def _time_value(self, values: Array) -> float:
        return float(values[self._find("value_of_time", "USD_per_t_h", mode="any")])

    def ends(self, measure: str) -> Array:
        """The weights of all keys in three rows: central, every parameter at its better end, at its worse end."""
        if measure not in self._ends:
            self._ends[measure] = np.stack([self.vector(measure), self.low(measure), self.high(measure)])
        return self._ends[measure]

    def low(self, measure: str) -> Array:
        """The weights with every parameter at its better end."""
        return self.vector(measure, self.parameters.low, self.parameters.high)

    def high(self, measure: str) -> Array:
        """The weights with every parameter at its worse end."""
        return self.vector(measure, self.parameters.high, self.parameters.low)

    def totals(self, measure: str, consumption: Mapping[int, float], draws: Array) -> Array:
        """The measure of one route under each draw of the parameters (one a row)."""
        if measure == GENERALISED:
            at = self._find("value_of_time", "USD_per_t_h", mode="any")
            time, cost = (self.totals(part, consumption, draws) for part in (TIME, COST))
            return cost + draws[:, at] * time
        result = np.zeros(len(draws))
        one = np.ones((len(draws), 1))
        extended = np.hstack([draws, one])
        for key, quantity in consumption.items():
            for term in self.terms[measure][key]:
                result += quantity * term.factor * extended[:, term.above] / extended[:, term.below]
        return result

    def parameters_of(self, consumption: Mapping[int, float]) -> list[Parameter]:
        """The parameters that have a say in what a route costs."""
        used: set[int] = set()
        for terms in self.terms.values():
            for key in consumption:
                for term in terms[key]:
                    used |= {term.above, term.below}
        return [self.parameters.items[at] for at in sorted(used) if at >= 0]
