# SPDX-License-Identifier: MIT
"""The tables of a bulletin as rows of texts, which every format sets in its own way."""

from __future__ import annotations

from antifraud.audit import Finding, Reason, Verdict
from antifraud.bulletins.cells import (
    SMALL_BASE,
    bounds_text,
    change_text,
    figure_text,
    is_small,
    name_text,
    period_text,
    verdict_text,
)
from antifraud.bulletins.composing import Bulletin, Section
from antifraud.bulletins.explaining import asked, because, worked
from antifraud.bulletins.naming import Names
from antifraud.bulletins.phrases import Phrase
from antifraud.casebook import Indicator, Source
from antifraud.vocabulary import Language
from antifraud.wording import write

__all__ = [
    "check_head",
    "check_rows",
    "heading",
    "line_head",
    "line_rows",
    "notes",
    "outcome",
    "source_lines",
    "summary",
]


def heading(bulletin: Bulletin, lang: Language) -> str:
    """Return the title of a bulletin."""
    return bulletin.casebook.name(lang) or Phrase.BULLETIN.label(lang)


def summary(bulletin: Bulletin, lang: Language) -> str:
    """Return the period of a bulletin and how its checks came out."""
    period = Phrase.ALL_PERIODS.label(lang)
    if bulletin.period is not None:
        period = write(bulletin.period, lang)
    outcomes = [outcome(finding, lang) for finding in bulletin.checks]
    counts = [f"{name} {outcomes.count(name)}" for name in dict.fromkeys(outcomes)]
    total = _so_many(Phrase.SUMMARY, len(bulletin.checks), lang)
    comma, colon, stop = ("，", "：", "；") if lang == "zh" else (", ", ": ", "; ")
    text = f"{period}{stop}{total}"
    return f"{text}{colon}{comma.join(counts)}" if counts else text


def _so_many(phrase: Phrase, count: int, lang: Language) -> str:
    """Return a phrase of a number of things: 1 check, 2 checks."""
    return phrase.label(lang).format(count=count, s="" if count == 1 else "s")


def line_head(lang: Language) -> tuple[str, ...]:
    """Return the heads of the table of figures."""
    heads = (
        Phrase.ITEM,
        Phrase.FIGURE,
        Phrase.BOUNDS,
        Phrase.PERIOD,
        Phrase.CHANGE,
        Phrase.VERDICT,
        Phrase.SOURCE,
    )
    return tuple(head.label(lang) for head in heads)


def line_rows(bulletin: Bulletin, section: Section, lang: Language) -> list[tuple[str, ...]]:
    """Return the rows of one topic: a statement each."""
    names = Names.of(bulletin.casebook)
    return [
        (
            name_text(line.statement, lang, names),
            figure_text(line.statement, lang),
            "—" if line.statement.figure is None else bounds_text(line.statement.figure, lang),
            period_text(line.statement, lang),
            change_text(line, lang),
            verdict_text(line, lang),
            f"[{bulletin.source_number(line.statement.source)}]",
        )
        for line in section.lines
    ]


def check_head(lang: Language) -> tuple[str, ...]:
    """Return the heads of the table of checks."""
    heads = (Phrase.NUMBER, Phrase.WHAT, Phrase.WORKING, Phrase.VERDICT, Phrase.REASON)
    return tuple(head.label(lang) for head in heads)


def check_rows(bulletin: Bulletin, lang: Language) -> list[tuple[str, ...]]:
    """Return the rows of the checks: a finding each, numbered from 1."""
    names = Names.of(bulletin.casebook)
    return [
        (
            str(number),
            asked(bulletin.casebook, finding, lang, names),
            worked(finding, lang),
            outcome(finding, lang),
            because(finding, lang),
        )
        for number, finding in enumerate(bulletin.checks, 1)
    ]


def outcome(finding: Finding, lang: Language) -> str:
    """Return the verdict in words; what has nothing printed to check is only computed."""
    computed = finding.computed is not None or finding.low is not None or finding.high is not None
    nothing_printed = finding.reason in (Reason.NOTHING_STATED, Reason.UNLIKE_STATISTICS)
    if finding.verdict is Verdict.UNDETERMINED and nothing_printed and computed:
        return Phrase.COMPUTED_ONLY.label(lang)
    return finding.verdict.label(lang)


def source_lines(bulletin: Bulletin, lang: Language) -> list[str]:
    """Return the sources, each with its number."""
    return [
        f"[{number}] {_source(source, lang)}" for number, source in enumerate(bulletin.sources, 1)
    ]


def _source(source: Source, lang: Language) -> str:
    day = "" if source.published is None else source.published.isoformat()
    parts = [source.name(lang), source.publisher, day, source.url]
    text = ("，" if lang == "zh" else ", ").join(part for part in parts if part)
    note = (source.note_en or source.note) if lang == "en" else source.note
    if not note:
        return text
    return f"{text}（{note}）" if lang == "zh" else f"{text} ({note})"


def notes(bulletin: Bulletin, lang: Language) -> list[str]:
    """Return what has to be known: of the casebook, of single statements, of what is left out."""
    book = bulletin.casebook
    texts = list((book.notes_en or book.notes) if lang == "en" else book.notes)
    colon = "：" if lang == "zh" else ": "
    undefined: list[str] = []
    for section in bulletin.sections:
        for line in section.lines:
            one = line.statement
            note = (one.note_en or one.note) if lang == "en" else (one.note or one.note_en)
            if note:
                texts.append(f"{one.name(lang)}{colon}{note}")
            if one.indicator is not Indicator.OTHER and not one.indicator.is_defined:
                undefined.append(f"{one.name(lang)}{colon}{one.indicator.definition(lang)}")
    texts += dict.fromkeys(undefined)
    soft = any(
        line.statement.figure is not None
        and not (line.statement.figure.low_firm and line.statement.figure.high_firm)
        for section in bulletin.sections
        for line in section.lines
    )
    compared = [
        (one.basis, one.base.figure)
        for section in bulletin.sections
        for line in section.lines
        for one in line.comparisons
        if one.points is None
    ]
    recounted = [
        (each.basis, each.base.figure)
        for line in bulletin.counts
        for each in line.changes
        if each.change is not None and each.points is None
    ]
    if any(is_small(base) for _, base in (*compared, *recounted)):
        texts.append(Phrase.SMALL_BASES.label(lang).format(count=SMALL_BASE))
    if soft:
        texts.append(Phrase.SOFT.label(lang))
    if bulletin.left_out:
        texts.append(_so_many(Phrase.LEFT_OUT, bulletin.left_out, lang))
    return texts
