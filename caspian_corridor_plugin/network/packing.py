"""Arrays and words in one piece of bytes: read back at once, with nothing to run and nothing to unpack.

A line that names the format, the length of the header, a checksum of all that follows, the header as JSON, then the
arrays one after another. What is damaged is refused rather than believed.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

import numpy as np

Array = Any

_LENGTH_BYTES = 8
_CHECKSUM_BYTES = 4
#: Far more than any header of ours needs.
_MOST_HEADER_BYTES = 1 << 24
_KINDS = frozenset("biufU")


def pack(name: str, arrays: Mapping[str, Array], words: Mapping[str, Any]) -> bytes:
    """The bytes; `name` is the format's."""
    contents, places, offset = [], {}, 0
    for key, array in arrays.items():
        plain = np.ascontiguousarray(array)
        content = plain.tobytes()
        places[key] = [plain.dtype.newbyteorder("<").str, list(plain.shape), offset, len(content)]
        # Every array begins at a multiple of 64, as processors like it.
        content += b"\0" * (-len(content) % 64)
        contents.append(content)
        offset += len(content)
    header = json.dumps({"arrays": places, "words": words}, ensure_ascii=False).encode()
    start = name.encode() + b"\n"
    header += b" " * (-(len(start) + _LENGTH_BYTES + _CHECKSUM_BYTES + len(header)) % 64)
    length = len(header).to_bytes(_LENGTH_BYTES, "little")
    checksum = zlib.crc32(header)
    for content in contents:
        checksum = zlib.crc32(content, checksum)
    return b"".join([start, length, checksum.to_bytes(_CHECKSUM_BYTES, "little"), header, *contents])


def unpack(name: str, content: bytes) -> tuple[dict[str, Array], dict[str, Any]]:
    """Arrays (not to be written to) and words; ValueError where the bytes are not of this format, or are cut short."""
    start = name.encode() + b"\n"
    if not content.startswith(start):
        raise ValueError(f"it does not begin with '{name}'")
    after_length = len(start) + _LENGTH_BYTES
    at = after_length + _CHECKSUM_BYTES
    length = int.from_bytes(content[len(start) : after_length], "little")
    base = at + length
    if length > _MOST_HEADER_BYTES or base > len(content):
        raise ValueError("it is cut short")
    if zlib.crc32(memoryview(content)[at:]) != int.from_bytes(content[after_length:at], "little"):
        raise ValueError("it is damaged: its checksum is another")
    try:
        header = json.loads(content[at:base])
        arrays = {str(key): _array(content, base, *place) for key, place in header["arrays"].items()}
        return arrays, dict(header["words"])
    except (AttributeError, KeyError, OverflowError, RecursionError, TypeError, UnicodeDecodeError) as error:
        raise ValueError(f"it is damaged ({type(error).__name__})") from error


def _array(content: bytes, base: int, kind: str, shape: list[int], offset: int, length: int) -> Array:
    dtype = np.dtype(str(kind)[:16])
    if dtype.kind not in _KINDS:
        raise ValueError(f"it holds an array of kind {kind}")
    sizes = (offset, length, *shape)
    if len(shape) > 2 or any(type(size) is not int or not 0 <= size <= len(content) for size in sizes):
        raise ValueError("it is cut short")
    if base + offset + length > len(content) or length != dtype.itemsize * int(np.prod(shape)):
        raise ValueError("it is cut short")
    if not length:
        return np.zeros(shape, dtype=dtype)
    return np.frombuffer(content, dtype, length // dtype.itemsize, base + offset).reshape(shape)
