"""What cannot be worked out: way points, courses of ships and of lines not yet built.

plans.geojson beside this module holds one feature a section. Its geometry holds the way points in order, from the
section's first place to the last, which are not among them. Properties:

- `kind`: `rail` (along the tracks from way point to way point), `sea` and `new` (a smooth course through the way
  points), `straight`, `course` (a railway whose line stays as drawn: the tracks near it belong to another line)
- `how`: the sentence that the map shows; needed for `sea`, `new` and `straight`
- `geometry_class`: the class that the line gets whatever the measures say
- `building`: true where tracks under construction count as well
"""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

from .shapes import Point

KINDS = ("rail", "course", "sea", "new", "straight")
_FILE = Path(__file__).with_name("plans.geojson")


@dataclass(frozen=True)
class Plan:
    """How to draw one section where the general rule does not serve."""

    kind: str = "rail"
    via: tuple[Point, ...] = ()
    building: bool = False
    geometry_class: str = ""
    how: str = ""


@functools.lru_cache(maxsize=1)
def read_plans(path: Path = _FILE) -> dict[str, Plan]:
    """Return the plans by section. Raises ValueError for a property or a kind that does not exist."""
    plans = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        properties = dict(feature["properties"])
        section = properties.pop("id")
        try:
            plan = Plan(via=_way_points(feature["geometry"]), **properties)
        except TypeError as error:
            raise ValueError(f"{path.name}: {section}: {error}") from error
        if plan.kind not in KINDS or (plan.kind in ("sea", "new", "straight") and not plan.how):
            raise ValueError(f"{path.name}: {section}: needs a kind of {', '.join(KINDS)}, and mostly `how`")
        plans[section] = plan
    return plans


def _way_points(geometry: dict | None) -> tuple[Point, ...]:
    if geometry is None:
        return ()
    points = [geometry["coordinates"]] if geometry["type"] == "Point" else geometry["coordinates"]
    return tuple((float(lon), float(lat)) for lon, lat in points)
