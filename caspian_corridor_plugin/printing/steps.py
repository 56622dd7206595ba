"""Work that can be paused: between two steps a window goes on living."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

Made = TypeVar("Made")
Steps = Generator[None, None, Made]


def finished(steps: Steps[Made]) -> Made:
    """What the work leads to, done in one go."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Made = end.value
            return made
