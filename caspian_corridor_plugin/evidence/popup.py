"""The popup of a feature as rich text for Qt and as plain text.

Citations of what it says are made by `cite`.
The HTML keeps to what `QTextBrowser` and the map tips of every QGIS show: tables, b, i, a, small, inline colour; no
pixel sizes, and no colour of text except on badges, which bring their own ground, so that it suits any palette.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..data import dates
from ..data.language import LanguageLike, Translate
from ..data.records import Feature, Verdict
from . import citation, typeset
from .popup_content import ClaimView, Dispute, Figure, FigureGroup, PopupContent, SourceView, Value, popup_content
from .store import EvidenceStore

#: Badge grounds that white type can be read on (contrast 4.5 and more), told apart by colour-blind readers.
BADGE_COLOURS = {
    Verdict.SUPPORTED: "#00704F",
    Verdict.CONTRADICTED: "#B04300",
    Verdict.OVERTAKEN: "#005A91",
    Verdict.SELF_CONTRADICTORY: "#A32A63",
    Verdict.PARTLY: "#5B6500",
    Verdict.JUDGEMENT: "#6A4C93",
    Verdict.NOT_CHECKED: "#5F5F5F",
}
_BADGE_TEXT = "#FFFFFF"
_LONGEST_BOLD = 30
_NUMBER_COMMA = "," + typeset.NO_BREAK_SPACE


@dataclass(frozen=True)
class PopupView:
    """A popup in one language. `html` is safe to show; `plain_text` is for the clipboard; `cite` makes citations of `content`."""

    title: str
    html: str
    plain_text: str
    content: PopupContent


def render_popup(
    feature: Feature,
    store: EvidenceStore,
    language: LanguageLike,
    translate: Translate,
    as_of: dates.AsOf = None,
    linked: bool = False,
) -> PopupView:
    """The popup of a feature as of a day (ISO text, date, or None for today).

    `linked` makes each figure and claim a link `cite:<n>`, counted as `cite.citables` does.

    Raises ValueError for an `as_of` that is no date.
    """
    content = popup_content(feature, store, language, translate, as_of)
    return PopupView(
        title=content.title,
        html=_Html(content, language, translate, linked).render(),
        plain_text=_Plain(content, language, translate).render(),
        content=content,
    )


# -- rich text ---------------------------------------------------------------------------------------------------------


class _Html:
    def __init__(
        self, content: PopupContent, language: LanguageLike, translate: Translate, linked: bool = False
    ) -> None:
        self.content = content
        self.language = language
        self.translate = translate
        self.linked = linked
        self.cited = 0
        self.direction = "rtl" if language.is_rtl else "ltr"
        self.start = "right" if language.is_rtl else "left"

    def render(self) -> str:
        content = self.content
        parts = [self.head()]
        parts += [self.group(group) for group in content.groups]
        if content.disputes:
            parts.append(self.section(self.translate("Popup", "Sources disagree")))
            parts += [self.dispute(one, first=not at) for at, one in enumerate(content.disputes)]
        if content.claims:
            parts.append(self.section(self.translate("Popup", "What the article says")))
            parts += [self.claim(claim) for claim in content.claims]
        parts.append(self.foot())
        if content.sources:
            parts.append(self.section(self.translate("Popup", "Sources")))
            parts.append(self.sources(content.sources))
        body = "\n".join(part for part in parts if part)
        return f'<html><body dir="{self.direction}">\n{body}\n</body></html>'

    def head(self) -> str:
        content = self.content
        lines = [f"<big><b>{self.text(content.title)}</b></big>"]
        if content.other_name:
            lines.append(self.text(content.other_name))
        status = f"<b>{typeset.escape(content.status.text)}</b>{self.refs(content.status.refs)}"
        if content.status.remark:
            status += f" <small>({typeset.escape(content.status.remark)})</small>"
        if content.status.text:
            lines.append(status)
        if content.traits:
            lines.append(typeset.escape(content.traits))
        if content.part_of:
            label = typeset.escape(self.translate("Popup", "Part of:"))
            names = typeset.semicolon(self.language).join(self.text(name) for name in content.part_of)
            lines.append(f"<small>{label} {names}</small>")
        return self.paragraph("<br>".join(lines))

    def group(self, group: FigureGroup) -> str:
        rows = [self.figure(figure) for figure in group.figures]
        heading = self.heading(group.heading) if group.heading else ""
        more = self.block(f"<small>{typeset.escape(group.more)}</small>") if group.more else ""
        return f"{heading}{self.table(rows, (38, 62))}{more}"

    def figure(self, figure: Figure) -> list[str]:
        value = self.citable(f"{self.strong(figure.value.text)}{self.year(figure.value)}")
        value += self.refs(figure.value.refs)
        if figure.value.remark:
            value += f"<br><small>{self.text(figure.value.remark)}</small>"
        for label, others in _others(figure, self.translate):
            shown = typeset.semicolon(self.language).join(
                f"{typeset.escape(one.text)}{self.year(one)}{self.refs(one.refs)}" for one in others
            )
            value += f"<br><small>{typeset.escape(label)} {shown}</small>"
        return [typeset.escape(figure.label), value]

    def dispute(self, dispute: Dispute, first: bool) -> str:
        rows = []
        for rival in dispute.rivals:
            value = self.citable(self.strong(rival.value, [one.value for one in dispute.rivals]))
            what = f"<br><small>{self.text(rival.what)}</small>" if rival.what else ""
            who = f"{typeset.escape(rival.who)}{self.refs(rival.refs)}"
            remark = f"<br><small>{self.text(rival.remark)}</small>" if rival.remark else ""
            rows.append([value + what, self.text(rival.when), who + remark])
        words = typeset.escape(dispute.heading)
        heading = self.block(words) if first else self.paragraph(words, close_below=True)
        return heading + self.table(rows, (40, 20, 40))

    def claim(self, claim: ClaimView) -> str:
        badge = (
            f'<span style="background-color:{BADGE_COLOURS[claim.verdict]}; color:{_BADGE_TEXT};">'
            f"&nbsp;{typeset.escape(claim.badge)}&nbsp;</span>"
        )
        checked = f" <small>{typeset.escape(claim.checked)}</small>" if claim.checked else ""
        lines = [f"{badge}{checked}", f"{self.citable(self.text(claim.statement))}{self.refs(claim.refs)}"]
        parts = [self.paragraph("<br>".join(lines), close_below=True)]
        if claim.arabic:
            parts.append(f'<div dir="rtl" align="right">{typeset.escape(typeset.clean(claim.arabic))}</div>')
        where = typeset.escape(claim.place)
        if claim.locator:
            where += f": {typeset.escape(typeset.quoted(claim.locator, self.language.is_rtl))}"
        small = [f"<small>{where}</small>"]
        if claim.note:
            small.append(f"<small>{self.text(claim.note)}{self.refs(claim.note_refs)}</small>")
        parts.append(self.block("<br>".join(small)))
        return "".join(parts)

    def foot(self) -> str:
        content = self.content
        lines = []
        if content.drawn:
            label = typeset.escape(self.translate("Popup", "How it is drawn:"))
            lines.append(f"{label} {' · '.join(self.text(one) for one in content.drawn)}")
        if content.note:
            lines.append(f"<i>{self.text(content.note)}</i>")
        if content.article:
            label = typeset.escape(self.translate("Popup", "Cite the article as:"))
            lines.append(f"{label} {typeset.escape(content.article)}")
        return "".join(self.paragraph(f"<small>{line}</small>") for line in lines)

    def sources(self, sources: Sequence[SourceView]) -> str:
        rows = []
        for one in sources:
            shown = citation.footnote(one.source, self.language, translate=self.translate, html=True)
            rows.append([f"<small>{one.number}</small>", f"<small>{shown}</small>"])
        return self.table(rows, (7, 93))

    def citable(self, inner: str) -> str:
        """A statement that can be cited by itself."""
        at, self.cited = self.cited, self.cited + 1
        return f'<a href="cite:{at}">{inner}</a>' if self.linked else inner

    # -- pieces ------------------------------------------------------------------------------------------------------

    def text(self, text: str) -> str:
        """One field's text: cleaned, isolated against the line's direction, escaped."""
        return typeset.escape(typeset.isolate(text, self.language.is_rtl))

    def strong(self, text: str, beside: Sequence[str] = ()) -> str:
        """A value in bold; where it or one of those beside it is a sentence, all stay plain."""
        shown = typeset.escape(text)
        return f"<b>{shown}</b>" if max(len(one) for one in (text, *beside)) <= _LONGEST_BOLD else shown

    def year(self, value: Value) -> str:
        return typeset.escape(typeset.comma(self.language) + value.year) if value.year else ""

    def refs(self, refs: Iterable[int]) -> str:
        shown = _refs(refs)
        return f"{typeset.NO_BREAK_SPACE}<small>{typeset.isolate(shown, self.language.is_rtl)}</small>" if shown else ""

    def heading(self, text: str) -> str:
        return self.paragraph(f"<b>{self.text(text)}</b>", close_below=True)

    def section(self, text: str) -> str:
        return f"<hr>{self.heading(text)}"

    def paragraph(self, inner: str, close_below: bool = False) -> str:
        style = ' style="margin-bottom:0"' if close_below else ""
        return f'<p dir="{self.direction}" align="{self.start}"{style}>{inner}</p>'

    def block(self, inner: str) -> str:
        """A paragraph without space around it."""
        return f'<div dir="{self.direction}" align="{self.start}">{inner}</div>'

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[int] = ()) -> str:
        """Rows of cells in reading order; widths are shares in per cent.

        Qt's rich text knows no direction of tables, so that they are mirrored here, and told so for engines that do.
        """
        if not rows:
            return ""
        shown = "".join(f"<tr>{self.cells(row, widths)}</tr>" for row in rows)
        return f'<table dir="ltr" border="0" cellspacing="0" cellpadding="3" width="100%">{shown}</table>'

    def cells(self, row: Sequence[str], widths: Sequence[int]) -> str:
        found = [
            f'<td align="{self.start}" valign="top"{width}>{self.block(cell)}</td>'
            for cell, width in zip(row, [f' width="{share}%"' for share in widths] or [""] * len(row))
        ]
        return "".join(reversed(found) if self.language.is_rtl else found)


def _others(figure: Figure, translate: Translate) -> list[tuple[str, tuple[Value, ...]]]:
    """The further values of a figure, under the words that introduce them."""
    found = [
        (translate("Popup", "also given as:"), figure.also),
        (translate("Popup", "before that:"), figure.earlier),
    ]
    return [(label, values) for label, values in found if values]


def _refs(refs: Iterable[int]) -> str:
    """Source numbers as they stand behind a figure: "[1, 3–5]"."""
    runs: list[list[int]] = []
    for ref in refs:
        if runs and ref == runs[-1][-1] + 1:
            runs[-1].append(ref)
        else:
            runs.append([ref])
    shown = [
        str(run[0]) if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else _NUMBER_COMMA}{run[-1]}" for run in runs
    ]
    return f"[{_NUMBER_COMMA.join(shown)}]" if shown else ""


# -- plain text --------------------------------------------------------------------------------------------------------


class _Plain:
    def __init__(self, content: PopupContent, language: LanguageLike, translate: Translate) -> None:
        self.content = content
        self.language = language
        self.translate = translate

    def render(self) -> str:
        content, translate = self.content, self.translate
        blocks = [self.head(), *(self.group(group) for group in content.groups)]
        if content.disputes:
            disputes = [line for dispute in content.disputes for line in self.dispute(dispute)]
            blocks.append([translate("Popup", "Sources disagree"), *disputes])
        if content.claims:
            claims = [line for claim in content.claims for line in self.claim(claim)]
            blocks.append([translate("Popup", "What the article says"), *claims])
        if content.drawn:
            drawn = " · ".join(self.iso(one) for one in content.drawn)
            blocks.append([f"{translate('Popup', 'How it is drawn:')} {drawn}", self.iso(content.note)])
        if content.sources:
            blocks.append([translate("Popup", "Sources"), *(self.source(one) for one in content.sources)])
        texts = ("\n".join(line for line in block if line) for block in blocks)
        return "\n\n".join(text for text in texts if text)

    def head(self) -> list[str]:
        content = self.content
        lines = [self.iso(content.title), self.iso(content.other_name), self.value(content.status), content.traits]
        if content.part_of:
            names = typeset.semicolon(self.language).join(self.iso(name) for name in content.part_of)
            lines.append(f"{self.translate('Popup', 'Part of:')} {names}")
        return lines

    def group(self, group: FigureGroup) -> list[str]:
        lines = [self.iso(group.heading)]
        for figure in group.figures:
            lines.append(f"{figure.label}: {self.value(figure.value)}")
            for label, others in _others(figure, self.translate):
                lines += [f"    {label} {self.value(one)}" for one in others]
        return [*lines, group.more]

    def dispute(self, dispute: Dispute) -> list[str]:
        lines = [dispute.heading]
        for rival in dispute.rivals:
            said = typeset.join([rival.value, rival.what, self.iso(rival.when), rival.who], self.language)
            lines.append(f"    {self.value(Value(said, rival.refs, rival.remark))}")
        return lines

    def claim(self, claim: ClaimView) -> list[str]:
        verdict = " ".join(part for part in (claim.badge, claim.checked) if part)
        lines = [f"{self.value(Value(self.iso(claim.statement), claim.refs))} — {verdict}"]
        if claim.arabic:
            lines.append(f"    {self.iso(claim.arabic)}")
        where = f": {typeset.quoted(claim.locator, self.language.is_rtl)}" if claim.locator else ""
        lines.append(f"    {claim.place}{where}")
        if claim.note:
            lines.append(f"    {self.value(Value(self.iso(claim.note), claim.note_refs))}")
        return lines

    def source(self, one: SourceView) -> str:
        return f"{one.number}. {citation.footnote(one.source, self.language, translate=self.translate)}"

    def iso(self, text: str) -> str:
        return typeset.isolate(text, self.language.is_rtl)

    def value(self, one: Value) -> str:
        remark = f" ({self.iso(one.remark)})" if one.remark else ""
        text = typeset.join([one.text, one.year], self.language)
        return " ".join(part for part in (text, self.iso(_refs(one.refs))) if part) + remark
