"""`make release VERSION=0.2.0`: version, changelog, ZIP, checks, tag; in this order, all or nothing.

The first section of CHANGELOG.md, whose heading says "not yet published", becomes the section of the version, with the
day. It goes into metadata.txt in the hub's form, with the version, which stands nowhere else. Then the tests and the
checks run on the packed plugin; what fails puts both files back. Nothing is uploaded.
"""

from __future__ import annotations

import argparse
import configparser
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNPUBLISHED = re.compile(r"^## (?:\d+\.\d+\.\d+ )?\(?not yet published\)?$", re.IGNORECASE | re.MULTILINE)
NEXT_SECTION = re.compile(r"^## ", re.MULTILINE)
VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


class ReleaseError(Exception):
    """The release cannot be made; the message says why and what to do."""


def parts_of(version: str) -> tuple[int, ...]:
    """Major, minor and patch number of a version. Raises ReleaseError for any other form."""
    if not VERSION.fullmatch(version):
        raise ReleaseError(f"{version!r} is no version: write MAJOR.MINOR.PATCH, such as 0.2.0")
    return tuple(int(part) for part in version.split("."))


def version_in(metadata: str) -> str:
    """The version that the text of metadata.txt holds."""
    parsed = configparser.ConfigParser()
    parsed.read_string(metadata)
    return parsed["general"]["version"]


def dated(changelog: str, version: str, day: str) -> tuple[str, str]:
    """Give the changelog's unpublished section its version and day.

    Returns the new changelog and the section's own text. Raises ReleaseError where no section waits to be published,
    or it is empty.
    """
    heading = UNPUBLISHED.search(changelog)
    if heading is None:
        raise ReleaseError('CHANGELOG.md has no section "## (not yet published)": write what changes for users there')
    following = NEXT_SECTION.search(changelog, heading.end())
    section = changelog[heading.end() : following.start() if following else len(changelog)].strip()
    if not section:
        raise ReleaseError("CHANGELOG.md: the section that is not yet published is empty")
    return changelog[: heading.start()] + f"## {version} ({day})" + changelog[heading.end() :], section


def for_the_hub(section: str) -> list[str]:
    """A changelog section as lines of metadata.txt: one line a point, plain text, no line of it at the margin."""
    points: list[str] = []
    for line in section.splitlines():
        text = re.sub(r"\*\*|`", "", line.strip())
        if not text:
            continue
        if text.startswith("- ") or not points:
            points.append(text)
        else:
            points[-1] += f" {text}"
    return points


def with_version(metadata: str, version: str, points: list[str]) -> str:
    """The text of metadata.txt with the version, and its points at the top of the changelog."""
    text, found = re.subn(r"(?m)^version=.*$", f"version={version}", metadata)
    if found != 1:
        raise ReleaseError("metadata.txt must hold one line that begins with version=")
    entry = "\n".join(f"    {line}" for line in (version, *points))
    head, separator, tail = text.partition("changelog=\n")
    if not separator:
        raise ReleaseError("metadata.txt has no changelog=")
    # A section of the same version was its draft.
    draft = re.compile(rf"    {re.escape(version)}\n(?:    \S[^\n]*\n?)*?(?=    \d+\.\d+\.\d+\n|\Z|\n)", re.MULTILINE)
    return head + separator + entry + "\n" + draft.sub("", tail, count=1)


def command(*words: str) -> str:
    """Output of a command in the checkout. Raises ReleaseError with its last line where it fails."""
    done = subprocess.run(words, cwd=ROOT, check=False, capture_output=True, text=True)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise ReleaseError(f"{' '.join(words)}: {said[-1] if said else f'exit code {done.returncode}'}")
    return done.stdout


def make(target: str) -> None:
    if subprocess.run(["make", target], cwd=ROOT, check=False).returncode:
        raise ReleaseError(f"make {target} fails: mend it and call make release again")


def check_the_checkout(version: str) -> None:
    """Raise ReleaseError where the checkout has changes or the version is not a new one."""
    if command("git", "status", "--porcelain").strip():
        raise ReleaseError("the checkout has changes that are not committed")
    now = version_in((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    if parts_of(version) < parts_of(now):
        raise ReleaseError(f"{version} is older than {now} in metadata.txt")
    if f"v{version}" in command("git", "tag", "--list").split():
        raise ReleaseError(f"v{version} is published already: choose a higher version")


def release(version: str, day: str) -> None:
    """Write version and changelog, test and check the package, commit and tag. Raises ReleaseError; nothing is changed then."""
    check_the_checkout(version)
    files = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("CHANGELOG.md", "metadata.txt")}
    changelog, section = dated(files["CHANGELOG.md"], version, day)
    metadata = with_version(files["metadata.txt"], version, for_the_hub(section))
    try:
        (ROOT / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
        (ROOT / "metadata.txt").write_text(metadata, encoding="utf-8")
        for target in ("test", "check", "package"):
            make(target)
        command("git", "commit", "--quiet", "--message", f"Release {version}", "CHANGELOG.md", "metadata.txt")
        command("git", "tag", "--annotate", "--message", f"Caspian Corridor {version}", f"v{version}")
    except BaseException:
        for name, text in files.items():
            (ROOT / name).write_text(text, encoding="utf-8")
        raise


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("version")
    version: str = parser.parse_args().version
    try:
        parts_of(version)
        release(version, datetime.now(timezone.utc).date().isoformat())
    except ReleaseError as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    print(f"build/caspian_corridor_plugin.zip is version {version}, tagged v{version}.")
    print("Next: git push --follow-tags, then upload the ZIP to the plugin hub.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
