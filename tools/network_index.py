"""Puts the prepared network into a compiled GeoPackage, so that the first question after a start is answered at once.

    python -m tools.network_index [FILE.gpkg]

The table network_index holds one row: the states, edges and search structure as `graph.to_bytes` writes them. It is
left out of gpkg_contents, so that no program takes it for a layer. Without it the plugin prepares the network itself
(a second or two), and keeps the result in the user's profile.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from caspian_corridor_plugin.network import data, graph  # noqa: E402
from caspian_corridor_plugin.network.errors import NetworkError  # noqa: E402


def add_index(path: Path) -> int:
    """Adds or renews the table; returns its bytes, 0 where the file holds no network."""
    tables = data.read_tables(path)
    try:
        nodes, edges = data.read_network(path)
    except NetworkError as error:
        if error.code == "no_network":
            return 0
        raise
    drawn = data.read_lines(path)
    network = graph.build(nodes, edges, tables.sections, tables.data_version, tables.built_from, drawn)
    content = data.pack_index(graph.to_bytes(network))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE IF EXISTS network_index")
        connection.execute("CREATE TABLE network_index (id INTEGER PRIMARY KEY, content BLOB NOT NULL)")
        connection.execute("INSERT INTO network_index VALUES (1, ?)", (content,))
    return len(content)


def main(arguments: Sequence[str]) -> int:
    """Runs the program."""
    path = Path(arguments[0]) if arguments else ROOT / "resources" / "caspian_corridor.gpkg"
    print(f"network_index: {add_index(path) / 1e6:.1f} MB in {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
