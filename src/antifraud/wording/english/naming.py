# SPDX-License-Identifier: MIT
"""Where a number in an English text is part of a name, by the capitals about it."""

from __future__ import annotations

import re

from antifraud.wording.english import tables as english
from antifraud.wording.english.names import NO_NAMES, OPENERS
from antifraud.wording.english.units import SINGULARS, TIMES

__all__ = ["is_named"]

#: A number that may be part of a name: Boeing 737, Web 3.0.
_BARE = re.compile(r"\d{1,7}(?:\.\d{1,2})?")
#: The word before it, with a capital in it.
_CAPITAL = re.compile(r"(?<![\w'’.-])(?P<name>[\w'’.-]*[A-Z][\w'’.-]*)[ ]\Z")
#: What the first word of a sentence stands after.
_OPENING = re.compile(r"(?:\A|[.!?:;•(\[\"“‘'-][\"'”’)]*[ ]?|[-–—][ ])\Z")
_MANY_ARE = re.compile(r"[ ](?:were|are|have)\b", re.IGNORECASE)
_PLURAL_NOUN = re.compile(r"[ ][a-z]+(?<!s)s\b(?<!\bwas)(?<!\bhas)(?<!\bas)(?<!\bits)(?<!\bthis)")
#: A name after a number in a name: Four Seasons, but Four Arrested.
_NAME_AFTER = re.compile(r"[ ][A-Z][a-z]+\b(?<!ed)(?<!en)")
_LABELS = frozenset([*SINGULARS, *TIMES]) - {f"{word}s" for word in TIMES}
#: Words that open a sentence before a count; a noun of one is a label: Day 1, Case 44.
_OPENERS = frozenset(
    word.lower()
    for word in (*OPENERS, *english.UNITS, *english.NUMBER_WORDS)
    if word not in _LABELS
)
_ZERO = re.compile(
    r"-|[ ](?!(?:in|of|for|and|or|to|from|by|at|on|as|per|than|since|cases)\b)[a-z]+(?<!s)\b"
)
#: How far the words before a number are looked at.
_NEAR, _FAR = 20, 60


def is_named(plain: str, found: re.Match[str]) -> bool:
    """Tell a number in a name: Boeing 737, Web 3.0, the Five Eyes, zero tolerance.

    >>> from antifraud.wording.english.grammar import figure_pattern
    >>> text = "aboard a Boeing 737"
    >>> is_named(text, figure_pattern().match(text, 16))
    True
    """
    number = found["number"]
    if not number[0].isdigit():
        return _is_titled(plain, found) or _is_no_zero(plain, found)
    at, end = found.span("number")
    if (at, end) != found.span() or not _BARE.fullmatch(number):
        return False
    before = _CAPITAL.search(plain[max(0, at - _FAR) : at])
    if before is None or before["name"] in NO_NAMES:
        return False
    name = before["name"]
    if name[1:].islower() and name.lower() in _OPENERS and _opens(plain, at - len(name) - 1):
        return False
    return not (_MANY_ARE.match(plain, end) or _PLURAL_NOUN.match(plain, end))


def _is_titled(plain: str, found: re.Match[str]) -> bool:
    """Tell a number in words that a name begins or goes on with: the Big Four, Four Seasons."""
    at, end = found.span("number")
    if not found["number"][0].isupper():
        return False
    counted = found["unit"] and found.start("unit") == end + 1
    if at == found.start() and not _opens(plain, at):
        # Twenty per cent is no name, but the Big Four banks are one.
        named = _CAPITAL.search(plain[max(0, at - _FAR) : at])
        return named is not None or not (counted and found["unit"][0].islower())
    return _NAME_AFTER.match(plain, end) is not None and not counted


def _is_no_zero(plain: str, found: re.Match[str]) -> bool:
    """Tell zero tolerance and zero-day exploits from zero cases."""
    end = found.end("number")
    if found["number"].lower() != "zero" or _ZERO.match(plain, end) is None:
        return False
    return not found["unit"] or plain[end] == "-"


def _opens(plain: str, at: int) -> bool:
    """Tell whether a sentence, or a quotation, begins at an offset."""
    return _OPENING.search(plain[max(0, at - _NEAR) : at]) is not None
