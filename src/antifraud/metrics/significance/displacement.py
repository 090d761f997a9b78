# SPDX-License-Identifier: MIT
"""Did a measure in one area work, and did it move crime next door: the WDD test."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from antifraud.errors import LengthsDiffer, NoCounts, WrongType
from antifraud.metrics.significance._checking import (
    Real,
    alternative_of,
    count_of,
    level_of,
    real_of,
    tail_of,
    weight_of,
)
from antifraud.metrics.significance._normal import p_of_z
from antifraud.metrics.significance._special import normal_quantile_above
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.results import ConfidenceInterval, DisplacementTest

__all__ = ["wdd", "wdd_harm"]

_ASSUMPTIONS = (
    Assumption.POISSON,
    Assumption.INDEPENDENT,
    Assumption.NORMAL,
    Assumption.COMPARABLE_CONTROL,
)
_PAIR = 2


def wdd(  # noqa: PLR0913 - four areas with their sizes, two times and two choices
    *,
    treated: tuple[Real, Real],
    control: tuple[Real, Real],
    displaced: tuple[Real, Real] = (0, 0),
    displaced_control: tuple[Real, Real] = (0, 0),
    time: tuple[Real, Real] = (1, 1),
    treated_area: Real = 1,
    control_area: Real = 1,
    displaced_area: Real = 1,
    displaced_control_area: Real = 1,
    alternative: Alternative = "two-sided",
    level: Real = 0.95,
) -> DisplacementTest:
    """Return by how many events a measure changed the treated area, with what it displaced.

    Of each area the counts before and after. The change in the treated area,
    less that in its control, is the local difference; the same of the area
    around, into which crime may have moved, is the displacement. Their sum is
    the weighted displacement difference; its variance is the sum of all counts.

    >>> campaign = wdd(treated=(207, 110), control=(308, 318))
    >>> campaign.estimate, round(campaign.se, 1), round(campaign.z, 2)
    (-107.0, 30.7, -3.48)
    >>> whole = wdd(
    ...     treated=(207, 110),
    ...     control=(308, 318),
    ...     displaced=(178, 157),
    ...     displaced_control=(150, 140),
    ... )
    >>> whole.estimate, whole.displacement, round(whole.interval.low)
    (-118.0, -11.0, -196)

    Args:
        treated: counts before and after, where the measure was taken.
        control: the same of an area like it, where it was not.
        displaced: the same of the area around the treated one.
        displaced_control: the same of an area like that.
        time: how long before and after were; the estimate is then per unit.
        treated_area: how large the treated area is; likewise per unit.
        control_area: the same of its control.
        displaced_area: the same of the area around.
        displaced_control_area: the same of an area like that.
        alternative: "less" asks whether events became fewer only.
        level: of the interval.

    Returns:
        Of zeros alone the estimate and z are 0 and p is 1; the interval is then a point,
        for the variance is taken from the counts, and tells nothing.

    Raises:
        LengthsDiffer: for what is no pair of before and after.
        LevelOutside: for a level that is not between 0 and 1.
        WeightUnfit: for a time or an area of zero or below.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: A. P. Wheeler & J. H. Ratcliffe, "A simple weighted displacement
    difference test to evaluate place based crime interventions", Crime Science
    7 (2018); the weights, A. P. Wheeler (2021).
    """
    times = [weight_of(f"time[{place}]", one) for place, one in enumerate(_pair("time", time))]
    changes = [
        _change(field, counts, [weight_of(f"{field}_area", area) * one for one in times])
        for field, counts, area in (
            ("treated", treated, treated_area),
            ("control", control, control_area),
            ("displaced", displaced, displaced_area),
            ("displaced_control", displaced_control, displaced_control_area),
        )
    ]
    local = changes[0][0] - changes[1][0], changes[0][1] + changes[1][1]
    around = changes[2][0] - changes[3][0], changes[2][1] + changes[3][1]
    return _test(local, around, alternative_of(alternative), level)


def wdd_harm(
    *,
    tests: Iterable[DisplacementTest],
    weights: Iterable[Real],
    alternative: Alternative = "two-sided",
    level: Real = 0.95,
) -> DisplacementTest:
    """Add up the differences of several kinds of crime, each by its harm.

    A robbery counts for ten thefts, say; the weights are the caller's.

    >>> theft = wdd(treated=(80, 70), control=(80, 60))
    >>> robbery = wdd(treated=(20, 10), control=(20, 20))
    >>> harm = wdd_harm(tests=[theft, robbery], weights=[1, 10])
    >>> harm.estimate, round(harm.se, 1)
    (-90.0, 85.4)

    Args:
        tests: what `wdd` returned for each kind.
        weights: the harm of one event of each, above zero.
        alternative: "less" asks whether harm became less only.
        level: of the interval.

    Raises:
        LengthsDiffer: when the weights are not as many as the tests.
        LevelOutside: for a level that is not between 0 and 1.
        NoCounts: when there are no tests.
        WeightUnfit: for a weight of zero or below.
        WrongType: for a test that is not of `wdd`.

    Source: A. P. Wheeler, "Amending the WDD test to incorporate harm weights"
    (2020).
    """
    found, harms = tuple(tests), tuple(weights)
    if not found:
        raise NoCounts("tests", found)
    if len(found) != len(harms):
        raise LengthsDiffer("weights", (len(found), len(harms)))
    local = around = (Fraction(0), Fraction(0))
    for place, (test, harm) in enumerate(zip(found, harms, strict=True)):
        if not isinstance(test, DisplacementTest):
            raise WrongType(f"tests[{place}]", test, "give what wdd returned")
        weight = weight_of(f"weights[{place}]", harm)
        local = _added(local, (test.local, test.local_se), weight)
        around = _added(around, (test.displacement, test.displacement_se), weight)
    return _test(local, around, alternative_of(alternative), level)


def _added(
    total: tuple[Fraction, Fraction], one: tuple[float, float], weight: Fraction
) -> tuple[Fraction, Fraction]:
    estimate, se = (real_of("tests", part) for part in one)
    return total[0] + estimate * weight, total[1] + (se * weight) ** 2


def _pair(field: str, values: tuple[Real, Real]) -> tuple[Real, Real]:
    if len(values) != _PAIR:
        mend = "give the count before and the count after"
        raise LengthsDiffer(field, (len(values), _PAIR), mend)
    return values


def _change(
    field: str, counts: tuple[Real, Real], weights: list[Fraction]
) -> tuple[Fraction, Fraction]:
    """Return by how much an area changed, per unit of time and area, and its variance."""
    before, after = (
        count_of(f"{field}[{place}]", one) for place, one in enumerate(_pair(field, counts))
    )
    return (
        after / weights[1] - before / weights[0],
        after / weights[1] ** 2 + before / weights[0] ** 2,
    )


def _test(
    local: tuple[Fraction, Fraction],
    around: tuple[Fraction, Fraction],
    alternative: Alternative,
    level: Real,
) -> DisplacementTest:
    estimate, se = float(local[0] + around[0]), math.sqrt(local[1] + around[1])
    z = estimate / se if se else 0.0
    half = normal_quantile_above(tail_of("level", level)) * se
    return DisplacementTest(
        p=p_of_z(z, alternative),
        statistic=z,
        method=Method.WDD,
        alternative=alternative,
        assumptions=_ASSUMPTIONS,
        estimate=estimate,
        se=se,
        local=float(local[0]),
        local_se=math.sqrt(local[1]),
        displacement=float(around[0]),
        displacement_se=math.sqrt(around[1]),
        interval=ConfidenceInterval(
            low=estimate - half,
            high=estimate + half,
            level=level_of("level", level),
            method=Method.WDD,
            estimate=estimate,
        ),
    )
