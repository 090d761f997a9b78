# SPDX-License-Identifier: MIT
"""What a run of linking returns: its groups, made when they are asked for."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, chain
from typing import overload

from antifraud.cooperation.linking.groups import CommonTrace, Group, SharedTrace
from antifraud.cooperation.linking.joined import Ranked, in_order, reported
from antifraud.cooperation.linking.shared import Shared
from antifraud.incidents import Incident

__all__ = ["Links"]


class Links(Sequence[Group]):
    """Groups of linked incidents: those across jurisdictions first, then the larger.

    A value: two are equal if they hold the same groups, common traces and number
    of incidents alone. It keeps the incidents and the places of their ties in
    columns; a `Group` is made when it is asked for, so that a million incidents
    cost no object for each group. It is made by `link`.

    >>> from antifraud.cooperation.linking import link
    >>> links = link([Incident(id="a"), Incident(id="b")], by="accounts")
    >>> links, links.alone
    (Links(groups=0, across=0, common=0, alone=2), 2)
    """

    def __init__(
        self, incidents: Sequence[Incident], *, ranked: Ranked, shared: Sequence[Shared]
    ) -> None:
        """Keep the columns; `link` gives them.

        Args:
            incidents: the incidents.
            ranked: the rank of the group of each.
            shared: the traces of each kind that are shared.
        """
        self._incidents = incidents
        self._ranks, self._sizes, self._across = ranked.ranks, ranked.sizes, ranked.across
        self._shared = tuple(shared)
        self._common = tuple(
            sorted(chain.from_iterable(each.cut for each in shared), key=_by_count)
        )

    @property
    def common(self) -> tuple[CommonTrace, ...]:
        """The traces that were cut, the most common first."""
        return self._common

    @property
    def alone(self) -> int:
        """How many incidents share no trace with any other."""
        return len(self._incidents) - sum(self._sizes)

    @property
    def across(self) -> Sequence[Group]:
        """The groups that cross the border of a jurisdiction.

        >>> from antifraud.cooperation.linking import link
        >>> link([]).across
        ()
        """
        return self[: self._across]

    def of(self, incident: str) -> Group | None:
        """Return the group that an incident is in, by its id; None where it is in none.

        >>> from antifraud.cooperation.linking import link
        >>> from antifraud.incidents import FraudReport
        >>> links = link([FraudReport(id=name, chats=("boss",)) for name in ("a", "b")])
        >>> links.of("b").id, links.of("c")
        ('a', None)
        """
        place = self._places.get(incident)
        rank = -1 if place is None else self._ranks[place]
        return None if rank < 0 else self._group(rank)

    def ids(self) -> Iterator[tuple[str, ...]]:
        """Go through the groups as the ids of their incidents, in the order of their reports.

        It is several times as fast as going through the groups themselves, for it
        does not look for what ties them.

        >>> from antifraud.cooperation.linking import link
        >>> from antifraud.incidents import FraudReport
        >>> list(link([FraudReport(id=name, chats=("boss",)) for name in ("a", "b")]).ids())
        [('a', 'b')]
        """
        for rank in range(len(self)):
            yield tuple([incident.id for incident in self._of_rank(rank)])

    @overload
    def __getitem__(self, index: int) -> Group: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Group, ...]: ...

    def __getitem__(self, index: int | slice) -> Group | tuple[Group, ...]:
        """Return a group by its rank, or several."""
        ranks = range(len(self))[index]
        return self._group(ranks) if isinstance(ranks, int) else tuple(map(self._group, ranks))

    def __len__(self) -> int:
        """Return how many groups there are."""
        return len(self._sizes)

    def __iter__(self) -> Iterator[Group]:
        """Go through the groups."""
        return map(self._group, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Tell whether both hold the same groups, whatever the order of their incidents was."""
        if not isinstance(other, Links):
            return NotImplemented
        mine, theirs = (self.alone, len(self)), (other.alone, len(other))
        return mine == theirs and self.common == other.common and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the same number for equal values."""
        return hash((self.alone, len(self), self.common))

    def __repr__(self) -> str:
        """Show how many there are of each, and no trace."""
        return (
            f"Links(groups={len(self)}, across={self._across}, "
            f"common={len(self.common)}, alone={self.alone})"
        )

    # --- what it looks up in, made when first needed ----------------------------------------

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.id: place for place, each in enumerate(self._incidents)}

    @cached_property
    def _starts(self) -> array[int]:
        """For each rank where its incidents begin in `_members`; and the end of all."""
        return array("i", accumulate(self._sizes, initial=0))

    @cached_property
    def _members(self) -> array[int]:
        """The places of the incidents in groups, in the order of the ranks of these."""
        members = array("i", [0]) * self._starts[-1]
        free = list(self._starts)
        for place, rank in enumerate(self._ranks):
            if rank >= 0:
                members[free[rank]] = place
                free[rank] += 1
        return members

    @cached_property
    def _ties(self) -> tuple[tuple[Shared, array[int], array[int]], ...]:
        """For each kind the order of its ties by the ranks of their groups, and these ranks."""
        found = []
        for each in self._shared:
            ranks = list(map(self._ranks.__getitem__, each.places))
            order = array("i", sorted(range(len(ranks)), key=ranks.__getitem__))
            found.append((each, order, array("i", sorted(ranks))))
        return tuple(found)

    @cached_property
    def _ordered(self) -> bool:
        """Whether the incidents stand in the order of their reports."""
        return in_order(self._incidents)

    def _of_rank(self, rank: int) -> list[Incident]:
        places = self._members[self._starts[rank] : self._starts[rank + 1]]
        members = [self._incidents[place] for place in places]
        return members if self._ordered else sorted(members, key=reported)

    def _group(self, rank: int) -> Group:
        members = self._of_rank(rank)
        return Group(
            id=members[0].id,
            incidents=tuple(each.id for each in members),
            divisions=tuple(sorted({each.division for each in members if each.division})),
            stations=tuple(sorted({each.station for each in members if each.station})),
            traces=tuple(sorted(self._traces(rank), key=_most_first)),
        )

    def _traces(self, rank: int) -> Iterator[SharedTrace]:
        for each, order, ranks in self._ties:
            named: dict[str, list[str]] = {}
            for tie in order[bisect_left(ranks, rank) : bisect_right(ranks, rank)]:
                if each.traces[tie] not in named:
                    named[each.traces[tie]] = [self._incidents[each.firsts[tie]].id]
                named[each.traces[tie]].append(self._incidents[each.places[tie]].id)
            for trace, ids in named.items():
                yield SharedTrace(kind=each.kind, trace=trace, incidents=tuple(sorted(ids)))


def _by_count(trace: CommonTrace) -> tuple[int, str, str]:
    return -trace.count, trace.kind.value, trace.trace


def _most_first(trace: SharedTrace) -> tuple[int, str, str]:
    return -len(trace.incidents), trace.kind.value, trace.trace
