# SPDX-License-Identifier: MIT
"""How wide an approximate figure is: one rule for both languages.

With n the number, w the place value of its last non-zero digit (times its unit
word) and d the smaller of w and n/10:

========================  ===================  ==================
words                     bounds               soft
========================  ===================  ==================
余 多                     n .. n+w
余 多 after 万, if w > 万  n .. n+万            the upper
超 逾, more than          n .. none, n out
以上 至少, at least       n .. none
近, nearly                n-d .. n             the lower
约 左右, about            n-d .. n+d           both
不到, fewer than          0 .. n, n out
以下 不超过, up to        0 .. n
========================  ===================  ==================

d is at least 1 for a whole number under 10 that has no unit word; of a
fraction (三分之一, 半) it is n/10. A share of a whole in words (一半以上) ends
at 100 percent. Soft bounds are conventions: newspapers are looser.
"""

from __future__ import annotations

from fractions import Fraction

import attrs

from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.numerals import Written

__all__ = ["UNBOUNDED", "approximate", "exact", "spread", "without_low"]

#: Units whose whole numbers may be rounded too: 86% has a step of 1.
_ROUNDED_UNITS = frozenset({Unit.PERCENT, Unit.POINT, Unit.FOLD})
_SMALL = 10
_WHOLE_SHARE = Fraction(100)


#: A figure of which nothing is known.
UNBOUNDED = Figure(value=None, low=None, high=None, qualifier=Qualifier.BETWEEN)


def without_low(figure: Figure) -> Figure:
    """Return a figure that is at most a number, with the bound of zero taken away.

    >>> without_low(Figure.at_most(5)).low is None
    True
    """
    return attrs.evolve(figure, low=None)


def spread(written: Written) -> Fraction:
    """Return d: how far 近 and 约 reach.

    >>> from antifraud.wording.numerals import arabic
    >>> spread(arabic("450")), spread(arabic("3"))
    (Fraction(10, 1), Fraction(1, 1))
    """
    reach = min(written.place, abs(written.value) / 10)
    whole = written.value.denominator == 1 and written.bare and not written.step
    return max(reach, Fraction(1)) if whole and 0 < written.value < _SMALL else reach


def exact(written: Written, unit: Unit, measure: str = "") -> Figure:
    """Return the figure of a number without a word that bounds it.

    >>> from antifraud.wording.numerals import chinese_numeral
    >>> exact(chinese_numeral("9.7亿"), Unit.CNY)
    Figure(970000000 CNY step 10000000)
    """
    number = written.value
    return Figure(
        value=number, low=number, high=number, step=written.step, unit=unit, measure=measure
    )


def approximate(
    written: Written,
    qualifier: Qualifier,
    unit: Unit,
    measure: str = "",
    *,
    after_word: bool = False,
    share: bool = False,
) -> Figure:
    """Return the figure of a number with the word that bounds it.

    Args:
        written: the number.
        qualifier: the word.
        unit: what it counts.
        measure: the measure word as printed.
        after_word: whether 余 or 多 follows the last unit word (20万余).
        share: whether the number is a share of a whole in words (一半).

    >>> from antifraud.wording.numerals import chinese_numeral
    >>> approximate(chinese_numeral("20万"), Qualifier.MORE_THAN, Unit.CNY, after_word=True)
    Figure(200000..~210000 CNY, more_than)
    """
    if unit in _ROUNDED_UNITS and not written.step and not share:
        written = written._replace(step=Fraction(1))
    if qualifier is Qualifier.EXACT:
        return exact(written, unit, measure)
    number, width = written.value, written.place
    low: Fraction | None = number
    high: Fraction | None = number
    low_firm = high_firm = True
    if qualifier is Qualifier.MORE_THAN:
        loose = after_word and width > written.word
        high, high_firm = number + (written.word if loose else width), not loose
    elif qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        high = _WHOLE_SHARE if share else None
    elif qualifier is Qualifier.NEARLY:
        low, low_firm = number - spread(written), False
    elif qualifier is Qualifier.ABOUT:
        reach = spread(written)
        low, high, low_firm, high_firm = number - reach, number + reach, False, False
    else:
        low = Fraction(0)
    return Figure(
        value=number,
        low=low,
        high=high,
        low_firm=low_firm,
        high_firm=high_firm,
        unit=unit,
        qualifier=qualifier,
        measure=measure,
    )
