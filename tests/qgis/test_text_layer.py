"""The text of a printed PDF as its readers copy, search and hear it: complete in each language."""

from __future__ import annotations

import re
import subprocess
import unicodedata

import pytest
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemMap, QgsProject

from caspian_corridor_plugin import paths
from caspian_corridor_plugin.atlas import build, palette, rights, shaping
from caspian_corridor_plugin.compat import font_families
from caspian_corridor_plugin.printing import SheetSpec, make_layout
from caspian_corridor_plugin.printing.export import export
from caspian_corridor_plugin.translation import Language
from tests.qgis.few_fonts import print_with_fonts
from tests.qgis.ready_sheets import drawn_labels, own_items


@pytest.fixture(scope="module")
def project(qgis_app):
    made = QgsProject()
    build.add_atlas(made, Language.load("en"), paths.data_file())
    yield made
    made.clear()


def normal(text):
    """Letters as they are typed: presentation forms and marks undone, vowel signs and tatweel left out."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r" ?[\u064b-\u0652\u0640\u0670]+", "", plain)  # a sign alone is made of a space and the sign
    return unicodedata.normalize("NFKC", plain)


def words(text):
    return re.findall(r"[^\W\d_]+|\d+", normal(text))


def text_of(path):
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, timeout=60)
    return done.stdout.decode("utf-8")


def printed(layout):
    """Every text of the sheet, by what it belongs to."""
    for name, one in own_items(layout).items():
        if isinstance(one, QgsLayoutItemLabel):
            yield name, one.text()
        elif isinstance(one, QgsLayoutItemLegend):
            for node in one.model().rootGroup().findLayers():
                for entry in one.model().layerLegendNodes(node):
                    yield name, str(entry.data(0))
        elif isinstance(one, QgsLayoutItemMap):
            for placed in drawn_labels(one):
                yield "map", placed.labelText


@pytest.mark.parametrize(
    "spec",
    [
        SheetSpec("atlas", "A3", "landscape", "ar", "en"),
        SheetSpec("atlas", "A4", "landscape", "en"),
        SheetSpec("samarkand_baku", "A4", "portrait", "ar"),
        SheetSpec("kazakh_rail", "A4", "landscape", "ru", "ar"),
        SheetSpec("timeline", "A3", "landscape", "ar"),
        SheetSpec("strip", "A3", "portrait", "ar"),
        SheetSpec("comparison", "A4", "landscape", "ar"),
        SheetSpec("locator", "A4", "landscape", "en", "ar"),
    ],
    ids=lambda spec: f"{spec.theme}-{spec.language}-{spec.second_language}",
)
def test_every_word_of_a_sheet_can_be_searched(project, tmp_path, spec):
    layout = make_layout(project, spec)
    copied = words(text_of(export(layout, tmp_path / "map.pdf")))
    found, run = set(copied), "".join(copied)
    texts = list(printed(layout))
    assert {"title", "disclaimer", "sources"} <= {name for name, _ in texts}
    lost: dict[str, list[str]] = {}
    unplaced = []
    for name, text in texts:
        # Countries are set in spaced capitals, which readers of PDF part where kerning widens the space.
        missing = [one for one in words(text) if one not in found and not (one.isupper() and one in run)]
        if name == "map" and missing == words(text):
            unplaced.append(text)
        else:
            lost.setdefault(name, []).extend(missing)
    assert {name: missing for name, missing in lost.items() if missing} == {}
    # Where two names are equally good at a place, two drawings of a map may choose differently.
    assert len(unplaced) <= 1, unplaced
    if spec.theme != "timeline":
        assert [name for name, _ in texts].count("map") > 10


@pytest.mark.parametrize("code", ["en", "ar", "ru"])
def test_the_disclaimer_is_copied_as_it_is_printed(project, tmp_path, code):
    layout = make_layout(project, SheetSpec("kazakh_rail", "A4", "landscape", code))
    copied = " ".join(words(text_of(export(layout, tmp_path / "map.pdf"))))
    assert " ".join(words(rights.disclaimer(Language.load(code).translate))) in copied


@pytest.mark.parametrize(
    ("family", "complete"),
    [
        ("Noto Naskh Arabic", False),
        ("Noto Kufi Arabic", False),
        ("Noto Sans Arabic", True),
        ("DejaVu Sans", True),
    ],
)
def test_a_typeface_that_loses_letters_is_known_before_it_is_used(qgis_app, family, complete):
    assert family in font_families("Arabic"), "the system has the typefaces of tools/system-packages.txt"
    assert shaping.keeps_letters(family, "Arabic") == complete


@pytest.mark.parametrize("code", ["en", "ar", "ru"])
def test_each_language_is_set_in_a_typeface_that_keeps_its_letters(qgis_app, code):
    assert shaping.keeps_letters(palette.font_family(code), palette.script_of(code))


def test_a_complete_typeface_goes_before_a_finer_one(tmp_path):
    seen, target = print_with_fonts(tmp_path, "ar", "NotoNaskhArabic-Regular", "NotoSansArabic-Regular")
    assert seen["family"] == "Noto Sans Arabic"
    assert seen["said"] == []
    said = words(text_of(target))
    for text in ("لا تعني الحدود", "امتدادات السكك الكازاخستانية"):  # the title too, though there is no bold style
        assert set(text.split()) <= set(said)


def test_a_foreign_script_comes_from_a_complete_typeface_too(tmp_path):
    """An English sheet cites sources with Arabic titles."""
    names = ("NotoSans-Regular", "NotoNaskhArabic-Regular", "NotoSansArabic-Regular")
    seen, target = print_with_fonts(tmp_path, "en", *names)
    assert seen["said"] == []
    fonts = subprocess.run(["pdffonts", str(target)], capture_output=True, text=True, check=True, timeout=60).stdout
    assert "NotoSansArabic" in fonts and "NotoNaskh" not in fonts


def test_where_only_a_losing_typeface_is_there_the_user_is_told(tmp_path):
    seen, _ = print_with_fonts(tmp_path, "ar", "NotoNaskhArabic-Regular", "NotoSans-Regular")
    (said,) = seen["said"]
    assert said.startswith("Noto Naskh Arabic is the only font") and "searched in a PDF" in said
    assert "DejaVu Sans" in said.partition("install one of ")[2]
    assert "Naskh" not in said.partition("install one of ")[2]
