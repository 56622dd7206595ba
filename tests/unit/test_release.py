"""`make release`: version and changelog are written where they belong, or nothing is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools import release

CHANGELOG = """# Changelog

## 0.2.0 (not yet published)

- **Clicks** open what lies nearest
  to the pointer.
- Sheets fit `A0`.

## 0.1.0 (2026-11-01)

- The first version.
"""
METADATA = """[general]
name=Caspian Corridor
version=0.1.0
changelog=
    0.1.0
    - The first version.
"""


def test_the_unpublished_section_takes_version_and_day():
    text, section = release.dated(CHANGELOG, "0.2.0", "2026-12-01")
    assert "## 0.2.0 (2026-12-01)\n\n- **Clicks**" in text and "not yet published" not in text
    assert text.endswith("- The first version.\n") and "The first version" not in section


@pytest.mark.parametrize(
    "text", ["# Changelog\n\n## 0.1.0 (2026-11-01)\n", "# Changelog\n\n## (not yet published)\n\n"]
)
def test_a_changelog_without_news_is_refused(text):
    with pytest.raises(release.ReleaseError, match=r"CHANGELOG\.md"):
        release.dated(text, "0.2.0", "2026-12-01")


def test_the_hub_gets_plain_lines():
    _, section = release.dated(CHANGELOG, "0.2.0", "2026-12-01")
    assert release.for_the_hub(section) == ["- Clicks open what lies nearest to the pointer.", "- Sheets fit A0."]


def test_metadata_holds_the_new_version_above_the_old_one():
    text = release.with_version(METADATA, "0.2.0", ["- News."])
    assert release.version_in(text) == "0.2.0"
    assert text.endswith("changelog=\n    0.2.0\n    - News.\n    0.1.0\n    - The first version.\n")


def test_a_draft_of_the_same_version_is_replaced():
    text = release.with_version(METADATA, "0.1.0", ["- Said better."])
    assert text.endswith("changelog=\n    0.1.0\n    - Said better.\n")


@pytest.mark.parametrize("version", ["1", "1.0", "v1.0.0", "1.0.0-rc1", "01.0.0", ""])
def test_other_forms_of_a_version_are_refused(version):
    with pytest.raises(release.ReleaseError, match=r"MAJOR\.MINOR\.PATCH"):
        release.parts_of(version)


def git(folder: Path, *words: str) -> str:
    identity = ["-c", "user.name=someone", "-c", "user.email=someone@example.org"]
    done = subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A repository that holds what a release writes, and a Makefile whose checks can be made to fail."""
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, encoding="utf-8")
    (tmp_path / "metadata.txt").write_text(METADATA, encoding="utf-8")
    (tmp_path / "Makefile").write_text("test check package:\n\t@test ! -e .git/fails\n", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "someone")
    git(tmp_path, "config", "user.email", "someone@example.org")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "Begin")
    monkeypatch.setattr(release, "ROOT", tmp_path)
    return tmp_path


def test_a_release_is_one_commit_and_one_tag(checkout):
    release.release("0.2.0", "2026-12-01")
    assert git(checkout, "tag", "--list").split() == ["v0.2.0"]
    assert git(checkout, "log", "-1", "--format=%s").strip() == "Release 0.2.0"
    assert not git(checkout, "status", "--porcelain")
    with pytest.raises(release.ReleaseError, match="published already"):
        release.release("0.2.0", "2026-12-02")


def test_a_failing_check_leaves_everything_as_it_was(checkout):
    (checkout / ".git" / "fails").touch()
    with pytest.raises(release.ReleaseError, match="make test fails"):
        release.release("0.2.0", "2026-12-01")
    assert not git(checkout, "status", "--porcelain") and not git(checkout, "tag", "--list")


def test_changes_that_are_not_committed_are_not_released(checkout):
    (checkout / "metadata.txt").write_text(METADATA + "\n", encoding="utf-8")
    with pytest.raises(release.ReleaseError, match="not committed"):
        release.release("0.2.0", "2026-12-01")


def test_an_older_version_is_refused(checkout):
    with pytest.raises(release.ReleaseError, match="older"):
        release.release("0.0.9", "2026-12-01")
