# SPDX-License-Identifier: MIT
"""The word that stands before or after a printed number and bounds it."""

from __future__ import annotations

from antifraud.vocabulary import Labelled

__all__ = ["Qualifier"]


class Qualifier(Labelled):
    """How a printed number bounds the true one.

    >>> Qualifier.MORE_THAN.zh
    '余'
    """

    #: The number itself.
    EXACT = ("exact", "", "")
    #: 余, 多: the number and something more, less than one of its last digit.
    MORE_THAN = ("more_than", "余", "and some")
    #: 超, 逾, 突破: above the number, which is itself left out.
    OVER = ("over", "超", "more than")
    #: 以上, 至少: the number or more (Criminal Law art. 99: the number included).
    AT_LEAST = ("at_least", "以上", "at least")
    #: 近, 将近: a little less than the number, or the number.
    NEARLY = ("nearly", "近", "nearly")
    #: 约, 左右: about the number.
    ABOUT = ("about", "约", "about")
    #: 不到, 不足: below the number, which is itself left out.
    UNDER = ("under", "不到", "fewer than")
    #: 以下, 不超过: the number or less.
    AT_MOST = ("at_most", "不超过", "at most")
    #: 3至5: from one number to another.
    BETWEEN = ("between", "至", "between")
    #: 数十, 几百: no number is printed, only its size.
    VAGUE = ("vague", "数", "dozens")
