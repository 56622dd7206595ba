"""Countries and borders: a gapless map from polygons that were generalised one by one.

The countries of @geo-maps/countries-land-250m leave out lakes and wide rivers, overlap where two states claim the same
land, and were each simplified alone. Here the water inside is given back to the land, each bit of land goes to one
country, and the borders are simplified as arcs that two neighbours share.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple

import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.strtree import STRtree

from tools.upstream import packages, shapes
from tools.upstream.names import COUNTRIES

SEA = "SEA"
FRAME = "FRAME"

#: Outside the detailed box: how far a line may stray, in degrees of latitude (0.0025 is about 280 m).
TOLERANCE = 0.0025
#: Islands and exclaves smaller than this (square degrees; 0.0001 is about 0.9 km²) are left out.
SMALLEST_ISLAND = 0.0006
SMALLEST_EXCLAVE = 0.0001
SMALLEST_IN_DETAIL = 0.00002


class Arc(NamedTuple):
    left: str
    right: str
    points: shapes.Coordinates


class Mosaic(NamedTuple):
    """The finished map: areas by country (and the sea), and the arcs between them."""

    areas: dict[str, MultiPolygon]
    arcs: list[Arc]


def polygons_of(feature: dict[str, Any]) -> list[Any]:
    geometry = feature.get("geometry", feature)
    return geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]


def _touches_region(rings: Any) -> bool:
    outer = np.asarray(rings[0], dtype=float)
    west, south, east, north = shapes.REGION
    low, high = outer.min(axis=0), outer.max(axis=0)
    return bool(low[0] < east and high[0] > west and low[1] < north and high[1] > south)


def read_land() -> dict[str, list[Polygon]]:
    """The countries' land as the package gives it, cut to the region."""
    land: dict[str, list[Polygon]] = {}
    for feature in packages.geo_map("countries-land-250m")["features"]:
        rings = [rings for rings in polygons_of(feature) if _touches_region(rings)]
        found = shapes.parts(shapely.union_all([shapes.clip_polygon(each) for each in rings])) if rings else []
        if found:
            land[feature["properties"]["A3"]] = found
    return land


def read_water(kind: int) -> MultiPolygon:
    """Water of the package's three kinds (0 rivers, 1 lakes, 2 the sea), cut to the region."""
    found = packages.geo_map("earth-waterbodies-250m")["geometries"][kind]
    clipped = [shapes.clip_polygon(rings) for rings in polygons_of(found) if _touches_region(rings)]
    return shapes.multi(shapes.parts(shapely.union_all([part for area in clipped for part in shapes.parts(area)])))


def one_owner(land: dict[str, list[Polygon]]) -> list[tuple[str, Polygon]]:
    """Land that two countries claim goes to one: an enclave to its own country, Crimea to Ukraine (UN A/RES/68/262)."""
    ukraine = shapely.union_all(land["UKR"])
    land = {**land, "RUS": shapes.parts(shapely.union_all(land["RUS"]).difference(ukraine))}
    every = sorted(((area, code) for code, areas in land.items() for area in areas), key=lambda pair: pair[0].area)
    tree = STRtree([area for area, _ in every])
    owned = []
    for at, (area, code) in enumerate(every):
        earlier = [every[other][0] for other in tree.query(area) if other < at and every[other][1] != code]
        rest = area.difference(shapely.union_all(earlier)) if earlier else area
        owned += [(code, part) for part in shapes.parts(rest)]
    return owned


class Rims:
    """The boundaries of many areas cut into short segments, to find quickly whose land touches what."""

    def __init__(self, areas: list[tuple[str, Polygon]]) -> None:
        starts, ends, codes = [], [], []
        for code, area in areas:
            for ring in [area.exterior, *area.interiors]:
                points = np.asarray(ring.coords)
                starts.append(points[:-1])
                ends.append(points[1:])
                codes += [code] * (len(points) - 1)
        self._codes = np.asarray(codes)
        self._segments = shapely.linestrings(np.stack([np.concatenate(starts), np.concatenate(ends)], axis=1))
        self._tree = STRtree(self._segments)

    def near(self, area: BaseGeometry) -> list[tuple[str, BaseGeometry]]:
        """The segments that touch an area, as one line for each owner."""
        found = np.sort(self._tree.query(area.boundary, predicate="dwithin", distance=1e-6))
        codes = self._codes[found]
        return [
            (str(code), shapely.multilinestrings(self._segments[found[codes == code]])) for code in np.unique(codes)
        ]


def fill_water(owned: list[tuple[str, Polygon]], ocean: BaseGeometry) -> dict[str, BaseGeometry]:
    """Gives lakes and rivers back to the land around them; a lake between two countries is divided."""
    islands = STRtree([area.representative_point() for area in [*(area for _, area in owned), *shapes.parts(ocean)]])
    filled = []
    for code, area in owned:
        holes = [Polygon(ring) for ring in area.interiors]
        keep = [hole.exterior for hole in holes if len(islands.query(hole, predicate="contains"))]
        filled.append((code, Polygon(area.exterior, keep)))
    land = shapely.union_all([area for _, area in filled])
    gaps = shapes.parts(shapes.region_box().difference(land).difference(ocean))
    rims = Rims(filled)
    gained = [piece for gap in gaps for piece in _share_out(gap, rims.near(gap))]
    merged: dict[str, list[BaseGeometry]] = defaultdict(list)
    for code, area in [*filled, *gained]:
        merged[code].append(area)
    return {code: shapely.union_all(areas) for code, areas in merged.items()}


def _share_out(gap: Polygon, near: list[tuple[str, BaseGeometry]]) -> list[tuple[str, BaseGeometry]]:
    codes = sorted({code for code, _ in near})
    if len(codes) < 2:
        return [(codes[0], gap)] if codes else []
    if gap.area < 0.0003:
        owner = shapes.longest_side(gap, near)
        return [(owner, gap)] if owner else []
    rim = np.asarray(gap.exterior.segmentize(0.01).coords)[:-1]
    labels = _rim_labels(rim, near)
    changes = [at for at in range(len(labels)) if labels[at] != labels[at - 1]]
    if len(codes) == 2 and len(changes) == 2 and gap.area > 0.003:
        ends = [rim[at] for at in changes]
        pieces = shapes.split_by(gap, ends[0], ends[1])
        owners = [(shapes.longest_side(piece, near), piece) for piece in pieces]
        if len(pieces) > 1:
            return [(owner, piece) for owner, piece in owners if owner]
    return _by_nearness(gap, rim, labels)


def _rim_labels(rim: shapes.Coordinates, near: list[tuple[str, BaseGeometry]]) -> list[str]:
    points = shapely.points(rim)
    distances = np.stack([shapely.distance(area, points) for _, area in near])
    return [near[at][0] for at in np.argmin(distances, axis=0)]


def _by_nearness(gap: Polygon, rim: shapes.Coordinates, labels: list[str]) -> list[tuple[str, BaseGeometry]]:
    """Divides a border river along its middle: each bit goes to the bank that is nearer."""
    cells = shapes.parts(shapely.voronoi_polygons(shapely.multipoints(rim), extend_to=gap))
    tree = cKDTree(rim)
    shares: dict[str, list[BaseGeometry]] = defaultdict(list)
    for cell in cells:
        inside = [
            at for at in tree.query_ball_point(cell.centroid.coords[0], 0.2) if cell.covers(shapely.points(rim[at]))
        ]
        at = inside[0] if inside else int(tree.query(cell.centroid.coords[0])[1])
        shares[labels[at]].append(cell.intersection(gap))
    return [(code, shapely.union_all(areas)) for code, areas in sorted(shares.items())]


def drop_crumbs(areas: dict[str, BaseGeometry]) -> dict[str, list[Polygon]]:
    """Leaves out islets, and exclaves too small to draw, by giving them to what surrounds them."""
    detail = shapely.box(*shapes.DETAIL)
    kept: dict[str, list[Polygon]] = defaultdict(list)
    crumbs: list[Polygon] = []
    every = [(code, part) for code, area in sorted(areas.items()) for part in shapes.parts(area)]
    rims = Rims(every)
    for code, part in every:
        alone = part.area < SMALLEST_ISLAND and {owner for owner, _ in rims.near(part)} == {code}
        limit = SMALLEST_ISLAND if alone else SMALLEST_EXCLAVE
        limit = SMALLEST_IN_DETAIL if part.intersects(detail) else limit
        (crumbs if part.area < limit else kept[code]).append(part)
    rims = Rims([(code, part) for code, found in sorted(kept.items()) for part in found])
    for crumb in crumbs:
        owner = shapes.longest_side(crumb, rims.near(crumb))
        if owner:
            kept[owner].append(crumb)
    solid = {}
    for code, found in kept.items():
        joined = shapes.parts(shapely.union_all(found))
        solid[code] = [_without_pinholes(part) for part in joined]
    return solid


def _without_pinholes(area: Polygon) -> Polygon:
    return Polygon(area.exterior, [ring for ring in area.interiors if Polygon(ring).area >= SMALLEST_IN_DETAIL])


def arcs_between(areas: dict[str, list[Polygon]]) -> list[Arc]:
    """The lines between areas, each once, with what lies on its two sides."""
    every = [(code, part) for code, found in sorted(areas.items()) for part in found]
    frame = shapes.region_box()
    rims = [part.boundary for _, part in every] + [frame.boundary]
    noded = shapely.union_all(rims, grid_size=shapes.GRID)
    faces = shapely.get_parts(shapely.polygonize(shapes.lines(noded)))
    tree = STRtree([part for _, part in every])
    labels = []
    for face in faces:
        inside = face.representative_point()
        hits = tree.query(inside, predicate="intersects")
        labels.append(every[min(hits)][0] if len(hits) else SEA)
    labels = _absorb_slivers(list(faces), labels)
    sides: dict[tuple[tuple[float, float], tuple[float, float]], list[str]] = defaultdict(list)
    for face, label in zip(faces, labels):
        for ring in [face.exterior, *face.interiors]:
            pairs = [tuple(pair) for pair in np.round(np.asarray(ring.coords), 5)]
            for start, end in zip(pairs, pairs[1:]):
                if start != end:
                    sides[(start, end) if start < end else (end, start)].append(label)
    groups: dict[tuple[str, str], list[LineString]] = defaultdict(list)
    for segment, found in sides.items():
        first, second = sorted([*found, FRAME])[:2] if len(found) == 1 else sorted(found[:2])
        if first != second:
            groups[(first, second)].append(LineString(segment))
    return [
        Arc(pair[0], pair[1], np.asarray(line.coords))
        for pair, segments in sorted(groups.items())
        for line in _merged(segments)
    ]


def _merged(segments: list[LineString]) -> list[LineString]:
    return shapes.lines(shapely.line_merge(MultiLineString(segments)))


def _absorb_slivers(faces: list[Polygon], labels: list[str]) -> list[str]:
    tree = STRtree(faces)
    result = list(labels)
    for at, face in enumerate(faces):
        if face.area >= SMALLEST_IN_DETAIL:
            continue
        near = [
            (labels[other], faces[other].boundary)
            for other in tree.query(face, predicate="intersects")
            if other != at and faces[other].area >= SMALLEST_IN_DETAIL
        ]
        owner = shapes.longest_side(face, near)
        if owner:
            result[at] = owner
    return result


def simplified(arcs: list[Arc]) -> list[Arc]:
    """Simplifies every arc, and less so those that would then cross another."""
    tolerance = [0.0 if FRAME in (arc.left, arc.right) else TOLERANCE for arc in arcs]
    for _ in range(8):
        result = [
            Arc(arc.left, arc.right, np.round(shapes.simplify_line(arc.points, limit), 4))
            for arc, limit in zip(arcs, tolerance)
        ]
        drawn = [LineString(arc.points) for arc in result]
        tree = STRtree(drawn)
        first, second = tree.query(drawn, predicate="crosses")
        bad = set(first.tolist()) | set(second.tolist())
        bad |= {at for at, line in enumerate(drawn) if not line.is_simple}
        bad |= {at for at, arc in enumerate(result) if len(arc.points) < 4 and (arc.points[0] == arc.points[-1]).all()}
        if not bad:
            return result
        for at in bad:
            tolerance[at] = tolerance[at] / 2 if tolerance[at] > 0.0005 else 0.0
    return result


def rebuild(arcs: list[Arc], areas: dict[str, list[Polygon]]) -> Mosaic:
    """Areas from the simplified arcs."""
    drawn = [LineString(arc.points) for arc in arcs]
    noded = shapely.union_all(drawn)
    faces = shapely.get_parts(shapely.polygonize(shapes.lines(noded)))
    every = [(code, part) for code, found in sorted(areas.items()) for part in found]
    tree = STRtree([part for _, part in every])
    rims = Rims([(code, part) for code, part in every])
    grouped: dict[str, list[Polygon]] = defaultdict(list)
    for face in faces:
        shares: dict[str, float] = defaultdict(float)
        for at in tree.query(face, predicate="intersects"):
            shares[every[at][0]] += every[at][1].intersection(face).area
        shares[SEA] = face.area - sum(shares.values())
        owner = max(shares, key=lambda code: (shares[code], code))
        if owner == SEA and face.area < 0.001:
            owner = shapes.longest_side(face.buffer(0.002), rims.near(face.buffer(0.002))) or SEA
        grouped[owner].append(face)
    whole = {code: shapes.multi(shapes.parts(shapely.union_all(found))) for code, found in sorted(grouped.items())}
    return Mosaic(whole, arcs)


def build() -> Mosaic:
    """The countries of the region, without gaps or overlaps."""
    ocean = read_water(2)
    areas = fill_water(one_owner(read_land()), ocean)
    solid = drop_crumbs(areas)
    return rebuild(simplified(arcs_between(solid)), solid)


def border_features(mosaic: Mosaic) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """Borders between countries, without coasts; then the disputed lines of Natural Earth."""
    grouped: dict[tuple[str, str], list[LineString]] = defaultdict(list)
    for arc in mosaic.arcs:
        if not {arc.left, arc.right} & {SEA, FRAME}:
            grouped[(arc.left, arc.right)].append(LineString(arc.points))
    features: list[tuple[dict[str, Any], BaseGeometry]] = []
    for (left, right), found in sorted(grouped.items()):
        first, second = sorted((COUNTRIES[left].iso_a2, COUNTRIES[right].iso_a2))
        features.append(
            (_border(f"{first}_{second}".lower(), first, second, "recognised", "", "osm;geo_maps"), _compact(found))
        )
    features.sort(key=lambda feature: feature[0]["id"])
    return features + _disputed()


def _compact(found: list[LineString]) -> BaseGeometry:
    merged = shapes.lines(shapes.as_multi_line(found))
    return merged[0] if len(merged) == 1 else MultiLineString(merged)


def _border(identifier: str, first: str, second: str, status: str, note: str, source_ids: str) -> dict[str, Any]:
    return {
        "id": identifier,
        "country_a": first,
        "country_b": second,
        "status": status,
        "note": note,
        "source_ids": source_ids,
    }


#: Claims of Natural Earth that the map shows, by country and claim. The lines around Nagorno-Karabakh (the ceasefire
#: line of 1994 and the oblast of 1991) are left out: they have had no effect since the end of 2023. So is the contact
#: line of before 2022 in the Donbas.
DISPUTES = {
    ("Georgia", "Georgian claim"): ("GE", "GE", "Line of control around Abkhazia or South Ossetia"),
    ("Moldova", "Moldovan claim"): ("MD", "MD", "Line of control along Transnistria"),
    ("China", "Indian claim"): ("CN", "IN", "Indian claim"),
    ("Pakistan", "Indian claim"): ("IN", "PK", "Indian claim in Kashmir"),
    ("India", "Pakistani claim"): ("IN", "PK", "Pakistani claim in Kashmir"),
    ("India", "Chinese claim"): ("CN", "IN", "Chinese claim"),
    ("Lebanon", "Lebanese claim"): ("IL", "LB", "Lebanese claim"),
    ("Israel", "Lebanese claim"): ("IL", "LB", "Lebanese claim"),
    ("Israel", "Syrian claim"): ("IL", "SY", "Golan: Syrian claim"),
}


def _disputed() -> list[tuple[dict[str, Any], BaseGeometry]]:
    frame = shapes.region_box()
    features: list[tuple[dict[str, Any], BaseGeometry]] = []
    for claim, country, wkb in packages.disputed_lines():
        known = DISPUTES.get((country, claim))
        found = shapes.lines(shapely.from_wkb(wkb).intersection(frame)) if known else []
        if known and found:
            first, second, note = known
            line = _compact([LineString(np.round(shapes.simplify_line(np.asarray(x.coords), 0.002), 4)) for x in found])
            number = 1 + sum(feature[0]["id"].startswith(f"disputed_{first}_{second}".lower()) for feature in features)
            identifier = f"disputed_{first}_{second}_{number}".lower()
            features.append((_border(identifier, first, second, "disputed", note, "natural_earth"), line))
    crimea = packages.shared_border("Ukraine", "Russia").intersection(shapely.box(32.5, 45.5, 35.5, 46.4))
    isthmus = [LineString(np.round(np.asarray(line.coords), 4)) for line in shapes.lines(crimea)]
    if isthmus:
        note = "Crimea: administered by Russia, part of Ukraine under UN General Assembly resolution 68/262"
        features.append((_border("disputed_ru_ua_1", "RU", "UA", "disputed", note, "natural_earth"), _compact(isthmus)))
    return features


def country_features(mosaic: Mosaic) -> list[tuple[dict[str, Any], BaseGeometry]]:
    features: list[tuple[dict[str, Any], BaseGeometry]] = []
    for code, area in mosaic.areas.items():
        if code == SEA:
            continue
        country = COUNTRIES[code]
        properties = {
            "id": country.iso_a2.lower(),
            "name_en": country.name_en,
            "name_ar": country.name_ar,
            "name_ru": country.name_ru,
            "name_local": country.name_local,
            "iso_a2": country.iso_a2,
            "in_story": "yes" if country.in_story else "no",
            "source_ids": "osm;geo_maps",
        }
        features.append((properties, area))
    return sorted(features, key=lambda feature: feature[0]["id"])
