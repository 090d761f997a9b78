# SPDX-License-Identifier: MIT
"""Exact interval arithmetic: what can be true of a result, given what can be of its parts.

The laws are those of interval arithmetic (IEEE 1788-2015, set-based flavour)
over fractions: a result holds every value that some choice of true values
gives, and no bound is rounded.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TypeAlias

import attrs

__all__ = ["Interval"]

# An endpoint while computing: a fraction, or one of the two infinities.
_Endpoint: TypeAlias = Fraction | float


def _times(left: _Endpoint, right: _Endpoint) -> _Endpoint:
    if left == 0 or right == 0:
        return Fraction(0)
    if isinstance(left, float) or isinstance(right, float):
        return math.inf if (left > 0) == (right > 0) else -math.inf
    return left * right


def _plus(left: _Endpoint, right: _Endpoint) -> _Endpoint:
    if isinstance(left, float):
        return left
    if isinstance(right, float):
        return right
    return left + right


def _finite(endpoint: _Endpoint) -> Fraction | None:
    return endpoint if isinstance(endpoint, Fraction) else None


@attrs.frozen
class Interval:
    """The numbers from `low` to `high`; None stands for no bound on that side.

    Attributes:
        low: the lower bound.
        high: the upper bound.
        low_open: whether `low` itself is left out. Arithmetic gives closed
            bounds: it may hold an end too many, never one too few.
        high_open: whether `high` itself is left out.

    >>> Interval(Fraction(1), Fraction(2)) + Interval(Fraction(0), None)
    Interval(low=Fraction(1, 1), high=None, low_open=False, high_open=False)
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Fraction) -> Interval:
        """Return the interval that holds one number.

        >>> Interval.point(Fraction(3)).contains(Fraction(3))
        True
        """
        return cls(value, value)

    @property
    def _ends(self) -> tuple[_Endpoint, _Endpoint]:
        low: _Endpoint = -math.inf if self.low is None else self.low
        high: _Endpoint = math.inf if self.high is None else self.high
        return low, high

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.low is not None and self.low == self.high

    @property
    def is_zero(self) -> bool:
        """Whether zero is all that it holds."""
        return self.is_point and self.low == 0

    def contains(self, number: Fraction) -> bool:
        """Tell whether a number lies within.

        >>> Interval(Fraction(8), None, low_open=True).contains(Fraction(8))
        False
        """
        if self.low is not None and (number < self.low or (self.low_open and number == self.low)):
            return False
        return self.high is None or not (
            number > self.high or (self.high_open and number == self.high)
        )

    def meets(self, other: Interval) -> bool:
        """Tell whether some number lies in both.

        >>> below = Interval(Fraction(0), Fraction(5), high_open=True)
        >>> below.meets(Interval(Fraction(5), None))
        False
        """
        return not (self.lies_below(other) or other.lies_below(self))

    def lies_below(self, other: Interval) -> bool:
        """Tell whether every number here is less than every number there.

        >>> Interval(None, Fraction(4)).lies_below(Interval(Fraction(5), None))
        True
        """
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def lies_within(self, other: Interval) -> bool:
        """Tell whether every number here lies there too.

        >>> Interval.point(Fraction(2)).lies_within(Interval(Fraction(2), None))
        True
        """
        (low, high), (lowest, highest) = self._ends, other._ends
        low_fits = low > lowest or (low == lowest and (self.low_open or not other.low_open))
        high_fits = high < highest or (high == highest and (self.high_open or not other.high_open))
        return low_fits and high_fits

    def widened(self, by: Fraction) -> Interval:
        """Return it with both bounds moved outwards.

        >>> Interval.point(Fraction(5)).widened(Fraction(1, 2)).high
        Fraction(11, 2)
        """
        if not by:
            return self
        return Interval(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
        )

    def __neg__(self) -> Interval:
        """Return it mirrored at zero, open ends kept."""
        low, high = self._ends
        return Interval(_finite(-high), _finite(-low), self.high_open, self.low_open)

    def __add__(self, other: Interval) -> Interval:
        """Return what the sum of a number here and one there can be."""
        (low, high), (low2, high2) = self._ends, other._ends
        return Interval(_finite(_plus(low, low2)), _finite(_plus(high, high2)))

    def __sub__(self, other: Interval) -> Interval:
        """Return what a number here less one there can be."""
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """Return what the product of a number here and one there can be."""
        products = [_times(here, there) for here in self._ends for there in other._ends]
        return Interval(_finite(min(products)), _finite(max(products)))

    def __truediv__(self, other: Interval) -> Interval:
        """Return what a number here over one there can be.

        A divisor that may be zero is taken as anything but zero; where it can
        be of either sign, so can the quotient, and no bound is left.

        Raises:
            ZeroDivisionError: when the divisor is zero and nothing else.
        """
        low, high = other._ends
        if low == high == 0:
            message = "an interval is divided by zero"
            raise ZeroDivisionError(message)
        if low < 0 < high:
            return self if self.is_zero else Interval()
        least: _Endpoint = -math.inf if high == 0 else _reciprocal(high)
        most: _Endpoint = math.inf if low == 0 else _reciprocal(low)
        products = [_times(here, there) for here in self._ends for there in (least, most)]
        return Interval(_finite(min(products)), _finite(max(products)))


def _reciprocal(endpoint: _Endpoint) -> Fraction:
    return 1 / endpoint if isinstance(endpoint, Fraction) else Fraction(0)
