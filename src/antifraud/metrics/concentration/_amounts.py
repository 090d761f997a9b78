# SPDX-License-Identifier: MIT
"""What the measures of concentration take, checked once at the door."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from antifraud.errors import CountTooLarge, NegativeMean, NoCounts, NothingCounted
from antifraud.metrics._reals import Real, real_of

__all__ = ["Real", "amounts_of", "real_of", "total_of"]

_LARGEST = Fraction(10) ** 100


def amounts_of(field: str, values: Iterable[Real]) -> list[Fraction]:
    """Return amounts, zero or more each.

    Raises:
        CountTooLarge: for one above 1e100; below 1e-100 it is zero.
        NegativeMean: for one below zero.
        NoCounts: when there are none.
    """
    amounts = []
    for place, value in enumerate(values):
        amount = real_of(f"{field}[{place}]", value)
        if amount < 0:
            raise NegativeMean(f"{field}[{place}]", value)
        if amount > _LARGEST:
            raise CountTooLarge(f"{field}[{place}]", value, "nothing is counted by the googol")
        amounts.append(amount if amount * _LARGEST > 1 else Fraction(0))
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
