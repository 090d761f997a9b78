# SPDX-License-Identifier: MIT
"""Telling whether 近三年 may be the last three years, and no time of nearly three."""

from __future__ import annotations

from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.chinese import context

__all__ = ["may_be_recent"]

#: Hours and minutes are never the last so many.
_CALENDAR = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_AGES = ("岁", "周岁")
#: The longest word that is looked for before it.
_BEFORE = 8


def may_be_recent(plain: str, core: int, end: int, item: Figure) -> bool:
    """Tell whether 近三年 may be the last three years, as 近三年来 is; a word of length decides.

    >>> from antifraud.wording.chinese.finding import figure_at
    >>> item, end = figure_at("近三年来", 0)
    >>> may_be_recent("近三年来", 1, end, item), may_be_recent("历时近三年", 3, 5, item)
    (True, False)
    """
    start = core - 1
    if not plain.startswith("近", max(0, start)) or item.unit not in _CALENDAR:
        return False
    if item.measure in _AGES or item.qualifier is not Qualifier.NEARLY:
        return False
    before = plain[max(0, start - _BEFORE) : start]
    lasts = before.endswith((*context.DURATION_BEFORE, *context.NEARLY_BEFORE))
    return not (lasts or plain.startswith(context.NEARLY_AFTER, end))
