"""What all tests share: folders of their own under build/, and nothing of the user's.

The environment is set before QGIS is first loaded, so that no test reads or writes a profile, cache or settings file
outside build/. Unit tests need nothing of QGIS: `make test-unit` runs them with plain Python.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"


def _own_folders() -> None:
    own = BUILD / "tests" / os.environ.get("PYTEST_XDIST_WORKER", "one")
    home = own / "home"
    runtime = own / "runtime"
    for folder in (home, runtime):
        folder.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    os.environ["HOME"] = str(home)
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(home / "qgis")
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        os.environ.pop(name, None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_own_folders()

try:
    from hypothesis import settings
except ModuleNotFoundError:
    pass
else:
    # How long an example takes says more of the machine than of the code.
    settings.register_profile("any machine", deadline=None)
    settings.load_profile("any machine")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if any(item.get_closest_marker("pairwise") for item in items):
        from tests.support import pairwise

        pairwise.mark_the_rest(items)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def package_zip() -> Path:
    """The packed plugin, which `make test` builds first."""
    path = BUILD / "caspian_corridor_plugin.zip"
    if not path.is_file():
        pytest.fail("build/caspian_corridor_plugin.zip is missing: run `make package`")
    return path


@pytest.fixture(scope="session")
def unpacked_plugin(package_zip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plugin's folder as a user has it after installing the ZIP."""
    import zipfile

    target = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(package_zip) as archive:
        archive.extractall(target)
    return target / "caspian_corridor_plugin"
