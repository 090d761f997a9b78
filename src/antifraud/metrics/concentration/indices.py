# SPDX-License-Identifier: MIT
"""Indices of concentration and of inequality, each a single number."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from antifraud.errors import OneUnit, WeightUnfit
from antifraud.metrics.concentration._amounts import Real, amounts_of, real_of

__all__ = ["atkinson", "herfindahl", "hoover", "rosenbluth", "theil", "variation"]


def herfindahl(counts: Iterable[Real], *, normalized: bool = False) -> float:
    """Return the Herfindahl-Hirschman index: the sum of the squared shares, 1/n to 1.

    It is the probability that two events drawn at random, with return, are of
    one unit; its inverse is how many equal units would be as concentrated.

    >>> herfindahl([5, 3, 2])
    0.38
    >>> herfindahl([4, 4, 4, 4]), herfindahl([4, 4, 4, 4], normalized=True)
    (0.25, 0.0)

    Args:
        counts: of each unit, zeros included; amounts will do.
        normalized: (H - 1/n) / (1 - 1/n), from 0 to 1.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        OneUnit: for the normalized index of a single unit.

    Source: A. O. Hirschman, "The paternity of an index", American Economic
    Review 54 (1964).
    """
    parts, total, _ = amounts_of("counts", counts)
    index = Fraction(sum(part * part for part in parts), total * total)
    if normalized:
        if len(parts) == 1:
            raise OneUnit("counts", 1)
        least = Fraction(1, len(parts))
        index = (index - least) / (1 - least)
    return float(index)


def rosenbluth(counts: Iterable[Real]) -> float:
    """Return the index of Rosenbluth, Hall and Tideman, in which ranks weigh: 1/n to 1.

    >>> rosenbluth([1, 1, 1, 1]), rosenbluth([4, 0, 0, 0])
    (0.25, 1.0)

    Args:
        counts: of each unit, zeros included; amounts will do.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: M. Hall & N. Tideman, "Measures of concentration", Journal of the
    American Statistical Association 62 (1967).
    """
    parts, total, _ = amounts_of("counts", counts)
    weighed = sum(place * part for place, part in enumerate(sorted(parts, reverse=True), 1))
    return total / (2 * weighed - total)


def hoover(counts: Iterable[Real]) -> float:
    """Return the Hoover index: the part of all events that would have to move for equality.

    It is known as the Ricci-Schutz and the Pietra index too.

    >>> hoover([8, 0, 0, 0])
    0.75

    Args:
        counts: of each unit, zeros included; amounts will do.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: E. M. Hoover, "The measurement of industrial localization", Review
    of Economics and Statistics 18 (1936).
    """
    parts, total, _ = amounts_of("counts", counts)
    size = len(parts)
    return sum(abs(size * part - total) for part in parts) / (2 * size * total)


def theil(counts: Iterable[Real], *, normalized: bool = False) -> float:
    """Return Theil's index: the entropy that is missing from equality, 0 to log n.

    >>> theil([3, 3]), round(theil([6, 0]), 4), theil([6, 0], normalized=True)
    (0.0, 0.6931, 1.0)

    Args:
        counts: of each unit, zeros included; amounts will do.
        normalized: over log n, from 0 to 1.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        OneUnit: for the normalized index of a single unit.

    Source: H. Theil, Economics and Information Theory (1967).
    """
    parts, total, _ = amounts_of("counts", counts)
    size = len(parts)
    index = math.fsum(part / total * math.log(part * size / total) for part in parts if part)
    if not normalized:
        return max(0.0, index)
    if size == 1:
        raise OneUnit("counts", 1)
    return min(1.0, max(0.0, index / math.log(size)))


def atkinson(counts: Iterable[Real], *, aversion: Real = Fraction(1, 2)) -> float:
    """Return Atkinson's index: 0 where all are equal, 1 at most.

    >>> round(atkinson([1, 9]), 3)
    0.2

    Args:
        counts: of each unit, zeros included; amounts will do.
        aversion: above zero; the larger it is, the more do the least units weigh.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        WeightUnfit: for an aversion of zero or below.

    Source: A. B. Atkinson, "On the measurement of inequality", Journal of
    Economic Theory 2 (1970).
    """
    weight = float(real_of("aversion", aversion))
    if weight <= 0:
        raise WeightUnfit("aversion", aversion)
    parts, total, _ = amounts_of("counts", counts)
    size = len(parts)
    if weight >= 1 and not all(parts):
        return 1.0
    ratios = [part * size / total for part in parts]
    if weight == 1:
        return 1.0 - math.exp(math.fsum(map(math.log, ratios)) / size)
    # In logarithms, so that no power of a small share overflows.
    logs = [(1.0 - weight) * math.log(ratio) for ratio in ratios if ratio]
    top = max(logs)
    mean = top + math.log(math.fsum(math.exp(log - top) for log in logs) / size)
    return min(1.0, max(0.0, 1.0 - math.exp(mean / (1.0 - weight))))


def variation(counts: Iterable[Real]) -> float:
    """Return the coefficient of variation: the standard deviation of all units over the mean.

    >>> variation([1, 3])
    0.5

    Args:
        counts: of each unit, zeros included; amounts will do.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: K. Pearson, Philosophical Transactions A 187 (1896); of a whole
    population (n, not n - 1).
    """
    parts, total, _ = amounts_of("counts", counts)
    above = len(parts) * sum(part * part for part in parts) - total * total
    return math.sqrt(above / (total * total))
