# SPDX-License-Identifier: MIT
"""The grammar of a figure in English, as one pattern made from the tables of words.

Every repetition has a limit, so that a match takes no more than a fixed time.
"""

from __future__ import annotations

import re
from functools import cache

from antifraud.figures import Qualifier
from antifraud.wording.english import tables as english
from antifraud.wording.english.names import OPENERS
from antifraud.wording.english.units import MODIFIERS, NO_PLURALS, SINGULARS, TIMES
from antifraud.wording.tries import one_of

__all__ = ["figure_pattern"]

_WORDS = one_of([*english.NUMBER_WORDS, *english.MULTIPLIERS])

_ONES = one_of(word for word, number in english.NUMBER_WORDS.items() if number < len("0123456789"))

#: Digits as printed; no quantity has more.
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,20}+|\d{1,60}+)(?:\.\d{1,60}+)?+"

#: The words of a size, after which a number in words goes on with "and": two hundred and five.
_SIZES = tuple(english.MULTIPLIERS.keys() - english.ABBREVIATIONS)
_AND = rf"(?:{'|'.join(rf'(?<={size}[ ])' for size in sorted(_SIZES))})and[ ]"


def _number(unless: str = "") -> str:
    """Return the pattern of a number in digits or words, with its multipliers.

    Args:
        unless: what must not be so where it goes on with "and".
    """
    return (
        rf"(?:{_DIGITS}"
        rf"|\b(?:an?\ (?:{one_of(english.MULTIPLIERS)})|(?:{_WORDS}))(?:\b|(?=fold\b))"
        rf"(?:[ ]point(?:[ ](?:{_ONES})\b){{1,6}})?+)"
        rf"(?:(?:[ ]|-|(?<=\d))(?:{unless}{_AND})?(?:{_WORDS})(?:\b|(?=fold\b))){{0,40}}+"
    )


_NUMBER = _number()

#: Before a number with an article of its own: more than a 60% rise, nearly a tenfold one.
_ARTICLE = rf"(?:an?[ ](?=\d|(?:{one_of(english.NUMBER_WORDS)})(?:\b|fold\b)))?+"

#: A small number, of which there are so many in so many.
_SMALL = rf"(?:\d{{1,3}}|\b(?:{one_of(english.NUMBER_WORDS)})\b)"


@cache
def figure_pattern(*, ranged: bool = True) -> re.Pattern[str]:
    """Return the pattern, made when first used; its groups name the parts of a figure.

    Args:
        ranged: whether it may go on to a second number (3 to 5 million).

    >>> figure_pattern().fullmatch("at least 10,000 times")["prefix"]
    'at least'
    """
    # Of 5,000 scam compounds, scams are not what is counted.
    noun = rf"(?![ ](?!(?:{one_of(NO_PLURALS)})\b)(?-i:[a-z]+)s\b)"
    others = [word for word in english.UNITS if word not in SINGULARS]
    unit = rf"(?:{one_of(others)}|(?:{one_of(SINGULARS)}){noun})(?![A-Za-z])"
    # A name may stand among the words before a noun, and is told by its capital: SMS
    # messages. Before money it makes another currency of it: Fijian dollars.
    money = one_of(word for word, of in english.UNITS.items() if of in english.CURRENCIES.values())
    several = one_of(word for word in english.UNITS if " " in word)
    none = rf"(?:{one_of(OPENERS)})\b|[A-Za-z]{{1,15}}ed\b"
    name = rf"(?!{none})(?-i:[A-Z])[A-Za-z]{{1,15}}(?![ ](?:{money})(?![A-Za-z]))"
    word = (
        rf"(?!(?:{several})(?![A-Za-z]))"
        rf"(?:{one_of([*MODIFIERS, *SINGULARS])}|[a-z]{{2,15}}-[a-z]{{2,15}}|{name})"
    )
    counted = rf"(?:{word}(?:[ ](?:and|or)[ ]{word})?[ ]){{0,3}}"
    # One letter is the sign only of a large sum, as a capital that touches it: R1.8 billion.
    large = rf"\d{{1,3}}(?:,\d{{3}}|(?:\.\d{{1,3}})?[ ]?(?:{one_of(english.MULTIPLIERS)})\b)"
    currency = rf"(?:{one_of(english.CURRENCIES)}|(?-i:{one_of(english.LETTERS)})(?={large}))"
    time = rf"(?:{one_of(TIMES)})(?![A-Za-z])"
    parts = one_of(english.PARTS)
    about = one_of(
        word for word, qualifier in english.PREFIXES.items() if qualifier is Qualifier.ABOUT
    )
    ends = one_of(
        word
        for word, qualifier in english.PREFIXES.items()
        if qualifier in (Qualifier.ABOUT, Qualifier.AT_MOST)
    )
    rounds = one_of(english.ROUND)
    joint = "" if ranged else "(?!)"
    sizes = one_of(_SIZES)
    return re.compile(
        rf"""
        (?P<stress>(?:{one_of(english.STRESSES)})[ ])?+
        (?:
          (?P<prefix>{one_of(english.PREFIXES)})[ ](?:(?P<about>{about})[ ])?+{_ARTICLE}
        | (?P<prefix_sign>{one_of(english.SIGNS)})[ ]?
        )?+
        (?:(?:{one_of(english.STRESSES)})[ ])?+
        (?:
          (?P<adverb>{one_of(english.ADVERBS)})(?![A-Za-z])
        | (?P<part>{parts})[ ]an?[ ](?:
            (?P<part_word>{sizes})(?![A-Za-z])(?:[ ]{counted}(?P<part_unit>{unit}))?+
          | (?P<half_unit>{unit}))
        | (?P<some>{_SMALL})[ ](?:
            (?:in|of|out[ ]of)[ ]every[ ]
          | (?:in|out[ ]of)[ ](?:(?<=1[ ]in[ ])|(?<=one[ ]in[ ])|(?={rounds}(?!\w)))
          )(?P<whole>{_SMALL})
          (?![\d,.]*\d|[A-Za-z%]|[ ]?(?:{one_of([*english.MULTIPLIERS, *TIMES])})(?![A-Za-z]))
        | (?P<share>{one_of(english.FRACTIONS)})(?![A-Za-z])
        | (?P<vague>{one_of(english.DOZENS)})(?![A-Za-z])
          (?:[ ]{counted}(?P<vague_unit>{unit}))?+
        | an?[ ](?P<article>{time})(?P<article_half>[ ]and[ ]a[ ]half)?+
        | (?:(?:(?P<between>between)|(?P<since>from))[ ])?+
          (?P<currency>{currency})?+[ ]?(?P<sign>(?:-|minus[ ])(?=\d))?
          (?P<number>{_number("(?(between)(?!))")})
          (?:
            (?P<and_half>{one_of(english.MIXED)}|[ ]and[ ]a-half)(?![A-Za-z\d])
            (?:[ ](?P<half_word>{sizes})(?![A-Za-z]))?+
          )?+
          (?:{joint}
            (?:[ ]?(?P<from_unit>{unit}|{currency}))?+
            (?:
              (?P<to_word>-?[ ]to[ ](?:(?P<to_bound>{ends})[ ])?+)(?P<to_sign>-(?=\d))?
            | (?(between)[ ]and[ ]|(?!))
            | [-–]
            | (?P<or>[ ]or[ ])
            )
            (?P<to_currency>{currency})?+[ ]?(?P<to>{_NUMBER})
          )?+
          (?P<plus>{one_of(english.PLUS)})?+(?(plus)(?!\w))
          (?(currency)|(?:(?:[ ]?{counted}|-(?={time})|[ ]of[ ]a[ ](?=percentage))
            (?P<unit>{unit}))?+
          (?:(?<=[a-z])[ ](?:and[ ])?(?P<rest>{_SMALL})[ ](?P<rest_unit>{time}))?+
          (?:[ ]?(?P<after>{currency})(?![A-Za-z]))?+)
        )
        (?:
          [ ](?P<suffix>{one_of([*english.SUFFIXES, english.UNBOUNDED_BELOW])})(?![A-Za-z])
          (?![ ](?:than\b|{_NUMBER}|{currency}))
          (?:[ ]{counted}(?P<late_unit>{unit}))?+
        )?+
        """,
        re.VERBOSE | re.IGNORECASE | re.ASCII,
    )
