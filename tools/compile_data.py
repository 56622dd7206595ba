"""Compiles the text tables of resources/source/ into resources/caspian_corridor.gpkg.

    python tools/compile_data.py            check, compile, report
    python tools/compile_data.py --check    check only

Every fault is printed as ``file:line: reason — what to do``; with any, nothing is written and the exit code is 1.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.compiling import report as reports  # noqa: E402
from tools.compiling.checks import check  # noqa: E402
from tools.compiling.layers import compile_tables  # noqa: E402
from tools.compiling.linking import link  # noqa: E402
from tools.compiling.reading import Problems, read_tree  # noqa: E402
from tools.compiling.writing import write  # noqa: E402
from tools.network_index import add_index  # noqa: E402


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    options = _parser().parse_args(arguments)
    problems = Problems()
    tree = read_tree(options.source, problems)
    links = link(tree)
    check(tree, links, problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(
            f"{len(problems)} fault{'s' if len(problems) > 1 else ''} in the source tables; nothing was written.",
            file=sys.stderr,
        )
        return 1
    if options.check:
        print("The source tables are sound.")
        return 0
    tables = compile_tables(tree, links)
    write(tables, options.output)
    add_index(options.output)
    found = reports.gather(tree, links, tables)
    text = reports.as_text(found)
    options.report.parent.mkdir(parents=True, exist_ok=True)
    options.report.with_suffix(".txt").write_text(text, encoding="utf-8")
    options.report.with_suffix(".json").write_text(reports.as_json(found), encoding="utf-8")
    print(text, end="")
    size_mb = options.output.stat().st_size / 1e6
    print(f"\nWrote {options.output} ({size_mb:.1f} MB).")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="check the tables and write nothing")
    parser.add_argument("--source", type=Path, default=ROOT / "resources" / "source", help="folder of the tables")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "resources" / "caspian_corridor.gpkg", help="GeoPackage to write"
    )
    parser.add_argument(
        "--report", type=Path, default=ROOT / "build" / "data_report.txt", help="report to write, as .txt and .json"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
