"""The self-check: what a help desk asks first, as plain text. Nothing is sent anywhere."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QLocale, qVersion

from .. import about, paths
from ..atlas import data, find
from ..atlas.errors import AtlasError
from ..compat import font_families
from ..data import file
from ..translation import interface_language, translate

#: Writing systems of the atlas's names, as Qt calls them.
SCRIPTS = ("Latin", "Cyrillic", "Arabic", "Georgian", "Armenian", "SimplifiedChinese")


def report(project: QgsProject) -> str:
    """Return the self-check, one line a question; names are English so that a help desk can read them anywhere."""
    return "\n".join(f"{name}: {value}" for name, value in _lines(project))


def _lines(project: QgsProject) -> Iterator[tuple[str, str]]:
    yield about.NAME, about.version()
    yield "data", _data_version()
    yield "QGIS", f"{Qgis.QGIS_VERSION}"
    yield "Qt, PyQt", f"{qVersion()}, {PYQT_VERSION_STR}"
    yield "GDAL", _gdal()
    yield "Python", sys.version.split()[0]
    yield "system", platform.platform()
    yield "locale", f"{QgsApplication.locale()} (numbers {QLocale().name()}); interface {interface_language().code}"
    for script in SCRIPTS:
        yield f"fonts for {script}", _fonts(script)
    yield "data integrity", _integrity()
    for name, folder in _folders().items():
        yield f"write access, {name}", _writable(folder)
    yield "atlas in this project", _atlas(project)
    yield "map", f"{project.crs().authid() or 'CRS without code'}, {len(project.mapLayers())} layers"
    yield "network use", "none"


def _data_version() -> str:
    try:
        return data.check(paths.data_file(), translate)[0]
    except AtlasError as error:
        return f"FAULT: {error}"


def _gdal() -> str:
    try:
        from osgeo import gdal
    except ImportError as error:
        return f"FAULT: {error}"
    return str(gdal.__version__)


def _fonts(script: str) -> str:
    found = sorted(font_families(script))
    return f"{len(found)} ({found[0]}, …)" if found else "NONE: install a font for this script"


def _integrity() -> str:
    try:
        faults = file.faults_of(paths.data_file())
    except file.DataFileError as error:
        return f"FAULT: {error.in_words(translate)}"
    return f"FAULT: {'; '.join(faults)}" if faults else "ok"


def _folders() -> dict[str, Path]:
    return {"temporary": Path(tempfile.gettempdir()), "profile": Path(QgsApplication.qgisSettingsDirPath())}


def _writable(folder: Path) -> str:
    try:
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"trial")
    except OSError as error:
        return f"NO: {error}"
    return "yes"


def _atlas(project: QgsProject) -> str:
    layers = [node.layer() for node in find.nodes(project)]
    if not layers:
        return "no"
    broken = [find.key_of(layer) for layer in layers if not layer.isValid()]
    return f"{len(layers)} layers" + (f", FAULT: without data: {', '.join(broken)}" if broken else ", all with data")
