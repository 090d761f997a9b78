# SPDX-License-Identifier: MIT
"""Writing figures, changes, periods and moments as words.

Unrounded, what is written reads back to the same bounds. Rounded, a single
number is rounded once, half away from zero, and the bounds of an interval
outwards.
"""

from __future__ import annotations

from antifraud.errors import UnknownLanguage, WrongType
from antifraud.figures import Figure, StatedChange
from antifraud.periods import Moment, PartialDate, Period
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording.readings import Item
from antifraud.wording.writing_changes import written_change
from antifraud.wording.writing_dates import written_moment, written_partial, written_period
from antifraud.wording.writing_figures import written_figure

__all__ = ["write"]


def write(item: Item, lang: Language = "zh", *, digits: int | None = None, scale: str = "") -> str:
    """Write a figure, a stated change, a period or a moment in words.

    Args:
        item: what to write.
        lang: the language to write in.
        digits: places after the point, for figures; None leaves every number
            as it is.
        scale: the unit word for figures (万, 亿, million); empty chooses the one
            that the figure's step calls for.

    Raises:
        UnwritableFigure: when a number has no end in decimals and `digits` is
            not given, or when there is no bound to write.
        UnknownLanguage: when the language is another.
        WrongType: when the item is of another type.

    >>> from antifraud.wording import read
    >>> write(read("3727万余元")), write(read("3727万余元"), "en")
    ('3727万余元', '37.27 to 37.28 million yuan')
    >>> mean = read("3727万余元") / read("2058个账户")
    >>> write(mean, digits=2, scale="万"), write(mean, "en", digits=0)
    ('1.81万至1.82万元/个账户', '18,109 to 18,115 yuan per account')
    >>> from antifraud.periods import Period
    >>> write(Period.parse("2023Q1")), write(Period.parse("2023Q1"), "en")
    ('2023年第一季度', 'the first quarter of 2023')
    """
    if lang not in LANGUAGES:
        raise UnknownLanguage("lang", lang)
    if isinstance(item, Figure):
        return written_figure(item, lang, digits, scale)
    if isinstance(item, StatedChange):
        return written_change(item, lang)
    if isinstance(item, Period):
        return written_period(item, lang)
    if isinstance(item, Moment):
        return written_moment(item, lang)
    if isinstance(item, PartialDate):
        return written_partial(item, lang)
    raise WrongType("item", item, "give a Figure, StatedChange, Period, Moment or PartialDate")
