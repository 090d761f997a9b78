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

__all__ = ["as_decimal", "doubled", "stated", "unchanged"]

_ALL_OF_IT = Fraction(-100)
_SHOWN_DIGITS = 2
_SHARE_STEP = 5


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
    caution = size.caution
    if falls:
        low, high = None if high is None else -high, None if low is None else -low
        if low is None and kind is ChangeKind.PERCENT:
            # Nothing falls by more than all of it; what is printed so is kept as printed.
            low = _ALL_OF_IT if high is None else min(_ALL_OF_IT, high)
        value = -value
        caution = _caution_of_a_fall(kind, high, value, size.qualifier) or caution
    exact = size.qualifier is Qualifier.EXACT
    step = size.step if exact and size.step else last_digit(value)
    if exact and not size.step and kind is ChangeKind.PERCENT:
        # A share in words (一半, a third) was rounded to itself, give or take a tenth of it.
        step = abs(middle) / _SHARE_STEP or step
    return StatedChange(
        value,
        kind=kind,
        basis=basis,
        qualifier=Qualifier.ABOUT if _is_softer(size) else size.qualifier,
        step=step,
        low=low,
        high=high,
        caution=caution,
    )


def _caution_of_a_fall(
    kind: ChangeKind, high: Fraction | None, value: Decimal, qualifier: Qualifier
) -> Caution | None:
    """Return why a fall cannot be as it is printed: by times, or by more than all of it."""
    if kind is ChangeKind.FOLD:
        return Caution.FOLD_DECREASE
    if kind is not ChangeKind.PERCENT or high is None:
        return None
    beyond = high < _ALL_OF_IT or (value == _ALL_OF_IT and qualifier in _BEYOND)
    return Caution.FALL_BEYOND_ALL if beyond else None


#: Words that leave the number itself out.
_BEYOND = (Qualifier.OVER, Qualifier.MORE_THAN)
#: Words that tell by themselves which of their bounds are soft.
_SOFT = (Qualifier.NEARLY, Qualifier.ABOUT)


def _is_softer(size: Figure) -> bool:
    """Tell whether a bound is soft that the word alone would make firm: 约3%至5%, 三成强."""
    if size.qualifier in _SOFT or size.caution is Caution.TWO_BOUNDS:
        return False
    return (size.low is not None and not size.low_firm) or (
        size.high is not None and not size.high_firm
    )


def doubled(count: Figure, basis: Basis | None = None) -> StatedChange:
    """Return the change of a number of doublings, itself exact or within bounds.

    After n doublings there is 2 to the n times the base, which is so many times less
    one above it (National Bureau of Statistics, on 番 and 倍).

    Args:
        count: how many doublings; its value and bounds are whole numbers.
        basis: what the change is measured against.

    >>> doubled(Figure.exact(2)).value, doubled(Figure.over(1)).low
    (Decimal('3'), Fraction(1, 1))
    """
    value, low, high = (
        None if end is None else 2 ** int(end) - 1 for end in (count.value, count.low, count.high)
    )
    assert value is not None  # noqa: S101 - a number of doublings is printed
    return StatedChange(
        Decimal(value),
        kind=ChangeKind.FOLD,
        basis=basis,
        qualifier=count.qualifier,
        low=low,
        high=high,
        caution=count.caution,
    )


def unchanged(basis: Basis | None, *, nearly: bool = False) -> StatedChange:
    """Return the change of what has not changed; 基本持平 is within about one percent, softly.

    >>> unchanged(None).value, unchanged(None, nearly=True).high
    (Decimal('0'), Fraction(1, 1))
    """
    if not nearly:
        return StatedChange(Decimal(0), basis=basis)
    return StatedChange(Decimal(0), basis=basis, qualifier=Qualifier.ABOUT, low=-1, high=1)
