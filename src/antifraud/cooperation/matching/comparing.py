# SPDX-License-Identifier: MIT
"""Criteria on what both reports tell in the same way: an age, a sex, the colour of a coat.

The weight of a level is log2(m / u) (Fellegi and Sunter 1969): m is how often
two reports of one person compare so, u how often two reports of different
people do. m is assumed, with its reason beside it, and moves towards what the
likely pairs of a large run show (Winkler 1988); u is counted among the reports of
the run, for a black coat says little where half of all coats are black, and is
drawn towards the share assumed where reports are few.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from math import log2
from types import MappingProxyType

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Likely, Reports, Weigher
from antifraud.errors import ChanceUnfit, LevelUnknown, must_be
from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["LEARNED", "Chance", "Compared", "Comparing", "Told"]

#: What is assumed of pairs of one person weighs as much as so many likely pairs.
LEARNED = 100
#: What is assumed of pairs of two people weighs as much as so many reports.
_ASSUMED = 20
#: No more of what is told is counted for a share, the most common first.
_COUNTED = 150
#: So many weights are remembered; then all are forgotten and worked out anew.
_REMEMBERED = 250_000

Told = Hashable


@attrs.frozen
class Chance:
    """How often a level is met: by two reports of one person, and of two people.

    Attributes:
        m: two reports of one person compare so with this probability.
        u: two reports of different people do; what is counted in the run moves it.

    Raises:
        ChanceUnfit: when a probability is not above 0, or is above 1.
        WrongType: when it is no number.

    >>> Chance(0.97, 0.5).weight > 0
    True
    """

    m: float
    u: float

    def __attrs_post_init__(self) -> None:
        """Check both probabilities."""
        for field in ("m", "u"):
            given = getattr(self, field)
            must_be(field, given, (int, float))
            if not 0 < given <= 1:
                raise ChanceUnfit(field, given)

    @property
    def weight(self) -> float:
        """The weight of the level in bits, before anything is counted."""
        return log2(self.m / self.u)


@attrs.frozen(kw_only=True, eq=False, repr=False)
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
        terms: what the missing and the found report tell, as terms of evidence.
        shown: the level as it stands in the evidence, where that is another.
        fitting: levels that never speak against: what is told vaguely fits anybody.
        anybody: the share of all people whom what is told fits, before any are counted.
        phrases: how each level is worded, in Chinese and English; `{0}` and `{1}` are the terms.
        written: what a report tells, as terms have it, where that is told more finely than it
            is compared.
    """

    name: str
    told: Callable[[MissingPerson | FoundPerson], Told | None]
    compare: Callable[[Told, Told], str | None]
    chances: Mapping[str, Chance]
    terms: Callable[[Told, Told], tuple[str, ...]] = lambda one, other: (str(one), str(other))
    shown: Mapping[str, str] = MappingProxyType({})
    fitting: frozenset[str] = frozenset({"same"})
    anybody: Callable[[Told], float] = lambda _: 0.0
    phrases: Mapping[str, tuple[str, str]] = MappingProxyType({})
    written: Callable[[MissingPerson | FoundPerson], Told | None] | None = None

    def fitted(self, reports: Reports) -> Weigher:
        """Count what is told, and how often it compares at which level."""
        told = self.told
        fitted = Compared(self, list(map(told, reports.missing)), list(map(told, reports.found)))
        fitted.reports = reports
        return fitted


class _Side:
    """What the reports of one side tell, each different thing once."""

    def __init__(self, told: Sequence[Told | None]) -> None:
        counts = Counter(told)
        del counts[None]
        #: Each thing that is told, from place 1 on; nothing at place 0.
        self.things: list[Told] = ["", *sorted(counts, key=repr)]
        places: dict[Told, int] = {thing: place for place, thing in enumerate(self.things) if place}
        #: For each report the place of what it tells.
        self.column = [0 if each is None else places[each] for each in told]
        ranked = sorted(counts, key=lambda thing: (-counts[thing], places[thing]))
        self.common = [(thing, counts[thing]) for thing in ranked[:_COUNTED]]


class Compared(Weigher):
    """A criterion fitted to what reports tell of one thing."""

    def __init__(
        self, criterion: Comparing, missing: Sequence[Told | None], found: Sequence[Told | None]
    ) -> None:
        """Count what each side tells."""
        self.criterion = criterion
        self.reports: Reports | None = None
        self.missing, self.found = _Side(missing), _Side(found)
        self.idle = not (self.missing.common and self.found.common)
        self.rows: dict[int, _Row] = {}
        self.shares: dict[tuple[bool, int], dict[str, float]] = {}
        self.told: dict[tuple[int, int], Evidence | None] = {}
        self.remembered = 0
        self._take({level: chance.m for level, chance in criterion.chances.items()})

    def _take(self, chances: Mapping[str, float]) -> None:
        self.gains = {level: log2(m) for level, m in chances.items()}
        self.rows.clear()
        self.told.clear()

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        """Weigh what a missing report tells against what found ones do."""
        thing = self.missing.column[one]
        if not thing:
            return None
        row, column = self._row(thing), self.found.column
        return [row[column[other]] for other in others]

    def most(self, one: int) -> float:
        """Return the weight of the best level."""
        thing = self.missing.column[one]
        return self._row(thing).most if thing else 0.0

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        """Tell the level at which two reports compare."""
        key = self.missing.column[one], self.found.column[other]
        if all(key):
            if key not in self.told:
                self.told[key] = self._evidence(*key)
            evidence = self.told[key]
            if evidence is not None:
                yield self._worded(evidence, one, other)

    def _evidence(self, ours: int, theirs: int) -> Evidence | None:
        a, b = self.missing.things[ours], self.found.things[theirs]
        level = self.criterion.compare(a, b)
        if level is None:
            return None
        shown = self.criterion.shown.get(level, level)
        weight = self._row(ours)[theirs]
        terms, phrase = self.criterion.terms(a, b), self.criterion.phrases.get(shown)
        return Evidence(self.criterion.name, shown, weight, terms, phrase)

    def _worded(self, evidence: Evidence, one: int, other: int) -> Evidence:
        """Return evidence in the terms of the reports themselves, where they tell more finely."""
        written = self.criterion.written
        if written is None or self.reports is None:
            return evidence
        told = written(self.reports.missing[one]), written(self.reports.found[other])
        return attrs.evolve(evidence, terms=self.criterion.terms(*told))

    def learn(self, pairs: Sequence[Likely]) -> None:
        """Count the levels at which likely pairs compare."""
        chances = self.criterion.chances
        counts = {level: LEARNED * chance.m for level, chance in chances.items()}
        ours, theirs = self.missing, self.found
        for one, other, probability in pairs:
            a, b = ours.column[one], theirs.column[other]
            if a and b:
                level = self.criterion.compare(ours.things[a], theirs.things[b])
                if level is not None:
                    counts[level] += probability
        whole, assumed = sum(counts.values()), sum(chance.m for chance in chances.values())
        self._take({level: assumed * count / whole for level, count in counts.items()})

    def _row(self, thing: int) -> _Row:
        row = self.rows.get(thing)
        if row is None:
            if self.remembered > _REMEMBERED:
                self.rows.clear()
                self.remembered = 0
            row = self.rows[thing] = _Row(self, thing)
        return row

    def shares_of(self, thing: int, *, is_found: bool) -> dict[str, float]:
        """Return the logarithm of how often a thing compares at each level with the other side's.

        It is told by a missing report or by a found one.
        """
        key = is_found, thing
        shares = self.shares.get(key)
        if shares is None:
            shares = self.shares[key] = self._counted(thing, is_found=is_found)
        return shares

    def _counted(self, thing: int, *, is_found: bool) -> dict[str, float]:
        compare, chances = self.criterion.compare, self.criterion.chances
        mine, side = (self.found, self.missing) if is_found else (self.missing, self.found)
        told = mine.things[thing]
        counts = dict.fromkeys(chances, 0)
        for other, count in side.common:
            level = compare(other, told) if is_found else compare(told, other)
            if level is not None:
                if level not in counts:
                    raise LevelUnknown(self.criterion.name, level)
                counts[level] += count
        known = sum(counts.values()) + _ASSUMED
        fits, fitting = self.criterion.anybody(told), self.criterion.fitting
        assumed = {
            level: max(chance.u, fits) if level in fitting else chance.u
            for level, chance in chances.items()
        }
        return {
            level: log2((counts[level] + _ASSUMED * share) / known)
            for level, share in assumed.items()
        }


class _Row(dict[int, float]):
    """The weights of what one missing report tells, against each thing that found ones do."""

    def __init__(self, of: Compared, thing: int) -> None:
        super().__init__({0: 0.0})
        self.of, self.told = of, of.missing.things[thing]
        self.shares = of.shares_of(thing, is_found=False)
        self.most = max(0.0, *(gain - self.shares[level] for level, gain in of.gains.items()))

    def __missing__(self, theirs: int) -> float:
        """Work out a weight when it is first asked for."""
        of = self.of
        level = of.criterion.compare(self.told, of.found.things[theirs])
        weight = 0.0
        if level is not None:
            if level not in of.gains:
                raise LevelUnknown(of.criterion.name, level)
            # The greater share is taken: what is told vaguely fits anybody.
            ours, theirs_share = self.shares[level], of.shares_of(theirs, is_found=True)[level]
            weight = of.gains[level] - max(ours, theirs_share)
            if weight < 0 and level in of.criterion.fitting:
                weight = 0.0
        self[theirs] = weight
        of.remembered += 1
        return weight
