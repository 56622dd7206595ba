"""Lengths on the ellipsoid, and positions along polylines.

Longitude and latitude are degrees on WGS 84; lengths are km. A polyline is straight, in degrees, between two vertices
that follow each other, as every map draws it; the length of such a piece is that of the geodesic between its ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

Array = Any
Point = tuple[float, float]

#: WGS 84: half-axes in km.
A_KM, B_KM = 6378.137, 6356.752314245
_FLATTENING = 1 - B_KM / A_KM
_ROUNDS = 60
_EXACT_RAD = 1e-14
#: So many lengths are worked out at a time: more would only take more memory.
_AT_ONCE = 100_000


def geodesic_km(lon_1: Array, lat_1: Array, lon_2: Array, lat_2: Array) -> Array:
    """Return the lengths of geodesics on WGS 84.

    The method is Vincenty's inverse formula with the differences of latitude written so that short lengths keep their
    digits: the error is about 1e-10 of the length, and at most a tenth of a millimetre. Between nearly opposite points
    of the globe, where the formula does not converge, the error reaches 0.5 %.

    Parameters
    ----------
    lon_1, lat_1, lon_2, lat_2 : degrees, any shapes that fit together

    Returns
    -------
    Lengths in km, of the common shape.
    """
    lon_1, lat_1, lon_2, lat_2 = np.broadcast_arrays(lon_1, lat_1, lon_2, lat_2)
    phi_1, phi_2 = np.radians(lat_1), np.radians(lat_2)
    # The shorter way round: a line over the meridian of 180° is not one round the globe.
    apart = np.radians((np.asarray(lon_2) - lon_1 + 180.0) % 360.0 - 180.0)
    squeeze = 1 - _FLATTENING
    one, other = np.arctan(squeeze * np.tan(phi_1)), np.arctan(squeeze * np.tan(phi_2))
    # sin(other - one) from the difference of the latitudes themselves, without cancellation.
    scale = np.cos(one) * np.cos(other) / (np.cos(phi_1) * np.cos(phi_2))
    sine_up = squeeze * np.sin(np.radians(np.asarray(lat_2) - lat_1)) * scale
    sines, cosines, across = np.sin(one) * np.sin(other), np.cos(one) * np.cos(other), np.cos(other)
    east = apart
    for _ in range(_ROUNDS):
        haversine = np.sin(east / 2) ** 2
        x, y = across * np.sin(east), sine_up + 2 * np.sin(one) * across * haversine
        sine = np.hypot(x, y)
        cosine = sines + cosines * np.cos(east)
        angle = np.arctan2(sine, cosine)
        with np.errstate(divide="ignore", invalid="ignore"):
            azimuth = np.where(sine > 0, cosines * np.sin(east) / sine, 0.0)
            squared = 1 - azimuth**2
            middle = np.where(squared > 1e-15, cosine - 2 * sines / squared, 0.0)
        middle = np.clip(middle, -1.0, 1.0)
        c = _FLATTENING / 16 * squared * (4 + _FLATTENING * (4 - 3 * squared))
        turn = angle + c * sine * (middle + c * cosine * (2 * middle**2 - 1))
        following = apart + (1 - c) * _FLATTENING * azimuth * turn
        done = np.abs(following - east) < _EXACT_RAD
        east = np.clip(following, -np.pi, np.pi)
        if done.all():
            break
    u = squared * (A_KM**2 - B_KM**2) / B_KM**2
    big_a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    big_b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    inner = cosine * (2 * middle**2 - 1) - big_b / 6 * middle * (4 * sine**2 - 3) * (4 * middle**2 - 3)
    length: Array = B_KM * big_a * (angle - big_b * sine * (middle + big_b / 4 * inner))
    return length


def step_km(lon: Array, lat: Array) -> Array:
    """Return the lengths between neighbouring vertices in km, shape (vertices - 1,)."""
    lon, lat = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
    found = np.empty(max(len(lon) - 1, 0))
    for begin in range(0, len(found), _AT_ONCE):
        one = slice(begin, min(begin + _AT_ONCE, len(found)))
        other = slice(one.start + 1, one.stop + 1)
        found[one] = geodesic_km(lon[one], lat[one], lon[other], lat[other])
    return found


class Position(NamedTuple):
    """A point on a polyline.

    segment             index of the vertex before the point
    lon, lat            the point itself, degrees
    before_km, after_km length of the polyline before and behind it, measured to the point
    """

    segment: int
    lon: float
    lat: float
    before_km: float
    after_km: float


def nearest_on_segments(lon: float, lat: float, lon_1: Array, lat_1: Array, lon_2: Array, lat_2: Array) -> Array:
    """Return where on each segment the point nearest to (lon, lat) lies, as a share from 0 to 1 of its degrees.

    Nearness is that of a map of the surroundings of (lon, lat), on which a degree of longitude is as long as it is
    there.
    """
    wide, high = degree_km(lat)
    x, y = (_wrapped(lon_1 - lon)) * wide, (lat_1 - lat) * high
    dx, dy = _wrapped(lon_2 - lon_1) * wide, (lat_2 - lat_1) * high
    squared = dx * dx + dy * dy
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(squared > 0, -(x * dx + y * dy) / squared, 0.0)
    found: Array = np.clip(share, 0.0, 1.0)
    return found


def degree_km(lat: float) -> tuple[float, float]:
    """Return the length of a degree of longitude and of latitude at a latitude, in km."""
    sine, cosine = np.sin(np.radians(lat)), np.cos(np.radians(lat))
    squared = 1 - (B_KM / A_KM) ** 2
    root = np.sqrt(1 - squared * sine**2)
    return float(np.radians(1.0) * A_KM * cosine / root), float(np.radians(1.0) * A_KM * (1 - squared) / root**3)


def _wrapped(degrees: Array) -> Array:
    """Return differences of longitude as the shorter way round."""
    return (degrees + 180.0) % 360.0 - 180.0


class Polyline:
    """A line of at least two vertices, with its length up to each of them."""

    def __init__(self, lon: Sequence[float] | Array, lat: Sequence[float] | Array) -> None:
        self.lon, self.lat = np.asarray(lon, dtype=float), np.asarray(lat, dtype=float)
        self.along_km = np.concatenate([[0.0], np.cumsum(step_km(self.lon, self.lat))])

    @property
    def km(self) -> float:
        """Length in km."""
        return float(self.along_km[-1])

    def locate(self, lon: float, lat: float) -> tuple[Position, float]:
        """Return the nearest position on the line, and how far away it is in km."""
        one, other = slice(None, -1), slice(1, None)
        share = nearest_on_segments(lon, lat, self.lon[one], self.lat[one], self.lon[other], self.lat[other])
        x = self.lon[one] + share * _wrapped(self.lon[other] - self.lon[one])
        y = self.lat[one] + share * (self.lat[other] - self.lat[one])
        wide, high = degree_km(lat)
        segment = int(np.argmin((_wrapped(x - lon) * wide) ** 2 + ((y - lat) * high) ** 2))
        position = self.position(segment, float(share[segment]))
        return position, float(geodesic_km(lon, lat, position.lon, position.lat))

    def position(self, segment: int, share: float) -> Position:
        """Return the position at a share of a segment's degrees."""
        lon_1, lat_1, lon_2, lat_2 = self.lon[segment], self.lat[segment], self.lon[segment + 1], self.lat[segment + 1]
        # At the ends themselves no digit may be lost.
        lon = lon_1 if share <= 0 else lon_2 if share >= 1 else lon_1 + share * _wrapped(lon_2 - lon_1)
        lat = lat_1 if share <= 0 else lat_2 if share >= 1 else lat_1 + share * (lat_2 - lat_1)
        before = self.along_km[segment] + float(geodesic_km(lon_1, lat_1, lon, lat))
        after = self.km - self.along_km[segment + 1] + float(geodesic_km(lon, lat, lon_2, lat_2))
        return Position(segment, float(lon), float(lat), float(before), float(after))

    def between_km(self, one: Position, other: Position) -> float:
        """Return the length of line between two positions."""
        if one.segment > other.segment or (one.segment == other.segment and one.before_km > other.before_km):
            one, other = other, one
        if one.segment == other.segment:
            return float(geodesic_km(one.lon, one.lat, other.lon, other.lat))
        last = self.along_km[one.segment + 1]
        head = float(geodesic_km(one.lon, one.lat, self.lon[one.segment + 1], self.lat[one.segment + 1]))
        return float(head + other.before_km - last)

    def cut(self, one: Position, other: Position) -> list[Point]:
        """Return the vertices from one position to the other, both included, in the direction of travel."""
        turned = (one.segment, one.before_km) > (other.segment, other.before_km)
        if turned:
            one, other = other, one
        inner = slice(one.segment + 1, other.segment + 1)
        middle = zip(self.lon[inner].tolist(), self.lat[inner].tolist())
        points = [(one.lon, one.lat), *middle, (other.lon, other.lat)]
        found = [points[0], *(here for before, here in zip(points, points[1:]) if here != before)]
        if len(found) == 1:
            found.append(found[0])
        return found[::-1] if turned else found
