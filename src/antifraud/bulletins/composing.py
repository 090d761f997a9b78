# SPDX-License-Identifier: MIT
"""The bulletin of a period: each figure with its source, its change and its verdict."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from antifraud.audit import Check, Finding, Reason, Verdict
from antifraud.bulletins.count_lines import CountLine, count_lines
from antifraud.bulletins.counting import Completeness, Ledger
from antifraud.bulletins.reviewing import counterparts_of, review
from antifraud.casebook import Casebook, Source, Statement, ToDate, Topic
from antifraud.errors import NothingInPeriod
from antifraud.figures import Basis, Figure, Unit
from antifraud.metrics import Change, change, points_change
from antifraud.periods import Period

__all__ = ["Bulletin", "Comparison", "Line", "Section", "compose"]

#: What a statement's verdict is when several checks touch it: the first of
#: these that one of them has.
_WEIGHT = (
    Verdict.CONTRADICTED,
    Verdict.TRUNCATED,
    Verdict.WITHIN_ROUNDING,
    Verdict.FOLLOWS,
    Verdict.UNDEFINED,
    Verdict.UNDETERMINED,
)


#: Reasons for which "cannot be told" is called something else.
_OTHERWISE_CALLED = frozenset(
    {Reason.NOTHING_STATED, Reason.UNLIKE_STATISTICS, Reason.IN_BROKEN_SUM}
)


@attrs.frozen(kw_only=True)
class Comparison:
    """A figure set against the one of another period.

    Attributes:
        basis: which other period.
        base: the statement of the other period.
        change: what the change is.
        points: of two rates, how many percentage points lie between them.

    >>> from antifraud.figures import Figure
    >>> base = Statement(id="s", source="p", label="止付", figure=Figure.exact(1210))
    >>> Comparison(
    ...     basis=Basis.PREVIOUS_PERIOD, base=base, change=change(previous=1210, current=2058)
    ... ).change.percent(2)
    Decimal('70.08')
    """

    basis: Basis
    base: Statement
    change: Change
    points: Figure | None = None


@attrs.frozen(kw_only=True)
class Line:
    """One statement in a bulletin.

    Attributes:
        statement: the statement.
        comparisons: what the casebook lets it be compared with.
        verdict: the weightiest verdict of the checks that touch it. A sum that does
            not hold speaks against its whole; of a part it says only that something
            in it errs.
        reason: why it cannot be told, where it cannot.
        checks: the numbers of those checks in the bulletin, from 1; none for a
            statement that nothing is set against.
        outcomes: the same by verdict, the weightiest first, with the reason where
            it changes what the verdict is called.

    >>> from antifraud.figures import Figure
    >>> one = Statement(id="s", source="p", label="止付", figure=Figure.exact(1210))
    >>> Line(statement=one, verdict=Verdict.UNDETERMINED).checks
    ()
    """

    statement: Statement
    verdict: Verdict
    comparisons: tuple[Comparison, ...] = ()
    reason: Reason | None = None
    checks: tuple[int, ...] = ()
    outcomes: tuple[tuple[Verdict, Reason | None, tuple[int, ...]], ...] = ()


@attrs.frozen(kw_only=True)
class Section:
    """The lines of one topic.

    >>> Section(topic=Topic.MONEY, lines=()).topic.zh
    '资金'
    """

    topic: Topic
    lines: tuple[Line, ...]


@attrs.frozen(kw_only=True)
class Bulletin:
    """What is known of a period, ready to be written; see `render`.

    Attributes:
        casebook: where it comes from.
        period: the period asked for; None for all that the casebook holds.
        sections: the statements by topic.
        checks: the findings, numbered from 1 by their place here.
        sources: the sources of its statements, numbered likewise.
        left_out: how many of the casebook's statements are of other periods.
        counts: what the casebook's records come to, beside what is stated.

    >>> bulletin = Bulletin(casebook=Casebook(title="公报"))
    >>> bulletin.count(Verdict.CONTRADICTED)
    0
    """

    casebook: Casebook
    period: Period | None = None
    sections: tuple[Section, ...] = ()
    checks: tuple[Finding, ...] = ()
    sources: tuple[Source, ...] = ()
    left_out: int = 0
    counts: tuple[CountLine, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """Return how many of the checks came out so."""
        return sum(finding.verdict is verdict for finding in self.checks)

    def source_number(self, source_id: str) -> int:
        """Return the number of a source, from 1."""
        return 1 + [source.id for source in self.sources].index(source_id)


def compose(
    casebook: Casebook, period: Period | None = None, *, complete: Completeness = ()
) -> Bulletin:
    """Return the bulletin of a period, or of all that a casebook holds.

    A statement belongs to a period when its own period lies within it. One
    whose period is not told, or whose start is not said, stands in the bulletin
    too, marked so: no one can tell that it does not belong. What is of other
    periods is left out, and counted. Records alone make a bulletin as well: what
    they come to in the period.

    Args:
        casebook: the statements and claims.
        period: the period; None for everything.
        complete: whether the records of the casebook are complete, or for which
            indicators they are: only then is a period without records zero.

    Raises:
        NothingInPeriod: when no statement and no record that can be counted is known
            to lie in the period.
        WrongType: when `complete` is a text, or names what is no indicator.

    >>> from antifraud.casebook import Source
    >>> from antifraud.wording import read
    >>> book = Casebook(
    ...     sources=(Source(id="page", title="反诈专版"),),
    ...     statements=(Statement(id="stopped", source="page", label="止付账户",
    ...                           figure=read("2058个账户"), period=Period.parse("2023Q1")),))
    >>> bulletin = compose(book, Period.parse("2023"))
    >>> bulletin.sections[0].lines[0].verdict.zh
    '无法判断'
    >>> compose(book, Period.parse("2022"))
    Traceback (most recent call last):
    ...
    antifraud.errors.records.NothingInPeriod: period: some statement or record lies in the period; \
got '2022'. Mend: the statements are of 2023Q1
    """
    chosen = [one for one in casebook.statements if _belongs(one, period)]
    counts = count_lines(casebook, period, complete)
    if (
        period is not None
        and not any(_lies_in(one, period) for one in chosen)
        and not any(line.counted.records or line.counted.undated for line in counts)
    ):
        raise NothingInPeriod("period", str(period), _periods_held(casebook))
    ids = {statement.id for statement in chosen}
    findings = [
        found for found in review(casebook, complete=complete) if ids.intersection(found.subjects)
    ]
    checks = tuple(found for found in findings if found.check is not Check.ALONE)
    numbers = {id(found): number for number, found in enumerate(checks, 1)}
    touching: dict[str, list[Finding]] = {}
    for found in findings:
        for subject in dict.fromkeys(found.subjects):
            touching.setdefault(subject, []).append(found)
    lines = [_line(casebook, one, touching[one.id], numbers) for one in chosen]
    printed_in = {one.source for one in chosen}
    topics = [topic for topic in Topic if any(one.statement.topic is topic for one in lines)]
    return Bulletin(
        casebook=casebook,
        period=period,
        sections=tuple(
            Section(topic=topic, lines=tuple(one for one in lines if one.statement.topic is topic))
            for topic in topics
        ),
        checks=checks,
        sources=tuple(source for source in casebook.sources if source.id in printed_in),
        left_out=len(casebook.statements) - len(chosen),
        counts=counts,
    )


def _belongs(statement: Statement, period: Period | None) -> bool:
    """Tell whether a statement is of a period, or cannot be told not to be."""
    its = statement.period
    if period is None or its is None:
        return True
    if isinstance(its, ToDate):
        return its.until is None or its.until >= period.start
    return its.within(period)


def _lies_in(statement: Statement, period: Period) -> bool:
    """Tell whether a statement is known to be of a period, or of a day in it."""
    its = statement.period
    if isinstance(its, ToDate):
        return its.until is not None and period.contains(its.until)
    return its is not None and its.within(period)


def _periods_held(casebook: Casebook) -> str:
    periods = {one.period for one in casebook.statements if isinstance(one.period, Period)}
    to_date = {one.period for one in casebook.statements if isinstance(one.period, ToDate)}
    names = [str(period) for period in sorted(periods, key=lambda period: period.key)]
    names += sorted(f"{period!s} (start not said)" for period in to_date)
    text = f"the statements are of {', '.join(names)}" if names else "no statement has a period"
    span = Ledger(casebook).span()
    return text if span is None else f"{text}; the records are of {span}"


def _line(
    casebook: Casebook, statement: Statement, findings: list[Finding], numbers: Mapping[int, int]
) -> Line:
    """Make the line of a statement from the findings about it and the numbers of the checks."""
    weighed = [(*_weighed(found, statement.id), found) for found in findings]
    weighed.sort(key=lambda each: (_WEIGHT.index(each[0]), _order(each[1])))
    verdict, reason, _ = weighed[0]
    outcomes: dict[tuple[Verdict, Reason | None], list[int]] = {}
    for its, why, found in weighed:
        if id(found) in numbers:
            called = why if why in _OTHERWISE_CALLED else None
            outcomes.setdefault((its, called), []).append(numbers[id(found)])
    return Line(
        statement=statement,
        comparisons=_comparisons(casebook, statement),
        verdict=verdict,
        reason=reason,
        checks=tuple(numbers[id(found)] for found in findings if id(found) in numbers),
        outcomes=tuple((*called, tuple(checks)) for called, checks in outcomes.items()),
    )


def _order(reason: Reason | None) -> int:
    """Return where a verdict of one weight stands: what is only computed, and a suspicion, last."""
    return 2 if reason is Reason.IN_BROKEN_SUM else int(reason in _OTHERWISE_CALLED)


def _weighed(found: Finding, statement: str) -> tuple[Verdict, Reason | None]:
    """Return what a finding says of one of the statements that it is about.

    What is refuted is the printed claim: the whole that parts add up to, the change or
    the quotient that is printed. The figures that it was worked out from are not.
    """
    refuted = found.subjects
    if found.check is Check.SUM:
        refuted = found.subjects[:1]
    elif found.check in (Check.CHANGE, Check.SHARE, Check.RATIO, Check.BASE):
        refuted = found.subjects[-1:]
    if found.verdict is Verdict.CONTRADICTED and statement not in refuted:
        return Verdict.UNDETERMINED, Reason.IN_BROKEN_SUM
    return found.verdict, found.reason


def _comparisons(casebook: Casebook, statement: Statement) -> tuple[Comparison, ...]:
    figure = statement.figure
    if figure is None:
        return ()
    bases = [(basis, counterparts_of(casebook, statement, basis)) for basis in Basis]
    return tuple(
        _comparison(basis, base, base.figure, figure)
        for basis, found in bases
        if len({base.figure for base in found}) == 1
        for base in found[:1]
        if base.figure is not None
    )


def _comparison(basis: Basis, base: Statement, then: Figure, now: Figure) -> Comparison:
    points = points_change(previous=then, current=now) if now.unit == Unit.PERCENT else None
    return Comparison(
        basis=basis, base=base, change=change(previous=then, current=now), points=points
    )
