"""What the plugin remembers between two starts, typed, under one prefix."""

from __future__ import annotations

from dataclasses import dataclass, fields

from qgis.core import QgsSettings

from .about import PREFIX


@dataclass
class Settings:
    """Each field is one key; its default tells its type."""

    sheet_language: str = ""
    second_language: str = ""
    page: str = "A4"
    last_folder: str = ""

    @classmethod
    def load(cls) -> Settings:
        stored = QgsSettings()
        values = {}
        for field in fields(cls):
            value = stored.value(f"{PREFIX}/{field.name}", field.default)
            values[field.name] = str(value) if value is not None else field.default
        return cls(**values)

    def save(self) -> None:
        stored = QgsSettings()
        for field in fields(self):
            stored.setValue(f"{PREFIX}/{field.name}", getattr(self, field.name))
