# SPDX-License-Identifier: MIT
"""The criterion on time: how long after being last seen somebody is found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta
from math import log2

import attrs

from antifraud.cooperation.matching.evidence import Evidence
from antifraud.cooperation.matching.weighing import Criterion, Reports, Weigher
from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["TIME", "WINDOW", "Span", "Timed", "Timing", "span_of"]

#: A found report is looked for so long after somebody was last seen.
WINDOW = timedelta(days=30)


@attrs.frozen
class Span:
    """The minutes within which something lies, counted from 1970 UTC; both ends meant.

    >>> Span(0, 60).high
    60
    """

    low: int
    high: int


def span_of(report: MissingPerson | FoundPerson) -> tuple[Span, bool] | None:
    """Return when somebody was last seen or found, and whether that is told itself.

    Where only the time of the report is told, that is given instead.

    >>> from antifraud.periods import Moment
    >>> span, itself = span_of(
    ...     MissingPerson(
    ...         id="m",
    ...         person=__import__("antifraud").Description(),
    ...         happened=Moment.parse("2023-05-03T15"),
    ...     )
    ... )
    >>> span.high - span.low, itself
    (60, True)
    """
    moment = report.happened
    itself = moment is not None
    if moment is None:
        moment = report.came_in
    if moment is None:
        return None
    low, high = moment.earliest.timestamp() // 60, moment.latest.timestamp() // 60
    return Span(int(low), int(high)), itself


@attrs.frozen(eq=False)
class Timing(Criterion):
    """How long after being last seen somebody is found, as far as bounds tell.

    Most who are lost are found within hours, and few after days: the table says
    how many so far, by hours, of the pairs of one person. Times are told wrongly
    by an hour or two, so that a find may seem to come first. Where only the
    report of the loss has a time, the find may well come before it.

    Attributes:
        seen: hours since last seen, and the share found by then.
        reported: hours since the report of the loss, and the share found by then.

    >>> TIME.seen[0], TIME.seen[-1]
    ((-3, 0.0), (720, 1.0))
    """

    seen: tuple[tuple[float, float], ...] = (
        (-3, 0.0), (0, 0.03), (0.5, 0.12), (1, 0.24), (2, 0.40), (4, 0.57), (8, 0.71), (16, 0.81),
        (24, 0.87), (48, 0.92), (96, 0.955), (168, 0.975), (360, 0.99), (720, 1.0),
    )  # fmt: skip
    reported: tuple[tuple[float, float], ...] = (
        (-48, 0.0), (-12, 0.03), (-4, 0.09), (-1, 0.22), (0, 0.34), (1, 0.50), (4, 0.68),
        (12, 0.81), (24, 0.87), (72, 0.94), (168, 0.975), (720, 1.0),
    )  # fmt: skip

    def fitted(self, reports: Reports) -> Weigher:
        """Take the length of time over which reports are spread."""
        return Timed(self, reports)


TIME = Timing()
_HOUR = 60
_LEAST_WIDTH = 30  # minutes: clocks and memories agree no better
_NEVER = 1e-6


class Timed(Weigher):
    """The criterion fitted to the reports of one run."""

    def __init__(self, criterion: Timing, reports: Reports) -> None:
        self.missing = [span_of(report) for report in reports.missing]
        found = [span_of(report) for report in reports.found]
        self.spans = [None if told is None else told[0] for told in found]
        lows = [span.low for span in self.spans if span is not None]
        window = int(WINDOW.total_seconds()) // 60
        self.length = max(window, max(lows) - min(lows)) if lows else window
        self.lows = [0 if span is None else span.low for span in self.spans]
        widths = [-1 if span is None else span.high - span.low for span in self.spans]
        #: The widths of found reports, each once, and the place of its own for each report.
        self.widths = sorted(set(widths))
        places = {width: place for place, width in enumerate(self.widths)}
        self.kinds = [places[width] for width in widths]
        self.shares = {True: _by_minute(criterion.seen), False: _by_minute(criterion.reported)}
        self.tables: dict[tuple[bool, int], list[float]] = {}

    def row(self, one: int, others: Sequence[int]) -> list[float] | None:
        told = self.missing[one]
        if told is None:
            return None
        span, itself = told
        own = span.high - span.low
        tables = [self._table(itself, width, own) for width in self.widths]
        first, shares = self.shares[itself]
        last = len(shares) - 1
        shift = span.high + first
        lows, kinds = self.lows, self.kinds
        row = []
        for other in others:
            at = lows[other] - shift
            row.append(tables[kinds[other]][0 if at < 0 else min(at, last)])
        return row

    def _table(self, itself: bool, width: int, own: int) -> list[float]:  # noqa: FBT001 - a key
        """Return the weight for each least gap in minutes, of pairs with so wide bounds."""
        total = -1 if width < 0 else _rounded(max(_LEAST_WIDTH, width + own))
        table = self.tables.get((itself, total))
        if table is None:
            _, shares = self.shares[itself]
            if total < 0:
                table = [0.0] * len(shares)
            else:
                table = _weights(shares, total, self.length)
            self.tables[itself, total] = table
        return table

    def most(self, one: int) -> float:
        return 0.0 if self.missing[one] is None else log2(self.length / _LEAST_WIDTH)

    def evidence(self, one: int, other: int) -> Iterator[Evidence]:
        told = self.missing[one]
        there = self.spans[other]
        if told is None or there is None:
            return
        span, itself = told
        least, most = there.low - span.high, there.high - span.low
        (weight,) = self.row(one, (other,)) or (0.0,)
        if not itself:
            yield Evidence("time", "reported", weight, (_length(abs(least + most) // 2),))
        elif least < 0 < most:
            yield Evidence("time", "within", weight)
        else:
            level = "before" if least < 0 else "after"
            yield Evidence("time", level, weight, (_length(min(abs(least), abs(most))),))


def _rounded(width: int) -> int:
    """Return a width rounded up to an eighth of a power of two, so that tables are few."""
    step = 1 << max(0, width.bit_length() - 4)
    return -(-width // step) * step


def _weights(shares: list[float], width: int, length: int) -> list[float]:
    """Return the weight of a find within so many minutes from each on."""
    last = len(shares) - 1
    late = shares[width:] + [shares[last]] * min(width, len(shares))
    return [
        log2((end - start + _NEVER) * length / width)
        for start, end in zip(shares, late, strict=False)
    ]


def _by_minute(shares: tuple[tuple[float, float], ...]) -> tuple[int, list[float]]:
    """Return the share found by each minute, and the minute of the first."""
    minutes = [round(hour * _HOUR) for hour, _ in shares]
    table = []
    for minute in range(minutes[0], minutes[-1] + 1):
        at = min(bisect_right(minutes, minute), len(shares) - 1)
        (start, end), (before, after) = minutes[at - 1 : at + 1], (shares[at - 1][1], shares[at][1])
        table.append(before + (after - before) * (minute - start) / (end - start))
    return minutes[0], table


def _length(minutes: int) -> str:
    if minutes < 2 * _HOUR:
        return f"{minutes} min"
    if minutes < 48 * _HOUR:
        return f"{round(minutes / _HOUR)} h"
    return f"{round(minutes / _HOUR / 24)} d"
