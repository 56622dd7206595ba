"""No module of the plugin imports itself by way of others."""

from __future__ import annotations

import ast
from pathlib import Path

PLUGIN = Path(__file__).resolve().parents[2] / "caspian_corridor_plugin"


def modules(root):
    """Modules by dotted name within the root, with whether each is a package."""
    found = {}
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(name, path, known):
    """What a module imports when it is opened: not what its functions or its type hints ask for."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    package = [part for part in package if part]
    body = [node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)]
    for node in body:
        if node.level:
            base = package[: len(package) - node.level + 1]
            base += node.module.split(".") if node.module else []
            for alias in node.names:
                full = ".".join([*base, alias.name])
                yield full if full in known else ".".join(base)


def circle(graph):
    """Modules of some circle, in order; none where there is no circle."""
    done, way = set(), []

    def visit(name):
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        way.append(name)
        for other in sorted(graph.get(name, ())):
            found = visit(other)
            if found:
                return found
        way.pop()
        done.add(name)
        return []

    for name in sorted(graph):
        found = visit(name)
        if found:
            return found
    return []


def test_a_circle_is_found(tmp_path):
    (tmp_path / "a.py").write_text("from . import b\n", encoding="utf-8")
    (tmp_path / "b.py").write_text("from .c import x\n", encoding="utf-8")
    (tmp_path / "c.py").write_text("from .a import y\n", encoding="utf-8")
    known = modules(tmp_path)
    assert circle({name: set(imported(name, path, known)) for name, path in known.items()}) == ["a", "b", "c", "a"]


def test_the_plugin_has_no_import_circles():
    known = modules(PLUGIN)
    graph = {name: set(imported(name, path, known)) - {name} for name, path in known.items()}
    assert sum(map(len, graph.values())) > 300
    assert circle(graph) == []
