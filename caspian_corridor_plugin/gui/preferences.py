"""What a user may set once for all projects: the language of the atlas, and what "Add atlas" does with the base map."""

from __future__ import annotations

from qgis.core import QgsSettings

from .. import about
from ..translation import Language, interface_language

_LANGUAGE = f"{about.PREFIX}/atlas_language"
_BASE_MAP = f"{about.PREFIX}/base_map"
#: On unless the user has a map of their own under the region; always on; always off.
BASE_MAP_CHOICES = ("auto", "on", "off")


def atlas_language_code() -> str:
    """Return the code that was chosen for the atlas; empty for that of the interface."""
    return str(QgsSettings().value(_LANGUAGE, "") or "")


def atlas_language() -> Language:
    """Return the language in which the atlas is added to a project."""
    code = atlas_language_code()
    return Language.load(code) if code else interface_language()


def set_atlas_language(code: str) -> None:
    QgsSettings().setValue(_LANGUAGE, code)


def base_map() -> str:
    """Return one of BASE_MAP_CHOICES."""
    kept = str(QgsSettings().value(_BASE_MAP, BASE_MAP_CHOICES[0]))
    return kept if kept in BASE_MAP_CHOICES else BASE_MAP_CHOICES[0]


def set_base_map(choice: str) -> None:
    QgsSettings().setValue(_BASE_MAP, choice)
