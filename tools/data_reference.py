"""`make reference`: writes docs/data.md, the reference of every compiled table and column, from data/schema.py."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from caspian_corridor_plugin.data import codes, schema  # noqa: E402
from caspian_corridor_plugin.data.language import untranslated  # noqa: E402

PAGE = ROOT / "docs" / "data.md"
_HEAD = """# The compiled data

Written by `make reference` from `caspian_corridor_plugin/data/schema.py`; change it there.

`resources/caspian_corridor.gpkg` holds the tables below (WGS 84, longitude before latitude), and each of them carries
the same names and descriptions in its own dictionary, `gpkg_data_columns`. Lists are separated by semicolons; dates are
ISO 8601 in the precision that is known (`2025`, `2025-07`, `2025-07-21`). Ids, names of fields and codes are English
and never translated. “Own sources” names the column that holds the ids of a value's own sources. Columns in *italics*
are for joining, filtering and styling. `tip_html` stands once more for each language of i18n/ (`tip_html_ar` …).

A line layer has one row for each section **and period** in which neither its status nor an attribute changes:
`valid_from` and `valid_to` bound the period (half-open), `id` is the section's id for the period that holds on the day
of the data and `<section_id>@<valid_from or 0000>` for others. Renderers and labels show the rows whose period holds the
chosen date, so that any date can be asked without a filter on the layer.

`network_index`, the prepared search structure of the laboratory, is left out of `gpkg_contents`.
"""


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    seen: dict[tuple[schema.Column, ...], str] = {}
    parts += ["\n".join(_table(table, seen)) for table in schema.TABLES.values()]
    parts.append("\n".join(_codes()))
    return "\n".join(parts).rstrip() + "\n"


def _table(table: schema.Table, seen: dict[tuple[schema.Column, ...], str]) -> Iterator[str]:
    yield f"## `{table.name}`"
    shape = f" Geometry: {table.geometry}." if table.geometry else ""
    yield f"{table.description.english}{shape} Key: {', '.join(f'`{name}`' for name in table.key)}."
    yield ""
    if table.columns in seen:
        yield f"Columns as those of `{seen[table.columns]}`."
        yield ""
        return
    seen[table.columns] = table.name
    yield "| column | type | meaning | comes from | own sources |"
    yield "|---|---|---|---|---|"
    for column in table.columns:
        mark = "*" if column.audience == schema.TECHNICAL else ""
        kind = column.kind if column.form in (schema.PLAIN, schema.ID) else f"{column.kind}, {column.form}"
        kind += f", {column.unit}" if column.unit else ""
        meaning = column.description.english
        if column.vocabulary is not None:
            meaning += f" Codes: {column.vocabulary.name}."
        own = f"`{column.sources_in}`" if column.sources_in else ""
        yield f"| {mark}`{column.name}`{mark} | {kind} | {meaning} | {column.source} | {own} |"
    yield ""


def _codes() -> Iterator[str]:
    yield "## Codes"
    yield "| vocabulary | codes and their meaning |"
    yield "|---|---|"
    for vocabulary in codes.VOCABULARIES.values():
        said = "; ".join(f"`{one.code}` {vocabulary.clause(one.code, untranslated)}" for one in vocabulary)
        yield f"| {vocabulary.name} | {said} |"


def main() -> int:
    """Runs the program."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
