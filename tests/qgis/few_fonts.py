"""Prints one sheet; to be started with a FONTCONFIG_FILE that leaves the system few fonts.

    python few_fonts.py LANGUAGE FILE

Prints a line of JSON: the sentences about missing fonts, and the family that the language is set in.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsProject


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
