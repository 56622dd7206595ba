"""Where everything stands on a sheet: every page, both orientations, both directions."""

from __future__ import annotations

import itertools

import pytest

from caspian_corridor_plugin.printing.sheet import (
    CORNERS,
    MAP_SHARE,
    ORIENTATIONS,
    PAGES_MM,
    THEMES,
    Content,
    Rect,
    SheetSpec,
    frames,
    measures,
    panel_fits,
    source_lines_at_most,
)

LEADINGS = {"latin": 1.37, "arabic": 1.71}


SPECS = [
    SheetSpec(page=page, orientation=orientation, second_language=second)
    for page, orientation, second in itertools.product(PAGES_MM, ORIENTATIONS, ("", "ar"))
]


def _content(spec, leading=1.37, lines=None, **changes):
    size = measures(spec, leading)
    content = Content(
        legend_width=size.column_width,
        legend_height=40.0 * size.growth,
        source_lines=1,
        second_disclaimer_lines=1 if spec.second_language else 0,
        leading=leading,
        second_leading=1.71,
    )
    content = Content(**{**content.__dict__, **changes})
    at_most = source_lines_at_most(spec, content)
    return Content(**{**content.__dict__, "source_lines": lines or at_most})


@pytest.mark.pairwise
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}-{spec.orientation}-{spec.second_language}")
@pytest.mark.parametrize("mirror", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("second_height", [0.0, 20.0], ids=["one", "two"])
@pytest.mark.parametrize("shared", [0.0, 90.0], ids=["own-row", "shared-row"])
def test_nothing_touches_anything(spec, mirror, corner, second_height, shared):
    size = measures(spec)
    content = _content(
        spec,
        corner=corner,
        second_height=second_height * size.growth,
        credits_width=shared if size.page_width > 250 else 0.0,
    )
    if not panel_fits(spec, content):
        assert second_height, "one column fits every page"
        return
    place = frames(spec, content, mirror)
    body = place.page.shrunk(size.margin)
    for name, rect in place.all().items():
        assert rect.width > 0 and rect.height > 0, name
        assert rect.inside(body), f"{name} leaves the margins"
    around = {"map": place.map, **place.outside}
    for (one, first), (other, second) in itertools.combinations(around.items(), 2):
        assert not first.touches(second), f"{one} touches {other}"
    assert place.panel.inside(place.map.shrunk(1.0))
    for name, rect in place.insets.items():
        assert rect.inside(place.panel), f"{name} leaves the panel"
    for (one, first), (other, second) in itertools.combinations(place.insets.items(), 2):
        assert not first.touches(second), f"{one} touches {other}"


@pytest.mark.parametrize("page", PAGES_MM)
@pytest.mark.parametrize("mirror", [False, True], ids=["ltr", "rtl"])
@pytest.mark.parametrize("columns", [2, 3, 4])
def test_a_strip_is_as_wide_as_the_map_and_its_columns_stand_apart(page, mirror, columns):
    spec = SheetSpec(page=page)
    growth = measures(spec).growth
    content = _content(spec, strip=((40.0 * growth, 28.0 * growth),) * columns)
    assert panel_fits(spec, content)
    assert not panel_fits(spec, _content(spec, strip=((measures(spec).page_width / 4, 28.0 * growth),) * 4))
    place = frames(spec, content, mirror)
    assert place.panel.width == place.map.width and place.panel.y == pytest.approx(place.map.bottom)
    assert place.panel.height < 0.45 * place.map.height
    assert (place.map.area + place.panel.area) / place.page.area >= MAP_SHARE - 0.004
    assert {"legend", f"legend_{columns}", "overview", "scalebar", "north"} <= place.insets.keys()
    for name, rect in place.insets.items():
        assert rect.inside(place.panel), f"{name} leaves the panel"
    for (one, first), (other, second) in itertools.combinations(place.insets.items(), 2):
        assert not first.touches(second), f"{one} touches {other}"


@pytest.mark.parametrize("page", PAGES_MM)
@pytest.mark.parametrize("share", [0.3, 0.5, 0.7])
@pytest.mark.parametrize("mirror", [False, True], ids=["ltr", "rtl"])
def test_a_second_map_stands_above_the_first_and_takes_its_share(page, share, mirror):
    spec = SheetSpec(page=page, orientation="portrait")
    size = measures(spec)
    strip = ((40.0 * size.growth, 30.0 * size.growth),) * 3
    place = frames(spec, _content(spec, strip=strip, upper_share=share), mirror)
    upper, lower = place.outside["map_2"], place.map
    assert upper.width == lower.width and upper.bottom + size.gap == pytest.approx(lower.y)
    assert upper.height / (upper.height + lower.height) == pytest.approx(share, abs=0.02)
    for name, rect in {"panel": place.panel, "map": lower, **place.outside}.items():
        assert name == "map_2" or not upper.touches(rect), name


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}-{spec.orientation}-{spec.second_language}")
@pytest.mark.parametrize("leading", LEADINGS.values(), ids=LEADINGS)
def test_the_map_takes_two_thirds_of_the_sheet(spec, leading):
    place = frames(spec, _content(spec, leading))
    assert place.map.area / place.page.area >= MAP_SHARE - 0.004
    fewer = frames(spec, _content(spec, leading, lines=1))
    assert fewer.map.area >= place.map.area


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: f"{spec.page}-{spec.orientation}-{spec.second_language}")
def test_a_mirrored_sheet_is_the_mirror_image(spec):
    content = _content(spec)
    plain, mirrored = frames(spec, content), frames(spec, content, mirror=True)
    assert plain.all().keys() == mirrored.all().keys()
    for name, rect in plain.all().items():
        assert mirrored.all()[name] == rect.mirrored(plain.page.width)
    assert mirrored.mirrored().all()["map"].x == pytest.approx(plain.map.x)


def test_the_title_stands_at_the_start_and_type_grows_with_the_page():
    place = frames(SheetSpec(), _content(SheetSpec()))
    assert place.outside["title"].x == 10.0 and place.outside["title"].y == 10.0
    last = 0.0
    for page in ("A4", "A3", "A2", "A1", "A0"):
        size = measures(SheetSpec(page=page))
        assert size.small_pt >= 6.5 and size.margin >= 10.0
        assert size.small_pt > last
        last = size.small_pt


def test_rectangles_that_share_an_edge_do_not_touch_but_overlapping_ones_do():
    one = Rect(0, 0, 10, 10)
    assert not one.touches(Rect(10, 0, 5, 5))
    assert one.touches(Rect(9.9, 9.9, 5, 5))


@pytest.mark.parametrize("wrong", [{"theme": "mars"}, {"page": "A9"}, {"orientation": "upright"}])
def test_what_no_sheet_can_be_is_refused(wrong):
    with pytest.raises(ValueError, match="unknown"):
        SheetSpec(**wrong)


def test_every_theme_makes_a_spec():
    assert {SheetSpec(theme=theme).theme for theme in THEMES} == set(THEMES)
