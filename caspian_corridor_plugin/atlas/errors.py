"""What can go wrong with the atlas, each said in one sentence that a user can act on."""

from __future__ import annotations


class AtlasError(Exception):
    """The message is ready to be shown."""
