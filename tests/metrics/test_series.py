# SPDX-License-Identifier: MIT
"""A series tells a zero from a gap, a part from a whole, and what was known from what is."""

from __future__ import annotations

import copy
import pickle
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from antifraud.errors import (
    DayOutsidePeriod,
    GroupUnfit,
    NegativeAmount,
    NeverRecorded,
    NotCountedBy,
    PeriodUnfit,
    WrongType,
)
from antifraud.figures import Figure, Unit
from antifraud.metrics import (
    PointStatus,
    Series,
    change,
    period_over_period,
    series,
    tally,
)
from antifraud.periods import Moment, Period, PeriodKind
from antifraud.wording import read

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


@st.composite
def filings(draw: st.DrawFn) -> tuple[str, date, date, str]:
    """Draw who was it, when, when that was recorded, and where."""
    day = draw(DAYS)
    recorded = day + timedelta(days=draw(st.integers(0, 200)))
    return draw(st.sampled_from("abcd")), day, recorded, draw(st.sampled_from("xy"))


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

    def test_are_not_asked_of_what_was_not_counted_by_any(self) -> None:
        with pytest.raises(NotCountedBy):
            of_days([date(2023, 1, 5)], MONTH, YEAR, complete=True).of("shizhu")

    def test_are_the_same_before_and_after_a_copy(self) -> None:
        calls = [("shizhu", date(2023, 1, 5)), ("huajie", date(2023, 2, 5))]
        found = series(calls, at=1, by=0, recorded=1, every=MONTH, over=YEAR)
        again = pickle.loads(pickle.dumps(found))  # noqa: S301 - our own
        assert found.groups == again.groups == ("shizhu", "huajie")
        assert again.of("huajie") == found.of("huajie") == copy.copy(found).of("huajie")
        assert hash(again) == hash(found)

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

    @given(st.lists(filings(), max_size=12), DAYS, KINDS)
    def test_of_what_was_known_then_is_what_the_records_of_then_give(
        self, records: list[tuple[str, date, date, str]], day: date, every: PeriodKind
    ) -> None:
        over = Period.parse("2022-11-01/2024-02-20").to_date(min(day, date(2024, 2, 20)))

        def count(rows: list[tuple[str, date, date, str]], until: Period) -> Series:
            return series(
                rows, at=1, recorded=2, by=3, identity=0, every=every, over=until, complete=True,
                groups=["x", "y"],
            )  # fmt: skip

        whole = Period.parse("2022-11-01/2024-02-20")
        then = count(records, whole).as_recorded_by(day)
        known = count([row for row in records if row[2] <= day], over)
        assert then.points == known.points
        assert [then.of(group).points for group in "xy"] == [
            known.of(group).points for group in "xy"
        ]

    @given(st.lists(st.tuples(DAYS, DAYS), max_size=15), spans(), KINDS)
    def test_are_told_as_late_where_they_came_after_the_days_that_are_counted(
        self, records: list[tuple[date, date]], over: Period, every: PeriodKind
    ) -> None:
        found = series(records, at=0, recorded=1, every=every, over=over, complete=True)
        for point in (*found.points, found.at(over)):
            days = point.covered
            assert days is not None
            assert point.late == sum(
                days.contains(at) and recorded > days.last for at, recorded in records
            )

    def test_are_not_told_where_nothing_was_reported_or_nobody_asked(self) -> None:
        over = Period.parse("2023H1")
        gap = series([self.RECORDS[0]], at=0, recorded=1, every=QUARTER, over=over)
        assert [point.late for point in gap.points] == [0, None]
        assert {point.late for point in of_days([], MONTH, over, complete=True).points} == {None}

    def test_of_two_counties_are_one_incident_from_the_day_that_either_knew_of_it(self) -> None:
        day = date(2023, 3, 30)
        lists = [("i1", "yongkang", day, date(2023, 4, 20)), ("i1", "wuyi", day, day)]
        found = series(
            lists, at=2, recorded=3, by=1, identity=0, every=QUARTER, over=Period.parse("2023Q1")
        )
        first = found.as_recorded_by(date(2023, 4, 3))
        assert [each.points[0].value for each in (first, found)] == [1, 1]
        assert (found.repeats, found.elsewhere) == (1, 1)
        assert found.of("wuyi").points[0].value == 1

    def test_that_cannot_be_summed_up_are_named_by_their_place(self) -> None:
        day = date(2023, 3, 30)
        records = [("i1", day, day, 1), ("i2", day, day, -1)]
        with pytest.raises(NegativeAmount, match="record 2: value"):
            series(records, at=1, recorded=2, identity=0, value=3, every=QUARTER, over=YEAR)
        with pytest.raises(GroupUnfit, match="record 1: by"):
            series(
                [("i1", day, day, ["a"])], at=1, recorded=2, identity=0, by=3, every=QUARTER,
                over=YEAR,
            )  # fmt: skip

    @given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xy"), DAYS)))
    def test_of_one_identity_are_repeats_of_the_one_that_counts(
        self, records: list[tuple[str, str, date]]
    ) -> None:
        day = date(2023, 3, 30)
        rows = [(name, day, recorded, group) for name, group, recorded in records]
        found = series(rows, at=1, recorded=2, by=3, identity=0, every=QUARTER, over=YEAR)
        deciding = {
            name: min((row for row in rows if row[0] == name), key=lambda row: row[2])
            for name in {row[0] for row in rows}
        }
        assert found.repeats == len(rows) - len(deciding)
        assert found.elsewhere == sum(row[3] != deciding[row[0]][3] for row in rows)

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

    @pytest.mark.parametrize(
        "some",
        [
            Figure.over(800, Unit.PERSON),
            read("不到800人"),
            read("近13万人"),
            Figure.exact(800, Unit.PERSON, step=10),
            Figure.at_most(800, Unit.PERSON),
        ],
        ids=str,
    )
    def test_stay_as_they_were_said(self, some: Figure) -> None:
        before, now = (Period.parse(text) for text in ("2022Q4", "2023Q1"))
        base = Figure.exact(800, Unit.PERSON)
        found = Series.published({before: base, now: some})
        assert found.points[1].value == found.at(now).value == some
        assert period_over_period(found, now) == change(previous=base, current=some)
        empty = Figure.exact(0, Unit.PERSON)
        assert tally([(now, empty)], at=0, value=1)[None] == empty

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
