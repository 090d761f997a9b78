# SPDX-License-Identifier: MIT
"""Criteria on what may be several: marks, disabilities, company, and words of no table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log2

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.looks import OTHER_WORDS, companions, marks, other_words
from antifraud.cooperation.matching.mark_words import COMPANY_LABELS
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.incidents import Disability, FoundPerson, MissingPerson

__all__ = ["COMPANY", "DISABILITY", "MARKS", "WORDS", "Sharing"]

_ASSUMED = 20


@attrs.frozen(kw_only=True, eq=False, repr=False)
class Sharing(Criterion):
    """A criterion on a set of things: what is shared speaks for, to share none against.

    Attributes:
        name: the criterion in its evidence.
        told: what a report tells, each with what it is compared by; None where
            it tells nothing. Of things that differ only after `@` one counts.
        seen: how likely a thing that one report tells is told by another of the
            same person.
        rarely: the share of people of whom such a thing is told, before any is counted.
        usual: things that most tell where they tell anything, as that there is none.
        unlike: the weight where both tell something and share nothing. A word that no table
            has may mean what the other calls by another, so that it counts only where shared.
        side: what it adds that the two tell one thing with another part after `@`.
        several: how many shared things count at most, the rarest first.
        most: the weight that all of them together never pass.

    >>> from antifraud.cooperation.matching import MARKS
    >>> MARKS.unlike < 0
    True
    """

    name: str
    told: Callable[[MissingPerson | FoundPerson], frozenset[str] | None]
    seen: float
    rarely: float
    unlike: float
    side: float = 0.0
    usual: frozenset[str] = frozenset()
    several: int = 3
    most: float = 9.0

    def fitted(self, reports: Reports) -> Weigher:
        """Count how common each thing is."""
        return _Shared(self, reports)


class _Shared(Weigher):
    """A criterion on sets, fitted to the reports of one run."""

    def __init__(self, criterion: Sharing, reports: Reports) -> None:
        self.criterion = criterion
        self.missing = [criterion.told(report) for report in reports.missing]
        self.found = [criterion.told(report) for report in reports.found]
        self.idle = not (any(self.missing) and any(self.found))
        counts = Counter(thing for each in (*self.missing, *self.found) for thing in each or ())
        # What is there is told and what is not there is not, so that all people are counted; what
        # is usual is counted among those that tell anything, and taken to be so of most.
        everybody = len(self.missing) + len(self.found) + _ASSUMED
        assumed = _ASSUMED * criterion.rarely
        telling = _ASSUMED + sum(each is not None for each in (*self.missing, *self.found))
        self.gains = {
            thing: max(0.0, log2(telling / (count + _ASSUMED)))
            if thing in criterion.usual
            else max(0.0, log2(criterion.seen * everybody / (count + assumed)))
            for thing, count in counts.items()
        }

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        ours = self.missing[one]
        if ours is None:
            return None
        found = self.found
        unlike = self.criterion.unlike if _has_known(ours) else 0.0
        return [
            0.0
            if (theirs := found[other]) is None
            else (unlike if unlike and _has_known(theirs) else 0.0)
            if ours.isdisjoint(theirs)
            else self._together(ours, theirs)
            for other in others
        ]

    def _together(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        best: dict[str, float] = {}
        for thing in ours & theirs:
            kind = thing.partition("@")[0]
            gain = self.gains[thing]
            if kind == thing and _other_side(kind, ours, theirs):
                gain += self.criterion.side
            best[kind] = max(best.get(kind, -self.criterion.most), gain)
        gains = sorted(best.values(), reverse=True)[: self.criterion.several]
        return min(self.criterion.most, sum(gains))

    def most(self, one: int) -> float:
        ours = self.missing[one]
        return max(0.0, self._together(ours, ours)) if ours else 0.0

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        ours, theirs = self.missing[one], self.found[other]
        if ours is None or theirs is None:
            return
        shared = ours & theirs
        if not shared:
            if self.criterion.unlike and _has_known(ours) and _has_known(theirs):
                yield Evidence(self.criterion.name, "unlike", self.criterion.unlike)
            return
        # The thing that says most stands in the words; the weight is of all.
        best = max(sorted(shared), key=lambda thing: (self.gains[thing], "@" in thing))
        weight, kind = self._together(ours, theirs), best.partition("@")[0]
        if best.startswith(OTHER_WORDS):
            yield Evidence(self.criterion.name, "words", weight)
        elif _other_side(kind, ours, theirs):
            terms = _sided(kind, ours)[:1] + _sided(kind, theirs)[:1]
            yield Evidence(self.criterion.name, "side", weight, terms)
        else:
            yield Evidence(self.criterion.name, "shared", weight, (best,))


def _has_known(things: frozenset[str]) -> bool:
    return any(not thing.startswith(OTHER_WORDS) for thing in things)


def _sided(kind: str, things: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(thing for thing in things if thing.startswith(f"{kind}@")))


def _other_side(kind: str, ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether both tell a side of one thing, and never the same."""
    one, other = _sided(kind, ours), _sided(kind, theirs)
    return bool(one and other) and set(one).isdisjoint(other)


def _marks(report: MissingPerson | FoundPerson) -> frozenset[str] | None:
    person = report.person
    found = marks(person.marks) if person.marks else ()
    if person.clothing:
        worn = marks(person.clothing)
        found += tuple(mark for mark in worn if not mark.kind.startswith(OTHER_WORDS))
    told = {mark.kind for mark in found}
    return frozenset(told.union(f"{mark.kind}@{mark.side}" for mark in found if mark.side)) or None


def _disabilities(report: MissingPerson | FoundPerson) -> frozenset[str] | None:
    told = report.person.disabilities
    if told is None:
        return None
    known = frozenset(each.value for each in told if each is not Disability.OTHER)
    return known or (None if told else frozenset({"none"}))


def _company(report: MissingPerson | FoundPerson) -> frozenset[str] | None:
    told = report.person.company
    if told is None:
        return None
    known = frozenset(each for each in companions(told) if each in COMPANY_LABELS)
    return known or (None if told else frozenset({"alone"}))


def _words(report: MissingPerson | FoundPerson) -> frozenset[str] | None:
    terms = report.person.clothing
    return frozenset(OTHER_WORDS + bit for bit in other_words(terms)) or None if terms else None


#: A mark is told by the family because it tells the person from others; a finder
#: sees about half of them.
#: Left and right are mixed up by one in seven or so; of two people every second has the other.
MARKS = Sharing(
    name="marks", told=_marks, seen=0.5, rarely=0.05, unlike=-0.8, side=log2(0.15 / 0.5)
)

#: A disability shows when one talks with the person, most of the time.
DISABILITY = Sharing(name="disability", told=_disabilities, seen=0.8, rarely=0.1, unlike=-2.5,
                     usual=frozenset({"none"}))  # fmt: skip

#: Company parts: to be lost is often to have lost it.
COMPANY = Sharing(name="company", told=_company, seen=0.4, rarely=0.15, unlike=-0.4,
                  usual=frozenset({"alone"}))  # fmt: skip

#: Words of clothing that no table has. Bits of one word hang together, so that one of them counts
#: alone; to share none says nothing, for each word may mean what another means.
WORDS = Sharing(name="words", told=_words, seen=0.3, rarely=0.02, unlike=0.0, several=1, most=5.0)
