"""Where the names of countries, seas, lakes and rivers stand on the map."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import polylabel

from tools.upstream import shapes

Feature = tuple[dict[str, Any], BaseGeometry]

#: Names that stand better where no line or other name is in the way.
PLACED = {
    "caspian_sea": (51.3, 38.5),
    "black_sea": (35.2, 43.4),
    "mediterranean_sea": (30.3, 34.6),
    "kz": (66.8, 48.6),
    "uz": (63.6, 42.9),
    "tm": (59.6, 39.6),
    "ge": (42.6, 42.75),
    "az": (48.6, 40.95),
    "tr": (33.4, 39.2),
    "ir": (55.5, 35.2),
    "ru": (44.0, 51.8),
    "cn": (81.5, 42.0),
}
AEGEAN = ("aegean_sea", "Aegean Sea", "بحر إيجة", "Эгейское море", "")

_WANTED = ("id", "name_en", "name_ar", "name_ru", "name_local")


def features(countries: list[Feature], water: list[Feature]) -> list[Feature]:
    found = [_country(properties, area) for properties, area in countries]
    found += [
        _river(properties, shape) if shape.geom_type.endswith("LineString") else _area(properties, shape)
        for properties, shape in water
        if properties["name_en"]
    ]
    aegean = dict(zip(_WANTED, AEGEAN))
    found.append(_label(aegean, "sea", 25.2, 38.75, 0.0, 2, "natural_earth"))
    return found


def _label(
    properties: dict[str, Any], kind: str, lon: float, lat: float, angle: float, size_rank: int, source_ids: str
) -> Feature:
    label = {name: properties[name] for name in _WANTED}
    label |= {"kind": kind, "lon": round(lon, 3), "lat": round(lat, 3), "angle": round(angle), "size_rank": size_rank}
    label["source_ids"] = source_ids
    return label, Point(round(lon, 3), round(lat, 3))


def _middle(area: BaseGeometry) -> tuple[float, float]:
    largest = max(shapes.parts(area), key=lambda part: part.area)
    centre = polylabel(largest.simplify(0.01), 0.05)
    return centre.x, centre.y


def _country(properties: dict[str, Any], area: BaseGeometry) -> Feature:
    lon, lat = PLACED.get(properties["id"]) or _middle(area)
    size_rank = 1 if area.area > 30 else 2 if area.area > 6 else 3
    return _label(properties, "country", lon, lat, 0.0, size_rank, properties["source_ids"])


def _area(properties: dict[str, Any], area: BaseGeometry) -> Feature:
    lon, lat = PLACED.get(properties["id"]) or _middle(area)
    return _label(properties, properties["kind"], lon, lat, 0.0, properties["rank"], properties["source_ids"])


def _river(properties: dict[str, Any], line: BaseGeometry) -> Feature:
    """In the middle of the river's longest stretch, turned along it; `angle` is clockwise, as QGIS turns labels."""
    longest = max(shapes.lines(line), key=lambda piece: piece.length)
    here = longest.interpolate(0.5, normalized=True)
    reach = min(0.6, longest.length / 3)
    along = LineString(longest).project(here)
    start, end = (np.asarray(longest.interpolate(along + step).coords[0]) for step in (-reach, reach))
    if end[0] < start[0]:
        start, end = end, start
    east = (end[0] - start[0]) * math.cos(math.radians(here.y))
    angle = -math.degrees(math.atan2(end[1] - start[1], east))
    size_rank = properties["rank"] + 1
    return _label(properties, properties["kind"], here.x, here.y, angle, size_rank, properties["source_ids"])
