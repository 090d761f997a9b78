# SPDX-License-Identifier: MIT
"""Numbers in Chinese numerals, Arabic digits, or both together."""

from __future__ import annotations

import re
from fractions import Fraction

from antifraud.wording.chinese.tables import DIGITS, MYRIADS, PLACES, TENS
from antifraud.wording.numerals import ARABIC, Written, arabic, joined

__all__ = ["chinese_numeral"]

_ZEROS = "零〇"
_TEN = 10
_ONE = Fraction(1)
_DIGIT, _PLACE = "".join(DIGITS), "".join(PLACES)
#: The digits, Han and Arabic, as numbers that were written.
_ONE_DIGIT = {
    digit: Written(Fraction(value), bare=True)
    for digit, value in {**DIGITS, **{str(value): value for value in range(10)}}.items()
}

#: Numerals that stand for themselves, read digit by digit: 三点五, 二〇二三.
_SPELT = re.compile(
    rf"([{_DIGIT}{_PLACE}]++)点([{_DIGIT}]++)|(?<![{_PLACE}])([{_DIGIT}]{{3,}}+)(?![{_PLACE}])"
)

#: 百八十 and 万八千 are said of about so many, and of what place is left open.
_COLLOQUIAL = re.compile(rf"[百千万亿佰仟][{_DIGIT}\d]")
#: Tens in one character, and the 个 of 三个亿.
_SHORT = re.compile(rf"[{''.join(TENS)}]|(?<=.)个(?=亿)")
_DECIMAL = re.compile(rf"(.+?)点([{_DIGIT}]++)")


def _place(size: int) -> str:
    words = "".join(word for word, value in PLACES.items() if value == size)
    return rf"([{_ZEROS}])?(?:([1-9{_DIGIT}])?[{words}]())?"


#: Up to four digits: thousands, hundreds, tens, ones, each with its zero before it.
_SECTION = re.compile(
    rf"{_place(1000)}{_place(100)}{_place(10)}([{_ZEROS}])?(?:({ARABIC}|[{_DIGIT}])())?", re.ASCII
)
#: A longer number of one place: 3.5千, 1,500千.
_LONGER = re.compile(rf"({ARABIC})([{_PLACE}])", re.ASCII)
_SIZES = (1000, 100, 10, 1)
_MYRIADS = tuple(sorted(MYRIADS.items(), key=lambda item: -item[1]))


def chinese_numeral(text: str) -> Written | None:
    """Read a number in Chinese numerals, Arabic digits, or both; None where it is none.

    >>> [int(chinese_numeral(text).value) for text in ("二百三十", "三万五", "1亿2000万", "万")]
    [230, 35000, 120000000, 10000]
    >>> chinese_numeral("三十百") is None
    True
    >>> chinese_numeral("3727万")
    Written(value=Fraction(37270000, 1), place=Fraction(10000, 1), step=Fraction(10000, 1), \
word=10000, bare=False)
    """
    number = _digit(text)
    if number is not None:
        return number
    if _COLLOQUIAL.match(text):
        return None
    if _SHORT.search(text):
        text = _SHORT.sub(lambda found: TENS.get(found.group(), ""), text)
    found = _DECIMAL.fullmatch(text) if "点" in text else None
    if found:
        return _decimal(*found.groups())
    return _grouped(_SPELT.sub(_as_arabic, text), _MYRIADS, top=True)


def _decimal(whole: str, decimals: str) -> Written | None:
    """Read 三点五 and 一万二千点五."""
    number = _grouped(_SPELT.sub(_as_arabic, whole), _MYRIADS, top=True, more=True)
    if number is None and all(char in DIGITS for char in whole):
        number = arabic(_digit_by_digit(whole))
    if number is None or number.step % 1:
        return None
    step = Fraction(1, 10 ** len(decimals))
    return Written(number.value + int(_digit_by_digit(decimals)) * step, step, step, bare=True)


def _as_arabic(found: re.Match[str]) -> str:
    whole, decimals, digits = found.groups()
    if digits:
        return _digit_by_digit(digits)
    if all(char in DIGITS for char in whole):
        return f"{_digit_by_digit(whole)}.{_digit_by_digit(decimals)}"
    number = _section(whole, elides=False)
    return found.group() if number is None else f"{number.value}.{_digit_by_digit(decimals)}"


def _digit_by_digit(text: str) -> str:
    return "".join(str(DIGITS[char]) for char in text)


def _grouped(
    text: str, myriads: tuple[tuple[str, int], ...], *, top: bool = False, more: bool = False
) -> Written | None:
    """Read groups of four digits, each before its myriad word, the largest word first.

    Args:
        text: the numerals.
        myriads: the words that may still come.
        top: whether a word alone is one of it: 万 is ten thousand.
        more: whether a word goes on after the text, so that no place is left out.
    """
    for index, (word, size) in enumerate(myriads):
        before, found, after = text.rpartition(word)
        if found:
            below = myriads[index + 1 :]
            one = Written(_ONE) if top else None
            head = _grouped(before, below, top=top, more=True) if before else one
            if head is None or not head.value:
                return None
            return _with_tail(head, size, after, below, elides=not more)
    return _section(text, top=top, elides=not more)


def _with_tail(
    head: Written, size: int, after: str, below: tuple[tuple[str, int], ...], *, elides: bool
) -> Written | None:
    if not after:
        if head.step:
            number = head.times(Fraction(size))
            return number._replace(word=size * head.word)
        value, unit = head.value.numerator * size, head.place.numerator * size
        return Written(Fraction(value), Fraction(unit), Fraction(size), size * head.word)
    if len(after) == 1:
        # The 五 of 三万五: a lone digit stands for the next place down.
        digit = _digit(after) if elides else None
        place = Fraction(size, 10)
        tail = None if digit is None else Written(digit.value * place, place)
    else:
        tail = _grouped(after[1:] if after[0] in _ZEROS else after, below)
    whole = not head.step % 1 and "." not in after
    return joined(head, size, tail) if tail is not None and whole else None


def _digit(text: str) -> Written | None:
    return _ONE_DIGIT.get(text) or arabic(text)


def _section(text: str, *, top: bool = True, elides: bool = True) -> Written | None:
    """Read what stands before one myriad word: digits and the places 千 百 十."""
    if len(text) == 1 and text in _ZEROS:
        return _digit(text)
    longer = _LONGER.fullmatch(text)
    if longer and len(longer[1]) > 1:
        number, size = arabic(longer[1]), PLACES[longer[2]]
        return number.times(Fraction(size)) if number and size > _TEN else None
    found = _SECTION.fullmatch(text)
    return _summed(found.groups(), top=top, elides=elides) if found else None


def _summed(parts: tuple[str | None, ...], *, top: bool, elides: bool) -> Written | None:
    """Add up the places; `parts` has three for each: its zeros, its digits, whether it is there."""
    value = place = 0
    above, zero = 0 if top else 10**4, False
    for index, size in enumerate(_SIZES):
        zeros, digits, present = parts[3 * index : 3 * index + 3]
        if zeros and (zero or not place):
            return None
        zero = zero or bool(zeros)
        if present is None:
            continue
        if not place and size == 1:
            return _digit(digits or "")
        part = _part(digits, size, above, zero=zero, elides=elides)
        if part is None:
            return None
        value, place = value + part[0], part[1]
        above, zero = size, False
    return None if zero or not place else Written(Fraction(value), Fraction(place))


def _part(
    digits: str | None, size: int, above: int, *, zero: bool, elides: bool
) -> tuple[int, int] | None:
    """Read the digits before one place: what they are worth, and the place of the last.

    Args:
        digits: the digits; None for 百 alone.
        size: the place.
        above: the place before it; 0 where there is none and 百 alone is a hundred.
        zero: whether a zero stands between the two.
        elides: whether a last digit may stand for the next place down (一百五).
    """
    lone_ten = size == _TEN and above > _TEN**3
    if not (digits or not above or zero or lone_ten):
        return None
    number = _digit(digits) if digits else _ONE_DIGIT["一"]
    if number is None or number.step:
        return None
    if above:
        if zero and above <= _TEN * size:
            return None  # no place is left out between the two
        if size == 1 and len(digits or "") == 1 and not zero and above > _TEN:
            size = above // _TEN if elides else 0
        if not 0 < number.value.numerator * size < above:
            return None
    return number.value.numerator * size, number.place.numerator * size
