# SPDX-License-Identifier: MIT
"""Reading one figure in English words."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import NoReturn

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.wording import english
from antifraud.wording.approximation import UNBOUNDED, approximate, without_low
from antifraud.wording.numerals import Written, english_numeral
from antifraud.wording.patterns import alternatives, normal

__all__ = ["NUMBER", "figure_pattern", "read_english"]

_HALF_AN_HOUR = 30

#: A number in digits or words, with its multipliers.
_WORDS = alternatives([*english.NUMBER_WORDS, *english.MULTIPLIERS])
NUMBER = (
    rf"(?:(?:\d{{1,3}}(?:,\d{{3}})++|\d++)(?:\.\d++)?+|\b(?:an?\ )?(?:{_WORDS})\b)"
    rf"(?:(?:[ ]|-|(?<=\d))(?:and[ ])?(?:{_WORDS})\b)*+"
)


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the grammar of a figure as one pattern, made from the tables when first used."""
    unit = rf"(?:{alternatives(english.UNITS)})(?![A-Za-z])"
    currency = alternatives(english.CURRENCIES)
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
            (?:[ ](?:{unit}|{currency}))?+(?:[ ]to[ ]|[ ]and[ ]|[-–]|[ ]or[ ](?=\d))
            (?:{currency})?+[ ]?(?P<to>{NUMBER})
          )?+
          (?:[ ]?(?P<unit>{unit}))?+
          (?:[ ]?(?P<after>{currency})(?![A-Za-z]))?+
        )
        (?:[ ](?P<suffix>{alternatives([*english.SUFFIXES, english.UNBOUNDED_BELOW])}))?+
        (?:[ ](?P<late_unit>{unit}))?+
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,
    )


def _fail(text: str, mend: str) -> NoReturn:
    raise UnreadableFigure("text", text, mend)


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
        _fail(text, f"{plain[: found.end()]!r} is read, {rest!r} after it is not a word of figures")
    return built(found, text)


def built(found: re.Match[str], text: str) -> Figure:
    """Return the figure of a match of the pattern.

    Raises:
        UnreadableFigure: when the words matched do not go together.
    """
    part = found.groupdict()
    if part["suffix"] == english.UNBOUNDED_BELOW:
        return without_low(_plain(part, Qualifier.AT_MOST, text))
    qualifier = _qualifier(part["prefix"], part["suffix"], text)
    if part["half_hour"]:
        half = Fraction(_HALF_AN_HOUR)
        return approximate(
            Written(half, half, Fraction(0), 1, bare=False), qualifier, Unit.MINUTE
        )
    if part["share"]:
        above, below = english.FRACTIONS[part["share"].lower()]
        percent = Fraction(100 * above, below)
        written = Written(percent, percent, Fraction(0), 1, bare=False)
        return approximate(written, qualifier, Unit.PERCENT, share=True)
    if part["vague"]:
        return _vague(part, qualifier, text)
    if part["to"]:
        return _range(part, qualifier, text)
    if part["between"]:
        _fail(text, "between needs two numbers")
    return _plain(part, qualifier, text)


def _number(words: str, text: str) -> Written:
    written = english_numeral(words)
    if written is None:
        _fail(text, f"{words!r} is no number")
    return written


def _qualifier(prefix: str | None, suffix: str | None, text: str) -> Qualifier:
    before = english.PREFIXES[prefix.lower()] if prefix else Qualifier.EXACT
    after = english.SUFFIXES[suffix.lower()] if suffix else Qualifier.EXACT
    if before is Qualifier.EXACT or before is after:
        return after
    if after is Qualifier.EXACT:
        return before
    _fail(text, f"{prefix} and {suffix} bound the number in unlike ways: keep the one that holds")


def _unit(part: dict[str, str | None]) -> tuple[Unit, str]:
    word = part["unit"] or part["late_unit"]
    sign = part["currency"] or part["after"]
    if sign:
        return _looked_up(english.CURRENCIES, sign), ""
    if not word:
        return Unit.ONE, ""
    unit = _looked_up(english.UNITS, word)
    return unit, word if unit == Unit.ITEM else ""


def _plain(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    written = _number(part["number"] or "", text)
    unit, measure = _unit(part)
    if part["and_half"]:
        value = written.value + Fraction(1, 2)
        written = Written(value, value, Fraction(0), 1, bare=False)
    if part["sign"]:
        if qualifier is not Qualifier.EXACT:
            _fail(text, "a sign and a word of approximation do not go together")
        written = written._replace(value=-written.value)
    return approximate(written, qualifier, unit, measure)


def _vague(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    """Read dozens or thousands: the lower bound is grammar, the upper one a convention."""
    if qualifier is not Qualifier.EXACT:
        _fail(text, f"{part['vague']} gives no number for another word to bound")
    low, high = english.DOZENS[(part["vague"] or "").lower()]
    word = part["vague_unit"] or part["late_unit"]
    unit = _looked_up(english.UNITS, word) if word else Unit.ONE
    return Figure(
        value=None, low=low, high=high, high_firm=False, unit=unit, qualifier=Qualifier.VAGUE
    )


def _range(part: dict[str, str | None], qualifier: Qualifier, text: str) -> Figure:
    """Read 3 to 5 million: a first number without a multiplier shares that of the second."""
    first, last = _number(part["number"] or "", text), _number(part["to"] or "", text)
    low, high = first.value, last.value
    if first.word == 1 and last.word > 1 and low < high / last.word:
        low *= last.word
    if part["sign"]:
        low = -low
    if low >= high:
        _fail(text, "a range runs from the smaller number to the larger")
    if qualifier not in (Qualifier.EXACT, Qualifier.ABOUT):
        _fail(text, "of a range, only about may be said")
    firm = qualifier is Qualifier.EXACT
    unit, measure = _unit(part)
    return Figure(
        value=None,
        low=low,
        high=high,
        low_firm=firm,
        high_firm=firm,
        unit=unit,
        qualifier=Qualifier.BETWEEN,
        measure=measure,
    )
