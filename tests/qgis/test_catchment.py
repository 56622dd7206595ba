"""`catchment`: lines along their true course, areas that hold what is reached and little else, bounded memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from caspian_corridor_plugin.algorithms.catchment import Catchment
from caspian_corridor_plugin.algorithms.user_network import UserNetworkAlgorithm

ROOT = Path(__file__).resolve().parents[2]


class Feedback(QgsProcessingFeedback):
    """Cancels when it has heard of progress so many times."""

    def __init__(self, cancel_after: int = 10**9) -> None:
        super().__init__(False)
        self.left = cancel_after
        self.heard = 0
        self.progressChanged.connect(self._hear)

    def _hear(self, _share: float) -> None:
        self.heard += 1
        self.left -= 1
        if self.left <= 0:
            self.cancel()


def run(algorithm: Any, feedback: QgsProcessingFeedback | None = None, **parameters: Any) -> tuple[dict, Any]:
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    results, fine = algorithm.create().run(parameters, context, feedback or Feedback(), {}, False)
    assert fine
    return results, context


def rows(results: dict, context: Any, name: str) -> dict[float, list[QgsFeature]]:
    found: dict[float, list[QgsFeature]] = {}
    for feature in context.takeResultLayer(results[name]).getFeatures():
        found.setdefault(feature["break"], []).append(QgsFeature(feature))
    return found


def network(tmp_path: Path, *lines: str) -> str:
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "lines", "memory")
    for wkt in lines:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    target = str(tmp_path / "own.ccnet")
    run(UserNetworkAlgorithm(), INPUT=layer, OUTPUT=target)
    return target


@pytest.fixture
def measured() -> QgsDistanceArea:
    measure = QgsDistanceArea()
    measure.setSourceCrs(QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject().transformContext())
    measure.setEllipsoid("EPSG:7030")
    return measure


def test_a_bent_line_is_drawn_and_surrounded_along_its_course(
    qgis_app: Any, tmp_path: Path, measured: QgsDistanceArea
) -> None:
    """A way round of 300 km between two junctions that lie 10 km apart."""
    own = network(tmp_path, "LineString (60 40, 60 41, 61.2 41, 61.2 40, 60.1 40)", "LineString (59.5 40, 60 40)")
    results, context = run(
        Catchment(),
        ORIGIN="60,40",
        BREAKS="100;200;300",
        OPTIMISE="distance",
        NETWORK=own,
        ACCESS_KM=5,
        OUTPUT="memory:",
        AREAS="memory:",
    )
    lines, areas = rows(results, context, "OUTPUT"), rows(results, context, "AREAS")
    assert list(areas) == [100.0, 200.0, 300.0]
    total = sum(measured.measureLength(one.geometry()) for band in lines.values() for one in band) / 1000
    assert total == pytest.approx(
        300 + measured.measureLength(QgsGeometry.fromWkt("LineString (59.5 40, 60 40)")) / 1000, abs=0.5
    )
    for limit, (area,) in areas.items():
        for band, pieces in lines.items():
            for piece in pieces:
                outside = piece.geometry().difference(area.geometry())
                inside_share = 1 - outside.length() / piece.geometry().length()
                if band <= limit:
                    assert inside_share == pytest.approx(1, abs=1e-9)
                elif band > limit + 100:
                    assert inside_share < 0.05
        assert area.geometry().isGeosValid()
        assert area["area_km2"] == pytest.approx(measured.measureArea(area.geometry()) / 1e6, rel=1e-6)
    assert areas[100.0][0]["area_km2"] == pytest.approx(142 * 10, rel=0.1)


def test_what_lies_nearer_to_a_line_out_of_reach_is_left_out(
    qgis_app: Any, tmp_path: Path, measured: QgsDistanceArea
) -> None:
    own = network(
        tmp_path, "LineString (60 40, 62 40)", "LineString (60 40, 60 40.2)", "LineString (62 40, 62 40.2, 60.1 40.2)"
    )
    results, context = run(
        Catchment(),
        ORIGIN="60,40",
        BREAKS="85",
        OPTIMISE="distance",
        NETWORK=own,
        ACCESS_KM=25,
        OUTPUT="memory:",
        AREAS="memory:",
    )
    area = rows(results, context, "AREAS")[85.0][0].geometry()
    assert area.contains(QgsGeometry.fromWkt("Point (60.5 40.05)"))
    assert area.contains(QgsGeometry.fromWkt("Point (60.5 39.8)")), "nothing else lies there"
    assert not area.contains(QgsGeometry.fromWkt("Point (60.5 40.15)")), "nearer to the line that is not reached"
    assert not area.contains(QgsGeometry.fromWkt("Point (61.2 40)")), "the line goes on, out of reach"


@pytest.mark.parametrize("after", [1, 3, 10, 40, 80])
def test_it_ends_when_it_is_cancelled(qgis_app: Any, tmp_path: Path, after: int) -> None:
    lines, areas = tmp_path / "lines.gpkg", tmp_path / "areas.gpkg"
    feedback = Feedback(after)
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        run(
            Catchment(),
            feedback,
            ORIGIN="uz_samarkand",
            BREAKS="24,48",
            OUTPUT=str(lines),
            AREAS=str(areas),
        )
    assert feedback.heard < after + 5


PROGRAM = """
    import json, os, resource, sys
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject
    application = QgsApplication([], False)
    application.initQgis()
    from caspian_corridor_plugin.algorithms.catchment import Catchment
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    asked = {"ORIGIN": "uz_samarkand", "BREAKS": sys.argv[1], "OUTPUT": "memory:", "AREAS": "memory:"}
    results, fine = Catchment().create().run(asked, context, QgsProcessingFeedback(False), {}, False)
    areas = context.takeResultLayer(results["AREAS"])
    found = {feature["break"]: feature["area_km2"] for feature in areas.getFeatures()}
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"fine": fine, "areas": found, "peak_mb": peak}))
    sys.stdout.flush()
    os._exit(0)
"""


@pytest.mark.long
@pytest.mark.parametrize("breaks", ["24,48,96,168", "24,48,96,200,400", "400"])
def test_memory_is_bounded_at_any_limit(breaks: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), breaks],
        cwd=ROOT,
        env={**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["fine"]
    assert seen["peak_mb"] < 1024
    areas = list(seen["areas"].values())
    assert areas == sorted(areas) and areas[-1] > 1e6
