"""What can go wrong with a sheet, each said in one sentence that a user can act on."""

from __future__ import annotations

from ..translation import translate


class PrintError(Exception):
    """The message is ready to be shown."""


def nowhere(crs_name: str) -> PrintError:
    """Error for a map in a coordinate reference system that is not tied to the earth."""
    return PrintError(
        translate(
            "Messages",
            "The coordinate reference system “{name}” says nothing of a place on the earth, so that nothing of the atlas "
            "can be shown in it: choose another one for the project, or another extent.",
        ).format(name=crs_name)
    )


def too_wide() -> PrintError:
    return PrintError(
        translate("Messages", "The extent is too wide for the projection of the sheet: choose a smaller one.")
    )
