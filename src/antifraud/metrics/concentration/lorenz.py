# SPDX-License-Identifier: MIT
"""The Lorenz curve and the Gini coefficients."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from fractions import Fraction
from itertools import accumulate

from antifraud.errors import NotWhole, OneUnit
from antifraud.metrics.concentration._amounts import Amounts, Real, amounts_of

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
    return float(_gini(amounts) * (_correction(len(amounts.parts)) if corrected else 1))


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
    parts, total, unit = amounts
    for place, part in enumerate(parts):
        if part % unit:
            broken = Fraction(part, unit)
            raise NotWhole(f"counts[{place}]", broken, "events are whole; of amounts take gini")
    size = len(parts)
    spread = max(Fraction(1), Fraction(size, total)) * (_gini(amounts) - 1) + 1
    if corrected:
        spread *= _correction(min(size, total))
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
    parts, total, _ = amounts_of("counts", counts)
    size, sums = len(parts), accumulate(sorted(parts), initial=0)
    return tuple((place / size, so_far / total) for place, so_far in enumerate(sums))


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
    parts, total, _ = amounts_of("counts", counts)
    parts.sort()
    size, mean = len(parts), Fraction(total, len(parts))
    below = bisect_left(parts, mean)
    equal = bisect_right(parts, mean) - below
    held = sum(parts[:below])
    if equal:
        first = Fraction(below, size) + Fraction(held, total)
        last = Fraction(below + equal, size) + (held + equal * mean) / total
        return float((first + last) / 2)
    least, most = parts[below - 1], parts[below]
    way = (mean - least) / (most - least)
    return float((below + way) / size + (held + way * most) / total)


def _gini(amounts: Amounts) -> Fraction:
    size = len(amounts.parts)
    weighed = sum(
        (2 * place - size - 1) * part for place, part in enumerate(sorted(amounts.parts), 1)
    )
    return Fraction(weighed, size * amounts.total)


def _correction(size: int) -> Fraction:
    if size <= 1:
        raise OneUnit("counts", size)
    return Fraction(size, size - 1)
