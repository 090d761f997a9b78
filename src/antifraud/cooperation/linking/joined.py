# SPDX-License-Identifier: MIT
"""Joining what shared traces tie into groups, and the rank of each group."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from itertools import compress, islice
from operator import attrgetter, is_not, lt, ne
from typing import Any

import attrs

from antifraud.cooperation.linking.groups import crosses
from antifraud.incidents import Incident

__all__ = ["Ranked", "order_of", "ranked", "roots"]

#: After every report with a time.
_LATEST = datetime.max.replace(tzinfo=UTC)
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
        heads: for each rank the place of the incident whose id is that of the group.
        across: how many groups cross the border of a jurisdiction: the first ones.
    """

    ranks: array[int]
    sizes: array[int]
    heads: array[int]
    across: int


def ranked(
    incidents: Sequence[Incident],
    found: Sequence[int],
    *,
    order: Sequence[Any],
    divisions: Sequence[str | None],
    named: Collection[str] = (),
) -> Ranked:
    """Rank groups: those across jurisdictions first, then the larger, then that of the lower id.

    Args:
        incidents: the incidents.
        found: for each the root of its tree.
        order: what `order_of` returns for them.
        divisions: for each the division where it is; None where not known.
        named: the ids that groups had in an earlier run.

    >>> incidents = [Incident(id=name) for name in "abcde"]
    >>> order = order_of(incidents)
    >>> ranked(incidents, [0, 0, 2, 3, 3], order=order, divisions=[None] * 5).ranks
    array('i', [0, 0, -1, 1, 1])
    """
    others = list(map(ne, found, range(len(found))))
    places = list(compress(range(len(found)), others))
    tops = list(compress(found, others))
    sizes = Counter(tops)
    across = _across(divisions, places, tops)
    heads = _heads(order, places, tops)
    if named:
        heads.update(_heads_before(incidents, order, found, named))
    ids = list(map(attrgetter("id"), incidents))
    rows: dict[tuple[bool, int], dict[str, int]] = {}
    for top, more in sizes.items():
        name = ids[heads.get(top, top)]
        rows.setdefault((top not in across, -more), {})[name] = top
    by_rank = [rows[size][name] for size in sorted(rows) for name in sorted(rows[size])]
    of_root = array("i", [-1]) * len(found)
    for rank, top in enumerate(by_rank):
        of_root[top] = rank
    return Ranked(
        ranks=array("i", map(of_root.__getitem__, found)),
        sizes=array("i", [sizes[top] + 1 for top in by_rank]),
        heads=array("i", [heads.get(top, top) for top in by_rank]),
        across=len(across),
    )


def _across(told: Sequence[str | None], places: list[int], tops: list[int]) -> set[int]:
    """Return the roots of the groups that cross the border of a jurisdiction."""
    codes: dict[str | None, str | None] = {}
    divisions = list(map(codes.setdefault, told, told))  # one text for each code, not one for each
    of = divisions.__getitem__
    candidates = set(compress(tops, map(is_not, map(of, places), map(of, tops))))
    odd = {code for code in codes if not _is_county(code)}
    if not odd:
        return candidates
    # Only where a town, a city or an unknown division is among them has the whole group to be seen.
    doubtful = {top for top in candidates if of(top) in odd}
    doubtful.update(compress(tops, map(odd.__contains__, map(of, places))))
    doubtful &= candidates
    held = {top: {divisions[top]} for top in doubtful}
    for place, top in zip(places, tops, strict=True):
        if top in held:
            held[top].add(divisions[place])
    return candidates.difference(top for top, codes in held.items() if not crosses(codes))


def _is_county(code: str | None) -> bool:
    return code is not None and len(code) == _COUNTY and code[4:] != "00"


def _heads(order: Sequence[Any], places: list[int], tops: list[int]) -> dict[int, int]:
    """Return for the root of each group the place of its incident first reported.

    A root is missing where it is itself the one.
    """
    heads: dict[int, int] = {}
    if not isinstance(order, range):
        for place, top in zip(places, tops, strict=True):
            if order[place] < order[heads.get(top, top)]:
                heads[top] = place
    return heads


def _heads_before(
    incidents: Sequence[Incident],
    order: Sequence[Any],
    found: Sequence[int],
    named: Collection[str],
) -> dict[int, int]:
    """Return for the root of each group the first reported of those that named a group before.

    A root is missing where there is none.
    """
    heads: dict[int, int] = {}
    for place, incident in enumerate(incidents):
        if incident.id in named:
            best = heads.setdefault(found[place], place)
            if order[place] < order[best]:
                heads[found[place]] = place
    return heads


def order_of(incidents: Sequence[Incident]) -> Sequence[Any]:
    """Return for each incident what tells which was reported first; of one time, the lower id.

    One whose time is not known comes after those whose time is. Where they stand in
    order already, it is a range.

    >>> order_of([Incident(id="b"), Incident(id="a")])
    ['b', 'a']
    >>> order_of([Incident(id="a"), Incident(id="b")])
    range(0, 2)
    """
    ids = list(map(attrgetter("id"), incidents))
    times = list(map(attrgetter("reported_at"), incidents))
    order: list[Any] = ids
    if any(times):
        order = times
        if not all(times) or not _rises(times):
            order = list(zip([at or _LATEST for at in times], ids, strict=True))
    return range(len(order)) if _rises(order) else order


def _rises(order: Sequence[Any]) -> bool:
    return all(map(lt, order, islice(order, 1, None)))
