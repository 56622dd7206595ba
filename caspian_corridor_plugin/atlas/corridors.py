"""The corridors that the data know, by name."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

# Flights have no stations on the way.
_ON_THE_GROUND = "SELECT id, name, name_ar FROM corridors WHERE layer <> 'flights' ORDER BY rowid"


@dataclass(frozen=True)
class CorridorName:
    id: str
    name: str
    name_ar: str

    def in_language(self, code: str) -> str:
        """The name in a language, the English one where there is none."""
        return self.name_ar if code == "ar" and self.name_ar else self.name


def corridors(path: Path) -> list[CorridorName]:
    """Rail, road and sea corridors in the order of the table; none where the data cannot be read."""
    try:
        with closing(sqlite3.connect(path.resolve().as_uri() + "?mode=ro&immutable=1", uri=True)) as connection:
            return [
                CorridorName(key, name or key, name_ar or "")
                for key, name, name_ar in connection.execute(_ON_THE_GROUND)
            ]
    except sqlite3.Error:
        return []
