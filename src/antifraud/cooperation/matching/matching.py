# SPDX-License-Identifier: MIT
"""Matching missing with found reports: candidates, their weights, and how they compete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import groupby, islice, pairwise
from operator import attrgetter
from typing import TypeVar

from antifraud.cooperation.judgement import Judgement, Opinion, standing
from antifraud.cooperation.matching.blocking import Blocks
from antifraud.cooperation.matching.clothing import CLOTHING
from antifraud.cooperation.matching.matches import Match, Matches
from antifraud.cooperation.matching.person import AGE, HEIGHT, SEX, VEHICLE
from antifraud.cooperation.matching.place import PLACE
from antifraud.cooperation.matching.scoring import CERTAIN, Odds, Pair, Scoring, competing
from antifraud.cooperation.matching.searching import Search
from antifraud.cooperation.matching.sets import COMPANY, DISABILITY, MARKS, WORDS
from antifraud.cooperation.matching.timing import TIME, WINDOW
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.cooperation.mechanism import Mechanism
from antifraud.errors import DuplicateId, SearchUnfit, must_be
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

    A pair that a person judged to be the same keeps its place before all others of
    its reports; one judged different is no candidate. Nothing is merged, and the
    order of the reports changes nothing.

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
    m1 and p1: likely (0.99, alone 0.99; 13.7 bits)
      + found 60 minutes to 3 hours after being last seen (+6.5)
      + same place: 331122 (+4.0)
      + clothing fits: red T-shirt and red T-shirt (+2.4)
      + same sex: male (+0.9)

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
        borders: how many borders are crossed to look; over two, for a quarter of the
            window, and only where both times are told.
        least: the probability below which a pair is not returned.
        most: how many matches are returned of each missing report at most.
        limit: how many pairs are looked at in all at most, shared out evenly;
            what that cuts is told in the result.

    Raises:
        DuplicateId: when two reports of a side have one id.
        SearchUnfit: when a bound lets nothing be found: a window of no time, say.
        WrongType: when a report is of another kind, or an argument of another type.
        NotInGazetteer: when a division is not in the gazetteer.
    """
    _check(window=window, borders=borders, least=least, most=most, limit=limit)
    lost = _in_order(missing, "missing", MissingPerson)
    seen = _in_order(found, "found", FoundPerson)
    decided = standing(judgements)
    linked = _linked(mechanism, gazetteer)
    reports = Reports(missing=lost, found=seen, gazetteer=gazetteer, linked=linked)
    scoring = Scoring(criteria, reports)
    search = Search(Blocks(reports, window, borders), scoring, max(most, limit // (len(lost) or 1)))
    scoring.learn(len(lost), lambda place: search.of(place).pairs)
    looked = [search.of(place) for place in range(len(lost))]
    pairs = [pair for each in looked for pair in each.pairs]
    pairs = _steered(pairs, lost, seen, decided)
    chosen = _chosen(competing(pairs, scoring.prior), least, most)
    made = [_made(each, reports, scoring.weigher, decided) for each in chosen]
    made.sort(key=lambda each: (-each.probability, -each.weight, each.missing, each.found))
    cut = tuple(each.cut for each in looked if each.cut is not None)
    return Matches(ranked=tuple(made), cut=cut, pairs=sum(each.many for each in looked))


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
    given = tuple(reports)
    for report in given:
        must_be(field, report, kind)
    ordered = tuple(sorted(given, key=attrgetter("id")))
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


def _steered(
    pairs: list[Pair],
    lost: Sequence[MissingPerson],
    seen: Sequence[FoundPerson],
    decided: dict[tuple[str, str], Judgement],
) -> list[Pair]:
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
    return [*kept, *(Pair(one, other, CERTAIN) for one, other in same)]


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
