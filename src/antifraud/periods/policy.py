# SPDX-License-Identifier: MIT
"""The policies by which a period's counterpart of the year before is chosen.

>>> Policy.WEEKDAY.label("en")
'same weekdays, 364 days before'
"""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Policy"]


class Policy(Labelled):
    """What "the same period of the year before" (上年同期) is to mean.

    Attributes:
        CALENDAR: the same name in the calendar of the year before: the same
            month, quarter, week number or dates. 29 February and week 53 may
            have none.
        WEEKDAY: 364 days before, so that weekdays match.
        HOLIDAY: as far from a holiday that moves (Spring Festival) as the
            period is; the caller says when it falls in each year.

    >>> Policy("holiday").zh
    '按节日对应'
    """

    CALENDAR = ("calendar", "按日历对应", "same calendar period of the year before")
    WEEKDAY = ("weekday", "按星期对应", "same weekdays, 364 days before")
    HOLIDAY = ("holiday", "按节日对应", "as far from the holiday as in the year before")
