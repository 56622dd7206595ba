"""What can go wrong with a sheet, each said in one sentence that a user can act on."""

from __future__ import annotations

from ..translation import translate


class PrintError(Exception):
    """The message is ready to be shown."""


def too_wide() -> PrintError:
    return PrintError(
        translate("Messages", "The extent is too wide for the projection of the sheet: choose a smaller one.")
    )
