# SPDX-License-Identifier: MIT
"""Going through a text from figure to figure: what each is of, of when, and beside which."""

from __future__ import annotations

from datetime import date

from antifraud.bulletins.drafts.ages import is_age, say_age
from antifraud.bulletins.drafts.bases import (
    dates_a_base,
    follows_its_change,
    is_from,
    stands_beside,
)
from antifraud.bulletins.drafts.changes import Changes, WalkedSentence
from antifraud.bulletins.drafts.claims import take_name
from antifraud.bulletins.drafts.differences import differs
from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.subjects import (
    is_held,
    say_statistic,
    say_subject,
)
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import Indicator, Statistic
from antifraud.figures import Figure, Qualifier, Unit
from antifraud.masking import without_identifiers

__all__ = ["Walk"]

#: How many figures back the one is looked for that another is the base of.
_LEVELS = 8
#: How far before a difference the words stand that say against what it is.
_NEAR = 16
_THRESHOLDS = (Qualifier.AT_LEAST, Qualifier.OVER, Qualifier.AT_MOST, Qualifier.UNDER)


class Walk(Changes):
    """One walk through a text: what is seen in it, in its order.

    >>> from antifraud.bulletins.drafts.chinese import CHINESE
    >>> from antifraud.bulletins.drafts.mentions import laid_out
    >>> from antifraud.figures import Unit
    >>> from antifraud.wording import Reading
    >>> reading = Reading(start=2, end=5, text="44名", item=Figure.exact(44, Unit.PERSON))
    >>> walk = Walk(laid_out("抓获44名。", (reading,), CHINESE), None)
    >>> [one.indicator.name for one in walk.seen]
    ['CAUGHT']
    """

    def __init__(self, page: Page, as_of: date | None) -> None:
        """Walk through all of it."""
        super().__init__(page, as_of)
        self.page = page
        #: Mentions that made no statement, each with the reason.
        self.left_out: list[tuple[Mention, Doubt]] = []
        #: Whether the sentence tells of what is aimed at, and where the last mention ended.
        self._aims, self._after = False, 0
        for number, mention in enumerate(page.mentions):
            self._step(number, mention)

    def _step(self, number: int, mention: Mention) -> None:
        if mention.sentence != self._here.number:
            self._here, self._aims = WalkedSentence(mention.sentence), False
        start = max(self._after, mention.sentence_from)
        self._aims = self._aims or self._page.has(Cue.AIM, (start, mention.start))
        self._after = mention.end
        if follows_its_change(self._page, number):
            self._say_basis_of_changes(mention)
        levels = self._here.levels[-2:]
        if (
            self._page.words.labels_follow
            and levels
            and self._beside(number, -1) is levels[-1].mention
        ):
            # 1,204 calls last week: a date behind a figure compares it with another, or with none.
            levels = levels[:-1]
        self._times.pass_by(number, mention, compared=bool(levels), aimed=self._aims)
        if mention.figure is not None:
            self._figure(number, mention, mention.figure)
        elif mention.changes and self._aims:
            self._alone(mention, [], aimed=True)
        elif mention.changes:
            self._change(number, mention)

    # Figures

    def _figure(self, number: int, mention: Mention, figure: Figure) -> None:
        coming = self._here.coming if number == self._here.coming_to else None
        if coming is not None:
            self._here.coming = None
        printed = mention.printed
        is_number = without_identifiers(printed) == printed
        is_number = is_number and not self._page.of_long_number(mention.start, mention.end)
        if not is_number or not is_held(figure):
            self.left_out.append((mention, Doubt.NOT_HELD if is_number else Doubt.IDENTIFIER))
            if coming is not None:
                self._alone(coming, [])
            return
        seen = Seen(id=self._next_id(), mention=mention, figure=figure)
        if coming is not None:
            seen.before = coming.before
            seen.changes += coming.changes
        if is_age(self._page, mention):
            self._age(number, seen)
            return
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
        if self._aims:
            self._aim(seen)
        self._go_on_by_name(seen)
        self._say_what_it_became(number, seen)
        self._times.say_time(seen, number)
        if seen.against is not None and seen.dated and seen.basis is None:
            bases = self._times.bases_of(seen.against.period, seen.period)
            bases = bases or self._times.year_before(seen.against.period, self._days_of(number))
            seen.basis = bases[0] if bases else None
        self._set_base(number, seen)
        self._keep(seen)

    def _age(self, number: int, seen: Seen) -> None:
        """Keep an age, and leave the words before it to what is counted: 60岁以上受害人120名."""
        say_age(seen)
        say_subject(self._page, seen, None)
        self._times.say_time(seen, number)
        self.seen.append(seen)
        self._here.last = seen

    def _go_on_by_name(self, seen: Seen) -> None:
        """Take as a base what goes on with one: 去年同期立案320起，损失90万元."""
        here, page = self._here, self._page
        if page.has(Cue.AMONG, seen.before):
            here.base = None
        if seen.is_base:
            # What stands in brackets ends there: （去年同期500起）.
            closed = page.words.bracket_behind.match(page.text, seen.mention.end)
            here.base = None if closed else seen.basis
        elif here.base is not None and seen.indicator in here.named.keys() - here.based:
            seen.basis = here.base
        if seen.is_base:
            here.based.add(seen.indicator)

    def _say_what_it_became(self, number: int, seen: Seen) -> None:
        """Give what something rose to the name of what it rose from: 由4.8万元升至5.2万元."""
        then, page = self.seen[-1] if self.seen else None, self._page
        if then is None or not then.is_from or then.mention is not self._beside(number, -1):
            return
        part = seen.mention.before
        if not page.has(Cue.TO, part) or not page.says_nothing(part):
            return
        if _unit_printed(then) != _unit_printed(seen):
            return
        take_name(seen, then)
        if then.statistic is Statistic.MEAN:
            seen.statistic, seen.apart = then.statistic, then.apart

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
        if (
            compared
            or risen
            or (seen.is_from and self._follows_its_level(number))
            or (seen.is_from and self._follows_its_change(number))
        ):
            self._against(seen)

    def _follows_its_change(self, number: int) -> bool:
        """Tell whether a base stands behind the change of a figure: 1,284, down 14% from 1,493."""
        last, here = self._beside(number, -1), self._here
        if (
            last is None
            or not last.changes
            or last.sentence != self._page.mentions[number].sentence
        ):
            return False
        if not self._page.says_nothing(self._page.mentions[number].before):
            return False
        given = [one for one, _ in here.changed]
        return bool(given) and here.levels[-1:] == given[-1:]

    def _follows_its_level(self, number: int) -> bool:
        """Tell whether what something fell from stands behind what it became: to 440 from 500."""
        last, mention = self._beside(number, -1), self._page.mentions[number]
        if last is not None and not last.figure and not last.changes:
            last = self._beside(number, -2)
        if last is None or last.figure is None or last.sentence != mention.sentence:
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

    def _set_base(self, number: int, seen: Seen) -> None:
        """See whether a figure that has but a date to it is the base of the one before it."""
        if seen.is_base or not self._here.levels:
            return
        named_alike = _named_alike(self._page, self._here.levels[-1], seen)
        if not named_alike and not self._page.says_nothing(seen.before):
            return
        if self._page.has(Cue.TOTAL, seen.before):
            return
        if self._day_before(number, seen.mention) is None:
            return
        now = self._here.levels[-1]
        is_level = now.kind == seen.kind and self._times.is_level_of_base(seen, now)
        if now.kind == seen.kind and not is_level and not named_alike:
            seen.beside = now

    def _day_before(self, number: int, mention: Mention) -> Mention | None:
        """Return the date that stands before a figure in its clause, with nothing between."""
        day = self._beside(number, -1)
        if day is None or day.figure or day.changes or day.clause != mention.clause:
            return None
        return day

    def _days_of(self, number: int) -> list[Mention]:
        """Return the dates that stand beside a figure in its clause."""
        beside = (self._beside(number, -1), self._beside(number, 1))
        clause = self._page.mentions[number].clause
        return [
            day
            for day in beside
            if day is not None and not (day.figure or day.changes) and day.clause == clause
        ]

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


def _named_alike(page: Page, one: Seen, other: Seen) -> bool:
    """Tell whether two figures are named by the same words: 2023年接警1000起，2022年接警1250起."""
    if one.indicator is not other.indicator or one.statistic is not other.statistic:
        return False
    if one.narrow != other.narrow or one.label != other.label:
        return False
    words = page.words_left(one.before)
    named = one.indicator is not Indicator.OTHER or one.label is not None or bool(words)
    return named and words == page.words_left(other.before)


def _unit_printed(seen: Seen) -> Unit | None:
    return None if seen.mention.figure is None else seen.mention.figure.unit


def _is_threshold(figure: Figure | None) -> bool:
    return figure is not None and figure.qualifier in _THRESHOLDS
