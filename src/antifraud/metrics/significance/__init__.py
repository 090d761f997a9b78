# SPDX-License-Identifier: MIT
"""Tests of chance for counts of events, and the intervals and limits that go with them.

A change of a small count is often chance. These functions say how often chance alone gives as
much; which of them when, and what each takes for granted, is on the page *Significance* of the
docs. They alone in this library compute with floats.
"""

from antifraud.metrics.significance.categories import small_sample_power, small_sample_test
from antifraud.metrics.significance.differences import rate_difference_test
from antifraud.metrics.significance.displacement import wdd, wdd_harm
from antifraud.metrics.significance.e_tests import Variance, e_test
from antifraud.metrics.significance.funnels import funnel_limits, share_funnel_limits
from antifraud.metrics.significance.intervals import (
    binomial_interval,
    byar_interval,
    poisson_interval,
    rate_interval,
    wilson_interval,
)
from antifraud.metrics.significance.methods import Alternative, Assumption, Method
from antifraud.metrics.significance.one_count import (
    dispersion_test,
    poisson_band,
    poisson_test,
    poisson_z,
)
from antifraud.metrics.significance.results import (
    ConfidenceInterval,
    ControlLimits,
    DifferenceTest,
    DisplacementTest,
    RateRatioTest,
    SignificanceTest,
)
from antifraud.metrics.significance.scanning import scan_statistic
from antifraud.metrics.significance.two_counts import poisson_z_two, rate_ratio_test

__all__ = [
    "Alternative",
    "Assumption",
    "ConfidenceInterval",
    "ControlLimits",
    "DifferenceTest",
    "DisplacementTest",
    "Method",
    "RateRatioTest",
    "SignificanceTest",
    "Variance",
    "binomial_interval",
    "byar_interval",
    "dispersion_test",
    "e_test",
    "funnel_limits",
    "poisson_band",
    "poisson_interval",
    "poisson_test",
    "poisson_z",
    "poisson_z_two",
    "rate_difference_test",
    "rate_interval",
    "rate_ratio_test",
    "scan_statistic",
    "share_funnel_limits",
    "small_sample_power",
    "small_sample_test",
    "wdd",
    "wdd_harm",
    "wilson_interval",
]
