# SPDX-License-Identifier: MIT
"""What a run of linking returns: its groups, made when they are asked for."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, pairwise
from operator import attrgetter
from typing import Any, overload

from antifraud.cooperation.linking.groups import CommonTrace, Group, SharedTrace
from antifraud.cooperation.linking.joined import Ranked, order_of, ranked
from antifraud.cooperation.linking.placing import divisions_of, holdings_of
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
        self,
        incidents: Sequence[Incident],
        *,
        roots: array[int],
        shared: Sequence[Shared],
        named: Collection[str] = (),
        placed: Mapping[str, str] | None = None,
    ) -> None:
        """Keep the columns; `link` gives them.

        Args:
            incidents: the incidents.
            roots: for each the first place of its group.
            shared: the traces of each kind that are shared.
            named: the ids that groups had in an earlier run.
            placed: the divisions of stations, for incidents of which none is told.
        """
        self._incidents = incidents
        self._roots = roots
        self._shared = tuple(shared)
        self._named = frozenset(named)
        self._placed = dict(placed or {})
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
        return len(self._incidents) - sum(self._ranked.sizes)

    @property
    def across(self) -> tuple[Group, ...]:
        """The groups that cross the border of a jurisdiction.

        >>> from antifraud.cooperation.linking import link
        >>> link([]).across
        ()
        """
        return self[: self._ranked.across]

    def of(self, incident: str) -> Group | None:
        """Return the group that an incident is in, by its id; None where it is in none.

        >>> from antifraud.cooperation.linking import link
        >>> from antifraud.incidents import FraudReport
        >>> links = link([FraudReport(id=name, chats=("boss",)) for name in ("a", "b")])
        >>> links.of("b").id, links.of("c")
        ('a', None)
        """
        place = self._places.get(incident)
        rank = -1 if place is None else self._ranked.ranks[place]
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
        names = list(map(attrgetter("id"), self._incidents))
        ids = tuple(map(names.__getitem__, self._members))
        for start, end in pairwise(self._starts):
            yield ids[start:end]

    def names(self) -> tuple[str, ...]:
        """Return the ids of the groups.

        >>> from antifraud.cooperation.linking import link
        >>> link([]).names()
        ()
        """
        return tuple([self._incidents[place].id for place in self._ranked.heads])

    def tied(self) -> dict[str, frozenset[str]]:
        """Return the traces that tie, whole, by the name of their kind: for a later run.

        >>> from antifraud.cooperation.linking import link
        >>> link([], by="phones").tied()
        {'phones': frozenset()}
        """
        return {
            each.kind.value: frozenset(map(each.column.__getitem__, each.heads))
            for each in self._shared
        }

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
        return len(self._ranked.sizes)

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
            f"Links(groups={len(self)}, across={self._ranked.across}, "
            f"common={len(self.common)}, alone={self.alone})"
        )

    # --- what it looks up in, made when first needed ----------------------------------------

    @cached_property
    def _ranked(self) -> Ranked:
        return ranked(
            self._incidents,
            self._roots,
            order=self._order,
            divisions=divisions_of(self._incidents, self._placed),
            named=self._named,
        )

    @cached_property
    def _places(self) -> dict[str, int]:
        return {each.id: place for place, each in enumerate(self._incidents)}

    @cached_property
    def _starts(self) -> array[int]:
        """For each rank where its incidents begin in `_members`; and the end of all."""
        return array("i", accumulate(self._ranked.sizes, initial=0))

    @cached_property
    def _members(self) -> array[int]:
        """The places of the incidents in groups, rank by rank, in the order of their reports."""
        members = _sorted_out(self._ranked.ranks, self._starts)
        if not isinstance(self._order, range):
            for start, end in pairwise(self._starts):
                places = sorted(members[start:end], key=self._order.__getitem__)
                members[start:end] = array("i", places)
        return members

    @cached_property
    def _ties(self) -> tuple[tuple[Shared, array[int], array[int]], ...]:
        """For each kind its ties by the ranks of their groups, and where each rank begins."""
        found = []
        for each in self._shared:
            ranks = list(map(self._ranked.ranks.__getitem__, each.places))
            counts = Counter(ranks)
            starts = array("i", accumulate(map(counts.__getitem__, range(len(self))), initial=0))
            found.append((each, _sorted_out(ranks, starts), starts))
        return tuple(found)

    @cached_property
    def _order(self) -> Sequence[Any]:
        """What tells of each incident when it was reported."""
        return order_of(self._incidents)

    def _group(self, rank: int) -> Group:
        places = self._members[self._starts[rank] : self._starts[rank + 1]]
        members = [self._incidents[place] for place in places]
        return Group(
            id=self._incidents[self._ranked.heads[rank]].id,
            incidents=tuple([each.id for each in members]),
            holdings=holdings_of(members, self._placed),
            traces=tuple(sorted(self._traces(rank), key=_most_first)),
        )

    def _traces(self, rank: int) -> Iterator[SharedTrace]:
        for each, order, starts in self._ties:
            named: dict[int, list[str]] = {}
            for tie in order[starts[rank] : starts[rank + 1]]:
                head = each.heads[tie]
                if head not in named:
                    named[head] = [self._incidents[each.firsts[tie]].id]
                named[head].append(self._incidents[each.places[tie]].id)
            for head, ids in named.items():
                yield SharedTrace(
                    kind=each.kind, trace=each.column[head], incidents=tuple(sorted(ids))
                )


def _sorted_out(ranks: Sequence[int], starts: Sequence[int]) -> array[int]:
    """Return the places by their ranks, where for each rank it is told at what place it begins."""
    sorted_out = array("i", [0]) * starts[-1]
    free = list(starts)
    for place, rank in enumerate(ranks):
        if rank >= 0:
            sorted_out[free[rank]] = place
            free[rank] += 1
    return sorted_out


def _by_count(trace: CommonTrace) -> tuple[int, str, str]:
    return -trace.count, trace.kind.value, trace.trace


def _most_first(trace: SharedTrace) -> tuple[int, str, str]:
    return -len(trace.incidents), trace.kind.value, trace.trace
