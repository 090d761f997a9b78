# SPDX-License-Identifier: MIT
"""From the size of a change and its direction to a stated change."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from antifraud.figures import (
    Basis,
    Caution,
    ChangeKind,
    Figure,
    Qualifier,
    StatedChange,
    last_digit,
    rounded,
)

__all__ = ["as_decimal", "stated", "unchanged"]

_ALL_OF_IT = Fraction(-100)
_SHOWN_DIGITS = 2


def as_decimal(number: Fraction) -> Decimal | None:
    """Return a fraction as a decimal without loss, or None where it has no end.

    >>> as_decimal(Fraction(7008, 100)), as_decimal(Fraction(1, 3))
    (Decimal('70.08'), None)
    """
    digits, rest = 0, number.denominator
    for factor in (2, 5):
        count = 0
        while rest % factor == 0:
            rest //= factor
            count += 1
        digits = max(digits, count)
    return rounded(number, digits) if rest == 1 else None


def stated(
    size: Figure, kind: ChangeKind, basis: Basis | None = None, *, falls: bool = False
) -> StatedChange:
    """Return the change that a figure of its size states.

    Args:
        size: how much, without its direction.
        kind: percent, percentage points, or times the base.
        basis: what it is measured against.
        falls: whether the words say that it went down.

    >>> from antifraud.figures import Unit
    >>> stated(Figure.over(30, Unit.PERCENT), ChangeKind.PERCENT, falls=True).low
    Fraction(-100, 1)
    """
    low, high = size.low, size.high
    middle = size.value if size.value is not None else (low if low is not None else high)
    assert middle is not None  # noqa: S101 - no words leave a figure without any bound
    number = as_decimal(middle)
    value = rounded(middle, _SHOWN_DIGITS) if number is None else number
    caution = None
    if falls:
        floor = _ALL_OF_IT if kind is ChangeKind.PERCENT else None
        low, high = floor if high is None else -high, None if low is None else -low
        value = -value
        caution = Caution.FOLD_DECREASE if kind is ChangeKind.FOLD else None
    exact = size.qualifier is Qualifier.EXACT
    return StatedChange(
        value,
        kind=kind,
        basis=basis,
        qualifier=size.qualifier,
        step=size.step if exact and size.step else last_digit(value),
        low=low,
        high=high,
        caution=caution,
    )


def unchanged(basis: Basis | None, *, nearly: bool = False) -> StatedChange:
    """Return the change of what has not changed; 基本持平 is within about one percent, softly.

    >>> unchanged(None).value, unchanged(None, nearly=True).high
    (Decimal('0'), Fraction(1, 1))
    """
    if not nearly:
        return StatedChange(Decimal(0), basis=basis)
    return StatedChange(Decimal(0), basis=basis, qualifier=Qualifier.ABOUT, low=-1, high=1)
