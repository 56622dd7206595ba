"""`make translations-update`: brings the texts of the code into the tracked i18n/*.ts files.

Line numbers are left out, so that a change of code which changes no text changes no translation file.

    python -m tools.update_translations [CODE…]     codes of languages to begin
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "caspian_corridor_plugin"
FOLDER = ROOT / "i18n"
LCONVERT = next((path for path in ("/usr/lib/qt5/bin/lconvert",) if Path(path).is_file()), "lconvert")


def main(codes: list[str]) -> int:
    FOLDER.mkdir(exist_ok=True)
    targets = sorted({*FOLDER.glob("*.ts"), *(FOLDER / f"caspian_corridor_{code}.ts" for code in codes)})
    sources = sorted(str(path.relative_to(ROOT)) for path in PLUGIN.rglob("*.py"))
    if not targets:
        print("i18n/ holds no language yet; begin one with: python -m tools.update_translations CODE")
        return 0
    for target in targets:
        code = target.stem.removeprefix("caspian_corridor_")
        if not target.is_file():
            target.write_text(
                f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{code}"></TS>\n',
                encoding="utf-8",
            )
        name = str(target.relative_to(ROOT))
        subprocess.run(["pylupdate5", "-noobsolete", *sources, "-ts", name], cwd=ROOT, check=True)
        subprocess.run(
            [LCONVERT, "-locations", "none", "-target-language", code, "-i", name, "-o", name], cwd=ROOT, check=True
        )
        text = target.read_text(encoding="utf-8")
        print(f"{name}: {text.count('<message')} texts, {text.count('unfinished')} to translate")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
