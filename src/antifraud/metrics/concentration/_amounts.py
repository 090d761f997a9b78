# SPDX-License-Identifier: MIT
"""What the measures of concentration take, checked once at the door."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from antifraud.errors import CountTooLarge, NegativeMean, NoCounts, NothingCounted
from antifraud.metrics._reals import Real, real_of

__all__ = ["Amounts", "Real", "amounts_of", "parts_of", "real_of"]

_LARGEST = 10**100


class Amounts(NamedTuple):
    """Amounts as whole numbers of one unit, and their sum, which is not zero.

    A measure of shares is the same whatever the unit; whole numbers are the fastest that are
    exact.

    Attributes:
        parts: how many of the unit each amount is, in the order given.
        total: how many all of them are.
        unit: how many of the unit are one.
    """

    parts: list[int]
    total: int
    unit: int


def parts_of(field: str, values: Iterable[Real]) -> tuple[list[int], int]:
    """Return amounts, zero or more each, as whole numbers of a unit, and how many of it are one.

    Raises:
        CountTooLarge: for one above 1e100; below 1e-100 it is zero.
        NegativeMean: for one below zero.
        NoCounts: when there are none.
    """
    amounts: list[int | Fraction] = []
    for place, value in enumerate(values):
        amount = value if type(value) is int else real_of(f"{field}[{place}]", value)
        if amount < 0:
            raise NegativeMean(f"{field}[{place}]", value)
        if amount > _LARGEST:
            raise CountTooLarge(f"{field}[{place}]", value, "nothing is counted by the googol")
        amounts.append(amount if amount * _LARGEST > 1 else 0)
    if not amounts:
        raise NoCounts(field, ())
    unit = math.lcm(*{amount.denominator for amount in amounts})
    return [amount.numerator * (unit // amount.denominator) for amount in amounts], unit


def amounts_of(field: str, values: Iterable[Real]) -> Amounts:
    """Return amounts, zero or more each and not all of them zero.

    Raises:
        CountTooLarge, NegativeMean, NoCounts: as of `parts_of`.
        NothingCounted: when all are zero.
    """
    parts, unit = parts_of(field, values)
    total = sum(parts)
    if not total:
        raise NothingCounted(field, tuple(parts[:3]))
    return Amounts(parts, total, unit)
