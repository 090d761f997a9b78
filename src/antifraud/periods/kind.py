# SPDX-License-Identifier: MIT
"""The kinds of period.

>>> [kind.label("zh") for kind in PeriodKind]
['日', '周', '月', '季度', '半年', '年', '时段']
"""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["PeriodKind"]


class PeriodKind(Labelled):
    """What a period is: one of the calendar's own, or any other run of days.

    Source: ISO 8601 for the week (Monday first; week 1 holds 4 January).

    Attributes:
        DAY: one day.
        WEEK: Monday to Sunday.
        MONTH: a month.
        QUARTER: three months from January, April, July or October.
        HALF: six months from January or July.
        YEAR: a calendar year.
        SPAN: any other run of days; of one day or of whole months too.

    >>> PeriodKind("quarter").en
    'quarter'
    """

    DAY = ("day", "日", "day")
    WEEK = ("week", "周", "week", "ISO 8601")
    MONTH = ("month", "月", "month")
    QUARTER = ("quarter", "季度", "quarter")
    HALF = ("half", "半年", "half-year")
    YEAR = ("year", "年", "year")
    SPAN = ("span", "时段", "span of days")
