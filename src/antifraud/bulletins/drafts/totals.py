# SPDX-License-Identifier: MIT
"""Sums in a text (合计, in all), and the figures before them that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from antifraud.bulletins.drafts.claims import Granted, counted_alike, granted
from antifraud.bulletins.drafts.mentions import Page
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import AnyClaim, PartsClaim, SubsetClaim
from antifraud.figures import Figure, Unit

__all__ = ["Totals", "parts_claim", "sum_of"]

#: How many unlike things are looked at for a sum of all of them.
_THINGS = 12
_SEVERAL = 2


def parts_claim(whole: Seen, parts: Sequence[Seen], assumed: Granted) -> AnyClaim:
    """Return the claim that parts make a whole, with what it takes for granted.

    >>> from antifraud.bulletins import draft
    >>> [type(one).__name__ for one in draft("男性8人，女性7人，共计15人。").casebook.claims]
    ['PartsClaim']
    """
    return PartsClaim(
        whole=whole.id,
        parts=tuple(part.id for part in parts),
        assumption=granted(assumed, "zh"),
        assumption_en=granted(assumed, "en"),
    )


def sum_of(parts: Sequence[Seen]) -> Figure | None:
    """Return the sum of the figures of parts, where all of them have one.

    >>> sum_of(()) is None
    True
    """
    total: Figure | None = None
    for part in parts:
        if part.figure is None:
            return None
        total = part.figure if total is None else total + part.figure
    return total


class Totals:
    """The sums of one sentence after another.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> Totals(laid_out("", (), CHINESE)).end()
    """

    def __init__(self, page: Page) -> None:
        """Begin before the text."""
        self._page = page
        #: The figures of one kind that follow one another.
        self._run: list[Seen] = []
        #: Things of any kind that follow one another.
        self._things: list[Seen] = []
        #: Whether the last figure only counted those before it: 三队共抓获48人.
        self._counted = False

    def end(self) -> None:
        """Come to the end of a sentence."""
        self._run, self._things, self._counted = [], [], False

    def claims_of(self, one: Seen) -> Iterator[AnyClaim]:
        """Take a sum together with the figures before it that it is of, or keep a figure.

        Args:
            one: the next figure of the sentence that can be a whole or a part.
        """
        counted, self._counted = self._counted, False
        if one.whole is not None:
            return
        if self._counts_the_run(one):
            self._counted = True
            return
        alike = bool(self._run) and self._run[-1].kind == one.kind
        is_total = self._is_total(one, counted=counted)
        bare = one.kind is not None and one.kind[0] == Unit.ONE
        alike = alike or (bare and is_total and len(self._run) >= _SEVERAL)
        if alike and len(self._run) >= _SEVERAL and is_total:
            yield from self._of_one_kind(one)
            self._run = []
        elif alike:
            self._run.append(one)
        else:
            if is_total:
                yield from self._of_things(one)
            self._run = [one]
        if one.kind is not None and one.kind[0] in (Unit.ITEM, Unit.ONE) and not is_total:
            self._things.append(one)
            del self._things[:-_THINGS]
        else:
            self._things = []

    def _of_one_kind(self, one: Seen) -> Iterator[AnyClaim]:
        parts = [part for part in self._run if counted_alike(part, one)]
        if len(parts) != len(self._run):
            return
        between = self._page.text[parts[-1].mention.end : one.mention.start]
        if self._page.words.others.search(between):
            yield from (SubsetClaim(whole=one.id, part=part.id) for part in parts)
        else:
            yield parts_claim(one, parts, Granted.PARTS_ALL)

    def _of_things(self, one: Seen) -> Iterator[AnyClaim]:
        """Take a sum of unlike things: 手机卡120张、银行卡89张、U盾34个，合计243件.

        Words do not tell where the list begins: it is the longest that adds up. Where
        none does, the sum is wrong of a list with a joint before its last.
        """
        measure = "" if one.mention.figure is None else one.mention.figure.measure
        if one.kind is None or measure not in self._page.words.things:
            return
        things = [part for part in self._things if counted_alike(part, one)]
        if len(things) != len(self._things) or len(things) < _SEVERAL:
            return
        between = self._page.text[things[-1].mention.end : one.mention.start]
        if self._page.words.others.search(between):
            return
        for first in range(len(things) - 1):
            total = sum_of(things[first:])
            if total is not None and one.figure is not None and total.possibly_equal(one.figure):
                yield parts_claim(one, things[first:], Granted.PARTS_ALL)
                return
        listed = [part for part in things if part.mention.clause == things[-1].mention.clause]
        if len(listed) >= _SEVERAL and self._joined(listed):
            listed = things if self._page.words.labels_follow else listed
            yield parts_claim(one, listed, Granted.PARTS_ALL)

    def _joined(self, parts: Sequence[Seen]) -> bool:
        """Tell whether a joint stands between the last two of a list."""
        start, end = parts[-2].mention.end, parts[-1].mention.start
        return self._page.words.joint.search(self._page.text, start, end) is not None

    def _counts_the_run(self, one: Seen) -> bool:
        """Tell whether a figure but counts those that a sum is of: 三队共抓获48人."""
        figure = one.figure
        if len(self._run) < _SEVERAL or figure is None or one.kind == self._run[-1].kind:
            return False
        if one.kind is None or one.kind[0] not in (Unit.ITEM, Unit.ONE):
            return False
        return figure.is_exact and figure.value == len(self._run)

    def _is_total(self, one: Seen, *, counted: bool) -> bool:
        """Tell whether 合计 stands directly before a figure, in its words or behind it."""
        page, mention = self._page, one.mention
        if counted and page.words.together.search(page.text[slice(*one.before)]):
            return True
        found = page.last_of(Cue.TOTAL, one.before)
        if found is not None and page.says_nothing((found.end(), one.before[1])):
            return True
        if page.has(Cue.TOTAL, (mention.start, mention.end)):
            return True
        return mention.after_is_own and page.has(Cue.TOTAL, mention.after)
