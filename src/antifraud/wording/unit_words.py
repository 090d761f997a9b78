# SPDX-License-Identifier: MIT
"""The words of a figure's unit, in either language."""

from __future__ import annotations

from typing import NamedTuple

from antifraud.figures import Figure, Unit
from antifraud.vocabulary import Language
from antifraud.wording.chinese import tables as chinese
from antifraud.wording.english import tables as english
from antifraud.wording.english.units import AGES, OLD

__all__ = ["Labels", "unit_label", "unit_word"]

#: The measure words of an age, in both languages.
_AGES = frozenset({"岁", "周岁", *AGES})
_GLUED = {Unit.PERCENT: "%", Unit.FOLD: "-fold"}


class Labels(NamedTuple):
    """The words of a unit, as a rule and for one of it."""

    many: str
    one: str

    @classmethod
    def of(cls, figure: Figure, lang: Language) -> Labels:
        """Return those of a figure in a language."""
        return cls(unit_label(figure, lang, one=False), unit_label(figure, lang, one=True))


def unit_word(figure: Figure, lang: Language = "zh") -> str:
    """Return the word of a figure's unit: the measure word as printed, where it is of the language.

    >>> from antifraud.wording import read
    >>> unit_word(read("44名")), unit_word(read("44名"), "en"), unit_word(read("九成五"))
    ('名', 'people', '%')
    """
    return unit_label(figure, lang, one=figure.is_exact and figure.value == 1).strip()


def unit_label(figure: Figure, lang: Language, *, one: bool) -> str:
    """Return the word of a figure's unit with the space that parts it from its number.

    >>> unit_label(Figure.exact(44, Unit.PERSON), "en", one=False)
    ' people'
    """
    unit, measure = figure.unit, figure.measure
    if lang == "zh":
        measure = "岁" if measure in AGES else measure
        printed = chinese.MEASURES.get(measure) == unit
        return measure if printed else unit.label("zh")
    if unit in _GLUED:
        return _GLUED[unit]
    if measure in _AGES:
        return " year old" if one else f" {OLD}"
    if english.UNITS.get(measure) == unit:
        return f" {measure}"
    label = unit.label("en", one=one)
    return f" {label}" if label else ""
