"""Files and folders are written whole or not at all, whatever stands in the way, and even when the program is killed."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from caspian_corridor_plugin import writing

ROOT = Path(__file__).resolve().parents[2]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_nothing_else_is_touched(tmp_path: Path) -> None:
    own = {"refs.bib.part": b"mine", "refs.bib~": b"mine too", ".refs.bib": b"hidden"}
    for name, content in own.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "elsewhere").write_bytes(b"far")
    (tmp_path / "refs.bib").symlink_to(tmp_path / "elsewhere")
    writing.write_bytes(tmp_path / "refs.bib", b"new")
    assert (tmp_path / "refs.bib").read_bytes() == b"new"
    assert (tmp_path / "elsewhere").read_bytes() == b"far", "the link is replaced, not followed"
    assert names(tmp_path) == sorted([*own, "refs.bib", "elsewhere"])
    assert all((tmp_path / name).read_bytes() == content for name, content in own.items())


@pytest.mark.parametrize("length", [1, 200, 251, 254, 255])
def test_names_as_long_as_the_file_system_allows(tmp_path: Path, length: int) -> None:
    target = tmp_path / ("n" * length)
    writing.write_bytes(target, b"1")
    writing.write_bytes(target, b"2")
    assert target.read_bytes() == b"2"
    with pytest.raises(OSError, match="long"):
        writing.write_bytes(tmp_path / ("n" * 256), b"")
    assert len(names(tmp_path)) == 1


def test_rights_stay_those_of_the_file_that_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a"
    writing.write_bytes(target, b"1")
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert target.stat().st_mode == plain.stat().st_mode
    target.chmod(0o640)
    writing.write_bytes(target, b"2")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_fault_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    with pytest.raises(KeyError), writing.whole_file(target) as draft:
        draft.write_bytes(b"half")
        raise KeyError
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["a.txt"]
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(IsADirectoryError):
        writing.write_bytes(folder, b"x")
    with pytest.raises(OSError, match="No such"):
        writing.write_bytes(tmp_path / "missing" / "a", b"x")
    with pytest.raises(NotADirectoryError):
        writing.write_bytes(target / "a", b"x")
    assert names(tmp_path) == ["a.txt", "folder"]


def run(program: str, *arguments: object) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


FULL_DISK = """
    import resource, signal, sys
    from pathlib import Path
    from caspian_corridor_plugin import writing
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
    try:
        writing.write_bytes(Path(sys.argv[1]), b"x" * 5000)
    except OSError as error:
        print("told", error.errno)
    try:
        with writing.whole_folder(Path(sys.argv[2])) as made:
            (made / "small").write_bytes(b"1")
            (made / "large").write_bytes(b"x" * 5000)
    except OSError as error:
        print("told", error.errno)
"""


def test_what_does_not_fit_on_the_disk_leaves_nothing(tmp_path: Path) -> None:
    target, folder = tmp_path / "a", tmp_path / "pack"
    target.write_bytes(b"old")
    folder.mkdir()
    (folder / "small").write_bytes(b"old")
    done = run(FULL_DISK, target, folder)
    assert done.stdout.count("told") == 2, done.stderr
    assert names(tmp_path) == ["a", "pack"]
    assert target.read_bytes() == (folder / "small").read_bytes() == b"old"


KILLED = """
    import os, sys
    from pathlib import Path
    from caspian_corridor_plugin import writing
    at, left = int(sys.argv[1]), [None]

    def hook(event, arguments):
        if left[0] is not None and event in ("open", "os.rename", "os.link", "os.mkdir", "os.chmod", "os.remove",
                                             "ctypes.dlsym", "shutil.rmtree", "os.listdir", "os.scandir"):
            left[0] -= 1
            if left[0] < 0:
                os._exit(9)

    sys.addaudithook(hook)
    left[0] = at
    if sys.argv[2] == "file":
        writing.write_bytes(Path(sys.argv[3]), b"new" * 100)
    else:
        with writing.whole_folder(Path(sys.argv[3])) as made:
            (made / "styles").mkdir()
            for name in ("a", "b", "styles/c"):
                (made / name).write_bytes(b"new")
    os._exit(0)
"""


@pytest.mark.long
def test_killed_at_any_step_a_file_is_old_or_new(tmp_path: Path) -> None:
    target, seen = tmp_path / "a", set()
    for at in range(200):
        target.write_bytes(b"old")
        code = run(KILLED, at, "file", target).returncode
        seen.add(target.read_bytes()[:3])
        assert target.read_bytes() in (b"old", b"new" * 100)
        if code == 0:
            break
    assert code == 0
    assert at > 3
    assert seen == {b"old", b"new"}


@pytest.mark.long
def test_killed_at_any_step_a_folder_is_old_or_new_as_a_whole(tmp_path: Path) -> None:
    seen = set()
    for at in range(300):
        place = tmp_path / str(at)
        pack = place / "pack"
        (pack / "styles").mkdir(parents=True)
        for name in ("a", "b", "styles/c", "styles/own", "notes.txt"):
            (pack / name).write_bytes(b"old")
        code = run(KILLED, at, "folder", pack).returncode
        found = {name: (pack / name).read_bytes() for name in ("a", "b", "styles/c")}
        assert len(set(found.values())) == 1, (at, found)
        assert (pack / "styles/own").read_bytes() == (pack / "notes.txt").read_bytes() == b"old"
        seen |= set(found.values())
        if code == 0:
            break
    assert code == 0
    assert at > 10
    assert seen == {b"old", b"new"}


def test_a_folder_of_many_files_of_others_is_not_made_anew(tmp_path: Path) -> None:
    """A home folder given by mistake."""
    home = tmp_path / "home"
    home.mkdir()
    for number in range(300):
        (home / f"{number}.txt").write_bytes(b"mine")
    before = home.stat().st_ino
    with writing.whole_folder(home) as made:
        (made / "sub").mkdir()
        (made / "sub" / "a").write_bytes(b"new")
    assert home.stat().st_ino == before
    assert (home / "sub" / "a").read_bytes() == b"new"
    assert len(names(home)) == 301
    assert names(tmp_path) == ["home"]


def test_a_new_folder_and_one_behind_a_link(tmp_path: Path) -> None:
    with writing.whole_folder(tmp_path / "deep" / "new") as made:
        (made / "a").write_bytes(b"1")
    assert (tmp_path / "deep" / "new" / "a").read_bytes() == b"1"
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "deep" / "new")
    with writing.whole_folder(link) as made:
        (made / "b").write_bytes(b"2")
    assert link.is_symlink()
    assert names(link) == ["a", "b"]
