"""Prints into a file system of its own: a small one that gets full, or one that is read-only.

    python places_to_print.py FOLDER MOUNT_OPTIONS FILE…

Prints a line of JSON: what came of each file, and what is left in the folder. A namespace of its own keeps the file
system from everybody else, and takes it away when the program ends.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

INSIDE = "CASPIAN_CORRIDOR_OWN_MOUNTS"
# QGIS stays until the process ends: newer ones crash when they are taken down in between.
_kept: list[object] = []


def outcomes(folder: Path, names: list[str]) -> dict:
    from qgis.core import QgsApplication, QgsProject

    application = QgsApplication([], True)
    application.initQgis()
    _kept.append(application)
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from caspian_corridor_plugin import paths
    from caspian_corridor_plugin.atlas import build
    from caspian_corridor_plugin.printing import PrintError, SheetSpec, print_map
    from caspian_corridor_plugin.translation import Language

    project = QgsProject()
    _kept.append(project)
    build.add_atlas(project, Language.load("en"), paths.data_file())
    found = {}
    for name in names:
        try:
            found[name] = [str(print_map(project, SheetSpec(theme="kazakh_rail"), folder / name)), ""]
        except PrintError as error:
            found[name] = ["", str(error)]
    project.clear()
    return {"outcomes": found, "left": sorted(one.name for one in folder.iterdir())}


def main(folder: str, options: str, *names: str) -> int:
    if os.environ.get(INSIDE):
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=True)
        print(json.dumps(outcomes(Path(folder), list(names))), flush=True)
        os._exit(0)  # the namespace goes, and with it everything that QGIS holds
    rights = ["-m"] if os.geteuid() == 0 else ["-r", "-m"]
    own = {**os.environ, INSIDE: "1"}
    return subprocess.run(["unshare", *rights, sys.executable, *sys.argv], env=own, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
