# SPDX-License-Identifier: MIT
"""What the measures of concentration take, checked once at the door."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Integral
from typing import TypeAlias

from antifraud.errors import NegativeMean, NoCounts, NotFinite, NothingCounted, WrongType
from antifraud.figures import exact_number

__all__ = ["Real", "amounts_of", "real_of", "total_of"]

#: What is taken for a number here: besides the exact ones a float, which is what it is in binary.
Real: TypeAlias = int | float | Decimal | Fraction


def real_of(field: str, value: Real) -> Fraction:
    """Return a number as a fraction.

    Raises:
        NotFinite: for NaN and infinities.
        WrongType: for what is no number, True and False included.
    """
    if isinstance(value, float):
        if not math.isfinite(value):
            raise NotFinite(field, value)
        return Fraction(value)
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise NotFinite(field, value)
        return exact_number(value, field)
    if isinstance(value, Fraction):
        return value
    if isinstance(value, Integral) and not isinstance(value, bool):
        return Fraction(int(value))
    raise WrongType(field, value, "give a number")


def amounts_of(field: str, values: Iterable[Real]) -> list[Fraction]:
    """Return amounts, zero or more each.

    Raises:
        NegativeMean: for one below zero.
        NoCounts: when there are none.
    """
    amounts = []
    for place, value in enumerate(values):
        amount = real_of(f"{field}[{place}]", value)
        if amount < 0:
            raise NegativeMean(f"{field}[{place}]", value)
        amounts.append(amount)
    if not amounts:
        raise NoCounts(field, ())
    return amounts


def total_of(field: str, amounts: list[Fraction]) -> Fraction:
    """Return the sum of amounts.

    Raises:
        NothingCounted: when it is zero.
    """
    total = sum(amounts, Fraction(0))
    if not total:
        raise NothingCounted(field, tuple(amounts[:3]))
    return total
