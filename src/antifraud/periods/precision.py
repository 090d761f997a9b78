# SPDX-License-Identifier: MIT
"""How finely a time was printed.

>>> Precision.HOUR.zh
'时'
"""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Precision"]


class Precision(Labelled):
    """The smallest part of a time that was printed, coarsest first.

    >>> [precision.value for precision in Precision]
    ['day', 'hour', 'minute', 'second']
    """

    DAY = ("day", "日", "day")
    HOUR = ("hour", "时", "hour")
    MINUTE = ("minute", "分", "minute")
    SECOND = ("second", "秒", "second")
