# SPDX-License-Identifier: MIT
"""A date without its year means the latest one, seen from the day of print."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import OutsideCalendar, UnresolvableDate
from antifraud.periods import Moment, PartialDate, Period, day_in
from tests.periods.strategies import days, edges, partial_dates

PRINTED = date(2023, 5, 4)


@pytest.mark.parametrize(
    ("text", "as_of", "found"),
    [
        ("--01-11", PRINTED, "2023-01-11"),  # 1月11日
        ("--11", PRINTED, "2022-11"),  # 11月: the last one
        ("--04", date(2023, 4, 15), "2023-04"),  # 4月: begun, not over
        ("--05-04", PRINTED, "2023-05-04"),  # today
        ("--05-05", PRINTED, "2022-05-05"),  # tomorrow is a year ago
        ("--Q1", PRINTED, "2023Q1"),  # 一季度
        ("--Q2", PRINTED, "2023Q2"),
        ("--Q3", PRINTED, "2022Q3"),
        ("--H1", PRINTED, "2023H1"),  # 上半年
        ("--H2", PRINTED, "2022H2"),
        ("---04", PRINTED, "2023-05-04"),
        ("---11", PRINTED, "2023-04-11"),  # 11日
        ("---31", PRINTED, "2023-03-31"),  # April has none
        ("---31", date(2023, 3, 5), "2023-01-31"),  # nor has February
        ("---30", date(2023, 1, 2), "2022-12-30"),
        ("--02-29", PRINTED, "2020-02-29"),
        ("--02-29", date(2024, 2, 29), "2024-02-29"),
        ("--02-29", date(2024, 2, 28), "2020-02-29"),
        ("--02-29", date(1903, 6, 1), "1896-02-29"),  # 1900 had none
        ("2021", PRINTED, "2021"),
        ("2025-04", PRINTED, "2025-04"),  # the year is said: nothing to look back for
        ("2021Q4", PRINTED, "2021Q4"),
        ("2021H2", PRINTED, "2021H2"),
        ("2021-04-30", PRINTED, "2021-04-30"),
    ],
)
def test_a_date_is_the_latest_that_has_begun(text: str, as_of: date, found: str) -> None:
    partial = PartialDate.parse(text)
    assert partial.resolve(as_of) == Period.parse(found)
    assert str(partial) == text
    assert repr(partial) == f"PartialDate('{text}')"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("--05-03T17~", "2023-05-03T17~"),  # 5月3日17时许
        ("--05-03T17", "2023-05-03T17"),
        ("--05-03T17:05", "2023-05-03T17:05"),
        ("--05-04T23", "2023-05-04T23"),  # on the day itself the hour is not looked at
        ("---03T00:00", "2023-05-03T00:00"),
        ("2022-05-03T17", "2022-05-03T17"),
        ("--T17~", "2023-05-04T17~"),  # 17时许, of a day that nothing names
        ("--T17:05", "2023-05-04T17:05"),
        ("--01-11~", "2023-01-11~"),  # 1月11日前后
        ("--11~", "2022-11-01T00/2022-12-01T00~;day"),  # 11月前后
    ],
)
def test_with_an_hour_or_about_it_is_a_moment(text: str, found: str) -> None:
    partial = PartialDate.parse(text)
    moment = partial.resolve(PRINTED)
    assert moment == Moment.parse(found)
    assert str(moment) == found
    assert str(partial) == text


def test_the_day_of_print_may_be_an_instant() -> None:
    published = datetime(2023, 5, 3, 16, 30, tzinfo=UTC)  # 4 May in Shanghai
    assert PartialDate(month=5, day=4).resolve(published) == Period.parse("2023-05-04")
    assert PartialDate(month=5, day=4).resolve(published, zone=UTC) == Period.parse("2022-05-04")


@given(partial_dates)
def test_what_is_written_is_read_back(partial: PartialDate) -> None:
    assert PartialDate.parse(str(partial)) == partial


@given(partial_dates.filter(lambda partial: partial.year is None), days | edges)
def test_it_does_not_begin_after_the_day_and_no_later_one_would_do(
    partial: PartialDate, as_of: date
) -> None:
    found = partial.resolve(as_of)
    start = found.start if isinstance(found, Period) else day_in(found.earliest)
    assert start <= as_of
    for name in ("month", "day"):
        if getattr(partial, name) is not None:
            assert getattr(start, name) == getattr(partial, name)
    again = partial.resolve(start)
    assert again == found
    if start > date(1000, 1, 1):
        earlier = partial.resolve(start - timedelta(days=1))
        assert earlier != found


@given(st.data())
def test_a_day_is_found_from_every_day_of_the_year_after(data: st.DataObject) -> None:
    day = data.draw(days)
    as_of = data.draw(st.dates(day, day + timedelta(days=364)))
    if (day.month, day.day) != (2, 29):
        found = PartialDate(month=day.month, day=day.day).resolve(as_of)
        assert isinstance(found, Period)
        assert found.start == day


@pytest.mark.parametrize("text", ["--02", "--Q2", "--H2", "--02-29", "---31", "--01-11T17"])
def test_before_the_calendar_there_is_none(text: str) -> None:
    with pytest.raises(UnresolvableDate, match="there is none on 0001-01-05 or before") as caught:
        PartialDate.parse(text).resolve(date(1, 1, 5))
    assert caught.value.value == PartialDate.parse(text)


def test_after_the_calendar_there_is_none() -> None:
    with pytest.raises(OutsideCalendar):
        PartialDate(year=9999, month=12).resolve(PRINTED)
