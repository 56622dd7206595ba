"""What can go wrong with a sheet, each said in one sentence that a user can act on."""

from __future__ import annotations


class PrintError(Exception):
    """The message is ready to be shown."""
