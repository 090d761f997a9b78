# SPDX-License-Identifier: MIT
"""Whether two figures of one indicator are of the same body and kind, as far as their words tell.

全市破案 and 城东分局破案 name one indicator, and so do 破案 and 破获跨境案件. No
table knows every body and every kind, so the words that no table holds have to
be the same, or the two are not set against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from antifraud.bulletins.drafts.mentions import Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.runs import base_of
from antifraud.bulletins.drafts.seen import Seen
from antifraud.casebook import Indicator, Statistic, ToDate
from antifraud.figures import Basis
from antifraud.periods import Period

__all__ = ["part_scopes"]

#: The bodies that a sentence names, and the words beside a figure that no table holds.
_Words: TypeAlias = tuple[tuple[str, ...], str]
_Place: TypeAlias = tuple[object, Period | None]


def part_scopes(page: Page, seen: Iterable[Seen]) -> None:
    """Mark each statement whose words are of another body or kind than those of one like it.

    Only what could be compared is marked: figures of one indicator in one
    period, or in a period and in that which it is measured against.

    >>> from antifraud.bulletins import draft
    >>> from datetime import date
    >>> made = draft("一季度破案30起。二季度城东分局破案6起，环比上升20%。", date(2023, 7, 4))
    >>> [one.name("en") for one in made.casebook.statements]
    ['cases solved', 'cases solved (scope to be told: s2)']
    """
    told: dict[_Place, dict[_Words, Seen]] = {}
    measured: dict[_Place, dict[_Words, Seen]] = {}
    bodies = _Bodies(page)
    for one in seen:
        named = bodies.of(one)
        if one.base_for is not None:
            one.unlike = one.base_for.unlike
        is_named = one.indicator is not Indicator.OTHER or one.label is not None
        is_named = is_named and one.label not in (page.words.share, page.words.difference)
        if not is_named or one.figure is None or one.is_base or one.apart:
            continue
        if one.statistic is not Statistic.TOTAL or isinstance(one.period, ToDate):
            continue
        key = (one.indicator, one.narrow, one.label if one.indicator is Indicator.OTHER else None)
        words = (named, page.words.body.sub("", page.words_left(one.before)))
        bases = [base for basis in Basis if (base := base_of(one.period, basis)) is not None]
        places = [(key, one.period), *((key, base) for base in bases)]
        like = [told[place] for place in places if place in told]
        like += [measured[places[0]]] if places[0] in measured else []
        same = next((others[words] for others in like if words in others), None)
        twice = told.get(places[0], {}).get(words)
        if twice is not None and one.period is not None and _differ(twice, one):
            one.unlike = one
            one.doubt(Doubt.SAID_TWICE, twice.id)
        elif same is not None:
            one.unlike = same.unlike
        elif like:
            one.unlike = one
            one.doubt(Doubt.SCOPE_UNLIKE, next(iter(like[0].values())).id)
        told.setdefault(places[0], {}).setdefault(words, one)
        for place in places[1:]:
            measured.setdefault(place, {}).setdefault(words, one)


def _differ(one: Seen, other: Seen) -> bool:
    """Tell whether two figures of one thing cannot both be right."""
    if one.figure is None or other.figure is None or one.figure.unit != other.figure.unit:
        return True
    return not one.figure.possibly_equal(other.figure)


class _Bodies:
    """The bodies that the sentences of a text name, followed from its beginning."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._sentence = self._paragraph = -1
        self._named: tuple[str, ...] = ()
        self._at = 0

    def of(self, one: Seen) -> tuple[str, ...]:
        """Return the bodies that its sentence has named so far, or else the one before it."""
        mention = one.mention
        if mention.paragraph != self._paragraph:
            self._named = ()
        if mention.sentence != self._sentence:
            self._at = mention.sentence_from
        self._sentence, self._paragraph = mention.sentence, mention.paragraph
        found = tuple(self._found(self._at, mention.start))
        self._named, self._at = found or self._named, mention.end
        return self._named

    def _found(self, start: int, end: int) -> Iterator[str]:
        for match in self._page.words.body.finditer(self._page.text, start, end):
            yield match.group()
