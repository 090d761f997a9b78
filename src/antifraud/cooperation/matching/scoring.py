# SPDX-License-Identifier: MIT
"""Weighing the pairs of a run step by step, and what the run itself teaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from heapq import nlargest
from itertools import accumulate, compress
from math import log2
from operator import add
from typing import NamedTuple

from antifraud.cooperation.matching.comparing import LEARNED
from antifraud.cooperation.matching.weighing import Criterion, Likely, Reports, Sum, Weigher

__all__ = ["CERTAIN", "EQUAL", "Odds", "Pair", "Scoring", "alone", "competing"]

#: Half of those who are missed are found by somebody who reports it, until more is known.
_FOUND = 0.5
#: Beside the reports at hand there are others, not at hand, that could be the one.
_ELSEWHERE = 100
#: A pair whose odds are smaller than this by themselves is dropped at once.
_FLOOR = log2(1e-3)
#: The odds of what is all but certain by itself.
_SURE = log2(99)
#: Weights no farther apart than this are equal: it is what rounding leaves.
EQUAL = 1e-9
#: So many candidates are kept of each missing report, and none so many bits behind the best.
_KEPT, _BEHIND = 20, 14.0
#: So many criteria are weighed before pairs are dropped, and after each of the others again.
_AT_ONCE = 2
#: Odds no greater than two to this: a pair that a person judged to be the same.
CERTAIN = 60.0
#: Fewer missing reports teach nothing, and of more than so many a sample is enough.
_LEAST, _SAMPLE, _ROUNDS = 200, 500, 2


class Pair(NamedTuple):
    """A missing and a found report by their places, and the weight of the pair in bits.

    >>> Pair(0, 2, 12.5).weight
    12.5
    """

    missing: int
    found: int
    weight: float


class Odds(NamedTuple):
    """A pair with its probability by itself, and beside all that share a report with it.

    >>> Odds(Pair(0, 2, 12.5), 0.9, 0.6).probability
    0.6
    """

    pair: Pair
    alone: float
    probability: float


class Scoring:
    """The criteria fitted to a run, one after the other, so that hopeless pairs drop out early.

    >>> from antifraud.cooperation.matching import SEX
    >>> Scoring(SEX, Reports(missing=(), found=())).steps
    []
    """

    def __init__(self, criteria: Criterion, reports: Reports, settled: int = 0) -> None:
        """Fit the criteria; until the run teaches more, half of those missed were found.

        Of the found reports so many are settled already.
        """
        self.weigher = criteria.fitted(reports)
        self.steps = list(_apart(self.weigher))
        self.many = len(reports.found) - settled
        #: The weight of the best of those that were weighed last, and how many have it.
        self.top: tuple[float, int] = (-CERTAIN, 0)
        self.bounds: list[float] = []
        self.bounded = -1
        self.prior = self._prior(_FOUND)

    def _prior(self, share: float) -> float:
        return log2(share / (self.many + _ELSEWHERE))

    def weighed(self, one: int, others: list[int]) -> list[Pair]:
        """Weigh one missing report against found ones; return those whose odds are not tiny.

        Where and when alone are no evidence that it is one person: something that
        is told of the person has to speak for it.
        """
        self.top = (-CERTAIN, 0)
        if not others:
            return []
        floor = _FLOOR - self.prior
        bounds = self._bounds(one)
        total: list[float] | None = None
        for at, step in enumerate(self.steps, 1):
            row = step.row(one, others)
            if row is None:
                continue
            total = row if total is None else list(map(add, total, row))
            least = floor - bounds[at]
            if at >= _AT_ONCE and min(total) < least:
                kept = [weight >= least for weight in total]
                others, total = list(compress(others, kept)), list(compress(total, kept))
                if not others:
                    return []
        if total is None:
            return []
        spoken = self._spoken_for(one, others)
        pairs = [
            Pair(one, other, weight)
            for other, weight in zip(others, total, strict=True)
            if other in spoken
        ]
        if pairs:
            top = max(pair.weight for pair in pairs)
            self.top = top, sum(pair.weight >= top - EQUAL for pair in pairs)
        return self.best(pairs)

    def _bounds(self, one: int) -> list[float]:
        """Return, after each step, the most that the others can add: near and far ask in turn."""
        if self.bounded != one:
            most = [step.most(one) for step in self.steps]
            self.bounds = [*accumulate(reversed(most), initial=0.0)][::-1]
            self.bounded = one
        return self.bounds

    def best(self, pairs: list[Pair]) -> list[Pair]:
        """Return the pairs of one missing report that are kept: the best of them."""
        if len(pairs) > 1:
            least = max(pair.weight for pair in pairs) - _BEHIND
            pairs = [pair for pair in pairs if pair.weight >= least]
        if len(pairs) <= _KEPT:
            return pairs
        return nlargest(_KEPT, pairs, key=lambda pair: (pair.weight, -pair.found))

    def has_likely(self, pairs: list[Pair]) -> bool:
        """Tell whether one of them is more likely than not by itself."""
        return any(pair.weight + self.prior > 0 for pair in pairs)

    def has_sure(self, pairs: list[Pair]) -> bool:
        """Tell whether one of them is all but certain by itself."""
        return any(pair.weight + self.prior > _SURE for pair in pairs)

    def _spoken_for(self, one: int, others: list[int]) -> set[int]:
        """Return the found reports for which something speaks that is told of the person."""
        spoken: set[int] = set()
        silent = others
        for step in self.steps:
            row = step.row(one, silent) if step.of_person and silent else None
            if row is not None:
                speaks = [weight > EQUAL for weight in row]
                spoken.update(compress(silent, speaks))
                silent = [other for other in silent if other not in spoken]
        return spoken

    def learn(self, open_ones: Sequence[int], pairs_of: Callable[[int], list[Pair]]) -> None:
        """Move what is assumed towards what a sample of the run shows (Winkler 1988).

        The sample is spread evenly over the missing reports in the order of
        their ids; each round weighs it anew.
        """
        many = len(open_ones)
        if many < _LEAST:
            return
        sample = open_ones[:: -(-many // _SAMPLE)]
        for _ in range(_ROUNDS):
            pairs = [pair for one in sample for pair in pairs_of(one)]
            likely = [
                Likely(odds.pair.missing, odds.pair.found, odds.probability)
                for odds in competing(pairs, self.prior)
            ]
            for step in self.steps:
                step.learn(likely)
            self.bounded = -1
            found = sum(each.probability for each in likely) + LEARNED * _FOUND
            self.prior = self._prior(found / (len(sample) + LEARNED))


def alone(weight: float, prior: float) -> float:
    """Return the probability of a weight, were there no other candidates.

    >>> alone(1.0, -1.0)
    0.5
    """
    odds: float = 2.0 ** min(weight + prior, CERTAIN)
    return odds / (1 + odds)


def competing(pairs: Sequence[Pair], prior: float) -> list[Odds]:
    """Return each pair with its probability: its odds over one and all odds that compete with it.

    >>> [round(each.probability, 2) for each in competing([Pair(0, 0, 1.0), Pair(0, 1, 1.0)], 0.0)]
    [0.4, 0.4]
    """
    odds = [2.0 ** min(pair.weight + prior, CERTAIN) for pair in pairs]
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for pair, each in zip(pairs, odds, strict=True):
        rows[pair.missing] = rows.get(pair.missing, 0.0) + each
        columns[pair.found] = columns.get(pair.found, 0.0) + each
    return [
        Odds(pair, each / (1 + each), each / (1 + rows[pair.missing] + columns[pair.found] - each))
        for pair, each in zip(pairs, odds, strict=True)
    ]


def _apart(weigher: Weigher) -> Iterator[Weigher]:
    """Go through the weighers of which one is the sum, those that nothing tells left out."""
    if isinstance(weigher, Sum):
        for part in weigher.parts:
            yield from _apart(part)
    elif not weigher.idle:
        yield weigher
