# SPDX-License-Identifier: MIT
"""Finding the dates, times and periods of a text in English."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from antifraud.wording.readings import Found

__all__ = ["find_english_dates"]


def find_english_dates(plain: str, as_of: date | None) -> Iterator[Found]:
    """Yield the dates of a plain text, in order."""
    yield from ()
