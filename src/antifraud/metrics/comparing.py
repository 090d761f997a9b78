# SPDX-License-Identifier: MIT
"""A series set against itself: with the period before, the year before, the year to date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from antifraud.errors import OutsideCalendar, WrongType, must_be_count
from antifraud.metrics.changes import Change, change
from antifraud.metrics.point import Point, PointStatus
from antifraud.metrics.timeseries import Series
from antifraud.periods import Period, PeriodKind, Policy

__all__ = ["period_over_period", "window", "year_over_year", "year_to_date"]


def period_over_period(series: Series, period: Period) -> Change:
    """Return the change of a period on the one just before it (环比).

    The period before is `period.previous()`: of a month the month before, of
    the last 28 days the 28 before those. What was not reported, or is not
    complete, is a status and no number:

    >>> quarters = [Period.parse(text) for text in ("2022Q3", "2022Q4", "2023Q1", "2023Q2")]
    >>> stops = Series.published({quarters[1]: 1210, quarters[2]: 2058})
    >>> period_over_period(stops, quarters[2]).percent(2)
    Decimal('70.08')
    >>> period_over_period(stops, quarters[1]).status.name
    'MISSING_BASE'
    >>> period_over_period(stops, quarters[3]).status.name
    'MISSING_CURRENT'

    Args:
        series: the series.
        period: one of its periods, or a span made of several.

    Raises:
        OutsideCalendar: when there is no period before.
        PeriodUnfit: when one of the two is not made of whole periods of the series.
        UnitMismatch: when the two are figures in unlike units.

    Source: the National Bureau of Statistics of China defines 环比 so.
    """
    now = series.at(period)
    return _changed(series.at(period.previous()), now)


def year_over_year(
    series: Series,
    period: Period,
    *,
    policy: Policy = Policy.CALENDAR,
    anchors: Mapping[int, date] | None = None,
) -> Change:
    """Return the change of a period on the same one of the year before (同比).

    Which period is "the same" is a question of policy; `Period.year_earlier`
    tells which one was taken, or why there is none (29 February, week 53). Where
    there is none, the base is missing:

    >>> days = Series.published({Period.parse("2024-02-29"): 7, Period.parse("2023-03-02"): 5})
    >>> leap_day = Period.parse("2024-02-29")
    >>> year_over_year(days, leap_day).status.name
    'MISSING_BASE'
    >>> year_over_year(days, leap_day, policy=Policy.WEEKDAY).difference
    Fraction(2, 1)

    A holiday that moves is compared with itself, by the days that the caller gives:

    >>> festival = {2022: date(2022, 2, 1), 2023: date(2023, 1, 22)}
    >>> eves = Series.published({Period.parse("2022-01-31"): 4, Period.parse("2023-01-21"): 3})
    >>> eve = Period.parse("2023-01-21")
    >>> year_over_year(eves, eve, policy=Policy.HOLIDAY, anchors=festival).relative
    Fraction(-1, 4)

    Args:
        series: the series.
        period: one of its periods, or a span made of several.
        policy: what "the same period" is to mean.
        anchors: for HOLIDAY, the holiday's day by year.

    Raises:
        PeriodUnfit: when one of the two is not made of whole periods of the series.
        UnitMismatch: when the two are figures in unlike units.

    Source: the National Bureau of Statistics of China defines 同比 so.
    """
    now = series.at(period)
    earlier = period.year_earlier(policy, anchors=anchors).period
    return _changed(None if earlier is None else series.at(earlier), now)


def year_to_date(
    series: Series,
    day: date,
    *,
    kind: PeriodKind = PeriodKind.YEAR,
    policy: Policy = Policy.CALENDAR,
    anchors: Mapping[int, date] | None = None,
) -> Change:
    """Return the change of the year so far on the same span of the year before.

    >>> from antifraud.metrics import series
    >>> calls = [date(2022, 1, 5), date(2022, 3, 14), date(2022, 3, 15), date(2023, 2, 14)]
    >>> both = series(
    ...     calls,
    ...     at=lambda call: call,
    ...     every=PeriodKind.DAY,
    ...     over=Period.parse("2022-01-01/2023-03-14"),
    ...     complete=True,
    ... )
    >>> year_to_date(both, date(2023, 3, 14)).percent(0)  # 1 call, and 2 the year before
    Decimal('-50')

    Args:
        series: the series, by days or by periods that end with the day.
        day: the last day that counts.
        kind: of which period to take what has passed; with MONTH it is the month
            to date, set against the same days of that month a year earlier.
        policy: what "the same span" is to mean.
        anchors: for HOLIDAY, the holiday's day by year.

    Raises:
        AntifraudError: what `year_over_year` raises.
    """
    return year_over_year(
        series, Period.containing(day, kind).to_date(day), policy=policy, anchors=anchors
    )


def window(ending: date, days: int) -> Period:
    """Return a run of days that ends with a day, that day included.

    CompStat reports the last 7 and the last 28 days. Set against the days just
    before by `period_over_period`, against the same dates or, with
    Policy.WEEKDAY, the same weekdays a year earlier by `year_over_year`.

    >>> window(date(2023, 3, 31), 28), window(date(2023, 3, 31), 28).previous()
    (Period('2023-03-04/2023-03-31'), Period('2023-02-04/2023-03-03'))

    Args:
        ending: the last day.
        days: how many.

    Raises:
        NegativeCount: when there is not one day.
        OutsideCalendar: when it would begin before the year 1.
        WrongType: when a part is of another type.
    """
    must_be_count("days", days, 1)
    if type(ending) is not date:
        raise WrongType("ending", ending, "give a date without a time")
    one_day = timedelta(days=1)
    try:
        start, end = ending - one_day * (days - 1), ending + one_day
    except OverflowError:
        raise OutsideCalendar("ending", ending) from None
    months = start.day == 1 and end.day == 1  # whole months, and yet meant as days
    return Period(start=start, end=end, kind=PeriodKind.SPAN, by_days=months)


def _changed(before: Point | None, now: Point) -> Change:
    """Return the change from one point to another, with the status that theirs give."""
    partial = any(
        point is not None and point.status is PointStatus.PARTIAL for point in (before, now)
    )
    return change(
        previous=None if before is None else before.level,
        current=now.level,
        partial=partial,
    )
