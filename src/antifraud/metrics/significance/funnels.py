# SPDX-License-Identifier: MIT
"""Control limits: between which counts or shares a unit lies by chance alone."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from antifraud.errors import ExposureUnfit, LevelOutside, NoCounts
from antifraud.metrics.significance._checking import (
    Real,
    count_of,
    level_of,
    mean_of,
    method_of,
    real_of,
    tail_of,
)
from antifraud.metrics.significance._discrete import Distribution, binomial, poisson
from antifraud.metrics.significance._special import (
    gamma_quantile,
    gamma_quantile_above,
    normal_quantile_above,
)
from antifraud.metrics.significance.methods import Method
from antifraud.metrics.significance.results import ControlLimits

__all__ = ["funnel_limits", "share_funnel_limits"]

_LEVELS = (0.95, 0.998)
_METHODS = (Method.FUNNEL_EXACT, Method.FUNNEL_NORMAL, Method.GARWOOD)


def funnel_limits(
    *, expected: Real, levels: Iterable[Real] = _LEVELS, method: str = "funnel-exact"
) -> tuple[ControlLimits, ...]:
    """Return between which counts a station lies by chance, where so many are expected.

    Ranked by its change, the smallest station always comes first or last:
    small counts swing most. A funnel plot sets each against the limits for its
    own size. Where 15 cases are expected,

    >>> two, three = funnel_limits(expected=15)
    >>> round(two.low, 2), round(two.high, 2)
    (7.36, 22.58)
    >>> three.holds(25), three.level
    (True, 0.998)

    Divided by what is expected they are the limits of a ratio (`high / centre`).

    Args:
        expected: the count expected: the common rate times the exposure.
        levels: which part of the units is to lie within, by chance.
        method: "funnel-exact" interpolates the exact quantiles, as the paper
            does; "funnel-normal" is expected ± z √expected; "garwood" is the
            exact interval about the expected count, as FunnelPlotR has it.
            Limits below zero are cut off there.

    Returns:
        One for each level, in the order given. Where much less than one event
        is expected, a single one lies beyond the exact limits.

    Raises:
        ExposureUnfit: where nothing is expected.
        LevelOutside: for a level that is not between 0 and 1.
        NegativeMean, NotFinite: for what is no expected count.
        NoCounts: for no levels.
        UnknownMethod: for another method.

    Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional
    performance", Statistics in Medicine 24 (2005).
    """
    mean = float(mean_of("expected", expected))
    if not mean:
        raise ExposureUnfit("expected", expected, "where nothing is expected there is no funnel")
    how = method_of(method, _METHODS)

    def ends(tail: float) -> tuple[float, float]:
        if how is Method.FUNNEL_EXACT:
            return _quantiles(poisson(mean), tail)
        if how is Method.GARWOOD:
            return gamma_quantile(tail, mean), gamma_quantile_above(tail, mean + 1.0)
        half = normal_quantile_above(tail) * math.sqrt(mean)
        return mean - half, mean + half

    return _limits(ends, mean, math.inf, (levels, how))


def share_funnel_limits(
    *, whole: Real, share: Real, levels: Iterable[Real] = _LEVELS, method: str = "funnel-exact"
) -> tuple[ControlLimits, ...]:
    """Return between which shares a station lies by chance, where a share is expected.

    Of all who were called face to face, 80 % sent no money. A station that
    called on 11 lies by chance between

    >>> two, three = share_funnel_limits(whole=11, share=0.8, method="funnel-normal")
    >>> round(two.low, 3), two.high
    (0.564, 1.0)

    Args:
        whole: how many the station's share is of, one or more.
        share: the common share, between 0 and 1.
        levels: which part of the units is to lie within, by chance.
        method: "funnel-exact" interpolates the exact quantiles; "funnel-normal"
            is share ± z √(share (1 - share) / whole), cut off at 0 and 1.

    Returns:
        One for each level, in the order given.

    Raises:
        ExposureUnfit: for a whole of zero.
        LevelOutside: for a level, or a share, that is not between 0 and 1.
        NoCounts: for no levels.
        UnknownMethod: for another method.
        CountTooLarge, NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: as of `funnel_limits`.
    """
    size, part = count_of("whole", whole), real_of("share", share)
    if not size:
        raise ExposureUnfit("whole", whole, "nothing has no share")
    if not 0 < part < 1:
        raise LevelOutside("share", share)
    how = method_of(method, (Method.FUNNEL_EXACT, Method.FUNNEL_NORMAL))
    centre, rest = float(part), float(1 - part)

    def ends(tail: float) -> tuple[float, float]:
        if how is Method.FUNNEL_EXACT:
            low, high = _quantiles(binomial(size, centre, rest), tail)
            return low / size, high / size
        half = normal_quantile_above(tail) * math.sqrt(centre * rest / size)
        return centre - half, centre + half

    return _limits(ends, centre, 1.0, (levels, how))


def _limits(
    ends: Callable[[float], tuple[float, float]],
    centre: float,
    top: float,
    choice: tuple[Iterable[Real], Method],
) -> tuple[ControlLimits, ...]:
    levels, method = tuple(choice[0]), choice[1]
    if not levels:
        raise NoCounts("levels", ())
    found = []
    for place, level in enumerate(levels):
        low, high = ends(tail_of(f"levels[{place}]", level))
        found.append(
            ControlLimits(
                low=max(0.0, low),
                high=min(top, max(0.0, high)),
                centre=centre,
                level=level_of("levels", level),
                method=method,
            )
        )
    return tuple(found)


def _quantiles(chance: Distribution, tail: float) -> tuple[float, float]:
    """Return the interpolated quantiles of a tail and of what leaves a tail above."""
    spread = math.sqrt(chance.mean) + 1.0
    low = _least(lambda count: chance.at_most(count) >= tail, int(chance.mean), spread)
    below = low - (chance.at_most(low) - tail) / math.exp(chance.log_point(low))
    high = _least(lambda count: chance.at_least(count + 1) <= tail, int(chance.mean), spread)
    above = high - (tail - chance.at_least(high + 1)) / math.exp(chance.log_point(high))
    return below, above


def _least(holds: Callable[[int], bool], start: int, spread: float) -> int:
    """Return the least count at which something holds that holds from there on."""
    width = max(1, int(spread))
    low = start
    while low > 0 and holds(low):
        low = max(0, low - width)
        width *= 2
    if low == 0 and holds(0):
        return 0
    high, width = max(start, low + 1), max(1, int(spread))
    while not holds(high):
        low, high, width = high, high + width, width * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high
