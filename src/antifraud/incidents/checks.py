# SPDX-License-Identifier: MIT
"""The checks that records of incidents alone make of their fields."""

from __future__ import annotations

from antifraud.errors import (
    BoundsReversed,
    Implausible,
    WrongType,
    must_be_aware,
    must_be_count,
)

__all__ = ["must_be_known", "must_be_range", "must_be_told"]


def must_be_known(field: str, instant: object) -> None:
    """Raise unless a field is None or a datetime with a zone."""
    if instant is not None:
        must_be_aware(field, instant)


def must_be_told(field: str, told: object) -> None:
    """Raise unless a field is None, True or False."""
    if told is not None and not isinstance(told, bool):
        raise WrongType(field, told, "give True, False, or None where it is not known")


def must_be_range(field: str, low: object, high: object, least: int, most: int) -> None:
    """Raise unless the fields ``…_low`` and ``…_high`` bound a measure of a person."""
    for name, bound in ((f"{field}_low", low), (f"{field}_high", high)):
        if bound is None:
            continue
        must_be_count(name, bound)
        if not least <= bound <= most:  # type: ignore[operator]  # must_be_count has seen to it
            raise Implausible(name, bound, f"give {least} to {most}")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        raise BoundsReversed(f"{field}_low", (low, high))
