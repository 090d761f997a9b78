# SPDX-License-Identifier: MIT
"""What a text says of when, and the runs of days that it makes of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import attrs

from antifraud.bulletins.drafts.notes import Doubt
from antifraud.casebook import ToDate
from antifraud.errors import OutsideCalendar, PeriodReversed, UnreadablePeriod
from antifraud.figures import Basis
from antifraud.periods import Moment, Period, PeriodKind, Precision, day_in
from antifraud.wording import Item

__all__ = ["Time", "base_of", "day_of", "first_of", "in_year", "last_of", "run_of", "so_far"]

_INSTANT = timedelta(microseconds=1)


@attrs.frozen
class Time:
    """What a text says of when: a period, a moment in it, and what it leaves open.

    >>> Time(ToDate(), None, (Doubt.START_UNKNOWN,)).period
    ToDate(until=None)
    """

    period: Period | ToDate | None
    at: Moment | None = None
    doubts: tuple[Doubt, ...] = ()
    #: 今年以来: the first day, where a last one may follow.
    since: date | None = None


def run_of(first: date, last: date) -> Period | None:
    """Return the run of days from one to another, or None where there is none.

    >>> run_of(date(2023, 1, 1), date(2023, 5, 4))
    Period('2023-01-01/2023-05-04')
    """
    try:
        return Period.parse(f"{first.isoformat()}/{last.isoformat()}")
    except (PeriodReversed, UnreadablePeriod):
        return None


def base_of(period: Period | ToDate | None, basis: Basis) -> Period | None:
    """Return the period that a change in a period is measured against, if there is one.

    >>> base_of(Period.parse("2023Q1"), Basis.PREVIOUS_PERIOD)
    Period('2022Q4')
    """
    if not isinstance(period, Period):
        return None
    try:
        return period.year_earlier().period if basis is Basis.YEAR_EARLIER else period.previous()
    except OutsideCalendar:
        return None


def so_far(time: Time, as_of: date | None) -> Time:
    """Return the days of a year that is not over: what is counted in it is counted so far.

    >>> so_far(Time(Period.parse("2024")), date(2024, 7, 10)).period
    Period('2024-01-01/2024-07-10')
    """
    year = time.period
    if not isinstance(year, Period) or year.kind is not PeriodKind.YEAR or as_of is None:
        return time
    if not year.start <= as_of < year.last:
        return time
    run = run_of(year.start, as_of)
    return attrs.evolve(time, period=run, doubts=(*time.doubts, Doubt.YEAR_SO_FAR))


def in_year(one: Time, other: Time | None) -> Time:
    """Return the run from the first day of a year to the day that a count runs to.

    Print names the two in either order: 截至5月底，今年已立案320起.

    >>> in_year(Time(Period.parse("2024")), Time(ToDate(date(2024, 5, 31)))).period
    Period('2024-01/2024-05')
    """
    year = one.period
    until = None if other is None else other.period
    if not isinstance(year, Period) or year.kind is not PeriodKind.YEAR:
        return one
    if not isinstance(until, ToDate) or until.until is None:
        return one
    run = run_of(year.start, until.until) if until.until <= year.last else None
    return one if run is None else Time(run, since=year.start)


def day_of(moment: Moment) -> Period | None:
    """Return the day of a moment, in China; None where it may be two.

    >>> day_of(Moment.parse("2024-05-03T09:05+08:00"))
    Period('2024-05-03')
    """
    try:
        day = Period.containing(moment.earliest, PeriodKind.DAY)
    except OutsideCalendar:
        return None
    return day if moment.falls_in(day) else None


def last_of(item: Item) -> date | None:
    """Return the last day of what a date names.

    >>> last_of(Period.parse("2024Q1"))
    datetime.date(2024, 3, 31)
    """
    if isinstance(item, Period):
        return item.last
    if not isinstance(item, Moment):
        return None
    if item.precision is not Precision.DAY and _is_midnight(item.earliest):
        return day_in(item.earliest - _INSTANT)  # up to 24时 is up to the end of the day
    return day_in(max(item.earliest, item.latest - _INSTANT))


def _is_midnight(moment: datetime) -> bool:
    return day_in(moment) != day_in(moment - _INSTANT)


def first_of(item: Item) -> date | None:
    """Return the first day of what a date names.

    >>> first_of(Period.parse("2024Q1"))
    datetime.date(2024, 1, 1)
    """
    if isinstance(item, Period):
        return item.start
    return day_in(item.earliest) if isinstance(item, Moment) else None
