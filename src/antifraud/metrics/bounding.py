# SPDX-License-Identifier: MIT
"""How much lies in a period for certain, and how much more may.

A record whose time is known within bounds lies in a period for certain where all
of its days do, and possibly where some do; one without a time possibly lies in any.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from antifraud.figures import Figure, Unit
from antifraud.metrics.amounts import Known, plus
from antifraud.metrics.placing import Loose, Place, Slot

__all__ = ["NOTHING", "bounded", "days_of", "weighed"]

NOTHING = Known(0)

#: Where a record may lie that has no time.
_EVER = Loose(date.min, date.max)


def days_of(slot: Slot) -> Loose | None:
    """Return the days on which a record may lie that is in no period; None for all others.

    >>> days_of(Place.UNDATED) == Loose(date.min, date.max), days_of(Place.OUTSIDE)
    (True, None)
    """
    if slot is Place.UNDATED:
        return _EVER
    return slot if isinstance(slot, Loose) else None


def weighed(
    loose: Iterable[tuple[Loose, Known]], start: date, end: date
) -> tuple[Known | None, Known | None]:
    """Return what of some amounts lies in a run of days for certain, and what else may.

    Args:
        loose: amounts, with the days on one of which each lies.
        start: the first day of the run.
        end: the day after its last.

    >>> night = Loose(date(2023, 3, 31), date(2023, 4, 1))
    >>> weighed([(night, Known(2))], date(2023, 1, 1), date(2023, 4, 1))
    (None, Known(amount=2, unknown=0))
    >>> weighed([(night, Known(2))], date(2023, 1, 1), date(2023, 7, 1))
    (Known(amount=2, unknown=0), None)
    """
    sure: Known | None = None
    maybe: Known | None = None
    for days, known in loose:
        if start <= days.first and days.last < end:
            sure = known if sure is None else sure.and_also(known)
        elif days.first < end and days.last >= start:
            maybe = known if maybe is None else maybe.and_also(known)
    return sure, maybe


def bounded(sure: Known, maybe: Known | None, unit: Unit | None) -> Known:
    """Return what is known of an amount to which more may belong.

    It is at least what is sure, and at most both together.

    >>> bounded(Known(3), Known(2), Unit.CASE).amount
    Figure(3..5 CASE, between)
    >>> bounded(Known(3), None, None).amount
    3
    """
    if maybe is None:
        return sure
    more = Figure.of(maybe.amount, "amount", unit or Unit.ONE)
    amount = sure.amount
    if more.high is None:
        amount = plus(amount, Figure.at_least(0, more.unit))
    elif more.high:
        amount = plus(amount, Figure.between(0, more.high, more.unit))
    return Known(amount, sure.unknown + maybe.unknown)
