"""Fetches the pinned packages that the regional network and the base map are extracted from.

Every package is asked for by name and version, through the client of its own kind (npm, pip, apt), into
build/upstream/. What is there already is not fetched again.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "upstream"

GEO_MAPS_VERSION = "0.6.0"
SCGRAPH_VERSION = "2.0.0"
GSHHG_VERSION = "2.3.7-6"

#: QGIS brings this along on every system; Debian's qgis-providers-common puts it here.
WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")

Coordinates = NDArray[np.float64]


def _run(command: list[str], folder: Path) -> None:
    print("  ", " ".join(command), flush=True)
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def _need(program: str) -> str:
    found = shutil.which(program)
    if not found:
        raise SystemExit(f"make upstream needs the program '{program}'; install it and try again")
    return found


def geo_map(name: str) -> dict[str, Any]:
    """The GeoJSON of one of the @geo-maps packages (OpenStreetMap, generalised to 250 m)."""
    unpacked = FOLDER / f"{name}-{GEO_MAPS_VERSION}.geojson"
    if not unpacked.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        _run([_need("npm"), "pack", "--silent", f"@geo-maps/{name}@{GEO_MAPS_VERSION}"], FOLDER)
        archive = FOLDER / f"geo-maps-{name}-{GEO_MAPS_VERSION}.tgz"
        with tarfile.open(archive) as tar:
            member = tar.extractfile("package/map.geo.json")
            if member is None:
                raise SystemExit(f"{archive.name} holds no map")
            unpacked.write_bytes(member.read())
        archive.unlink()
    return dict(json.loads(unpacked.read_text(encoding="utf-8")))


def gshhg(file_name: str) -> Path:
    """A file of Debian's GSHHG package: the rivers of the World Data Bank II."""
    tree = FOLDER / f"gmt-gshhg-full-{GSHHG_VERSION}"
    found = tree / "usr" / "share" / "gmt-gshhg" / file_name
    if not found.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        _run([_need("apt-get"), "download", f"gmt-gshhg-full={GSHHG_VERSION}"], FOLDER)
        archive = next(FOLDER.glob("gmt-gshhg-full_*.deb"))
        _run([_need("dpkg-deb"), "-x", archive.name, tree.name], FOLDER)
        archive.unlink()
    return found


def scgraph(kind: str) -> tuple[list[dict[int, float]], Coordinates]:
    """One graph of scgraph_data: for each node its neighbours with their distance in km, and [lat, lon].

    The package holds its graphs as Python source. They are read as literals, without running it.
    """
    unpacked = FOLDER / f"scgraph_data-{SCGRAPH_VERSION}" / f"{kind}.py"
    if not unpacked.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        requirement = f"scgraph_data=={SCGRAPH_VERSION}"
        _run([sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", requirement, "-d", "."], FOLDER)
        archive = FOLDER / f"scgraph_data-{SCGRAPH_VERSION}-py3-none-any.whl"
        unpacked.parent.mkdir(exist_ok=True)
        with zipfile.ZipFile(archive) as wheel:
            for name in ("world_railways", "world_highways"):
                (unpacked.parent / f"{name}.py").write_bytes(wheel.read(f"scgraph_data/{name}.py"))
        archive.unlink()
    text = unpacked.read_text(encoding="utf-8")
    graph_at, nodes_at = text.index("graph=[") + len("graph="), text.index("nodes=[") + len("nodes=")
    neighbours = _parse_neighbours(text[graph_at : text.rindex("]", 0, nodes_at) + 1])
    nodes = json.loads(text[nodes_at : text.rindex("]]") + 2])
    return neighbours, np.asarray(nodes, dtype=float)


def _parse_neighbours(text: str) -> list[dict[int, float]]:
    found: list[dict[int, float]] = []
    for entry in _braces(text):
        literal = ast.literal_eval(entry)
        found.append(literal if isinstance(literal, dict) else {})
    return found


def _braces(text: str) -> Iterator[str]:
    start = text.find("{")
    while start >= 0:
        end = text.index("}", start)
        yield text[start : end + 1]
        start = text.find("{", end)


def disputed_lines() -> Iterable[tuple[str, str, bytes]]:
    """Disputed lines of QGIS's own world map (Natural Earth): the claim, the country, and WKB."""
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(WORLD_MAP))
    layer = source.GetLayerByName("disputed_borders")
    for feature in layer:
        yield (
            feature.GetField("name") or "",
            feature.GetField("adm0_left") or "",
            bytes(feature.GetGeometryRef().ExportToWkb()),
        )


def shared_border(first: str, second: str) -> BaseGeometry:
    """The line between two countries of QGIS's own world map (Natural Earth)."""
    from osgeo import ogr

    ogr.UseExceptions()
    source = ogr.Open(str(WORLD_MAP))
    areas: dict[str, list[BaseGeometry]] = {first: [], second: []}
    for feature in source.GetLayerByName("countries"):
        if feature.GetField("NAME") in areas:
            areas[feature.GetField("NAME")].append(shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb())))
    return shapely.union_all(areas[first]).boundary.intersection(shapely.union_all(areas[second]).boundary)
