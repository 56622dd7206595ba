"""The ZIP as the plugin hub and a user's QGIS see it."""

from __future__ import annotations

import configparser
import hashlib
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tools import hub_rules, package

PLUGIN = hub_rules.PLUGIN


@pytest.fixture(scope="module")
def names(package_zip: Path) -> set[str]:
    with zipfile.ZipFile(package_zip) as archive:
        return set(archive.namelist())


def test_the_hub_accepts_its_structure(package_zip: Path) -> None:
    assert hub_rules.structure(package_zip) == []


def test_bandit_finds_nothing(unpacked_plugin: Path) -> None:
    assert hub_rules.bandit(unpacked_plugin) == []


def test_detect_secrets_finds_nothing(unpacked_plugin: Path) -> None:
    assert hub_rules.secrets(unpacked_plugin) == []


def test_no_finding_is_excused(unpacked_plugin: Path) -> None:
    assert hub_rules.excuses(unpacked_plugin) == []


def test_it_holds_all_modules_and_the_data(root: Path, names: set[str]) -> None:
    modules = {f"{PLUGIN}/{path.relative_to(root / PLUGIN).as_posix()}" for path in (root / PLUGIN).rglob("*.py")}
    assert modules <= names
    assert f"{PLUGIN}/resources/caspian_corridor.gpkg" in names
    for icon in ("caspian_corridor", "read_map", "add_atlas", "print_map", "copy"):
        assert f"{PLUGIN}/resources/icons/{icon}.svg" in names


def test_every_language_that_has_texts_is_in_it(root: Path, names: set[str]) -> None:
    for source in (root / "i18n").glob("*.ts"):
        assert f"{PLUGIN}/i18n/{source.stem}.qm" in names


def test_it_holds_nothing_else(names: set[str]) -> None:
    beginnings = ("resources/", "i18n/")
    others = {name.removeprefix(f"{PLUGIN}/") for name in names if not name.endswith(".py")}
    assert {name for name in others if not name.startswith(beginnings)} == {
        "metadata.txt",
        "LICENSE",
        "LICENSE-DATA.md",
    }
    assert not [name for name in names if "/source/" in name]


def test_the_same_files_give_the_same_bytes(package_zip: Path, tmp_path: Path) -> None:
    package.write_zip(package.files_to_ship(), tmp_path / "again.zip")
    again = hashlib.sha256((tmp_path / "again.zip").read_bytes()).hexdigest()
    assert again == hashlib.sha256(package_zip.read_bytes()).hexdigest()


def test_it_finds_its_files_where_it_is_installed(unpacked_plugin: Path) -> None:
    program = (
        "import sys; sys.modules['qgis'] = None\n"
        f"from {PLUGIN} import about, paths\n"
        "assert paths.data_file().is_file(), paths.data_file()\n"
        "print(about.version(), paths.root())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=unpacked_plugin.parent, capture_output=True, text=True, check=True
    )
    metadata = configparser.ConfigParser()
    metadata.read(unpacked_plugin / "metadata.txt", encoding="utf-8")
    assert done.stdout.split() == [metadata["general"]["version"], str(unpacked_plugin)]


def test_missing_data_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(package.PackageError, match=r"metadata\.txt is missing"):
        package.files_to_ship(tmp_path)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        (f"{PLUGIN}/a.pyc", "", "binary"),
        (f"{PLUGIN}/../a.py", "", "path information"),
        ("elsewhere/a.py", "", "outside"),
        (f"{PLUGIN}/tests/a.py", "", "must not be shipped"),
        (f"{PLUGIN}/.bandit", "", "configuration"),
        (f"{PLUGIN}/resources.py", "", "generated"),
    ],
)
def test_the_structure_rules_find_what_breaks_them(tmp_path: Path, name: str, text: str, complaint: str) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr(name, text)
    assert any(complaint in found for found in hub_rules.structure(tmp_path / "bad.zip"))


def with_metadata(package_zip: Path, target: Path, change: dict[str, str]) -> Path:
    """The package with other lines in metadata.txt; an empty one is taken out."""
    with zipfile.ZipFile(package_zip) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith("/metadata.txt"):
                text = content.decode("utf-8")
                for key, line in change.items():
                    text, found = re.subn(rf"(?m)^{key}=.*\n", line and f"{line}\n", text)
                    assert found == 1
                content = text.encode("utf-8")
            new.writestr(entry, content)
    return target


@pytest.mark.parametrize(
    ("key", "line", "complaint"),
    [
        *((key, "", f"{key} is missing") for key in hub_rules.REQUIRED_KEYS if key != "about"),
        ("version", "version=7.7.7", "the changelog does not speak of 7.7.7"),
        ("version", "version=0.1", "is not MAJOR.MINOR.PATCH"),
        ("qgisMaximumVersion", "qgisMaximumVersion=3.99", "QGIS 4 would not show it"),
        ("tracker", "tracker=ask us", "tracker is no https address"),
        ("author", "author=A/B", "slash"),
        ("icon", "icon=nowhere.png", "is not in the package"),
        ("category", "category=Maps", "unknown category"),
    ],
)
def test_the_metadata_rules_find_what_breaks_them(
    package_zip: Path, tmp_path: Path, key: str, line: str, complaint: str
) -> None:
    bad = with_metadata(package_zip, tmp_path / "bad.zip", {key: line})
    assert any(complaint in found for found in hub_rules.structure(bad))


def test_the_manager_shows_the_changes_that_the_changelog_lists(root: Path, package_zip: Path) -> None:
    """The newest version's items, without their markup."""
    newest = re.split(r"(?m)^## ", (root / "CHANGELOG.md").read_text(encoding="utf-8"))[1]
    version = newest.split()[0]
    items = [" ".join(re.sub(r"[*`]", "", item).split()) for item in re.findall(r"(?ms)^- (.*?)(?=^- |^#|\Z)", newest)]
    with zipfile.ZipFile(package_zip) as archive:
        shown = hub_rules.metadata_of(archive)
    lines = [line.strip() for line in shown["changelog"].strip().splitlines()]
    assert lines[: len(items) + 1] == [version, *(f"- {item}" for item in items)]
    assert shown["version"] == version
    assert len(items) > 3


def test_a_package_that_grew_is_refused(package_zip: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub_rules, "OUR_MAX_BYTES", package_zip.stat().st_size - 1)
    assert any("bytes, more than" in found for found in hub_rules.structure(package_zip))


def test_the_addresses_that_are_to_come_stand_in_metadata_alone(root: Path) -> None:
    """And making the package says which of them are still invented."""
    listed = subprocess.run(
        ["git", "grep", "-l", "example[.]org"], cwd=root, capture_output=True, text=True, check=False
    )
    named = set(listed.stdout.split()) - {"metadata.txt"}
    assert {name for name in named if "corridor.example" in (root / name).read_text(encoding="utf-8")} == set()
    done = subprocess.run(
        [sys.executable, "-m", "tools.package", "build/tests/again.zip"],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )
    reminder = [line for line in done.stdout.splitlines() if "real addresses" in line]
    keys = package.placeholders()
    assert reminder == (
        [f"Before uploading to the plugin hub, put real addresses into metadata.txt: {', '.join(keys)}"] if keys else []
    )


def test_the_scans_find_what_the_hub_blocks(tmp_path: Path) -> None:
    folder = tmp_path / PLUGIN
    folder.mkdir()
    (folder / "a.py").write_text("assert 1  # nosec\n", encoding="utf-8")
    kind = "RSA PRIVATE KEY"  # not in one piece, so that scanners of this repository have nothing to find
    (folder / "b.txt").write_text(f"-----BEGIN {kind}-----\n", encoding="utf-8")
    assert any("B101" in found for found in hub_rules.bandit(folder))
    assert any("Private Key" in found for found in hub_rules.secrets(folder))
    assert len(hub_rules.excuses(folder)) == 1
