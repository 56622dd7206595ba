"""Work that can be paused: between two steps a window goes on living."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TypeVar

Made = TypeVar("Made")
Steps = Generator[None, None, Made]


def finished(steps: Steps[Made]) -> Made:
    """What the work leads to, done in one go."""
    made: list[Made] = []
    for _ in kept(steps, made):
        pass
    return made[0]


def kept(steps: Steps[Made], made: list[Made]) -> Iterator[None]:
    """The same steps; what they lead to is put into the list."""
    made.append((yield from steps))
