# SPDX-License-Identifier: MIT
"""What is counted beside what is stated: a line for each indicator and period."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from antifraud.audit import Finding, Verdict, reconcile
from antifraud.bulletins.counting import Counted, CountStatus, count, countable
from antifraud.casebook import Casebook, Indicator, Statement, Statistic
from antifraud.figures import Basis
from antifraud.metrics import Change, change
from antifraud.periods import Period

__all__ = ["Completeness", "CountLine", "CountedChange", "count_lines", "reconciled"]

#: Whether the records are complete, or for which indicators they are.
Completeness = bool | Collection[Indicator]


@attrs.frozen(kw_only=True)
class CountedChange:
    """A count set against that of another period.

    Attributes:
        basis: which other period.
        base: what the other period comes to.
        change: what the change is; None where one of the two is only a lower bound.

    >>> nothing = Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"),
    ...                   status=CountStatus.NO_RECORDS)
    >>> CountedChange(basis=Basis.PREVIOUS_PERIOD, base=nothing, change=None).basis.zh
    '环比'
    """  # fmt: skip

    basis: Basis
    base: Counted
    change: Change | None


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
    lines = []
    for indicator, of in asked:
        counted = count(casebook, indicator, of, complete=complete)
        stated = tuple(_stated(casebook, indicator, of))
        if counted.figure is None and not (stated and counted.records):
            continue
        lines.append(
            CountLine(
                counted=counted,
                changes=tuple(_changes(casebook, counted, complete)),
                stated=stated,
                findings=tuple(_finding(each, counted) for each in stated),
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
    for indicator, period in _stated_periods(casebook):
        counted = count(casebook, indicator, period, complete=complete)
        if counted.figure is None:
            continue
        whole = counted.status is CountStatus.COMPLETE
        for statement in _stated(casebook, indicator, period):
            finding = _finding(statement, counted)
            if whole or finding.verdict is Verdict.CONTRADICTED:
                yield finding


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


def _stated(casebook: Casebook, indicator: Indicator, period: Period) -> Iterator[Statement]:
    """Go through the totals that are stated of an indicator and a period, and of nothing else."""
    for one in casebook.statements:
        if (
            one.indicator is indicator
            and one.period == period
            and one.figure is not None
            and one.figure.unit == indicator.unit
            and one.statistic is Statistic.TOTAL
            and not one.merged
        ):
            yield one


def _finding(statement: Statement, counted: Counted) -> Finding:
    figure = counted.figure
    if figure is not None and counted.status is not CountStatus.COMPLETE:
        # A lower bound is no count that was stated: nothing follows from it.
        figure = attrs.evolve(figure, value=None)
    finding = reconcile(stated=statement.figure, counted=figure)
    return attrs.evolve(finding, subjects=(statement.id,))


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
        bounded = _bounded(base) and _bounded(counted)
        made = change(previous=base.figure, current=counted.figure) if bounded else None
        yield CountedChange(basis=basis, base=base, change=made)


def _bounded(counted: Counted) -> bool:
    return counted.figure is not None and counted.figure.high is not None
