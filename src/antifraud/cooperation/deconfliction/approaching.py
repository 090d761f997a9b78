# SPDX-License-Identifier: MIT
"""Which places at which days come near each other, without comparing every pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from antifraud.places import Gazetteer

__all__ = ["Placed", "close_pairs"]

_COUNTY = 6


class Placed(NamedTuple):
    """Something at a place on some days.

    >>> Placed(0, "330784", date(2023, 1, 11), date(2023, 1, 19)).code
    '330784'
    """

    number: int
    code: str
    #: The first day, and the day after the last.
    start: date
    end: date


def close_pairs(
    placed: Sequence[Placed], gazetteer: Gazetteer | None, apart: timedelta
) -> Iterator[tuple[int, int]]:
    """Go through the pairs of numbers near in place and time, the lower number first.

    A pair may come more than once. Only what stands in one division, in one that it
    holds or in one that borders on it, and within some days, is compared.

    Args:
        placed: what is compared; one number may stand at several places.
        gazetteer: what tells borders; None where none are known.
        apart: how many days may lie between.

    >>> week = date(2023, 1, 11), date(2023, 1, 18)
    >>> spots = [Placed(0, "430600", *week), Placed(1, "430602", *week), Placed(2, "430700", *week)]
    >>> sorted(set(close_pairs(spots, None, apart=timedelta(days=3))))
    [(0, 1)]
    """
    at: dict[str, list[Placed]] = {}
    within: dict[str, list[Placed]] = {}
    for spot in placed:
        code = spot.code[:_COUNTY]
        at.setdefault(code, []).append(spot)
        for holder in _holders(code):
            within.setdefault(holder, []).append(spot)
    for code, here in at.items():
        yield from _of_one(here, apart)
        yield from _of_two(here, within.get(code, ()), apart)
        if gazetteer is not None:
            for near in gazetteer.neighbours(code):
                if code < near.code:
                    yield from _of_two(here, at.get(near.code, ()), apart)


def _holders(code: str) -> Iterator[str]:
    """Go through the codes of the city and the province that hold a division, by its code."""
    for holder in (f"{code[:4]}00", f"{code[:2]}0000"):
        if holder != code:
            yield holder


def _of_one(spots: Sequence[Placed], apart: timedelta) -> Iterator[tuple[int, int]]:
    """Go through the pairs of one place that are near in time."""
    running: list[Placed] = []
    for spot in sorted(spots, key=_start):
        running = [each for each in running if spot.start - each.end <= apart]
        for each in running:
            if each.number != spot.number:
                yield _pair(each, spot)
        running.append(spot)


def _of_two(
    ours: Sequence[Placed], theirs: Sequence[Placed], apart: timedelta
) -> Iterator[tuple[int, int]]:
    """Go through the pairs of two places that are near in time, one of each."""
    if not theirs:
        return
    # What runs of one side is looked through only when something of the other side begins, so that
    # the work grows with the pairs that are found.
    running: tuple[list[Placed], list[Placed]] = ([], [])
    sides = [(spot, 0) for spot in ours] + [(spot, 1) for spot in theirs]
    for spot, side in sorted(sides, key=lambda each: each[0].start):
        across = running[1 - side]
        across[:] = [each for each in across if spot.start - each.end <= apart]
        for each in across:
            if each.number != spot.number:
                yield _pair(each, spot)
        running[side].append(spot)


def _start(spot: Placed) -> date:
    return spot.start


def _pair(one: Placed, other: Placed) -> tuple[int, int]:
    return min(one.number, other.number), max(one.number, other.number)
