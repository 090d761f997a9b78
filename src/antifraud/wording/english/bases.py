# SPDX-License-Identifier: MIT
"""What the changes of an English text are measured against, and where the text says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from antifraud.figures import Basis
from antifraud.wording.english.change_words import (
    BASIS_OF_A_YEAR,
    BASIS_PREPOSITIONS,
    BASIS_TIMES,
    PERIOD_ADVERBS,
    SAME,
    SAME_PREPOSITIONS,
    YEAR_ADVERBS,
)
from antifraud.wording.tries import one_of

__all__ = ["BASIS_ADVERBS", "Mention", "Mentions"]

#: The bases that are one adverb, which may stand between a word and its number.
BASIS_ADVERBS = one_of([*YEAR_ADVERBS, *PERIOD_ADVERBS])

_SAME = [words for words in BASIS_TIMES if words.startswith(SAME)]

#: A basis in words: an adverb, or what leads to it and what it is.
_BASIS = (
    rf"(?:(?:{one_of(BASIS_PREPOSITIONS)})[ ]"
    rf"(?:(?P<time>{one_of(BASIS_TIMES)})|{BASIS_OF_A_YEAR})"
    rf"|(?:{one_of(SAME_PREPOSITIONS)})[ ](?:(?P<same>{one_of(_SAME)})"
    rf"|{BASIS_OF_A_YEAR})|(?P<late>{one_of(BASIS_TIMES)})|(?P<adverb>{BASIS_ADVERBS}))"
    rf"(?!\w|[ ](?:of|last)\b)"
)


#: A number that a time follows without more: from £8.6m the year before.
_LEVEL = re.compile(
    rf"(?<!\w)(?:{one_of(BASIS_PREPOSITIONS)})[ ]"
    r"[^.;!?,]{0,24}\d(?:[^.;!?]|[.](?=\d)){0,24}[ ]\Z",
    re.IGNORECASE,
)
_FAR = 64


class Mention(NamedTuple):
    """A basis named in a text."""

    start: int
    end: int
    basis: Basis
    #: Whether a number leads to it, so that what stands beside it is a level and no change.
    of_a_level: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_BASIS})", re.IGNORECASE | re.ASCII)


@cache
def _start() -> re.Pattern[str]:
    """Return what a basis begins with, to look at few places only."""
    words = [*BASIS_TIMES, *BASIS_PREPOSITIONS, *SAME_PREPOSITIONS, *YEAR_ADVERBS, *PERIOD_ADVERBS]
    first = {re.split(r"[ /-]", each)[0] for each in words}
    return re.compile(rf"(?<![\w-])(?:{one_of(first)})\b", re.IGNORECASE | re.ASCII)


def _basis(found: re.Match[str]) -> Basis:
    if found["adverb"]:
        early = found["adverb"].lower() in YEAR_ADVERBS
        return Basis.YEAR_EARLIER if early else Basis.PREVIOUS_PERIOD
    # A year by its number is in no table: it is the year before.
    time = found["time"] or found["same"] or found["late"]
    return BASIS_TIMES[time.lower()] if time else Basis.YEAR_EARLIER


class Mentions:
    """The bases that a text names, in order.

    >>> Mentions("up 5% year-on-year").at(6).basis.name
    'YEAR_EARLIER'
    """

    __slots__ = ("_ends", "_starts", "all")

    def __init__(self, plain: str) -> None:
        """Find them."""
        self.all: list[Mention] = []
        at = 0
        for start in _start().finditer(plain):
            found = _pattern().match(plain, start.start()) if start.start() >= at else None
            if found is None:
                continue
            late = found["late"] is not None
            if late and not _LEVEL.search(plain[max(at, found.start() - _FAR) : found.start()]):
                continue
            at = found.end()
            self.all.append(Mention(found.start(), found.end(), _basis(found), late))
        beside = [each for each in self.all if not each.of_a_level]
        self._starts = {each.start: each for each in beside}
        self._ends = {each.end: each for each in beside}

    def at(self, start: int) -> Mention | None:
        """Return the one that begins at an offset."""
        return self._starts.get(start)

    def until(self, end: int) -> Mention | None:
        """Return the one that ends at an offset."""
        return self._ends.get(end)

    def hold(self, start: int) -> bool:
        """Tell whether an offset lies inside one: the half of "the first half of last year"."""
        at = bisect_left(self.all, (start + 1,))
        return bool(at) and start < self.all[at - 1].end

    def within(self, start: int, end: int) -> list[Mention]:
        """Return those in a stretch of the text."""
        first = bisect_left(self.all, (start,))
        last = bisect_left(self.all, (end,))
        return self.all[first:last]
