# SPDX-License-Identifier: MIT
"""The words of one figure in English, as the pattern found them."""

from __future__ import annotations

import re
from fractions import Fraction

from antifraud.errors import UnreadableFigure
from antifraud.figures import Qualifier, Unit
from antifraud.wording.english import tables as english
from antifraud.wording.english.numerals import english_numeral
from antifraud.wording.english.units import AGES, IN_HUNDREDTHS, OLD, SEVERAL
from antifraud.wording.numerals import Written

__all__ = ["Words"]

_UNITS = ("unit", "part_unit", "half_unit", "vague_unit", "article", "late_unit")
_SIGNS = ("currency", "after")


def _folded(table: dict[str, Unit]) -> dict[str, Unit]:
    return {word.lower(): unit for word, unit in table.items()}


_SCALES = {**IN_HUNDREDTHS, **SEVERAL}
_BY_WORD = _folded(english.UNITS)
_BY_SIGN = _folded({**english.CURRENCIES, **english.LETTERS})


class Words:
    """The parts of one figure that the pattern found, and what they say.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> Words(figure_pattern().match("44 people"), "44 people").unit()
    (Unit('PERSON'), '')
    """

    __slots__ = ("bound", "found", "part", "qualifier", "soft", "text")

    def __init__(self, found: re.Match[str], text: str) -> None:
        """Take the groups of a match."""
        self.found = found
        self.part = found.groupdict()
        self.text = text
        self.qualifier = Qualifier.EXACT
        #: Whether the one bound that the words set is a convention: at least 450 or so.
        self.soft = False
        #: The word or the sign before the number.
        self.bound: str | None = self.part["prefix"] or self.part["prefix_sign"]

    def refusal(self, mend: str) -> UnreadableFigure:
        """Return the error that says how to mend the words."""
        return UnreadableFigure("text", self.text, mend)

    def number(self, words: str | None) -> Written:
        """Read a number, or refuse the text.

        Raises:
            UnreadableFigure: when the words are no number.
        """
        written = english_numeral(words or "")
        if written is None:
            raise self.refusal(f"{words!r} is no number")
        return written

    def bounding(self) -> Qualifier:
        """Return what the words before and after the number say together.

        Raises:
            UnreadableFigure: when they do not go together.
        """
        part = self.part
        before, after = Qualifier.EXACT, Qualifier.EXACT
        if self.bound:
            bound = self.bound.lower()
            before = english.PREFIXES.get(bound) or english.SIGNS[bound]
        if part["about"]:
            # Up to about 500: the one bound that it sets is a convention.
            if before not in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
                raise self.refusal(f"{self.bound} {part['about']} bound it twice: keep one")
            self.soft = True
        behind = [part[name] for name in ("plus", "suffix") if part[name]]
        if len(behind) > 1:
            raise self.refusal(f"{' and '.join(behind)} say the same twice: keep one")
        if behind:
            after = english.SUFFIXES.get(behind[0].lower()) or english.PLUS[behind[0].lower()]
        if before is Qualifier.EXACT or before is after:
            return after
        if after is Qualifier.EXACT:
            return before
        if after is Qualifier.ABOUT and before in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
            self.soft = True
            return before
        raise self.refusal(
            f"{self.bound} and {behind[0]} bound the number in unlike ways: keep the one that holds"
        )

    def unit(self) -> tuple[Unit, str]:
        """Return what is counted; where the word does not tell, the word is kept.

        Raises:
            UnreadableFigure: when two units stand with the number.
        """
        part = self.part
        words = [part[name] for name in _UNITS if part[name]]
        signs = [part[name] for name in _SIGNS if part[name]]
        known = [_BY_WORD[word.lower()] for word in words]
        known += [_BY_SIGN[sign.lower()] for sign in signs]
        if not known:
            return Unit.ONE, ""
        if len(words) > 1 or len(set(known)) > 1:
            raise self.refusal(f"it has two units, {' and '.join([*signs, *words])}")
        word = words[0] if words else ""
        if word.lower() in AGES:
            return known[0], OLD
        return known[0], word if known[0] == Unit.ITEM else ""

    def rest_unit(self) -> Unit:
        """Return the unit of the second of two lengths of time."""
        return _BY_WORD[(self.part["rest_unit"] or "").lower()]

    def scale(self) -> Fraction:
        """Return what one of the printed unit is in the unit that it is read in: 100 bps, 1 pp."""
        words = (self.part[name] for name in _UNITS)
        word = next((word.lower() for word in words if word), "")
        return _SCALES.get(word, Fraction(1))

    def in_unit(self, written: Written) -> Written:
        """Return a number of the printed unit in the unit that it is read in."""
        scale = self.scale()
        if scale == 1:
            return written
        return written._replace(step=written.step or Fraction(1)).times(scale)

    def alone(self) -> None:
        """Refuse a unit beside words that have their own.

        Raises:
            UnreadableFigure: when there is one.
        """
        if self.part["late_unit"]:
            raise self.refusal(f"{self.part['late_unit']} does not go with the rest")
