"""`make translations-update`: brings the texts of the code into the tracked i18n/*.ts files.

The texts are read from the code's syntax tree, since pylupdate5 alone misses those inside f-strings and those that a
trailing comma follows. Line numbers are left out, so that a change of code which changes no text changes no
translation file.

    python -m tools.update_translations [CODE…]     codes of languages to begin
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "caspian_corridor_plugin"
FOLDER = ROOT / "i18n"
LCONVERT = next((path for path in ("/usr/lib/qt5/bin/lconvert",) if Path(path).is_file()), "lconvert")
#: Modules that hand on the context and the text that they are given.
TRANSLATORS = (PLUGIN / "translation.py", PLUGIN / "data" / "language.py")
TIPS = ROOT / "tools" / "compiling" / "wording.py"
#: Calls that hold a text: one translates it at once, the other keeps it until it is shown.
HOLDERS = ("translate", "Text")


def sources() -> list[Path]:
    """The modules whose texts are translated: the plugin's, and the words of the map tips."""
    return [*sorted(path for path in PLUGIN.rglob("*.py") if path not in TRANSLATORS), TIPS]


def texts(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Context and text of every `translate(…)` and `Text(…)`, each once, in an order that moving code does not change.

    Raises ValueError where either is not a literal.
    """
    found = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or _name(node.func) not in HOLDERS or len(node.args) < 2:
                continue  # str.translate() has one argument
            parts = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
            if len(parts) != 2 or len(node.args) != 2:
                raise ValueError(f"{path}, line {node.lineno}: translate() and Text() take two literal texts")
            found.add((parts[0], parts[1]))
    return sorted(found)


def _name(called: ast.expr) -> str:
    if isinstance(called, ast.Attribute):
        return called.attr
    return called.id if isinstance(called, ast.Name) else ""


def update(target: Path, code: str, found: Iterable[tuple[str, str]]) -> None:
    """Gives a .ts file exactly the texts found, and keeps the translations of those that it had."""
    if not target.is_file():
        target.write_text(
            f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{code}"></TS>\n',
            encoding="utf-8",
        )
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "texts.py"
        calls = [f"translate({', '.join(json.dumps(part, ensure_ascii=False) for part in one)})\n" for one in found]
        listed.write_text("".join(calls), encoding="utf-8")
        subprocess.run(["pylupdate5", "-noobsolete", listed.name, "-ts", str(target.resolve())], cwd=folder, check=True)
    subprocess.run(
        [LCONVERT, "-locations", "none", "-target-language", code, "-i", str(target), "-o", str(target)], check=True
    )


def main(codes: list[str]) -> int:
    FOLDER.mkdir(exist_ok=True)
    targets = sorted({*FOLDER.glob("*.ts"), *(FOLDER / f"caspian_corridor_{code}.ts" for code in codes)})
    if not targets:
        print("i18n/ holds no language yet; begin one with: python -m tools.update_translations CODE")
        return 0
    found = texts(sources())
    for target in targets:
        update(target, target.stem.removeprefix("caspian_corridor_"), found)
        text = target.read_text(encoding="utf-8")
        name = target.relative_to(ROOT)
        print(f"{name}: {text.count('<message')} texts, {text.count('unfinished')} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
