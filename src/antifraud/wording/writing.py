# SPDX-License-Identifier: MIT
"""Writing figures, changes, periods and moments as words.

Unrounded, what is written reads back to the same bounds. Rounded, a single
number is rounded once, half away from zero, and the bounds of an interval
outwards.
"""

from __future__ import annotations

from antifraud.errors import OptionUnfit, UnknownLanguage, UnwritableFigure, WrongType
from antifraud.figures import Figure, StatedChange, Unit
from antifraud.periods import Moment, PartialDate, Period
from antifraud.vocabulary import LANGUAGES, Language
from antifraud.wording.readings import Item
from antifraud.wording.writing_changes import written_change
from antifraud.wording.writing_dates import written_moment, written_partial, written_period
from antifraud.wording.writing_figures import written_figure
from antifraud.wording.writing_numbers import SCALES

__all__ = ["write"]

#: No printed number is rounded to more places, on either side of its point.
_MOST_DIGITS = 100


def write(item: Item, lang: Language = "zh", *, digits: int | None = None, scale: str = "") -> str:
    """Write a figure, a stated change, a period or a moment in words.

    Args:
        item: what to write.
        lang: the language to write in.
        digits: places after the point, for figures and changes, counted in the
            unit word; None leaves every number as it is, a negative one rounds
            to tens, hundreds and so on. One number is rounded once, half away
            from zero, and bounds outwards.
        scale: the unit word for figures: 万, 亿, 万亿; thousand, million, billion,
            trillion, or k, m, mn, bn, tn. Empty chooses the one that the bounds
            or the step call for, and none where bounds are rounded.

    Raises:
        UnwritableFigure: when a number has no end in decimals and `digits` is
            not given, or when `scale` is no unit word of the language.
        OptionUnfit: when `digits` or `scale` is given for a date, or `scale` for
            a change or a percent.
        UnknownLanguage: when the language is another.
        WrongType: when the item or an option is of another type.

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
    _check_digits(digits)
    if not isinstance(scale, str):
        raise WrongType("scale", scale, "give a unit word, such as 万, or leave it out")
    if isinstance(item, Figure):
        if scale and scale not in SCALES[lang]:
            raise UnwritableFigure("scale", scale, f"one of {', '.join(SCALES[lang])}")
        if scale and item.unit in (Unit.PERCENT, Unit.POINT):
            raise OptionUnfit("scale", scale, "a percent has no unit word: leave scale out")
        return written_figure(item, lang, digits, scale)
    if isinstance(item, StatedChange):
        if scale:
            raise OptionUnfit("scale", scale, "a change has no unit word: leave scale out")
        return written_change(item, lang, digits)
    return _written_date(item, lang, digits, scale)


def _check_digits(digits: int | None) -> None:
    if digits is None:
        return
    if not isinstance(digits, int) or isinstance(digits, bool):
        raise WrongType("digits", digits, "give a whole number of places, or None")
    if abs(digits) > _MOST_DIGITS:
        raise UnwritableFigure("digits", digits, f"no more than {_MOST_DIGITS} places")


def _written_date(item: Item, lang: Language, digits: int | None, scale: str) -> str:
    for option, given in (("digits", digits), ("scale", scale)):
        if given not in (None, "") and isinstance(item, Period | Moment | PartialDate):
            raise OptionUnfit(option, given)
    if isinstance(item, Period):
        return written_period(item, lang)
    if isinstance(item, Moment):
        return written_moment(item, lang)
    if isinstance(item, PartialDate):
        return written_partial(item, lang)
    mend = (
        "give a Figure, StatedChange, Period, Moment or PartialDate; of a Change its stated(), "
        "of a Ratio its figure"
    )
    raise WrongType("item", item, mend)
