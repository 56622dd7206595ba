"""`make run`: QGIS with the packed plugin, its atlas added and its dock open, in a profile under build/run.

With no display, or with HEADLESS=1, the same happens on a virtual screen, and leaves build/run/window.png (the whole
window), build/run/map.pdf (the printed map) and each ready sheet in English and Arabic, build/run/sheet_*.pdf.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tools.desktop import ROOT, DesktopError, Folder, run_qgis, virtual_screen

RUN = ROOT / "build" / "run"
SHEETS = ("atlas", "comparison", "kazakh_rail", "strip", "timeline", "locator")
SCRIPT = ROOT / "tools" / "open_atlas.py"
FINDINGS = re.compile(r"Traceback \(most recent call last\)|watchdog:|Segmentation fault|QGIS died")


def with_the_users_screen() -> int:
    folder = Folder.make(RUN, fresh=False)
    folder.install()
    folder.write_settings(enabled=True)
    print(f"Opening QGIS; its profile is in {folder.profiles.relative_to(ROOT)}")
    return run_qgis(folder, SCRIPT, {}, seconds=None, log=RUN / "qgis.log")


def without_a_screen() -> int:
    folder = Folder.make(RUN)
    folder.install()
    folder.write_settings(enabled=True)
    log = RUN / "qgis.log"
    with virtual_screen(folder) as display:
        variables = {"DISPLAY": display, "CASPIAN_CORRIDOR_PICTURES": str(RUN)}
        code = run_qgis(folder, SCRIPT, variables, seconds=340, log=log)
    said = log.read_text(encoding="utf-8", errors="replace")
    if code or FINDINGS.search(said):
        print(said, file=sys.stderr)
        raise DesktopError(f"QGIS ended with code {code}, see {log}")
    sheets = sorted(path.name for path in RUN.glob("sheet_*.pdf"))
    for name in (
        "window.png",
        "map.pdf",
        *(f"sheet_{theme}_{language}.pdf" for theme in SHEETS for language in ("en", "ar")),
    ):
        if not (RUN / name).is_file():
            raise DesktopError(f"{name} was not made, see {log}")
    for name in ("map.pdf", *sheets):
        look_at_pdf(RUN / name)
    print("\n".join(f"build/run/{name}" for name in ("window.png", "map.pdf", *sheets)))
    return 0


def look_at_pdf(pdf: Path) -> None:
    """A sheet without words or without colours is no map."""
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    if len(text.split()) < 30:
        raise DesktopError(f"{pdf.name} holds hardly a word")
    raster = subprocess.run(["pdftoppm", "-r", "30", "-singlefile", str(pdf)], capture_output=True, check=True).stdout
    pixels = raster[len(raster) % 3 + 15 :]
    shades = {pixels[index : index + 3] for index in range(0, len(pixels) - 3, 3)}
    if len(shades) < 60:
        raise DesktopError(f"{pdf.name} is empty: {len(shades)} colours")


def main() -> int:
    wanted = os.environ.get("HEADLESS", "")
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    try:
        return without_a_screen() if wanted not in ("", "0") or not display else with_the_users_screen()
    except DesktopError as error:
        print(f"run: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
