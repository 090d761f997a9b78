# SPDX-License-Identifier: MIT
"""Matching missing with found reports: candidates, their weights, and how they compete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import groupby, islice, pairwise
from operator import attrgetter
from typing import NamedTuple, TypeVar

from antifraud.cooperation.judgement import Judgement, Opinion, standing
from antifraud.cooperation.matching.blocking import Blocks
from antifraud.cooperation.matching.clothing import CLOTHING
from antifraud.cooperation.matching.matches import Alike, Match, Matches, Note
from antifraud.cooperation.matching.person import AGE, HEIGHT, SEX, VEHICLE
from antifraud.cooperation.matching.place import PLACE
from antifraud.cooperation.matching.scoring import (
    CERTAIN,
    EQUAL,
    Odds,
    Pair,
    Scoring,
    alone,
    competing,
)
from antifraud.cooperation.matching.searching import Looked, Search
from antifraud.cooperation.matching.sets import COMPANY, DISABILITY, MARKS, WORDS
from antifraud.cooperation.matching.timing import TIME, WINDOW
from antifraud.cooperation.matching.weighing import Criterion, Reports
from antifraud.cooperation.mechanism import Mechanism, division_of
from antifraud.errors import DuplicateId, NotInGazetteer, SearchUnfit, must_be, must_be_or_none
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.places import Gazetteer, is_division_code

__all__ = ["CRITERIA", "match"]

#: What reports are weighed by, unless the caller says otherwise.
#: Those that drop most pairs come first.
CRITERIA = (
    TIME & PLACE & CLOTHING & (AGE | HEIGHT) & SEX & DISABILITY & MARKS & VEHICLE & COMPANY & WORDS
)

_Report = TypeVar("_Report", MissingPerson, FoundPerson)


def match(  # noqa: PLR0913 - each argument is named by its caller
    missing: Iterable[MissingPerson],
    found: Iterable[FoundPerson],
    *,
    gazetteer: Gazetteer | None = None,
    mechanism: Mechanism | Iterable[Mechanism] = (),
    judgements: Iterable[Judgement] = (),
    criteria: Criterion = CRITERIA,
    window: timedelta = WINDOW,
    borders: int = 2,
    least: float = 0.01,
    most: int = 5,
    limit: int = 20_000_000,
) -> Matches:
    """Rank the pairs of a missing and a found report that may tell of one person.

    Pairs near in place, time and age are weighed criterion by criterion (Fellegi
    and Sunter 1969): what both tell speaks for the match or against, what either
    leaves open is no evidence. Then candidates compete: with the odds o of a pair,
    and all odds of the pairs that share one of its reports, its probability is
    o / (1 + their sum), so that a found report that fits one missing child well is
    less likely another's. From 200 missing reports on, what is assumed of two reports
    of one person (how long after, how far away, how often a colour is miscalled)
    moves towards what the likely pairs of the run show.

    A pair that a person judged to be the same is settled, and its reports compete with
    no other; one judged different is no candidate. Nothing is merged, and the order of
    the reports changes nothing.

    >>> from antifraud.incidents import Description, Sex
    >>> from antifraud.periods import Moment
    >>> missing = MissingPerson(
    ...     id="m1",
    ...     division="331122",
    ...     happened=Moment.parse("2023-05-03T15"),
    ...     person=Description(age_low=4, age_high=4, sex=Sex.MALE, clothing=("红色T恤",)),
    ... )
    >>> found = FoundPerson(
    ...     id="p1",
    ...     division="331122",
    ...     happened=Moment.parse("2023-05-03T17"),
    ...     person=Description(sex=Sex.MALE, clothing=("a red tee",)),
    ... )
    >>> print(match([missing], [found])[0].text("en"))
    m1 and p1: likely (0.98, alone 0.98; 13.5 bits)
      + found 1 hour to 3 hours after being last seen (+6.5)
      + same place: 331122 (+4.0)
      + clothing fits: red T-shirt and red T-shirt (+2.2)
      + same sex: male (+0.9)

    Args:
        missing: the missing reports; each id once.
        found: the found reports; each id once.
        gazetteer: what tells which places border, and where stations stand; where it
            knows no border, places of one city count as two borders apart.
        mechanism: arrangements between bureaus: their parties look at each
            other's reports as if they bordered. A party that is an agency counts
            by the division that the gazetteer has for it.
        judgements: what people decided about pairs before; both reports of a pair judged
            to be the same are settled, and compete with nothing else.
        criteria: what pairs are weighed by.
        window: how long after somebody was last seen a find is looked at.
        borders: how many borders are crossed to look; over two, for a quarter of the
            window, and only where both times are told. With two or more, all other
            places are looked at for a ninth of the window where nothing likely is near.
        least: the probability below which a pair is not returned.
        most: how many matches are returned of each missing report at most.
        limit: how many pairs are looked at in all at most, shared out evenly;
            what that cuts is told in the result.

    Raises:
        DuplicateId: when two reports or two judgements have one id.
        LevelUnknown: when a criterion compares at a level that it has no chance for.
        SearchUnfit: when a bound lets nothing be found: a window of no time, say.
        WrongType: when a report is of another kind, or an argument of another type.
        NotInGazetteer: when a division is not in the gazetteer.
    """
    _check(window=window, borders=borders, least=least, most=most, limit=limit)
    must_be("criteria", criteria, Criterion)
    must_be_or_none("gazetteer", gazetteer, Gazetteer)
    lost = _in_order(missing, "missing", MissingPerson)
    seen = _in_order(found, "found", FoundPerson)
    _must_differ(lost, seen)
    _must_be_held(lost, "missing", gazetteer)
    _must_be_held(seen, "found", gazetteer)
    decided = _Decided.of(judgements, lost, seen)
    linked = _linked(mechanism, gazetteer)
    reports = Reports(missing=lost, found=seen, gazetteer=gazetteer, linked=linked)
    scoring = Scoring(criteria, reports, len(decided.settled_found))
    open_ones = [place for place in range(len(lost)) if place not in decided.settled_missing]
    blocks = Blocks(reports, window, borders, decided.settled_found)
    search = Search(blocks, scoring, max(most, limit // (len(open_ones) or 1)))
    scoring.learn(open_ones, lambda place: search.of(place).pairs)
    looked = {place: search.of(place) for place in open_ones}
    pairs = [
        pair for each in looked.values() for pair in each.pairs if pair[:2] not in decided.different
    ]
    chosen = _chosen([*competing(pairs, scoring.prior), *decided.certain], least, most)
    made = [_made(each, reports, scoring, decided, looked) for each in chosen]
    made.sort(key=lambda each: (-each.probability, -each.weight, each.missing, each.found))
    return Matches(
        ranked=tuple(made),
        cut=tuple(each.cut for each in looked.values() if each.cut is not None),
        pairs=sum(each.many for each in looked.values()),
        alike=tuple(
            Alike(
                missing=lost[place].id,
                equal=each.equal,
                alone=alone(each.top, scoring.prior),
            )
            for place, each in looked.items()
            if each.equal > 1
        ),
        notes=(Note.NO_BORDERS,) if len(frozenset().union(*reports.cities.values())) > 1 else (),
    )


def _check(*, window: timedelta, borders: int, least: float, most: int, limit: int) -> None:
    must_be("window", window, timedelta)
    if window <= timedelta():
        raise SearchUnfit("window", window)
    must_be("least", least, (int, float))
    if not 0 <= least <= 1:
        raise SearchUnfit("least", least, "give a probability: from 0 to 1")
    for field, given, fewest in (("borders", borders, 0), ("most", most, 1), ("limit", limit, 1)):
        must_be(field, given, int)
        if given < fewest:
            raise SearchUnfit(field, given, f"give {fewest} or more")


def _in_order(reports: Iterable[_Report], field: str, kind: type[_Report]) -> tuple[_Report, ...]:
    must_be(field, reports, Iterable)
    given = tuple(reports)
    for report in given:
        must_be(field, report, kind)
    ordered = tuple(sorted(given, key=attrgetter("id")))
    for one, other in pairwise(ordered):
        if one.id == other.id:
            raise DuplicateId(f"{field}.id", one.id)
    return ordered


def _must_differ(lost: Sequence[MissingPerson], seen: Sequence[FoundPerson]) -> None:
    """Raise where a missing and a found report have one id: a match would name neither."""
    known = {report.id for report in lost}
    for report in seen:
        if report.id in known:
            raise DuplicateId("found.id", report.id, "give the missing or the found one another id")


def _must_be_held(
    reports: Sequence[MissingPerson] | Sequence[FoundPerson],
    field: str,
    gazetteer: Gazetteer | None,
) -> None:
    """Raise where the gazetteer does not have the division of a report."""
    if gazetteer is None:
        return
    held = {division.code for division in gazetteer.divisions}
    for report in reports:
        if report.division is not None and report.division not in held:
            raise NotInGazetteer(f"{field}[{report.id}].division", report.division)


def _linked(
    mechanism: Mechanism | Iterable[Mechanism], gazetteer: Gazetteer | None
) -> dict[str, frozenset[str]]:
    """Return, for each division that is a party or holds one, the divisions of the others."""
    linked: dict[str, set[str]] = {}
    given = (mechanism,) if isinstance(mechanism, Mechanism) else mechanism
    must_be("mechanism", given, Iterable)
    for each in given:
        must_be("mechanism", each, Mechanism)
        codes = {_division_of(party, gazetteer) for party in each.parties} - {None}
        for code in codes:
            linked.setdefault(str(code), set()).update(str(other) for other in codes - {code})
    return {code: frozenset(others) for code, others in linked.items()}


def _division_of(party: str, gazetteer: Gazetteer | None) -> str | None:
    if gazetteer is None:
        return party if is_division_code(party) else None
    return division_of(party, gazetteer)


class _Decided(NamedTuple):
    """What people judged of the reports of a run, by their places.

    Two reports judged to tell of one person are settled: they compete with nothing else.
    """

    standing: dict[tuple[int, int], Judgement]
    different: frozenset[tuple[int, int]]
    certain: list[Odds]
    settled_missing: frozenset[int]
    settled_found: frozenset[int]

    @classmethod
    def of(
        cls,
        judgements: Iterable[Judgement],
        lost: Sequence[MissingPerson],
        seen: Sequence[FoundPerson],
    ) -> _Decided:
        must_be("judgements", judgements, Iterable)
        ours = {report.id: place for place, report in enumerate(lost)}
        theirs = {report.id: place for place, report in enumerate(seen)}
        decided = {
            (ours[missing], theirs[found]): judgement
            for (missing, found), judgement in standing(judgements).items()
            if missing in ours and found in theirs
        }
        same = sorted(pair for pair, each in decided.items() if each.opinion is Opinion.SAME)
        sure = alone(CERTAIN, 0.0)
        return cls(
            decided,
            frozenset(pair for pair, each in decided.items() if each.opinion is Opinion.DIFFERENT),
            [Odds(Pair(*pair, CERTAIN), sure, sure) for pair in same],
            frozenset(one for one, _ in same),
            frozenset(other for _, other in same),
        )


def _chosen(ranked: list[Odds], least: float, most: int) -> list[Odds]:
    """Return what is probable enough, so many of each missing report at most."""
    ranked.sort(
        key=lambda each: (each.pair.missing, -each.probability, -each.pair.weight, each.pair.found)
    )
    chosen = []
    for _, group in groupby(ranked, key=lambda each: each.pair.missing):
        chosen += [each for each in islice(group, most) if each.probability >= least]
    return chosen


def _made(
    ranked: Odds,
    reports: Reports,
    scoring: Scoring,
    decided: _Decided,
    looked: Mapping[int, Looked],
) -> Match:
    pair, by_itself, probability = ranked
    missing, found = reports.missing[pair.missing], reports.found[pair.found]
    evidence = sorted(
        scoring.weigher.evidence(pair.missing, pair.found),
        key=lambda each: (-abs(each.weight), each.criterion, each.terms),
    )
    best = looked.get(pair.missing)
    return Match(
        missing=missing.id,
        found=found.id,
        weight=sum(each.weight for each in evidence),
        alone=by_itself,
        probability=probability,
        evidence=tuple(evidence),
        judgement=decided.standing.get(pair[:2]),
        equal=best.equal if best and pair.weight >= best.top - EQUAL else 1,
        returned=found.returned,
    )
