# SPDX-License-Identifier: MIT
"""One observed count against a mean that is known."""

from __future__ import annotations

import math
from collections.abc import Iterable

from antifraud.errors import ExposureUnfit, OneUnit, ZeroCountUnfit
from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    counts_of,
    mean_of,
    method_of,
    weight_of,
)
from antifraud.metrics.significance._discrete import EXACT_METHODS, poisson
from antifraud.metrics.significance._normal import p_of_z
from antifraud.metrics.significance._special import chi_square_above
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import ControlLimits, SignificanceTest

__all__ = ["dispersion_test", "poisson_band", "poisson_test", "poisson_z"]

_KNOWN = (Assumption.POISSON, Assumption.KNOWN_MEAN)
_KNOWN_NORMAL = (*_KNOWN, Assumption.NORMAL)
_METHODS = (
    *EXACT_METHODS,
    Method.SCORE,
    Method.WALD,
    Method.WALD_HALF,
    Method.ROOT,
    Method.ANSCOMBE,
    Method.VANDENBROUCKE,
)
_Z_95 = 1.959963984540054  # the z of 95 %, as Vandenbroucke has it


def poisson_z(
    *, current: Real, expected: Real, alternative: Alternative = "two-sided"
) -> SignificanceTest:
    """Return the z of a count against a mean that is known: 2 (√current - √expected).

    The square root of a Poisson count has a variance of a quarter, whatever
    its mean. So a week of 20 calls, where weeks have had 10 for years, is

    >>> week = poisson_z(current=20, expected=10)
    >>> round(week.statistic, 2), round(week.p, 4)
    (2.62, 0.0088)

    The mean has to be *known*: the mean of many periods, a plan, a model. Two
    observed counts, last quarter's and this one's, both vary. Put into this
    formula they give too large a z: where nothing has changed, it lies beyond
    3 in 3 to 5 of 100 comparisons (of counts under five, in more), and not in
    0.3. For them is `poisson_z_two`. It is an approximation, good from a mean of
    about five: of a mean of zero, where no event can happen, only `poisson_test` says so.

    Args:
        current: the count, whole.
        expected: the known mean of such a count, zero or more.
        alternative: "greater" asks about a rise only, "less" about a fall.

    Raises:
        CountTooLarge, NegativeCount, NegativeMean, NotFinite, NotWhole: for
            what is no count, or no mean.

    Source: A. P. Wheeler, "Tables and graphs for monitoring temporal crime
    trends", International Journal of Police Science & Management 18 (2016).
    """
    count, mean = count_of("current", current), mean_of("expected", expected)
    z = 2.0 * (math.sqrt(count) - math.sqrt(mean))
    return SignificanceTest(
        p=p_of_z(z, alternative_of(alternative)),
        statistic=z,
        method=Method.POISSON_Z,
        alternative=alternative,
        assumptions=_KNOWN_NORMAL,
    )


def poisson_test(
    *,
    current: Real,
    expected: Real,
    alternative: Alternative = "two-sided",
    method: str = "exact",
) -> SignificanceTest:
    """Test one count against a known mean, by one of ten methods.

    >>> round(poisson_test(current=15, expected=20, method="exact-central").p, 4)
    0.313
    >>> poisson_test(current=0, expected=0).p  # none expected, none came
    1.0

    Args:
        current: the count, whole.
        expected: the known mean of such a count; of a rate, rate times exposure.
        alternative: "greater" asks about a rise only, "less" about a fall.
        method: "exact" adds all outcomes no likelier (R's poisson.test),
            "exact-central" doubles the smaller tail; "mid-p" and
            "mid-p-central" are the same with the observed outcome by half;
            "score", "wald", "wald-half", "root", "anscombe" and
            "vandenbroucke" are by the normal approximation.

    Raises:
        UnknownMethod: for another method or alternative.
        ZeroCountUnfit: for "wald" of a count of zero, for "score" of a mean of zero.
        CountTooLarge, NegativeCount, NegativeMean, NotFinite, NotWhole: for
            what is no count, or no mean.

    Source: M. B. Swift, "Comparison of confidence intervals for a Poisson
    mean", Communications in Statistics 38 (2009); M. P. Fay, "Two-sided exact
    tests and matching confidence intervals", The R Journal 2 (2010).
    """
    count, mean = count_of("current", current), float(mean_of("expected", expected))
    how, which = method_of(method, _METHODS), alternative_of(alternative)
    exact = how in EXACT_METHODS
    statistic = None if exact else _z(count, mean, how)
    return SignificanceTest(
        p=poisson(mean).p(count, which, how) if statistic is None else p_of_z(statistic, which),
        statistic=statistic,
        method=how,
        alternative=which,
        assumptions=_KNOWN if exact else _KNOWN_NORMAL,
    )


def _z(count: int, mean: float, method: Method) -> float:
    if method is Method.ROOT:
        return 2.0 * (math.sqrt(count) - math.sqrt(mean))
    if method is Method.ANSCOMBE:
        return 2.0 * (math.sqrt(count + 0.375) - math.sqrt(mean + 0.375))
    if method is Method.VANDENBROUCKE:
        return 2.0 * (math.sqrt(count + (_Z_95**2 + 2.0) / 12.0) - math.sqrt(mean))
    if count == mean:
        return 0.0
    variance = {Method.SCORE: mean, Method.WALD: count, Method.WALD_HALF: count + 0.5}[method]
    if variance == 0:
        raise ZeroCountUnfit("current" if method is Method.WALD else "expected", 0)
    return (count - mean) / math.sqrt(variance)


def poisson_band(*, expected: Real, z: Real = 3) -> ControlLimits:
    """Return between which counts a period lies, within a z of a known mean.

    It is what a weekly chart shows as a grey band: (√expected ± z/2)², cut off
    at zero.

    >>> band = poisson_band(expected=16)
    >>> band.low, band.high
    (6.25, 30.25)

    Args:
        expected: the known mean of such a count, zero or more.
        z: how wide; 3 leaves out about 3 of 1000 periods.

    Raises:
        NegativeMean: for a mean below zero.
        WeightUnfit: for a z of zero or below.

    Source: as of `poisson_z`, solved for the count.
    """
    mean, half = float(mean_of("expected", expected)), float(weight_of("z", z)) / 2.0
    root = math.sqrt(mean)
    return ControlLimits(
        low=max(0.0, root - half) ** 2,
        high=(root + half) ** 2,
        centre=mean,
        level=math.erf(half * math.sqrt(2.0)),
        method=Method.POISSON_Z,
    )


def dispersion_test(
    *, counts: Iterable[Real], alternative: Alternative = "greater"
) -> SignificanceTest:
    """Test whether the counts of like periods vary as Poisson counts do.

    All tests of this package assume that they do. Fraud often comes in bursts:
    one call list, forty victims. The variance then exceeds the mean, and every
    p-value is too small.

    >>> dispersion_test(counts=[4, 6, 5, 3, 7]).p > 0.5
    True
    >>> dispersion_test(counts=[0, 19, 1, 0, 5]).p < 0.001
    True

    Args:
        counts: of at least two periods (or stations) of one exposure.
        alternative: "greater" asks about counts that vary too much.

    Returns:
        The statistic is the sum of squares over the mean; divided by one less
        than the number of counts it is the index of dispersion, 1 if Poisson.

    Raises:
        ExposureUnfit: when all are zero.
        NoCounts, OneUnit: when there are fewer than two.

    Source: R. A. Fisher, Statistical Methods for Research Workers (1925).
    """
    which = alternative_of(alternative)
    seen = counts_of("counts", counts)
    freedom, total = len(seen) - 1, sum(seen)
    if not freedom:
        raise OneUnit("counts", seen, "give the counts of two periods or more")
    if not total:
        raise ExposureUnfit("counts", seen, "zeros alone do not tell how counts vary")
    squares = sum((len(seen) * count - total) ** 2 for count in seen)
    statistic = squares / (len(seen) * total)
    above = chi_square_above(statistic, freedom)
    p = {
        "greater": above,
        "less": 1.0 - above,
        "two-sided": min(1.0, 2.0 * min(above, 1.0 - above)),
    }
    return SignificanceTest(
        p=p[which],
        statistic=statistic,
        method=Method.DISPERSION,
        alternative=which,
        assumptions=(Assumption.POISSON, Assumption.INDEPENDENT),
    )
