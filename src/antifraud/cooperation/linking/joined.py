# SPDX-License-Identifier: MIT
"""Joining what shared traces tie into groups, and the rank of each group."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import attrgetter, ne

import attrs

from antifraud.cooperation.linking.groups import crosses
from antifraud.incidents import Incident

__all__ = ["Ranked", "ranked", "report_keys", "roots"]

_LATEST = 253402300800.0  # the year 10000, after every report with a time
_COUNTY = 6


def roots(count: int, ties: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each place below a count the smallest place that ties lead to from it.

    A forest of places, in which every tree has its smallest place as its root and
    each look-up halves the way for the next: near-linear in the places and ties.

    Source: Tarjan and van Leeuwen, Worst-case analysis of set union algorithms,
    Journal of the ACM 31 (1984), on path halving.

    >>> roots(6, [(0, 4), (1, 2), (2, 4)])
    [0, 0, 0, 3, 0, 5]
    """
    above = list(range(count))
    for first, second in ties:
        one, other = first, second
        while above[one] != one:
            above[one] = one = above[above[one]]
        while above[other] != other:
            above[other] = other = above[above[other]]
        if one < other:
            above[other] = one
        elif other < one:
            above[one] = other
    for place, higher in enumerate(above):
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
    rank_of = {top: rank for rank, top in enumerate(order)}
    ranks = array("i", [-1]) * len(found)
    for top, rank in rank_of.items():
        ranks[top] = rank
    for place, rank in zip(places, map(rank_of.__getitem__, tops), strict=True):
        ranks[place] = rank
    return Ranked(ranks, array("i", [sizes[top] + 1 for top in order]), len(across))


def _across(incidents: Sequence[Incident], places: list[int], tops: list[int]) -> set[int]:
    """Return the roots of the groups that cross the border of a jurisdiction."""
    divisions = list(map(attrgetter("division"), incidents))
    of, at = divisions.__getitem__, list(map(divisions.__getitem__, places))
    differ = map(ne, at, map(of, tops))
    candidates = set(compress(tops, differ))
    odd = {code for code in set(divisions) if not _is_county(code)}
    if not odd:
        return candidates
    # Only where a town, a city or an unknown division is among them has the whole group to be seen.
    doubtful = {top for top in candidates if of(top) in odd}
    doubtful.update(compress(tops, map(odd.__contains__, at)))
    doubtful &= candidates
    held: dict[int, set[str | None]] = {top: {of(top)} for top in doubtful}
    for top, code in zip(tops, at, strict=True):
        if top in doubtful:
            held[top].add(code)
    return candidates.difference(top for top, codes in held.items() if not crosses(codes))


def _is_county(code: str | None) -> bool:
    return code is not None and len(code) == _COUNTY and code[4:] != "00"


def _first(incidents: Sequence[Incident], places: list[int], tops: list[int]) -> dict[int, int]:
    """Return for the root of each group the place that was reported first, unless it is the root.

    A root is missing where it was reported first itself.
    """
    keys = report_keys(incidents)
    first: dict[int, int] = {}
    for place, top in zip(places, tops, strict=True):
        if keys[place] < keys[first.get(top, top)]:  # type: ignore[operator]
            first[top] = place
    return first


def report_keys(incidents: Sequence[Incident]) -> Sequence[tuple[float, str]] | Sequence[str]:
    """Return for each incident what tells which was reported first; of one time, the lower id.

    >>> report_keys([Incident(id="a"), Incident(id="b")])
    ['a', 'b']
    """
    ids: list[str] = list(map(attrgetter("id"), incidents))
    times = list(map(attrgetter("reported_at"), incidents))
    if not any(times):
        return ids
    stamps = [_LATEST if at is None else at.timestamp() for at in times]
    return list(zip(stamps, ids, strict=True))
