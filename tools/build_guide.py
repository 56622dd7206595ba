"""Make the guide that the plugin carries: docs/guide.md and docs/guide.<code>.md as HTML without pictures.

python -m tools.build_guide     writes resources/guide/<code>/guide.html
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import markdown

ROOT = Path(__file__).resolve().parent.parent
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}
PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\s*$", re.MULTILINE)
# Links to other documents of the repository lead nowhere in the plugin: their words stay.
OTHER_DOCUMENT = re.compile(r"\[([^\]]+)\]\((?!https?:|#)[^)]*\)")
PAGE = (
    '<!DOCTYPE html>\n<html lang="{code}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title></head>\n'
    '<body dir="{direction}">\n{body}\n</body></html>\n'
)


def sources() -> dict[str, Path]:
    """Return the guides by language; the one without a code is English."""
    found = {path.name.split(".")[1]: path for path in sorted((ROOT / "docs").glob("guide.*.md"))}
    return {"en": ROOT / "docs" / "guide.md", **found}


def html(text: str, code: str) -> str:
    """Return a guide as one HTML page."""
    plain = OTHER_DOCUMENT.sub(r"\1", PICTURE.sub("", text))
    body = markdown.markdown(plain, extensions=["tables", "toc", "sane_lists"])
    title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), "")
    direction = "rtl" if code in RIGHT_TO_LEFT else "ltr"
    return PAGE.format(code=code, direction=direction, title=title, body=body)


def main() -> int:
    for code, path in sources().items():
        target = ROOT / "resources" / "guide" / code / "guide.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html(path.read_text(encoding="utf-8"), code), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
