"""Texts of map features in a reader's language."""

from __future__ import annotations

from qgis.core import QgsFeature

from ..compat import text_of
from ..data.language import LanguageLike, columns_for


def local_text(feature: QgsFeature, stem: str, language: LanguageLike) -> str:
    """Return a feature's text in a language, the English one where it has none.

    Parameters
    ----------
    feature : any feature whose fields are named as data/schema.py names them
    stem : the field without a language, such as `name` or `from_name`
    """
    names = feature.fields().names()
    return next((text for name in columns_for(stem, language.code, names) if (text := text_of(feature[name]))), "")
