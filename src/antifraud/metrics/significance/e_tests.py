# SPDX-License-Identifier: MIT
"""The E-test of two Poisson rates: an exact sum at the rates that the data suggest."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import accumulate
from typing import Literal

import attrs

from antifraud.errors import CountTooLarge, UnknownMethod
from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    exposure_of,
    real_of,
)
from antifraud.metrics.significance._special import poisson_log_point
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import SignificanceTest

__all__ = ["e_test"]

_LARGEST = 10**7
_PAIRS = 1_000_000
_WIDTH = 10.0
_FARTHEST = 40.0
_ASSUMPTIONS = (Assumption.POISSON, Assumption.INDEPENDENT, Assumption.ESTIMATED_MEAN)


def e_test(  # noqa: PLR0913 - two counts, two exposures, two nulls and two choices
    *,
    previous: Real,
    current: Real,
    previous_exposure: Real = 1,
    current_exposure: Real = 1,
    difference: Real = 0,
    ratio: Real = 1,
    alternative: Alternative = "two-sided",
    variance: Literal["pooled", "separate"] = "pooled",
) -> SignificanceTest:
    """Test whether two rates are equal, with more power than the conditional test.

    The statistic is the difference of the rates in standard errors. Its p-value
    is summed over all pairs of counts that lie as far out, at the common rate
    that the data suggest.

    >>> round(e_test(previous=16, current=25).p, 3)  # the conditional test: 0.211
    0.165
    >>> round(e_test(previous=0, current=3).p, 4)
    0.0884

    Which pairs lie as far out is compared in whole numbers, so that a tie is a
    tie. Of 0 and 0, p is 1.

    Args:
        previous: the base, whole.
        current: the count compared with it, whole.
        previous_exposure: days, people or area that it was counted over.
        current_exposure: the same of the other.
        difference: of the current rate and the previous one under the null.
        ratio: of the two under the null; with a difference it stays 1.
        alternative: "greater" asks about a rise only, "less" about a fall.
        variance: "pooled" from the two counts together, as statsmodels' "score"
            and Wheeler's e_test have it; "separate" from each by itself, as in
            the paper. With equal exposures and no difference they are one test.

    Raises:
        CountTooLarge: for a count above ten million.
        ExposureUnfit: for an exposure or a ratio of zero or below.
        UnknownMethod: for another alternative or variance, or both nulls at once.
        NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: K. Krishnamoorthy & J. Thomson, "A more powerful test for comparing
    two Poisson means", Journal of Statistical Planning and Inference 119
    (2004). The means under a difference are the likeliest ones under it (H. K.
    T. Ng, K. Gu & M. L. Tang, Computational Statistics & Data Analysis 51,
    2007), which are those of the paper where the difference is zero.
    """
    base = count_of("previous", previous, _LARGEST)
    now = count_of("current", current, _LARGEST)
    before = exposure_of("previous_exposure", previous_exposure)
    times = exposure_of("ratio", ratio)
    after = exposure_of("current_exposure", current_exposure) * times
    gap = real_of("difference", difference)
    if gap and times != 1:
        raise UnknownMethod("difference", difference, "give a difference or a ratio, not both")
    if variance not in ("pooled", "separate"):
        raise UnknownMethod("variance", variance, "give 'pooled' or 'separate'")
    which = alternative_of(alternative)
    pivot = _Pivot.of(before, after, gap, pooled=variance == "pooled")
    means = _means(base, now, (before, after, gap))
    over, under = pivot.parts(now, base)
    statistic = _statistic(over, under, pivot.scale)
    reach = _WIDTH + min(abs(statistic or 0.0), _FARTHEST)
    p = _Sum(pivot, _Points.of(means[1], reach), _Points.of(means[0], reach)).p(
        (over, under), which
    )
    return SignificanceTest(
        p=p,
        statistic=statistic,
        method=Method.E_TEST,
        alternative=which,
        assumptions=_ASSUMPTIONS,
    )


def _means(base: int, now: int, null: tuple[Fraction, Fraction, Fraction]) -> tuple[float, float]:
    """Return the likeliest means of the previous and the current count under the null."""
    before, after, gap = null
    rate = Fraction(base + now) / (before + after) - gap
    low = float(rate)
    if gap:
        square = rate * rate + 4 * gap * base / (before + after)
        low = (low + math.sqrt(max(Fraction(0), square))) / 2.0
    means = float(before) * low, max(0.0, float(after) * (low + float(gap)))
    if max(means) > 2 * _LARGEST:
        raise CountTooLarge("difference" if gap else "current", max(means))
    return means


@attrs.frozen
class _Pivot:
    """(x a - y b - c) / √(x d + y e), for a current count x and a previous one y, in integers."""

    a: int
    b: int
    c: int
    d: int
    e: int
    scale: Fraction

    @classmethod
    def of(cls, before: Fraction, after: Fraction, gap: Fraction, *, pooled: bool) -> _Pivot:
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

    def parts(self, now: int, base: int) -> tuple[int, int]:
        """Return what stands above the line, and the square of what stands below."""
        return now * self.a - base * self.b - self.c, now * self.d + base * self.e


def _statistic(over: int, under: int, scale: Fraction) -> float | None:
    if not under:
        return 0.0 if not over else None
    return math.copysign(math.sqrt(Fraction(over * over, under) * scale), over) if over else 0.0


def _reaches(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether one pivot is as great as another, exactly."""
    (over, under), (least, below) = one, other
    if under and below:
        return over * abs(over) * below >= least * abs(least) * under
    return _far(over, under) >= _far(least, below)


def _far(over: int, under: int) -> float:
    sign = (over > 0) - (over < 0)
    return sign if under or not sign else sign * math.inf


@attrs.frozen
class _Points:
    """The probabilities of the counts from `first` on, of one Poisson distribution."""

    first: int
    points: list[float]

    @classmethod
    def of(cls, mean: float, reach: float) -> _Points:
        """Return the points within a reach of the mean, in standard deviations."""
        if mean <= 0:
            return cls(0, [1.0])
        first = max(0, math.floor(mean - reach * math.sqrt(mean)))
        # Bernstein: beyond it lies less than e^(-reach² / 2).
        last = math.ceil(mean + reach * math.sqrt(mean) + reach * reach / 3.0)
        peak = int(mean)
        top = math.exp(poisson_log_point(peak, mean))
        down = accumulate(
            range(peak, first, -1), lambda point, count: point * count / mean, initial=top
        )
        up = accumulate(
            range(peak + 1, last + 1), lambda point, count: point * mean / count, initial=top
        )
        return cls(first, [*reversed(list(down)), *list(up)[1:]])


@attrs.frozen
class _Sum:
    """The sum over all pairs of counts that lie as far out as those seen."""

    pivot: _Pivot
    current: _Points
    previous: _Points

    def p(self, seen: tuple[int, int], alternative: Alternative) -> float:
        """Return the p-value of a pivot that was seen."""
        over, under = seen
        signs = {"two-sided": (1, -1), "greater": (1,), "less": (-1,)}[alternative]
        least = abs(over) if alternative == "two-sided" else signs[0] * over, under
        if alternative == "two-sided" and not over:
            return 1.0
        if self.pivot.c:
            return min(1.0, self._pair_by_pair(signs, least))
        return min(1.0, sum(self._along_the_edge(sign, least) for sign in signs))

    def _pair_by_pair(self, signs: tuple[int, ...], least: tuple[int, int]) -> float:
        # Under a difference the pivot need not grow with the count.
        if len(self.current.points) * len(self.previous.points) > _PAIRS:
            raise CountTooLarge("current", self.current.first, "test the ratio instead")
        total = 0.0
        for now, point in enumerate(self.current.points, self.current.first):
            far = 0.0
            for base, other in enumerate(self.previous.points, self.previous.first):
                over, under = self.pivot.parts(now, base)
                if any(_reaches((sign * over, under), least) for sign in signs):
                    far += other
            total += point * far
        return total

    def _along_the_edge(self, sign: int, least: tuple[int, int]) -> float:
        # The pivot grows with the current count and falls with the previous one, so that the
        # edge of what lies as far out only ever moves up.
        rising, falling = (
            (self.current, self.previous) if sign > 0 else (self.previous, self.current)
        )
        below = [0.0, *accumulate(falling.points)]
        edge, total = 0, 0.0
        for count, point in enumerate(rising.points, rising.first):
            while edge < len(falling.points) and self._lies(
                sign, count, falling.first + edge, least
            ):
                edge += 1
            total += point * below[edge]
        return total

    def _lies(self, sign: int, rising: int, falling: int, least: tuple[int, int]) -> bool:
        now, base = (rising, falling) if sign > 0 else (falling, rising)
        over, under = self.pivot.parts(now, base)
        return _reaches((sign * over, under), least)
