# SPDX-License-Identifier: MIT
"""The stated changes of an English text: a direction, a size and a basis each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

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
from antifraud.wording.approximation import approximate, approximate_share
from antifraud.wording.english import tables as english
from antifraud.wording.english.bases import BASIS_ADVERBS
from antifraud.wording.english.change_words import (
    BASIS_TIMES,
    CHANGED,
    CHANGED_FALLS,
    CHANGED_RISES,
    COMPARATIVES,
    COMPARISONS,
    FALL_NOUNS,
    HALVED,
    LEVEL_AFTER,
    MANNERS,
    MULTIPLIERS_OF,
    NOT_AFTER,
    PARTICLE_VERBS,
    RISE_NOUNS,
    STATES,
    THE,
    TRAILING_FALLS,
    TRAILING_RISES,
    UNCHANGED_ALONE,
)
from antifraud.wording.english.spotting import Spot
from antifraud.wording.numerals import Written
from antifraud.wording.stating import stated, unchanged
from antifraud.wording.tries import one_of

__all__ = ["Lead", "Said", "leads", "said", "standing_alone"]

_KINDS = {
    Unit.PERCENT: ChangeKind.PERCENT,
    Unit.POINT: ChangeKind.POINTS,
    Unit.FOLD: ChangeKind.FOLD,
    Unit.TIME: ChangeKind.FOLD,
}
_HALF = Fraction(1, 2)
_PLUS = "+"
_OPEN = (Qualifier.OVER, Qualifier.AT_LEAST)


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
    between = f"(?:{one_of(MANNERS)}|{BASIS_ADVERBS})"
    return re.compile(
        rf"(?<![\w-])(?:(?P<rise>{one_of(english.RISES)})|(?P<fall>{one_of(english.FALLS)}))"
        rf"(?:[ ]{between},?){{0,4}}[ ](?P<by>by[ ]|of[ ])?",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _trail() -> re.Pattern[str]:
    between = f"(?:{one_of(MANNERS)}|{BASIS_ADVERBS})"
    return re.compile(
        rf"[ -](?:{between}[ ]){{0,3}}"
        rf"(?:(?P<rise>{one_of(TRAILING_RISES)})|(?P<fall>{one_of(TRAILING_FALLS)}))"
        rf"(?![\w-])(?![ ](?:{one_of(NOT_AFTER)})\b)(?<!up(?=[ ]to\b))",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _comparison() -> re.Pattern[str]:
    return re.compile(
        rf"[ ](?:{one_of(COMPARISONS)})(?!\w)(?:[ ](?P<time>{one_of(BASIS_TIMES)})(?!\w))?",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _alone() -> re.Pattern[str]:
    prefixes = one_of(english.PREFIXES)
    verbs = one_of(STATES)
    the = rf"(?=[ ](?:{one_of(THE)})\b)"
    return re.compile(
        rf"""(?<![\w-])(?:
          (?:(?P<prefix>{prefixes})[ ])?
          (?:(?P<multiple>{one_of(english.MULTIPLES)})
             |(?P<of>{one_of(MULTIPLIERS_OF)}){the}|(?P<halved>{one_of(HALVED)}))
        | (?:(?P<verb>{verbs})[ ])?
          (?P<unchanged>{one_of(english.UNCHANGED)})
        )(?![\w-])""",
        re.IGNORECASE | re.ASCII | re.VERBOSE,
    )


@cache
def _object() -> re.Pattern[str]:
    """Return the pattern of a verb, its object or its time, and by how much."""
    return re.compile(
        rf"(?<![\w-])(?:(?P<rise>{one_of(CHANGED_RISES)})|(?P<fall>{one_of(CHANGED_FALLS)}))"
        rf"(?=(?P<words>[ ][A-Za-z][A-Za-z '’-]{{0,80}}?)[ ]by[ ](?:{one_of(MANNERS)}[ ])?"
        rf"(?![a-z]+[ ]by[ ]))",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _of_what() -> re.Pattern[str]:
    """Return the pattern of a noun of change, what changed, and by how much: a fall in cases of."""
    return re.compile(
        rf"(?<![\w-])(?:(?P<rise>{one_of(RISE_NOUNS)})|(?P<fall>{one_of(FALL_NOUNS)}))"
        rf"(?=(?P<words>[ ]in[ ](?:[A-Za-z'’-]{{1,20}}[ ]){{0,4}}?"
        rf"(?:[a-z-]{{1,20}}(?<!s)s|{one_of(CHANGED)}))[ ]of[ ])",
        re.IGNORECASE | re.ASCII,
    )


_PARTICLES = re.compile(rf"(?<!\w)(?:{one_of(PARTICLE_VERBS)})[ ]\Z", re.IGNORECASE)
_PARTICLE = ("up", "down")
#: What ends the reach of a verb, or has a "by" of its own: driven by 45% of cases.
_OTHER_BY = re.compile(
    r"[ ](?:and|or|but|while|as|to|which|that)[ ]|(?:ed|(?<![mr])en)\Z", re.IGNORECASE
)


def leads(plain: str, *, whole: bool = False) -> dict[int, Lead]:
    """Return the words of direction in a text, each by where the number would begin.

    Args:
        plain: the text.
        whole: whether the text is one printed change.

    >>> leads("fell by 5%")[8].direction.name
    'DOWN'
    """
    result: dict[int, Lead] = {}
    for found in _object().finditer(plain):
        if _OTHER_BY.search(found["words"]):
            continue
        way = Direction.UP if found["rise"] else Direction.DOWN
        result[found.end("words") + len(" by ")] = Lead(
            found.end("words") + len(" by "), way, measured=True
        )
    for found in _of_what().finditer(plain):
        way = Direction.UP if found["rise"] else Direction.DOWN
        begin = found.end("words") + len(" of ")
        result[begin] = Lead(begin, way, measured=True)
    for found in _lead().finditer(plain):
        way = Direction.UP if found["rise"] else Direction.DOWN
        words = (found["rise"] or found["fall"]).lower()
        if words in _PARTICLE and _PARTICLES.search(
            plain[max(0, found.start() - 12) : found.start()]
        ):
            continue
        if words in COMPARATIVES and not (whole or found["by"]):
            continue
        measured = bool(found["by"]) or words.endswith(" of") or words == "up"
        article = words.find(" ") + 1 if words.startswith(("a ", "an ")) else 0
        result[found.end()] = Lead(found.start() + article, way, measured)
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
    kind = _KINDS.get(spot.figure.unit)
    if kind is None:
        return None
    compared = _compared(plain, spot, kind)
    if compared:
        return compared
    after = _trail().match(plain, spot.end)
    direction = _direction(plain, spot, lead, after)
    if isinstance(direction, str):
        return None
    # Nothing happens two and a half times.
    broken = spot.figure.value is not None and spot.figure.value.denominator > 1
    measured = whole or after or (lead and (lead.measured or broken))
    if spot.figure.unit == Unit.TIME and not measured:
        return None
    start = lead.start if lead else spot.start
    if direction is Direction.UP and not lead and not after:
        start -= len(_PLUS)
    figure = spot.figure
    if direction is Direction.UP and not spot.unit and figure.qualifier in _OPEN:
        # A share ends at all of it; a rise by more than half does not.
        figure = attrs.evolve(figure, high=None)
    change = stated(figure, kind, falls=bool(lead or after) and direction is Direction.DOWN)
    folds = kind is ChangeKind.FOLD and direction is not Direction.DOWN
    if folds and spot.unit != english.OF_THE_BASE:
        change = _two_readings(change)
    return Said(start, after.end() if after else spot.end, change, direction)


def _compared(plain: str, spot: Spot, kind: ChangeKind) -> Said | None:
    """Read three times as many as last year: the base is among the three."""
    if kind is not ChangeKind.FOLD:
        return None
    found = _comparison().match(plain, spot.end)
    if found is None:
        return None
    basis = BASIS_TIMES[found["time"].lower()] if found["time"] else None
    change = stated(_shifted(spot.figure), kind, basis)
    return Said(spot.start, found.end(), change, Direction.UP)


def _direction(
    plain: str, spot: Spot, lead: Lead | None, after: re.Match[str] | None
) -> Direction | Literal["both"] | None:
    """Return the direction that the words and the sign agree on."""
    ways: set[Direction] = {lead.direction} if lead else set()
    if after:
        ways.add(Direction.UP if after["rise"] else Direction.DOWN)
    signed = spot.figure.value is not None and spot.figure.value < 0
    if len(ways) > 1 or (ways and signed):
        return "both"
    if signed:
        return Direction.DOWN
    if not ways and plain[max(0, spot.start - 1) : spot.start] == _PLUS:
        return Direction.UP
    return ways.pop() if ways else None


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


_LEVEL_AFTER = re.compile(rf"[ ]?(?:[.,;:)]|\Z)|[ ](?:{one_of(LEVEL_AFTER)})\b")


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
