# SPDX-License-Identifier: MIT
"""Which dates and figures of a text are but what something is measured against.

由去年的320起, 较2月份的371起, 与2022年相比, up from 3,160, 19% over 2022: such a
date names no period for what stands beside it.
"""

from __future__ import annotations

from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.words import Cue
from antifraud.figures import Unit

__all__ = [
    "beside",
    "dates_a_base",
    "follows_its_change",
    "is_base_date",
    "is_behind_base",
    "is_from",
    "stands_beside",
]


def beside(page: Page, number: int, step: int) -> Mention | None:
    """Return the mention before or after one."""
    at = number + step
    return page.mentions[at] if 0 <= at < len(page.mentions) else None


def stands_beside(page: Page, cue: Cue, mention: Mention) -> bool:
    """Tell whether a cue stands before a mention, with nothing between."""
    found = page.last_of(cue, mention.before)
    return found is not None and page.says_nothing((found.end(), mention.before[1]))


def is_from(page: Page, mention: Mention) -> bool:
    """Tell whether a figure, or that of a date, is what something rose or fell from: 由1210个."""
    return stands_beside(page, Cue.FROM, mention)


def dates_a_base(page: Page, number: int) -> bool:
    """Tell whether a date is that of a figure that is a base: 从去年的320起, 较2月份的371起."""
    day, following = page.mentions[number], beside(page, number, 1)
    if following is None or not following.figure or following.clause != day.clause:
        return False
    if day.figure or day.changes or not page.says_nothing(following.before):
        return False
    return is_from(page, day) or stands_beside(page, Cue.COMPARED, day)


def is_behind_base(page: Page, number: int) -> bool:
    """Tell whether a date stands behind a figure that something rose from: from 12.3m in 2023.

    It is the date of that figure, and of no other of the sentence.
    """
    day, last = page.mentions[number], beside(page, number, -1)
    if day.figure or day.changes or last is None or last.figure is None:
        return False
    if not page.words.labels_follow or last.clause != day.clause:
        return False
    return (
        is_from(page, last)
        or stands_beside(page, Cue.COMPARED, last)
        or page.words.risen_from.search(page.text[slice(*last.before)]) is not None
    )


def follows_its_change(page: Page, number: int) -> bool:
    """Tell whether a date stands behind the change that is measured against it: 19% over 2022."""
    day, last = page.mentions[number], beside(page, number, -1)
    if day.figure or day.changes or last is None or not last.changes or last.clause != day.clause:
        return False
    return page.words.compared_between.fullmatch(page.text, last.end, day.start) is not None


def is_base_date(page: Page, number: int) -> bool:
    """Tell whether a date is but that of a base.

    >>> from datetime import date
    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> from antifraud.wording import scan
    >>> text = "与2022年相比，立案数下降6%。"
    >>> is_base_date(laid_out(text, scan(text), CHINESE), 0)
    True
    """
    day, words = page.mentions[number], page.words
    if day.figure or day.changes:
        return False
    if dates_a_base(page, number) or follows_its_change(page, number):
        return True
    if words.compared_behind.match(page.text, day.end):
        return True
    following = beside(page, number, 1)
    if following is None or following.figure is None or following.clause != day.clause:
        return False
    is_multiple = following.figure.unit == Unit.FOLD
    return is_multiple and bool(words.multiple_of.search(page.text[slice(*day.before)]))
