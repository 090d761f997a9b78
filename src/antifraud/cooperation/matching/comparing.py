# SPDX-License-Identifier: MIT
"""Criteria on what both reports tell in the same way: an age, a sex, the colour of a coat.

The weight of a level is log2(m / u) (Fellegi and Sunter 1969): m is how often
two reports of one person compare so, u how often two reports of different
people do. m is assumed, with its reason beside it; u is counted among the
reports of the run, for a black coat says little where half of all coats are
black, and is drawn towards the share assumed where reports are few.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from math import log2
from types import MappingProxyType

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["Chance", "Compared", "Comparing", "Told"]

#: So many reports weigh as much as the shares assumed.
_ASSUMED = 20
#: No more of what is told is counted for a share, the most common first.
_COUNTED = 300

Told = Hashable


@attrs.frozen
class Chance:
    """How often a level is met: by two reports of one person, and of two people.

    >>> Chance(0.97, 0.5).weight > 0
    True
    """

    #: Two reports of one person compare so with this probability.
    m: float
    #: Two reports of different people do; what is counted in the run moves it.
    u: float

    @property
    def weight(self) -> float:
        """The weight of the level, before anything is counted."""
        return log2(self.m / self.u)


@attrs.frozen(kw_only=True, eq=False)
class Comparing(Criterion):
    """A criterion on one thing that each of two reports tells or does not.

    Where either does not tell it, that is no evidence. To weigh something else,
    make one; to weigh differently, `attrs.evolve` its chances:

    >>> import attrs
    >>> from antifraud.cooperation.matching import SEX
    >>> sure = attrs.evolve(
    ...     SEX, chances={"same": Chance(0.999, 0.5), "different": Chance(0.001, 0.5)}
    ... )
    >>> sure.chances["different"].weight < SEX.chances["different"].weight
    True

    Attributes:
        name: the criterion in its evidence.
        told: what a report tells of it; None where it does not.
        compare: the level at which what two tell compares; None for no evidence.
        chances: how often each level is met.
        term: what a report tells as a term of evidence.
        shown: the level as it stands in the evidence, where that is another.
    """

    name: str
    told: Callable[[MissingPerson | FoundPerson], Told | None]
    compare: Callable[[Told, Told], str | None]
    chances: Mapping[str, Chance]
    term: Callable[[Told], str] = str
    shown: Mapping[str, str] = MappingProxyType({})

    def fitted(self, reports: Reports) -> Weigher:
        """Count what is told, and how often it compares at which level."""
        told = self.told
        return Compared(self, list(map(told, reports.missing)), list(map(told, reports.found)))


class _Side:
    """What the reports of one side tell, each different thing once."""

    def __init__(self, told: Sequence[Told | None]) -> None:
        counts = Counter(each for each in told if each is not None)
        self.things: list[Told] = sorted(counts, key=repr)
        places = {thing: place for place, thing in enumerate(self.things, 1)}
        #: For each report the place of what it tells, from 1; 0 where it tells nothing.
        self.column = [0 if each is None else places[each] for each in told]
        ranked = sorted(self.things, key=lambda thing: (-counts[thing], places[thing]))
        self.common = [(thing, counts[thing]) for thing in ranked[:_COUNTED]]


class Compared(Weigher):
    """A criterion fitted to what reports tell of one thing."""

    def __init__(
        self, criterion: Comparing, missing: Sequence[Told | None], found: Sequence[Told | None]
    ) -> None:
        """Count what each side tells."""
        self.criterion = criterion
        self.missing = _Side(missing)
        self.found = _Side(found)
        self.rows: dict[int, list[float]] = {}
        self.peaks: dict[int, float] = {}
        self.shares: dict[int, dict[str, float]] = {}
        self.gains = {level: log2(chance.m) for level, chance in criterion.chances.items()}

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        thing = self.missing.column[one]
        if not thing:
            return None
        return list(map(self._row(thing).__getitem__, map(self.found.column.__getitem__, others)))

    def most(self, one: int) -> float:
        thing = self.missing.column[one]
        if not thing:
            return 0.0
        if thing not in self.peaks:
            self.peaks[thing] = max(self._row(thing))
        return self.peaks[thing]

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        ours, theirs = self.missing.column[one], self.found.column[other]
        if not (ours and theirs):
            return
        a, b = self.missing.things[ours - 1], self.found.things[theirs - 1]
        level = self.criterion.compare(a, b)
        if level is not None:
            shown = self.criterion.shown.get(level, level)
            terms = (self.criterion.term(a), self.criterion.term(b))
            yield Evidence(self.criterion.name, shown, self._row(ours)[theirs], terms)

    def _row(self, thing: int) -> list[float]:
        """Return the weights of one thing told against each that found reports tell."""
        row = self.rows.get(thing)
        if row is None:
            ours = self.missing.things[thing - 1]
            mine = self._shares(ours, self.found)
            row = [0.0]
            for place, theirs in enumerate(self.found.things):
                level = self.criterion.compare(ours, theirs)
                if level is None:
                    row.append(0.0)
                    continue
                share = self.shares.get(place)
                if share is None:
                    share = self.shares[place] = self._shares(theirs, self.missing, turned=True)
                # The greater share is taken: what is told vaguely fits anybody.
                row.append(self.gains[level] - max(mine[level], share[level]))
            self.rows[thing] = row
        return row

    def _shares(self, thing: Told, side: _Side, *, turned: bool = False) -> dict[str, float]:
        """Return the logarithm of how often a thing compares at each level with a side's."""
        compare = self.criterion.compare
        counts = dict.fromkeys(self.criterion.chances, 0)
        for other, count in side.common:
            level = compare(other, thing) if turned else compare(thing, other)
            if level is not None:
                counts[level] += count
        known = sum(counts.values()) + _ASSUMED
        return {
            level: log2((counts[level] + _ASSUMED * chance.u) / known)
            for level, chance in self.criterion.chances.items()
        }
