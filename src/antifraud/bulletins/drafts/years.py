# SPDX-License-Identifier: MIT
"""Dates without a year behind that of a base: 由去年一季度的98万元降至76万元。3月份40起."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import attrs

from antifraud.bulletins.drafts.bases import is_base_date
from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.periods import Period
from antifraud.vocabulary import Language
from antifraud.wording import scan

__all__ = ["with_years_of_their_own"]

#: What places a date by itself: a year, or a word that tells which.
_PLACED = re.compile(
    r"\d{4}|年|[去今明本上前次当同]|last|this|previous|year|same|earlier", re.IGNORECASE
)


def with_years_of_their_own(page: Page, lang: Language, as_of: date | None) -> Page:
    """Return a page on which the date of a base lends its year to no date behind it.

    >>> from datetime import date
    >>> from antifraud.bulletins import draft
    >>> text = "损失由去年一季度的98万元降至76万元。3月份发案40起。"
    >>> draft(text, date(2024, 4, 12)).casebook.statements[2].period
    Period('2024-03')
    """
    return attrs.evolve(page, mentions=tuple(_mentions(page, lang, as_of)))


def _mentions(page: Page, lang: Language, as_of: date | None) -> Iterator[Mention]:
    behind_base, day, paragraph = False, as_of, 0
    for number, mention in enumerate(page.mentions):
        if mention.paragraph != paragraph:
            behind_base, day, paragraph = False, as_of, mention.paragraph
        if mention.figure is not None or mention.changes:
            yield mention
        elif _PLACED.search(mention.printed):
            behind_base = is_base_date(page, number)
            item = mention.reading.item
            if not behind_base and isinstance(item, Period):
                day = item.last
            yield mention
        else:
            yield _again(mention, lang, day) if behind_base and day is not None else mention


def _again(mention: Mention, lang: Language, day: date) -> Mention:
    """Read a date once more, by itself."""
    found = scan(mention.printed, lang, day)
    if len(found) != 1 or found[0].text != mention.reading.text:
        return mention
    reading = attrs.evolve(mention.reading, item=found[0].item)
    return attrs.evolve(mention, readings=(reading,))
