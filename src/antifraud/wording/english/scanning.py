# SPDX-License-Identifier: MIT
"""Finding the figures and the stated changes of a text in English."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from antifraud.wording.english.changes import changes
from antifraud.wording.english.changing import leads
from antifraud.wording.english.spotting import spots
from antifraud.wording.readings import Found

__all__ = ["find_english_changes", "find_english_figures"]


def find_english_changes(plain: str) -> Iterator[Found]:
    """Yield the stated changes of a plain text, in order.

    >>> [found.item.value for found in find_english_changes("Cases fell by 12% to 3,759.")]
    [Decimal('-12')]
    """
    for each in changes(plain):
        change = attrs.evolve(each.change, printed=plain[each.start : each.end])
        yield Found(each.start, each.end, change, each.direction)


def find_english_figures(plain: str) -> Iterator[Found]:
    """Yield the figures of a plain text, in order.

    >>> [found.item for found in find_english_figures("Cases fell by 12% to 3,759.")]
    [Figure(12 PERCENT step 1), Figure(3759)]
    """
    known = leads(plain)
    for spot in spots(plain):
        lead = known.get(spot.raw)
        yield Found(spot.start, spot.end, spot.figure, lead.direction if lead else None)
