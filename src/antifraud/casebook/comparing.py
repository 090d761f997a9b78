# SPDX-License-Identifier: MIT
"""What several bureaus hold half of each: their casebooks set side by side, and nothing merged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar, cast

import attrs

from antifraud.casebook.book import Casebook
from antifraud.casebook.renaming import Renamed, together
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
from antifraud.errors import must_be
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
        gazetteer: the divisions and bodies of all casebooks.
        incidents: the incidents of all, each once.
        mechanisms: the mechanisms of all, each once.
        renamed: the ids that two casebooks used for different things, and what
            stands for them here.

    >>> compare([Casebook()]).tellings
    ()
    """

    matches: Matches
    links: Links
    tellings: tuple[Telling, ...]
    conflicts: Conflicts
    gazetteer: Gazetteer = attrs.field(repr=False)
    incidents: tuple[Incident, ...] = attrs.field(repr=False)
    mechanisms: tuple[Mechanism, ...] = attrs.field(repr=False)
    renamed: tuple[Renamed, ...] = ()


def compare(
    casebooks: Mapping[str, Casebook] | Iterable[Casebook],
    *,
    neighbours: Iterable[tuple[str, str]] = NEIGHBOURS,
) -> Comparison:
    """Set casebooks side by side: who is missed and found, what is one series, who comes near whom.

    A record that stands the same in two casebooks counts once. Each bureau numbers
    its own, so that one id may name two things: then each gets the name of its
    casebook before it, and `renamed` tells so. Of a division or a body that two
    tell differently the one of which more is told counts. Judgements and mechanisms
    of all are heeded.

    Args:
        casebooks: one of each bureau by its name; without names they are "1", "2"...
        neighbours: pairs of division codes that share a border; by default those of
            `antifraud.places.NEIGHBOURS`. Those that name a division of no casebook
            are left out.

    Raises:
        WrongType: when something is no casebook.

    >>> from antifraud.incidents import FraudReport
    >>> account = "6222021234567890"
    >>> ours, theirs = (
    ...     Casebook(incidents=(FraudReport(id="f1", accounts=(account,), urls=(url,)),))
    ...     for url in ("a.example", "b.example")
    ... )
    >>> [group.incidents for group in compare({"ours": ours, "theirs": theirs}).links]
    [('ours/f1', 'theirs/f1')]
    """
    must_be("casebooks", casebooks, Iterable)
    if isinstance(casebooks, Mapping):
        books = dict(cast("Mapping[str, Casebook]", casebooks))
    else:
        books = {str(number): book for number, book in enumerate(casebooks, 1)}
    for name, book in books.items():
        must_be(f"casebooks[{name!r}]", book, Casebook)
    all_ = together(books)
    held = {each.code for each in all_.divisions}
    gazetteer = Gazetteer.of(
        all_.divisions,
        neighbours=[pair for pair in neighbours if held.issuperset(pair)],
        agencies=all_.bodies,
    )
    links = link(all_.incidents, gazetteer=gazetteer)
    return Comparison(
        matches=match(
            _of(all_.incidents, MissingPerson),
            _of(all_.incidents, FoundPerson),
            gazetteer=gazetteer,
            mechanism=all_.mechanisms,
            judgements=all_.judgements,
        ),
        links=links,
        tellings=tuple(
            to_tell(group, mechanisms=all_.mechanisms, gazetteer=gazetteer)
            for group in links.across
        ),
        conflicts=deconflict(all_.operations, gazetteer=gazetteer),
        gazetteer=gazetteer,
        incidents=all_.incidents,
        mechanisms=all_.mechanisms,
        renamed=all_.renamed,
    )


def _of(records: Iterable[object], kind: type[_Record]) -> list[_Record]:
    return [each for each in records if isinstance(each, kind)]
