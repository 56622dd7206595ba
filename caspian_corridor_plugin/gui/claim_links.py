"""The claims of the article as links with their verdicts: above a feature's text, and on the page "Article"."""

from __future__ import annotations

from html import escape
from typing import Any

from ..translation import interface_language, translate

SCHEME = "claim"
_COMMA = ","


def badge(verdict: Any) -> str:
    """A verdict as a word on its colour."""
    from ..data import codes
    from ..evidence import BADGE_COLOURS

    return (
        f'<span style="background-color:{BADGE_COLOURS[verdict]}; color:#FFFFFF;">'
        f"&nbsp;{escape(codes.VERDICT.word(verdict.value, translate)).replace(' ', '&nbsp;')}&nbsp;</span>"
    )


def line(claims: list[Any]) -> str:
    """One line of links: which paragraphs speak of a feature, and how that holds up. Those in doubt come first."""
    from ..evidence import Verdict, citation

    language = interface_language()
    order = [
        Verdict.CONTRADICTED,
        Verdict.SELF_CONTRADICTORY,
        Verdict.OVERTAKEN,
        Verdict.SUPPORTED,
        Verdict.NOT_CHECKED,
    ]
    parts = []
    for verdict in order:
        paragraphs: dict[str, list[str]] = {}
        for claim in claims:
            if claim.verdict is verdict:
                paragraphs.setdefault(claim.paragraph, []).append(claim.id)
        links = [
            f'<a href="{SCHEME}:{escape(_COMMA.join(ids))}">{escape(citation.paragraph(number, language, translate))}</a>'
            for number, ids in paragraphs.items()
        ]
        if links:
            parts.append(f"{badge(verdict)}&nbsp;{' '.join(links)}")
    if not parts:
        return ""
    lean = 'dir="rtl" align="right"' if language.is_rtl else 'dir="ltr" align="left"'
    return f"<div {lean}>{escape(translate('Popup', 'The article:'))} {' &nbsp;'.join(parts)}</div>"


def ids_in(path: str) -> tuple[str, ...]:
    """The ids of claims that a link names."""
    return tuple(path.split(_COMMA))
