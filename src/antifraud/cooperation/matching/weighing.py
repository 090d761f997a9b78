# SPDX-License-Identifier: MIT
"""Criteria: small callables that weigh a pair of reports, joined by `&` and `|`.

A criterion is fitted to all reports of a run at once: how rare a colour or an
age is among them decides what it is worth that two reports share it. It then
weighs one missing report against many found ones in one go.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import ClassVar, NamedTuple

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.spans import Span, city_of, county_of, place_of, span_of
from antifraud.incidents import FoundPerson, MissingPerson
from antifraud.places import Gazetteer

__all__ = ["AllOf", "AnyOf", "Criterion", "Likely", "Reports", "Sum", "Weigher"]


@attrs.frozen(kw_only=True)
class Reports:
    """The reports of one run, and what is known of places.

    Attributes:
        missing: the missing reports; a weigher names them by their place here.
        found: the found reports, likewise.
        gazetteer: what tells which places border.
        linked: for a division the others that a mechanism links with it.

    >>> Reports(missing=(), found=()).gazetteer is None
    True
    """

    missing: Sequence[MissingPerson]
    found: Sequence[FoundPerson]
    gazetteer: Gazetteer | None = None
    linked: Mapping[str, frozenset[str]] = MappingProxyType({})

    @cached_property
    def missing_places(self) -> list[str | None]:
        """The division of each missing report, or that of the station that holds it."""
        return [place_of(report, self.gazetteer) for report in self.missing]

    @cached_property
    def found_places(self) -> list[str | None]:
        """The division of each found report, likewise."""
        return [place_of(report, self.gazetteer) for report in self.found]

    @cached_property
    def cities(self) -> Mapping[str, frozenset[str]]:
        """The counties of each city, where nothing at all tells which places border."""
        found: dict[str, set[str]] = {}
        if not (self.linked or (self.gazetteer is not None and self.gazetteer.borders)):
            for code in {*self.missing_places, *self.found_places} - {None}:
                county = county_of(str(code))
                found.setdefault(city_of(county), set()).add(county)
        return {city: frozenset(counties) for city, counties in found.items() if city}

    @cached_property
    def missing_spans(self) -> list[tuple[Span, bool] | None]:
        """When each missing person was last seen, or reported, as far as told."""
        return list(map(span_of, self.missing))

    @cached_property
    def found_spans(self) -> list[tuple[Span, bool] | None]:
        """When each person was found, or reported, as far as told."""
        return list(map(span_of, self.found))


class Likely(NamedTuple):
    """A pair of a run, by the places of its reports, and how probable it is so far.

    >>> Likely(missing=0, found=2, probability=0.9).found
    2
    """

    missing: int
    found: int
    probability: float


class Weigher(ABC):
    """A criterion fitted to the reports of one run.

    Attributes:
        of_person: whether it speaks of the person; place and time do not.
        idle: whether no pair of the run can tell it anything.

    >>> from antifraud.cooperation.matching import SEX
    >>> SEX.fitted(Reports(missing=(), found=())).idle
    True
    """

    of_person: ClassVar[bool] = True
    idle: bool = False

    @abstractmethod
    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        """Weigh a missing report against found ones; None where it says nothing of any."""

    @abstractmethod
    def most(self, one: int) -> float:
        """Return a weight that no found report passes; never below zero."""

    @abstractmethod
    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        """Go through what it says of one pair."""

    def learn(self, pairs: Sequence[Likely]) -> None:  # noqa: B027 - to learn nothing is allowed
        """Move what is assumed of one person's reports towards what likely pairs show."""


class Criterion(ABC):
    """A way to weigh whether a missing and a found report tell of one person.

    `a & b` weighs by both, `a | b` by the one that says more, for criteria that
    tell much the same (age and height of a child).

    A criterion is called with one pair as well, and returns its evidence:

    >>> from antifraud.cooperation.matching import AGE, SEX
    >>> from antifraud.incidents import Description, FoundPerson, MissingPerson, Sex
    >>> missing = MissingPerson(id="m1", person=Description(age_low=4, age_high=4, sex=Sex.MALE))
    >>> found = FoundPerson(id="p1", person=Description(age_low=3, age_high=5))
    >>> [each.text("en") for each in (AGE & SEX)(missing, found)]
    ['age fits: 4 and 3-5']
    >>> AGE | SEX
    AGE | SEX
    """

    def __repr__(self) -> str:
        """Return its name, as it is written where criteria are joined."""
        return str(getattr(self, "name", type(self).__name__)).upper()

    @abstractmethod
    def fitted(self, reports: Reports) -> Weigher:
        """Return it fitted to the reports of a run."""

    def __call__(
        self,
        missing: MissingPerson,
        found: FoundPerson,
        gazetteer: Gazetteer | None = None,
    ) -> tuple[Evidence, ...]:
        """Return what it says of one pair, by the shares that it assumes of all reports."""
        reports = Reports(missing=(missing,), found=(found,), gazetteer=gazetteer)
        return tuple(self.fitted(reports).evidence(0, 0))

    def __and__(self, other: Criterion) -> AllOf:
        """Weigh by both."""
        return AllOf((*_parts(self, AllOf), *_parts(other, AllOf)))

    def __or__(self, other: Criterion) -> AnyOf:
        """Weigh by the one that says more."""
        return AnyOf((*_parts(self, AnyOf), *_parts(other, AnyOf)))


@attrs.frozen(repr=False)
class AllOf(Criterion):
    """Criteria that are weighed together: their weights add up.

    Attributes:
        criteria: the criteria.

    >>> from antifraud.cooperation.matching import AGE, SEX
    >>> len((AGE & SEX).criteria)
    2
    """

    criteria: tuple[Criterion, ...]

    def __repr__(self) -> str:
        """Return the criteria with & between them."""
        return " & ".join(
            f"({each!r})" if isinstance(each, AnyOf) else repr(each) for each in self.criteria
        )

    def fitted(self, reports: Reports) -> Weigher:
        """Fit each."""
        return Sum([each.fitted(reports) for each in self.criteria])


@attrs.frozen(repr=False)
class AnyOf(Criterion):
    """Criteria of which the one counts that says more of a pair.

    Attributes:
        criteria: the criteria.

    >>> from antifraud.cooperation.matching import AGE, HEIGHT
    >>> len((AGE | HEIGHT).criteria)
    2
    """

    criteria: tuple[Criterion, ...]

    def __repr__(self) -> str:
        """Return the criteria with | between them."""
        return " | ".join(
            f"({each!r})" if isinstance(each, AllOf) else repr(each) for each in self.criteria
        )

    def fitted(self, reports: Reports) -> Weigher:
        """Fit each."""
        return _Loudest([each.fitted(reports) for each in self.criteria])


def _parts(criterion: Criterion, kind: type[AllOf | AnyOf]) -> tuple[Criterion, ...]:
    return criterion.criteria if isinstance(criterion, kind) else (criterion,)


class _Several(Weigher):
    """Criteria that are weighed together."""

    def __init__(self, parts: Iterable[Weigher]) -> None:
        """Leave out those that no pair tells anything."""
        self.parts = [part for part in parts if not part.idle]
        self.idle = not self.parts

    def learn(self, pairs: Sequence[Likely]) -> None:
        """Let each learn."""
        for part in self.parts:
            part.learn(pairs)


class Sum(_Several):
    """Criteria whose weights add up."""

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        """Add up what each weighs."""
        rows = [row for part in self.parts if (row := part.row(one, others)) is not None]
        return list(map(sum, zip(*rows, strict=True))) if rows else None

    def most(self, one: int) -> float:
        """Add up the most of each."""
        return sum(part.most(one) for part in self.parts)

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        """Go through what each says."""
        for part in self.parts:
            yield from part.evidence(one, other)


class _Loudest(_Several):
    """Criteria of which that counts for a pair whose weight is farthest from zero."""

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        rows = [row for part in self.parts if (row := part.row(one, others)) is not None]
        if not rows:
            return None
        loudest = rows[0]
        for row in rows[1:]:
            loudest = [a if a * a >= b * b else b for a, b in zip(loudest, row, strict=True)]
        return loudest

    def most(self, one: int) -> float:
        return max((part.most(one) for part in self.parts), default=0.0)

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        best: tuple[Evidence, ...] = ()
        for part in self.parts:
            found = tuple(part.evidence(one, other))
            if abs(_total(found)) > abs(_total(best)):
                best = found
        yield from best


def _total(evidence: tuple[Evidence, ...]) -> float:
    return sum(each.weight for each in evidence)
