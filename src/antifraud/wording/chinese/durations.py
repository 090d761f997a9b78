# SPDX-License-Identifier: MIT
"""Times of several units: 3小时20分钟, 1年零3个月."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from antifraud.figures import Figure, Unit
from antifraud.wording.approximation import approximate
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.chinese.words import Words
from antifraud.wording.numerals import Written
from antifraud.wording.tries import one_of

__all__ = ["TIMES", "duration"]

#: Units of time, which 半 goes with, and which follow one another.
TIMES = frozenset(
    {
        Unit.SECOND,
        Unit.MINUTE,
        Unit.HOUR,
        Unit.DAY,
        Unit.WORKING_DAY,
        Unit.WEEK,
        Unit.MONTH,
        Unit.YEAR,
    }
)

#: Words that measure a time beside another unit alone: 3小时20分.
_ONLY_AFTER: dict[str, Unit] = {"分": Unit.MINUTE}


@cache
def _part() -> re.Pattern[str]:
    times = one_of([*(word for word, unit in chinese.MEASURES.items() if unit in TIMES), "分"])
    return re.compile(rf"[零又]?+(.+?)([余多])?({times})")


class _Part(NamedTuple):
    written: Written
    unit: Unit
    word: str


def duration(words: Words) -> Figure:
    """Return the figure of a time of several units, in the last of them.

    Raises:
        UnreadableFigure: when the units do not convert, do not grow smaller, or
            one of them holds more than the one before it.

    >>> from antifraud.wording import read
    >>> read("3小时20分钟"), read("1年零3个月")
    (Figure(200 MINUTE), Figure(15 MONTH))
    """
    part = words.part
    words.alone()
    first = part["measure"] or ""
    parts = [_Part(words.number(part["whole"]), _unit(first), first)]
    more = part["more"]
    for number, further, word in _part().findall(part["rest"] or ""):
        if more:
            raise words.refusal(f"{more} stands with the last unit, not with {parts[-1].word}")
        more = further
        parts.append(_Part(words.number(number), _unit(word), word))
    for above, below in pairwise(parts):
        _must_follow(words, above, below)
    last = parts[-1]
    total = sum((each.written.value * each.unit.scale for each in parts), Fraction(0))
    written = last.written._replace(value=total / last.unit.scale, bare=False)
    measure = last.word if last.word in chinese.MEASURES else ""
    return approximate(written, words.with_more(more), last.unit, measure)


def _unit(word: str) -> Unit:
    return chinese.MEASURES[word] if word in chinese.MEASURES else _ONLY_AFTER[word]


def _must_follow(words: Words, above: _Part, below: _Part) -> None:
    if below.word == "月" or not above.unit.converts_to(below.unit):
        raise words.refusal(f"{above.word} and {below.word} make no one time: give one of them")
    if above.written.value.denominator > 1:
        raise words.refusal(f"a part of a {above.word} has no {below.word} after it")
    if below.written.value * below.unit.scale >= above.unit.scale:
        raise words.refusal(f"so many {below.word} make more than one {above.word}: check them")
    words.must_not_name(str(above.written.value), above.word)
