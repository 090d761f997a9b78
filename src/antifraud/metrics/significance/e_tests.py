# SPDX-License-Identifier: MIT
"""The E-test of two Poisson rates: an exact sum at the rates that the data suggest."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import accumulate, takewhile
from typing import Literal, TypeAlias

import attrs

from antifraud.errors import CountTooLarge, UnknownMethod
from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    exposure_of,
    real_of,
)
from antifraud.metrics.significance._pivots import LinearPivot, NullPivot, Parts, Pivot, reaches
from antifraud.metrics.significance._restricted import restricted_rates
from antifraud.metrics.significance._special import poisson_log_point
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import SignificanceTest

__all__ = ["Variance", "e_test"]

#: Where the standard error of a difference of two rates is from.
Variance: TypeAlias = Literal["pooled", "separate", "paper", "wheeler"]
_Null: TypeAlias = tuple[Fraction, Fraction, Fraction]

_LARGEST = 10**7
_PAIRS = 1_000_000
_WIDTH = 10.0
_FARTHEST = 40.0
_LEAST_RATE = 1e-10
_VARIANCES: tuple[Variance, ...] = ("pooled", "separate", "paper", "wheeler")
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
    variance: Variance = "pooled",
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
    tie (with a difference and the variance pooled, to twelve digits). Of 0 and
    0 without a difference, p is 1.

    Args:
        previous: the base, whole.
        current: the count compared with it, whole.
        previous_exposure: days, people or area that it was counted over.
        current_exposure: the same of the other.
        difference: of the current rate and the previous one under the null.
        ratio: of the two under the null; with a difference it stays 1.
        alternative: "greater" asks about a rise only, "less" about a fall.
        variance: "pooled" is that of the likeliest rates under the null, from
            both counts together, as statsmodels' "score" has it; "separate" is
            from each count by itself, as in the paper and scipy. With equal
            exposures and no difference they are one test. "paper" and "wheeler"
            are to check tables that were made so (see Returns).

    Returns:
        With a difference, "paper" sums at the rates of the paper and of scipy's
        poisson_means_test, which are not the likeliest ones; where one would be
        zero or below, p is 1. "wheeler" gives the numbers of ptools and
        crimepy, two-sided only. It sets the difference that was seen over
        another standard error than those it is compared with: where rates of 10
        and 5 do differ by 5, its p lies below 0.05 in 12 of 100 pairs. Without
        a difference, "paper" is "separate", and "wheeler" is "pooled" but where
        the rates are equal: there it lacks the pair of 0 and 0.

    Raises:
        CountTooLarge: for a count above ten million.
        ExposureUnfit: for an exposure or a ratio of zero or below.
        UnknownMethod: for another alternative or variance, for both nulls at
            once, or for one side by "wheeler".
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
    which = _choice(gap, times, variance, alternative)
    pivot = _pivot((before, after, gap), variance)
    low, high = _rates(base, now, (before, after, gap), variance)
    means = float(before) * low, float(after) * high
    if max(means) > 2 * _LARGEST:
        raise CountTooLarge("difference" if gap else "current", max(means))
    seen, wheeler = pivot.parts(now, base), variance == "wheeler"
    if gap and wheeler:
        seen = seen[0], Fraction(low) * (before + after)
    statistic, p = _statistic(*seen, pivot.scale), 1.0
    if gap and variance == "paper" and min(low, high) <= 0:
        statistic = 0.0  # the paper: no such rates are to be told from the null
    else:
        reach = _WIDTH + min(abs(statistic or 0.0), _FARTHEST)
        points = _Points.of(means[1], reach), _Points.of(means[0], reach)
        p = _Sum(pivot, *points, without_zeros=wheeler).p(seen, which)
    return SignificanceTest(
        p=p,
        statistic=statistic,
        method=Method.E_TEST,
        alternative=which,
        assumptions=_ASSUMPTIONS,
    )


def _choice(
    gap: Fraction, times: Fraction, variance: Variance, alternative: Alternative
) -> Alternative:
    """Check that the two nulls and the two choices go together."""
    if gap and times != 1:
        raise UnknownMethod("difference", gap, "give a difference or a ratio, not both")
    if variance not in _VARIANCES:
        known = ", ".join(repr(one) for one in _VARIANCES)
        raise UnknownMethod("variance", variance, f"give one of {known}")
    which = alternative_of(alternative)
    if variance == "wheeler" and which != "two-sided":
        raise UnknownMethod("alternative", alternative, "'wheeler' has both sides only")
    return which


def _pivot(null: _Null, variance: Variance) -> Pivot:
    if null[2] and variance == "pooled":
        return NullPivot.of(*null)
    return LinearPivot.of(*null, pooled=variance in ("pooled", "wheeler"))


def _rates(base: int, now: int, null: _Null, variance: Variance) -> tuple[float, float]:
    """Return the previous and the current rate under the null that the data suggest."""
    before, after, gap = null
    if variance in ("pooled", "separate"):
        return restricted_rates(base, now, (float(before), float(after), float(gap)))
    low = float(Fraction(base + now - gap * after) / (before + after))
    if variance == "wheeler":
        low = max(_LEAST_RATE, low)
    return low, max(0.0, low + float(gap))


def _statistic(over: float, under: float | Fraction, scale: Fraction) -> float | None:
    if not under:
        return 0.0 if not over else None
    square = Fraction(over) ** 2 / Fraction(under) * scale
    return math.copysign(math.sqrt(square), over) if over else 0.0


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
        above = takewhile(bool, up)  # of a small mean they vanish long before
        return cls(first, [*reversed(list(down)), *list(above)[1:]])


@attrs.frozen
class _Sum:
    """The sum over all pairs of counts that lie as far out as those seen."""

    pivot: Pivot
    current: _Points
    previous: _Points
    without_zeros: bool = False

    def p(self, seen: Parts, alternative: Alternative) -> float:
        """Return the p-value of a pivot that was seen."""
        over, under = seen
        signs = {"two-sided": (1, -1), "greater": (1,), "less": (-1,)}[alternative]
        least = abs(over) if alternative == "two-sided" else signs[0] * over, under
        if alternative == "two-sided" and not over:
            return 1.0 - self._zeros if self.without_zeros else 1.0
        if not self.pivot.ordered:
            return min(1.0, self._pair_by_pair(signs, least))
        return min(1.0, sum(self._along_the_edge(sign, least) for sign in signs))

    @property
    def _zeros(self) -> float:
        """How often both counts are zero."""
        if self.current.first or self.previous.first:
            return 0.0
        return self.current.points[0] * self.previous.points[0]

    def _pair_by_pair(self, signs: tuple[int, ...], least: Parts) -> float:
        if len(self.current.points) * len(self.previous.points) > _PAIRS:
            raise CountTooLarge("current", self.current.first, "take the pooled variance")
        total = 0.0
        for now, point in enumerate(self.current.points, self.current.first):
            far = 0.0
            for base, other in enumerate(self.previous.points, self.previous.first):
                over, under = self.pivot.parts(now, base)
                if not under and self.without_zeros:
                    continue
                if any(reaches((sign * over, under), least) for sign in signs):
                    far += other
            total += point * far
        return total

    def _along_the_edge(self, sign: int, least: Parts) -> float:
        # The edge of what lies as far out only ever moves up.
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

    def _lies(self, sign: int, rising: int, falling: int, least: Parts) -> bool:
        now, base = (rising, falling) if sign > 0 else (falling, rising)
        over, under = self.pivot.parts(now, base)
        return reaches((sign * over, under), least)
