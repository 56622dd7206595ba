"""The one way to write a file or a folder: made aside under a name that nothing else has, and put in place when it is
whole. What stood there before stays until then, and a fault or a stop leaves nothing behind."""

from __future__ import annotations

import ctypes
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

#: Short, so that a name as long as the file system allows can still be written.
_PREFIX = ".caspian-"
#: A folder that is written anew as a whole may hold so many files of others.
_OTHERS = 200
_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path to write to, in the target's folder and with its ending; it takes the target's place when the block ends.

    A symbolic link of the target's name is replaced, and what it points at is left alone. Raises OSError.
    """
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(21, "a folder has this name", str(target))
    handle, name = tempfile.mkstemp(prefix=_PREFIX, suffix=target.suffix[:16], dir=target.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
        draft.chmod(_mode(target))
        _to_disk(draft)
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    _to_disk(target.parent)


def write_bytes(target: Path, content: bytes) -> None:
    """Writes a file whole or not at all. Raises OSError."""
    with whole_file(target) as draft:
        draft.write_bytes(content)


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """A folder in the target's folder for as long as the block lasts. Raises OSError."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put_in_place(folder: Path, into: Path) -> list[Path]:
    """Moves the files of a folder into another one, each of them whole; gives where they are. Raises OSError."""
    moved = []
    for draft in sorted(folder.iterdir()):
        _to_disk(draft)
        draft.replace(into / draft.name)
        moved.append(into / draft.name)
    _to_disk(into)
    return moved


@contextmanager
def whole_folder(target: Path) -> Iterator[Path]:
    """A folder to fill, which takes the target's place when the block ends, together with the files that stood in the
    target and are not made anew. Raises OSError; the target is then as it was.
    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_symlink():
        target = target.resolve()
    with folder_beside(target) as aside:
        made = aside / "made"
        made.mkdir()
        yield made
        for path in made.rglob("*"):
            _to_disk(path)
        others = _others(target, made)
        if others is None:
            _move_each(made, target)
            return
        if target.is_dir():
            _keep(others, target, made)
            made.chmod(target.stat().st_mode & 0o7777)
        else:
            made.chmod(0o777 & ~_umask())
        _swap(made, target, aside / "before")
    _to_disk(target.parent)


def _others(target: Path, made: Path) -> list[Path] | None:
    """What the target holds beyond what was made; None where that is so much that the folder is no folder of ours."""
    found: list[Path] = []
    for path in target.rglob("*") if target.is_dir() else ():
        place = made / path.relative_to(target)
        if not place.exists():
            found.append(path)
        if len(found) > _OTHERS or path.is_mount():
            return None
    return sorted(found)


def _move_each(made: Path, target: Path) -> None:
    for path in sorted(made.rglob("*")):
        place = target / path.relative_to(made)
        if path.is_dir():
            place.mkdir(exist_ok=True)
        else:
            path.replace(place)


def _keep(others: list[Path], target: Path, made: Path) -> None:
    """Links into the new folder what stays, or copies it where the file system cannot link."""
    for path in others:
        place = made / path.relative_to(target)
        if path.is_symlink():
            place.symlink_to(path.readlink())
        elif path.is_dir():
            place.mkdir(parents=True, exist_ok=True)
        else:
            try:
                os.link(path, place)
            except OSError:
                shutil.copy2(path, place)


def _swap(made: Path, target: Path, before: Path) -> None:
    """One step where the system has it (Linux), so that there is a whole folder at any moment; else two, with a way
    back."""
    if not target.exists():
        made.rename(target)
        return
    if _exchange(made, target):
        return
    target.rename(before)
    try:
        made.rename(target)
    except OSError:
        before.rename(target)
        raise


def _exchange(one: Path, other: Path) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    exchange = getattr(ctypes.CDLL(None), "renameat2", None)
    if exchange is None:
        return False
    return bool(exchange(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0)


def _mode(target: Path) -> int:
    """A new file's rights, or those of the file that it replaces."""
    try:
        found = target.lstat().st_mode
    except OSError:
        return 0o666 & ~_umask()
    return found & 0o777 if stat.S_ISREG(found) else 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _to_disk(path: Path) -> None:
    """Makes sure that the disk has what was written, where the system can; folders too, outside Windows."""
    if path.is_symlink() or (path.is_dir() and os.name == "nt"):
        return
    flags = os.O_RDONLY if os.name != "nt" else os.O_RDWR
    try:
        handle = os.open(path, flags)
    except OSError:
        return
    try:
        with suppress(OSError):  # some network drives cannot; they have it when they have it
            os.fsync(handle)
    finally:
        os.close(handle)
