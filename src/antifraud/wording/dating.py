# SPDX-License-Identifier: MIT
"""What the dates of a text mean, told one after the other as in a story.

A date leaves unsaid what the reader knows: the year from an earlier sentence,
the day from the one before, or today's from the head of the page. The story
keeps what was named last, and fills in no more than that.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from antifraud.errors import AntifraudError
from antifraud.periods import Moment, Period, PeriodKind, day_in
from antifraud.wording.date_parts import (
    Dated,
    between,
    built,
    complete,
    fields_of,
    hour_of_day,
    latest_year,
    moved,
    parts_of_day,
    place,
    stepped_day,
    stepped_month,
)
from antifraud.wording.phrases import Anchor, Fields, Phrase, Point, Relative
from antifraud.wording.readings import Edge, Found

__all__ = ["Story"]

#: How many years back 同期 may be.
_MOST_BACK = 100
#: Months of a year.
_TWELVE = 12
#: Parts of the year, which it tells apart.
_OF_A_YEAR = frozenset({"half", "quarter", "quarters", "month", "months", "whole"})
_DATED = frozenset({"year", "day", *_OF_A_YEAR})
_HOURS = 12
#: What a title names that 本季度 and its like then mean; 今年 is the year of the day of print.
_TITLED = frozenset({PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.WEEK})
#: Parts that say nothing without others.
_EMPTY = frozenset({"unsaid", "about"})


class Story:
    """What a text has named so far.

    >>> story = Story(date(2023, 5, 4))
    >>> phrase = Phrase(0, 5, Point(0, 5, None, {"month": 1, "day": 11}))  # 1月11日
    >>> [found.item for found in story.read(phrase)]
    [Period('2023-01-11')]
    >>> same_day = Relative(Anchor.STORY, PeriodKind.DAY)  # 当天
    >>> [found.item for found in story.read(Phrase(6, 8, Point(6, 8, same_day, {})))]
    [Period('2023-01-11')]

    Args:
        as_of: the day that the text speaks on, or None.
        heading: where the title of the text ends. 本季度 is the quarter that the title
            names, whenever the text is read.

    Raises:
        NaiveDatetime: when `as_of` is a datetime without a zone.
    """

    def __init__(self, as_of: date | None, heading: int = 0) -> None:
        """Begin with nothing named."""
        self._heading = heading
        self._head: dict[PeriodKind, Period] = {}  # the periods that the title names
        self._as_of = None if as_of is None else day_in(as_of, field="as_of")
        self._year: int | None = None  # the year that the text has set for dates without one
        self._named_year: int | None = None  # that of the date last named
        self._month: Fields | None = None  # the month last named
        self._day: Fields | None = None  # the day last named
        self._period: Period | None = None  # the period last named, longer than a day
        self._twelve: Period | None = None  # the year last named that ends with a month: to March
        self._until: date | None = None  # the day after the last that was counted
        self._open = False  # whether the last period has no start: 截至4月底
        self._named = False  # whether any date was named

    @property
    def has_month(self) -> bool:
        """Whether a month was named, of which a day can be told by its number."""
        return self._month is not None

    def read(self, phrase: Phrase) -> Iterator[Found]:
        """Yield what a phrase means; nothing where that cannot be told.

        Of a run whose ends do not go together each end is read on its own.
        """
        try:
            found = self._read(phrase)
        except (AntifraudError, OverflowError, ValueError):  # no such day, month, hour or year
            found = None
        if found is not None:
            yield found
        elif phrase.last is not None:
            first, last = phrase.first, phrase.last
            if last.start >= first.end:
                yield from self.read(Phrase(first.start, first.end, first, aside=phrase.aside))
                yield from self.read(Phrase(last.start, last.end, last, aside=phrase.aside))

    def _read(self, phrase: Phrase) -> Found | None:
        first, edge = phrase.first, phrase.edge
        fields = self._placed(first)
        if fields is None:
            return None
        if "same" in fields:
            item: Dated | None = self._counterpart(first, fields)
            return None if item is None else Found(phrase.start, phrase.end, item)
        sets_year = "year" in first.fields or _is_year(first.base)
        if sets_year and not phrase.aside and edge is not Edge.SINCE:
            self._year = fields.get("year", self._year)
        if phrase.last is not None:
            item = self._run(fields, _on_the_clock_of(first, fields, phrase.last))
        else:
            item = self._point(fields, edge)
        if item is None:
            return None
        if edge is Edge.SINCE:
            item = self._to_date(item)
        self._remember(item, edge)
        titled = phrase.end <= self._heading
        if titled and isinstance(item, Period) and item.kind in _TITLED:
            self._head.setdefault(item.kind, item)
        return Found(phrase.start, phrase.end, item, edge=edge)

    def _point(self, fields: Fields, edge: Edge | None) -> Dated | None:
        """Return what a phrase of one point means."""
        if "vague" in fields:
            # 年初以来: since the first day of the year. Else its beginning has no bounds.
            begun = None if self._as_of is None else self._as_of.year
            year = fields.get("year", begun)
            of_year = edge is Edge.SINCE and "month" not in fields and "quarter" not in fields
            return built({"year": year}) if year is not None and of_year else None
        if "closing" in fields and edge is not Edge.UNTIL:
            return None
        filled = self._filled(fields)
        if filled is None:
            return None
        item = built(filled)
        if item is not None:
            self._note(filled)
        if filled.get("ending") == _TWELVE and isinstance(item, Period):
            self._twelve = item
        return item

    # What relative words stand for.

    def _placed(self, point: Point) -> dict[str, int] | None:
        """Return the parts of a point, with those that its relative word stands for."""
        fields = dict(point.fields)
        if point.base is not None:
            base = self._base(point.base)
            if base is None:
                return None if "same" not in fields else fields
            fields = {**base, **fields}
        if "weekday" in fields:
            fields = _with_weekday(fields)
        if "hour" in fields:
            hour = hour_of_day(fields["hour"], fields.get("first"), fields.get("last"))
            if hour is None:
                return None
            fields["hour"] = hour
        fields.pop("first", None)
        fields.pop("last", None)
        return fields

    def _base(self, relative: Relative) -> Fields | None:
        anchor, kind, steps = relative
        if anchor is Anchor.PRINT:
            head = self._head.get(kind)
            return self._from_print(kind, steps) if head is None else fields_of(moved(head, steps))
        if kind is PeriodKind.DAY:
            return None if self._day is None else stepped_day(self._day, steps)
        if kind is PeriodKind.MONTH and self._month is not None:
            return stepped_month(self._month, steps)
        if kind is PeriodKind.YEAR and self._named_year is not None:
            return self._year_away(self._named_year, steps)
        if self._period is not None and self._period.kind is kind:
            return fields_of(moved(self._period, steps))
        return self._from_print(kind, steps) if anchor is Anchor.EITHER else None

    def _year_away(self, named: int, steps: int) -> Fields:
        """Return the year some years from the one last named, which may end with a March."""
        if self._twelve is None or self._period != self._twelve:
            return {"year": named + steps}
        last = self._twelve.last
        return {"year": last.year + steps, "month": last.month, "ending": _TWELVE}

    def _from_print(self, kind: PeriodKind, steps: int) -> Fields | None:
        if self._as_of is not None:
            return fields_of(moved(Period.containing(self._as_of, kind), steps))
        # The year of 今年4月 is left to the reader as that of 4月 is; not so that of 去年4月.
        return {"unsaid": 1} if kind is PeriodKind.YEAR and steps == 0 else None

    def _counterpart(self, point: Point, fields: Fields) -> Period | None:
        """Return the same period of an earlier year (去年同期)."""
        this = None if self._open else self._period
        if this is None and not self._open and self._as_of is not None:
            this = Period.containing(self._as_of, PeriodKind.YEAR)
        if this is None:
            return None
        if self._as_of is not None and this.contains(self._as_of):
            this = this.to_date(self._as_of)  # what is not over is compared as far as it has come
        years = -point.base.steps if point.base else this.start.year - fields.get("year", 9999)
        if not 0 < years <= _MOST_BACK:
            return None
        for _ in range(years):
            earlier = this.year_earlier().period
            if earlier is None:
                return None
            this = earlier
        return this

    # What is left unsaid.

    def _filled(self, fields: Fields) -> dict[str, int] | None:
        """Return the parts with what the story tells of those left unsaid."""
        filled = self._placed_in_story(fields)
        if filled is None or "year" in filled or not filled.keys() & _OF_A_YEAR:
            return filled
        year = None if "unsaid" in fields else self._year
        if year is None and self._as_of is not None and "whole" not in filled:
            year = latest_year(filled, self._as_of)
        return filled if year is None else {**filled, "year": year}

    def _placed_in_story(self, fields: Fields) -> dict[str, int] | None:
        """Return the parts with the day or the month last named, where they lean on one."""
        said = {name: part for name, part in fields.items() if name != "unsaid"}
        if not set(said) - _EMPTY:
            return None
        if "hour" in said and not said.keys() & _DATED:
            said = self._with_day(said)
        if "day" in said and "month" not in said:
            return None if self._month is None else {**self._month, **said}
        return said

    def _with_day(self, fields: dict[str, int]) -> dict[str, int]:
        """Return a time with the day last named; where none is, with the day of the text."""
        if self._day is not None:
            return {**self._day, **fields}
        if self._named or self._as_of is None:
            return fields
        return {**parts_of_day(self._as_of), **fields}

    # Runs.

    def _run(self, first: Fields, last: Point) -> Period | Moment | None:
        """Return the run from one date to another, each of which may lean on the other."""
        start = self._placed_in_story(_with_day_of(first, last.fields))
        if start is None:
            return None
        if last.base is not None and last.base.anchor is not Anchor.PRINT:
            start = self._filled(first) or start  # 22时至次日6时, 11月至次年2月
            self._note(start)
            self._named_year = start.get("year")
        end = self._placed(last)
        if end is None:
            return None
        end.pop("unsaid", None)
        if "year" not in start:
            self._give_year(start, end)
        if "year" not in start or ("hour" in start) != ("hour" in end):
            return None
        complete(start, end, leans=last.base is None)
        run = between(built(start), built(end))
        if run is not None:
            self._note(end)
        return run

    def _give_year(self, start: dict[str, int], end: dict[str, int]) -> None:
        """Give a run its year: that of its end, of the story, or the latest that will do."""
        if "year" in end:
            start["year"] = end["year"] - (place(end) < place(start))
        elif self._year is not None:
            start["year"] = self._year
        elif self._as_of is not None:
            # A run from January counts up to its last month, which has begun; any other
            # is the latest that has begun.
            counts = "day" not in start and start.get("month", start.get("quarter")) == 1
            year = latest_year(end if counts else start, self._as_of)
            if year is not None:
                start["year"] = year

    # What is kept.

    def _to_date(self, item: Dated) -> Dated:
        """Return what a word for "since" makes of a date: all days from it up to the text's."""
        if not isinstance(item, Period) or self._as_of is None or item.start > self._as_of:
            return item
        end = self._as_of + timedelta(days=1)
        if self._until is not None and self._open and item.start < self._until <= item.end:
            end = self._until
        return item if item.end == end else Period(start=item.start, end=end, kind=PeriodKind.SPAN)

    def _note(self, fields: Fields) -> None:
        if "month" in fields:
            self._month = _only(fields, "year", "month")
        if "day" in fields and "month" in fields:
            self._day = _only(fields, "year", "month", "day")

    def _remember(self, item: Dated, edge: Edge | None) -> None:
        self._named = True
        if isinstance(item, Period):
            self._named_year = item.start.year
            if edge is Edge.UNTIL:
                self._period, self._open, self._until = None, True, item.end
            elif item.kind is not PeriodKind.DAY:
                self._period, self._open = item, False
        elif isinstance(item, Moment):
            self._named_year = day_in(item.earliest).year


def _is_year(base: Relative | None) -> bool:
    return base is not None and base.kind is PeriodKind.YEAR


def _with_day_of(first: Fields, last: Fields) -> Fields:
    """Return a time with the day that only the end of its run names (from 2 to 4 pm on 3 May)."""
    if "hour" not in first or "day" not in last or first.keys() & _DATED:
        return first
    return {**_only(last, "year", "month", "day"), **first}


def _on_the_clock_of(start: Point, placed: Fields, end: Point) -> Point:
    """Return the end of a run with the hour that it has on the clock of its beginning.

    下午3时至5时 ends at 17, 晚上10点到2点 at 2: the first time after the beginning that a
    clock of twelve hours shows so.
    """
    fields = end.fields
    of_twelve = "first" in start.fields and start.fields.get("hour", _HOURS) <= _HOURS
    if not of_twelve or "hour" not in fields or fields.keys() & {"first", *_DATED} or end.base:
        return end
    hour, begins = fields["hour"], (placed["hour"], placed.get("minute", 0))
    if hour > _HOURS or (hour, fields.get("minute", 0)) > begins:
        return end
    later = hour + _HOURS
    if (later, fields.get("minute", 0)) <= begins:
        return end
    return end._replace(fields={**fields, "hour": later})


def _with_weekday(fields: dict[str, int]) -> dict[str, int]:
    """Return the day that a weekday of a week is (上周五)."""
    named = date.fromisocalendar(fields["year"], fields["week"], fields["weekday"] + 1)
    rest = {name: fields[name] for name in fields if name not in {"year", "week", "weekday"}}
    return {**parts_of_day(named), **rest}


def _only(fields: Fields, *names: str) -> dict[str, int]:
    return {name: fields[name] for name in names if name in fields}
