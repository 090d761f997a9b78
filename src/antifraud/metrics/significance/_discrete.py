# SPDX-License-Identifier: MIT
"""The p-value of a count, out of its Poisson or binomial distribution.

Two-sided there are two conventions. "All outcomes no likelier" adds every outcome that is at most
as probable as the observed one (so do R's binom.test and poisson.test, and scipy); "twice the
smaller tail" goes with central confidence intervals. Each comes as a mid-p as well, in which the
observed outcome counts by half.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import attrs

from antifraud.metrics.significance._special import (
    binomial_at_least,
    binomial_at_most,
    binomial_log_point,
    poisson_at_least,
    poisson_at_most,
    poisson_log_point,
)
from antifraud.metrics.significance.methods import Alternative, Method

__all__ = ["EXACT_METHODS", "Distribution", "binomial", "poisson"]

EXACT_METHODS = (Method.EXACT, Method.EXACT_CENTRAL, Method.MID_P, Method.MID_P_CENTRAL)

_MID = (Method.MID_P, Method.MID_P_CENTRAL)
# Two outcomes of one probability may differ in the last digits of a sum.
_SAME = 1e-7


@attrs.frozen(kw_only=True)
class Distribution:
    """A distribution of counts from 0 to `last`, with one peak near its mean."""

    log_point: Callable[[int], float]
    at_most: Callable[[int], float]
    at_least: Callable[[int], float]
    mean: float
    last: int | None = None

    def p(self, count: int, alternative: Alternative, method: Method) -> float:
        """Return how often a count lies as far out, by one of the exact methods."""
        half = 0.5 * math.exp(self.log_point(count)) if method in _MID else 0.0
        if alternative == "greater":
            return max(0.0, self.at_least(count) - half)
        if alternative == "less":
            return max(0.0, self.at_most(count) - half)
        if method in (Method.EXACT_CENTRAL, Method.MID_P_CENTRAL):
            tail = min(self.at_least(count), self.at_most(count)) - half
            return min(1.0, max(0.0, 2.0 * tail))
        return min(1.0, max(0.0, self._no_likelier(count) - half))

    def _no_likelier(self, count: int) -> float:
        limit = self.log_point(count) + _SAME
        peak = int(self.mean)
        if self.log_point(peak) <= limit and self._is_peak(count, peak):
            return 1.0
        if count < self.mean:
            other = self._first_above(peak, limit)
            return self.at_most(count) + (0.0 if other is None else self.at_least(other))
        other = self._last_below(peak, limit)
        return self.at_least(count) + (0.0 if other is None else self.at_most(other))

    def _is_peak(self, count: int, peak: int) -> bool:
        beside = [peak - 1, peak + 1] if self.last is None or peak < self.last else [peak - 1]
        limit = self.log_point(count) + _SAME
        return all(self.log_point(one) <= limit for one in beside if one >= 0)

    def _first_above(self, peak: int, limit: float) -> int | None:
        """Return the least count above the peak that is no likelier than a limit."""
        low, width = peak, 1
        while self.last is None or low + width <= self.last:
            if self.log_point(low + width) <= limit:
                break
            low, width = low + width, width * 2
        high = low + width
        if self.last is not None and high > self.last:
            if self.log_point(self.last) > limit:
                return None
            high = self.last
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self.log_point(middle) <= limit else (middle, high)
        return high

    def _last_below(self, peak: int, limit: float) -> int | None:
        """Return the greatest count below the peak that is no likelier than a limit."""
        if self.log_point(0) > limit:
            return None
        low, high = 0, peak + 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self.log_point(middle) <= limit else (low, middle)
        return low


def poisson(mean: float) -> Distribution:
    """Return the Poisson distribution of a mean; of zero, all lies at zero."""
    if mean == 0:
        return Distribution(
            log_point=lambda count: -math.inf if count else 0.0,
            at_most=lambda _: 1.0,
            at_least=lambda count: 0.0 if count else 1.0,
            mean=0.0,
            last=0,
        )
    return Distribution(
        log_point=lambda count: poisson_log_point(count, mean),
        at_most=lambda count: poisson_at_most(count, mean),
        at_least=lambda count: poisson_at_least(count, mean),
        mean=mean,
    )


def binomial(size: int, share: float, rest: float) -> Distribution:
    """Return the binomial distribution of a size and a share; rest is 1 - share."""
    return Distribution(
        log_point=lambda part: binomial_log_point(part, size, share, rest),
        at_most=lambda part: binomial_at_most(part, size, share, rest),
        at_least=lambda part: binomial_at_least(part, size, share, rest),
        mean=size * share,
        last=size,
    )
