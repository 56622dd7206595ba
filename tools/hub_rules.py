"""The plugin hub's rules for an upload, as functions from a ZIP or its unpacked folder to a list of complaints.

The structure rules are those of the hub's validator; the two scans are the commands that it runs, without the files
and comments that would switch findings off: there is nothing to excuse, or the package does not pass.
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

PLUGIN = "caspian_corridor_plugin"
HUB_MAX_BYTES = 25_000_000
OUR_MAX_BYTES = 5_000_000
REQUIRED_KEYS = (
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "tracker",
    "repository",
)
CATEGORIES = {"Raster", "Vector", "Database", "Mesh", "Web"}
BINARIES = re.compile(
    r"\.(exe|dll|so|dylib|pyd|bat|cmd|com|sh|ps1|vbs|msi|jar|bin|app|deb|rpm|whl|egg|zip|tar|gz|pyc|pyo)$"
)
GENERATED = re.compile(r"(^|/)(ui_[^/]*|[^/]*_rc|resources)\.py$")
FORBIDDEN_FOLDERS = {"__MACOSX", ".git", "__pycache__", "tests", "test", "tools", "source"}
CONFIGURATION = {".bandit", ".flake8", ".secrets.baseline", "setup.cfg", "tox.ini"}
EXCUSES = re.compile(r"#\s*nosec|pragma:\s*(allow|white)list|#\s*flake8:\s*noqa")


def metadata_of(archive: zipfile.ZipFile) -> dict[str, str]:
    """metadata.txt, read as the hub reads it: with interpolation, so that a lone % is an error."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(archive.read(f"{PLUGIN}/metadata.txt").decode("utf-8"))
    return dict(parser.items("general"))


def structure(package: Path) -> list[str]:
    size = package.stat().st_size
    complaints = [f"{size:,} bytes, more than {most:,}" for most in (OUR_MAX_BYTES, HUB_MAX_BYTES) if size > most]
    with zipfile.ZipFile(package) as archive:
        if broken := archive.testzip():
            complaints.append(f"{broken} is damaged")
        names = archive.namelist()
        complaints += [complaint for name in names for complaint in _name_complaints(name)]
        if len(names) != len({name.casefold() for name in names}):
            complaints.append("two names that differ in case alone, or twice the same")
        complaints += [
            f"{PLUGIN}/{needed} is missing"
            for needed in ("__init__.py", "metadata.txt", "LICENSE", "LICENSE-DATA.md")
            if f"{PLUGIN}/{needed}" not in names
        ]
        complaints += [
            f"{entry.filename} is no ordinary readable file"
            for entry in archive.infolist()
            if entry.external_attr >> 16 != 0o100644
        ]
        if f"{PLUGIN}/metadata.txt" in names:
            complaints += _metadata_complaints(metadata_of(archive), names)
    return complaints


def _name_complaints(name: str) -> list[str]:
    parts = name.split("/")
    complaints = []
    if ".." in name or name.startswith("/") or "\\" in name or ":" in name:
        complaints.append(f"{name}: path information")
    if parts[0] != PLUGIN:
        complaints.append(f"{name}: outside the folder {PLUGIN}")
    if FORBIDDEN_FOLDERS & set(parts[:-1]):
        complaints.append(f"{name}: a folder that must not be shipped")
    if BINARIES.search(name) or GENERATED.search(name):
        complaints.append(f"{name}: binary or generated file")
    if parts[-1] in CONFIGURATION or parts[-1].startswith("."):
        complaints.append(f"{name}: configuration or hidden file")
    return complaints


def _metadata_complaints(metadata: dict[str, str], names: list[str]) -> list[str]:
    complaints = [f"metadata: {key} is missing" for key in REQUIRED_KEYS if not metadata.get(key, "").strip()]
    version = metadata.get("version", "")
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        complaints.append(f"metadata: version {version} is not MAJOR.MINOR.PATCH")
    if f"\n{version}\n" not in "\n" + "\n".join(map(str.strip, metadata.get("changelog", "").splitlines())) + "\n":
        complaints.append(f"metadata: the changelog does not speak of {version}")
    if "/" in metadata.get("author", ""):
        complaints.append("metadata: author holds a slash")
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", metadata.get("email", "")):
        complaints.append("metadata: email is no address")
    complaints += [
        f"metadata: {key} is no https address"
        for key in ("tracker", "repository", "homepage")
        if not re.fullmatch(r"https://[^/\s]+(/\S*)?", metadata.get(key, ""))
    ]
    if "plugin" in metadata.get("name", "").casefold():
        complaints.append("metadata: the name says plugin")
    if metadata.get("category") not in CATEGORIES:
        complaints.append("metadata: unknown category")
    if metadata.get("qgisMaximumVersion") != "4.99":
        complaints.append("metadata: qgisMaximumVersion is not 4.99, so QGIS 4 would not show it")
    if "supportsQt6" in metadata:
        complaints.append("metadata: supportsQt6 is no longer read")
    if metadata.get("hasProcessingProvider") != "yes":
        complaints.append("metadata: without hasProcessingProvider=yes qgis_process does not find the algorithms")
    icon = metadata.get("icon", "")
    if f"{PLUGIN}/{icon}" not in names or not icon.endswith((".png", ".jpg", ".svg")):
        complaints.append(f"metadata: icon {icon} is not in the package")
    markup = re.compile(r"<[a-z/][^>]*>", re.IGNORECASE)
    complaints += [
        f"metadata: {key} holds markup"
        for key in ("description", "about", "changelog")
        if markup.search(metadata.get(key, ""))
    ]
    return complaints


def excuses(folder: Path) -> list[str]:
    """Comments that would switch a scan's finding off."""
    return [
        f"{path.relative_to(folder.parent)}:{number}: {line.strip()}"
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".py", ".txt", ".md", ".qml", ".json", ".html"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if EXCUSES.search(line)
    ]


def bandit(folder: Path) -> list[str]:
    """Every test of bandit, at every severity: one finding blocks an upload."""
    done = subprocess.run(
        [sys.executable, "-m", "bandit", "-r", "-q", "-f", "json", "--ignore-nosec", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    complaints = [
        f"{Path(found['filename']).relative_to(folder.parent)}:{found['line_number']}: "
        f"{found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ]
    complaints += [f"{error['filename']}: {error['reason']}" for error in report["errors"]]
    if not report["metrics"]["_totals"]["loc"]:
        complaints.append("bandit read no code")
    return complaints


def secrets(folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "--no-verify", folder.name],
        cwd=folder.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return [f"detect-secrets failed: {done.stderr.strip()}"]
    found = json.loads(done.stdout)["results"]
    return [
        f"{name}:{secret['line_number']}: {secret['type']}"
        for name, secrets_of_file in sorted(found.items())
        for secret in secrets_of_file
        if Path(name).name != "metadata.txt"
    ]
