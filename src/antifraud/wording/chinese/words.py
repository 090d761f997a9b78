# SPDX-License-Identifier: MIT
"""The words of one Chinese figure, taken apart: what each part says, and which go together."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from antifraud.errors import UnreadableFigure
from antifraud.figures import Caution, Figure, Qualifier, Unit
from antifraud.wording.approximation import negative, softened
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.measures import (
    CURRENCIES,
    DOUBTFUL,
    MEASURES,
    NAMES,
    SCALED,
)
from antifraud.wording.chinese.numerals import chinese_numeral
from antifraud.wording.numerals import Written

__all__ = ["UNSIGNED", "Words"]

_THOUSAND = 1000
_OPEN = (Qualifier.OVER, Qualifier.AT_LEAST)
_LESS = (Qualifier.ABOUT, Qualifier.NEARLY)
_LIMITS = (Qualifier.AT_LEAST, Qualifier.AT_MOST)

#: How to mend a sign that goes with nothing.
UNSIGNED = "a sign goes with a number, or with 约 or 以上"


class Words:
    """The parts of one figure that the pattern found, and what they say.

    >>> from antifraud.wording.chinese.grammar import figure_pattern
    >>> words = Words(figure_pattern().fullmatch("约20人"), "约20人")
    >>> words.bounding(words.part["prefix"], words.part["suffix"]).name
    'ABOUT'
    """

    __slots__ = ("part", "qualifier", "soft", "text", "two_bounds")

    def __init__(self, found: re.Match[str], text: str) -> None:
        """Take the parts of a match of the pattern; the text is for errors."""
        self.part = found.groupdict()
        self.text = text
        self.qualifier = Qualifier.EXACT
        self.soft = False
        self.two_bounds = False

    @property
    def prefix(self) -> str | None:
        """The word before the number that bounds it, before its currency or after (人民币约)."""
        return self.part["prefix"] or self.part["late_prefix"]

    def signed(self, figure: Figure) -> Figure:
        """Return the figure below zero, where its number has a sign."""
        if not self.part["sign"]:
            return figure
        below = negative(figure)
        if below is None:
            raise self.refusal(UNSIGNED)
        return below

    def refusal(self, mend: str) -> UnreadableFigure:
        """Return the error that says how to mend the words."""
        return UnreadableFigure("text", self.text, mend)

    def number(self, digits: str | None) -> Written:
        """Read a number, or refuse the text."""
        written = chinese_numeral(digits or "")
        if written is None:
            raise self.no_number(digits)
        return written

    def no_number(self, digits: str | None) -> UnreadableFigure:
        """Return the error for digits in no order that a number has."""
        return self.refusal(f"{digits!r} is no number: check the order of its digits and places")

    def bounding(self, prefix: str | None, suffix: str | None) -> Qualifier:
        """Return what the words before and after the number say together."""
        before = chinese.PREFIXES[prefix] if prefix else Qualifier.EXACT
        after = chinese.SUFFIXES[suffix] if suffix else Qualifier.EXACT
        if before is Qualifier.EXACT or before is after:
            return after
        if after is Qualifier.EXACT:
            return before
        if after is Qualifier.ABOUT and before in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
            # 至少450人左右: the one bound that it sets is soft.
            self.soft = True
            return before
        raise self.refusal(
            f"{prefix} and {suffix} bound the number in unlike ways: keep the one that holds"
        )

    def softened(self, figure: Figure) -> Figure:
        """Return the figure with its one bound soft, where the words say so."""
        if self.two_bounds:
            return attrs.evolve(figure, low_firm=False, high_firm=False, caution=Caution.TWO_BOUNDS)
        return softened(figure) if self.soft else figure

    def must_not_be_soft(self) -> None:
        """Refuse 至少…左右 of anything but one number."""
        if self.soft:
            raise self.refusal("two words that bound go with a number alone")

    def with_more(self, more: str | None) -> Qualifier:
        """Join the word around a number with 余, 多 or 几 inside it.

        约20余 says about and more at once: the bounds of 余 are taken, softly.
        """
        if not more:
            return self.qualifier
        if self.qualifier is Qualifier.EXACT:
            return Qualifier.MORE_THAN
        if self.qualifier in _OPEN:
            return self.qualifier
        if self.qualifier in _LESS and more != "几":
            self.two_bounds = True
            return Qualifier.MORE_THAN
        raise self.refusal(f"{more} does not go with the other word: keep the one that holds")

    def unit(self, word: str | None) -> tuple[Unit, str]:
        """Return what is counted, and the measure word as printed."""
        late, currency = self.part["late_measure"], self.part["currency"]
        if word and late:
            raise self.refusal(f"it has two measure words, {word} and {late}")
        printed = (word or late or "").lstrip(" ")
        named = MEASURES.get(printed)
        if printed and named is None:
            raise self.refusal(DOUBTFUL.get(printed) or f"{printed} does not go with the rest")
        if not currency:
            return named or Unit.ONE, printed
        sum_of = CURRENCIES[currency]
        if named not in (None, Unit.CNY, sum_of):
            raise self.refusal(f"it has two units, {currency} and {printed}")
        return sum_of, printed

    def must_not_name(self, digits: str | None, word: str | None) -> None:
        """Refuse a year or a month of the calendar, unless it is said to be a total (共2000年)."""
        low, high, mend = NAMES.get((word or "").lstrip(" "), (0, 0, ""))
        if not mend or not digits or "," in digits or self.part["stress"] in chinese.TOTALS:
            return
        value = self.number(digits).value
        spelt = value < _THOUSAND or len(digits) == len(str(value))
        if low <= value <= high and spelt and value.denominator == 1 and digits != "两":
            raise self.refusal(mend)

    def alone(self) -> None:
        """Refuse a measure word or a currency beside words that have their own unit."""
        other = self.part["currency"] or self.part["late_measure"]
        if other:
            raise self.refusal(f"{other} does not go with the rest")

    def between(self, low: Fraction, high: Fraction, word: str | None) -> Figure:
        """Return the figure of a range: 3至5万, 约3至5万, 3万至约5万, 约3万至最多5万.

        3至5天内 holds the longer limit, and 3千至1万元以上 the smaller, whichever is meant.
        """
        unit, measure, scale = self._scaled(word)
        low, high = low * scale, high * scale
        if low >= high:
            raise self.refusal("a range runs from the smaller number to the larger")
        if self.part["suffix"] and not self.part["to_word"] and self.qualifier in _LIMITS:
            return self._limit(low, high, unit, measure)
        if self.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
            raise self.refusal("of a range, only 约 and 左右 may be said")
        firm = self.qualifier is Qualifier.EXACT
        end = self.part["to_word"]
        return Figure(
            value=None,
            low=low,
            high=high,
            low_firm=firm,
            high_firm=chinese.PREFIXES[end] is Qualifier.AT_MOST if end else firm,
            unit=unit,
            qualifier=Qualifier.BETWEEN,
            measure=measure,
        )

    def _limit(self, low: Fraction, high: Fraction, unit: Unit, measure: str) -> Figure:
        if low < 0:
            raise self.refusal(UNSIGNED)
        above = self.qualifier is Qualifier.AT_LEAST
        return Figure(
            value=low if above else high,
            low=low if above else Fraction(0),
            high=None if above else high,
            unit=unit,
            qualifier=self.qualifier,
            measure=measure,
        )

    def vague(self, low: Fraction, high: Fraction, word: str | None) -> Figure:
        """Return the figure of a size without a number."""
        unit, measure, scale = self._scaled(word)
        return Figure(
            value=None,
            low=low * scale,
            high=high * scale,
            unit=unit,
            qualifier=Qualifier.VAGUE,
            measure=measure,
        )

    def _scaled(self, word: str | None) -> tuple[Unit, str, Fraction]:
        """Return what is counted, the measure word as printed, and what one of it is."""
        if word and word in SCALED:
            self.alone()
            scale, unit = SCALED[word]
            return unit, word, scale
        return *self.unit(word), Fraction(1)
