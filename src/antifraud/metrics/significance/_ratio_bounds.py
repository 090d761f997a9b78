# SPDX-License-Identifier: MIT
"""Which ratios of two rates their counts allow."""

from __future__ import annotations

import math
from fractions import Fraction

from antifraud.metrics.significance._checking import Real, tail_of
from antifraud.metrics.significance._share_bounds import share_bounds
from antifraud.metrics.significance._special import normal_quantile_above
from antifraud.metrics.significance.methods import Method
from antifraud.metrics.significance.results import ConfidenceInterval

__all__ = ["ratio_interval"]

_EPS = 2.0**-53
_SHARES = {
    Method.EXACT: Method.CLOPPER_PEARSON,
    Method.EXACT_CENTRAL: Method.CLOPPER_PEARSON,
    Method.MID_P: Method.MID_P,
    Method.MID_P_CENTRAL: Method.MID_P,
    Method.SCORE: Method.WILSON,
    Method.WALD: Method.WILSON,
}
_NAMED = {
    Method.CLOPPER_PEARSON: Method.EXACT_CENTRAL,
    Method.MID_P: Method.MID_P_CENTRAL,
    Method.WILSON: Method.SCORE,
}


def ratio_interval(
    base: int, now: int, over: Fraction, level: tuple[Real, float], method: Method
) -> ConfidenceInterval:
    """Return the ratios that a base and a current count allow.

    Args:
        base: the earlier count.
        now: the current one.
        over: the current exposure over the earlier one.
        level: as given, and as a float.
        method: of the test that the interval goes with.
    """
    tail = tail_of("level", level[0])
    unit = float(1 / over)
    estimate = float(Fraction(now, base) / over) if base else None
    if base + now == 0:
        low, high, named = 0.0, None, Method.EXACT_CENTRAL
    elif method is Method.ROOT:
        low, high = _by_roots(base, now, normal_quantile_above(tail))
        named = method
    elif method in _SHARES:
        of_share = _SHARES[method]
        low, high = _odds(now, base, tail, of_share)
        named = _NAMED[of_share]
    else:
        spread = normal_quantile_above(tail) * math.sqrt(1 / now + 1 / base)
        low, high = now / base * math.exp(-spread), now / base * math.exp(spread)
        named = Method.LOG_WALD
    return ConfidenceInterval(
        low=low * unit,
        high=None if high is None else high * unit,
        level=level[1],
        method=named,
        estimate=estimate,
    )


def _odds(now: int, base: int, tail: float, method: Method) -> tuple[float, float | None]:
    """Return the odds of the bounds of the current count's share in the total.

    The bound above is the inverse of the bound below of the other side, so that neither loses
    digits near one.
    """
    low = share_bounds(now, now + base, tail, method)[0] if now else 0.0
    other = share_bounds(base, now + base, tail, method)[0] if base else 0.0
    return low / (1.0 - low or _EPS), (1.0 - other) / other if other else None


def _by_roots(base: int, now: int, z: float) -> tuple[float, float | None]:
    """Return the ratios r at which 2 (√(now + 3/8) - √((base + 3/8) r)) is z √(1 + r)."""
    above, below = math.sqrt(now + 0.375), math.sqrt(base + 0.375)
    square = z * z / 4.0
    # (below² - square) r - 2 above below √r + (above² - square) = 0, for √r
    lead, rest = below**2 - square, above**2 - square
    inner = math.sqrt(max(0.0, square * (above**2 + below**2 - square)))
    if lead > 0:
        ends = (above * below - inner) / lead, (above * below + inner) / lead
        return max(0.0, ends[0]) ** 2, ends[1] ** 2
    return max(0.0, rest / (above * below + inner)) ** 2, None
