"""The deviation report: how far the drawn railways lie from the tracks, by country, and how long they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import shapely

from . import shapes
from .measure import STEP_M, Ruler, deviation_of, longest_leg_km
from .shapes import Point

CLASSES = ("traced", "through_stations", "schematic", "endpoints")
CLASS_WORDS = ("traced", "through stations", "schematic", "ends only")
START, END = "<!-- figures of make trace: start -->", "<!-- figures of make trace: end -->"
Row = Mapping[str, str]


class Countries:
    """The country of points, from the base map."""

    def __init__(self, path: Path) -> None:
        self.codes: list[str] = []
        parts = []
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            for part in shapely.get_parts(shapely.from_geojson(json.dumps(feature["geometry"]))):
                parts.append(part)
                self.codes.append(str(feature["properties"]["iso_a2"]))
        self.tree = shapely.STRtree(parts)

    def of(self, plane: np.ndarray) -> np.ndarray:
        """Return the country codes of points on the plane, shape (n,); at sea, that of the nearest country."""
        points = shapely.points(np.asarray(shapes.to_degrees(plane)))
        found = self.tree.query_nearest(points, all_matches=False)
        codes = np.full(len(points), "", dtype=object)
        codes[found[0]] = np.asarray(self.codes, dtype=object)[found[1]]
        return codes


def by_country(
    rows: Sequence[Row], lines: Mapping[str, Sequence[Point]], ruler: Ruler, countries: Countries
) -> list[list[str]]:
    """Return the table of the railways by country, the most first, its last row for all."""
    codes, kinds, away, owners = [], [], [], []
    for row in rows:
        if row["mode"] != "rail":
            continue
        plane, distances = ruler.away(lines[row["id"]], gauges_of(row))
        if not row["measured_km"]:
            distances[:] = np.inf
        codes.append(countries.of(plane))
        away.append(distances)
        kinds.append(np.full(len(plane), CLASSES.index(row["geometry_class"])))
        owners.append(np.full(len(plane), shapes.length_km(lines[row["id"]]) / len(plane)))
    code, kind, distance, share = (np.concatenate(part) for part in (codes, kinds, away, owners))
    names = sorted(set(code), key=lambda name: -share[code == name].sum())
    return [_country_row(name, kind[code == name], distance[code == name], share[code == name]) for name in names] + [
        _country_row("all", kind, distance, share)
    ]


def _country_row(name: str, kind: np.ndarray, away: np.ndarray, share: np.ndarray) -> list[str]:
    found = deviation_of(away)
    measured_km = share[np.isfinite(away)].sum()
    figures = (
        [f"{found.median_m:.0f}", f"{found.p95_m:.0f}", f"{found.near_pct:.1f}"] if measured_km >= 1 else ["–"] * 3
    )
    return [
        name,
        f"{share.sum():,.0f}",
        *(f"{share[kind == i].sum():,.0f}" for i in range(len(CLASSES))),
        f"{measured_km:,.0f}",
        *figures,
    ]


def gauges_of(row: Row) -> tuple[str, ...]:
    """Return the gauges of a section in mm."""
    return tuple(part for part in row["gauge_mm"].split(";") if part)


def not_traced(rows: Sequence[Row], lines: Mapping[str, Sequence[Point]]) -> list[list[str]]:
    """Return the table of the railways in use or under way that are not drawn along their track."""
    return [
        [
            f"`{row['id']}`",
            CLASS_WORDS[CLASSES.index(row["geometry_class"])],
            f"{shapes.length_km(lines[row['id']]):,.0f}",
            f"{longest_leg_km(lines[row['id']]):.1f}",
        ]
        for row in rows
        if row["mode"] == "rail" and row["geometry_class"] != "traced"
    ]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table, numbers set to the right."""
    numbers = [all(set(row[i]) <= set("0123456789.,–") for row in rows) for i in range(len(head))]
    lines = [head, ["---:" if number else "---" for number in numbers], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def figures(rows: Sequence[Row], lines: Mapping[str, Sequence[Point]], ruler: Ruler, countries: Countries) -> str:
    """Return the report as Markdown."""
    head = ("country", "rail, km", *CLASS_WORDS, "measured, km", "median, m", "95 %, m", "within 250 m, %")
    return "\n\n".join(
        (
            START,
            table(head, by_country(rows, lines, ruler, countries)),
            "Railways not drawn along their track:",
            table(("section", "drawn", "km", "longest straight leg, km"), not_traced(rows, lines)),
            END,
        )
    )


def put_into(page: Path, text: str) -> None:
    """Replace the figures of a page. Raises ValueError where the page has no place for them."""
    old = page.read_text(encoding="utf-8")
    if START not in old or END not in old:
        raise ValueError(f"{page}: the two marks between which the figures stand are missing")
    page.write_text(old[: old.index(START)] + text + old[old.index(END) + len(END) :], encoding="utf-8")


def measured_km(line: Sequence[Point], away: np.ndarray) -> float:
    """Return how much of a line has track beside it."""
    return shapes.length_km(line) * float(np.mean(np.isfinite(away))) if len(away) else 0.0


__all__ = [
    "STEP_M",
    "Countries",
    "by_country",
    "figures",
    "gauges_of",
    "measured_km",
    "not_traced",
    "put_into",
    "table",
]
