# SPDX-License-Identifier: MIT
"""A number is rounded once, halves away from zero; the bounds of an interval outwards."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from antifraud.errors import InexactNumber
from antifraud.figures import exact_number, rounded, rounded_down, rounded_up, truncated

places = st.integers(-3, 6)
numbers = st.fractions(-10_000, 10_000) | st.builds(
    lambda halves, digits: Fraction(halves, 2) / Fraction(10) ** digits,
    st.integers(-2001, 2001),
    places,
)


def slowly(number: Fraction, digits: int, way: str) -> Decimal:
    """Round with the decimal module, from far more digits than are needed."""
    with decimal.localcontext(decimal.Context(prec=200)) as context:
        step = Decimal(10) ** -digits
        steps = Decimal(number.numerator) / Decimal(number.denominator) / step
        if Fraction(number) / Fraction(step) == int(number / Fraction(step)):
            steps = Decimal(int(number / Fraction(step)))
        return context.multiply(steps.to_integral_value(rounding=way), step)


class TestTies:
    @pytest.mark.parametrize(
        ("number", "digits", "printed"),
        [
            ("12.5", 0, "13"),
            ("-12.5", 0, "-13"),
            ("0.5", 0, "1"),
            ("-0.5", 0, "-1"),
            ("1.5", 0, "2"),
            ("2.5", 0, "3"),
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("0.375", 2, "0.38"),
            ("2.675", 2, "2.68"),
            ("1.005", 2, "1.01"),
            ("70.085", 2, "70.09"),
            ("85.965", 1, "86.0"),
            ("25", -1, "3E+1"),
            ("-25", -1, "-3E+1"),
        ],
    )
    def test_go_away_from_zero(self, number: str, digits: int, printed: str) -> None:
        assert str(rounded(Decimal(number), digits)) == printed

    def test_zero_has_no_sign(self) -> None:
        assert str(rounded(Fraction(-1, 100), 1)) == "0.0"


@given(numbers, places)
def test_rounding_agrees_with_the_decimal_module(number: Fraction, digits: int) -> None:
    assert rounded(number, digits) == slowly(number, digits, decimal.ROUND_HALF_UP)
    assert rounded_down(number, digits) == slowly(number, digits, decimal.ROUND_FLOOR)
    assert rounded_up(number, digits) == slowly(number, digits, decimal.ROUND_CEILING)
    assert truncated(number, digits) == slowly(number, digits, decimal.ROUND_DOWN)


@given(numbers, places)
def test_written_bounds_hold_the_number(number: Fraction, digits: int) -> None:
    step = Fraction(10) ** -digits
    low, high = Fraction(rounded_down(number, digits)), Fraction(rounded_up(number, digits))
    assert low <= number <= high
    assert high - low in (0, step)
    assert (high == low) == (number % step == 0)


def test_a_long_number_loses_no_digit() -> None:
    long = Fraction(10**60 + 1, 10)
    assert str(rounded(long, 1)) == f"1{'0' * 58}0.1"


class TestWhatIsExact:
    @pytest.mark.parametrize("number", [7, Decimal("0.70"), Fraction(7, 10)])
    def test_is_taken(self, number: int | Decimal | Fraction) -> None:
        assert exact_number(number) == Fraction(number)

    @pytest.mark.parametrize(
        "number",
        [0.7, float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity"),
         "7", None, True, False, b"7", 7j, Decimal("1E+999999999"), Decimal("1E-999999999")],
    )  # fmt: skip
    def test_anything_else_is_refused(self, number: object) -> None:
        with pytest.raises(InexactNumber) as raised:
            exact_number(number, "figure")  # type: ignore[arg-type]
        assert raised.value.field == "figure"

    def test_a_float_is_refused_with_the_way_to_mend_it(self) -> None:
        with pytest.raises(InexactNumber, match=r"Mend: write Decimal\('0.7'\)"):
            exact_number(0.7)  # type: ignore[arg-type]
