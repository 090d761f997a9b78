# SPDX-License-Identifier: MIT
"""What a run of linking returns: groups of incidents, the traces that tie them, what was cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import overload

import attrs

from antifraud.cooperation.linking.traces import TraceKind
from antifraud.errors import NotLinked
from antifraud.vocabulary import Language

__all__ = ["CommonTrace", "Group", "Links", "SharedTrace", "Tie"]


@attrs.frozen(kw_only=True)
class SharedTrace:
    """A trace that incidents of a group share; it is shown masked.

    >>> SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b")).shown
    '••••8000'
    """

    kind: TraceKind
    trace: str = attrs.field(repr=False)
    incidents: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> SharedTrace(kind=TraceKind.APPS, trace="app", incidents=("a", "b")).text("en")
        'app ••••, in 2 incidents'
        """
        count = len(self.incidents)
        kind = self.kind.label(lang)
        if lang == "zh":
            return f"{kind}{self.shown}，涉及{count}起"
        return f"{kind} {self.shown}, in {count} incidents"


@attrs.frozen(kw_only=True)
class CommonTrace:
    """A trace that ties nothing, for too many incidents name it (a bank's own number).

    Attributes:
        kind: the kind of trace.
        trace: the trace; shown masked.
        count: how many incidents name it.
        by_form: whether it was cut for its form (a hotline), not for the count.

    >>> CommonTrace(kind=TraceKind.PHONES, trace="95588", count=3, by_form=True).count
    3
    """

    kind: TraceKind
    trace: str = attrs.field(repr=False)
    count: int
    by_form: bool = False

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)


@attrs.frozen(kw_only=True)
class Tie:
    """One step between two incidents: the trace that both name.

    >>> Tie(one="a", other="b", kind=TraceKind.APPS, trace="app").shown
    '••••'
    """

    one: str
    other: str
    kind: TraceKind
    trace: str = attrs.field(repr=False)

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)


@attrs.frozen(kw_only=True)
class Group:
    """Incidents that share traces, directly or through others (串并案).

    Attributes:
        id: the id of the group: that of its incident first reported.
        incidents: the ids of the incidents, in the order of their reports.
        divisions: the divisions in which they happened, each once.
        stations: the ids of the stations that took them, each once.
        traces: what ties them, the trace of most incidents first.

    >>> Group(id="a", incidents=("a", "b"), divisions=("330784", "331122")).across
    True
    """

    id: str
    incidents: tuple[str, ...]
    divisions: tuple[str, ...] = ()
    stations: tuple[str, ...] = ()
    traces: tuple[SharedTrace, ...] = ()

    @property
    def across(self) -> bool:
        """Whether it crosses the border of a jurisdiction."""
        return len(self.divisions) > 1

    def path(self, one: str, other: str) -> tuple[Tie, ...]:
        """Return the fewest ties that lead from one incident of the group to another.

        Raises:
            NotLinked: when one of them is not in the group.

        >>> phone = SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b"))
        >>> group = Group(id="a", incidents=("a", "b"), traces=(phone,))
        >>> [(tie.one, tie.other, tie.shown) for tie in group.path("a", "b")]
        [('a', 'b', '••••8000')]
        """
        for each in (one, other):
            if each not in self.incidents:
                raise NotLinked("incident", each)
        by_incident: dict[str, list[SharedTrace]] = {}
        for trace in self.traces:
            for incident in trace.incidents:
                by_incident.setdefault(incident, []).append(trace)
        came: dict[str, Tie | None] = {one: None}
        spent: set[tuple[TraceKind, str]] = set()
        waiting = deque([one])
        while waiting and other not in came:
            here = waiting.popleft()
            for trace in by_incident.get(here, ()):
                if (trace.kind, trace.trace) in spent:
                    continue
                spent.add((trace.kind, trace.trace))
                for there in trace.incidents:
                    if there not in came:
                        came[there] = Tie(one=here, other=there, kind=trace.kind, trace=trace.trace)
                        waiting.append(there)
        return tuple(reversed(list(_back(came, other))))


def _back(came: dict[str, Tie | None], incident: str) -> Iterator[Tie]:
    tie = came[incident]
    while tie is not None:
        yield tie
        tie = came[tie.one]


@attrs.frozen(kw_only=True)
class Links(Sequence[Group]):
    """Groups of linked incidents: those across jurisdictions first, then the largest.

    Attributes:
        groups: the groups.
        common: the traces that were cut, the most common first.
        alone: how many incidents share no trace with any other.

    >>> len(Links(groups=()))
    0
    """

    groups: tuple[Group, ...]
    common: tuple[CommonTrace, ...] = ()
    alone: int = 0

    @overload
    def __getitem__(self, index: int) -> Group: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Group, ...]: ...

    def __getitem__(self, index: int | slice) -> Group | tuple[Group, ...]:
        """Return a group by its rank, or several."""
        return self.groups[index]

    def __len__(self) -> int:
        """Return how many groups there are."""
        return len(self.groups)

    def __iter__(self) -> Iterator[Group]:
        """Go through the groups."""
        return iter(self.groups)

    @property
    def across(self) -> tuple[Group, ...]:
        """The groups that cross the border of a jurisdiction.

        >>> Links(groups=()).across
        ()
        """
        return tuple(group for group in self.groups if group.across)

    def of(self, incident: str) -> Group | None:
        """Return the group that an incident is in; None where it is in none.

        >>> Links(groups=(Group(id="a", incidents=("a", "b")),)).of("b").id
        'a'
        """
        return next((group for group in self.groups if incident in group.incidents), None)
