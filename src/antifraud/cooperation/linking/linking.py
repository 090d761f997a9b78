# SPDX-License-Identifier: MIT
"""Linking incidents by the traces that they share, in time near-linear in their number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from typing import NamedTuple

from antifraud.cooperation.linking.groups import CommonTrace, Group, Links, SharedTrace
from antifraud.cooperation.linking.traces import TraceKind, named_by_many, same
from antifraud.errors import DuplicateId, must_be
from antifraud.incidents import FraudReport

__all__ = ["COMMON", "link"]

#: A trace that more incidents name than this ties nothing, unless the caller says otherwise.
COMMON = 100

_LATEST = 253402300800.0  # the year 10000, after every report with a time


class _Named(NamedTuple):
    """The places of the incidents that name a trace which more than one of them names."""

    kind: TraceKind
    trace: str
    places: list[int]


def link(
    incidents: Iterable[FraudReport],
    *,
    by: Iterable[TraceKind | str] = tuple(TraceKind),
    common: int = COMMON,
    ignore: Collection[str] = (),
) -> Links:
    """Group incidents that share a trace: an account, a phone, an address, an app, a device.

    Two incidents are of one group if a chain of shared traces leads from one to
    the other. A trace ties nothing if it is a number of a service by its form
    (a hotline, a bank's own number), if the caller ignores it, or if more than
    `common` incidents name it; every such trace is listed in the result.

    The order of incidents changes nothing. To add an incident joins groups and
    never parts one, but where a trace then passes `common` and is cut.

    Args:
        incidents: the reports; each id once.
        by: the kinds of trace that tie, or the names of their fields.
        common: the most incidents that may name a trace which ties.
        ignore: traces that tie nothing, as the records have them.

    Raises:
        DuplicateId: when two incidents have one id.
        WrongType: when a kind of trace is none.

    >>> one = FraudReport(id="f1", division="330784", accounts=("6222021234567890",))
    >>> two = FraudReport(id="f2", division="331122", accounts=("6222 0212 3456 7890",))
    >>> [group.incidents for group in link([one, two, FraudReport(id="f3")])]
    [('f1', 'f2')]
    """
    reports = list(incidents)
    kinds = _kinds(by)
    ties: list[_Named] = []
    cut: list[CommonTrace] = []
    for kind in kinds:
        ignored = {same(kind, trace) for trace in ignore}
        for named in _named(reports, kind):
            by_form = named.trace in ignored or named_by_many(kind, named.trace)
            if by_form or len(named.places) > common:
                count = len(named.places)
                cut.append(CommonTrace(kind=kind, trace=named.trace, count=count, by_form=by_form))
            else:
                ties.append(named)
    _must_be_once(reports)
    groups = _grouped(reports, ties)
    groups.sort(key=lambda group: (-len(group.divisions), -len(group.incidents), group.id))
    cut.sort(key=lambda each: (-each.count, each.kind.value, each.trace))
    linked = sum(len(group.incidents) for group in groups)
    return Links(groups=tuple(groups), common=tuple(cut), alone=len(reports) - linked)


def _kinds(by: Iterable[TraceKind | str]) -> list[TraceKind]:
    kinds = []
    for each in (by,) if isinstance(by, str) else by:
        kind = TraceKind.named(each) if isinstance(each, str) else each
        must_be("by", kind if kind is not None else each, TraceKind)
        kinds.append(kind)
    return [kind for kind in TraceKind if kind in kinds]


def _must_be_once(reports: Sequence[FraudReport]) -> None:
    names = set(map(attrgetter("id"), reports))
    if len(names) < len(reports):
        counts = Counter(map(attrgetter("id"), reports))
        raise DuplicateId("incidents.id", counts.most_common(1)[0][0])


def _named(reports: Sequence[FraudReport], kind: TraceKind) -> list[_Named]:
    """Return the traces of a kind that two or more reports name, with the places of those."""
    first: dict[str, int] = {}
    several: dict[str, list[int]] = {}
    seen = first.setdefault
    for place, traces in enumerate(map(attrgetter(kind.value), reports)):
        for printed in traces:
            trace = same(kind, printed)
            before = seen(trace, place)
            if before != place:
                places = several.get(trace)
                if places is None:
                    several[trace] = [before, place]
                elif places[-1] != place:
                    places.append(place)
    return [_Named(kind, trace, places) for trace, places in several.items()]


def _grouped(reports: Sequence[FraudReport], ties: list[_Named]) -> list[Group]:
    roots = _roots(ties)
    members: dict[int, list[int]] = {}
    for place in sorted(roots):
        members.setdefault(_root(roots, place), []).append(place)
    traces: dict[int, list[_Named]] = {}
    for tie in ties:
        traces.setdefault(_root(roots, tie.places[0]), []).append(tie)
    return [_group(reports, places, traces[root]) for root, places in members.items()]


def _roots(ties: list[_Named]) -> dict[int, int]:
    """Join the places that a trace ties: each leads to another of its group, or is its root."""
    parent: dict[int, int] = {}
    for tie in ties:
        one = _root(parent, tie.places[0])
        for place in tie.places[1:]:
            other = _root(parent, place)
            if one != other:
                parent[other] = one
    return parent


def _root(parent: dict[int, int], place: int) -> int:
    above = parent.setdefault(place, place)
    while above != place:
        higher = parent[above]
        parent[place] = higher  # half the way, for the next who asks
        place, above = higher, parent[higher]
    return place


def _group(reports: Sequence[FraudReport], places: list[int], ties: list[_Named]) -> Group:
    ordered = sorted((reports[place] for place in places), key=_reported)
    shared = [
        SharedTrace(
            kind=tie.kind,
            trace=tie.trace,
            incidents=tuple(sorted(reports[place].id for place in tie.places)),
        )
        for tie in ties
    ]
    shared.sort(key=lambda each: (-len(each.incidents), each.kind.value, each.trace))
    return Group(
        id=ordered[0].id,
        incidents=tuple(report.id for report in ordered),
        divisions=tuple(sorted({report.division for report in ordered if report.division})),
        stations=tuple(sorted({report.station for report in ordered if report.station})),
        traces=tuple(shared),
    )


def _reported(report: FraudReport) -> tuple[float, str]:
    at = report.reported_at
    return (_LATEST if at is None else at.timestamp(), report.id)
