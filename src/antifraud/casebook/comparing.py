# SPDX-License-Identifier: MIT
"""What several bureaus hold half of each: their casebooks set side by side, and nothing merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

import attrs

from antifraud.casebook.book import Casebook
from antifraud.cooperation import (
    Conflicts,
    Links,
    Matches,
    Mechanism,
    Telling,
    deconflict,
    link,
    match,
    to_tell,
)
from antifraud.enforcement import Operation
from antifraud.errors import DuplicateId, must_be
from antifraud.incidents import FoundPerson, Incident, MissingPerson
from antifraud.places import NEIGHBOURS, Gazetteer

__all__ = ["Comparison", "compare"]

_Record = TypeVar("_Record")


@attrs.frozen(kw_only=True)
class Comparison:
    """What casebooks set side by side show. It is advice: a person decides on each.

    Attributes:
        matches: missing and found reports that may tell of one person.
        links: groups of incidents that share a trace.
        tellings: for each group across jurisdictions, who should be told of it.
        conflicts: operations of different bodies that come near each other.

    >>> compare([Casebook()]).tellings
    ()
    """

    matches: Matches
    links: Links
    tellings: tuple[Telling, ...]
    conflicts: Conflicts


def compare(
    casebooks: Iterable[Casebook], *, neighbours: Iterable[tuple[str, str]] = NEIGHBOURS
) -> Comparison:
    """Set casebooks side by side: who is missed and found, what is one series, who comes near whom.

    A record that stands the same in two casebooks counts once. Of a division or a
    body that two tell differently, the first one counts. Judgements and mechanisms
    of all are heeded.

    Args:
        casebooks: one of each bureau, or one alone.
        neighbours: pairs of division codes that share a border; by default those of
            `antifraud.places.NEIGHBOURS`.

    Raises:
        DuplicateId: when two casebooks use one id for two records.
        WrongType: when something is no casebook.

    >>> from antifraud.incidents import FraudReport
    >>> account = "6222021234567890"
    >>> ours, theirs = (
    ...     Casebook(incidents=(FraudReport(id=name, accounts=(account,)),)) for name in ("a", "b")
    ... )
    >>> [group.incidents for group in compare([ours, theirs]).links]
    [('a', 'b')]
    """
    books = list(casebooks)
    for place, book in enumerate(books):
        must_be(f"casebooks[{place}]", book, Casebook)
    gazetteer = _gazetteer(books, neighbours)
    incidents = _of(_once(books, "incidents"), Incident)
    mechanisms = [each for each in _once(books, "cooperation") if isinstance(each, Mechanism)]
    links = link(incidents)
    return Comparison(
        matches=match(
            _of(incidents, MissingPerson),
            _of(incidents, FoundPerson),
            gazetteer=gazetteer,
            mechanism=mechanisms,
            judgements=_once(books, "judgements"),
        ),
        links=links,
        tellings=tuple(
            to_tell(group, mechanisms=mechanisms, gazetteer=gazetteer) for group in links.across
        ),
        conflicts=deconflict(_of(_once(books, "enforcement"), Operation), gazetteer=gazetteer),
    )


def _of(records: Iterable[object], kind: type[_Record]) -> list[_Record]:
    return [each for each in records if isinstance(each, kind)]


def _once(books: Sequence[Casebook], collection: str) -> list[Any]:
    """Return the records of a collection of all casebooks, each once."""
    found: dict[str, Any] = {}
    for book in books:
        for record in getattr(book, collection):
            if found.setdefault(record.id, record) != record:
                mend = "two casebooks use it for different records: rename one of them"
                raise DuplicateId(f"{collection}.id", record.id, mend)
    return list(found.values())


def _gazetteer(books: Sequence[Casebook], neighbours: Iterable[tuple[str, str]]) -> Gazetteer:
    divisions = {each.code: each for book in reversed(books) for each in reversed(book.divisions)}
    agencies = {each.id: each for book in reversed(books) for each in reversed(book.agencies)}
    known = [pair for pair in neighbours if divisions.keys() >= set(pair)]
    return Gazetteer.of(divisions.values(), neighbours=known, agencies=agencies.values())
