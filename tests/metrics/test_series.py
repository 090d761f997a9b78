# SPDX-License-Identifier: MIT
"""A series tells a zero from a gap, a part from a whole, and what was known from what is."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.errors import (
    DayOutsidePeriod,
    NegativeAmount,
    NeverRecorded,
    PeriodUnfit,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.metrics import PointStatus, Series, series, tally
from antifraud.periods import Moment, Period, PeriodKind

DAY, WEEK, MONTH, QUARTER = PeriodKind.DAY, PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER
COMPLETE, ZERO, PARTIAL, GAP = (
    PointStatus.COMPLETE,
    PointStatus.ZERO,
    PointStatus.PARTIAL,
    PointStatus.GAP,
)
YEAR = Period.parse("2023")
DAYS = st.dates(date(2022, 11, 1), date(2024, 2, 1))
KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.SPAN])


@st.composite
def spans(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(start=first, end=last + timedelta(days=1), kind=PeriodKind.SPAN)


def of_days(days: list[date], every: PeriodKind, over: Period, *, complete: bool = False) -> Series:
    return series(days, at=lambda day: day, every=every, over=over, complete=complete)


class TestThePoints:
    @given(st.lists(DAYS, max_size=15), KINDS, spans(), st.booleans())
    def test_cover_each_day_of_the_span_once(
        self,
        days: list[date],
        every: PeriodKind,
        over: Period,
        complete: bool,  # noqa: FBT001 - hypothesis draws it
    ) -> None:
        found = of_days(days, every, over, complete=complete)
        covered = [point.covered for point in found.points]
        assert covered[0] is not None
        assert covered[0].start == over.start
        assert sum(each.days for each in covered if each) == over.days
        for point in found.points:
            inside = [day for day in days if point.covered and point.covered.contains(day)]
            assert (point.value or 0) == len(inside)
            assert (point.value is None) == (point.status is GAP) == (not inside and not complete)
        assert found.outside == sum(not over.contains(day) for day in days)

    def test_without_records_are_gaps_unless_the_records_are_claimed_to_be_complete(self) -> None:
        half = Period.parse("2023-01/2023-02")
        found = of_days([date(2023, 1, 5)], MONTH, half)
        whole = of_days([date(2023, 1, 5)], MONTH, half, complete=True)
        assert [(each.value, each.status) for each in found.points] == [(1, COMPLETE), (None, GAP)]
        assert [(each.value, each.status) for each in whole.points] == [(1, COMPLETE), (0, ZERO)]

    def test_at_the_edges_of_the_span_are_partial(self) -> None:
        found = of_days([], WEEK, Period.parse("2023-01"), complete=True)
        first, last = found.points[0], found.points[-1]
        assert (first.period, first.status) == (Period.parse("2022-W52"), PARTIAL)
        assert (last.period, last.status) == (Period.parse("2023-W05"), PARTIAL)
        assert last.covered == Period.parse("2023-01-30/2023-01-31")
        assert {point.status for point in found.points[1:-1]} == {ZERO}

    def test_have_no_upper_bound_where_a_value_is_not_known(self) -> None:
        losses = [(date(2023, 1, 1), Decimal(300)), (date(2023, 1, 2), None)]
        found = series(losses, at=0, value=1, every=MONTH, over=YEAR, unit=Unit.CNY)
        assert found.points[0].value == 300
        assert found.points[0].level == Figure.at_least(0, Unit.CNY) + 300


class TestAPeriodMadeOfSeveral:
    @settings(max_examples=25)  # each makes a thousand days
    @given(st.lists(DAYS, max_size=20), KINDS, spans())
    def test_is_what_a_tally_of_it_counts(
        self, days: list[date], every: PeriodKind, asked: Period
    ) -> None:
        daily = of_days(days, DAY, Period.parse("2022/2024"), complete=True)
        assert daily.at(asked).value == tally(days, at=lambda day: day, over=asked).placed
        whole = Period.containing(asked.start, every)
        coarse = of_days(days, every, Period.parse("2018/2026"), complete=True)
        assert coarse.at(whole).value == daily.at(whole).value

    def test_of_the_same_kind_is_a_point_of_the_series(self) -> None:
        found = of_days([date(2023, 1, 5)], MONTH, YEAR, complete=True)
        for point in found.points:
            assert found.at(point.period) == point

    def test_with_a_gap_is_a_gap(self) -> None:
        found = of_days([date(2023, 1, 5), date(2023, 3, 5)], MONTH, YEAR)
        assert found.at(Period.parse("2023Q1")).status is GAP

    def test_outside_the_span_is_a_gap_and_half_inside_it_is_partial(self) -> None:
        found = of_days([], MONTH, Period.parse("2023-01/2023-10"), complete=True)
        assert found.at(Period.parse("2022Q4")).status is GAP
        assert found.at(Period.parse("2023Q4")).status is PARTIAL
        assert found.at(Period.parse("2023Q3")).status is ZERO

    def test_is_refused_where_it_cuts_a_period_of_the_series(self) -> None:
        found = of_days([date(2023, 1, 5)], MONTH, YEAR, complete=True)
        for text in ("2023-W05", "2023-01-01/2023-01-15", "2023-01-15/2023-02-28"):
            with pytest.raises(PeriodUnfit):
                found.at(Period.parse(text))

    def test_may_be_the_span_itself_though_it_cuts_periods(self) -> None:
        span = Period.parse("2023-01-11/2023-03-20")
        found = of_days([date(2023, 1, 11), date(2023, 3, 20)], MONTH, span, complete=True)
        assert (found.at(span).value, found.at(span).status) == (2, COMPLETE)


class TestGroups:
    @given(st.lists(st.tuples(DAYS, st.sampled_from("abc")), max_size=20))
    def test_add_up_to_the_whole(self, calls: list[tuple[date, str]]) -> None:
        whole = series(calls, at=0, by=1, every=MONTH, over=YEAR, complete=True)
        for place, point in enumerate(whole.points):
            parts = [whole.of(group).points[place].value for group in whole.groups]
            assert point.value == sum(part for part in parts if isinstance(part, int))
        assert whole.outside == sum(
            part for part in (whole.of(group).outside for group in "abc") if isinstance(part, int)
        )

    def test_without_records_are_gaps_of_their_own(self) -> None:
        calls = [("shizhu", date(2023, 1, 5)), ("huajie", date(2023, 2, 5))]
        found = series(calls, at=1, by=0, every=MONTH, over=Period.parse("2023-01/2023-02"))
        assert [point.value for point in found.of("shizhu").points] == [1, None]
        assert [point.value for point in found.of("nowhere").points] == [None, None]


class TestLateRecords:
    RECORDS = (
        (date(2023, 3, 30), date(2023, 3, 30)),
        (date(2023, 3, 31), date(2023, 4, 20)),
        (date(2023, 4, 2), date(2023, 4, 2)),
        (date(2023, 3, 1), None),
    )

    def found(self) -> Series:
        over = Period.parse("2023H1")
        return series(self.RECORDS, at=0, recorded=1, every=QUARTER, over=over, complete=True)

    def test_are_in_the_value_of_now_and_not_in_the_one_first_published(self) -> None:
        first, later = (
            self.found().as_recorded_by(date(2023, 4, day)).at(Period.parse("2023Q1"))
            for day in (3, 20)
        )
        now = self.found().at(Period.parse("2023Q1"))
        assert [point.value for point in (first, later, now)] == [1, 2, 3]
        assert self.found().unrecorded == 1

    def test_a_period_in_progress_on_that_day_is_partial(self) -> None:
        then = self.found().as_recorded_by(date(2023, 4, 3))
        assert [point.status for point in then.points] == [COMPLETE, PARTIAL]
        assert then.over == Period.parse("2023-01-01/2023-04-03")

    def test_a_time_of_recording_known_within_bounds_counts_from_its_end(self) -> None:
        night = Moment.parse("2023-03-31T23:30/2023-04-01T01:00")
        records = [(date(2023, 3, 31), night)]
        known = series(records, at=0, recorded=1, every=QUARTER, over=YEAR, complete=True)
        then = [known.as_recorded_by(date(2023, month, day)) for month, day in ((3, 31), (4, 1))]
        assert [each.points[0].value for each in then] == [0, 1]

    @given(st.lists(st.tuples(DAYS, DAYS), max_size=15), DAYS, DAYS)
    def test_only_ever_add(self, records: list[tuple[date, date]], one: date, other: date) -> None:
        over = Period.parse("2022-11/2024-02")
        found = series(records, at=0, recorded=1, every=MONTH, over=over, complete=True)
        early, late = (found.as_recorded_by(day) for day in sorted((one, other)))
        for point in early.points:
            then, now = point.value, late.at(point.period).value
            assert isinstance(then, int)
            assert isinstance(now, int)
            assert then <= now

    def test_are_not_told_apart_where_nobody_asked_when_they_were_recorded(self) -> None:
        found = of_days([date(2023, 1, 5)], MONTH, YEAR)
        with pytest.raises(NeverRecorded):
            found.as_recorded_by(date(2023, 4, 3))
        with pytest.raises(NeverRecorded):
            _ = found.unrecorded

    def test_are_asked_of_no_day_before_the_span(self) -> None:
        with pytest.raises(DayOutsidePeriod):
            self.found().as_recorded_by(date(2022, 12, 31))

    def test_a_repeat_that_was_recorded_later_is_no_repeat_elsewhere(self) -> None:
        day = date(2023, 1, 5)
        records = [("r1", day, day), ("r1", day, day + timedelta(days=9))]
        found = series(records, at=1, recorded=2, identity=0, every=QUARTER, over=YEAR)
        assert (found.repeats, found.elsewhere) == (1, 0)


class TestPublishedFigures:
    def test_keep_their_bounds_and_their_gaps(self) -> None:
        some = Figure.between(1200, 1300, Unit.ACCOUNT)
        quarters = [Period.parse(text) for text in ("2022Q4", "2023Q1", "2023Q2")]
        found = Series.published({quarters[2]: 0, quarters[0]: some, quarters[1]: None})
        assert [point.level for point in found.points] == [some, None, 0]
        assert [point.status for point in found.points] == [COMPLETE, GAP, COMPLETE]

    def test_are_of_one_kind_of_period_and_not_negative(self) -> None:
        with pytest.raises(PeriodUnfit):
            Series.published({})
        with pytest.raises(PeriodUnfit):
            Series.published({Period.parse("2023Q1"): 1, Period.parse("2023-04"): 1})
        with pytest.raises(NegativeAmount):
            Series.published({Period.parse("2023Q1"): -1})


def test_a_series_says_over_what_and_how_complete_it_is() -> None:
    for wrong in (
        {"over": "2023"},
        {"every": "month"},
        {"complete": 1},
        {"every": PeriodKind.SPAN},
    ):
        given_ = {"at": 0, "every": MONTH, "over": YEAR, **wrong}
        with pytest.raises(WrongType):
            series([], **given_)  # type: ignore[arg-type]
