# SPDX-License-Identifier: MIT
"""Exact numbers in, and rounding once at the end.

Inside the library every number is a `fractions.Fraction`. These functions
bring one in and write one out; nothing else in the library rounds.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import isfinite
from numbers import Integral, Real
from typing import TypeAlias

from antifraud.errors import InexactNumber, WrongType

__all__ = [
    "Number",
    "exact_number",
    "exact_or_none",
    "rounded",
    "rounded_down",
    "rounded_up",
    "truncated",
]

# Decimal("1E+999999999") is short to write and too long to compute with.
_LONGEST = 4000

#: What is exact wherever a number is wanted. A float is not.
Number: TypeAlias = int | Decimal | Fraction


def exact_number(number: Number, field: str = "number") -> Fraction:
    """Return a number as a fraction, refusing what is not exact.

    Args:
        number: an int, Decimal or Fraction, and finite; or a whole number of another
            type, such as the counts of a data frame are.
        field: the name to give in the error.

    Raises:
        InexactNumber: for a float, a text, a bool, a NaN or an infinity.

    >>> from decimal import Decimal
    >>> exact_number(Decimal("0.70"))
    Fraction(7, 10)
    >>> exact_number(0.7)
    Traceback (most recent call last):
    ...
    antifraud.errors.numbers.InexactNumber: number: a number is exact: int, Decimal or Fraction, \
and finite; got 0.7. Mend: write Decimal('0.7') if that is the number meant
    """
    # By far the commonest; asking isinstance of an abstract base class is slow.
    if type(number) is int:
        return Fraction(number)
    if type(number) is Fraction or isinstance(number, Fraction):
        return number
    if isinstance(number, bool):
        raise InexactNumber(field, number, mend="True and False are no numbers: write 1 or 0")
    if isinstance(number, int):
        return Fraction(number)
    if isinstance(number, Decimal) and number.is_finite():
        if abs(number.adjusted()) > _LONGEST:
            raise InexactNumber(field, number, mend="no figure has so many places")
        return Fraction(number)
    if isinstance(number, Integral):
        return Fraction(int(number))
    if isinstance(number, Real) and isfinite(number):
        raise InexactNumber(
            field, number, mend=f"write Decimal({str(number)!r}) if that is the number meant"
        )
    raise InexactNumber(field, number)


def exact_or_none(number: Number | None) -> Fraction | None:
    """Return a number as a fraction, and None as None.

    >>> exact_or_none(None) is None, exact_or_none(3)
    (True, Fraction(3, 1))
    """
    return number if number is None or type(number) is Fraction else exact_number(number)


def _scaled(number: Fraction, digits: int) -> Fraction:
    if type(digits) is not int:
        raise WrongType("digits", digits, "give a whole number of places after the point")
    return number * Fraction(10) ** digits


def _decimal(whole: int, digits: int) -> Decimal:
    # Built from its digits, so that no context precision cuts a long number.
    sign, size = (1 if whole < 0 else 0), str(abs(whole))
    return Decimal((sign, tuple(int(digit) for digit in size), -digits))


def rounded(number: Number, digits: int = 0) -> Decimal:
    """Round to a number of decimal places, halves away from zero.

    Args:
        number: the exact number.
        digits: places after the point; negative rounds to tens, hundreds...

    Raises:
        InexactNumber: for a float or a text.
        WrongType: when the places are no whole number.

    >>> from fractions import Fraction
    >>> rounded(Fraction(25, 2)), rounded(Fraction(-25, 2)), rounded(Fraction(1, 8), 2)
    (Decimal('13'), Decimal('-13'), Decimal('0.13'))
    """
    scaled = _scaled(exact_number(number), digits)
    size = (abs(scaled) * 2 + 1) // 2
    return _decimal(int(size) if scaled >= 0 else -int(size), digits)


def rounded_down(number: Number, digits: int = 0) -> Decimal:
    """Round towards minus infinity: the way a written lower bound is rounded.

    >>> rounded_down(Fraction(-1, 8), 2)
    Decimal('-0.13')
    """
    return _decimal(_scaled(exact_number(number), digits).__floor__(), digits)


def rounded_up(number: Number, digits: int = 0) -> Decimal:
    """Round towards plus infinity: the way a written upper bound is rounded.

    >>> rounded_up(Fraction(1, 8), 2)
    Decimal('0.13')
    """
    return _decimal(_scaled(exact_number(number), digits).__ceil__(), digits)


def truncated(number: Number, digits: int = 0) -> Decimal:
    """Cut towards zero, as some publishers do instead of rounding.

    >>> truncated(Fraction(-199, 100), 1)
    Decimal('-1.9')
    """
    return _decimal(_scaled(exact_number(number), digits).__trunc__(), digits)
