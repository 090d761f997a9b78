# SPDX-License-Identifier: MIT
"""Of which period a figure seems to be: the last that its sentence names before it.

Where its sentence names none, it is the last of an earlier sentence of the same
paragraph, and a note says so. A base (去年同期, a year earlier) names no period
for what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from antifraud.bulletins.drafts.bases import beside, is_base_date, is_behind_base
from antifraud.bulletins.drafts.mentions import Mention, Page
from antifraud.bulletins.drafts.notes import Doubt
from antifraud.bulletins.drafts.runs import (
    Time,
    base_of,
    day_of,
    first_of,
    in_year,
    last_of,
    run_of,
    so_far,
)
from antifraud.bulletins.drafts.seen import Seen
from antifraud.bulletins.drafts.words import Cue
from antifraud.casebook import ToDate
from antifraud.errors import OutsideCalendar, UnresolvableDate
from antifraud.figures import Basis
from antifraud.periods import Moment, PartialDate, Period, PeriodKind
from antifraud.wording import Edge, Item

__all__ = ["Times"]

#: How many figures and dates at the head of a text may stand in its title.
_IN_TITLE = 8
_FEW_DAYS = 7
_YEAR_DAYS = 365, 366
_BASES = {Cue.YEAR_EARLIER: Basis.YEAR_EARLIER, Cue.PREVIOUS_PERIOD: Basis.PREVIOUS_PERIOD}


class Times:
    """The periods of a text, followed from its beginning to its end."""

    def __init__(self, page: Page, as_of: date | None) -> None:
        """Begin before the text."""
        self._page = page
        self._as_of = as_of
        self._sentence = self._paragraph = -1
        self._here: Time | None = None
        self._earlier: Time | None = None
        self._carried: Time | None = None
        #: What the next sentence may go on with.
        self._lasting: Time | None = None
        self._at = 0
        #: The dates that the text names at once, and the place of the last of them.
        self._days: list[Mention] = []
        self._days_to = 0
        self._ahead = dict(self._following())
        self._title_end = _first_line(page)
        self._title = self._of_title()

    def _following(self) -> Iterator[tuple[int, Time]]:
        """Go through the sentences, each with the first period that it names."""
        if self._page.words.labels_follow:
            numbered = list(enumerate(self._page.mentions))
            for number, mention in reversed(numbered):
                if self._is_base(number):
                    continue
                if self._names_a_period(mention):
                    yield mention.sentence, self._told(mention, None)

    def _of_title(self) -> Time | None:
        """Return the period that the first line names, where it is a title: without a figure.

        The day of print may stand there too, so that a day, or a few, is none.
        """
        title = [one for one in self._page.mentions[:_IN_TITLE] if one.end <= self._title_end]
        if any(one.figure is not None or one.changes for one in title):
            self._title_end = 0
            return None
        times = [self._told(one, None) for one in title if self._names_a_period(one)]
        long = [
            one for one in times if isinstance(one.period, Period) and one.period.days > _FEW_DAYS
        ]
        return attrs.evolve(long[0], at=None) if len(long) == 1 else None

    def pass_by(
        self, number: int, mention: Mention, *, compared: bool = False, aimed: bool = False
    ) -> None:
        """Go on to a mention, and take note of it where it is a date.

        Args:
            number: the place of the mention in the text.
            mention: the next mention.
            compared: whether a figure stands before it that may be set against its own.
            aimed: whether it is that of an aim: it holds for no later sentence.
        """
        if mention.paragraph != self._paragraph:
            self._here = self._carried = self._lasting = None
        elif mention.sentence != self._sentence:
            self._carried, self._here, self._lasting = self._lasting or self._carried, None, None
        self._sentence, self._paragraph = mention.sentence, mention.paragraph
        start = max(self._at, mention.sentence_from)
        if self._page.has(Cue.TO_DATE, (start, mention.start)):
            self._here = self._until(self._as_of, self._here)
            self._lasting = self._lasting if aimed else self._here
        self._at = mention.end
        if mention.end <= self._title_end or self._is_base(number):
            return
        if not self._names_a_period(mention, compared=compared):
            return
        # A date behind a figure is of it (1,032 in January), and of no other that has one.
        if self._here is None or not self._is_behind(number):
            told = self._told(mention, self._here)
            self._earlier, self._here = self._here, in_year(told, self._here)
            self._join(number, mention)
            self._lasting = self._lasting if aimed else self._here

    def _is_base(self, number: int) -> bool:
        return is_base_date(self._page, number) or is_behind_base(self._page, number)

    def _join(self, number: int, mention: Mention) -> None:
        """Take a date together with those before it that but a joint parts from it: 1月、2月."""
        last = self._days[-1] if self._days else None
        if last is not None and beside(self._page, number, -1) is last:
            between = self._page.text[last.end : mention.start].strip()
            if self._page.words.joint.fullmatch(between):
                self._days.append(mention)
                self._here, self._days_to = Time(None, None, (Doubt.SEVERAL_PERIODS,)), number
                return
        self._days = [mention]

    def _own_of_several(self, number: int) -> Time | None:
        """Return the date that a figure has of several named at once: 1月、2月分别为21起、18起."""
        place, days = number - self._days_to - 1, self._days
        if len(days) < 2 or not 0 <= place < len(days):  # noqa: PLR2004 - several
            return None
        first = self._page.mentions[self._days_to + 1]
        if first.sentence != days[-1].sentence:
            return None
        part = days[-1].end, first.start
        return self._told(days[place], None) if self._page.has(Cue.RESPECTIVELY, part) else None

    def is_level_of_base(self, seen: Seen, now: Seen) -> bool:
        """Tell whether a figure, by its date, is the base of another (去年四季度1210个).

        Its date is then no period for what follows.
        """
        if not isinstance(seen.period, Period):
            return False
        found = [basis for basis in Basis if base_of(now.period, basis) == seen.period]
        if not found:
            return False
        seen.basis, seen.dated, self._here = found[0], True, self._earlier
        self._lasting = self._earlier
        return True

    def _names_a_period(self, mention: Mention, *, compared: bool = True) -> bool:
        if mention.figure is not None or mention.changes:
            return False
        if self.basis_of(mention, compared=compared) is not None:
            return False
        cues = self._page.cues_within(mention.before)
        if not cues or cues[-1][0] is not Cue.COMPARED:
            return True
        return not self._page.says_nothing((cues[-1][1].end(), mention.before[1]))

    def basis_of(self, mention: Mention, *, compared: bool = True) -> Basis | None:
        """Return the basis that the words of a date name (去年同期), if they do.

        上季度 is a period like any other where no figure stands before it.
        """
        if mention.figure is not None or mention.changes:
            return None
        cues = self._page.cues_touching((mention.start, mention.end))
        found = next((_BASES[cue] for cue in cues if cue in _BASES), None)
        return None if found is Basis.PREVIOUS_PERIOD and not compared else found

    def say_basis(self, seen: Seen, beside: tuple[Mention | None, Mention | None]) -> None:
        """Say of which change a figure is the base, where the words beside it do.

        Args:
            seen: the statement.
            beside: the mentions before and after it.
        """
        page, mention = self._page, seen.mention
        follows = page.words.labels_follow
        parts = [mention.before, *([mention.after] if follows else [])]
        days: list[Mention] = []
        found = [
            _BASES[cue] for part in parts for cue, _ in page.cues_within(part) if cue in _BASES
        ]
        for day, looked_at in zip(beside, (True, follows), strict=True):
            if not looked_at or day is None or day.clause != mention.clause:
                continue
            if (basis := self.basis_of(day)) is not None:
                found.append(basis)
                days.append(day)
        if found and (found[-1] is Basis.YEAR_EARLIER or not follows or self._is_compared(mention)):
            seen.basis = found[-1]
            for day in days:
                self.say_day(seen, day)
                seen.is_same_time = seen.dated

    def basis_between(self, day: Mention, current: Period | ToDate | None) -> list[Basis]:
        """Return the basis of a change in a period that is measured against that of a date."""
        named = self.basis_of(day)
        if named is not None:
            return [named]
        return self.bases_of(current, self._told(day, None).period)

    def bases_of(
        self, current: Period | ToDate | None, base: Period | ToDate | None
    ) -> list[Basis]:
        """Return by which bases a period is that which another is measured against."""
        # A year back is the year before too: of a year's figures it is called year on year.
        bases = (Basis.YEAR_EARLIER, Basis.PREVIOUS_PERIOD)
        return [one for one in bases if base is not None and base_of(current, one) == base]

    def year_before(self, current: Period | ToDate | None, days: Iterable[Mention]) -> list[Basis]:
        """Return the basis of a base dated by 上年 beside a year of other months.

        The year before the year to 31 March 2024 is the year to 31 March 2023.
        """
        if not isinstance(current, Period) or current.kind is PeriodKind.YEAR:
            return []
        if not _YEAR_DAYS[0] <= current.days <= _YEAR_DAYS[1]:
            return []
        named = any(self._page.words.year_before.fullmatch(day.printed) for day in days)
        return [Basis.YEAR_EARLIER] if named else []

    def say_day(self, seen: Seen, day: Mention) -> None:
        """Say of the base of a change that its period is that of a date."""
        period = self._told(day, None).period
        if isinstance(period, Period):
            seen.dated, seen.period = True, period

    def _is_compared(self, mention: Mention) -> bool:
        page = self._page
        return page.has(Cue.COMPARED, mention.before) or page.has(Cue.FROM, mention.before)

    def _is_behind(self, number: int) -> bool:
        """Tell whether a date stands directly behind a figure of its clause, and before none."""
        page = self._page
        last, following = beside(page, number, -1), beside(page, number, 1)
        clause = page.mentions[number].clause
        if not page.words.labels_follow or last is None or last.figure is None:
            return False
        if last.clause != clause:
            return False
        if following is None or following.clause != clause:
            return True
        end = page.mentions[number].end
        if page.has(Cue.TO, (end, following.start)):
            return True
        return page.words.joint.search(page.text, end, following.start) is not None

    def _day_behind(self, number: int, *, compared: bool) -> Mention | None:
        """Return the date that stands behind a figure and names its period."""
        day = beside(self._page, number, 1)
        if day is None or not self._is_behind(number + 1):
            return None
        if not self._names_a_period(day, compared=compared):
            return None
        return None if is_base_date(self._page, number + 1) else day

    def say_time(self, seen: Seen, number: int | None = None) -> None:
        """Say of which period a statement is, as far as it is told.

        Args:
            seen: the statement.
            number: the place of its mention in the text, where a date may stand behind it.
        """
        if seen.is_base and seen.dated:
            return
        own = None if number is None else self._own_of_several(number)
        time = own or self._here or self._ahead.get(seen.mention.sentence)
        day = None if number is None else self._day_behind(number, compared=seen.is_base)
        if day is not None:
            time, seen.dated = in_year(self._told(day, None), time), seen.is_base
        if time is None and self._carried is not None:
            time = attrs.evolve(self._carried, doubts=(*self._carried.doubts, Doubt.PERIOD_CARRIED))
        if time is None and self._title is not None:
            time = attrs.evolve(self._title, doubts=(*self._title.doubts, Doubt.PERIOD_OF_TITLE))
        if time is None:
            seen.doubt(Doubt.NO_PERIOD)
            return
        time = time if seen.narrow is self._page.words.aim else so_far(time, self._as_of)
        seen.period, seen.at = time.period, time.at
        for doubt in time.doubts:
            seen.doubt(doubt)

    def _told(self, mention: Mention, before: Time | None) -> Time:
        """Return what a date says, beside the one before it in the sentence."""
        reading = mention.reading
        item = self._placed(reading.item, before)
        if reading.edge is Edge.UNTIL or (reading.edge is None and self._leads_up_to(mention)):
            return self._until(last_of(item), before)
        if reading.edge is Edge.SINCE:
            until = None if before is None else before.period
            if isinstance(until, ToDate) and isinstance(item, Period) and until.until == item.last:
                return Time(item, since=item.start)  # 截至5月底，今年已立案320起
            return self._since(first_of(item))
        if isinstance(item, Period):
            return Time(item)
        if isinstance(item, Moment):
            return Time(day_of(item), item, self._doubt_day(mention, day_of(item), before))
        return Time(None, None, (Doubt.YEAR_MISSING,))

    def _doubt_day(
        self, mention: Mention, day: Period | None, before: Time | None
    ) -> tuple[Doubt, ...]:
        """Doubt the day of a time of day (18时40分) that is only that of the text."""
        if day is None or day.start != self._as_of:
            return ()
        if not self._page.words.clock.fullmatch(mention.printed):
            return ()
        named = before or self._carried
        return () if named is not None and named.period == day else (Doubt.DAY_OF_TEXT,)

    def _leads_up_to(self, mention: Mention) -> bool:
        """Tell whether 至 stands directly before a date: …运行以来至8月20日."""
        found = self._page.last_of(Cue.TO, mention.before)
        return found is not None and found.end() == mention.before[1]

    def _placed(self, item: Item, before: Time | None) -> Item:
        """Return a date in full, where the day of the text, or the day before it, places it."""
        if not isinstance(item, PartialDate):
            return item
        as_of = self._as_of
        if item.hour is not None and item.day is None:
            day = before or self._carried
            one = day.period if day is not None else None
            as_of = one.start if isinstance(one, Period) and one.days == 1 else None
        if as_of is None and item.year is None:
            return item
        try:
            return item.resolve(as_of or date.min)
        except (UnresolvableDate, OutsideCalendar):
            return item

    def _since(self, first: date | None) -> Time:
        run = None if first is None or self._as_of is None else run_of(first, self._as_of)
        doubt = Doubt.YEAR_MISSING if run is None else Doubt.SINCE
        return Time(run, None, (doubt,), first)

    def _until(self, last: date | None, before: Time | None) -> Time:
        first = None if before is None else before.since
        year = None if before is None else before.period
        if isinstance(year, Period) and year.kind is PeriodKind.YEAR and last is not None:
            first = year.start if last <= year.last else first
        run = None if first is None or last is None else run_of(first, last)
        return Time(run) if run is not None else Time(ToDate(last), None, (Doubt.START_UNKNOWN,))


def _first_line(page: Page) -> int:
    """Return where the first line ends, if it may be a title: it has no mark within."""
    text = page.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    if end < 0:
        return 0
    line = text[start:end].rstrip(" \t\r：:")
    marked = page.words.clause.search(line) or page.words.sentence.search(line)
    return 0 if marked else end
