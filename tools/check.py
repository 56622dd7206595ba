"""`make check`: everything that can be said about the code without running it, and the scans of the plugin hub.

Every check runs, also when an earlier one has failed; the summary at the end says which.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from tools import hub_rules

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "build" / f"{hub_rules.PLUGIN}.zip"
QT6_CODES = "QGS106,QGS107,QGS401,QGS402,QGS403,QGS404,QGS405,QGS406,QGS407,QGS408,QGS409,QGS410,QGS411"

Check = Callable[[], bool]


def command(*arguments: str) -> Check:
    def run() -> bool:
        return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, check=False).returncode == 0

    return run


def shell(*arguments: str) -> Check:
    def run() -> bool:
        return subprocess.run(arguments, cwd=ROOT, check=False).returncode == 0

    return run


def of_package(rule: Callable[[Path], list[str]]) -> Check:
    def run() -> bool:
        complaints = rule(PACKAGE)
        print("\n".join(complaints) or "nothing found")
        return not complaints

    return run


def of_folder(rule: Callable[[Path], list[str]]) -> Check:
    def run() -> bool:
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(PACKAGE) as archive:
                archive.extractall(folder)
            complaints = rule(Path(folder) / hub_rules.PLUGIN)
        print("\n".join(complaints) or "nothing found")
        return not complaints

    return run


CHECKS: dict[str, Check] = {
    "format": command("ruff", "format", "--check", "."),
    "lint": command("ruff", "check", "."),
    "types": command("mypy", hub_rules.PLUGIN, "tools"),
    "layers": command("pytest", "-q", "-p", "no:pytest_qgis", "tests/unit/test_layering.py"),
    "qt6": command(
        "flake8",
        "--isolated",
        f"--select={QT6_CODES}",
        # The one module that knows both versions, and asks which it is.
        f"--per-file-ignores={hub_rules.PLUGIN}/compat.py:QGS402",
        hub_rules.PLUGIN,
    ),
    "shell": shell("sh", "-n", "tools/install_system.sh"),
    "words": command("tools.check_words"),
    "hub structure": of_package(hub_rules.structure),
    "hub bandit": of_folder(hub_rules.bandit),
    "hub secrets": of_folder(hub_rules.secrets),
    "no excuses": of_folder(hub_rules.excuses),
}


def main(names: list[str]) -> int:
    """All checks, or those named."""
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    if unknown := [name for name in names if name not in CHECKS]:
        print(f"check: unknown: {', '.join(unknown)}; there are {', '.join(CHECKS)}", file=sys.stderr)
        return 2
    failed = []
    chosen = names or list(CHECKS)
    for name in chosen:
        check = CHECKS[name]
        print(f"== {name}", flush=True)
        start = time.monotonic()
        if not check():
            failed.append(name)
        print(f"   {time.monotonic() - start:.1f} s", flush=True)
    print(f"check: {'FAILED: ' + ', '.join(failed) if failed else f'all {len(chosen)} passed'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
