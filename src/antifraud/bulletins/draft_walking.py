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

from antifraud.bulletins.draft_bases import (
    beside,
    dates_a_base,
    follows_its_change,
    is_from,
    stands_beside,
)
from antifraud.bulletins.draft_differences import differs, on_basis, points_of_rate
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
from antifraud.figures import Basis, Figure, Qualifier, Unit
from antifraud.masking import without_identifiers

__all__ = ["Walk"]

#: Of how many figures a change may be for each to be worth a claim.
_READINGS = 4
#: How many figures back the one is looked for that another is the base of.
_LEVELS = 8
#: How far before a difference the words stand that say against what it is.
_NEAR = 16
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
    #: The figure whose base, or whose difference from it, was the last thing said.
    against: Seen | None = None
    #: Against what the last difference is measured, where its words say so.
    basis: Basis | None = None
    #: The statements that the last change is of, each with its place among their changes.
    changed: list[tuple[Seen, int]] = attrs.field(factory=list)


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
        if follows_its_change(self._page, number):
            self._say_basis_of_changes(mention)
        self._times.pass_by(number, mention, compared=bool(self._here.levels))
        if mention.figure is not None:
            self._figure(number, mention, mention.figure)
        elif mention.changes:
            self._change(number, mention)

    def _beside(self, number: int, step: int) -> Mention | None:
        return beside(self._page, number, step)

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
        seen.differs = differs(self._page, mention)
        if seen.differs is not None:
            self._difference(seen, day)
            return
        self._times.say_basis(seen, (day, self._beside(number, 1)))
        self._go_on_with_base(number, seen)
        self._see_whether_from(number, seen, day)
        self._set_threshold(number, seen)
        say_statistic(self._page, seen)
        say_subject(self._page, seen, self._in_clause(mention))
        self._times.say_time(seen, number)
        if seen.against is not None and seen.dated and seen.basis is None:
            bases = self._times.bases_of(seen.against.period, seen.period)
            seen.basis = bases[0] if bases else None
        self._set_base(number, seen)
        self._keep(seen)

    def _see_whether_from(self, number: int, seen: Seen, day: Mention | None) -> None:
        """See whether a figure is what another rose or fell from, and of which."""
        page, mention = self._page, seen.mention
        seen.is_from = is_from(page, mention)
        if day is not None:
            seen.behind = day.before
            if dates_a_base(page, number - 1):
                seen.is_from, seen.basis = True, self._times.basis_of(day)
                if seen.basis is None:
                    self._times.say_day(seen, day)
                if not is_from(page, day):
                    self._against(seen)
        compared = stands_beside(page, Cue.COMPARED, mention)
        risen = page.words.risen_from.search(page.text[slice(*mention.before)]) is not None
        if compared or risen or (seen.is_from and self._follows_its_level(number)):
            self._against(seen)

    def _follows_its_level(self, number: int) -> bool:
        """Tell whether what something fell from stands behind what it became: to 440 from 500."""
        last, mention = self._beside(number, -1), self._page.mentions[number]
        if last is None or last.figure is None or last.clause != mention.clause:
            return False
        return self._page.has(Cue.TO, last.before) and self._page.says_nothing(mention.before)

    def _go_on_with_base(self, number: int, seen: Seen) -> None:
        """Take a figure as a base too that but a joint parts from one: 去年同期为300起、160起."""
        last = self.seen[-1] if self.seen else None
        if last is None or last.basis is None or last.mention is not self._beside(number, -1):
            return
        between = self._page.text[last.mention.end : seen.mention.start].strip()
        if self._page.words.joint.fullmatch(between):
            seen.goes_on, seen.basis = True, last.basis
            seen.dated, seen.period = last.dated, last.period

    def _against(self, seen: Seen) -> None:
        """Take a figure as the base of the last one before it that is of its kind."""
        bare = seen.mention.figure is not None and seen.mention.figure.unit == Unit.ONE
        like = [
            one
            for one in self._here.levels[-_LEVELS:]
            if one.kind == seen.kind
            or (bare and one.figure is not None and (one.figure.unit.whole or one.kind is None))
        ]
        if like:
            seen.is_from, seen.against = True, like[-1]
            self._here.against = like[-1]

    def _difference(self, seen: Seen, day: Mention | None) -> None:
        """Keep what a figure differs by: it is no level, and no change is of it."""
        here, page, mention = self._here, self._page, seen.mention
        seen.apart = True
        current = here.against or (here.levels[-1] if here.levels else None)
        seen.against = here.against = current
        start = mention.sentence_from if day else mention.before[0]
        words = page.text[max(start, mention.start - _NEAR) : mention.start]
        follows = page.text[mention.end : mention.open_to] if page.words.labels_follow else ""
        found = [basis for pattern, basis in page.words.bases if pattern.search(words)]
        found += [basis for pattern, basis in page.words.bases if pattern.search(follows)]
        if day is not None and current is not None and not found:
            found = self._times.basis_between(day, current.period)
        base = self.seen[-1] if self.seen else None
        if base is not None and base.against is current is not None and base.basis is not None:
            found = [base.basis]
        here.basis = found[0] if found else None
        say_subject(page, seen, None)
        self._times.say_time(seen)
        if current is not None:
            seen.period = current.period
        self.seen.append(seen)

    def _say_basis_of_changes(self, day: Mention) -> None:
        """Say of the last changes what they are measured against, where a date tells it."""
        for one, place in self._here.changed:
            basis = self._times.basis_between(day, one.period)
            if basis and one.changes[place].basis is None:
                one.changes[place] = attrs.evolve(one.changes[place], basis=basis[0])

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
        here.changed = []
        if here.basis is not None:
            mention = on_basis(mention, here.basis)
        if not self._page.says_nothing(mention.before):
            named = subject_of(self._page, mention)
            of = [here.named[one] for one in named if one in here.named]
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
        elif here.last is not None:
            self._give(here.last, mention)
        else:
            self._alone(mention, [])

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
        named = last.indicator is not Indicator.OTHER or last.label is not None
        named = named or last.narrow is not None or not self._page.says_nothing(last.before)
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
        self._here.changed = [(seen, place) for place in range(len(seen.changes))]
        self._keep(seen)


def _is_threshold(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier in _THRESHOLDS
