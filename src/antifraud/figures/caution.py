# SPDX-License-Identifier: MIT
"""Why printed words are to be taken with care."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Caution"]


class Caution(Labelled):
    """Why the words of a figure or a change are to be taken with care; the reading taken is stated.

    >>> Caution.FOLD_OR_TIMES.label("en")
    'an N-fold increase may mean N times the base added, or N times in all'
    """

    #: "3.8-fold increase": 3.8 times added (the value) or 3.8 times in all (the alternative).
    FOLD_OR_TIMES = (
        "fold_or_times",
        "“N-fold increase”可指增加N倍，也可指增至N倍",
        "an N-fold increase may mean N times the base added, or N times in all",
    )
    #: 下降2倍: nothing can fall by more than all of it; kept as printed.
    FOLD_DECREASE = (
        "fold_decrease",
        "下降不能用倍数表示，按原文保留",
        "a fall cannot be stated as a multiple of the base; kept as printed",
    )
    #: 下降120%: nothing that is counted can fall by more than all of it; kept as printed.
    FALL_BEYOND_ALL = (
        "fall_beyond_all",
        "数量的下降不会超过100%，按原文保留",
        "no count or sum falls by more than 100 percent; kept as printed",
    )
    #: 约20余万: one word says about or less, the other more; the bounds of 余 are taken, softly.
    TWO_BOUNDS = (
        "two_bounds",
        "“余”“多”与“近”“约”等并用，互相矛盾，按“余”取界，界为软界",
        "one word says more and the other about or less; the bounds of more are taken, softly",
    )
    #: 近三年 in a text: a time of nearly three years (the value), or the last three years.
    RECENT_TIME = (
        "recent_time",
        "“近N年”可指将近N年，也可指最近N年，按“将近”取界",
        "a time of nearly so long, or the last so long: nearly is taken",
    )
    #: 件数下降7.4个百分点: only a percent has percentage points; kept as printed.
    POINTS_OF_COUNT = (
        "points_of_count",
        "数量的变化不能用百分点表示，按原文保留",
        "a count does not change by percentage points; kept as printed",
    )
