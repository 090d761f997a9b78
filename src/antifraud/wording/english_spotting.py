# SPDX-License-Identifier: MIT
"""Spotting the figures of an English text: each with its span, in order, and no names.

Where words cannot be one figure and might be misread in part, nothing is
spotted. Each place of the text is looked at a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import attrs

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Unit
from antifraud.wording import english
from antifraud.wording.approximation import approximate
from antifraud.wording.english_change_words import FALLS, MOVEMENTS, RISES
from antifraud.wording.english_grammar import figure_pattern
from antifraud.wording.english_names import ORDINALS, YEAR_WORDS, names
from antifraud.wording.english_reading import built
from antifraud.wording.english_units import TIMES
from antifraud.wording.english_words import Words
from antifraud.wording.patterns import alternatives

__all__ = ["SENTENCE_END", "Spot", "spots"]

#: Where a sentence or a clause of its own ends.
SENTENCE_END = re.compile(r"[.!?;](?=[ )\"'’”]|\Z)")
#: How far a word may stand from the number that it tells of.
NEAR = 80

_YEARS = range(1900, 2100)
_PLAIN_YEARS = range(1900, 2050)


class Spot(NamedTuple):
    """A figure and where it stands."""

    #: Where its words begin, words of stress included.
    raw: int
    start: int
    end: int
    figure: Figure
    #: The words of its unit, as printed.
    unit: str


@cache
def _starts() -> re.Pattern[str]:
    """Return what a figure may begin with, at the beginning of a word."""
    phrases = [
        *english.PREFIXES, *english.STRESSES, *english.NUMBER_WORDS, *english.FRACTIONS,
        *english.DOZENS, *english.PARTS, *english.ADVERBS, "a", "an", "between", "from",
    ]  # fmt: skip
    words = {re.split(r"[ .-]", phrase)[0] for phrase in phrases}
    signs = alternatives([*english.CURRENCIES, *english.SIGNS])
    return re.compile(
        rf"(?<![\w@#_±])(?<![\w%)][-/:'’@–])(?<!\d[.,])(?<!\w\.)(?<!±[ ])"
        rf"(?:-(?=[\d$£€])|[0-9]|(?i:{signs})(?=[ ]?\d)|(?i:{alternatives(words)})(?:(?!\w)|(?=fold\b)))"
    )


#: What after a figure makes it part of something else: 5G, 24-hour-a-day, 1.2.3.
_GLUED = re.compile(r"[\w°^@]|[-–/][^\W_]|[.,:]\d|['’]\d|±|[ ]?±")
_ORDINAL = re.compile(rf"[- ](?:{alternatives(ORDINALS)})s?\b", re.IGNORECASE)
_PER = re.compile(
    r"[ ](?:per|for every|in every|out of every)[ ][$£€]?(?:\d|hundred|thousand|million|one)"
)
_RECORD = re.compile(r"[ ](?:low|high|record|peak|best|worst)\b", re.IGNORECASE)
_AGO = re.compile(r"[ ](?:earlier|ago|before|later|prior|after|old\b)", re.IGNORECASE)
_MOVES = re.compile(
    rf"\b(?:{alternatives([*RISES, *FALLS, *MOVEMENTS])})\b(?![ ]than)", re.IGNORECASE
)
_BEFORE_TIME = re.compile(
    r"\b(?:in|for|within|after|lasts?|lasted|lasting|takes?|took|taking|than|nearly|almost|about"
    r"|under|over|least|most|every)[ ]\Z",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"([A-Za-z][\w-]*\.?)[ ]\Z")
_PART_OF = re.compile(
    r"[ ](?:of[ ])?(?:the|all|those|these|its|their|our|them|whom|which|his|her|my|total|of)\b"
)
_OF_A_HALF = re.compile(
    r"\b(?:first|second|latter|other|each|last|past|previous|next|this|that|one|final|and|third"
    r"|fourth|earlier|same|every)[ ]\Z",
    re.IGNORECASE,
)
_LIKENESS = re.compile(r"[ ](?:as|the|that|those|more|higher|its|their)\b", re.IGNORECASE)


@cache
def _bound_before() -> re.Pattern[str]:
    """Return a word that bounds a number, before another such word: nearly more than."""
    return re.compile(rf"(?<!\w)(?:{alternatives(english.PREFIXES)})[ ]\Z", re.IGNORECASE)


def spots(plain: str, *, whole: bool = False) -> Iterator[Spot]:
    """Yield the figures of a plain text, in order.

    Args:
        plain: the text.
        whole: whether the text is one printed change, in which no number is a name.

    >>> [str(spot.figure.value) for spot in spots("Section 20: 44 suspects, 1.1 billion yuan")]
    ['44', '1100000000']
    """
    masks = iter(()) if whole else names().finditer(plain)
    mask = next(masks, None)
    at = 0
    for start in _starts().finditer(plain):
        begin = start.start()
        if begin < at:
            continue
        while mask is not None and _masked(mask)[1] <= begin:
            mask = next(masks, None)
        found = figure_pattern().match(plain, begin)
        if found is None:
            continue
        if mask is not None and _masked(mask)[0] < found.end():
            hidden = _masked(mask)
            if hidden[0] <= begin:
                at = hidden[1]
                continue
            found = figure_pattern().match(plain, begin, hidden[0])
            if found is None:
                continue
        here, at = _spotted(plain, found, whole=whole)
        yield from here


def _masked(mask: re.Match[str]) -> tuple[int, int]:
    return mask.span(mask.lastgroup or 0)


def _spotted(plain: str, found: re.Match[str], *, whole: bool) -> tuple[list[Spot], int]:
    """Return what a match says, and where to look on."""
    if (found["between"] or found["since"]) and not found["to"]:
        return [], found.end("between" if found["between"] else "since")
    if not whole and _is_name(plain, found):
        return [], found.end()
    if found["to"] and (found["since"] or found["to_word"]) and _moves(plain, found):
        return _both(plain, found, inherits=True), found.end()
    try:
        figure = built(found, found.group())
    except UnreadableFigure:
        if found["or"] or (found["to_word"] and not found["between"]):
            return _both(plain, found, inherits=not found["or"]), found.end()
        return [], found.end()
    if figure.unit == Unit.TIME and _LIKENESS.match(plain, found.end()):
        # Three times the average is no occurrence.
        figure = attrs.evolve(figure, unit=Unit.FOLD)
    return [_spot(found, figure)], found.end()


def _spot(found: re.Match[str], figure: Figure) -> Spot:
    stress = found.end("stress") if found["stress"] else found.start()
    unit = found["unit"] or found["half_unit"] or found["article"] or ""
    return Spot(found.start(), stress, found.end(), figure, unit.lower())


def _is_name(plain: str, found: re.Match[str]) -> bool:
    """Tell whether what was matched is no figure in running text."""
    end = found.end()
    if _GLUED.match(plain, end) or _ORDINAL.match(plain, end) or _PER.match(plain, end):
        return True
    bound = found["prefix"] or found["prefix_sign"]
    if bound and _bound_before().search(plain[max(0, found.start() - NEAR) : found.start()]):
        return True
    hyphened = found["unit"] and plain[found.start("unit") - 1] == "-"
    if hyphened and _RECORD.match(plain, end):
        return True
    if found["article"]:
        bounded = bound or found["article_half"] or _BEFORE_TIME.search(_before(plain, found))
        return not bounded or bool(_AGO.match(plain, end))
    if found["share"]:
        return not bound and not _is_share(plain, found)
    if found["part"] and not found["part_word"]:
        return bool(_OF_A_HALF.search(_before(plain, found)))
    if found["number"] is None:
        return False
    return _is_pronoun(found) or _is_year(plain, found)


def _before(plain: str, found: re.Match[str]) -> str:
    return plain[max(0, found.start() - 20) : found.start()]


def _is_share(plain: str, found: re.Match[str]) -> bool:
    """Tell a third of all from a third party, and half of them from the second half."""
    if _OF_A_HALF.search(_before(plain, found)):
        return False
    words = found["share"].lower()
    sure = "-" in words or words.startswith(("two ", "three ", "four "))
    if sure and not words.endswith("quarters"):
        return True
    if words.endswith(" of"):
        return True
    before = _WORD_BEFORE.search(_before(plain, found))
    return bool(_PART_OF.match(plain, found.end())) or (
        before is not None and before[1].lower() in ("by", "up", "down", "fell", "rose")
    )


def _is_pronoun(found: re.Match[str]) -> bool:
    """Tell one before a noun, an article as often as a number."""
    part = found.groupdict()
    if part["number"].lower() != "one" or part["prefix"] or part["to"] or part["and_half"]:
        return False
    unit = (part["unit"] or "").lower()
    known = english.UNITS.get(unit)
    return not (unit in TIMES or known in (Unit.PERCENT, Unit.POINT) or part["after"])


def _is_year(plain: str, found: re.Match[str]) -> bool:
    """Tell a bare number that may be a year: no words beside it, or the words of a year."""
    part = found.groupdict()
    number = part["number"]
    if not (len(number) == 4 and number.isdecimal() and int(number) in _YEARS):  # noqa: PLR2004 - yyyy
        return False
    if part["currency"] or part["after"] or part["sign"] or part["plus"] or part["prefix_sign"]:
        return False
    if part["to"]:
        other = part["to"]
        return other.isdecimal() and (len(other) == 2 or int(other) in _YEARS)  # noqa: PLR2004 - yy
    prefix = (part["prefix"] or part["stress"] or "").strip().lower()
    if prefix:
        return prefix in YEAR_WORDS
    if not part["unit"]:
        return True
    word = _WORD_BEFORE.search(_before(plain, found))
    if word is None:
        return int(number) in _PLAIN_YEARS
    return word[1].lower() in YEAR_WORDS and int(number) in _PLAIN_YEARS


def _moves(plain: str, found: re.Match[str]) -> bool:
    """Tell two levels (rose from 5 to 8) from a range (from 5 to 8 days)."""
    start, end = found.start(), found.end()
    before = SENTENCE_END.split(plain[max(0, start - NEAR) : start])[-1]
    if found["since"]:
        after = SENTENCE_END.split(plain[end : end + NEAR])[0]
        return bool(_MOVES.search(before) or _MOVES.search(after))
    words = [each.end() for each in _MOVES.finditer(before)]
    beside = bool(words) and not before[words[-1] :].strip()
    unit = (found["unit"] or "").lower()
    changes = english.UNITS.get(unit) in (Unit.PERCENT, Unit.POINT, Unit.FOLD)
    return beside and bool(found["from_unit"] or not changes)


def _both(plain: str, found: re.Match[str], *, inherits: bool) -> list[Spot]:
    """Return the two figures of what is no range: rose from 3 to 5 million."""
    begin = found.start("prefix") if found["prefix"] else -1
    if begin < 0:
        groups = ("currency", "sign", "number")
        begin = next(found.start(each) for each in groups if found[each])
    after = ("to_bound", "to_sign", "to_currency", "to")
    again = next(found.start(each) for each in after if found[each])
    first = figure_pattern(ranged=False).match(plain, begin)
    second = figure_pattern(ranged=False).match(plain, again)
    if first is None or second is None:
        return []
    if _GLUED.match(plain, second.end()):
        return []
    try:
        last = built(second, second.group())
        if not inherits:
            return [_spot(first, built(first, first.group())), _spot(second, last)]
        return [_spot(first, _inheriting(first, second, last)), _spot(second, last)]
    except UnreadableFigure:
        return []


def _inheriting(first: re.Match[str], second: re.Match[str], last: Figure) -> Figure:
    """Return the first of two figures, with the unit and the multiplier of the second."""
    words, others = Words(first, first.group()), Words(second, second.group())
    written, other = words.number(first["number"]), others.number(second["number"])
    words.qualifier = words.bounding()
    unit, measure = words.unit()
    if unit == Unit.ONE:
        unit, measure = last.unit, last.measure
    elif unit != last.unit and last.unit != Unit.ONE:
        return built(first, first.group())
    if written.word == 1 and other.word > 1 and written.value < 1000 and not first["unit"]:  # noqa: PLR2004 - a multiplier stands beside less
        written = written._replace(
            value=written.value * other.word,
            place=written.place * other.word,
            step=(written.step or 1) * other.word,
            word=other.word,
            bare=False,
        )
    return approximate(words.in_unit(written), words.qualifier, unit, measure)
