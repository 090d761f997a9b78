# SPDX-License-Identifier: MIT
"""What linking finds: groups of incidents, the traces that tie them, what was cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

import attrs

from antifraud.cooperation.linking.traces import Trace
from antifraud.cooperation.linking.words import APART, CUT, GROUP, SHARED, TIE, WHERE
from antifraud.errors import NotLinked
from antifraud.masking import shown
from antifraud.vocabulary import Labelled, Language

__all__ = ["CommonTrace", "CutReason", "Group", "Holding", "SharedTrace", "Tie", "crosses"]

_TOWN = 9
_COUNTY = 6
_FEW = 3


def _few(items: tuple[object, ...]) -> str:
    """Return the repr of the first few: a group may have a hundred thousand incidents."""
    told = [shown(each) for each in items[:_FEW]]
    more = f" and {len(items) - _FEW} more" if len(items) > _FEW else ""
    return f"({', '.join(told)}{',' if len(items) == 1 else more})"


class CutReason(Labelled):
    """Why a trace ties nothing.

    >>> CutReason.NOBODYS.en
    "nobody's by its form"
    """

    NOBODYS = ("nobodys", "按形式不属于任何人", "nobody's by its form")
    IGNORED = ("ignored", "按要求不作关联", "ignored as asked")
    COMMON = ("common", "涉及过多，不作关联", "named by too many")


@attrs.frozen(kw_only=True)
class SharedTrace:
    """A trace that incidents of a group share; it is shown masked.

    Attributes:
        kind: the kind of trace.
        trace: the trace, without what print adds to it; shown masked.
        incidents: the ids of the incidents that name it, sorted.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b")).shown
    '‹11 digits›'
    """

    kind: Trace
    trace: str = attrs.field(repr=False)
    incidents: tuple[str, ...] = attrs.field(repr=_few)

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
            kind=self.kind.label(lang),
            shown=self.kind.shown(self.trace, lang),
            count=len(self.incidents),
        )


@attrs.frozen(kw_only=True)
class CommonTrace:
    """A trace that two incidents or more name and that ties nothing (a bank's own number).

    Attributes:
        kind: the kind of trace.
        trace: the trace; shown masked.
        count: how many incidents name it.
        why: why it was cut.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> hotline = CommonTrace(kind=TraceKind.PHONES, trace="95588", count=3, why=CutReason.NOBODYS)
    >>> hotline.text("en")
    "telephone number ‹5 digits›, in 3 incidents: nobody's by its form"
    """

    kind: Trace
    trace: str = attrs.field(repr=False)
    count: int
    why: CutReason = CutReason.COMMON

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)

    def text(self, lang: Language = "zh") -> str:
        """Return it in words, with why it was cut.

        >>> from antifraud.cooperation.linking import TraceKind
        >>> CommonTrace(kind=TraceKind.PHONES, trace="95588", count=300).text()
        '电话号码‹5位数字›，涉及300起：涉及过多，不作关联'
        """
        head = SHARED[lang].format(
            kind=self.kind.label(lang), shown=self.kind.shown(self.trace, lang), count=self.count
        )
        return CUT[lang].format(head=head, why=self.why.label(lang))


@attrs.frozen(kw_only=True)
class Tie:
    """One step between two incidents: the trace that both name.

    >>> from antifraud.cooperation.linking import TraceKind
    >>> Tie(one="a", other="b", kind=TraceKind.APPS, trace="app").text("en")
    'a and b: app ‹3 characters›'
    """

    one: str
    other: str
    kind: Trace
    trace: str = attrs.field(repr=False)

    @property
    def shown(self) -> str:
        """The trace, masked."""
        return self.kind.shown(self.trace)

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> from antifraud.cooperation.linking import TraceKind
        >>> Tie(one="a", other="b", kind=TraceKind.PHONES, trace="13800138000").text()
        'a与b：电话号码‹11位数字›'
        """
        return TIE[lang].format(
            one=self.one,
            other=self.other,
            kind=self.kind.label(lang),
            shown=self.kind.shown(self.trace, lang),
        )


@attrs.frozen(kw_only=True)
class Holding:
    """The incidents of a group that one station took in one division.

    Attributes:
        station: the id of the station or other agency; None where it is not known.
        division: the code of the division where they happened; where none is told, that
            of the station, if `link` was given a gazetteer; None where it is not known.
        incidents: the ids of the incidents, in the order of their reports.

    >>> Holding(station="shizhu", division="330784", incidents=("a", "b")).incidents
    ('a', 'b')
    """

    station: str | None = None
    division: str | None = None
    incidents: tuple[str, ...] = attrs.field(repr=_few)


@attrs.frozen(kw_only=True)
class Group:
    """Incidents that share traces, directly or through others (串并案).

    Attributes:
        id: the id of the group: that of its incident first reported, unless the
            group had another in an earlier run that `link` was given.
        incidents: the ids of the incidents, in the order of their reports.
        holdings: which station holds which of them, by division and station.
        traces: what ties them, the trace of most incidents first.

    >>> yongkang = Holding(station="shizhu", division="330784", incidents=("a",))
    >>> jinyun = Holding(station="xinbi", division="331122", incidents=("b",))
    >>> group = Group(id="a", incidents=("a", "b"), holdings=(yongkang, jinyun))
    >>> group.across, group.divisions
    (True, ('330784', '331122'))
    """

    id: str
    incidents: tuple[str, ...] = attrs.field(repr=_few)
    holdings: tuple[Holding, ...] = attrs.field(default=(), repr=_few)
    traces: tuple[SharedTrace, ...] = attrs.field(default=(), repr=_few)

    @property
    def divisions(self) -> tuple[str, ...]:
        """The codes of the divisions in which they happened, each once."""
        return tuple(sorted({each.division for each in self.holdings if each.division}))

    @property
    def stations(self) -> tuple[str, ...]:
        """The ids of the stations that took them, each once."""
        return tuple(sorted({each.station for each in self.holdings if each.station}))

    @property
    def across(self) -> bool:
        """Whether it certainly crosses the border of a jurisdiction, that of a county or above."""
        return crosses(self.divisions)

    def text(self, lang: Language = "zh") -> str:
        """Return in words how many incidents it has, where, and what ties most of them.

        >>> from antifraud.cooperation.linking import TraceKind
        >>> phone = SharedTrace(kind=TraceKind.PHONES, trace="13800138000", incidents=("a", "b"))
        >>> held = (Holding(division="330784", incidents=("a", "b")),)
        >>> Group(id="a", incidents=("a", "b"), holdings=held, traces=(phone,)).text("en")
        '2 incidents in 1 division: telephone number ‹11 digits›, in 2 incidents'
        """
        divisions = len(self.divisions)
        where = WHERE[lang].format(divisions=divisions, s="" if divisions == 1 else "s")
        return GROUP[
            lang
        ].format(
            count=len(self.incidents),
            where=where if divisions else "",  # not known where is not nowhere
            traces=APART[lang].join(each.text(lang) for each in self.traces[:_FEW]),
        )

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
        came = _came(self.traces, one, other)
        if other not in came:  # in a group made by hand, without what ties it
            raise NotLinked("incident", other)
        return tuple(reversed(list(_back(came, other))))


def _came(traces: Sequence[SharedTrace], one: str, other: str) -> dict[str, Tie | None]:
    """Return by which tie each incident is first reached from one, until the other is."""
    by_incident: dict[str, list[SharedTrace]] = {}
    for trace in traces:
        for incident in trace.incidents:
            by_incident.setdefault(incident, []).append(trace)
    came: dict[str, Tie | None] = {one: None}
    spent: set[int] = set()
    waiting = deque([one])
    while waiting and other not in came:
        here = waiting.popleft()
        for trace in by_incident.get(here, ()):
            # Each leads to all of its incidents at once, so it is gone along once.
            fresh = () if id(trace) in spent else trace.incidents
            spent.add(id(trace))
            for there in fresh:
                if there not in came:
                    came[there] = Tie(one=here, other=there, kind=trace.kind, trace=trace.trace)
                    waiting.append(there)
    return came


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
