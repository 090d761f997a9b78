# SPDX-License-Identifier: MIT
"""What is counted beside what is stated: a line for each indicator and period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from antifraud.audit import Finding, Reason, Verdict, reconcile
from antifraud.bulletins.counting import (
    Completeness,
    Counted,
    CountStatus,
    Ledger,
    countable,
)
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

__all__ = ["CountLine", "CountedChange", "count_lines", "counted_in", "parts_named", "reconciled"]


#: An indicator, a period and a body, or None for all bodies.
_Of = tuple[Indicator, Period, str | None]
_Totals = dict[_Of, list[Statement]]
_COUNTABLE = [one for one in Indicator if countable(one)]


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
    """One indicator of one period, and one body: counted, stated, and whether the two agree.

    Attributes:
        counted: what the records come to.
        changes: the count against the period before, and a year earlier.
        stated: the statements of the same indicator, period and body.
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
        period: the period; None for every period of a statement that can be counted,
            or, where there is no such statement, all months that the records are of.
        complete: as for `count`.

    >>> count_lines(Casebook(), Period.parse("2023Q1"))
    ()
    """
    ledger, totals = Ledger(casebook, complete), _totals(casebook)
    if period is not None:
        asked = [
            (indicator, period, agency)
            for indicator in _COUNTABLE
            for agency in _stating(ledger, totals, indicator, period)
        ]
        made = [_count_line(ledger, totals, of) for of in asked]
        return tuple(line for line in made if line is not None)
    if stated := _stated(casebook, totals):
        made = [_count_line(ledger, totals, of) for of in stated]
        return tuple(line for line in made if line is not None and (line.stated or _is_some(line)))
    # Records alone: of all their months at once, which nothing is set against.
    span = ledger.span()
    made = (
        [] if span is None else [_count_line(ledger, {}, (one, span, None)) for one in _COUNTABLE]
    )
    return tuple(attrs.evolve(line, changes=()) for line in made if line is not None)


def _count_line(ledger: Ledger, totals: _Totals, of: _Of) -> CountLine | None:
    """Return a line, or None where it would tell nothing."""
    counted = ledger.count(*of)
    stated = tuple(totals.get(of, ()))
    held = bool(counted.records or counted.undated or counted.unassigned)
    if counted.figure is None and not (stated and held):
        return None
    if not (stated or held or counted.status is CountStatus.COMPLETE):
        return None  # "At least none" tells nothing.
    return CountLine(
        counted=counted,
        changes=tuple(_changes(ledger, counted)),
        stated=stated,
        findings=tuple(_finding(each, counted) for each in stated),
    )


def _is_some(line: CountLine) -> bool:
    return bool(line.counted.records) or line.counted.status is CountStatus.COMPLETE


def _stating(
    ledger: Ledger, totals: _Totals, indicator: Indicator, period: Period
) -> list[str | None]:
    """Return whose counts are shown: all there is, and each body's that states it."""
    bodies = [body for one, of, body in totals if (one, of) == (indicator, period)]
    told = [body for body in bodies if body is not None]
    whole = None in bodies or not any(ledger.bodies.owns(body) for body in told)
    return [None, *told] if whole else [*told]


def reconciled(casebook: Casebook, complete: Completeness = ()) -> Iterator[Finding]:
    """Go through the statements that counts confirm or refute.

    Records that are not said to be complete refute a statement that is below
    what they come to; they confirm none, and then nothing is said.

    >>> list(reconciled(Casebook()))
    []
    """
    ledger = Ledger(casebook, complete)
    totals = _totals(casebook)
    for of in _in_order(totals):
        counted = ledger.count(*of)
        if counted.figure is None:
            continue
        whole = counted.status is CountStatus.COMPLETE
        for statement in totals[of]:
            finding = _finding(statement, counted)
            if whole or finding.verdict is Verdict.CONTRADICTED:
                yield finding


def counted_in(ledger: Ledger, statement: Statement, period: Period) -> Figure | None:
    """Return what a statement's indicator comes to in a period, where the records tell.

    They tell it where they are said to be complete, and the statement is a total of
    nothing else than its indicator holds.
    """
    if statement.label or statement.merged or statement.statistic is not Statistic.TOTAL:
        return None
    if not ledger.is_complete(statement.indicator):
        return None
    counted = ledger.count(statement.indicator, period, statement.agency)
    if counted.status is not CountStatus.COMPLETE or not counted.records:
        return None
    return counted.figure if _bounded(counted) else None


def _stated(casebook: Casebook, totals: _Totals) -> list[_Of]:
    """Return what can be counted of all that is stated, in the order of indicators and days."""
    others = {
        (one.indicator, one.period, None)
        for one in casebook.statements
        if isinstance(one.period, Period) and countable(one.indicator)
    }
    told = {(indicator, period) for indicator, period, _ in totals}
    return _in_order([*totals, *(each for each in others if each[:2] not in told)])


def _totals(casebook: Casebook) -> _Totals:
    """Return what is stated of an indicator, a period and a body, and of nothing else.

    What a claim calls a part of another figure is not all that is counted.
    """
    parts = set(parts_named(casebook))
    totals: _Totals = {}
    for one in casebook.statements:
        if (
            isinstance(one.period, Period)
            and one.figure is not None
            and one.figure.unit == one.indicator.unit
            and one.statistic is Statistic.TOTAL
            and not one.merged
            and one.id not in parts
            and countable(one.indicator)
        ):
            totals.setdefault((one.indicator, one.period, one.agency), []).append(one)
    return totals


def _in_order(stated: Iterable[_Of]) -> list[_Of]:
    """Return what is stated in the order of indicators, days and print."""
    return sorted(stated, key=lambda each: (_COUNTABLE.index(each[0]), each[1].key))


def parts_named(casebook: Casebook) -> Iterator[str]:
    """Go through the statements that a claim calls a part of a figure of their own indicator.

    >>> list(parts_named(Casebook()))
    []
    """
    for claim in casebook.claims:
        if isinstance(claim, PartsClaim | SubsetClaim | TiersClaim):
            whole = casebook.statement(claim.whole)
            for _, name in claim.names():
                part = casebook.statement(name)
                alike = (part.indicator, part.period) == (whole.indicator, whole.period)
                # A station's figure among those of its bureau is all of its own.
                alike = alike and part.agency in (None, whole.agency)
                if alike and name != whole.id:
                    yield name


def _finding(statement: Statement, counted: Counted) -> Finding:
    figure = counted.figure
    if figure is not None and counted.status is not CountStatus.COMPLETE:
        # A lower bound is no count that was stated: nothing follows from it.
        figure = attrs.evolve(figure, value=None)
    finding = reconcile(stated=statement.figure, counted=figure)
    if finding.verdict is Verdict.CONTRADICTED and _may_be_a_part(statement, figure):
        finding = attrs.evolve(finding, verdict=Verdict.UNDETERMINED, reason=Reason.PART_OF_COUNT)
    elif finding.reason is Reason.BOUNDS_OVERLAP and counted.unassigned:
        finding = attrs.evolve(finding, reason=Reason.BODY_NOT_TOLD)
    return attrs.evolve(finding, subjects=(statement.id,))


def _may_be_a_part(statement: Statement, counted: Figure | None) -> bool:
    """Tell whether its label may narrow a statement, and it is no more than the count."""
    if statement.figure is None or counted is None or not statement.label:
        return False
    return statement.figure.certainly_less(counted)


def _changes(ledger: Ledger, counted: Counted) -> Iterator[CountedChange]:
    others = {
        Basis.PREVIOUS_PERIOD: counted.period.previous(),
        Basis.YEAR_EARLIER: counted.period.year_earlier().period,
    }
    for basis, period in others.items():
        if period is None:
            continue
        base = ledger.count(counted.indicator, period, counted.agency)
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
