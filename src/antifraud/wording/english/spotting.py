# SPDX-License-Identifier: MIT
"""Spotting the figures of an English text: each with its span, in order, and no names.

Where words cannot be one figure and might be misread in part, nothing is
spotted. Each place of the text is looked at a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import attrs

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Unit
from antifraud.wording.approximation import approximate
from antifraud.wording.english import tables as english
from antifraud.wording.english.ages import aged
from antifraud.wording.english.change_words import FALLS, MANNERS, MOVEMENTS, RISES
from antifraud.wording.english.context import (
    is_glued,
    is_no_figure,
    is_preposition,
    is_year_of_a_level,
)
from antifraud.wording.english.grammar import figure_pattern
from antifraud.wording.english.names import names
from antifraud.wording.english.reading import built, goes_on
from antifraud.wording.english.words import Words
from antifraud.wording.tries import one_of

__all__ = ["SENTENCE_END", "Spot", "spots"]

#: Where a sentence or a clause of its own ends.
SENTENCE_END = re.compile(r"[.!?;](?=[ )\"'’”]|\Z)")
#: What stands before a multiplier is less.
_MULTIPLIED = 1000
#: How far a word may stand from the number that it tells of.
NEAR = 80


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
    signs = one_of([*english.CURRENCIES, *english.LETTERS, *english.SIGNS])
    return re.compile(
        rf"(?<![\w@#_±])(?<![\w%)][-+/:'’@–])(?<!\d[.,])(?<!\w\.)(?<![ (]\.)(?<!^\.)(?<!±[ ])"
        rf"(?:-(?=[\d$£€])|[0-9]|(?i:minus(?=[ ]\d))|(?i:{signs})(?=[ ]?\d)"
        rf"|(?i:{one_of(words)})(?:(?!\w)|(?=fold\b)))"
    )


_MOVES = re.compile(rf"\b(?:{one_of([*RISES, *FALLS, *MOVEMENTS])})\b(?![ ]than)", re.IGNORECASE)
#: What may stand between a movement and its number: rose by 120 to 3,400.
_HOW_FAR = re.compile(rf"(?:[ ](?:{one_of(MANNERS)}))*[ ](?:by[ ])?", re.IGNORECASE)
_LIKENESS = re.compile(r"[ ](?:as|the|that|those|more|higher|its|their)\b", re.IGNORECASE)


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
        if found["rest"] and not goes_on(found):
            found = figure_pattern().match(plain, begin, found.end("unit")) or found
        here, at = _spotted(plain, found, whole=whole)
        yield from here


def _masked(mask: re.Match[str]) -> tuple[int, int]:
    return mask.span(mask.lastgroup or 0)


def _spotted(plain: str, found: re.Match[str], *, whole: bool) -> tuple[list[Spot], int]:
    """Return what a match says, and where to look on."""
    skipped = _skipped(plain, found, whole=whole)
    if skipped is not None:
        return [], skipped
    if not whole and is_no_figure(plain, found):
        return [], found.end()
    if found["to"] and (found["since"] or found["to_word"]) and _moves(plain, found):
        return _both(plain, found, inherits=True), found.end()
    try:
        figure = built(found, found.group())
    except UnreadableFigure:
        if found["or"] or (found["to_word"] and not found["between"] and not _is_score(found)):
            return _both(plain, found, inherits=not found["or"]), found.end()
        return [], found.end()
    if figure.unit == Unit.TIME and _LIKENESS.match(plain, found.end()):
        # Three times the average is no occurrence.
        step = figure.step or Fraction(figure.is_exact)
        figure = attrs.evolve(figure, unit=Unit.FOLD, step=step)
    return [_spot(found, aged(plain, found, figure))], found.end()


def _skipped(plain: str, found: re.Match[str], *, whole: bool) -> int | None:
    """Return where to look on where the first word of a match belongs to something else."""
    if (found["between"] or found["since"]) and not found["to"]:
        return found.end("between" if found["between"] else "since")
    if whole:
        return None
    if found["number"] and is_year_of_a_level(plain, found):
        return found.end("number")
    return found.end("prefix") if is_preposition(plain, found) else None


def _spot(found: re.Match[str], figure: Figure) -> Spot:
    stress = found.end("stress") if found["stress"] else found.start()
    unit = found["unit"] or found["half_unit"] or found["article"] or ""
    return Spot(found.start(), stress, found.end(), figure, unit.lower())


def _moves(plain: str, found: re.Match[str]) -> bool:
    """Tell two levels (rose from 5 to 8) from a range (from 5 to 8 days)."""
    start, end = found.start(), found.end()
    before = SENTENCE_END.split(plain[max(0, start - NEAR) : start])[-1]
    if found["since"]:
        after = SENTENCE_END.split(plain[end : end + NEAR])[0]
        return bool(_MOVES.search(before) or _MOVES.search(after))
    words = [each.end() for each in _MOVES.finditer(before)]
    beside = bool(words) and _HOW_FAR.fullmatch(before, words[-1]) is not None
    unit = (found["unit"] or "").lower()
    changes = english.UNITS.get(unit) in (Unit.PERCENT, Unit.POINT, Unit.FOLD)
    return beside and bool(found["from_unit"] or not changes)


def _is_score(found: re.Match[str]) -> bool:
    """Tell odds or votes from two levels: 10 to 1."""
    sizes = ("since", "currency", "to_currency", "from_unit", "unit", "after", "prefix")
    return not any(found[each] for each in sizes)


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
    if is_glued(plain, second.end()):
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
    elif last.unit not in (unit, Unit.ONE):
        return built(first, first.group())
    bare = written.word == 1 and not first["unit"]
    if bare and other.word > 1 and 0 < written.value < _MULTIPLIED:
        written = written._replace(
            value=written.value * other.word,
            place=written.place * other.word,
            step=(written.step or Fraction(1)) * other.word,
            word=other.word,
            bare=False,
        )
    return approximate(words.in_unit(written), words.qualifier, unit, measure)
