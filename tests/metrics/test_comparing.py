# SPDX-License-Identifier: MIT
"""A series is compared with itself by named policies, and never across a gap in silence."""

from __future__ import annotations

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import NegativeCount, OutsideCalendar, WrongType
from antifraud.figures import Basis, Figure, Unit, truncated
from antifraud.metrics import (
    Change,
    ChangeStatus,
    Series,
    change,
    period_over_period,
    points_change,
    series,
    window,
    year_over_year,
    year_to_date,
)
from antifraud.periods import Period, PeriodKind, Policy

TABLES = Path(__file__).parents[3] / "shared" / "data" / "tables"
MONTHS = [Period.parse(f"{year}-{month:02}") for year in (2022, 2023) for month in range(1, 13)]
LEVELS = st.lists(st.none() | st.integers(0, 500), min_size=24, max_size=24)
DAILY_FROM = date(2021, 12, 20)


def published(levels: list[int | None], scale: int = 1) -> Series:
    return Series.published(
        {
            month: None if level is None else level * scale
            for month, level in zip(MONTHS, levels, strict=True)
        }
    )


def daily(counts: dict[date, int]) -> Series:
    calls = [day for day, count in counts.items() for _ in range(count)]
    over = Period.parse("2021-12-20/2024-12-31")
    return series(calls, at=lambda day: day, every=PeriodKind.DAY, over=over, complete=True)


WEEKLY = daily({DAILY_FROM + timedelta(days=7 * week): 1 for week in range(150)})


class TestTheChange:
    @given(LEVELS, st.integers(1, 23))
    def test_is_that_of_the_two_levels(self, levels: list[int | None], place: int) -> None:
        found = period_over_period(published(levels), MONTHS[place])
        assert found == change(previous=levels[place - 1], current=levels[place])

    @given(LEVELS, st.integers(12, 23))
    def test_on_a_year_earlier_is_that_of_the_two_levels(
        self, levels: list[int | None], place: int
    ) -> None:
        found = year_over_year(published(levels), MONTHS[place])
        assert found == change(previous=levels[place - 12], current=levels[place])

    @given(LEVELS, st.integers(1, 23), st.integers(1, 99))
    def test_of_a_series_on_another_scale_is_the_same(
        self, levels: list[int | None], place: int, scale: int
    ) -> None:
        here = period_over_period(published(levels), MONTHS[place])
        there = period_over_period(published(levels, scale), MONTHS[place])
        assert (here.status, here.relative) == (there.status, there.relative)

    def test_of_accounts_stopped_is_that_of_the_page(self) -> None:
        stops = Series.published(
            {Period.parse("2022Q4"): 1210, Period.parse("2023Q1"): 2058}, unit=Unit.ACCOUNT
        )
        found = period_over_period(stops, Period.parse("2023Q1"))
        assert found.stated(2, Basis.PREVIOUS_PERIOD).value == Decimal("70.08")
        assert found.difference == Figure.exact(848, Unit.ACCOUNT)

    def test_of_a_group_is_asked_of_its_series(self) -> None:
        calls = [("a", date(2023, 1, 1)), ("a", date(2023, 2, 1)), ("b", date(2023, 2, 1))]
        whole = series(calls, at=1, by=0, every=PeriodKind.MONTH, over=Period.parse("2023H1"))
        february = Period.parse("2023-02")
        assert period_over_period(whole, february).relative == 1
        assert period_over_period(whole.of("a"), february).relative == 0
        assert period_over_period(whole.of("b"), february).status is ChangeStatus.MISSING_BASE


class TestTheStatus:
    def found(self, text: str, over: str = "2022-02/2023-03", *, complete: bool = True) -> Change:
        calls = [date(2022, 3, 1), date(2023, 1, 5), date(2023, 3, 1)]
        counted = series(
            calls,
            at=lambda day: day,
            every=PeriodKind.MONTH,
            over=Period.parse(over),
            complete=complete,
        )
        return period_over_period(counted, Period.parse(text))

    def test_of_an_unfinished_period_is_partial(self) -> None:
        found = self.found("2023-03", "2022-01-01/2023-03-14")
        assert (found.status, found.difference) == (ChangeStatus.PARTIAL, None)

    def test_of_a_base_that_is_cut_is_partial(self) -> None:
        assert self.found("2022-03", "2022-02-14/2022-03-31").status is ChangeStatus.PARTIAL

    def test_of_a_gap_says_on_which_side_it_is(self) -> None:
        assert self.found("2023-03", complete=False).status is ChangeStatus.MISSING_BASE
        assert self.found("2023-02", complete=False).status is ChangeStatus.MISSING_CURRENT

    def test_from_zero_is_no_gap(self) -> None:
        assert self.found("2023-03").status is ChangeStatus.FROM_ZERO
        assert self.found("2022-12").status is ChangeStatus.ZERO_TO_ZERO

    def test_warns_of_a_small_base(self) -> None:
        assert self.found("2023-02").small_base(under=10)


class TestTheSamePeriodOfAnotherYear:
    def test_there_is_none_of_29_february_but_by_weekday(self) -> None:
        counts = daily({date(2024, 2, 29): 6, date(2023, 3, 2): 4})
        leap = Period.parse("2024-02-29")
        assert year_over_year(counts, leap).status is ChangeStatus.MISSING_BASE
        found = year_over_year(counts, leap, policy=Policy.WEEKDAY)
        assert found.relative == Fraction(1, 2)

    def test_february_of_a_leap_year_is_set_against_february(self) -> None:
        counts = daily({date(2024, 2, 29): 6, date(2023, 2, 28): 4})
        assert year_over_year(counts, Period.parse("2024-02")).relative == Fraction(1, 2)

    def test_there_is_none_of_week_53_but_by_weekday(self) -> None:
        weeks = Series.published({Period.parse("2020-W53"): 6, Period.parse("2019-W52"): 3})
        week = Period.parse("2020-W53")
        assert year_over_year(weeks, week).status is ChangeStatus.MISSING_BASE
        by_weekday = year_over_year(weeks, week, policy=Policy.WEEKDAY)
        assert by_weekday.status is ChangeStatus.MISSING_BASE  # 2019-W53 was 2020-W01: a gap
        both = Series.published({Period.parse("2020-W01"): 3, week: 6})
        assert year_over_year(both, week, policy=Policy.WEEKDAY).relative == 1

    def test_a_holiday_that_moves_is_set_against_itself(self) -> None:
        festival = {2022: date(2022, 2, 1), 2023: date(2023, 1, 22)}
        counts = daily({date(2022, 2, 3): 8, date(2023, 1, 24): 6, date(2022, 1, 24): 1})
        week = Period.parse("2023-01-21/2023-01-27")
        found = year_over_year(counts, week, policy=Policy.HOLIDAY, anchors=festival)
        assert found.relative == Fraction(-1, 4)
        assert year_over_year(counts, week).difference == 5
        without = year_over_year(counts, week, policy=Policy.HOLIDAY)
        assert without.status is ChangeStatus.MISSING_BASE

    def test_january_and_february_together_hold_the_festival_of_both_years(self) -> None:
        months = Series.published(
            {Period.parse(f"{year}-{month}"): count for year, month, count in (
                (2022, "01", 90), (2022, "02", 40), (2023, "01", 50), (2023, "02", 80),
            )} | {Period.parse(f"2022-{month:02}"): 70 for month in range(3, 13)}
        )  # fmt: skip
        january, both = Period.parse("2023-01"), Period.parse("2023-01/2023-02")
        assert year_over_year(months, january).percent(1) == Decimal("-44.4")
        assert year_over_year(months, both).relative == 0


class TestToDate:
    @given(st.dates(date(2023, 1, 1), date(2024, 12, 31)))
    def test_the_year_so_far_is_set_against_the_same_dates(self, day: date) -> None:
        found = year_to_date(WEEKLY, day)
        if (day.month, day.day) == (2, 29):
            before = Period.parse("2023-01/2023-02")
        elif (day + timedelta(days=1)).day == 1:  # whole months
            before = Period(
                start=date(day.year - 1, 1, 1),
                end=(day + timedelta(days=1)).replace(year=(day + timedelta(days=1)).year - 1),
                kind=PeriodKind.SPAN,
            )
        else:
            before = Period.containing(date(day.year - 1, 1, 1), PeriodKind.YEAR).to_date(
                day.replace(year=day.year - 1)
            )
        now = Period.containing(day, PeriodKind.YEAR).to_date(day)
        assert found == change(previous=WEEKLY.at(before).level, current=WEEKLY.at(now).level)

    def test_of_a_month_is_set_against_the_days_that_have_passed(self) -> None:
        counts = daily({date(2022, 3, 9): 2, date(2022, 3, 30): 9, date(2023, 3, 9): 3})
        found = year_to_date(counts, date(2023, 3, 14), kind=PeriodKind.MONTH)
        assert found.relative == Fraction(1, 2)

    def test_that_the_series_has_not_reached_is_missing(self) -> None:
        assert year_to_date(daily({}), date(2025, 3, 1)).status is ChangeStatus.MISSING_CURRENT


class TestWindows:
    @given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
    def test_step_back_by_their_days(self, day: date, days: int) -> None:
        last = window(day, days)
        assert (last.last, last.days) == (day, days)
        before = last.previous()
        assert (before.end, before.days) == (last.start, days)

    def test_of_28_days_are_set_against_the_28_before_or_the_weekdays_of_last_year(self) -> None:
        counts = daily({date(2023, 3, 31): 6, date(2023, 3, 3): 4, date(2022, 4, 1): 3})
        days = window(date(2023, 3, 31), 28)
        assert period_over_period(counts, days).relative == Fraction(1, 2)
        assert year_over_year(counts, days, policy=Policy.WEEKDAY).relative == 1
        assert year_over_year(counts, days).status is ChangeStatus.FROM_ZERO

    @pytest.mark.parametrize(
        ("ending", "days", "error"),
        [
            (date(2023, 3, 31), 0, NegativeCount),
            (date(1, 1, 1), 28, OutsideCalendar),
            ("2023-03-31", 28, WrongType),
        ],
    )
    def test_have_a_day_at_least_and_an_end(
        self, ending: date, days: int, error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            window(ending, days)


def level(row: dict[str, Any], side: str) -> Figure | None:
    """Return a printed level: text keeps its digits, and a quantum is what print rounded to."""
    if row[side] is None:
        return None
    return Figure.exact(Decimal(str(row[side])), step=Decimal(str(row.get(f"{side}_quantum", 0))))


@pytest.mark.skipif(not TABLES.exists(), reason=f"the published tables are not here: {TABLES}")
@pytest.mark.parametrize("path", sorted(TABLES.glob("*.json")), ids=lambda path: path.stem)
def test_weekly_reports_have_the_changes_that_their_counts_give(path: Path) -> None:
    rows = json.loads(path.read_text("utf-8"))["rows"]
    now, before = Period.parse("2026-W33"), Period.parse("2026-W32")
    changes = [row for row in rows if row["kind"] == "change"]
    for row in changes:
        levels = {before: level(row, "previous"), now: level(row, "current")}
        found = period_over_period(Series.published(levels), now)
        if row["recomputed"] is None:
            assert found.status in (ChangeStatus.FROM_ZERO, ChangeStatus.ZERO_TO_ZERO)
            continue
        assert found.percent(6) == Decimal(row["recomputed"])
        if row["verdict"] not in ("follows", "follows_if_truncated") or row["published"] is None:
            continue
        digits = row["published_digits"]
        assert found.relative is not None
        cut = truncated(found.relative * 100, digits)
        assert Decimal(row["published"]) in (found.percent(digits), cut)
    assert changes


class TestWhatOtherReportsPrint:
    """Counts, rates to a decimal and percents, with changes that are rounded or cut."""

    @given(st.integers(1, 10**7), st.integers(0, 10**7), st.integers(0, 3))
    def test_a_change_is_that_of_its_levels_whatever_numbers_they_are(
        self, before: int, now: int, digits: int
    ) -> None:
        wanted = change(previous=before, current=now)
        for of in (Decimal, Fraction, Figure.exact):
            found = change(previous=of(before), current=of(now))
            assert (found.relative, found.percent(digits)) == (
                wanted.relative,
                wanted.percent(digits),
            )

    @given(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(1, 3))
    def test_a_rate_to_a_decimal_changes_as_it_is_printed(
        self, before: int, now: int, digits: int
    ) -> None:
        step = Decimal(1).scaleb(-digits)
        levels = [Figure.exact(Decimal(each).scaleb(-digits), step=step) for each in (before, now)]
        found = change(previous=levels[0], current=levels[1])
        assert found.relative == Fraction(now - before, before)

    def test_a_percent_of_percents_is_no_difference_of_points(self) -> None:
        before, now = (Figure.exact(value, Unit.PERCENT) for value in (40, 50))
        assert change(previous=before, current=now).percent(0) == 25
        assert points_change(previous=before, current=now) == Figure.exact(10, Unit.POINT)

    @pytest.mark.parametrize("previous", [0, Decimal("0.0"), Figure.exact(0), Fraction(0)])
    def test_a_base_of_zero_has_a_status_however_it_is_written(self, previous: int) -> None:
        found = change(previous=previous, current=Decimal("3.5"))
        assert (found.status, found.percent(1)) == (ChangeStatus.FROM_ZERO, None)

    def test_a_base_that_print_has_rounded_to_zero_is_zero_as_printed(self) -> None:
        found = change(previous=Figure.exact(Decimal("0.0"), step=Decimal("0.1")), current=1)
        assert found.status is ChangeStatus.FROM_ZERO
