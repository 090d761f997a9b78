# SPDX-License-Identifier: MIT
"""An instant is known as well as it was printed, and no better."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.periods import SHANGHAI, Moment, Period, PeriodKind, Precision, day_in
from tests.periods.strategies import instants, moments, zones


def at(text: str, zone: str = "Asia/Shanghai") -> datetime:
    """Return an instant by the clock of a zone."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "firm"),
    [
        ("2023-05-03", "2023-05-03T00:00", "2023-05-04T00:00", Precision.DAY, True),
        ("2023-05-03T17", "2023-05-03T17:00", "2023-05-03T18:00", Precision.HOUR, True),
        ("2023-05-03T17~", "2023-05-03T17:00", "2023-05-03T18:00", Precision.HOUR, False),
        ("2023-05-03T17:05", "2023-05-03T17:05", "2023-05-03T17:06", Precision.MINUTE, True),
        (
            "2023-05-03T17:05:09",
            "2023-05-03T17:05:09",
            "2023-05-03T17:05:09",
            Precision.SECOND,
            True,
        ),
        ("2023-05-03T23", "2023-05-03T23:00", "2023-05-04T00:00", Precision.HOUR, True),
        (
            "2023-05-03T17/2023-05-03T19",
            "2023-05-03T17:00",
            "2023-05-03T19:00",
            Precision.HOUR,
            True,
        ),
        (
            "2023-05-03T16:30/2023-05-03T17:30~;hour",
            "2023-05-03T16:30",
            "2023-05-03T17:30",
            Precision.HOUR,
            False,
        ),
        (
            "2023-05-03T00/2023-05-05T00;day",
            "2023-05-03T00:00",
            "2023-05-05T00:00",
            Precision.DAY,
            True,
        ),
    ],
)
def test_each_form_is_read_and_written_the_same(
    text: str, earliest: str, latest: str, precision: Precision, *, firm: bool
) -> None:
    moment = Moment.parse(text)
    assert moment == Moment(
        earliest=at(earliest), latest=at(latest), precision=precision, firm=firm
    )
    assert str(moment) == text
    assert repr(moment) == f"Moment('{text}')"


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2023-05-03T17:05:00+08:00", "2023-05-03T17:05:00"),  # Shanghai's own
        ("2023-05-03T17:05:00+09:00", "2023-05-03T17:05:00+09:00"),
        ("2023-05-03T17+09:00~", "2023-05-03T17+09:00~"),
        ("2023-05-03T17:05+00:00", "2023-05-03T17:05Z"),
        ("2023-05-03Z", "2023-05-03Z"),
        ("2023-05-03T17/2023-05-03T18", "2023-05-03T17"),
        ("2023-05-03T17:00/2023-05-03T17:00", "2023-05-03T17:00/2023-05-03T17:00"),
        ("2023-05-03T17:05:00.250", "2023-05-03T17:05:00.250000"),
    ],
)
def test_an_offset_is_kept_where_it_is_not_shanghais(text: str, canonical: str) -> None:
    assert str(Moment.parse(text)) == canonical
    assert Moment.parse(canonical) == Moment.parse(text)


def test_a_zone_may_be_named() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    moment = Moment.parse("2023-05-03T17", zone=berlin)
    assert moment.earliest == at("2023-05-03T17:00", "Europe/Berlin")
    assert str(moment) == "2023-05-03T17+02:00"
    assert Moment.parse("2023-05-03T17+02:00", zone=berlin).earliest.tzinfo is berlin


@given(moments)
def test_what_is_written_is_read_back(moment: Moment) -> None:
    back = Moment.parse(str(moment))
    assert back == moment
    assert hash(back) == hash(moment)


@given(instants)
def test_an_exact_instant_is_read_back(instant: datetime) -> None:
    moment = Moment.at(instant)
    assert Moment.parse(str(moment)) == moment
    assert moment.earliest.astimezone(UTC) == instant.astimezone(UTC)


@given(instants, zones, st.sampled_from(Precision))
def test_the_bounds_hold_the_instant_that_the_clock_showed(
    instant: datetime, zone: timezone, precision: Precision
) -> None:
    """Whatever the clock showed, and however coarsely it is noted, the truth is within."""
    real = instant.astimezone(UTC).replace(microsecond=0)
    shown = real.astimezone(zone).replace(tzinfo=None).isoformat()
    digits = {Precision.DAY: 10, Precision.HOUR: 13, Precision.MINUTE: 16, Precision.SECOND: 19}
    moment = Moment.parse(shown[: digits[precision]], zone=zone)
    assert moment.precision is precision
    assert moment.earliest.astimezone(UTC) <= real <= moment.latest.astimezone(UTC)


class TestSummerTime:
    """Shanghai had it from 1986 to 1991; an hour then came twice, and one never."""

    def test_the_hour_that_comes_twice_covers_both(self) -> None:
        # On 15 September 1991 the clock went from 02:00 back to 01:00.
        hour = Moment.parse("1991-09-15T01")
        assert hour.latest.astimezone(UTC) - hour.earliest.astimezone(UTC) == timedelta(hours=2)
        second = Moment.parse("1991-09-15T01:30:00")
        assert str(second) == "1991-09-15T01:30:00"
        assert second.earliest.astimezone(UTC) == datetime(1991, 9, 14, 16, 30, tzinfo=UTC)
        assert second.latest.astimezone(UTC) == datetime(1991, 9, 14, 17, 30, tzinfo=UTC)

    def test_an_offset_tells_which_of_the_two(self) -> None:
        first = Moment.parse("1991-09-15T01:30:00+09:00")
        second = Moment.parse("1991-09-15T01:30:00+08:00")
        assert first != second
        assert first.certainly_before(second)
        assert (str(first), str(second)) == (
            "1991-09-15T01:30:00+09:00",
            "1991-09-15T01:30:00+08:00",
        )

    def test_time_elapsed_is_not_time_on_the_clock(self) -> None:
        before, after = Moment.parse("1991-09-15T00:00:00"), Moment.parse("1991-09-15T03:00:00")
        assert before.elapsed_to(after) == (timedelta(hours=4), timedelta(hours=4))

    def test_a_day_may_have_23_or_25_hours(self) -> None:
        for text, hours in (("1991-04-14", 23), ("1991-09-15", 25)):
            day = Moment.parse(text)
            assert day.latest.astimezone(UTC) - day.earliest.astimezone(UTC) == timedelta(
                hours=hours
            )
            assert str(day) == text
            assert day.falls_in(Period.parse(text)) is True

    def test_equal_clocks_at_different_instants_are_not_equal(self) -> None:
        clock = datetime(1991, 9, 15, 1, 30, tzinfo=SHANGHAI)
        assert clock == clock.replace(fold=1)  # to the standard library they are
        assert Moment.at(clock) != Moment.at(clock.replace(fold=1))


def test_equal_instants_from_different_clocks_are_equal() -> None:
    one = Moment.at(datetime(2023, 5, 3, 9, tzinfo=UTC))
    other = Moment.at(datetime(2023, 5, 3, 17, tzinfo=SHANGHAI))
    assert one == other
    assert len({one, other}) == 1


class TestBeforeAndAfter:
    """Overlapping bounds have no order; both questions can be answered."""

    @pytest.mark.parametrize(
        ("one", "other", "certainly", "possibly"),
        [
            ("2023-05-03T17", "2023-05-03T18", True, True),
            ("2023-05-03T17", "2023-05-03T18:00:00", True, True),
            ("2023-05-03T17", "2023-05-03T17:30", False, True),
            ("2023-05-03T17:30", "2023-05-03T17", False, True),
            ("2023-05-03T18", "2023-05-03T17", False, False),
            ("2023-05-03T17:00:00", "2023-05-03T17", False, True),
            ("2023-05-03T17", "2023-05-03T17:00:00", False, False),
            ("2023-05-03T17:00:00", "2023-05-03T17:00:00", False, False),
            ("2023-05-03T17~", "2023-05-03T18", True, True),
            ("2023-05-03", "2023-05-03", False, True),
            ("2023-05-03T17:00:00+09:00", "2023-05-03T17:00:00", True, True),
        ],
    )
    def test_examples(self, one: str, other: str, *, certainly: bool, possibly: bool) -> None:
        first, second = Moment.parse(one), Moment.parse(other)
        assert first.certainly_before(second) is certainly
        assert first.possibly_before(second) is possibly

    @given(moments, moments)
    def test_certain_is_possible_and_never_both_ways(self, one: Moment, other: Moment) -> None:
        if one.certainly_before(other):
            assert one.possibly_before(other)
            assert not other.possibly_before(one)
        least, most = one.elapsed_to(other)
        assert least <= most
        assert other.elapsed_to(one) == (-most, -least)
        assert one.possibly_before(other) == (most > timedelta(0))

    def test_they_have_no_order_of_their_own(self) -> None:
        for comparison in ("__lt__", "__le__", "__gt__", "__ge__"):
            assert getattr(Moment, comparison) is getattr(object, comparison)


class TestFallingIn:
    """A moment lies in a period, or outside, or it cannot be told."""

    @pytest.mark.parametrize(
        ("moment", "period", "answer"),
        [
            ("2023-03-31", "2023Q1", True),
            ("2023-03-31T23", "2023Q1", True),  # up to midnight, midnight not included
            ("2023-04-01T00:00:00", "2023Q1", False),
            ("2023-04-01", "2023Q1", False),
            ("2023-03-31T23:30/2023-04-01T00:30", "2023Q1", None),
            ("2023-03-31T23:30/2023-04-01T00:30", "2023Q2", None),
            ("2023-03-31T23:30/2023-04-01T00:30", "2023", True),
        ],
    )
    def test_examples(self, moment: str, period: str, *, answer: bool | None) -> None:
        assert Moment.parse(moment).falls_in(Period.parse(period)) is answer

    def test_the_zone_decides(self) -> None:
        moment = Moment.parse("2023-03-31T23:30")
        assert moment.falls_in(Period.parse("2023Q1")) is True
        assert moment.falls_in(Period.parse("2023Q2"), zone=ZoneInfo("Asia/Tokyo")) is True

    @given(instants, st.sampled_from([PeriodKind.DAY, PeriodKind.MONTH]))
    def test_an_instant_falls_where_it_is_placed(self, instant: datetime, kind: PeriodKind) -> None:
        period = Period.containing(instant, kind)
        assert Moment.at(instant).falls_in(period) is True
        assert Moment.at(instant).falls_in(period.next()) is False

    @given(moments, st.integers(-2, 2))
    def test_none_is_answered_only_where_the_bounds_straddle(
        self, moment: Moment, shift: int
    ) -> None:
        day: date = day_in(moment.earliest) + timedelta(days=shift)
        period = Period.containing(day, PeriodKind.DAY)
        midnight = Moment.parse(str(period)).latest
        inside = moment.latest.astimezone(UTC) <= midnight.astimezone(UTC)
        begun = period.contains(moment.earliest)
        answer = moment.falls_in(period)
        assert (answer is True) == (begun and inside)
        if answer is None:
            assert moment.earliest.astimezone(UTC) < moment.latest.astimezone(UTC)
            assert moment.latest.astimezone(UTC) > Moment.parse(str(period)).earliest
