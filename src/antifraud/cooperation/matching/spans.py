# SPDX-License-Identifier: MIT
"""When somebody was last seen or found, in minutes."""

from __future__ import annotations

import attrs

from antifraud.incidents import FoundPerson, MissingPerson

__all__ = ["Span", "span_of"]


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

    >>> from antifraud.incidents import Description
    >>> from antifraud.periods import Moment
    >>> last_seen = Moment.parse("2023-05-03T15")
    >>> span, itself = span_of(MissingPerson(id="m", person=Description(), happened=last_seen))
    >>> span.high - span.low, itself
    (60, True)
    """
    moment = report.happened
    itself = moment is not None
    if moment is None:
        moment = report.reported
    if moment is not None:
        earliest, latest = moment.earliest, moment.latest
    elif report.reported_at is not None:
        earliest = latest = report.reported_at
    else:
        return None
    low = high = int(earliest.timestamp() // 60)
    if latest is not earliest:
        high = int(latest.timestamp() // 60)
    return Span(low, high), itself
