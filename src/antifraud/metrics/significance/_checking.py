# SPDX-License-Identifier: MIT
"""What the functions of this package take, checked once at the door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from antifraud.errors import (
    CountTooLarge,
    ExposureUnfit,
    LevelOutside,
    NegativeCount,
    NegativeMean,
    NoCounts,
    NotWhole,
    PartAboveWhole,
    UnknownMethod,
    WeightUnfit,
)
from antifraud.metrics._reals import Real, real_of
from antifraud.metrics.significance.methods import ALTERNATIVES, Alternative, Method

__all__ = [
    "Real",
    "alternative_of",
    "count_of",
    "counts_of",
    "exposure_of",
    "level_of",
    "mean_of",
    "method_of",
    "part_of",
    "real_of",
    "tail_of",
    "weight_of",
]

#: A thousand million: beyond it, the sums would take seconds.
_LARGEST = 10**9
_WIDEST = Fraction(10) ** 30
_LEAST_MEAN = Fraction(1, 10**100)
_LEAST_TAIL = 1e-300


def count_of(field: str, value: Real, largest: int = _LARGEST) -> int:
    """Return a count of events.

    Raises:
        CountTooLarge: above the largest that is summed.
        NegativeCount: below zero.
        NotWhole: for a broken number.
    """
    number = real_of(field, value)
    if number < 0:
        raise NegativeCount(field, value, "give 0 or more")
    if number.denominator != 1:
        mend = "a mean of several periods is an expected value, and not a count"
        raise NotWhole(field, value, mend)
    if number > largest:
        raise CountTooLarge(field, value)
    return int(number)


def counts_of(field: str, values: Iterable[Real]) -> tuple[int, ...]:
    """Return several counts; there is at least one.

    Raises:
        NoCounts: when there are none.
    """
    counts = tuple(count_of(f"{field}[{place}]", value) for place, value in enumerate(values))
    if not counts:
        raise NoCounts(field, ())
    return counts


def mean_of(field: str, value: Real) -> Fraction:
    """Return a mean or an expected count, zero or more.

    Raises:
        CountTooLarge: above the largest that is summed.
        NegativeMean: below zero.
    """
    number = real_of(field, value)
    if number < 0:
        raise NegativeMean(field, value)
    if number > _LARGEST:
        raise CountTooLarge(field, value)
    return number if number > _LEAST_MEAN else Fraction(0)


def exposure_of(field: str, value: Real) -> Fraction:
    """Return an exposure.

    Raises:
        ExposureUnfit: at zero or below, or beyond 1e-30 to 1e30.
    """
    number = real_of(field, value)
    if not 1 / _WIDEST <= number <= _WIDEST:
        raise ExposureUnfit(field, value)
    return number


def weight_of(field: str, value: Real) -> Fraction:
    """Return a weight.

    Raises:
        WeightUnfit: at zero or below, or beyond 1e-30 to 1e30.
    """
    number = real_of(field, value)
    if not 1 / _WIDEST <= number <= _WIDEST:
        raise WeightUnfit(field, value)
    return number


def tail_of(field: str, level: Real) -> float:
    """Return the half of what a level of confidence leaves out.

    Raises:
        LevelOutside: when the level does not lie between zero and one.
    """
    number = real_of(field, level)
    tail = float((1 - number) / 2) if 0 < number < 1 else 0.0
    if tail < _LEAST_TAIL:
        raise LevelOutside(field, level)
    return tail


def level_of(field: str, level: Real) -> float:
    """Return a level of confidence, checked.

    Raises:
        LevelOutside: when the level does not lie between zero and one.
    """
    tail_of(field, level)
    return float(real_of(field, level))


def part_of(part: Real, whole: Real) -> tuple[int, int]:
    """Return a part and its whole, both counts.

    Raises:
        ExposureUnfit: when the whole is zero.
        PartAboveWhole: when the part is larger.
    """
    of = count_of("whole", whole)
    if not of:
        raise ExposureUnfit("whole", whole, "nothing has no share")
    some = count_of("part", part)
    if some > of:
        raise PartAboveWhole("part", (some, of))
    return some, of


def alternative_of(alternative: Alternative) -> Alternative:
    """Return the alternative, checked.

    Raises:
        UnknownMethod: when it is none of the three.
    """
    if alternative not in ALTERNATIVES:
        raise UnknownMethod("alternative", alternative, _one_of(ALTERNATIVES))
    return alternative


def method_of(method: str, known: Sequence[Method]) -> Method:
    """Return the method of a code, out of those that a function has.

    Raises:
        UnknownMethod: when it is none of them.
    """
    for one in known:
        if method in (one, one.value):
            return one
    raise UnknownMethod("method", method, _one_of([one.value for one in known]))


def _one_of(words: Sequence[str]) -> str:
    return "give one of " + ", ".join(repr(word) for word in words)
