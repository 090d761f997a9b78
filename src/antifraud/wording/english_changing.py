# SPDX-License-Identifier: MIT
"""The stated changes of an English text: a direction, a size and a basis each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import NamedTuple

import attrs

from antifraud.figures import (
    Caution,
    ChangeKind,
    Direction,
    Figure,
    Qualifier,
    StatedChange,
    Unit,
)
from antifraud.wording import english
from antifraud.wording.approximation import approximate, approximate_share
from antifraud.wording.english_bases import BASIS_ADVERBS
from antifraud.wording.english_change_words import (
    BASIS_TIMES,
    COMPARISONS,
    HALVED,
    MANNERS,
    MULTIPLIERS_OF,
    NOT_AFTER,
    STATES,
    TRAILING_FALLS,
    TRAILING_RISES,
    UNCHANGED_ALONE,
)
from antifraud.wording.english_spotting import Spot
from antifraud.wording.numerals import Written
from antifraud.wording.patterns import alternatives
from antifraud.wording.stating import stated, unchanged

__all__ = ["Lead", "Said", "leads", "said", "standing_alone"]

_KINDS = {
    Unit.PERCENT: ChangeKind.PERCENT,
    Unit.POINT: ChangeKind.POINTS,
    Unit.FOLD: ChangeKind.FOLD,
    Unit.TIME: ChangeKind.FOLD,
}
_HALF = Fraction(1, 2)


class Lead(NamedTuple):
    """A word of direction before a number."""

    start: int
    direction: Direction
    #: Whether it is said by how much (rose by), so that times are no occurrences.
    measured: bool


class Said(NamedTuple):
    """A change as the words say it, its basis not yet known."""

    start: int
    end: int
    change: StatedChange
    direction: Direction | None


@cache
def _lead() -> re.Pattern[str]:
    between = f"(?:{alternatives(MANNERS)}|{BASIS_ADVERBS})"
    return re.compile(
        rf"(?<![\w-])(?:(?P<rise>{alternatives(english.RISES)})|(?P<fall>{alternatives(english.FALLS)}))"
        rf"(?:[ ]{between},?){{0,4}}[ ](?P<by>by[ ]|of[ ])?",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _trail() -> re.Pattern[str]:
    between = f"(?:{alternatives(MANNERS)}|{BASIS_ADVERBS})"
    return re.compile(
        rf"[ -](?:{between}[ ]){{0,3}}"
        rf"(?:(?P<rise>{alternatives(TRAILING_RISES)})|(?P<fall>{alternatives(TRAILING_FALLS)}))"
        rf"(?![\w-])(?![ ](?:{alternatives(NOT_AFTER)})\b)(?<!up(?=[ ]to\b))",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _comparison() -> re.Pattern[str]:
    return re.compile(
        rf"[ ](?:{alternatives(COMPARISONS)})(?!\w)(?:[ ](?P<time>{alternatives(BASIS_TIMES)})(?!\w))?",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _alone() -> re.Pattern[str]:
    prefixes = alternatives(english.PREFIXES)
    verbs = alternatives(STATES)
    the = r"(?=[ ](?:the|that|those|last|what|its|their|as)\b)"
    return re.compile(
        rf"""(?<![\w-])(?:
          (?:(?P<prefix>{prefixes})[ ])?
          (?:(?P<multiple>{alternatives(english.MULTIPLES)})
             |(?P<of>{alternatives(MULTIPLIERS_OF)}){the}|(?P<halved>{alternatives(HALVED)}))
        | (?:(?P<verb>{verbs})[ ])?
          (?P<unchanged>{alternatives(english.UNCHANGED)})
        )(?![\w-])""",
        re.IGNORECASE | re.ASCII | re.VERBOSE,
    )


def leads(plain: str) -> dict[int, Lead]:
    """Return the words of direction in a text, each by where the number would begin.

    >>> leads("fell by 5%")[8].direction.name
    'DOWN'
    """
    result: dict[int, Lead] = {}
    for found in _lead().finditer(plain):
        way = Direction.UP if found["rise"] else Direction.DOWN
        words = (found["rise"] or found["fall"]).lower()
        measured = bool(found["by"]) or words.endswith(" of") or words == "up"
        result[found.end()] = Lead(found.start(), way, measured)
    return result


def said(plain: str, spot: Spot, lead: Lead | None, *, whole: bool) -> Said | None:
    """Return the change that a figure with the words around it states, or None.

    Args:
        plain: the text.
        spot: the figure.
        lead: the word of direction before it.
        whole: whether the text is one printed change, whose number may stand alone.

    >>> spot = Spot(0, 0, 2, Figure.exact(9, Unit.PERCENT), "%")
    >>> said("9% increase", spot, None, whole=False).direction.name
    'UP'
    """
    figure, start, end = spot.figure, spot.start, spot.end
    kind = _KINDS.get(figure.unit)
    if kind is None:
        return None
    if figure.unit in (Unit.TIME, Unit.FOLD):
        compared = _comparison().match(plain, end)
        if compared:
            basis = BASIS_TIMES[compared["time"].lower()] if compared["time"] else None
            times = stated(_shifted(figure), kind, basis)
            return Said(start, compared.end(), times, Direction.UP)
    after = _trail().match(plain, end)
    direction = lead.direction if lead else None
    if after:
        way = Direction.UP if after["rise"] else Direction.DOWN
        if direction not in (None, way):
            return None
        direction, end = way, after.end()
    if lead:
        start = lead.start
    signed = figure.value is not None and figure.value < 0
    if signed and direction:
        return None
    if start and plain[start - 1] == "+" and not direction:
        start, direction = start - 1, Direction.UP
    if figure.unit == Unit.TIME and not whole and not (after or (lead and lead.measured)):
        return None
    change = stated(figure, kind, falls=direction is Direction.DOWN)
    folds = kind is ChangeKind.FOLD and direction is not Direction.DOWN
    if folds and spot.unit != "times the base":
        change = _two_readings(change)
    if signed:
        direction = Direction.DOWN
    return Said(start, end, change, direction)


def _two_readings(change: StatedChange) -> StatedChange:
    """Keep both readings of an N-fold increase: N times added, or N times in all."""
    return attrs.evolve(change, alternative=change.value - 1, caution=Caution.FOLD_OR_TIMES)


def _shifted(times: Figure) -> Figure:
    """Return by how many times something rose that is now so many times its base."""
    value, low, high = (
        None if end is None else end - 1 for end in (times.value, times.low, times.high)
    )
    return attrs.evolve(times, value=value, low=low, high=high, unit=Unit.FOLD)


def standing_alone(plain: str, *, whole: bool) -> Iterator[Said]:
    """Yield the changes that need no number: doubled, halved, unchanged.

    >>> [str(each.change.value) for each in standing_alone("more than doubled", whole=False)]
    ['1']
    """
    for found in _alone().finditer(plain):
        if found["unchanged"]:
            if whole or _is_level(plain, found):
                nearly = found["unchanged"].lower() in english.NEARLY_UNCHANGED
                change = unchanged(None, nearly=nearly)
                start = found.start("unchanged")
                yield Said(start, found.end(), change, Direction.UNCHANGED)
            continue
        prefix = (found["prefix"] or "").lower()
        bound = english.PREFIXES[prefix] if prefix else Qualifier.EXACT
        if found["halved"]:
            yield Said(found.start(), found.end(), _halved(bound), Direction.DOWN)
            continue
        word = (found["multiple"] or found["of"]).lower()
        times = Fraction(english.MULTIPLES.get(word) or MULTIPLIERS_OF[word])
        written = Written(times, times, Fraction(1) if bound is Qualifier.EXACT else Fraction(0))
        figure = approximate(written, bound, Unit.TIME)
        change = stated(_shifted(figure), ChangeKind.FOLD)
        yield Said(found.start(), found.end(), change, Direction.UP)


_LEVEL_AFTER = re.compile(
    r"[ ]*(?:[.,;:)]|\Z|[ ](?:at|in|on|from|compared|over|against|year|month|quarter|with|since|and|but|while)\b)"
)


def _is_level(plain: str, found: re.Match[str]) -> bool:
    """Tell sales that stayed flat from a flat in a tower."""
    words = found["unchanged"].lower()
    if words in UNCHANGED_ALONE:
        return True
    return bool(found["verb"] and _LEVEL_AFTER.match(plain, found.end())) and words != "the same"


def _halved(bound: Qualifier) -> StatedChange:
    if bound is Qualifier.EXACT:
        return StatedChange(Decimal(-50), step=10)
    return stated(approximate_share(_HALF, bound), ChangeKind.PERCENT, falls=True)
