# SPDX-License-Identifier: MIT
"""An event known within bounds is spread over periods, and nothing of it is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import MomentReversed, NoCounts, OutsideCalendar, PeriodsOverlap
from antifraud.metrics.aoristic import aoristic_week_hours, aoristic_weights
from antifraud.periods import Moment, Period, PeriodKind

START = datetime(2023, 1, 1, tzinfo=UTC)
INSTANTS = st.integers(0, 10**14).map(lambda number: START + timedelta(microseconds=number))
MOMENTS = st.tuples(INSTANTS, INSTANTS).map(
    lambda ends: Moment(earliest=min(ends), latest=max(ends))
)


def hour(day: int, hours: int) -> int:
    return 24 * day + hours


class TestPeriods:
    def test_a_night_at_the_end_of_a_quarter_is_half_in_either(self) -> None:
        night = Moment.parse("2023-03-31T23:00:00/2023-04-01T01:00:00")
        found = aoristic_weights(night, [Period.parse("2023Q1"), Period.parse("2023Q2")])
        assert found.weights == (Fraction(1, 2), Fraction(1, 2))
        assert found.outside == 0

    def test_three_of_ten_hours_weigh_three_tenths(self) -> None:
        night = Moment.parse("2023-03-31T21:00:00/2023-04-01T07:00:00")
        found = aoristic_weights(night, [Period.parse("2023-03")])
        assert found.weights == (Fraction(3, 10),)
        assert found.outside == Fraction(7, 10)

    def test_an_instant_lies_in_one_period_and_midnight_in_the_later(self) -> None:
        midnight = Moment.parse("2023-04-01T00:00:00/2023-04-01T00:00:00")
        found = aoristic_weights(midnight, [Period.parse("2023Q1"), Period.parse("2023Q2")])
        assert found.weights == (Fraction(0), Fraction(1))

    def test_periods_do_not_overlap(self) -> None:
        night = Moment.parse("2023-03-31T23:00:00/2023-04-01T01:00:00")
        with pytest.raises(PeriodsOverlap):
            aoristic_weights(night, [Period.parse("2023Q1"), Period.parse("2023-03")])
        with pytest.raises(NoCounts):
            aoristic_weights(night, [])
        with pytest.raises(OutsideCalendar):
            aoristic_weights(night, [Period.parse("0001")])


@given(MOMENTS, st.sampled_from(["2023", "2024H1", "2025-02"]))
def test_weights_and_what_lies_outside_are_one(moment: Moment, run: str) -> None:
    whole = Period.parse(run)
    found = aoristic_weights(moment, whole.split(PeriodKind.DAY))
    assert sum(found.weights) + found.outside == 1
    assert all(weight >= 0 for weight in found.weights)
    assert sum(found.weights) == aoristic_weights(moment, [whole]).weights[0]
    if moment.falls_in(whole):
        assert found.outside == 0


@given(MOMENTS, st.sampled_from(["Asia/Shanghai", "Europe/Berlin", "Asia/Kolkata"]))
def test_the_hours_of_the_week_are_one(moment: Moment, zone: str) -> None:
    found = aoristic_week_hours(moment, zone=ZoneInfo(zone))
    assert len(found) == 168
    assert sum(found) == 1
    assert all(weight >= 0 for weight in found)


class TestHours:
    """The examples of crimepy's tests; 1 January 2024 was a Monday."""

    @pytest.mark.parametrize(
        ("bounds", "expected"),
        [
            ("2024-01-01T01:00:00/2024-01-01T01:00:00", {hour(0, 1): 1}),
            ("2024-01-01T01:00:00/2024-01-01T01:30:00", {hour(0, 1): 1}),
            (
                "2024-01-01T01:00:00/2024-01-01T02:30:00",
                {hour(0, 1): Fraction(2, 3), hour(0, 2): Fraction(1, 3)},
            ),
            (
                "2024-01-01T01:50:00/2024-01-01T02:10:00",
                {hour(0, 1): Fraction(1, 2), hour(0, 2): Fraction(1, 2)},
            ),
            (
                "2024-01-01T23:30:00/2024-01-02T01:15:00",
                {
                    hour(0, 23): Fraction(2, 7),
                    hour(1, 0): Fraction(4, 7),
                    hour(1, 1): Fraction(1, 7),
                },
            ),
            (
                "2024-01-07T22:00:00/2024-01-08T02:00:00",
                dict.fromkeys((hour(6, 22), hour(6, 23), 0, 1), Fraction(1, 4)),
            ),
        ],
    )
    def test_take_what_lies_in_them(self, bounds: str, expected: dict[int, Fraction]) -> None:
        found = aoristic_week_hours(Moment.parse(bounds))
        assert {place: weight for place, weight in enumerate(found) if weight} == expected

    def test_a_whole_week_is_even_and_a_week_and_a_day_is_not(self) -> None:
        week = aoristic_week_hours(Moment.parse("2024-01-01T12:00:00/2024-01-08T12:00:00"))
        assert set(week) == {Fraction(1, 168)}
        longer = aoristic_week_hours(Moment.parse("2024-01-01T12:00:00/2024-01-09T12:00:00"))
        assert set(longer) == {Fraction(1, 192), Fraction(2, 192)}

    def test_many_weeks_are_the_sum_of_their_hours(self) -> None:
        """Berlin's clock is set in between, so that every hour is walked through."""
        moment = Moment.parse("2024-01-01T00:00:00Z/2024-12-30T00:00:00Z")
        shanghai = aoristic_week_hours(moment)
        berlin = aoristic_week_hours(moment, zone=ZoneInfo("Europe/Berlin"))
        assert set(shanghai) == {Fraction(1, 168)}
        assert sum(berlin) == 1
        sunday_at_two = berlin[hour(6, 2)]
        assert sunday_at_two == Fraction(1, 168)  # one is left out in March, and one comes twice

    def test_an_end_before_its_start_is_refused(self) -> None:
        with pytest.raises(MomentReversed):
            Moment.parse("2024-01-01T14:30:00/2024-01-01T12:15:00")
