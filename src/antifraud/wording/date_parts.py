# SPDX-License-Identifier: MIT
"""What the parts of a date make: a period, a moment, or a partial date.

Parts are numbers by name, as `phrases` lists them. Those that no calendar has
(month 13, 30 February, 25时) make nothing: they raise, and the story reads on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from antifraud.periods import Moment, PartialDate, Period, PeriodKind, Precision
from antifraud.wording.phrases import Fields

__all__ = [
    "Dated",
    "between",
    "built",
    "complete",
    "fields_of",
    "hour_of_day",
    "latest_year",
    "moved",
    "parts_of_day",
    "place",
    "stepped_day",
    "stepped_month",
]

#: What the parts of a date make.
Dated: TypeAlias = Period | Moment | PartialDate

_NOON = 12
_MIDNIGHT = 24
_DECEMBER = 12
_MONTHS_IN_QUARTER = 3
_FEBRUARY = 2
#: A year of 366 days and one of 365: a step between days that both agree on is certain.
_EITHER_YEAR = (2024, 2023)
#: The first and the last day of the thirds of a month (旬); the last ends with it.
_THIRDS = {1: (1, 10), 2: (11, 20), 3: (21, None)}
#: The parts that a partial date may have.
_PARTS = ("year", "half", "quarter", "month", "day", "hour", "minute")
#: Parts that say nothing without another: a third is one of a month.
_NEEDS = (("third", "month"), ("second", "minute"), ("minute", "hour"), ("day", "month"))
#: A date that has its year is looked back for from no day.
_ANY_DAY = date(9999, 1, 1)
_FINENESS = tuple(Precision)


def parts_of_day(day: date) -> dict[str, int]:
    """Return the parts of a day.

    >>> parts_of_day(date(2023, 5, 4))
    {'year': 2023, 'month': 5, 'day': 4}
    """
    return {"year": day.year, "month": day.month, "day": day.day}


def fields_of(period: Period) -> dict[str, int]:
    """Return the parts that name a period of the calendar.

    >>> fields_of(Period.parse("2023Q1"))
    {'year': 2023, 'quarter': 1}
    """
    start, kind = period.start, period.kind
    if kind is PeriodKind.DAY:
        return parts_of_day(start)
    if kind is PeriodKind.WEEK:
        year, week, _ = start.isocalendar()
        return {"year": year, "week": week}
    fields = {"year": start.year}
    if kind is PeriodKind.HALF:
        fields["half"] = (start.month + 5) // 6
    elif kind is PeriodKind.QUARTER:
        fields["quarter"] = (start.month + 2) // 3
    elif kind is PeriodKind.MONTH:
        fields["month"] = start.month
    return fields


def moved(period: Period, steps: int) -> Period:
    """Return the period some steps later; earlier, if negative.

    Raises:
        OutsideCalendar: when it lies outside the years 1 to 9999.

    >>> moved(Period.parse("2023Q1"), -1)
    Period('2022Q4')
    """
    for _ in range(abs(steps)):
        period = period.next() if steps > 0 else period.previous()
    return period


def stepped_day(day: Fields, steps: int) -> dict[str, int] | None:
    """Return the day some days from another; None where its unsaid year would decide.

    >>> stepped_day({"month": 4, "day": 30}, 1)
    {'month': 5, 'day': 1}
    >>> stepped_day({"month": 2, "day": 28}, 1) is None
    True
    """
    if not steps:
        return dict(day)
    step = timedelta(days=steps)
    try:
        if "year" in day:
            return parts_of_day(date(day["year"], day["month"], day["day"]) + step)
        one, other = (date(year, day["month"], day["day"]) + step for year in _EITHER_YEAR)
    except (OverflowError, ValueError):  # past the calendar; 29 February of an unsaid year
        return None
    same = (one.month, one.day) == (other.month, other.day)
    return {"month": one.month, "day": one.day} if same else None


def stepped_month(month: Fields, steps: int) -> dict[str, int]:
    """Return the month some months from another.

    >>> stepped_month({"year": 2022, "month": 12}, 1)
    {'year': 2023, 'month': 1}
    """
    years, index = divmod(month["month"] - 1 + steps, _DECEMBER)
    stepped = {"month": index + 1}
    return {"year": month["year"] + years, **stepped} if "year" in month else stepped


def hour_of_day(hour: int, first: int | None, last: int | None) -> int | None:
    """Return an hour on the clock of 24 hours; None where it cannot be told.

    Args:
        hour: as printed, on a clock of 12 hours or of 24.
        first: the earliest hour that the word beside it (下午) may mean; None
            where no word stands beside it.
        last: the latest hour that it may mean.

    >>> hour_of_day(5, 12, 19), hour_of_day(17, 12, 19), hour_of_day(12, 17, 24)
    (17, 17, 24)
    >>> hour_of_day(17, 0, 6) is None  # 凌晨17时
    True
    """
    if first is None or last is None:
        return hour if hour <= _MIDNIGHT else None
    meant = [hour, hour + _NOON] if hour < _NOON else [hour]
    if hour == _NOON:
        meant = [_NOON, _MIDNIGHT, 0]
    within = [each for each in meant if first <= each <= last]
    return within[0] if len(within) == 1 else None


def latest_year(fields: Fields, as_of: date) -> int | None:
    """Return the year of the latest such date that does not begin after a day.

    >>> latest_year({"month": 11}, date(2023, 5, 4))
    2022
    """
    if "third" in fields and "month" not in fields:
        return None
    if "quarters" in fields:
        begins: Fields = {"quarter": fields["quarters"]}
    elif "months" in fields:
        begins = {"month": fields["months"]}
    elif "third" in fields:
        begins = {"month": fields["month"], "day": _THIRDS[fields["third"]][0]}
    else:
        begins = {name: fields[name] for name in _PARTS[:5] if name in fields}
    found = PartialDate(**begins, about=False).resolve(as_of)
    return found.start.year if isinstance(found, Period) else None


def place(fields: Fields) -> tuple[int, int]:
    """Return what parts of one year are sorted by.

    >>> place({"month": 1}) < place({"month": 1, "day": 11}) < place({"quarter": 2})
    True
    """
    month = fields.get("month", 0)
    if "quarter" in fields:
        month = fields["quarter"] * _MONTHS_IN_QUARTER
    return month, fields.get("day", 0)


def complete(start: Fields, end: dict[str, int], *, leans: bool) -> None:
    """Give the end of a run the coarser parts that only its beginning names.

    Args:
        start: the beginning, with its year.
        end: the parts of the end; those that it lacks are added.
        leans: whether it says no day or year by a word of its own (次日).

    >>> end = {"day": 18}
    >>> complete({"year": 2023, "month": 1, "day": 11}, end, leans=True)
    >>> end["year"], end["month"]
    (2023, 1)
    >>> end = {"hour": 6}
    >>> complete({"year": 2023, "month": 5, "day": 3, "hour": 22}, end, leans=True)
    >>> end["day"]
    4
    """
    said = {*end}
    if leans and "hour" in end and "day" not in end:
        end |= {name: start[name] for name in ("month", "day") if name in start}
    elif leans and "day" in end and "month" not in end and "month" in start:
        end["month"] = start["month"]
    if "year" not in end:
        end["year"] = start["year"] + (leans and place(end) < place(start))
    dated = end.keys() >= {"month", "day"}
    if dated and "hour" in start and "day" not in said and _clock(end) < _clock(start):
        day: Fields = {name: end[name] for name in ("year", "month", "day") if name in end}
        end |= stepped_day(day, 1) or {}


def _clock(fields: Fields) -> tuple[int, int]:
    return fields.get("hour", 0), fields.get("minute", 0)


def built(fields: Fields) -> Dated | None:
    """Return what the parts of a date make.

    Args:
        fields: the parts; nothing is left unsaid but what the text does not tell.

    Returns:
        A period; with a time, or where it is only about so, a moment; without
        the year a partial date. None for what cannot be held without its year.

    Raises:
        AntifraudError: when there is no such date.
        ValueError: when there is no such day.

    >>> built({"year": 2023, "month": 5, "day": 3, "hour": 17, "about": 1})
    Moment('2023-05-03T17~')
    >>> built({"year": 2023, "quarters": 3}), built({"month": 4})
    (Period('2023-01/2023-09'), PartialDate('--04'))
    """
    year = fields.get("year")
    if any(part in fields and needed not in fields for part, needed in _NEEDS):
        return None
    for part, make in _UP_TO.items():
        if part in fields:
            return make(fields)
    if fields.keys() & {"whole", "quarters", "months", "week", "third"}:
        return None if year is None else _of_the_year(year, fields)
    if fields.get("hour") == _MIDNIGHT:
        return _midnight(fields)
    if year is not None and fields.keys() >= {"day", "second"}:
        return _to_the_second(fields)
    parts = {name: fields[name] for name in _PARTS if name in fields}
    partial = PartialDate(**parts, about="about" in fields)
    return partial if year is None else partial.resolve(_ANY_DAY)


def _of_the_year(year: int, fields: Fields) -> Period:
    if "week" in fields:
        return Period.parse(f"{year:04}-W{fields['week']:02}")
    if "third" in fields:
        first, last = _THIRDS[fields["third"]]
        month = Period.containing(date(year, fields["month"], first), PeriodKind.MONTH)
        end = month.end if last is None else month.start + timedelta(days=last)
        return Period(start=month.start + timedelta(days=first - 1), end=end, kind=PeriodKind.SPAN)
    if "whole" in fields:
        return Period.parse(f"{year:04}")
    months = fields["months"] if "months" in fields else fields["quarters"] * _MONTHS_IN_QUARTER
    return Period.parse(f"{year:04}-01/{year:04}-{months:02}")


def _months_up_to(fields: Fields) -> Period | None:
    """Return so many months that end with a month, or with the last day of one."""
    end = built({name: part for name, part in fields.items() if name != "ending"})
    if not isinstance(end, Period) or end.end.day != 1 or "month" not in fields:
        return None
    if fields["ending"] == 1:
        return Period.containing(end.last, PeriodKind.MONTH)
    months = end.last.year * 12 + end.last.month - fields["ending"]
    start = date(months // 12, months % 12 + 1, 1)
    return Period(start=start, end=end.end, kind=PeriodKind.SPAN)


def _days_up_to(fields: Fields) -> Dated | None:
    """Return so many days that end with a day: the week ending 7 May."""
    last = built({name: part for name, part in fields.items() if name != "ending_days"})
    if not isinstance(last, Period) or last.kind is not PeriodKind.DAY:
        return last
    start = last.end - timedelta(days=fields["ending_days"])
    return Period(start=start, end=last.end, kind=PeriodKind.SPAN)


def _last_day(fields: Fields) -> Dated | None:
    return built(_closing(fields))


def _closing(fields: Fields) -> dict[str, int]:
    """Return the last day of the month, or else of the year, as far as it is known."""
    rest = {name: part for name, part in fields.items() if name != "closing"}
    if "quarter" in rest:
        rest["month"] = rest.pop("quarter") * _MONTHS_IN_QUARTER
    month = rest.get("month", _DECEMBER)
    if "year" in rest:
        return parts_of_day(Period.parse(f"{rest['year']:04}-{month:02}").last)
    if month == _FEBRUARY:
        return rest
    return {"month": month, "day": Period.parse(f"{_EITHER_YEAR[0]}-{month:02}").last.day}


#: What ends with a date, by the part that says so.
_UP_TO: dict[str, Callable[[Fields], Dated | None]] = {
    "ending_days": _days_up_to, "ending": _months_up_to, "closing": _last_day,
}  # fmt: skip


def _midnight(fields: Fields) -> Dated | None:
    """Return 24时: the first minute of the next day."""
    day = {name: fields[name] for name in ("year", "month", "day") if name in fields}
    if fields.get("minute", 0) or fields.get("second", 0) or "day" not in day:
        return None
    after = stepped_day(day, 1)
    about = {"about": 1} if "about" in fields else {}
    return None if after is None else built({**after, "hour": 0, "minute": 0, **about})


def _to_the_second(fields: Fields) -> Moment:
    year, month, day, hour, minute, second = (
        fields[name] for name in ("year", "month", "day", "hour", "minute", "second")
    )
    about = "~" if "about" in fields else ""
    return Moment.parse(f"{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{about}")


def between(one: Dated | None, other: Dated | None) -> Period | Moment | None:
    """Return the run from the one to the other; None where they make none.

    >>> between(Period.parse("2023-01-11"), Period.parse("2023-01-18"))
    Period('2023-01-11/2023-01-18')
    >>> between(Moment.parse("2023-05-03T14"), Moment.parse("2023-05-03T16"))
    Moment('2023-05-03T14/2023-05-03T16')
    """
    if isinstance(one, Period) and isinstance(other, Period) and one.kind is other.kind:
        if one.start > other.start:
            return None
        return Period(start=one.start, end=other.end, kind=PeriodKind.SPAN)
    if isinstance(one, Moment) and isinstance(other, Moment):
        if one.earliest > other.earliest:
            return None
        return Moment(
            earliest=one.earliest,
            latest=other.earliest,
            precision=max(one.precision, other.precision, key=_FINENESS.index),
            firm=one.firm and other.firm,
        )
    return None
