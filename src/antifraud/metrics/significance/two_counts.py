# SPDX-License-Identifier: MIT
"""Two observed counts, each over its exposure: the z, and the ratio of the rates."""

from __future__ import annotations

import math
from fractions import Fraction

from antifraud.errors import ZeroCountUnfit
from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    exposure_of,
    level_of,
    method_of,
)
from antifraud.metrics.significance._discrete import EXACT_METHODS, binomial
from antifraud.metrics.significance._normal import p_of_z
from antifraud.metrics.significance._ratio_bounds import ratio_interval
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import RateRatioTest, SignificanceTest

__all__ = ["poisson_z_two", "rate_ratio_test"]

_TWO = (Assumption.POISSON, Assumption.INDEPENDENT)
_TWO_NORMAL = (*_TWO, Assumption.NORMAL)
_TWO_CONDITIONAL = (*_TWO, Assumption.CONDITIONAL)
_METHODS = (
    *EXACT_METHODS,
    Method.SCORE,
    Method.WALD,
    Method.LOG_SCORE,
    Method.LOG_WALD,
    Method.ROOT,
)


def poisson_z_two(
    *,
    previous: Real,
    current: Real,
    previous_exposure: Real = 1,
    current_exposure: Real = 1,
    alternative: Alternative = "two-sided",
) -> SignificanceTest:
    """Return the z of two observed counts: √2 (√current - √previous).

    Both vary, so the variance is that of both, twice that of one. The z is
    smaller by √2 than `poisson_z`, which takes the earlier count for a known
    mean. With 10 calls last month and 20 this month,

    >>> months = poisson_z_two(previous=10, current=20)
    >>> round(months.statistic, 2), round(months.p, 3)
    (1.85, 0.064)

    which the other formula would have called 2.62: beyond 2, on no more than
    two counts. Where nothing has changed, that formula passes 3 in 3 to 5 of
    100 comparisons instead of 0.3.

    It is for counts of ten and more. Of less it too raises false alarms (at a
    mean of 2, in 17 of 100 comparisons at 5 %); there take `e_test`.

    Of unequal exposures the rates are compared: a quarter of 90 days and one
    of 92.

    >>> poisson_z_two(previous=90, current=92, previous_exposure=90, current_exposure=92).p
    1.0

    Args:
        previous: the base, whole.
        current: the count compared with it, whole.
        previous_exposure: days, people or area that it was counted over.
        current_exposure: the same of the other.
        alternative: "greater" asks about a rise only, "less" about a fall.

    Returns:
        Of 0 and 0 the statistic is 0 and p is 1.

    Raises:
        ExposureUnfit: for an exposure of zero or below.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: M. D. Huffman, "An improved approximate two-sample Poisson test",
    Applied Statistics 33 (1984), without its 3/8.
    """
    base, now = count_of("previous", previous), count_of("current", current)
    over = exposure_of("current_exposure", current_exposure) / exposure_of(
        "previous_exposure", previous_exposure
    )
    z = 2.0 * (math.sqrt(now) - math.sqrt(base * over)) / math.sqrt(1 + over)
    return SignificanceTest(
        p=p_of_z(z, alternative_of(alternative)),
        statistic=z,
        method=Method.POISSON_Z_TWO,
        alternative=alternative,
        assumptions=_TWO_NORMAL,
    )


def rate_ratio_test(  # noqa: PLR0913 - two counts, two exposures, a null and three choices
    *,
    previous: Real,
    current: Real,
    previous_exposure: Real = 1,
    current_exposure: Real = 1,
    ratio: Real = 1,
    alternative: Alternative = "two-sided",
    level: Real = 0.95,
    method: str = "exact",
) -> RateRatioTest:
    """Test whether two rates have a ratio, and say which ratios the counts allow.

    Given the total of the two counts, the current one is binomial: that makes
    the exact test. With 16 cases last year and 25 this year,

    >>> cases = rate_ratio_test(previous=16, current=25)
    >>> round(cases.p, 3), cases.ratio
    (0.211, 1.5625)
    >>> round(cases.interval.low, 2), round(cases.interval.high, 2)
    (0.8, 3.13)

    so that anything from a fall by a fifth to a threefold rise agrees with the
    counts. From zero there is no ratio and no bound above, but a test:

    >>> first = rate_ratio_test(previous=0, current=6)
    >>> first.ratio, round(first.p, 3), first.interval.high
    (None, 0.031, None)
    >>> rate_ratio_test(previous=0, current=0).p
    1.0

    Args:
        previous: the base, whole.
        current: the count compared with it, whole.
        previous_exposure: days, people or area that it was counted over.
        current_exposure: the same of the other.
        ratio: of the current rate to the previous one, under the null hypothesis.
        alternative: "greater" asks about a larger ratio only, "less" about a smaller.
        level: of the interval.
        method: "exact" adds all outcomes no likelier (R's binom.test),
            "exact-central" doubles the smaller tail; "mid-p" and
            "mid-p-central" are the same with the observed outcome by half;
            "score", "wald", "log-score", "log-wald" and "root" are by the
            normal approximation.

    Returns:
        The interval is exact (Clopper-Pearson) with the exact methods, and by
        mid-p, score, logarithm or root with the others. It is central; "exact"
        is not, and the two may disagree near the level: "exact-central" agrees.

    Raises:
        ExposureUnfit: for an exposure or a ratio of zero or below.
        LevelOutside: for a level that is not between 0 and 1.
        UnknownMethod: for another method or alternative.
        ZeroCountUnfit: for a logarithm of zero.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: K. Gu, H. K. T. Ng, M. L. Tang & W. R. Schucany, "Testing the ratio
    of two Poisson rates", Biometrical Journal 50 (2008).
    """
    base, now = count_of("previous", previous), count_of("current", current)
    before = exposure_of("previous_exposure", previous_exposure)
    after = exposure_of("current_exposure", current_exposure)
    odds = exposure_of("ratio", ratio) * after / before
    how, which = method_of(method, _METHODS), alternative_of(alternative)
    if how in (Method.LOG_SCORE, Method.LOG_WALD) and not (base and now):
        raise ZeroCountUnfit("previous" if now else "current", 0)
    if how in EXACT_METHODS:
        chance = binomial(base + now, float(odds / (1 + odds)), float(1 / (1 + odds)))
        statistic, p = None, chance.p(now, which, how) if base + now else 1.0
    else:
        statistic = _z(base, now, odds, how)
        p = p_of_z(statistic, which) if base + now else 1.0
    return RateRatioTest(
        p=p,
        statistic=statistic,
        method=how,
        alternative=which,
        assumptions=_TWO_CONDITIONAL if how in EXACT_METHODS else _TWO_NORMAL,
        ratio=float(Fraction(now) / after / (Fraction(base) / before)) if base else None,
        interval=ratio_interval(base, now, after / before, (level, level_of("level", level)), how),
    )


def _z(base: int, now: int, odds: Fraction, method: Method) -> float:
    """Return the z of a current count against the base times the odds."""
    if base + now == 0:
        return 0.0
    if method is Method.ROOT:
        gap = math.sqrt(now + 0.375) - math.sqrt((base + Fraction(3, 8)) * odds)
        return 2.0 * gap / math.sqrt(1 + odds)
    if method is Method.SCORE:
        return float(now - base * odds) / math.sqrt((now + base) * odds)
    if method is Method.WALD:
        return float(now - base * odds) / math.sqrt(now + base * odds**2)
    log = math.log(Fraction(now, base) / odds)
    if method is Method.LOG_WALD:
        return log / math.sqrt(1 / now + 1 / base)
    return log / math.sqrt((2 + 1 / odds + odds) / (now + base))
