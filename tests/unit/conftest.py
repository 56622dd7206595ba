"""The real tables, compiled once for every test that asks what came of them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with built.gpkg from resources/source/, its report, and the processor's seconds that it took."""
    from tools import compile_data

    folder = tmp_path_factory.mktemp("real")
    begin = time.process_time()
    target, report = str(folder / "built.gpkg"), str(folder / "report.txt")
    assert compile_data.main(["--output", target, "--report", report]) == 0
    (folder / "seconds").write_text(str(time.process_time() - begin), encoding="utf-8")
    return folder
