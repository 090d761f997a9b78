# SPDX-License-Identifier: MIT
"""The partial date: a date printed without its year, or with less.

>>> PartialDate(month=1, day=11).resolve(date(2023, 5, 4))  # 1月11日
Period('2023-01-11')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, tzinfo
from typing import Self

import attrs

from antifraud.errors import IncompleteDate, UnreadableMoment, UnresolvableDate, WrongType
from antifraud.periods._stamps import within
from antifraud.periods.kind import PeriodKind
from antifraud.periods.moment import Moment
from antifraud.periods.period import Period
from antifraud.periods.precision import Precision
from antifraud.periods.zone import SHANGHAI, day_in

__all__ = ["PartialDate"]

_CLOCK = r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d))?)?(?P<about>~)?"
_PARTS = r"H(?P<half>\d)|Q(?P<quarter>\d)"
_WITH_YEAR = rf"(?P<year>\d{{4}})(?:{_PARTS}|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?{_CLOCK}"
_WITHOUT = rf"--(?:{_PARTS}|(?P<month>\d\d)?(?:-(?P<day>\d\d))?){_CLOCK}"
_FORMS = (
    "write --01-11, --04, ---11, --Q1, --H1, 2023-05, --05-03T17~ (about that hour) or --T17 (an"
    " hour alone)"
)

#: The least and the most that each part may be.
_LIMITS = {
    "year": (1, 9999),
    "half": (1, 2),
    "quarter": (1, 4),
    "month": (1, 12),
    "day": (1, 31),
    "hour": (0, 23),
    "minute": (0, 59),
}
#: How many days a month has at most.
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: 29 February comes again after eight years at the latest (1896, 1904).
_YEARS_BACK = 8
#: A day of the month comes again after two months at the latest; the 31st, with February between.
_MONTHS_BACK = 2


@attrs.frozen(kw_only=True, repr=False)
class PartialDate:
    """A date of which only some parts are printed, and the rest left to the reader.

    A bulletin of May 2023 says 1月11日, 一季度, 11月 and means the latest ones. What
    is not said stays None, until a day is given to look back from:

    >>> november = PartialDate.parse("--11")
    >>> november.year is None, november.month
    (True, 11)
    >>> november.resolve(date(2023, 5, 4))
    Period('2022-11')
    >>> PartialDate.parse("--Q1").resolve(date(2023, 5, 4))
    Period('2023Q1')

    With an hour it is a moment; `about` (许, 左右) makes soft bounds of it:

    >>> PartialDate(month=5, day=3, hour=17, about=True).resolve(date(2023, 5, 4))
    Moment('2023-05-03T17~')

    An hour may stand alone, where a text names no day at all. Nothing tells then how
    far to look back, and it is the hour of the day given:

    >>> PartialDate(hour=17, about=True).resolve(date(2023, 5, 4))
    Moment('2023-05-04T17~')

    It is written in the truncated forms of ISO 8601:2000 (XML Schema keeps them):
    a dash for each part left out.

    >>> str(PartialDate(day=11)), str(PartialDate(half=1)), str(PartialDate(month=5, day=3))
    ('---11', '--H1', '--05-03')

    Attributes:
        year: 1 to 9999.
        half: 1 or 2; never beside a quarter or month.
        quarter: 1 to 4; never beside a half or month.
        month: 1 to 12.
        day: of the month; with a year only beside a month.
        hour: 0 to 23, beside a day or alone.
        minute: 0 to 59, beside an hour.
        about: whether the text says that this is only about so.

    Raises:
        IncompleteDate: when the parts cannot stand together, or no year has them.
        WrongType: when a part is no whole number.
    """

    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    about: bool = False

    def __attrs_post_init__(self) -> None:
        """Check each part, then how they stand together."""
        for name, (least, most) in _LIMITS.items():
            part = getattr(self, name)
            if part is None:
                continue
            if not isinstance(part, int) or isinstance(part, bool):
                raise WrongType(f"date.{name}", part, mend="give a whole number, or None")
            if not least <= part <= most:
                mend = f"a {name} is {least} to {most}"
                if name == "hour":
                    mend += "; 24时 is hour 0 of the next day"
                raise IncompleteDate(f"date.{name}", part, mend)
        if not isinstance(self.about, bool):
            raise WrongType("date.about", self.about, mend="give True or False")
        for at_fault, mend in self._faults():
            if at_fault:
                raise IncompleteDate("date", self._parts(), mend)

    def _faults(self) -> Iterator[tuple[bool, str]]:
        """Yield what may be wrong with parts that are each right, and its mend."""
        dated = self.half, self.quarter, self.month
        yield not self._parts(), "give at least one part"
        yield sum(part is not None for part in dated) > 1, "give a half, a quarter or a month"
        lone = self.day is not None and self.month is None
        yield lone and (self.half or self.quarter) is not None, "give a day beside its month"
        yield lone and self.year is not None, "give the month too"
        dayless = self.hour is not None and self.day is None
        between = dayless and (*dated, self.year) != (None, None, None, None)
        yield between, "give the day of the hour too, or the hour alone"
        yield self.minute is not None and self.hour is None, "give the hour of the minute"
        if self.month is not None and self.day is not None:
            longest = _LONGEST[self.month - 1]
            yield self.day > longest, f"month {self.month} has at most {longest} days"
            if self.year is not None and (self.month, self.day) == (2, 29):
                leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
                yield not leap, f"{self.year} has no 29 February"

    def _parts(self) -> dict[str, int]:
        """Return the parts that are said, by name."""
        return {name: part for name in _LIMITS if (part := getattr(self, name)) is not None}

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a partial date, strictly.

        Args:
            text: `--01-11`, `--04`, `---11`, `--Q1`, `--H1`, also with the year
                (`2023-04`, `2023Q1`); after a day, or as `--T17` alone, `T17` or
                `T17:05`; at the end `~`.

        Raises:
            IncompleteDate: when the parts cannot stand together.
            UnreadableMoment: when it is none of these forms.

        >>> PartialDate.parse("--05-03T17~").hour
        17
        """
        if not isinstance(text, str):
            raise WrongType("date", text, mend="give text, such as '--01-11'")
        found = re.fullmatch(_WITHOUT if text.startswith("--") else _WITH_YEAR, text, re.ASCII)
        if found is None:
            raise UnreadableMoment("date", text, _FORMS)
        parts = found.groupdict()
        about = parts.pop("about") is not None
        return cls(about=about, **{name: int(part) for name, part in parts.items() if part})

    def __str__(self) -> str:
        """Return what `parse` reads back to an equal partial date."""
        text = "--" if self.year is None else f"{self.year:04}"
        dash = "" if self.year is None else "-"
        for part, form in (
            (self.half, "H{}"),
            (self.quarter, "Q{}"),
            (self.month, dash + "{:02}"),
            (self.day, "-{:02}"),
            (self.hour, "T{:02}"),
            (self.minute, ":{:02}"),
        ):
            if part is not None:
                text += form.format(part)
        return text + "~" * self.about

    def __repr__(self) -> str:
        """Return a short form."""
        return f"PartialDate({str(self)!r})"

    def resolve(self, as_of: date | datetime, zone: tzinfo = SHANGHAI) -> Period | Moment:
        """Return the latest such date that does not begin after a day.

        Of an hour alone it is that day's hour, whether it has come or not. Where
        the year is said there is nothing to look back for, and `as_of` plays no part.

        Args:
            as_of: the day to look back from, such as that of publication.
            zone: where the clock hangs.

        Returns:
            A period; with an hour, or where it is only about so, a moment.

        Raises:
            NaiveDatetime: when `as_of` is a datetime without a zone.
            UnresolvableDate: when no year has such a date before that day.

        >>> PartialDate(month=4).resolve(date(2023, 4, 15))  # begun, not over
        Period('2023-04')
        >>> PartialDate(month=2, day=29).resolve(date(2023, 5, 4))
        Period('2020-02-29')
        """
        limit = day_in(as_of, zone, field="as_of")
        first = next((day for day in self._candidates(limit) if self.year or day <= limit), None)
        if first is None:
            raise UnresolvableDate("date", self, f"there is none on {limit} or before")
        if self.hour is not None:
            wall = datetime.combine(first, time(self.hour, self.minute or 0))
            precision = Precision.HOUR if self.minute is None else Precision.MINUTE
            earliest, latest = within(wall, precision, zone)
        else:
            period = Period.containing(first, self._kind())
            if not self.about:
                return period
            precision = Precision.DAY
            earliest, _ = within(datetime.combine(period.start, time()), precision, zone)
            _, latest = within(datetime.combine(period.last, time()), precision, zone)
        return Moment(earliest=earliest, latest=latest, precision=precision, firm=not self.about)

    def _kind(self) -> PeriodKind:
        """Return the kind of period that the parts make."""
        for part, kind in (
            (self.day, PeriodKind.DAY),
            (self.month, PeriodKind.MONTH),
            (self.quarter, PeriodKind.QUARTER),
            (self.half, PeriodKind.HALF),
        ):
            if part is not None:
                return kind
        return PeriodKind.YEAR

    def _candidates(self, limit: date) -> Iterator[date]:
        """Yield the first days of such dates, latest first, from the limit's year back."""
        month = self.month
        if self.quarter is not None:
            month = self.quarter * 3 - 2
        elif self.half is not None:
            month = self.half * 6 - 5
        if self.year is not None:
            yield date(self.year, month or 1, self.day or 1)
            return
        if month is None and self.day is None:
            yield limit
            return
        if month is not None:
            places = [(limit.year - back, month) for back in range(_YEARS_BACK + 1)]
        else:
            this = limit.year * 12 + limit.month - 1
            places = [divmod(this - back, 12) for back in range(_MONTHS_BACK + 1)]
            places = [(year, index + 1) for year, index in places]
        for year, number in places:
            try:
                yield date(year, number, self.day or 1)
            except ValueError:  # no 29 February in that year, no 31st in that month, no year 0
                continue
