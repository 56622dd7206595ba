"""Draws resources/source/sections.geojson and measures it against the mapped tracks. For maintainers.

    python tools/digitise_sections.py --tracks osm_rail.gpkg --graph scgraph_data-2.0.0-py3-none-any.whl
    python tools/digitise_sections.py --tracks osm_rail.gpkg --graph … --only kz_shu__kz_lugovaya
    python tools/digitise_sections.py --tracks osm_rail.gpkg --measure

`--tracks` is a GeoPackage of OpenStreetMap with the layers `tracks` (lines: railway) and `stations`
(points: osm_node, name, railway). `--graph` is the wheel of the package scgraph_data from PyPI
(`pip download --no-deps scgraph_data==2.0.0`), whose railway and road graphs guide the lines where no tracks
are at hand. Both hold data © OpenStreetMap contributors under the ODbL.

Reads places.csv and sections.csv, writes sections.geojson and these columns of sections.csv: geometry_class,
drawn_how, length_note (its own only), deviation_median_m, deviation_p95_m, within_250m_pct. `--measure` writes the last three only.
Which way points and corrections are used is written down in tools/digitising/plans.py.
"""

from __future__ import annotations

import argparse
import csv
import functools
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.digitising import measure, shapes  # noqa: E402
from tools.digitising.drawing import CannotDrawError, Draughtsman, Drawn  # noqa: E402
from tools.digitising.guide import Guide  # noqa: E402
from tools.digitising.tracks import TrackGraph, Way, read_stations, read_tracks  # noqa: E402

NOTE_START = "About"
#: The drawn line may be this much of the track's length before a note says so.
LOST_IN_CURVES = 0.95
#: A guide this much longer than the line took another way somewhere, and says nothing about its length.
ANOTHER_WAY = 1.3


def read_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: list[dict[str, str]]) -> None:
    """Writes a table back, its columns in the order they had."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_lines(path: Path) -> dict[str, list[tuple[float, float]]]:
    """The lines by section."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["id"]: [(p[0], p[1]) for p in f["geometry"]["coordinates"]] for f in features}


def write_lines(path: Path, lines: dict[str, list[tuple[float, float]]]) -> None:
    """One feature a line of text, so that a change shows as that section."""
    features = [
        json.dumps(
            {
                "type": "Feature",
                "properties": {"id": section},
                "geometry": {"type": "LineString", "coordinates": [list(point) for point in points]},
            },
            separators=(",", ":"),
        )
        for section, points in lines.items()
    ]
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(features) + "\n]}\n", encoding="utf-8")


def report_measures(row: dict[str, str], line: list[tuple[float, float]], ruler: measure.Ruler) -> measure.Deviation:
    """Measures one rail section and writes the figures into its row."""
    found = ruler.deviation(line)
    figures = ("", "", "")
    drawn = row["geometry_class"] in ("traced", "through_stations")
    if row["mode"] == "rail" and drawn and found.covered_pct >= measure.COVERED_PCT:
        figures = (f"{found.median_m:.0f}", f"{found.p95_m:.0f}", f"{found.near_pct:.1f}")
    row["deviation_median_m"], row["deviation_p95_m"], row["within_250m_pct"] = figures
    return found


def draw_all(args: argparse.Namespace, ways: list[Way], rows: list[dict[str, str]], lines: dict) -> list[str]:
    """Draws the sections asked for; returns what could not be drawn."""
    places = {p["id"]: (float(p["lon"]), float(p["lat"])) for p in read_rows(args.source / "places.csv")}
    in_service = [way for way in ways if way.railway == "rail"]
    draughtsman = Draughtsman(
        TrackGraph(in_service),
        TrackGraph(ways),
        Guide(args.graph, "world_railways"),
        functools.lru_cache(maxsize=1)(lambda: Guide(args.graph, "world_highways")),
        read_stations(args.tracks),
    )
    ruler = measure.Ruler(ways)
    problems = []
    for row in rows:
        if args.only and row["id"] not in args.only:
            continue
        try:
            drawn = draughtsman.draw(row["id"], row["mode"], places[row["from_id"]], places[row["to_id"]])
        except CannotDrawError as error:
            problems.append(f"{row['id']}: {error}")
            continue
        settle(row, drawn, ruler)
        lines[row["id"]] = drawn.points
        drawn_km = shapes.length_km(drawn.points)
        print(f"{row['id']}: {row['geometry_class']}, {drawn_km:.1f} km, guide {drawn.guide_km:.1f} km")
    return problems


def settle(row: dict[str, str], drawn: Drawn, ruler: measure.Ruler) -> None:
    """Writes class, manner and measures; only the measures make a line count as traced."""
    row["geometry_class"], row["drawn_how"] = drawn.geometry_class, drawn.how
    found = report_measures(row, drawn.points, ruler)
    note_length(row, drawn)
    if row["mode"] != "rail" or drawn.geometry_class not in ("traced", "through_stations"):
        return
    if found.near_all_pct >= measure.TRACED_PCT:
        row["geometry_class"] = "traced"
    else:
        row["geometry_class"] = "through_stations"
        if found.near_all_pct >= 5:
            row["drawn_how"] = (
                f"Along the OpenStreetMap tracks where they are at hand ({found.near_all_pct:.0f} % of the length),"
                " else through stations and junctions in order."
            )


def note_length(row: dict[str, str], drawn: Drawn) -> None:
    """Says what is lost in the curves, unless somebody has written a note of their own."""
    if row["length_note"] and not row["length_note"].startswith(NOTE_START):
        return
    row["length_note"] = ""
    drawn_km = shapes.length_km(drawn.points)
    if row["mode"] == "rail" and drawn_km < drawn.guide_km * LOST_IN_CURVES < drawn_km * ANOTHER_WAY:
        row["length_note"] = (
            f"{NOTE_START} {drawn.guide_km:.0f} km of track in an OpenStreetMap railway graph;"
            " the drawn line cuts the curves between stations."
        )


def main(argv: list[str] | None = None) -> int:
    """Runs the tool."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--tracks", type=Path, required=True, help="GeoPackage with the layers tracks and stations")
    parser.add_argument("--graph", type=Path, help="wheel of scgraph_data 2.0.0")
    parser.add_argument("--source", type=Path, default=ROOT / "resources" / "source", help="folder of the tables")
    parser.add_argument(
        "--only", nargs="*", default=[], metavar="SECTION", help="draw these sections, leave the others"
    )
    parser.add_argument("--measure", action="store_true", help="draw nothing, measure what is drawn")
    args = parser.parse_args(argv)
    if not args.measure and args.graph is None:
        parser.error("--graph is needed for drawing")

    rows = read_rows(args.source / "sections.csv")
    lines = read_lines(args.source / "sections.geojson")
    ways = read_tracks(args.tracks)
    problems = []
    if args.measure:
        ruler = measure.Ruler(ways)
        for row in rows:
            report_measures(row, lines[row["id"]], ruler)
    else:
        problems = draw_all(args, ways, rows, lines)
        write_lines(args.source / "sections.geojson", {r["id"]: lines[r["id"]] for r in rows if r["id"] in lines})
    write_rows(args.source / "sections.csv", rows)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
