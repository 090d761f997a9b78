# SPDX-License-Identifier: MIT
"""Finding the figures and the stated changes of a text in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import attrs

from antifraud.figures import Caution, Direction
from antifraud.wording.chinese import context
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.change_finding import change_start, changes_at
from antifraud.wording.chinese.finding import counts, figure_at
from antifraud.wording.chinese.names import name_pattern, numeral_run, start_pattern
from antifraud.wording.chinese.recent import may_be_recent
from antifraud.wording.readings import Found
from antifraud.wording.tries import one_of

__all__ = ["find_chinese_changes", "find_chinese_figures"]

_BEFORE = 8


def find_chinese_changes(plain: str) -> Iterator[Found]:
    """Yield the stated changes of a plain text, in order.

    >>> [found[:2] for found in find_chinese_changes("立案同比、环比分别下降11.6%、8.6%")]
    [(2, 21), (2, 21)]
    """
    search, at = change_start().search, 0
    while found := search(plain, at):
        changes = changes_at(plain, found)
        yield from changes
        at = max(found.end(), changes[-1].end if changes else 0)


def find_chinese_figures(plain: str) -> Iterator[Found]:
    """Yield the figures of a plain text, in order.

    >>> [found[:2] for found in find_chinese_figures("沿330国道走，抓获44名，追赃20余万元")]
    [(10, 13), (16, 21)]
    """
    search, named, run, at = start_pattern().search, name_pattern().match, numeral_run().match, 0
    while found := search(plain, at):
        start, core, at = found.start(), found.start("core"), found.end()
        if core < 0:
            continue
        name = named(plain, core) if start < core else None
        if name:
            at = name.end()
            continue
        figure = figure_at(plain, start)
        if figure is None:
            # What stands before the number may be no word of figures: 网上3人.
            skipped = run(plain, core)
            at = start + 1 if start < core else max(at, skipped.end() if skipped else at)
            continue
        item, end = figure
        at = max(at, end)
        if counts(plain, start, core, end, item):
            if may_be_recent(plain, core, end, item):
                item = attrs.evolve(item, caution=Caution.RECENT_TIME)
            yield Found(found.start("bounds"), end, item, _direction(plain, start))


@cache
def _directions() -> re.Pattern[str]:
    rises, falls = (
        one_of(word for word in words if word not in context.COMPARE)
        for words in (chinese.RISES, chinese.FALLS)
    )
    return re.compile(
        rf"(?P<none>{one_of(context.NOT_A_DIRECTION)})\Z"
        rf"|(?:(?P<rise>{rises})|(?P<fall>{falls}))了?\Z"
    )


def _direction(plain: str, start: int) -> Direction | None:
    """Return which way the words just before a figure say that it went: 增加500人."""
    found = _directions().search(plain, max(0, start - _BEFORE), start)
    if found is None or found["none"]:
        return None
    return Direction.UP if found["rise"] else Direction.DOWN
