# SPDX-License-Identifier: MIT
"""The criterion on time: how long after being last seen somebody is found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import accumulate, pairwise
from math import ceil, floor, log2
from operator import itemgetter
from typing import ClassVar

import attrs

from antifraud.cooperation.matching.comparing import LEARNED
from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Likely, Reports, Weigher

__all__ = ["TIME", "WINDOW", "Timed", "Timing"]

#: A found report is looked for so long after somebody was last seen.
WINDOW = timedelta(days=30)


@attrs.frozen(eq=False, repr=False)
class Timing(Criterion):
    """How long after being last seen somebody is found, as far as bounds tell.

    Most who are lost are found within hours, and few after days: the table says
    how many so far, by hours, of the pairs of one person. Times are told wrongly
    now and then, by an hour or two or by a day, so that a find may seem to come
    first: that speaks against, the more the earlier it is. Where only the report
    of the loss has a time, the find may well come before it.

    Attributes:
        seen: hours since last seen, and the share found by then.
        reported: hours since the report of the loss, and the share found by then.
        before: hours by which a find comes first for certain, and the weight in bits that
            it never passes: that two reports lie near in time is then no reason to
            think of one person.

    >>> TIME.seen[0], TIME.seen[-1]
    ((-48, 0.0), (720, 1.0))
    >>> [weight for hours, weight in TIME.before if hours in (1, 3, 24)]
    [0.0, -3.0, -7.0]
    """

    name: ClassVar[str] = "time"

    seen: tuple[tuple[float, float], ...] = (
        (-48, 0.0), (-24, 0.0003), (-12, 0.001), (-6, 0.002), (-3, 0.004), (-2, 0.006),
        (-1, 0.01), (0, 0.03), (0.5, 0.12), (1, 0.24), (2, 0.40), (4, 0.57), (8, 0.71), (16, 0.81),
        (24, 0.87), (48, 0.92), (96, 0.955), (168, 0.975), (360, 0.99), (720, 1.0),
    )  # fmt: skip
    reported: tuple[tuple[float, float], ...] = (
        (-168, 0.0), (-48, 0.01), (-12, 0.035), (-4, 0.09), (-1, 0.22), (0, 0.34), (1, 0.50),
        (4, 0.68), (12, 0.81), (24, 0.87), (72, 0.94), (168, 0.975), (720, 1.0),
    )  # fmt: skip

    before: tuple[tuple[float, float], ...] = (
        (0, 3.0), (1, 0.0), (3, -3.0), (12, -5.5), (24, -7.0), (48, -9.0),
    )  # fmt: skip

    def fitted(self, reports: Reports) -> Weigher:
        """Take the length of time over which reports are spread."""
        return Timed(self, reports)


TIME = Timing()
_HOUR = 60
_LEAST_WIDTH = 30  # minutes: clocks and memories agree no better
_CLOCKS = 5  # minutes: within them nobody can tell which came first
_NEVER = 1e-6
_SLOT = 10  # minutes: gaps are looked up no finer
_ANY = 1e9
_LONG_AGO = -(10**9)


class Timed(Weigher):
    """The criterion fitted to the reports of one run."""

    of_person: ClassVar[bool] = False

    def __init__(self, criterion: Timing, reports: Reports) -> None:
        """Take the time of each report, and the length over which they are spread."""
        self.missing = reports.missing_spans
        self.spans = [None if told is None else told[0] for told in reports.found_spans]
        lows = [span.low for span in self.spans if span is not None]
        self.idle = not (lows and any(self.missing))
        window = int(WINDOW.total_seconds()) // 60
        self.length = max(window, max(lows) - min(lows)) if lows else window
        self.slots = [_LONG_AGO if span is None else span.low // _SLOT for span in self.spans]
        widths = [-1 if span is None else span.high - span.low for span in self.spans]
        #: The widths of found reports, each once, and the place of its own for each report.
        self.widths = sorted(set(widths))
        places = {width: place for place, width in enumerate(self.widths)}
        self.kinds = [places[width] for width in widths]
        self.shares = {True: criterion.seen, False: criterion.reported}
        self.before = criterion.before
        self._take()

    def _take(self) -> None:
        self.by_slot = {itself: _by_slot(shares) for itself, shares in self.shares.items()}
        self.tables: dict[tuple[bool, int, int], list[float]] = {}
        self.tables_of: dict[tuple[bool, int], list[list[float] | _Untold]] = {}

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        """Weigh the gap between the time of a missing report and those of found ones."""
        told = self.missing[one]
        if told is None:
            return None
        span, itself = told
        own = span.high - span.low
        tables = self._tables(itself, own)
        shift = span.high // _SLOT + self.by_slot[itself][0] - self._early(own)
        slots, kinds = self.slots, self.kinds
        try:
            # Where the find comes first, the place is below zero and reads the second half.
            return [tables[kinds[other]][slots[other] - shift] for other in others]
        except IndexError:
            last = self._early(own) + len(self.by_slot[itself][1]) - 1
            gaps = (min(max(slots[other] - shift, -1), last) for other in others)
            return [tables[kinds[other]][gap] for other, gap in zip(others, gaps, strict=True)]

    def _early(self, own: int) -> int:
        """Return how many slots a find may begin before the earliest gap, and end after it."""
        widest = own + self.widths[-1]
        step = 1 << max(0, widest.bit_length() - 4)
        return -(-widest // step) * step // _SLOT + 1

    def _tables(self, itself: bool, own: int) -> list[list[float] | _Untold]:  # noqa: FBT001 - a key
        """Return the weights by gap, for each width of found reports."""
        tables = self.tables_of.get((itself, own))
        if tables is None:
            tables = [self._table(itself, width, own) for width in self.widths]
            self.tables_of[itself, own] = tables
        return tables

    def _table(self, itself: bool, width: int, own: int) -> list[float] | _Untold:  # noqa: FBT001 - a key
        """Return the weight for each least gap, of pairs with so wide bounds, then of none."""
        if width < 0:
            return _UNTOLD
        total, early = _rounded(max(_LEAST_WIDTH, width + own)), self._early(own)
        key = itself, total, early
        table = self.tables.get(key)
        if table is None:
            shares = [0.0] * early + self.by_slot[itself][1]
            weights = _weights(shares, total, self.length)
            never = log2(_NEVER * self.length / total)
            if itself:
                never = min(never, self.before[-1][1])
                first = self.by_slot[itself][0] - early
                weights = [
                    min(weight, self._cap(-first - at - total / _SLOT))
                    for at, weight in enumerate(weights)
                ]
            table = self.tables[key] = [*weights, *[never] * len(weights)]
        return table

    def _cap(self, slots: float) -> float:
        """Return the most that a find so many slots before the loss weighs."""
        hours = slots * _SLOT / _HOUR
        if hours < 0:
            return _ANY
        at = bisect_right(self.before, hours, key=itemgetter(0))
        if at == len(self.before):
            return self.before[-1][1]
        (start, most), (end, least) = self.before[at - 1 : at + 1]
        return most + (least - most) * (hours - start) / (end - start)

    def most(self, one: int) -> float:
        """Return the weight of a find for certain within the narrowest bounds."""
        return 0.0 if self.missing[one] is None else log2(self.length / _LEAST_WIDTH)

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        """Tell how far apart the two are."""
        told = self.missing[one]
        there = self.spans[other]
        if told is None or there is None:
            return
        span, itself = told
        least, most = there.low - span.high, there.high - span.low
        (weight,) = self.row(one, (other,)) or (0.0,)
        apart = abs(least + most) // 2
        if not itself:
            yield Evidence("time", "reported", weight, (_length(apart, round),))
        elif least < 0 < most or apart < _CLOCKS:
            yield Evidence("time", "within", weight)
        elif least < 0:
            yield _told("before", "earlier", weight, max(0, -most), -least)
        else:
            yield _told("after", "between", weight, least, most)

    def learn(self, pairs: Sequence[Likely]) -> None:
        """Count how far apart likely pairs are."""
        for itself, shares in self.shares.items():
            hours = [hour for hour, _ in shares]
            counts = [LEARNED * (late[1] - soon[1]) for soon, late in pairwise(shares)]
            for one, other, probability in pairs:
                told, there = self.missing[one], self.spans[other]
                if told is not None and there is not None and told[1] is itself:
                    gap = (there.low + there.high - told[0].low - told[0].high) / 2 / _HOUR
                    place = bisect_right(hours, gap) - 1
                    counts[min(max(place, 0), len(counts) - 1)] += probability
            whole = sum(counts)
            so_far = accumulate((count / whole for count in counts), initial=0.0)
            self.shares[itself] = tuple(zip(hours, so_far, strict=True))
        self._take()


class _Untold(dict[int, float]):
    """The weights of a time that is not told: nothing at any gap."""

    def __missing__(self, gap: int) -> float:
        return 0.0


_UNTOLD = _Untold()


def _rounded(width: int) -> int:
    """Return a width rounded to a part in 32 or less, so that tables are few."""
    step = 1 << max(0, width.bit_length() - 6)
    return (width + step // 2) // step * step


def _weights(shares: list[float], width: int, length: int) -> list[float]:
    """Return the weight of a find within so many minutes from each slot on."""
    slots = max(1, round(width / _SLOT))
    last = len(shares) - 1
    late = shares[slots:] + [shares[last]] * min(slots, len(shares))
    return [
        log2((end - start + _NEVER) * length / (slots * _SLOT))
        for start, end in zip(shares, late, strict=False)
    ]


def _by_slot(shares: tuple[tuple[float, float], ...]) -> tuple[int, list[float]]:
    """Return the slot of the first share, and the share found by each slot."""
    slots = [round(hour * _HOUR / _SLOT) for hour, _ in shares]
    table = []
    for slot in range(slots[0], slots[-1] + 1):
        at = min(bisect_right(slots, slot), len(shares) - 1)
        (start, end), (before, after) = slots[at - 1 : at + 1], (shares[at - 1][1], shares[at][1])
        table.append(before + (after - before) * (slot - start) / (end - start))
    return slots[0], table


def _told(about: str, between: str, weight: float, least: int, most: int) -> Evidence:
    """Tell a length of time by one number where its bounds are near, else by both."""
    if most - least <= max(_LEAST_WIDTH, least // 10):
        return Evidence("time", about, weight, (_length((least + most) / 2, round),))
    if about == "before" and least == 0:
        return Evidence("time", "until", weight, (_length(most, ceil),))
    return Evidence("time", between, weight, (_length(least, floor), _length(most, ceil)))


def _length(minutes: float, whole: Callable[[float], int]) -> str:
    """Return a length in whole units, rounded as asked for: bounds are rounded outward."""
    if minutes < _HOUR or (minutes < 2 * _HOUR and whole(minutes) % _HOUR):
        return f"{whole(minutes)} min"
    if minutes < 48 * _HOUR:
        return f"{whole(minutes / _HOUR)} h"
    return f"{whole(minutes / _HOUR / 24)} d"
