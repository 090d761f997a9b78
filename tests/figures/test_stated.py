# SPDX-License-Identifier: MIT
"""A change as printed stands for every number that prints so, and for no other."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import AntifraudError, BoundsReversed, InexactNumber, NegativeStep, WrongType
from antifraud.figures import (
    Basis,
    ChangeKind,
    Interval,
    Mode,
    Qualifier,
    StatedChange,
    last_digit,
    printed_as,
)
from tests.figures.drawn import ends

#: Printed numbers with no, one or two places, zero and both signs among them.
printed = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-30, 30),
    st.integers(0, 2),
)


def around(value: Decimal) -> list[Fraction]:
    """Return the numbers within two steps of a printed one, in twentieths of a step."""
    step = last_digit(value)
    return [Fraction(value) + step * Fraction(part, 20) for part in range(-40, 41)]


def prints_as(number: Fraction, places: Decimal, rounding: str) -> Decimal:
    exact = Decimal(number.numerator) / Decimal(number.denominator)
    return exact.quantize(places, rounding=rounding)


class TestNumbersThatPrintAsStated:
    @given(printed)
    def test_halves_away_from_zero(self, value: Decimal) -> None:
        numbers = StatedChange(value).numbers()
        for number in around(value):
            prints = prints_as(number, value, ROUND_HALF_UP) == value
            assert numbers.contains(number) == prints

    @given(printed)
    def test_cut_towards_zero(self, value: Decimal) -> None:
        numbers = StatedChange(value).numbers("cut")
        for number in around(value):
            assert numbers.contains(number) == (prints_as(number, value, ROUND_DOWN) == value)

    @given(printed)
    def test_any_way_misses_by_less_than_a_step(self, value: Decimal) -> None:
        numbers = StatedChange(value).numbers("any")
        for number in around(value):
            near = abs(number - Fraction(value)) < last_digit(value)
            assert numbers.contains(number) == near

    @pytest.mark.parametrize("mode", ["half_up", "cut", "any"])
    def test_without_a_step_it_is_the_number(self, mode: Mode) -> None:
        assert printed_as(Fraction(5), Fraction(0), mode) == Interval.point(Fraction(5))

    @pytest.mark.parametrize(
        ("value", "mode", "within", "without"),
        [
            ("12.5", "half_up", "12.45", "12.55"),
            ("-12.5", "half_up", "-12.45", "-12.55"),
            ("-12", "half_up", "-12.49", "-12.5"),
            ("0", "half_up", "0.49", "0.5"),
            ("0", "half_up", "-0.49", "-0.5"),
            ("0", "cut", "-0.99", "-1"),
            ("213.3", "cut", "213.399", "213.299"),
            ("-213.3", "cut", "-213.399", "-213.299"),
        ],
    )
    def test_for_example(self, value: str, mode: Mode, within: str, without: str) -> None:
        numbers = StatedChange(Decimal(value)).numbers(mode)
        assert numbers.contains(Fraction(within))
        assert not numbers.contains(Fraction(without))

    def test_five_tenths_are_printed_in_steps_of_ten(self) -> None:
        numbers = StatedChange(Decimal(50), step=10).numbers()
        assert numbers.contains(Fraction(45))
        assert not numbers.contains(Fraction(55))


class TestTheLastPrintedDigitIsTheStep:
    @pytest.mark.parametrize(
        ("value", "step"),
        [("70.08", "1/100"), ("70.0", "1/10"), ("70", "1"), ("-48", "1"), ("0", "1")],
    )
    def test_unless_another_is_given(self, value: str, step: str) -> None:
        assert StatedChange(Decimal(value)).step == Fraction(step)


class TestTheWordBoundsTheSize:
    """Of a fall, more than is further down."""

    @pytest.mark.parametrize(
        ("value", "qualifier", "low", "high"),
        [
            (30, Qualifier.OVER, 30, None),
            (30, Qualifier.AT_LEAST, 30, None),
            (30, Qualifier.UNDER, 0, 30),
            (30, Qualifier.AT_MOST, 0, 30),
            (-30, Qualifier.OVER, -100, -30),
            (-30, Qualifier.AT_LEAST, -100, -30),
            (-30, Qualifier.UNDER, -30, 0),
            (-30, Qualifier.AT_MOST, -30, 0),
            (-100, Qualifier.AT_LEAST, -100, -100),
        ],
    )
    def test_in_percent(self, value: int, qualifier: Qualifier, low: int, high: int | None) -> None:
        change = StatedChange(Decimal(value), qualifier=qualifier)
        assert ends(change) == [low, high]

    @pytest.mark.parametrize("kind", [ChangeKind.POINTS, ChangeKind.FOLD])
    def test_only_a_percent_ends_at_all_of_it(self, kind: ChangeKind) -> None:
        change = StatedChange(Decimal(-3), kind=kind, qualifier=Qualifier.OVER)
        assert ends(change) == [None, -3]

    @pytest.mark.parametrize(
        ("value", "qualifier", "within", "without"),
        [
            (30, Qualifier.OVER, "30.001", "30"),
            (-30, Qualifier.OVER, "-30.001", "-30"),
            (30, Qualifier.AT_LEAST, "30", "29.999"),
            (30, Qualifier.UNDER, "29.999", "30"),
            (-30, Qualifier.UNDER, "-29.999", "-30"),
            (-30, Qualifier.AT_MOST, "-30", "-30.001"),
        ],
    )
    def test_over_and_under_leave_the_number_out(
        self, value: int, qualifier: Qualifier, within: str, without: str
    ) -> None:
        numbers = StatedChange(Decimal(value), qualifier=qualifier).numbers()
        assert numbers.contains(Fraction(within))
        assert not numbers.contains(Fraction(without))


class TestSoftBoundsAreLeftOutWhereOnlyFirmOnesCount:
    def test_nearly_is_soft_towards_zero(self) -> None:
        rise = StatedChange(Decimal(30), low=27, high=30, qualifier=Qualifier.NEARLY)
        assert rise.numbers(firm=True) == Interval(None, Fraction(30))
        fall = StatedChange(Decimal(-30), low=-30, high=-27, qualifier=Qualifier.NEARLY)
        assert fall.numbers(firm=True) == Interval(Fraction(-30), None)

    def test_about_is_soft_on_both_sides(self) -> None:
        change = StatedChange(Decimal(30), low=27, high=33, qualifier=Qualifier.ABOUT)
        assert change.numbers(firm=True) == Interval()
        assert change.numbers() == Interval(Fraction(27), Fraction(33))


class TestAChangeIsRefused:
    @pytest.mark.parametrize(
        ("parts", "error"),
        [
            ({"value": 0.7}, InexactNumber),
            ({"value": "70.08"}, InexactNumber),
            ({"value": Fraction(1, 3)}, InexactNumber),
            ({"value": Decimal("NaN")}, InexactNumber),
            ({"low": 5, "high": 3}, BoundsReversed),
            ({"step": -1}, NegativeStep),
            ({"kind": "percent"}, WrongType),
            ({"basis": "同比"}, WrongType),
            ({"qualifier": "over"}, WrongType),
            ({"alternative": 3}, WrongType),
            ({"caution": "fold_or_times"}, WrongType),
            ({"printed": None}, WrongType),
        ],
    )
    def test_with_the_rule_that_it_breaks(
        self, parts: dict[str, Any], error: type[AntifraudError]
    ) -> None:
        with pytest.raises(error):
            StatedChange(**{"value": Decimal(4), **parts})


def test_scale_is_what_one_of_the_printed_scale_is() -> None:
    assert StatedChange(Decimal(5)).scale == Fraction(1, 100)
    assert StatedChange(Decimal(5), kind=ChangeKind.FOLD).scale == 1
    assert Basis.YEAR_EARLIER.zh == "同比"
