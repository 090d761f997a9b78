# SPDX-License-Identifier: MIT
"""Certain is what holds for every choice of true values, possible what holds for some."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import UnitMismatch
from antifraud.figures import Figure, Qualifier, Unit

#: Whole bounds from 0 to 4; true values are tried in quarters, and far out where there is no end.
GRID = [number / 4 for number in range(-8, 33)]


@st.composite
def whole_figures(draw: st.DrawFn) -> Figure:
    low, high = sorted((draw(st.integers(0, 4)), draw(st.integers(0, 4))))
    match draw(st.sampled_from(["exact", "between", "over", "under", "at_least", "step"])):
        case "exact":
            return Figure.exact(low)
        case "over":
            return Figure.over(low)
        case "under":
            return Figure(value=high + 1, low=0, high=high + 1, qualifier=Qualifier.UNDER)
        case "at_least":
            return Figure.at_least(low)
        case "step":
            return Figure.exact(low, step=1)
        case _:
            return Figure.between(low, high)


def truths(figure: Figure) -> list[float]:
    possible = figure.possible()
    low = float("-inf") if possible.low is None else float(possible.low)
    high = float("inf") if possible.high is None else float(possible.high)
    return [
        number
        for number in GRID
        if (low < number or (low == number and not possible.low_open))
        and (number < high or (number == high and not possible.high_open))
    ]


class TestAgainstEveryChoiceOfTrueValues:
    @given(whole_figures(), whole_figures())
    def test_less(self, left: Figure, right: Figure) -> None:
        choices = list(product(truths(left), truths(right)))
        assert left.certainly_less(right) == all(here < there for here, there in choices)
        assert left.possibly_less(right) == any(here < there for here, there in choices)

    @given(whole_figures(), whole_figures())
    def test_at_most(self, left: Figure, right: Figure) -> None:
        choices = product(truths(left), truths(right))
        assert left.certainly_at_most(right) == all(here <= there for here, there in choices)

    @given(whole_figures(), whole_figures())
    def test_equal(self, left: Figure, right: Figure) -> None:
        choices = list(product(truths(left), truths(right)))
        assert left.certainly_equal(right) == all(here == there for here, there in choices)
        assert left.possibly_equal(right) == any(here == there for here, there in choices)


class TestSoftBoundsNeverProveAnything:
    about = Figure(
        value=450, low=440, high=460, low_firm=False, high_firm=False, qualifier=Qualifier.ABOUT
    )

    def test_about_450_may_be_anything_from_zero(self) -> None:
        assert not self.about.certainly_less(10_000)
        assert self.about.possibly_less(1)
        assert self.about.possibly_equal(10_000)

    def test_but_is_not_negative(self) -> None:
        assert not self.about.possibly_less(0)


class TestWhatIsPrintedMayBeRounded:
    def test_equal_prints_may_differ(self) -> None:
        rounded = Figure.exact(5, step=1)
        assert not rounded.certainly_equal(rounded)
        assert rounded.possibly_equal(Figure.exact(Decimal("5.5")))

    def test_over_and_up_to_the_same_number_are_apart(self) -> None:
        assert Figure.at_most(48).certainly_less(Figure.over(48))
        assert not Figure.at_most(48).certainly_less(Figure.at_least(48))


class TestUnits:
    @pytest.mark.parametrize(
        "ask", ["certainly_less", "possibly_less", "certainly_at_most", "certainly_equal",
                "possibly_equal"],
    )  # fmt: skip
    def test_unlike_units_do_not_compare(self, ask: str) -> None:
        with pytest.raises(UnitMismatch) as raised:
            getattr(Figure.exact(1, Unit.PERSON), ask)(Figure.exact(1, Unit.CASE))
        assert raised.value.field == ask

    def test_a_plain_number_compares_with_any(self) -> None:
        assert Figure.exact(1, Unit.PERSON).certainly_less(2)
