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

from antifraud.wording.chinese import DIGITS, MYRIADS, PLACES
from antifraud.wording.english import MULTIPLIERS, NUMBER_WORDS

__all__ = ["Written", "arabic", "chinese_numeral", "english_numeral"]

_ONE = Fraction(1)


class Written(NamedTuple):
    """A number as written.

    >>> chinese_numeral("3727万")
    Written(value=Fraction(37270000, 1), place=Fraction(10000, 1), step=Fraction(10000, 1), \
word=10000, bare=False)
    """

    #: The number.
    value: Fraction
    #: Place value of the last digit that is not zero; a decimal zero counts.
    place: Fraction
    #: Place value of the last written digit; 0 for a whole number written out.
    step: Fraction
    #: The last unit word (万, million) as a number; 1 where there is none.
    word: int
    #: Whether no unit word stands with it.
    bare: bool

    def times(self, factor: Fraction) -> Written:
        """Return it in a smaller unit: 三成 is 3 times 10 percent.

        >>> chinese_numeral("三").times(Fraction(10)).place
        Fraction(10, 1)
        """
        if factor == 1:
            return self
        return Written(
            self.value * factor, self.place * factor, self.step * factor, self.word, bare=False
        )


def arabic(text: str) -> Written:
    """Read a number in Arabic digits, with separators and a decimal point or without.

    >>> arabic("33,608").value, arabic("2.0").place, arabic("8570").place
    (Fraction(33608, 1), Fraction(1, 10), Fraction(10, 1))
    """
    digits = text.replace(",", "")
    whole, point, decimals = digits.partition(".")
    if point:
        step = Fraction(1, 10 ** len(decimals))
        return Written(int(whole + decimals) * step, step, step, 1, bare=True)
    number = int(whole)
    zeros = len(whole) - len(whole.rstrip("0")) if number else 0
    return Written(Fraction(number), Fraction(10**zeros), Fraction(0), 1, bare=True)


_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})++(?:\.\d++)?+|\d++(?:\.\d++)?+", re.ASCII)
_DIGIT = "".join(DIGITS)
_PLACE = "".join(PLACES)
_POSITIONAL = re.compile(rf"([{_DIGIT}{_PLACE}]++)点([{_DIGIT}]++)|([{_DIGIT}]{{3,}}+)")
_TOKEN = re.compile(rf"({_ARABIC.pattern})|([{_DIGIT}])|([{_PLACE}])", re.ASCII)


def _spelt(text: str) -> str:
    return "".join(str(DIGITS[char]) for char in text)


def _as_arabic(found: re.Match[str]) -> str:
    whole, decimals, positional = found.groups()
    if positional:
        return _spelt(positional)
    if all(char in DIGITS for char in whole):
        return f"{_spelt(whole)}.{_spelt(decimals)}"
    number = _section(whole)
    return found.group() if number is None else f"{number.value}.{_spelt(decimals)}"


def chinese_numeral(text: str) -> Written | None:
    """Read a number in Chinese numerals, Arabic digits, or both; None where it is none.

    >>> [int(chinese_numeral(text).value) for text in ("二百三十", "三万五", "1亿2000万", "万")]
    [230, 35000, 120000000, 10000]
    >>> chinese_numeral("三十百") is None
    True
    """
    if _ARABIC.fullmatch(text):
        return arabic(text)
    return _grouped(_POSITIONAL.sub(_as_arabic, text), tuple(MYRIADS.items()), top=True)


def _grouped(text: str, myriads: tuple[tuple[str, int], ...], *, top: bool) -> Written | None:
    """Read groups of four digits, the largest myriad word last in `myriads`."""
    if not myriads:
        return _section(text)
    word, size = myriads[-1]
    before, found, after = text.rpartition(word)
    if not found:
        return _grouped(text, myriads[:-1], top=top)
    if before:
        head = _grouped(before, myriads[:-1], top=False)
    else:
        head = Written(_ONE, _ONE, Fraction(0), 1, bare=True) if top else None
    if head is None:
        return None
    value, place, step = head.value * size, head.place * size, (head.step or _ONE) * size
    if not after:
        return Written(value, place, step, size * (head.word if head.word > 1 else 1), bare=False)
    tail = _elided(after, size) or _grouped(after, myriads[:-1], top=False)
    if tail is None or tail.value >= size:
        return None
    return Written(value + tail.value, tail.place, tail.step or tail.place, tail.word, bare=False)


def _elided(text: str, size: int) -> Written | None:
    """Read the 五 of 三万五: a lone digit stands for the next place down."""
    if len(text) == 1 and (text in DIGITS or text.isdigit()):
        digit = DIGITS[text] if text in DIGITS else int(text)
        if digit:
            place = Fraction(size, 10)
            return Written(digit * place, place, place, 1, bare=False)
    return None


def _section(text: str) -> Written | None:
    """Read what stands before one myriad word: digits and the places 千 百 十."""
    total, place, above, position = Fraction(0), _ONE, 10**4, 0
    pending: Written | None = None
    placed = False
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            return None
        number, digit, word = found.groups()
        if word:
            size = PLACES[word]
            if size >= above or (pending is None and placed and text[position - 1] != "零"):
                return None
            if pending is None:
                pending = Written(_ONE, _ONE, Fraction(0), 1, bare=True)
            total, place, above = total + pending.value * size, pending.place * size, size
            if pending.step:
                return Written(total, place, place, 1, bare=False) if found.end() == len(
                    text
                ) else None
            pending, placed = None, True
        elif digit and DIGITS[digit] == 0 and len(text) > 1:
            if not placed and position:
                return None
        elif pending is not None:
            return None
        else:
            pending = (
                arabic(number)
                if number
                else Written(Fraction(DIGITS[digit]), _ONE, Fraction(0), 1, bare=True)
            )
        position = found.end()
    if pending is None:
        return Written(total, place, Fraction(0), 1, bare=not placed) if placed else None
    if not placed:
        return pending
    zero_before = text[-2:-1] in ("零", "〇")
    size = above // 10 if above > 10 and not zero_before and pending.value < 10 else 1  # noqa: PLR2004
    if pending.value >= above:
        return None
    return Written(total + pending.value * size, pending.place * size, Fraction(0), 1, bare=False)


_GLUED = re.compile(r"(?<=\d)(?=[a-z])")


def english_numeral(text: str) -> Written | None:
    """Read a number in English words or Arabic digits, with its multiplier.

    >>> [int(english_numeral(text).value) for text in ("1.1 billion", "twenty-three", "a dozen")]
    [1100000000, 23, 12]
    >>> english_numeral("many") is None
    True
    """
    words = _GLUED.sub(" ", text.lower().replace("-", " ")).split()
    total, section, place = Fraction(0), Fraction(0), _ONE
    step, size, bare, started = Fraction(0), 1, True, False
    for word in words:
        if _ARABIC.fullmatch(word):
            if started:
                return None
            number = arabic(word)
            section, place, step, started = number.value, number.place, number.step, True
        elif word in ("a", "an", "and"):
            continue
        elif word in NUMBER_WORDS:
            section, started = section + NUMBER_WORDS[word], True
            place = Fraction(10 if NUMBER_WORDS[word] % 10 == 0 else 1)
        elif word in MULTIPLIERS:
            size = MULTIPLIERS[word]
            section = section or _ONE
            if size < 1000:  # noqa: PLR2004 - a hundred and a dozen multiply within their group
                section, place, step = section * size, place * size, step * size
            else:
                total += section * size
                place, step, section = place * size, (step or _ONE) * size, Fraction(0)
            bare, started = False, True
        else:
            return None
    if not started:
        return None
    return Written(total + section, place, step, size, bare=bare)
