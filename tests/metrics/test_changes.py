# SPDX-License-Identifier: MIT
"""A change is exact, keeps its bounds, and says so where there is none."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import ChangeNotComputed, InexactNumber, UnitMismatch
from antifraud.figures import Basis, Direction, Figure, Interval, Qualifier, Unit
from antifraud.metrics import Change, ChangeStatus, change, points_change

COUNTS = st.integers(1, 10_000)
LEVELS = st.fractions(0, 500, max_denominator=20)


@st.composite
def bounded(draw: st.DrawFn) -> tuple[Figure, Fraction]:
    """Draw a figure with a number that its bounds allow."""
    low, truth = sorted((draw(LEVELS), draw(LEVELS)))
    high = draw(st.none() | st.fractions(0, 50, max_denominator=20).map(lambda more: truth + more))
    return (
        Figure(value=None, low=low, high=high, qualifier=Qualifier.BETWEEN),
        truth,
    )


class TestTheRelativeChange:
    @given(LEVELS, LEVELS, st.fractions(Fraction(1, 9), 50))
    def test_is_that_of_the_same_series_on_another_scale(
        self, previous: Fraction, current: Fraction, scale: Fraction
    ) -> None:
        there = change(previous=previous * scale, current=current * scale)
        here = change(previous=previous, current=current)
        assert (there.status, there.relative) == (here.status, here.relative)

    @given(COUNTS, COUNTS)
    def test_undoes_itself(self, previous: int, current: int) -> None:
        relative = change(previous=previous, current=current).relative
        assert relative is not None
        assert previous * (1 + relative) == current

    @given(bounded(), bounded())
    def test_lies_within_the_bounds_whatever_the_true_values(
        self, previous: tuple[Figure, Fraction], current: tuple[Figure, Fraction]
    ) -> None:
        assume(previous[1] > 0)
        found = change(previous=previous[0], current=current[0])
        true = (current[1] - previous[1]) / previous[1]
        if found.status is ChangeStatus.COMPUTED:
            assert Interval(found.low, found.high).contains(true)

    @given(bounded(), bounded(), st.integers(0, 3))
    def test_is_printed_within_bounds_that_round_outwards(
        self, previous: tuple[Figure, Fraction], current: tuple[Figure, Fraction], digits: int
    ) -> None:
        found = change(previous=previous[0], current=current[0])
        bounds = found.percent_bounds(digits)
        assert (bounds is None) == (found.status is not ChangeStatus.COMPUTED)
        if bounds is not None and found.low is not None:
            assert bounds[0] is not None
            assert Fraction(bounds[0]) <= found.low * 100
            assert (bounds[1] is None) == (found.high is None)
            if bounds[1] is not None and found.high is not None:
                assert Fraction(bounds[1]) >= found.high * 100

    @given(st.integers(0, 5000), st.integers(0, 2))
    def test_rounds_exact_ties_away_from_zero(self, steps: int, digits: int) -> None:
        step = Fraction(1, 10**digits)
        tie = (steps + Fraction(1, 2)) * step
        up = change(previous=1, current=1 + tie / 100).percent(digits)
        down = change(previous=1, current=1 - tie / 100).percent(digits)
        assert up == Decimal(steps + 1).scaleb(-digits)
        assert down == -Decimal(steps + 1).scaleb(-digits)

    @pytest.mark.parametrize(
        ("previous", "current", "percent"), [(16, 18, 13), (16, 14, -13), (8, 13, 63), (8, 5, -38)]
    )
    def test_of_a_weekly_report_rounds_as_it_was_printed(
        self, previous: int, current: int, percent: int
    ) -> None:
        assert change(previous=previous, current=current).percent(0) == percent

    def test_has_no_upper_bound_where_the_base_may_be_zero(self) -> None:
        found = change(previous=Figure.at_most(5), current=0)
        assert (found.status, found.low, found.high) == (ChangeStatus.COMPUTED, Fraction(-1), None)

    def test_is_not_one_number_where_a_side_is_not(self) -> None:
        found = change(previous=Figure.between(1200, 1300), current=2058)
        assert found.relative is None
        assert found.percent(1) is None
        assert (found.low, found.high) == (Fraction(758, 1300), Fraction(858, 1200))


class TestTheStatus:
    @pytest.mark.parametrize(
        ("found", "status"),
        [
            (change(previous=1210, current=2058), ChangeStatus.COMPUTED),
            (change(previous=7, current=0), ChangeStatus.COMPUTED),
            (change(previous=0, current=7), ChangeStatus.FROM_ZERO),
            (change(previous=0, current=0), ChangeStatus.ZERO_TO_ZERO),
            (change(previous=None, current=7), ChangeStatus.MISSING_BASE),
            (change(previous=None, current=None), ChangeStatus.MISSING_BASE),
            (change(previous=7, current=None), ChangeStatus.MISSING_CURRENT),
            (change(previous=7, current=3, partial=True), ChangeStatus.PARTIAL),
            (change(previous=7, current=3, comparable=False), ChangeStatus.NOT_COMPARABLE),
            (change(previous=-7, current=3), ChangeStatus.NOT_COMPARABLE),
        ],
    )
    def test_says_why_there_is_no_change(self, found: Change, status: ChangeStatus) -> None:
        assert found.status is status
        if status is not ChangeStatus.COMPUTED:
            assert (found.relative, found.low, found.high) == (None, None, None)
            assert found.percent(1) is None
            assert found.percent_bounds(1) is None
            with pytest.raises(ChangeNotComputed, match=status.name):
                found.stated(1)

    def test_of_an_unfinished_quarter_tells_no_difference_either(self) -> None:
        assert change(previous=7, current=3, partial=True).difference is None
        assert change(previous=7, current=3, comparable=False).difference is None

    def test_from_zero_tells_the_difference(self) -> None:
        assert change(previous=0, current=7).difference == 7
        assert change(previous=0, current=0).difference == 0


class TestTheDifference:
    @given(LEVELS, LEVELS, st.integers(0, 2), st.booleans())
    def test_is_that_of_figures_whether_or_not_print_has_rounded_them(
        self,
        previous: Fraction,
        current: Fraction,
        step: int,
        firm: bool,  # noqa: FBT001 - hypothesis draws it
    ) -> None:
        base = Figure(
            value=previous, low=previous, high=previous, step=Fraction(step), low_firm=firm
        )
        now = Figure.exact(current)
        assert change(previous=base, current=now).difference == now - base
        assert change(previous=now, current=base).difference == base - now

    def test_of_plain_numbers_is_a_number(self) -> None:
        assert change(previous=1210, current=2058).difference == Fraction(848)

    def test_of_figures_is_a_figure_of_their_unit(self) -> None:
        found = change(previous=1210, current=Figure.exact(2058, Unit.ACCOUNT))
        assert found.difference == Figure.exact(848, Unit.ACCOUNT)

    def test_of_unlike_units_is_refused(self) -> None:
        with pytest.raises(UnitMismatch):
            change(previous=Figure.exact(1, Unit.PERSON), current=Figure.exact(1, Unit.PERSON_TIME))

    def test_of_a_float_is_refused(self) -> None:
        with pytest.raises(InexactNumber):
            change(previous=1, current=0.7)  # type: ignore[arg-type]


class TestTheDirection:
    @given(COUNTS, COUNTS)
    def test_of_counts_is_always_known(self, previous: int, current: int) -> None:
        way = change(previous=previous, current=current).direction
        assert way is (
            Direction.UP
            if current > previous
            else Direction.DOWN
            if current < previous
            else Direction.UNCHANGED
        )

    @pytest.mark.parametrize(
        ("previous", "current", "way"),
        [
            (Figure.between(3, 5), Figure.between(6, 7), Direction.UP),
            (Figure.over(48), Figure.at_most(48), Direction.DOWN),
            (Figure.between(3, 5), Figure.between(5, 7), None),
            # Both are printed 9.7亿: that does not make them the same.
            (Figure.exact(97, step=1), Figure.exact(97, step=1), None),
            (None, Figure.exact(97), None),
        ],
    )
    def test_is_told_where_it_is_certain(
        self, previous: Figure | None, current: Figure, way: Direction | None
    ) -> None:
        assert change(previous=previous, current=current).direction is way


class TestTheStatedChange:
    def test_of_exact_figures_is_one_number(self) -> None:
        stated = change(previous=1210, current=2058).stated(2, Basis.PREVIOUS_PERIOD)
        assert (stated.value, stated.basis) == (Decimal("70.08"), Basis.PREVIOUS_PERIOD)
        assert stated.qualifier is Qualifier.EXACT

    def test_of_bounded_figures_is_a_range(self) -> None:
        stated = change(previous=Figure.between(1200, 1300), current=2058).stated(1)
        assert stated.qualifier is Qualifier.BETWEEN
        assert (stated.low, stated.high) == (Fraction("58.3"), Fraction("71.5"))

    def test_without_an_upper_bound_is_at_least_that(self) -> None:
        stated = change(previous=Figure.at_most(5), current=7).stated(0)
        assert (stated.qualifier, stated.low, stated.high) == (
            Qualifier.AT_LEAST,
            Fraction(40),
            None,
        )

    def test_that_is_certain_from_a_bounded_base_is_one_number(self) -> None:
        stated = change(previous=Figure.between(5, 10), current=0).stated(0)
        assert (stated.qualifier, stated.value) == (Qualifier.EXACT, Decimal(-100))

    @given(bounded(), bounded(), st.integers(0, 2))
    def test_holds_for_every_true_value(
        self, previous: tuple[Figure, Fraction], current: tuple[Figure, Fraction], digits: int
    ) -> None:
        found = change(previous=previous[0], current=current[0])
        assume(found.status is ChangeStatus.COMPUTED and previous[1] > 0)
        true = (current[1] - previous[1]) / previous[1] * 100
        assert found.stated(digits).numbers().contains(true)


def test_a_small_base_is_one_that_is_certainly_small() -> None:
    assert change(previous=2, current=3).small_base(under=10)
    assert not change(previous=10, current=3).small_base(under=10)
    assert not change(previous=Figure.between(5, 15), current=3).small_base(under=10)
    assert not change(previous=None, current=3).small_base(under=10)


class TestTwoPercents:
    def test_differ_by_points(self) -> None:
        previous = Figure.exact(Decimal("91.3"), Unit.PERCENT)
        assert points_change(previous=previous, current=Decimal("94.1")) == Figure.exact(
            Decimal("2.8"), Unit.POINT
        )

    def test_keep_their_bounds(self) -> None:
        half = Figure.between(50, 100, Unit.PERCENT)  # 过半
        points = points_change(previous=40, current=half)
        assert (points.low, points.high, points.unit) == (Fraction(10), Fraction(60), Unit.POINT)

    @given(bounded(), bounded())
    def test_differ_within_bounds_whatever_the_true_values(
        self, previous: tuple[Figure, Fraction], current: tuple[Figure, Fraction]
    ) -> None:
        before, now = (each[0].counted_as(Unit.PERCENT) for each in (previous, current))
        points = points_change(previous=before, current=now)
        assert Interval(points.low, points.high).contains(current[1] - previous[1])

    def test_that_are_shares_are_turned_into_percents_first(self) -> None:
        with pytest.raises(UnitMismatch, match="from 0 to 1"):
            points_change(previous=Figure.exact(Fraction(1, 2)), current=60)

    @pytest.mark.parametrize("unit", [Unit.CASE, Unit.ONE, Unit.POINT])
    def test_are_percents_and_nothing_else(self, unit: Unit) -> None:
        with pytest.raises(UnitMismatch):
            points_change(previous=Figure.exact(1, unit), current=2)
        with pytest.raises(UnitMismatch):
            points_change(previous=1, current=Figure.exact(2, unit))


def test_every_status_and_direction_has_words_in_both_languages() -> None:
    for words in (ChangeStatus, Direction):
        for member in words:
            assert member.label("zh")
            assert member.label("en")
