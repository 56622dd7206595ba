"""Prints one sheet on a system with few fonts.

`print_with_fonts` starts this file as a program, with a FONTCONFIG_FILE that names the fonts:

    python few_fonts.py LANGUAGE FILE

The program prints a line of JSON: the sentences about missing fonts, and the family that the language is set in.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject


def print_with_fonts(tmp_path, language, *names):
    """Return what a sheet says of its fonts where the system has those fonts alone, and the file that was printed."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    for name in names:
        done = subprocess.run(
            ["fc-match", "-f", "%{file}", name], capture_output=True, text=True, check=True, timeout=60
        )
        assert name in done.stdout.replace(" ", ""), f"{name} is not installed"
        (fonts / Path(done.stdout).name).symlink_to(done.stdout)
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f"<cachedir>{tmp_path / 'cache'}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    target = tmp_path / "map.pdf"
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve()), language, str(target)],
        env={**os.environ, "FONTCONFIG_FILE": str(settings)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout.splitlines()[-1]), target


def main(language: str, target: str) -> None:
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from caspian_corridor_plugin import paths
    from caspian_corridor_plugin.atlas import build, palette
    from caspian_corridor_plugin.printing import SheetSpec, print_map
    from caspian_corridor_plugin.translation import Language

    project = QgsProject()
    build.add_atlas(project, Language.load("en"), paths.data_file())
    said: list[str] = []
    print_map(project, SheetSpec(theme="kazakh_rail", language=language), target, said.append)
    project.clear()
    print(json.dumps({"said": said, "family": palette.font_family(language)}), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
