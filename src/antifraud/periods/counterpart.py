# SPDX-License-Identifier: MIT
"""Which period of the year before another is compared with, and by which policy.

"同比" compares with the same period of the year before. For a month that is
plain; for week 53, for 29 February and around Spring Festival it is not, and
the answer is then data: no period, and the reason.

>>> found = Period.parse("2020-W53").year_earlier()
>>> found.period is None, found.reason
(True, <CounterpartReason.WEEK_53_MISSING: 'week_53_missing'>)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import attrs

from antifraud.errors import DayOutsidePeriod, WrongType
from antifraud.periods._runs import (
    Run,
    bounds,
    days_after,
    months_after,
    months_stepped,
    span_of_days,
    weeks_in,
    whole_months,
)
from antifraud.periods.kind import PeriodKind
from antifraud.periods.period import Period
from antifraud.periods.policy import Policy
from antifraud.vocabulary import Labelled

__all__ = ["Counterpart", "CounterpartReason", "year_before"]

#: 52 weeks: the number of days nearest to a year that keeps the weekday.
_WEEKDAY_SHIFT = 364


class CounterpartReason(Labelled):
    """Why a period has no counterpart in the year before.

    >>> CounterpartReason.ANCHOR_MISSING.label("zh")
    '未提供本年或上年的节日日期'
    """

    WEEK_53_MISSING = ("week_53_missing", "上年没有第53周", "the year before has no week 53")
    LEAP_DAY_MISSING = (
        "leap_day_missing",
        "上年没有2月29日",
        "the year before has no 29 February",
    )
    ANCHOR_MISSING = (
        "anchor_missing",
        "未提供本年或上年的节日日期",
        "the holiday's day is not given for this year or the year before",
    )
    OVERLAPS = (
        "overlaps",
        "期间过长，与其上年同期重叠",
        "the period is too long: it and the one to compare with would share days",
    )


@attrs.frozen(kw_only=True)
class Counterpart:
    """The period of the year before, or the reason why there is none.

    Attributes:
        period: the period to compare with; None where there is none.
        reason: why there is none; None where there is one.
        policy: what "the same period" was taken to mean.

    Raises:
        WrongType: unless exactly one of `period` and `reason` is given.

    >>> Period.parse("2023-05-03").year_earlier(Policy.WEEKDAY)
    Counterpart(period=Period('2022-05-04'), reason=None, policy=<Policy.WEEKDAY: 'weekday'>)
    """

    period: Period | None = None
    reason: CounterpartReason | None = None
    policy: Policy = Policy.CALENDAR

    def __attrs_post_init__(self) -> None:
        """Check that there is either a period or a reason."""
        if not isinstance(self.policy, Policy):
            raise WrongType("counterpart.policy", self.policy, mend="give a Policy")
        if not isinstance(self.period, Period | None):
            raise WrongType("counterpart.period", self.period, mend="give a Period")
        if not isinstance(self.reason, CounterpartReason | None):
            raise WrongType("counterpart.reason", self.reason, mend="give a CounterpartReason")
        if (self.period is None) == (self.reason is None):
            pair = (self.period, self.reason)
            raise WrongType("counterpart", pair, mend="give a period or a reason, one of the two")


def year_before(
    period: Period, policy: Policy, anchors: Mapping[int, date] | None = None
) -> Counterpart:
    """Return the counterpart of a period in the year before.

    CALENDAR takes the period of the same name; a day or a run of days keeps its
    first and last date. WEEKDAY and HOLIDAY move the days; the period keeps its
    kind where it still is one (a week by 364 days), else it is a SPAN of as many
    days. One so long that the two would share days has no counterpart.

    Args:
        period: the period of this year. A week belongs to its ISO year, any
            other period to the year in which it begins.
        policy: what "the same period" is to mean.
        anchors: for HOLIDAY, the day of the holiday by year. The holiday of the
            year that the period belongs to is the one that counts, though that of
            the next year may be nearer: 31 December keeps its distance to the
            festival of the year that ends.

    Raises:
        DayOutsidePeriod: when an anchor is not a day of its year.
        OutsideCalendar: for a period of the year 1.
        WrongType: when a policy or an anchor is of another type.

    >>> spring_festival = {2022: date(2022, 2, 1), 2023: date(2023, 1, 22)}
    >>> week = Period.parse("2023-01-21/2023-01-27")  # the holiday's seven days
    >>> year_before(week, Policy.HOLIDAY, spring_festival).period
    Period('2022-01-31/2022-02-06')
    """
    if policy is Policy.CALENDAR:
        return _same_name(period)
    if policy is Policy.WEEKDAY:
        return _by_shift(period, -_WEEKDAY_SHIFT, policy)
    if policy is not Policy.HOLIDAY:
        raise WrongType("policy", policy, mend="give a Policy, such as Policy.CALENDAR")
    year = _year_of(period)
    this, before = _anchor(anchors, year), _anchor(anchors, year - 1)
    if this is None or before is None:
        return Counterpart(reason=CounterpartReason.ANCHOR_MISSING, policy=policy)
    return _by_shift(period, (before - this).days, policy)


def _by_shift(period: Period, days: int, policy: Policy) -> Counterpart:
    """Return the period moved by days, unless the two would share some."""
    moved = _moved(period, days)
    if moved.end > period.start:
        return Counterpart(reason=CounterpartReason.OVERLAPS, policy=policy)
    return Counterpart(period=moved, policy=policy)


def _year_of(period: Period) -> int:
    """Return the year that a period belongs to."""
    if period.kind is PeriodKind.WEEK:
        return period.start.isocalendar().year
    return period.start.year


def _anchor(anchors: Mapping[int, date] | None, year: int) -> date | None:
    """Return the holiday's day in a year, checked."""
    if not isinstance(anchors, Mapping | None):
        raise WrongType("anchors", anchors, mend="give the holiday's days by year")
    for key in anchors or ():
        if isinstance(key, bool) or not isinstance(key, int):
            raise WrongType("anchors", key, mend="give the years as int, such as 2023")
    day = (anchors or {}).get(year)
    if day is None:
        return None
    field = f"anchors[{year}]"
    if not isinstance(day, date) or isinstance(day, datetime):
        raise WrongType(field, day, mend="give a date")
    if day.year != year:
        raise DayOutsidePeriod(field, day, f"give the holiday's day in {year}")
    return day


def _same_name(period: Period) -> Counterpart:
    """Return the period of the same name, number or dates in the year before."""
    run = _run_of(period)
    if run.kind is PeriodKind.WEEK:
        year, week, _ = run.start.isocalendar()
        weeks = weeks_in(year - 1) if year > 1 else week  # before year 1 the step below fails
        if week > weeks:
            return Counterpart(reason=CounterpartReason.WEEK_53_MISSING)
        monday = days_after(run.start, -7 * weeks)
        return Counterpart(period=Period.containing(monday, PeriodKind.WEEK))
    months = months_stepped(run)
    if months:
        start = months_after(run.start, -12)
        return Counterpart(
            period=Period(start=start, end=months_after(start, months), kind=run.kind)
        )
    if (2, 29) in {(day.month, day.day) for day in (period.start, period.last)}:
        return Counterpart(reason=CounterpartReason.LEAP_DAY_MISSING)
    start, last = (_same_date(day) for day in (period.start, period.last))
    end = days_after(last, 1)
    if run.kind is PeriodKind.DAY:
        return Counterpart(period=Period(start=start, end=end, kind=PeriodKind.DAY))
    return Counterpart(period=_by_days(start, end))


def _run_of(period: Period) -> Run:
    """Return the parts of a period."""
    return Run(period.start, period.end, period.kind, period.by_days)


def _by_days(start: date, end: date) -> Period:
    """Return a SPAN that steps by its days."""
    run = span_of_days(start, end)
    return Period(start=start, end=end, kind=run.kind, by_days=run.by_days)


def _same_date(day: date) -> date:
    """Return the same date, not 29 February, of the year before."""
    return days_after(months_after(day.replace(day=1), -12), day.day - 1)


def _moved(period: Period, days: int) -> Period:
    """Return a period moved by days; a SPAN where it is then none of its kind."""
    start, end = days_after(period.start, days), days_after(period.end, days)
    run = _run_of(period)
    months = months_stepped(run)
    if run.kind is PeriodKind.SPAN:
        keeps = bool(months) and whole_months(start, end) == months
    else:
        keeps = (start, end) == bounds(start, run.kind)
    if keeps:
        return Period(start=start, end=end, kind=run.kind)
    return _by_days(start, end)
