"""The evidence and the search index of each data file, read once and shared by all who ask.

Safe to ask from any thread: QGIS's locator bar searches in threads of its own.
"""

from __future__ import annotations

from pathlib import Path
from threading import RLock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..evidence import EvidenceStore
    from ..evidence.search import Hit, SearchIndex

_KEPT = 4


class Library:
    """Holds what was read until the file changes; nothing is read before it is asked for."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._stores: dict[tuple[str, int, int], EvidenceStore] = {}
        self._indexes: dict[tuple[str, int, int], SearchIndex] = {}

    def store(self, path: Path) -> EvidenceStore:
        """What is said in a data file. Raises DataFileError."""
        from ..evidence import EvidenceStore

        key = _edition(path)
        with self._lock:
            if key not in self._stores:
                found = EvidenceStore.open(path)
                while len(self._stores) >= _KEPT:
                    gone = next(iter(self._stores))
                    self._stores.pop(gone)
                    self._indexes.pop(gone, None)
                self._stores[key] = found
            return self._stores[key]

    def find(self, path: Path, query: str, limit: int = 20) -> tuple[Hit, ...]:
        """The best hits in a data file for what was typed. Raises DataFileError."""
        from ..evidence.search import SearchIndex

        key = _edition(path)
        with self._lock:
            if key not in self._indexes:
                self._indexes[key] = SearchIndex.of(self.store(path))
            return self._indexes[key].find(query, limit)

    def warm_up(self, path: Path) -> None:
        """Reads a file in the background, so that the first letter typed finds it read."""
        with self._lock:
            if _edition(path) in self._indexes:
                return
        Thread(target=self._read_quietly, args=(path,), daemon=True).start()

    def _read_quietly(self, path: Path) -> None:
        from contextlib import suppress

        from ..data.file import DataFileError

        # Whoever asks in earnest is told what is wrong.
        with suppress(DataFileError):
            self.find(path, "warm up", 1)

    def forget(self) -> None:
        with self._lock:
            self._stores.clear()
            self._indexes.clear()


def _edition(path: Path) -> tuple[str, int, int]:
    try:
        found = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), found.st_mtime_ns, found.st_size
