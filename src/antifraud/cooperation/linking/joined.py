# SPDX-License-Identifier: MIT
"""Joining what shared traces tie into groups, and the rank of each group."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import attrgetter, le, lt, ne
from typing import Any

import attrs

from antifraud.cooperation.linking.groups import crosses
from antifraud.incidents import Incident

__all__ = ["Ranked", "in_order", "ranked", "reported", "roots"]

_LATEST = 253402300800.0  # the year 10000, after every report with a time
_COUNTY = 6


def roots(count: int, ties: Iterable[tuple[int, int]]) -> array[int]:
    """Return for each place below a count the smallest place that ties lead to from it.

    A forest of places, in which every tree has its smallest place as its root and
    each look-up shortens the way for the next: near-linear in the places and ties.

    Source: Tarjan and van Leeuwen, Worst-case analysis of set union algorithms,
    Journal of the ACM 31 (1984), on path splitting.

    >>> roots(6, [(0, 4), (1, 2), (2, 4)])
    array('i', [0, 0, 0, 3, 0, 5])
    """
    above = array("i", range(count))
    for first, second in ties:
        one, other = first, second
        up, over = above[one], above[other]
        if up == over:
            continue
        while up != one:
            above[one] = higher = above[up]
            one, up = up, higher
        while over != other:
            above[other] = higher = above[over]
            other, over = over, higher
        if one < other:
            above[other] = one
        elif other < one:
            above[one] = other
    for place, higher in enumerate(above):
        if place != higher:
            above[place] = above[higher]  # the higher one leads to its root by now
    return above


@attrs.frozen
class Ranked:
    """The groups by rank.

    Attributes:
        ranks: for each incident the rank of its group; -1 where it is alone.
        sizes: for each rank how many incidents the group has.
        across: how many groups cross the border of a jurisdiction: the first ones.
    """

    ranks: array[int]
    sizes: array[int]
    across: int


def ranked(incidents: Sequence[Incident], found: Sequence[int]) -> Ranked:
    """Rank groups: those across jurisdictions first, then the larger, then that of the lower id.

    Args:
        incidents: the incidents.
        found: for each the root of its tree.

    >>> ranked([Incident(id=name) for name in "abcde"], [0, 0, 2, 3, 3]).ranks
    array('i', [0, 0, -1, 1, 1])
    """
    others = list(map(ne, found, range(len(found))))
    places = list(compress(range(len(found)), others))
    tops = list(compress(found, others))
    sizes = Counter(tops)
    across = _across(incidents, places, tops)
    first = _first(incidents, places, tops)
    rows: dict[tuple[bool, int], dict[str, int]] = {}
    for top, more in sizes.items():
        name = incidents[first.get(top, top)].id
        rows.setdefault((top not in across, -more), {})[name] = top
    order = [rows[size][name] for size in sorted(rows) for name in sorted(rows[size])]
    of_root = array("i", [-1]) * len(found)
    for rank, top in enumerate(order):
        of_root[top] = rank
    ranks = array("i", map(of_root.__getitem__, found))
    return Ranked(ranks, array("i", [sizes[top] + 1 for top in order]), len(across))


def _across(incidents: Sequence[Incident], places: list[int], tops: list[int]) -> set[int]:
    """Return the roots of the groups that cross the border of a jurisdiction."""
    divisions = list(map(attrgetter("division"), incidents))
    numbers = {code: number for number, code in enumerate(set(divisions))}
    of = list(map(numbers.__getitem__, divisions)).__getitem__
    at = list(map(of, places))
    candidates = set(compress(tops, map(ne, at, map(of, tops))))
    odd = {number for code, number in numbers.items() if not _is_county(code)}
    if not odd:
        return candidates
    # Only where a town, a city or an unknown division is among them has the whole group to be seen.
    doubtful = {top for top in candidates if of(top) in odd}
    doubtful.update(compress(tops, map(odd.__contains__, at)))
    doubtful &= candidates
    held = {top: {divisions[top]} for top in doubtful}
    for place, top in zip(places, tops, strict=True):
        if top in held:
            held[top].add(divisions[place])
    return candidates.difference(top for top, codes in held.items() if not crosses(codes))


def _is_county(code: str | None) -> bool:
    return code is not None and len(code) == _COUNTY and code[4:] != "00"


def _first(incidents: Sequence[Incident], places: list[int], tops: list[int]) -> dict[int, int]:
    """Return for the root of each group the place that was reported first, unless it is the root.

    A root is missing where it was reported first itself.
    """
    if in_order(incidents):
        return {}
    stamps = [_stamp(each) for each in incidents]
    key = stamps.__getitem__
    no_later = list(map(le, map(key, places), map(key, tops)))
    first: dict[int, int] = {}
    for place, top in zip(compress(places, no_later), compress(tops, no_later), strict=True):
        best = first.get(top, top)
        if stamps[place] < stamps[best] or (
            stamps[place] == stamps[best] and incidents[place].id < incidents[best].id
        ):
            first[top] = place
    return first


def in_order(incidents: Sequence[Incident]) -> bool:
    """Tell whether each was certainly reported after the one before, or has a higher id.

    >>> in_order([Incident(id="a"), Incident(id="b")]), in_order([Incident(id="b")] * 2)
    (True, False)
    """
    times: Sequence[Any] = list(map(attrgetter("reported_at"), incidents))
    if not any(times):
        times = list(map(attrgetter("id"), incidents))
    return None not in times and all(map(lt, times, times[1:]))


def reported(incident: Incident) -> tuple[float, str]:
    """Return what tells which of two was reported first; of one time, that of the lower id.

    >>> reported(Incident(id="b")) > reported(Incident(id="a"))
    True
    """
    return _stamp(incident), incident.id


def _stamp(incident: Incident) -> float:
    at = incident.reported_at
    return _LATEST if at is None else at.timestamp()
