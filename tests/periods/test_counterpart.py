# SPDX-License-Identifier: MIT
"""Which period of the year before another is compared with, and when there is none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import DayOutsidePeriod, OutsideCalendar, WrongType
from antifraud.periods import Counterpart, CounterpartReason, Period, PeriodKind, Policy
from tests.periods.strategies import month_runs, periods

SPRING_FESTIVAL = {
    2020: date(2020, 1, 25),
    2021: date(2021, 2, 12),
    2022: date(2022, 2, 1),
    2023: date(2023, 1, 22),
}
NATIONAL_DAY = {2022: date(2022, 10, 1), 2023: date(2023, 10, 1)}


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2023", "2022"),
        ("2023H2", "2022H2"),
        ("2023Q1", "2022Q1"),
        ("2024-02", "2023-02"),  # shorter by a day, and still the same month
        ("2023-W05", "2022-W05"),
        ("2021-W01", "2020-W01"),
        ("2021-W52", "2020-W52"),
        ("2023-05-03", "2022-05-03"),
        ("2023-01/2023-10", "2022-01/2022-10"),
        ("2023-12/2024-02", "2022-12/2023-02"),  # months, so 29 February is no matter
        ("2023-01-11/2023-01-18", "2022-01-11/2022-01-18"),
        ("2024-02-20/2024-03-05", "2023-02-20/2023-03-05"),
        ("2024-02-01/2024-02-28", "2023-02-01/P28D"),  # dates, not the month
    ],
)
def test_the_calendar_compares_what_has_the_same_name(text: str, earlier: str) -> None:
    found = Period.parse(text).year_earlier()
    assert found == Counterpart(period=Period.parse(earlier), policy=Policy.CALENDAR)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2020-W53", CounterpartReason.WEEK_53_MISSING),
        ("2026-W53", CounterpartReason.WEEK_53_MISSING),
        ("2024-02-29", CounterpartReason.LEAP_DAY_MISSING),
        ("2024-02-29/2024-03-06", CounterpartReason.LEAP_DAY_MISSING),
        ("2024-02-23/2024-02-29", CounterpartReason.LEAP_DAY_MISSING),
        ("2024-02-01/P29D", CounterpartReason.LEAP_DAY_MISSING),
    ],
)
def test_week_53_and_29_february_have_none(text: str, reason: CounterpartReason) -> None:
    found = Period.parse(text).year_earlier()
    assert (found.period, found.reason, found.policy) == (None, reason, Policy.CALENDAR)
    assert found.reason is not None
    assert found.reason.label("zh").startswith("上年没有")


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2023-W05", "2022-W05"),
        ("2020-W53", "2020-W01"),  # settled: 364 days before
        ("2024-02-29", "2023-03-02"),
        ("2023-05-03", "2022-05-04"),  # a Wednesday both
        ("2023-01", "2022-01-02/2022-02-01"),
        ("2023-01-31/2023-02-27", "2022-02-01/P28D"),  # days, though they look like February
    ],
)
def test_weekdays_match_364_days_before(text: str, earlier: str) -> None:
    period = Period.parse(text)
    found = period.year_earlier(Policy.WEEKDAY).period
    assert found is not None
    assert str(found) == earlier
    assert found.start.weekday() == period.start.weekday()
    assert found.days == period.days


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("2023-01-22", "2022-02-01"),  # the first day of the year of the rabbit, of the tiger
        ("2023-01-21/2023-01-27", "2022-01-31/2022-02-06"),
        ("2022-01", "2021-01-12/2021-02-11"),  # 11 days later in 2021
        ("2023-W03", "2022-01-26/2022-02-01"),  # 355 days before: no longer Monday to Sunday
    ],
)
def test_a_holiday_that_moves_takes_the_period_with_it(text: str, earlier: str) -> None:
    found = Period.parse(text).year_earlier(Policy.HOLIDAY, anchors=SPRING_FESTIVAL)
    assert str(found.period) == earlier
    assert found.policy is Policy.HOLIDAY


def test_a_holiday_that_stays_leaves_the_kind() -> None:
    for text, earlier in (("2023-10", "2022-10"), ("2023-09/2023-10", "2022-09/2022-10")):
        found = Period.parse(text).year_earlier(Policy.HOLIDAY, anchors=NATIONAL_DAY)
        assert str(found.period) == earlier


def test_a_week_belongs_to_its_iso_year() -> None:
    week = Period.parse("2020-W01")  # from 30 December 2019
    found = week.year_earlier(
        Policy.HOLIDAY, anchors={2019: date(2019, 2, 5), 2020: date(2020, 1, 25)}
    )
    assert found.period is not None
    assert (week.start - found.period.start).days == 354


@pytest.mark.parametrize("anchors", [None, {}, {2023: date(2023, 1, 22)}, {2022: date(2022, 2, 1)}])
def test_without_both_anchors_there_is_none(anchors: dict[int, date] | None) -> None:
    found = Period.parse("2023Q1").year_earlier(Policy.HOLIDAY, anchors=anchors)
    assert found == Counterpart(reason=CounterpartReason.ANCHOR_MISSING, policy=Policy.HOLIDAY)


def test_an_anchor_is_a_day_of_its_year() -> None:
    anchors = {2022: date(2022, 2, 1), 2023: date(2022, 1, 22)}
    with pytest.raises(DayOutsidePeriod, match=r"anchors\[2023\].*give the holiday's day in 2023"):
        Period.parse("2023Q1").year_earlier(Policy.HOLIDAY, anchors=anchors)


@given(periods)
def test_the_calendar_gives_the_same_kind_a_year_before_or_a_reason(period: Period) -> None:
    found = period.year_earlier()
    if found.period is None:
        week_53 = period.kind is PeriodKind.WEEK
        leap_days = {(day.month, day.day) for day in (period.start, period.last)}
        assert week_53 or (2, 29) in leap_days
    else:
        assert found.period.kind is period.kind
        assert 358 <= (period.start - found.period.start).days <= 372


@given(periods, st.sampled_from(Policy))
def test_a_counterpart_is_a_period_or_a_reason(period: Period, policy: Policy) -> None:
    found = period.year_earlier(policy, anchors=SPRING_FESTIVAL)
    assert (found.period is None) != (found.reason is None)
    assert found.policy is policy


@given(month_runs)
def test_months_are_compared_with_as_many_months(period: Period) -> None:
    found = period.year_earlier().period
    assert found is not None
    assert (found.start.month, found.last.month) == (period.start.month, period.last.month)
    assert not found.by_days


@given(periods)
def test_364_days_keep_days_and_weekday(period: Period) -> None:
    answer = period.year_earlier(Policy.WEEKDAY)
    found = answer.period
    if period.days > 364:
        assert answer.reason is CounterpartReason.OVERLAPS
        return
    assert found is not None
    assert found.days == period.days
    assert (period.start - found.start).days == 364
    assert found.kind in {period.kind, PeriodKind.SPAN}


@pytest.mark.parametrize("text", ["0001", "0001-W02", "0001-05-03", "0001-05-03/0001-05-04"])
@pytest.mark.parametrize("policy", [Policy.CALENDAR, Policy.WEEKDAY])
def test_before_the_year_1_there_is_nothing(text: str, policy: Policy) -> None:
    with pytest.raises(OutsideCalendar):
        Period.parse(text).year_earlier(policy)


def test_a_counterpart_says_one_thing() -> None:
    cases: tuple[dict[str, Any], ...] = (
        {},
        {"period": Period.parse("2023"), "reason": CounterpartReason.ANCHOR_MISSING},
        {"period": "2023"},
        {"reason": "none"},
        {"period": Period.parse("2023"), "policy": "calendar"},
    )
    for wrong in cases:
        with pytest.raises(WrongType, match="counterpart"):
            Counterpart(**wrong)
    with pytest.raises(WrongType, match="policy"):
        Period.parse("2023").year_earlier("calendar")  # type: ignore[arg-type]
    with pytest.raises(WrongType, match="anchors"):
        Period.parse("2023").year_earlier(
            Policy.HOLIDAY,
            anchors={2023: "2023-01-22", 2022: date(2022, 2, 1)},  # type: ignore[dict-item]
        )


@pytest.mark.parametrize("text", ["2024", "2023", "2023-06/2024-05", "2023-01-01/2023-12-31"])
def test_a_period_shares_no_day_with_its_counterpart(text: str) -> None:
    found = Period.parse(text).year_earlier(Policy.WEEKDAY)
    assert (found.period, found.reason) == (None, CounterpartReason.OVERLAPS)
    year = {2022: date(2022, 2, 1), 2023: date(2023, 1, 22), 2024: date(2024, 2, 10)}
    by_holiday = Period.parse("2023").year_earlier(Policy.HOLIDAY, anchors=year)
    assert by_holiday.reason is CounterpartReason.OVERLAPS  # 355 days apart


def test_the_holiday_is_that_of_the_year_in_which_a_period_begins() -> None:
    festival = {2023: date(2023, 1, 22), 2024: date(2024, 2, 10), 2025: date(2025, 1, 29)}
    for text, earlier in (("2024-12-31", "2023-12-13"), ("2025-01-01", "2024-01-13")):
        found = Period.parse(text).year_earlier(Policy.HOLIDAY, anchors=festival)
        assert found.period == Period.parse(earlier)


def test_a_year_is_a_number() -> None:
    days = {"2023": date(2023, 1, 22), "2022": date(2022, 2, 1)}
    for wrong in (days, [date(2023, 1, 22)]):
        with pytest.raises(WrongType, match="anchors"):
            Period.parse("2023-01").year_earlier(Policy.HOLIDAY, anchors=wrong)  # type: ignore[arg-type]
