# SPDX-License-Identifier: MIT
"""The checks that several records of enforcement share."""

from __future__ import annotations

from antifraud.errors import (
    PartsExceedWhole,
    RepeatedEntry,
    TwoTimes,
    must_all_say,
    must_be_or_none,
)
from antifraud.figures import Figure
from antifraud.periods import Moment, Period

__all__ = ["must_all_name", "must_be_timed", "must_not_exceed"]


def must_all_name(field: str, named: tuple[object, ...]) -> None:
    """Raise unless a field holds a tuple of ids, each once."""
    must_all_say(field, named)
    seen: set[object] = set()
    for one in named:
        if one in seen:
            raise RepeatedEntry(field, one)
        seen.add(one)


def must_be_timed(at: object, period: object) -> None:
    """Raise unless an event has a moment, a run of days, or neither."""
    must_be_or_none("at", at, Moment)
    must_be_or_none("period", period, Period)
    if at is not None and period is not None:
        raise TwoTimes("period", (at, period))


def must_not_exceed(field: str, part: Figure | None, whole: Figure | None) -> None:
    """Raise when a part is more than the whole whatever their true values are."""
    if part is not None and whole is not None and whole.certainly_less(part):
        raise PartsExceedWhole(field, (part, whole))
