"""`make matrix`: the tests on the newer QGIS releases that Debian packages, and on Qt 6 where there is a build of it.

Each release lives in a Debian tree of its own, build/qgis-<release>, which is set up on first use (two minutes and 2 GB
each) and entered with chroot, in a mount namespace that ends with the command. `make matrix ARGS=3.44` runs one; the others
are 3.40, qt6, and rules: QGIS's own rules for Qt 6, tried on a copy of the plugin.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DEFAULT_MIRROR = "http://deb.debian.org/debian"
PACKAGES = (
    "python3-qgis",
    "qgis",
    "qgis-providers",
    "gdal-bin",
    "xvfb",
    "xauth",
    "openbox",
    "poppler-utils",
    "fonts-dejavu-core",
    "fonts-noto-core",
    "fonts-urw-base35",
    "ca-certificates",
    "gdb",  # QGIS asks it where it crashed
)
# Pure Python, so that the host's pip can put it there for another Python; pins as in requirements-dev.txt.
FROM_PIP = (
    "pytest",
    "pytest-qgis",
    "pytest-timeout",
    "pytest-xdist",
    "execnet",
    "pluggy",
    "iniconfig",
    "packaging",
    "pygments",
    "bibtexparser",
    "pyparsing",
    "rispy",
    "tokenize-rt",
)
# What the tests import, and Debian packages for the Python of each tree.
TEST_PACKAGES = (
    "python3-shapely",
    "python3-hypothesis",
    "python3-networkx",
    "python3-jsonschema",
    "python3-lxml",
    "python3-pyproj",
    "python3-scipy",
)
QT6_PACKAGES = ["gdal-bin", "fonts-urw-base35", *TEST_PACKAGES]
# In a tree: what was installed there.
READY = ".ready"
WINDOWLESS = ["tests/unit", "tests/qgis"]
SIDE_BY_SIDE = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
EVERYTHING = [*WINDOWLESS, "tests/desktop"]

ENTER = """
tree=$1 checkout=$2; shift 2
mount --make-rprivate /
# A root that is a mount of its own: tests make namespaces inside it.
mount --bind "$tree" "$tree"
mount --bind /proc "$tree/proc"
mount --rbind /dev "$tree/dev"
mkdir -p "$tree/src"
mount --bind "$checkout" "$tree/src"
exec chroot "$tree" env -u DISPLAY -u WAYLAND_DISPLAY LANG=C.UTF-8 HOME=/tmp PYTHONPATH=/opt/extra \
    PYTHONDONTWRITEBYTECODE=1 QT_QPA_PLATFORM=offscreen PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    bash -c 'cd /src && exec "$@"' _ "$@"
"""


@dataclass(frozen=True)
class Release:
    """A QGIS release and the Debian suite that packages it."""

    name: str
    suite: str
    script: str = ""


RELEASES = (
    Release("3.40", "trixie"),
    Release("3.44", "forky", "/usr/share/debootstrap/scripts/sid"),
)


class MatrixError(Exception):
    """A tree cannot be set up; the message says why."""


def mirror() -> str:
    for path in (Path("/etc/apt/sources.list.d/debian.sources"), Path("/etc/apt/sources.list")):
        if path.is_file():
            found = re.search(
                r"^(?:URIs:|deb)\s+(?:\[[^]]*\]\s+)?(\S+)", path.read_text(encoding="utf-8"), re.MULTILINE
            )
            if found:
                return found.group(1)
    return DEFAULT_MIRROR


def quietly(*command: str, log: Path) -> None:
    with log.open("ab") as output:
        done = subprocess.run(command, stdout=output, stderr=output, check=False, env=_plain_environment())
    if done.returncode:
        raise MatrixError(f"{' '.join(command[:3])} … failed, see {log}")


def _plain_environment() -> dict[str, str]:
    return {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}


def set_up(release: Release, tree: Path) -> None:
    if (tree / READY).is_file():
        bring_up_to_date(tree, [*PACKAGES, *TEST_PACKAGES], BUILD / f"qgis-{release.name}.log")
        return
    if tree.exists():
        raise MatrixError(f"{tree} is unfinished: remove it and try again")
    if os.geteuid():
        raise MatrixError("setting up a Debian tree needs root")
    subprocess.run([str(ROOT / "tools" / "install_system.sh"), "debootstrap", "zstd"], cwd=ROOT, check=True)
    print(f"Setting up QGIS {release.name} in {tree.relative_to(ROOT)}", flush=True)
    BUILD.mkdir(exist_ok=True)
    log = BUILD / f"qgis-{release.name}.log"
    unfinished = tree.with_name(tree.name + ".part")
    if unfinished.exists():
        shutil.rmtree(unfinished)
    script = [release.script] if release.script else []
    quietly("debootstrap", "--variant=minbase", release.suite, str(unfinished), mirror(), *script, log=log)
    shutil.copy("/etc/resolv.conf", unfinished / "etc" / "resolv.conf")
    (unfinished / "etc" / "apt" / "apt.conf.d" / "99tests").write_text(
        'Acquire::Languages "none";\nAcquire::Check-Valid-Until "false";\n', encoding="utf-8"
    )
    bring_up_to_date(unfinished, [*PACKAGES, *TEST_PACKAGES], log)
    unfinished.rename(tree)


def bring_up_to_date(tree: Path, packages: list[str], log: Path) -> None:
    """Installs what the tests need, where the tree was last told otherwise."""
    texts = [(ROOT / "tools" / f"requirements-{name}.txt").read_text(encoding="utf-8") for name in ("dev", "qt6")]
    pins = dict(re.findall(r"^([\w-]+)(==\S+)", "\n".join(texts), re.MULTILINE))
    from_pip = [name + pins.get(name, "") for name in FROM_PIP]
    wanted = "\n".join([*packages, *from_pip]) + "\n"
    ready = tree / READY
    if ready.is_file() and ready.read_text(encoding="utf-8") == wanted:
        return
    install = ["chroot", str(tree), "apt-get", "install", "-q", "-y", "--no-install-recommends"]
    quietly("chroot", str(tree), "apt-get", "update", "-q", log=log)
    quietly(*install, *packages, log=log)
    target = tree / "opt" / "extra"
    pip = [str(BUILD / "venv" / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    quietly(*pip, "--no-deps", "--no-compile", "--upgrade", "--target", str(target), *from_pip, log=log)
    ready.write_text(wanted, encoding="utf-8")


def run_in(tree: Path, *command: str) -> int:
    return subprocess.run(
        ["unshare", "-m", "bash", "-c", ENTER, "_", str(tree), str(ROOT), *command], check=False
    ).returncode


def run_tests(release: Release, arguments: list[str]) -> int:
    tree = BUILD / f"qgis-{release.name}"
    set_up(release, tree)
    return run_in(tree, "python3", "-m", "pytest", "-q", *SIDE_BY_SIDE, *(arguments or EVERYTHING))


def in_qt6(program: Path, *command: str) -> int:
    """A command in the QGIS on Qt 6, whose tree is set up on first use."""
    tree = BUILD / "qt6"
    tree.mkdir(parents=True, exist_ok=True)
    own_mount = 'mount --make-rprivate / && mount --bind "$1" "$1" && exec "${@:2}"'
    enter = ["unshare", "-m", "bash", "-c", own_mount, "_", str(tree), str(program), str(tree), str(ROOT)]
    if not (tree / READY).is_file():
        print(f"Setting up QGIS on Qt 6 in {tree.relative_to(ROOT)}", flush=True)
        subprocess.run([*enter, "true"], check=True)
    bring_up_to_date(tree, QT6_PACKAGES, BUILD / "qt6.log")
    return subprocess.run([*enter, *command], check=False).returncode


def run_qt6_tests(program: Path, arguments: list[str]) -> int:
    return in_qt6(program, "python3", "-m", "pytest", "-q", *SIDE_BY_SIDE, *(arguments or WINDOWLESS))


def qgis_rules() -> Path:
    """QGIS's own rules for Qt 6: one script of its source, which is 150 MB to fetch, once."""
    script = BUILD / "qt6_rules" / "pyqt5_to_pyqt6.py"
    if script.is_file():
        return script
    release = RELEASES[0]
    tree, log = BUILD / f"qgis-{release.name}", BUILD / "qt6_rules.log"
    set_up(release, tree)
    print("Fetching QGIS's rules for Qt 6", flush=True)
    sources = tree / "etc" / "apt" / "sources.list.d" / "sources.list"
    sources.write_text(f"deb-src {mirror()} {release.suite} main\n", encoding="utf-8")
    download = tree / "tmp" / "qgis_source"
    download.mkdir(exist_ok=True)
    try:
        quietly("chroot", str(tree), "apt-get", "update", "-q", log=log)
        fetch = "cd /tmp/qgis_source && apt-get source -q --download-only --only-source qgis"
        quietly("chroot", str(tree), "bash", "-c", fetch, log=log)
        archive = next(download.glob("qgis_*.orig.tar.xz"))
        found = subprocess.run(
            ["tar", "-xJOf", str(archive), "--wildcards", f"*/scripts/*/{script.name}"], capture_output=True, check=True
        )
    finally:
        shutil.rmtree(download)
        sources.unlink()
    script.parent.mkdir(exist_ok=True)
    script.write_bytes(found.stdout)
    return script


def check_rules(program: Path | None) -> int:
    """On a copy of the plugin, with the classes of PyQt6 alone and, where there is one, of a QGIS on Qt 6 as well."""
    script = qgis_rules().relative_to(ROOT)
    command = ["-m", "tools.qt6_rules", str(script), "caspian_corridor_plugin"]
    environment = {**os.environ, "PYTHONPATH": str(BUILD / "pyqt6"), "QT_QPA_PLATFORM": "offscreen"}
    python = str(BUILD / "venv" / "bin" / "python")
    code = subprocess.run([python, *command, "--without-qgis"], cwd=ROOT, env=environment, check=False).returncode
    if program is not None:
        code = in_qt6(program, "python3", *command) or code
    return code


def main(arguments: list[str]) -> int:
    names = [name for name in arguments if re.fullmatch(r"\d+\.\d+|qt6|rules", name)]
    tests = [argument for argument in arguments if argument not in names]
    results: dict[str, str] = {}
    try:
        for release in RELEASES:
            if not names or release.name in names:
                print(f"== QGIS {release.name}", flush=True)
                results[release.name] = "passed" if run_tests(release, tests) == 0 else "FAILED"
        program = (ROOT / os.environ.get("QT6_DIR", "../shared/qt6") / "enter").resolve()
        absent = f"not run: no program {program} (QT6_DIR says where a QGIS on Qt 6 is)"
        enter = program if program.is_file() else None
        if not names or "qt6" in names:
            print("== QGIS on Qt 6", flush=True)
            results["Qt 6"] = ("passed" if run_qt6_tests(enter, tests) == 0 else "FAILED") if enter else absent
        if not names or "rules" in names:
            print("== QGIS's own rules for Qt 6", flush=True)
            results["rules"] = "passed" if check_rules(enter) == 0 else "FAILED"
    except (MatrixError, subprocess.CalledProcessError) as error:
        print(f"matrix: {error}", file=sys.stderr)
        return 1
    for name, result in results.items():
        print(f"{name:6} {result}")
    return 1 if "FAILED" in results.values() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
