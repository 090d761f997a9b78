# SPDX-License-Identifier: MIT
"""Deconfliction: operations and inquiries of different bodies that may run into each other.

Two bureaus that follow one account, or go into one county in one week, spoil each other's work, and
may endanger each other's officers. Each is told that the other is there, and to ring; neither is
told anything of the other's case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from typing import TypeAlias

from antifraud.cooperation.deconfliction.approaching import Placed, close_pairs
from antifraud.cooperation.deconfliction.conflicts import Conflict, ConflictKind, Conflicts
from antifraud.cooperation.deconfliction.inquiry import Inquiry, kind_named
from antifraud.cooperation.linking import CommonTrace, CutReason
from antifraud.cooperation.linking.sameness import names_nobody, same
from antifraud.cooperation.linking.traces import Trace
from antifraud.enforcement import Operation
from antifraud.errors import (
    DuplicateId,
    SearchUnfit,
    WrongType,
    must_be,
)
from antifraud.places import Gazetteer

__all__ = ["deconflict"]

#: Teams are on their way, and watch a place, for some days before and after what is recorded.
APART = timedelta(days=3)

Undertaking: TypeAlias = Operation | Inquiry


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
    the days of the two. Or they follow one trace, wherever and whenever. A body
    that works on both knows of both: it is told nothing, and where it is all of one
    side neither is the other. A destination that may be
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

    >>> from antifraud.periods import Period
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
    found = []
    for (one, other), why in sorted(kinds.items()):
        ours = tuple(body for body in bodies[one] if body not in bodies[other])
        theirs = tuple(body for body in bodies[other] if body not in bodies[one])
        if ours and theirs:
            found.append(
                Conflict(
                    ids=(given[one].id, given[other].id),
                    agencies=(ours, theirs),
                    kinds=tuple(kind for kind in ConflictKind if kind in why),
                )
            )
    return Conflicts(
        found=tuple(found),
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


def _sharers(
    given: Sequence[Undertaking], common: int
) -> tuple[list[tuple[int, ...]], tuple[CommonTrace, ...]]:
    """Return who follows one trace together, and which traces say nothing."""
    by_trace: dict[tuple[Trace, str], dict[int, None]] = {}
    for number, each in enumerate(given):
        if isinstance(each, Inquiry):
            for name, traces in each.traces.items():
                kind = kind_named(name)
                for trace in traces:
                    by_trace.setdefault((kind, same(kind, trace)), {})[number] = None
    kept, passed = [], []
    for (kind, trace), numbers in by_trace.items():
        why = CutReason.NOBODYS if names_nobody(kind, trace) else None
        if why is None and len(numbers) > common:
            why = CutReason.COMMON
        if why is None:
            kept.append(tuple(numbers))
        elif len(numbers) > 1:
            passed.append(CommonTrace(kind=kind, trace=trace, count=len(numbers), why=why))
    passed.sort(key=lambda each: (-each.count, each.kind.value, each.trace))
    return kept, tuple(passed)
