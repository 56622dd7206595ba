"""What metadata.txt says of the plugin: the version stands there and nowhere else."""

from __future__ import annotations

import configparser
from functools import lru_cache

from . import paths

NAME = "Caspian Corridor"
PREFIX = "caspian_corridor"


@lru_cache(maxsize=1)
def _metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(paths.metadata_file(), encoding="utf-8")
    return parser["general"]


def version() -> str:
    return _metadata()["version"]


def homepage() -> str:
    return _metadata()["homepage"]
