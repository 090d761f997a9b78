# SPDX-License-Identifier: MIT
"""What is counted beside what is stated: a line for each indicator and period."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import attrs

from antifraud.audit import Finding, Reason, Verdict, reconcile
from antifraud.bulletins.counting import Counted, CountStatus, count, countable
from antifraud.casebook import (
    Casebook,
    Indicator,
    PartsClaim,
    Statement,
    Statistic,
    SubsetClaim,
    TiersClaim,
)
from antifraud.figures import Basis, Figure, Unit
from antifraud.metrics import Change, change, points_change
from antifraud.periods import Period

__all__ = [
    "Completeness",
    "CountLine",
    "CountedChange",
    "count_lines",
    "counted_base",
    "reconciled",
]

#: Whether the records are complete, or for which indicators they are.
Completeness = bool | Collection[Indicator]


@attrs.frozen(kw_only=True)
class CountedChange:
    """A count set against that of another period.

    Attributes:
        basis: which other period.
        base: what the other period comes to.
        change: what the change is; None where one of the two is only a lower bound.
        points: of two rates, how many percentage points lie between them.

    >>> nothing = Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"),
    ...                   status=CountStatus.NO_RECORDS)
    >>> CountedChange(basis=Basis.PREVIOUS_PERIOD, base=nothing, change=None).basis.zh
    '环比'
    """  # fmt: skip

    basis: Basis
    base: Counted
    change: Change | None
    points: Figure | None = None


@attrs.frozen(kw_only=True)
class CountLine:
    """One indicator of one period: counted, stated, and whether the two agree.

    Attributes:
        counted: what the records come to.
        changes: the count against the period before, and a year earlier.
        stated: the statements of the same indicator and period.
        findings: how each of them agrees with the count, in their order.

    >>> nothing = Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"),
    ...                   status=CountStatus.NO_RECORDS)
    >>> CountLine(counted=nothing).stated
    ()
    """  # fmt: skip

    counted: Counted
    changes: tuple[CountedChange, ...] = ()
    stated: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()


def count_lines(
    casebook: Casebook, period: Period | None, complete: Completeness = ()
) -> tuple[CountLine, ...]:
    """Return a line for each indicator that the records of a period can supply.

    Args:
        casebook: the records and statements.
        period: the period; None for every period of a statement that can be counted.
        complete: as for `count`.

    >>> count_lines(Casebook(), Period.parse("2023Q1"))
    ()
    """
    asked = _stated_periods(casebook) if period is None else _all_indicators(period)
    totals, heads = _totals(casebook), _heads(casebook)
    lines = []
    for indicator, of in asked:
        counted = count(casebook, indicator, of, complete=complete)
        stated = tuple(totals.get((indicator, of), ()))
        if counted.figure is None and not (stated and counted.records):
            continue
        if not (stated or counted.records or counted.status is CountStatus.COMPLETE):
            continue  # "At least none" tells nothing.
        lines.append(
            CountLine(
                counted=counted,
                changes=tuple(_changes(casebook, counted, complete)),
                stated=stated,
                findings=tuple(_finding(each, counted, heads) for each in stated),
            )
        )
    return tuple(lines)


def reconciled(casebook: Casebook, complete: Completeness = ()) -> Iterator[Finding]:
    """Go through the statements that counts confirm or refute.

    Records that are not said to be complete refute a statement that is below
    what they come to; they confirm none, and then nothing is said.

    >>> list(reconciled(Casebook()))
    []
    """
    totals, heads = _totals(casebook), _heads(casebook)
    for indicator, period in _stated_periods(casebook):
        counted = count(casebook, indicator, period, complete=complete)
        if counted.figure is None:
            continue
        whole = counted.status is CountStatus.COMPLETE
        for statement in totals.get((indicator, period), ()):
            finding = _finding(statement, counted, heads)
            if whole or finding.verdict is Verdict.CONTRADICTED:
                yield finding


def counted_base(
    casebook: Casebook, statement: Statement, period: Period, complete: Completeness
) -> Figure | None:
    """Return what a statement's indicator comes to in another period, where the records tell.

    None where they are not said to be complete, or hold nothing of that period:
    they may begin after it.

    >>> one = Statement(
    ...     id="s", source="p", indicator=Indicator.CALLS, figure=Figure.exact(8, Unit.CASE)
    ... )
    >>> counted_base(Casebook(), one, Period.parse("2023Q1"), True) is None
    True
    """
    whole = complete if isinstance(complete, bool) else statement.indicator in complete
    told = statement.statistic is Statistic.TOTAL and not statement.merged
    if not whole or not told or _is_narrowed(statement, _heads(casebook)):
        return None
    counted = count(casebook, statement.indicator, period, complete=complete)
    if counted.status is not CountStatus.COMPLETE or not counted.records:
        return None
    return counted.figure if _bounded(counted) else None


def _all_indicators(period: Period) -> Iterator[tuple[Indicator, Period]]:
    return ((indicator, period) for indicator in Indicator if countable(indicator))


def _stated_periods(casebook: Casebook) -> list[tuple[Indicator, Period]]:
    """Return what can be counted of all that is stated, in the order of indicators and days."""
    order = {indicator: place for place, indicator in enumerate(Indicator)}
    found = {
        (one.indicator, one.period)
        for one in casebook.statements
        if isinstance(one.period, Period) and countable(one.indicator)
    }
    return sorted(found, key=lambda each: (order[each[0]], each[1].key))


def _totals(casebook: Casebook) -> dict[tuple[Indicator, Period], list[Statement]]:
    """Return what is stated of an indicator and a period, and of nothing else.

    What a claim calls a part of another figure is not all that is counted.
    """
    parts = set(_parts(casebook))
    totals: dict[tuple[Indicator, Period], list[Statement]] = {}
    for one in casebook.statements:
        if (
            isinstance(one.period, Period)
            and one.figure is not None
            and one.figure.unit == one.indicator.unit
            and one.statistic is Statistic.TOTAL
            and not one.merged
            and one.id not in parts
        ):
            totals.setdefault((one.indicator, one.period), []).append(one)
    return totals


def _parts(casebook: Casebook) -> Iterator[str]:
    """Go through the statements that a claim calls a part of a figure of their own indicator."""
    for claim in casebook.claims:
        if isinstance(claim, PartsClaim | SubsetClaim | TiersClaim):
            whole = casebook.statement(claim.whole)
            for _, name in claim.names():
                part = casebook.statement(name)
                alike = (part.indicator, part.period) == (whole.indicator, whole.period)
                if alike and name != whole.id:
                    yield name


def _heads(casebook: Casebook) -> set[str]:
    """Return the bodies that state figures and are under no other that does."""
    parents = {agency.id: agency.parents for agency in casebook.agencies}
    stating = {one.agency for one in casebook.statements if one.agency is not None}
    return {one for one in stating if not stating & _above(one, parents)}


def _above(agency: str, parents: Mapping[str, Collection[str]]) -> set[str]:
    """Return the bodies above one, as far as the casebook tells."""
    found: set[str] = set()
    ahead = list(parents.get(agency, ()))
    while ahead:
        one = ahead.pop()
        if one not in found and one != agency:
            found.add(one)
            ahead += parents.get(one, ())
    return found


def _finding(statement: Statement, counted: Counted, heads: set[str]) -> Finding:
    figure = counted.figure
    if figure is not None and counted.status is not CountStatus.COMPLETE:
        # A lower bound is no count that was stated: nothing follows from it.
        figure = attrs.evolve(figure, value=None)
    finding = reconcile(stated=statement.figure, counted=figure)
    if finding.verdict is Verdict.CONTRADICTED and _may_be_a_part(statement, figure, heads):
        finding = attrs.evolve(finding, verdict=Verdict.UNDETERMINED, reason=Reason.PART_OF_COUNT)
    return attrs.evolve(finding, subjects=(statement.id,))


def _may_be_a_part(statement: Statement, counted: Figure | None, heads: set[str]) -> bool:
    """Tell whether a figure may be of a part of what is counted, and is no more than that."""
    if statement.figure is None or counted is None or not _is_narrowed(statement, heads):
        return False
    return statement.figure.certainly_less(counted)


def _is_narrowed(statement: Statement, heads: set[str]) -> bool:
    """Tell whether a statement may be of less than its indicator, or its casebook, holds.

    A label may narrow an indicator, and a body may be under another, or beside
    it, whose records the casebook holds as well.
    """
    return bool(statement.label) or (statement.agency is not None and heads != {statement.agency})


def _changes(
    casebook: Casebook, counted: Counted, complete: Completeness
) -> Iterator[CountedChange]:
    others = {
        Basis.PREVIOUS_PERIOD: counted.period.previous(),
        Basis.YEAR_EARLIER: counted.period.year_earlier().period,
    }
    for basis, period in others.items():
        if period is None:
            continue
        base = count(casebook, counted.indicator, period, complete=complete)
        if base.figure is None:
            continue
        made = points = None
        if counted.figure is not None and _bounded(base) and _bounded(counted):
            made = change(previous=base.figure, current=counted.figure)
            if counted.figure.unit == Unit.PERCENT:
                points = points_change(previous=base.figure, current=counted.figure)
        yield CountedChange(basis=basis, base=base, change=made, points=points)


def _bounded(counted: Counted) -> bool:
    return counted.figure is not None and counted.figure.high is not None
