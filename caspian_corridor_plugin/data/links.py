"""Lists in one cell: items parted by semicolons, as ids of claims and sources are."""

from __future__ import annotations

from collections.abc import Iterable

SEPARATOR = ";"


def split(joined: object) -> tuple[str, ...]:
    """Return the items of a list, each once, in order; empty for None, NULL and values that are no text."""
    if not isinstance(joined, str) or not joined:
        return ()
    return tuple(dict.fromkeys(item.strip() for item in joined.split(SEPARATOR) if item.strip()))


def join(items: Iterable[str]) -> str:
    """Return the items as one cell, each once, in order; empty ones are left out."""
    return SEPARATOR.join(dict.fromkeys(item for item in items if item))
