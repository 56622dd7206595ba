"""From a layout to a file: whole or not at all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument

from ..translation import translate
from . import picture
from .context import ALTERNATIVE_TEXT, LANGUAGE, PREFIX, SHEET
from .errors import PrintError
from .sheet import SheetSpec, measures

ENDINGS = (".pdf", ".png", ".svg")

# What a whole file of each kind ends with.
_TAILS = {".pdf": b"%%EOF", ".png": b"IEND", ".svg": b"</svg>"}

# Bytes that no file would fit into.
_NEXT_TO_NOTHING = 65536


def export(layout: QgsPrintLayout, path: str | Path, dpi: int = 300) -> Path:
    """Writes the layout as .pdf, .png or .svg, by the ending of ``path``.

    The file appears under its name only when it is whole. Raises PrintError.
    """
    named, ending = _target(path)
    if ending == ".png":
        picture.check_layout(layout, dpi)
    # What a link leads to is written anew; the link stays.
    target = named.resolve() if named.is_symlink() else named
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.stem[:40]}-", suffix=ending, dir=str(target.parent))
        os.close(handle)
    except OSError as error:
        raise _not_written(target, error) from error
    temporary = Path(name)
    try:
        with _described(layout):
            result, message = _run(layout, temporary, ending, dpi)
        _check_result(result, message, target)
        _check_whole(temporary, ending, target)
        _publish(temporary, target)
    finally:
        _discard(temporary)
    return named


def check(spec: SheetSpec, path: str | Path) -> None:
    """Raise PrintError for what keeps a sheet from being printed to a file and is known before it is made."""
    _, ending = _target(path)
    if ending == ".png":
        size = measures(spec)
        picture.check_size(size.page_width, size.page_height, spec.dpi)


def _target(path: str | Path) -> tuple[Path, str]:
    """Return the absolute path of a file that is to be written, and its ending in small letters. Raises PrintError."""
    if not str(path).strip() or str(path).endswith(("/", os.sep)):
        raise PrintError(
            translate("Messages", "No file is named: give the sheet a name that ends in .pdf, .png or .svg.")
        )
    try:
        target = Path(path).expanduser().absolute()
    except RuntimeError:  # a user that this system does not know
        target = Path(path).absolute()
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise PrintError(
            translate("Messages", "{name} ends neither in .pdf nor in .png or .svg: choose one of these.").format(
                name=target.name
            )
        )
    if not target.parent.is_dir():
        raise PrintError(translate("Messages", "The folder {folder} does not exist.").format(folder=target.parent))
    if target.is_dir():
        raise PrintError(translate("Messages", "{path} is a folder: choose another name.").format(path=target))
    if target.exists() and not target.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise PrintError(
            translate("Messages", "{path} is there already and may not be changed: choose another name.").format(
                path=target
            )
        )
    return target, ending


@contextlib.contextmanager
def _described(layout: QgsPrintLayout) -> Iterator[None]:
    """Lets the file carry the sheet's title and language, and its words for readers who do not see it.

    QGIS writes a project's own title and abstract into a PDF, a PNG and an SVG; they are lent to the project while
    it does, and nobody is told.
    """
    words, project = layout.customProperty(ALTERNATIVE_TEXT), layout.project()
    if project is None:
        yield
        return
    own, changed, silent = project.metadata(), project.isDirty(), project.blockSignals(True)
    try:
        lent = project.metadata()
        lent.setTitle(layout.name())
        if words:
            lent.setAbstract(str(words))
        # QGIS puts the account's name into each new project: nobody asked for it on a published map.
        if lent.author() in (QgsApplication.userFullName(), QgsApplication.userLoginName()):
            lent.setAuthor("")
        if language := layout.customProperty(LANGUAGE):
            lent.setLanguage(str(language))
        project.setMetadata(lent)
        yield
    finally:
        project.setMetadata(own)
        project.setDirty(changed)
        project.blockSignals(silent)


def _publish(temporary: Path, target: Path) -> None:
    try:
        # mkstemp keeps others from reading; a printed map is as public as any new file.
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(target)
    except OSError as error:
        raise _not_written(target, error) from error


def _discard(temporary: Path) -> None:
    leftovers = (temporary, temporary.with_suffix(temporary.suffix + ".aux.xml"))
    with contextlib.suppress(OSError):
        for leftover in leftovers:
            leftover.unlink(missing_ok=True)


def _run(layout: QgsPrintLayout, path: Path, ending: str, dpi: int) -> tuple[QgsLayoutExporter.ExportResult, str]:
    exporter = QgsLayoutExporter(layout)
    text = Qgis.TextRenderFormat.AlwaysText
    if ending == ".pdf":
        pdf = QgsLayoutExporter.PdfExportSettings()
        pdf.dpi = dpi
        pdf.forceVectorOutput = True
        pdf.textRenderFormat = text
        pdf.exportMetadata = True
        pdf.appendGeoreference = refer_to_map(layout)
        result = exporter.exportToPdf(str(path), pdf)
    elif ending == ".svg":
        svg = QgsLayoutExporter.SvgExportSettings()
        svg.dpi = dpi
        svg.forceVectorOutput = True
        svg.textRenderFormat = text
        result = exporter.exportToSvg(str(path), svg)
        for more in [one for one in path.parent.iterdir() if one.name.endswith(path.name) and one != path]:
            more.unlink()  # a picture has one page
    else:
        image = QgsLayoutExporter.ImageExportSettings()
        image.dpi = dpi
        image.generateWorldFile = False
        image.pages = [0]
        result = exporter.exportToImage(str(path), image)
    message = exporter.errorMessage() if hasattr(exporter, "errorMessage") else ""
    return result, message


def left_out(layout: QgsPrintLayout, path: Path) -> list[str]:
    """A sentence where a picture has no room for all pages of the sheet."""
    count = layout.pageCollection().pageCount()
    if count < 2 or path.suffix.lower() == ".pdf":
        return []
    return [
        translate("Messages", "{name} holds the first of {count} pages: choose PDF for all of them.").format(
            name=path.name, count=count
        )
    ]


def refer_to_map(layout: QgsPrintLayout) -> bool:
    """Whether the sheet is one map, so that its PDF can say where on the earth it lies; makes that map the reference.

    A sheet with two maps would be right for one and wrong for the other; of a strip atlas the first page knows where
    it is. The reference is appended to the finished file, which keeps its text, fonts and pages as they are. QGIS's
    other way, the GeoPDF, puts the sheet together anew from its layers: here it was seen to drop all pages but one,
    to repeat each font many times, and to lose the place, since our projections have no number of their own.
    """
    maps = [
        item
        for item in layout.pageCollection().itemsOnPage(0)
        if isinstance(item, QgsLayoutItemMap) and not item.id().startswith(PREFIX + "overview")
    ]
    if len(maps) != 1:
        return False
    layout.setReferenceMap(maps[0])
    return True


def _check_result(result: QgsLayoutExporter.ExportResult, message: str, target: Path) -> None:
    outcome = QgsLayoutExporter.ExportResult
    if result == outcome.Success:
        return
    if result == outcome.MemoryError:
        raise PrintError(
            translate(
                "Messages",
                "There is not enough memory for a picture of this size: choose fewer dots per "
                "inch, a smaller page, or PDF.",
            )
        )
    if result == outcome.FileError:
        # Nobody hands on why; a disk that is full now was the reason.
        raise _torn(target) if _is_full(target.parent) else _not_written(target, message)
    raise PrintError(
        translate("Messages", "The map could not be printed to {path}: {reason}").format(
            path=target, reason=message or translate("Messages", "QGIS gave no reason.")
        )
    )


def _check_whole(temporary: Path, ending: str, target: Path) -> None:
    """A full disk leaves a torn file behind and says nothing."""
    try:
        length = temporary.stat().st_size
        with temporary.open("rb") as stream:
            stream.seek(max(0, length - 64))
            tail = stream.read()
    except OSError as error:
        raise _not_written(target, error) from error
    if _TAILS[ending] not in tail:
        raise _torn(target)


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _NEXT_TO_NOTHING
    except OSError:
        return False


def _torn(target: Path) -> PrintError:
    return PrintError(
        translate("Messages", "{path} could not be written in full: is the disk full?").format(path=target)
    )


def _not_written(target: Path, reason: object) -> PrintError:
    detail = getattr(reason, "strerror", None) or str(reason)
    return PrintError(
        translate("Messages", "{path} cannot be written: {reason}.").format(
            path=target, reason=detail.rstrip(".") or translate("Messages", "no reason given")
        )
    )


def add_to_project(project: QgsProject, layout: QgsPrintLayout) -> str:
    """Put the layout into the project's layout manager; return its name there.

    It takes the place of the layout that the same sheet left there before, unless that was edited since.
    """
    manager = project.layoutManager()
    sheet = layout.customProperty(SHEET)
    for old in [one for one in manager.printLayouts() if sheet and one.customProperty(SHEET) == sheet]:
        if old.customProperty(_FINGERPRINT) == _fingerprint(old):
            manager.removeLayout(old)
    wanted = layout.name() or "Caspian Corridor"
    name, count = wanted, 1
    while manager.layoutByName(name) is not None:
        count += 1
        name = f"{wanted} ({count})"
    layout.setName(name)
    layout.setCustomProperty(_FINGERPRINT, _fingerprint(layout))
    if not manager.addLayout(layout):
        raise PrintError(translate("Messages", "The sheet could not be added to the project's layouts."))
    return name


_FINGERPRINT = PREFIX + "fingerprint"
# What does not count as edited: our own marks, and the styles of layers, which take most of the text.
_NOT_EDITED = re.compile(r"<customproperties\b.*?</customproperties>|<LayerStyles\b.*?</LayerStyles>", re.DOTALL)
_ATTRIBUTE = re.compile(r'[\w:.-]+="[^"]*"')


def _fingerprint(layout: QgsPrintLayout) -> str:
    """Return a digest of everything in a layout that a user can edit; QGIS writes attributes in any order."""
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    text = _NOT_EDITED.sub("", document.toString(-1))
    tags = (" ".join(sorted(_ATTRIBUTE.findall(tag))) for tag in text.split("<"))
    return hashlib.sha256("\n".join(tags).encode("utf-8")).hexdigest()
