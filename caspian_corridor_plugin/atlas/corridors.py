"""The corridors that the data know, by name."""

from __future__ import annotations

from pathlib import Path

from ..data import file, records
from ..data.records import Corridor


def corridors(path: Path) -> list[Corridor]:
    """Return rail, road and sea corridors in the order of the table; none where the data cannot be read.

    Flights are left out: they have no stations on the way.
    """
    try:
        rows = file.read(path, ("corridors",))["corridors"]
    except file.DataFileError:
        return []
    return [corridor for corridor in records.read_all(Corridor, rows) if corridor.layer != "flights"]
