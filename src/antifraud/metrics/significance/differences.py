# SPDX-License-Identifier: MIT
"""Two observed counts, each over its exposure: the difference of the rates."""

from __future__ import annotations

import math
from fractions import Fraction

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
from antifraud.metrics.significance._special import normal_quantile_above
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import ConfidenceInterval, DifferenceTest

__all__ = ["rate_difference_test"]

_METHODS = (Method.SCORE, Method.WALD, Method.WALD_HALF)
_ASSUMPTIONS = (Assumption.POISSON, Assumption.INDEPENDENT, Assumption.NORMAL)


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
    (-52.3, -7.7)

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
        The interval, and `se`, are by "wald", or by "wald-half" with that
        method. Where the variance is zero, z is zero if nothing differs from
        the null, and None (p is 0) if something does.

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
    variance = (now + more) / after**2 + (base + more) / before**2
    se = math.sqrt(variance)
    if how is Method.SCORE:
        variance = _null_variance(base, now, (before, after, null))
    z = _z(estimate - null, variance)
    half = normal_quantile_above(tail_of("level", level)) * se
    return DifferenceTest(
        p=0.0 if z is None else p_of_z(z, which),
        statistic=z,
        method=how,
        alternative=which,
        assumptions=_ASSUMPTIONS,
        estimate=float(estimate),
        se=se,
        interval=ConfidenceInterval(
            low=float(estimate) - half,
            high=float(estimate) + half,
            level=level_of("level", level),
            method=Method.WALD if how is Method.SCORE else how,
            estimate=float(estimate),
        ),
    )


def _z(gap: Fraction, variance: Fraction) -> float | None:
    if gap == 0:
        return 0.0
    return float(gap) / math.sqrt(variance) if variance else None


def _null_variance(base: int, now: int, null: tuple[Fraction, Fraction, Fraction]) -> Fraction:
    """Return the variance at the likeliest rates that differ by the null."""
    before, after, gap = null
    start = Fraction(base + now) / (before + after) - gap
    low = start
    if gap:
        square = start * start + 4 * gap * base / (before + after)
        low = (start + Fraction(math.sqrt(max(Fraction(0), square)))) / 2
    return max(Fraction(0), low + gap) / after + max(Fraction(0), low) / before
