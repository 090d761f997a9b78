# SPDX-License-Identifier: MIT
"""How a period is written, and how that is read back: one text for each period.

>>> write_run(read_run("2023-01-01/2023-03-31"))
'2023-01/2023-03'
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from antifraud.errors import (
    AntifraudError,
    OutsideCalendar,
    PeriodReversed,
    UnreadablePeriod,
    WrongType,
)
from antifraud.periods._runs import Run, bounds, days_after, span_of_days, weeks_in, whole_months
from antifraud.periods.kind import PeriodKind

__all__ = ["plain_spelling", "read_run", "write_run"]

# Patterns are compiled when they are first used (`re` keeps them): an import is cheaper so.
_CALENDAR = (
    r"(?P<year>\d{4})"
    r"(?:H(?P<half>\d)|Q(?P<quarter>\d)|-W(?P<week>\d\d)|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?"
)
_LENGTH = r"P(\d{1,7})D"

_FEBRUARY = 2


def read_run(text: str) -> Run:
    """Return the parts of the period that a text is, read strictly.

    Raises:
        UnreadablePeriod: when the text is none of the forms.
        PeriodReversed: when the second end lies before the first.
        WrongType: when it is no text.

    >>> read_run("2023H1").end
    datetime.date(2023, 7, 1)
    """
    if not isinstance(text, str):
        raise WrongType("period", text, mend="give text, such as '2023Q1'")
    try:
        first, slash, second = text.partition("/")
        run = _read_one(first, text)
        return _read_rest(run, second, text) if slash else run
    except OutsideCalendar:
        mend = "years run from 0001 to 9999; the last day that a period can hold is 9999-12-30"
        raise UnreadablePeriod("period", text, mend) from None


def _read_one(part: str, text: str) -> Run:
    """Read a period without a slash; `text` is what an error shows."""
    found = re.fullmatch(_CALENDAR, part, re.ASCII)
    if found is None:
        raise UnreadablePeriod("period", text, _mend(text))
    year, half, quarter, week, month, day = (
        None if digits is None else int(digits) for digits in found.groups()
    )
    if not year:
        raise UnreadablePeriod("period", text, "years run from 0001 to 9999")
    kind, start = PeriodKind.YEAR, date(year, 1, 1)
    if half is not None:
        kind = PeriodKind.HALF
        _limit(half, 2, "a half is 1 or 2", text)
        start = date(year, half * 6 - 5, 1)
    elif quarter is not None:
        kind = PeriodKind.QUARTER
        _limit(quarter, 4, "a quarter is 1 to 4", text)
        start = date(year, quarter * 3 - 2, 1)
    elif week is not None:
        kind = PeriodKind.WEEK
        weeks = weeks_in(year)
        _limit(week, weeks, f"the weeks of {year:04} are 01 to {weeks} (ISO 8601)", text)
        start = date.fromisocalendar(year, week, 1)
    elif month is not None:
        kind = PeriodKind.MONTH
        _limit(month, 12, "a month is 01 to 12", text)
        start = date(year, month, 1)
        if day is not None:
            kind = PeriodKind.DAY
            last = _days_in(year, month)
            _limit(day, last, f"the days of {year:04}-{month:02} are 01 to {last}", text)
            start = date(year, month, day)
    return Run(*bounds(start, kind), kind)


def _limit(number: int, most: int, mend: str, text: str) -> None:
    """Refuse a number that the calendar does not have."""
    if not 1 <= number <= most:
        raise UnreadablePeriod("period", text, mend)


def _days_in(year: int, month: int) -> int:
    """Return how many days a month has."""
    if month in {4, 6, 9, 11}:
        return 30
    return (date(year, 3, 1) - date(year, 2, 1)).days if month == _FEBRUARY else 31


def _read_rest(first: Run, second: str, text: str) -> Run:
    """Read what stands after the slash: the other end, or a length in days."""
    length = re.fullmatch(_LENGTH, second, re.ASCII)
    if length is not None:
        if first.kind is not PeriodKind.DAY:
            mend = "a length in days follows a day: 2023-03-01/P31D"
            raise UnreadablePeriod("period", text, mend)
        days = int(length[1])
        if not days:
            raise UnreadablePeriod("period", text, "a period has at least one day")
        return span_of_days(first.start, days_after(first.start, days))
    other = _read_one(second, text)
    if other.end <= first.start:
        last = other.end - timedelta(days=1)
        raise PeriodReversed("period", (first.start, last), "swap the two ends")
    if other.start < first.start or other.end < first.end:
        mend = "one end lies within the other: write the first day and the last"
        raise UnreadablePeriod("period", text, mend)
    return Run(first.start, other.end, PeriodKind.SPAN)


def _mend(text: str) -> str | None:
    """Say how to mend a text, if its meaning can be seen; None for the usual mend."""
    if re.match(r"\d{4}-\d\d-\d\dT", text):
        return "this is a time: read it with Moment.parse"
    if text.startswith("--"):
        return "this is a date without its year: read it with PartialDate.parse"
    plain = plain_spelling(text)
    if plain != text and plain.isascii():
        try:
            return f"write {write_run(read_run(plain))}"
        except AntifraudError:
            return None
    if text.count("/") == 1 and re.fullmatch(r"\d{1,2}(?:-\d{1,2})?", text.partition("/")[2]):
        return "write both ends whole, with their year"
    return None


def plain_spelling(text: str) -> str:
    """Return a text in ASCII, upper case and without spaces, to suggest as a mend.

    >>> plain_spelling(" ２０２３q1")
    '2023Q1'
    """
    from unicodedata import normalize  # noqa: PLC0415 (only where a text is refused)

    return "".join(normalize("NFKC", text[:80]).upper().split())


def write_run(run: Run) -> str:
    """Return the one text of a period.

    >>> write_run(Run(date(2023, 1, 30), date(2023, 2, 6), PeriodKind.WEEK))
    '2023-W05'
    """
    start, end, kind, by_days = run
    if kind is PeriodKind.SPAN:
        return _write_span(start, end, by_days=by_days)
    if kind is PeriodKind.DAY:
        return start.isoformat()
    year = start.year
    if kind is PeriodKind.MONTH:
        rest = f"-{start.month:02}"
    elif kind is PeriodKind.QUARTER:
        rest = f"Q{(start.month + 2) // 3}"
    elif kind is PeriodKind.HALF:
        rest = f"H{(start.month + 5) // 6}"
    elif kind is PeriodKind.YEAR:
        rest = ""
    else:
        year, week, _ = start.isocalendar()
        rest = f"-W{week:02}"
    return f"{year:04}{rest}"


def _write_span(start: date, end: date, *, by_days: bool) -> str:
    """Return the text of a span: by its length, its months or its days."""
    if by_days:
        return f"{start.isoformat()}/P{(end - start).days}D"
    last = end - timedelta(days=1)
    if whole_months(start, end):
        return f"{start.year:04}-{start.month:02}/{last.year:04}-{last.month:02}"
    return f"{start.isoformat()}/{last.isoformat()}"
