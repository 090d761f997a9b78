# SPDX-License-Identifier: MIT
"""Deconfliction: operations and inquiries of different bodies that may run into each other.

Two bureaus that follow one account, or go into one county in one week, spoil each other's work, and
may endanger each other's officers. Each is told that the other is there, and to ring; neither is
told anything of the other's case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations
from typing import Self, TypeAlias, overload

import attrs

from antifraud.cooperation.approaching import Placed, close_pairs
from antifraud.cooperation.linking import OwnTrace, TraceKind
from antifraud.cooperation.linking.sameness import names_nobody, same
from antifraud.cooperation.linking.traces import Trace, traces_of
from antifraud.enforcement import Operation
from antifraud.errors import (
    DuplicateId,
    EmptyField,
    NotASide,
    RepeatedEntry,
    SearchUnfit,
    WrongType,
    must_all_say,
    must_be,
    must_be_or_none,
    must_say,
)
from antifraud.incidents import Incident
from antifraud.periods import Period
from antifraud.places import Gazetteer
from antifraud.vocabulary import Labelled, Language

__all__ = ["Conflict", "ConflictKind", "Conflicts", "Inquiry", "Notice", "deconflict"]

#: Teams are on their way, and watch a place, for some days before and after what is recorded.
APART = timedelta(days=3)


class ConflictKind(Labelled):
    """Why two bodies should talk.

    >>> ConflictKind.TRACE.zh
    '涉及同一线索'
    """

    PLACE_AND_TIME = ("place_and_time", "地点和时间相近", "near in place and time")
    TRACE = ("trace", "涉及同一线索", "on the same trace")


@attrs.frozen(kw_only=True)
class Inquiry:
    """What a body is looking into, as far as others may have to know: where, when, which traces.

    It is made for the comparison and is no record of a casebook. An operation is
    compared as it stands; where its traces are known, give an inquiry beside it.

    Attributes:
        id: an id that says nothing of the case.
        agencies: the ids of the bodies that work on it; one at least.
        divisions: the codes of the divisions where they work.
        period: the days on which they do; None where not told.
        traces: what they follow, by kind or the name of its field: accounts,
            telephone numbers, addresses; never shown.

    Raises:
        EmptyField: when id, a body, a code or a trace is empty, or there is no body.
        RepeatedEntry: when a body or a division is named twice.
        UnknownTrace: when traces are of a kind that there is none of.
        WrongType: when a field holds another type.

    >>> Inquiry(id="q7", agencies=("jinyun",), traces={"accounts": ("6222021234567890",)})
    Inquiry(id='q7', agencies=('jinyun',), divisions=(), period=None)
    """

    id: str
    agencies: tuple[str, ...]
    divisions: tuple[str, ...] = ()
    period: Period | None = None
    traces: Mapping[TraceKind | OwnTrace | str, tuple[str, ...]] = attrs.field(
        factory=dict, repr=False, hash=False
    )

    def __attrs_post_init__(self) -> None:
        """Check the ids, the codes and the traces."""
        must_say("id", self.id)
        must_all_say("agencies", self.agencies)
        must_all_say("divisions", self.divisions)
        if not self.agencies:
            raise EmptyField("agencies", self.agencies, "name the body that works on it")
        for field, names in (("agencies", self.agencies), ("divisions", self.divisions)):
            for place, name in enumerate(names):
                if name in names[:place]:
                    raise RepeatedEntry(f"{field}[{place}]", name)
        must_be_or_none("period", self.period, Period)
        must_be("traces", self.traces, Mapping)
        for kind, traces in self.traces.items():
            must_all_say(f"traces[{_kind(kind).value!r}]", traces)

    @classmethod
    def about(cls, incident: Incident, *agencies: str, period: Period | None = None) -> Self:
        """Return the inquiry into an incident, with the traces that its report holds.

        Args:
            incident: the incident; its division is where the bodies work.
            agencies: the ids of the bodies; the station that took the report
                where none is given.
            period: the days on which they work; None where not told.

        Raises:
            EmptyField: when no body is given and the report names no station.

        >>> from antifraud.incidents import FraudReport
        >>> report = FraudReport(id="f1", station="xinbi", accounts=("6222021234567890",))
        >>> Inquiry.about(report).agencies
        ('xinbi',)
        """
        must_be("incident", incident, Incident)
        told = {kind: getattr(incident, kind.value, ()) for kind in TraceKind}
        return cls(
            id=incident.id,
            agencies=agencies or tuple(filter(None, [incident.station])),
            divisions=tuple(filter(None, [incident.division])),
            period=period,
            traces={kind: tuple(traces) for kind, traces in told.items() if traces},
        )


Undertaking: TypeAlias = Operation | Inquiry


@attrs.frozen(kw_only=True)
class Notice:
    """What one body is told: which of its own work another body's comes near, and whom to ring.

    Attributes:
        to: the ids of the bodies that are told.
        own: the id of their own operation or inquiry.
        others: the ids of the bodies to ring.
        kinds: why.

    >>> near = Notice(to=("yongkang",), own="o1", others=("jinyun",), kinds=(ConflictKind.TRACE,))
    >>> near.text("en")
    'o1: talk to jinyun before going on (on the same trace)'
    """

    to: tuple[str, ...]
    own: str
    others: tuple[str, ...]
    kinds: tuple[ConflictKind, ...]

    def text(self, lang: Language = "zh") -> str:
        """Return it in words.

        >>> near = Notice(to=("a",), own="o1", others=("b", "c"), kinds=(ConflictKind.TRACE,))
        >>> near.text()
        'o1：行动前请与b、c联系（涉及同一线索）'
        """
        kinds = [kind.label(lang) for kind in self.kinds]
        if lang == "zh":
            return f"{self.own}：行动前请与{'、'.join(self.others)}联系（{'；'.join(kinds)}）"
        return f"{self.own}: talk to {', '.join(self.others)} before going on ({'; '.join(kinds)})"


@attrs.frozen(kw_only=True)
class Conflict:
    """Two undertakings of different bodies that may run into each other.

    It is for whoever compares them for both sides, a superior or an office that
    they agreed on. It holds nothing of either case beyond the ids; each side gets
    a `Notice`, which does not hold the id of the other's.

    Attributes:
        ids: the ids of the two undertakings.
        agencies: the bodies of each.
        kinds: why they should talk.

    >>> found = Conflict(ids=("o1", "q7"), agencies=(("yongkang",), ("jinyun",)),
    ...                  kinds=(ConflictKind.PLACE_AND_TIME,))
    >>> [(notice.to, notice.own, notice.others) for notice in found.notices]
    [(('yongkang',), 'o1', ('jinyun',)), (('jinyun',), 'q7', ('yongkang',))]
    """  # fmt: skip

    ids: tuple[str, str]
    agencies: tuple[tuple[str, ...], tuple[str, ...]]
    kinds: tuple[ConflictKind, ...]

    @property
    def notices(self) -> tuple[Notice, Notice]:
        """What each side is told."""
        (one, other), (ours, theirs) = self.ids, self.agencies
        return (
            Notice(to=ours, own=one, others=theirs, kinds=self.kinds),
            Notice(to=theirs, own=other, others=ours, kinds=self.kinds),
        )

    def notice(self, agency: str) -> Notice:
        """Return what one body is told.

        Raises:
            NotASide: when it works on neither.

        >>> found = Conflict(ids=("o1", "q7"), agencies=(("yongkang",), ("jinyun",)),
        ...                  kinds=(ConflictKind.TRACE,))
        >>> found.notice("jinyun").own
        'q7'
        """  # fmt: skip
        for notice in self.notices:
            if agency in notice.to:
                return notice
        raise NotASide("agency", agency)


@attrs.frozen(kw_only=True)
class Conflicts(Sequence[Conflict]):
    """What a comparison found, and what it could not compare.

    Attributes:
        found: the conflicts, by the ids of their sides.
        unclear: the ids of those that could not be compared by place and time, for
            one of both is not told, or not whose they are.
        common: how many traces were passed over, for too many undertakings name them.

    >>> deconflict([]).found
    ()
    """

    found: tuple[Conflict, ...]
    unclear: tuple[str, ...] = ()
    common: int = 0

    @overload
    def __getitem__(self, index: int) -> Conflict: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Conflict, ...]: ...

    def __getitem__(self, index: int | slice) -> Conflict | tuple[Conflict, ...]:
        """Return a conflict by its place, or several."""
        return self.found[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.found)

    def of(self, agency: str) -> tuple[Notice, ...]:
        """Return what one body is told, of all that was found.

        >>> deconflict([]).of("yongkang")
        ()
        """
        return tuple(
            notice for each in self.found for notice in each.notices if agency in notice.to
        )


def deconflict(
    operations: Iterable[Undertaking],
    *,
    gazetteer: Gazetteer | None = None,
    apart: timedelta = APART,
    common: int = 50,
) -> Conflicts:
    """Find the operations and inquiries of different bodies that may run into each other.

    Two are near in place if they are in one division, if one division holds the
    other, or if two border; and near in time if no more than `apart` lies between
    the days of the two. Or they follow one trace, wherever and whenever. Two that
    have a body in common are known to it, and left out. A destination that may be
    one of several divisions is near what any of them is near.

    Args:
        operations: operations and inquiries, each id once.
        gazetteer: what tells which divisions border; without one only a division
            itself and what its code holds are near.
        apart: how many days may lie between.
        common: a trace that more undertakings than this name says nothing.

    Raises:
        DuplicateId: when two have one id.
        NotInGazetteer: when the gazetteer does not hold a division.
        SearchUnfit: when `apart` is below zero, or `common` below two.
        UnknownTrace: when traces are of a kind that there is none of.
        WrongType: when something is neither an operation nor an inquiry.

    >>> january = Period.parse("2023-01-11/2023-01-18")
    >>> ours = Inquiry(id="o1", agencies=("yongkang",), divisions=("430600",), period=january)
    >>> week = Period.parse("2023-01-20/2023-01-21")
    >>> theirs = Inquiry(id="q7", agencies=("jinyun",), divisions=("430602",), period=week)
    >>> [notice.text("en") for notice in deconflict([ours, theirs]).of("yongkang")]
    ['o1: talk to jinyun before going on (near in place and time)']
    """
    must_be("apart", apart, timedelta)
    if apart < timedelta():
        raise SearchUnfit("apart", apart, "give zero days or more")
    must_be("common", common, int)
    if common < 2:  # noqa: PLR2004 - a trace is shared by two
        raise SearchUnfit("common", common, "give two or more")
    given = sorted(_given(operations), key=lambda each: each.id)
    bodies = [_bodies(each) for each in given]
    placed = [spot for number, each in enumerate(given) for spot in _placed(number, each)]
    kinds: dict[tuple[int, int], set[ConflictKind]] = {}
    for pair in close_pairs(placed, gazetteer, apart):
        kinds.setdefault(pair, set()).add(ConflictKind.PLACE_AND_TIME)
    sharers, passed = _sharers(given, common)
    for numbers in sharers:
        for pair in combinations(numbers, 2):
            kinds.setdefault(pair, set()).add(ConflictKind.TRACE)
    known = {spot.number for spot in placed}
    return Conflicts(
        found=tuple(
            Conflict(
                ids=(given[one].id, given[other].id),
                agencies=(bodies[one], bodies[other]),
                kinds=tuple(kind for kind in ConflictKind if kind in kinds[one, other]),
            )
            for one, other in sorted(kinds)
            if bodies[one] and bodies[other] and not set(bodies[one]) & set(bodies[other])
        ),
        unclear=tuple(
            each.id
            for number, each in enumerate(given)
            if number not in known or not bodies[number]
        ),
        common=passed,
    )


def _given(operations: Iterable[Undertaking]) -> list[Undertaking]:
    given = list(operations)
    seen: set[str] = set()
    for place, each in enumerate(given):
        if not isinstance(each, Operation | Inquiry):
            mend = "give an Operation or an Inquiry"
            raise WrongType(f"operations[{place}]", type(each).__name__, mend)
        if each.id in seen:
            raise DuplicateId("operations.id", each.id)
        seen.add(each.id)
    return given


def _bodies(each: Undertaking) -> tuple[str, ...]:
    if isinstance(each, Inquiry):
        return each.agencies
    led = () if each.led_by is None else (each.led_by,)
    return tuple(dict.fromkeys((*led, *each.agencies, *each.stations)))


def _placed(number: int, each: Undertaking) -> Iterator[Placed]:
    period = each.period
    if period is None:
        return
    if isinstance(each, Inquiry):
        codes: Iterable[str] = each.divisions
    else:
        codes = dict.fromkeys(code for place in each.destinations for code in place.candidates)
    for code in codes:
        yield Placed(number, code, period.start, period.end)


def _sharers(given: Sequence[Undertaking], common: int) -> tuple[list[tuple[int, ...]], int]:
    """Return who follows one trace together, and how many traces are too common."""
    by_trace: dict[tuple[Trace, str], dict[int, None]] = {}
    for number, each in enumerate(given):
        if isinstance(each, Inquiry):
            for name, traces in each.traces.items():
                kind = _kind(name)
                for trace in traces:
                    plain = same(kind, trace)
                    if not names_nobody(kind, plain):
                        by_trace.setdefault((kind, plain), {})[number] = None
    shared = [tuple(numbers) for numbers in by_trace.values() if len(numbers) > 1]
    kept = [numbers for numbers in shared if len(numbers) <= common]
    return kept, len(shared) - len(kept)


def _kind(name: TraceKind | OwnTrace | str) -> Trace:
    (kind,) = traces_of(name)
    return kind
