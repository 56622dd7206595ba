"""The algorithms by `qgis_process`, without a window, from the plugin as it is installed."""

from __future__ import annotations

import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tools import desktop

pytestmark = pytest.mark.timeout(300)
PLUGIN = desktop.PLUGIN
ALGORITHMS = {"buildproject", "printmap"}
Process = Callable[..., subprocess.CompletedProcess]


@pytest.fixture(scope="module")
def process(package_zip: Path) -> Process:
    """qgis_process with a profile of its own, in which the plugin is on."""
    # Debian 12's wrapper passes an option on that the program does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.fail("qgis_process is missing")
    folder = desktop.Folder.make(desktop.ROOT / "build" / "qgis_process")
    folder.install(package_zip)
    environment = folder.environment(QT_QPA_PLATFORM="offscreen", QGIS_CUSTOM_CONFIG_PATH=str(folder.profiles))

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program, *arguments],
            env=environment,
            cwd=folder.home,
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )

    enabled = run("plugins", "enable", PLUGIN)
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    assert "Traceback" not in enabled.stdout + enabled.stderr, enabled.stderr
    return run


def run_json(process: Process, *arguments: str) -> dict:
    done = process("--json", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    return json.loads(done.stdout)


def test_the_algorithms_are_listed(process: Process) -> None:
    listed = run_json(process, "list")
    assert set(listed["providers"]["caspiancorridor"]["algorithms"]) >= {
        f"caspiancorridor:{name}" for name in ALGORITHMS
    }


@pytest.mark.parametrize("name", sorted(ALGORITHMS))
def test_each_has_help(process: Process, name: str) -> None:
    told = run_json(process, "help", f"caspiancorridor:{name}")
    assert told["algorithm_details"]["short_description"] or told["algorithm_details"]["name"]
    assert "OUTPUT" in told["parameters"]


def test_buildproject_makes_a_project_that_holds_its_data(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "atlas.qgz"
    run_json(process, "run", "caspiancorridor:buildproject", "--LANGUAGE=en", f"--OUTPUT={target}")
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        project = next(archive.read(name).decode("utf-8") for name in names if name.endswith(".qgs"))
    assert any(name.endswith(".gpkg") for name in names)
    assert "attachment:" in project
    assert "caspian_corridor/layer" in project
    assert str(desktop.ROOT) not in project


@pytest.mark.parametrize(("theme", "page"), [("atlas", "A4"), ("middle_corridor", "A3")])
def test_printmap_prints(process: Process, tmp_path: Path, theme: str, page: str) -> None:
    target = tmp_path / "map.pdf"
    arguments = [f"--THEME={theme}", f"--PAGE={page}", "--LANGUAGE=en", f"--OUTPUT={target}"]
    run_json(process, "run", "caspiancorridor:printmap", *arguments)
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    assert "OpenStreetMap" in text
    assert target.stat().st_size > 20_000


def test_printmap_takes_date_and_extent_by_name(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "then.pdf"
    arguments = ["--THEME=middle_corridor", "--AS_OF=2019-07", "--EXTENT=48,53,38,43 [EPSG:4326]", "--LANGUAGE=en"]
    run_json(process, "run", "caspiancorridor:printmap", *arguments, f"--OUTPUT={target}")
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    assert "As of July 2019" in text
    told = subprocess.run(
        ["gdalinfo", "--config", "GDAL_PAM_ENABLED", "NO", "-json", str(target)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    west, _, east, *_ = (corner[0] for corner in json.loads(told)["wgs84Extent"]["coordinates"][0])
    assert 25 < west < 48 and 53 < east < 75, "the page round a map of the Caspian"
    assert [path.name for path in tmp_path.iterdir()] == ["then.pdf"]


def test_a_wrong_choice_is_refused_with_a_reason(process: Process, tmp_path: Path) -> None:
    target = tmp_path / "map.pdf"
    done = process("run", "caspiancorridor:printmap", "--THEME=nothing", "--PAGE=A4", f"--OUTPUT={target}")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert not target.exists()
    assert "THEME" in done.stdout + done.stderr


def test_nothing_was_written_beside_the_plugins_data(process: Process) -> None:
    resources = desktop.Folder(desktop.ROOT / "build" / "qgis_process").plugins / PLUGIN / "resources"
    assert (resources / "caspian_corridor.gpkg").is_file()
    assert not [path.name for path in resources.iterdir() if path.name.endswith(("-wal", "-shm"))]
