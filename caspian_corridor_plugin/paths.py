"""The one way to find files: beside the package when installed, one level up in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def root() -> Path:
    """The folder that holds metadata.txt, resources/ and i18n/."""
    return _PACKAGE if (_PACKAGE / "metadata.txt").is_file() else _PACKAGE.parent


def metadata_file() -> Path:
    return root() / "metadata.txt"


def resource(*parts: str) -> Path:
    """A file below resources/; it need not exist."""
    return root().joinpath("resources", *parts)


def icon(name: str) -> str:
    """Path of an icon by its name without ending, as Qt wants it."""
    return str(resource("icons", name + ".svg"))


def data_file() -> Path:
    """The compiled GeoPackage with every layer and table."""
    return resource("caspian_corridor.gpkg")


def guide(code: str) -> Path:
    """The user's guide in a language; in English where there is none."""
    wanted = resource("guide", code, "guide.html")
    return wanted if wanted.is_file() else resource("guide", "en", "guide.html")


def translation_file(code: str) -> Path:
    return root() / "i18n" / f"caspian_corridor_{code}.qm"


def languages() -> list[str]:
    """Codes of the languages that a compiled translation exists for, English first."""
    found = sorted(path.stem[len("caspian_corridor_") :] for path in (root() / "i18n").glob("caspian_corridor_*.qm"))
    return ["en"] + [code for code in found if code != "en"]
