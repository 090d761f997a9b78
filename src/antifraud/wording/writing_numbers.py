# SPDX-License-Identifier: MIT
"""Writing numbers in digits: their places, their zeros and their unit words."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from fractions import Fraction

import attrs

from antifraud.errors import UnwritableFigure
from antifraud.figures import rounded, rounded_down, rounded_up
from antifraud.vocabulary import Language
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.english import tables as english
from antifraud.wording.stating import as_decimal

__all__ = ["AUTOMATIC", "COARSE", "SCALES", "Digits", "Towards", "written_number"]

#: Unit words that may be asked for, the largest first. GB/T 15835 has 万 and 亿
#: beside digits, and no 千, 百万 or 千万.
SCALES: dict[Language, dict[str, int]] = {
    "zh": {"万亿": 10**12, **dict(sorted(chinese.MYRIADS.items(), key=lambda each: -each[1]))},
    "en": {
        word: english.MULTIPLIERS[word]
        for word in ("trillion", "tn", "billion", "bn", "million", "mn", "m", "thousand", "k")
    },
}
#: Those that are chosen where none is asked for.
AUTOMATIC: dict[Language, tuple[str, ...]] = {
    "zh": ("万亿", "亿", "万"),
    "en": ("trillion", "billion", "million"),
}
#: Those that only say how finely print was rounded: 0.3亿, and 5 thousand for $5k. English
#: writes no 0.17 million for 170,000.
COARSE: dict[Language, tuple[str, ...]] = {"zh": ("万", "亿"), "en": ("thousand",)}
_LEAST_STEP = Fraction(1, 10**6)


class Towards(Enum):
    """Which way a number is rounded."""

    #: Half away from zero: a single number.
    NEAREST = "nearest"
    #: Towards minus infinity: a lower bound.
    DOWN = "down"
    #: Towards plus infinity: an upper bound.
    UP = "up"


_ROUNDINGS: dict[Towards, Callable[[Fraction, int], object]] = {
    Towards.NEAREST: rounded,
    Towards.DOWN: rounded_down,
    Towards.UP: rounded_up,
}


@attrs.frozen(kw_only=True)
class Digits:
    """How the numbers of one text are written.

    Attributes:
        lang: the language: English has separators.
        places: places after the point; None leaves every number as it is.

    >>> Digits(lang="en", places=1).text(Fraction(12345, 2), Towards.UP)
    '6,172.5'
    >>> Digits(lang="zh", places=None).text(Fraction(1, 3)) is None
    True
    """

    lang: Language
    places: int | None = None

    def text(
        self,
        number: Fraction,
        towards: Towards = Towards.NEAREST,
        step: Fraction | None = None,
    ) -> str | None:
        """Return the number in digits; None where it has no end in decimals and is not rounded.

        Args:
            number: the number, in its unit word.
            towards: which way it is rounded.
            step: what print has rounded to, in the same unit word: zeros are
                written as far as that, and no farther.
        """
        if self.places is None:
            decimal = as_decimal(number)
            if decimal is None:
                return None
            return _padded(self._marked(decimal), step or Fraction(0))
        text = self._marked(_ROUNDINGS[towards](number, self.places))
        return _padded(_without_zeros(text), step, self.places) if step else text

    def _marked(self, decimal: object) -> str:
        return f"{decimal:,f}" if self.lang == "en" else f"{decimal:f}"


def _without_zeros(text: str) -> str:
    return text.rstrip("0").removesuffix(".") if "." in text else text


def _padded(text: str, step: Fraction, most: int | None = None) -> str:
    """Write the decimal zeros that the step says were printed."""
    places = 0
    while _LEAST_STEP < step < 1 and step.denominator != 1:
        step *= 10
        places += 1
    places = places if most is None else min(places, most)
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals.ljust(places, '0')}" if places > len(decimals) else text


def written_number(number: Fraction, lang: Language = "zh", digits: int | None = None) -> str:
    """Write a number in digits, in English with separators.

    Raises:
        UnwritableFigure: when it has no end in decimals and `digits` is None.

    >>> written_number(Fraction(12019), "en"), written_number(Fraction(1, 3), digits=2)
    ('12,019', '0.33')
    """
    text = Digits(lang=lang, places=digits).text(number)
    if text is None:
        raise UnwritableFigure("digits", number)
    return text
