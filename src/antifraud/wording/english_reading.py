# SPDX-License-Identifier: MIT
"""Reading one figure in English words."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import cache

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording import english
from antifraud.wording.approximation import (
    UNBOUNDED,
    approximate,
    approximate_share,
    negative,
    without_low,
)
from antifraud.wording.english_numerals import english_numeral
from antifraud.wording.numerals import Written
from antifraud.wording.patterns import alternatives, normal

__all__ = ["NUMBER", "figure_pattern", "read_english"]

_HALF = Fraction(1, 2)
_HALF_AN_HOUR = Fraction(30)

#: A number in digits or words, with its multipliers.
_WORDS = alternatives([*english.NUMBER_WORDS, *english.MULTIPLIERS])
NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})++|\d++)(?:\.\d++)?+|\b(?:an?\ )?(?:{_WORDS})\b)"
    rf"(?:(?:[ ]|-|(?<=\d))(?:and[ ])?(?:{_WORDS})\b)*+"
)


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the grammar of a figure as one pattern, made from the tables when first used.

    >>> figure_pattern().fullmatch("at least 10,000 times")["prefix"]
    'at least'
    """
    unit = rf"(?:{alternatives(english.UNITS)})(?![A-Za-z])"
    currency = alternatives(english.CURRENCIES)
    ends = alternatives(
        word
        for word, qualifier in english.PREFIXES.items()
        if qualifier in (Qualifier.ABOUT, Qualifier.AT_MOST)
    )
    return re.compile(
        rf"""
        (?:(?:{alternatives(english.STRESSES)})[ ])?+
        (?:(?P<prefix>{alternatives(english.PREFIXES)})[ ])?+
        (?:
          (?P<half_hour>half[ ]an[ ]hour)
        | (?P<share>{alternatives(english.FRACTIONS)})(?![A-Za-z])
        | (?P<vague>{alternatives(english.DOZENS)})(?![A-Za-z])(?:[ ](?P<vague_unit>{unit}))?+
        | (?:(?P<between>between)[ ])?+
          (?P<currency>{currency})?+[ ]?(?P<sign>-(?=\d))?(?P<number>{NUMBER})
          (?:(?P<and_half>[ ]and[ ]a[ ]half)(?![A-Za-z]))?+
          (?:
            (?:[ ]?(?P<from_unit>{unit}|{currency}))?+
            (?:[ ]to[ ](?:(?P<to_word>{ends})[ ])?+(?P<to_sign>-(?=\d))?
             |(?(between)[ ]and[ ]|(?!))|[-–]|[ ]or[ ](?=\d))
            (?P<to_currency>{currency})?+[ ]?(?P<to>{NUMBER})
          )?+
          (?:[ ]?(?P<unit>{unit}))?+
          (?:[ ]?(?P<after>{currency})(?![A-Za-z]))?+
        )
        (?:[ ](?P<suffix>{alternatives([*english.SUFFIXES, english.UNBOUNDED_BELOW])}))?+
        (?:[ ](?P<late_unit>{unit}))?+
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,
    )


def _looked_up(table: dict[str, Unit], word: str) -> Unit:
    if word in table:
        return table[word]
    lowered = word.lower()
    return next(unit for key, unit in table.items() if key.lower() == lowered)


def read_english(text: str) -> Figure:
    """Read one figure in English words.

    Raises:
        UnreadableFigure: when the text is anything but one figure.

    >>> read_english("more than USD 192 million")
    Figure(192000000.. USD, over)
    """
    plain = normal(" ".join(text.split()))
    if plain == english.UNBOUNDED:
        return UNBOUNDED
    found = figure_pattern().match(plain)
    if found is None or not found.end():
        raise UnreadableFigure(
            "text", text, "give the number, its qualifier and its unit alone, as in over 9 million"
        )
    if found.end() != len(plain):
        rest = plain[found.end() :]
        mend = f"{plain[: found.end()]!r} is read, {rest!r} after it is not a word of figures"
        raise UnreadableFigure("text", text, mend)
    return built(found, text)


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.
    """
    return _Words(found, text).figure()


class _Words:
    """The parts of one figure that the pattern found, and what they say."""

    __slots__ = ("part", "qualifier", "text")

    def __init__(self, found: re.Match[str], text: str) -> None:
        self.part = found.groupdict()
        self.text = text
        self.qualifier = Qualifier.EXACT

    def figure(self) -> Figure:
        """Return the figure that the words are, by the first form that they have."""
        part = self.part
        if (part["suffix"] or "").lower() == english.UNBOUNDED_BELOW:
            if part["prefix"] or part["to"] or not part["number"]:
                raise self.refusal(f"{part['suffix']} follows a number alone")
            return without_low(_plain(self))
        self.qualifier = self.bounding(part["prefix"], part["suffix"])
        for name, form in _FORMS.items():
            if part[name]:
                return form(self)
        return _plain(self)

    def refusal(self, mend: str) -> UnreadableFigure:
        """Return the error that says how to mend the words."""
        return UnreadableFigure("text", self.text, mend)

    def number(self, words: str | None) -> Written:
        """Read a number, or refuse the text."""
        written = english_numeral(words or "")
        if written is None:
            raise self.refusal(f"{words!r} is no number")
        return written

    def bounding(self, prefix: str | None, suffix: str | None) -> Qualifier:
        """Return what the words before and after the number say together."""
        before = english.PREFIXES[prefix.lower()] if prefix else Qualifier.EXACT
        after = english.SUFFIXES[suffix.lower()] if suffix else Qualifier.EXACT
        if before is Qualifier.EXACT or before is after:
            return after
        if after is Qualifier.EXACT:
            return before
        raise self.refusal(
            f"{prefix} and {suffix} bound the number in unlike ways: keep the one that holds"
        )

    def unit(self) -> tuple[Unit, str]:
        """Return what is counted; where the word does not tell, the word is kept."""
        part = self.part
        words = [part[name] for name in ("unit", "vague_unit", "late_unit") if part[name]]
        signs = [part[name] for name in ("currency", "after") if part[name]]
        known = [_looked_up(english.UNITS, word) for word in words]
        known += [_looked_up(english.CURRENCIES, sign) for sign in signs]
        if not known:
            return Unit.ONE, ""
        if len(words) > 1 or len(set(known)) > 1:
            raise self.refusal(f"it has two units, {' and '.join([*signs, *words])}")
        return known[0], words[0] if words and known[0] == Unit.ITEM else ""

    def alone(self) -> None:
        """Refuse a unit beside words that have their own."""
        if self.part["late_unit"]:
            raise self.refusal(f"{self.part['late_unit']} does not go with the rest")


def _plain(words: _Words) -> Figure:
    """Read one number with the words around it: about SGD 1.76 million."""
    part = words.part
    if part["between"]:
        raise words.refusal("between needs two numbers")
    written = words.number(part["number"])
    unit, measure = words.unit()
    if part["and_half"]:
        if not written.bare or written.step:
            raise words.refusal("and a half follows a whole number")
        written = Written.share(written.value + _HALF)
    if part["sign"]:
        below = negative(approximate(written, words.qualifier, unit, measure))
        if below is None:
            raise words.refusal("a sign goes with a number, or with about or at least")
        return below
    return approximate(written, words.qualifier, unit, measure)


def _half_an_hour(words: _Words) -> Figure:
    words.alone()
    return approximate(Written.share(_HALF_AN_HOUR), words.qualifier, Unit.MINUTE)


def _share(words: _Words) -> Figure:
    """Read two thirds: a share of a whole, in percent."""
    words.alone()
    above, below = english.FRACTIONS[(words.part["share"] or "").lower()]
    return approximate_share(Fraction(above, below), words.qualifier)


def _vague(words: _Words) -> Figure:
    """Read dozens or thousands: the lower bound is grammar, the upper one a convention."""
    vague = words.part["vague"] or ""
    if words.qualifier is not Qualifier.EXACT:
        raise words.refusal(f"{vague} gives no number for another word to bound")
    low, high = english.DOZENS[vague.lower()]
    unit, measure = words.unit()
    return Figure(
        value=None,
        low=low,
        high=high,
        high_firm=False,
        unit=unit,
        qualifier=Qualifier.VAGUE,
        measure=measure,
    )


def _range(words: _Words) -> Figure:
    """Read 3 to 5 million: a first number without a multiplier shares that of the second."""
    part = words.part
    first, last = words.number(part["number"]), words.number(part["to"])
    if part["and_half"]:
        raise words.refusal("a range has no half")
    low = -first.value if part["sign"] else first.value
    high = -last.value if part["to_sign"] else last.value
    if (part["sign"] or part["to_sign"]) and first.word < last.word:
        raise words.refusal("in a range below zero, say the multiplier with both numbers")
    before, after = part["from_unit"], part["unit"] or part["after"]
    if before and before != after:
        raise words.refusal(f"a range has one unit, after its second number: not {before}")
    if part["to_currency"] and part["to_currency"] != part["currency"]:
        raise words.refusal(
            f"a range has one currency, before its first number: not {part['to_currency']}"
        )
    if not before and first.word == 1 and last.word > 1 and low < high / last.word:
        low *= last.word
    if low >= high:
        raise words.refusal("a range runs from the smaller number to the larger")
    if words.qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        raise words.refusal("of a range, only about may be said")
    firm = words.qualifier is Qualifier.EXACT
    end = part["to_word"]
    unit, measure = words.unit()
    return Figure(
        value=None,
        low=low,
        high=high,
        low_firm=firm,
        high_firm=english.PREFIXES[end.lower()] is Qualifier.AT_MOST if end else firm,
        unit=unit,
        qualifier=Qualifier.BETWEEN,
        measure=measure,
    )


#: The forms of a figure, each by the part that only it has.
_FORMS: dict[str, Callable[[_Words], Figure]] = {
    "half_hour": _half_an_hour,
    "share": _share,
    "vague": _vague,
    "to": _range,
}
