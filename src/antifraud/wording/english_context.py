# SPDX-License-Identifier: MIT
"""What stands around a number in an English text, and makes it no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from antifraud.figures import Qualifier, Unit
from antifraud.wording import english
from antifraud.wording.english_change_words import FALLS, RISES
from antifraud.wording.english_names import (
    BEFORE_HALF,
    BEFORE_TIME,
    ORDINALS,
    PER,
    RECORDS,
    TIME_AFTER,
    WHOLES,
    YEAR_WORDS,
)
from antifraud.wording.english_numerals import english_numeral
from antifraud.wording.english_units import DOUBTFUL, TIMES
from antifraud.wording.tries import one_of

__all__ = ["is_glued", "is_no_figure"]

_YEARS = range(1900, 2100)
#: Years that a bare number with a noun may be; later ones are counts (2058 accounts).
_PLAIN_YEARS = range(1900, 2050)
_YYYY, _YY = 4, 2
_MANY = 1000
#: How far the words before a number are looked at.
_NEAR, _FAR = 20, 60


def _after(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"[ ](?:{one_of(words)})\b", re.IGNORECASE)


def _before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{one_of(words)})[ ]\Z", re.IGNORECASE)


#: What after a figure makes it part of something else: 5G, 24-hour-a-day, 1.2.3.
_GLUED = re.compile(r"[\w°^@]|[-–/][^\W_]|[.,:]\d|['’]\d|[ ]?±|\([a-z]\)")
_ORDINAL = re.compile(rf"[- ](?:{one_of(ORDINALS)})s?\b", re.IGNORECASE)
_PER = re.compile(
    rf"[ ](?:{one_of(PER)})[ ](?:[$£€]?\d|(?:{one_of(english.MULTIPLIERS)}|one)\b)",
    re.IGNORECASE,
)
_RECORD, _AGO, _WHOLE = _after(RECORDS), _after(TIME_AFTER), _after(WHOLES)
_BEFORE_TIME, _BEFORE_HALF = _before(BEFORE_TIME), _before(BEFORE_HALF)
_BEFORE_YEAR = _before(YEAR_WORDS)
_ANY_WORD = re.compile(r"[A-Za-z][\w-]*\.?[ ]\Z")


@cache
def _bound_before() -> re.Pattern[str]:
    """Return a word that bounds a number, before another such word: nearly more than."""
    return _before(english.PREFIXES)


@cache
def _change_before() -> re.Pattern[str]:
    return _before(["by", *RISES, *FALLS])


def is_glued(plain: str, end: int) -> bool:
    """Tell whether what follows a figure makes it part of something else.

    >>> is_glued("5G", 1), is_glued("44 people", 2)
    (True, False)
    """
    return _GLUED.match(plain, end) is not None


def is_no_figure(plain: str, found: re.Match[str]) -> bool:
    """Tell whether what was matched is no figure in running text.

    >>> from antifraud.wording.english_grammar import figure_pattern
    >>> text = "a third party"
    >>> is_no_figure(text, figure_pattern().match(text))
    True
    """
    end = found.end()
    if any(each.match(plain, end) for each in (_GLUED, _ORDINAL, _PER)):
        return True
    bound = found["prefix"] or found["prefix_sign"]
    if bound and _bound_before().search(_words_before(plain, found, _FAR)):
        return True
    if found["unit"] and found["unit"].lower() in DOUBTFUL:
        # A sum in a small coin is a large number.
        number = english_numeral(found["number"])
        return number is None or number.value < _MANY
    hyphened = found["unit"] and plain[found.start("unit") - 1] == "-"
    if hyphened and _RECORD.match(plain, end):
        return True
    return _by_its_form(plain, found)


def _by_its_form(plain: str, found: re.Match[str]) -> bool:
    bounded = bool(found["prefix"] or found["prefix_sign"])
    before = _words_before(plain, found, _NEAR)
    if found["article"]:
        timed = bounded or found["article_half"] or _BEFORE_TIME.search(before)
        return not timed or bool(_AGO.match(plain, found.end()))
    if found["share"]:
        return not bounded and not _is_share(plain, found, before)
    if found["part"] and not found["part_word"]:
        return bool(_BEFORE_HALF.search(before))
    return found["number"] is not None and (_is_pronoun(found) or _is_year(found, before))


def _words_before(plain: str, found: re.Match[str], far: int) -> str:
    return plain[max(0, found.start() - far) : found.start()]


def _is_share(plain: str, found: re.Match[str], before: str) -> bool:
    """Tell a third of all from a third party, and half of them from the second half."""
    words = found["share"].lower()
    above, _ = english.FRACTIONS[words]
    if "-" in words or (above > 1 and not words.endswith("quarters")):
        return True
    if _BEFORE_HALF.search(before):
        return False
    if words.endswith(" of") or _WHOLE.match(plain, found.end()):
        return True
    return bool(_change_before().search(before))


def _is_pronoun(found: re.Match[str]) -> bool:
    """Tell one before a noun, an article as often as a number."""
    part = found.groupdict()
    if part["number"].lower() != "one" or part["to"] or part["and_half"]:
        return False
    if part["prefix"] and english.PREFIXES[part["prefix"].lower()] is not Qualifier.ABOUT:
        return False
    unit = (part["unit"] or "").lower()
    known = english.UNITS.get(unit)
    return not (unit in TIMES or known in (Unit.PERCENT, Unit.POINT) or part["after"])


def _is_year(found: re.Match[str], before: str) -> bool:
    """Tell a bare number that may be a year: no words beside it, or the words of a year."""
    part = found.groupdict()
    number = part["number"]
    if not (len(number) == _YYYY and number.isdecimal() and int(number) in _YEARS):
        return False
    if any(part[name] for name in ("currency", "after", "sign", "plus", "prefix_sign")):
        return False
    other = part["to"]
    if other:
        years = other.isdecimal() and len(other) in (_YY, _YYYY)
        return years and (len(other) == _YY or int(other) in _YEARS)
    prefix = (part["prefix"] or part["stress"] or "").strip().lower()
    if prefix or not part["unit"]:
        return not prefix or prefix in YEAR_WORDS
    named = not _ANY_WORD.search(before) or _BEFORE_YEAR.search(before)
    return bool(named) and int(number) in _PLAIN_YEARS
