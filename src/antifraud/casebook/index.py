# SPDX-License-Identifier: MIT
"""Records by kind and id, each with its place: what checks and look-ups share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

from antifraud.casebook.kinds import COLLECTIONS, NAMED
from antifraud.errors import AntifraudError

__all__ = ["Index", "Violation"]

_Record = TypeVar("_Record")


class Violation(NamedTuple):
    """One broken rule, with the record that breaks it.

    >>> from antifraud.errors import UnknownReference
    >>> Violation("claims", 2, UnknownReference("parts", "s9")).kind
    'claims'
    """

    #: The collection of the casebook: divisions, statements, enforcement...
    kind: str
    #: The record's place in it, counted from 0.
    place: int
    error: AntifraudError


class Index:
    """The records of a casebook, found by collection, by class and by id in constant time.

    >>> from antifraud.places import Division
    >>> index = Index({"divisions": [Division(code="330784", name="永康市")]})
    >>> index.find("division", "330784").name, index.find("division", "331122") is None
    ('永康市', True)
    """

    def __init__(self, collections: Mapping[str, Iterable[Any]]) -> None:
        """Put each record under its id; of two with one id the first is found."""
        self.collections = {name: tuple(collections.get(name, ())) for name in COLLECTIONS}
        self._by_id: dict[str, dict[str, Any]] = {}
        self._homes: dict[type, tuple[str, ...]] = {}
        for name, records in self.collections.items():
            found: dict[str, Any] = {}
            for record in records:
                found.setdefault(record.id, record)
            self._by_id[name] = found

    def find(self, kind: str, record_id: str) -> Any | None:  # noqa: ANN401 - any kind of record
        """Return the record of a kind that is named so, or None."""
        wanted, collection = NAMED[kind]
        record = self._by_id[collection].get(record_id)
        return record if isinstance(record, wanted) else None

    def get(self, wanted: type[_Record], record_id: str) -> _Record | None:
        """Return the record of a class with an id, or None."""
        for name in self._where(wanted):
            record = self._by_id[name].get(record_id)
            if isinstance(record, wanted):
                return record
        return None

    def of(self, wanted: type[_Record]) -> Iterator[tuple[str, int, _Record]]:
        """Go through the records of a class: collection, place and record."""
        for name in self._where(wanted):
            for place, record in enumerate(self.collections[name]):
                if isinstance(record, wanted):
                    yield name, place, record

    def _where(self, wanted: type) -> tuple[str, ...]:
        """Return the collections that may hold records of a class; it is worked out once."""
        homes = self._homes.get(wanted)
        if homes is None:
            homes = self._homes[wanted] = tuple(
                name
                for name, kinds in COLLECTIONS.items()
                if any(issubclass(kind, wanted) for kind in kinds.values())
            )
        return homes
