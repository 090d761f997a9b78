# SPDX-License-Identifier: MIT
"""Which means a count allows, and which shares a part of a whole."""

from __future__ import annotations

import math
from fractions import Fraction

from antifraud.metrics.significance._checking import (
    Real,
    count_of,
    exposure_of,
    level_of,
    method_of,
    part_of,
    tail_of,
)
from antifraud.metrics.significance._share_bounds import share_bounds
from antifraud.metrics.significance._special import (
    gamma_quantile,
    gamma_quantile_above,
    normal_quantile_above,
    poisson_at_least,
    poisson_at_most,
    poisson_log_point,
    root,
)
from antifraud.metrics.significance.methods import Method
from antifraud.metrics.significance.results import ConfidenceInterval

__all__ = [
    "binomial_interval",
    "byar_interval",
    "poisson_interval",
    "rate_interval",
    "wilson_interval",
]

_OF_COUNTS = (
    Method.GARWOOD,
    Method.BYAR,
    Method.BYAR_HALF,
    Method.MID_P,
    Method.JEFFREYS,
    Method.SCORE,
    Method.WALD,
    Method.WALD_HALF,
    Method.ROOT,
    Method.ANSCOMBE,
    Method.VANDENBROUCKE,
)
_OF_SHARES = (
    Method.CLOPPER_PEARSON,
    Method.WILSON,
    Method.WILSON_CORRECTED,
    Method.MID_P,
    Method.JEFFREYS,
    Method.AGRESTI_COULL,
    Method.WALD,
)
_BYAR_FROM = 10


def poisson_interval(
    *, count: Real, exposure: Real = 1, level: Real = 0.95, method: str = "garwood"
) -> ConfidenceInterval:
    """Return the means, or rates, that an observed count allows.

    The exact interval holds the true mean at least as often as it says, for
    any mean. Nobody was cheated out of a sum last month; then up to 3.7 a
    month agree with that:

    >>> month = poisson_interval(count=0)
    >>> month.low, round(month.high, 2)
    (0.0, 3.69)
    >>> rate = poisson_interval(count=15, exposure=400)
    >>> rate.estimate, round(rate.low, 4), round(rate.high, 4)
    (0.0375, 0.021, 0.0619)

    Args:
        count: the count, whole.
        exposure: days, people or area that it was counted over.
        level: how often such intervals are to hold the true value.
        method: "garwood" (exact), "byar", "byar-half" (for one bound as for
            the other, so that it is narrower), "mid-p", "jeffreys", "score",
            "wald", "wald-half", "root", "anscombe" or "vandenbroucke". Bounds
            below zero are cut off there.

    Raises:
        ExposureUnfit: for an exposure of zero or below.
        LevelOutside: for a level that is not between 0 and 1.
        UnknownMethod: for another method.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: F. Garwood, "Fiducial limits for the Poisson distribution",
    Biometrika 28 (1936); the others in M. B. Swift, Communications in
    Statistics 38 (2009).
    """
    seen, over = count_of("count", count), exposure_of("exposure", exposure)
    how = method_of(method, _OF_COUNTS)
    low, high = _count_bounds(seen, tail_of("level", level), how)
    return ConfidenceInterval(
        low=max(0.0, low) / float(over),
        high=high / float(over),
        level=level_of("level", level),
        method=how,
        estimate=float(Fraction(seen) / over),
    )


def byar_interval(*, count: Real, exposure: Real = 1, level: Real = 0.95) -> ConfidenceInterval:
    """Return Byar's interval of a mean or a rate: near to the exact one, by hand.

    >>> deaths = byar_interval(count=65)
    >>> round(deaths.low, 4), round(deaths.high, 4)
    (50.1632, 82.8491)

    From ten events it is right to three digits. Below, and at high levels, its
    lower bound may come out below zero; it is then zero. `rate_interval` takes
    the exact interval there.

    Args:
        count: the count, whole.
        exposure: days, people or area that it was counted over.
        level: how often such intervals are to hold the true value.

    Raises:
        ExposureUnfit: for an exposure of zero or below.
        LevelOutside: for a level that is not between 0 and 1.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: N. E. Breslow & N. E. Day, Statistical Methods in Cancer Research
    II (1987).
    """
    return poisson_interval(count=count, exposure=exposure, level=level, method="byar")


def rate_interval(
    *, count: Real, exposure: Real, per: Real = 1, level: Real = 0.95
) -> ConfidenceInterval:
    """Return the rates that a count allows: exact below ten events, Byar's from there on.

    It is how English public health offices print a rate.

    >>> cheated = rate_interval(count=222, exposure=3215, per=100_000)
    >>> round(cheated.estimate), round(cheated.low), round(cheated.high)
    (6905, 6027, 7876)

    Args:
        count: the count, whole.
        exposure: days, people or area that it was counted over.
        per: how many of them the rate is told for: 10,000 people (万人).
        level: how often such intervals are to hold the true value.

    Raises:
        ExposureUnfit: for an exposure, or a number that it is told for, of zero or below.
        LevelOutside: for a level that is not between 0 and 1.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: Public Health England, Technical Guide: Confidence Intervals (2018).
    """
    over = exposure_of("exposure", exposure) / exposure_of("per", per)
    method = "byar" if count_of("count", count) >= _BYAR_FROM else "garwood"
    return poisson_interval(count=count, exposure=over, level=level, method=method)


def wilson_interval(*, part: Real, whole: Real, level: Real = 0.95) -> ConfidenceInterval:
    """Return the shares that a part of a whole allows, by Wilson's score.

    Of 20 people called, 18 did not send the money:

    >>> stopped = wilson_interval(part=18, whole=20)
    >>> stopped.estimate, round(stopped.low, 4), round(stopped.high, 4)
    (0.9, 0.699, 0.9721)

    It never leaves 0 to 1 and holds also for shares of nothing and all.

    Args:
        part: how many.
        whole: of how many, one or more.
        level: how often such intervals are to hold the true share.

    Raises:
        ExposureUnfit: for a whole of zero.
        LevelOutside: for a level that is not between 0 and 1.
        PartAboveWhole: for a part that is larger than the whole.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: E. B. Wilson, "Probable inference, the law of succession, and
    statistical inference", Journal of the American Statistical Association 22
    (1927).
    """
    return binomial_interval(part=part, whole=whole, level=level, method="wilson")


def binomial_interval(
    *, part: Real, whole: Real, level: Real = 0.95, method: str = "clopper-pearson"
) -> ConfidenceInterval:
    """Return the shares that a part of a whole allows, by one of seven methods.

    >>> exact = binomial_interval(part=0, whole=20)
    >>> exact.low, round(exact.high, 4)
    (0.0, 0.1684)

    Args:
        part: how many.
        whole: of how many, one or more.
        level: how often such intervals are to hold the true share.
        method: "clopper-pearson" (exact), "wilson", "wilson-corrected" (for
            continuity, nearly as wide as the exact one), "mid-p", "jeffreys",
            "agresti-coull" or "wald". Bounds outside 0 to 1 are cut off there.

    Raises:
        ExposureUnfit: for a whole of zero.
        LevelOutside: for a level that is not between 0 and 1.
        PartAboveWhole: for a part that is larger than the whole.
        UnknownMethod: for another method.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: L. D. Brown, T. T. Cai & A. DasGupta, "Interval estimation for a
    binomial proportion", Statistical Science 16 (2001).
    """
    some, of = part_of(part, whole)
    how = method_of(method, _OF_SHARES)
    low, high = share_bounds(some, of, tail_of("level", level), how)
    return ConfidenceInterval(
        low=low, high=high, level=level_of("level", level), method=how, estimate=some / of
    )


def _count_bounds(count: int, tail: float, method: Method) -> tuple[float, float]:
    if method is Method.GARWOOD:
        low = gamma_quantile(tail, float(count)) if count else 0.0
        return low, gamma_quantile_above(tail, count + 1.0)
    if method is Method.JEFFREYS:
        return gamma_quantile(tail, count + 0.5), gamma_quantile_above(tail, count + 0.5)
    if method is Method.MID_P:
        return _mid_p(count, tail)
    z = normal_quantile_above(tail)
    if method is Method.BYAR:
        return _byar(count, -z) if count else 0.0, _byar(count + 1, z)
    if method is Method.BYAR_HALF:
        return _byar(count + 0.5, -z), _byar(count + 0.5, z)
    return _by_normal(count, z, method)


def _byar(count: float, z: float) -> float:
    return count * max(0.0, 1.0 - 1.0 / (9.0 * count) + z / (3.0 * math.sqrt(count))) ** 3


def _by_normal(count: int, z: float, method: Method) -> tuple[float, float]:
    if method is Method.SCORE:
        half, centre = z * math.sqrt(count + z * z / 4.0), count + z * z / 2.0
        return count * count / (centre + half) if count else 0.0, centre + half
    if method in (Method.WALD, Method.WALD_HALF):
        half = z * math.sqrt(count + (0.5 if method is Method.WALD_HALF else 0.0))
        return count - half, count + half
    shift, back = {
        Method.ROOT: (0.0, 0.0),
        Method.ANSCOMBE: (0.375, 0.375),
        Method.VANDENBROUCKE: ((z * z + 2.0) / 12.0, 0.0),
    }[method]
    middle = math.sqrt(count + shift)
    return max(0.0, middle - z / 2.0) ** 2 - back, (middle + z / 2.0) ** 2 - back


def _mid_p(count: int, tail: float) -> tuple[float, float]:
    def half(mean: float) -> float:
        return 0.5 * math.exp(poisson_log_point(count, mean)) if mean else 0.5 * (count == 0)

    def above(mean: float) -> float:
        return poisson_at_least(count, mean) - half(mean) - tail

    def below(mean: float) -> float:
        return poisson_at_most(count, mean) - half(mean) - tail

    top = count + 1.0
    while below(top) > 0:
        top *= 2.0
    return root(above, 0.0, top) if count else 0.0, root(below, 0.0, top)
