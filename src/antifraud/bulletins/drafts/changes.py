# SPDX-License-Identifier: MIT
"""Giving each change of a text the figure that it is of.

A change without words of its own is of the figure before it. With a subject of
its own (止付效率环比提升) it is of the figure that has this subject in the
sentence, or of one that is reached behind it (上升5%，达2058个), or it stands
alone. Where two figures share the clause before it, no one can tell of which it
is, and it stands alone as well, with both as its readings.
"""

from __future__ import annotations

from datetime import date

import attrs

from antifraud.bulletins.drafts.bases import beside, is_from
from antifraud.bulletins.drafts.differences import on_basis, points_of_rate
from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.subjects import (
    is_share,
    narrowing_in,
    say_subject,
    subject_of,
)
from antifraud.bulletins.drafts.times import Times
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import Indicator
from antifraud.figures import Basis

__all__ = ["Changes", "WalkedSentence"]

#: Within how many figures and dates behind a change that stands which it led to.
_TO_REACH = 5
#: Of how many figures a change may be for each to be worth a claim.
_READINGS = 4


@attrs.define(eq=False)
class WalkedSentence:
    """What has been seen of one sentence.

    >>> WalkedSentence().levels
    []
    """

    number: int = -1
    #: The last statement of any kind.
    last: Seen | None = None
    #: The figures that a change may be of, in the whole sentence and in its last clause.
    levels: list[Seen] = attrs.field(factory=list)
    clause: list[Seen] = attrs.field(factory=list)
    #: The last figure of each indicator.
    named: dict[Indicator, Seen] = attrs.field(factory=dict)
    #: A change that leads to a figure, and the place of that figure among the mentions.
    coming: Mention | None = None
    coming_to: int = 0
    #: The figure whose base, or whose difference from it, was the last thing said.
    against: Seen | None = None
    #: Against what the last difference is measured, where its words say so.
    basis: Basis | None = None
    #: Of which change the last base was, while the figures behind it may go on with it.
    base: Basis | None = None
    #: The indicators whose base has been said: a figure of one of them is none again.
    based: set[Indicator] = attrs.field(factory=set)
    #: The statements that the last change is of, each with its place among their changes.
    changed: list[tuple[Seen, int]] = attrs.field(factory=list)


class Changes:
    """The changes of a text, each given to what has been seen before it.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> Changes(laid_out("", (), CHINESE), None).seen
    []
    """

    def __init__(self, page: Page, as_of: date | None) -> None:
        """Begin before the text."""
        self.seen: list[Seen] = []
        self._page = page
        self._times = Times(page, as_of)
        self._here = WalkedSentence()

    def _beside(self, number: int, step: int) -> Mention | None:
        return beside(self._page, number, step)

    def _in_clause(self, mention: Mention) -> Seen | None:
        """Return the last figure of the same clause."""
        last = self._here.clause[-1] if self._here.clause else None
        return last if last is not None and last.mention.clause == mention.clause else None

    def _keep(self, seen: Seen) -> None:
        here = self._here
        if seen.against is None:
            here.against = here.basis = None
        if self._in_clause(seen.mention) is None:
            here.clause = []
        self.seen.append(seen)
        here.last = seen
        if seen.indicator is not Indicator.OTHER and not seen.is_base:
            here.named[seen.indicator] = seen
        if seen.narrow is self._page.words.aim:
            return
        if seen.figure is not None and not seen.is_base and not is_share(self._page, seen):
            here.levels.append(seen)
            here.clause.append(seen)

    def _next_id(self) -> str:
        return f"s{len(self.seen) + 1}"

    def _say_basis_of_changes(self, day: Mention) -> None:
        """Say of the last changes what they are measured against, where a date tells it."""
        for one, place in self._here.changed:
            basis = self._times.basis_between(day, one.period)
            if basis and one.changes[place].basis is None:
                one.changes[place] = attrs.evolve(one.changes[place], basis=basis[0])

    def _change(self, number: int, mention: Mention) -> None:
        here, reached = self._here, self._reached(number, mention)
        here.changed, here.base = [], None
        if here.basis is not None:
            mention = on_basis(mention, here.basis)
        if not self._page.says_nothing(mention.before):
            of = self._named_alike(mention)
            if reached:
                here.coming = mention
            elif len(of) == 1:
                self._give(of[0], mention)
            else:
                self._alone(mention, of)
        elif (rate := points_of_rate(here.last, mention)) is not None:
            self._give(rate, mention)
        elif here.against is not None and len(mention.changes) == 1:
            self._give(here.against, mention)
        elif here.levels:
            self._of_figures(mention)
        elif reached:
            here.coming = mention
        elif here.last is not None and self._beside(number, -1) is here.last.mention:
            self._give(here.last, mention)
        else:
            self._alone(self._with_subject(number, mention), [])

    def _named_alike(self, mention: Mention) -> list[Seen]:
        """Return the figures of a sentence that the words before a change name.

        其中盗窃立案下降5% is not of the 立案 before it.
        """
        page, here = self._page, self._here
        if page.has(Cue.AMONG, mention.before):
            return []
        named = subject_of(page, mention)
        of = [here.named[one] for one in named if one in here.named]
        words, narrowed = page.words_left(mention.before), narrowing_in(page, mention.before)
        return [
            one
            for one in of
            if words in ("", page.words_left(one.before)) and narrowed in (None, one.narrow)
        ]

    def _with_subject(self, number: int, mention: Mention) -> Mention:
        """Return a change with the words of the difference before it: 立案减少24起，下降10%."""
        last = self._beside(number, -1)
        if last is None or last.figure is None or last.sentence != mention.sentence:
            return mention
        if not self.seen or self.seen[-1].mention is not last or self.seen[-1].differs is None:
            return mention
        return attrs.evolve(mention, before=last.before)

    def _give(self, one: Seen, mention: Mention) -> None:
        """Say that changes are those of a figure."""
        self._here.changed += [
            (one, len(one.changes) + place) for place in range(len(mention.changes))
        ]
        one.changes += mention.changes

    def _of_figures(self, mention: Mention) -> None:
        """Give a change without words of its own to the figure, or the figures, before it."""
        here = self._here
        last = here.levels[-1]
        clause = [one for one in here.clause if not one.apart]
        count = len(mention.changes)
        if count > 1 and len({change.basis for change in mention.changes}) == 1:
            group = here.levels if len(here.levels) == count else clause
            if len(group) != count:
                self._alone(mention, [])
                return
            for one, change in zip(group, mention.changes, strict=True):
                here.changed.append((one, len(one.changes)))
                one.changes.append(change)
        elif (other := self._beside_unnamed(last)) is not None:
            self._alone(mention, [other, last])
        elif last.mention.clause == mention.clause or len(clause) <= 1:
            self._give(last, mention)
        else:
            self._alone(mention, clause)

    def _beside_unnamed(self, last: Seen) -> Seen | None:
        """Return the figure before one that has no name: a change may be of either."""
        if last.beside is not None:
            return last.beside
        bare = last.indicator is Indicator.OTHER and last.label is None
        words = self._page.text[slice(*last.before)].strip()
        if bare and len(self._here.levels) > 1 and self._page.words.amount.fullmatch(words):
            return self._here.levels[-2]
        named = last.indicator is not Indicator.OTHER or last.label is not None
        named = named or last.narrow is not None or not self._page.says_nothing(last.before)
        named = named or self._page.has(Cue.TOTAL, last.before)
        before = self._here.levels[-2:-1]
        return before[0] if before and not named and before[0].kind == last.kind else None

    def _reached(self, number: int, mention: Mention) -> bool:
        """Tell whether the next figure is what the change led to: 上升5%，达2058个.

        A date and the figure that it rose from may stand before it: 下降三分之一，由300起降至200起.
        """
        page = self._page
        for at in range(number + 1, min(number + _TO_REACH, len(page.mentions))):
            following = page.mentions[at]
            if following.sentence != mention.sentence or following.changes:
                return False
            if not page.says_nothing(following.before):
                return False
            if following.figure is not None and page.has(Cue.TO, following.before):
                self._here.coming_to = at
                return True
            if following.figure is not None and not is_from(page, following):
                return False
        return False

    def _aim(self, seen: Seen) -> None:
        """Say of what is aimed at (力争下降10%) that it is none of what was counted."""
        seen.apart, seen.narrow = True, self._page.words.aim
        seen.doubt(Doubt.AIM)

    def _alone(self, mention: Mention, of: list[Seen], *, aimed: bool = False) -> None:
        """Keep a change that no figure is known of."""
        if len(of) > _READINGS:
            of = []
        seen = Seen(id=self._next_id(), mention=mention, changes=list(mention.changes), of=of)
        say_subject(self._page, seen, None)
        if aimed:
            self._aim(seen)
        if seen.indicator is Indicator.OTHER:
            seen.doubt(Doubt.SUBJECT_UNCLEAR)
        self._times.say_time(seen)
        self._here.changed = [(seen, place) for place in range(len(seen.changes))]
        self._keep(seen)
