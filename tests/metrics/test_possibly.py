# SPDX-License-Identifier: MIT
"""What may lie in a period is in its bounds; what cannot be told is never a zero."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import NotCountedBy, PeriodUnfit, UnitMismatch, WrongType
from antifraud.figures import Figure, Unit
from antifraud.metrics import (
    PointStatus,
    Series,
    contributions,
    period_over_period,
    series,
    tally,
)
from antifraud.periods import SHANGHAI, Moment, Period, PeriodKind

DAY, MONTH, QUARTER = PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER
JANUARY, FEBRUARY = Period.parse("2023-01"), Period.parse("2023-02")
BOTH, YEAR, Q1 = (Period.parse(text) for text in ("2023-01/2023-02", "2023", "2023Q1"))
MIDNIGHT = Moment.parse("2023-01-31T23/2023-02-01T03")
KINDS = st.sampled_from([kind for kind in PeriodKind if kind is not PeriodKind.SPAN])
FIRST = datetime(2022, 12, 20, tzinfo=SHANGHAI)


@st.composite
def told(draw: st.DrawFn) -> tuple[str, object, datetime, int]:
    """Draw a group, what is told of a time, the true time, and a value."""
    true = FIRST + timedelta(hours=draw(st.integers(0, 24 * 120)))
    how = draw(st.sampled_from(["unknown", "exact", "bounds", "month"]))
    when: object = None
    if how == "exact":
        when = true
    elif how == "month":
        when = Period.containing(true.date(), MONTH)
    elif how == "bounds":
        back, on = (timedelta(hours=draw(st.integers(0, 40))) for _ in range(2))
        when = Moment(earliest=true - back, latest=true + on + timedelta(minutes=1))
    return draw(st.sampled_from("ab")), when, true, draw(st.integers(0, 9))


def holds(amount: object, true: int) -> bool:
    figure = Figure.of(amount)  # type: ignore[arg-type]
    return figure.bounds.contains(Fraction(true))


class TestBoundsHoldWhateverTheTruth:
    @given(st.lists(told(), max_size=8), KINDS, KINDS, st.booleans())
    def test_of_each_point_and_of_periods_made_of_several(
        self,
        records: list[tuple[str, object, datetime, int]],
        every: PeriodKind,
        asked: PeriodKind,
        summed: bool,  # noqa: FBT001 - hypothesis draws it
    ) -> None:
        found = series(
            records, at=1, by=0, value=3 if summed else None, every=every, over=YEAR,
            complete=True, groups=["a", "b"],
        )  # fmt: skip

        def true(span: Period, groups: str = "ab") -> int:
            rows = [row for row in records if row[0] in groups and span.contains(row[2])]
            return sum(row[3] for row in rows) if summed else len(rows)

        for group, each in (("ab", found), ("a", found.of("a")), ("b", found.of("b"))):
            for point in each.points:
                assert point.covered is not None
                assert holds(point.level, true(point.covered, group))
                if point.status is PointStatus.ZERO:
                    assert true(point.covered, group) == 0
            for whole in YEAR.split(asked):
                try:
                    point = each.at(whole)
                except PeriodUnfit:
                    continue
                assert holds(point.level, true(whole, group))

    @given(st.lists(told(), max_size=8), KINDS, KINDS, st.none() | st.just(BOTH))
    def test_of_each_cell_and_of_what_groups_came_to(
        self,
        records: list[tuple[str, object, datetime, int]],
        every: PeriodKind,
        asked: PeriodKind,
        over: Period | None,
    ) -> None:
        found = tally(records, at=1, by=0, every=every, over=over)
        for whole in (*YEAR.split(asked), BOTH, Q1):
            try:
                levels = found.during(whole)
            except PeriodUnfit:
                continue
            for group in "ab":
                true = sum(row[0] == group and whole.contains(row[2]) for row in records)
                assert holds(levels.get(group, 0), true)
                figure = found.figure((whole, group))
                assert (figure is None) == (group not in levels)
                assert figure is None or figure == Figure.of(levels[group])

    @given(st.lists(told(), max_size=8))
    def test_of_a_series_however_finely_it_was_counted(
        self, records: list[tuple[str, object, datetime, int]]
    ) -> None:
        daily, monthly = (
            series(records, at=1, every=every, over=YEAR, complete=True) for every in (DAY, MONTH)
        )
        for month in YEAR.split(MONTH):
            assert daily.at(month).level == monthly.at(month).level
        assert daily.at(YEAR).level == monthly.at(YEAR).level


class TestTimesWithinBounds:
    def test_count_in_a_period_that_holds_all_their_days(self) -> None:
        night = [Moment.parse("2023-01-15T23/2023-01-16T03")] * 3
        daily = series(night, at=lambda each: each, every=DAY, over=JANUARY, complete=True)
        assert (daily.at(JANUARY).value, daily.at(JANUARY).status) == (3, PointStatus.COMPLETE)
        point = daily.at(Period.parse("2023-01-15"))
        assert (point.value, point.status) == (Figure.between(0, 3), PointStatus.COMPLETE)
        assert daily.at(Period.parse("2023-01-14")).status is PointStatus.ZERO

    def test_make_both_periods_uncertain_and_leave_the_two_together_certain(self) -> None:
        records = [MIDNIGHT, date(2023, 1, 3)]
        found = series(records, at=lambda each: each, every=MONTH, over=BOTH, complete=True)
        assert [each.value for each in found.points] == [Figure.between(1, 2), Figure.between(0, 1)]
        assert found.at(BOTH).value == 2
        moved = period_over_period(found, FEBRUARY)
        assert moved.relative is None
        assert moved.low == -1
        assert moved.high == 0

    def test_do_not_make_a_report_of_what_was_not_reported(self) -> None:
        found = series([MIDNIGHT, None], at=lambda each: each, every=MONTH, over=BOTH)
        assert {each.status for each in found.points} == {PointStatus.GAP}

    def test_that_are_not_known_may_lie_in_any_period(self) -> None:
        found = series([None], at=lambda each: each, every=MONTH, over=BOTH, complete=True)
        assert {each.value for each in found.points} == {Figure.between(0, 1)}
        assert found.at(BOTH).value == Figure.between(0, 1)
        counts = tally([None], at=lambda each: each, every=MONTH, unit=Unit.CASE)
        assert counts.figure(JANUARY) == Figure.between(0, 1, Unit.CASE)

    def test_that_are_not_known_are_of_all_time(self) -> None:
        ever = tally([None, date(2023, 1, 3)], at=lambda each: each, unit=Unit.CASE)
        assert ever.figure() == Figure.exact(2, Unit.CASE)
        inside = tally([None, date(2023, 1, 3)], at=lambda each: each, unit=Unit.CASE, over=YEAR)
        assert inside.figure() == Figure.between(1, 2, Unit.CASE)

    def test_leave_the_late_ones_within_bounds(self) -> None:
        records = [(MIDNIGHT, date(2023, 3, 1)), (date(2023, 1, 3), date(2023, 1, 3))]
        found = series(records, at=0, recorded=1, every=MONTH, over=BOTH, complete=True)
        assert [each.late for each in found.points] == [Figure.between(0, 1), Figure.between(0, 1)]
        assert found.at(BOTH).late == 1

    def test_give_each_group_its_bounds_in_a_contribution(self) -> None:
        records = [("a", MIDNIGHT), ("b", date(2023, 1, 3)), ("b", date(2023, 2, 3))]
        found = tally(records, at=1, by=0, every=MONTH)
        moved = contributions(previous=found.during(JANUARY), current=found.during(FEBRUARY))
        part = moved.parts["a"]
        assert part.low is not None
        assert part.high is not None
        assert part.low < 0 < part.high


class TestAPeriodOfATally:
    def test_may_be_made_of_several_that_were_counted(self) -> None:
        found = tally([date(2023, 1, 3), date(2023, 3, 3)], at=lambda each: each, every=MONTH)
        assert found.during(Q1) == {None: 2}
        assert found.figure(Q1) == Figure.exact(2)

    def test_is_refused_where_it_cuts_one(self) -> None:
        found = tally([date(2023, 1, 3)], at=lambda each: each, every=QUARTER)
        for ask in (found.during, found.figure):
            with pytest.raises(PeriodUnfit):
                ask(JANUARY)

    def test_covered_in_part_is_at_least_what_was_counted(self) -> None:
        span = Period.parse("2024-02-29/2024-03-31")
        days = [date(2024, 2, 29), date(2024, 3, 1)]
        found = tally(days, at=lambda each: each, every=MONTH, over=span)
        february, march = Period.parse("2024-02"), Period.parse("2024-03")
        assert found.partial == (february,)
        assert found.during(february) == {None: Figure.at_least(0) + 1}
        assert found.during(march) == {None: 1}
        assert found.during(Period.parse("2024-02-29")) == {None: 1}
        with pytest.raises(PeriodUnfit):
            found.during(Period.parse("2024-04"))


class TestTheUnit:
    @pytest.mark.parametrize("value", [Figure.exact(3, Unit.CASE), Figure.between(1, 3, Unit.CASE)])
    def test_that_was_named_is_that_of_the_values(self, value: Figure) -> None:
        records = [(date(2024, 1, 1), 1), (date(2024, 1, 1), value)]
        with pytest.raises(UnitMismatch, match="record 2: value"):
            tally(records, at=0, value=1, unit=Unit.CNY)
        with pytest.raises(UnitMismatch, match="record 2: value"):
            series(records, at=0, value=1, every=MONTH, over=YEAR, unit=Unit.CNY)
        with pytest.raises(UnitMismatch):
            Series.published({JANUARY: value}, unit=Unit.CNY)
        with pytest.raises(WrongType, match="unit"):
            tally(records, at=0, value=1, unit="CNY")  # type: ignore[arg-type]


class TestGroups:
    def test_that_nobody_named_and_that_never_came_up_are_gaps_and_no_zeros(self) -> None:
        calls = [("shizhu", date(2023, 1, 5))]
        found = series(calls, at=1, by=0, every=MONTH, over=BOTH, complete=True)
        mistyped = found.of("shizu")
        assert {each.status for each in mistyped.points} == {PointStatus.GAP}
        assert mistyped.at(BOTH).status is PointStatus.GAP
        assert not mistyped.complete

    def test_that_were_named_are_zero_where_the_records_are_complete(self) -> None:
        calls = [("shizhu", date(2023, 1, 5))]
        for complete, status in ((True, PointStatus.ZERO), (False, PointStatus.GAP)):
            found = series(
                calls, at=1, by=0, every=MONTH, over=BOTH, complete=complete, groups=["huajie"]
            )
            assert found.groups == ("huajie", "shizhu")
            assert {each.status for each in found.of("huajie").points} == {status}

    def test_are_named_in_a_list_and_of_what_is_counted_by_some(self) -> None:
        with pytest.raises(NotCountedBy):
            series([], at=0, every=MONTH, over=YEAR, groups=["a"])
        with pytest.raises(WrongType):
            series([], at=0, by=1, every=MONTH, over=YEAR, groups="ab")


class TestOneIdentityWithTwoValues:
    @given(
        st.lists(
            st.tuples(
                st.sampled_from("vw"), st.none() | st.integers(0, 9) | st.fractions(0, 9)
            ),
            max_size=6,
        ).flatmap(lambda rows: st.tuples(st.just(rows), st.permutations(rows)))
    )  # fmt: skip
    def test_counts_within_their_bounds_in_whichever_order_they_come(self, both: object) -> None:
        one, other = (
            tally(
                [(date(2023, 1, 1), *row) for row in rows], at=0, identity=1, value=2,
                unit=Unit.CNY,
            )
            for rows in both  # type: ignore[attr-defined]
        )  # fmt: skip
        first, second = one.figure(), other.figure()
        assert one.disputed == other.disputed
        assert (first is None) == (second is None)
        if first is not None and second is not None:
            assert (first.low, first.high) == (second.low, second.high)

    @pytest.mark.parametrize(
        ("values", "figure", "disputed"),
        [
            ([5, 9], Figure.between(5, 9), 1),
            ([9, 5], Figure.between(5, 9), 1),
            ([None, 9], Figure.exact(9), 0),
            ([9, None], Figure.exact(9), 0),
            ([9, 9], Figure.exact(9), 0),
            ([None, None], Figure.at_least(0), 0),
        ],
    )
    def test_is_told(self, values: list[int | None], figure: Figure, disputed: int) -> None:
        records = [(date(2023, 1, 1), "v", value) for value in values]
        found = tally(records, at=0, identity=1, value=2)
        summed = found.figure()
        assert summed is not None
        assert (summed.low, summed.high) == (figure.low, figure.high)
        assert found.disputed == disputed
        day = series(
            [(*row, row[0]) for row in records], at=0, identity=1, value=2, recorded=3,
            every=MONTH, over=YEAR,
        )  # fmt: skip
        level = Figure.of(day.points[0].level)  # type: ignore[arg-type]
        assert (level.low, level.high, day.disputed) == (figure.low, figure.high, disputed)


class TestWhatWasKnownThen:
    def test_holds_nothing_that_had_not_happened_yet(self) -> None:
        planned = [(date(2023, 1, 20), date(2023, 1, 5)), (date(2023, 1, 3), date(2023, 1, 5))]
        found = series(planned, at=0, recorded=1, every=MONTH, over=YEAR, complete=True)
        then = [found.as_recorded_by(date(2023, 1, day)).points[0].value for day in (5, 19, 20)]
        assert then == [1, 1, 2]

    def test_holds_what_may_have_happened_by_then(self) -> None:
        night = Moment(
            earliest=datetime(2023, 1, 31, 15, tzinfo=UTC),
            latest=datetime(2023, 1, 31, 19, tzinfo=UTC),
        )
        found = series(
            [(night, date(2023, 1, 31))], at=0, recorded=1, every=MONTH, over=YEAR, complete=True
        )
        then = found.as_recorded_by(date(2023, 1, 31))
        assert then.points[0].value == Figure.between(0, 1)
