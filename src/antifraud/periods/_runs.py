# SPDX-License-Identifier: MIT
"""Runs of days as plain data: where calendar periods begin and end, and how to step.

Nothing here knows `Period`; it is the arithmetic under it.

>>> bounds(date(2023, 2, 14), PeriodKind.QUARTER)
(datetime.date(2023, 1, 1), datetime.date(2023, 4, 1))
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from antifraud.errors import OutsideCalendar, PeriodMisaligned, WrongType
from antifraud.periods.kind import PeriodKind

__all__ = [
    "Run",
    "bounds",
    "days_after",
    "months_after",
    "months_stepped",
    "pieces",
    "span_of_days",
    "stepped",
    "weeks_in",
    "whole_months",
]

_DAY = PeriodKind.DAY
_WEEK = PeriodKind.WEEK
_MONTH = PeriodKind.MONTH
_QUARTER = PeriodKind.QUARTER
_HALF = PeriodKind.HALF
_YEAR = PeriodKind.YEAR
_SPAN = PeriodKind.SPAN

_DECEMBER = 12


class Run(NamedTuple):
    """The parts of a period, before they are checked.

    >>> Run(date(2023, 1, 1), date(2023, 2, 1), PeriodKind.MONTH).by_days
    False
    """

    start: date
    end: date
    kind: PeriodKind
    by_days: bool = False


def bounds(day: date, kind: PeriodKind) -> tuple[date, date]:
    """Return first day and day after the last of the calendar period that holds a day.

    Raises:
        OutsideCalendar: when the period ends after 31 December 9999.
        PeriodMisaligned: for SPAN, which no calendar lays down.
        WrongType: when `kind` is no `PeriodKind`.

    >>> bounds(date(2023, 1, 1), PeriodKind.WEEK)
    (datetime.date(2022, 12, 26), datetime.date(2023, 1, 2))
    """
    if kind is _MONTH:
        length = 1
    elif kind is _QUARTER:
        length = 3
    elif kind is _YEAR:
        length = 12
    elif kind is _HALF:
        length = 6
    else:
        return _days_or_weeks(day, kind)
    year = day.year
    month = day.month - (day.month - 1) % length
    after = month + length
    try:
        end = date(year, after, 1) if after <= _DECEMBER else date(year + 1, 1, 1)
    except ValueError:
        raise OutsideCalendar("day", day) from None
    return date(year, month, 1), end


def _days_or_weeks(day: date, kind: PeriodKind) -> tuple[date, date]:
    """Return the bounds for the kinds that are not made of months."""
    if kind is _DAY:
        return day, days_after(day, 1)
    if kind is _WEEK:
        first = day - timedelta(days=day.weekday())
        return first, days_after(first, 7)
    if kind is _SPAN:
        mend = "a SPAN has no place of its own in the calendar: give its days, or another kind"
        raise PeriodMisaligned("kind", kind, mend)
    raise WrongType("kind", kind, mend="give a PeriodKind, such as PeriodKind.MONTH")


def days_after(day: date, days: int) -> date:
    """Return the day that many days after another; before it, if negative.

    Raises:
        OutsideCalendar: when that day lies outside the years 1 to 9999.

    >>> days_after(date(2023, 3, 1), -1)
    datetime.date(2023, 2, 28)
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise OutsideCalendar("day", day) from None


def months_after(first: date, months: int) -> date:
    """Return the first of the month that many months after another's.

    Raises:
        OutsideCalendar: when that day lies outside the years 1 to 9999.

    >>> months_after(date(2023, 1, 1), -2)
    datetime.date(2022, 11, 1)
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    try:
        return date(year, month + 1, 1)
    except ValueError:
        raise OutsideCalendar("day", first) from None


def weeks_in(year: int) -> int:
    """Return how many ISO weeks a year has: 52 or 53.

    28 December always lies in the last one (ISO 8601).

    >>> weeks_in(2020), weeks_in(2023)
    (53, 52)
    """
    return date(year, 12, 28).isocalendar().week


def whole_months(start: date, end: date) -> int:
    """Return how many whole months a run of days is; 0 if it is not.

    >>> whole_months(date(2023, 1, 1), date(2023, 4, 1))
    3
    >>> whole_months(date(2023, 1, 1), date(2023, 4, 2))
    0
    """
    if start.day != 1 or end.day != 1:
        return 0
    return (end.year - start.year) * 12 + end.month - start.month


def months_stepped(run: Run) -> int:
    """Return how many months a run steps by; 0 if it steps by its days.

    >>> months_stepped(Run(date(2023, 1, 1), date(2023, 4, 1), PeriodKind.SPAN))
    3
    """
    if run.by_days or run.kind is _DAY or run.kind is _WEEK:
        return 0
    return whole_months(run.start, run.end)


def span_of_days(start: date, end: date) -> Run:
    """Return a span that steps by days, marked so where it could be taken for months.

    >>> span_of_days(date(2023, 3, 1), date(2023, 4, 1)).by_days
    True
    """
    return Run(start, end, _SPAN, bool(whole_months(start, end)))


def stepped(run: Run, steps: int) -> Run:
    """Return the run that many of its own lengths later; earlier, if negative.

    Raises:
        OutsideCalendar: when it lies outside the years 1 to 9999.

    >>> stepped(Run(date(2023, 1, 1), date(2023, 4, 1), PeriodKind.SPAN), -1).start
    datetime.date(2022, 10, 1)
    """
    months = months_stepped(run)
    if months:
        start = months_after(run.start, steps * months)
        return Run(start, months_after(start, months), run.kind)
    days = (run.end - run.start).days
    start = days_after(run.start, steps * days)
    end = days_after(start, days)
    return span_of_days(start, end) if run.kind is _SPAN else Run(start, end, run.kind)


def pieces(run: Run, kind: PeriodKind) -> Iterator[Run]:
    """Yield the calendar periods of a kind that a run is made of; what is cut is a span.

    >>> [
    ...     piece.kind.name
    ...     for piece in pieces(Run(date(2023, 1, 1), date(2023, 5, 1), _SPAN), PeriodKind.QUARTER)
    ... ]
    ['QUARTER', 'SPAN']
    """
    start = run.start
    while start < run.end:
        try:
            first, after = bounds(start, kind)
        except OutsideCalendar:  # the last one of the calendar has no end, so it is cut
            yield Run(start, run.end, _SPAN)
            return
        end = min(after, run.end)
        if start == first and end == after:
            yield Run(start, end, kind)
        else:
            by_days = run.by_days and (start, end) == (run.start, run.end)
            yield Run(start, end, _SPAN, by_days)
        start = end
