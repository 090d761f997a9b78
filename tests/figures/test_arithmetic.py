# SPDX-License-Identifier: MIT
"""What arithmetic promises: no true value is ever lost, and nothing firm comes from the soft."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from antifraud.errors import InexactNumber, UnitMismatch, ZeroDivisor
from antifraud.figures import Figure, Interval, Qualifier, Unit
from tests.figures.drawn import Known, ends, figures, known, numbers

OPERATIONS = [operator.add, operator.sub, operator.mul, operator.truediv]
operations = st.sampled_from(OPERATIONS)
NO_STEP = st.just(Fraction(0))

nearly_13 = Figure(
    value=130_000, low=120_000, high=130_000, low_firm=False, qualifier=Qualifier.NEARLY
)
about_450 = Figure(
    value=450, low=440, high=460, low_firm=False, high_firm=False, qualifier=Qualifier.ABOUT
)


def applied(operation: Callable[..., Any], left: Figure, right: Figure) -> Figure:
    assume(operation is not operator.truediv or not right.bounds.is_zero)
    result = operation(left, right)
    assert isinstance(result, Figure)
    return result


def truly(operation: Callable[..., Any], left: Fraction, right: Fraction) -> Fraction:
    assume(operation is not operator.truediv or right != 0)
    return Fraction(operation(left, right))


class TestNoTrueValueIsLost:
    """The bounds of a result hold every result of numbers within the bounds."""

    @given(operations, known(possible=False), known(possible=False))
    def test_within_the_bounds_as_stated(
        self, operation: Callable[..., Any], left: Known, right: Known
    ) -> None:
        true = truly(operation, left.true, right.true)
        result = applied(operation, left.figure, right.figure)
        assert result.bounds.contains(true)

    @given(operations, known(possible=True), known(possible=True))
    def test_within_all_that_firm_bounds_and_steps_allow(
        self, operation: Callable[..., Any], left: Known, right: Known
    ) -> None:
        true = truly(operation, left.true, right.true)
        result = applied(operation, left.figure, right.figure)
        assert result.possible().contains(true)

    @given(operations, known(possible=True, step=NO_STEP), known(possible=True, step=NO_STEP))
    def test_within_the_firm_bounds_where_nothing_was_rounded(
        self, operation: Callable[..., Any], left: Known, right: Known
    ) -> None:
        true = truly(operation, left.true, right.true)
        result = applied(operation, left.figure, right.figure)
        assert result.possible(steps=False).contains(true)
        assert result.step == 0

    @given(operations, figures(), figures())
    def test_the_printed_value_lies_within_the_bounds(
        self, operation: Callable[..., Any], left: Figure, right: Figure
    ) -> None:
        result = applied(operation, left, right)
        assert result.value is None or result.bounds.contains(result.value)


class TestTheBoundsAreTheClosest:
    """Where the ends are known and closed, the bounds are results of the ends."""

    @given(operations, figures(step=NO_STEP), figures(step=NO_STEP))
    def test_of_the_ends(self, operation: Callable[..., Any], left: Figure, right: Figure) -> None:
        ends = (left.low, left.high, right.low, right.high)
        assume(None not in ends)
        if operation is operator.truediv:
            # An end may be zero and still be no number of the divisor: over 0 leaves it out.
            assume(0 not in (right.low, right.high))
            assume(not right.bounds.contains(Fraction(0)))
        corners = [
            operation(here, there)
            for here, there in product((left.low, left.high), (right.low, right.high))
        ]
        result = operation(left, right)
        assert isinstance(result, Figure)
        assert (result.low, result.high) == (min(corners), max(corners))

    def test_of_a_divisor_that_touches_zero(self) -> None:
        shared = Figure.exact(6) / Figure.between(0, 3)
        assert ends(shared) == [2, None]

    def test_of_a_divisor_of_either_sign(self) -> None:
        shared = Figure.exact(6) / Figure.between(-1, 3)
        assert ends(shared) == [None, None]


class TestABoundIsFirmOnlyWhereFirmBoundsGiveIt:
    def test_nearly_has_a_firm_end_and_a_soft_one(self) -> None:
        doubled = nearly_13 + nearly_13
        assert ends(doubled) == [240_000, 260_000]
        assert (doubled.low_firm, doubled.high_firm) == (False, True)

    def test_a_difference_turns_the_ends_round(self) -> None:
        less = 200_000 - nearly_13
        assert (less.low_firm, less.high_firm) == (True, False)

    def test_a_negative_factor_turns_the_ends_round(self) -> None:
        turned = nearly_13 * -2
        assert ends(turned) == [-260_000, -240_000]
        assert (turned.low_firm, turned.high_firm) == (True, False)

    def test_a_soft_part_makes_the_sum_soft(self) -> None:
        total = about_450 + Figure.exact(50)
        assert (total.low_firm, total.high_firm) == (False, False)

    def test_a_difference_of_what_is_soft_may_be_negative(self) -> None:
        left = nearly_13 - 120_000
        assert left.low == 0
        assert not left.low_firm
        assert left.possibly_less(0)

    def test_a_step_that_carries_a_soft_part_past_zero_leaves_nothing_firm(self) -> None:
        factor = Figure(value=None, low=1, high=2, low_firm=False, step=1,
                        qualifier=Qualifier.VAGUE)  # fmt: skip
        product_of_both = Figure.at_least(0) * factor
        assert product_of_both.low == 0
        assert not product_of_both.low_firm

    @given(operations, figures(step=NO_STEP), figures(step=NO_STEP))
    def test_firm_bounds_alone_give_it(
        self, operation: Callable[..., Any], left: Figure, right: Figure
    ) -> None:
        result = applied(operation, left, right)
        firm = applied(operation, _firm(left), _firm(right))
        assert not result.low_firm or result.low in (None, firm.low)
        assert not result.high_firm or result.high in (None, firm.high)

    @given(operations, figures(), figures())
    def test_from_firm_figures_come_firm_bounds(
        self, operation: Callable[..., Any], left: Figure, right: Figure
    ) -> None:
        left, right = (attrs.evolve(one, low_firm=True, high_firm=True) for one in (left, right))
        result = applied(operation, left, right)
        assert (result.low_firm, result.high_firm) == (True, True)


def _firm(figure: Figure) -> Figure:
    possible = figure.possible(steps=False)
    return Figure(
        value=None, low=possible.low, high=possible.high, step=figure.step,
        qualifier=Qualifier.BETWEEN,
    )  # fmt: skip


class TestAStepIsHowFarPrintMayHaveRounded:
    raised = Figure.exact(970_000_000, Unit.CNY, step=10_000_000)
    given_back = Figure.exact(20_000_000, Unit.CNY, step=1_000_000)

    def test_steps_add_up(self) -> None:
        assert (self.raised + self.given_back).step == 11_000_000
        assert (self.raised - self.given_back).step == 11_000_000

    def test_an_exact_count_adds_none(self) -> None:
        assert (self.raised + 7).step == 10_000_000

    def test_a_factor_stretches_it(self) -> None:
        assert (self.raised * 3).step == 30_000_000
        assert (self.raised / 10).step == 1_000_000

    def test_a_divisor_near_zero_loses_the_bound(self) -> None:
        part = Figure.exact(1) / Figure.exact(Decimal("0.1"), step=Decimal("0.2"))
        assert part.high is None

    def test_a_share_of_two_rounded_sums_is_within_its_step(self) -> None:
        share = self.given_back / self.raised
        half = share.step / 2
        assert share.value is not None
        lowest = Fraction(19_500_000, 975_000_000)
        highest = Fraction(20_500_000, 965_000_000)
        assert share.value - half <= lowest < highest <= share.value + half


class TestOneNumberIsExact:
    """Arithmetic of ranges that leaves a single number gives an exact figure."""

    def test_a_range_times_zero(self) -> None:
        assert Figure.between(3, 5) * 0 == Figure.exact(0)

    def test_an_open_figure_times_zero(self) -> None:
        assert Figure.at_least(3) * 0 == Figure.exact(0)

    def test_zero_over_a_range(self) -> None:
        assert 0 / Figure.between(3, 5) == Figure.exact(0)

    @given(operations, figures(), figures())
    def test_the_qualifier_says_which_bounds_there_are(
        self, operation: Callable[..., Any], left: Figure, right: Figure
    ) -> None:
        result = applied(operation, left, right)
        assert (result.qualifier is Qualifier.EXACT) == result.is_exact
        assert (result.qualifier is Qualifier.AT_LEAST) == (
            result.high is None and result.low is not None
        )


class TestUnits:
    def test_like_units_add(self) -> None:
        assert Figure.exact(23, Unit.PERSON) + Figure.exact(21, Unit.PERSON) == Figure.exact(
            44, Unit.PERSON
        )

    @pytest.mark.parametrize("operation", [operator.add, operator.sub])
    def test_people_and_occurrences_do_not(self, operation: Callable[..., Any]) -> None:
        with pytest.raises(UnitMismatch):
            operation(Figure.exact(1, Unit.PERSON), Figure.exact(1, Unit.PERSON_TIME))

    def test_a_plain_number_has_the_unit_of_the_other(self) -> None:
        assert 50 - Figure.exact(44, Unit.PERSON) == Figure.exact(6, Unit.PERSON)

    def test_like_units_cancel(self) -> None:
        share = Figure.exact(343, Unit.PERSON) / Figure.exact(399, Unit.PERSON)
        assert (share.value, share.unit) == (Fraction(343, 399), Unit.ONE)

    def test_unlike_units_make_a_quotient(self) -> None:
        mean = Figure.between(37_270_000, 37_280_000, Unit.CNY) / Figure.exact(2058, Unit.ACCOUNT)
        assert mean.unit == Unit.CNY / Unit.ACCOUNT
        assert (mean.low, mean.high) == (Fraction(37_270_000, 2058), Fraction(37_280_000, 2058))


class TestWhatIsRefused:
    @pytest.mark.parametrize("operation", OPERATIONS)
    @pytest.mark.parametrize("other", [0.5, float("nan"), "5", None, True])
    def test_what_is_not_exact(self, operation: Callable[..., Any], other: object) -> None:
        with pytest.raises(InexactNumber):
            operation(Figure.exact(1), other)
        with pytest.raises(InexactNumber):
            operation(other, Figure.exact(1))

    def test_exactly_zero_divides_nothing(self) -> None:
        with pytest.raises(ZeroDivisor, match=r"antifraud\.metrics\.change"):
            _ = Figure.exact(1) / 0

    def test_overlapping_figures_have_no_order(self) -> None:
        less: Callable[..., Any] = operator.lt
        with pytest.raises(TypeError):
            less(Figure.exact(1), Figure.exact(2))


class TestLawsOfTheNumbersHold:
    @given(figures(), figures())
    def test_a_sum_does_not_care_for_order(self, left: Figure, right: Figure) -> None:
        assert left + right == right + left
        assert left * right == right * left

    @given(figures().filter(lambda figure: (figure.low, figure.high) != (None, None)))
    def test_twice_negated_is_as_before(self, figure: Figure) -> None:
        mirrored = -figure
        back = -mirrored
        assert (back.low, back.high, back.step) == (figure.low, figure.high, figure.step)

    @given(numbers, numbers)
    def test_exact_figures_are_numbers(self, left: Fraction, right: Fraction) -> None:
        assert Figure.exact(left) + right == Figure.exact(left + right)
        assert Figure.exact(left) * right == Figure.exact(left * right)
        assert left - Figure.exact(right) == Figure.exact(left - right)


class TestIntervals:
    def test_an_open_end_is_left_out(self) -> None:
        over = Interval(Fraction(8), None, low_open=True)
        assert not over.contains(Fraction(8))
        assert over.contains(Fraction(8001, 1000))

    def test_open_ends_that_touch_do_not_meet(self) -> None:
        below = Interval(Fraction(0), Fraction(5), high_open=True)
        above = Interval(Fraction(5), None)
        assert not below.meets(above)
        assert Interval(Fraction(0), Fraction(5)).meets(above)

    def test_a_half_open_interval_lies_within_the_closed_one(self) -> None:
        half = Interval(Fraction(0), Fraction(5), high_open=True)
        closed = Interval(Fraction(0), Fraction(5))
        assert half.lies_within(closed)
        assert not closed.lies_within(half)

    def test_zero_divides_nothing(self) -> None:
        with pytest.raises(ZeroDivisionError):
            _ = Interval.point(Fraction(1)) / Interval.point(Fraction(0))
