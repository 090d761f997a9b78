# SPDX-License-Identifier: MIT
"""Periods and moments of every kind, for the properties."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TypeVar
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from antifraud.periods import SHANGHAI, Moment, PartialDate, Period, PeriodKind, Precision

T = TypeVar("T")

#: Kinds that the calendar lays down.
CALENDAR_KINDS = [kind for kind in PeriodKind if kind is not PeriodKind.SPAN]

#: Far enough from the ends of the calendar for a few steps of a few years.
days = st.dates(date(1000, 1, 1), date(3000, 1, 1))
#: Days about the ends of months, where the difficult cases are.
edges = st.builds(
    lambda year, month, shift: date(year, month, 1) + timedelta(days=shift),
    st.integers(1895, 2105),
    st.integers(1, 12),
    st.integers(-3, 3),
)


def _span(one: date, other: date) -> Period:
    first, last = sorted((one, other))
    return Period(start=first, end=last + timedelta(days=1), kind=PeriodKind.SPAN)


calendar_periods = st.builds(Period.containing, days | edges, st.sampled_from(CALENDAR_KINDS))
spans = st.builds(_span, edges, edges) | st.builds(
    lambda day, length: _span(day, day + timedelta(days=length)), days | edges, st.integers(0, 120)
)
month_runs = st.builds(
    lambda year, month, months: Period(
        start=date(year, month, 1),
        end=date(year + (month + months - 1) // 12, (month + months - 1) % 12 + 1, 1),
        kind=PeriodKind.SPAN,
    ),
    st.integers(1895, 2105),
    st.integers(1, 12),
    st.integers(1, 40),
)
#: Whole months that are nevertheless counted in days.
day_runs = month_runs.map(
    lambda run: Period(start=run.start, end=run.end, kind=PeriodKind.SPAN, by_days=True)
)
periods = calendar_periods | spans | month_runs | day_runs

#: Zones with summer time, odd offsets, and an hour that comes twice about midnight.
zones = st.sampled_from(
    [
        UTC,
        SHANGHAI,
        ZoneInfo("Europe/Berlin"),
        ZoneInfo("America/Sao_Paulo"),
        ZoneInfo("Asia/Kathmandu"),
        timezone(timedelta(hours=-9, minutes=-30)),
    ]
)
#: Any instant of the years in which clocks were changed most, and before there were zones.
instants = st.datetimes(datetime(1880, 1, 1), datetime(2040, 1, 1), timezones=zones) | st.datetimes(  # noqa: DTZ001
    datetime(1986, 1, 1),  # noqa: DTZ001 (hypothesis adds the zone)
    datetime(1992, 1, 1),  # noqa: DTZ001
    timezones=st.just(SHANGHAI),
)


def _moment(one: datetime, length: timedelta, precision: Precision, *, firm: bool) -> Moment:
    latest = one.astimezone(UTC) + length
    return Moment(
        earliest=one, latest=latest.astimezone(one.tzinfo), precision=precision, firm=firm
    )


lengths = st.sampled_from([0, 1, 60, 3600, 5400, 86400]).map(lambda seconds: timedelta(0, seconds))
moments = st.builds(
    _moment,
    instants | instants.map(lambda each: each.replace(minute=0, second=0, microsecond=0)),
    lengths | st.timedeltas(timedelta(0), timedelta(days=3)),
    st.sampled_from(Precision),
    firm=st.booleans(),
)

_month_and_day = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(
    lambda day: {"month": day.month, "day": day.day}
)
_full = st.dates(date(1, 1, 1), date(9999, 12, 30)).map(
    lambda day: {"year": day.year, "month": day.month, "day": day.day}
)
_dated = _month_and_day | _full | st.integers(1, 31).map(lambda day: {"day": day})
_timed = st.builds(
    lambda dated, hour, minute: {**dated, "hour": hour, **minute},
    _dated | st.just({}),
    st.integers(0, 23),
    st.just({}) | st.integers(0, 59).map(lambda minute: {"minute": minute}),
)
_coarse = st.builds(
    lambda year, part: {**year, **part},
    st.just({}) | st.integers(1, 9998).map(lambda year: {"year": year}),
    st.integers(1, 12).map(lambda month: {"month": month})
    | st.integers(1, 4).map(lambda quarter: {"quarter": quarter})
    | st.integers(1, 2).map(lambda half: {"half": half}),
)
partial_dates = st.builds(
    lambda parts, about: PartialDate(**parts, about=about),
    _dated | _timed | _coarse,
    st.booleans(),
)
