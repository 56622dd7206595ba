"""A network's file that is damaged or made up is answered like the whole one, or refused in a sentence."""

from __future__ import annotations

import json
import random
import zlib
from pathlib import Path

import numpy as np
import pytest

from caspian_corridor_plugin.network import packing, user
from caspian_corridor_plugin.network.errors import NetworkError


@pytest.fixture(scope="module")
def whole() -> bytes:
    count = 12
    lon, lat, starts = [], [], []
    for row in range(count):
        starts += [len(lon)]
        lon += [60 + column * 0.01 for column in range(count)]
        lat += [40 + row * 0.01] * count
    for column in range(count):
        starts += [len(lon)]
        lon += [60 + column * 0.01] * count
        lat += [40 + row * 0.01 for row in range(count)]
    lines = user.Lines(np.array(lon), np.array(lat), np.array(starts))
    return user.to_bytes(user.build(lines))


def answer(path: Path) -> float:
    network = user.load(path)
    ends = [network.stop(60.0, 40.0), network.stop(60.11, 40.11)]
    found = network.route(ends, "distance")
    assert found is not None
    return found[0]["distance"]


def test_bit_flips_give_the_same_answer_or_a_sentence(whole: bytes, tmp_path: Path) -> None:
    right = tmp_path / "right.ccnet"
    right.write_bytes(whole)
    wanted = answer(right)
    chance = random.Random(17)
    refused = 0
    for number in range(1200):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path = tmp_path / f"{number}.ccnet"
        path.write_bytes(bytes(damaged))
        try:
            assert answer(path) == wanted
        except NetworkError as error:
            refused += 1
            assert error.code == "bad_network_file"
    assert refused > 1000


def test_cuts_at_any_length_are_refused(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cut.ccnet"
    for length in [*range(200), *range(200, len(whole), 997)]:
        path.write_bytes(whole[:length])
        with pytest.raises(NetworkError):
            user.load(path)


def made_up(whole: bytes, header: bytes, rest: bytes) -> bytes:
    """A file with another header whose checksum is right."""
    start = whole[: whole.index(b"\n") + 1]
    length = len(header).to_bytes(8, "little")
    return start + length + zlib.crc32(rest, zlib.crc32(header)).to_bytes(4, "little") + header + rest


def parts(whole: bytes) -> tuple[dict, bytes]:
    at = whole.index(b"\n") + 1
    length = int.from_bytes(whole[at : at + 8], "little")
    return json.loads(whole[at + 12 : at + 12 + length]), whole[at + 12 + length :]


HEADERS = [
    b"[" * 100_000,
    b"{}",
    b"[]",
    b"null",
    b'{"arrays": [], "words": {}}',
    b'{"arrays": {"a": 1}, "words": {}}',
    b'{"arrays": {"a": ["<f8", [1e300], 0, 8]}, "words": {}}',
    b'{"arrays": {"a": ["<f8", [99999999999999999999], 0, 0]}, "words": {}}',
    b'{"arrays": {"a": ["<f8", [0, 999999999999], 0, 0]}, "words": {}}',
    b'{"arrays": {"a": ["<U999999999", [0], 0, 0]}, "words": {}}',
    b'{"arrays": {"a": ["|O", [1], 0, 8]}, "words": {}}',
    b'{"arrays": {"a": ["<f8", [-1], 0, -8]}, "words": {}}',
    b'{"arrays": {"a": ["<f8", [1], -64, 8]}, "words": {}}',
    b'{"arrays": {"a": [["x"], {}, null, true]}, "words": {}}',
    b'{"arrays": {}, "words": 3}',
    b"\xff\xfe",
]


@pytest.mark.parametrize("header", HEADERS)
def test_crafted_headers_are_refused(whole: bytes, tmp_path: Path, header: bytes) -> None:
    path = tmp_path / "crafted.ccnet"
    path.write_bytes(made_up(whole, header, parts(whole)[1]))
    with pytest.raises(NetworkError) as caught:
        user.load(path)
    assert caught.value.code == "bad_network_file"


def test_arrays_that_do_not_fit_each_other_are_refused(whole: bytes, tmp_path: Path) -> None:
    """Numbers that point outside, with a checksum that is right."""
    arrays, words = packing.unpack(user.FORMAT, whole)
    path = tmp_path / "crafted.ccnet"
    for name, array in arrays.items():
        for changed in (array[:-1], np.append(array, array[-1:]), array + 10**6, array * -1 - 5, array.astype("U8")):
            path.write_bytes(packing.pack(user.FORMAT, {**arrays, name: changed}, words))
            try:
                answer(path)
            except NetworkError:
                continue
    for more in (
        {"eliminated": -1},
        {"eliminated": 10**9},
        {"measures": ["nothing"]},
        {"measures": 3},
        {"dropped": "x"},
    ):
        path.write_bytes(packing.pack(user.FORMAT, arrays, {**words, **more}))
        with pytest.raises(NetworkError):
            user.load(path)
    path.write_bytes(packing.pack(user.FORMAT, {**arrays, "network_edge_to": arrays["network_edge_to"] + 10**6}, words))
    with pytest.raises(NetworkError, match="network_edge_to"):
        user.load(path)
