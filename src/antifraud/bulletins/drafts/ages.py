# SPDX-License-Identifier: MIT
"""Ages in a text (65岁以上, victims over 60): they count nothing, and no change is of them."""

from __future__ import annotations

import attrs

from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.seen import Seen
from antifraud.casebook import Statistic
from antifraud.figures import Figure, Qualifier, Unit

__all__ = ["is_age", "say_age"]

#: Beyond this no limit on people is one of age.
_OLDEST = 120
#: What `scan` keeps of the words of an age as its measure.
_MEASURES = frozenset({"years old", "岁", "周岁"})
_AT_LEAST = (Qualifier.AT_LEAST, Qualifier.OVER)
_LIMITS = (*_AT_LEAST, Qualifier.AT_MOST, Qualifier.UNDER)


def is_age(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is the age of somebody.

    >>> from antifraud.bulletins.drafts.english import ENGLISH
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> from antifraud.wording import scan
    >>> text = "Victims over 60 filed 101,068 complaints."
    >>> page = laid_out(text, scan(text, "en"), ENGLISH)
    >>> [is_age(page, one) for one in page.mentions]
    [True, False]
    """
    figure, words, text = mention.figure, page.words, page.text
    if figure is None or figure.unit not in (Unit.ONE, Unit.YEAR):
        return False
    if (
        figure.measure in _MEASURES
        or words.age_behind.match(text, mention.end)
        or words.age_behind.search(mention.printed)
    ):
        return True
    before = text[slice(*mention.before)]
    if words.age_before.search(before):
        return True
    if figure.qualifier not in _LIMITS or figure.unit != Unit.ONE or not _is_in_life(figure):
        return False
    start = mention.before[0]
    behind_count = start > 0 and text[start - 1].isalnum()
    if behind_count and words.age_of_count.fullmatch(before):
        return True
    return words.age_limit.search(before) is not None


def _is_in_life(figure: Figure) -> bool:
    return figure.value is None or figure.value <= _OLDEST


def say_age(seen: Seen) -> None:
    """Say of a figure that it is an age: in years, of no indicator, and part of no sum."""
    seen.is_age = seen.apart = True
    if seen.figure is None:
        return
    if seen.figure.unit == Unit.ONE:
        seen.figure = attrs.evolve(seen.figure, unit=Unit.YEAR)
    if seen.figure.qualifier in _LIMITS:
        least = seen.figure.qualifier in _AT_LEAST
        seen.statistic = Statistic.MINIMUM if least else Statistic.MAXIMUM
