# SPDX-License-Identifier: MIT
"""Numbers in English words, Arabic digits, or both together."""

from __future__ import annotations

import re
from fractions import Fraction

from antifraud.wording.english.tables import ABBREVIATIONS, MULTIPLIERS, NUMBER_WORDS
from antifraud.wording.numerals import Written, arabic, joined

__all__ = ["english_numeral"]

_GLUED = re.compile(r"(?<=\d)(?=[a-z])")
_HUNDRED, _THOUSAND, _TWENTY, _TEN = 100, 1000, 20, 10
_ONE = Written(Fraction(1))
_ARTICLES: tuple[list[str], ...] = (["a"], ["an"], [])


def english_numeral(text: str) -> Written | None:
    """Read a number in English words or Arabic digits, with its multiplier.

    >>> [int(english_numeral(text).value) for text in ("1.1 billion", "twenty-three", "a dozen")]
    [1100000000, 23, 12]
    >>> english_numeral("many") is None
    True
    """
    words = _GLUED.sub(" ", text.lower().replace("-", " ")).split()
    return _grouped(words, first=True) if words else None


def _grouped(words: list[str], *, first: bool = False) -> Written | None:
    """Read groups, each with its multiplier, the largest first."""
    sizes = [(MULTIPLIERS[word], -at) for at, word in enumerate(words) if word in MULTIPLIERS]
    if not sizes:
        return _below_hundred(words)
    size, at = max(sizes)
    before, after = words[:-at], words[1 - at :]
    if not before and (not first or words[0] in ABBREVIATIONS):
        return None
    head = _ONE if before in _ARTICLES else _grouped(before, first=first)
    if head is None or head.value >= _THOUSAND * _THOUSAND or _ascends(before, size):
        return None
    if not after:
        step = (head.step or Fraction(1)) * size if size >= _THOUSAND else head.step * size
        return Written(head.value * size, head.place * size, step, size)
    tail = _grouped(after[1:] if after[0] == "and" else after)
    number = None if tail is None or head.step % 1 else joined(head, size, tail)
    return number._replace(step=Fraction(0)) if number and size < _THOUSAND else number


def _ascends(before: list[str], size: int) -> bool:
    """Tell whether a multiplier follows one that it does not go with: thousand million."""
    known = [MULTIPLIERS[word] for word in before if word in MULTIPLIERS]
    return any(word != _HUNDRED or size < _THOUSAND for word in known)


def _below_hundred(words: list[str]) -> Written | None:
    """Read digits, or one or two words: seven, eleven, twenty-three."""
    if len(words) == 1 and words[0] not in NUMBER_WORDS:
        return arabic(words[0])
    if "point" in words:
        return _decimal(words)
    numbers = [NUMBER_WORDS.get(word, -1) for word in words]
    match numbers:
        case [number] if number >= 0:
            ten = number >= _TEN and number % _TEN == 0
            return Written(Fraction(number), Fraction(_TEN if ten else 1), bare=True)
        case [tens, ones] if tens >= _TWENTY and 0 < ones < _TEN:
            return Written(Fraction(tens + ones), bare=True)
        case _:
            return None


def _decimal(words: list[str]) -> Written | None:
    """Read one point two, as it is said."""
    at = words.index("point")
    whole, decimals = _below_hundred(words[:at]), words[at + 1 :]
    digits = [str(NUMBER_WORDS.get(word, _TEN)) for word in decimals]
    if whole is None or not digits or any(len(digit) > 1 for digit in digits):
        return None
    return arabic(f"{whole.value}.{''.join(digits)}")
