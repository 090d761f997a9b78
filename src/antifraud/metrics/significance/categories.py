# SPDX-License-Identifier: MIT
"""A handful of events over the days of the week: exact tests of their spread."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TypeAlias

from antifraud.errors import (
    LengthsDiffer,
    NothingCounted,
    OneUnit,
    SharesUnfit,
    TooManyOutcomes,
)
from antifraud.metrics.significance._checking import (
    Real,
    count_of,
    counts_of,
    method_of,
    real_of,
    tail_of,
)
from antifraud.metrics.significance._special import chi_square_above
from antifraud.metrics.significance.methods import Assumption, Method
from antifraud.metrics.significance.results import SignificanceTest

__all__ = ["small_sample_power", "small_sample_test"]

_METHODS = (Method.G, Method.CHI_SQUARE, Method.KOLMOGOROV, Method.KUIPER)
_SYMMETRIC = (Method.G, Method.CHI_SQUARE)
_MOST = 300_000
_NEAR_ONE = Fraction(1, 10**6)
_SAME = 1e-9

_Statistic: TypeAlias = Callable[[Sequence[int]], float]


def small_sample_test(
    *,
    counts: Iterable[Real],
    shares: Iterable[Real] | None = None,
    method: str = "g",
    exact: bool = True,
) -> SignificanceTest:
    """Test whether a few events fall on categories by chance, summing all ways they could fall.

    Three calls of one series, two on a Monday and one on a Tuesday: is there a
    day to expect the next?

    >>> days = small_sample_test(counts=[2, 1, 0, 0, 0, 0, 0])
    >>> round(days.statistic, 2), round(days.p, 2)
    (7.86, 0.39)

    Args:
        counts: of each category, in their order.
        shares: what each category would have by chance; equal if left out.
        method: "g" (likelihood ratio), "chi-square", "kolmogorov" for ordered
            categories, "kuiper" for those on a circle (hours, days).
        exact: False takes the chi-square approximation, for many events; of
            "g" and "chi-square" only.

    Returns:
        p is the probability of all outcomes with a statistic as large.

    Raises:
        LengthsDiffer: when the shares are not as many as the counts.
        NothingCounted: when all are zero.
        OneUnit: for a single category.
        SharesUnfit: for shares that do not add up to one (to a millionth), or
            a share of zero where something was counted.
        TooManyOutcomes: when the exact test would go through more than 300,000
            outcomes.
        UnknownMethod: for another method, or an approximation that there is not.
        NegativeCount, NotFinite, NotWhole: for what is no count.

    Source: A. P. Wheeler, "Testing serial crime events for randomness in
    day-of-week patterns with small samples", Journal of Investigative
    Psychology and Offender Profiling 13 (2016).
    """
    seen = counts_of("counts", counts)
    total = sum(seen)
    if not total:
        raise NothingCounted("counts", seen)
    if len(seen) == 1:
        raise OneUnit("counts", seen, "give two categories or more")
    null = _shares(shares, len(seen))
    if any(count and not share for count, share in zip(seen, null, strict=True)):
        raise SharesUnfit("shares", null)
    how = method_of(method, _METHODS if exact else _SYMMETRIC)
    measure = _measure(how, null)
    statistic = measure(seen)
    if exact:
        limit = _just_under(statistic)
        p = sum(
            times * _probability(one, null)
            for one, times in _outcomes(total, null, how)
            if measure(one) >= limit
        )
    else:
        p = chi_square_above(max(0.0, statistic), sum(share > 0 for share in null) - 1)
    return SignificanceTest(
        p=min(1.0, p),
        statistic=statistic,
        method=how,
        assumptions=(Assumption.INDEPENDENT, Assumption.SHARES_GIVEN),
    )


def small_sample_power(
    *,
    total: Real,
    alternative_shares: Iterable[Real],
    shares: Iterable[Real] | None = None,
    level: Real = 0.95,
    method: str = "g",
) -> float:
    """Return how often `small_sample_test` would notice that events fall otherwise.

    Somebody acts on weekends only. Three events show it half of the time, at
    best:

    >>> round(small_sample_power(total=3, alternative_shares=[0.5, 0.5, 0, 0, 0, 0, 0]), 2)
    0.25

    Args:
        total: how many events there are, one or more.
        alternative_shares: how they do fall.
        shares: what each category would have by chance; equal if left out.
        level: of confidence; 0.95 notices where p is below 0.05.
        method: as of `small_sample_test`.

    Raises:
        LengthsDiffer, LevelOutside, NothingCounted, OneUnit, SharesUnfit,
        TooManyOutcomes, UnknownMethod: as of `small_sample_test`.

    Source: as of `small_sample_test`.
    """
    other = tuple(alternative_shares)
    truth = _shares(other, len(other))
    null = _shares(shares, len(other))
    size = count_of("total", total)
    if not size:
        raise NothingCounted("total", total)
    if len(other) == 1:
        raise OneUnit("alternative_shares", other, "give two categories or more")
    how = method_of(method, _METHODS)
    measure = _measure(how, null)
    ranked = sorted(
        (
            (measure(one), _probability(one, null), _probability(one, truth))
            for one, _ in _all_outcomes(size, len(other))
        ),
        reverse=True,
    )
    left, power, place = 2.0 * tail_of("level", level), 0.0, 0
    while place < len(ranked):
        limit = _just_under(ranked[place][0])
        end = place
        while end < len(ranked) and ranked[end][0] >= limit:
            end += 1
        left -= sum(null_point for _, null_point, _ in ranked[place:end])
        if left <= 0:
            break
        power += sum(true_point for _, _, true_point in ranked[place:end])
        place = end
    return min(1.0, power)


def _shares(shares: Iterable[Real] | None, size: int) -> tuple[Fraction, ...]:
    if shares is None:
        return (Fraction(1, size),) * size
    given = tuple(real_of(f"shares[{place}]", share) for place, share in enumerate(shares))
    if len(given) != size:
        raise LengthsDiffer("shares", (len(given), size))
    whole = sum(given, Fraction(0))
    if any(share < 0 for share in given) or abs(whole - 1) > _NEAR_ONE:
        raise SharesUnfit("shares", tuple(float(share) for share in given))
    return tuple(share / whole for share in given)


def _just_under(statistic: float) -> float:
    # Two outcomes of one statistic may differ in the last digits of a sum.
    return statistic - _SAME * max(1.0, statistic) if math.isfinite(statistic) else statistic


def _measure(method: Method, shares: Sequence[Fraction]) -> _Statistic:
    parts = [float(share) for share in shares]
    return {
        Method.G: lambda counts: _likelihood(counts, parts),
        Method.CHI_SQUARE: lambda counts: _chi_square(counts, parts),
        Method.KOLMOGOROV: lambda counts: max(map(abs, _gaps(counts, parts))),
        Method.KUIPER: lambda counts: _kuiper(counts, parts),
    }[method]


def _likelihood(counts: Sequence[int], shares: Sequence[float]) -> float:
    total = sum(counts)
    pairs = [(count, share) for count, share in zip(counts, shares, strict=True) if count]
    if any(not share for _, share in pairs):
        return math.inf
    return 2.0 * math.fsum(count * math.log(count / total / share) for count, share in pairs)


def _chi_square(counts: Sequence[int], shares: Sequence[float]) -> float:
    total = sum(counts)
    pairs = list(zip(counts, shares, strict=True))
    if any(count and not share for count, share in pairs):
        return math.inf
    return math.fsum(
        (count - total * share) ** 2 / (total * share) for count, share in pairs if share
    )


def _gaps(counts: Sequence[int], shares: Sequence[float]) -> list[float]:
    """Return by how much what was counted up to each category exceeds what was expected."""
    total, seen, wanted, gaps = sum(counts), 0, 0.0, []
    for count, share in zip(counts, shares, strict=True):
        seen, wanted = seen + count, wanted + share
        gaps.append(seen / total - wanted)
    return gaps


def _kuiper(counts: Sequence[int], shares: Sequence[float]) -> float:
    gaps, root = _gaps(counts, shares), math.sqrt(sum(counts))
    return (max(0.0, *gaps) - min(0.0, *gaps)) * (root + 0.155 + 0.24 / root)


def _probability(counts: Sequence[int], shares: Sequence[Fraction]) -> float:
    log = math.lgamma(sum(counts) + 1.0)
    for count, share in zip(counts, shares, strict=True):
        if count and not share:
            return 0.0
        if count:
            log += count * math.log(share) - math.lgamma(count + 1.0)
    return math.exp(log)


def _outcomes(
    total: int, shares: Sequence[Fraction], method: Method
) -> Iterator[tuple[Sequence[int], int]]:
    """Yield the ways the events could fall, each with how many others are like it."""
    if method in _SYMMETRIC and len(set(shares)) == 1:
        return _sorted_outcomes(total, len(shares))
    return _all_outcomes(total, len(shares))


def _all_outcomes(total: int, size: int) -> Iterator[tuple[Sequence[int], int]]:
    if math.comb(total + size - 1, size - 1) > _MOST:
        raise TooManyOutcomes("counts", total)
    return ((one, 1) for one in _compositions(total, size))


def _compositions(total: int, size: int) -> Iterator[tuple[int, ...]]:
    if size == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _compositions(total - first, size - 1):
            yield (first, *rest)


def _sorted_outcomes(total: int, size: int) -> Iterator[tuple[Sequence[int], int]]:
    """Yield the outcomes in falling order of counts, each with the number of its orders."""
    if _ways(total, size) > _MOST:
        raise TooManyOutcomes("counts", total)
    for parts in _partitions(total, size, total):
        orders = math.factorial(size)
        for part in set(parts):
            orders //= math.factorial(parts.count(part))
        yield parts, orders


def _ways(total: int, size: int) -> int:
    """Return how many sorted outcomes there are: the partitions into so many parts or fewer."""
    if total > _MOST:
        return total
    ways = [1] + [0] * total
    for part in range(1, size + 1):
        for place in range(part, total + 1):
            ways[place] += ways[place - part]
        if ways[total] > _MOST:
            break
    return ways[total]


def _partitions(total: int, size: int, most: int) -> Iterator[tuple[int, ...]]:
    if size == 1:
        if total <= most:
            yield (total,)
        return
    for first in range(min(total, most), -(-total // size) - 1, -1):
        for rest in _partitions(total - first, size - 1, first):
            yield (first, *rest)
