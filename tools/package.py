"""Packs the plugin for the plugin hub: the same files give the same ZIP, byte for byte.

Run it with the file to write: `python -m tools.package build/caspian_corridor_plugin.zip`.
"""

from __future__ import annotations

import argparse
import configparser
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "caspian_corridor_plugin"
GPKG = "caspian_corridor.gpkg"
MAX_BYTES = 5_000_000
# ZIP knows no time before 1980; a fixed one makes the package reproducible.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)
REGULAR_FILE_0644 = 0o100644 << 16
UNIX = 3
RESOURCE_SUFFIXES = {".qml", ".qpt", ".svg", ".png", ".html", ".json", ".csv", ".txt", ".md", ".css"}


class PackageError(Exception):
    """The package cannot be made; the message says why."""


def files_to_ship(root: Path = ROOT) -> dict[str, Path]:
    """Name in the ZIP -> file on disk."""
    shipped: dict[str, Path] = {}

    def add(name: str, path: Path) -> None:
        if not path.is_file():
            raise PackageError(f"{path.relative_to(root)} is missing")
        shipped[f"{PLUGIN}/{name}"] = path

    for name in ("metadata.txt", "LICENSE", "LICENSE-DATA.md"):
        add(name, root / name)
    for path in (root / PLUGIN).rglob("*.py"):
        add(path.relative_to(root / PLUGIN).as_posix(), path)
    if f"{PLUGIN}/__init__.py" not in shipped:
        raise PackageError(f"{PLUGIN}/__init__.py is missing")

    resources = root / "resources"
    add(f"resources/{GPKG}", resources / GPKG)
    for path in resources.rglob("*"):
        inside = path.relative_to(resources)
        if path.is_file() and inside.parts[0] != "source" and path.suffix in RESOURCE_SUFFIXES:
            add(f"resources/{inside.as_posix()}", path)
    for path in (root / "i18n").glob("*.qm"):
        # A .qm that has lost its .ts is a leftover of the working copy.
        if path.with_suffix(".ts").is_file():
            add(f"i18n/{path.name}", path)
    return shipped


def write_zip(shipped: dict[str, Path], target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".zip.part")
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name in sorted(shipped):
            entry = zipfile.ZipInfo(name, TIMESTAMP)
            entry.create_system = UNIX
            entry.external_attr = REGULAR_FILE_0644
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, shipped[name].read_bytes(), compresslevel=9)
    unfinished.replace(target)


def placeholders(root: Path = ROOT) -> list[str]:
    """The keys of metadata.txt that still hold an invented address."""
    metadata = configparser.ConfigParser()
    metadata.read(root / "metadata.txt", encoding="utf-8")
    return [key for key, value in metadata["general"].items() if "example.org" in value]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path, nargs="?", default=ROOT / "build" / f"{PLUGIN}.zip")
    target: Path = parser.parse_args(arguments).target
    try:
        shipped = files_to_ship()
        write_zip(shipped, target)
        size = target.stat().st_size
        if size > MAX_BYTES:
            raise PackageError(f"{target} has {size:,} bytes, more than {MAX_BYTES:,}")
    except PackageError as error:
        print(f"package: {error}", file=sys.stderr)
        return 1
    print(f"{target}: {len(shipped)} files, {size:,} bytes")
    if keys := placeholders():
        print(f"Before uploading to the plugin hub, put real addresses into metadata.txt: {', '.join(keys)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
