# SPDX-License-Identifier: MIT
"""How wide an approximate figure is: one rule for both languages.

With n the number, w the place value of its last non-zero digit (times its unit
word) and d the smaller of w and n/10:

========================  ===================  ==================
words                     bounds               soft
========================  ===================  ==================
余 多 出头 有余           n .. n+w
余 多 after 万, if w > 万  n .. n+万            the upper
余 多 with 近 or 约       n .. n+w             both
强 (of a share)           n .. n+d             the upper
弱 (of a share)           n-d .. n             the lower
超 逾 开外, more than     n .. none, n out
以上 至少 满, at least    n .. none
近, nearly                n-d .. n             the lower
约 左右, about            n-d .. n+d           both
来 把, of a round number  n-d .. n+d           both
不到, fewer than          0 .. n, n out
以下 不超过 内, up to     0 .. n
========================  ===================  ==================

d is at least 1 for a whole number under 10 that has no unit word; of a
fraction (三分之一, 半) it is n/10. A share of a whole in words (一半以上) ends
at 100 percent. Soft bounds are conventions: newspapers are looser.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TypeAlias

import attrs

from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording.numerals import Written

__all__ = [
    "ROUNDED_UNITS",
    "UNBOUNDED",
    "approximate",
    "approximate_share",
    "exact",
    "negative",
    "slightly_more",
    "softened",
    "spread",
    "without_low",
]

#: Units whose whole numbers may be rounded too: 86% has a step of 1.
ROUNDED_UNITS = frozenset({Unit.PERCENT, Unit.POINT, Unit.FOLD})
_SMALL = 10
_ONE = Fraction(1)
# Steps of a number without decimals; a percent is rounded to one.
_WHOLE = (Fraction(0), Fraction(1))
# Words that go with a sign: -5以上, about -5.
_SIGNED = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.OVER, Qualifier.AT_LEAST})
_WHOLE_SHARE = Fraction(100)

#: A figure of which nothing is known.
UNBOUNDED = Figure(value=None, low=None, high=None, qualifier=Qualifier.BETWEEN)


def without_low(figure: Figure) -> Figure:
    """Return a figure that is at most a number, below zero too.

    >>> without_low(Figure.exact(-5))
    Figure(..-5, at_most)
    """
    return attrs.evolve(figure, low=None, step=Fraction(0), qualifier=Qualifier.AT_MOST)


def negative(figure: Figure) -> Figure | None:
    """Return a figure below zero: -5, about -5, -5 or more; None where the word bounds a size.

    >>> negative(Figure.at_least(5))
    Figure(-5.., at_least)
    """
    if figure.value is None or figure.qualifier not in _SIGNED:
        return None
    low, high = figure.low, figure.high
    if high is None:
        return attrs.evolve(figure, value=-figure.value, low=-figure.value)
    return attrs.evolve(figure, value=-figure.value, low=-high, high=None if low is None else -low)


def softened(figure: Figure) -> Figure:
    """Return a figure whose one bound is a convention: 至少450人左右, at least 450 or so.

    >>> softened(Figure.at_least(450))
    Figure(~450.., at_least)
    """
    if figure.high is None:
        return attrs.evolve(figure, low_firm=False)
    return attrs.evolve(figure, high_firm=False)


def slightly_more(about: Figure) -> Figure:
    """Return a little more than a number, from about that number: 三成强.

    >>> slightly_more(
    ...     approximate(Written(Fraction(30), Fraction(10)), Qualifier.ABOUT, Unit.PERCENT)
    ... )
    Figure(30..~33 PERCENT, more_than)
    """
    return attrs.evolve(about, low=about.value, low_firm=True, qualifier=Qualifier.MORE_THAN)


def spread(written: Written) -> Fraction:
    """Return d: how far 近 and 约 reach.

    >>> from antifraud.wording.numerals import arabic
    >>> spread(arabic("450")), spread(arabic("3"))
    (Fraction(10, 1), Fraction(1, 1))
    """
    value, place = written.value, written.place
    size, parts = abs(value.numerator), value.denominator
    # place <= n/10, in whole numbers: fractions compare slowly.
    if 10 * place.numerator * parts <= size * place.denominator:
        return place
    whole = written.bare and written.step in _WHOLE
    if whole and 0 < value.numerator < _SMALL * parts:
        return max(Fraction(size, 10 * parts), _ONE)
    return Fraction(size, 10 * parts)


def exact(written: Written, unit: Unit, measure: str = "") -> Figure:
    """Return the figure of a number without a word that bounds it.

    >>> from antifraud.wording.chinese.numerals import chinese_numeral
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
) -> Figure:
    """Return the figure of a number with the word that bounds it.

    Args:
        written: the number.
        qualifier: the word.
        unit: what it counts.
        measure: the measure word as printed.
        after_word: whether 余 or 多 follows the last unit word (20万余).

    >>> from antifraud.wording.chinese.numerals import chinese_numeral
    >>> approximate(chinese_numeral("20万"), Qualifier.MORE_THAN, Unit.CNY, after_word=True)
    Figure(200000..~210000 CNY, more_than)
    """
    if unit in ROUNDED_UNITS and not written.step:
        written = written._replace(step=Fraction(1))
    if qualifier is Qualifier.EXACT:
        return exact(written, unit, measure)
    if after_word and qualifier is Qualifier.MORE_THAN and written.place > written.word:
        return Figure(
            value=written.value,
            low=written.value,
            high=written.value + written.word,
            high_firm=False,
            unit=unit,
            qualifier=qualifier,
            measure=measure,
        )
    low, high = _BOUNDS[qualifier](written)
    return Figure(
        value=written.value,
        low=low,
        high=high,
        low_firm=qualifier not in _SOFT_BELOW,
        high_firm=qualifier is not Qualifier.ABOUT,
        unit=unit,
        qualifier=qualifier,
        measure=measure,
    )


def approximate_share(share: Fraction, qualifier: Qualifier) -> Figure:
    """Return the figure of a share in words (一半, three quarters), in percent.

    A part of a whole ends at all of it.

    >>> approximate_share(Fraction(1, 2), Qualifier.OVER)
    Figure(50..100 PERCENT, over)
    """
    if qualifier is Qualifier.MORE_THAN:
        return slightly_more(approximate_share(share, Qualifier.ABOUT))
    percent = _WHOLE_SHARE * share
    written = Written.share(percent)
    if qualifier is Qualifier.EXACT:
        return exact(written, Unit.PERCENT)
    low, high = _BOUNDS[qualifier](written)
    return Figure(
        value=percent,
        low=low,
        high=_WHOLE_SHARE if high is None and share <= 1 else high,
        low_firm=qualifier not in _SOFT_BELOW,
        high_firm=qualifier is not Qualifier.ABOUT,
        unit=Unit.PERCENT,
        qualifier=qualifier,
    )


_Bounds: TypeAlias = tuple[Fraction | None, Fraction | None]


def _above(written: Written) -> _Bounds:
    return written.value, None


def _below(written: Written) -> _Bounds:
    return Fraction(0), written.value


def _and_some(written: Written) -> _Bounds:
    return written.value, _moved(written.value, written.place)


def _nearly(written: Written) -> _Bounds:
    return _moved(written.value, spread(written), -1), written.value


def _about(written: Written) -> _Bounds:
    reach = spread(written)
    return _moved(written.value, reach, -1), _moved(written.value, reach)


def _moved(number: Fraction, by: Fraction, times: int = 1) -> Fraction:
    """Return a number so much higher, or lower; whole numbers, which most are, add up faster."""
    if number.denominator == by.denominator == 1:
        return Fraction(number.numerator + times * by.numerator)
    return number + times * by


_BOUNDS: dict[Qualifier, Callable[[Written], _Bounds]] = {
    Qualifier.MORE_THAN: _and_some,
    Qualifier.OVER: _above,
    Qualifier.AT_LEAST: _above,
    Qualifier.NEARLY: _nearly,
    Qualifier.ABOUT: _about,
    Qualifier.UNDER: _below,
    Qualifier.AT_MOST: _below,
}
_SOFT_BELOW = (Qualifier.NEARLY, Qualifier.ABOUT)
