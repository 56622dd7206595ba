"""Looks through the tracked files for what belongs to somebody's machine and not to the project.

Paths of a home or a working folder, hosts inside a network, e-mail addresses that are not the project's, numbers of
tickets without a repository, unfinished merges: none of them helps a reader elsewhere.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXT_SUFFIXES = {
    "", ".cfg", ".csv", ".geojson", ".html", ".json", ".md", ".py", ".qml", ".qpt", ".sh", ".svg", ".toml", ".ts",
    ".txt", ".xml", ".yml",
}  # fmt: skip
CODE_AND_DOCS = {"", ".md", ".py", ".qml", ".sh", ".toml", ".txt"}
# Data may hold any word; code and documents are also read for the way they talk.
DATA_FOLDERS = ("resources/source/",)
NOT_OURS = {"LICENSE"}

HERE = "work"
EVERYWHERE = {
    "a path of one machine": re.compile(rf"(?<![\w.:/-])/(?:{HERE}|root|mnt|workspace|builds)(?:/|\b)(?!_src)"),
    "a folder beside the checkout": re.compile(r"\bshared/(?:reference|design|hooks)\b"),
    "a host inside a network": re.compile(
        r"\b(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)\b"
        r"|//[\w.-]+\.(?:internal|intranet|corp|lan|local|localdomain)\b"
    ),
    "an unfinished merge": re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE),
}
IN_CODE_AND_DOCS = {
    "a ticket number without its repository": re.compile(r"(?i)(?<![\w/])(?:issue|ticket|task|pr)\s?#\d+"),
    "talk of how the text came about": re.compile(r"(?i)\b(?:this|my|our|previous|earlier|next) (?:work )?session\b"),
    "an address that is not the project's": re.compile(r"\b[\w.+-]+@(?![\w.-]*example\.org\b)[\w-]+\.[a-z]{2,}\b"),
    "a note to oneself": re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b"),
}


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def complaints_about(name: str, text: str) -> list[str]:
    path = Path(name)
    rules = dict(EVERYWHERE)
    if path.suffix in CODE_AND_DOCS and not name.startswith(DATA_FOLDERS):
        rules |= IN_CODE_AND_DOCS
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1}: {what}: {found.group(0).strip()}"
        for what, rule in rules.items()
        for found in rule.finditer(text)
    ]


def main() -> int:
    complaints = []
    for path in tracked_files():
        name = path.relative_to(ROOT).as_posix()
        if path.suffix not in TEXT_SUFFIXES or name in NOT_OURS or path == Path(__file__).resolve():
            continue
        if path.is_file():
            complaints += complaints_about(name, path.read_text(encoding="utf-8"))
    print("\n".join(complaints) or "no words out of place")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
