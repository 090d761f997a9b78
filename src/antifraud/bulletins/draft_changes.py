# SPDX-License-Identifier: MIT
"""Going through a text from figure to figure, and giving each change its figure.

A change without words of its own is of the figure before it. With a subject of
its own (止付效率环比提升) it is of the figure that has this subject in the
sentence, or of one that is reached behind it (上升5%，达2058个), or it stands
alone. Where two figures share the clause before it, no one can tell of which it
is, and it stands alone as well, with both as its readings.
"""

from __future__ import annotations

from datetime import date

from antifraud.bulletins.draft_mentions import Mention, Page
from antifraud.bulletins.draft_notes import Doubt
from antifraud.bulletins.draft_seen import Seen
from antifraud.bulletins.draft_subjects import (
    is_held,
    say_statistic,
    say_subject,
    subject_of,
)
from antifraud.bulletins.draft_times import Times
from antifraud.bulletins.draft_words import Cue
from antifraud.casebook import Indicator, Statistic
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.masking import without_identifiers

__all__ = ["Walk"]

_THRESHOLDS = (Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.AT_MOST, Qualifier.UNDER)


class Walk:
    """One walk through a text: what is seen in it, in its order.

    >>> from antifraud.bulletins.draft_chinese import CHINESE
    >>> from antifraud.bulletins.draft_mentions import laid_out
    >>> from antifraud.wording import Reading
    >>> reading = Reading(start=2, end=5, text="44名", item=Figure.exact(44, Unit.PERSON))
    >>> walk = Walk(laid_out("抓获44名。", (reading,), CHINESE), None)
    >>> [one.indicator.name for one in walk.seen]
    ['CAUGHT']
    """

    def __init__(self, page: Page, as_of: date | None) -> None:
        """Walk through all of it."""
        self.seen: list[Seen] = []
        #: Mentions that made no statement, each with the reason.
        self.left_out: list[tuple[Mention, Doubt]] = []
        self._page = page
        self._times = Times(page, as_of)
        self._sentence = -1
        self._last: Seen | None = None
        self._named: dict[Indicator, Seen] = {}
        self._clause: list[Seen] = []
        self._coming: Mention | None = None
        for number, mention in enumerate(page.mentions):
            self._step(number, mention)

    def _step(self, number: int, mention: Mention) -> None:
        if mention.sentence != self._sentence:
            self._sentence = mention.sentence
            self._last, self._named, self._clause, self._coming = None, {}, [], None
        self._times.pass_by(mention)
        if mention.figure is not None:
            self._figure(number, mention, mention.figure)
        elif mention.changes:
            self._change(number, mention)

    def _figure(self, number: int, mention: Mention, figure: Figure) -> None:
        coming, self._coming = self._coming, None
        words = mention.reading.text
        if without_identifiers(words) != words or not is_held(figure):
            held = without_identifiers(words) == words
            self.left_out.append((mention, Doubt.NOT_HELD if held else Doubt.IDENTIFIER))
            if coming is not None:
                self._alone(coming, subject_of(self._page, coming), [])
            return
        seen = Seen(id=self._next_id(), mention=mention, figure=figure)
        if coming is not None:
            seen.before = coming.before
            seen.changes += coming.changes
        before = self._page.mentions[number - 1] if number else None
        seen.basis = self._times.basis_beside(mention, before)
        self._set_threshold(number, seen)
        say_statistic(self._page, seen)
        same = self._clause and self._clause[-1].mention.clause == mention.clause
        say_subject(self._page, seen, self._clause[-1] if same else None)
        self._times.say_time(seen)
        self._keep(seen)

    def _keep(self, seen: Seen) -> None:
        if self._clause and self._clause[-1].mention.clause != seen.mention.clause:
            self._clause = []
        if seen.threshold is not None and seen.threshold in self._clause:
            self._clause.remove(seen.threshold)
        self.seen.append(seen)
        self._clause.append(seen)
        self._last = seen
        if seen.indicator is not Indicator.OTHER:
            self._named[seen.indicator] = seen

    def _set_threshold(self, number: int, seen: Seen) -> None:
        """Join a threshold and the count that it belongs to, whichever comes first."""
        last, words = self._last, self._page.words
        if not number or last is None or last.mention is not self._page.mentions[number - 1]:
            return
        between = self._page.text[last.mention.reading.end : seen.mention.reading.start]
        if words.threshold.fullmatch(between) is None:
            return
        first, second = (last, seen) if words.threshold_first else (seen, last)
        if _is_threshold(first.mention.figure) and second.mention.figure is not None:
            first.apart, second.threshold = True, first
            least = first.mention.figure is not None and first.mention.figure.high is None
            first.statistic = Statistic.MINIMUM if least else Statistic.MAXIMUM
            if words.threshold_first:
                second.before = first.before

    def _next_id(self) -> str:
        return f"s{len(self.seen) + 1}"

    # Changes

    def _change(self, number: int, mention: Mention) -> None:
        reached = self._reached(number, mention)
        named = subject_of(self._page, mention)
        own = not self._page.says_nothing(mention.before)
        last = self._last
        if own:
            of = [self._named[one] for one in named if one in self._named]
            if reached:
                self._coming = mention
            elif len(of) == 1:
                of[0].changes += mention.changes
            else:
                self._alone(mention, named, of)
        elif last is not None and last.figure is not None:
            others = [one for one in self._clause if one.figure is not None and not one.apart]
            if last.mention.clause == mention.clause or len(others) < 2:  # noqa: PLR2004 - two can be confused
                last.changes += mention.changes
            else:
                self._alone(mention, (), others)
        elif reached:
            self._coming = mention
        elif last is not None:
            last.changes += mention.changes
        else:
            self._alone(mention, (), [])

    def _reached(self, number: int, mention: Mention) -> bool:
        """Tell whether the next figure is what the change led to: 上升5%，达2058个."""
        if number + 1 >= len(self._page.mentions):
            return False
        following = self._page.mentions[number + 1]
        if following.figure is None or following.sentence != mention.sentence:
            return False
        reaches = self._page.has(Cue.TO, following.before)
        return reaches and self._page.says_nothing(following.before)

    def _alone(self, mention: Mention, named: tuple[Indicator, ...], of: list[Seen]) -> None:
        """Keep a change that no figure is known of."""
        seen = Seen(id=self._next_id(), mention=mention, changes=list(mention.changes), of=of)
        say_subject(self._page, seen, None)
        if len(named) != 1:
            seen.doubt(Doubt.SUBJECT_UNCLEAR)
        self._times.say_time(seen)
        self._keep(seen)


def _is_threshold(figure: Figure | None) -> bool:
    bare = figure is not None and figure.unit in (Unit.ONE, Unit.TIME, Unit.PERSON_TIME, Unit.ITEM)
    return figure is not None and bare and figure.qualifier in _THRESHOLDS
