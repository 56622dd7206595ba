"""Words of the dock for what can be found."""

from __future__ import annotations

from typing import Any

from ..translation import interface_language, translate

#: What stands between the parts of a reference to something that was found.
_PARTS = "|"


def kind_of(entry: Any) -> str:
    """What an entry of the search is, in a word or two."""
    return {
        "place": translate("Dock", "Place"),
        "energy": translate("Dock", "Energy"),
        "corridor": translate("Dock", "Corridor"),
        "section": translate("Dock", "Section"),
        "event": translate("Dock", "Event"),
        "council": translate("Dock", "Council"),
        "subject": translate("Dock", "Subject"),
        "fact": translate("Dock", "Figure"),
        "claim": translate("Dock", "Claim of the article"),
    }.get(entry.kind, entry.kind)


def name_of(hit: Any) -> str:
    """The entry's name, and the spelling that was found where that is another."""
    shown = str(hit.entry.shown(interface_language()))
    if hit.entry.kind in ("claim", "section", "fact") or hit.matched == shown:
        return shown
    return f"{shown} · {hit.matched}"


def reference_of(entry: Any) -> str:
    """An entry as one text, to be found again by."""
    return _PARTS.join((entry.kind, entry.layer, entry.id))


def parts_of(reference: str) -> tuple[str, str, str]:
    """Kind, layer and id of a reference."""
    kind, layer, entry_id = [*reference.split(_PARTS, 2), "", ""][:3]
    return kind, layer, entry_id
