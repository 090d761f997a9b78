# SPDX-License-Identifier: MIT
"""What is counted, named after the figure: 44名嫌疑人, 300余名群众, 8.4万群众."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

import attrs

from antifraud.figures import Figure, Unit
from antifraud.wording.chinese.measures import ATTRIBUTES, MEASURES, NOUNS, OF_THINGS
from antifraud.wording.tries import one_of

__all__ = ["counted"]

#: Measure words that do not tell what they count.
_PLAIN = ("个", "多个")
#: What things may be counted or measured in.
_OF_THINGS = frozenset(
    {Unit.ITEM, Unit.TIME, Unit.GRAM, Unit.JIN, Unit.KILOGRAM, Unit.TONNE, Unit.GIGABYTE}
)


@cache
def _noun() -> re.Pattern[str]:
    # At most three words before the noun, so that time is bounded.
    return re.compile(f"(?:{one_of([*ATTRIBUTES, *NOUNS])}){{0,3}}?(?P<noun>{one_of(NOUNS)})")


def counted(found: re.Match[str], rest: str, figure: Callable[[], Figure]) -> Figure | None:
    """Return the figure of what a noun after it names; None where the two do not go together.

    The measure word stays as printed; the noun tells what 个 counts, and what a
    number without a measure word does. A bare number before a noun (110警情) is
    as likely a name, and is none.

    Args:
        found: the match of the figure's pattern.
        rest: what follows it.
        figure: builds the figure; not called where the rest is no noun.

    >>> from antifraud.wording import read
    >>> read("44名嫌疑人"), read("8个涉案账户"), read("300余群众")
    (Figure(44 PERSON), Figure(8 ACCOUNT), Figure(300..400 PERSON, more_than))
    """
    noun = _noun().fullmatch(rest)
    if noun is None or found["amid"] or found["suffix"]:
        return None
    known = figure()
    unit = _unit(NOUNS[noun["noun"]], known)
    return None if unit is None else attrs.evolve(known, unit=unit)


def _unit(kind: Unit, known: Figure) -> Unit | None:
    """Return what a figure counts before a noun; None where it cannot stand there."""
    unit, word = known.unit, known.measure
    if kind is Unit.CNY:
        return unit if unit in _MONEY else None
    if kind is Unit.ITEM and word in OF_THINGS:
        return OF_THINGS[word]
    if unit == Unit.ITEM:
        return kind if word in _PLAIN else unit
    if unit == kind or (kind is Unit.ITEM and unit in _OF_THINGS):
        return unit
    bare = unit == Unit.ONE and (known.step or not known.is_exact)
    return kind if bare else None


_MONEY = frozenset(unit for word, unit in MEASURES.items() if word[-1] in "元币")
