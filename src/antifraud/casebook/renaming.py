# SPDX-License-Identifier: MIT
"""Casebooks of several bureaus under one roof: ids that two use for different things are parted."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, TypeVar

import attrs

from antifraud.casebook.book import Casebook
from antifraud.cooperation import Judgement, Mechanism
from antifraud.enforcement import Operation
from antifraud.incidents import FoundPerson, Incident
from antifraud.places import Body, Division

__all__ = ["Renamed", "Together", "together"]

_Record = TypeVar("_Record")
_Ids = Mapping[str, str]


class Renamed(NamedTuple):
    """An id that two casebooks use for different things, and the one that stands for it.

    >>> Renamed("ours", "f1", "ours/f1").now
    'ours/f1'
    """

    #: The name of the casebook.
    casebook: str
    #: The id in it.
    was: str
    #: The id in what is made of all.
    now: str


class Together(NamedTuple):
    """The records of several casebooks that a comparison needs, each once, and what was renamed.

    >>> together({}).renamed
    ()
    """

    divisions: tuple[Division, ...]
    bodies: tuple[Body, ...]
    incidents: tuple[Incident, ...]
    operations: tuple[Operation, ...]
    mechanisms: tuple[Mechanism, ...]
    judgements: tuple[Judgement, ...]
    renamed: tuple[Renamed, ...]


def together(books: Mapping[str, Casebook]) -> Together:
    """Return the records of all casebooks, each once.

    A record that stands the same in two casebooks is one. Where one id names two
    different records, or two bodies of different names, each gets the name of its
    casebook before it, wherever its casebook names it. Of one body or division that
    two tell differently the one of which more is told counts.

    >>> from antifraud.incidents import FraudReport
    >>> ours = Casebook(incidents=(FraudReport(id="f1"),))
    >>> theirs = Casebook(incidents=(FraudReport(id="f1", accounts=("6222021234567890",)),))
    >>> [each.id for each in together({"ours": ours, "theirs": theirs}).incidents]
    ['ours/f1', 'theirs/f1']
    """
    bodies = {name: book.agencies for name, book in books.items()}
    stands = _clashes(bodies, _is_other_body)
    incidents = _moved(books, "incidents", Incident, stands, _incident)
    works = _moved(books, "enforcement", Operation, stands, _operation)
    pacts = _moved(books, "cooperation", Mechanism, stands, _mechanism)
    parted = [_clashes(part, operator.ne) for part in (incidents, works, pacts)]
    return Together(
        divisions=_fullest(each for book in books.values() for each in book.divisions),
        bodies=_fullest(
            _body(each, stands[name]) for name, held in bodies.items() for each in held
        ),
        incidents=_each_once(incidents, parted[0]),
        operations=_each_once(works, parted[1]),
        mechanisms=_each_once(pacts, parted[2]),
        judgements=tuple(
            dict.fromkeys(
                _judgement(each, parted[0][name], stands[name])
                for name, book in books.items()
                for each in book.judgements
            )
        ),
        renamed=tuple(
            Renamed(name, was, now)
            for of_kind in (stands, *parted)
            for name, ids in of_kind.items()
            for was, now in ids.items()
        ),
    )


def _moved(
    books: Mapping[str, Casebook],
    collection: str,
    kind: type[_Record],
    stands: Mapping[str, _Ids],
    move: Callable[[_Record, _Ids], _Record],
) -> dict[str, list[_Record]]:
    """Return the records of a kind, each with the ids that its bodies have now."""
    return {
        name: [
            move(each, stands[name]) for each in getattr(book, collection) if isinstance(each, kind)
        ]
        for name, book in books.items()
    }


def _clashes(
    parts: Mapping[str, Iterable[Any]], other: Callable[[Any, Any], bool]
) -> dict[str, dict[str, str]]:
    """Return for each casebook the ids that name something else in another, with new ones."""
    first: dict[str, Any] = {}
    clashing = set()
    for held in parts.values():
        for each in held:
            if other(first.setdefault(each.id, each), each):
                clashing.add(each.id)
    return {
        name: {each.id: f"{name}/{each.id}" for each in held if each.id in clashing}
        for name, held in parts.items()
    }


def _is_other_body(one: Body, other: Body) -> bool:
    divisions = {one.division, other.division} - {None}
    return one.name != other.name or len(divisions) > 1


def _each_once(parts: Mapping[str, Iterable[Any]], ids: Mapping[str, _Ids]) -> tuple[Any, ...]:
    return _fullest(
        attrs.evolve(each, id=ids[name].get(each.id, each.id))
        for name, held in parts.items()
        for each in held
    )


def _fullest(records: Iterable[Any]) -> tuple[Any, ...]:
    """Return of those with one id the one of which most is told, in the order of their ids."""
    by_id: dict[str, list[Any]] = {}
    for each in records:
        by_id.setdefault(each.id, []).append(each)
    return tuple(
        held[0] if len(held) == 1 else max(held, key=lambda each: (_told(each), repr(each)))
        for _, held in sorted(by_id.items())
    )


def _told(record: Any) -> int:  # noqa: ANN401 - any kind of record
    return sum(bool(getattr(record, field.name)) for field in attrs.fields(type(record)))


# --- the ids that each kind of record names -------------------------------------------------------


def _all(names: tuple[str, ...], stands: _Ids) -> tuple[str, ...]:
    return tuple(stands.get(name, name) for name in names)


def _one(name: str | None, stands: _Ids) -> str | None:
    return None if name is None else stands.get(name, name)


def _body(body: Body, stands: _Ids) -> Body:
    return attrs.evolve(body, id=stands.get(body.id, body.id), parents=_all(body.parents, stands))


def _incident(incident: Incident, stands: _Ids) -> Incident:
    if not stands:
        return incident
    if isinstance(incident, FoundPerson):
        incident = attrs.evolve(incident, held_at=_one(incident.held_at, stands))
    return attrs.evolve(incident, station=_one(incident.station, stands))


def _operation(operation: Operation, stands: _Ids) -> Operation:
    return attrs.evolve(
        operation,
        led_by=_one(operation.led_by, stands),
        agencies=_all(operation.agencies, stands),
        stations=_all(operation.stations, stands),
    )


def _mechanism(mechanism: Mechanism, stands: _Ids) -> Mechanism:
    return attrs.evolve(mechanism, parties=_all(mechanism.parties, stands))


def _judgement(judgement: Judgement, incidents: _Ids, stands: _Ids) -> Judgement:
    return attrs.evolve(
        judgement,
        missing=incidents.get(judgement.missing, judgement.missing),
        found=incidents.get(judgement.found, judgement.found),
        by=stands.get(judgement.by, judgement.by),
    )
