# SPDX-License-Identifier: MIT
"""Two observed counts, each over its exposure: the difference of the rates."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    exposure_of,
    level_of,
    method_of,
    real_of,
    tail_of,
)
from antifraud.metrics.significance._normal import p_of_z
from antifraud.metrics.significance._restricted import restricted_rates
from antifraud.metrics.significance._special import normal_quantile_above, root
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import ConfidenceInterval, DifferenceTest

__all__ = ["rate_difference_test"]

_METHODS = (Method.SCORE, Method.WALD, Method.WALD_HALF)
_ASSUMPTIONS = (Assumption.POISSON, Assumption.INDEPENDENT, Assumption.NORMAL)

_Counts: TypeAlias = tuple[int, int, Fraction, Fraction]


def rate_difference_test(  # noqa: PLR0913 - two counts, two exposures, a null and three choices
    *,
    previous: Real,
    current: Real,
    previous_exposure: Real = 1,
    current_exposure: Real = 1,
    difference: Real = 0,
    alternative: Alternative = "two-sided",
    level: Real = 0.95,
    method: str = "score",
) -> DifferenceTest:
    """Test whether two rates differ by so much, and say which differences the counts allow.

    >>> found = rate_difference_test(previous=80, current=50)
    >>> found.estimate, round(found.p, 4)
    (-30.0, 0.0085)
    >>> round(found.interval.low, 1), round(found.interval.high, 1)
    (-53.1, -7.8)

    Nothing after nothing leaves room for a difference too:

    >>> month = rate_difference_test(previous=0, current=0).interval
    >>> round(month.low, 1), round(month.high, 1)
    (-3.8, 3.8)

    Args:
        previous: the base, whole.
        current: the count compared with it, whole.
        previous_exposure: days, people or area that it was counted over.
        current_exposure: the same of the other.
        difference: of the current rate less the previous one, under the null.
        alternative: "greater" asks about a greater difference only, "less"
            about a smaller.
        level: of the interval.
        method: "score" has the variance of the null; "wald" that of the counts,
            "wald-half" with half an event added to each.

    Returns:
        The interval is that of the method: a difference is outside of it where
        its p is below what the level leaves. `se` is by "wald", or by
        "wald-half" with that method. Where the variance is zero, z is zero if
        nothing differs from the null, and None (p is 0) if something does.

    Raises:
        ExposureUnfit: for an exposure of zero or below.
        LevelOutside: for a level that is not between 0 and 1.
        UnknownMethod: for another method or alternative.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: H. K. T. Ng, K. Gu & M. L. Tang, "A comparative study of tests for
    the difference of two Poisson means", Computational Statistics & Data
    Analysis 51 (2007).
    """
    base, now = count_of("previous", previous), count_of("current", current)
    before = exposure_of("previous_exposure", previous_exposure)
    after = exposure_of("current_exposure", current_exposure)
    null, how = real_of("difference", difference), method_of(method, _METHODS)
    which = alternative_of(alternative)
    estimate = now / after - base / before
    more = Fraction(1, 2) if how is Method.WALD_HALF else Fraction(0)
    own = (now + more) / after**2 + (base + more) / before**2
    se, counts = math.sqrt(own), (base, now, before, after)
    z = _z(estimate - null, _null_variance(counts, float(null)) if how is Method.SCORE else own)
    tail = tail_of("level", level)
    low, high = _bounds(float(estimate), normal_quantile_above(tail) * se)
    if how is Method.SCORE:
        low, high = _score_bounds(counts, normal_quantile_above(tail))
    return DifferenceTest(
        p=0.0 if z is None else p_of_z(z, which),
        statistic=z,
        method=how,
        alternative=which,
        assumptions=_ASSUMPTIONS,
        estimate=float(estimate),
        se=se,
        interval=ConfidenceInterval(
            low=low,
            high=high,
            level=level_of("level", level),
            method=how,
            estimate=float(estimate),
        ),
    )


def _bounds(middle: float, half: float) -> tuple[float, float]:
    return middle - half, middle + half


def _z(gap: Fraction, variance: Fraction | float) -> float | None:
    if gap == 0:
        return 0.0
    return float(gap) / math.sqrt(variance) if variance else None


def _null_variance(counts: _Counts, gap: float) -> float:
    """Return the variance at the likeliest rates that differ by the null."""
    base, now, before, after = counts
    low, high = restricted_rates(base, now, (float(before), float(after), gap))
    return high / float(after) + low / float(before)


def _score_bounds(counts: _Counts, z: float) -> tuple[float, float]:
    """Return the differences of which the score is z and its negative; it falls as they grow."""
    base, now, before, after = counts
    estimate = float(now / after - base / before)
    step = float(1 / before + 1 / after) * math.sqrt(now + base + 1)

    def over(far: float) -> Callable[[float], float]:
        def score(gap: float) -> float:
            variance = _null_variance(counts, estimate + gap)
            return (-gap / math.sqrt(variance) if gap else 0.0) - far

        return score

    def found(sign: int) -> float:
        score, width = over(-sign * z), step
        while sign * score(sign * width) > 0:
            width *= 2.0
        low, high = sorted((0.0, sign * width))
        return estimate + root(score, low, high)

    return found(-1), found(1)
