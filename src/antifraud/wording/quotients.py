# SPDX-License-Identifier: MIT
"""Reading a rate or a mean, as writing writes it: 0.65起/万人, 18,109 yuan per account."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from antifraud.errors import UnreadableFigure
from antifraud.figures import Figure, Unit
from antifraud.vocabulary import Language

__all__ = ["read_quotient"]

#: What stands between what is counted and what it is counted by.
_PER: dict[Language, str] = {"zh": "/", "en": " per "}


def read_quotient(text: str, lang: Language, read: Callable[[str], Figure]) -> Figure | None:
    """Read a figure by a unit, or by so many of it; None where the text is none.

    Args:
        text: the text.
        lang: its language.
        read: what reads a figure of one unit.

    >>> from antifraud.wording.chinese.reading import read_chinese
    >>> read_quotient("0.65起/万人", "zh", read_chinese)
    Figure(13/20 CASE/10000PERSON step 1/100)
    >>> read_quotient("3起", "zh", read_chinese) is None
    True
    """
    above, per, below = text.replace("／", "/").rpartition(_PER[lang])
    if not per:
        return None
    try:
        figure, unit = read(above), _exposure(below.strip(), read)
    except UnreadableFigure:
        return None
    if unit is None or figure.unit == Unit.ONE:
        return None
    return attrs.evolve(figure, unit=figure.unit / unit, measure="")


def _exposure(words: str, read: Callable[[str], Figure]) -> Unit | None:
    """Return the unit that something is counted by, of which the words name one or so many."""
    try:
        several = read(words)
    except UnreadableFigure:
        several = read(f"1 {words}")
    count = several.low
    if not several.is_exact or count is None or count.denominator > 1 or count < 1:
        return None
    return None if several.unit == Unit.ONE else several.unit.each(int(count))
