# SPDX-License-Identifier: MIT
"""What tests, intervals and control limits return."""

from __future__ import annotations

import attrs

from antifraud.metrics.significance.methods import Alternative, Assumption, Method

__all__ = [
    "ConfidenceInterval",
    "ControlLimits",
    "DifferenceTest",
    "DisplacementTest",
    "RateRatioTest",
    "SignificanceTest",
]


@attrs.frozen(kw_only=True)
class ConfidenceInterval:
    """The values that a count, a rate, a share or a ratio may have at a level of confidence.

    Attributes:
        low: the least of them.
        high: the greatest; None where there is no bound above.
        level: how often such intervals hold the true value (0.95 is 95 %).
        method: how it was worked out.
        estimate: the value that was observed; None where there is none.

    >>> ConfidenceInterval(low=1.0, high=None, level=0.95, method=Method.WILSON).holds(7)
    True
    """

    low: float
    high: float | None
    level: float
    method: Method
    estimate: float | None = None

    def holds(self, value: float) -> bool:
        """Tell whether a value lies within, the ends included."""
        return self.low <= value and (self.high is None or value <= self.high)


@attrs.frozen(kw_only=True)
class ControlLimits:
    """Between which limits a unit lies by chance alone, for a funnel plot.

    Attributes:
        low: the lower limit.
        high: the upper limit.
        centre: what is expected, in the same unit.
        level: which part of the units lies within, by chance (0.95, 0.998).
        method: how they were worked out.

    >>> from antifraud.metrics.significance import funnel_limits
    >>> limits, _ = funnel_limits(expected=10)
    >>> limits.low < limits.centre < limits.high
    True
    """

    low: float
    high: float
    centre: float
    level: float
    method: Method

    def holds(self, value: float) -> bool:
        """Tell whether a value lies within, the limits included."""
        return self.low <= value <= self.high


@attrs.frozen(kw_only=True)
class SignificanceTest:
    """What a test of chance found.

    Attributes:
        p: how often chance alone gives what was observed, or something further from the null
            hypothesis, if all assumptions hold. It is not the probability that nothing changed.
        statistic: what was compared; None where the probability is summed without one.
        method: how it was worked out, with its source.
        alternative: "two-sided"; "greater" or "less" for a current side that is so.
        assumptions: what the p-value takes for granted.

    >>> from antifraud.metrics.significance import poisson_z_two
    >>> found = poisson_z_two(previous=20, current=20)
    >>> found.p, found.alternative
    (1.0, 'two-sided')
    """

    p: float
    statistic: float | None
    method: Method
    alternative: Alternative = "two-sided"
    assumptions: tuple[Assumption, ...] = ()

    @property
    def p_value(self) -> float:
        """The same as `p`."""
        return self.p


@attrs.frozen(kw_only=True)
class RateRatioTest(SignificanceTest):
    """Two rates compared by their ratio.

    Attributes:
        ratio: the current rate over the previous one; None from a count of zero.
        interval: the ratios that the counts allow.

    >>> from antifraud.metrics.significance import rate_ratio_test
    >>> rate_ratio_test(previous=10, current=20).ratio
    2.0
    """

    ratio: float | None
    interval: ConfidenceInterval


@attrs.frozen(kw_only=True)
class DifferenceTest(SignificanceTest):
    """Two rates compared by their difference.

    Attributes:
        estimate: the current rate less the previous one.
        se: its standard error.
        interval: the differences that the counts allow.

    >>> from antifraud.metrics.significance import rate_difference_test
    >>> rate_difference_test(previous=10, current=20).estimate
    10.0
    """

    estimate: float
    se: float
    interval: ConfidenceInterval

    @property
    def z(self) -> float | None:
        """The same as `statistic`: the distance from the null in standard errors."""
        return self.statistic


@attrs.frozen(kw_only=True)
class DisplacementTest(DifferenceTest):
    """A weighted displacement difference: what `wdd` and `wdd_harm` return.

    Attributes:
        local: the difference in the treated area alone, less that of its control.
        local_se: its standard error.
        displacement: the same of the area around, into which crime may have moved.
        displacement_se: its standard error.

    >>> from antifraud.metrics.significance import wdd
    >>> found = wdd(treated=(30, 20), control=(30, 30))
    >>> found.estimate, found.displacement
    (-10.0, 0.0)
    """

    local: float
    local_se: float
    displacement: float
    displacement_se: float
