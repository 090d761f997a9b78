# SPDX-License-Identifier: MIT
"""The table of counts as rows of texts: counted, stated and their verdict side by side."""

from __future__ import annotations

from antifraud.bulletins.cells import is_small
from antifraud.bulletins.composing import Bulletin
from antifraud.bulletins.count_lines import CountLine
from antifraud.bulletins.counting import Counted, CountStatus
from antifraud.bulletins.naming import Names, in_brackets
from antifraud.bulletins.phrases import Phrase
from antifraud.figures import (
    Basis,
    Direction,
    Figure,
    Qualifier,
    Unit,
    rounded_down,
    rounded_up,
)
from antifraud.metrics import Change, ChangeStatus
from antifraud.vocabulary import Language
from antifraud.wording import write

__all__ = ["count_head", "count_rows", "counted_text"]

_DIGITS = 2


def count_head(lang: Language) -> tuple[str, ...]:
    """Return the heads of the table of counts."""
    return (
        Phrase.ITEM.label(lang),
        Phrase.PERIOD.label(lang),
        Phrase.COUNTED.label(lang),
        Basis.PREVIOUS_PERIOD.label(lang),
        Basis.YEAR_EARLIER.label(lang),
        Phrase.STATED.label(lang),
        Phrase.VERDICT.label(lang),
    )


def count_rows(bulletin: Bulletin, lang: Language) -> list[tuple[str, ...]]:
    """Return the rows of the table of counts: an indicator of a period each, and of a body."""
    names = Names.of(bulletin.casebook)
    return [
        (
            names.with_body(line.counted.indicator.label(lang), line.counted.agency, lang),
            write(line.counted.period, lang),
            counted_text(line.counted, lang),
            _change_text(line, Basis.PREVIOUS_PERIOD, lang),
            _change_text(line, Basis.YEAR_EARLIER, lang),
            _joined([_figure(one.figure, lang) for one in line.stated], lang),
            _joined([finding.verdict.label(lang) for finding in line.findings], lang),
        )
        for line in bulletin.counts
    ]


def counted_text(counted: Counted, lang: Language) -> str:
    """Write a count: the figure, how many records it is of, and how far it can be relied on.

    >>> from antifraud.casebook import Indicator
    >>> from antifraud.figures import Unit
    >>> from antifraud.periods import Period
    >>> three = Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"), records=3,
    ...                 status=CountStatus.COMPLETE, figure=Figure.exact(3, Unit.CASE))
    >>> counted_text(three, "en"), counted_text(three, "zh")
    ('3 cases (records: 3)', '3起（记录3条）')
    """  # fmt: skip
    said = [Phrase.RECORDS.label(lang).format(count=counted.records)]
    if counted.undated:
        said.append(Phrase.UNDATED.label(lang).format(count=counted.undated))
    if counted.unassigned:
        said.append(Phrase.UNASSIGNED.label(lang).format(count=counted.unassigned))
    if counted.untold:
        said.append(Phrase.UNTOLD.label(lang).format(count=counted.untold))
    if counted.status is CountStatus.AT_LEAST:
        said.append(Phrase.INCOMPLETE.label(lang))
    elif counted.status is not CountStatus.COMPLETE:
        said.append(counted.status.label(lang))
    text = _figure(counted.figure, lang)
    return in_brackets(text, ("，" if lang == "zh" else ", ").join(said), lang)


def _figure(figure: Figure | None, lang: Language) -> str:
    if figure is None:
        return "—"
    if figure.qualifier is Qualifier.AT_LEAST and figure.low is not None:
        # With the digits of the count: 至少 36.0421万元 reads as if it were rounded.
        low = _figure(Figure.exact(figure.low, figure.unit), lang)
        return Phrase.AT_LEAST.label(lang).format(number=low)
    numbers = (figure.low, figure.high, figure.value)
    whole = all(number is None or number.denominator == 1 for number in numbers)
    if figure.unit == Unit.PERCENT:
        return write(figure, lang, digits=0 if whole else _DIGITS)
    return write(figure, lang, digits=None if whole else _DIGITS)


def _change_text(line: CountLine, basis: Basis, lang: Language) -> str:
    found = next((each for each in line.changes if each.basis is basis), None)
    if found is None or found.change is None:
        return "—"
    base = f"{Phrase.THEN.label(lang)} {_figure(found.base.figure, lang)}"
    if found.points is not None:
        text = _points(found.points, lang)
    else:
        text = _percent(found.change, lang)
        if is_small(found.base.figure) and found.change.relative != 0:
            base += ("，" if lang == "zh" else ", ") + Phrase.SMALL_BASE.label(lang)
    return in_brackets(text, base, lang)


def _percent(change: Change, lang: Language) -> str:
    if change.status is not ChangeStatus.COMPUTED:
        return change.status.label(lang)
    percent = change.percent(_DIGITS)
    if change.relative == 0:
        return Direction.UNCHANGED.label(lang)
    if percent is not None:
        return f"{percent:+,f}%"
    low = "-∞" if change.low is None else f"{rounded_down(change.low * 100, _DIGITS):+,f}%"
    if change.high is None:
        return Phrase.ABOVE.label(lang).format(low=low)
    high = f"{rounded_up(change.high * 100, _DIGITS):+,f}%"
    return Phrase.BETWEEN.label(lang).format(low=low, high=high)


def _points(points: Figure, lang: Language) -> str:
    """Write by how many percentage points two rates differ."""
    if points.is_exact and not points.low:
        return Direction.UNCHANGED.label(lang)
    sign = "+" if points.low is not None and points.low > 0 else ""
    return sign + write(points, lang, digits=_DIGITS)


def _joined(texts: list[str], lang: Language) -> str:
    return ("；" if lang == "zh" else "; ").join(texts) or "—"
