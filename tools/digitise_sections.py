"""Draws resources/source/sections.geojson along mapped tracks and measures it against them. For maintainers.

    make trace TRACKS="a.gpkg b.gpkg"                        every section that has track in these files
    make trace TRACKS="a.gpkg" ONLY="kz_shu__kz_lugovaya"    these sections
    make trace TRACKS="a.gpkg b.gpkg" ARGS=--measure         draw no section, measure what is drawn

A track file is a GeoPackage of OpenStreetMap with line layers that have a field `railway` (rail, construction), and
best a field `gauge`. Where no track is at hand the line stays as it is drawn, and so do its figures: a file that
holds the tracks of one new line does no harm to the others.

Reads places.csv and sections.csv and tools/digitising/plans.geojson (way points and courses that cannot be worked
out). Writes sections.geojson, and of sections.csv geometry_class, drawn_how, deviation_median_m, deviation_p95_m,
within_250m_pct and measured_km; of network_edges.csv the lengths of edges that run along traced sections, and course
and length of edges that run along track at hand. The figures by country go to docs/geometry.md.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from caspian_corridor_plugin.network.courses import section_lines  # noqa: E402
from tools.digitising import drawing, edges, measure, report, shapes  # noqa: E402
from tools.digitising.plans import Plan, read_plans  # noqa: E402
from tools.digitising.shapes import Point  # noqa: E402
from tools.digitising.tracks import TrackFileError, Way, read_tracks  # noqa: E402

SOURCE = ROOT / "resources" / "source"
PAGE = ROOT / "docs" / "geometry.md"
#: The start of the note that this tool used to write on lines that cut curves; a traced line has no need of it.
CUTS_CURVES = "the drawn line cuts the curves between stations."
#: A line is drawn anew only if its share near track does not fall by more than this, in percent.
WORSE_PCT = 3.0
#: Less track than that, in percent of the line, is the track of another line that crosses.
TOUCHED_PCT = 3.0

Lines = dict[str, list[Point]]
Rows = list[dict[str, str]]


def read_rows(path: Path) -> Rows:
    """Return the rows of a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, rows: Rows) -> None:
    """Write a table back, its columns in the order they had."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_lines(path: Path) -> Lines:
    """Return the lines by section."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {f["properties"]["id"]: [(p[0], p[1]) for p in f["geometry"]["coordinates"]] for f in features}


def write_lines(path: Path, lines: Lines) -> None:
    """Write one feature a line of text, so that a change shows as that section."""
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


@dataclass
class Tracing:
    """The tables while sections are drawn on the tracks at hand."""

    rows: Rows
    lines: Lines
    places: dict[str, Point]
    plans: dict[str, Plan]
    ways: list[Way]

    def __post_init__(self) -> None:
        self.ruler = measure.Ruler(self.ways)
        self.draughtsman = drawing.Draughtsman(drawing.TrackPool(self.ways))
        self.problems: list[str] = []

    def draw(self, row: dict[str, str]) -> None:
        """Draw one section anew, unless that would make it worse or nothing is at hand for it."""
        section = row["id"]
        ends = (self.places[row["from_id"]], self.places[row["to_id"]])
        plan = self.plans.get(section)
        course = self.lines.get(section, [])
        if row["mode"] == "air":
            drawn = drawing.flight(*ends)
        elif plan is None and row["mode"] != "rail":
            if not course:
                self.problems.append(f"{section}: draw its line in sections.geojson, or give it a plan")
            self._meet_places(section, ends)
            return
        elif plan is not None and plan.kind == "course":
            self._meet_places(section, ends)
            self._classify(row, None, "")
            return
        else:
            try:
                drawn = self.draughtsman.draw(plan or Plan(), ends, course, report.gauges_of(row))
            except drawing.CannotDrawError as error:
                self.problems.append(f"{section}: {error}")
                return
        if row["mode"] == "rail" and (plan is None or plan.kind == "rail"):
            self._settle(row, drawn, ends)
        else:
            self.lines[section] = drawn.points
            row["geometry_class"], row["drawn_how"] = drawn.geometry_class, drawn.how

    def _settle(self, row: dict[str, str], drawn: drawing.Drawn, ends: tuple[Point, Point]) -> None:
        """Take the line over if it lies no worse than the old one; only the measures make a line count as traced."""
        section, gauges = row["id"], report.gauges_of(row)
        old = self.lines.get(section, [])
        before = self.ruler.deviation(old, gauges) if old else None
        after = self.ruler.deviation(drawn.points, gauges)
        if old and max(after.covered_pct, before.covered_pct if before else 0.0) < TOUCHED_PCT:
            self._meet_places(section, ends)
            self._classify(row, None, drawn.geometry_class)
            return
        if before is not None and after.near_all_pct < before.near_all_pct - WORSE_PCT:
            print(f"{section}: kept, the new line would lie worse ({after.near_all_pct:.1f} % near track)")
            self._meet_places(section, ends)
            self._classify(row, before, drawn.geometry_class)
            return
        self.lines[section] = drawn.points
        self._classify(row, after, drawn.geometry_class)
        if row["geometry_class"] == "schematic" and drawn.geometry_class == "schematic":
            row["drawn_how"] = drawn.how
        print(
            f"{section}: {row['geometry_class']}, {shapes.length_km(drawn.points):.1f} km"
            + (f" of {drawn.track_km:.1f} km of track" if drawn.track_km else "")
            + f", {after.near_all_pct:.1f} % near track"
            + (f" (was {before.near_all_pct:.1f})" if before else "")
        )

    def _classify(self, row: dict[str, str], found: measure.Deviation | None, wished: str) -> None:
        """Write class and manner of a railway from what was measured."""
        if wished == "schematic":
            row["geometry_class"] = wished
        elif found is not None and found.near_all_pct >= measure.TRACED_PCT:
            row["geometry_class"], row["drawn_how"] = "traced", drawing.TRACED
            if row["length_note"].endswith(CUTS_CURVES):
                row["length_note"] = ""
        elif found is not None or row["geometry_class"] != "traced":
            if found is not None:
                row["drawn_how"] = drawing.partly(found.near_all_pct)
            chord_km = measure.longest_leg_km(self.lines[row["id"]])
            row["geometry_class"] = "schematic" if chord_km > measure.LONGEST_CHORD_KM else "through_stations"

    def _meet_places(self, section: str, ends: tuple[Point, Point]) -> None:
        """Let a line that stays as it is end at its places, should they have moved."""
        if section in self.lines:
            self.lines[section][0], self.lines[section][-1] = shapes.rounded(ends)

    def measure(self, row: dict[str, str]) -> None:
        """Write the figures of one section, unless these tracks cover less of it than those measured before."""
        line = self.lines[row["id"]]
        plan = self.plans.get(row["id"])
        elsewhere = plan is not None and plan.kind == "course"
        if row["mode"] != "rail" or row["geometry_class"] not in ("traced", "through_stations") or elsewhere:
            row.update(dict.fromkeys(FIGURES, ""))
            return
        _, away = self.ruler.away(line, report.gauges_of(row))
        measured = report.measured_km(line, away)
        if measured < float(row["measured_km"] or 0) * 0.98:
            return
        found = measure.deviation_of(away)
        if found.covered_pct < TOUCHED_PCT:
            row.update(dict.fromkeys(FIGURES, ""))
            return
        enough = found.covered_pct >= measure.COVERED_PCT
        figures = (f"{found.median_m:.0f}", f"{found.p95_m:.0f}", f"{found.near_pct:.1f}") if enough else ("", "", "")
        row.update(zip(FIGURES, (*figures, f"{measured:.1f}")))


FIGURES = ("deviation_median_m", "deviation_p95_m", "within_250m_pct", "measured_km")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the tool; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tracks", type=Path, nargs="*", help="GeoPackages with tracks")
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder of the tables")
    parser.add_argument("--page", type=Path, default=PAGE, help="page that holds the figures by country")
    parser.add_argument("--only", nargs="*", default=[], metavar="SECTION", help="draw these, leave the others")
    parser.add_argument("--measure", action="store_true", help="draw nothing, measure what is drawn")
    args = parser.parse_args(argv)
    rows, lines = read_rows(args.source / "sections.csv"), read_lines(args.source / "sections.geojson")
    unknown = sorted(set(args.only) - {row["id"] for row in rows})
    if unknown:
        parser.error(f"sections.csv has no section {', '.join(unknown)}")
    if not args.tracks:
        print(missing(rows, lines), file=sys.stderr)
        return 2
    try:
        ways = read_tracks(args.tracks)
    except TrackFileError as error:
        print(error, file=sys.stderr)
        return 2
    before_km = total_km(rows)
    places = {p["id"]: (float(p["lon"]), float(p["lat"])) for p in read_rows(args.source / "places.csv")}
    tracing = Tracing(rows, lines, places, read_plans(), ways)
    for row in rows:
        if not args.measure and (not args.only or row["id"] in args.only):
            tracing.draw(row)
        if row["id"] in lines:
            tracing.measure(row)
    for problem in tracing.problems:
        print(problem, file=sys.stderr)
    if not args.measure:
        write_lines(args.source / "sections.geojson", {r["id"]: lines[r["id"]] for r in rows if r["id"] in lines})
    write_rows(args.source / "sections.csv", rows)
    put_network_on_course(args.source, tracing)
    text = report.figures(rows, lines, tracing.ruler, report.Countries(args.source / "base_countries.geojson"))
    print(text)
    covered = sum(
        report.measured_km(lines[r["id"]], tracing.ruler.away(lines[r["id"]], report.gauges_of(r))[1])
        for r in rows
        if r["measured_km"]
    )
    if covered < 0.98 * total_km(rows) or total_km(rows) < 0.98 * before_km:
        print(
            f"These files hold the tracks of {covered:,.0f} km of {total_km(rows):,.0f} km measured so far;"
            f" {args.page.name} stays as it is. Give all track files together to write it anew."
        )
    else:
        report.put_into(args.page, text)
    return 1 if tracing.problems else 0


def put_network_on_course(source: Path, tracing: Tracing) -> None:
    """Give the edges of the regional network the courses and lengths of the sections and of the tracks at hand."""
    nodes, rows = read_rows(source / "network_nodes.csv"), read_rows(source / "network_edges.csv")
    for row in rows:
        row.setdefault("course", "")
    changed_km = edges.follow_sections(nodes, rows, tracing.rows, section_lines(tracing.lines))
    along_km = edges.follow_tracks(nodes, rows, tracing.draughtsman.tracks)
    write_rows(source / "network_edges.csv", rows)
    print(
        f"Network: lengths along sections changed by {changed_km:.1f} km in all,"
        f" {along_km:,.0f} km of other edges follow the tracks at hand."
    )


def total_km(rows: Rows) -> float:
    """Return how much railway has been measured."""
    return sum(float(row["measured_km"] or 0) for row in rows)


def missing(rows: Rows, lines: Lines) -> str:
    """Return what is needed and what stands without it."""
    rail = sum(shapes.length_km(lines[row["id"]]) for row in rows if row["mode"] == "rail" and row["id"] in lines)
    return (
        'No track files were given: make trace TRACKS="a.gpkg b.gpkg". Each is a GeoPackage of OpenStreetMap with a line\n'
        "layer that has the field railway (and gauge, where known), such as an extract of one country. Nothing was changed;\n"
        f"of {rail:,.0f} km of railway, {total_km(rows):,.0f} km have been measured so far (docs/geometry.md)."
    )


if __name__ == "__main__":
    sys.exit(main())
