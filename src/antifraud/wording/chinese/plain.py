# SPDX-License-Identifier: MIT
"""The plain forms, which most printed figures have, read without the whole grammar.

What is read here is read by the whole grammar to the same figure; whatever is
not plain is left to it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from antifraud.figures import Basis, ChangeKind, Figure, Qualifier, StatedChange, Unit
from antifraud.wording.approximation import ROUNDED_UNITS, approximate
from antifraud.wording.chinese.measures import MEASURES, NAMES, SCALED
from antifraud.wording.chinese.tables import (
    DIGITS,
    FALLS,
    HEADS,
    MANNERS,
    MYRIADS,
    PLACES,
    PREFIXES,
    RISES,
    SUFFIXES,
)
from antifraud.wording.numerals import Written
from antifraud.wording.tries import one_of

__all__ = ["plain_change", "plain_figure"]

_WORDS = {**MYRIADS, "万亿": 10**12}
_ZERO, _ONE = Fraction(0), Fraction(1)
_STEPS = {word: Fraction(size) for word, size in _WORDS.items()}


class _Measure(NamedTuple):
    """What a measure word says of the number before it."""

    unit: Unit
    word: str
    #: What one of it is: 10 percent for 成.
    size: int
    #: What print may have rounded a whole number of it to.
    step: Fraction
    #: Whole numbers from this one to that make a name with the word: 2023年, 3月.
    names: tuple[int, int]


_NOTHING = (1, 0)
_MEASURES: dict[str | None, _Measure] = {
    None: _Measure(Unit.ONE, "", 1, _ZERO, _NOTHING),
    **{
        word: _Measure(
            unit, word, 1, _ONE if unit in ROUNDED_UNITS else _ZERO, NAMES.get(word, _NOTHING)[:2]
        )
        for word, unit in MEASURES.items()
    },
    **{
        word: _Measure(unit, word, size.numerator, size, _NOTHING)
        for word, (size, unit) in SCALED.items()
        if size > 1
    },
}
#: The numbers of one Han character, but for those that make a unit word: 千克, 百分点.
_HAN = {digit: str(value) for digit, value in {**DIGITS, **PLACES}.items() if value}
_LONGER = {"千": "克米瓦", "百": "分"}
#: Percent of all of something.
_ALL = 100


@cache
def _pattern() -> re.Pattern[str]:
    prefixes = one_of(word for word in PREFIXES if word not in ("上", "过"))
    suffixes = one_of(word for word in SUFFIXES if word != "内")
    return re.compile(
        rf"""
        ({prefixes})?+(?:([1-9]\d{{0,14}}+|0)(?:\.(\d{{1,4}}+))?+|({one_of(_HAN, _LONGER)}))
        ([余多])?+({one_of(_WORDS)})?+([余多])?+
        ({one_of(word for word in _MEASURES if word)})?+({suffixes})?+
        """,
        re.VERBOSE | re.ASCII,
    )


def plain_figure(text: str) -> Figure | None:
    """Return the figure of a plain form: 3727万余元, 近200万人次, 三成; None of any other.

    >>> plain_figure("3727万余元"), plain_figure("三百名")
    (Figure(37270000..37280000 CNY, more_than), None)
    """
    found = _pattern().fullmatch(text)
    if found is None:
        return None
    prefix, whole, decimals, han, more, word, more_after, measure, suffix = found.groups()
    unit, printed, size, step, (first, last) = _MEASURES[measure]
    bare = size == 1 and not word
    if word:
        if size != 1:
            return None
        size, step = _WORDS[word], _STEPS[word]
    if decimals:
        step = Fraction(size, 10 ** len(decimals))
        value = Fraction(int(whole + decimals) * size, 10 ** len(decimals))
    else:
        whole = _HAN[han] if han else whole
        value = Fraction(int(whole) * size)
    if (word and not value) or (first <= last and (decimals or word or first <= value <= last)):
        return None
    if not (prefix or more or more_after or suffix):
        return Figure(value=value, low=value, high=value, step=step, unit=unit, measure=printed)
    qualifier = _qualified(prefix, more, more_after, suffix)
    if qualifier is None:
        return None
    place = step
    if not decimals:
        place = Fraction(size * 10 ** (len(whole) - len(whole.rstrip("0")))) if value else _ONE
    written = Written(value, place, step, size, bare=bare)
    after_word = not more and bool(word)
    return approximate(written, qualifier, unit, printed, after_word=after_word)


def _qualified(
    prefix: str | None, more: str | None, more_after: str | None, suffix: str | None
) -> Qualifier | None:
    """Return what the words around a number say; None where more than one says something."""
    if prefix and not (more or more_after or suffix):
        return PREFIXES[prefix]
    if suffix and not (prefix or more or more_after):
        return SUFFIXES[suffix]
    if (more or more_after) and not (prefix or suffix or (more and more_after)):
        return Qualifier.MORE_THAN
    return None


_KINDS = {
    "%": ChangeKind.PERCENT,
    "个百分点": ChangeKind.POINTS,
    "倍": ChangeKind.FOLD,
}


@cache
def _change_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"""
        ({one_of(HEADS)})?+(?:{one_of(MANNERS)})?+(?:(?:{one_of(RISES)})|({one_of(FALLS)}))了?+
        ([1-9]\d{{0,8}}+|0(?=\.))(?:\.(\d{{0,3}}[1-9]))?+({"|".join(_KINDS)})
        """,
        re.VERBOSE | re.ASCII,
    )


def plain_change(text: str) -> StatedChange | None:
    """Return the change of a plain form: 环比提升70.08%; None of any other.

    >>> plain_change("同比下降48%").value, plain_change("下降约三成")
    (Decimal('-48'), None)
    """
    found = _change_pattern().fullmatch(text)
    if found is None:
        return None
    head, fall, whole, decimals, unit = found.groups()
    kind = _KINDS[unit]
    if fall and (kind is ChangeKind.FOLD or (kind is ChangeKind.PERCENT and int(whole) >= _ALL)):
        return None  # a fall that may be beyond all of it is flagged by the grammar
    size = f"{whole}.{decimals}" if decimals else whole
    step = Fraction(1, 10 ** len(decimals)) if decimals else _ONE
    number = int(whole + (decimals or "")) * step
    if fall:
        size, number = f"-{size}", -number
    basis: Basis | None = HEADS[head] if head else None
    return StatedChange(
        Decimal(size), kind=kind, basis=basis, step=step, low=number, high=number, printed=text
    )
