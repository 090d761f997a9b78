# SPDX-License-Identifier: MIT
"""Written numbers: their value, and the place of their last digits.

An approximate word is as wide as the number beside it is coarse, so reading a
number keeps, besides its value, the place of its last digit that is not zero
and of its last digit at all.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

__all__ = ["ARABIC", "Written", "arabic", "joined"]

#: A number in Arabic digits as printed: separators stand before every third
#: digit or nowhere, and no zero leads (0579 is a code).
ARABIC = r"(?:[1-9]\d{0,2}(?:,\d{3})++(?!\d)|[1-9]\d*+|0(?!\d))(?:\.\d++)?+"

_ARABIC = re.compile(ARABIC, re.ASCII)


class Written(NamedTuple):
    """A number as written.

    >>> arabic("450")
    Written(value=Fraction(450, 1), place=Fraction(10, 1), step=Fraction(0, 1), word=1, bare=True)
    """

    #: The number.
    value: Fraction
    #: Place value of the last digit that is not zero; a decimal zero counts.
    place: Fraction = Fraction(1)
    #: Place value of the last written digit; 0 for a whole number written out.
    step: Fraction = Fraction(0)
    #: The last unit word (万, million) as a number; 1 where there is none.
    word: int = 1
    #: Whether no unit word stands with it.
    bare: bool = False

    @classmethod
    def share(cls, value: Fraction) -> Written:
        """Return a fraction in words (一半), whose width is a tenth of itself.

        >>> Written.share(Fraction(1, 2)).place
        Fraction(1, 2)
        """
        return cls(value, value)

    def times(self, factor: Fraction) -> Written:
        """Return it in a smaller unit: three tenths are 3 times 10 percent.

        >>> Written(Fraction(3)).times(Fraction(10)).place
        Fraction(10, 1)
        """
        if factor == 1:
            return self
        value, place, step = self.value, self.place, self.step
        if step or value.denominator > 1 or factor.denominator > 1:
            return Written(value * factor, place * factor, step * factor, self.word)
        # Whole numbers, which most are, go faster as such.
        size = factor.numerator
        return Written(
            Fraction(value.numerator * size), Fraction(place.numerator * size), step, self.word
        )


def arabic(text: str) -> Written | None:
    """Read a number in Arabic digits, with separators and a decimal point or without.

    >>> arabic("33,608").value, arabic("2.0").place, arabic("8570").place
    (Fraction(33608, 1), Fraction(1, 10), Fraction(10, 1))
    >>> arabic("1,23") is None
    True
    """
    if not _ARABIC.fullmatch(text):
        return None
    digits = text.replace(",", "")
    whole, point, decimals = digits.partition(".")
    if point:
        step = Fraction(1, 10 ** len(decimals))
        return Written(int(whole + decimals) * step, step, step, bare=True)
    number = int(whole)
    zeros = len(whole) - len(whole.rstrip("0")) if number else 0
    return Written(Fraction(number), Fraction(10**zeros), bare=True)


def joined(head: Written, size: int, tail: Written) -> Written | None:
    """Return a number that goes on after a unit word: 1亿2000万, two thousand and five.

    >>> joined(Written(Fraction(1)), 10**8, Written(Fraction(2000), Fraction(1000))).value
    Fraction(100002000, 1)
    >>> joined(Written(Fraction(1)), 100, Written(Fraction(100))) is None
    True
    """
    if not 0 < tail.value < size or head.value.denominator > 1:
        return None
    value = head.value * size + tail.value
    return Written(value, tail.place, tail.step or tail.place, tail.word)
