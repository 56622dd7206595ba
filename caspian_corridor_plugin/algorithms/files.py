"""Writing results whole or not at all."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingException

from .. import writing
from ..translation import translate


def write_whole(target: Path, text: str) -> None:
    """Writes UTF-8 text beside its target and puts it in place when it is complete.

    Line ends are kept as they are in the text. Raises QgsProcessingException.
    """
    try:
        writing.write_bytes(target, text.encode("utf-8"))
    except OSError as error:
        raise QgsProcessingException(
            translate("Messages", "{path} cannot be written ({reason}). Choose a folder that you may write to.").format(
                path=target, reason=error.strerror or error
            )
        ) from error
