"""Size of a sheet as a picture: what Qt can draw, and what the computer has memory for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import QgsLayoutItemMap, QgsPrintLayout

from ..translation import translate
from .errors import PrintError

# Qt's raster engine keeps coordinates in 16 bits: what lies beyond stays white, and nothing is reported.
MOST_PIXELS = 32767
_BYTES_A_PIXEL = 4
# Share of the picture that drawing takes beside it, as measured; transparent layers are drawn on pictures of their own.
_BESIDE = 0.25
_TRANSPARENT = 1.0
_INCH_MM = 25.4

# Limit and use of a container's memory, in the two kinds of control groups.
_CONTAINERS = (
    ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory.current"),
    ("/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory/memory.usage_in_bytes"),
)


def check_layout(layout: QgsPrintLayout, dpi: int) -> None:
    """Raise PrintError if a picture of the layout's first page cannot be drawn whole."""
    page = layout.pageCollection().page(0).rect()
    transparent = any(item.containsAdvancedEffects() for item in layout.items() if isinstance(item, QgsLayoutItemMap))
    check_size(page.width(), page.height(), dpi, transparent=transparent)


def check_size(width_mm: float, height_mm: float, dpi: int, *, transparent: bool = False) -> None:
    """Raise PrintError if a picture of a page cannot be drawn whole; the sentence names the most dots that can."""
    by_pixels = dpi_by_pixels(width_mm, height_mm)
    by_memory = dpi_by_memory(width_mm, height_mm, free_bytes(), transparent=transparent)
    if dpi > by_pixels and by_pixels <= by_memory:
        raise PrintError(
            translate(
                "Messages",
                "A picture of this page at {dpi} dpi would be {width} × {height} pixels, and no more than {most} a side "
                "can be drawn: choose {largest} dpi or fewer, a smaller page, or PDF.",
            ).format(
                dpi=dpi,
                width=_pixels(width_mm, dpi),
                height=_pixels(height_mm, dpi),
                most=MOST_PIXELS,
                largest=by_pixels,
            )
        )
    if dpi > by_memory:
        raise PrintError(
            translate(
                "Messages",
                "There is not enough memory for a picture of this page at {dpi} dpi: choose {largest} dpi or fewer, a "
                "smaller page, or PDF.",
            ).format(dpi=dpi, largest=by_memory)
        )


def _pixels(length_mm: float, dpi: int) -> int:
    return round(length_mm / _INCH_MM * dpi)


def dpi_by_pixels(width_mm: float, height_mm: float) -> int:
    """Return the most dots per inch at which neither side has more pixels than Qt draws."""
    return int((MOST_PIXELS + 0.49) * _INCH_MM / max(width_mm, height_mm))


def dpi_by_memory(width_mm: float, height_mm: float, free: int, *, transparent: bool) -> int:
    """Return the most dots per inch for which ``free`` bytes are enough."""
    each = _BYTES_A_PIXEL * (1.0 + _BESIDE + (_TRANSPARENT if transparent else 0.0))
    square_inches = width_mm * height_mm / _INCH_MM**2
    return int((free / each / square_inches) ** 0.5)


def free_bytes() -> int:
    """Return the memory that a picture may take, in bytes; a very large number where the system refuses by itself.

    Linux and macOS promise more memory than there is, and end the program that then uses it.
    """
    limits = [sys.maxsize]
    if hasattr(os, "sysconf") and "SC_PHYS_PAGES" in os.sysconf_names:
        limits.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    if (available := _available()) is not None:
        limits.append(available)
    for limit, used in _CONTAINERS:
        if (most := _number_in(limit)) is not None:
            limits.append(most - (_number_in(used) or 0))
    return max(0, min(limits))


def _available() -> int | None:
    """Bytes that Linux can give without taking them from others."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return None
    kilobytes = {name: value.split()[0] for name, _, value in (line.partition(":") for line in lines) if value}
    found = kilobytes.get("MemAvailable", "")
    return int(found) * 1024 if found.isdigit() else None


def _number_in(path: str) -> int | None:
    try:
        text = Path(path).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return None
    return int(text) if text.isdigit() else None
