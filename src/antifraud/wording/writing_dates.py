# SPDX-License-Identifier: MIT
"""Writing periods, moments and partial dates in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from antifraud.periods import Moment, PartialDate, Period, PeriodKind, Precision
from antifraud.vocabulary import Language

__all__ = ["written_moment", "written_partial", "written_period"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")
_QUARTERS = "一二三四"
_MONTHS_IN_QUARTER = 3
_MONTHS_IN_HALF = 6


def written_period(period: Period, lang: Language = "zh") -> str:
    """Write a period.

    >>> written_period(Period.parse("2023-01-11/2023-01-18"))
    '2023年1月11日至18日'
    >>> written_period(Period.parse("2016-01/2016-09"), "en")
    'January to September 2016'
    """
    of_calendar = _CALENDAR[lang].get(period.kind)
    if of_calendar is not None:
        return of_calendar(period.start)
    return _zh_span(period) if lang == "zh" else _en_span(period)


def _zh_span(period: Period) -> str:
    start, last = period.start, period.last
    same_month = (start.year, start.month) == (last.year, last.month)
    year = "" if start.year == last.year else f"{last.year}年"
    if _by_months(period):
        return _zh_month(start) + ("" if same_month else f"至{year}{last.month}月")
    if start == last:
        return _zh_day(start)
    return f"{_zh_day(start)}至{'' if same_month else f'{year}{last.month}月'}{last.day}日"


def _en_span(period: Period) -> str:
    start, last = period.start, period.last
    same_month = (start.year, start.month) == (last.year, last.month)
    same_year = start.year == last.year
    month = _MONTHS[start.month - 1]
    if _by_months(period):
        first = month if same_year else _en_month(start)
        return _en_month(start) if same_month else f"{first} to {_en_month(last)}"
    if start == last:
        return _en_day(start)
    if same_month:
        return f"{start.day} to {_en_day(last)}"
    return f"{f'{start.day} {month}' if same_year else _en_day(start)} to {_en_day(last)}"


def _by_months(period: Period) -> bool:
    # str() writes a run of whole months as months: 2023-01/2023-10.
    first, _, _ = str(period).partition("/")
    return len(first) == len("2023-01")


def _zh_month(day: date) -> str:
    return f"{day.year}年{day.month}月"


def _zh_day(day: date) -> str:
    return f"{_zh_month(day)}{day.day}日"


def _zh_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}年第{week}周"


def _en_month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _en_day(day: date) -> str:
    return f"{day.day} {_en_month(day)}"


def _en_week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"week {week} of {year}"


def _quarter(day: date) -> int:
    return (day.month - 1) // _MONTHS_IN_QUARTER


def _half(day: date) -> int:
    return (day.month - 1) // _MONTHS_IN_HALF


#: How the periods of the calendar are written, from their first day.
_CALENDAR: dict[Language, dict[PeriodKind, Callable[[date], str]]] = {
    "zh": {
        PeriodKind.YEAR: lambda day: f"{day.year}年",
        PeriodKind.HALF: lambda day: f"{day.year}年{'上下'[_half(day)]}半年",
        PeriodKind.QUARTER: lambda day: f"{day.year}年第{_QUARTERS[_quarter(day)]}季度",
        PeriodKind.MONTH: _zh_month,
        PeriodKind.WEEK: _zh_week,
        PeriodKind.DAY: _zh_day,
    },
    "en": {
        PeriodKind.YEAR: lambda day: f"{day.year}",
        PeriodKind.HALF: lambda day: f"the {_ORDINALS[_half(day)]} half of {day.year}",
        PeriodKind.QUARTER: lambda day: f"the {_ORDINALS[_quarter(day)]} quarter of {day.year}",
        PeriodKind.MONTH: _en_month,
        PeriodKind.WEEK: _en_week,
        PeriodKind.DAY: _en_day,
    },
}


def written_moment(moment: Moment, lang: Language = "zh") -> str:
    """Write a moment as finely as it is known.

    >>> (
    ...     written_moment(Moment.parse("2023-05-03T17~")),
    ...     written_moment(Moment.parse("2023-05-03T17:05"), "en"),
    ... )
    ('2023年5月3日17时许', '17:05 on 3 May 2023')
    """
    start = moment.earliest
    day = _zh_day(start) if lang == "zh" else _en_day(start)
    if moment.precision is Precision.DAY:
        return day
    clock = _clock(start, moment.precision, lang)
    if lang == "zh":
        return f"{day}{clock}{'' if moment.firm else '许'}"
    return f"{'' if moment.firm else 'about '}{clock} on {day}"


def _clock(start: datetime, precision: Precision, lang: Language) -> str:
    if precision is Precision.HOUR:
        return f"{start.hour}时" if lang == "zh" else f"{start.hour}:00"
    if precision is Precision.MINUTE:
        return f"{start.hour}时{start.minute}分" if lang == "zh" else f"{start:%H:%M}"
    return f"{start:%H:%M:%S}"


def written_partial(partial: PartialDate, lang: Language = "zh") -> str:
    """Write a partial date with the parts that it has.

    >>> written_partial(PartialDate(month=1, day=11)), written_partial(PartialDate(month=4), "en")
    ('1月11日', 'April')
    """
    return _zh_partial(partial) if lang == "zh" else _en_partial(partial)


def _zh_partial(partial: PartialDate) -> str:
    parts = []
    if partial.year is not None:
        parts.append(f"{partial.year}年")
    if partial.half is not None:
        parts.append("上半年" if partial.half == 1 else "下半年")
    if partial.quarter is not None:
        parts.append(f"{_QUARTERS[partial.quarter - 1]}季度")
    if partial.month is not None:
        parts.append(f"{partial.month}月")
    if partial.day is not None:
        parts.append(f"{partial.day}日")
    if partial.hour is not None:
        parts.append(f"{partial.hour}时")
    if partial.minute is not None:
        parts.append(f"{partial.minute}分")
    return "".join(parts) + ("许" if partial.about else "")


def _en_partial(partial: PartialDate) -> str:
    parts = []
    if partial.hour is not None:
        minute = 0 if partial.minute is None else partial.minute
        parts.append(f"{'about ' if partial.about else ''}{partial.hour}:{minute:02} on")
    if partial.day is not None:
        parts.append(f"{partial.day}" if partial.month else f"the {partial.day}th")
    if partial.month is not None:
        parts.append(_MONTHS[partial.month - 1])
    if partial.quarter is not None:
        parts.append(f"the {_ORDINALS[partial.quarter - 1]} quarter")
    if partial.half is not None:
        parts.append(f"the {_ORDINALS[partial.half - 1]} half")
    if partial.year is not None:
        parts.append(f"{partial.year}")
    return " ".join(parts)
