# SPDX-License-Identifier: MIT
"""What stands around a number in an English text, and makes it no figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from antifraud.figures import Qualifier, Unit
from antifraud.wording.english import tables as english
from antifraud.wording.english.change_words import AUXILIARIES, FALLS, RISES
from antifraud.wording.english.names import (
    BEFORE_HALF,
    BEFORE_TIME,
    LASTING,
    ORDINALS,
    PER,
    PLURAL_VERBS,
    PREPOSITIONS,
    RECORDS,
    TIME_AFTER,
    WHOLES,
    YEAR_WORDS,
)
from antifraud.wording.english.naming import is_named
from antifraud.wording.english.numerals import english_numeral
from antifraud.wording.english.units import DOUBTFUL, TIMES
from antifraud.wording.tries import one_of

__all__ = ["is_glued", "is_no_figure", "is_preposition", "is_year_of_a_level"]

#: Units of changes.
CHANGING = (Unit.PERCENT, Unit.POINT, Unit.FOLD)
#: What may be counted over a length of time.
_COUNTED = (Unit.ITEM, Unit.CASE, Unit.ACCOUNT, Unit.PERSON, *english.CURRENCIES.values())
#: Words of a length of time, and of no age.
LENGTHS = frozenset(word for word in TIMES if "old" not in word and "age" not in word)

_YEARS = range(1900, 2100)
#: Years that a bare number with a noun may be; later ones are counts (2058 accounts).
_PLAIN_YEARS = range(1900, 2050)
_YYYY, _YY = 4, 2
_MANY = 1000
#: Digits of a card, an account or a telephone at the least; a count of them is printed in groups.
_CODE = 11
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
_SIZE = _after(english.MULTIPLIERS.keys() - english.ABBREVIATIONS)
_SMALL_NUMBER = re.compile(r"\d{1,3}(?:\.\d)?|[a-z]+", re.IGNORECASE)
#: What shares the size of the second of two numbers with the first.
_AND_LARGE = re.compile(
    rf"[ ](?:and|or)[ ](?:{one_of(english.CURRENCIES)})?[ ]?\d{{1,3}}(?:\.\d{{1,3}})?[ ]?"
    rf"(?:{one_of(word for word, size in english.MULTIPLIERS.items() if size >= _MANY)})\b",
    re.IGNORECASE,
)
_IN_A_YEAR = _before(("in", "during", "since", "of", "for", "year", "over", "by"))
_RECORD, _AGO, _WHOLE = _after(RECORDS), _after(TIME_AFTER), _after(WHOLES)
_BEFORE_TIME, _BEFORE_HALF = _before(BEFORE_TIME), _before(BEFORE_HALF)
_BEFORE_YEAR = _before(YEAR_WORDS)
_ANY_WORD = re.compile(r"[A-Za-z][\w-]*\.?[ ]\Z")
#: The first of two shares that are one range, which is not read: from a third to half of all.
_SHARE_TO = re.compile(
    rf"(?:\bbetween[ ](?:{one_of(english.FRACTIONS)})[ ]and"
    rf"|(?<!\w)(?:{one_of(english.FRACTIONS)})[ ]to)[ ]\Z",
    re.IGNORECASE,
)
#: What "and three quarters" goes on: two and three quarters, an hour and a half.
_MIXED = re.compile(
    rf"(?:\d|\b(?:{one_of([*english.NUMBER_WORDS, *english.MULTIPLIERS, *TIMES])}))[ ]and[ ]\Z",
    re.IGNORECASE,
)
_MANY_DO = _after(PLURAL_VERBS)
_MANY_ARE = _after(("were", "are", "have"))
_ONCE = _before(("once or", "once and"))
_CLAUSE_END = re.compile(r"\Z|[.,;:)](?![\w])")
#: A participle, a sum or a count of things, after which "over two days" says when.
_HAPPENED = re.compile(
    r"(?P<verb>\b(?!(?:children|men|women)\b)[a-z]+(?:ed|en)|made|sent|done|each|apiece)[ ]\Z"
    rf"|\d[ ]?(?:{one_of(english.MULTIPLIERS)})?[ ]\Z|(?P<noun>\b[a-z]+)[ ]\Z"
)
_ROUGH_AFTER = _before([*AUXILIARIES, "see", "seen", "of", "to", "with", "represents", "marks"])


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


def is_preposition(plain: str, found: re.Match[str]) -> bool:
    """Tell whether the word before a number bounds nothing: losses over two days.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> text = "a report about a 5-day trial"
    >>> is_preposition(text, figure_pattern().match(text, 9))
    True
    """
    prefix = (found["prefix"] or "").lower()
    if prefix not in PREPOSITIONS or not found["number"]:
        return False
    before = _words_before(plain, found, _FAR)
    unit = english.UNITS.get((found["unit"] or "").lower())
    if plain[found.end("prefix") + 1 : found.start("number")].startswith(("a ", "an ")):
        return unit not in CHANGING or not _ROUGH_AFTER.search(before)
    if prefix != "over" or (found["unit"] or "").lower() not in LENGTHS:
        return False
    happened = _HAPPENED.search(before)
    if happened is None or happened["verb"] in LASTING:
        return False
    counted = english.UNITS.get(happened["noun"] or "")
    if counted == Unit.PERSON and unit == Unit.YEAR:
        return False  # children over 14 years: as old as that
    return not happened["noun"] or counted in _COUNTED


def is_year_of_a_level(plain: str, found: re.Match[str]) -> bool:
    """Tell whether a range begins with a year: from 847,376 in 2022 to 880,418.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> text = "from 847,376 in 2022 to 880,418"
    >>> is_year_of_a_level(text, figure_pattern().match(text, 16))
    True
    """
    number, other = found["number"], found["to"]
    if not other or len(number) != _YYYY or not number.isdecimal():
        return False
    years = other.isdecimal() and len(other) in (_YY, _YYYY)
    before = _words_before(plain, found, _NEAR)
    return not years and int(number) in _YEARS and bool(_IN_A_YEAR.search(before))


def is_no_figure(plain: str, found: re.Match[str]) -> bool:
    """Tell whether what was matched is no figure in running text.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> text = "a third party"
    >>> is_no_figure(text, figure_pattern().match(text))
    True
    """
    end = found.end()
    if any(each.match(plain, end) for each in (_GLUED, _ORDINAL, _PER, _SIZE)):
        return True
    if _shares_its_size(plain, found):
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
    if found["adverb"]:
        return bool(_ONCE.search(before))
    if found["share"] and _SHARE_TO.search(plain[max(0, found.start() - _FAR) : found.start()]):
        return True
    if found["share"]:
        return not bounded and not _is_share(plain, found, before)
    if found["part"] and not found["part_word"]:
        return bool(_BEFORE_HALF.search(before))
    return found["number"] is not None and _is_no_number(plain, found, before)


def _is_no_number(plain: str, found: re.Match[str], before: str) -> bool:
    if _is_code(found) or _is_pronoun(found):
        return True
    return _is_year(found, before) or is_named(plain, found)


def _is_code(found: re.Match[str]) -> bool:
    """Tell the number of a card, an account or a telephone: many digits alone, in no groups."""
    number = found["number"]
    beside = ("currency", "unit", "after", "plus", "prefix", "to", "and_half")
    return len(number) >= _CODE and number.isdecimal() and not any(found[each] for each in beside)


def _shares_its_size(plain: str, found: re.Match[str]) -> bool:
    """Tell the first of two numbers that share one word: $1.1 and $2.2 million."""
    number = found["number"]
    if not number or found["unit"] or found["after"] or found["plus"] or found["to"]:
        return False
    if not _SMALL_NUMBER.fullmatch(number) or _AND_LARGE.match(plain, found.end()) is None:
        return False
    # A sum of $500 has its own size; one of $1.1 has not.
    return not found["currency"] or "." in number


def _words_before(plain: str, found: re.Match[str], far: int) -> str:
    return plain[max(0, found.start() - far) : found.start()]


def _is_share(plain: str, found: re.Match[str], before: str) -> bool:
    """Tell a third of all from a third party, and half of them from the second half."""
    words = found["share"].lower()
    above, _ = english.FRACTIONS[words]
    if "-" in words or (above > 1 and not words.endswith("quarters")):
        return True
    if _BEFORE_HALF.search(before) and not (
        before.endswith("and ") and not _MIXED.search(before) and _of_many(plain, found, before)
    ):
        return False
    if words.endswith(" of") or _WHOLE.match(plain, found.end()):
        return True
    return bool(_change_before().search(before)) or _of_many(plain, found, before)


def _of_many(plain: str, found: re.Match[str], before: str) -> bool:
    """Tell half of them, or a third of them, where the words do not say of what: half were men."""
    words = found["share"].lower()
    if words.endswith("half"):
        ended = _CLAUSE_END.match(plain, found.end()) and not before.endswith("in ")
        return bool(ended or _MANY_DO.match(plain, found.end()))
    if words.startswith(("a ", "an ")):
        return bool(_MANY_ARE.match(plain, found.end()))
    return bool(_MANY_DO.match(plain, found.end()))


def _is_pronoun(found: re.Match[str]) -> bool:
    """Tell one before a noun, an article as often as a number."""
    part = found.groupdict()
    if part["number"].lower() != "one" or part["to"] or part["and_half"]:
        return False
    if part["prefix"] and english.PREFIXES[part["prefix"].lower()] is not Qualifier.ABOUT:
        return False
    if part["unit"] == "day" and not part["prefix"] and found.string[found.end("number")] == " ":
        # One day he called: a length of time has a word before it.
        before = found.string[max(0, found.start() - _NEAR) : found.start()]
        return _BEFORE_TIME.search(before) is None
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
