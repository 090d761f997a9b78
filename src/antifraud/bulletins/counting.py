# SPDX-License-Identifier: MIT
"""Counting an indicator from the records of a casebook, for a period."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import attrs

from antifraud.bulletins.counters import COUNTERS, RATES, Counter, Entry, When
from antifraud.casebook import Casebook, Indicator
from antifraud.figures import Figure, Unit
from antifraud.periods import Moment, Period
from antifraud.vocabulary import Labelled

__all__ = ["CountStatus", "Counted", "count", "countable"]

_HUNDRED = 100


class CountStatus(Labelled):
    """How far a count can be relied on.

    >>> CountStatus.AT_LEAST.en
    'at least: the records are not said to be complete'
    """

    COMPLETE = ("complete", "记录完整", "the records are said to be complete")
    AT_LEAST = (
        "at_least",
        "至少：记录未说明完整",
        "at least: the records are not said to be complete",
    )
    OVERLAPPING = (
        "overlapping",
        "记录可能互相包含",
        "records may hold one another",
    )
    NO_RECORDS = ("no_records", "没有记录，不等于零", "no records, which is not zero")
    NO_BASE = ("no_base", "分母为零或不明", "what it is divided by is zero or not known")
    NOT_COUNTABLE = ("not_countable", "不能由记录计数", "no record supplies it")


@attrs.frozen(kw_only=True)
class Counted:
    """An indicator as the records of a period come to.

    Attributes:
        indicator: what is counted.
        period: of when.
        figure: what it comes to, with its bounds; None where it cannot be counted.
        status: how far it can be relied on.
        records: how many records are counted, each thing once.
        undated: how many may lie in the period or outside: their time is not told
            so finely. They are in the upper bound alone.
        untold: how many of those counted do not tell their amount.

    >>> Counted(indicator=Indicator.CALLS, period=Period.parse("2023Q1"),
    ...         status=CountStatus.NO_RECORDS).figure is None
    True
    """  # fmt: skip

    indicator: Indicator
    period: Period
    status: CountStatus
    figure: Figure | None = None
    records: int = 0
    undated: int = 0
    untold: int = 0


def countable(indicator: Indicator) -> bool:
    """Tell whether records can supply an indicator.

    >>> countable(Indicator.STOPPED_ACCOUNTS), countable(Indicator.STOP_PAYMENT_EFFICIENCY)
    (True, False)
    """
    return indicator in COUNTERS or indicator in RATES


def count(
    casebook: Casebook,
    indicator: Indicator,
    period: Period,
    *,
    complete: bool | Collection[Indicator] = (),
) -> Counted:
    """Count an indicator from the records of a casebook.

    No record is not zero: a period without any is only zero where the records are
    said to be complete, and else a count is a lower bound. What may lie outside
    the period, for its time is told too roughly, raises the upper bound alone. An
    account counts once, however often it was stopped. Records that sum up a
    longer time may hold what others tell one by one; then the largest is the
    least that there can be, and the sum the most.

    Args:
        casebook: the records.
        indicator: what to count; see `countable`.
        period: of when.
        complete: whether the records are complete; or for which indicators.

    >>> from antifraud.incidents import FraudReport
    >>> from antifraud.periods import SHANGHAI
    >>> calls = [
    ...     FraudReport(id=f"f{day}", reported_at=datetime(2023, 3, day, tzinfo=SHANGHAI))
    ...     for day in (1, 14, 30)
    ... ]
    >>> book = Casebook(incidents=tuple(calls))
    >>> count(book, Indicator.CALLS, Period.parse("2023Q1")).figure
    Figure(3.. CASE, at_least)
    >>> count(book, Indicator.CALLS, Period.parse("2023-02"), complete=True).figure
    Figure(0 CASE)
    >>> count(book, Indicator.CALLS, Period.parse("2023-02")).status.en
    'no records, which is not zero'
    """
    whole = complete if isinstance(complete, bool) else indicator in complete
    if indicator in COUNTERS:
        return _counted(casebook, indicator, period, COUNTERS[indicator], whole=whole)
    if indicator in RATES:
        return _rated(casebook, indicator, period, whole=whole)
    return Counted(indicator=indicator, period=period, status=CountStatus.NOT_COUNTABLE)


def _counted(
    casebook: Casebook, indicator: Indicator, period: Period, counter: Counter, *, whole: bool
) -> Counted:
    unit = Unit.ONE if indicator in RATES else indicator.unit or Unit.ONE
    certain: dict[str, Entry] = {}
    possible: dict[str, Entry] = {}
    for place, entry in enumerate(counter(casebook)):
        key = entry.identity or f"#{place}"
        within = _within(entry.at, period)
        if within:
            certain.setdefault(key, entry)
        elif within is None:
            possible.setdefault(key, entry)
    maybe = [entry for key, entry in possible.items() if key not in certain]
    counted = list(certain.values())
    if not (counted or maybe or whole):
        return Counted(indicator=indicator, period=period, status=CountStatus.NO_RECORDS)
    low, overlapping = _least(counted)
    untold = sum(entry.amount is None for entry in counted)
    high: Fraction | None = None
    if whole and not untold and all(entry.amount is not None for entry in maybe):
        high = _most([*counted, *maybe])
    status = CountStatus.COMPLETE if whole else CountStatus.AT_LEAST
    return Counted(
        indicator=indicator,
        period=period,
        figure=_figure(low, high, unit),
        status=CountStatus.OVERLAPPING if overlapping else status,
        records=len(counted),
        undated=len(maybe),
        untold=untold,
    )


def _figure(low: Fraction, high: Fraction | None, unit: Unit) -> Figure:
    if high is None:
        return Figure.at_least(low, unit)
    return Figure.exact(low, unit) if low == high else Figure.between(low, high, unit)


def _within(at: When, period: Period) -> bool | None:
    """Tell whether a time lies in a period; None where that cannot be told."""
    if at is None:
        return None
    if isinstance(at, Moment):
        return at.falls_in(period)
    if isinstance(at, Period):
        if at.within(period):
            return True
        return False if at.end <= period.start or period.end <= at.start else None
    return period.contains(at)


def _bounds(amount: Figure | Decimal | int | None) -> tuple[Fraction, Fraction | None]:
    if amount is None:
        return Fraction(0), None
    figure = Figure.of(amount)
    return max(Fraction(0), figure.low or Fraction(0)), figure.high


def _least(entries: list[Entry]) -> tuple[Fraction, bool]:
    """Return the least that entries add up to, and whether some may hold others."""
    rough = [entry for entry in entries if entry.summed_up]
    total = Fraction(0)
    overlapping = False
    for group in _gathered(entries, rough):
        lows = [_bounds(entry.amount)[0] for entry in group]
        overlapping = overlapping or len(group) > 1
        total += max(lows)
    return total, overlapping


def _gathered(entries: list[Entry], rough: list[Entry]) -> Iterator[list[Entry]]:
    """Go through entries, those together of which one may hold the other."""
    groups: list[list[Entry]] = []
    for entry in rough:
        touching = [group for group in groups if any(_meet(entry, each) for each in group)]
        joined = [entry, *(each for group in touching for each in group)]
        groups = [*(group for group in groups if group not in touching), joined]
    single = [entry for entry in entries if not entry.summed_up]
    for entry in single:
        home = next((group for group in groups if _meet(entry, group[0])), None)
        if home is None:
            yield [entry]
        else:
            home.append(entry)
    for group in groups:
        parts = [each for each in group if not each.summed_up]
        if len(parts) > 1:
            # Those told one by one add up among themselves.
            amounts = [_bounds(each.amount)[0] for each in parts]
            group[:] = [each for each in group if each.summed_up]
            group.append(Entry(parts[0].at, Figure.exact(sum(amounts, Fraction(0)))))
        yield group


def _meet(one: Entry, other: Entry) -> bool:
    """Tell whether the times of two entries may meet."""
    (start, end), (first, last) = _days(one.at), _days(other.at)
    return start <= last and first <= end


def _days(at: When) -> tuple[date, date]:
    if isinstance(at, Period):
        return at.start, at.last
    if isinstance(at, Moment):
        return at.earliest.date(), at.latest.date()
    if isinstance(at, datetime):
        return at.date(), at.date()
    return (date.min, date.max) if at is None else (at, at)


def _most(entries: list[Entry]) -> Fraction | None:
    total = Fraction(0)
    for entry in entries:
        high = _bounds(entry.amount)[1]
        if high is None:
            return None
        total += high
    return total


def _rated(casebook: Casebook, indicator: Indicator, period: Period, *, whole: bool) -> Counted:
    """Divide one count by another; of what is not said to be complete no rate is known."""
    rate = RATES[indicator]
    parts = [
        _counted(casebook, indicator, period, counter, whole=whole)
        for counter in (*rate.over, rate.under)
    ]
    figures = [part.figure for part in parts]
    records = sum(part.records for part in parts)
    made = Counted(
        indicator=indicator,
        period=period,
        status=CountStatus.COMPLETE if whole else CountStatus.AT_LEAST,
        records=records,
        undated=sum(part.undated for part in parts),
        untold=sum(part.untold for part in parts),
    )
    if not records and not whole:
        return attrs.evolve(made, status=CountStatus.NO_RECORDS)
    *over, under = figures
    if not whole or under is None or under.low is None or under.low <= 0:
        return attrs.evolve(made, status=CountStatus.NO_BASE if whole else made.status)
    figure = sum((each for each in over if each is not None), Figure.exact(0)) / under
    if indicator.unit == Unit.PERCENT:
        figure = figure * _HUNDRED
    return attrs.evolve(made, figure=figure.counted_as(indicator.unit or Unit.ONE))
