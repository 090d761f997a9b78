# SPDX-License-Identifier: MIT
"""A bulletin as plain data, for JSON: every number an exact text, every term its code."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, TypeAlias

from antifraud.audit import Finding, ImpliedBase
from antifraud.bulletins.cells import figure_text, period_text, written
from antifraud.bulletins.composing import Bulletin, Comparison, Line
from antifraud.bulletins.count_lines import CountLine
from antifraud.bulletins.explaining import because, worked
from antifraud.bulletins.rows import heading, notes, outcome
from antifraud.casebook import Indicator
from antifraud.figures import Figure, StatedChange
from antifraud.vocabulary import Language
from antifraud.wording import as_decimal, write

__all__ = ["as_data", "change_data", "figure_data", "finding_data"]

_Plain: TypeAlias = dict[str, Any]


def as_data(bulletin: Bulletin, lang: Language = "zh") -> _Plain:
    """Return a bulletin as dicts, lists and texts.

    Numbers are texts: a decimal where it has an end (``"70.08"``), a fraction
    where it has none (``"4900/57"``); null is no bound, or not known.

    >>> from antifraud.casebook import Casebook
    >>> as_data(Bulletin(casebook=Casebook(title="公报")))["title"]
    '公报'
    """
    return {
        "title": heading(bulletin, lang),
        "period": None if bulletin.period is None else str(bulletin.period),
        "lang": lang,
        "left_out": bulletin.left_out,
        "sections": [
            {
                "topic": section.topic.value,
                "name": section.topic.label(lang),
                "lines": [_line(line, lang) for line in section.lines],
            }
            for section in bulletin.sections
        ],
        "counts": [_count(line, lang) for line in bulletin.counts],
        "checks": [
            finding_data(number, finding, lang) for number, finding in enumerate(bulletin.checks, 1)
        ],
        "sources": [
            {
                "id": source.id,
                "name": source.name(lang),
                "publisher": source.publisher,
                "published": None if source.published is None else source.published.isoformat(),
                "url": source.url,
                "note": (source.note_en or source.note) if lang == "en" else source.note,
            }
            for source in bulletin.sources
        ],
        "notes": notes(bulletin, lang),
    }


def number_data(number: Fraction | None) -> str | None:
    """Return a number as a text, exactly.

    >>> number_data(Fraction(7008, 100)), number_data(Fraction(1, 3)), number_data(None)
    ('70.08', '1/3', None)
    """
    if number is None:
        return None
    decimal = as_decimal(number)
    return str(number) if decimal is None else f"{decimal:f}"


def _line(line: Line, lang: Language) -> _Plain:
    statement = line.statement
    return {
        "id": statement.id,
        "name": statement.name(lang),
        "indicator": statement.indicator.value,
        "definition": statement.indicator.definition(lang)
        if statement.indicator is not Indicator.OTHER
        else None,
        "merged": [one.value for one in statement.merged],
        "statistic": statement.statistic.value,
        "figure": None if statement.figure is None else figure_data(statement.figure, lang),
        "text": figure_text(statement, lang),
        "period": None if statement.period is None else str(statement.period),
        "period_text": period_text(statement, lang),
        "at": None if statement.at is None else str(statement.at),
        "agency": statement.agency,
        "changes": [change_data(change, lang) for change in statement.changes],
        "comparisons": [_comparison(one) for one in line.comparisons],
        "verdict": line.verdict.value,
        "verdict_text": line.verdict.label(lang),
        "reason": None if line.reason is None else line.reason.value,
        "reason_text": None if line.reason is None else line.reason.label(lang),
        "checks": list(line.checks),
        "outcomes": [
            {
                "verdict": verdict.value,
                "reason": None if reason is None else reason.value,
                "checks": list(checks),
            }
            for verdict, reason, checks in line.outcomes
        ],
        "source": statement.source,
    }


def figure_data(figure: Figure, lang: Language) -> _Plain:
    """Return a figure as plain data.

    >>> from antifraud.wording import read
    >>> figure_data(read("44名"), "en")["text"]
    '44 people'
    """
    return {
        "text": written(figure, lang),
        "value": number_data(figure.value),
        "low": number_data(figure.low),
        "high": number_data(figure.high),
        "low_firm": figure.low_firm,
        "high_firm": figure.high_firm,
        "step": number_data(figure.step),
        "unit": figure.unit.code,
        "measure": figure.measure,
        "qualifier": figure.qualifier.value,
    }


def change_data(change: StatedChange, lang: Language) -> _Plain:
    """Return a stated change as plain data.

    >>> from antifraud.wording import read_change
    >>> change_data(read_change("环比上升5%"), "zh")["basis"]
    'previous_period'
    """
    return {
        "text": write(change, lang),
        "value": f"{change.value:f}",
        "low": number_data(change.low),
        "high": number_data(change.high),
        "step": number_data(change.step),
        "kind": change.kind.value,
        "basis": None if change.basis is None else change.basis.value,
        "qualifier": change.qualifier.value,
        "caution": None if change.caution is None else change.caution.label(lang),
    }


def _count(line: CountLine, lang: Language) -> _Plain:
    counted = line.counted
    return {
        "indicator": counted.indicator.value,
        "name": counted.indicator.label(lang),
        "agency": counted.agency,
        "period": str(counted.period),
        "figure": None if counted.figure is None else figure_data(counted.figure, lang),
        "status": counted.status.value,
        "records": counted.records,
        "undated": counted.undated,
        "unassigned": counted.unassigned,
        "untold": counted.untold,
        "changes": [
            {
                "basis": each.basis.value,
                "period": str(each.base.period),
                "base": None if each.base.figure is None else figure_data(each.base.figure, lang),
                "status": None if each.change is None else each.change.status.value,
                "low": None if each.change is None else number_data(each.change.low),
                "high": None if each.change is None else number_data(each.change.high),
                "points": None if each.points is None else figure_data(each.points, lang),
            }
            for each in line.changes
        ],
        "stated": [one.id for one in line.stated],
        "verdicts": [finding.verdict.value for finding in line.findings],
    }


def _comparison(comparison: Comparison) -> _Plain:
    change = comparison.change
    return {
        "basis": comparison.basis.value,
        "base": comparison.base.id,
        "status": change.status.value,
        "relative": number_data(change.relative),
        "low": number_data(change.low),
        "high": number_data(change.high),
    }


def finding_data(number: int, finding: Finding, lang: Language) -> _Plain:
    """Return a finding as plain data.

    >>> from antifraud.audit import verify_sum
    >>> finding_data(1, verify_sum(whole=44, parts=(23, 21)), "en")["verdict"]
    'follows'
    """
    stated = finding.stated
    return {
        "number": number,
        "check": finding.check.value,
        "check_text": finding.check.label(lang),
        "statements": list(finding.subjects),
        "verdict": finding.verdict.value,
        "verdict_text": outcome(finding, lang),
        "stated": written(stated, lang) if isinstance(stated, Figure) else _text(stated, lang),
        "computed": number_data(finding.computed),
        "low": number_data(finding.low),
        "high": number_data(finding.high),
        "unit": finding.unit.code,
        "reason": None if finding.reason is None else finding.reason.value,
        "working": worked(finding, lang),
        "why": because(finding, lang),
        "assumptions": list(finding.assumptions),
        "bases": [_implied(item) for _, item in finding.working if isinstance(item, ImpliedBase)],
    }


def _text(change: StatedChange | None, lang: Language) -> str | None:
    return None if change is None else write(change, lang)


def _implied(base: ImpliedBase) -> _Plain:
    wholes = base.wholes
    return {
        "low": number_data(base.low),
        "high": number_data(base.high),
        "unit": base.unit.code,
        "mode": base.mode,
        "wholes": None if wholes is None else [wholes.start, wholes.stop - 1] if wholes else [],
    }
