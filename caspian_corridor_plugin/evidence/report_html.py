"""The evidence report as one page for a browser: a small style sheet of its own, nothing to load, right to left too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..data import codes, dates
from ..data.language import is_arabic
from ..data.records import Claim, Source, Verdict
from . import citation, typeset
from .disagreement import Disagreement
from .popup import BADGE_COLOURS
from .wording import Wording

if TYPE_CHECKING:
    from ..data.language import LanguageLike, Translate
    from .report import EvidenceReport

_STYLE = """
:root { color-scheme: light dark; --rule: #8885; --quiet: #666; --ground: #fff; --ink: #1b1b1b; --band: #f5f2ea; }
@media (prefers-color-scheme: dark) {
  :root { --quiet: #aaa; --ground: #1e1e1c; --ink: #ececec; --band: #2a2925; }
}
* { box-sizing: border-box; }
body { background: var(--ground); color: var(--ink); line-height: 1.5; margin: 2.5rem auto; max-width: 60rem;
  padding: 0 1.5rem; font-family: "Noto Sans", "Open Sans", "Segoe UI", Helvetica, "DejaVu Sans", sans-serif; }
[lang=ar], [dir=rtl] { font-family: "Noto Naskh Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans",
  sans-serif; line-height: 1.7; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { border-top: 1px solid var(--rule); font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
p { margin: .25rem 0; }
table { border-collapse: collapse; margin: .5rem 0 1rem; width: 100%; }
th, td { border-bottom: 1px solid var(--rule); padding: .35rem .6rem; text-align: start; vertical-align: top; }
th { color: var(--quiet); font-size: .85rem; font-weight: 600; text-align: left; }
[dir=rtl] th { text-align: right; }
table.narrow { width: auto; }
table.narrow td + td, table.narrow th + th { font-variant-numeric: tabular-nums; padding-inline-start: 2rem;
  text-align: right; }
.quiet { color: var(--quiet); font-size: .875rem; }
.badge { border-radius: .25em; color: #fff; font-size: .85rem; padding: .1em .5em; white-space: nowrap; }
.good, .bad { border-inline-start: .35rem solid; padding: .6rem 1rem; background: var(--band); }
.good { border-color: #00704f; }
.bad { border-color: #b04300; }
.claim { margin: 1.25rem 0; break-inside: avoid; }
ol.sources { padding-inline-start: 2.5rem; }
ol.sources li { font-size: .875rem; margin: .3rem 0; overflow-wrap: anywhere; }
a { color: inherit; }
@media print { body { margin: 0; max-width: none; } }
"""

_OLDEST_SHOWN = 10


def page(report: EvidenceReport, language: LanguageLike, translate: Translate) -> str:
    """The whole report as HTML."""
    return _Page(report, language, translate).render()


@dataclass
class _Page:
    report: EvidenceReport
    language: LanguageLike
    translate: Translate
    numbers: dict[str, int] = field(default_factory=dict)
    say: Wording = field(init=False)

    def __post_init__(self) -> None:
        self.say = Wording(self.report.store, self.language, self.translate)

    def render(self) -> str:
        direction = "rtl" if self.language.is_rtl else "ltr"
        title = self.text(self.translate("Popup", "Evidence report"))
        parts = [
            self.head(title),
            self.uncited(),
            self.coverage(),
            self.verdicts(),
            self.contradictions(),
            self.disagreements(),
            self.ages(),
            self.sources(),
        ]
        body = "\n".join(part for part in parts if part)
        return (
            f'<!DOCTYPE html>\n<html lang="{self.text(self.language.code.replace("_", "-"))}" dir="{direction}">\n'
            f'<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title} · Caspian Corridor</title>\n<style>{_STYLE}</style>\n</head>\n"
            f"<body>\n{body}\n</body>\n</html>\n"
        )

    # -- sections ----------------------------------------------------------------------------------------------------

    def head(self, title: str) -> str:
        store = self.report.store
        counts = self.translate(
            "Popup",
            "{claims} claims of the article, {facts} figures, {features} features on the map, {sources} sources.",
        ).format(
            claims=len(store.all_claims),
            facts=len(store.all_facts),
            features=len({feature.base_id for feature in store.all_features}),
            sources=len(store.all_sources),
        )
        day = dates.say(store.data_version, self.language)
        version = self.translate("Popup", "Data as of {date}.").format(date=day) if day else ""
        return f'<h1>{title}</h1>\n<p class="quiet">Caspian Corridor. {self.text(version)} {self.text(counts)}</p>'

    def uncited(self) -> str:
        failures = self.report.failures
        if not failures:
            said = self.text(self.translate("Popup", "Every value has a source on record."))
            return f'<p class="good"><b>{said}</b></p>'
        said = self.text(
            self.translate("Popup", "{count} values have no source on record:").format(count=len(failures))
        )
        rows = [[self.code(one.table), self.code(one.id), self.bdi(one.problem)] for one in failures]
        return f'<p class="bad"><b>{said}</b></p>\n{self.table([], rows)}'

    def coverage(self) -> str:
        translate = self.translate
        heads = [
            translate("Popup", "Table or layer"),
            translate("Popup", "Rows"),
            translate("Popup", "Cited"),
            translate("Popup", "By the editors’ assumption alone"),
        ]
        rows = [
            [self.code(one.table), self.number(one.total), self.number(one.cited), self.number(one.assumed)]
            for one in self.report.coverage
        ]
        return self.heading(translate("Popup", "Coverage")) + self.table(heads, rows, narrow=True)

    def verdicts(self) -> str:
        rows = [[self.badge(verdict), self.number(count)] for verdict, count in self.report.verdicts.items()]
        return self.heading(self.translate("Popup", "Verdicts on the article’s claims")) + self.table(
            [], rows, narrow=True
        )

    def contradictions(self) -> str:
        if not self.report.contradictions:
            return ""
        heading = self.heading(self.translate("Popup", "Where the article does not hold"))
        return heading + "\n".join(self.claim(claim) for claim in self.report.contradictions)

    def claim(self, claim: Claim) -> str:
        where = citation.paragraph(claim.paragraph, self.language, self.translate)
        head = f'{self.badge(claim.verdict)} <span class="quiet">{self.code(claim.id)} · {self.text(where)}'
        if claim.verdict_date:
            head += f" · {self.bdi(dates.say(claim.verdict_date, self.language))}"
        lines = [f"<p>{head}</span></p>", f"<p>{self.bdi(claim.statement(self.language))}</p>"]
        if not is_arabic(self.language) and claim.statement_ar:
            lines.append(f'<p lang="ar" dir="rtl">{self.plain(claim.statement_ar)}</p>')
        note = claim.verdict_note(self.language)
        if note:
            lines.append(f'<p class="quiet">{self.bdi(note)} {self.refs(claim.verdict_source_ids)}</p>')
        return f'<div class="claim">{"".join(lines)}</div>'

    def disagreements(self) -> str:
        if not self.report.disagreements:
            return ""
        heading = self.heading(self.translate("Popup", "Sources disagree"))
        return heading + "\n".join(self.disagreement(one) for one in self.report.disagreements)

    def disagreement(self, one: Disagreement) -> str:
        subject = self.report.store.subject(one.subject_id)
        name = subject.label(self.language) if subject else one.subject_id
        rows = []
        for fact in one.facts:
            said = "; ".join(self.say.who(source) for source in self.report.store.sources(fact.source_ids))
            note = (
                ""
                if is_arabic(self.language) or not fact.note
                else f'<br><span class="quiet">{self.bdi(fact.note)}</span>'
            )
            rows.append(
                [
                    self.bdi(self.say.attribute_name(fact.attribute)),
                    f"<b>{self.bdi(self.say.fact_value(fact))}</b>",
                    self.bdi(dates.say(fact.as_of, self.language)),
                    f"{self.bdi(said)} {self.refs(fact.source_ids)}{note}",
                ]
            )
        return f"<h3>{self.bdi(name)}</h3>{self.table([], rows)}"

    def ages(self) -> str:
        translate, report = self.translate, self.report
        parts = [self.heading(translate("Popup", "Age of the sources"))]
        if report.oldest:
            oldest = report.oldest[0]
            said = translate("Popup", "The oldest source in use is of {date}:").format(
                date=dates.say(oldest.issued, self.language)
            )
            parts.append(f"<p>{self.text(said)} {self.cited(oldest)}</p>")
            rows = [
                [self.bdi(dates.say(source.issued, self.language)), self.cited(source)]
                for source in report.oldest[:_OLDEST_SHOWN]
            ]
            parts.append(self.table([], rows))
        undated = translate("Popup", "Sources without a date: {count}.").format(count=len(report.undated))
        unused = translate("Popup", "Sources on record that nothing rests on: {count}.").format(
            count=len(report.unused)
        )
        parts.append(f'<p class="quiet">{self.text(undated)} {self.text(unused)}</p>')
        return "\n".join(parts)

    def sources(self) -> str:
        cited = self.report.store.sources(self.numbers)
        if not cited:
            return ""
        items = "\n".join(
            f"<li>{citation.footnote(source, self.language, translate=self.translate, html=True)}</li>"
            for source in cited
        )
        return f'{self.heading(self.translate("Popup", "Sources"))}\n<ol class="sources">\n{items}\n</ol>'

    # -- pieces ------------------------------------------------------------------------------------------------------

    def text(self, text: str) -> str:
        """Our own words, escaped."""
        return typeset.escape(text)

    def plain(self, text: str) -> str:
        """A field's text, cleaned and escaped."""
        return typeset.escape(typeset.clean(text))

    def bdi(self, text: str) -> str:
        """A field's text that keeps its own direction."""
        return f"<bdi>{typeset.escape(text)}</bdi>"

    def code(self, text: str) -> str:
        return f'<code dir="ltr">{self.plain(text)}</code>'

    def number(self, value: int) -> str:
        return typeset.escape(typeset.number(value, self.language, 0))

    def badge(self, verdict: Verdict) -> str:
        word = self.text(codes.VERDICT.word(verdict.value, self.translate))
        return f'<span class="badge" style="background:{BADGE_COLOURS[verdict]}">{word}</span>'

    def cited(self, source: Source) -> str:
        return f"{self.text(citation.short(source, self.language))} {self.refs([source.id])}"

    def refs(self, source_ids: Iterable[str]) -> str:
        known = self.report.store.sources(source_ids)
        shown = ", ".join(str(self.numbers.setdefault(one.id, len(self.numbers) + 1)) for one in known)
        return f'<bdi class="quiet">[{shown}]</bdi>' if shown else ""

    def heading(self, text: str) -> str:
        return f"<h2>{self.text(text)}</h2>\n"

    def table(self, heads: Sequence[str], rows: Sequence[Sequence[str]], narrow: bool = False) -> str:
        cells = "".join(f"<th>{self.text(one)}</th>" for one in heads)
        head = f"<thead><tr>{cells}</tr></thead>" if heads else ""
        body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        start = '<table class="narrow">' if narrow else "<table>"
        return f"{start}{head}<tbody>\n{body}\n</tbody></table>"
