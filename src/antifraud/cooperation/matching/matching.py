# SPDX-License-Identifier: MIT
"""Matching missing with found reports: candidates, their weights, and how they compete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from heapq import nlargest
from itertools import accumulate, compress, groupby, islice, pairwise
from math import log2
from operator import add, attrgetter
from typing import NamedTuple, TypeVar

from antifraud.cooperation.judgement import Judgement, Opinion, standing
from antifraud.cooperation.matching.blocking import Blocks, Cut
from antifraud.cooperation.matching.clothing import CLOTHING
from antifraud.cooperation.matching.matches import Match, Matches
from antifraud.cooperation.matching.person import AGE, HEIGHT, SEX, VEHICLE
from antifraud.cooperation.matching.place import PLACE, Near
from antifraud.cooperation.matching.sets import COMPANY, DISABILITY, MARKS
from antifraud.cooperation.matching.timing import TIME, WINDOW, Timed
from antifraud.cooperation.matching.weighing import Criterion, Reports, Sum, Weigher
from antifraud.cooperation.mechanism import Mechanism
from antifraud.errors import DuplicateId
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.places import Gazetteer, is_division_code

__all__ = ["CRITERIA", "match"]

#: What reports are weighed by, unless the caller says otherwise.
CRITERIA = TIME & (AGE | HEIGHT) & PLACE & SEX & CLOTHING & DISABILITY & MARKS & VEHICLE & COMPANY

#: Half of those who are missed are found by somebody who reports it, until more is known.
_FOUND = 0.5
#: Beside the reports at hand there are others, not at hand, that could be the one.
_ELSEWHERE = 100
#: A pair whose odds are smaller than this by themselves is dropped at once.
_FLOOR = log2(1e-3)
#: So many candidates are kept of each missing report.
_KEPT = 20
_CERTAIN = 60.0

_Report = TypeVar("_Report", MissingPerson, FoundPerson)


class _Pair(NamedTuple):
    missing: int
    found: int
    weight: float


def match(  # noqa: PLR0913 - each argument is named by its caller
    missing: Iterable[MissingPerson],
    found: Iterable[FoundPerson],
    *,
    gazetteer: Gazetteer | None = None,
    mechanism: Mechanism | Iterable[Mechanism] = (),
    judgements: Iterable[Judgement] = (),
    criteria: Criterion = CRITERIA,
    window: timedelta = WINDOW,
    borders: int = 1,
    least: float = 0.01,
    most: int = 5,
    limit: int = 20_000_000,
) -> Matches:
    """Rank the pairs of a missing and a found report that may tell of one person.

    Pairs near in place, time and age are weighed criterion by criterion (Fellegi
    and Sunter 1969). Then candidates compete: with the odds o of a pair, and all
    odds of the pairs that share one of its reports, its probability is
    o / (1 + their sum), so that a found report that fits one missing child well
    is less likely another's. A pair that a person judged to be the same keeps its
    place before all others of its reports; one judged different is no candidate.

    Nothing is merged, and the order of the reports changes nothing.

    Args:
        missing: the missing reports; each id once.
        found: the found reports; each id once.
        gazetteer: what tells which places border; without one only the same
            place is looked at.
        mechanism: arrangements between bureaus: their parties look at each
            other's reports as if they bordered. A party that is an agency counts
            by the division that the gazetteer has for it.
        judgements: what people decided about pairs before.
        criteria: what pairs are weighed by.
        window: how long after somebody was last seen a find is looked at.
        borders: how many borders are crossed to look.
        least: the probability below which a pair is not returned.
        most: how many matches are returned of each missing report at most.
        limit: how many pairs are looked at in all at most, shared out evenly;
            what that cuts is told in the result.

    Raises:
        DuplicateId: when two reports of a side have one id.
        NotInGazetteer: when a division is not in the gazetteer.
    """
    lost, seen = _in_order(missing, "missing"), _in_order(found, "found")
    decided = standing(judgements)
    linked = _linked(mechanism, gazetteer)
    reports = Reports(missing=lost, found=seen, gazetteer=gazetteer, linked=linked)
    steps = _Steps(criteria, reports)
    prior = log2(_FOUND / (len(seen) + _ELSEWHERE))
    blocks = Blocks(reports, window, borders)
    each = max(most, limit // max(1, len(lost)))
    pairs: list[_Pair] = []
    cut: list[Cut] = []
    looked = 0
    for place, report in enumerate(lost):
        near = blocks.near(report)
        if len(near) > each:
            cut.append(Cut(missing=report.id, near=len(near), looked_at=each))
            near = blocks.nearest(report, near, each)
        looked += len(near)
        pairs += steps.weighed(place, near, _FLOOR - prior)
    pairs = _steered(pairs, lost, seen, decided)
    chosen = _chosen(_competing(pairs, prior), least, most)
    made = [_made(each, reports, steps.weigher, decided) for each in chosen]
    made.sort(key=lambda each: (-each.probability, -each.weight, each.missing, each.found))
    return Matches(ranked=tuple(made), cut=tuple(cut), pairs=looked)


def _in_order(reports: Iterable[_Report], field: str) -> tuple[_Report, ...]:
    ordered = tuple(sorted(reports, key=attrgetter("id")))
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise DuplicateId(f"{field}.id", one.id)
    return ordered


def _linked(
    mechanism: Mechanism | Iterable[Mechanism], gazetteer: Gazetteer | None
) -> dict[str, frozenset[str]]:
    """Return, for each division that is a party or holds one, the divisions of the others."""
    linked: dict[str, set[str]] = {}
    for each in (mechanism,) if isinstance(mechanism, Mechanism) else mechanism:
        codes = {_division_of(party, gazetteer) for party in each.parties} - {None}
        for code in codes:
            linked.setdefault(str(code), set()).update(str(other) for other in codes - {code})
    return {code: frozenset(others) for code, others in linked.items()}


def _division_of(party: str, gazetteer: Gazetteer | None) -> str | None:
    if is_division_code(party):
        return party
    return None if gazetteer is None else gazetteer.agency(party).division


class _Steps:
    """The criteria, one after the other, so that a pair that cannot come up is dropped early."""

    def __init__(self, criteria: Criterion, reports: Reports) -> None:
        self.weigher = criteria.fitted(reports)
        self.steps = [(step, not isinstance(step, Near | Timed)) for step in _apart(self.weigher)]

    def weighed(self, one: int, others: list[int], floor: float) -> Iterator[_Pair]:
        """Weigh one missing report against found ones; yield those above the floor.

        Where and when alone are no evidence that it is one person: what speaks
        of the person has to add up above zero.
        """
        bounds = list(accumulate(reversed([step.most(one) for step, _ in self.steps])))
        total = person = [0.0] * len(others)
        for (step, of_person), bound in zip(self.steps, [*reversed(bounds[:-1]), 0.0], strict=True):
            if not others:
                return
            row = step.row(one, others)
            if row is None:
                continue
            total = list(map(add, total, row))
            if of_person:
                person = list(map(add, person, row))
            least = floor - bound
            if min(total) < least:
                kept = [weight >= least for weight in total]
                others = list(compress(others, kept))
                total, person = list(compress(total, kept)), list(compress(person, kept))
        found = (
            _Pair(one, other, weight)
            for other, weight, seen in zip(others, total, person, strict=True)
            if seen > 0
        )
        yield from nlargest(_KEPT, found, key=lambda pair: (pair.weight, -pair.found))


def _apart(weigher: Weigher) -> Iterator[Weigher]:
    """Go through the weighers of which one is the sum."""
    if isinstance(weigher, Sum):
        for part in weigher.parts:
            yield from _apart(part)
    else:
        yield weigher


def _steered(
    pairs: list[_Pair],
    lost: Sequence[MissingPerson],
    seen: Sequence[FoundPerson],
    decided: dict[tuple[str, str], Judgement],
) -> list[_Pair]:
    """Return the pairs as people judged them: those different gone, those the same certain."""
    if not decided:
        return pairs
    ours = {report.id: place for place, report in enumerate(lost)}
    theirs = {report.id: place for place, report in enumerate(seen)}
    judged = {
        (ours[missing], theirs[found]): judgement.opinion
        for (missing, found), judgement in decided.items()
        if missing in ours and found in theirs
    }
    kept = [pair for pair in pairs if judged.get(pair[:2]) in (None, Opinion.UNSURE)]
    same = (place for place, opinion in judged.items() if opinion is Opinion.SAME)
    return [*kept, *(_Pair(one, other, _CERTAIN) for one, other in same)]


def _competing(pairs: list[_Pair], prior: float) -> list[tuple[_Pair, float, float]]:
    """Return each pair with its probability alone, and beside all that share a report with it."""
    odds = [2.0 ** min(pair.weight + prior, _CERTAIN) for pair in pairs]
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for pair, each in zip(pairs, odds, strict=True):
        rows[pair.missing] = rows.get(pair.missing, 0.0) + each
        columns[pair.found] = columns.get(pair.found, 0.0) + each
    return [
        (pair, each / (1 + each), each / (1 + rows[pair.missing] + columns[pair.found] - each))
        for pair, each in zip(pairs, odds, strict=True)
    ]


def _chosen(
    ranked: list[tuple[_Pair, float, float]], least: float, most: int
) -> list[tuple[_Pair, float, float]]:
    """Return what is probable enough, so many of each missing report at most."""
    ranked.sort(key=lambda each: (each[0].missing, -each[2], -each[0].weight, each[0].found))
    chosen = []
    for _, group in groupby(ranked, key=lambda each: each[0].missing):
        chosen += [each for each in islice(group, most) if each[2] >= least]
    return chosen


def _made(
    ranked: tuple[_Pair, float, float],
    reports: Reports,
    weigher: Weigher,
    decided: dict[tuple[str, str], Judgement],
) -> Match:
    pair, alone, probability = ranked
    missing, found = reports.missing[pair.missing].id, reports.found[pair.found].id
    evidence = sorted(
        weigher.evidence(pair.missing, pair.found),
        key=lambda each: (-abs(each.weight), each.criterion, each.terms),
    )
    return Match(
        missing=missing,
        found=found,
        weight=sum(each.weight for each in evidence),
        alone=alone,
        probability=probability,
        evidence=tuple(evidence),
        judgement=decided.get((missing, found)),
    )
