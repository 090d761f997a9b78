# SPDX-License-Identifier: MIT
"""A duration is as sharp as its times; what is open is counted, and never as short."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import quantiles
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import (
    FieldNotFound,
    InexactNumber,
    NaiveDatetime,
    NegativeAmount,
    QuantileOutside,
    TimeReversed,
    UnitMismatch,
    WrongType,
)
from antifraud.figures import Figure, Interval, Unit
from antifraud.incidents import Lifecycle, Stage, Step
from antifraud.metrics import Durations, durations
from antifraud.periods import Moment
from antifraud.wording import read

NOON = datetime(2023, 3, 14, 12, tzinfo=UTC)
MINUTES = st.integers(0, 300)
CLOCKS = [ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York"), UTC]
INSTANTS = st.datetimes(
    datetime(2023, 1, 1),  # noqa: DTZ001 - the zones are drawn beside
    datetime(2024, 1, 1),  # noqa: DTZ001 - likewise
    timezones=st.sampled_from(CLOCKS),
)


@st.composite
def timelines(draw: st.DrawFn) -> tuple[tuple[Moment, Moment | None], Fraction]:
    """Draw two steps known within bounds, or one that is open, and the true minutes between."""
    first, took = draw(MINUTES), draw(MINUTES)
    before, after, sooner, later = (draw(st.integers(0, 40)) for _ in range(4))

    def known(minute: int, less: int, more: int) -> Moment:
        at = NOON + timedelta(minutes=minute)
        more += bool(less or more)  # the latest instant is not one that it may be
        return Moment(earliest=at - timedelta(minutes=less), latest=at + timedelta(minutes=more))

    start, end = known(first, before, after), known(first + took, sooner, later)
    over = first + took <= 400 and draw(st.booleans())
    if not over:  # it ended after the day on which we look, at minute 700 of the clock
        took = 1000
    return (start, end if over else None), Fraction(took)


def quantile7(values: list[Fraction], part: Fraction) -> Fraction:
    """Return a quantile of type 7, by its definition."""
    ordered = sorted(values)
    place = part * (len(ordered) - 1)
    below = place.numerator // place.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def items(found: Durations) -> list[Any]:
    return list(found.items)


class TestBounds:
    @given(st.lists(timelines(), min_size=1, max_size=9), st.fractions(0, 1, max_denominator=12))
    def test_of_a_quantile_hold_it_whatever_the_true_times(
        self, lines: list[tuple[tuple[Moment, Moment | None], Fraction]], part: Fraction
    ) -> None:
        as_of = NOON + timedelta(minutes=700)
        records = [record for record, _ in lines]
        found = durations(records, start=0, end=1, as_of=as_of, unit=Unit.MINUTE)
        true = [took for _, took in lines]
        quantile = found.quantile(part)
        assert quantile is not None
        assert Interval(quantile.low, quantile.high).contains(quantile7(true, part))
        assert found.open == sum(end is None for _, end in records)

    @given(st.lists(timelines(), min_size=1, max_size=9), MINUTES)
    def test_of_the_share_within_a_limit_hold_it(
        self, lines: list[tuple[tuple[Moment, Moment | None], Fraction]], limit: int
    ) -> None:
        as_of = NOON + timedelta(minutes=700)
        records = [record for record, _ in lines]
        found = durations(records, start=0, end=1, as_of=as_of, unit=Unit.MINUTE)
        true = Fraction(sum(took <= limit for _, took in lines), len(lines))
        within = found.within(limit).figure
        assert within is not None
        assert Interval(within.low, within.high).contains(true)
        assert sum(found.kept_missed_untold(limit)) == len(lines)


class TestQuantiles:
    @given(st.lists(st.integers(0, 99), min_size=2, max_size=30))
    def test_are_those_that_statistics_gives_as_inclusive(self, days: list[int]) -> None:
        first = date(2023, 1, 1)
        records = [(first, first + timedelta(days=each)) for each in days]
        found = durations(records, start=0, end=1)
        wanted = quantiles([Fraction(each) for each in days], n=4, method="inclusive")
        got = [found.quantile(Fraction(quarter, 4)) for quarter in (1, 2, 3)]
        assert [each.low for each in got if each] == wanted

    def test_of_days_are_exact(self) -> None:
        stays = [(date(2023, 3, 1), date(2023, 3, last)) for last in (2, 3, 5, 9)]
        found = durations(stays, start=0, end=1)
        assert found.median == Figure.exact(3, Unit.DAY)
        assert found.quantile(Fraction(9, 10)) == Figure.exact(Fraction(34, 5), Unit.DAY)

    def test_of_nothing_are_none(self) -> None:
        found = durations([], start=0, end=1)
        assert (found.median, found.count) == (None, 0)
        assert found.within(3).value is None

    def test_are_from_0_to_1_and_exact(self) -> None:
        found = durations([], start=0, end=1)
        with pytest.raises(QuantileOutside):
            found.quantile(50)
        with pytest.raises(InexactNumber):
            found.quantile(0.5)  # type: ignore[arg-type]


class TestWhatIsOpen:
    CASES = (
        (date(2023, 3, 1), date(2023, 3, 3)),
        (date(2023, 3, 1), date(2023, 3, 5)),
        (date(2023, 3, 1), None),
        (date(2023, 3, 30), None),
    )

    def test_is_as_old_as_it_is_and_may_last_for_ever(self) -> None:
        found = durations(self.CASES, start=0, end=1, as_of=date(2023, 3, 31))
        assert (found.count, found.open) == (4, 2)
        assert items(found) == [(1, None), (2, 2), (4, 4), (30, None)]
        assert found.median == Figure.at_least(3, Unit.DAY)

    def test_would_make_the_median_too_short_if_it_were_left_out(self) -> None:
        closed = [case for case in self.CASES if case[1] is not None]
        assert durations(closed, start=0, end=1).median == Figure.exact(3, Unit.DAY)
        all_of_them = durations(self.CASES, start=0, end=1, as_of=date(2023, 3, 31)).median
        assert all_of_them is not None
        assert all_of_them.high is None

    def test_has_missed_a_limit_once_it_is_older(self) -> None:
        found = durations(self.CASES, start=0, end=1, as_of=date(2023, 3, 31))
        assert found.kept_missed_untold(20) == (2, 1, 1)
        assert found.within(20).percent_bounds(0) == (Decimal(50), Decimal(75))

    def test_is_not_what_is_over_at_a_time_that_is_not_known(self) -> None:
        cases = [{"from": date(2023, 3, 1), "to": None, "over": True}]
        as_of = date(2023, 3, 31)
        found = durations(cases, start="from", end="to", ended="over", as_of=as_of)
        assert found.open == 0
        assert items(found) == [(0, 30)]


class TestTheSteps:
    def test_of_a_life_cycle_are_asked_by_stage(self) -> None:
        case = Lifecycle(
            id="l1",
            incident="f1",
            steps=(
                Step(stage=Stage.ACCEPTED, at=Moment.parse("2023-03-14T15:00:00")),
                Step(stage=Stage.FILED, at=Moment.parse("2023-03-15T09:00:00")),
            ),
        )
        found = durations(
            [case],
            start=lambda each: each.reached(Stage.ACCEPTED),
            end=lambda each: each.reached(Stage.FILED),
            unit=Unit.HOUR,
        )
        assert found.median == Figure.exact(18, Unit.HOUR)

    def test_across_summer_time_are_time_that_passed(self) -> None:
        berlin = ZoneInfo("Europe/Berlin")
        night = [(datetime(2023, 3, 26, 0, tzinfo=berlin), datetime(2023, 3, 26, 6, tzinfo=berlin))]
        assert durations(night, start=0, end=1, unit=Unit.HOUR).median == Figure.exact(5, Unit.HOUR)

    @given(INSTANTS, INSTANTS)
    def test_of_instants_are_time_that_passed_whatever_their_clocks(
        self, one: datetime, other: datetime
    ) -> None:
        first, last = sorted((one, other), key=lambda when: when.astimezone(UTC))
        found = durations([(first, last)], start=0, end=1, unit=Unit.SECOND)
        passed = last.astimezone(UTC) - first.astimezone(UTC)
        assert items(found) == [(passed // timedelta(microseconds=1) / Fraction(10**6),) * 2]
        moments = durations([(Moment.at(first), Moment.at(last))], start=0, end=1, unit=Unit.SECOND)
        assert moments == found

    def test_of_a_day_and_an_instant_are_within_a_day(self) -> None:
        steps = [(date(2023, 3, 14), Moment.parse("2023-03-15T12:00:00"))]
        found = durations(steps, start=0, end=1, unit=Unit.HOUR).median
        assert found == Figure.between(12, 36, Unit.HOUR)

    def test_that_may_lie_either_way_round_are_no_less_than_nothing_apart(self) -> None:
        hour = Moment.parse("2023-03-14T15")
        found = durations([(hour, hour)], start=0, end=1, unit=Unit.MINUTE)
        assert items(found) == [(0, 60)]

    def test_without_a_start_are_left_out_and_told(self) -> None:
        found = durations([(None, date(2023, 3, 14))], start=0, end=1)
        assert (found.count, found.unknown) == (0, 1)

    @given(st.integers(0, 10**7), st.integers(0, 999_999))
    def test_are_exact_to_the_microsecond(self, seconds: int, micro: int) -> None:
        took = timedelta(seconds=seconds, microseconds=micro)
        found = durations([(NOON, NOON + took)], start=0, end=1, unit=Unit.SECOND)
        assert found.items[0][0] == seconds + Fraction(micro, 10**6)


class TestElapsedTimesAsTold:
    @given(st.lists(st.tuples(st.fractions(0, 90, max_denominator=8), st.integers(0, 9))))
    def test_are_what_the_steps_would_have_given(self, took: list[tuple[Fraction, int]]) -> None:
        found = Durations.of([Figure.between(low, low + more, Unit.DAY) for low, more in took])
        assert sorted(found.items) == sorted((low, low + more) for low, more in took)
        assert (found.open, found.unknown, found.reversed) == (0, 0, ())

    @given(st.lists(st.integers(0, 40)))
    def test_of_days_are_those_between_the_days(self, days: list[int]) -> None:
        first = date(2023, 3, 1)
        steps = [(first, first + timedelta(days=each)) for each in days]
        assert Durations.of(days) == durations(steps, start=0, end=1)

    def test_are_in_the_unit_that_is_asked_for(self) -> None:
        told: list[Any] = [timedelta(minutes=30), Figure.exact(2, Unit.HOUR), 45, None]
        found = Durations.of(told, unit=Unit.MINUTE)
        assert (found.median, found.unknown) == (Figure.exact(45, Unit.MINUTE), 1)

    def test_in_working_days_keep_a_limit_in_working_days(self) -> None:
        told = [Figure.exact(days, Unit.WORKING_DAY) for days in (3, 7, 9)]
        found = Durations.of(told, unit=Unit.WORKING_DAY)
        assert found.kept_missed_untold(Figure.exact(7, Unit.WORKING_DAY)) == (2, 1, 0)
        with pytest.raises(UnitMismatch):
            Durations.of(told, unit=Unit.DAY)

    def test_without_a_most_are_open(self) -> None:
        found = Durations.of([Figure.at_least(5, Unit.DAY), 2])
        assert (found.open, found.kept_missed_untold(3)) == (1, (1, 1, 0))

    @pytest.mark.parametrize(
        ("told", "error"),
        [
            (-1, NegativeAmount),
            (Figure.between(-1, 1, Unit.DAY), NegativeAmount),
            (0.5, InexactNumber),
            (Figure.exact(1, Unit.CASE), UnitMismatch),
        ],
        ids=str,
    )
    def test_are_times_and_not_below_zero(self, told: Any, error: type[Exception]) -> None:  # noqa: ANN401
        with pytest.raises(error, match=r"took\[2\]"):
            Durations.of([1, told])


class TestTheLimit:
    @pytest.mark.parametrize(
        "limit", [1, Figure.exact(24, Unit.HOUR), timedelta(days=1), Decimal("1.0")], ids=str
    )
    def test_itself_is_kept_in_whatever_unit_it_is_said(self, limit: Any) -> None:  # noqa: ANN401
        found = durations([(date(2023, 3, 1), date(2023, 3, 2))], start=0, end=1)
        assert found.within(limit).value == 1

    @pytest.mark.parametrize(
        ("words", "kept"),
        [("20天", 3), ("20天以内", 3), ("不超过20天", 3), ("不到20天", 2), ("480小时以内", 3)],
    )
    def test_is_the_one_that_its_words_set(self, words: str, kept: int) -> None:
        found = Durations.of([2, 19, 20, 21])
        assert found.kept_missed_untold(read(words)) == (kept, 4 - kept, 0)

    def test_that_is_a_range_leaves_what_lies_in_it_untold(self) -> None:
        found = Durations.of([2, 3, 4, 5, 6])
        assert found.kept_missed_untold(read("3至5天")) == (2, 1, 2)

    @given(
        st.lists(st.tuples(st.integers(0, 30), st.none() | st.integers(0, 9)), max_size=8),
        st.integers(0, 30),
    )
    def test_is_kept_missed_or_untold_by_each(
        self, spans: list[tuple[int, int | None]], limit: int
    ) -> None:
        found = Durations.of(
            Figure.at_least(low, Unit.DAY)
            if more is None
            else Figure.between(low, low + more, Unit.DAY)
            for low, more in spans
        )
        kept = sum(more is not None and low + more <= limit for low, more in spans)
        missed = sum(low > limit for low, _ in spans)
        for same in (limit, Figure.at_most(limit, Unit.DAY), timedelta(days=limit)):
            assert found.kept_missed_untold(same) == (kept, missed, len(spans) - kept - missed)

    def test_in_working_days_does_not_convert(self) -> None:
        found = durations([(date(2023, 3, 1), date(2023, 3, 2))], start=0, end=1)
        with pytest.raises(UnitMismatch):
            found.within(Figure.exact(7, Unit.WORKING_DAY))
        with pytest.raises(NegativeAmount):
            found.within(-1)


class TestPlainDays:
    DAYS = st.integers(0, 40)

    @given(DAYS, DAYS, st.sampled_from([Unit.HOUR, Unit.MINUTE, Unit.SECOND]))
    def test_are_as_far_apart_as_the_instants_in_them_can_be(
        self, one: int, other: int, unit: Unit
    ) -> None:
        first, last = (date(2023, 3, 1) + timedelta(days=day) for day in sorted((one, other)))
        apart = Fraction((last - first).days * 86_400) / unit.scale
        day = 86_400 / unit.scale
        found = durations([(first, last)], start=0, end=1, unit=unit)
        assert found.items == ((max(apart - day, Fraction(0)), apart + day),)

    def test_tell_nothing_of_a_limit_in_minutes(self) -> None:
        same = [(date(2024, 1, 1), date(2024, 1, 1))]
        assert durations(same, start=0, end=1, unit=Unit.MINUTE).kept_missed_untold(10) == (0, 0, 1)
        by_days = durations(same, start=0, end=1)
        assert by_days.kept_missed_untold(Figure.exact(10, Unit.MINUTE)) == (0, 0, 1)
        assert by_days.kept_missed_untold(timedelta(hours=25)) == (1, 0, 0)
        assert by_days.kept_missed_untold(0) == (1, 0, 0)

    def test_are_open_in_hours_as_long_as_they_certainly_are(self) -> None:
        found = durations(
            [(date(2023, 3, 1), None)], start=0, end=1, as_of=date(2023, 3, 3), unit=Unit.HOUR
        )
        assert found.items == ((Fraction(24), None),)


class TestLookingBack:
    def test_what_ended_later_was_open(self) -> None:
        stays = [(date(2024, 1, 1), date(2024, 1, 11)), (date(2024, 1, 1), date(2024, 1, 5))]
        found = durations(stays, start=0, end=1, as_of=date(2024, 1, 5))
        assert items(found) == [(4, 4), (4, None)]
        assert found.open == 1

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
    def test_is_what_the_records_of_that_day_would_give(self, spans: list[tuple[int, int]]) -> None:
        first, today = date(2024, 1, 1), date(2024, 1, 11)
        rows = [
            (first + timedelta(days=min(start, 10)), first + timedelta(days=min(start, 10) + more))
            for start, more in spans
        ]
        then = [(start, end if end <= today else None) for start, end in rows]
        assert durations(rows, start=0, end=1, as_of=today) == durations(
            then, start=0, end=1, as_of=today
        )
        at_noon = [tuple(datetime.combine(day, NOON.time(), UTC) for day in row) for row in rows]
        hours = durations(at_noon, start=0, end=1, as_of=today, unit=Unit.HOUR)
        assert hours.open == sum(end > today for _, end in rows)

    def test_before_it_began_is_an_error_of_the_day_that_is_looked_back_from(self) -> None:
        for row in ((date(2024, 1, 9), None), (date(2024, 1, 9), date(2024, 1, 11))):
            with pytest.raises(TimeReversed, match="record 1: as_of"):
                durations([row], start=0, end=1, as_of=date(2024, 1, 5))
            found = durations([row], start=0, end=1, as_of=date(2024, 1, 5), on_reversed="list")
            assert (found.reversed, found.count) == ((1,), 0)


class TestWhatRunsBackwards:
    TURNED = ((date(2023, 3, 2), date(2023, 3, 1)), (date(2023, 3, 1), date(2023, 3, 3)))

    def test_is_an_error_that_names_the_record(self) -> None:
        with pytest.raises(TimeReversed, match="record 1"):
            durations(self.TURNED, start=0, end=1)

    def test_or_is_told_and_left_out(self) -> None:
        found = durations(self.TURNED, start=0, end=1, on_reversed="list")
        assert found.reversed == (1,)
        assert items(found) == [(2, 2)]

    def test_only_by_a_convention_of_language_proves_nothing(self) -> None:
        about = [(Moment.parse("2023-05-03T17~"), Moment.parse("2023-05-03T16:50:00"))]
        found = durations(about, start=0, end=1)
        assert (found.count, found.unknown, found.reversed) == (0, 1, ())

    @given(MINUTES, MINUTES, st.integers(0, 90), st.integers(0, 90))
    def test_is_what_certainly_does(self, start: int, end: int, wide: int, also: int) -> None:
        assume(wide > 0)
        begun = Moment(
            earliest=NOON + timedelta(minutes=start), latest=NOON + timedelta(minutes=start + wide)
        )
        done = Moment(
            earliest=NOON + timedelta(minutes=end), latest=NOON + timedelta(minutes=end + also)
        )
        found = durations([(begun, done)], start=0, end=1, on_reversed="list")
        assert bool(found.reversed) == done.certainly_before(begun)


@pytest.mark.parametrize(
    ("record", "options", "error"),
    [
        ({"a": date(2023, 1, 1)}, {}, FieldNotFound),
        ({"a": datetime(2023, 1, 1), "b": None}, {}, NaiveDatetime),  # noqa: DTZ001 - that is it
        ({"a": "2023-01-01", "b": None}, {}, WrongType),
        ({"a": None, "b": None}, {"unit": Unit.CASE}, UnitMismatch),
        ({"a": None, "b": None}, {"on_reversed": "drop"}, WrongType),
        ({"a": None, "b": None}, {"as_of": "today"}, WrongType),
        ({"a": None, "b": None}, {"ended": "b"}, WrongType),
    ],
    ids=str,
)
def test_what_is_no_time_is_refused(
    record: dict[str, object], options: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        durations([record], start="a", end="b", **options)
