# SPDX-License-Identifier: MIT
"""Criteria on what may be several: marks, disabilities, company."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import log2

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.looks import Mark, companions, marks
from antifraud.cooperation.matching.looks_words import COMPANY_LABELS, MARK_LABELS
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.incidents import Disability, FoundPerson, MissingPerson

__all__ = ["COMPANY", "DISABILITY", "MARKS", "Sharing"]

_ASSUMED = 20
_MOST = 9.0
#: Words that no table has are compared, and never shown.
_FREE, _OTHER_WORDS = "“", "other words"


@attrs.frozen(kw_only=True, eq=False)
class Sharing(Criterion):
    """A criterion on a set of things: what is shared speaks for, to share none against.

    Attributes:
        name: the criterion in its evidence.
        told: what a report tells, each with what it is compared by; None where
            it tells nothing.
        seen: how likely a thing that one report tells is told by another of the
            same person.
        rarely: the share of people of whom such a thing is told, before any is counted.
        unlike: the weight where both tell something and share nothing.

    >>> from antifraud.cooperation.matching import MARKS
    >>> MARKS.unlike < 0
    True
    """

    name: str
    told: Callable[[MissingPerson | FoundPerson], frozenset[str] | None]
    seen: float
    rarely: float
    unlike: float

    def fitted(self, reports: Reports) -> Weigher:
        """Count how common each thing is."""
        return _Shared(self, reports)


class _Shared(Weigher):
    def __init__(self, criterion: Sharing, reports: Reports) -> None:
        self.criterion = criterion
        self.missing = [criterion.told(report) for report in reports.missing]
        self.found = [criterion.told(report) for report in reports.found]
        sets = [each for each in (*self.missing, *self.found) if each is not None]
        counts = Counter(thing for each in sets for thing in each)
        known = len(sets) + _ASSUMED
        self.gains = {
            thing: max(0.0, log2(criterion.seen * known / (count + _ASSUMED * criterion.rarely)))
            for thing, count in counts.items()
        }

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        ours = self.missing[one]
        if ours is None:
            return None
        found = self.found
        return [
            0.0 if (theirs := found[other]) is None else self._weight(ours, theirs)
            for other in others
        ]

    def _weight(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        shared = ours & theirs
        if shared:
            return min(_MOST, sum(self.gains[thing] for thing in sorted(shared)))
        return self.criterion.unlike

    def most(self, one: int) -> float:
        ours = self.missing[one]
        return min(_MOST, sum(self.gains[thing] for thing in sorted(ours))) if ours else 0.0

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        ours, theirs = self.missing[one], self.found[other]
        if ours is None or theirs is None:
            return
        shared = sorted(ours & theirs)
        level = "shared" if shared else "unlike"
        # The thing that says most stands in the words; the weight is of all.
        best = max(shared, key=lambda thing: (self.gains[thing], thing), default="")
        terms = (_OTHER_WORDS if best.startswith(_FREE) else best,) if shared else ()
        yield Evidence(self.criterion.name, level, self._weight(ours, theirs), terms)


def _marks(report: MissingPerson | FoundPerson) -> frozenset[str] | None:
    found = marks(report.person.marks) if report.person.marks else ()
    return frozenset(map(_mark, found)) or None


def _mark(mark: Mark) -> str:
    if mark.kind not in MARK_LABELS:
        return f"{_FREE}{mark.kind}"
    return f"{mark.kind}@{mark.side}" if mark.side else mark.kind


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


#: A mark is told by the family because it tells the person from others; a finder
#: sees about half of them.
MARKS = Sharing(name="marks", told=_marks, seen=0.5, rarely=0.05, unlike=-0.8)

#: A disability shows when one talks with the person, most of the time.
DISABILITY = Sharing(name="disability", told=_disabilities, seen=0.8, rarely=0.1, unlike=-2.5)

#: Company parts: to be lost is often to have lost it.
COMPANY = Sharing(name="company", told=_company, seen=0.4, rarely=0.15, unlike=-0.4)
