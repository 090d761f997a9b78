# SPDX-License-Identifier: MIT
"""The few that hold the many: what the top units hold, and how few units hold a share."""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

from antifraud.errors import LevelOutside, SelectionUnfit
from antifraud.metrics.concentration._amounts import Real, amounts_of, real_of

__all__ = ["share_of_units_holding", "top_share"]

_HALF = Fraction(1, 2)


def top_share(counts: Iterable[Real], *, k: int | None = None, share: Real | None = None) -> float:
    """Return which share of all events the top units hold.

    >>> accounts = [60, 20, 10, 5, 3, 2, 0, 0, 0, 0]
    >>> top_share(accounts, k=1), top_share(accounts, share=0.2)
    (0.6, 0.8)

    Args:
        counts: of each unit, zeros included; amounts will do.
        k: how many units are the top, from 1 to all.
        share: or which share of the units, above 0 and up to 1. It is rounded
            up to whole units: the top 5 % of 30 stations are two.

    Raises:
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.
        SelectionUnfit: for neither or both, or for none or more than all.

    Source: D. Weisburd, "The law of crime concentration and the criminology of
    place", Criminology 53 (2015).
    """
    amounts, total, _ = amounts_of("counts", counts)
    amounts.sort(reverse=True)
    if (k is None) == (share is None):
        raise SelectionUnfit("k", (k, share))
    if share is not None:
        part = _meant(real_of("share", share))
        number = math.ceil(part * len(amounts)) if 0 < part <= 1 else 0
    else:
        number = k if isinstance(k, int) and not isinstance(k, bool) else 0
    if not 1 <= number <= len(amounts):
        raise SelectionUnfit("k" if share is None else "share", k if share is None else share)
    return sum(amounts[:number]) / total


def share_of_units_holding(counts: Iterable[Real], *, share: Real = _HALF) -> float:
    """Return the smallest share of units that holds a share of all events.

    Half of all crime is at 4 to 6 % of the street segments of a large city, in
    one city after the other; that is Weisburd's law of crime concentration.

    >>> share_of_units_holding([60, 20, 10, 5, 3, 2, 0, 0, 0, 0], share=0.8)
    0.2

    Args:
        counts: of each unit, zeros included; amounts will do.
        share: of the events, above 0 and up to 1.

    Raises:
        LevelOutside: for another share.
        NoCounts, NothingCounted: for no units, or nothing in any.
        NegativeMean, NotFinite: for what is no count.

    Source: as of `top_share`.
    """
    amounts, total, _ = amounts_of("counts", counts)
    part = _meant(real_of("share", share))
    if not 0 < part <= 1:
        raise LevelOutside("share", share, "give a share above 0 and up to 1")
    wanted, held = math.ceil(part * total), 0
    for number, amount in enumerate(sorted(amounts, reverse=True), 1):
        held += amount
        if held >= wanted:
            return number / len(amounts)
    return 1.0


def _meant(share: Fraction) -> Fraction:
    """Return the plain share that a float came from: 0.2 is a hair above a fifth."""
    plain = share.limit_denominator(10**9)
    return plain if abs(plain - share) < Fraction(1, 10**15) else share
