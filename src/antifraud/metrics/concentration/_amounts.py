# SPDX-License-Identifier: MIT
"""What the measures of concentration take, checked once at the door."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from antifraud.errors import NegativeMean, NoCounts, NothingCounted
from antifraud.metrics._reals import Real, real_of

__all__ = ["Real", "amounts_of", "real_of", "total_of"]


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
