# SPDX-License-Identifier: MIT
"""What has been counted once already: the identities that came up, and how often again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable
from datetime import date
from decimal import Context
from typing import Any, NamedTuple, TypeAlias

from antifraud.errors import AntifraudError
from antifraud.metrics.amounts import Sum

__all__ = ["Bucket", "Earliest", "Held", "Seen"]

#: The amounts of a period, by group.
Bucket: TypeAlias = defaultdict[Hashable, Any]


class Seen:
    """The identities that came up; the first record of each counts.

    >>> seen = Seen()
    >>> [seen.is_new(name, None, "shizhu") for name in ("v1", "v1", None)]
    [True, False, True]
    >>> seen.repeats, seen.elsewhere, seen.unidentified
    (1, 0, 1)
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.seen: dict[Hashable, tuple[int, Hashable]] = {}
        self.repeats = 0
        self.elsewhere = 0
        self.unidentified = 0
        self.disputed = 0
        #: Where the value of each identity was added, and all that was told of it.
        self.values: dict[Hashable, tuple[Sum, list[object]]] = {}

    def tell(self, identity: Hashable, value: object, total: Sum | None = None) -> None:
        """Keep a value that is told of an identity, checked before.

        Args:
            identity: the identity.
            value: the value; None where it is not known.
            total: where it was added; None for a repeat.
        """
        if total is not None:
            self.values[identity] = total, [value]
        elif value not in self.values[identity][1]:
            self.values[identity][1].append(value)

    def settle(self) -> None:
        """Open the bounds of what was told of one identity in unlike ways."""
        for total, told in self.values.values():
            if len(told) > 1:
                self.disputed += total.widen(told)

    def is_new(self, identity: Hashable, bucket: object, group: Hashable) -> bool:
        """Tell whether a record counts; None is nobody's identity, and counts each time."""
        if identity is None:
            self.unidentified += 1
            return True
        here = id(bucket), group
        first = self.seen.setdefault(identity, here)
        if first is here:
            return True
        self.repeats += 1
        self.elsewhere += first != here
        return False


class Held(NamedTuple):
    """A record that counts for its identity, unless one comes that was recorded earlier."""

    #: The day of recording; the last of the calendar where that is not known.
    recorded: date
    #: Where it counts.
    bucket: Bucket
    #: Under what: the group, and the day of recording.
    group: tuple[Hashable, date | None]
    #: What is summed up, if anything is.
    value: object
    #: The place of the record, for an error.
    number: int

    @property
    def cell(self) -> tuple[int, Hashable]:
        """What tells its cell from others."""
        return id(self.bucket), self.group[0]


class Earliest:
    """The identities that came up where it is told when each was recorded; the earliest counts.

    So what was known on a day is what the records of that day would have given,
    in whichever order they come now.

    >>> counts, earliest = defaultdict(int), Earliest()
    >>> for county, day in (("yongkang", date(2023, 4, 20)), ("wuyi", date(2023, 3, 30))):
    ...     earliest.hold("i1", Held(day, counts, (county, day), None, 1))
    >>> earliest.settle(Seen(), "value", None)
    >>> dict(counts)
    {('wuyi', datetime.date(2023, 3, 30)): 1}
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.held: dict[Hashable, Held] = {}
        self.cells: dict[Hashable, Counter[tuple[int, Hashable]]] = {}
        #: The values that were recorded on the same day as the one that is held.
        self.told: dict[Hashable, list[object]] = {}

    def hold(self, identity: Hashable, given: Held) -> None:
        """Keep a record, or the one that was recorded earlier.

        Raises:
            TypeError: when its group can be no key: here, where its place is known.
        """
        hash(given.group)
        first = self.held.setdefault(identity, given)
        if first is given:
            return
        if identity not in self.cells:
            self.cells[identity] = Counter([first.cell])
        self.cells[identity][given.cell] += 1
        if given.recorded < first.recorded:
            self.held[identity] = given
            self.told.pop(identity, None)
        elif given.recorded == first.recorded:
            self.told.setdefault(identity, []).append(given.value)

    def settle(self, seen: Seen, field: str, context: Context | None) -> None:
        """Count those that are kept, each once.

        Args:
            seen: is told how many were passed over.
            field: what an error calls the value.
            context: in which values are summed up; None where records are counted.

        Raises:
            AntifraudError: what `Sum.add` raises, with the place of the record.
        """
        for identity, held in self.held.items():
            if context is None:
                held.bucket[held.group] += 1
                continue
            try:
                held.bucket[held.group].add(held.value, field, context)
            except AntifraudError as error:
                raise error.at(f"record {held.number}") from None
            seen.tell(identity, held.value, held.bucket[held.group])
            for value in self.told.get(identity, ()):
                seen.tell(identity, value)
        for identity, cells in self.cells.items():
            seen.repeats += cells.total() - 1
            seen.elsewhere += cells.total() - cells[self.held[identity].cell]
