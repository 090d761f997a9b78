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

import attrs

from antifraud.bulletins.draft_mentions import Mention, Page
from antifraud.bulletins.draft_notes import Doubt
from antifraud.bulletins.draft_seen import Seen
from antifraud.bulletins.draft_subjects import (
    is_held,
    is_share,
    say_statistic,
    say_subject,
    subject_of,
)
from antifraud.bulletins.draft_times import Times
from antifraud.bulletins.draft_words import Cue
from antifraud.casebook import Indicator, Statistic
from antifraud.figures import Figure, Qualifier
from antifraud.masking import without_identifiers

__all__ = ["Walk"]

#: Of how many figures a change may be for each to be worth a claim.
_READINGS = 4
_THRESHOLDS = (Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.AT_MOST, Qualifier.UNDER)


@attrs.define(eq=False)
class _Sentence:
    """What has been seen of one sentence."""

    number: int = -1
    #: The last statement of any kind.
    last: Seen | None = None
    #: The figures that a change may be of, in the whole sentence and in its last clause.
    levels: list[Seen] = attrs.field(factory=list)
    clause: list[Seen] = attrs.field(factory=list)
    #: The last figure of each indicator.
    named: dict[Indicator, Seen] = attrs.field(factory=dict)
    #: A change that leads to the next figure.
    coming: Mention | None = None


class Walk:
    """One walk through a text: what is seen in it, in its order.

    >>> from antifraud.bulletins.draft_chinese import CHINESE
    >>> from antifraud.bulletins.draft_mentions import laid_out
    >>> from antifraud.figures import Unit
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
        self._here = _Sentence()
        for number, mention in enumerate(page.mentions):
            self._step(number, mention)

    def _step(self, number: int, mention: Mention) -> None:
        if mention.sentence != self._here.number:
            self._here = _Sentence(mention.sentence)
        self._times.pass_by(
            mention, compared=bool(self._here.levels), base=self._dates_a_base(number, mention)
        )
        if mention.figure is not None:
            self._figure(number, mention, mention.figure)
        elif mention.changes:
            self._change(number, mention)

    def _beside(self, number: int, step: int) -> Mention | None:
        """Return the mention before or after one."""
        mentions, at = self._page.mentions, number + step
        return mentions[at] if 0 <= at < len(mentions) else None

    # Figures

    def _figure(self, number: int, mention: Mention, figure: Figure) -> None:
        coming, self._here.coming = self._here.coming, None
        printed = mention.printed
        is_number = without_identifiers(printed) == printed
        if not is_number or not is_held(figure):
            self.left_out.append((mention, Doubt.NOT_HELD if is_number else Doubt.IDENTIFIER))
            if coming is not None:
                self._alone(coming, [])
            return
        seen = Seen(id=self._next_id(), mention=mention, figure=figure)
        if coming is not None:
            seen.before = coming.before
            seen.changes += coming.changes
        day = self._day_before(number, mention)
        self._times.say_basis(seen, (day, self._beside(number, 1)))
        seen.is_from = _is_from(self._page, mention)
        if day is not None:
            seen.behind = day.before
            if self._dates_a_base(number - 1, day):
                seen.is_from = True
                self._times.say_day(seen, day)
        self._set_threshold(number, seen)
        say_statistic(self._page, seen)
        say_subject(self._page, seen, self._in_clause(mention))
        self._times.say_time(seen)
        self._set_base(number, seen)
        self._keep(seen)

    def _set_base(self, number: int, seen: Seen) -> None:
        """See whether a figure that has but a date to it is the base of the one before it."""
        if seen.is_base or not self._here.levels or not self._page.says_nothing(seen.before):
            return
        if self._day_before(number, seen.mention) is None:
            return
        now = self._here.levels[-1]
        if now.kind == seen.kind and not self._times.is_level_of_base(seen, now):
            seen.beside = now

    def _day_before(self, number: int, mention: Mention) -> Mention | None:
        """Return the date that stands before a figure in its clause, with nothing between."""
        day = self._beside(number, -1)
        if day is None or day.figure or day.changes or day.clause != mention.clause:
            return None
        return day

    def _dates_a_base(self, number: int, day: Mention) -> bool:
        """Tell whether a date is that of what something rose or fell from: 从去年的320起."""
        following = self._beside(number, 1)
        if following is None or not following.figure or following.clause != day.clause:
            return False
        if day.figure or day.changes or not self._page.says_nothing(following.before):
            return False
        return _is_from(self._page, day)

    def _in_clause(self, mention: Mention) -> Seen | None:
        """Return the last figure of the same clause."""
        last = self._here.clause[-1] if self._here.clause else None
        return last if last is not None and last.mention.clause == mention.clause else None

    def _keep(self, seen: Seen) -> None:
        here = self._here
        if self._in_clause(seen.mention) is None:
            here.clause = []
        self.seen.append(seen)
        here.last = seen
        if seen.indicator is not Indicator.OTHER:
            here.named[seen.indicator] = seen
        if seen.figure is not None and not seen.is_base and not is_share(self._page, seen):
            here.levels.append(seen)
            here.clause.append(seen)

    def _set_threshold(self, number: int, seen: Seen) -> None:
        """Join a threshold and the count that it belongs to, whichever comes first."""
        last, words = self._here.last, self._page.words
        if last is None or last.mention is not self._beside(number, -1):
            return
        between = self._page.text[last.mention.end : seen.mention.start]
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
        here, reached = self._here, self._reached(number, mention)
        if not self._page.says_nothing(mention.before):
            named = subject_of(self._page, mention)
            of = [here.named[one] for one in named if one in here.named]
            if reached:
                here.coming = mention
            elif len(of) == 1:
                of[0].changes += mention.changes
            else:
                self._alone(mention, of)
        elif here.levels:
            self._of_figures(mention)
        elif reached:
            here.coming = mention
        elif here.last is not None:
            here.last.changes += mention.changes
        else:
            self._alone(mention, [])

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
                one.changes.append(change)
        elif (other := self._beside_unnamed(last)) is not None:
            self._alone(mention, [other, last])
        elif last.mention.clause == mention.clause or len(clause) <= 1:
            last.changes += mention.changes
        else:
            self._alone(mention, clause)

    def _beside_unnamed(self, last: Seen) -> Seen | None:
        """Return the figure before one that has no name: a change may be of either."""
        if last.beside is not None:
            return last.beside
        named = last.indicator is not Indicator.OTHER or last.label is not None
        before = self._here.levels[-2:-1]
        return before[0] if before and not named and before[0].kind == last.kind else None

    def _reached(self, number: int, mention: Mention) -> bool:
        """Tell whether the next figure is what the change led to: 上升5%，达2058个."""
        following = self._beside(number, 1)
        if following is None or following.figure is None:
            return False
        if following.sentence != mention.sentence:
            return False
        reaches = self._page.has(Cue.TO, following.before)
        return reaches and self._page.says_nothing(following.before)

    def _alone(self, mention: Mention, of: list[Seen]) -> None:
        """Keep a change that no figure is known of."""
        if len(of) > _READINGS:
            of = []
        seen = Seen(id=self._next_id(), mention=mention, changes=list(mention.changes), of=of)
        say_subject(self._page, seen, None)
        if seen.indicator is Indicator.OTHER:
            seen.doubt(Doubt.SUBJECT_UNCLEAR)
        self._times.say_time(seen)
        self._keep(seen)


def _is_from(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is what something rose or fell from: 由1210个."""
    found = page.last_of(Cue.FROM, mention.before)
    return found is not None and page.says_nothing((found.end(), mention.before[1]))


def _is_threshold(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier in _THRESHOLDS
