# SPDX-License-Identifier: MIT
"""How long it took between two steps of a timeline, from all that is told of its steps.

Of some steps it is told when they were taken, of others how long after the one
before; and they stand in their order. Each of these bounds the time between two
of them. The steps are taken as nodes and the bounds as the lengths of edges, so
that the narrowest bounds which all of them allow are the shortest paths.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from antifraud.figures import Figure, Qualifier, Unit
from antifraud.periods import Moment

__all__ = ["Told", "time_between"]

#: What is told of a step: when it was taken, and how long after the one before.
Told: TypeAlias = tuple[Moment | None, Figure | None]

_MICROSECOND = timedelta(microseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Most(NamedTuple):
    """The most that one step may lie after another, in seconds; soft where habit sets it."""

    at: Fraction
    soft: bool = False


#: From one step to another at most so much later; the steps by their places.
_Edge: TypeAlias = tuple[int, int, _Most]


def time_between(steps: Sequence[Told], first: int, last: int, unit: Unit) -> Figure | None:
    """Return how long it took from one step to a later one.

    Args:
        steps: what is told of each step of the timeline, in their order.
        first: the place of the one.
        last: the place of the other.
        unit: the unit of time.

    Returns:
        None where nothing is told that bounds it, or what is told does not fit
        together; bounds that habit sets give way to stated ones before that.

    >>> few = Figure.between(2, 10, Unit.MINUTE)
    >>> time_between([(None, None), (None, few), (None, few)], 0, 2, Unit.MINUTE)
    Figure(4..20 MINUTE, between)
    """
    edges = tuple(_edges(steps))
    for kept in (edges, tuple(edge for edge in edges if not edge[2].soft)):
        forth = _shortest(kept, len(steps) + 1, first)
        back = _shortest(kept, len(steps) + 1, last)
        if forth is not None and back is not None:
            return _figure(back[first] or _Most(Fraction(0)), forth[last], unit)
    return None


def _edges(steps: Sequence[Told]) -> Iterator[_Edge]:
    """Go through what bounds the time between two steps; the clock is one of them, the last."""
    clock = len(steps)
    for place, (at, after) in enumerate(steps):
        if at is not None:
            yield clock, place, _Most(_seconds(at.latest), soft=not at.firm)
            yield place, clock, _Most(-_seconds(at.earliest), soft=not at.firm)
        if not place:
            continue
        yield place, place - 1, _Most(Fraction(0))
        if after is None:
            continue
        took = after.to(Unit.SECOND)
        if took.low:
            yield place, place - 1, _Most(-took.low, soft=not took.low_firm)
        if took.high is not None:
            yield place - 1, place, _Most(took.high, soft=not took.high_firm)


def _shortest(edges: Sequence[_Edge], nodes: int, start: int) -> list[_Most | None] | None:
    """Return the shortest paths from a node (Bellman and Ford); None where there are none."""
    best: list[_Most | None] = [None] * nodes
    best[start] = _Most(Fraction(0))
    for _ in range(nodes):
        changed = False
        for tail, head, length in edges:
            here, there = best[tail], best[head]
            if here is None:
                continue
            longer = _Most(here.at + length.at, here.soft or length.soft)
            if there is None or longer < there:
                best[head], changed = longer, True
        if not changed:
            return best
    return None


def _seconds(when: datetime) -> Fraction:
    return Fraction((when - _EPOCH) // _MICROSECOND, 10**6)


def _figure(least: _Most, most: _Most | None, unit: Unit) -> Figure | None:
    low, high = -least.at / unit.scale, None if most is None else most.at / unit.scale
    if high is None and not low:
        return None
    qualifier = Qualifier.AT_LEAST if high is None else Qualifier.BETWEEN
    return Figure(
        value=low if high is None or low == high else None,
        low=low,
        high=high,
        low_firm=not least.soft,
        high_firm=most is None or not most.soft,
        unit=unit,
        qualifier=Qualifier.EXACT if low == high else qualifier,
    )
