"""Extracts the region's base map and its network from pinned packages into tracked tables of resources/source/.

    python tools/extract_upstream.py            everything
    python tools/extract_upstream.py basemap    countries, borders, water and labels only
    python tools/extract_upstream.py network    the routable graph only

For maintainers: nobody needs it to build or to test. What it fetches lands in build/upstream/; run again, it writes
the same bytes.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

SOURCE = ROOT / "resources" / "source"


def install_requirements() -> None:
    requirements = ROOT / "tools" / "requirements-upstream.txt"
    command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        str(requirements),
    ]
    subprocess.run(command, check=True)


def extract_basemap() -> None:
    from tools.upstream import countries, labels, shapes, water

    print("Base map", flush=True)
    mosaic = countries.build()
    areas, wet = countries.country_features(mosaic), water.features(mosaic)
    for name, features in (
        ("base_countries", areas),
        ("base_borders", countries.border_features(mosaic)),
        ("base_water", wet),
        ("base_labels", labels.features(areas, wet)),
    ):
        path = SOURCE / f"{name}.geojson"
        shapes.write_geojson(path, features)
        print(f"   {name}: {len(features)} features, {path.stat().st_size / 1e6:.2f} MB", flush=True)


def extract_network() -> None:
    from tools.upstream import network

    print("Network", flush=True)
    network.extract()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("part", nargs="?", choices=("all", "basemap", "network"), default="all")
    part = parser.parse_args(arguments).part
    install_requirements()
    if part in ("all", "basemap"):
        extract_basemap()
    if part in ("all", "network"):
        extract_network()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
