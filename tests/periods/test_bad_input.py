# SPDX-License-Identifier: MIT
"""What is refused, by which error, at which field, and how it is mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud import errors
from antifraud.errors import (
    AntifraudError,
    IncompleteDate,
    MomentReversed,
    NaiveDatetime,
    OutsideCalendar,
    PeriodMisaligned,
    PeriodReversed,
    UnreadableMoment,
    UnreadablePeriod,
    WrongType,
)
from antifraud.periods import Moment, PartialDate, Period, PeriodKind, Precision, day_in

NAIVE = datetime(2023, 5, 3, 17)  # noqa: DTZ001 (that is the point)
NOON = datetime(2023, 5, 3, 12, tzinfo=UTC)
QUARTER = Period.parse("2023Q1")
SPAN = PeriodKind.SPAN
#: The constructors, for parts that the type checker would refuse.
any_period: Callable[..., Period] = Period
any_moment: Callable[..., Moment] = Moment
any_date: Callable[..., PartialDate] = PartialDate


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("", "2023Q1"),
        ("23Q1", "write 2023"),
        ("2023Q0", "a quarter is 1 to 4"),
        ("2023Q5", "a quarter is 1 to 4"),
        ("2023H3", "a half is 1 or 2"),
        ("2023-00", "a month is 01 to 12"),
        ("2023-13", "a month is 01 to 12"),
        ("2023-1", "write 2023"),
        ("2023-W00", "the weeks of 2023 are 01 to 52"),
        ("2023-W53", "the weeks of 2023 are 01 to 52"),
        ("2020-W54", "the weeks of 2020 are 01 to 53"),
        ("2023-02-29", "the days of 2023-02 are 01 to 28"),
        ("2024-02-30", "the days of 2024-02 are 01 to 29"),
        ("2023-04-31", "the days of 2023-04 are 01 to 30"),
        ("2023-01-00", "the days of 2023-01 are 01 to 31"),
        ("0000", "years run from 0001 to 9999"),
        ("9999", "9999-12-30"),
        ("9999Q4", "9999-12-30"),
        ("9999-12-31", "9999-12-30"),
        ("9999-12-27/P9999999D", "9999-12-30"),
        (" 2023Q1", "write 2023Q1"),
        ("2023Q1\n", "write 2023Q1"),
        ("2023 Q1", "write 2023Q1"),
        ("2023q1", "write 2023Q1"),
        ("２０２３Q１", "write 2023Q1"),
        ("２０２３", "write 2023"),
        ("2023年", "write 2023, 2023H1"),
        ("٢٠٢٣", "write 2023, 2023H1"),
        ("2023Q1/", "write 2023, 2023H1"),
        ("2023/2023/2023", "write 2023, 2023H1"),
        ("2023-01-11/18", "write both ends whole"),
        ("2023-01-11/01-18", "write both ends whole"),
        ("2023/2023-03", "one end lies within the other"),
        ("2023-03/2023", "one end lies within the other"),
        ("2023-01/P1M", "write 2023, 2023H1"),
        ("2023-01/P31D", "a length in days follows a day"),
        ("2023-01-01/P0D", "a period has at least one day"),
        ("2023-05-03T17:00", "read it with Moment.parse"),
        ("--05-03", "read it with PartialDate.parse"),
    ],
)
def test_unreadable_periods(text: str, mend: str) -> None:
    with pytest.raises(UnreadablePeriod) as caught:
        Period.parse(text)
    assert caught.value.field == "period"
    assert caught.value.value == text
    assert mend in caught.value.mend


@pytest.mark.parametrize(
    "text", ["2023-01-18/2023-01-11", "2023-10/2023-01", "2023Q3/2023Q1", "2023-03-14/2023-02"]
)
def test_a_period_that_ends_before_it_begins(text: str) -> None:
    with pytest.raises(PeriodReversed, match="swap the two") as caught:
        Period.parse(text)
    assert isinstance(caught.value.value, tuple)
    start, last = caught.value.value
    assert last < start


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("", "2023-05-03T17"),
        ("2023", "2023-05-03T17"),
        ("2023-05", "2023-05-03T17"),
        ("2023-05-03T", "2023-05-03T17"),
        ("2023-05-03T7", "2023-05-03T17"),
        ("2023-05-03T17:5", "2023-05-03T17"),
        ("2023-05-03T17:05:09.1234567", "2023-05-03T17"),
        ("2023-05-03T17:05+8", "2023-05-03T17"),
        ("2023-05-03 17:05", "write 2023-05-03T17:05"),
        ("2023-05-03t17:05z", "write 2023-05-03T17:05Z"),
        ("2023-05-03T17:05\n", "write 2023-05-03T17:05"),
        ("２０２３-05-03", "write 2023-05-03"),
        ("2023-05-03T17～", "write 2023-05-03T17~"),
        ("2023-05-03T24", "24时 is hour 00 of the next day"),
        ("2023-05-03T25", "hour must be in 0..23"),
        ("2023-05-03T17:60", "minute must be in 0..59"),
        ("2023-02-30", "day is out of range"),
        ("2023-13-01", "month must be in 1..12"),
        ("0000-01-01", "year"),
        ("2023-05-03T17:05+25:00", "offset"),
        ("9999-12-31", "years 1 to 9999"),
        ("0001-01-01", "years 1 to 9999"),  # in Shanghai it begins before the year 1 of UTC
        ("2023-05-03/2023-05-04", "give both bounds with their hour"),
        ("2023-05-03T17/2023-05-03T18;week", "day, hour, minute, second"),
        ("2023-05-03T17~/2023-05-03T18", "2023-05-03T17"),
        ("2023-05-03T17/2023-05-03T18/2023-05-03T19", "2023-05-03T17"),
        ("--05-03T17", "read it with PartialDate.parse"),
    ],
)
def test_unreadable_moments(text: str, mend: str) -> None:
    with pytest.raises(UnreadableMoment) as caught:
        Moment.parse(text)
    assert caught.value.field == "moment"
    assert caught.value.value == text
    assert mend in caught.value.mend


@pytest.mark.parametrize(
    "text", ["", "-", "--1", "11-01", "--Q1-11", "2023--11", " --04", "--０４", "----"]
)
def test_unreadable_dates(text: str) -> None:
    with pytest.raises(UnreadableMoment, match="--01-11") as caught:
        PartialDate.parse(text)
    assert caught.value.field == "date"


@pytest.mark.parametrize(
    ("parts", "field", "mend"),
    [
        ({}, "date", "at least one part"),
        ({"about": True}, "date", "at least one part"),
        ({"month": 13}, "date.month", "a month is 1 to 12"),
        ({"quarter": 5}, "date.quarter", "a quarter is 1 to 4"),
        ({"half": 3}, "date.half", "a half is 1 to 2"),
        ({"day": 32}, "date.day", "a day is 1 to 31"),
        ({"year": 0}, "date.year", "a year is 1 to 9999"),
        ({"month": 5, "day": 3, "hour": 24}, "date.hour", "24时 is hour 0 of the next day"),
        ({"month": 5, "day": 3, "hour": 7, "minute": 60}, "date.minute", "a minute is 0 to 59"),
        ({"quarter": 1, "month": 2}, "date", "a half, a quarter or a month"),
        ({"half": 1, "quarter": 2}, "date", "a half, a quarter or a month"),
        ({"half": 1, "day": 2}, "date", "a day beside its month"),
        ({"year": 2023, "day": 3}, "date", "give the month too"),
        ({"minute": 5}, "date", "the hour of the minute"),
        ({"quarter": 1, "hour": 17}, "date", "the day of the hour"),
        ({"year": 2023, "hour": 17}, "date", "the day of the hour"),
        ({"month": 5, "hour": 17}, "date", "the day of the hour"),
        ({"month": 5, "day": 3, "minute": 5}, "date", "the hour of the minute"),
        ({"month": 4, "day": 31}, "date", "at most 30 days"),
        ({"month": 2, "day": 30}, "date", "at most 29 days"),
        ({"year": 2023, "month": 2, "day": 29}, "date", "2023 has no 29 February"),
        ({"year": 1900, "month": 2, "day": 29}, "date", "1900 has no 29 February"),
    ],
)
def test_parts_that_cannot_stand_together(parts: dict[str, Any], field: str, mend: str) -> None:
    with pytest.raises(IncompleteDate) as caught:
        PartialDate(**parts)
    assert caught.value.field == field
    assert mend in caught.value.mend


@pytest.mark.parametrize(
    ("start", "end", "kind", "mend"),
    [
        (date(2023, 1, 1), date(2023, 1, 31), PeriodKind.MONTH, "has 2023-02-01 as its end"),
        (date(2023, 1, 2), date(2023, 2, 1), PeriodKind.MONTH, "begins on 2023-01-01"),
        (date(2023, 2, 1), date(2023, 5, 1), PeriodKind.QUARTER, "begins on 2023-01-01"),
        (date(2023, 4, 1), date(2023, 10, 1), PeriodKind.HALF, "begins on 2023-01-01"),
        (date(2023, 1, 1), date(2024, 2, 1), PeriodKind.YEAR, "has 2024-01-01 as its end"),
        (date(2023, 1, 1), date(2023, 1, 8), PeriodKind.WEEK, "begins on 2022-12-26"),
        (date(2023, 1, 1), date(2023, 1, 3), PeriodKind.DAY, "has 2023-01-02 as its end"),
    ],
)
def test_days_that_are_not_those_of_the_kind(
    start: date, end: date, kind: PeriodKind, mend: str
) -> None:
    with pytest.raises(PeriodMisaligned) as caught:
        Period(start=start, end=end, kind=kind)
    assert caught.value.value == (start, end)
    assert mend in caught.value.mend


DAYS = {"start": date(2023, 1, 1), "end": date(2023, 2, 1), "kind": SPAN}


@pytest.mark.parametrize(
    ("call", "error", "field", "mend"),
    [
        (lambda: any_period(**{**DAYS, "start": NOON}), WrongType, "period.start", "containing"),
        (lambda: any_period(**{**DAYS, "end": "2023-02-01"}), WrongType, "period.end", "a date"),
        (lambda: any_period(**{**DAYS, "kind": "month"}), WrongType, "period.kind", "PeriodKind"),
        (lambda: any_period(**DAYS, by_days=1), WrongType, "period.by_days", "True or False"),
        (
            lambda: any_period(**{**DAYS, "end": date(2023, 1, 1)}),
            PeriodReversed,
            "period",
            "the day after the last",
        ),
        (
            lambda: any_period(**{**DAYS, "end": date(2022, 1, 1)}),
            PeriodReversed,
            "period",
            "swap the two days",
        ),
        (
            lambda: any_period(**{**DAYS, "end": date(2023, 1, 9)}, by_days=True),
            PeriodMisaligned,
            "period",
            "only a SPAN of whole months",
        ),
        (
            lambda: any_period(**{**DAYS, "kind": PeriodKind.MONTH}, by_days=True),
            PeriodMisaligned,
            "period",
            "only a SPAN of whole months",
        ),
        (lambda: Period.parse(2023), WrongType, "period", "'2023Q1'"),  # type: ignore[arg-type]
        (lambda: Period.parse(None), WrongType, "period", "'2023Q1'"),  # type: ignore[arg-type]
        (lambda: Period.containing(NAIVE, PeriodKind.DAY), NaiveDatetime, "day", "SHANGHAI"),
        (lambda: Period.containing(date(2023, 1, 1), SPAN), PeriodMisaligned, "kind", "SPAN"),
        (lambda: QUARTER.split(SPAN), PeriodMisaligned, "kind", "SPAN"),
        (lambda: QUARTER.split("month"), WrongType, "kind", "PeriodKind.MONTH"),  # type: ignore[arg-type]
        (lambda: QUARTER.contains(NAIVE), NaiveDatetime, "day", "SHANGHAI"),
        (lambda: QUARTER.contains("2023-01-01"), WrongType, "day", "a date"),  # type: ignore[arg-type]
        (lambda: QUARTER.contains(NOON, zone="UTC"), WrongType, "zone", "ZoneInfo"),  # type: ignore[arg-type]
        (lambda: QUARTER.to_date(NAIVE), NaiveDatetime, "day", "SHANGHAI"),
        (lambda: day_in(datetime.max.replace(tzinfo=UTC)), OutsideCalendar, "day", ""),
        (lambda: Moment.at(NAIVE), NaiveDatetime, "moment.earliest", "SHANGHAI"),
        (
            lambda: Moment(earliest=NOON, latest=NAIVE),
            NaiveDatetime,
            "moment.latest",
            "SHANGHAI",
        ),
        (
            lambda: any_moment(earliest=date(2023, 5, 3), latest=NOON),
            WrongType,
            "moment.earliest",
            "",
        ),
        (
            lambda: any_moment(earliest=NOON, latest=NOON, precision="hour"),
            WrongType,
            "moment.precision",
            "Precision.HOUR",
        ),
        (
            lambda: any_moment(earliest=NOON, latest=NOON, firm=1),
            WrongType,
            "moment.firm",
            "True or False",
        ),
        (
            lambda: Moment(earliest=NOON, latest=NOON.replace(hour=11), precision=Precision.HOUR),
            MomentReversed,
            "moment",
            "swap",
        ),
        (
            lambda: Moment.parse("2023-05-03T18/2023-05-03T17"),
            MomentReversed,
            "moment",
            "swap",
        ),
        (lambda: Moment.parse(NOON), WrongType, "moment", "give text"),  # type: ignore[arg-type]
        (lambda: Moment.parse("2023-05-03", zone="UTC"), WrongType, "zone", "ZoneInfo"),  # type: ignore[arg-type]
        (lambda: PartialDate.parse(11), WrongType, "date", "give text"),  # type: ignore[arg-type]
        (lambda: any_date(month="1"), WrongType, "date.month", "whole number"),
        (lambda: any_date(month=True), WrongType, "date.month", "whole number"),
        (lambda: any_date(month=1, about=1), WrongType, "date.about", "True or False"),
        (lambda: PartialDate(month=1).resolve(NAIVE), NaiveDatetime, "as_of", "SHANGHAI"),
        (lambda: PartialDate(month=1).resolve("2023"), WrongType, "as_of", "a date"),  # type: ignore[arg-type]
    ],
)
def test_each_rule_has_its_error(
    call: Callable[[], object], error: type[AntifraudError], field: str, mend: str
) -> None:
    with pytest.raises(error) as caught:
        call()
    assert type(caught.value) is error
    assert caught.value.field == field
    assert mend in caught.value.mend
    assert field in str(caught.value)


@pytest.mark.parametrize("read", [Period.parse, Moment.parse, PartialDate.parse])
@given(
    text=st.text(max_size=40)
    | st.text("0123456789-/QHWTPDZ:~;+. day", max_size=40)
    | st.from_regex(r"\A\d{4}-\d\d(-\d\d(T\d\d(:\d\d)?)?)?(/\d{4}-\d\d(-\d\d)?)?~?\Z")
)
def test_any_text_is_read_to_itself_or_refused_by_name(
    read: Callable[[str], Period | Moment | PartialDate], text: str
) -> None:
    try:
        item = read(text)
    except AntifraudError as error:
        assert type(error).__name__ in errors.__all__  # noqa: PT017
        assert error.mend  # noqa: PT017 (it may raise or not: both are right)
    else:
        assert read(str(item)) == item
