# SPDX-License-Identifier: MIT
"""The Lorenz curve and the Gini coefficients."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate

from antifraud.errors import NotWhole, OneUnit
from antifraud.metrics.concentration._amounts import Real, amounts_of, total_of

__all__ = ["generalized_gini", "gini", "lorenz_asymmetry", "lorenz_curve"]


def gini(counts: Iterable[Real], *, corrected: bool = False) -> float:
    """Return the Gini coefficient: 0 where all units are equal, near 1 where one has all.

    >>> gini([10, 8, 2, 0, 0, 0, 0, 0, 0, 0])
    0.78
    >>> gini([10, 0, 0, 0]), gini([10, 0, 0, 0], corrected=True)
    (0.75, 1.0)

    Where there are fewer events than units, some units are empty by need and
    the Gini is high whatever the events do: see `generalized_gini`.

    Args:
        counts: of each unit, zeros included; amounts will do.
        corrected: multiply by n / (n - 1), so that one unit with all is 1.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        OneUnit: for a correction of a single unit.

    Source: C. Gini, Variabilità e mutabilità (1912); as the mean difference,
    in half, over the mean.
    """
    amounts = amounts_of("counts", counts)
    return float(_gini(amounts) * (_correction(len(amounts)) if corrected else 1))


def generalized_gini(counts: Iterable[Real], *, corrected: bool = False) -> float:
    """Return the Gini coefficient against the most equal spread that there can be.

    Eight crimes cannot be spread over ten places so that all have the same. If
    eight places have one each, nothing is concentrated; the Gini says 0.2, this
    0. With as many events as units, or more, it is the Gini.

    >>> generalized_gini([1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
    0.0
    >>> generalized_gini([5, 2, 1, 0, 0, 0, 0, 0, 0, 0])  # the Gini: 0.8
    0.75

    Args:
        counts: of each unit, zeros included. Whole numbers: the measure is
            about events, which cannot be split.
        corrected: multiply by m / (m - 1), m the smaller of units and events.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite, NotWhole: for what is no count.
        OneUnit: for a correction of a single unit or event.

    Source: W. Bernasco & W. Steenbeek, "More places than crimes: Implications
    for evaluating the law of crime concentration at place", Journal of
    Quantitative Criminology 33 (2017).
    """
    amounts = amounts_of("counts", counts)
    for place, amount in enumerate(amounts):
        if amount.denominator != 1:
            raise NotWhole(f"counts[{place}]", amount, "events are whole; of amounts take gini")
    total = total_of("counts", amounts)
    spread = max(Fraction(1), len(amounts) / total) * (_gini(amounts) - 1) + 1
    if corrected:
        spread *= _correction(min(Fraction(len(amounts)), total))
    return float(spread)


def lorenz_curve(counts: Iterable[Real]) -> tuple[tuple[float, float], ...]:
    """Return the Lorenz curve: the least units hold this share of all, from (0, 0) to (1, 1).

    >>> lorenz_curve([6, 1, 1, 0])
    ((0.0, 0.0), (0.25, 0.0), (0.5, 0.125), (0.75, 0.25), (1.0, 1.0))

    Args:
        counts: of each unit, zeros included; amounts will do.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: M. O. Lorenz, "Methods of measuring the concentration of wealth",
    Publications of the American Statistical Association 9 (1905).
    """
    amounts = sorted(amounts_of("counts", counts))
    total = total_of("counts", amounts)
    sums = accumulate(amounts, initial=Fraction(0))
    return tuple(
        (float(Fraction(place, len(amounts))), float(so_far / total))
        for place, so_far in enumerate(sums)
    )


def lorenz_asymmetry(counts: Iterable[Real]) -> float:
    """Return which end of the units makes the inequality: above 1 the few large ones.

    >>> round(lorenz_asymmetry([Fraction(50, 9)] * 9 + [50]), 2)
    1.46
    >>> round(lorenz_asymmetry([2] * 5 + [18] * 5), 2)
    0.74

    Args:
        counts: of each unit, zeros included; amounts will do.

    Returns:
        Where some units are the mean, or all, the middle of what it may be.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: C. Damgaard & J. Weiner, "Describing inequality in plant size or
    fecundity", Ecology 81 (2000).
    """
    amounts = sorted(amounts_of("counts", counts))
    total, size = total_of("counts", amounts), len(amounts)
    mean = total / size
    below = [amount for amount in amounts if amount < mean]
    equal = amounts.count(mean)
    if equal:
        first = Fraction(len(below), size) + sum(below, Fraction(0)) / total
        last = Fraction(len(below) + equal, size) + (sum(below, equal * mean)) / total
        return float((first + last) / 2)
    following = amounts[len(below)]
    way = (mean - below[-1]) / (following - below[-1])
    return float((len(below) + way) / size + (sum(below, Fraction(0)) + way * following) / total)


def _gini(amounts: list[Fraction]) -> Fraction:
    total, size = total_of("counts", amounts), len(amounts)
    weighed = sum(
        ((2 * place - size - 1) * amount for place, amount in enumerate(sorted(amounts), 1)),
        Fraction(0),
    )
    return weighed / (size * total)


def _correction(size: int | Fraction) -> Fraction:
    if size <= 1:
        raise OneUnit("counts", size)
    return Fraction(size) / (size - 1)
