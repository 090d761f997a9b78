# SPDX-License-Identifier: MIT
"""The checks that records make of times known within bounds, one for each rule."""

from __future__ import annotations

from antifraud.errors import TimeReversed, WrongType
from antifraud.periods.moment import Moment
from antifraud.periods.partial import PartialDate
from antifraud.periods.period import Period

__all__ = ["contradicts", "must_be_dated", "must_not_be_before"]


def contradicts(later: Moment | None, earlier: Moment | None) -> bool:
    """Tell whether what should come later certainly came before.

    Unknown times do not, and neither do those whose bounds are a convention of
    language (17时许, 左右): these never contradict by themselves.

    >>> contradicts(Moment.parse("2023-05-03"), Moment.parse("2023-05-04"))
    True
    >>> contradicts(Moment.parse("2023-05-03T16~"), Moment.parse("2023-05-03T17:30"))
    False
    """
    if later is None or earlier is None or not (later.firm and earlier.firm):
        return False
    return later.certainly_before(earlier)


def must_not_be_before(field: str, later: Moment | None, than: str, earlier: Moment | None) -> None:
    """Raise when a moment certainly lies before the one that it has to follow.

    Raises:
        TimeReversed: when it does, whatever they are within their bounds.

    >>> must_not_be_before("returned", None, "the finding", Moment.parse("2023-05-03"))
    """
    if contradicts(later, earlier):
        raise TimeReversed(field, (later, earlier), f"it is not before {than}")


def must_be_dated(field: str, when: object) -> None:
    """Raise unless a field holds None, a period or a partial date.

    Raises:
        WrongType: when it holds anything else.

    >>> must_be_dated("since", Period.parse("2023"))
    """
    if when is not None and not isinstance(when, Period | PartialDate):
        raise WrongType(field, when, "give a Period, or a PartialDate where the year is not told")
