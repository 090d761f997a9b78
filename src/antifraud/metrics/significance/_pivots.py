# SPDX-License-Identifier: MIT
"""The difference of two rates in standard errors, for every pair of counts that could come."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TypeAlias

import attrs

from antifraud.metrics.significance._restricted import restricted_rates

__all__ = ["LinearPivot", "NullPivot", "Parts", "Pivot", "reaches"]

#: What stands above the line, and the square of what stands below.
Parts: TypeAlias = tuple[float, float | Fraction]

# Two standard errors that are one may differ in the last digits of a root.
_SAME = 1e-12


@attrs.frozen
class LinearPivot:
    """(x a - y b - c) / √(x d + y e), for a current count x and a previous one y, in integers.

    Attributes:
        scale: what the square of the pivot is to be multiplied by.
        ordered: whether it grows with x and falls with y.
    """

    a: int
    b: int
    c: int
    d: int
    e: int
    scale: Fraction

    @classmethod
    def of(cls, before: Fraction, after: Fraction, gap: Fraction, *, pooled: bool) -> LinearPivot:
        """Return the pivot of the difference of two rates less its null."""
        line = (1 / after, 1 / before, gap)
        square = (Fraction(1),) * 2 if pooled else (1 / after**2, 1 / before**2)
        whole = math.lcm(*(part.denominator for part in line))
        under = math.lcm(*(part.denominator for part in square))
        a, b, c = (int(part * whole) for part in line)
        d, e = (int(part * under) for part in square)
        # Pooled, the variance of the difference is both counts over both exposures' product.
        spread = before * after if pooled else Fraction(1)
        return cls(a, b, c, d, e, spread * under / whole**2)

    @property
    def ordered(self) -> bool:
        """Under a difference it need not be: from 0 and 0 on, the error grows faster."""
        return not self.c

    def parts(self, now: int, base: int) -> Parts:
        """Return the parts of a pair of counts."""
        return now * self.a - base * self.b - self.c, now * self.d + base * self.e


@attrs.frozen
class NullPivot:
    """The same over the standard error of the likeliest rates under the null: the score.

    It grows with x and falls with y. For it is √variance times x / rate less the exposure; as x
    grows by itself, x / rate does, and the variance with it.
    """

    a: int
    b: int
    c: int
    unit: int
    null: tuple[float, float, float]
    scale: Fraction = Fraction(1)
    ordered: bool = True

    @classmethod
    def of(cls, before: Fraction, after: Fraction, gap: Fraction) -> NullPivot:
        """Return the pivot of the difference of two rates less its null."""
        line = (1 / after, 1 / before, gap)
        unit = math.lcm(*(part.denominator for part in line))
        a, b, c = (int(part * unit) for part in line)
        return cls(a, b, c, unit, (float(before), float(after), float(gap)))

    def parts(self, now: int, base: int) -> Parts:
        """Return the parts of a pair of counts."""
        low, high = restricted_rates(base, now, self.null)
        before, after, _ = self.null
        over = (now * self.a - base * self.b - self.c) / self.unit
        return over, high / after + low / before


Pivot: TypeAlias = LinearPivot | NullPivot


def reaches(one: Parts, other: Parts) -> bool:
    """Tell whether one pivot is as great as another; of whole numbers exactly."""
    (over, under), (least, below) = one, other
    if under and below:
        found, limit = over * abs(over) * below, least * abs(least) * under
        return found >= limit - (_SAME * abs(limit) if isinstance(limit, float) else 0)
    return _far(over, under) >= _far(least, below)


def _far(over: float, under: float | Fraction) -> float:
    sign = (over > 0) - (over < 0)
    return sign if under or not sign else sign * math.inf
