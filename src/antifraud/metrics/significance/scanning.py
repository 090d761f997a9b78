# SPDX-License-Identifier: MIT
"""A cluster that was noticed afterwards: the scan statistic."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from antifraud.errors import ExposureUnfit, UnknownMethod, WindowsUnfit
from antifraud.metrics.significance._checking import Real, count_of, mean_of, real_of
from antifraud.metrics.significance._special import (
    poisson_at_most,
    poisson_log_point,
)
from antifraud.metrics.significance.methods import Assumption, Method
from antifraud.metrics.significance.results import SignificanceTest

__all__ = ["scan_statistic"]

_LARGEST = 100_000
_LEAST = 1e-30
_TWO = 2
_MOST_WINDOWS = 10**15


def scan_statistic(
    *,
    count: Real,
    expected: Real,
    windows: Real,
    variant: Literal["naus", "wheeler"] = "naus",
) -> SignificanceTest:
    """Return how often some window, wherever it lies, holds so many events by chance.

    "Six in one fortnight" was noticed because it was many; nobody had picked
    that fortnight beforehand. So the question is whether *any* fortnight of the
    whole time holds six. With 0.6 expected in one, a given fortnight holds six
    or more once in 25,000; any of the fortnights that can be laid into 208 of
    them,

    >>> round(scan_statistic(count=6, expected=0.6, windows=208).p, 3)
    0.039

    Args:
        count: the most events that a window holds, whole.
        expected: the mean in one window, above zero.
        windows: the whole time over the length of the window, two or more.
        variant: "naus" is the approximation of the paper. "wheeler" gives the
            numbers of ptools, to check tables made with it: its last sum stops
            one term early. What ptools calls L and k are L - k + 2 windows.

    Returns:
        The statistic is the count. p is exact for counts of 0, 1 and 2, and
        Naus's approximation from 3 on, right to two or three digits.

    Raises:
        CountTooLarge: for a count above 100,000.
        ExposureUnfit: for an expected count of zero.
        UnknownMethod: for another variant.
        WindowsUnfit: for fewer than two windows.
        NegativeCount, NegativeMean, NotFinite, NotWhole: for what is no count, or no mean.

    Source: J. I. Naus, "Approximations for distributions of scan statistics",
    Journal of the American Statistical Association 77 (1982). For pairs, the
    spacings of uniform points.
    """
    most, mean = count_of("count", count, _LARGEST), float(mean_of("expected", expected))
    whole = real_of("windows", windows)
    if not mean:
        raise ExposureUnfit(
            "expected", expected, "where nothing is expected, one event is too many"
        )
    if not _TWO <= whole <= _MOST_WINDOWS:
        raise WindowsUnfit("windows", windows)
    if variant not in ("naus", "wheeler"):
        raise UnknownMethod("variant", variant, "give 'naus' or 'wheeler'")
    if most <= 1:
        p = 1.0 if most == 0 else -math.expm1(-mean * float(whole))
    elif most == _TWO:
        p = _pairs(mean, float(whole))
    else:
        p = _naus(most, mean, float(whole), most - (variant == "wheeler"))
    return SignificanceTest(
        p=min(1.0, max(0.0, p)),
        statistic=float(most),
        method=Method.SCAN,
        alternative="greater",
        assumptions=(Assumption.POISSON, Assumption.KNOWN_MEAN, Assumption.SET_BEFOREHAND),
    )


def _pairs(mean: float, windows: float) -> float:
    """Return how often two events lie within one window: one less how often all lie apart."""
    most = math.ceil(windows)  # no more lie a window apart, each from the next

    def log(number: int) -> float:
        # so many, each a window from the last: (free mean)^number e^(-windows mean) / number!
        free = windows - max(0, number - 1)
        if free <= 0:
            return -math.inf
        return poisson_log_point(number, free * mean) - (windows - free) * mean

    low, high = 0, most
    while low < high:  # the logarithms have one peak
        middle = (low + high) // 2
        low, high = (middle + 1, high) if log(middle + 1) > log(middle) else (low, middle)
    apart = math.fsum(
        (*_falling(log, range(low, most + 1)), *_falling(log, range(low - 1, -1, -1)))
    )
    return 1.0 - apart


def _falling(log: Callable[[int], float], numbers: Iterable[int]) -> Iterator[float]:
    """Yield the values of falling logarithms, as long as they count."""
    for number in numbers:
        value = math.exp(log(number))
        if value < _LEAST:
            break
        yield value


def _naus(most: int, mean: float, windows: float, end: int) -> float:
    """Return the approximation from what holds for two and for three windows.

    Args:
        most: the count.
        mean: in one window.
        windows: how many.
        end: before which number the last sum stops.
    """

    def point(count: int) -> float:
        return math.exp(poisson_log_point(count, mean)) if count >= 0 else 0.0

    def up_to(count: int) -> float:
        return poisson_at_most(count, mean)

    here, below = point(most), up_to(most - 1)
    two = (
        below**2 - (most - 1) * here * point(most - 2) - (most - 1 - mean) * here * up_to(most - 3)
    )
    first = 2 * here * below * ((most - 1) * up_to(most - 2) - mean * up_to(most - 3))
    second = (
        0.5
        * here**2
        * (
            (most - 1) * (most - 2) * up_to(most - 3)
            - 2 * (most - 2) * mean * up_to(most - 4)
            + mean**2 * up_to(most - 5)
        )
    )
    third = sum(point(2 * most - one) * up_to(one - 1) ** 2 for one in range(1, most))
    fourth = sum(
        point(2 * most - one) * point(one) * ((one - 1) * up_to(one - 2) - mean * up_to(one - 3))
        for one in range(2, end)
    )
    three = below**3 - first + second + third - fourth
    if two <= 0 or three <= 0:
        return 1.0
    return -math.expm1(math.log(two) + (windows - 2) * math.log(three / two))
