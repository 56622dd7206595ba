"""The computed against the published: transit times and lengths of the facts table beside those of the network.

    python -m tools.network_report              prints the table for docs/laboratory.md
    python -m tools.network_report FILE.gpkg    on another compiled file

A published time is met when it lies between the computed low and high, a published length when it differs by at most
5 %. Upper limits (“at most 24 h”) are met when the computed low lies below them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from caspian_corridor_plugin.network import lab as laboratory  # noqa: E402
from caspian_corridor_plugin.network import routes  # noqa: E402

RAIL = ("rail", "rail_ferry", "sea")
ALL = ("rail", "road", "rail_ferry", "sea")
LENGTH_TOLERANCE = 0.05


@dataclass(frozen=True)
class Check:
    """One published figure: time in hours (`low` to `high`, `most` for an upper limit) or length in km."""

    name: str
    origin: str
    destination: str
    source_id: str
    low_h: float = 0.0
    high_h: float = 0.0
    at_most: bool = False
    km: float = 0.0
    modes: tuple[str, ...] = RAIL
    via: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """A check with what the network says."""

    check: Check
    computed: str
    published: str
    met: bool


D = 24.0
_AKTAU = ("kz_zhezkazgan", "kz_aktau_port")
CHECKS = (
    Check("Altynkol–Absheron", "kz_altynkol", "az_absheron", "turkicworld_2024_titr_china", 9 * D, 9 * D, modes=ALL),
    Check("Altynkol–Poti", "kz_altynkol", "ge_poti_port", "turkicworld_2024_titr_china", 12 * D, 12 * D),
    Check("Altynkol–Poti (ministry)", "kz_altynkol", "ge_poti_port", "report_az_2026_containers_titr", 13 * D, 17 * D),
    Check("Altynkol–Batumi", "kz_altynkol", "ge_batumi_port", "turkicworld_2024_titr_china", 12 * D, 12 * D),
    Check("Altynkol–Constanța", "kz_altynkol", "ro_constanta", "turkicworld_2024_titr_china", 20 * D, 22 * D),
    Check("Alat–Boyuk Kesik", "az_alat", "az_boyuk_kesik", "trend_2025_btk_memorandum", 0, 24, True),
    Check("Gardabani–Akhalkalaki", "ge_gardabani", "ge_akhalkalaki", "trend_2025_btk_memorandum", 0, 24, True),
    Check("Kars–Istanbul (Halkalı)", "tr_kars", "tr_halkali", "trend_2025_btk_memorandum", 0, 70, True),
    Check("Kars–Mersin", "tr_kars", "tr_mersin", "trend_2025_btk_memorandum", 0, 60, True),
    Check("Alat–Mersin", "az_alat", "tr_mersin", "trend_2025_btk_memorandum", 4.5 * D, 4.5 * D),
    Check("Osh–Baku by Turkmenistan", "kg_osh", "az_baku", "tm_embassy_trial_rail", 12 * D, 12 * D, via=("tm_mary",)),
    Check("Dostyk–Moyynty", "kz_dostyk", "kz_moyynty", "qazinform_2025_dostyk_moyynty", km=836),
    Check("Altynkol–Zhetygen", "kz_altynkol", "kz_zhetygen", "ocean_sky_2012_khorgos", km=293),
    Check("Baku–Kars", "az_baku", "tr_kars", "wikipedia_2023_btk", km=826, via=("ge_marabda",)),
    Check("China–Black Sea", "kz_dostyk", "ge_poti_port", "railway_technology_2015_titr", km=4766, via=_AKTAU),
    Check("Gardabani–Poti, length", "ge_gardabani", "ge_poti_port", "iplex_2010_mtt_tariff", km=360),
    Check("Gardabani–Batumi, length", "ge_gardabani", "ge_batumi_port", "iplex_2010_mtt_tariff", km=396),
)


def run(path: Path, checks: Sequence[Check] = CHECKS) -> list[Outcome]:
    """All checks on a compiled file."""
    lab = laboratory.open_lab(path)
    outcomes = []
    for check in checks:
        conditions = lab.conditions(modes=check.modes)
        measure = "distance" if check.km else "time"
        found = routes.find(lab, check.origin, check.destination, conditions, measure, check.via)
        if isinstance(found, routes.NoRoute):
            outcomes.append(Outcome(check, found.english(), _published(check), False))
            continue
        time, km = found.values["time"], found.values["distance"].central
        if check.km:
            met = abs(km / check.km - 1) <= LENGTH_TOLERANCE
            outcomes.append(Outcome(check, f"{km:,.0f} km", _published(check), met))
            continue
        met = time.low <= check.high_h if check.at_most else time.low <= check.high_h and check.low_h <= time.high
        outcomes.append(Outcome(check, _hours(time), _published(check), met))
    return outcomes


def _hours(time: routes.Range) -> str:
    if time.central < 100:
        return f"{time.central:.0f} h ({time.low:.0f}–{time.high:.0f})"
    return f"{time.central / 24:.1f} d ({time.low / 24:.1f}–{time.high / 24:.1f})"


def _published(check: Check) -> str:
    if check.km:
        return f"{check.km:,.0f} km"
    if check.at_most:
        return f"≤ {check.high_h:.0f} h"
    low, high = check.low_h / 24, check.high_h / 24
    return f"{low:g} d" if low == high else f"{low:g}–{high:g} d"


def table(outcomes: Sequence[Outcome]) -> str:
    """The outcomes as a table for the guide."""
    lines = ["| way | published | computed (low–high) | inside | source |", "|---|---|---|---|---|"]
    for outcome in outcomes:
        check = outcome.check
        source = f"`{check.source_id}`"
        inside = "yes" if outcome.met else "**no**"
        lines.append(f"| {check.name} | {outcome.published} | {outcome.computed} | {inside} | {source} |")
    return "\n".join(lines)


def main(arguments: Sequence[str]) -> int:
    """Prints the table; the exit code is 1 where a figure is missed."""
    path = Path(arguments[0]) if arguments else ROOT / "resources" / "caspian_corridor.gpkg"
    outcomes = run(path)
    print(table(outcomes))
    return 0 if all(outcome.met for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
