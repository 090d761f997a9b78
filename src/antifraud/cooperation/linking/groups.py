# SPDX-License-Identifier: MIT
"""What linking finds: groups of incidents, the traces that tie them, what was cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator
from itertools import pairwise

import attrs

from antifraud.cooperation.linking.traces import Trace
from antifraud.cooperation.linking.words import SHARED
from antifraud.errors import NotLinked
from antifraud.vocabulary import Language

__all__ = ["CommonTrace", "Group", "SharedTrace", "Tie", "crosses"]

_TOWN = 9
_COUNTY = 6


@attrs.frozen(kw_only=True)
class SharedTrace:
    """A trace that incidents of a group share; it is shown masked.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b")).shown
    '‹11 digits›'
    """

    kind: Trace
    trace: str = attrs.field(repr=False)
    incidents: tuple[str, ...]

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> from antifraud.cooperation.linking import TraceKind
        >>> SharedTrace(kind=TraceKind.APPS, trace="app", incidents=("a", "b")).text("en")
        'app ‹3 characters›, in 2 incidents'
        """
        return SHARED[lang].format(
            kind=self.kind.label(lang), shown=self.shown, count=len(self.incidents)
        )


@attrs.frozen(kw_only=True)
class CommonTrace:
    """A trace that ties nothing, for too many incidents name it (a bank's own number).

    Attributes:
        kind: the kind of trace.
        trace: the trace; shown masked.
        count: how many incidents name it.
        by_form: whether it was cut for its form (a hotline) or because the caller
            ignores it, not for the count.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> CommonTrace(kind=TraceKind.PHONES, trace="95588", count=3, by_form=True).count
    3
    """

    kind: Trace
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

    >>> from antifraud.cooperation.linking import TraceKind
    >>> Tie(one="a", other="b", kind=TraceKind.APPS, trace="app").shown
    '‹3 characters›'
    """

    one: str
    other: str
    kind: Trace
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
        """Whether it certainly crosses the border of a jurisdiction, that of a county or above."""
        return crosses(self.divisions)

    def path(self, one: str, other: str) -> tuple[Tie, ...]:
        """Return the fewest ties that lead from one incident of the group to another.

        Raises:
            NotLinked: when one of them is not in the group.

        >>> from antifraud.cooperation.linking import TraceKind
        >>> phone = SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b"))
        >>> group = Group(id="a", incidents=("a", "b"), traces=(phone,))
        >>> [(tie.one, tie.other, tie.shown) for tie in group.path("a", "b")]
        [('a', 'b', '‹11 digits›')]
        """
        for each in (one, other):
            if each not in self.incidents:
                raise NotLinked("incident", each)
        by_incident: dict[str, list[SharedTrace]] = {}
        for trace in self.traces:
            for incident in trace.incidents:
                by_incident.setdefault(incident, []).append(trace)
        came: dict[str, Tie | None] = {one: None}
        spent: set[tuple[str, str]] = set()
        waiting = deque([one])
        while waiting and other not in came:
            here = waiting.popleft()
            for trace in by_incident.get(here, ()):
                if (trace.kind.value, trace.trace) in spent:
                    continue
                spent.add((trace.kind.value, trace.trace))
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


def crosses(divisions: Collection[str | None]) -> bool:
    """Tell whether divisions certainly lie in different jurisdictions.

    Towns of one county do not, nor does a city with a county of its own: it may be
    the same place, told less finely. None is not known and tells nothing.

    >>> crosses(["330784", "331122"]), crosses(["330784105", "330784", "330700", None])
    (True, False)
    """
    codes = sorted({code[:_COUNTY] if len(code) == _TOWN else code for code in divisions if code})
    # A city or a province comes right before what it holds: 330700 before 330784.
    holders = sum(other.startswith(_within(code)) for code, other in pairwise(codes))
    return len(codes) - holders > 1


def _within(code: str) -> str:
    """Return what the codes begin with that a code holds: of a county, the code itself."""
    if code[4:] != "00":
        return code
    return code[:2] if code[2:4] == "00" else code[:4]
