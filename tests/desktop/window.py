"""A driver's run in a real QGIS window, on a virtual screen and in a profile of its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import desktop

# How the window looks: what QGIS's settings hold beyond the usual, and whether the driver may leave steps out.
LOOKS = {
    "light": ("", False),
    "dark_rtl": ("[UI]\nUITheme=Night Mapping\n", True),
}


def run(driver: Path, package: Path, look: str, seconds: float) -> dict:
    """What the driver left in its result.json; ``pictures`` is the folder with its pictures.

    ``look`` is ``light``, or ``dark_rtl`` for a dark theme, in Arabic, and with the steps that depend on the look.
    """
    settings, is_short = LOOKS[look]
    out = desktop.ROOT / "build" / f"desktop_{driver.stem.partition('_')[0]}" / look
    folder = desktop.Folder.make(out)
    folder.install(package)
    folder.write_settings(enabled=True)
    if settings:
        file = folder.user_profile / "QGIS" / "QGIS3.ini"
        kept = file.read_text(encoding="utf-8").replace("userLocale=en_US", "userLocale=ar")
        file.write_text(kept + settings, encoding="utf-8")
    pictures = out / "pictures"
    pictures.mkdir()
    log = out / "qgis.log"
    with desktop.virtual_screen(folder) as display:
        variables = {"DISPLAY": display, "CASPIAN_CORRIDOR_OUT": str(pictures)}
        if is_short:
            variables["CASPIAN_CORRIDOR_SHORT"] = "1"
        code = desktop.run_qgis(folder, driver, variables, seconds=seconds, log=log)
    return {**result(pictures, code, log), "pictures": pictures}


def result(folder: Path, code: int, log: Path) -> dict:
    """What a driver saw, with QGIS's exit code and what it wrote; the test fails where the driver left nothing."""
    file = folder / "result.json"
    written = log.read_text(encoding="utf-8", errors="replace")
    if not file.is_file():
        pytest.fail(f"QGIS ended with code {code} and no result:\n{written[-4000:]}")
    found: dict = json.loads(file.read_text(encoding="utf-8"))
    return {**found, "exit_code": code, "log": written}


def came_to_its_end(seen: dict) -> None:
    """Every step was taken, nothing was thrown, and Python had nothing to complain of in the plugin's code."""
    assert seen["failed"] is None, seen["failed"]["why"]
    assert seen["exit_code"] == 0, seen["log"][-3000:]
    assert seen["tracebacks"] == []
    assert "Traceback" not in seen["log"]
    assert seen["warnings"] == []


def step(seen: dict, name: str) -> dict:
    """What a step gave; fails with the reason where the run did not come that far."""
    if name not in seen["steps"]:
        failed = seen["failed"] or {"step": "?", "why": "the run stopped"}
        pytest.fail(f"not reached: {failed['step']} failed: {failed['why'].strip().splitlines()[-1]}", pytrace=False)
    found: dict = seen["steps"][name]
    return found
